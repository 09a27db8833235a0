// The widget as a webmaster embeds it.
const script = document.createElement("script");
script.src = "/built/bangvang/bangvang.js";
const loaded = new Promise((on, fail) => Object.assign(script, { onload: on, onerror: fail }));
document.head.append(script);
await loaded;

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
