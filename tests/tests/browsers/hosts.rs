//! Pages as portals have them, each with something against us: `tests/hosts`.
//!
//! Every page is held to the same checks: the list shows, a search finds its man, a page
//! link works, nothing is thrown or refused, and the page's own things go on. Where the
//! promise is that the element's own content stays, that is what is checked.
//! `BANGVANG_HOSTS=66,7` narrows a run to the pages whose names begin so.

pub mod case;
mod pack;
mod table;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::sleep;
use std::time::Duration;

use bangvang_tests::{Page, Widget, each_engine, key};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};
use case::{Case, Expect};

each_engine!(every_host_page_keeps_its_promise);

/// Long enough for what must not happen.
const MEANWHILE: Duration = Duration::from_millis(400);

fn every_host_page_keeps_its_promise(page: &Page) {
    let mut outcomes = Vec::new();
    for case in case::all().into_iter().filter(Case::is_wanted) {
        // A driver on a busy machine misses a key now and then: a promise is broken that breaks twice.
        let holds = (0..2).any(|_| holds(page, &case));
        outcomes.push((case, holds));
    }
    page.server().clear_rules();
    page.visit("/favicon.ico");
    table::leave(page.engine(), &outcomes);
    let broken: Vec<_> = outcomes.iter().filter(|(_, holds)| !holds).map(|(case, _)| case.name.as_str()).collect();
    assert!(broken.is_empty(), "{} of {} host pages break a promise: {broken:?}", broken.len(), outcomes.len());
}

fn holds(page: &Page, case: &Case) -> bool {
    let fault = catch_unwind(AssertUnwindSafe(|| check(page, case))).err().map(|reason| words(&*reason));
    if let Some(fault) = &fault {
        eprintln!("\n=== {} in {}: {fault}", case.name, page.engine());
    }
    fault.is_none()
}

fn words(reason: &(dyn std::any::Any + Send)) -> String {
    let text = reason.downcast_ref::<String>().cloned();
    text.or_else(|| reason.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

fn check(page: &Page, case: &Case) {
    page.server().clear_rules();
    page.server().clear_requests();
    // A page that stays open may still write to its address, or stop the next from loading.
    page.visit("about:blank?://");
    let elsewhere = case.serve(page);
    page.visit(&case.address());
    if let Some(count) = case.number("fetched") {
        page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
        sleep(MEANWHILE);
        assert_eq!(page.requested("/bangvang/").len(), count, "{:?}", page.requested("/bangvang/"));
    }
    if let Some(script) = case.get("before").filter(|script| !script.contains("translate()")) {
        settle(page, script);
    }
    match case.expect(|test| page.value(test) == json!(true)) {
        Expect::List => check_list(page, case),
        Expect::Own => check_own(page, case, 1),
        Expect::Untouched => check_own(page, case, 0),
    }
    if let Some(test) = case.get("host") {
        let test = Case::fill(test, elsewhere.as_ref());
        assert_eq!(page.value(&format!("Boolean({test})")), json!(true), "the page's own: {test}\n{}", page.state());
    }
    for kind in case.get("forget").unwrap_or_default().split_whitespace() {
        page.run("if (window.__seen) __seen[arguments[0]].length = 0;", &[kind.into()]);
    }
    if page.value("typeof __seen === 'object'") == json!(true) {
        page.check_quiet();
    }
}

#[track_caller]
fn settle(page: &Page, script: &str) {
    if let Err(error) = page.settle(script) {
        panic!("{script}: {error}");
    }
}

/// The list as any page has it: shown, searched, turned to its second page.
#[track_caller]
fn check_list(page: &Page, case: &Case) {
    let reader = Reader { page, list: page.widget(case.widget()), by_script: case.get("by") == Some("script") };
    let starts = case.number("starts");
    reader.list.wait_for_count(ROW, starts.unwrap_or(25));
    if let Some(script) = case.get("before").filter(|script| script.contains("translate()")) {
        settle(page, script);
    }
    if starts.is_none() {
        reader.types("tran tien dung");
    }
    reader.finds_him();
    if case.get("enter").is_some() {
        reader.list.type_into(SEARCH, key::ENTER);
        sleep(MEANWHILE);
    }
    if let Some(script) = case.get("then") {
        settle(page, script);
    }
    if let Some(test) = case.get("awaits") {
        page.until(test, &format!("comes to {test}"));
    }
    reader.finds_him();
    match case.get("press") {
        Some(button) => reader.list.click(button),
        None => reader.types(""),
    }
    reader.list.wait_for_count(ROW, 25);
    reader.turns_the_page();
    reader.list.wait_for_count(ROW, 2);
}

/// Who uses a list: by hand, or by script where a page breaks what drives the browser.
struct Reader<'page> {
    page: &'page Page,
    list: Widget<'page>,
    by_script: bool,
}

impl Reader<'_> {
    #[track_caller]
    fn types(&self, text: &str) {
        if self.by_script {
            let script = "const field = document.querySelector('#list').shadowRoot.querySelector(arguments[0]);
                field.value = arguments[1];
                field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
            self.page.run(script, &[SEARCH.into(), text.into()]);
            return;
        }
        self.list.click(SEARCH);
        self.list.retype(SEARCH, text);
    }

    #[track_caller]
    fn finds_him(&self) {
        self.list.wait_for_count(ROW, 1);
        self.list.wait_for_text(ROW, "Trần Tiến Dũng");
    }

    #[track_caller]
    fn turns_the_page(&self) {
        let link = self.list.element("nav a").as_json();
        if self.by_script {
            self.page.run("arguments[0].click();", &[link]);
            return;
        }
        // Where it is pressed is measured before the page has come to rest.
        self.page.run("arguments[0].scrollIntoView({ block: 'center' });", &[link]);
        settle(self.page, "new Promise((on) => requestAnimationFrame(() => requestAnimationFrame(on)))");
        self.list.click("nav a");
    }
}

/// The element's own content stays, with so many lines of ours in the console.
#[track_caller]
fn check_own(page: &Page, case: &Case, lines: usize) {
    let list = page.widget(case.widget());
    if lines > 0 {
        page.until("__seen.console.length > 0", "says why in the console");
    }
    sleep(MEANWHILE);
    assert!(list.shows_own_content(), "own content is gone\n{}", page.state());
    assert_eq!(list.count(ROW), 0);
    if lines == 0 {
        assert_eq!(page.value("document.querySelector('#list').shadowRoot || null"), Value::Null);
    }
    if page.value("typeof __seen === 'object'") == json!(true) {
        let said = page.take_console();
        assert_eq!(said.len(), lines, "{said:#?}");
        assert!(said.iter().all(|line| line.starts_with("bangvang: ") && case.is_reason(line)), "{said:#?}");
    }
}
