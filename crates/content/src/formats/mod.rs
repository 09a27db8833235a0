//! The formats that data comes in, and how one is told from another.

mod above;
mod awards;
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
mod headless;
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
mod terms;
mod title;
pub(crate) mod wordpress;

use csv::Csv;
pub use foreign::Others;
pub(crate) use foreign::{Foreign, Told};
use table::Page;

use crate::url::ending;

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
        match ending(url).as_str() {
            "htm" => Some(Self::Html),
            ending => Self::of(ending),
        }
    }
}
