import MiniSearch from "/peers/minisearch/dist/es/index.js";
import { fold, records, restOf, shown, words } from "./peer.js";

export { load } from "./peer.js";

const engine = new MiniSearch({
  fields: ["name", "rest"],
  tokenize: words,
  processTerm: (term) => term,
  searchOptions: { combineWith: "AND", prefix: true, boost: { name: 3 } },
});

export function* build() {
  for (let id = 0; id < records.length; id++) {
    engine.add({ id, name: fold(records[id].name), rest: fold(restOf(records[id])) });
    if (id % 256 === 255) yield;
  }
}

export function search(text, limit) {
  const folded = fold(text);
  let found = engine.search(folded);
  if (!found.length) found = engine.search(folded, { fuzzy: 0.2 });
  return shown(found.map(({ id }) => id), text, limit);
}
