//! What a site puts around and into every text: shares, tags, other news.

use super::photos::is_photo;
use super::raw::{Node, RawTree};
use super::{files::is_file, photos};
use crate::text::{fold, is_letter, is_listed, tidy};

/// What themes and plugins call it, as a class or an id.
const NAMES: &str = "sharedaddy jp-relatedposts addtoany_share_save_container breadcrumb breadcrumbs article__breadcrumb \
toolbar related related-news related-post related-posts relatednews news-related tin-lien-quan tinlienquan tin-khac tinkhac \
news-other other-news othernews yarpp yarpp-related crp_related box_category share share-box social social-share sharing \
social-sharing addthis_toolbox fb-like fb-share-button fb-comments comments comment-list comments-area comment-form \
comment-respond wpdiscuz wpdcom tags tag-list tagcloud article__tag post-tags entry-tags entry-footer author-box ads \
adsbygoogle advertisement quang-cao quangcao rating post-ratings kk-star-ratings toc_container ez-toc-container \
screen-reader-text sr-only visually-hidden logo site-logo site-title site-branding";
/// What stands over links to other news, and before links to what has the same tag.
const LABELS: &str = "tinlienquan tinbailienquan tintuclienquan bailienquan baivietlienquan noidunglienquan tinkhac cactinkhac \
nhungtinkhac tintuckhac cactintuckhac tinbaikhac cactinbaikhac baikhac cacbaikhac baivietkhac cacbaivietkhac \
tincungchuyenmuc baicungchuyenmuc baivietcungchuyenmuc cungchuyenmuc tincungloai tinmoihon cactinmoihon nhungtinmoihon \
tincuhon cactincuhon nhungtincuhon tinmoinhat tinnoibat tindocnhieu docnhieunhat xemnhieunhat tinxemnhieu tindadua \
cactindadua cothebanquantam bancothequantam relatedposts relatednews relatedarticles tukhoa tags hashtag";
/// What buttons and boxes say that stand alone in a line.
const BUTTONS: &str =
    "quangcao intrang inbaiviet inbainay banin guiemail guibanbe guichobanbe quaylai vedautrang lendautrang";
/// Links that make a block with a label at its head a list of other news.
const LINKS: usize = 2;

/// Empties what is no part of a text, so that nothing is read from it.
pub(super) fn clear(tree: &mut RawTree) {
    for (start, end) in named(tree) {
        tree.clear(start, end);
    }
    for (start, end) in labelled(tree) {
        tree.clear(start, end);
    }
}

/// The words that an element's class and id are made of, in small letters.
pub(super) fn names(node: Node<'_>) -> impl Iterator<Item = String> {
    let both = ["class", "id"].into_iter().filter_map(move |key| node.attribute(key));
    both.flat_map(str::split_ascii_whitespace).map(str::to_ascii_lowercase)
}

/// A running sum over all elements and texts: what is inside one is the sum at its end without that at its place.
pub(super) fn sums<'t>(tree: &'t RawTree, mut count: impl FnMut(Node<'t>) -> usize) -> Vec<usize> {
    let mut sum = 0;
    let counted = tree.all().map(|node| {
        sum += count(node);
        sum
    });
    std::iter::once(0).chain(counted).collect()
}

/// What is counted from a place on and before another.
pub(super) fn between(sums: &[usize], start: usize, end: usize) -> usize {
    let at = |place: usize| sums.get(place).copied().unwrap_or_default();
    at(end).saturating_sub(at(start))
}

/// Whether an element or a text stands outside links to other pages, asked of each in the order of the page.
pub(super) fn outside_links<'t>() -> impl FnMut(Node<'t>) -> bool {
    let mut linked = 0;
    move |node| {
        let is_own = |href: &str| is_file(href) || is_photo(href);
        if node.name() == "a" && !node.attribute("href").is_some_and(is_own) {
            linked = linked.max(node.end());
        }
        node.place() >= linked
    }
}

/// What is named as furniture. What holds the heading of the page isn't, whatever its name.
fn named(tree: &RawTree) -> Vec<(usize, usize)> {
    let is_one = |node: &Node<'_>| {
        let is_named = names(*node).any(|name| is_listed(NAMES, &name));
        let is_hidden =
            photos::has_word(*node, "d-none") && !names(*node).any(|name| name.starts_with("d-") && name != "d-none");
        let is_related = node.attribute("type").is_some_and(|kind| kind.starts_with("Related"));
        (is_named || is_hidden || is_related) && node.find("h1").is_none() || is_home(*node)
    };
    tree.all().filter(is_one).map(|node| (node.place(), node.end())).collect()
}

/// Whether a heading is the site's own name: it only leads to the first page.
fn is_home(node: Node<'_>) -> bool {
    let is_first = |href: &str| match href.split_once("://") {
        Some((_, host)) => !host.trim_end_matches('/').contains('/'),
        None => href == "/",
    };
    let link = if node.name() == "h1" { node.find("a") } else { None };
    link.is_some_and(|link| link.attribute("href").is_some_and(is_first) && tidy(&link.text()) == tidy(&node.text()))
}

/// The labels of other news, with the links under them; and buttons.
fn labelled(tree: &RawTree) -> Vec<(usize, usize)> {
    let words = sums(tree, |node| usize::from(node.name() == "img" || !node.own_text().trim().is_empty()));
    let links = sums(tree, |node| usize::from(node.name() == "a"));
    let mut is_outside = outside_links();
    let bare = sums(tree, |node| {
        let letters = || node.own_text().chars().filter(|sign| is_letter(*sign)).count();
        if is_outside(node) { letters() + usize::from(node.name() == "img") } else { 0 }
    });
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut open: Vec<Node<'_>> = Vec::new();
    for node in tree.all() {
        while open.last().is_some_and(|last| last.end() <= node.place()) {
            open.pop();
        }
        if !node.is_text() {
            open.push(node);
        } else if found.last().is_none_or(|(_, end)| *end <= node.place()) {
            found.extend(range(node, &open, &Sums { words: &words, links: &links, bare: &bare }));
        }
    }
    found
}

struct Sums<'s> {
    words: &'s [usize],
    links: &'s [usize],
    bare: &'s [usize],
}

/// What goes with a text: nothing, where it is no label.
fn range(text: Node<'_>, open: &[Node<'_>], sums: &Sums<'_>) -> Option<(usize, usize)> {
    let said = if text.own_text().len() <= 100 { fold(text.own_text()) } else { String::new() };
    // Without its marks this would be many other words.
    let is_tag = || tidy(text.own_text()).trim_end_matches(&[':', ' '][..]) == "Thẻ";
    let (is_label, is_button) = (is_listed(LABELS, &said) || is_tag(), is_listed(BUTTONS, &said));
    if said.is_empty() || !is_label && !is_button {
        return None;
    }
    // With the elements that hold nothing else.
    let is_alone = |node: &&Node<'_>| between(sums.words, node.place(), node.end()) == 1;
    let label = open.iter().rev().take_while(is_alone).last().copied().unwrap_or(text);
    let parent = open.iter().rev().find(|node| !is_alone(node));
    if is_button {
        let is_line = matches!(label.name(), "p" | "div" | "li" | "td" | "center");
        return is_line.then_some((label.place(), label.end()));
    }
    if let Some(parent) = parent.filter(|parent| is_list(**parent, label, sums)) {
        return Some((parent.place(), parent.end()));
    }
    let end = parent.map_or(usize::MAX, |parent| parent.end());
    linked(label, end, sums).map(|end| (label.place(), end))
}

/// Whether an element is a list of other news with a label at its head.
fn is_list(parent: Node<'_>, label: Node<'_>, sums: &Sums<'_>) -> bool {
    between(sums.words, parent.place(), label.place()) == 0
        && between(sums.links, label.end(), parent.end()) >= LINKS
        && parent.find("h1").is_none()
}

/// Where the links under a label end. What is no heading or paragraph has to have nothing else beside it.
fn linked(label: Node<'_>, end: usize, sums: &Sums<'_>) -> Option<usize> {
    let mut last = None;
    for node in label.after(end) {
        if between(sums.bare, node.place(), node.end()) > 0 {
            let is_block = is_listed("p div li td h2 h3 h4 h5 h6", label.name());
            return last.filter(|_| is_block);
        }
        if between(sums.links, node.place(), node.end()) > 0 {
            last = Some(node.end());
        }
    }
    last
}
