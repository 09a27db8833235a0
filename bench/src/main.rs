//! Measures the project in Chromium, beside what a webmaster would pick instead.
//!
//! Started by `cargo xtask bench NAME`, which builds what is measured and installs the peers.
//! Each measurement has a fresh browser; figures are medians, and never pass or fail.

mod browser;
mod data;
mod driver;
mod gallery;
mod honours;
mod keystrokes;
mod machine;
mod memory;
mod report;
mod search;
mod site;
mod start;
mod watch;
mod weight;

use std::process::ExitCode;

/// What a benchmark ends with: nothing, or a sentence that says what failed.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let rest = words.get(1..).unwrap_or_default();
    let outcome = match words.first().map(String::as_str) {
        Some("search") => search::search(rest),
        Some("honours") => honours::honours(rest),
        Some("start") => start::start(),
        Some("gallery") => gallery::gallery(),
        _ => Err("say one of: search, honours, start, gallery".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nbench: {sentence}");
            ExitCode::FAILURE
        }
    }
}
