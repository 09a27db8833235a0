// The one script a page loads. It registers the elements, turns links, tables and
// script tags into them, and fetches the second stage when one is about to be seen.
(() => {
  "use strict";
  const w = window, d = document, KEY = "__bangvang";
  const tag = d.currentScript || d.querySelector("script[src*='bangvang.js']");
  const KINDS = ["article", "gallery", "honours", "news"];
  const TAGS = KINDS.map((kind) => "bangvang-" + kind).join();
  const NAMES = ("id src lang theme heading-level height loading format fields columns facets sort awards page-size " +
    "query show url-state").split(" ");

  // A second copy of this script, of any version, only adds its own widget to the first.
  const home = w[KEY] || (w[KEY] = open());
  if (tag) home.place(tag);

  function open() {
    const base = new URL((tag && tag.dataset.base || "") + "{{folder}}/",
      tag && tag.dataset.base ? d.baseURI : tag ? tag.src : d.baseURI).href;
    const home = { base, place, hashes: ["{{engine}}", "{{wasm}}", "{{styles}}"].map((hash) => "sha384-" + hash) };
    const types = w.trustedTypes;
    try {
      // The only policy. Its makers take our own files, inert parsing and JSON-LD.
      home.policy = types && types.createPolicy("bangvang", {
        createScriptURL: (url) => { if (url.startsWith(base)) return url; throw TypeError(url); },
        createHTML: (html) => html,
        createScript: (text) => { JSON.parse(text); return text; },
      });
    } catch (refused) { say(refused); }
    let engine;

    // The second stage: a script, because only a script's hash is checked without eval.
    function load(again) {
      return new Promise((done, fail) => {
        const script = d.createElement("script"), url = base + "engine.js" + (again || "");
        script.src = home.policy ? home.policy.createScriptURL(url) : url;
        script.integrity = home.hashes[0];
        script.crossOrigin = "anonymous";
        script.nonce = tag && tag.nonce || "";
        script.onload = () => home.boot ? done(home.boot(home)) : fail(Error("engine.js is empty"));
        script.onerror = () => again ? fail(Error("not loaded: " + url)) : done(load("?again"));
        d.head.append(script);
        script.remove();
      });
    }

    function begin(el) {
      const state = el._;
      near.unobserve(el);
      if (!state.begun) {
        state.begun = 1;
        (engine = engine || load()).then((stage) => stage.start(el, state)).catch((fault) => {
          // The element's own content stays; one line says why, whatever number of widgets there are.
          if (!home.dead) say(fault);
          home.dead = 1;
          state.settle({ code: "no-engine", message: String(fault) });
        });
      }
      return state;
    }

    const near = new IntersectionObserver((entries) => entries.forEach((entry) => {
      if (entry.isIntersecting) begin(entry.target);
    }), { rootMargin: "300px" });

    const kept = (el, key) => (w.location.hash + "&" + w.location.search.slice(1)).includes(key);
    const ordinal = (el) => el.id || el.localName.slice(9) + ([...d.querySelectorAll(el.localName)].indexOf(el) + 1);

    KINDS.forEach((kind) => {
      const name = "bangvang-" + kind;
      if (customElements.get(name)) return;
      customElements.define(name, class extends HTMLElement {
        static get observedAttributes() { return NAMES; }
        constructor() {
          super();
          renew(this._ = {});
        }
        connectedCallback() {
          const state = this._;
          if (this.isContentEditable || d.designMode == "on") return;
          if (this.getAttribute("height") && !state.shown) this.style.minHeight = this.getAttribute("height");
          if (state.begun) state.widget || engine.then((stage) => stage.start(this, state), () => 0);
          else if (kept(this, ordinal(this) + ".")) begin(this);
          else if (this.getAttribute("loading") == "eager") (w.requestIdleCallback || setTimeout)(() => begin(this));
          else near.observe(this);
        }
        disconnectedCallback() {
          near.unobserve(this);
          // An element that is only moved is back before this runs.
          setTimeout(() => this.isConnected || this._.stop && this._.stop());
        }
        attributeChangedCallback(name) { this._.changed && this._.changed(name); }
        get ready() { return begin(this)._ready; }
        reload() {
          const state = begin(this);
          if (state.widget) {
            renew(state);
            state.widget.reload();
          }
          return state._ready;
        }
        search(text, options) {
          const state = begin(this);
          return state._ready.then(() => state.widget.search(String(text), options));
        }
      });
    });

    try {
      // Blocks by default, without weight: any rule of the page's, and `hidden`, wins.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(":where(" + TAGS + "):where(:not([hidden])){display:block}");
      d.adoptedStyleSheets = [...d.adoptedStyleSheets, sheet];
    } catch (old) { /* Then they are inline until the page says more. */ }

    const swap = () => d.querySelectorAll(KINDS.map((kind) => "a.bangvang-" + kind).join() + ",table.bangvang-honours")
      .forEach((el) => el.isContentEditable || d.designMode == "on" || el.closest(TAGS) || wrap(el));
    if (d.readyState == "loading") d.addEventListener("DOMContentLoaded", watch);
    else watch();
    return home;

    function watch() {
      swap();
      new MutationObserver((changes) => changes.some((change) => change.addedNodes.length) && swap())
        .observe(d, { childList: true, subtree: true });
    }
  }

  function renew(state) {
    state._ready = new Promise((done, fail) => {
      state.settle = (fault) => fault ? fail(fault) : done();
    });
    // A page that doesn't ask isn't told by an unhandled rejection.
    state._ready.catch(() => 0);
  }

  function make(from, kind) {
    const el = d.createElement("bangvang-" + kind);
    NAMES.forEach((name) => {
      const value = from.getAttribute("data-" + name);
      if (value != null) el.setAttribute(name, value);
    });
    return el;
  }

  function wrap(link) {
    const el = make(link, /bangvang-(\w+)/.exec(link.className)[1]);
    if (link.href) el.setAttribute("src", link.getAttribute("href"));
    link.replaceWith(el);
    el.append(link);
  }

  function place(script) {
    const kind = script.dataset.widget;
    if (!KINDS.includes(kind) || script._) return;
    script._ = 1;
    script.after(make(script, kind));
  }

  function say(fault) { console.error("bangvang: " + (fault && fault.message || fault)); }
})();
