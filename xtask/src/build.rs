//! Builds the demo portal and the bundle, by Trunk.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::report::step;
use crate::run::{command, quiet, show};
use crate::setup::{self, Toolchain};
use crate::{Outcome, sizes, workspace};

/// A trap can't print its message in a release, so nothing that formats one is kept.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none";
/// What uses what is kept: the bundle is cut into parts by it.
const CUT: &str = " -Clink-arg=--emit-relocs";

/// Leaves `dist/`, and says what each file weighs.
pub fn build() -> Outcome<PathBuf> {
    let toolchain = setup::for_build()?;
    fetch(toolchain)?;
    step("release bundle", || quiet(trunk(toolchain)?.args(["build", "--release", "--offline"]).envs(bundled())))?;
    sizes::print()?;
    Ok(workspace::dist())
}

/// Leaves a bundle that can be told to trap, in `target/trapping/`, to prove that pages survive one.
pub fn build_trapping() -> Outcome<PathBuf> {
    let toolchain = setup::for_build()?;
    fetch(toolchain)?;
    let dist = workspace::root().join("target/trapping");
    step("trapping bundle", || {
        let mut trunk = trunk(toolchain)?;
        trunk.args(["build", "--release", "--offline", "--features", "trap", "--dist"]).arg(&dist);
        quiet(trunk.envs(bundled()))
    })?;
    Ok(dist)
}

/// Trunk's watch mode on the demo, with panic messages kept.
pub fn dev(words: &[String]) -> Outcome {
    let toolchain = setup::for_build()?;
    println!("• the demo is on http://127.0.0.1:8080 and follows every change");
    show(trunk(toolchain)?.arg("serve").args(words))
}

/// Brings what the build compiles, those crates among it that the standard library is made of: Trunk
/// builds without a network.
fn fetch(toolchain: Toolchain) -> Outcome {
    let fetch = |words: &[&str]| {
        let mut cargo = command("cargo");
        toolchain.select(&mut cargo);
        quiet(cargo.args(["fetch", "--locked"]).args(words).envs(bundled()))
    };
    // Those of this machine, and those that the standard library needs on the other alone.
    step("crates", || fetch(&[]).and_then(|()| fetch(&["--target", "wasm32-unknown-unknown"])))
}

fn trunk(toolchain: Toolchain) -> Outcome<Command> {
    let this = env::current_exe().map_err(|fault| format!("this program's own path: {fault}"))?;
    let mut trunk = command("trunk");
    // Trunk reads NO_COLOR as a flag of its own and refuses the usual value.
    trunk.env_remove("NO_COLOR").env("BANGVANG_XTASK", this);
    toolchain.select(&mut trunk);
    Ok(trunk)
}

/// Compiles the bundle's wasm.
fn bundled() -> [(&'static str, String); 4] {
    release().map(|(name, value)| (name, if value == SMALL { [SMALL, CUT].concat() } else { value.to_owned() }))
}

/// Compiles the standard library for size along with the widget; the switches are still unstable.
pub fn release() -> [(&'static str, &'static str); 4] {
    [
        ("RUSTC_BOOTSTRAP", "1"),
        ("CARGO_UNSTABLE_BUILD_STD", "std"),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
        ("RUSTFLAGS", SMALL),
    ]
}
