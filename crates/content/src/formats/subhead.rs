//! Whether the row right under the head is one more row of it.

use super::columns::{Column, Share};
use super::heading::{HeadCell, is_merged, whole};
use super::label::Label;
use super::names::Claim;
use crate::gather::Gather as _;
use crate::honours::{Kind, Known};
use crate::text::{is_digit, is_letter};

/// Whether a row is one more row of the head: `Chức vụ` and `Đơn vị` under `Nơi
/// công tác`, the parts of the name under that of the name, and whatever stands
/// under merged headings alone. A heading may go on in it as well, and one that names both kinds divides names.
pub(super) fn refines(columns: &[Column], row: &[HeadCell<'_>]) -> bool {
    let label = |(start, _, text): &HeadCell<'_>| {
        // The same again, as on each page, isn't looked up again.
        let above = columns.get(*start).map(|column| &column.heading.text);
        above.filter(|above| ***above == **text).cloned().unwrap_or_else(|| Label::new(text))
    };
    let labels: Vec<Label> = row.iter().map(label).gather();
    let headings = |place: usize| columns.get(place).map(|column| &column.heading);
    // The names' column may be known to the page alone.
    let has_names = |cell: &HeadCell<'_>| columns.get(cell.0).is_some_and(|column| column.known == Some(Known::Name));
    let whole = |cell| whole(&headings, cell).filter(|whole| whole.known.is_some() || !has_names(cell));
    let wholes: Vec<_> = row.iter().map(whole).gather();
    let is_typed = wholes.iter().flatten().any(|whole| whole.known.is_some() || whole.is_personal);
    let is_kind = |cell: &HeadCell<'_>| is_merged(&headings, cell.0) && Kind::of(cell.2).is_some();
    let heads = |((cell, text), whole): ((&HeadCell<'_>, &Label), &Option<Label>)| {
        is_heading(text) || is_kind(cell) || is_typed && whole.is_some()
    };
    if (row.len() > 1 || is_typed) && row.iter().zip(&labels).zip(&wholes).all(heads) {
        return true;
    }
    let is_split = [0, 1].iter().all(|sort| labels.iter().any(|label| label.part == Some(*sort)));
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
                let is_under = is_merged(&headings, *start) && column.share == Share::None && text.contains(is_letter);
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
