//! What a text is, before it is read.

use super::own::is_json;
use super::{Article, Options};
use crate::error::{ReadError, Syntax};
use crate::fault::{Fault, Log};
use crate::formats::Format;
use crate::formats::feed::{self, Feed};
use crate::formats::lead::said;
use crate::html::{Parse, RawTree, Token, Tokens, page_title, xml};
use crate::place::Place;
use crate::text::{fold, has};

/// Bytes of text that an article has at least beside a form that asks for a password.
const LEAST: usize = 100;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Json,
    /// RSS or Atom.
    Feed,
    /// HTML, a whole page or a piece of one.
    Page,
}

impl Kind {
    /// Tells it from the format, the content, the content type and the URL. A
    /// page that came in place of data is refused.
    pub fn of(text: &str, options: &Options<'_>) -> Result<Self, ReadError> {
        match options.format {
            Some(Format::Rss | Format::Atom) => return Ok(Self::Feed),
            Some(Format::Html) => return Ok(Self::Page),
            _ if is_json(text, options) => return Ok(Self::Json),
            _ if is_feed(text) => return Ok(Self::Feed),
            _ => {}
        }
        let told = options.content_type.and_then(Format::of_content_type);
        let named = options.url.and_then(Format::of_url);
        let is_data = |format: Option<Format>| format.is_some_and(|format| format != Format::Html);
        if is_data(options.format) || is_data(told) || is_data(named) {
            return Err(no_data(text));
        }
        Ok(Self::Page)
    }
}

fn is_feed(text: &str) -> bool {
    first_tag(text).is_some_and(|name| {
        matches!(name, "rss" | "feed" | "entry" | "rdf:RDF") || name.ends_with(":feed") || name.ends_with(":entry")
    })
}

fn first_tag(text: &str) -> Option<&str> {
    Tokens::new(text).find_map(|token| match token {
        Token::Open { name, .. } => Some(name),
        _ => None,
    })
}

/// Whether a page is a sign-in, and no article: one with a form for readers beside its text is none.
pub(super) fn is_sign_in(page: &str, article: &Article) -> bool {
    let title = fold(&page_title(page).unwrap_or_default());
    let says = ["dangnhap", "login", "signin"].iter().any(|word| title.starts_with(word) || title.ends_with(word));
    let is_empty = || said(&article.body).len() < LEAST && article.photos().is_empty();
    asks_for_password(page) && (says || is_empty())
}

/// Whether a page has a field for a password.
pub(crate) fn asks_for_password(page: &str) -> bool {
    let is_field = |token| match token {
        Token::Open { name, attributes } => {
            name.eq_ignore_ascii_case("input") && has(&attributes.to_ascii_lowercase(), "password")
        }
        _ => false,
    };
    Tokens::new(page).any(is_field)
}

/// Reads a feed; the HTML in it goes through `parse`.
pub(crate) fn read_feed(text: &str, parse: Parse<'_>, log: &mut Log) -> Result<Feed, ReadError> {
    let tree = xml::read(text).map_err(|place| refusal(text, place))?;
    note_cut(&tree, log);
    feed::read(&tree, parse, log).ok_or_else(|| no_feed(text))
}

/// What came in place of data. A map of a site or another's XML is no page, either.
pub(crate) fn no_data(text: &str) -> ReadError {
    if text.starts_with("<?xml") { no_feed(text) } else { ReadError::HtmlPage { title: page_title(text) } }
}

/// What came in place of a feed.
fn no_feed(text: &str) -> ReadError {
    let is_page = first_tag(text).is_some_and(|name| name.eq_ignore_ascii_case("html"));
    if is_page { ReadError::HtmlPage { title: page_title(text) } } else { ReadError::NoFeed }
}

/// Why a text has no tree: a feed that began has lost its end on the way, or something in it that began at a place
/// never ends.
fn refusal(text: &str, place: usize) -> ReadError {
    if !is_feed(text) {
        return no_feed(text);
    }
    let whole = text.trim_end();
    let read = whole.get(..place).filter(|_| whole.ends_with('>')).unwrap_or(whole);
    let Place { line, column } = Place::START.after(read);
    ReadError::Syntax { syntax: Syntax::Truncated, line, column, at: String::new() }
}

/// Says that something was too long to be taken whole.
pub(crate) fn note_cut(tree: &RawTree, log: &mut Log) {
    if tree.is_cut() {
        log.note(None, &String::new, Fault::MarkupCut);
    }
}
