// What the tables share: scripts, and the records for those that want them all at once.

export const COLUMNS = ["name", "position", "unit", "place", "award", "year", "decision"];

export async function records(url, isRead) {
  const text = await (await fetch(url)).text();
  isRead();
  if (!url.endsWith(".ndjson")) return JSON.parse(text).awardees;
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/** Loads a script that is no module. */
export function classic(src) {
  return new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror }));
  });
}
