use std::fmt;

use crate::charset::Charset;
use crate::text::join;

/// Why a document was refused: where, what was found there and what to do.
///
/// The text is English; a widget says it in another language from the variant and its fields.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no byte, or nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// A page came in place of the data, most often one that asks to sign in.
    #[error("got an HTML page{} in place of data; a sign-in may be needed", titled(title.as_deref()))]
    HtmlPage {
        /// The page's own title, to be shown as plain text.
        title: Option<String>,
    },
    /// A workbook came, old or new, or what else an office program saves.
    #[error("the file is an Excel workbook or another office document, not text; save it as CSV UTF-8")]
    Workbook,
    /// A PDF came.
    #[error("the file is a PDF, not data; give a CSV, JSON or HTML file in its place")]
    Pdf,
    /// The bytes are no UTF-8.
    #[error(
        "not UTF-8: byte {offset} (line {line}) is 0x{byte:02X}{}; save the file as UTF-8",
        perhaps(*guess)
    )]
    NotUtf8 {
        /// Bytes before it, from the start of the file.
        offset: u64,
        /// Its line, from 1.
        line: u32,
        /// The byte.
        byte: u8,
        /// The character set that the bytes look like.
        guess: Option<Charset>,
    },
    /// The text, its column names among it, was read in a wrong character set
    /// and saved so.
    #[error("the whole text was {charset}; save the original once more as UTF-8")]
    WrongCharset {
        /// What happened to it.
        charset: Charset,
    },
    /// The text is no JSON.
    #[error("{}", syntax.said(*line, *column))]
    Syntax {
        /// What is wrong.
        syntax: Syntax,
        /// Its line, from 1.
        line: u32,
        /// Its column, from 1, in characters.
        column: u32,
        /// The JSON path to it, as `awardees[1].note`; empty at the top.
        at: String,
    },
    /// A value that everything depends on is of another type.
    #[error("{}: expected {expected}, found {found}", top(at))]
    Type {
        /// The JSON path to it; empty at the top.
        at: String,
        /// What belongs there.
        expected: Type,
        /// What is there.
        found: Type,
    },
    /// A value that everything depends on isn't there.
    #[error("{at} is missing")]
    Missing {
        /// The JSON path at which it belongs.
        at: String,
    },
    /// The list isn't there.
    #[error("{at} is missing{}; fields can name it", listed(keys))]
    NoList {
        /// The JSON path at which it belongs.
        at: String,
        /// The first paths in the data.
        keys: Vec<String>,
    },
    /// A table or a spreadsheet has no column with names.
    #[error("no column holds the names{}", listed(headers))]
    NoNameColumn {
        /// What could be column names, at most ten; none where no row looks like a
        /// head, as what stands there may be somebody's data.
        headers: Vec<String>,
    },
    /// A page was read for its table, and there is none.
    #[error("the page has no table")]
    NoTable,
    /// A page was read for its article, and of one it has a title at most.
    #[error("the page has no article")]
    NoArticle,
    /// A feed was expected, and the file is none: no RSS, no Atom, or broken XML.
    #[error("the file is no RSS or Atom feed that can be read")]
    NoFeed,
    /// More than is taken; see [`limits`](crate::limits).
    #[error("{}, the limit is {}{}", limit.said(), limit.amount(*most, &u64::to_string), at_end(at))]
    Limit {
        /// Of what there is too much.
        limit: Limit,
        /// The JSON path or the record; empty for the whole document.
        at: String,
        /// How much is taken, in the unit that [`Limit`] says.
        most: u64,
    },
}

/// What there may be too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// The document, in bytes.
    Bytes,
    /// One record, in bytes.
    RecordBytes,
    /// One text, in bytes of UTF-8.
    TextBytes,
    /// Records in a list.
    Records,
    /// Lists and objects inside each other.
    Nesting,
}

/// What is wrong with a text that should be JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Syntax {
    /// The text ends before the value does.
    Truncated,
    /// A comma with nothing after it.
    TrailingComma {
        /// The bracket that follows.
        before: char,
    },
    /// A word that JSON doesn't know, as `NaN`; at most 20 characters of it.
    Word {
        /// The word.
        word: String,
    },
    /// A character that can't stand here.
    Unexpected {
        /// The character.
        found: char,
    },
    /// A bare control character inside a text, as a line break.
    Control {
        /// Its code.
        byte: u8,
    },
    /// A backslash with something after it that JSON doesn't know.
    Escape,
    /// A number written as JSON doesn't write it.
    Number,
    /// More text after the end of the value.
    Extra,
}

/// The types of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list, `[…]`.
    List,
    /// An object, `{…}`.
    Object,
}

impl ReadError {
    /// A stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::HtmlPage { .. } => "html-page",
            Self::Workbook => "workbook",
            Self::Pdf => "pdf",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::WrongCharset { .. } => "wrong-charset",
            Self::Syntax { syntax, .. } => syntax.code(),
            Self::Type { .. } => "wrong-type",
            Self::Missing { .. } | Self::NoList { .. } => "missing",
            Self::NoNameColumn { .. } => "no-name-column",
            Self::NoTable => "no-table",
            Self::NoArticle => "no-article",
            Self::NoFeed => "no-feed",
            Self::Limit { limit, .. } => limit.code(),
        }
    }

    /// Says the line of a byte that is no UTF-8.
    pub(crate) fn on_line(mut self, reached: u32) -> Self {
        if let Self::NotUtf8 { line, .. } = &mut self {
            *line = reached;
        }
        self
    }

    /// Where it is: a JSON path, or a line and a column; empty when it is the whole.
    pub fn at(&self) -> String {
        match self {
            Self::NotUtf8 { offset, line, .. } => format!("line {line}, byte {offset}"),
            Self::Syntax { line, column, .. } => format!("line {line}, column {column}"),
            Self::Type { at, .. } | Self::Missing { at } | Self::NoList { at, .. } | Self::Limit { at, .. } => {
                at.clone()
            }
            _ => String::new(),
        }
    }
}

impl Limit {
    /// How much is taken, in words: bytes in megabytes or gigabytes, of which each [limit](crate::limits) is a round
    /// number; what else there is as `count` writes it.
    pub fn amount(self, most: u64, count: &dyn Fn(&u64) -> String) -> String {
        match (self, most >> 20) {
            (Self::Records | Self::Nesting, _) => count(&most),
            (_, megabytes) if megabytes >= 1024 => format!("{} GB", megabytes >> 10),
            (_, megabytes) => format!("{megabytes} MB"),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Bytes => "too-large",
            Self::RecordBytes => "record-too-large",
            Self::TextBytes => "text-too-long",
            Self::Records => "too-many-records",
            Self::Nesting => "too-deep",
        }
    }

    fn said(self) -> &'static str {
        match self {
            Self::Bytes => "the file is too large",
            Self::RecordBytes => "a record is too large",
            Self::TextBytes => "a text is too long",
            Self::Records => "too many records",
            Self::Nesting => "nested too deeply",
        }
    }
}

impl Syntax {
    /// A stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::TrailingComma { .. } => "trailing-comma",
            Self::Word { .. } => "not-json",
            Self::Extra => "after-the-end",
            _ => "syntax",
        }
    }

    pub(crate) fn said(&self, line: u32, column: u32) -> String {
        let what = match self {
            Self::Truncated => "the file ends too early".to_owned(),
            Self::TrailingComma { before } => format!("a comma too many before \"{before}\""),
            Self::Word { word } => format!("{word} is not JSON"),
            Self::Unexpected { found } => format!("'{found}' can't stand here"),
            Self::Control { byte } => format!("a bare control character 0x{byte:02X} in a text"),
            Self::Escape => "a backslash that JSON doesn't know".to_owned(),
            Self::Number => "a number that JSON doesn't know".to_owned(),
            Self::Extra => "more text after the end".to_owned(),
        };
        format!("{what}, at line {line}, column {column}")
    }
}

impl fmt::Display for Type {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "true or false",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Object => "an object",
        })
    }
}

fn titled(title: Option<&str>) -> String {
    title.map_or_else(String::new, |title| format!(" \"{title}\""))
}

fn perhaps(guess: Option<Charset>) -> String {
    guess.map_or_else(String::new, |guess| format!("; perhaps {guess}"))
}

pub(crate) fn listed(headers: &[String]) -> String {
    if headers.is_empty() { String::new() } else { format!("; found {}", join(headers, ", ")) }
}

fn top(at: &str) -> &str {
    if at.is_empty() { "the document" } else { at }
}

fn at_end(at: &str) -> String {
    if at.is_empty() { String::new() } else { format!(", at {at}") }
}
