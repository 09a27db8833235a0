// Collects, before any other script runs, all that a page says and all that goes wrong in it.
(function () {
  const seen = { console: [], errors: [], rejections: [], violations: [], events: [] };
  Object.defineProperty(window, "__seen", { value: seen });

  const words = (value) => (value instanceof Error ? String(value) : typeof value === "object" ? JSON.stringify(value) : String(value));
  for (const level of ["debug", "log", "info", "warn", "error"]) {
    const spoken = console[level];
    console[level] = function (...values) {
      seen.console.push({ level, text: values.map(words).join(" ") });
      spoken.apply(console, values);
    };
  }

  addEventListener("error", (event) => {
    const source = event.target;
    const text = source && source !== window ? "not loaded: " + (source.currentSrc || source.src || source.href || source.localName) : event.message;
    seen.errors.push(text);
  }, true);
  addEventListener("unhandledrejection", (event) => seen.rejections.push(words(event.reason)));
  addEventListener("securitypolicyviolation", (event) => {
    seen.violations.push(event.effectiveDirective + " blocked " + event.blockedURI + " " + event.sample + " (" + event.sourceFile + ":" + event.lineNumber + ")");
  }, true);

  for (const name of ["ready", "error", "search", "photo", "open"]) {
    addEventListener("bangvang:" + name, (event) => {
      const target = event.composedPath()[0];
      const { bubbles, composed, detail } = event;
      seen.events.push({ name, target: target.id || target.localName, bubbles, composed, detail });
    }, true);
  }
})();
