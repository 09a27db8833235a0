// The records for a table that wants them all at once.

export const COLUMNS = ["name", "position", "unit", "place", "award", "year", "decision"];

export async function records(url, isRead) {
  const text = await (await fetch(url)).text();
  isRead();
  if (!url.endsWith(".ndjson")) return JSON.parse(text).awardees;
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}
