//! A portal's page, or a piece of one: where its article is, and what is said
//! around it.

mod above;
mod content;
mod title;

use super::align::{self, Align};
use super::bylines;
use super::captions::as_text;
use super::facts;
use super::flow::said as said_of;
use super::raw::{Node, RawTree};
use crate::article::{Article, Block, Source, plain};
use crate::date::Date;
use crate::formats::lead;
use crate::photo::Photo;
use crate::pool::Pool;
use crate::text::{begins_large, fold, has, is_letter, is_listed};
use crate::url::{safe_href, safe_src};
use above::Above;
use title::{meta, take_heading};

/// Elements and texts under an article among which author and source are looked for.
const UNDER: usize = 80;

/// Reads the article of a page. The title is empty where the page has none.
pub(crate) fn article(tree: &RawTree) -> Article {
    let named = title::named(tree);
    let heads = content::heads(tree, &named);
    let is_page = tree.all().any(|node| node.name() == "title" || node.name() == "h1" || node.name() == "article");
    let content = if is_page { content::content(tree, &heads, &named) } else { None };
    let body = super::blocks(content.clone().unwrap_or(tree.children()));
    let mut article = Article { body, ..Article::default() };
    let head = title::head(tree, content.as_ref(), &heads);
    article.title = title::title(tree, head, &named, &mut article);
    let title = article.title.clone();
    take_heading(&mut article, Some(&title));
    let (start, end) = content.map_or((0, 0), |content| (content.place(), content.end()));
    around(tree, head, (start, end), &mut article);
    article.settle_end();
    if end > 0 {
        under(tree, end, &mut article);
    }
    article
}

/// What stands around the text, which begins and ends at two places: day, readers, lead, photos.
fn around(tree: &RawTree, head: Option<Node<'_>>, (first, last): (usize, usize), article: &mut Article) {
    let start = head.map_or(0, Node::end);
    let between = || tree.all().skip(start).take(first.saturating_sub(start));
    let mut text: String = between().map(|node| [node.own_text(), " "].concat()).collect();
    // Where the title stands in the text, so may the line of the day.
    if start > first
        && let Some(place) = article.body.iter().take(2).position(facts::says_day)
    {
        let line = plain(&as_text(article.body.remove(place)));
        text = spaced(tree, start, line.len());
        // What stands before it may be longer.
        if facts::day_in(&text).is_none() {
            text = line;
        }
    }
    let said = ["article:published_time", "datePublished"].iter().find_map(|name| Date::parse(meta(tree, name)?));
    article.published = said.or_else(|| facts::day(tree, head, last, &text, article));
    article.views = facts::views(&text);
    article.author = article.author.take().or_else(|| between().find_map(facts::author));
    let above = if first > start { Above::of(tree, start, first, head.is_some()) } else { Above::default() };
    add(article, above, meta(tree, "og:image").and_then(safe_src));
}

/// Puts what stands above the text into the article, but what the text says or shows itself.
fn add(article: &mut Article, above: Above, named: Option<String>) {
    let said = lead::said(&article.body);
    article.lead = above.lead.and_then(|lead| lead::own(&lead, &said));
    let named = || named.map(|src| Photo { src, ..Photo::default() }).or(above.alone);
    let cover = above.cover.or_else(|| named().filter(|_| article.photos().is_empty()));
    let (mut known, begins) = (Pool::default(), fold(&said));
    for photo in article.photos() {
        known.intern(&photo.src, false);
    }
    let shown = known.len();
    let mut is_new = |block: &Block| match block {
        Block::Photo(photo) => known.intern(&photo.src, false) >= shown,
        _ => !begins.starts_with(&fold(&plain(&as_text(block.clone())))),
    };
    let front: Vec<Block> = above.front.into_iter().filter(|block| is_new(block)).collect();
    article.body.splice(0..0, front);
    article.cover = cover;
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

/// Author and source, where a page says them in lines of their own under the text.
fn under(tree: &RawTree, end: usize, article: &mut Article) {
    let lines = || tree.all().skip(end).take(UNDER).filter(is_line);
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
