//! What a reader's browser downloads, and how much of it is allowed.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::{Outcome, workspace};

/// The loader's budget in bytes of brotli.
const LOADER: usize = 1_800;
/// The bundle must not grow past this, in bytes of brotli; where it has to get is 102,400.
const BUNDLE: usize = 287_000;

/// Prints a table: each file as it is, and as brotli makes it.
pub fn print() -> Outcome {
    println!("\n  {:<28}{:>10}{:>10}", "dist/bangvang", "bytes", "brotli");
    for (name, bytes) in downloads()? {
        println!("  {name:<28}{:>10}{:>10}", bytes.len(), brotli(&bytes)?);
    }
    let (loader, whole) = totals()?;
    println!("  {:<28}{:>10}{whole:>10}\n  loader {loader} of {LOADER}, bundle {whole} of {BUNDLE}\n", "together", "");
    Ok(())
}

/// Fails when a budget is passed.
pub fn check() -> Outcome {
    let (loader, whole) = totals()?;
    if loader > LOADER {
        return Err(format!("bangvang.js is {loader} bytes of brotli, {LOADER} are allowed"));
    }
    if whole > BUNDLE {
        return Err(format!("the bundle is {whole} bytes of brotli, {BUNDLE} are allowed"));
    }
    Ok(())
}

fn totals() -> Outcome<(usize, usize)> {
    let mut loader = 0;
    let mut whole = 0;
    for (name, bytes) in downloads()? {
        let size = brotli(&bytes)?;
        whole += size;
        if name == "bangvang.js" {
            loader = size;
        }
    }
    Ok((loader, whole))
}

/// The files that every page with a widget loads; the wasm's twin and the types are not among them.
fn downloads() -> Outcome<Vec<(String, Vec<u8>)>> {
    let bundle = workspace::dist().join("bangvang");
    let mut files = vec![("bangvang.js".to_owned(), read(&bundle.join("bangvang.js"))?)];
    let folder = fs::read_dir(&bundle).map_err(|fault| format!("{}: {fault}", bundle.display()))?;
    let folder = folder.flatten().find(|entry| entry.path().join("engine.js").is_file());
    let folder = folder.ok_or("dist/bangvang has no content folder")?;
    for name in ["engine.js", "bangvang.wasm", "bangvang.css"] {
        files.push((name.to_owned(), read(&folder.path().join(name))?));
    }
    Ok(files)
}

fn read(at: &Path) -> Outcome<Vec<u8>> {
    fs::read(at).map_err(|fault| format!("{}: {fault}", at.display()))
}

fn brotli(bytes: &[u8]) -> Outcome<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes).map_err(|fault| format!("brotli: {fault}"))?;
    Ok(writer.into_inner().len())
}
