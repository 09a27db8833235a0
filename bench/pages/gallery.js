// Opens photos by the lightbox that the address names; each photo has one file, which the page shows as well.
const name = new URLSearchParams(location.search).get("engine");
const box = await import(`./gallery/${name}.js`);

/** Milliseconds without a change until a photo counts as shown. */
const STILL = 400;

let shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shift += value; }))
  .observe({ type: "layout-shift", buffered: true });

let clicked = 0;
addEventListener("click", (event) => { clicked = event.timeStamp; }, true);

function opacity(element) {
  let product = 1;
  for (let at = element; at; at = at.assignedSlot || at.parentElement || at.getRootNode().host) product *= Number(getComputedStyle(at).opacity);
  return product;
}

// Where the photo is once all of it is loaded, and how much it shows.
function look() {
  const photo = box.photo();
  if (!photo || !photo.complete || !photo.naturalWidth) return { at: "", opacity: 0 };
  const { x, y, width, height } = photo.getBoundingClientRect();
  return { at: width ? [x, y, width, height].map(Math.round).join() : "", opacity: opacity(photo) };
}

const frame = () => new Promise(requestAnimationFrame);

window.bench = {
  start: (photos) => box.start(document.querySelector("#place"), photos),
  place(at) {
    const photo = box.small(at);
    photo.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = photo.getBoundingClientRect();
    clicked = 0;
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  },
  // From the click to the first frame that shows something of the photo, and to the first from
  // which on it stands in its place.
  async opened() {
    while (!clicked) await frame();
    // The first frame after the click counts as well.
    let last = "", since = 0, seen = 0;
    for (;; await frame()) {
      const now = performance.now(), { at, opacity } = look();
      if (at && opacity > 0.01) seen ||= now;
      const still = opacity > 0.99 ? at : "";
      if (still !== last) [last, since] = [still, now];
      if (still && now - since > STILL) return { seen: seen - clicked, still: since - clicked };
      if (now - clicked > 10000) throw Error("the photo never stood still");
    }
  },
  async close() {
    box.close();
    while (box.photo()) await frame();
    await new Promise((on) => setTimeout(on, 200));
  },
  shift: () => shift,
};
