//! One entry of a feed.

use super::feed::{Shared, date, one};
use super::{first_words, jsonfeed, lead, media, text_of};
use crate::article::{Article, Block, plain};
use crate::date::Date;
use crate::html::{self, Children, Node};
use crate::scope::Scope;
use crate::text::join;
use crate::text::{tidy, tidy_lines};
use crate::url::safe_href;

/// Bytes of a description's text that is a lead, and not the whole text.
const LEAD: usize = 1200;

/// An item of RSS.
pub(super) fn rss(node: Node<'_>, shared: &Shared<'_>, scope: &mut Scope<'_>) -> Option<Article> {
    let published = day(node, "pubDate", scope).or_else(|| day(node, "dc:date", scope));
    let guid = node.each("guid").next();
    let is_link = guid.is_some_and(|guid| guid.attribute("isPermaLink") != Some("false"));
    let id = text(node, "guid");
    let own = || id.as_deref().filter(|id| is_link && id.starts_with("http")).and_then(safe_href);
    let mut article = Article {
        published,
        href: text(node, "link").as_deref().and_then(safe_href).or_else(own),
        author: text(node, "dc:creator").or_else(|| text(node, "author")).and_then(|author| without_mail(&author)),
        category: one(node, "category"),
        id,
        ..Article::default()
    };
    let description = text(node, "description").unwrap_or_default();
    let tree = html::tree(&description, shared.parse);
    match text(node, "content:encoded") {
        Some(content) => {
            article.body = html::blocks(html::tree(&content, shared.parse).children());
            lead(&mut article, html::summary(tree.children()));
        }
        None if text_of(&description).len() > LEAD => article.body = html::blocks(tree.children()),
        None => lead(&mut article, html::summary(tree.children())),
    }
    media::take(node, &mut article);
    node.each("enclosure").for_each(|enclosure| media::enclose(enclosure, "url", node, &mut article));
    media::image(node, &mut article);
    titled(article, one(node, "title"))
}

/// An entry of Atom.
pub(super) fn atom(node: Node<'_>, shared: &Shared<'_>, scope: &mut Scope<'_>) -> Option<Article> {
    let updated = day(node, "updated", scope);
    let links = || node.each("link");
    let is = |link: &Node<'_>, rel: &str| link.attribute("rel").unwrap_or("alternate") == rel;
    let category = node.each("category").next();
    let category = category.and_then(|one| one.attribute("label").or_else(|| one.attribute("term")));
    let mut article = Article {
        id: text(node, "id"),
        published: day(node, "published", scope).or(updated),
        updated,
        href: links().find(|link| is(link, "alternate")).and_then(|link| link.attribute("href")).and_then(safe_href),
        author: person(node).or_else(|| shared.author.clone()),
        category: category.map(|category| tidy(category).into_owned()),
        ..Article::default()
    };
    let said = |name, read| node.each(name).next().map(|node| blocks(node, read, shared)).unwrap_or_default();
    article.body = said("content", html::blocks);
    let summary = said("summary", html::summary);
    lead(&mut article, summary);
    media::take(node, &mut article);
    links().filter(|link| is(link, "enclosure")).for_each(|link| media::enclose(link, "href", node, &mut article));
    let title = node.each("title").next().map(|title| match title.attribute("type") {
        Some("html") => text_of(&title.text()),
        _ => tidy(&title.text()).into_owned(),
    });
    titled(article, title)
}

/// The day of a child; `None`, said where there is one that can't be read.
fn day(node: Node<'_>, name: &'static str, scope: &mut Scope<'_>) -> Option<Date> {
    let text = text(node, name)?;
    date(&text).or_else(|| scope.no_date(name, &text))
}

/// The blocks of a text construct, by its type; `read` takes the markup in it.
fn blocks(node: Node<'_>, read: fn(Children<'_>) -> Vec<Block>, shared: &Shared<'_>) -> Vec<Block> {
    match node.attribute("type") {
        Some("html" | "text/html") => read(html::tree(&node.text(), shared.parse).children()),
        Some("xhtml") => read(node.children()),
        None | Some("text" | "text/plain") => jsonfeed::paragraphs(&node.text()),
        Some(_) => Vec::new(),
    }
}

/// The names of those who wrote it.
pub(super) fn person(node: Node<'_>) -> Option<String> {
    let names: Vec<String> = node.each("author").filter_map(|author| one(author, "name")).collect();
    (!names.is_empty()).then(|| join(&names, ", "))
}

/// Text as it is, without white space around it.
fn text(node: Node<'_>, name: &'static str) -> Option<String> {
    let text = node.each(name).next()?.text();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// `an@example (Nguyễn Văn An)` and `Nguyễn Văn An <an@example>` name who it is; an address alone names nobody.
fn without_mail(author: &str) -> Option<String> {
    let mut named = String::new();
    for word in author.replace('(', " (").split(' ').filter(|word| !word.contains('@')) {
        named.push_str(word);
        named.push(' ');
    }
    let inside = named.trim().strip_prefix('(').and_then(|name| name.strip_suffix(')'));
    Some(tidy(inside.unwrap_or(&named)).into_owned()).filter(|name| !name.is_empty())
}

/// Takes the first photo and the text of a summary.
fn lead(article: &mut Article, mut summary: Vec<Block>) {
    lead::drop_origin(&mut summary);
    lead::drop_origin(&mut article.body);
    let mut lines: Vec<String> = Vec::new();
    for block in summary {
        match block {
            Block::Photo(photo) => article.cover = article.cover.take().or(Some(photo)),
            Block::Gallery(photos) => article.cover = article.cover.take().or(photos.into_iter().next()),
            other => lines.push(plain(&html::as_text(other))),
        }
    }
    article.lead = lead::own(&tidy_lines(&join(&lines, "\n")), &lead::said(&article.body));
}

/// An entry with its title; with its first words or its day where it has none.
fn titled(mut article: Article, title: Option<String>) -> Option<Article> {
    let said = article.summary(200).unwrap_or_default();
    article.title = title.filter(|title| !title.is_empty()).or_else(|| first_words(&said, article.published))?;
    Some(article)
}
