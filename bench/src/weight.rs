//! What files weigh when a server compresses them well.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::Outcome;

/// Kilobytes of some files below a folder, each by brotli at its best.
pub fn kilobytes(folder: &Path, files: &[&str]) -> Outcome<f64> {
    let weights = files.iter().map(|file| weight(&folder.join(file)));
    Ok(weights.collect::<Outcome<Vec<usize>>>()?.into_iter().sum::<usize>() as f64 / 1024.0)
}

fn weight(file: &Path) -> Outcome<usize> {
    let said = |fault: std::io::Error| format!("{}: {fault}", file.display());
    let bytes = fs::read(file).map_err(said)?;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(&bytes).map_err(said)?;
    Ok(writer.into_inner().len())
}

/// The files of the bundle that a page loads whose widgets need these parts, below the folder of what was built.
pub fn bundle(built: &Path, parts: &[&str]) -> Outcome<Vec<String>> {
    let folder = built.join("bangvang");
    let entries = fs::read_dir(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let content = entries.flatten().find(|entry| entry.path().join("engine.js").is_file());
    let content = content.ok_or("the bundle has no folder of content")?.file_name().to_string_lossy().into_owned();
    let always = ["engine.js", "bangvang.wasm.packed.bin", "bangvang.css.packed.bin"].map(str::to_owned);
    let inside = always.into_iter().chain(parts.iter().map(|part| format!("{part}.packed.bin")));
    let inside = inside.map(|file| format!("bangvang/{content}/{file}"));
    Ok(std::iter::once("bangvang/bangvang.js".to_owned()).chain(inside).collect())
}
