//! What a server is started with.

use std::path::{Path, PathBuf};

/// Where the files are and what every answer carries. Begin with [`Config::new`].
#[derive(Debug, Clone, Default)]
pub struct Config {
    pub(crate) port: u16,
    pub(crate) mounts: Vec<Mount>,
    pub(crate) headers: Vec<(String, String)>,
}

/// A folder whose files answer below a path.
#[derive(Debug, Clone)]
pub(crate) struct Mount {
    /// Ends in `/`.
    pub(crate) prefix: String,
    pub(crate) folder: PathBuf,
}

impl Config {
    /// No folder, no header, any free port.
    pub fn new() -> Self {
        Self::default()
    }

    /// Listens on this port of 127.0.0.1; 0, the default, takes any free one.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Serves `folder` below `prefix`, as `"/"` or `"/fixtures"`.
    ///
    /// The longest prefix is asked first; where it has no such file, the next one is.
    #[must_use]
    pub fn mount(mut self, prefix: &str, folder: impl AsRef<Path>) -> Self {
        let prefix = format!("/{}", prefix.trim_start_matches('/'));
        let prefix = format!("{}/", prefix.trim_end_matches('/'));
        let folder = folder.as_ref().to_path_buf();
        self.mounts.push(Mount { prefix, folder });
        self.mounts.sort_by_key(|mount| std::cmp::Reverse(mount.prefix.len()));
        self
    }

    /// Adds a header to every answer; the last one of a name counts.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}
