//! The promises about this tree: what may know what, and what may stand in a file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Crates that only make sense in a browser.
const BROWSER: [&str; 7] =
    ["web-sys", "js-sys", "wasm-bindgen", "wasm-bindgen-futures", "gloo", "gloo-net", "serde-wasm-bindgen"];
const VIEWS: [&str; 4] = ["article", "gallery", "honours", "news"];
/// No file is longer than this many lines.
const LONGEST: usize = 350;

fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// A file of the tree: its path from the root, and its text.
struct File {
    path: String,
    text: String,
}

/// The text files below a folder, or the module file beside it of the same name.
fn files(folder: &str, extensions: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.extend([root().join(format!("{folder}.rs"))].into_iter().filter(|path| path.is_file()));
    found.retain(|path| path.extension().is_some_and(|end| extensions.iter().any(|extension| end == *extension)));
    found.sort();
    let read = |path: PathBuf| File {
        path: path.strip_prefix(root()).unwrap_or(&path).display().to_string(),
        text: fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    };
    found.into_iter().map(read).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true if path.file_name().is_some_and(|name| name == "target" || name == "node_modules") => {}
            true => collect(&path, found),
            false => found.push(path),
        }
    }
}

/// Each line with its number, comments and what follows `#[cfg(test)]` left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let written = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    written
        .take_while(|(_, line)| !line.contains("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[track_caller]
fn check_none(found: &[String], promise: &str) {
    assert!(found.is_empty(), "{promise}:\n{}", found.join("\n"));
}

fn names_crate(line: &str, name: &str) -> bool {
    let key = line.split(['=', '.', ' ']).next().unwrap_or_default();
    key == name || line.starts_with('[') && line.trim_end_matches(']').ends_with(&format!(".{name}"))
}

#[test]
fn content_and_search_know_no_browser() {
    let mut found = Vec::new();
    for path in ["crates/content", "crates/search"] {
        for File { path, text } in files(path, &["toml"]) {
            let lines = text.lines().filter(|line| BROWSER.iter().any(|name| names_crate(line, name)));
            found.extend(lines.map(|line| format!("{path}: {line}")));
        }
    }
    check_none(&found, "content and search name no browser crate");
    assert!(names_crate("web-sys = \"0.3\"", "web-sys") && names_crate("[dependencies.web-sys]", "web-sys"));
    assert!(names_crate("web-sys.workspace = true", "web-sys") && !names_crate("# web-sys", "web-sys"));
}

#[test]
fn content_and_search_know_no_clock_or_network() {
    let mut found = Vec::new();
    for folder in ["crates/content/src", "crates/search/src"] {
        for File { path, text } in files(folder, &["rs"]) {
            let known = |line: &str| {
                ["std::net", "std::time::", "std::fs", "SystemTime", "Instant::"].iter().any(|w| line.contains(w))
            };
            found.extend(
                code(&text).filter(|(_, line)| known(line)).map(|(at, line)| format!("{path}:{at}: {}", line.trim())),
            );
        }
    }
    check_none(&found, "content and search know no clock, network or file");
}

/// The lines of one module that speak of another of the view's modules.
fn imports(of: &str, others: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for File { path, text } in files(&format!("src/view/{of}"), &["rs"]) {
        for (at, line) in code(&text) {
            let speaks = |other: &&&str| {
                [format!("view::{other}"), format!("super::{other}::")].iter().any(|way| line.contains(way.as_str()))
            };
            found.extend(others.iter().find(speaks).map(|_| format!("{path}:{at}: {}", line.trim())));
        }
    }
    found
}

#[test]
fn views_never_import_each_other() {
    for view in VIEWS {
        let others: Vec<_> = VIEWS.into_iter().filter(|other| *other != view).collect();
        // A view's own part may bear another view's name: `super::gallery` inside article.
        let own = |line: &String| {
            !others.iter().any(|o| {
                line.contains(&format!("super::{o}::")) && root().join(format!("src/view/{view}/{o}.rs")).exists()
            })
        };
        let found: Vec<_> = imports(view, &others).into_iter().filter(own).collect();
        check_none(&found, &format!("{view} imports no other view"));
    }
}

#[test]
fn what_views_share_imports_no_view() {
    check_none(&imports("shared", &VIEWS), "shared imports no view");
}

#[test]
fn loader_and_boot_are_the_only_javascript_of_the_widget() {
    let scripts: Vec<_> = files("src", &["js", "mjs", "ts"]).into_iter().map(|file| file.path).collect();
    let foreign = |path: &&String| {
        !["src/embed/loader.js", "src/embed/boot.js"].contains(&path.as_str())
            && !path.starts_with("src/embed/boot/")
            && !path.ends_with(".d.ts")
    };
    let found: Vec<_> = scripts.iter().filter(foreign).cloned().collect();
    check_none(&found, "loader.js and boot.js with its pieces are the only scripts in src");
    assert!(scripts.iter().any(|path| path == "src/embed/loader.js"), "src/embed/loader.js is gone: {scripts:?}");
}

#[test]
fn no_text_becomes_markup_or_script() {
    let forbidden = [
        "innerHTML",
        "inner_html",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "from_html_unchecked",
    ];
    let mut found = Vec::new();
    for folder in ["src", "styles"] {
        for File { path, text } in files(folder, &["rs", "js", "css"]) {
            let bad = |line: &str| forbidden.iter().any(|word| line.contains(word));
            found.extend(
                code(&text).filter(|(_, line)| bad(line)).map(|(at, line)| format!("{path}:{at}: {}", line.trim())),
            );
        }
    }
    check_none(&found, "nothing in src or styles makes markup or script of text");
}

/// Whether a letter is written in Vietnamese only, or in few languages else.
fn is_vietnamese(letter: char) -> bool {
    matches!(letter, 'Ạ'..='ỹ' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'à'..='ý' | 'À'..='Ý')
}

#[test]
fn words_for_readers_stand_in_locale_alone() {
    let mut found = Vec::new();
    let outside = |file: &File| file.path != "src/locale.rs" && !file.path.starts_with("src/locale/");
    for File { path, text } in files("src", &["rs", "js"]).into_iter().filter(outside) {
        for (at, line) in code(&text) {
            let quoted = line.split('"').skip(1).step_by(2).any(|literal| literal.chars().any(is_vietnamese));
            found.extend(quoted.then(|| format!("{path}:{at}: {}", line.trim())));
        }
    }
    check_none(&found, "words for readers stand in src/locale");
}

#[test]
fn every_word_for_readers_is_said_somewhere() {
    let source = files("src", &["rs"]).into_iter().map(|file| file.text).collect::<String>();
    let said: BTreeSet<&str> = names_after(&source, "words.").chain(names_after(&source, "words().")).collect();
    let table = fs::read_to_string(root().join("src/locale/vi.rs")).expect("there is a table of words");
    let words = table.lines().filter_map(|line| line.trim().split_once(": \"")).map(|(word, _)| word);
    let found: Vec<String> = words.filter(|word| !said.contains(word)).map(str::to_owned).collect();
    check_none(&found, "each word is said");
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    let folders = ["src", "crates", "tests", "xtask", "styles"];
    let all = folders.into_iter().flat_map(|folder| files(folder, &["rs", "js", "css"]));
    let long = all.filter(|file| file.text.lines().count() > LONGEST);
    let found: Vec<_> = long.map(|file| format!("{}: {} lines", file.path, file.text.lines().count())).collect();
    check_none(&found, &format!("no file is over {LONGEST} lines"));
}

/// The names of a text that follow a mark, as `--_accent` after `var(`.
fn names_after<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = &'t str> {
    let is_end = |sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '-' | '_');
    text.match_indices(mark).map(move |(at, _)| {
        let name = &text[at + mark.len()..];
        &name[..name.find(is_end).unwrap_or(name.len())]
    })
}

#[test]
fn every_custom_property_of_ours_is_used() {
    let sheets = files("styles", &["css"]).into_iter().map(|file| file.text).collect::<String>();
    let used: BTreeSet<&str> = names_after(&sheets, "var(").collect();
    let is_set = |name: &&str| sheets.contains(&format!("--_{name}:"));
    let set = names_after(&sheets, "--_").filter(is_set).map(|name| format!("--_{name}"));
    let found: BTreeSet<String> = set.filter(|name| !used.contains(name.as_str())).collect();
    check_none(&found.into_iter().collect::<Vec<_>>(), "what is set is used");
}

#[test]
fn every_class_that_is_styled_is_drawn() {
    let source = files("src", &["rs", "js"]).into_iter().map(|file| file.text).collect::<String>();
    let sheets = files("styles", &["css"]).into_iter().filter(|file| !file.path.contains("/themes/"));
    let sheets = sheets.map(|file| file.text).collect::<String>();
    // The shapes of photos, as `is-1333`, are put together from numbers.
    let is_name = |name: &&str| {
        name.starts_with(|sign: char| sign.is_ascii_lowercase()) && !name.ends_with(|sign: char| sign.is_ascii_digit())
    };
    let styled = names_after(&sheets, ".").filter(is_name);
    let found: BTreeSet<&str> = styled.filter(|name| !source.contains(name)).collect();
    check_none(&found.into_iter().map(str::to_owned).collect::<Vec<_>>(), "what is styled is drawn");
}

#[test]
fn the_docs_name_the_properties_that_a_page_may_set() {
    let sheets = files("styles", &["css"]).into_iter().map(|file| file.text).collect::<String>();
    let read: BTreeSet<&str> = names_after(&sheets, "var(--bangvang-").collect();
    for path in ["docs/theming.md", "docs/embedding.md"] {
        let text = fs::read_to_string(root().join(path)).expect("the docs are there");
        let told: BTreeSet<&str> = names_after(&text, "`--bangvang-").collect();
        assert_eq!(told, read, "{path}");
    }
}

#[test]
fn the_docs_name_the_parts_that_a_page_may_style() {
    let views = files("src/view", &["rs"]).into_iter().map(|file| file.text).collect::<String>();
    let text = fs::read_to_string(root().join("docs/theming.md")).expect("the docs are there");
    let (_, rest) = text.split_once("\n| where | parts |").expect("the docs have a table of parts");
    let rows = rest.split("\n\n").next().unwrap_or_default();
    let told: BTreeSet<&str> = names_after(rows, " `").collect();
    let untold: Vec<String> =
        names_after(&views, "part=\"").filter(|part| !told.contains(part)).map(str::to_owned).collect();
    check_none(&untold, "each part is told");
    let gone = told.iter().filter(|part| !views.contains(&format!("\"{part}\""))).map(|part| (*part).to_owned());
    check_none(&gone.collect::<Vec<_>>(), "each part that is told is there");
}

#[test]
fn decision_records_are_numbered_without_a_gap() {
    let mut names: Vec<_> = files("docs/decisions", &["md"]).into_iter().map(|file| file.path).collect();
    names.retain(|path| !path.ends_with("/README.md"));
    names.sort();
    assert!(!names.is_empty(), "docs/decisions holds no record");
    for (index, path) in names.iter().enumerate() {
        let name = path.rsplit('/').next().unwrap_or(path);
        assert!(name.starts_with(&format!("{:04}-", index + 1)), "{path} should begin {:04}-", index + 1);
    }
}
