//! Reads what portals publish, articles and honours lists, into one model.
//!
//! Bytes come in, a checked model comes out: [`article::read_any`],
//! [`article::read_gallery_any`] and [`news::read`] take a whole document,
//! [`honours::Reader`] takes chunks as they come off the network. HTML in them
//! is taken apart by a parser that the caller has, and rebuilt from what an
//! article may have. Nothing here knows a browser, a clock or a network.
//!
//! Data is never trusted. What can't be read is refused as a [`ReadError`]
//! that says where; what can be done without is dropped and said in a
//! [`Warning`]; text is shown trimmed and in NFC; a URL that could run
//! something never enters the model. The sizes that are taken are in
//! [`limits`].

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "A test fails by a panic."
    )
)]

pub mod article;
mod charset;
pub mod date;
mod error;
mod fault;
mod formats;
mod gather;
pub mod honours;
pub mod html;
mod json;
pub mod ladder;
pub mod limits;
pub mod news;
mod photo;
mod place;
mod pool;
mod scope;
mod text;
mod url;

pub use charset::Charset;
pub use error::{Limit, ReadError, Syntax, Type};
pub use fault::{Fault, Warning};
pub use formats::{Format, Others};
pub use gather::Gather;
pub use photo::{Photo, Rendition};
pub use text::{concat, fold, head, join, nfc, tidy};
pub use url::{safe_href, safe_src};

/// What was read, and what had to be left out of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<T> {
    /// The model.
    pub content: T,
    /// How many records were left out, because they have no name or can't be read.
    pub skipped: u32,
    /// What was dropped or looks wrong, at most [`limits::WARNINGS`] of a kind.
    pub warnings: Vec<Warning>,
}
