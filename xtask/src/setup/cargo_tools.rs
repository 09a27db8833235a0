//! Programs from crates: Trunk, the wasm-bindgen CLI, geckodriver.

use std::fs;

use crate::report::{step, there};
use crate::run::{command, output, quiet};
use crate::{Outcome, workspace};

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// Trunk, which builds the demo and the wasm.
pub fn ensure_trunk() -> Outcome {
    ensure("trunk", "trunk", TRUNK)
}

/// The CLI whose version equals the `wasm-bindgen` of the lock file: they speak one format.
pub fn ensure_bindgen() -> Outcome {
    ensure("wasm-bindgen-cli", "wasm-bindgen", &locked_bindgen()?)
}

/// Firefox's driver, which Debian doesn't package.
pub fn ensure_geckodriver() -> Outcome {
    ensure("geckodriver", "geckodriver", GECKODRIVER)
}

fn ensure(package: &str, program: &str, version: &str) -> Outcome {
    let name = format!("{package} {version}");
    let at = workspace::cache_bin().join(program);
    let says = at.exists().then(|| output(command(&at.to_string_lossy()).arg("--version")).ok()).flatten();
    if says.is_some_and(|text| text.split_whitespace().any(|word| word == version)) {
        there(&name);
        return Ok(());
    }
    step(&name, || install(package, version, true).or_else(|_| install(package, version, false)))
}

fn install(package: &str, version: &str, locked: bool) -> Outcome {
    let mut cargo = command("cargo");
    cargo.arg("install").arg("--root").arg(workspace::cache()).args([package, "--version", version, "--force"]);
    // The tools share what they compile, and need not be fast themselves.
    cargo.env("CARGO_TARGET_DIR", workspace::cache().join("target"));
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16").env_remove("RUSTFLAGS");
    if locked {
        cargo.arg("--locked");
    }
    quiet(&mut cargo)
}

fn locked_bindgen() -> Outcome<String> {
    let text =
        fs::read_to_string(workspace::root().join("Cargo.lock")).map_err(|fault| format!("Cargo.lock: {fault}"))?;
    let after = text.split("name = \"wasm-bindgen\"\nversion = \"").nth(1);
    let version = after.and_then(|rest| rest.split('"').next());
    version.map(str::to_owned).ok_or_else(|| "Cargo.lock names no wasm-bindgen".to_owned())
}
