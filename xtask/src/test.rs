//! All checks: format, lints, native tests, the bundle in browsers.

use std::path::Path;

use crate::report::step;
use crate::run::{command, quiet, show};
use crate::{Outcome, build, setup, sizes, workspace};

/// Runs everything; `words` narrow the browser tests as `cargo test` does.
pub fn test(words: &[String]) -> Outcome {
    setup::for_test()?;
    step("format", || quiet(command("cargo").args(["fmt", "--all", "--check"])))?;
    build::build()?;
    let trapping = build::build_trapping()?;
    step("size budgets", sizes::check)?;
    step("clippy", || {
        quiet(command("cargo").args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    native()?;
    browsers(words, &trapping)
}

fn native() -> Outcome {
    println!("• native tests");
    let mut cargo = command("cargo");
    show(cargo.args(["test", "--quiet", "--workspace", "--exclude", "bangvang-tests"]))
}

fn browsers(words: &[String], trapping: &Path) -> Outcome {
    println!("• the bundle in browsers");
    let mut cargo = command("cargo");
    cargo.args(["test", "--package", "bangvang-tests", "--", "--test-threads=3"]).args(words);
    cargo.env("BANGVANG_DIST", workspace::dist()).env("BANGVANG_TRAPPING", trapping);
    cargo.env("BANGVANG_AXE", workspace::cache().join("npm/node_modules/axe-core/axe.min.js"));
    show(&mut cargo)
}

/// Mutates seeds and reads them, then asks of lists, for 5 minutes each unless told otherwise.
pub fn fuzz(words: &[String]) -> Outcome {
    let seconds = words.first().map_or("300", String::as_str);
    if seconds.parse::<u32>().is_err() {
        return Err(format!("fuzz takes a number of seconds, not {seconds:?}"));
    }
    ["bangvang-content", "bangvang-search"].iter().try_for_each(|package| {
        println!("• fuzzing {package} for {seconds} s");
        let mut cargo = command("cargo");
        cargo.args(["test", "--release", "--package", package, "--test", "fuzz", "--", "--nocapture"]);
        show(cargo.env("BANGVANG_FUZZ_SECONDS", seconds))
    })
}
