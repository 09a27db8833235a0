//! What a reader's browser downloads, and how much of it is allowed.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::{Outcome, workspace};

/// The loader's budget in bytes of brotli. The hashes in it make ten more or less, from one build to the next.
const LOADER: usize = 1_800;

/// What a page downloads that has no more than this, and the most that it may be, in bytes, from a server that
/// compresses with brotli what isn't packed. Where all of it has to get is 102,400.
const LOADS: [(&str, &[&str], usize); 7] = [
    ("an article, a gallery or news", &["articles"], 151_900),
    ("the same, and its photos large", &["articles", "lightbox"], 165_900),
    ("the same from a page or a feed", &["articles", "pages"], 222_000),
    ("a list", &["honours"], 173_200),
    ("the same, and its search", &["honours", "search"], 217_700),
    ("the same from a sheet or a page", &["honours", "search", "sheets"], 252_000),
    ("all of it", &["articles", "lightbox", "pages", "honours", "search", "sheets"], 370_600),
];

/// What every page with a widget downloads.
const ALWAYS: [&str; 4] = ["bangvang.js", "engine.js", "bangvang.wasm.packed.bin", "bangvang.css.packed.bin"];

/// What pages don't load: the wasm's twin, and the types.
const BESIDE: [&str; 2] = ["bangvang.wasm.bin", "bangvang.d.ts"];

/// Prints a table: each file as it is, and as brotli makes it; then what pages download, from servers that don't
/// compress and from those that do.
pub fn print() -> Outcome {
    println!("\n  {:<34}{:>10}{:>10}", "dist/bangvang", "bytes", "brotli");
    let files = files()?;
    for (name, Size { bytes, brotli }) in &files {
        println!("  {name:<34}{bytes:>10}{brotli:>10}");
    }
    println!();
    for (load, parts, most) in LOADS {
        let Size { bytes, brotli } = sum(&files, parts)?;
        println!("  {load:<34}{bytes:>10}{brotli:>10} of {most}");
    }
    println!();
    Ok(())
}

/// Fails when a budget is passed.
pub fn check() -> Outcome {
    let files = files()?;
    let loader = size(&files, "bangvang.js")?.brotli;
    if loader > LOADER {
        return Err(format!("bangvang.js is {loader} bytes of brotli, {LOADER} are allowed"));
    }
    for (load, parts, most) in LOADS {
        let sum = sum(&files, parts)?.brotli;
        if sum > most {
            return Err(format!("{load}: {sum} bytes of brotli, {most} are allowed"));
        }
    }
    Ok(())
}

type Files = BTreeMap<String, Size>;

/// The bytes of a file or of several, and those that come where a server compresses with brotli.
#[derive(Clone, Copy)]
struct Size {
    bytes: usize,
    brotli: usize,
}

fn size(files: &Files, name: &str) -> Outcome<Size> {
    files.get(name).copied().ok_or_else(|| format!("dist/bangvang has no {name}"))
}

fn sum(files: &Files, parts: &[&str]) -> Outcome<Size> {
    let parts = parts.iter().map(|part| format!("{part}.packed.bin"));
    let names = ALWAYS.into_iter().map(str::to_owned).chain(parts);
    names.map(|name| size(files, &name)).try_fold(Size { bytes: 0, brotli: 0 }, |sum, one| {
        let one = one?;
        Ok(Size { bytes: sum.bytes + one.bytes, brotli: sum.brotli + one.brotli })
    })
}

/// The files that pages load.
fn files() -> Outcome<Files> {
    let bundle = workspace::dist().join("bangvang");
    let mut files = BTreeMap::from([weighed(&bundle.join("bangvang.js"))?]);
    for entry in read_folder(&content_folder(&bundle)?)? {
        let name = entry.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !BESIDE.contains(&&*name) {
            files.extend([weighed(&entry)?]);
        }
    }
    Ok(files)
}

fn content_folder(bundle: &Path) -> Outcome<PathBuf> {
    let found = read_folder(bundle)?.into_iter().find(|entry| entry.join("engine.js").is_file());
    found.ok_or_else(|| "dist/bangvang has no content folder".to_owned())
}

fn read_folder(at: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(at).map_err(|fault| format!("{}: {fault}", at.display()))?;
    Ok(entries.flatten().map(|entry| entry.path()).collect())
}

fn weighed(at: &Path) -> Outcome<(String, Size)> {
    let bytes = fs::read(at).map_err(|fault| format!("{}: {fault}", at.display()))?;
    let name = at.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, Size { bytes: bytes.len(), brotli: brotli(&bytes)? }))
}

fn brotli(bytes: &[u8]) -> Outcome<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes).map_err(|fault| format!("brotli: {fault}"))?;
    Ok(writer.into_inner().len())
}
