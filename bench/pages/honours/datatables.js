import DataTable from "/peers/datatables.net/js/dataTables.min.mjs";
import { COLUMNS, records } from "./records.js";

export const root = () => document.querySelector("#place");
export const rows = () => root().querySelectorAll("tbody tr td:nth-child(2)").length;
export const field = () => root().querySelector("input[type=search]");

export async function start(place, url, isRead) {
  const data = await records(url, isRead);
  const table = document.createElement("table");
  place.append(table);
  const columns = COLUMNS.map((data) => ({ data, title: data, defaultContent: "" }));
  await new Promise((on) => new DataTable(table, { data, columns, deferRender: true, pageLength: 25, order: [], initComplete: on }));
}
