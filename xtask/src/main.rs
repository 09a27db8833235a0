//! Builds, serves and tests the project, and installs what that takes.
//!
//! ```text
//! cargo xtask serve          build the release bundle and serve the demo portal
//! cargo xtask test           format, lints, native tests, the bundle in browsers
//! cargo xtask build          leave dist/
//! cargo xtask build trapping a bundle that can be told to trap, in target/trapping/
//! cargo xtask dev            rebuild the demo on every change
//! cargo xtask fuzz [SECONDS] feed readers and search mutated data for longer than the tests do
//! cargo xtask bench [NAME]   measure beside the peers: search, honours, start, gallery
//! ```

mod bench;
mod build;
mod bundle;
mod report;
mod run;
mod serve;
mod setup;
mod sizes;
mod test;
mod workspace;

use std::process::ExitCode;

/// What a command ends with: nothing, or a sentence that says what failed.
pub type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nxtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Outcome {
    let rest = words.get(1..).unwrap_or_default();
    match words.first().map(String::as_str) {
        Some("serve") => serve::serve(rest),
        Some("test") => test::test(rest),
        Some("build") if rest == ["trapping"] => build::build_trapping().map(drop),
        Some("build") => build::build().map(drop),
        Some("dev") => build::dev(rest),
        Some("fuzz") => test::fuzz(rest),
        Some("bench") => bench::bench(rest),
        Some("bundle") => bundle::bundle(),
        _ => Err("say one of: serve, test, build, dev, fuzz, bench".to_owned()),
    }
}
