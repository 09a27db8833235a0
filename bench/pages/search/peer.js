// What a careful webmaster would write around a search library: folding, facets, marks first.

/** How many found records are looked at for the marks that were typed. */
const MARKED_AMONG = 1000;
const SEARCHED = ["name", "position", "unit", "place", "award", "year", "decision", "citation"];

export const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

export const restOf = (record) => {
  let text = "";
  for (const field of SEARCHED) if (field !== "name" && record[field] !== undefined) text += " " + record[field];
  return text;
};

export const words = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

export const records = [];
const facets = [];

export async function load(url, names) {
  for (const name of names) facets.push({ name, numbers: new Map(), of: [] });
  const reader = (await fetch(url)).body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    lines.forEach(take);
  }
  for (const facet of facets) facet.of = Uint32Array.from(facet.of);
  return records.length;
}

function take(line) {
  const record = JSON.parse(line);
  records.push(record);
  for (const { name, numbers, of } of facets) {
    const value = record[name];
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    of.push(numbers.get(value));
  }
}

/** What a page shows of all found places: how many, counts by facet, the first few. */
export function shown(places, text, limit) {
  const counts = facets.map(({ numbers, of }) => {
    const counts = new Uint32Array(numbers.size);
    for (let at = 0; at < places.length; at++) counts[of[places[at]]]++;
    return counts;
  });
  return { total: places.length, counts, first: markedFirst(places, text.toLowerCase()).slice(0, limit) };
}

function markedFirst(places, typed) {
  if (fold(typed) === typed) return places;
  const some = places.slice(0, MARKED_AMONG);
  const isMarked = some.map((place) => records[place].name.toLowerCase().includes(typed));
  return [...some.filter((_, at) => isMarked[at]), ...some.filter((_, at) => !isMarked[at])];
}
