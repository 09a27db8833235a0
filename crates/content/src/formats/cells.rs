//! The cells of a sheet's row.

use std::borrow::Cow;

use super::columns::{Column, covering};
use super::heading::HeadCell;
use crate::text::tidy;

/// A cell, with how many columns it covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub text: &'a str,
    pub span: usize,
    pub href: Option<&'a str>,
}

/// A cell with something in it, at its column.
pub(super) struct Filled<'a> {
    /// The column that it counts for.
    pub column: usize,
    /// The first column that it covers.
    pub start: usize,
    pub cell: Cell<'a>,
    pub text: Cow<'a, str>,
}

pub(super) fn head_cells<'r>(row: &'r [Filled<'_>]) -> Vec<HeadCell<'r>> {
    row.iter().map(|filled| (filled.start, filled.cell.span, filled.text.as_ref())).collect()
}

/// The cells with something in them. Each counts for one column, once the
/// columns are known, and none beyond them counts.
pub(super) fn filled<'c>(columns: &[Column], cells: &[Cell<'c>]) -> Vec<Filled<'c>> {
    let mut filled = Vec::with_capacity(cells.len());
    let mut place = 0;
    for cell in cells {
        let text = tidy(cell.text);
        let column = if columns.is_empty() { Some(place) } else { covering(columns, place, cell.span) };
        if let (Some(column), false) = (column, text.is_empty()) {
            filled.push(Filled { column, start: place, cell: *cell, text });
        }
        place += cell.span;
    }
    filled
}

/// How many columns cells cover.
pub(super) fn width(cells: &[Cell<'_>]) -> usize {
    cells.iter().map(|cell| cell.span).sum()
}

impl<'a> Cell<'a> {
    pub fn plain(text: &'a str) -> Self {
        Self { text, span: 1, href: None }
    }
}
