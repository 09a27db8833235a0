//! Makes `dist/bangvang/` of Trunk's glue and wasm, the loader and the style sheets.
//!
//! Trunk calls this after each build. Everything but the loader and the version
//! file goes into a folder that is named for its content, so an old loader that
//! a browser kept never meets a new wasm.

mod integrity;
mod lent;
mod minify;
mod names;
mod order;
mod packed;
mod parts;
mod streams;

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::run::{command, quiet};
use crate::{Outcome, workspace};
use integrity::{sha256, sha384};
use minify::{css, js};

/// The order of the sheets is the order of the cascade.
const SHEETS: &[&str] = &["tokens", "base", "article", "gallery", "honours", "news", "state", "print"];

/// The sheets that only change the looks.
const THEMES: &[&str] = &["portal-red.css", "government-blue.css", "plain.css"];

/// The names of the main module and of the styles in the bundle.
const MAIN: &str = "bangvang.wasm";
const STYLES: &str = "bangvang.css";

/// WebAssembly features of browsers from 2020 on; never all that the tool knows.
const FEATURES: &[&str] =
    &["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/// For size after compression: a function that is written twice costs more than a call, but a call
/// looks like every other, so nothing but the smallest is put in the place of its calls. What is short and called
/// in one place stands there: it takes no more room, and a browser compiles each function by itself when it is
/// first called, which takes longer than its few instructions.
const SMALL: &[&str] = &[
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size=30",
    "--flexible-inline-max-function-size=0",
    "--partial-inlining-ifs=0",
    "--skip-pass=local-cse",
    "--strip-producers",
    "--strip-target-features",
];

/// What puts packed modules together works on each of their bytes once, before a browser makes its code fast: there,
/// calls of what is small take longer than all else.
const CALLED: u8 = 16;

/// What the second stage is put together of, in its places in `boot.js`.
const PIECES: [&str; 6] =
    ["boot/files.js", "boot/parts.js", "boot/translated.js", "boot/looks.js", "boot/anchor.js", "boot/copied.js"];

/// Tells browsers that know it (V8 does) to compile the second stage while it comes, beside the page's own
/// work; else each of its 300 functions is compiled in the page's way when it is first called.
const EAGER: &str = "//# allFunctionsCalledOnLoad\n";

/// Rebuilds the bundle inside the folder that Trunk is about to publish.
pub fn bundle() -> Outcome {
    let staging =
        PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or("bundle is called by Trunk: use cargo xtask build")?);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let raw = staging.join("wasm");
    let files = if release { files(&raw)? } else { plain(&raw)? };
    fs::remove_dir_all(&raw).map_err(|fault| said(&raw, &fault))?;
    publish(&staging.join("bangvang"), &files, release)
}

/// The second stage, and what it fetches. The main module comes first.
struct Files {
    engine: Vec<u8>,
    /// By their names, those of parts without `.bin`.
    whole: Vec<Named>,
    /// Copies, by the same names.
    packed: Vec<Named>,
}

type Named = (&'static str, Vec<u8>);

/// A build that waits for nobody's download.
fn plain(raw: &Path) -> Outcome<Files> {
    let (engine, main) = (engine(raw)?, read(&raw.join("bangvang_bg.wasm"))?);
    let whole = vec![(MAIN, main), (STYLES, styles(false)?)];
    let engine = engine.replace("{{files}}", &hashes(&whole)).replace("{{packed}}", "{}").into_bytes();
    Ok(Files { engine, whole, packed: vec![] })
}

/// A release: in parts, each made small, and packed copies.
fn files(raw: &Path) -> Outcome<Files> {
    let (main, parts) = parts::cut(&read(&linked())?, &read(&raw.join("bangvang_bg.wasm"))?)?;
    let (engine, main) = names::shorten(&engine(raw)?, &smaller(raw, &main, 0)?)?;
    let mut lent = lent::Lent::default();
    let mut whole = vec![(MAIN, lent.number("", &order::order(&main)?)?), (STYLES, styles(true)?)];
    for (part, wasm) in parts::PARTS.iter().zip(parts) {
        whole.push((part.name, lent.number(part.name, &order::order(&smaller(raw, &wasm, 0)?)?)?));
    }
    let (packed, pairs) = packed(&whole)?;
    let weaver = streams::weaver(&read_text(&workspace::root().join("src/embed/boot/weave.wat"))?, &pairs)?;
    let engine = engine.replace("{{files}}", &hashes(&whole)).replace("{{packed}}", &hashes(&packed));
    let engine = engine.replace("{{weaver}}", &integrity::base64(&smaller(raw, &weaver, CALLED)?));
    Ok(Files { engine: [EAGER.as_bytes(), &js(&engine)?].concat(), whole, packed })
}

/// The copies of files, those of wasm in streams, and which opcodes these have as pairs.
fn packed(whole: &[Named]) -> Outcome<(Vec<Named>, streams::Pairs)> {
    let modules = whole.iter().filter(|(name, _)| *name != STYLES);
    let mut modules = modules.map(|(_, wasm)| streams::split(wasm)).collect::<Outcome<Vec<_>>>()?;
    let pairs = streams::pair(&mut modules);
    let mut written = modules.iter().map(streams::Streams::written);
    let mut packed = Vec::new();
    for (name, bytes) in whole {
        let module = if *name == STYLES { None } else { written.next() };
        packed.push((*name, packed::pack(module.as_ref().unwrap_or(bytes))?));
    }
    Ok((packed, pairs))
}

/// The hashes of files by their names, as the second stage has them.
fn hashes(files: &[Named]) -> String {
    let one = |(name, bytes): &Named| format!("\"{name}\": \"sha384-{}\"", sha384(bytes));
    format!("{{{}}}", files.iter().map(one).collect::<Vec<_>>().join(", "))
}

/// What the linker left, before wasm-bindgen.
fn linked() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace::root().join("target"), PathBuf::from);
    target.join("wasm32-unknown-unknown/release/bangvang.wasm")
}

/// The second stage: the glue as a factory, so that it can be started afresh, and what drives it.
fn engine(raw: &Path) -> Outcome<String> {
    let glue = read_text(&raw.join("bangvang.js"))?;
    let embed = workspace::root().join("src/embed");
    let mut boot = read_text(&embed.join("boot.js"))?;
    for piece in PIECES {
        boot = cut(&boot, &format!("/* {piece}"), "*/", &read_text(&embed.join(piece))?)?;
    }
    let glue = cut(&glue, "    let script_src;", "\n\n", "")?;
    let glue = cut(&glue, "    async function __wbg_load(", "{ initSync }, exports);", START)?;
    let (before, after) = boot.split_once("/* GLUE */").ok_or("src/embed/boot.js: no place for the glue")?;
    Ok(format!("{before}{glue}{after}"))
}

/// What the glue gives in the place of a start of its own: the second stage has the module, and watches it.
const START: &str = "return Object.assign({ imports: __wbg_get_imports, begin: __wbg_finalize_init }, exports);";

/// A text with something else in the place of what goes from one mark through another.
fn cut(text: &str, from: &str, through: &str, instead: &str) -> Outcome<String> {
    let parts = text.split_once(from).and_then(|(before, rest)| Some((before, rest.split_once(through)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("the glue has no {from}: another wasm-bindgen made it"))?;
    Ok([before, instead, after].concat())
}

/// A module made smaller.
fn smaller(folder: &Path, wasm: &[u8], inlined: u8) -> Outcome<Vec<u8>> {
    let at = folder.join("module.wasm");
    write(&at, wasm)?;
    shrink(&at, inlined)?;
    read(&at)
}

/// Makes a wasm file smaller, in its place. Functions up to a size stand in the place of their calls.
pub fn shrink(at: &Path, inlined: u8) -> Outcome {
    let mut tool = command("wasm-opt");
    tool.arg(at).arg("-o").arg(at).args(SMALL);
    tool.arg(format!("--always-inline-max-function-size={inlined}"));
    quiet(tool.args(FEATURES.iter().map(|feature| format!("--enable-{feature}"))))
}

fn styles(release: bool) -> Outcome<Vec<u8>> {
    let folder = workspace::root().join("styles");
    let sheets: Outcome<Vec<String>> =
        SHEETS.iter().map(|sheet| read_text(&folder.join(format!("{sheet}.css")))).collect();
    let whole = sheets?.join("\n");
    if release { css(&whole) } else { Ok(whole.into_bytes()) }
}

fn publish(bundle: &Path, made: &Files, release: bool) -> Outcome {
    let loader = read_text(&workspace::root().join("src/embed/loader.js"))?;
    let types = read(&workspace::root().join("src/embed/bangvang.d.ts"))?;
    // The second stage has the hashes of all others.
    let content = [&made.engine[..], loader.as_bytes()].concat();
    let folder = format!("{}-{}", env!("CARGO_PKG_VERSION"), integrity::name(&content));
    let inside = |name: String, bytes: &[u8]| (format!("{folder}/{name}"), bytes.to_vec());
    let mut files = vec![inside("engine.js".to_owned(), &made.engine), inside("bangvang.d.ts".to_owned(), &types)];
    for (name, bytes) in &made.whole {
        if *name != STYLES {
            // IIS and old proxies answer 404 to an extension they don't know.
            files.push(inside(format!("{name}.bin"), bytes));
        }
        if *name == MAIN || *name == STYLES {
            files.push(inside((*name).to_owned(), bytes));
        }
    }
    files.extend(made.packed.iter().map(|(name, bytes)| inside(format!("{name}.packed.bin"), bytes)));
    let filled = fill(&loader, &folder, made);
    files.push(("bangvang.js".to_owned(), if release { js(&filled)? } else { filled.into_bytes() }));
    files.extend(themes(release)?);
    files.push(("bangvang.version.json".to_owned(), integrity::manifest(&files).into_bytes()));
    files.iter().try_for_each(|(path, bytes)| write(&bundle.join(path), bytes))
}

/// The ready themes, each a sheet that a page links if it likes.
fn themes(release: bool) -> Outcome<Vec<(String, Vec<u8>)>> {
    let folder = workspace::root().join("styles/themes");
    let read = |name: &&str| {
        let text = read_text(&folder.join(name))?;
        Ok((format!("themes/{name}"), if release { css(&text)? } else { text.into_bytes() }))
    };
    THEMES.iter().map(read).collect()
}

fn fill(loader: &str, folder: &str, made: &Files) -> String {
    // What the loader asks for beside the second stage.
    let main = made.packed.first().map_or_else(String::new, |(_, bytes)| sha256(bytes));
    loader.replace("{{folder}}", folder).replace("{{engine}}", &sha256(&made.engine)).replace("{{wasm}}", &main)
}

fn write(at: &Path, bytes: &[u8]) -> Outcome {
    let folder = at.parent().unwrap_or(at);
    fs::create_dir_all(folder).and_then(|()| fs::write(at, bytes)).map_err(|fault| said(at, &fault))
}

fn read(at: &Path) -> Outcome<Vec<u8>> {
    fs::read(at).map_err(|fault| said(at, &fault))
}

fn read_text(at: &Path) -> Outcome<String> {
    fs::read_to_string(at).map_err(|fault| said(at, &fault))
}

fn said(at: &Path, fault: &std::io::Error) -> String {
    format!("{}: {fault}", at.display())
}
