// The second stage: loads wasm and styles, starts widgets, and starts them again after a trap.
window.__bangvang.boot = (home) => {
  "use strict";
  const d = document;
  home.kept = {};
  const glue = () => {
    /* GLUE */
    return wasm_bindgen;
  };
  const TIMEOUT = 20000;
  // What a reader does that makes a view draw again.
  const EVENTS = ["input", "change", "click", "keydown", "close", "pointerup"];
  const live = new Map();
  let module, sheet, api, restarts = 0;

  // Each file is asked for once, once more past the cache, and (wasm) once under the other name.
  const get = async (names, hash) => {
    let fault;
    for (const name of names) {
      for (const cache of ["default", "reload"]) {
        const cut = new AbortController(), timer = setTimeout(() => cut.abort(), TIMEOUT);
        try {
          const response = await fetch(home.base + name, { integrity: hash, cache, signal: cut.signal, credentials: "omit" });
          if (!response.ok) throw Error(response.status + " " + home.base + name);
          return await response.arrayBuffer();
        } catch (caught) {
          fault = caught;
        } finally {
          clearTimeout(timer);
        }
        await new Promise((on) => setTimeout(on, 300));
      }
    }
    throw fault;
  };

  const boot = (async () => {
    const styles = get(["bangvang.css"], home.hashes[2]);
    styles.catch(() => 0);
    const bytes = await get(["bangvang.wasm", "bangvang.wasm.bin"], home.hashes[1]);
    module = await WebAssembly.compile(bytes);
    const text = new TextDecoder().decode(await styles);
    try {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    } catch (old) {
      sheet = null;
    }
    await spawn();
  })();

  const spawn = async () => {
    const fresh = glue();
    await fresh({ module_or_path: module });
    api = fresh;
  };

  const dress = (root) => {
    if (sheet && "adoptedStyleSheets" in root) {
      root.adoptedStyleSheets = [sheet];
      return;
    }
    const link = d.createElement("link");
    link.rel = "stylesheet";
    link.href = home.base + "bangvang.css";
    link.integrity = home.hashes[2];
    link.crossOrigin = "anonymous";
    root.append(link);
  };

  // Inline data is whole once the parser is past the element.
  const parsed = (el) => new Promise((on) => {
    const past = () => {
      for (let at = el; at; at = at.parentNode) if (at.nextSibling) return true;
      return d.readyState != "loading";
    };
    if (el.hasAttribute("src") || past()) on();
    else d.addEventListener("DOMContentLoaded", on, { once: true });
  });

  const attach = (el, state) => {
    const root = state.root || (state.root = el.attachShadow({ mode: "open" }));
    if (!root.firstChild) {
      dress(root);
      root.append(d.createElement("slot"));
    }
    // A fresh element each time: what listens on it goes with it.
    const view = d.createElement("div");
    view.className = "bangvang";
    root.insertBefore(view, root.querySelector("slot"));
    state.view = view;
    state.slot = root.querySelector("slot");
    state.settled = untranslated(root, view);
    state.widget = new api.Widget(el.localName.slice(9), el, view, state.slot, state, home.policy || null);
    live.set(el, state);
  };

  const detach = (el, state) => {
    live.delete(el);
    const widget = state.widget;
    state.widget = null;
    if (widget) guard(() => { widget.unmount(); widget.free(); });
    if (state.settled) state.settled(1);
    if (state.view) state.view.remove();
    if (state.slot) state.slot.hidden = false;
    state.view = state.settled = null;
  };

  // A page's translator puts <font> in the place of text that the view still holds on to.
  // Before the view draws again, its own text is put back; the translator then sees what is new.
  const untranslated = (root, view) => {
    const records = [];
    const fonts = (changes) => changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName == "FONT"));
    const watch = new MutationObserver((changes) => { if (fonts(changes)) records.push(...changes); });
    watch.observe(view, { childList: true, subtree: true });
    const put = (end) => {
      const changes = records.splice(0).concat(watch.takeRecords());
      if (fonts(changes)) {
        // Undone from the last to the first: what was added goes, what was removed returns.
        changes.reverse().forEach(({ target, addedNodes, removedNodes, nextSibling }) => {
          if (![...addedNodes, ...removedNodes].every((node) => node.nodeType == 3 || node.nodeName == "FONT")) return;
          addedNodes.forEach((node) => node.parentNode == target && node.remove());
          removedNodes.forEach((node) => target.insertBefore(node, nextSibling && nextSibling.parentNode == target ? nextSibling : null));
        });
        watch.takeRecords();
      }
      if (end == 1) {
        watch.disconnect();
        EVENTS.forEach((name) => root.removeEventListener(name, put, true));
      }
    };
    EVENTS.forEach((name) => root.addEventListener(name, put, true));
    return put;
  };

  const guard = (work) => {
    try { return work(); } catch (fault) { trapped(fault) || console.error(fault); }
  };

  const ours = (fault) => fault instanceof WebAssembly.RuntimeError && String(fault.stack).includes(home.base);

  // One trap kills every widget of the module. Their own content comes back at once.
  const trapped = (fault) => {
    if (!ours(fault)) return false;
    const lost = [...live];
    live.clear();
    if (!lost.length) return true;
    lost.forEach(([el, state]) => {
      state.widget = null;
      state.settled(1);
      state.view.remove();
      state.slot.hidden = false;
    });
    console.error("bangvang: stopped by a fault of its own" + (restarts ? "" : ", started afresh") + ": " + fault.message);
    const again = !restarts++;
    lost.forEach(([el]) => el.dispatchEvent(new CustomEvent("bangvang:error", {
      bubbles: true, composed: true,
      detail: { code: "stopped", message: fault.message, url: el.getAttribute("src") || "", at: "" },
    })));
    if (!again) lost.forEach(([, state]) => state.settle({ code: "stopped", message: fault.message, url: "", at: "" }));
    else spawn().then(() => lost.forEach(([el, state]) => el.isConnected && guard(() => attach(el, state))), () => 0);
    return true;
  };
  const restyle = () => live.forEach((state) => state.changed("theme"));
  new MutationObserver(restyle).observe(d.documentElement, { attributes: true });
  if (d.body) new MutationObserver(restyle).observe(d.body, { attributes: true });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  if (dark.addEventListener) dark.addEventListener("change", restyle);

  addEventListener("error", (event) => { if (trapped(event.error)) event.preventDefault(); });
  addEventListener("unhandledrejection", (event) => { if (trapped(event.reason)) event.preventDefault(); });

  return boot.then(() => ({
    async start(el, state) {
      await parsed(el);
      if (!el.isConnected || state.widget) return;
      state.stop = () => detach(el, state);
      // Several attributes set at once are one change.
      let pending;
      state.changed = (name) => {
        if (!pending) queueMicrotask(() => {
          const names = pending;
          pending = null;
          if (state.widget) guard(() => state.widget.changed(names.join()));
        });
        (pending = pending || []).push(name);
      };
      guard(() => attach(el, state));
    },
  }));
};
