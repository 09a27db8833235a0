// The widget as a webmaster embeds it.
import { classic } from "./records.js";

await classic("/built/bangvang/bangvang.js");

let element;

export const root = () => element.shadowRoot;
export const rows = () => element?.shadowRoot?.querySelectorAll("tbody tr").length ?? 0;
export const field = () => root().querySelector("input[type=search]");

export function start(place, url) {
  element = document.createElement("bangvang-honours");
  element.setAttribute("src", url);
  element.setAttribute("loading", "eager");
  place.append(element);
  return element.ready;
}
