//! What a site puts around and into every text: shares, tags, other news.

use super::files::{is_file, last_part};
use super::names::{has_word, names};
use super::photos::is_photo;
use super::raw::{Node, RawTree};
use super::sums::{between, sums, total};
use crate::text::{fold, is_letter, is_listed, tidy};

/// What themes and plugins call it, as a class or an id.
const NAMES: &str = "sharedaddy jp-relatedposts addtoany_share_save_container breadcrumb breadcrumbs article__breadcrumb \
toolbar related related-news related-post related-posts relatednews news-related tin-lien-quan tinlienquan tin-khac tinkhac \
news-other other-news othernews yarpp yarpp-related crp_related box_category share share-box social social-share sharing \
social-sharing addthis_toolbox fb-like fb-share-button fb-comments comments comment-list comments-area comment-form \
comment-respond wpdiscuz wpdcom tags tag-list tagcloud article__tag post-tags entry-tags entry-footer author-box ads \
adsbygoogle advertisement quang-cao quangcao rating post-ratings kk-star-ratings toc_container ez-toc-container \
screen-reader-text sr-only visually-hidden logo site-logo site-title site-branding wpcf7 gform_wrapper post-views \
heateor_sss_sharing_container lwptoc printfriendly rp4wp-related-posts abh_box td-post-next-prev \
td-post-next-prev-content author-box-wrap saboxplugin-wrap itemtoolbar itemratingblock itemcontentfooter";
/// What stands over links to other news, and before links to what has the same tag.
const LABELS: &str = "tinlienquan tinbailienquan tintuclienquan bailienquan baivietlienquan noidunglienquan tinkhac cactinkhac \
nhungtinkhac tintuckhac cactintuckhac tinbaikhac cactinbaikhac baikhac cacbaikhac baivietkhac cacbaivietkhac \
tincungchuyenmuc baicungchuyenmuc baivietcungchuyenmuc cungchuyenmuc tincungloai tinmoihon cactinmoihon nhungtinmoihon \
tincuhon cactincuhon nhungtincuhon tinmoinhat tinnoibat tindocnhieu docnhieunhat xemnhieunhat tinxemnhieu tindadua \
cactindadua cothebanquantam bancothequantam relatedposts relatednews relatedarticles tukhoa tags hashtag";
/// What buttons and boxes say that stand alone in a line.
const BUTTONS: &str = "quangcao intrang inbaiviet inbainay banin guiemail guibanbe guichobanbe quaylai vedautrang lendautrang \
docbaiviet nghebaiviet nghebai nghenoidung nghenoidungbaiviet";
/// Names that parts of a text may have as well.
const WORDS: &str = "social tags rating";
/// Bytes of a sentence by which such a part is known.
const SENTENCE: usize = 60;
/// Bytes of text that are no furniture where a page has little else, and how many of a hundred they are then.
const TEXT: usize = 100;
const ALL: usize = 90;
/// Letters that a day or a remark beside a link has at most.
const REMARK: usize = 20;
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

/// Whether an address is that of what a site shows where it has no photo, by its name.
pub(crate) fn is_blank(src: &str) -> bool {
    let name = last_part(src);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    is_listed("logo noimage nophoto noimg placeholder", &fold(stem))
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

/// What is named as furniture. What holds the heading of the page isn't, whatever its name, nor what holds nearly all
/// text, nor what is in a table of data.
fn named(tree: &RawTree) -> Vec<(usize, usize)> {
    let mut is_outside = outside_links();
    let texts = sums(tree, |node| if is_outside(node) { node.own_text().trim().len() } else { 0 });
    let is_sentence = |text: Node<'_>| {
        text.own_text().trim_end().ends_with('.') && between(&texts, text.place(), text.end()) >= SENTENCE
    };
    let sentences = sums(tree, |node| usize::from(node.is_text() && is_sentence(node)));
    let all = total(&texts);
    let is_most = |node: &Node<'_>| {
        let own = between(&texts, node.place(), node.end());
        own >= TEXT && own * 100 > all * ALL
    };
    let mut data = 0;
    let is_one = |node: &Node<'_>| {
        if is_data(*node) {
            data = data.max(node.end());
        }
        let is_hidden =
            has_word(*node, "d-none") && !names(*node).any(|name| name.starts_with("d-") && name != "d-none");
        let is_related = node.attribute("type").is_some_and(|kind| kind.starts_with("Related"));
        let is_named = is_called(*node, &sentences) || is_hidden || is_related;
        is_named && node.place() >= data && node.find("h1").is_none() && !is_most(node) || is_home(*node)
    };
    tree.all().filter(is_one).map(|node| (node.place(), node.end())).collect()
}

/// Whether a class or an id names an element as furniture. The id of a heading says what is under it.
fn is_called(node: Node<'_>, sentences: &[usize]) -> bool {
    let is_id = |name: &str| node.attribute("id").is_some_and(|id| id.eq_ignore_ascii_case(name));
    let is_heading = is_listed("h2 h3 h4 h5 h6", node.name());
    names(node).any(|name| {
        is_listed(NAMES, &name)
            && !(is_heading && is_id(&name))
            && !(is_listed(WORDS, &name) && between(sentences, node.place(), node.end()) > 0)
    })
}

/// Whether an element is a table of data, and not one that only says where things stand.
fn is_data(node: Node<'_>) -> bool {
    node.name() == "table" && node.find("th").is_some() && node.find("table").is_none()
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
        // An item of a list or a table may be about it.
        let is_item = matches!(label.name(), "li" | "td") && said != "quangcao";
        let is_line = is_item || matches!(label.name(), "p" | "div" | "center");
        // With the voice that reads the text.
        let voice = parent
            .and_then(|parent| parent.find("audio"))
            .filter(|voice| voice.place() >= label.end() && between(sums.words, label.end(), voice.place()) == 0);
        return is_line.then_some((label.place(), voice.map_or(label.end(), Node::end)));
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
        && !label.after(parent.end()).any(|node| is_written(node, sums))
}

/// Whether an element begins with words of its own, and not with a link.
fn is_written(node: Node<'_>, sums: &Sums<'_>) -> bool {
    let bare = |node: Node<'_>| between(sums.bare, node.place(), node.end());
    let mut inside = node.itself().chain(node.inside());
    let is_first = |inner: &Node<'_>| inner.name() == "a" || inner.is_text() && bare(*inner) > 0;
    bare(node) > REMARK && inside.find(is_first).is_some_and(Node::is_text)
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
