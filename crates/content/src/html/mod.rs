//! HTML, read without a browser: tags and texts, never a node of the page.

mod entities;
mod tables;
mod tokens;

pub(crate) use entities::decode;
pub(crate) use tables::{Cell, Table, tables};
pub(crate) use tokens::{Token, Tokens, attribute};
