// A grid of links to photos, as both libraries want it.

export const small = (at) => document.querySelectorAll(".peer img")[at];

export function css(href) {
  return new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload, onerror }));
  });
}

export async function grid(place, photos) {
  place.className = "peer";
  place.innerHTML = photos.map(({ src, width, height, caption }) =>
    `<a class="glightbox" href="${src}" data-pswp-width="${width}" data-pswp-height="${height}" data-title="${caption}">
       <img src="${src}" width="${width}" height="${height}" alt="${caption}"></a>`).join("");
  await Promise.all([...place.querySelectorAll("img")].map((img) => img.decode()));
}
