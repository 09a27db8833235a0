//! The corpus that the browsers read as well.

use bangvang_content::article::{Article, Block};
use bangvang_content::html::parse;

use super::outline::outline;

/// A piece of HTML, and the outline of what is to become of it.
struct Case<'a> {
    name: &'a str,
    html: &'a str,
    outline: &'a str,
}

fn cases(corpus: &str) -> Vec<Case<'_>> {
    let read = |case| {
        let (name, rest): (&str, &str) = str::split_once(case, '\n').expect("a case has a name");
        let (html, outline) = rest.split_once("\n=\n").expect("a case has an outline");
        Case { name, html, outline: outline.trim() }
    };
    corpus.trim_start_matches("# ").split("\n# ").map(read).collect()
}

fn rebuilt(html: &str) -> Article {
    let body = vec![Block::Html(html.to_owned())];
    let named = || Some(String::new());
    // An author and a source of its own leave the lines at the end where they are.
    let source = Some(bangvang_content::article::Source { name: String::new(), href: None });
    let mut article = Article { body, author: named(), source, ..Article::default() };
    assert!(article.rebuild(&parse), "all of it is taken");
    article
}

fn check(corpus: &str, least: usize) {
    let cases = cases(corpus);
    assert!(cases.len() >= least, "{} cases were read", cases.len());
    let mut wrong = Vec::new();
    for Case { name, html, outline: expected } in cases {
        let found = outline(&rebuilt(html).body);
        if found != expected {
            wrong.push(format!("# {name}\n{html}\nexpected:\n{expected}\nfound:\n{found}\n"));
        }
    }
    assert!(wrong.is_empty(), "{} cases went wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn attacks_leave_nothing_but_their_words() {
    check(include_str!("../../../../fixtures/html/attacks.txt"), 38);
}

#[test]
fn portals_are_understood() {
    check(include_str!("../../../../fixtures/html/portals.txt"), 39);
}
