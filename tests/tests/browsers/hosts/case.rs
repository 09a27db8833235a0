//! A host page's file: what it does, what we do, how it is served, and the page itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bangvang_serve::{Config, Server};
use bangvang_tests::{Page, Rule};

use super::pack;

/// What stands for `{{head}}` in a page.
const HEAD: &str = r#"<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng thông tin huyện Thạch Khê</title><script src="/collector.js"></script>"#;
/// What stands for `{{loader}}`.
const LOADER: &str = r#"<script async src="/bangvang/bangvang.js"></script>"#;
/// What stands for `{{list}}`.
const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>"#;

/// What a page promises.
pub enum Expect {
    /// The list shows and works.
    List,
    /// The element's own content stays, and one line says why.
    Own,
    /// Nothing of ours happens at all.
    Untouched,
}

/// One host page.
pub struct Case {
    /// The file's name without its extension.
    pub name: String,
    head: Vec<(String, String)>,
    html: String,
}

/// The pages there are, in the order of their numbers.
pub fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().map(|file| Case::read(file)).collect()
}

impl Case {
    fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let parts = text.strip_prefix("<!--\n").and_then(|text| text.split_once("\n-->\n"));
        let Some((head, html)) = parts else { panic!("{name}: a page begins with a comment that says what it does") };
        let pair = |line: &str| match line.split_once(": ") {
            Some((key, value)) => (key.to_owned(), value.to_owned()),
            None => panic!("{name}: {line:?} is no `key: value`"),
        };
        let head = head.lines().map(pair).collect();
        Self { name: name.clone(), head, html: html.to_owned() }
    }

    /// Whether `BANGVANG_HOSTS` lets it run.
    pub fn is_wanted(&self) -> bool {
        let wanted = std::env::var("BANGVANG_HOSTS").unwrap_or_default();
        wanted.is_empty() || wanted.split(',').any(|start| self.name.starts_with(start.trim()))
    }

    /// The first value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.head.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// The selector of the list.
    pub fn widget(&self) -> &str {
        self.get("widget").unwrap_or("#list")
    }

    /// A value that is a number.
    pub fn number(&self, key: &str) -> Option<usize> {
        self.get(key).and_then(|text| text.parse().ok())
    }

    /// Whether a line names one of the reasons that it should, each browser's its own.
    pub fn is_reason(&self, line: &str) -> bool {
        self.get("line").is_none()
            || self.values("line").any(|reason| line.to_lowercase().contains(&reason.to_lowercase()))
    }

    fn values<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.head.iter().filter(move |(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// What it promises; `holds` answers a condition in the page.
    pub fn expect(&self, holds: impl Fn(&str) -> bool) -> Expect {
        let (promise, condition) =
            self.get("expect").map_or(("list", "true"), |text| text.split_once(" where ").unwrap_or((text, "true")));
        match promise {
            _ if condition != "true" && !holds(&format!("Boolean({condition})")) => Expect::List,
            "own" => Expect::Own,
            "untouched" => Expect::Untouched,
            _ => Expect::List,
        }
    }

    /// Where it is opened.
    pub fn address(&self) -> String {
        let at = self.get("at").unwrap_or_default();
        if at.starts_with('/') { at.to_owned() } else { format!("/{}.html{at}", self.name) }
    }

    /// Text with the names of what is served put in.
    pub fn fill(text: &str, elsewhere: Option<&Server>) -> String {
        let text = text.replace("{{head}}", HEAD).replace("{{loader}}", LOADER).replace("{{list}}", LIST);
        let text = text.replace("{{elsewhere}}", &elsewhere.map(Server::origin).unwrap_or_default());
        if text.contains("{{integrity}}") { text.replace("{{integrity}}", &integrity()) } else { text }
    }

    /// Serves the page and what belongs to it; gives back the other origin's server, if it needs one.
    pub fn serve(&self, page: &Page) -> Option<Server> {
        let elsewhere = self.get("elsewhere").map(|_| elsewhere());
        let address = self.address();
        let path = address.split(['?', '#']).next().unwrap_or(&address);
        page.serve(path, Self::fill(&self.html, elsewhere.as_ref()));
        if let Some(policy) = self.get("policy") {
            let policy = Self::fill(policy, elsewhere.as_ref());
            page.server().rule(Rule::on(path).header("Content-Security-Policy", &policy));
        }
        for place in self.values("bundle") {
            let (folder, version) = place.split_once(" as ").unwrap_or((place, ""));
            place_bundle(page, folder, version);
        }
        for words in self.values("copy").filter_map(|words| words.split_once(' ')) {
            page.serve(words.1, bundle_file(words.0));
        }
        if let Some(at) = self.get("merge") {
            page.serve(at, [&b"window.hostRan = true;\n"[..], &bundle_file("bangvang.js"), b";"].concat());
        }
        if let Some((at, html)) = self.get("page").and_then(|words| words.split_once(' ')) {
            page.serve(at, html);
        }
        self.values("answer").for_each(|words| answer(page, words));
        elsewhere
    }
}

/// The folder of the bundle under test.
pub fn bundle() -> PathBuf {
    let named = std::env::var_os("BANGVANG_DIST").filter(|named| !named.is_empty());
    let dist = named.map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"), PathBuf::from);
    dist.join("bangvang")
}

/// A file of the bundle.
pub fn bundle_file(path: &str) -> Vec<u8> {
    let file = bundle().join(path);
    fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The paths in the bundle's version file, with their sizes and hashes.
pub fn manifest() -> Vec<(String, u64, String)> {
    let json: serde_json::Value =
        serde_json::from_slice(&bundle_file("bangvang.version.json")).expect("the version file is JSON");
    let text = |file: &serde_json::Value, key: &str| file[key].as_str().unwrap_or_default().to_owned();
    let files = json["files"].as_array().cloned().unwrap_or_default();
    files
        .iter()
        .map(|file| (text(file, "path"), file["bytes"].as_u64().unwrap_or_default(), text(file, "sha384")))
        .collect()
}

fn integrity() -> String {
    manifest().into_iter().find(|(path, ..)| path == "bangvang.js").map(|(.., hash)| hash).unwrap_or_default()
}

/// The bundle on a server of another origin that allows every page.
pub fn elsewhere() -> Server {
    let config = Config::new().mount("/bangvang", bundle()).header("Access-Control-Allow-Origin", "*");
    Server::start(config).unwrap_or_else(|error| panic!("the other origin's server doesn't start: {error}"))
}

/// Puts a copy of the bundle at another path, its folder under another name if one is given.
pub fn place_bundle(page: &Page, at: &str, version: &str) {
    let files = manifest();
    let folder = files.first().and_then(|(path, ..)| path.split_once('/')).map_or("", |(folder, _)| folder);
    for (path, ..) in &files {
        let bytes = bundle_file(path);
        if version.is_empty() {
            page.serve(&format!("{at}{path}"), bytes);
        } else if path == "bangvang.js" {
            page.serve(&format!("{at}{path}"), String::from_utf8_lossy(&bytes).replace(folder, version));
        } else {
            page.serve(&format!("{at}{}", path.replace(folder, version)), bytes);
        }
    }
}

/// Changes an answer: `[once] pattern verb words`.
fn answer(page: &Page, words: &str) {
    let (once, words) = words.strip_prefix("once ").map_or((false, words), |rest| (true, rest));
    let mut parts = words.splitn(3, ' ');
    let (pattern, verb, rest) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
    let (Some(pattern), Some(verb)) = (pattern, verb) else { panic!("answer: {words:?} has no verb") };
    if let "gzip" | "brotli" = verb {
        return compress(page, pattern, verb);
    }
    let numbers: Vec<usize> = rest.split(' ').filter_map(|number| number.parse().ok()).collect();
    let number = |at: usize| numbers.get(at).copied().unwrap_or_default();
    let time = |at: usize| Duration::from_millis(number(at) as u64);
    let rule = Rule::on(pattern);
    let rule = match verb {
        "status" => rule.status(number(0) as u16),
        "type" => rule.header("Content-Type", rest),
        "header" => match rest.split_once(": ") {
            Some((name, value)) => rule.header(name, value),
            None => panic!("answer: {rest:?} is no header"),
        },
        "body" => rule.body(rest).status(404),
        "tamper" => rule.tamper(),
        "cut" => rule.cut(number(0)),
        "delay" => rule.delay(time(0)),
        "pace" => rule.pace(number(0), time(1)),
        _ => panic!("answer: {verb:?} is no verb"),
    };
    page.server().rule(if once { rule.times(1) } else { rule });
}

/// Serves what lies below a pattern compressed.
fn compress(page: &Page, pattern: &str, verb: &str) {
    let below = pattern.trim_end_matches('*');
    let packed: fn(&[u8]) -> Vec<u8> = if verb == "gzip" { pack::gzip } else { pack::brotli };
    let encoding = if verb == "gzip" { "gzip" } else { "br" };
    let files: Vec<(String, Vec<u8>)> = if below == "/bangvang/" {
        manifest().into_iter().map(|(path, ..)| (format!("{below}{path}"), bundle_file(&path))).collect()
    } else {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/honours.json");
        vec![(format!("{below}honours.json"), fs::read(file).unwrap_or_default())]
    };
    for (path, bytes) in files {
        page.server().rule(Rule::on(&path).body(packed(&bytes)).header("Content-Encoding", encoding));
    }
}
