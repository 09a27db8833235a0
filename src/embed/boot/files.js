// A piece of the second stage: its files, from the server to what can be used.
// How each wasm begins.
const MAGIC = 0x6d736100;
let weaver;
const unpack = (response) => new Response(response.body.pipeThrough(new DecompressionStream("deflate")));

// What the loader asked for is waited for as long as anything else.
const within = (signal, asked) => Promise.race([asked, new Promise((_, fail) => {
  signal.onabort = () => fail(Error("late"));
})]);

// A file, packed where that can be: each copy is asked for once, and once more past the cache.
const get = async (file, ...names) => {
  const copies = names.map((name) => [name, FILES[file]]);
  if (PACKED[file]) copies.unshift([file + ".packed.bin", PACKED[file], unpack]);
  let fault, asked = file == WASM && home.wasm;
  for (const [name, integrity, unpack] of copies) {
    for (const cache of ["default", "reload"]) {
      const cut = new AbortController(), { signal } = cut, timer = setTimeout(() => cut.abort(), TIMEOUT);
      try {
        const response = await (asked ? within(signal, asked) : fetch(home.base + name, { integrity, cache, signal }));
        if (!response.ok) throw Error(response.status);
        return await (unpack ? unpack(response) : response).arrayBuffer();
      } catch (caught) {
        fault = Error(caught.message + " " + home.base + name);
        // On a line that is so slow another name helps nobody.
        if (signal.aborted && cache == "reload") throw fault;
      } finally {
        clearTimeout(timer);
        if (asked) asked = home.wasm = 0;
      }
      await new Promise((on) => setTimeout(on, 300));
    }
  }
  throw fault;
};

// A module of a packed copy is in streams (boot/weave.wat).
const woven = async (bytes, weaver) => {
  if (new Uint32Array(bytes, 0, 1)[0] == MAGIC) return bytes;
  const { memory, weave } = new WebAssembly.Instance(await weaver).exports, from = 2048, to = from + bytes.byteLength;
  // Four times as much has room for the module, too.
  memory.grow(to >> 14);
  const place = new Uint8Array(memory.buffer);
  place.set(new Uint8Array(bytes), from);
  return place.subarray(to, weave(from, to));
};
const compiled = async (...words) => {
  // What puts modules together is compiled while the first is on its way.
  if (PACKED[WASM] && !weaver) {
    weaver = WebAssembly.compile(Uint8Array.from(atob("{{weaver}}"), (letter) => letter.charCodeAt()));
    weaver.catch(() => { weaver = 0; });
  }
  // Its own fault says why, where a page's policy forbids all wasm.
  const own = weaver;
  return WebAssembly.compile(await woven(await get(...words), own));
};
