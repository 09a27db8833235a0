// Embeds one widget as a webmaster does, and notes what its start takes.
const kind = new URLSearchParams(location.search).get("kind");
const src = new URLSearchParams(location.search).get("src");
const times = { compile: 0, instantiate: 0 };
const marks = {};
const now = () => performance.now();

for (const name of ["compile", "instantiate"]) {
  const work = WebAssembly[name];
  WebAssembly[name] = async (...words) => {
    const begun = now();
    try { return await work(...words); } finally { times[name] += now() - begun; marks[name] ??= now(); }
  };
}

const tasks = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({ type: "longtask" });

const painted = (then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(0);
});

window.bench = {
  async begin() {
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
      const look = () => element.shadowRoot?.querySelector("h1, h2, h3, tbody tr, figure") ? painted(on) : requestAnimationFrame(look);
      look();
    });
    const shown = now();
    await element.ready;
    return {
      ...times,
      mount: shown - marks.instantiate,
      shown: shown - begun,
      ready: now() - begun,
      longest: Math.max(0, ...tasks),
    };
  },
};
