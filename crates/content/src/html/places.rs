//! Where the cells of a table stand, and so which captions are of which photos.

use super::flow::said;
use super::photos;
use super::raw::Node;
use crate::article::Cell;
use crate::gather::Gather as _;
use crate::limits;
use crate::text::digits;

/// Columns that one cell may cover.
const SPAN: u64 = 100;

/// From which column to which a cell goes.
type Place = (u32, u32);

/// The captions for the cells of a row: what stands under a photo, or, where the rows differ in width, what comes in
/// its turn. What stands under none goes on from that of the last.
pub(super) fn captions_of(captions: &[Node<'_>], row: &[Node<'_>]) -> Vec<Option<String>> {
    let (places, under) = (places(row), places(captions));
    let is_even = places.last().map(|(_, end)| end) == under.last().map(|(_, end)| end);
    let said = captions.iter().zip(under).filter_map(|(cell, place)| Some((said(*cell)?, place)));
    let said: Vec<(String, Place)> = said.gather();
    let shown = row.iter().zip(places).enumerate().filter(|(_, (cell, _))| photos::is_in(**cell));
    let photos: Vec<(usize, Place)> = shown.map(|(at, (_, place))| (at, place)).gather();
    let count =
        |from: usize, of: &dyn Fn(&Place) -> bool| photos.iter().skip(from).take_while(|(_, place)| of(place)).count();
    let (mut found, mut before, last) = (vec![None; row.len()], 0, photos.len().saturating_sub(1));
    for (turn, (text, (start, end))) in said.iter().enumerate() {
        let (from, most) = if is_even {
            before += count(before, &|(_, end)| end <= start);
            (before, count(before, &|(start, _)| start < end))
        } else if said.len() == 1 {
            (0, photos.len())
        } else {
            (turn, 1)
        };
        let from = if most == 0 { last } else { from.min(last) };
        for (at, _) in photos.iter().skip(from).take(most.max(1)) {
            add(found.get_mut(*at), text);
        }
    }
    found
}

/// Adds a text to a caption, behind what it says already.
fn add(caption: Option<&mut Option<String>>, text: &str) {
    match caption {
        Some(Some(said)) => {
            said.push(' ');
            said.push_str(text);
        }
        Some(none) => *none = Some(text.to_owned()),
        None => {}
    }
}

/// The places of the cells of a row.
fn places(row: &[Node<'_>]) -> Vec<Place> {
    let mut end = 0;
    let place = |cell: &Node<'_>| {
        let start = end;
        end += u32::from(span(*cell, "colspan"));
        (start, end)
    };
    row.iter().map(place).gather()
}

/// Drops what cells cover beyond the columns that a table may have: those that reach down into a row
/// would move its own cells on and on.
pub(super) fn narrow(rows: &mut [Vec<Cell>]) {
    let mut above: Vec<(u16, u16)> = Vec::new();
    for row in rows {
        above.retain_mut(|(rows, _)| {
            *rows -= 1;
            *rows > 0
        });
        let mut width: usize = above.iter().map(|(_, columns)| usize::from(*columns)).sum();
        for cell in row {
            if width + usize::from(cell.columns) > limits::FIELDS {
                (cell.columns, cell.rows) = (1, 1);
            }
            width += usize::from(cell.columns);
            if cell.rows > 1 {
                above.push((cell.rows, cell.columns));
            }
        }
    }
}

/// How many columns or rows a cell covers.
pub(super) fn span(cell: Node<'_>, name: &str) -> u16 {
    cell.attribute(name).and_then(|span| digits(span.trim())).unwrap_or(1).clamp(1, SPAN) as u16
}
