// Runs the engine that the address names: reads records, builds, searches.
const SLICES_BEFORE_A_TURN = 8;
// Each search is repeated so often, but slow ones less: until they took this many milliseconds.
const REPEATS = 9;
const LEAST = 3;
const BUDGET = 60;
const PATIENCE = 600;
const PAGE = 25;

const name = new URLSearchParams(location.search).get("engine");
const { load, build, search } = await import(`./search/${name}.js`);

const turn = () => new Promise((on) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => on();
  port2.postMessage(0);
});

function median(numbers) {
  return [...numbers].sort((one, two) => one - two)[numbers.length >> 1];
}

function leap(text) {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.codePointAt(0)) % 65521;
  return (hash * 40503) % 65521;
}

function timed(typed) {
  const times = [];
  let spent = 0, found;
  while (times.length < REPEATS && spent < (times.length < LEAST ? PATIENCE : BUDGET)) {
    const begun = performance.now();
    found = search(typed, PAGE);
    const time = performance.now() - begun;
    times.push(time);
    spent += time;
  }
  return { typed, time: median(times), total: found.total };
}

window.bench = {
  load: (url, facets) => load(url, facets.split(",")),

  // The longest slice, in milliseconds.
  async build() {
    let longest = 0, slices = 0;
    const steps = build();
    for (;;) {
      const begun = performance.now();
      const { done } = steps.next();
      const time = performance.now() - begun;
      longest = Math.max(longest, time);
      if (done) return longest;
      if (++slices % SLICES_BEFORE_A_TURN === 0) await turn();
    }
  },

  async search(queries, limit) {
    const typed = queries.flatMap((query) => {
      const letters = Array.from(query);
      return letters.map((_, at) => letters.slice(0, at + 1).join(""));
    });
    const end = performance.now() + limit;
    // Nobody's first keystroke should pay for the compiler.
    for (const text of typed.slice(0, 16)) {
      search(text, PAGE);
      await turn();
    }
    // In leaps, so that those left out for lack of time are of all kinds.
    typed.sort((one, two) => leap(one) - leap(two));
    const keystrokes = [];
    for (const text of typed) {
      if (performance.now() > end) break;
      keystrokes.push(timed(text));
      await turn();
    }
    return { keystrokes, left: typed.length - keystrokes.length };
  },

  // The places of the first records, for a judge.
  first: (text, limit) => Array.from(search(text, limit).first),
};
