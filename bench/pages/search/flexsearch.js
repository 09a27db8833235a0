import { Encoder, Index } from "/peers/flexsearch/dist/flexsearch.bundle.module.min.mjs";
import { fold, records, restOf, shown } from "./peer.js";

export { load } from "./peer.js";

const encoder = new Encoder({ normalize: false, dedupe: false, numeric: false, split: /[^\p{L}\p{N}]+/u });
const engine = new Index({ tokenize: "forward", encoder });

export function* build() {
  for (let id = 0; id < records.length; id++) {
    engine.add(id, fold(records[id].name + restOf(records[id])));
    if (id % 256 === 255) yield;
  }
}

export function search(text, limit) {
  return shown(engine.search(fold(text), { limit: records.length }), text, limit);
}
