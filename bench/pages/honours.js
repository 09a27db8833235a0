// Shows one long list by the table that the address names, and notes when what happened.
const name = new URLSearchParams(location.search).get("engine");
const table = await import(`./honours/${name}.js`);

const marks = {};
const mark = (what) => { marks[what] ??= performance.timeOrigin + performance.now(); };

// Tasks of over 50 ms; shorter ones aren't reported by any browser.
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

// From a key to the frame that shows its results. Some keys change nothing: once the page has been
// free for a while, there is no frame to wait for.
const FREE = 200;
let stroke = null, pressed = 0;
const strokes = [];
addEventListener("keydown", (event) => { pressed = event.timeStamp; }, true);
addEventListener("input", () => {
  const mine = stroke = { begun: pressed, changed: false };
  let free = 0;
  const look = () => {
    if (stroke !== mine) return;
    free ||= performance.now();
    if (mine.changed) return painted(() => {
      strokes.push(performance.now() - mine.begun);
      stroke = null;
    });
    if (performance.now() - free > FREE) stroke = null;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}, true);

window.bench = {
  begin(url) {
    mark("begun");
    watchRows();
    table.start(document.querySelector("#place"), url, () => mark("read")).then(() => mark("ready"), (fault) => { marks.fault = String(fault); });
  },
  marks: () => marks,
  tasks: () => tasks,
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
};
