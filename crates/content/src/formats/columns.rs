//! A sheet's columns, from its head.

use super::awards::ticked;
use super::headers;
use super::heading::{Heading, date_decisions, give_way};
use super::names::{self, Claim};
use crate::gather::Gather as _;
use crate::honours::{Kind, Known, Roll, is_personal};
use crate::text::{fold, is_letter, is_listed, join, lower};

#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "Each is something that a column is, or not.")]
pub(super) struct Column {
    pub heading: Heading,
    pub known: Option<Known>,
    /// The name of the field, known or not.
    pub name: String,
    pub share: Share,
    /// Whether it has an award where the award's own column has none: `Hình thức` beside `Danh hiệu`.
    pub is_spare: bool,
    /// The award that a tick in it says, where its heading is one, `Bằng khen`, and no field's own.
    pub award: Option<String>,
    /// Whether any row of its head says so.
    pub is_personal: bool,
    /// Whether it has school years, and no other column years.
    pub is_school_year: bool,
}

/// What a column that hasn't the names has to do with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    None,
    /// It has the rest of them.
    Rest,
    /// It has the given name, which the names before it have as well or lack: `Tên` after `Họ và tên`.
    Given,
    /// It has those that the other column hasn't: `Cá nhân` beside `Tập thể`, `Họ và tên` beside
    /// `Tên tập thể`.
    Others,
}

/// How much a row looks like the head: how many headings are known, 0 where
/// none of them is the names'.
pub(super) fn heading_score(headings: &[Heading]) -> usize {
    let known = headings.iter().filter(|one| one.known(headings).is_some()).count();
    if is_split(headings) {
        return known + 2;
    }
    match names(headings) {
        Some((Claim::Name | Claim::Beside, _)) => known.max(1),
        // Other words for people and units also stand above heads, alone.
        Some(_) if known >= 2 => known,
        _ => 0,
    }
}

/// The column of the names, where no heading is split into parts of one.
fn names(headings: &[Heading]) -> Option<(Claim, usize)> {
    let claims = headings.iter().enumerate().filter_map(|(place, heading)| Some((heading.claim()?, place)));
    let best = claims.clone().min()?;
    let (before, _) = headings.split_at_checked(best.1)?;
    // A column that isn't known, before that of the units, would be the names'; one of people is.
    let is_unit = matches!(best.0, Claim::Unit | Claim::UnitName);
    let who = claims.clone().find(|(claim, place)| is_unit && *claim == Claim::Who && *place < best.1);
    let is_hidden = is_unit && before.iter().any(|heading| is_unknown(heading, headings));
    who.or(Some(best).filter(|_| !is_hidden))
}

/// Whether people may stand under a heading that isn't known.
fn is_unknown(heading: &Heading, all: &[Heading]) -> bool {
    // A commune or a village may be honoured itself.
    let is_place =
        || headers::is_part_of_place(&heading.text) || is_listed("xa phuong commune", &headers::folded(&heading.text));
    let is_known = heading.known(all).is_some_and(|known| known != Known::Place || !is_place());
    let is_read = is_known || heading.is_personal() || heading.is_merged;
    !is_read && !headers::is_about_units(&heading.text) && heading.text.contains(is_letter)
}

/// Whether the parts of the name have a heading each, and none has all of it.
fn is_split(headings: &[Heading]) -> bool {
    let is_whole = |heading: &Heading| heading.claim() == Some(Claim::Name) && heading.part().is_none();
    let has = |part| headings.iter().any(|heading| heading.part() == Some(part));
    has(0) && has(1) && !headings.iter().any(is_whole)
}

/// Which column has the names, and what the others have to do with them.
fn shares(headings: &[Heading], named: Option<usize>) -> (Option<usize>, Vec<Share>) {
    let is_part = |heading: &Heading| heading.part().is_some();
    let is_split = is_split(headings) && named.and_then(|place| headings.get(place)).is_none_or(is_part);
    let found = || if is_split { headings.iter().position(is_part) } else { names(headings).map(|(_, place)| place) };
    let name = named.or_else(found);
    let claim = name.and_then(|place| headings.get(place)?.claim());
    let of_person = is_split || claim.is_some_and(|claim| claim <= Claim::Beside);
    let is_whole = |name: usize| headings.get(name).is_some_and(|one| names::is_whole_name(&one.text));
    let mut is_open = false;
    let share = |(place, heading): (usize, &Heading)| {
        let is_name = Some(place) == name;
        // Merged cells that go on from the name's are in one piece.
        is_open = is_name || is_open && heading.is_merged;
        if !is_name && (is_split && is_part(heading) || is_open && of_person && !heading.is_personal()) {
            Share::Rest
        } else if name.is_some_and(|name| place == name + 1 && is_whole(name)) && heading.part() == Some(1) {
            Share::Given
        } else if !is_name && of_person && !is_split && heading.claim().is_some_and(|claim| claim <= Claim::Beside) {
            Share::Others
        } else {
            Share::None
        }
    };
    (name, headings.iter().enumerate().map(share).gather())
}

/// The columns under these headings. `named` says which field a heading is, where a page says so.
pub(super) fn columns<'n>(headings: Vec<Heading>, named: &dyn Fn(&str) -> Option<&'n str>) -> Vec<Column> {
    // What an upper heading makes personal, no page can name by a lower one.
    let own = |heading: &Heading| named(&heading.text).filter(|_| !heading.is_personal());
    let chosen: Vec<Option<&str>> = headings.iter().map(own).gather();
    let (name, shares) = shares(&headings, chosen.iter().position(|own| *own == Some("name")));
    let mut known: Vec<Option<Known>> = headings.iter().map(|heading| heading.known(&headings)).gather();
    if let Some(known) = name.and_then(|name| known.get_mut(name)) {
        *known = Some(Known::Name);
    }
    date_decisions(&headings, &mut known);
    give_way(&headings, &mut known);
    let has_own =
        |known: Option<Known>, heading: &Heading| known.filter(|known| *known != Known::Name && heading.is_own());
    let own: Vec<_> = known.iter().zip(&headings).map(|(known, heading)| has_own(*known, heading)).gather();
    let has_year = known.contains(&Some(Known::Year)) || chosen.contains(&Some(Known::Year.name()));
    let mut columns: Vec<Column> = Vec::with_capacity(headings.len());
    for (place, ((heading, known), share)) in headings.into_iter().zip(known).zip(shares).enumerate() {
        let is_personal = heading.is_personal();
        if let Some(own) = chosen.get(place).copied().flatten() {
            let (known, name) = (Known::of(own), own.to_owned());
            let share = Share::None;
            let (is_spare, award, is_school_year) = (false, None, false);
            columns.push(Column { heading, known, name, share, is_spare, award, is_personal, is_school_year });
            continue;
        }
        let known = if Some(place) == name { Some(Known::Name) } else { known.filter(|known| *known != Known::Name) };
        // Of two columns of one meaning that has it whose heading is its own word, else the first; or the
        // one that the page names.
        let gives_way =
            |known| own.get(place) == Some(&None) && own.iter().skip(place + 1).any(|own| *own == Some(known));
        let is_other = |known: Known| of(&columns, known).is_some() || gives_way(known);
        let is_spare = known == Some(Known::Award) && is_other(Known::Award);
        let known =
            known.filter(|known| share == Share::None && !is_other(*known) && !chosen.contains(&Some(known.name())));
        let name = known.map_or_else(|| unknown_name(&heading, &columns), |known| known.name().to_owned());
        let is_school_year = !has_year && !is_personal && headers::is_school_year(&heading.text);
        let may_tick = known.is_none() && !is_personal;
        let award = if may_tick { ticked(&heading.text, &heading.group) } else { None };
        columns.push(Column { heading, known, name, share, is_spare, award, is_personal, is_school_year });
    }
    columns
}

/// After how many columns the head begins again, names among them: then lists stand side by side.
pub(super) fn repeat(headings: &[Heading]) -> Option<usize> {
    let (first, rest) = headings.split_first()?;
    let is_named = |heading: &Heading| heading.claim().is_some_and(|claim| claim <= Claim::UnitName);
    let is_same = |one: &Heading, other: &Heading| {
        (*one.text == *other.text || is_named(one) && is_named(other)) && one.is_personal() == other.is_personal()
    };
    let part = rest.iter().position(|heading| *heading.text == *first.text)? + 1;
    let others = headings.get(part..)?;
    // A blank one between them isn't there after the last.
    let is_whole = (headings.len() + 1) % part < 2;
    let has_name = || others.iter().any(|one| one.claim() == Some(Claim::Name));
    // Units and their people may have a number each, and nothing else.
    let is_even = || part > 2 || headings.iter().zip(others).all(|(one, other)| *one.text == *other.text);
    let is_repeated =
        part > 1 && is_even() && is_whole && headings.iter().zip(others).all(|(one, other)| is_same(one, other));
    (is_repeated && has_name()).then_some(part)
}

/// Says the list what its columns are called, and whether some of them are one award each.
pub(super) fn tell(columns: &[Column], roll: &mut Roll) {
    for column in columns {
        if let Some(known) = column.known {
            roll.label(known as usize, column.label());
        }
    }
    if columns.iter().filter(|column| column.award.is_some()).count() > 1 {
        roll.part(Known::Award);
    }
}

/// The column of a known field.
pub(super) fn of(columns: &[Column], known: Known) -> Option<usize> {
    columns.iter().position(|column| column.known == Some(known))
}

/// The column that a cell counts for which covers several: a cell merged over
/// position and unit says the unit, over the name the name. Where it may be personal, it is.
pub(super) fn covering(columns: &[Column], from: usize, span: usize) -> Option<usize> {
    let covered = columns.get(from..columns.len().min(from + span)).filter(|covered| !covered.is_empty())?;
    let personal = || covered.iter().position(|column| column.is_personal);
    let wanted = of(covered, Known::Name).or_else(|| of(covered, Known::Unit)).or_else(personal);
    Some(from + wanted.filter(|_| span > 1).unwrap_or(0))
}

/// The name of a field that isn't known: its heading, or the one that it is merged with, with a number
/// where another has the same or there is none.
fn unknown_name(heading: &Heading, columns: &[Column]) -> String {
    if fold(&heading.text) == "hide" {
        return "hide".to_owned();
    }
    // Under a personal heading all columns have its very name, as only that is sure to be known.
    if !heading.text.is_personal && heading.group.is_personal {
        return heading.group.to_string();
    }
    let text = if heading.text.is_empty() { &heading.group } else { &heading.text };
    let mut name = text.to_string();
    // Each one before it with the same heading has a number of its own.
    let is_open = |column: &&Column| column.known.is_none() && !column.is_personal && !text.is_empty();
    let is_same = |column: &&Column| *column.heading.text == **text && column.name.starts_with(&**text);
    let mut number = columns.iter().filter(is_open).filter(is_same).count().max(1);
    let is_taken = |name: &str| columns.iter().any(|column| column.name == name || *column.heading.text == *name);
    while name.is_empty() || Known::of(&name).is_some() || is_taken(&name) {
        number += 1;
        name = join(&[&**text, &number.to_string()], " ");
    }
    if heading.text.is_personal && !is_personal(&name) { heading.text.to_string() } else { name }
}

impl Column {
    /// What a reader would call it: of a heading in two rows the one that says all of it.
    pub fn label(&self) -> &str {
        let says_all = self.known.is_some() && self.heading.group.known == self.known;
        if says_all { &self.heading.group } else { &self.heading.text }
    }

    /// What a tick in it says where it isn't known, and of which field: of kinds the kind, of classes under one
    /// heading the class, as `Tốt` of `Xếp loại`.
    pub fn ticks(&self, all: &[Self]) -> Option<(&str, &str)> {
        let Heading { text, group, .. } = &self.heading;
        if self.is_personal {
            return None;
        }
        let is_one = || all.iter().filter(|column| Kind::of(&column.heading.text).is_some()).count() > 1;
        let kind = Kind::of(text).filter(|_| is_one()).map(|kind| (Known::Kind.name(), kind.as_str()));
        kind.or_else(|| (!text.is_empty() && fold(group) == "xeploai").then_some((&**group, &**text)))
    }

    /// Whether its head is printed again in a cell, as on each page.
    pub fn is_headed(&self, text: &str) -> bool {
        !text.is_empty() && (*self.heading.text == *text || !self.heading.is_merged && *self.heading.group == *text)
    }

    /// Whether nothing says what is in it: it may be a birth year, or a program's own count.
    pub fn is_nameless(&self) -> bool {
        let is_open = || matches!(self.heading.group.known, Some(Known::Name | Known::Ordinal));
        self.heading.text.is_empty() && !self.is_personal && (self.heading.group.is_empty() || is_open())
    }

    /// Whether a text in it goes on with a name: under a merged heading anything else may stand, too.
    pub fn goes_on(&self, text: &str) -> bool {
        let most = if self.heading.text.is_empty() || self.share == Share::Given { 2 } else { 4 };
        let words = text.split(' ');
        let is_word = |word: &str| {
            let mut signs = word.chars();
            signs.next().is_some_and(|first| is_letter(first) && lower(first) != first)
                && signs.all(|sign| is_letter(sign) || matches!(sign, '\'' | '’' | '-'))
        };
        let is_name = || words.clone().count() <= most && words.clone().all(is_word);
        match self.share {
            Share::Rest => !self.heading.is_merged || is_name(),
            Share::Given => is_name(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::heading::add_row;
    use super::*;

    fn row(texts: &[&str]) -> Vec<Heading> {
        let cells: Vec<_> = texts.iter().enumerate().map(|(place, text)| (place, 1, *text)).collect();
        let mut headings = Vec::new();
        add_row(&mut headings, &cells, texts.len());
        headings
    }

    #[track_caller]
    fn check(headings: &[&str], names: &[&str]) {
        let columns = columns(row(headings), &|_| None);
        let read: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(read, names);
    }

    #[test]
    fn each_column_has_a_name_of_its_own() {
        check(
            &["STT", "Họ và tên", "Ghi chú", "Ghi chú", ""],
            &["ordinal", "name", "Ghi chú", "Ghi chú 2", "Ghi chú 3"],
        );
        check(&["Name", "Unit", "unit", "Ẩn", "Hide"], &["name", "unit", "unit 2", "Ẩn", "hide"]);
        check(&["STT", "Đơn vị", "Danh hiệu"], &["ordinal", "name", "award"]);
        check(&["Họ và tên", "Đơn vị, địa chỉ"], &["name", "Đơn vị, địa chỉ"]);
        check(&["Tên đơn vị, địa chỉ", "Hình thức"], &["name", "award"]);
    }

    #[test]
    fn a_page_says_which_field_a_column_is() {
        let headings = row(&["colA", "Họ và tên", "dv"]);
        let named = |heading: &str| match heading {
            "colA" => Some("name"),
            "dv" => Some("unit"),
            _ => None,
        };
        let columns = columns(headings, &named);
        let read: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(read, ["name", "Họ và tên", "unit"]);
    }

    #[test]
    fn a_name_in_two_columns_is_one_name() {
        let rest = |headings: &[&str]| {
            columns(row(headings), &|_| None)
                .iter()
                .map(|column| (column.known == Some(Known::Name), column.share == Share::Rest))
                .collect::<Vec<_>>()
        };
        assert_eq!(rest(&["Họ và tên đệm", "Tên", "Đơn vị"]), [(true, false), (false, true), (false, false)]);
        assert_eq!(rest(&["Họ", "Tên"]), [(true, false), (false, true)]);
        assert_eq!(rest(&["Họ và tên", "Tên"]), [(true, false), (false, false)]);
    }
}
