//! A row of nothing but a name, which is a heading if what follows is numbered anew.

use super::awards::is_award;
use super::cells::{Cell, Filled, text_of};
use super::columns::{Column, of};
use super::groups::{SIGNS, is_unit, is_unit_or_group, mark};
use super::names::Claim;
use super::rows::{closing, is_count, is_outline, is_signature};
use super::sections::{Number, numbered, section};
use crate::gather::Gather as _;
use crate::honours::{Known, Site};
use crate::text::{begins_digit, digits, is_listed, lowered};

/// Whether a text is the name of a kind or an award.
pub(super) fn says_group(text: &str) -> bool {
    section(text, "", false).is_some_and(|section| section.names) || is_award(text)
}

/// Whether a row has nothing but a group's name and figures: how many are in it, or what they get. In a list without
/// a column of numbers it has its own.
pub(super) fn is_summed(row: &[Filled<'_>], name: &str, ordinal: Option<&str>) -> bool {
    let number = ordinal.unwrap_or_default();
    let figures = || row.iter().map(|filled| &*filled.text).filter(|text| *text != name && *text != number);
    let is_few = |text: &str| text.len() < 4 && digits(text).is_some();
    let may_be = || ordinal.map_or_else(|| numbered(name).0 != Number::None, |number| !is_count(number));
    let is_office = || is_outline(number) && figures().all(is_few) && is_unit(&lowered(name));
    row.len() > 1 && figures().all(begins_digit) && may_be() && (says_group(name) || is_office())
}

/// Whether a name has the same mark before it.
fn begins_alike(name: &str, mark: char) -> bool {
    match numbered(name).0 {
        Number::None => name.starts_with(mark),
        Number::Count => mark == '1',
        Number::Capital | Number::Roman => mark == 'I',
    }
}

/// A row that may be a heading or a record.
#[derive(Debug)]
pub(super) struct Held {
    pub name: String,
    pub ordinal: String,
    pub site: Site<'static>,
    /// Whether it is a record where it is no heading.
    pub is_record: bool,
    href: Option<String>,
    /// Whether it is a unit in a list of people.
    is_unit: bool,
    /// What stands before its name, where the list has no column of numbers.
    mark: Option<char>,
    /// The columns of both.
    places: [Option<usize>; 2],
}

impl Held {
    pub fn new(columns: &[Column], row: &[Filled<'_>], site: Site<'_>, is_record: bool) -> Option<Self> {
        let name = of(columns, Known::Name);
        let ordinal = of(columns, Known::Ordinal);
        let Filled { cell, text, .. } = row.iter().find(|filled| Some(filled.column) == name)?;
        let claim = name.and_then(|name| columns.get(name)?.heading.claim());
        let has_people = !matches!(claim, Some(Claim::Unit | Claim::UnitName));
        Some(Self {
            name: cell.text.to_owned(),
            ordinal: text_of(columns, Known::Ordinal, row).to_owned(),
            site: site.of_sheet(),
            is_record,
            href: cell.href.map(str::to_owned),
            is_unit: has_people && is_unit_or_group(&lowered(text)),
            mark: if ordinal.is_none() { mark(text) } else { None },
            places: [name, ordinal],
        })
    }

    /// Whether a row is the first one under it.
    pub fn is_over(&self, number: &str, name: &str, filled: usize) -> bool {
        match self.mark {
            // Under a mark stand whole rows, or headings with another one.
            Some(own) if filled == 1 => mark(name).is_some_and(|mark| mark != own),
            Some(own) => filled > 1 && !begins_alike(name, own),
            None => self.is_over_number(number),
        }
    }

    /// Whether a number is the first one under it: `1`, or `2.1` under `2`.
    fn is_over_number(&self, number: &str) -> bool {
        let own = self.ordinal.trim_end_matches(&['.', ')'][..]);
        let inside = number.strip_prefix(own).filter(|_| !own.is_empty());
        let first = number.trim_end_matches(&['.', ')'][..]);
        // One with a number is a record before another list, but for what names a group.
        let begins = is_listed("1 01", first) || !own.is_empty() && first == own;
        let may_begin = || own.is_empty() || says_group(&self.name);
        // Nobody is called as an award is; a member of the last group may stand before another `I`.
        let is_given = || is_listed("I A a", first) || is_count(own) && is_count(first);
        begins && may_begin()
            || is_given() && is_award(&self.name)
            || inside.is_some_and(|rest| rest.starts_with('.') && rest.len() > 1)
    }

    /// Whether it is a unit and a row its first member, which has no number or begins another count. A unit after a
    /// record is one, too: `may_follow` says that there is none.
    pub fn has_member(&self, number: &str, name: &str, filled: usize, may_follow: bool) -> bool {
        let first = |number: &str| is_listed("1 01 a", number.trim_end_matches(&['.', ')'][..]));
        let may_be = || self.is_unit && filled > 1 && (may_follow || first(&self.ordinal));
        let is_said = || !is_unit_or_group(&lowered(name)) && closing(name, false).is_none() && !is_signature(name);
        let begins = || first(number) && (filled > 2 || !is_count(&self.ordinal));
        let is_bare = || number.chars().all(|sign| SIGNS.contains(&sign));
        !name.is_empty() && !self.ordinal.is_empty() && may_be() && is_said() && (is_bare() || begins())
    }

    /// The cells of its row, of so many columns.
    pub fn cells(&self, columns: usize) -> Vec<Cell<'_>> {
        let [name, ordinal] = self.places;
        let cell = |place| match Some(place) {
            place if place == name => Cell { text: &self.name, span: 1, href: self.href.as_deref() },
            place if place == ordinal => Cell::plain(&self.ordinal),
            _ => Cell::plain(""),
        };
        (0..columns).map(cell).gather()
    }
}
