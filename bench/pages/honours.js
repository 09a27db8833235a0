// Shows one long list by the table that the address names, and notes when what happened.
const name = new URLSearchParams(location.search).get("engine");
const table = await import(`./honours/${name}.js`);

const marks = {};
const mark = (what) => { marks[what] ??= performance.timeOrigin + performance.now(); };

// A task of over 50 ms; shorter ones aren't reported by any browser.
const tasks = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) =>
  tasks.push({ at: performance.timeOrigin + startTime, duration }))).observe({ type: "longtask", buffered: true });

const { read } = ReadableStreamDefaultReader.prototype;
ReadableStreamDefaultReader.prototype.read = async function (...words) {
  const result = await read.apply(this, words);
  if (result.done && marks.begun) mark("read");
  return result;
};

const painted = (then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(0);
});

function watchRows() {
  if (table.rows() === 0) return requestAnimationFrame(watchRows);
  painted(() => mark("rows"));
}

// From a key to the frame that shows its results.
let stroke = null, pressed = 0;
const strokes = [];
addEventListener("keydown", (event) => { pressed = event.timeStamp; }, true);
addEventListener("input", () => {
  const mine = stroke = { begun: pressed, changed: false };
  const look = () => {
    if (stroke !== mine) return;
    if (!mine.changed) return requestAnimationFrame(look);
    painted(() => {
      strokes.push(performance.now() - mine.begun);
      stroke = null;
    });
  };
  requestAnimationFrame(look);
}, true);

const longest = (from, to) => Math.max(0, ...tasks.filter(({ at }) => at >= from && at <= to).map(({ duration }) => duration));

window.bench = {
  begin(url) {
    mark("begun");
    watchRows();
    table.start(document.querySelector("#place"), url, () => mark("read")).then(() => mark("ready"), (fault) => { marks.fault = String(fault); });
  },
  marks: () => marks,
  longest: (from, to) => longest(from ?? 0, to ?? Infinity),
  tasks: () => tasks.length,
  focus() {
    new MutationObserver(() => { if (stroke) stroke.changed = true; })
      .observe(table.root(), { childList: true, subtree: true, characterData: true });
    table.field().focus();
  },
  clear() {
    const field = table.field();
    field.value = "";
    for (const type of ["input", "keyup"]) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    field.focus();
    stroke = null;
  },
  strokes: () => strokes,
  isIdle: () => stroke === null,
  // A key after which nothing changes in the page has no frame to wait for.
  give() { stroke = null; },
};
