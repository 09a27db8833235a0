// The project's own search, as wasm.
import init, { List } from "/built/search.js";

let list, facets;

export async function load(url, names) {
  facets = names.join();
  await init();
  list = new List();
  const reader = (await fetch(url)).body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return list.end();
    if (!list.push(value)) throw Error("the records can't be read");
  }
}

export function* build() {
  list.begin(facets);
  while (list.add(256)) yield;
  while (list.finish(20000)) yield;
}

export function search(text, limit) {
  const found = list.search(text, limit);
  return { total: found[0], first: found.subarray(2) };
}
