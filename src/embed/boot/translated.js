// A piece of the second stage: what a page's translator does to a view.
// A page's translator puts <font> in the place of text that the view still holds on to. The text goes
// back before it, empty; when the view writes or drops it, or the translator goes, so does the other.
const translated = (view) => {
  const held = new Map();
  const font = (node) => node && node.localName == "font";
  const watch = new MutationObserver((changes) => {
    const fresh = changes.flatMap((change) => [...change.addedNodes].filter(font));
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of fresh.length ? changes : []) {
      for (const text of removedNodes) {
        const by = text.nodeType == 3 && text.parentNode != target &&
          [...addedNodes, previousSibling, nextSibling].find((node) => fresh.includes(node) && node.parentNode == target);
        if (!by) continue;
        held.set(text, [by, text.data]);
        if (by.contains(text)) text.replaceWith(text.cloneNode());
        text.data = "";
        target.insertBefore(text, by);
      }
    }
    for (const [text, [by, words]] of held) {
      const next = text.nextSibling, whole = text.isConnected && !text.data;
      if (whole && by.isConnected) continue;
      if (whole && font(next)) {
        // Translated once more.
        held.set(text, [next, words]);
        continue;
      }
      held.delete(text);
      by.remove();
      // Taken back: the translator's own copy of the text, if any, goes too.
      if (whole) {
        if (next && next.nodeType == 3 && next.data == words) next.remove();
        text.data = words;
      }
    }
    watch.takeRecords();
  });
  watch.observe(view, { childList: true, characterData: true, subtree: true });
  return watch;
};
