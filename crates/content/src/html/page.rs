//! A portal's page, or a piece of one: where its article is, and what is said
//! around it.

use std::cmp::Reverse;

use super::align::{self, Align};
use super::bylines;
use super::captions::as_text;
use super::facts;
use super::flow::{Flow, Role, said as said_of};
use super::parts;
use super::photos::{class_has, has_word, is_photo};
use super::raw::{Node, RawTree};
use crate::article::{Article, Block, Source, plain};
use crate::date::Date;
use crate::formats::lead;
use crate::photo::Photo;
use crate::text::{begins_large, fold, has, is_letter, is_listed, tidy};
use crate::url::{safe_href, safe_src};

/// Of a hundred bytes of text in paragraphs, how many are the article's at least.
const SHARE: usize = 80;
/// What pages call their lead.
const LEADS: &str = "hometext sapo chapeau";
/// The same in words that also name other things, so that the class has to be just this.
const BRIEFS: &str = "lead summary description news-lead article-lead detail-lead news-summary article-summary \
post-summary entry-summary news-description article-description detail-description";
/// Pixels that a photo beside the text is wide at least to be its cover.
const COVER: u32 = 200;
/// Elements and texts under an article among which author and source are looked for.
const UNDER: usize = 80;

/// Reads the article of a page. The title is empty where the page has none.
pub(crate) fn article(tree: &RawTree) -> Article {
    let is_page = tree.all().any(|node| node.name() == "title" || node.name() == "h1" || node.name() == "article");
    let content = if is_page { content(tree) } else { None };
    let mut article = Article { body: blocks(tree, content), ..Article::default() };
    around(tree, content, &mut article);
    article.settle_end();
    if let Some(content) = content {
        under(tree, content, &mut article);
    }
    article
}

fn blocks(tree: &RawTree, content: Option<Node<'_>>) -> Vec<Block> {
    match content {
        Some(content) => Flow::of(content.itself(), Role::Body).blocks(),
        None => super::blocks(tree.children()),
    }
}

/// The element that holds the article: the one that says so, else the smallest
/// with nearly all paragraphs in it.
fn content(tree: &RawTree) -> Option<Node<'_>> {
    let says = |node: &Node<'_>| {
        node.attribute("itemprop") == Some("articleBody")
            || ["journal-content-article", "entry-content", "article-content", "news-bodyhtml"]
                .iter()
                .any(|name| class_has(*node, name) || node.attribute("id") == Some(name))
    };
    if let Some(node) = tree.all().find(says) {
        return Some(node);
    }
    // Of several, and of those inside others, the longest; the first of equal ones.
    let length = |node: &Node<'_>| (node.text().trim().len(), Reverse(node.place()));
    let article = tree.all().filter(|node| node.name() == "article").max_by_key(length);
    if let Some(article) = article.filter(|_| !has_main(tree)) {
        return Some(article);
    }
    heaviest(tree, "p td blockquote li figure").or_else(|| heaviest(tree, "div"))
}

/// Whether a page has a main part, so that an `article` outside it may be a teaser.
fn has_main(tree: &RawTree) -> bool {
    tree.all().any(|node| node.name() == "main" && node.find("article").is_none())
}

/// The smallest element with nearly all text of such elements in it.
fn heaviest<'t>(tree: &'t RawTree, names: &str) -> Option<Node<'t>> {
    let own = |node: Node<'_>| {
        node.children().filter(|child| child.is_text()).map(|text| text.own_text().trim().len()).sum::<usize>()
    };
    let inline = |node: Node<'_>| if node.name() == "p" { node.text().trim().len() } else { own(node) };
    let weight = |node: &Node<'_>| -> usize {
        node.inside().filter(|node| !node.is_text() && is_listed(names, node.name())).map(inline).sum()
    };
    let main = tree.all().find(|node| node.name() == "main" && weight(node) > 0);
    let mut best = main.or_else(|| tree.children().max_by_key(weight))?;
    let all = weight(&best);
    if all == 0 {
        return None;
    }
    while let Some(inner) = best.children().max_by_key(weight) {
        if weight(&inner) * 100 < all * SHARE || inner.name() == "p" {
            break;
        }
        best = inner;
    }
    Some(best)
}

/// What stands around the text: title, day, readers, lead.
fn around(tree: &RawTree, content: Option<Node<'_>>, article: &mut Article) {
    let head = head_of(tree, content);
    article.title = title(tree, head, article);
    let title = article.title.clone();
    take_heading(article, Some(&title));
    let start = head.map_or(0, Node::end);
    let end = content.map_or(0, Node::place);
    let between = || tree.all().skip(start).take(end.saturating_sub(start));
    let mut text: String = between().map(|node| [node.own_text(), " "].concat()).collect();
    // Where the title stands in the text, so may the line of the day.
    if start > end
        && let Some(place) = article.body.iter().take(2).position(facts::is_line)
    {
        let line = plain(&as_text(article.body.remove(place)));
        text = spaced(tree, start, line.len());
    }
    let said = ["article:published_time", "datePublished"].iter().find_map(|name| Date::parse(meta(tree, name)?));
    article.published = said.or_else(|| facts::day(tree, head, content, &text, article));
    article.views = facts::views(&text);
    article.author = article.author.take().or_else(|| between().find_map(facts::author));
    let is_lead = |node: &Node<'_>| node.attribute("itemprop") == Some("description") || is_called(*node, LEADS);
    let lead = between().find(is_lead).or_else(|| between().find(|node| has_word(*node, BRIEFS))).and_then(said_of);
    article.lead = lead.and_then(|lead| lead::own(&lead, &lead::said(&article.body)));
    let photo = head.and_then(|_| between().filter(|node| node.name() == "figure").find_map(photo_of));
    let is_large = |photo: &Photo| is_photo(&photo.src) && photo.width.is_none_or(|width| width >= COVER);
    let alone = || {
        let mut photos = between().filter(|node| node.name() == "img").filter_map(photo_of).filter(|_| head.is_some());
        photos.next().filter(|photo| is_large(photo) && photos.next().is_none())
    };
    let named = || meta(tree, "og:image").and_then(safe_src).map(|src| Photo { src, ..Photo::default() });
    article.cover = photo.or_else(|| named().or_else(alone).filter(|_| article.photos().is_empty()));
}

/// The heading of the article: the one in its text, else the last before it. A site's own name may be one as well.
fn head_of<'t>(tree: &'t RawTree, content: Option<Node<'t>>) -> Option<Node<'t>> {
    let is_head = |node: &Node<'_>| node.name() == "h1" && said_of(*node).is_some();
    // A heading under the first paragraph is a section's.
    let of_text = |node: &Node<'_>| is_head(node) || node.name() == "p" && said_of(*node).is_some();
    let inside = content.and_then(|content| content.inside().find(of_text)).filter(is_head);
    let before = || content.and_then(|content| tree.all().take(content.place()).filter(is_head).last());
    inside.or_else(before).or_else(|| tree.all().find(is_head))
}

/// Whether a word of an element's classes is one of some.
fn is_called(node: Node<'_>, words: &str) -> bool {
    let class = node.attribute("class").unwrap_or_default();
    class.split(&[' ', '-', '_'][..]).any(|word| is_listed(words, &word.to_ascii_lowercase()))
}

/// So many bytes of text from a place on, what stands in several elements apart.
fn spaced(tree: &RawTree, start: usize, length: usize) -> String {
    let mut text = String::new();
    for node in tree.all().skip(start) {
        if text.len() > length {
            break;
        }
        text.push_str(node.own_text());
        text.push(' ');
    }
    text
}

/// What a page says of itself.
fn meta<'t>(tree: &'t RawTree, name: &str) -> Option<&'t str> {
    let is = |node: &Node<'_>| ["property", "name", "itemprop"].iter().any(|key| node.attribute(key) == Some(name));
    tree.all().filter(|node| node.name() == "meta").find(is)?.attribute("content")
}

fn title(tree: &RawTree, head: Option<Node<'_>>, article: &mut Article) -> String {
    let named = || tree.all().find(|node| node.name() == "title");
    head.and_then(said_of)
        .or_else(|| take_heading(article, None))
        .or_else(|| meta(tree, "og:title").map(|title| tidy(title).into_owned()))
        .or_else(|| named().map(|title| without_site(&tidy(&title.text()))))
        .unwrap_or_default()
}

fn photo_of(figure: Node<'_>) -> Option<Photo> {
    Flow::of(figure.itself(), Role::Body).pieces.into_iter().find_map(parts::photo_of)
}

/// Author and source, where a page says them in lines of their own under the text.
fn under(tree: &RawTree, content: Node<'_>, article: &mut Article) {
    let lines = || tree.all().skip(content.end()).take(UNDER).filter(is_line);
    if let Some(first) = lines().find(|line| said_of(*line).is_some())
        && align::of(first) == Some(Align::End)
        && article.author.is_none()
    {
        article.author = said_of(first)
            .filter(|text| bylines::is_signature(text) && text.contains(' ') && text.split(' ').all(begins_large));
    }
    for node in lines() {
        let Some((before, after)) = said_of(node).as_deref().and_then(labelled) else { continue };
        match before.as_str() {
            "tacgia" | "tacgiabaiviet" | "author" if article.author.is_none() => article.author = Some(after),
            "nguon" | "nguontin" | "source" if article.source.is_none() => {
                let href = node.find("a").and_then(|link| link.attribute("href")).and_then(safe_href);
                article.source = Some(Source { name: after, href });
            }
            _ => {}
        }
    }
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

/// Takes the heading that the body begins with, any or the one of a text.
fn take_heading(article: &mut Article, wanted: Option<&str>) -> Option<String> {
    let is_wanted = |text: &String| wanted.is_none_or(|wanted| wanted == text);
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

/// A page's title without the site's name after it.
fn without_site(title: &str) -> String {
    let end = title.match_indices(" - ").last().or_else(|| title.match_indices(" | ").last());
    let head = end.and_then(|(end, _)| title.get(..end)).unwrap_or(title);
    head.trim().to_owned()
}

/// The name of a source line, `Theo Cổng thông tin …`, `Nguồn: …`, `(Theo baohuyen.example)`.
pub(crate) fn source(text: &str) -> Option<&str> {
    let bare = text.strip_prefix(&['(', '['][..]).and_then(|text| text.strip_suffix(&[')', ']'][..]));
    let text = bare.unwrap_or(text);
    let is_name = |name: &&str| {
        let is_one = !name.contains(&[',', ';'][..]) && !has(name, ". ") && !name.ends_with('.');
        let kind = name.split(' ').next().unwrap_or_default();
        let is_site = name.contains('.') && !name.contains(' ');
        is_one && (begins_large(name) || is_site || is_listed("bao cong dai trang", &fold(kind)))
    };
    let name = match text.split_once(':') {
        Some((before, after)) if matches!(fold(before).as_str(), "nguon" | "nguontin" | "theo") => after,
        _ => text.strip_prefix("Theo ").filter(is_name)?,
    };
    let name = name.trim().trim_end_matches('.');
    let fits = name.chars().count() <= 80 && name.chars().next().is_some_and(is_letter);
    fits.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_told_from_a_sentence() {
        assert_eq!(source("Theo Cổng thông tin điện tử huyện"), Some("Cổng thông tin điện tử huyện"));
        assert_eq!(source("Nguồn: dai.example"), Some("dai.example"));
        assert_eq!(source("Theo baohuyen.example"), Some("baohuyen.example"));
        assert_eq!(source("(Theo TTXVN)"), Some("TTXVN"));
        assert_eq!(source("Theo kế hoạch, mỗi hộ sẽ trông nom cây."), None);
        assert_eq!(source("Theo kế hoạch mỗi hộ sẽ trông nom cây."), None);
        assert_eq!(source("Theo kế hoạch của huyện"), None);
    }
}
