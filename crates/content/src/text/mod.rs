//! Text as it is shown: trimmed, without stray white space, in NFC.

mod fold;
mod join;
mod nfc;
mod plain;
mod tidy;
mod words;

pub use fold::fold;
pub use join::{concat, join};
pub use nfc::nfc;
pub use plain::head;
pub use tidy::tidy;

pub(crate) use plain::{
    begins_digit, begins_large, begins_small, cut, cut_last, digits, ends_small, find, has, has_tags, is_digit,
    is_letter, is_listed, is_small, lower, lowered, shortened,
};
pub(crate) use tidy::tidy_lines;
pub(crate) use words::Words;
