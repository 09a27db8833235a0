//! What a page says and gives of its article under the text: who wrote it, its source, files, films.

use crate::article::{Article, Block, Source};
use crate::gather::Gather as _;
use crate::html::align::{self, Align};
use crate::html::flow::said;
use crate::html::frames::is_frame;
use crate::html::imprint::is_around;
use crate::html::names::{bare, has_name};
use crate::html::raw::{Node, RawTree};
use crate::html::{blocks, bylines, facts, files};
use crate::text::{begins_large, fold, has, is_letter, is_listed};
use crate::url::safe_href;

/// Elements and texts under an article among which author and source are looked for.
const UNDER: usize = 80;
/// The same for files.
const FILES: usize = 400;
/// What those are called that belong to an article, in parts of names without signs.
const ATTACHED: [&str; 4] = ["attach", "dinhkem", "fieldfile", "downloadfile"];
/// The same in what is said over them.
const SAID: [&str; 2] = ["dinhkem", "kemtheo"];
/// Letters of what may stand beside a file, as its size, or of what is said over it.
const REMARK: usize = 40;

/// Author and source, where a page says them in lines of their own under the text.
pub(super) fn under(tree: &RawTree, end: usize, article: &mut Article) {
    let lines = || tree.among(end, end + UNDER).filter(is_line);
    if let Some((first, text)) = lines().find_map(|line| Some((line, said(line)?)))
        && article.author.is_none()
    {
        let is_name = || {
            let is_end = align::of(first) == Some(Align::End);
            is_end && bylines::is_signature(&text) && text.contains(' ') && text.split(' ').all(begins_large)
        };
        // What is named in a longer line wrote something else.
        let is_all = |node: &Node<'_>| said(*node).as_ref() == Some(&text);
        let inside = || first.itself().chain(first.inside()).filter(is_all).find_map(facts::author);
        article.author = if is_name() { Some(text) } else { inside() };
    }
    for node in lines() {
        let Some((before, after)) = said(node).as_deref().and_then(labelled) else { continue };
        match before.as_str() {
            "tacgia" | "tacgiabaiviet" | "author" if article.author.is_none() => article.author = Some(after),
            "nguon" | "nguontin" | "source" if article.source.is_none() => {
                let href = node.find("a").and_then(|link| link.attribute("href")).and_then(safe_href);
                article.source = Some(Source { name: after, href });
            }
            _ => {}
        }
    }
    let found = attached(tree, end);
    let is_new = |file: &Block| !article.body.contains(file);
    let found: Vec<Block> = found.into_iter().filter(is_new).gather();
    article.body.extend(found);
}

/// The films and the album right after a text, and the files under it that are called its own, to where the page's
/// foot begins. Other links to files there are those of the site.
fn attached(tree: &RawTree, end: usize) -> Vec<Block> {
    let (mut found, mut is_next, mut is_told) = (Vec::new(), true, false);
    let (mut called, mut read) = (0, 0);
    for node in tree.among(end, end + FILES).take_while(|node| !is_around(*node)) {
        let text = node.own_text();
        is_next &= text.trim().is_empty();
        if node.place() < read {
            continue;
        }
        if is_next && is_shown(node) {
            found.extend(blocks(node.itself()));
            read = node.end();
        } else if let Some(file) = files::linked(node).filter(|_| is_told || node.place() < called) {
            found.push(file);
            read = node.end();
        } else if is_called(node) {
            called = called.max(node.end());
        } else if is_listed("h2 h3 h4 h5", node.name()) {
            is_told = false;
        } else if text.contains(is_letter) {
            let said = fold(text);
            is_told = said.len() <= REMARK && (is_told || SAID.iter().any(|word| has(&said, word)));
        }
    }
    found
}

/// Whether an element shows a film or photos.
fn is_shown(node: Node<'_>) -> bool {
    is_frame(node) || has_name(node, &|name| has(name, "album"))
}

/// Whether an element says that it holds an article's files.
fn is_called(node: Node<'_>) -> bool {
    has_name(node, &|name| ATTACHED.iter().any(|part| has(&bare(name), part)))
}

/// Whether an element holds a line, and no other lines.
fn is_line(node: &Node<'_>) -> bool {
    let is_block = |name| matches!(name, "p" | "div" | "li");
    is_block(node.name()) && !node.inside().any(|inside| is_block(inside.name()))
}

/// `Tác giả: Mai Đức Toàn`, as its folded label and what it labels.
fn labelled(line: &str) -> Option<(String, String)> {
    let (label, text) = line.split_once(':')?;
    let fits = |text: &&str| !text.is_empty() && text.chars().count() <= 100;
    Some((fold(label), Some(text.trim()).filter(fits)?.to_owned()))
}
