//! Why a sheet has no head.

use super::headers;
use crate::charset::{Votes, suspect};
use crate::error::ReadError;
use crate::fault::excerpt;
use crate::gather::Gather as _;
use crate::honours::is_personal;
use crate::text::is_digit;

/// Why none of these rows is the head: there is no column of names, or its heading can't be read.
pub(super) fn headless(rows: &[Vec<String>]) -> ReadError {
    let mut votes = Votes::default();
    for row in rows {
        if let Some(charset) = suspect(row.iter().map(String::as_str)) {
            votes.cast(charset);
        }
    }
    if let Some((charset, _)) = votes.result() {
        return ReadError::WrongCharset { charset };
    }
    let head = rows.iter().enumerate().find(|(at, row)| may_be_head(rows, *at, row));
    let headers = head.into_iter().flat_map(|(_, row)| row).take(10);
    ReadError::NoNameColumn { headers: headers.map(|text| excerpt(text)).gather() }
}

/// Whether a row looks like a head without names: its cells may be said aloud,
/// those of a record, which are a person's, may not. A head has no digits, and
/// known headings or, in the first row, numbers under it.
fn may_be_head(rows: &[Vec<String>], at: usize, row: &[String]) -> bool {
    let has_digit = |text: &String| text.contains(is_digit);
    let known = row.iter().filter(|text| headers::known(text).is_some() || is_personal(text)).count();
    let counted = |column| rows.iter().skip(1).all(|row| row.get(column).is_some_and(has_digit));
    let over_numbers = at == 0 && rows.len() > 1 && (0..row.len()).any(counted);
    !row.iter().any(has_digit) && (known > 1 || over_numbers)
}
