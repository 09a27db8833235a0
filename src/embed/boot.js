// The second stage: loads wasm and styles, starts widgets, and starts them again after a fault.
// A fault in it, where a page has put something else in the place of a native, is told to those who wait.
window.__bangvang.boot = async (home, policy) => {
  "use strict";
  const d = document;
  const glue = () => {
    /* GLUE */
    return wasm_bindgen;
  };
  const TIMEOUT = 60000;
  const WASM = "bangvang.wasm", STYLES = "bangvang.css";
  // The hashes of all files; those of parts are in no build that isn't cut.
  const FILES = {{files}};
  // And of packed copies, for servers that don't compress: most leave wasm as it is, and many all files.
  const PACKED = window.DecompressionStream ? {{packed}} : { __proto__: null };
  // What typing and pointing in a field sends, and scripts against copying stop all over a page.
  const TYPING = "beforeinput input mousedown selectstart contextmenu copy cut paste dragstart".split(" ");
  const FIELDS = "input,select", CONTROLS = FIELDS + ",button,a,label,summary,dialog *";
  const live = new Map();
  // Each view, and the last click that arrived in it.
  const arrived = new WeakMap();
  let module, sheet, api, broken, restarts = 0;

  /* boot/files.js */

  // Calls into one instance of the module. A fault that leaves it has broken it: nothing runs in it again.
  const watched = (exports) => {
    let depth = 0, fault;
    const watch = (call) => (...words) => {
      if (fault) {
        if (depth) throw fault;
        // Glue may look for a second value.
        return [];
      }
      depth++;
      try {
        return call(...words);
      } catch (caught) {
        fault = caught || Error("unknown");
        if (depth > 1) throw fault;
        return [];
      } finally {
        if (!--depth && fault) stopped(fault);
      }
    };
    // What is lent to parts has numbers for names, and is called inside alone.
    return Object.fromEntries(Object.keys(exports).filter(isNaN).map((name) => {
      const one = exports[name];
      return [name, typeof one == "function" ? watch(one) : one];
    }));
  };

  // Yew forgets the closures that listen on a view's root, and with them all that they hold. They are ended
  // here, and their places in the module's table given back.
  const release = ({ __wbindgen_externrefs: table, __externref_table_dealloc: free }, calls) => {
    calls.forEach((call) => call._wbg_cb_unref());
    for (let at = table.length; at--;) if (calls.has(table.get(at))) free(at);
  };

  const spawn = async (coming) => {
    // What can be made ready before the module is compiled.
    const fresh = glue(), imports = fresh.imports();
    module = await coming;
    const instance = await WebAssembly.instantiate(module, imports);
    const exports = watched(instance.exports);
    fresh.begin({ exports });
    fresh.release = (calls) => release(exports, calls);
    // No page's additions to objects are taken for parts.
    fresh.given = Object.assign(Object.create(null), { "": instance.exports });
    fresh.joined = Object.create(null);
    api = fresh;
  };

  /* boot/parts.js */

  // The data of those that wait is asked for while the engine is on its way; who reads it takes the answer.
  const asked = new Map(), early = [];
  home.early = (url) => {
    const answer = asked.get(url);
    asked.delete(url);
    return answer;
  };
  // The address of an element's data; the element itself says what is wrong with one that is none.
  const address = (el) => {
    const src = el.getAttribute("src");
    try {
      return src ? new URL(src.trim(), el.baseURI).href : "";
    } catch (none) { return ""; }
  };
  const ask = (el) => {
    if (!el._ || !el._.begun) return;
    parts(el).forEach((name) => FILES[name] && early.push(fetched(name).catch(() => 0)));
    const url = address(el), cut = new AbortController();
    if (!url.startsWith("http") || asked.has(url)) return;
    const response = fetch(url, { signal: cut.signal });
    response.catch(() => 0);
    asked.set(url, { response, cut });
  };
  // What nobody took is let go.
  const forget = () => {
    asked.forEach(({ cut }) => cut.abort());
    asked.clear();
  };

  // The sheet is read while the module is compiled.
  const tailor = (text) => {
    try {
      const made = new CSSStyleSheet();
      made.replaceSync(new TextDecoder().decode(text));
      sheet = made;
    } catch (other) { /* An old browser. */ }
  };
  const load = async () => {
    const dressed = get(STYLES, STYLES).then(tailor);
    dressed.catch(() => 0);
    const whole = compiled(WASM, WASM, WASM + ".bin");
    d.querySelectorAll("bangvang-article,bangvang-gallery,bangvang-honours,bangvang-news").forEach(ask);
    await spawn(whole);
    await dressed;
  };
  let ready, lost;
  const loaded = () => {
    lost = 0;
    ready = load();
    ready.then(() => Promise.all(early)).then(() => setTimeout(forget, 5000), (fault) => {
      lost = fault;
      forget();
    });
  };
  loaded();

  // A sheet belongs to one document: an element that moves to another's is dressed anew.
  const dress = (root) => {
    try {
      root.adoptedStyleSheets = [sheet];
      return;
    } catch (other) { /* An old browser, or another document. */ }
    const link = d.createElement("link");
    link.rel = "stylesheet";
    link.href = home.base + STYLES;
    link.integrity = FILES[STYLES];
    link.crossOrigin = "anonymous";
    root.append(link);
  };

  // Inline data is whole once the parser is past the element. Elements after it may be a script's, which says
  // nothing of the parser; text is not.
  const parsed = (el) => new Promise((on) => {
    const past = () => {
      for (let at = el; at; at = at.parentNode) if (at.nextSibling?.nodeType == 3) return true;
      return d.readyState != "loading";
    };
    if (el.hasAttribute("src") || past()) on();
    else d.addEventListener("DOMContentLoaded", on, { once: true });
  });

  const open = (el, state) => {
    const root = state.root = el.attachShadow({ mode: "open" });
    root.append(state.slot = d.createElement("slot"));
    state.dress = () => dress(root);
    // A page's scripts take the element for the target, which is no field and no button: they hear nothing of what
    // is meant for one of ours, nor of keys in a dialog or that a view followed. Texts are targets, too.
    const keep = (names, isOurs) => names.forEach((name) => root.addEventListener(name, (event) =>
      isOurs((selector) => event.target.closest?.(selector), event) && event.stopPropagation(), { passive: true }));
    keep(TYPING, (within) => within(FIELDS));
    keep(["touchstart", "touchend"], (within) => within(CONTROLS));
    keep(["keydown", "keypress", "keyup"], (within, { key, defaultPrevented }) => defaultPrevented || within("dialog") ||
      (/^(Enter| )$/.test(key) ? within(CONTROLS) : within(FIELDS) && !/^(F\d|Esc)/.test(key)));
  };

  const attach = (el, state) => {
    if (!state.root) open(el, state);
    // A fresh element each time, and a note of what listens on it.
    const view = d.createElement("div");
    view.className = "bangvang";
    state.root.insertBefore(view, state.slot);
    const watch = translated(view);
    arrived.set(view, 0);
    view.addEventListener("click", (event) => arrived.set(view, event), true);
    const heard = [], hear = view.addEventListener;
    // Set without regard to what a page has frozen.
    Object.defineProperty(view, "addEventListener", {
      __proto__: null,
      value: (...words) => {
        heard.push(words);
        hear.apply(view, words);
      },
    });
    state.leave = () => {
      heard.forEach((words) => view.removeEventListener(...words));
      watch.disconnect();
      view.remove();
      state.slot.hidden = false;
      state.widget = null;
      return new Set(heard.map((words) => words[1]));
    };
    live.set(el, state);
    // What waits to be followed comes first.
    state.renew = () => { void state._ready; home.renew(state); };
    const widget = new api.Widget(el.localName.slice(9), el, view, state.slot, state, policy);
    if (live.get(el) == state) state.widget = widget;
    // Not sooner: it asks how the page around it looks, which would have a browser work out all styles twice.
    if (!state.isDressed) state.dress();
    state.isDressed = 1;
    observe();
  };

  const detach = (el, state) => {
    if (!live.delete(el)) return;
    const widget = state.widget;
    state.widget = null;
    if (widget) { widget.unmount(); widget.free(); }
    // Who asks from now on waits for the element to be back.
    home.renew(state);
    api.release(state.leave());
  };

  /* boot/translated.js */

  // Says to the page that an element shows nothing, and why.
  const tell = (el, detail) =>
    el.dispatchEvent(new CustomEvent("bangvang:error", { bubbles: true, composed: true, detail }));
  // The same to those who wait for the element.
  const refuse = (el, state, code, message, url) => {
    const detail = { code, message, url, at: "" };
    state.settle(detail);
    tell(el, detail);
  };

  // One fault kills every widget of the module. Their own content comes back at once.
  const stopped = (fault) => {
    const lost = [...live], message = String(fault.message || fault), again = !restarts++;
    live.clear();
    lost.forEach(([, state]) => { state.leave(); home.renew(state); });
    // What describes their articles to search engines has nobody to take it out.
    d.querySelectorAll("script[data-bangvang]").forEach((script) => script.remove());
    console.error("bangvang: stopped by a fault of its own" + (again ? ", started afresh" : "") + ": " + message);
    const said = (el) => ({ code: "stopped", message, url: address(el), at: "" });
    // Nobody starts any more, or is told a second time.
    const end = ([el, state]) => { state.over = 1; state.settle(said(el)); };
    if (again) ready = spawn(module).then(() => lost.forEach(([el, state]) => enter(el, state).catch((other) => fail(el, state, other))),
      (other) => { broken = other; lost.forEach(end); });
    else broken = fault;
    lost.forEach(([el]) => tell(el, said(el)));
    if (!again) lost.forEach(end);
  };

  // A dialog that was moved along is still open, but no longer over the page.
  const remodal = (root) => root.querySelectorAll("dialog[open]:is(.lightbox,.is-modal):not(:modal)").forEach((dialog) => {
    dialog.removeAttribute("open");
    dialog.showModal();
  });

  const start = (el, state) => {
    if (broken) {
      if (state.over) return;
      state.over = 1;
      return refuse(el, state, "stopped", String(broken.message || broken), "");
    }
    if (!el.isConnected) return;
    // Started afresh just now.
    if (FILES[kind(el)] && !api.given[kind(el)]) return enter(el, state);
    waiting.delete(el);
    if (live.has(el)) {
      // It was moved along, perhaps to where the page looks otherwise.
      restyle();
      return remodal(state.root);
    }
    state.stop = () => detach(el, state);
    // Several attributes set at once are one change, and one set to what it was is none.
    state.changed = (names) => el.isConnected && state.widget && state.widget.changed(names.join());
    if (!state.watch) {
      const follow = (changes) => {
        const real = changes.filter((change) => change.oldValue != el.getAttribute(change.attributeName));
        if (real.length) state.changed(real.map((change) => change.attributeName));
      };
      state.watch = new MutationObserver(follow);
      state.watch.observe(el, { attributeFilter: home.NAMES, attributeOldValue: true });
      // Who asks right after a change means what comes of it.
      let promise = state._ready;
      Object.defineProperty(state, "_ready", {
        __proto__: null,
        get() { follow(state.watch.takeRecords()); return promise; },
        set(fresh) { promise = fresh; },
      });
    }
    attach(el, state);
  };

  /* boot/looks.js */

  // A page that stops clicks on their way down leaves our buttons dead: what doesn't arrive is sent again,
  // inside the shadow root alone. Fields work by themselves, and links that lead somewhere.
  addEventListener("click", (event) => {
    const path = event.composedPath(), at = path.findIndex((node) => arrived.has(node));
    const dead = (node) => node.localName == "button" || (node.localName == "a" && node.href == location.href);
    const button = path.slice(0, at + 1).find(dead);
    if (button && event.isTrusted) setTimeout(() => {
      if (arrived.get(path[at]) != event) button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    });
  }, true);

  const search = async (state, [text, options]) => {
    await state._ready;
    return state.widget.search(String(text ?? ""), options);
  };

  // With the engine and the part of its kind an element can be started. Where they didn't come, it is tried again by
  // `reload()`, and once the line is back.
  const waiting = new Map(), told = new Set();
  const enter = async (el, state) => {
    await parsed(el);
    try {
      await ready;
      await bring(kind(el));
    } catch (fault) {
      // The loader says the first of all faults.
      if (told.size && !told.has(fault.message)) console.error("bangvang: " + fault);
      told.add(fault.message);
      waiting.set(el, state);
      state.stop = () => waiting.delete(el);
      const retry = () => again(el, state);
      state.widget = { reload: retry, changed: retry };
      throw fault;
    }
    return start(el, state);
  };
  const fail = (el, state, fault) => refuse(el, state, "no-engine", String(fault), home.base);
  const again = (el, state) => {
    if (!waiting.delete(el)) return;
    home.renew(state);
    state.widget = null;
    if (lost) loaded();
    enter(el, state).catch((fault) => fail(el, state, fault));
  };
  addEventListener("online", () => [...waiting].forEach(([el, state]) => el.isConnected && again(el, state)));

  /* boot/anchor.js */

  /* boot/copied.js */

  return { search, start: (el, state) => waiting.has(el) || enter(el, state) };
};
