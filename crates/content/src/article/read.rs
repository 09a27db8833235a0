use super::{Article, Block, Source};
use crate::Reading;
use crate::charset::Decoder;
use crate::error::{Limit, ReadError, Type};
use crate::fault::Log;
use crate::formats::jsonfeed::paragraphs;
use crate::gather::Gather as _;
use crate::html;
use crate::json::{self, Value};
use crate::limits;
use crate::photo::Photo;
use crate::place::line_breaks;
use crate::scope::{Scope, given};
use crate::text::{has, has_tags, is_listed};

/// Reads a whole JSON document, and the model out of it.
pub(crate) fn with_text<T>(
    text: &str,
    read: impl FnOnce(&Value<'_>, &mut Log) -> Result<T, ReadError>,
) -> Result<Reading<T>, ReadError> {
    let value = json::read(text)?;
    let mut log = Log::default();
    let content = read(&value, &mut log)?;
    Ok(Reading { content, skipped: 0, warnings: log.into_warnings() })
}

/// The text of a document; never empty.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    if bytes.len() as u64 > limits::ARTICLE_BYTES {
        return Err(ReadError::Limit { limit: Limit::Bytes, at: String::new(), most: limits::ARTICLE_BYTES });
    }
    let mut text = String::with_capacity(bytes.len());
    let mut sink = |piece: &str| {
        text.push_str(piece);
        Ok(())
    };
    let mut decoder = Decoder::default();
    let read = decoder.push(bytes, &mut sink).and_then(|()| decoder.finish(&mut sink));
    read.map_err(|error| error.on_line(1 + line_breaks(text.as_bytes())))?;
    if text.trim_start().is_empty() { Err(ReadError::Empty) } else { Ok(text) }
}

/// Reads the object of an article that stands alone. One of nothing but a title may have its text under another name.
pub(super) fn alone(value: &Value<'_>, scope: &mut Scope<'_>) -> Result<Article, ReadError> {
    let article = article(value, scope)?;
    let is_bare = article.body.is_empty() && matches!(value.get("body"), None | Some(Value::Text(_)));
    if is_bare && ["lead", "cover", "honours"].iter().all(|key| value.get(key).is_none()) && has_text(value) {
        let _: Option<()> = scope.missing("body");
    }
    Ok(article)
}

/// Whether something in an object is long enough for an article's text, or is markup. Titles and addresses are long
/// as well; an address under another name has no spaces.
fn has_text(value: &Value<'_>) -> bool {
    match value {
        Value::Text(text) => text.len() > 120 && text.contains(' ') || text.contains('<'),
        Value::List(items) => items.iter().any(has_text),
        Value::Object(entries) => {
            entries.iter().any(|(key, value)| !is_listed("title href src", key) && has_text(value))
        }
        _ => false,
    }
}

/// Reads the object of an article.
fn article(value: &Value<'_>, scope: &mut Scope<'_>) -> Result<Article, ReadError> {
    let Value::Object(_) = value else {
        return Err(ReadError::Type { at: scope.path.clone(), expected: Type::Object, found: value.kind() });
    };
    let Some(title) = scope.text(value, "title") else {
        return Err(ReadError::Missing { at: json::at_key(&scope.path, "title") });
    };
    let mut article = Article {
        title,
        id: scope.text(value, "id"),
        lang: scope.text(value, "lang"),
        published: scope.date(value, "published"),
        updated: scope.date(value, "updated"),
        views: scope.number(value, "views"),
        author: scope.text(value, "author"),
        source: source(value, scope),
        category: scope.text(value, "category"),
        href: scope.href(value, "href"),
        lead: scope.lines(value, "lead"),
        cover: given(value, "cover").and_then(|cover| Photo::read(cover, &mut scope.within("cover"))),
        body: body(value, scope),
        honours: honours(value, scope),
        is_protected: false,
    };
    article.join_cover();
    Ok(article)
}

/// Reads an article that is one of many: `None`, said, where it has no title.
pub(crate) fn read_entry(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Article> {
    let read = article(value, scope);
    if read.is_err() {
        return scope.missing("title");
    }
    read.ok()
}

fn source(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Source> {
    if let Some(Value::Text(_)) = value.get("source") {
        let name = scope.text(value, "source")?;
        return Some(Source { name, href: None });
    }
    let source = scope.object(value, "source")?;
    let mut scope = scope.within("source");
    let href = scope.href(source, "href");
    let name = scope.text(source, "name").or_else(|| href.clone());
    name.map(|name| Source { name, href })
}

/// The list's address, which may be given as text alone.
fn honours(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<String> {
    if let Some(Value::Text(_)) = value.get("honours") {
        return scope.src(value, "honours");
    }
    let honours = scope.object(value, "honours")?;
    scope.within("honours").needed_src(honours)
}

fn body(value: &Value<'_>, scope: &mut Scope<'_>) -> Vec<Block> {
    if let Some(Value::Text(text)) = value.get("body") {
        let plain = html::decode(text);
        // Some systems keep their markup escaped.
        let is_escaped = text.trim_start().starts_with("&lt;") && has(text, "&lt;/");
        let marked = if has_tags(text) { Some(text) } else { Some(&plain).filter(|_| is_escaped) };
        return marked.map_or_else(|| paragraphs(&plain), |html| vec![Block::Html(html.to_string())]);
    }
    let blocks = scope.list(value, "body").unwrap_or_default().iter();
    let read = |(index, block)| Block::read(block, &mut scope.item("body", index));
    blocks.enumerate().filter_map(read).gather()
}
