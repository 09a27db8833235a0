//! HTML, rebuilt and never trusted.
//!
//! Tables of lists are read from tags and texts alone. Bodies of articles come
//! as a [`RawTree`], which a browser's own parser fills, or one in Rust (the
//! feature `parser`).

mod entities;
mod raw;
mod tables;
mod tokens;

pub use raw::{Markup, Parse, RawTree};

pub(crate) use entities::decode;
pub(crate) use tables::{Cell, Table, tables};
pub(crate) use tokens::{Token, Tokens, attribute};
