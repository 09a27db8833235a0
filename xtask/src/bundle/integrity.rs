//! Hashes as browsers check them, and the version file that lists them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// Bytes as letters, for a script.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The hash without its `sha384-`, which the loader adds.
pub fn sha384(bytes: &[u8]) -> String {
    STANDARD.encode(Sha384::digest(bytes))
}

/// A shorter hash, without its `sha256-`.
pub fn sha256(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

/// A folder's name for its content: 10 hexadecimal digits.
pub fn name(content: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha384::digest(content).iter().take(5).fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}

/// `bangvang.version.json`: the version, and path, size and hash of each file.
pub fn manifest(files: &[(String, Vec<u8>)]) -> String {
    let entries: Vec<String> = files
        .iter()
        .map(|(path, bytes)| {
            format!(
                "    {{\"path\": \"{path}\", \"bytes\": {}, \"sha384\": \"sha384-{}\"}}",
                bytes.len(),
                sha384(bytes)
            )
        })
        .collect();
    format!("{{\n  \"version\": \"{}\",\n  \"files\": [\n{}\n  ]\n}}\n", env!("CARGO_PKG_VERSION"), entries.join(",\n"))
}
