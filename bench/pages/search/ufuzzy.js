import uFuzzy from "/peers/@leeoniya/ufuzzy/dist/uFuzzy.mjs";
import { fold, records, restOf, shown } from "./peer.js";

export { load } from "./peer.js";

/** Found records up to this many are ranked. */
const RANKED = 1000;
/** Words up to this many are tried in every order. */
const TURNED = 5;

// Words begin where something other than a letter or digit ends.
const engine = new uFuzzy({ interLft: 1 });
const haystack = [];

export function* build() {
  for (let id = 0; id < records.length; id++) {
    haystack.push(fold(records[id].name + restOf(records[id])));
    if (id % 256 === 255) yield;
  }
}

export function search(text, limit) {
  const [places, info, order] = engine.search(haystack, fold(text), TURNED, RANKED);
  return shown(order ? order.map((at) => info.idx[at]) : places || [], text, limit);
}
