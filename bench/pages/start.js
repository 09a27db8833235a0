// Embeds one widget as a webmaster does, and notes what its start takes.
const kind = new URLSearchParams(location.search).get("kind");
const src = new URLSearchParams(location.search).get("src");
const VIEW = "h1, h2, h3, tbody tr, figure";
const times = { compile: 0, instantiate: 0 };
const marks = {};
const now = () => performance.now();

for (const name of ["compile", "instantiate"]) {
  const work = WebAssembly[name];
  WebAssembly[name] = async (...words) => {
    const begun = now();
    marks[name] ??= begun;
    try { return await work(...words); } finally { times[name] += now() - begun; }
  };
}

const tasks = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({ type: "longtask" });

// When the view is in the page, and when with its data, before it is laid out and painted.
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (how) {
  const root = attach.call(this, how);
  new MutationObserver((_, watch) => {
    if (root.querySelector(".bangvang > *")) marks.mounted ??= now();
    if (!root.querySelector(VIEW)) return;
    marks.filled ??= now();
    watch.disconnect();
  }).observe(root, { childList: true, subtree: true });
  return root;
};

const painted = (then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(0);
});

// What Yew alone takes, for a text box and a table.
const yew = async () => {
  const begun = now(), place = document.querySelector("#place");
  const { default: init, mount } = await import("/yew/yew.js");
  const bytes = await (await fetch("/yew/yew_bg.wasm")).arrayBuffer();
  const here = new Promise((on) => new MutationObserver(() => place.querySelector(VIEW) && on(now())).observe(place, { childList: true, subtree: true }));
  await init({ module_or_path: await WebAssembly.compile(bytes) });
  mount(place);
  const view = (await here) - marks.instantiate;
  await new Promise(painted);
  const shown = now() - begun;
  return { ...times, mount: view, filled: view, shown, ready: shown, longest: Math.max(0, ...tasks) };
};

window.bench = {
  async begin() {
    if (kind == "yew") return yew();
    const element = document.createElement("bangvang-" + kind);
    element.setAttribute("src", src);
    element.setAttribute("loading", "eager");
    document.querySelector("#place").append(element);
    const begun = now();
    const script = document.createElement("script");
    script.src = "/built/bangvang/bangvang.js";
    script.async = true;
    document.head.append(script);
    await new Promise((on) => {
      const look = () => element.shadowRoot?.querySelector(VIEW) ? painted(on) : requestAnimationFrame(look);
      look();
    });
    const shown = now();
    await element.ready;
    return {
      ...times,
      mount: marks.mounted - marks.instantiate,
      filled: marks.filled - marks.instantiate,
      shown: shown - begun,
      ready: now() - begun,
      longest: Math.max(0, ...tasks),
    };
  },
};
