import PhotoSwipeLightbox from "/peers/photoswipe/dist/photoswipe-lightbox.esm.min.js";
import { css, grid } from "./peer.js";

export { small } from "./peer.js";

let lightbox;

export const photo = () => document.querySelector(".pswp__item[aria-hidden=false] img:not(.pswp__img--placeholder)");
export const close = () => lightbox.pswp.close();

export async function start(place, photos) {
  await css("/peers/photoswipe/dist/photoswipe.css");
  await grid(place, photos);
  const pswpModule = () => import("/peers/photoswipe/dist/photoswipe.esm.min.js");
  lightbox = new PhotoSwipeLightbox({ gallery: place, children: "a", pswpModule });
  lightbox.init();
}
