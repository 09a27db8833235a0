//! Which part of a page is its article.

use std::cmp::Reverse;

use super::grow::Beside;
use super::title;
use crate::gather::Gather as _;
use crate::html::flow::said;
use crate::html::furniture::outside_links;
use crate::html::imprint::is_around;
use crate::html::layout::is_data_table;
use crate::html::names::class_has;
use crate::html::photos::{is_in, is_photo};
use crate::html::raw::{Children, Node, RawTree};
use crate::html::sums::{between, sums, total};
use crate::text::{fold, has, is_listed};

/// Of a hundred bytes of text in paragraphs, how many are the article's at least.
const SHARE: usize = 80;
/// Bytes of text that a part after the largest has at least to be one of the article's.
const PART: usize = 60;
/// Bytes of text between the name of a section and the heading under it.
const NEAR: usize = 200;
/// What is to be seen without text.
const MEDIA: &str = "img noscript iframe video audio";
/// Headings of the first level that are looked at.
const HEADS: usize = 64;
/// Elements that hold paragraphs and their like.
const NARROW: &str = "p td blockquote li figure";
/// Elements whose text is no paragraph, whatever else is one.
const HEADINGS: &str = "title h1 h2 h3 h4 h5 h6 label";
/// Bytes of a line of text by which it is known where paragraphs are no `p`.
const LINE: usize = 40;
/// Of a hundred bytes of text, how many are no longer around an article.
const MOST: usize = 90;

/// The elements that hold the article: those that say so, else the smallest with nearly all paragraphs in it.
pub(super) fn content<'t>(tree: &'t RawTree, heads: &[Node<'t>], named: &str) -> Option<Children<'t>> {
    let mut is_outside = outside_links();
    let size = |node: Node<'_>| node.own_text().trim().len() + usize::from(is_listed(MEDIA, node.name()));
    let all = sums(tree, &mut |node| if is_outside(node) { size(node) } else { 0 });
    if let Some(node) = called(tree, heads, &all).or_else(|| article(tree, heads, &all)) {
        return Some(node.itself());
    }
    // One that the page's title doesn't name may stand over all that the page has.
    let is_named = |head: &Node<'t>| named.is_empty() || title::is_named(&fold(&head.text()), &fold(named));
    let is_head = heads.iter().any(is_named) || is_alone(tree, heads, &all);
    let heads: &[Node<'t>] = if is_head { heads } else { &[] };
    let around = around(tree, heads, &all);
    let weigh = |names, least| weights(tree, &around, names, least);
    let narrow = heaviest(tree, heads, &weigh(NARROW, 1), &all);
    let is_sure = narrow.as_ref().is_some_and(|narrow| has_paragraphs(tree, narrow));
    // Some editors write `div`s, or lines with breaks.
    let is_wide = || total(&weigh("p", 1)) * 2 < total(&weigh("", LINE));
    let wide = || {
        let lines = weigh("", 1);
        heaviest(tree, heads, &lines, &all).map(|part| under(tree, heads, part, &lines))
    };
    let best = if !is_sure && is_wide() { wide() } else { None };
    best.or(narrow).or_else(|| heaviest(tree, heads, &weigh("div", 1), &all)).or_else(wide)
}

/// What of a part stands under the heading in it, to the last that has weight.
fn under<'t>(tree: &'t RawTree, heads: &[Node<'t>], part: Children<'t>, weights: &[usize]) -> Children<'t> {
    let start = heads.iter().find(|head| (part.place()..part.end()).contains(&head.place())).map(|head| head.end());
    let last = |start: usize| (start..part.end()).rev().find(|place| between(weights, *place, place + 1) > 0);
    let below = start.and_then(|start| Some(tree.among(start, part.end()).next()?.until(last(start)? + 1)));
    below.unwrap_or(part)
}

/// Whether a part of a page has paragraphs, and not only one. Items of a list may follow it.
fn has_paragraphs(tree: &RawTree, part: &Children<'_>) -> bool {
    let is_said = |node: Node<'_>| {
        let text = node.text();
        text.trim().len() >= LINE || text.trim_end().ends_with('.')
    };
    let mut all = tree.among(part.place(), part.end());
    all.any(|node| node.name() == "p" && is_said(node))
        && all.any(|node| matches!(node.name(), "p" | "li") && is_said(node))
}

/// Whether the only heading of the first level stands in the element that holds most text, right over it.
fn is_alone(tree: &RawTree, heads: &[Node<'_>], texts: &[usize]) -> bool {
    let [head] = heads else { return false };
    let holder = tree.among(0, head.place()).filter(|node| node.end() >= head.end()).last();
    head.name() == "h1"
        && !title::names_all(&head.text())
        && holder.is_some_and(|holder| between(texts, head.end(), holder.end()) * 2 > total(texts))
}

/// The element whose class or id says that it holds the article. What else a site writes may be called so,
/// too: it is the first after a heading, the longest where there is none.
fn called<'t>(tree: &'t RawTree, heads: &[Node<'t>], sums: &[usize]) -> Option<Node<'t>> {
    let says = |node: &Node<'_>| {
        node.attribute("itemprop") == Some("articleBody")
            || ["journal-content-article", "entry-content", "article-content", "news-bodyhtml"]
                .iter()
                .any(|name| class_has(*node, name) || node.attribute("id") == Some(name))
    };
    let mut end = 0;
    let mut all: Vec<Node<'t>> = Vec::new();
    for node in tree.all().filter(says) {
        if node.place() >= end {
            end = node.end();
            all.push(node);
        }
    }
    let after = |head: &Node<'t>| all.iter().find(|node| node.end() > head.place()).copied();
    let after: Vec<Node<'t>> = heads.iter().filter_map(after).gather();
    let of = if after.is_empty() { all } else { after };
    of.into_iter().max_by_key(|node| length(*node, sums))
}

/// How long a text is; of equal ones the first is the longer.
fn length(node: Node<'_>, sums: &[usize]) -> (usize, Reverse<usize>) {
    (between(sums, node.place(), node.end()), Reverse(node.place()))
}

/// The `article` with a heading in it, else the longest. Without one it may be a teaser beside the text.
fn article<'t>(tree: &'t RawTree, heads: &[Node<'t>], sums: &[usize]) -> Option<Node<'t>> {
    let holds = |node: &Node<'_>| heads.iter().any(|head| (node.place()..node.end()).contains(&head.place()));
    let articles = tree.all().filter(|node| node.name() == "article");
    let best = articles.max_by_key(|node| (holds(node), length(*node, sums)))?;
    let is_next = |head: &Node<'_>| {
        head.place() < best.place() && between(sums, head.end(), best.place()) <= length(best, sums).0
    };
    (holds(&best) || !has_main(tree) && heads.first().is_none_or(is_next)).then_some(best)
}

/// Whether a page has a main part, so that an `article` outside it may be a teaser.
fn has_main(tree: &RawTree) -> bool {
    tree.all().any(|node| node.name() == "main" && node.find("article").is_none())
}

/// The smallest element with nearly all weight in it, and the lines beside it. Under the heading it is all of it.
fn heaviest<'t>(tree: &'t RawTree, heads: &[Node<'t>], sums: &[usize], texts: &[usize]) -> Option<Children<'t>> {
    let weight = |node: &Node<'_>| between(sums, node.place(), node.end());
    let holds = |node: Node<'_>| heads.iter().any(|head| (node.place()..node.end()).contains(&head.place()));
    let has_head = |node: Node<'_>| holds(node) || node.find("h1").is_some();
    // A quote, a list and a table of data are shown as one.
    let is_block = |node: Node<'_>| {
        let items = || node.each("li").filter(|item| weight(item) > 0).count();
        node.name() == "blockquote"
            || is_listed("ul ol", node.name()) && items() > 1
            || node.name() == "table" && is_data_table(node)
    };
    let is_under = |node: &Node<'_>| heads.iter().any(|head| head.place() < node.place()) && !holds(*node);
    let is_part = |node: &Node<'_>| weight(node) >= PART || weight(node) > 0 && is_in(*node);
    let last = |node: Node<'t>, end| node.after(end).filter(is_part).last().filter(|_| is_under(&node));
    let main = tree.all().find(|node| node.name() == "main" && weight(node) > 0);
    let mut best = main.or_else(|| tree.children().max_by_key(weight))?;
    let (all, mut end, mut holders) = (weight(&best), usize::MAX, Vec::new());
    if all == 0 {
        return None;
    }
    let last = loop {
        if let Some(last) = last(best, end) {
            break last;
        }
        let Some(inner) = best.children().max_by_key(weight) else { break best };
        let is_split = is_under(&best) && weight(&inner) < weight(&best);
        if weight(&inner) * 100 < all * SHARE || is_paragraph(inner) || is_split || is_block(best) && !has_head(best) {
            break best;
        }
        holders.push(best);
        (best, end) = (inner, best.end());
    };
    Some(Beside { texts, has_head: &has_head }.grown(best, last.end(), &holders))
}

/// Whether an element is one paragraph, and not a part of a page. Those of editors are often `div`s.
fn is_paragraph(node: Node<'_>) -> bool {
    let is_parted = |inside: Node<'_>| is_listed("br p div center section table ul ol", inside.name());
    node.name() == "p" || node.name() == "div" && !node.inside().any(is_parted) && !is_in(node)
}

/// Where what stands around articles begins and ends. What holds a heading of the page doesn't, nor nearly all text.
fn around(tree: &RawTree, heads: &[Node<'_>], texts: &[usize]) -> Vec<(usize, usize)> {
    let holds = |node: &Node<'_>| {
        let is_inside = |head: &Node<'_>| (node.place()..node.end()).contains(&head.place());
        let is_most = || between(texts, node.place(), node.end()) * 100 > total(texts) * MOST;
        is_most() || heads.iter().any(is_inside) || node.find("h1").is_some()
    };
    let mut end = 0;
    let mut found = Vec::new();
    for node in tree.all() {
        if node.place() >= end && is_around(node) && !holds(&node) {
            end = node.end();
            found.push((node.place(), end));
        }
    }
    found
}

/// The bytes of text in such elements, outside links to other pages and what stands around; a photo is one. Without
/// names it is all text but headings; what is shorter than `least` isn't weighed.
fn weights(tree: &RawTree, around: &[(usize, usize)], listed: &str, least: usize) -> Vec<usize> {
    let mut is_outside = outside_links();
    let (mut open, mut paragraph, mut outside): (Vec<Node<'_>>, usize, usize) = (Vec::new(), 0, 0);
    let mut around = around.iter().peekable();
    sums(tree, &mut |node| {
        while open.last().is_some_and(|last| last.end() <= node.place()) {
            open.pop();
        }
        if let Some((_, end)) = around.next_if(|(start, _)| *start <= node.place()) {
            outside = *end;
        }
        let is_counted = is_outside(node) && node.place() >= outside;
        if node.is_text() {
            let is_named = || open.last().is_some_and(|last| is_listed(listed, last.name()));
            let is_own = listed.is_empty() || node.place() < paragraph || is_named();
            let length = if is_counted && is_own { node.own_text().trim().len() } else { 0 };
            return if length < least { 0 } else { length };
        }
        open.push(node);
        if node.name() == "p" {
            paragraph = paragraph.max(node.end());
        } else if listed.is_empty() && is_listed(HEADINGS, node.name()) {
            outside = outside.max(node.end());
        }
        usize::from(is_counted && node.attribute("src").is_some_and(is_photo) && node.name() == "img")
    })
}

/// The headings that may be the article's: of the first level, unless the page's title names another before them;
/// without them the one that the title names, or the only one that says it is one.
pub(super) fn heads<'t>(tree: &'t RawTree, named: &str) -> Vec<Node<'t>> {
    let is_first = |node: &Node<'_>| node.name() == "h1" && said(*node).is_some();
    let first: Vec<Node<'t>> = tree.all().filter(is_first).take(HEADS).gather();
    if named.is_empty() {
        return first;
    }
    let (known, only) = title::marked(tree, named);
    // A heading that the title has behind the article's is the site's, and so is one of all pages.
    let whole = fold(&title::whole(tree));
    let is_other = |text: &str| has(&whole, &fold(text)) || title::names_all(text);
    let is_site = first.iter().filter_map(|head| said(*head)).all(|text| is_other(&text));
    // Some say over the title in which section it is.
    let is_headline = |node: &Node<'_>| node.attribute("itemprop") == Some("headline");
    let folded = fold(named);
    let is_section = |head: &Node<'_>| !title::is_named(&fold(&head.text()), &folded);
    let is_next = |head: &Node<'_>, node: &Node<'_>| {
        let between = tree.among(head.end(), node.place()).map(|node| node.own_text().len());
        head.place() < node.place() && between.sum::<usize>() <= NEAR && !title::names_all(&node.text())
    };
    let is_over = |node: &Node<'_>| {
        first.iter().all(is_section) && (is_headline(node) || first.first().is_some_and(|head| is_next(head, node)))
    };
    match known.filter(|node| node.name() != "h1" && (is_site || is_over(node))) {
        Some(known) => vec![known],
        None if !first.iter().all(|head| title::names_all(&head.text())) => first,
        None if only.is_some() && first.is_empty() => only.into_iter().gather(),
        None if !first.is_empty() || title::is_site(named) => {
            title::over(tree, first.last().map_or(0, |last| last.end())).map_or(first, |over| vec![over])
        }
        None => first,
    }
}
