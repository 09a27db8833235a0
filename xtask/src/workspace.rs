//! Where things are: the checkout, its build, and the cache that outlives it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The checkout's root folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where the build leaves the demo portal and the bundle.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The per-user folder for installed tools, shared by all checkouts.
pub fn cache() -> PathBuf {
    let base = env::var_os("XDG_CACHE_HOME").filter(|at| !at.is_empty()).map_or_else(
        || PathBuf::from(env::var_os("HOME").unwrap_or_else(|| OsString::from("/tmp"))).join(".cache"),
        PathBuf::from,
    );
    base.join("bangvang")
}

/// Programs that `cargo install` leaves in the cache.
pub fn cache_bin() -> PathBuf {
    cache().join("bin")
}

/// Programs of npm packages in the cache.
pub fn npm_bin() -> PathBuf {
    cache().join("npm/node_modules/.bin")
}

/// `PATH` with the cache's own programs first.
pub fn path_with_cache() -> OsString {
    let mut folders = vec![cache_bin(), npm_bin()];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).unwrap_or_default()
}

/// The first place on the extended `PATH` that has `program`.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&path_with_cache()).map(|folder| folder.join(program)).find(|at| at.is_file())
}
