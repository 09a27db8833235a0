//! Finds or installs what the commands need, once per user and machine.

mod cargo_tools;
mod debian;
mod npm;
mod wasm_std;

use crate::Outcome;
use crate::workspace;

pub use npm::package as npm_package;
pub use wasm_std::Toolchain;

/// What building the bundle takes.
pub fn for_build() -> Outcome<Toolchain> {
    std::fs::create_dir_all(workspace::cache())
        .map_err(|fault| format!("{}: {fault}", workspace::cache().display()))?;
    let toolchain = wasm_std::ensure()?;
    debian::ensure_node()?;
    npm::ensure()?;
    cargo_tools::ensure_bindgen()?;
    cargo_tools::ensure_trunk()?;
    Ok(toolchain)
}

/// What testing takes beyond building: rustfmt, clippy, three browsers and their drivers.
pub fn for_test() -> Outcome {
    wasm_std::ensure_lints()?;
    debian::ensure_browsers()?;
    cargo_tools::ensure_geckodriver()
}
