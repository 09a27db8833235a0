import { COLUMNS, classic, records } from "./records.js";

await classic("/peers/list.js/dist/list.min.js");

export const root = () => document.querySelector("#place");
export const rows = () => root().querySelectorAll("tbody tr").length;
export const field = () => root().querySelector("input");

export async function start(place, url, isRead) {
  const data = await records(url, isRead);
  const head = COLUMNS.map((name) => `<th>${name}`).join("");
  place.innerHTML = `<input type="search" class="search"><table><thead><tr>${head}<tbody class="list"></table><ul class="pagination"></ul>`;
  const item = `<tr>${COLUMNS.map((name) => `<td class="${name}"></td>`).join("")}</tr>`;
  new window.List(place, { valueNames: COLUMNS, item, page: 25, pagination: true }, data);
}
