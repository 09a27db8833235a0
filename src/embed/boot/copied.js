// A piece of the second stage: copying. A page on http has no clipboard, and windows inside apps may refuse it: there
// it goes as it did before, with nothing selected for it, and what has the focus keeps it. Tells whether it's done.
const copiedAsEver = (text) => {
  let copied = false;
  const put = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  addEventListener("copy", put, true);
  try {
    d.execCommand("copy");
  } catch (never) { /* A browser that has forgotten it. */ }
  removeEventListener("copy", put, true);
  return copied;
};
home.copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (none) { return copiedAsEver(text); }
};
