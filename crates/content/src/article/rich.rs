//! Text with links and emphasis.

/// A piece of text inside a paragraph, an item or a cell.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Inline {
    /// Text, with its spaces.
    Text(String),
    /// A line break.
    Break,
    /// A link; never empty.
    Link {
        /// A safe URL, relative to the data.
        href: String,
        /// What it says.
        parts: Vec<Inline>,
    },
    /// Text in a style; never empty.
    Styled {
        /// The style.
        style: Style,
        /// What it says.
        parts: Vec<Inline>,
    },
}

/// How a text differs from those around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Style {
    /// Stressed.
    Emphasis,
    /// Important.
    Strong,
    /// Below the line, as in H₂O.
    Sub,
    /// Above the line, as in m².
    Sup,
    /// No longer valid.
    Deleted,
    /// In the place of what is no longer valid.
    Inserted,
    /// In another language, by its tag, as `en`.
    Foreign(String),
}

/// A cell of a table that needs more than plain texts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What it says; may be empty.
    pub parts: Vec<Inline>,
    /// Whether it heads its column or row.
    pub is_head: bool,
    /// Columns that it covers, from 1.
    pub columns: u16,
    /// Rows that it covers, from 1.
    pub rows: u16,
}

/// The text of some parts alone, with its line breaks.
///
/// ```
/// use bangvang_content::article::{Inline, Style, plain};
///
/// let parts = [
///     Inline::Text("Ảnh: ".to_owned()),
///     Inline::Styled { style: Style::Strong, parts: vec![Inline::Text("Mai Đức Toàn".to_owned())] },
/// ];
/// assert_eq!(plain(&parts), "Ảnh: Mai Đức Toàn");
/// ```
pub fn plain(parts: &[Inline]) -> String {
    let mut out = String::new();
    add_plain(parts, &mut out);
    out
}

fn add_plain(parts: &[Inline], out: &mut String) {
    for part in parts {
        match part {
            Inline::Text(text) => out.push_str(text),
            Inline::Break => out.push('\n'),
            Inline::Link { parts, .. } | Inline::Styled { parts, .. } => add_plain(parts, out),
        }
    }
}

/// Where the first link among some parts goes.
pub(crate) fn link_in(parts: &[Inline]) -> Option<&str> {
    parts.iter().find_map(|part| match part {
        Inline::Link { href, .. } => Some(href.as_str()),
        Inline::Styled { parts, .. } => link_in(parts),
        Inline::Text(_) | Inline::Break => None,
    })
}
