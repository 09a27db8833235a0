//! News articles and the photos in them.

mod any;
mod base;
mod block;
mod file_kind;
mod gallery;
mod kind;
mod options;
mod own;
mod read;
mod rebuild;
mod rich;
mod summary;
mod suspect;

pub use any::{read_any, read_gallery_any};
pub use block::{Block, Numbers};
pub use file_kind::file_kind;
pub use gallery::Gallery;
pub use options::Options;
pub use own::{read_gallery_own, read_own};
pub use rich::{Cell, Inline, Style, plain};

pub(crate) use any::note_rebuilt;
pub(crate) use base::rebase;
pub(crate) use kind::{Kind, asks_for_password, no_data, read_feed};
pub(crate) use own::{has_html, is_foreign, is_json};
pub(crate) use read::{decode, read_entry, with_text};
pub(crate) use rich::link_in;
pub(crate) use suspect::note_charset;

use crate::date::Date;
use crate::photo::Photo;

/// A news article. Only the title is always there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Article {
    /// What a link to it may use.
    pub id: Option<String>,
    /// Never empty.
    pub title: String,
    /// A language tag, as `vi`.
    pub lang: Option<String>,
    /// When it came out.
    pub published: Option<Date>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// How often it was read.
    pub views: Option<u64>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it is taken from.
    pub source: Option<Source>,
    /// The section that it stands in.
    pub category: Option<String>,
    /// Its own page: a safe URL, relative to the data.
    pub href: Option<String>,
    /// What it says in short, with its line breaks.
    pub lead: Option<String>,
    /// The photo at its head.
    pub cover: Option<Photo>,
    /// What it says.
    pub body: Vec<Block>,
    /// The list of those honoured in it: a safe URL, relative to the data.
    pub honours: Option<String>,
    /// Whether its text is only for those who have a password.
    pub is_protected: bool,
}

/// Where an article is taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name; the URL where it has none.
    pub name: String,
    /// A safe URL.
    pub href: Option<String>,
}
