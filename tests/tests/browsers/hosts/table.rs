//! `docs/hosts.md`: what each page does, what we do, and where it holds.
//!
//! Each engine's run leaves its outcomes in `target/hosts`; the last one writes the table.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use bangvang_tests::Engine;

use super::case::{self, Case};

const INTRO: &str = "# Pages that we are at home in\n\n\
    Each line is a small page in `tests/hosts`, opened in three engines and held to the same checks: the list shows, \
    a search finds its man, a page link works, nothing is thrown or refused, and the page's own things go on; or, where \
    that is the promise, the element's own content stays. The tests write this table.\n\n\
    | what the page does | what we do | Chromium | Firefox | WebKit |\n|---|---|---|---|---|\n";

const OUTRO: &str = "\n## What can't be helped\n\n\
    - A page that stops `input` or key events on their way down, in the capture phase, stops typing in our search field \
    as in any other. Clicks are sent once more; links work by themselves.\n\
    - A `meta refresh` goes to the address that the page had while it loaded. What was searched for since is lost, \
    unless the page was opened with it.\n\
    - A sandbox without `allow-same-origin` has no origin: bundle and data have to be served with \
    `Access-Control-Allow-Origin: *`.\n\
    - A policy that requires Trusted Types has to list `bangvang`; without it the element's own content stays.\n\
    - A translator that throws out our texts without putting `<font>` in their place can stop the widget; it is then \
    started afresh, once.\n\
    - Turbolinks and Turbo take every Back and Forward for a visit, and SennaJS those without a hash: what closes a \
    photo brings the page anew, from their cache, and focus begins at its top.\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn outcome_file(engine: Engine) -> PathBuf {
    root().join("target/hosts").join(format!("{engine}.txt"))
}

/// Keeps one engine's outcomes, unless only some pages were opened; writes the table once all three have theirs.
pub fn leave(engine: Engine, outcomes: &[(Case, bool)]) {
    let cases = case::all();
    if outcomes.len() != cases.len() {
        return;
    }
    let lines: Vec<String> = outcomes.iter().map(|(case, holds)| format!("{} {holds}", case.name)).collect();
    let file = outcome_file(engine);
    let kept = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, lines.join("\n")));
    kept.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    if let Some(text) = table(&cases) {
        let file = root().join("docs/hosts.md");
        fs::write(&file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

/// The table, if each engine has an outcome for each page.
fn table(cases: &[Case]) -> Option<String> {
    let kept: Vec<HashMap<String, bool>> = Engine::ALL.iter().filter_map(|engine| outcomes(*engine)).collect();
    if kept.len() != Engine::ALL.len() {
        return None;
    }
    let mut text = INTRO.to_owned();
    for case in cases {
        let marks: Option<Vec<&str>> = kept.iter().map(|kept| kept.get(&case.name).map(|holds| mark(*holds))).collect();
        let _ = writeln!(text, "{} {} |", row(case), marks?.join(" | "));
    }
    Some(text + OUTRO)
}

fn outcomes(engine: Engine) -> Option<HashMap<String, bool>> {
    let text = fs::read_to_string(outcome_file(engine)).ok()?;
    Some(
        text.lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(name, holds)| (name.to_owned(), holds == "true"))
            .collect(),
    )
}

fn mark(holds: bool) -> &'static str {
    if holds { "✓" } else { "✗" }
}

/// A page's line up to the outcomes.
fn row(case: &Case) -> String {
    let cell = |key: &str| case.get(key).unwrap_or_default().replace('|', "\\|");
    format!("| {} | {} |", cell("does"), cell("we"))
}

#[test]
fn the_table_in_the_docs_lists_exactly_the_pages_there_are() {
    let text = fs::read_to_string(root().join("docs/hosts.md")).expect("docs/hosts.md");
    let listed: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    let rows: Vec<String> = case::all().iter().map(row).collect();
    for row in &rows {
        assert!(listed.iter().any(|line| line.starts_with(row.as_str())), "docs/hosts.md lacks {row}");
    }
    assert_eq!(listed.len(), rows.len(), "docs/hosts.md lists pages that aren't there; run the tests in all engines");
}

#[test]
fn each_page_says_what_it_does_and_what_we_do() {
    let cases = case::all();
    assert!(cases.len() >= 60, "only {} pages are left", cases.len());
    for case in &cases {
        for key in ["does", "we"] {
            let text = case.get(key).unwrap_or_default();
            assert!(text.ends_with('.') && text.len() > 10, "{}: {key}: {text:?} is no sentence", case.name);
        }
    }
}
