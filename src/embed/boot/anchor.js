// A piece of the second stage: a plain anchor before our state, which is no id that the browser finds.
const pieces = (url) => url.split("#").slice(1).join("#").split("&");
const anchor = (url) => {
  const [name, ...rest] = pieces(url);
  const isOne = rest.some((part) => /\.(q|sort|page|size|open|photo|f\.[^=]*)=/.test(part)) && !/^[!/]/.test(name);
  try {
    return isOne ? decodeURIComponent(name) : "";
  } catch (other) { return ""; }
};
const visit = (name) => name && d.getElementById(name)?.scrollIntoView();
let scrolled;
addEventListener("scroll", () => { scrolled = 1; }, { capture: true, once: true });
// Readers who went on meanwhile, or write, stay where they are.
ready.then(() => {
  if (!scrolled && !scrollY && d.activeElement == d.body) visit(anchor(location.href));
}, () => 0);
addEventListener("hashchange", ({ oldURL, newURL }) => {
  if (pieces(oldURL)[0] != pieces(newURL)[0]) visit(anchor(newURL));
});
