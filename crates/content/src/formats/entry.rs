//! One entry of a feed.

use std::borrow::Cow;
use std::mem;

use super::feed::{Shared, base, one, said};
use super::title::{first_words, is_section};
use super::{jsonfeed, lead, media};
use crate::article::{Article, Block, Inline, Source, link_in, plain, rebase};
use crate::date::Date;
use crate::fault::{Fault, excerpt};
use crate::gather::Gather as _;
use crate::html::{self, Children, Node, decode};
use crate::scope::Scope;
use crate::text::{has, has_tags, is_small, join, tidy, tidy_lines};
use crate::url::safe_href;

/// Bytes of a description's text that is a lead, and not the whole text.
const LEAD: usize = 1200;

/// How markup is read: as a text, or as one in short.
type Read = fn(Children<'_>) -> Vec<Block>;

/// An item of RSS.
pub(super) fn rss(node: Node<'_>, shared: &Shared<'_>, scope: &mut Scope<'_>) -> Option<Article> {
    // What .NET writes into RSS has the names of Atom.
    let mut days = ["pubDate", "dc:date", "atom:published", "atom:updated"].into_iter();
    let published = days.find_map(|name| day(node, name, scope));
    let guid = node.each("guid").next();
    let is_link =
        guid.and_then(|guid| guid.attribute("isPermaLink")).is_none_or(|is| !is.eq_ignore_ascii_case("false"));
    let id = text(node, "guid");
    let own = || permalink(id.as_deref().filter(|_| is_link));
    let mut article = Article {
        published,
        // Escaped once more in a section of plain text.
        href: text(node, "link")
            .and_then(|link| scope.safe("link", &link.replace("&amp;", "&"), safe_href))
            .or_else(own),
        author: names(&node.each("dc:creator").filter_map(said).gather())
            .or_else(|| one(node, "author"))
            .and_then(|author| without_mail(&author))
            .or_else(|| node.each("atom:author").find_map(|author| one(author, "atom:name"))),
        category: node.each("category").filter_map(said).find(|name| is_section(name)),
        source: one(node, "source").map(|name| Source { name, href: None }),
        id,
        ..Article::default()
    };
    article.body = blocks(node, "content:encoded", html::blocks, shared);
    if article.body.is_empty() {
        article.body = blocks(node, "atom:content", html::blocks, shared);
    }
    let title = one(node, "title");
    describe(&mut article, title.as_deref(), &|read| blocks(node, "description", read, shared));
    media::take(node, &mut article, scope);
    media::enclosures(&mut node.each("enclosure"), "url", node, &mut article, scope);
    media::image(node, &mut article, scope);
    titled(article, title)
}

/// An entry of Atom.
pub(super) fn atom(node: Node<'_>, shared: &Shared<'_>, scope: &mut Scope<'_>) -> Option<Article> {
    let updated = day(node, "updated", scope);
    let links = || node.each("link");
    let is = |link: &Node<'_>, rel: &str| link.attribute("rel").unwrap_or("alternate") == rel;
    // Others lead to the same as data.
    let is_page = |link: &Node<'_>| link.attribute("type").is_none_or(|kind| has(kind, "html"));
    let alternates = || links().filter(|link| is(link, "alternate"));
    let page = alternates().find(is_page).or_else(|| alternates().next());
    let id = text(node, "id");
    let own = || permalink(id.as_deref());
    let categories = node.each("category").filter_map(|one| one.attribute("label").or_else(|| one.attribute("term")));
    let mut article = Article {
        published: day(node, "published", scope).or(updated),
        updated,
        href: page.and_then(|link| scope.safe("link", link.attribute("href")?, safe_href)).or_else(own),
        author: person(node).or_else(|| shared.author.clone()),
        category: categories.map(|name| tidy(name).into_owned()).find(|name| is_section(name)),
        id,
        ..Article::default()
    };
    article.body = blocks(node, "content", html::blocks, shared);
    let unknown = node.each("content").find(|content| written(*content).is_none());
    if let Some(kind) = unknown.and_then(|content| content.attribute("type")) {
        scope.note("content", Fault::ValueUnknown { field: "type".to_owned(), found: excerpt(kind) });
    }
    let title = node.each("title").next().and_then(|title| match title.attribute("type") {
        Some("text") => Some(tidy(&title.text()).into_owned()),
        _ => said(title),
    });
    describe(&mut article, title.as_deref(), &|read| blocks(node, "summary", read, shared));
    media::take(node, &mut article, scope);
    media::enclosures(&mut links().filter(|link| is(link, "enclosure")), "href", node, &mut article, scope);
    titled(article, title)
}

/// An id that is the address of a page.
pub(super) fn permalink(id: Option<&str>) -> Option<String> {
    id.filter(|id| id.starts_with("http")).and_then(safe_href)
}

/// The day of a child; `None`, said where there is one that can't be read.
fn day(node: Node<'_>, name: &'static str, scope: &mut Scope<'_>) -> Option<Date> {
    let text = text(node, name)?;
    Date::told(&text).or_else(|| scope.no_date(name, &text)).filter(Date::is_set)
}

/// How a text is written.
enum Written {
    Html,
    /// As markup that is part of the feed.
    Inside,
    Plain,
}

/// By what is in it, else by its type; `None` where that is none of a text.
fn written(node: Node<'_>) -> Option<Written> {
    let has_tags = has_tags(&node.text());
    // A section of plain text ends too early where a script in it has one of its own.
    if !has_tags && node.children().any(|inside| !inside.is_text()) {
        return Some(Written::Inside);
    }
    // That of RSS is always HTML.
    let is_rss = matches!(node.name(), "description" | "content:encoded");
    let kind = match node.attribute("type") {
        Some(kind) if !is_rss => kind.to_ascii_lowercase(),
        None if !is_rss && !has_tags => return Some(Written::Plain),
        _ => return Some(Written::Html),
    };
    match kind.as_str() {
        "html" | "text/html" => Some(Written::Html),
        "xhtml" | "application/xhtml+xml" => Some(Written::Inside),
        "text" | "text/plain" => Some(Written::Plain),
        _ => None,
    }
}

/// The blocks of the first text of a name; `read` takes the markup in it.
fn blocks(entry: Node<'_>, name: &'static str, read: Read, shared: &Shared<'_>) -> Vec<Block> {
    let Some(node) = entry.each(name).next() else { return Vec::new() };
    let mut blocks = match written(node) {
        Some(Written::Html) => read(html::feed_tree(&unescaped(&node.text()), shared.parse).children()),
        Some(Written::Inside) => read(node.children()),
        Some(Written::Plain) => jsonfeed::paragraphs(&node.text()),
        None => Vec::new(),
    };
    if let Some(base) = base(node) {
        rebase(&mut blocks, &base);
    }
    blocks
}

/// The names of those who wrote it.
pub(super) fn person(node: Node<'_>) -> Option<String> {
    names(&node.each("author").filter_map(|author| one(author, "name")).gather())
}

/// Several names as one.
pub(super) fn names(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| join(names, ", "))
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

/// Takes what describes an entry: its lead, or all that it says, where that is more than a lead can hold.
fn describe(article: &mut Article, title: Option<&str>, read: &dyn Fn(Read) -> Vec<Block>) {
    let page = article.href.clone().unwrap_or_default();
    let bare = |blocks| lead::bare(blocks, title, &page);
    article.body = bare(mem::take(&mut article.body));
    let whole = if article.body.is_empty() { bare(read(html::description)) } else { Vec::new() };
    if lead::said(&whole).len() > LEAD {
        article.body = bare(read(html::blocks));
    } else if is_whole(&whole, &page) {
        take_whole(article, whole);
    } else {
        lead(article, bare(read(html::summary)));
    }
    article.cover = article.cover.take().filter(|cover| media::is_shown(&cover.src));
}

/// Whether blocks are more than a photo and a paragraph, lead to a file or another site, or have a caption that a lead
/// would begin with.
fn is_whole(blocks: &[Block], page: &str) -> bool {
    let (mut photos, mut texts, mut has_more) = (0, 0, false);
    for block in blocks {
        match block {
            Block::Photo(photo) => photos += 1 + usize::from(photo.caption.is_some() && blocks.len() > 1),
            Block::Gallery(more) => photos += more.len(),
            Block::Table { .. } | Block::Grid { .. } | Block::File { .. } => has_more = true,
            Block::Rich(parts) if link_in(parts).is_some_and(html::is_file) => has_more = true,
            Block::Rich(parts) if lead::ends_elsewhere(parts, page) => has_more = true,
            Block::Rule | Block::Heading { .. } => {}
            // The day stands above a lead, too.
            _ => texts += usize::from(!html::says_day(block)),
        }
    }
    has_more || photos > 1 || texts > 1
}

/// Takes a whole text: the photo and the paragraph that it begins with are cover and lead. More photos may stand
/// between them.
fn take_whole(article: &mut Article, whole: Vec<Block>) {
    for block in whole {
        let is_photo = |block: &Block| matches!(block, Block::Photo(_));
        let is_first = article.body.iter().all(is_photo) && article.lead.is_none();
        match block {
            Block::Photo(photo) if is_first && article.cover.is_none() => article.cover = Some(photo),
            Block::Paragraph(_) | Block::Rich(_) if is_first && is_lead(&html::as_text(block.clone())) => {
                article.lead = lead::own(&plain(&html::as_text(block)), "");
            }
            other => article.body.push(other),
        }
    }
}

/// Whether a text's first paragraph can stand apart from it, as plain words. A line in capitals is a heading.
fn is_lead(parts: &[Inline]) -> bool {
    let text = plain(parts);
    link_in(parts).is_none() && !text.ends_with(':') && text.contains(is_small)
}

/// Takes the first photo and the text of a summary.
fn lead(article: &mut Article, summary: Vec<Block>) {
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

/// HTML whose markup was escaped twice, escaped once.
fn unescaped(html: &str) -> Cow<'_, str> {
    // A tag without an end in the middle of a text is spoken of.
    let is_markup = html.trim_start().starts_with("&lt;") || ["&lt;/", "/&gt;"].iter().any(|sign| has(html, sign));
    if is_markup && !html.contains('<') { decode(html) } else { Cow::Borrowed(html) }
}

/// An entry with its title; with its first words or its day where it has none.
fn titled(mut article: Article, title: Option<String>) -> Option<Article> {
    let said = article.summary(200).unwrap_or_default();
    article.title = title.filter(|title| !title.is_empty()).or_else(|| first_words(&said, article.published))?;
    // What stands for the title is said by it.
    article.lead = article.lead.take().filter(|lead| *lead != article.title);
    Some(article)
}
