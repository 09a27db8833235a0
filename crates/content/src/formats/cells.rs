//! The cells of a sheet's row.

use std::borrow::Cow;

use super::columns::{Column, Share, covering, of};
use super::heading::HeadCell;
use crate::error::{Limit, ReadError};
use crate::gather::Gather as _;
use crate::honours::{Known, Site};
use crate::limits;
use crate::text::{begins_digit, digits, fold, is_digit, is_listed, tidy};

/// What spreadsheets write where a formula fails.
const ERRORS: &str = "#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL!";

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

impl<'a> Cell<'a> {
    pub fn plain(text: &'a str) -> Self {
        Self { text, span: 1, href: None }
    }
}

/// Refuses a row with a text that is too long.
pub(super) fn check(cells: &[Cell<'_>], site: Site<'_>) -> Result<(), ReadError> {
    if cells.iter().all(|cell| cell.text.len() <= limits::TEXT_BYTES) {
        return Ok(());
    }
    let at = site.path(0, "");
    Err(ReadError::Limit { limit: Limit::TextBytes, at, most: limits::TEXT_BYTES as u64 })
}

/// The cells with something in them. Each counts for one column, once the
/// columns are known, and none beyond them counts.
pub(super) fn filled<'c>(columns: &[Column], cells: &[Cell<'c>]) -> Vec<Filled<'c>> {
    let mut filled = Vec::with_capacity(cells.len());
    let mut place = 0;
    for cell in cells {
        let text = tidy(cell.text);
        let column = if columns.is_empty() { Some(place) } else { covering(columns, place, cell.span) };
        let before = || filled.last().map_or("", |last: &Filled<'_>| last.text.as_ref());
        if let (Some(column), false) = (column, text.is_empty() || is_error(columns, column, &text, before())) {
            filled.push(Filled { column, start: place, cell: *cell, text });
        }
        place += cell.span;
    }
    filled
}

/// Whether a formula failed, found no name, or says how many there are, as beside a sum or a group.
fn is_error(columns: &[Column], column: Option<usize>, text: &str, before: &str) -> bool {
    if !begins_digit(text) {
        return text.starts_with('#') && is_listed(ERRORS, text);
    }
    match column.and_then(|column| columns.get(column)).and_then(|column| column.known) {
        // Numbers of columns stand side by side.
        Some(Known::Name) => text == "0" || is_tally(text) || before.len() > 2 && digits(text).is_some(),
        Some(Known::Unit | Known::Position) => is_tally(text),
        _ => false,
    }
}

/// Whether a dash says that there is nothing where something of ours might stand.
pub(super) fn is_nothing(columns: &[Column], filled: &Filled<'_>) -> bool {
    let is_ours = |column: &Column| column.known.is_some() || column.is_spare || column.share != Share::None;
    matches!(&*filled.text, "-" | "–" | "—") && columns.get(filled.column).is_some_and(is_ours)
}

/// Whether a text counts people: `3 người`.
fn is_tally(text: &str) -> bool {
    is_listed("nguoi dongchi dc canhan", fold(text).trim_start_matches(is_digit))
}

pub(super) fn head_cells<'r>(row: &'r [Filled<'_>]) -> Vec<HeadCell<'r>> {
    row.iter().map(|filled| (filled.start, filled.cell.span, filled.text.as_ref())).gather()
}

/// The text under a heading, empty where there is none.
pub(super) fn text_of<'t>(columns: &[Column], known: Known, row: &'t [Filled<'_>]) -> &'t str {
    let column = of(columns, known);
    let found = row.iter().find(|filled| Some(filled.column) == column);
    found.map_or("", |filled| filled.text.as_ref())
}

/// How many columns cells cover.
pub(super) fn width(cells: &[Cell<'_>]) -> usize {
    cells.iter().map(|cell| cell.span).sum()
}
