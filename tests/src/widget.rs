//! Looks into the shadow root of one widget, and uses it as a reader would.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::page::{Page, must};
use crate::session::{DriverError, Element};

/// The driver's word for an element that lies under another.
const COVERED: &str = "element click intercepted";
/// How long something may cover an element that is to be clicked.
const PATIENCE: Duration = Duration::from_secs(5);

/// Finds the host element `host`, through any number of shadow roots, and its root `root`.
const FIND: &str = "let host = null, scope = document;
    for (const step of arguments[0].split(' >>> ')) {
      host = scope && scope.querySelector(step);
      scope = host && host.shadowRoot;
    }
    const root = scope;
    const all = (selector) => root ? Array.prototype.slice.call(root.querySelectorAll(selector)) : [];
    const tidy = (text) => text.replace(/\\s+/g, ' ').trim();\n";

/// A widget of a page; found anew at each call, so it may come, go and change.
pub struct Widget<'page> {
    page: &'page Page,
    host: String,
}

impl<'page> Widget<'page> {
    pub(crate) fn new(page: &'page Page, host: &str) -> Self {
        Self { page, host: host.to_owned() }
    }

    #[track_caller]
    fn run(&self, script: &str, selector: &str) -> Value {
        self.page.run(&format!("{FIND}{script}"), &[self.host.as_str().into(), selector.into()])
    }

    /// How many elements of the shadow root match.
    #[track_caller]
    pub fn count(&self, selector: &str) -> usize {
        let count = self.run("return all(arguments[1]).length;", selector);
        count.as_u64().unwrap_or_default() as usize
    }

    /// The text of each element that matches, white space made single.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.strings("return all(arguments[1]).map((found) => tidy(found.textContent));", selector)
    }

    /// The text of the first element that matches.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let first = self.texts(selector).into_iter().next();
        first.unwrap_or_else(|| panic!("{} has no {selector}\n{}", self.host, self.page.state()))
    }

    /// All the text of the shadow root, white space made single.
    #[track_caller]
    pub fn whole_text(&self) -> String {
        let script = "return root ? tidy(root.textContent) : '';";
        self.run(script, "").as_str().unwrap_or_default().to_owned()
    }

    /// An attribute of each element that matches and has it, as the page's scripts read it.
    #[track_caller]
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let script = format!(
            "return all(arguments[1]).map((found) => found.getAttribute({})).filter((v) => v !== null);",
            json!(name)
        );
        self.strings(&script, selector)
    }

    #[track_caller]
    fn strings(&self, script: &str, selector: &str) -> Vec<String> {
        let texts = self.run(script, selector);
        let texts = texts.as_array().cloned().unwrap_or_default();
        texts.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
    }

    /// Whether the element's own content is on the screen: what its light children hold.
    #[track_caller]
    pub fn shows_own_content(&self) -> bool {
        let script = "if (!host) return false;
            const range = document.createRange();
            range.selectNodeContents(host);
            return Array.prototype.some.call(range.getClientRects(), (box) => box.width > 0 && box.height > 0);";
        self.run(script, "") == Value::Bool(true)
    }

    /// Waits until the shadow root has such an element.
    #[track_caller]
    pub fn wait_for(&self, selector: &str) {
        self.until("all(arguments[1]).length > 0", selector, &format!("shows {selector} in {}", self.host));
    }

    /// Waits until the shadow root has no such element.
    #[track_caller]
    pub fn wait_until_gone(&self, selector: &str) {
        self.until("all(arguments[1]).length === 0", selector, &format!("loses {selector} in {}", self.host));
    }

    /// Waits until this many elements match.
    #[track_caller]
    pub fn wait_for_count(&self, selector: &str, count: usize) {
        let what = format!("has {count} {selector} in {} (now {})", self.host, self.count(selector));
        self.until(&format!("all(arguments[1]).length === {count}"), selector, &what);
    }

    /// Waits until the text of any element that matches holds a part.
    #[track_caller]
    pub fn wait_for_text(&self, selector: &str, part: &str) {
        let test = format!("all(arguments[1]).some((found) => tidy(found.textContent).includes({}))", json!(part));
        self.until(&test, selector, &format!("says {part:?} in {selector} of {}", self.host));
    }

    #[track_caller]
    fn until(&self, test: &str, selector: &str, what: &str) {
        let arguments = [self.host.as_str().into(), selector.into()];
        self.page.until_with(&format!("{FIND}return {test};"), &arguments, what);
    }

    /// The first element that matches; waits for it.
    #[track_caller]
    pub fn element(&self, selector: &str) -> Element {
        self.wait_for(selector);
        let found = self.run("return all(arguments[1])[0];", selector);
        must(Element::from_json(&found).ok_or_else(|| format!("{selector} is no element: {found}")))
    }

    /// Clicks the first element that matches; waits while something else covers it, as a
    /// page that isn't painted yet does.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.try_click(selector) {
                Err(DriverError::Refused { code, .. }) if code == COVERED && Instant::now() < end => {}
                outcome => return must(outcome),
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    #[track_caller]
    fn try_click(&self, selector: &str) -> Result<(), DriverError> {
        let element = self.element(selector);
        let clicked = self.page.session().click(&element);
        // WebKit takes a text field inside a shadow root for covered by its own insides: ask
        // the page, and press the pointer there.
        match &clicked {
            Err(DriverError::Refused { code, .. }) if code == COVERED => {}
            _ => return clicked,
        }
        let script = "const element = arguments[0], box = element.getBoundingClientRect();
            const x = Math.floor(box.x + box.width / 2), y = Math.floor(box.y + box.height / 2);
            const top = element.getRootNode().elementFromPoint(x, y);
            return element.contains(top) ? [x, y] : null;";
        let place = self.page.session().run(script, &[element.as_json()])?;
        match (place.get(0).and_then(Value::as_i64), place.get(1).and_then(Value::as_i64)) {
            (Some(x), Some(y)) => self.page.session().click_at(x, y),
            _ => clicked,
        }
    }

    /// Types at the end of the first field that matches.
    #[track_caller]
    pub fn type_into(&self, selector: &str, text: &str) {
        must(self.page.session().type_into(&self.element(selector), text));
    }

    /// Empties a field key by key and types anew.
    #[track_caller]
    pub fn retype(&self, selector: &str, text: &str) {
        let script = "const field = all(arguments[1])[0]; field.focus(); field.select(); return true;";
        self.element(selector);
        self.run(script, selector);
        let typed = if text.is_empty() { crate::key::DELETE } else { text };
        must(self.page.session().press(typed));
    }

    /// What the element that has the focus inside the root is: its name and its text or value.
    #[track_caller]
    pub fn focused(&self) -> Option<String> {
        let script = "const held = root && root.activeElement;
            return held && tidy(held.localName + ' ' + (held.value || held.textContent));";
        self.run(script, "").as_str().map(ToOwned::to_owned)
    }
}
