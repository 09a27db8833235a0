// The one script a page loads. It registers the elements, turns links, tables and
// script tags into them, and fetches the second stage when one is about to be seen.
(() => {
  const d = document;
  const tag = d.currentScript;
  // As a selector, too: in text, commas stand between them.
  const TAGS = "bangvang-article bangvang-gallery bangvang-honours bangvang-news".split(" ");
  const NAMES = ("id src lang theme heading-level height loading format fields columns facets sort awards page-size " +
    "query show url-state").split(" ");

  // Whatever stands in an editor would be saved.
  const edited = (el) => el.isContentEditable || d.designMode == "on";

  try {
    // A second copy of this script, of any version, only adds its own widget to the first.
    const home = window.__bangvang = window.__bangvang || open();
    if (tag) home.place(tag);
  } catch (old) { say(old); }

  function open() {
    // Where the rest is: in the data-base of a script tag; beside us; where an import has us from.
    const moved = [tag, ...d.scripts].find((one) => one?.dataset.base);
    const base = new URL("{{folder}}/", moved ? new URL(moved.dataset.base.replace(/\/?$/, "/"), d.baseURI)
      : tag?.src || /\w+:\S+\//.exec(Error().stack)[0]).href;
    const home = { base, place, renew, NAMES };
    let engine, dead, policy = {
      createScriptURL: (again) => base + "engine.js" + (again && "?again"),
      createHTML: (html) => html,
      createScript: (text) => { JSON.parse(text); return text; },
    };
    try {
      // The only policy, which no page can reach. Its makers give our own files, inert parsing and JSON-LD.
      policy = window.trustedTypes.createPolicy("bangvang", policy);
    } catch (refused) { /* Then strings do, or the first of them says why not. */ }

    // The second stage: a script, because only a script's hash is checked without eval. The wasm comes beside it;
    // shorter hashes are worth their bytes here.
    function load(again = "") {
      if ("{{wasm}}" && window.DecompressionStream)
        (home.wasm = fetch(base + "bangvang.wasm.packed.bin", { integrity: "sha256-{{wasm}}" })).catch(() => 0);
      return new Promise((done, fail) => {
        const script = d.createElement("script");
        script.src = policy.createScriptURL(again);
        script.integrity = "sha256-{{engine}}";
        script.crossOrigin = "";
        script.nonce = tag?.nonce;
        // It stays in the page until then, or WebKit may forget what it should call. What comes later isn't heard.
        script.onload = script.onerror = () => {
          script.onload = script.onerror = script.remove();
          if (home.boot) done(home.boot(home, policy));
          else if (again) fail("lost: " + script.src, engine = null);
          else setTimeout(() => done(load(1)), 500);
        };
        setTimeout(() => script.onerror?.(), 60000);
        d.head.append(script);
      });
    }

    function begin(el) {
      const state = el._;
      if (!state.begun && !edited(el)) {
        state.begun = 1;
        (engine = engine || load()).then((stage) => stage.start(el, state)).catch((fault) => {
          // The element's own content stays; one line says why, whatever number of widgets there are.
          dead = dead || !say(fault);
          const detail = { code: "no-engine", message: fault + "", url: base, at: "" };
          state.settle(detail);
          el.dispatchEvent(new CustomEvent("bangvang:error", { bubbles: true, composed: true, detail }));
        });
      }
      return state;
    }

    const near = new IntersectionObserver((entries) => entries.forEach((entry) =>
      entry.isIntersecting && begin(entry.target)), { rootMargin: "300px" });

    // Whether the address says something of it, or of a list inside it.
    const isNamed = (el) => (location.hash + location.search).split(/[?#&]/).some((part) =>
      /^ [.-]/.test(part.replace(encodeURIComponent(
        el.id || el.localName.slice(9) + ([...d.querySelectorAll(el.localName)].indexOf(el) + 1)), " ")));
    const wake = () => d.querySelectorAll(TAGS).forEach((el) => el.connectedCallback());
    addEventListener("popstate", wake);

    TAGS.forEach((name) => {
      customElements.define(name, class extends HTMLElement {
        // Any of them may let it start: with another id, the address may name it.
        static get observedAttributes() { return NAMES; }
        attributeChangedCallback() { this.isConnected && this.connectedCallback(); }
        constructor() {
          super();
          renew(this._ = {});
        }
        connectedCallback() {
          const state = this._;
          if (edited(this)) return;
          if (!state.shown && this.getAttribute("height")) this.style.minHeight = this.getAttribute("height");
          if (state.begun) engine?.then((stage) => stage.start(this, state)).catch(() => 0);
          else if (isNamed(this)) begin(this);
          else if (this.getAttribute("loading") == "eager") (window.requestIdleCallback || setTimeout)(() => begin(this));
          else {
            // It may have been seen while an editor held it.
            near.unobserve(this);
            near.observe(this);
          }
        }
        disconnectedCallback() {
          // An element that is only moved is back before this runs.
          setTimeout(() => this.isConnected || this._.stop?.());
        }
        adoptedCallback() { this._.dress?.(); }
        get ready() { return begin(this)._ready; }
        reload() {
          // A second stage that was lost is asked for anew.
          engine || renew(this._, this._.begun = 0);
          begin(this).widget?.reload();
          return this.ready;
        }
        search(...words) {
          return this.ready.then(() => engine).then((stage) => stage.search(this._, words));
        }
      });
    });

    try {
      // Blocks by default, without weight: any rule of the page's, and `hidden`, wins.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(":where(" + TAGS + "):where(:not([hidden])){display:block}");
      d.adoptedStyleSheets = [...d.adoptedStyleSheets, sheet];
    } catch (old) { /* Then they are inline until the page says more. */ }

    const FROM = "a." + TAGS.join(",a.") + ",table.bangvang-honours";
    const swap = () => d.querySelectorAll(FROM).forEach((el) => el.closest(TAGS) || edited(el) || wrap(el));
    if (d.readyState == "loading") d.addEventListener("DOMContentLoaded", watch);
    else watch();
    return home;

    function watch() {
      swap();
      new MutationObserver((changes) => changes.forEach((entry) => {
        // What an editor leaves may start. A page that changes much must not be gone through each time.
        if (entry.attributeName) wake(swap());
        else if (entry.target.querySelector(FROM)) swap();
      })).observe(d, { childList: true, subtree: true, attributeFilter: ["contenteditable"] });
    }
  }

  function renew(state) {
    const earlier = state.settle;
    state._ready = new Promise((done, fail) => {
      state.settle = (fault) => (fault ? fail : done)(fault);
    });
    // Who waits already waits on. A page that doesn't ask isn't told by an unhandled rejection.
    state._ready.then(earlier, earlier || (() => 0));
  }

  function make(from, name) {
    const el = d.createElement(name);
    // A link's own address, unless it names another.
    if (from.href) el.setAttribute("src", from.getAttribute("href"));
    NAMES.forEach((name) => {
      if (from.hasAttribute("data-" + name)) el.setAttribute(name, from.getAttribute("data-" + name));
    });
    return el;
  }

  function wrap(link) {
    const el = make(link, TAGS.find((name) => link.classList.contains(name)));
    link.replaceWith(el);
    el.append(link);
  }

  function place(script) {
    const name = "bangvang-" + script.dataset.widget, src = script.dataset.src;
    // An optimiser that runs us from the head leaves the tag where it was.
    const at = d.head.contains(script) && [...d.scripts].find((one) => one != script && one.dataset.src == src) || script;
    // A page that was saved or swapped with what we made has it already.
    if (TAGS.includes(name) && !edited(at) && (at.nextElementSibling?.localName != name || at.nextElementSibling.getAttribute("src") != src))
      at.after(make(script, name));
  }

  function say(fault) { console.error("bangvang: " + fault); }
})();
