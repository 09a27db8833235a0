// A piece of the second stage: the page's looks, which the widgets follow.
// The page's own looks and language are the widgets'; what else it does to <html> and <body> isn't.
const around = () => [d.documentElement, d.body].filter((at) => at);
let looks, due;
// The first that a test finds from an element, from the host of the shadow root that it is in, and so on.
const up = (el, test) => {
  for (let at = el, found; at; at = at.getRootNode().host) if ((found = test(at))) return found;
};
const compare = () => {
  const inks = [...live.keys()].map((el) => {
    const { color, colorScheme } = getComputedStyle(el);
    return [color, colorScheme, up(el, (at) => at.closest("[lang]"))?.lang];
  });
  const now = [inks, around().map((at) => getComputedStyle(at).backgroundColor)].join();
  if (now == looks) return;
  looks = now;
  live.forEach((state) => state.changed(["theme"]));
};
const restyle = () => { due = due || Promise.resolve().then(() => { due = 0; compare(); }); };
const holds = (at) => d.head.contains(at) ||
  [...live.keys()].some((el) => up(el, (one) => at.contains(one)));
const page = new MutationObserver((changes) => changes.some((change) => holds(change.target)) && restyle());
const observe = () => {
  page.observe(d, { subtree: true, attributes: true });
  page.observe(d.head, { childList: true });
};
// Colours that pass over, sheets that come late, and switches that style sheets alone follow.
addEventListener("change", restyle, true);
// What is said of loading doesn't reach the window.
for (const name of ["transitionend", "transitioncancel", "load"])
  d.addEventListener(name, ({ target }) => {
    if (!target.nodeType || !target.sheet && !holds(target)) return;
    // The grounds of what stands between are not compared.
    looks = 0;
    restyle();
  }, true);
const dark = matchMedia("(prefers-color-scheme: dark)");
if (dark.addEventListener) dark.addEventListener("change", restyle);
