//! What a page's article is called.

use std::cmp::Reverse;

use super::above::is_lead;
use crate::article::{Article, Block, plain};
use crate::gather::Gather as _;
use crate::html::captions::as_text;
use crate::html::flow::said;
use crate::html::furniture::outside_links;
use crate::html::names::{core, has_name};
use crate::html::raw::{Children, Node, RawTree};
use crate::text::{begins_digit, cut, cut_last, fold, has, is_listed, tidy};

/// What pages call their title, in a class, and what else such a name says.
const TITLES: &str = "title tieude heading";
const KINDS: &str = "news article post entry detail content header asset cms lbl baiviet tin";
/// How names of sites begin.
const SITES: &str = "cong trang website ubnd uy so huyen tinh xa phuong thi thanh";
/// The same of names that are no titles of articles.
const PORTALS: &str = "cong trang website ubnd";
/// Words of a site's name before a title.
const SITE: usize = 5;
/// Elements and texts in a title, where it is no box with more than that.
const MOST: usize = 16;
/// Letters that a heading has at least to be known in the page's title.
const KNOWN: usize = 8;
/// Letters of a title that another element says just so.
const SHORT: usize = 5;
/// Bytes of a line of text.
const LONG: usize = 60;
/// Bytes of text after such an element before another.
const BESIDE: usize = 200;

/// What a page says of itself.
pub(super) fn meta<'t>(tree: &'t RawTree, name: &str) -> Option<&'t str> {
    let is = |node: &Node<'_>| ["property", "name", "itemprop"].iter().any(|key| node.attribute(key) == Some(name));
    tree.all().filter(|node| node.name() == "meta").find(is)?.attribute("content")
}

/// What a page says its title is, without the site's name; empty where it says nothing.
pub(super) fn named(tree: &RawTree) -> String {
    match meta(tree, "og:title") {
        Some(title) => without_portal(&tidy(title)).to_owned(),
        None => without_site(&tidy(&whole(tree))).to_owned(),
    }
}

/// A title without the name of a portal after it.
fn without_portal(title: &str) -> &str {
    let parts = cut_last(title, " - ").or_else(|| cut_last(title, " | "));
    parts.filter(|(_, name)| begins(name, PORTALS)).map_or(title, |(title, _)| title.trim())
}

/// Whether the first word of a name is one of some.
fn begins(name: &str, words: &str) -> bool {
    is_listed(words, &fold(name.split(' ').next().unwrap_or_default()))
}

/// Whether a heading may be that of many pages: a site's name, `Chi tiết tin`, `Tin tức`.
pub(super) fn names_all(text: &str) -> bool {
    let said = fold(text);
    let is_portal = begins(text, PORTALS) && (is_short(text) || has(&said, "thongtindientu"));
    is_portal || ["chitiet", "tintuc", "xemtin", "xuatbanthongtin"].iter().any(|word| said.starts_with(word))
}

/// Whether a page's title names the site alone.
pub(super) fn is_site(named: &str) -> bool {
    begins(named, PORTALS) || begins(named, SITES) && is_short(named) || names_all(named)
}

fn is_short(name: &str) -> bool {
    name.split(' ').count() <= SITE
}

/// The page's title as it is.
pub(super) fn whole(tree: &RawTree) -> String {
    tree.all().find(|node| node.name() == "title").map(Node::text).unwrap_or_default()
}

/// Whether the page's title, folded, names a heading. One may be cut at a dash.
pub(super) fn is_named(heading: &str, named: &str) -> bool {
    heading.len() >= KNOWN && (has(named, heading) || named.len() >= KNOWN && heading.starts_with(named))
}

/// The heading that the page's title names, of several the longest; and the only one that says it is one.
pub(super) fn marked<'t>(tree: &'t RawTree, named: &str) -> (Option<Node<'t>>, Option<Node<'t>>) {
    let named = fold(named);
    let is_marked = |node: &Node<'_>| {
        let says = node.attribute("itemprop") == Some("headline") && node.name() != "meta";
        says || has_name(*node, &is_title)
    };
    let folded = |node: Node<'t>| said(node).map(|said| (node, fold(&said)));
    let is_short = |node: &Node<'_>| node.end() - node.place() < MOST;
    let is_one =
        |node: &Node<'_>| is_short(node) && (matches!(node.name(), "h1" | "h2" | "h3" | "h4") || is_marked(node));
    let all: Vec<(Node<'t>, String)> = tree.all().filter(is_one).filter_map(folded).gather();
    let known = all.iter().filter(|(_, said)| is_named(said, &named));
    let known = known.max_by_key(|(node, said)| (said.len(), Reverse(node.place())));
    let mut marked = all.iter().filter(|(node, _)| is_marked(node));
    let only = marked.next().filter(|(_, said)| marked.all(|(_, other)| other == said));
    (known.map(|(node, _)| *node), only.map(|(node, _)| *node))
}

/// Whether a name says that an element holds the title: `news_title`, `ArticleTitle`. A bare `heading` doesn't.
fn is_title(name: &str) -> bool {
    name != "heading" && is_listed(TITLES, &core(name, KINDS))
}

/// The last heading that stands over a text and after a place.
pub(super) fn over(tree: &RawTree, from: usize) -> Option<Node<'_>> {
    let mut is_outside = outside_links();
    let (mut found, mut next) = (None, from);
    for node in tree.among(from, usize::MAX) {
        let is_long = is_outside(node) && node.own_text().trim().len() >= LONG;
        let is_head = |text: String| !text.ends_with('.') && !is_section(&text);
        if node.place() < next {
            continue;
        }
        if is_listed("h2 h3 h4", node.name()) && !is_lead(&node) && said(node).is_some_and(is_head) {
            found = Some(node);
            next = node.end();
        } else if is_long {
            return found;
        }
    }
    None
}

/// Whether a heading has a number, as one inside a text.
fn is_section(text: &str) -> bool {
    begins_digit(text)
}

/// The short element before a place that says the title and is no heading. A path to the page may say it before.
pub(super) fn unmarked<'t>(tree: &'t RawTree, end: usize, named: &str) -> Option<Node<'t>> {
    if is_site(named) {
        return None;
    }
    let named = fold(named);
    if named.len() < SHORT {
        return None;
    }
    let mut is_outside = outside_links();
    let mut found: Option<Node<'t>> = None;
    let mut beyond = 0;
    for node in tree.among(0, end) {
        let is_free = is_outside(node);
        if found.is_some() && node.is_text() && is_free {
            beyond += node.own_text().trim().len();
        }
        let is_line =
            is_free && is_listed("div p span td b strong font", node.name()) && node.end() - node.place() < MOST;
        if is_line && beyond <= BESIDE && said(node).is_some_and(|said| fold(&said) == named) {
            found = Some(node);
            beyond = 0;
        }
    }
    found
}

/// The heading that a piece of a page begins with, unless it has a number.
pub(super) fn beginning(tree: &RawTree) -> Option<Node<'_>> {
    let is_heading = |node: &Node<'_>| is_listed("h2 h3 h4 h5 h6", node.name());
    let first =
        tree.all().find(|node| is_heading(node) || node.name() == "img" || !node.own_text().trim().is_empty())?;
    Some(first).filter(is_heading).filter(|node| said(*node).is_some_and(|text| !is_section(&text)))
}

/// The heading of the article: the one in its text, else the last before it. A site's own name may be one as well.
pub(super) fn head<'t>(tree: &'t RawTree, content: Option<&Children<'t>>, heads: &[Node<'t>]) -> Option<Node<'t>> {
    let is_head = |node: &Node<'_>| heads.iter().any(|head| head.place() == node.place());
    // A heading under the first paragraph is a section's.
    let of_text = |node: &Node<'_>| is_head(node) || node.name() == "p" && said(*node).is_some();
    let inside = content.and_then(|content| tree.among(content.place(), content.end()).find(of_text));
    let before = || heads.iter().rfind(|head| content.is_some_and(|content| head.place() < content.place()));
    inside.filter(is_head).or_else(|| before().or(heads.first()).copied())
}

pub(super) fn title(tree: &RawTree, head: Option<Node<'_>>, named: &str, article: &mut Article) -> String {
    let own = || meta(tree, "og:title").map(|_| named.to_owned());
    head.and_then(said).or_else(own).or_else(|| take_heading(article, None)).unwrap_or_else(|| named.to_owned())
}

/// Takes the heading that the body begins with, any or the one of a text.
pub(super) fn take_heading(article: &mut Article, wanted: Option<&str>) -> Option<String> {
    let is_wanted = |text: &String| wanted.map_or(!is_section(text), |wanted| wanted == text);
    let place = article.body.iter().take(3).position(|block| matches!(block, Block::Heading { .. }))?;
    match article.body.get(place) {
        Some(Block::Heading { text, .. }) if is_wanted(text) && (place == 0 || wanted.is_some()) => {
            let text = text.clone();
            article.body.remove(place);
            Some(text)
        }
        _ => None,
    }
}

/// Takes the paragraph near the head of the body that says the title again.
pub(super) fn take_line(article: &mut Article) {
    let title = fold(&article.title);
    let says = |block: &Block| {
        matches!(block, Block::Paragraph(_) | Block::Rich(_)) && fold(&plain(&as_text(block.clone()))) == title
    };
    if !title.is_empty()
        && let Some(place) = article.body.iter().take(3).position(says)
    {
        article.body.remove(place);
    }
}

/// A page's title without the site's name after it, or before it.
fn without_site(title: &str) -> &str {
    let ends = |sign| cut(title, sign).zip(cut_last(title, sign));
    let Some(((first, after), (before, last))) = ends(" - ").or_else(|| ends(" | ")) else { return title.trim() };
    let count = |name: &str| name.split(' ').count();
    let is_name = begins(first, SITES) && !begins(last, SITES);
    let is_portal = names_all(first) && count(last) > SITE;
    let leads = is_name && (count(first) <= SITE && count(last) > count(first) || is_portal);
    if leads { after.trim() } else { before.trim() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_site_stands_after_a_title_or_before_it() {
        assert_eq!(without_site("Chợ phiên - Khê Sơn - Cổng thông tin huyện"), "Chợ phiên - Khê Sơn");
        assert_eq!(without_site("Huyện Thạch Khê - Báo cáo sáu tháng đầu năm"), "Báo cáo sáu tháng đầu năm");
        assert_eq!(without_site("Xã Khê Sơn đón bằng công nhận - Báo Khê Sơn"), "Xã Khê Sơn đón bằng công nhận");
        assert_eq!(without_site("Xã Khê Sơn thu ngân sách - Tin nhanh"), "Xã Khê Sơn thu ngân sách");
        assert_eq!(without_site("Chợ phiên"), "Chợ phiên");
    }
}
