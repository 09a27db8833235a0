//! The server behind the pages that are measured.

use std::env;
use std::path::{Path, PathBuf};

use bangvang_serve::{Config, Server};

use crate::{Outcome, data};

/// Serves the benchmark's pages, the peers, the records and what was built.
pub fn serve() -> Outcome<Server> {
    serve_with(Config::new())
}

/// The same, and a small Yew app.
pub fn serve_with_yew() -> Outcome<Server> {
    serve_with(Config::new().mount("/yew", named("BANGVANG_BENCH_YEW")?))
}

fn serve_with(config: Config) -> Outcome<Server> {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let config = config
        .mount("/pages", pages)
        .mount("/peers", peers()?)
        .mount("/built", built()?)
        .mount("/data", data::folder())
        // Clocks are fine-grained only in a page that shares nothing with others.
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Embedder-Policy", "require-corp")
        // Each measurement has a browser of its own, so what is kept is never old.
        .header("Cache-Control", "max-age=3600");
    Server::start(config).map_err(|fault| format!("the benchmark's server doesn't start: {fault}"))
}

/// Where the peers' packages are.
pub fn peers() -> Outcome<PathBuf> {
    named("BANGVANG_BENCH_PEERS")
}

/// Where what is measured was built.
pub fn built() -> Outcome<PathBuf> {
    named("BANGVANG_BENCH_BUILT")
}

fn named(variable: &str) -> Outcome<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{variable} isn't set: start with cargo xtask bench"))
}

/// Numbers of records, 100,000 unless told otherwise, and names of what alone is to be measured.
pub fn sizes_and_names(words: &[String]) -> Outcome<(Vec<usize>, Vec<String>)> {
    let (sizes, names): (Vec<_>, Vec<_>) =
        words.iter().cloned().partition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let sizes =
        sizes.iter().map(|word| word.replace('_', "").parse().map_err(|_| format!("{word} is no number of records")));
    let sizes = sizes.collect::<Outcome<Vec<usize>>>()?;
    Ok((if sizes.is_empty() { vec![100_000] } else { sizes }, names))
}
