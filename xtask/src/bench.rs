//! Builds what a benchmark measures, installs its peers, and starts it.

use std::path::PathBuf;

use crate::report::step;
use crate::run::{command, quiet, show};
use crate::{Outcome, build, setup, workspace};

/// What each benchmark is set beside, at fixed versions.
const PEERS: &[(&str, &[(&str, &str)])] = &[
    ("search", &[("minisearch", "7.2.0"), ("flexsearch", "0.8.212"), ("@leeoniya/ufuzzy", "1.0.19")]),
    ("honours", &[("datatables.net", "3.1.5"), ("list.js", "2.3.1")]),
    ("start", &[]),
    ("gallery", &[("photoswipe", "5.4.4"), ("glightbox", "3.3.1")]),
];

/// Runs the benchmark that is named, or all of them.
pub fn bench(words: &[String]) -> Outcome {
    let Some((name, rest)) = words.split_first() else {
        return PEERS.iter().try_for_each(|(name, peers)| run(name, peers, &[]));
    };
    let known = PEERS.iter().find(|(known, _)| known == name);
    let (name, peers) = known.ok_or("say one of: bench search, bench honours, bench start, bench gallery")?;
    run(name, peers, rest)
}

fn run(name: &str, peers: &[(&str, &str)], rest: &[String]) -> Outcome {
    for (package, version) in peers {
        setup::npm_package(package, version)?;
    }
    let built = if name == "search" { alone(&SEARCH)? } else { build::build()? };
    let yew = if name == "start" { alone(&YEW)? } else { PathBuf::new() };
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--release", "--package", "bangvang-bench", "--", name]).args(rest);
    cargo.env("BANGVANG_BENCH_PEERS", workspace::cache().join("npm/node_modules"));
    cargo.env("BANGVANG_BENCH_DATA", workspace::cache().join("bench"));
    cargo.env("BANGVANG_BENCH_BUILT", built).env("BANGVANG_BENCH_YEW", yew);
    show(&mut cargo)
}

/// A crate that is measured by itself: what it is, its package, and the name of its glue.
struct Alone(&'static str, &'static str, &'static str);

/// The search crate alone.
const SEARCH: Alone = Alone("search as wasm", "bangvang-bench-search", "search");
/// The least that an app of Yew is.
const YEW: Alone = Alone("a small Yew app", "bangvang-bench-yew", "yew");

/// A crate alone as wasm, compiled as the widget is; the folder with it and its glue.
fn alone(Alone(what, package, name): &Alone) -> Outcome<PathBuf> {
    let toolchain = setup::for_build()?;
    let target = workspace::root().join("target");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(target, PathBuf::from);
    let folder = target.join("bench").join(name);
    step(what, || {
        let mut cargo = command("cargo");
        toolchain.select(&mut cargo);
        cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown", "--package", package]);
        quiet(cargo.envs(build::release()))?;
        let wasm = format!("wasm32-unknown-unknown/release/{}.wasm", package.replace('-', "_"));
        let mut bindgen = command("wasm-bindgen");
        bindgen.arg(target.join(wasm)).args(["--target", "web", "--out-name", name, "--out-dir"]);
        quiet(bindgen.arg(&folder))?;
        crate::bundle::shrink(&folder.join(format!("{name}_bg.wasm")))
    })?;
    Ok(folder)
}
