//! Whether the row right under the head is one more row of it.

use super::columns::{Column, Share};
use super::heading::HeadCell;
use super::label::Label;
use super::names::Claim;
use crate::gather::Gather as _;
use crate::honours::Known;
use crate::text::{is_digit, is_letter};

/// Whether a row is one more row of the head: `Chức vụ` and `Đơn vị` under `Nơi
/// công tác`, the parts of the name under that of the name, and whatever stands
/// under merged headings alone.
pub(super) fn refines(columns: &[Column], row: &[HeadCell<'_>]) -> bool {
    let label = |(start, _, text): &HeadCell<'_>| {
        // The same again, as on each page, isn't looked up again.
        let above = columns.get(*start).map(|column| &column.heading.text);
        above.filter(|above| ***above == **text).cloned().unwrap_or_else(|| Label::new(text))
    };
    let labels: Vec<Label> = row.iter().map(label).gather();
    let is_split = [0, 1].iter().all(|sort| labels.iter().any(|label| label.part == Some(*sort)));
    if row.len() > 1 && labels.iter().all(is_heading) {
        return true;
    }
    let (mut known, mut under, mut others) = (0, 0, 0);
    for ((start, ..), text) in row.iter().zip(&labels) {
        let Some(column) = columns.get(*start) else {
            continue;
        };
        let is_same = *column.heading.text == **text;
        match column.known {
            Some(Known::Name | Known::Ordinal) if is_same || column.known == text.known => {}
            Some(Known::Name) if is_split && text.part.is_some() => known += 1,
            // A unit that heads two columns was only taken for the names until now.
            Some(Known::Name) if column.heading.text.is(Known::Unit) && is_heading(text) => {
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
fn is_heading(text: &Label) -> bool {
    let is_known = text.known.is_some() && !matches!(text.claim, Some(Claim::Person | Claim::Who));
    is_known || text.is_personal && !text.contains(is_digit)
}

/// Whether a column's heading is merged with that of a neighbour.
fn is_merged(columns: &[Column], place: usize) -> bool {
    [place, place + 1].into_iter().any(|place| columns.get(place).is_some_and(|column| column.heading.is_merged))
}
