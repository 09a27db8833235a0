// A piece of the second stage: a plain anchor before our state, which is no id that the browser finds.
const anchor = (url) => {
  const [name, ...rest] = url.split("#").slice(1).join("#").split("&");
  const is = rest.some((part) => /\.(q|sort|page|size|open|photo|f\.[^=]*)=/.test(part)) && !/^[!/]/.test(name);
  try {
    return is ? decodeURIComponent(name) : "";
  } catch (other) { return ""; }
};
const visit = (name) => name && d.getElementById(name)?.scrollIntoView();
let scrolled;
addEventListener("scroll", () => { scrolled = 1; }, { capture: true, once: true });
// Readers who went on meanwhile, or write, stay where they are.
first.then(() => {
  if (!scrolled && !scrollY && d.activeElement == d.body) visit(anchor(location.href));
}, () => 0);
addEventListener("hashchange", ({ oldURL, newURL }) => {
  if (oldURL.split(/[#&]/)[1] != newURL.split(/[#&]/)[1]) visit(anchor(newURL));
});
