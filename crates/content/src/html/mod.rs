//! HTML, rebuilt and never trusted.
//!
//! Tables of lists are read from tags and texts alone. Bodies of articles come
//! as a [`RawTree`], which a browser's own parser fills, or one in Rust (the
//! feature `parser`).

mod align;
mod bylines;
mod calm;
mod captions;
mod entities;
mod facts;
mod files;
mod flow;
mod frames;
mod furniture;
mod imprint;
mod inline;
mod layout;
mod line;
mod lists;
mod media;
mod names;
mod nest;
mod page;
#[cfg(feature = "parser")]
mod parser;
mod parts;
mod photos;
mod places;
mod raw;
mod shortcodes;
mod sums;
mod tables;
mod tokens;
mod words;
pub(crate) mod xml;

#[cfg(feature = "parser")]
pub use parser::parse;
pub use raw::{Parse, RawTree};

use crate::article::Block;
use flow::{Flow, Piece, Role};

pub(crate) use captions::as_text;
pub(crate) use entities::decode;
pub(crate) use facts::{is_user, says_day};
pub(crate) use files::is_file;
pub(crate) use furniture::is_blank;
pub(crate) use page::{article, data, source};
pub(crate) use photos::{caption, is_photo};
pub(crate) use raw::{Children, Node};
pub(crate) use shortcodes::without_codes;
pub(crate) use tables::{Cell, Row, Table, tables};
pub(crate) use tokens::{Token, Tokens, attribute};
pub(crate) use words::{base, page_title, text_of};

/// Parses HTML with `parse`, without what a strict policy would report, and empties what is no part of a text.
pub(crate) fn tree(html: &str, parse: Parse<'_>) -> RawTree {
    let mut tree = parse(&calm::calm(html));
    furniture::clear(&mut tree);
    tree
}

/// The same of a feed's text.
pub(crate) fn feed_tree(html: &str, parse: Parse<'_>) -> RawTree {
    let mut tree = tree(html, parse);
    furniture::clear_fields(&mut tree);
    tree
}

/// What elements and texts show.
pub(crate) fn blocks(children: Children<'_>) -> Vec<Block> {
    Flow::of(children, Role::Body).blocks()
}

/// What a summary shows: the photo at its head is an ornament, and the text after it
/// no caption, but the summary itself.
pub(crate) fn summary(children: Children<'_>) -> Vec<Block> {
    let mut flow = Flow::of(children, Role::Summary);
    flow.settle();
    flow.blocks()
}

/// What a description shows that may be a summary or the whole text: photos at its head take their captions
/// from their own figures or tables alone, or from a line that can't be what it begins with.
pub(crate) fn description(children: Children<'_>) -> Vec<Block> {
    let mut flow = Flow::of(children, Role::Body);
    let is_told = |pieces: &[Piece]| matches!(pieces, [Piece::Photo { .. }, line, _, ..] if captions::is_told(line));
    if !is_told(&flow.pieces) {
        flow.pieces.iter_mut().take_while(|piece| matches!(piece, Piece::Photo { .. })).for_each(Piece::settle);
    }
    flow.blocks()
}
