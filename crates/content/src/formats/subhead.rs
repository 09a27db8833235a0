//! Whether the row right under the head is one more row of it.

use super::columns::{Column, Share};
use super::headers::{self, Claim};
use super::heading::{HeadCell, part};
use crate::honours::{Known, is_personal};
use crate::text::is_letter;

/// Whether a row is one more row of the head: `Chức vụ` and `Đơn vị` under `Nơi
/// công tác`, the parts of the name under that of the name, and whatever stands
/// under merged headings alone.
pub(super) fn refines(columns: &[Column], row: &[HeadCell<'_>]) -> bool {
    let is_split = [0, 1].iter().all(|sort| row.iter().any(|(_, _, text)| part(text) == Some(*sort)));
    if row.len() > 1 && row.iter().all(|(_, _, text)| is_heading(text)) {
        return true;
    }
    let (mut known, mut under, mut others) = (0, 0, 0);
    for (start, _, text) in row {
        let Some(column) = columns.get(*start) else {
            continue;
        };
        let is_same = column.heading.text == *text;
        match column.known {
            Some(Known::Name | Known::Ordinal) if is_same || column.known == headers::known(text) => {}
            Some(Known::Name) if is_split && part(text).is_some() => known += 1,
            // A unit that heads two columns was only taken for the names until now.
            Some(Known::Name) if headers::known(&column.heading.text) == Some(Known::Unit) && is_heading(text) => {
                known += 1;
            }
            Some(Known::Name | Known::Ordinal) => return false,
            _ => {
                known += usize::from(is_heading(text));
                let is_under = is_merged(columns, *start) && column.share == Share::None && text.contains(is_letter);
                under += usize::from(is_under && !is_same);
                others += usize::from(!is_under && !is_same);
            }
        }
    }
    known > 0 || under > 1 && others == 0
}

/// Whether a text heads a column: `Cá nhân` more likely heads a section, and data that looks
/// personal has digits.
fn is_heading(text: &str) -> bool {
    let is_known = headers::known(text).is_some() && headers::claim(text) != Some(Claim::Person);
    is_known || is_personal(text) && !text.contains(|sign: char| sign.is_ascii_digit())
}

/// Whether a column's heading is merged with that of a neighbour.
fn is_merged(columns: &[Column], place: usize) -> bool {
    [place, place + 1].into_iter().any(|place| columns.get(place).is_some_and(|column| column.heading.is_merged))
}
