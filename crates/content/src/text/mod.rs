//! Text as it is shown: trimmed, without stray white space, in NFC.

mod fold;
mod nfc;
mod tidy;

pub use fold::fold;
pub use nfc::nfc;
pub use tidy::tidy;

pub(crate) use tidy::tidy_lines;
