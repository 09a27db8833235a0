//! Packed copies, for servers that don't compress: most leave wasm as it is, and many all files.

use crate::Outcome;

/// Deflate, as every browser's `DecompressionStream` unpacks it, at its smallest.
pub fn pack(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = Vec::new();
    let said = |fault| format!("a copy isn't packed: {fault}");
    // Each of the streams has statistics of its own, so that there may be as many blocks as pay.
    let options = zopfli::Options { maximum_block_splits: 100, ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Zlib, bytes, &mut packed).map_err(said)?;
    Ok(packed)
}
