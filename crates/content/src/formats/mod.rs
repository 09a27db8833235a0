//! The formats that data comes in, and how one is told from another.

use std::borrow::Cow;

use crate::date::Date;
use crate::html::{Token, Tokens, attribute, decode};
use crate::text::join;
use crate::text::{find, has, tidy};

mod above;
mod body;
mod cells;
mod columns;
mod csv;
mod entries;
mod entry;
pub(crate) mod feed;
mod foreign;
mod groups;
mod headers;
mod heading;
mod held;
pub(crate) mod jsonfeed;
mod kept;
mod label;
pub(crate) mod lead;
mod media;
mod names;
mod preamble;
mod quoted;
mod rows;
mod sections;
mod series;
mod sheet;
mod subhead;
mod table;
pub(crate) mod wordpress;

use csv::Csv;
pub use foreign::Others;
pub(crate) use foreign::{Foreign, Told};
use table::Page;

/// A format, as the `format` attribute names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// JSON: our own, or foreign with `fields`.
    Json,
    /// JSON, a record a line.
    Ndjson,
    /// A spreadsheet's text, with commas, semicolons or tabs.
    Csv,
    /// The same with tabs.
    Tsv,
    /// A page with a table, or an article as a page has it.
    Html,
    /// Posts as `WordPress` gives them.
    Wordpress,
    /// JSON Feed.
    JsonFeed,
    /// RSS 2.0.
    Rss,
    /// Atom.
    Atom,
}

impl Format {
    /// The format of a name, as the `format` attribute has it.
    pub fn of(name: &str) -> Option<Self> {
        match name.trim().to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "ndjson" | "jsonl" => Some(Self::Ndjson),
            "csv" => Some(Self::Csv),
            "tsv" => Some(Self::Tsv),
            "html" => Some(Self::Html),
            "wordpress" => Some(Self::Wordpress),
            "jsonfeed" => Some(Self::JsonFeed),
            "rss" => Some(Self::Rss),
            "atom" => Some(Self::Atom),
            _ => None,
        }
    }

    /// The format that a content type names (`text/csv; charset=utf-8`).
    pub fn of_content_type(content_type: &str) -> Option<Self> {
        let media = content_type.split(';').next()?.trim().to_ascii_lowercase();
        match media.as_str() {
            "application/json" | "text/json" => Some(Self::Json),
            "application/x-ndjson" | "application/jsonl" | "application/x-jsonlines" => Some(Self::Ndjson),
            "text/csv" | "application/csv" => Some(Self::Csv),
            "text/tab-separated-values" => Some(Self::Tsv),
            "text/html" | "application/xhtml+xml" => Some(Self::Html),
            _ if media.ends_with("+json") => Some(Self::Json),
            _ => None,
        }
    }

    /// The format that the end of a URL's path names.
    pub fn of_url(url: &str) -> Option<Self> {
        let path = url.split(&['?', '#'][..]).next()?;
        let (_, extension) = path.rsplit('/').next()?.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "htm" => Some(Self::Html),
            extension => Self::of(extension),
        }
    }
}

/// The text of a piece of HTML on one line, without any markup.
pub(crate) fn text_of(html: &str) -> String {
    let mut in_more = false;
    let texts = Tokens::new(html).filter_map(|token| match token {
        // The link to the whole text is no part of an excerpt.
        Token::Open { name: "a", attributes } => {
            in_more = attribute(attributes, "class").is_some_and(|class| has(&class, "more-link"));
            None
        }
        Token::Close { name: "a" } => {
            in_more = false;
            None
        }
        _ if in_more => None,
        Token::Text(text) => Some(decode(text)),
        Token::Close { name: "p" | "div" | "li" } | Token::Open { name: "br" | "p" | "div", .. } => {
            Some(Cow::Borrowed(" "))
        }
        _ => None,
    });
    let text: String = texts.collect();
    tidy(&text).into_owned()
}

/// What can stand for a title: the first words of a text, else a day.
pub(crate) fn first_words(text: &str, day: Option<Date>) -> Option<String> {
    const MOST: usize = 80;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= MOST {
        let day = day.map(|day| {
            let (year, month, day) = day.numbers();
            join(&[day.to_string(), month.to_string(), year.to_string()], "/")
        });
        return Some(line.to_owned()).filter(|line| !line.is_empty()).or(day);
    }
    let cut: String = line.chars().take(MOST).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    Some([words.trim_end_matches(&[',', '.', ';', ':', '-', '–', ' '][..]), "…"].concat())
}

/// The title of a page, to say what came in place of data. At most 200 characters.
pub(crate) fn page_title(page: &str) -> Option<String> {
    let lower: String = page.chars().take(64 << 10).map(|sign| sign.to_ascii_lowercase()).collect();
    let start = find(&lower, "<title")?;
    let open = start + lower.get(start..)?.find('>')? + 1;
    let end = open + find(lower.get(open..)?, "</title")?;
    let title = page.get(open..end)?;
    let title: String = tidy(&decode(title)).chars().take(200).collect();
    (!title.is_empty()).then_some(title)
}
