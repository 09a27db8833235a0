//! The standard library for wasm: its source by rustup, else Debian's own compiler.

use std::path::Path;
use std::process::Command;

use super::debian;
use crate::Outcome;
use crate::report::{step, there};
use crate::run::{command, output, quiet};

/// Which compiler builds the bundle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// The one that builds everything else.
    Default,
    /// Debian's, where rustup can't fetch the standard library.
    Debian,
}

impl Toolchain {
    /// Points cargo, and the cargo that Trunk starts, at this compiler.
    pub fn select(self, command: &mut Command) {
        if self == Self::Debian {
            command.env("RUSTUP_TOOLCHAIN", "debian");
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-19");
        }
    }
}

/// The target's library for development builds, and the source that release builds compile.
pub fn ensure() -> Outcome<Toolchain> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(&sysroot).join("lib/rustlib");
    if library.join("wasm32-unknown-unknown").is_dir() && library.join("src/rust/library/std").is_dir() {
        there("standard library for wasm");
        return Ok(Toolchain::Default);
    }
    let by_rustup = step("standard library for wasm (rustup)", || {
        quiet(command("rustup").args(["target", "add", "wasm32-unknown-unknown"]))?;
        quiet(command("rustup").args(["component", "add", "rust-src"]))
    });
    by_rustup.map(|()| Toolchain::Default).or_else(|_| debians())
}

/// rustfmt and clippy, which a minimal rustup leaves out.
pub fn ensure_lints() -> Outcome {
    if output(command("cargo").args(["clippy", "--version"])).is_ok()
        && output(command("cargo").args(["fmt", "--version"])).is_ok()
    {
        there("rustfmt and clippy");
        return Ok(());
    }
    step("rustfmt and clippy (rustup)", || quiet(command("rustup").args(["component", "add", "rustfmt", "clippy"])))
}

fn debians() -> Outcome<Toolchain> {
    debian::install("Debian's compiler for wasm", debian::COMPILER)?;
    if output(command("rustup").args(["toolchain", "list"])).is_ok_and(|list| !list.contains("debian")) {
        quiet(command("rustup").args(["toolchain", "link", "debian", "/usr"]))?;
    }
    Ok(Toolchain::Debian)
}
