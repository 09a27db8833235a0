//! The formats that data comes in, and how one is told from another.

use crate::html::decode;
use crate::text::{find, tidy};

mod columns;
mod csv;
mod headers;
mod preamble;
mod rows;
mod sheet;
mod table;

pub(crate) use csv::Csv;
pub(crate) use table::read_page;

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
    /// A page with a table.
    Html,
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
        let path = url.split(['?', '#']).next()?;
        let (_, extension) = path.rsplit('/').next()?.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "htm" => Some(Self::Html),
            extension => Self::of(extension),
        }
    }
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
