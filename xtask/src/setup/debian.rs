//! Debian's packages: browsers, drivers, fonts, and Node where there is none.

use std::path::Path;

use crate::report::{step, there};
use crate::run::{command, output, quiet};
use crate::{Outcome, workspace};

/// A package and the file that shows it is installed.
type Package = (&'static str, &'static str);

const BROWSERS: &[Package] = &[
    ("chromium", "/usr/bin/chromium"),
    ("chromium-driver", "/usr/bin/chromedriver"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/xvfb-run"),
    ("xauth", "/usr/bin/xauth"),
    ("dbus", "/usr/bin/dbus-run-session"),
    ("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"),
];

/// The compiler that Debian ships with what `wasm32-unknown-unknown` needs.
pub const COMPILER: &[Package] = &[
    ("rustc-web", "/usr/bin/rustc"),
    ("cargo-web", "/usr/bin/cargo"),
    ("rust-web-src", "/usr/src/rustc/library/std/Cargo.toml"),
    ("lld-19", "/usr/bin/wasm-ld-19"),
];

/// Three engines, their drivers, and a font that has Vietnamese.
pub fn ensure_browsers() -> Outcome {
    install("browsers and drivers", BROWSERS)
}

/// Node and npm, from the system where it has them.
pub fn ensure_node() -> Outcome {
    if workspace::find("node").is_some() && workspace::find("npm").is_some() {
        there("node");
        return Ok(());
    }
    install("node", &[("nodejs", "/usr/bin/node"), ("npm", "/usr/bin/npm")])
}

/// Installs those of `packages` whose file is not there.
pub fn install(name: &str, packages: &[Package]) -> Outcome {
    let absent: Vec<&str> =
        packages.iter().filter(|(_, file)| !Path::new(file).exists()).map(|(name, _)| *name).collect();
    if absent.is_empty() {
        there(name);
        return Ok(());
    }
    if !is_root() {
        let list = absent.join(" ");
        return Err(format!(
            "{name}: an administrator has to run this once, then try again:\n\n  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends {list}'\n"
        ));
    }
    step(&format!("{name} ({})", absent.join(", ")), || {
        quiet(&mut apt(&["update"]))?;
        quiet(apt(&["install", "-y", "--no-install-recommends"]).args(&absent))
    })
}

fn apt(words: &[&str]) -> std::process::Command {
    let mut apt = command("apt-get");
    // Another installation may hold the lock for a moment.
    apt.env("DEBIAN_FRONTEND", "noninteractive").args(["-o", "DPkg::Lock::Timeout=300"]).args(words);
    apt
}

fn is_root() -> bool {
    output(command("id").arg("-u")).is_ok_and(|id| id == "0")
}
