//! JSON, read by the project's own small parser: it borrows text where it can,
//! says where a slip is and what kind it is, and takes a document in chunks.

#[cfg(test)]
mod agree;
mod parse;
mod scalar;
mod site;
mod split;
mod unit;
mod value;
mod write;

use crate::error::{Limit, ReadError};
use crate::limits;
use crate::place::Place;

pub(crate) use parse::{Slip, SlipKind, parse};
pub(crate) use split::{Sink, Split, Splitter};
pub(crate) use value::{Value, steps};
pub(crate) use write::{join, quoted, write_object, write_text, write_value};

/// Reads a whole document.
pub(crate) fn read(text: &str) -> Result<Value<'_>, ReadError> {
    parse(text, 0).map_err(|slip| refusal(*slip, Place::START, text, ""))
}

/// A slip as an error: `text` begins at `start` and has the path `base`.
pub(crate) fn refusal(slip: Slip, start: Place, text: &str, base: &str) -> ReadError {
    let at = slip.path(base);
    let limit = |limit, most: usize| ReadError::Limit { limit, at: at.clone(), most: most as u64 };
    match slip.kind {
        SlipKind::TooDeep => limit(Limit::Nesting, limits::NESTING),
        SlipKind::TooLong => limit(Limit::TextBytes, limits::TEXT_BYTES),
        SlipKind::Syntax(syntax) => {
            let place = start.after(text.get(..slip.offset).unwrap_or_default());
            ReadError::Syntax { syntax, line: place.line, column: place.column, at }
        }
    }
}

/// The path of a key under another path, as `awardees[1].note`.
pub(crate) fn at_key(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The path of an item of a list, counted from 0.
pub(crate) fn at_index(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}
