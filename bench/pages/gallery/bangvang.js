import { classic } from "../honours/records.js";

await classic("/built/bangvang/bangvang.js");

let element;
const dialog = () => element.shadowRoot.querySelector("dialog[open]");

export const small = (at) => element.shadowRoot.querySelectorAll("figure a img")[at];
export const photo = () => dialog()?.querySelector(".stage__photo:not(.is-before):not(.is-after) img");
export const close = () => dialog().querySelector("[data-close]").click();

export async function start(place, photos) {
  element = document.createElement("bangvang-gallery");
  const data = document.createElement("script");
  data.type = "application/json";
  data.textContent = JSON.stringify({ photos });
  element.setAttribute("loading", "eager");
  element.append(data);
  place.append(element);
  await element.ready;
}
