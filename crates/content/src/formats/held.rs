//! A row of nothing but a name, which is a heading if what follows is numbered anew.

use super::cells::{Cell, Filled, text_of};
use super::columns::{Column, of};
use super::groups::is_award;
use crate::honours::{Known, Site};
use crate::text::is_listed;

/// A row that may be a heading or a record.
#[derive(Debug)]
pub(super) struct Held {
    pub name: String,
    pub ordinal: String,
    pub site: Site<'static>,
    /// Whether it is a record where it is no heading.
    pub is_record: bool,
    href: Option<String>,
    /// The columns of both.
    places: [Option<usize>; 2],
}

impl Held {
    pub fn new(columns: &[Column], row: &[Filled<'_>], site: Site<'_>, is_record: bool) -> Option<Self> {
        let name = of(columns, Known::Name);
        let cell = row.iter().find(|filled| Some(filled.column) == name)?.cell;
        Some(Self {
            name: cell.text.to_owned(),
            ordinal: text_of(columns, Known::Ordinal, row).to_owned(),
            site: site.of_sheet(),
            is_record,
            href: cell.href.map(str::to_owned),
            places: [name, of(columns, Known::Ordinal)],
        })
    }

    /// Whether a number is the first one under it: `1`, or `2.1` under `2`.
    pub fn is_over(&self, number: &str) -> bool {
        let own = self.ordinal.trim_end_matches(&['.', ')'][..]);
        let inside = number.strip_prefix(own).filter(|_| !own.is_empty());
        let first = number.trim_end_matches(&['.', ')'][..]);
        // A member of the last group may stand before another `I`.
        let is_outer = || is_award(&self.name) && is_listed("I A a", first);
        is_listed("1 01", first) || is_outer() || inside.is_some_and(|rest| rest.starts_with('.') && rest.len() > 1)
    }

    /// The cells of its row, of so many columns.
    pub fn cells(&self, columns: usize) -> Vec<Cell<'_>> {
        let [name, ordinal] = self.places;
        let cell = |place| match Some(place) {
            place if place == name => Cell { text: &self.name, span: 1, href: self.href.as_deref() },
            place if place == ordinal => Cell::plain(&self.ordinal),
            _ => Cell::plain(""),
        };
        (0..columns).map(cell).collect()
    }
}
