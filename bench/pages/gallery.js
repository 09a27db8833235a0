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

function look() {
  const photo = box.photo();
  if (!photo || !photo.complete || !photo.naturalWidth) return "";
  const { x, y, width, height } = photo.getBoundingClientRect();
  const seen = opacity(photo);
  return width && seen > 0.99 ? [x, y, width, height].map(Math.round).join() : "";
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
  // From the click to the first frame from which on the whole photo stands still in its place.
  async opened() {
    while (!clicked) await frame();
    let seen = "", since = 0;
    for (;;) {
      await frame();
      const now = performance.now(), sees = look();
      if (sees !== seen) [seen, since] = [sees, now];
      if (seen && now - since > STILL) return since - clicked;
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
