// A piece of the second stage: the parts of the engine, which come where they are needed.
// A part takes functions from the main module, and from parts that are there. It joins each instance once.
const modules = Object.create(null);
const fetched = (name) => {
  const part = modules[name] = modules[name] || compiled(name, name + ".bin");
  // Who asks later asks anew.
  part.catch(() => { modules[name] = 0; });
  return part;
};
const bring = async (name) => {
  if (!FILES[name]) return;
  const part = await fetched(name);
  for (let began; began != ready;) {
    // The module may be started afresh meanwhile, and knows nothing of its parts then.
    await (began = ready);
    const { given, joined } = api;
    await (joined[name] = joined[name] || WebAssembly.instantiate(part, given).then(
      ({ exports }) => { given[name] = exports; },
      (fault) => { joined[name] = 0; throw fault; }));
  }
};
home.bring = (name) => bring(name).catch((fault) => { throw fault.message || String(fault); });
const kind = (el) => el.localName == "bangvang-honours" ? "honours" : "articles";
// Beside the part of its kind, an element whose data is foreign by its name needs what reads that.
const parts = (el) => {
  const src = el.getAttribute("src") || "", form = el.getAttribute("format") || (/\.(\w+)([?#]|$)/.exec(src) || [])[1];
  const foreign = el.localName != "bangvang-honours" ? /^(html?|xml|rss|atom|wordpress|jsonfeed)$/i.test(form) || /wp-json/.test(src)
    : /^([ct]sv|html?)$/i.test(form) || !src && el.querySelector("table");
  const all = foreign ? [kind(el), kind(el) == "honours" ? "sheets" : "pages"] : [kind(el)];
  // Whoever asks for a search sees its results first.
  const asks = el.hasAttribute("query") || el.hasAttribute("sort") || /\.(q|sort|f\.[^=]*)=/.test(location.hash + location.search);
  return asks && kind(el) == "honours" ? [...all, "search"] : all;
};
