use crate::formats::Format;

/// How an article, a gallery or news are to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// The `format` attribute. Absent: told from the content, then from
    /// `content_type`, then from `url`.
    pub format: Option<Format>,
    /// What the server said.
    pub content_type: Option<&'a str>,
    /// Where the data came from; only the end of its path is looked at.
    pub url: Option<&'a str>,
    /// The `fields` attribute of news: JSON, our field name to a dotted path in
    /// a foreign record. `articles` names the path of the list itself.
    pub fields: Option<&'a str>,
}
