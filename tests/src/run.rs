//! Runs one test in one engine.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::engine::Engine;
use crate::page::Page;

/// Runs a test on a page of its own; after it the page must have been quiet.
///
/// A test that fails gets one more try, and says so: browsers under load lose a click now and
/// then, and `WebKitGTK`'s wasm traps on about one page in 400, whatever the page does. A fault of
/// ours fails twice. A failure leaves a screenshot and prints what the page said. `name` is the
/// path of the test's module.
///
/// # Panics
/// Where the test fails twice, or the engine can't be started.
pub fn run(engine: Engine, name: &str, test: fn(&Page)) {
    if !engine.is_wanted() {
        println!("skipped: BANGVANG_ENGINES leaves {engine} out");
        return;
    }
    if attempt(engine, name, test).is_err() {
        eprintln!("{name} failed once in {engine}; it is tried again");
        if let Err(reason) = attempt(engine, name, test) {
            resume_unwind(reason);
        }
    }
}

fn attempt(engine: Engine, name: &str, test: fn(&Page)) -> std::thread::Result<()> {
    let page = match Page::new(engine) {
        Ok(page) => page,
        Err(reason) => panic!("{reason}"),
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        test(&page);
        page.check_quiet();
    }));
    if outcome.is_err() {
        report(&page, name);
    }
    outcome
}

fn report(page: &Page, name: &str) {
    let test = name.rsplit("::").next().unwrap_or(name);
    let shot = catch_unwind(AssertUnwindSafe(|| page.screenshot(test)));
    if let Ok(file) = shot {
        eprintln!("the page as it was: {}", file.display());
    }
    eprintln!("{}", page.state());
}
