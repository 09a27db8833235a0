//! Tools that come as npm packages, at fixed versions, in the cache.

use std::fs;
use std::path::PathBuf;

use crate::report::{step, there};
use crate::run::{command, quiet};
use crate::{Outcome, workspace};

/// The packages and their versions; `binaryen` brings `wasm-opt`.
const PACKAGES: &[(&str, &str)] = &[("binaryen", "132.0.0"), ("esbuild", "0.28.2"), ("axe-core", "4.14.1")];

/// Installs the packages that are not there at their version.
pub fn ensure() -> Outcome {
    let absent: Vec<String> = PACKAGES
        .iter()
        .filter(|(name, version)| !installed(name, version))
        .map(|(name, version)| format!("{name}@{version}"))
        .collect();
    if absent.is_empty() {
        there("wasm-opt, esbuild, axe");
        return Ok(());
    }
    step(&format!("npm packages ({})", absent.join(", ")), || install(&absent))
}

/// Installs one more package, for a benchmark's peers, and gives back its folder.
pub fn package(name: &str, version: &str) -> Outcome<PathBuf> {
    if !installed(name, version) {
        step(&format!("{name} {version}"), || install(&[format!("{name}@{version}")]))?;
    }
    Ok(folder().join("node_modules").join(name))
}

fn folder() -> PathBuf {
    workspace::cache().join("npm")
}

fn install(packages: &[String]) -> Outcome {
    fs::create_dir_all(folder()).map_err(|fault| format!("{}: {fault}", folder().display()))?;
    let mut npm = command("npm");
    npm.arg("--prefix").arg(folder()).args(["install", "--no-audit", "--no-fund", "--save-exact"]);
    quiet(npm.args(packages))
}

fn installed(name: &str, version: &str) -> bool {
    let manifest = folder().join("node_modules").join(name).join("package.json");
    fs::read_to_string(manifest).is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}
