//! A page under test: its server, its browser, and what it said.

use std::cell::Cell;
use std::fmt::Display;
use std::time::{Duration, Instant};

use bangvang_serve::{Config, Rule, Server};
use serde_json::Value;

use crate::engine::{Engine, cache, workspace};
use crate::host::Host;
use crate::pool::{Lease, shots};
use crate::session::{DriverError, Session};
use crate::widget::Widget;

/// How long a page may take to come to a state that a test waits for.
const PATIENCE: Duration = Duration::from_secs(15);
/// Where the host page is served.
const HOST: &str = "/index.html";

/// A page under test. Every method panics with a sentence when the page can't do as told.
pub struct Page {
    engine: Engine,
    lease: Lease,
    server: Server,
    opened: Cell<bool>,
}

impl Page {
    /// Takes the engine's browser and starts a server of the page's own: the bundle at
    /// `/bangvang`, the test data at `/data`.
    pub(crate) fn new(engine: Engine) -> Result<Self, String> {
        let lease = Lease::take(engine)?;
        let data = workspace().join("tests/data");
        let config = Config::new().mount("/bangvang", bundle_folder()).mount("/data", data);
        let server = Server::start(config).map_err(|error| format!("the test's server doesn't start: {error}"))?;
        server.file("/collector.js", include_str!("collector.js"));
        server.file("/favicon.ico", "");
        Ok(Self { engine, lease, server, opened: Cell::new(false) })
    }

    /// The engine that shows it.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The server behind it.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The browser, for what the page has no word for.
    #[track_caller]
    pub fn session(&self) -> &Session {
        must(self.lease.session())
    }

    /// Serves bytes at a path; its extension tells their type.
    pub fn serve(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.server.file(path, bytes);
    }

    /// Shows a host page and waits for its `load` event.
    #[track_caller]
    pub fn open(&self, host: impl Into<Host>) {
        self.open_at("", host);
    }

    /// Shows a host page with this query and hash in its address. A page that was open before
    /// must have been quiet.
    #[track_caller]
    pub fn open_at(&self, tail: &str, host: impl Into<Host>) {
        if self.opened.replace(true) {
            self.check_quiet();
        }
        let host = host.into();
        let html = host.html();
        let bundle = bundle_folder().join("bangvang.js");
        let needed = html.contains("/bangvang/bangvang.js");
        assert!(!needed || bundle.is_file(), "{} isn't there: run `cargo xtask build`.", bundle.display());
        self.server.page(HOST, &html);
        let rule = Rule::on(HOST);
        self.server.rule(match host.policy_value() {
            Some(policy) => rule.header("Content-Security-Policy", policy),
            None => rule.without_header("Content-Security-Policy"),
        });
        self.visit(&format!("{HOST}{tail}"));
    }

    /// Goes to a path of the server, or to a whole URL.
    #[track_caller]
    pub fn visit(&self, path: &str) {
        let url = if path.contains("://") { path.to_owned() } else { self.server.url(path) };
        must(self.session().open(&url));
    }

    /// The widget, or any element with an open shadow root, that a selector finds; ` >>> `
    /// goes into a shadow root.
    pub fn widget(&self, selector: &str) -> Widget<'_> {
        Widget::new(self, selector)
    }

    /// Presses keys, on whatever has the focus.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        must(self.session().press(keys));
    }

    /// Runs the body of a function in the page and returns what it returns. Firefox runs it
    /// beside the page's own scripts: what they are to see has to be set on `window` by name.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        must(self.session().run(script, arguments))
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"), &[])
    }

    /// What a promise resolves to, or the message that it rejects with.
    ///
    /// # Errors
    /// Where the promise rejects.
    pub fn settle(&self, expression: &str) -> Result<Value, DriverError> {
        self.session().run_async(&format!("return await ({expression});"), &[])
    }

    /// Waits until an expression in the page is true; `what` completes "the page never …".
    #[track_caller]
    pub fn until(&self, expression: &str, what: &str) {
        self.until_with(&format!("return Boolean({expression});"), &[], what);
    }

    /// As [`until`](Self::until), with the body of a function and its arguments.
    #[track_caller]
    pub fn until_with(&self, script: &str, arguments: &[Value], what: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let answer = self.session().run(script, arguments);
            if matches!(answer, Ok(Value::Bool(true))) {
                return;
            }
            if Instant::now() > end {
                let error = answer.err().map(|error| format!(" ({error})")).unwrap_or_default();
                panic!("the page never {what}{error}\n{}", self.state());
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// The events of one name, as `ready` for `bangvang:ready`, in order: each with `name`,
    /// `target` (its id, else its name), `bubbles`, `composed` and `detail`.
    #[track_caller]
    pub fn events(&self, name: &str) -> Vec<Value> {
        let events = self.seen("events");
        events.into_iter().filter(|event| event.get("name").and_then(Value::as_str) == Some(name)).collect()
    }

    /// Waits for the first event of a name from an element of this id or name, and returns
    /// its detail.
    #[track_caller]
    pub fn wait_for_event(&self, name: &str, target: &str) -> Value {
        let find = "return __seen.events.find((event) => event.name === arguments[0] && event.target === arguments[1])";
        let arguments = [name.into(), target.into()];
        self.until_with(&format!("{find} !== undefined;"), &arguments, &format!("gets bangvang:{name} from {target}"));
        self.run(&format!("{find}.detail;"), &arguments)
    }

    /// Everything of one kind that the page collected: `console`, `errors`, `rejections`,
    /// `violations` or `events`.
    #[track_caller]
    pub fn seen(&self, kind: &str) -> Vec<Value> {
        let seen = self.run("return (window.__seen || {})[arguments[0]] || [];", &[kind.into()]);
        seen.as_array().cloned().unwrap_or_default()
    }

    /// The warnings and errors in the console, which it then forgets: a test that expects
    /// some takes them, and any left fail it at its end.
    #[track_caller]
    pub fn take_console(&self) -> Vec<String> {
        let script = "const said = (window.__seen || { console: [] }).console;
            const loud = said.filter((line) => line.level === 'warn' || line.level === 'error');
            said.length = 0;
            return loud.map((line) => line.text);";
        let lines = self.run(script, &[]);
        let lines = lines.as_array().cloned().unwrap_or_default();
        lines.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
    }

    /// Forgets what the page collected of one kind, where a test expects it.
    #[track_caller]
    pub fn forget(&self, kind: &str) {
        self.run("__seen[arguments[0]].length = 0;", &[kind.into()]);
    }

    /// Fails if the page broke its policy, threw, left a rejection, or complained in the console.
    #[track_caller]
    pub fn check_quiet(&self) {
        for kind in ["violations", "errors", "rejections"] {
            let found = self.seen(kind);
            assert!(found.is_empty(), "the page has {kind}: {found:#?}");
        }
        let lines = self.take_console();
        assert!(lines.is_empty(), "the page's console has unexpected lines: {lines:#?}");
    }

    /// What axe-core finds wrong, a line each; it looks into open shadow roots by itself.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        if self.value("typeof window.axe") != "object" {
            self.run(&axe_source(), &[]);
        }
        let script = "const found = await window.axe.run(document, { resultTypes: ['violations'] });
            return found.violations.flatMap((rule) => rule.nodes.map((node) =>
              rule.id + ': ' + node.failureSummary.replace(/\\s+/g, ' ') + ' at ' + node.target.flat().join(' >>> ')));";
        let found = must(self.session().run_async(script, &[]));
        let found = found.as_array().cloned().unwrap_or_default();
        found.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
    }

    /// Writes what the window shows beside the drivers' logs, and returns the file's path.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> std::path::PathBuf {
        let file = shots().join(format!("{name}-{}.png", self.engine));
        must(self.session().screenshot(&file));
        file
    }

    /// The paths that were asked for below a prefix.
    pub fn requested(&self, prefix: &str) -> Vec<String> {
        let requests = self.server.requests();
        requests.into_iter().map(|request| request.path).filter(|path| path.starts_with(prefix)).collect()
    }

    /// What a person would look at first when the page misbehaves.
    pub fn state(&self) -> String {
        let script = "const roots = [];
            for (const host of document.querySelectorAll('*'))
              if (host.shadowRoot) roots.push(host.localName + ': ' + host.shadowRoot.textContent.replace(/\\s+/g, ' ').slice(0, 600));
            const seen = window.__seen || {};
            return JSON.stringify({ url: location.href, roots, console: seen.console, errors: seen.errors,
              rejections: seen.rejections, violations: seen.violations, events: seen.events }, null, 1);";
        let state = self.lease.session().map(|session| session.run(script, &[]));
        let state = match state {
            Ok(Ok(state)) => state.as_str().unwrap_or_default().to_owned(),
            Ok(Err(error)) => error.to_string(),
            Err(error) => error,
        };
        format!("{state}\nrequested: {}", self.requested("/").join(" "))
    }
}

/// The value, or the end of the test with the error's own sentence.
#[track_caller]
pub(crate) fn must<T, E: Display>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}

fn bundle_folder() -> std::path::PathBuf {
    let named = std::env::var_os("BANGVANG_DIST").filter(|named| !named.is_empty());
    named.map_or_else(|| workspace().join("dist"), Into::into).join("bangvang")
}

#[track_caller]
fn axe_source() -> String {
    let named = std::env::var_os("BANGVANG_AXE").filter(|named| !named.is_empty());
    let file = named.map_or_else(|| cache().join("npm/node_modules/axe-core/axe.min.js"), Into::into);
    let cure = || format!("{} isn't there: npm install axe-core, or set BANGVANG_AXE", file.display());
    must(std::fs::read_to_string(&file).map_err(|error| format!("{} ({error}).", cure())))
}
