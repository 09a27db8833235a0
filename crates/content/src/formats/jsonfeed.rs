//! JSON Feed 1.0 and 1.1.

use super::entry::{names, permalink};
use super::feed::{bare, is_marked};
use super::lead;
use super::media::{FILES, is_image, is_shown};
use super::title::{first_words, is_section};
use crate::article::{Article, Block, Source};
use crate::gather::Gather as _;
use crate::html::{self, text_of};
use crate::json::Value;
use crate::photo::Photo;
use crate::scope::{Scope, given};
use crate::text::{has, has_tags, tidy, tidy_lines};
use crate::url::{file_name, safe_src};

/// Whether a value is a feed, by what it says of itself.
pub(crate) fn is_feed(value: &Value<'_>) -> bool {
    matches!(value.get("version"), Some(Value::Text(version)) if has(version, "jsonfeed.org/"))
}

/// Reads an item of a feed; one without a title has its day or first words for one.
pub(crate) fn item(value: &Value<'_>, feed: &Value<'_>, scope: &mut Scope<'_>) -> Option<Article> {
    let published = scope.date(value, "date_published");
    let body = body(value, scope);
    let summary = scope.lines(value, "summary").unwrap_or_default();
    // Its lines mean something only where it is plain.
    let summary = if is_marked(&summary) { text_of(&summary) } else { summary };
    let said = match body.first() {
        Some(Block::Html(html)) => text_of(html),
        _ => lead::said(&body),
    };
    let words = if said.is_empty() { &summary } else { &said };
    let title = scope.text(value, "title").map(|title| bare(&title)).filter(|title| !title.is_empty());
    let title = title.or_else(|| first_words(words, published));
    let title = title.or_else(|| scope.missing("title"))?;
    let external = scope.href(value, "external_url");
    let id = scope.text(value, "id");
    // What stands for the title is said by it.
    let lead = lead::own(&summary, &said).filter(|lead| *lead != title);
    let mut article = Article {
        title,
        lang: scope.text(value, "language").or_else(|| scope.text(feed, "language")),
        published,
        updated: scope.date(value, "date_modified").and_then(|updated| updated.after(published)),
        author: author(value, scope).or_else(|| author(feed, scope)).filter(|name| !html::is_user(name)),
        source: external.map(|href| Source { name: href.clone(), href: Some(href) }),
        category: scope.list(value, "tags").and_then(|tags| tags.iter().find_map(word)),
        href: scope.href(value, "url").or_else(|| permalink(id.as_deref())),
        id,
        lead,
        cover: scope
            .src(value, "image")
            .or_else(|| scope.src(value, "banner_image"))
            .filter(|src| is_shown(src))
            .map(|src| Photo { src, ..Photo::default() }),
        body,
        ..Article::default()
    };
    attach(value, scope, &mut article);
    Some(article)
}

fn word(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Text(text) => Some(text_of(text)).filter(|text| !text.is_empty() && is_section(text)),
        _ => None,
    }
}

fn body(value: &Value<'_>, scope: &mut Scope<'_>) -> Vec<Block> {
    match (given(value, "content_html"), value.get("content_text")) {
        (Some(Value::Text(html)), _) => vec![marked(html)],
        (_, Some(Value::Text(text))) => paragraphs(text),
        (_, Some(other)) => scope.wrong("content_text", crate::Type::Text, other).unwrap_or_default(),
        (Some(other), None) => scope.wrong("content_html", crate::Type::Text, other).unwrap_or_default(),
        (None, None) => Vec::new(),
    }
}

/// HTML; where it has no tags, its lines are those of the text.
pub(super) fn marked(html: &str) -> Block {
    Block::Html(if has_tags(html) { html.to_owned() } else { html.replace('\n', "<br>") })
}

/// A text whose paragraphs are apart by an empty line.
pub(crate) fn paragraphs(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n");
    let paragraphs = text.split("\n\n").map(tidy_lines);
    paragraphs.filter(|text| !text.is_empty()).map(Block::Paragraph).gather()
}

fn author(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<String> {
    let many = scope.list(value, "authors").unwrap_or_default();
    let mut name = |author: &Value<'_>| match author {
        Value::Text(name) => Some(tidy(name).into_owned()).filter(|name| !name.is_empty()),
        _ => scope.text(author, "name"),
    };
    let mut all: Vec<String> = many.iter().filter_map(&mut name).gather();
    // As version 1.0 has it.
    if all.is_empty() {
        all.extend(value.get("author").and_then(name));
    }
    names(&all)
}

fn attach(value: &Value<'_>, scope: &mut Scope<'_>, article: &mut Article) {
    for (index, item) in scope.list(value, "attachments").unwrap_or_default().iter().enumerate().take(FILES) {
        let mut scope = scope.item("attachments", index);
        let href = if given(item, "url").is_some() { scope.href(item, "url") } else { scope.missing("url") };
        let Some(href) = href else { continue };
        let (title, media) = (scope.text(item, "title"), scope.text(item, "mime_type"));
        let is_photo = is_image(media.as_deref(), html::is_photo(&href));
        if let Some(src) = safe_src(&href).filter(|_| is_photo) {
            attach_photo(src, title, article);
            continue;
        }
        // The text may link to it already.
        if article.body.iter().any(|block| matches!(block, Block::Html(html) if has(html, &href))) {
            continue;
        }
        article.body.push(Block::File {
            title: title.unwrap_or_else(|| file_name(&href)),
            bytes: scope.number(item, "size_in_bytes"),
            media,
            href,
        });
    }
}

/// Puts a photo under the text, unless it is the cover or stands in the text.
fn attach_photo(src: String, title: Option<String>, article: &mut Article) {
    let is_cover = article.cover.as_ref().is_some_and(|cover| cover.src == src);
    let is_shown = |block: &Block| match block {
        Block::Html(html) => has(html, &src),
        Block::Photo(photo) => photo.src == src,
        _ => false,
    };
    if is_cover || article.body.iter().any(is_shown) {
        return;
    }
    let mut photo = Photo { src, ..Photo::default() };
    // A file's name says nothing of what is to be seen.
    if let Some(title) = title.filter(|title| !html::is_photo(title)) {
        html::caption(&mut photo, &title);
    }
    article.body.push(Block::Photo(photo));
}
