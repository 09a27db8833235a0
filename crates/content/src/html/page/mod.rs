//! A portal's page, or a piece of one: where its article is, and what is said
//! around it.

mod above;
mod begin;
mod content;
pub(crate) mod data;
mod grow;
mod title;
mod under;

use super::bylines;
use super::captions::as_text;
use super::facts;
use super::furniture::is_blank;
use super::raw::{Children, Node, RawTree};
use crate::article::{Article, Block, Source, plain};
use crate::date::Date;
use crate::formats::lead;
use crate::gather::Gather as _;
use crate::photo::Photo;
use crate::pool::Pool;
use crate::text::{begins_large, concat, fold, has, is_letter, is_listed};
use crate::url::safe_src;
use above::Above;
use title::{meta, take_heading};

/// How the day is called that a page says of itself.
const PUBLISHED: [&str; 4] = ["article:published_time", "datePublished", "pubdate", "DC.date.issued"];

/// Minutes of a day.
const DAY: i64 = 1440;

/// Reads the article of a page. The title is empty where the page has none.
pub(crate) fn article(tree: &RawTree) -> Article {
    let named = title::named(tree);
    let heads = content::heads(tree, &named);
    let is_page = tree.all().any(|node| node.name() == "title" || node.name() == "h1" || node.name() == "article");
    let content = if is_page { content::content(tree, &heads, &named) } else { None };
    let line = || content.as_ref().and_then(|content| title::unmarked(tree, content.end(), &named));
    let beginning = || title::beginning(tree).filter(|_| !is_page);
    let head = title::head(tree, content.as_ref(), &heads).or_else(line).or_else(beginning);
    let text = content.clone().map(|content| begin::without_lines(tree, content, head));
    let body = super::blocks(text.clone().unwrap_or(tree.children()));
    let mut article = Article { body, ..Article::default() };
    article.title = title::title(tree, head, &named, &mut article);
    let title = article.title.clone();
    if take_heading(&mut article, Some(&title)).is_none() {
        title::take_line(&mut article);
    }
    let place = |part: Option<Children<'_>>| part.map_or(0, |part| part.place());
    let end = content.as_ref().map_or(0, Children::end);
    around(tree, head, &Around { first: place(content), begin: place(text), end }, &mut article);
    drop_last(&mut article);
    article.settle_end();
    if let Some(name) = article.author.as_deref().and_then(facts::author_in) {
        article.author = Some(name);
    }
    if end > 0 {
        under::under(tree, end, &mut article);
    }
    article
}

/// Where the part with the text begins, where in it the text does, and where it ends.
struct Around {
    first: usize,
    begin: usize,
    end: usize,
}

/// What stands around the text: day, readers, lead, photos.
fn around(tree: &RawTree, head: Option<Node<'_>>, places: &Around, article: &mut Article) {
    let &Around { first, begin, end } = places;
    let start = head.map_or(0, Node::end);
    // The lines that are no part of the text may stand above the title as well.
    let above = head.filter(|_| begin >= start).map_or(0, Node::place);
    let lines = || tree.among(first, above);
    let between = || tree.among(start, begin).chain(lines());
    let mut text: String = between().map(|node| concat(&[node.own_text(), " "])).collect();
    // Where the title stands in the text, so may the line of the day.
    if start > first
        && facts::day_in(&text).is_none()
        && let Some(place) = line_of_day(&article.body)
    {
        let line = plain(&as_text(article.body.remove(place)));
        text = spaced(tree, start, text.len() + line.len());
        // What stands before it may be longer.
        if facts::day_in(&text).is_none() {
            text = line;
        }
    }
    let said = PUBLISHED.iter().find_map(|name| Date::parse(meta(tree, name)?).filter(Date::is_set));
    // On its own clock that of another zone may be of another day than what is shown.
    let is_elsewhere = said.is_none_or(|said| said.offset == Some(0));
    let shown = if is_elsewhere { facts::day(tree, head, end, &text, article) } else { None };
    let is_same = |shown: &Date| said.is_none_or(|said| (said.minutes() - shown.minutes()).abs() < DAY);
    article.published = shown.filter(is_same).or(said);
    let is_later = |at: &Date| article.published.is_none_or(|day| at.minutes() > day.minutes());
    article.updated = facts::change(tree, if end == 0 { usize::MAX } else { end }).filter(is_later);
    article.views = facts::views(&text);
    article.author =
        article.author.take().or_else(|| between().find_map(facts::author)).or_else(|| labelled(between()));
    let named = |node: Node<'_>| {
        let line = node.own_text().trim();
        source(line).filter(|_| line.contains(':')).map(str::to_owned)
    };
    // What stands with a photo is who took it.
    article.source =
        between().take_while(|node| node.name() != "img").find_map(named).map(|name| Source { name, href: None });
    let mut above = if first > start { Above::of(tree, start, first, head.is_some()) } else { Above::default() };
    // Of the lines that a text begins with, only a lead is more than said already.
    if begin > first && above.lead.is_none() {
        above.lead = Above::of(tree, first.max(start), begin, false).lead;
    }
    add(article, above, meta(tree, "og:image").and_then(safe_src).filter(|src| !is_blank(src)));
}

/// Whom a line names as the author; the name may stand in an element of its own.
fn labelled<'t>(nodes: impl Iterator<Item = Node<'t>>) -> Option<String> {
    let mut texts = nodes.map(|node| node.own_text().trim()).filter(|text| !text.is_empty()).peekable();
    while let Some(text) = texts.next() {
        let after = texts.peek().filter(|_| text.ends_with(':')).copied().unwrap_or_default();
        if let Some(author) = facts::author_in(&concat(&[text, after])) {
            return Some(author);
        }
    }
    None
}

/// Where a line of the day stands near the head of a text. Of several days each begins a line of the text.
fn line_of_day(body: &[Block]) -> Option<usize> {
    let is_one = body.iter().take(3).filter(|block| facts::says_day(block)).count() == 1;
    body.iter().take(2).position(facts::says_day).filter(|_| is_one)
}

/// Takes the lines about the page that a text ends with, its readers, words to search for, and the line that parted
/// it from what is left out.
fn drop_last(article: &mut Article) {
    while matches!(article.body.last(), Some(Block::Rule)) {
        article.body.pop();
    }
    while let Some(block @ (Block::Paragraph(_) | Block::Rich(_))) = article.body.last() {
        let line = plain(&as_text(block.clone()));
        if !facts::says_views(&line) && !bylines::is_tags(&line) {
            break;
        }
        article.views = article.views.or_else(|| facts::views(&line));
        article.body.pop();
    }
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
        Block::Table { .. } | Block::Grid { .. } => !article.body.contains(block),
        _ => !begins.starts_with(&fold(&plain(&as_text(block.clone())))),
    };
    let front: Vec<Block> = above.front.into_iter().filter(|block| is_new(block)).gather();
    article.body.splice(0..0, front);
    article.cover = cover;
}

/// So many bytes of text from a place on, what stands in several elements apart.
fn spaced(tree: &RawTree, start: usize, length: usize) -> String {
    let mut text = String::new();
    for node in tree.among(start, usize::MAX) {
        if text.len() > length {
            break;
        }
        text.push_str(node.own_text());
        text.push(' ');
    }
    text
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
        _ => ["Theo nguồn ", "Theo "].iter().find_map(|word| text.strip_prefix(word)).filter(is_name)?,
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
