import { classic } from "../honours/records.js";
import { css, grid } from "./peer.js";

export { small } from "./peer.js";

let lightbox;

export const photo = () => document.querySelector(".gslide.current img");
export const close = () => lightbox.close();

export async function start(place, photos) {
  await css("/peers/glightbox/dist/css/glightbox.min.css");
  await classic("/peers/glightbox/dist/js/glightbox.min.js");
  await grid(place, photos);
  lightbox = window.GLightbox({ selector: ".glightbox" });
}
