//! What a sheet's rows under the head are: records, headings, or what closes
//! the list.

use super::awards::is_award;
use super::groups::{Groups, SIGNS, is_large, mark};
use super::held::says_group;
use super::rows::{Closing, closing, is_contact, is_count, is_dated, is_note, is_on_behalf, is_signature, is_years};
use super::sections::{Number, Section, is_group, number_of, numbered, section};
use crate::honours::Kind;
use crate::text::{begins_digit, has, is_letter, is_small};

/// A row under the head, empty texts where it has nothing.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub name: &'a str,
    /// The running number, none where the sheet has no column of them.
    pub ordinal: Option<&'a str>,
    /// The first cell, but for the number.
    pub first: &'a str,
    /// Whether it stands before the names.
    pub leads: bool,
    /// How many cells are filled, and how many columns there are.
    pub filled: usize,
    pub width: usize,
    /// Whether one cell is merged over all columns.
    pub merged: bool,
    /// Whether the cells beside the name, or else the first cell, and the number have any letters.
    pub says_more: bool,
}

impl Row<'_> {
    fn number(&self) -> &str {
        self.ordinal.unwrap_or_default()
    }

    /// What it says, if it is no record.
    fn text(&self) -> &str {
        if self.name.is_empty() { self.first } else { self.name }
    }

    fn is_alone(&self) -> bool {
        self.filled == 1 && self.width > 1
    }

    fn is_counted(&self) -> bool {
        is_counted(self.number())
    }

    /// Whether there is nothing but a name where others have a number, too.
    fn is_uncounted(&self) -> bool {
        self.is_alone() && !self.merged && self.ordinal == Some("") && !self.name.is_empty()
    }

    /// Whether it may head what is numbered anew under it. A dash stands before a member of a group.
    fn may_open(&self) -> bool {
        let may_be = || self.width > 2 || says_group(self.name);
        let is_numbered = number_of("", self.number()) == Number::Count;
        let is_said = is_numbered && self.filled == 2 && !self.name.is_empty() && may_be();
        is_said || self.is_uncounted() && self.name.starts_with(is_letter)
    }

    /// Whether, in a list without numbers, there is nothing but a heading with a mark of its own.
    fn is_marked(&self) -> bool {
        self.is_alone() && !self.merged && self.ordinal.is_none() && mark(self.name).is_some()
    }

    /// Whether there is no name, or half of the cells at most.
    fn is_part(&self) -> bool {
        self.name.is_empty() || self.filled * 2 <= self.width
    }

    /// Whether there is nothing but a text and its number.
    fn is_bare(&self) -> bool {
        let is_said = self.leads || !self.name.is_empty();
        self.filled == 1 || self.filled == 2 && is_said && !self.number().is_empty()
    }
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    Record,
    /// A record, unless the next row has the first number under it: then it is a heading.
    Held,
    /// The same, but it stands after a sum, and else is who signs.
    Signed,
    Nothing,
}

/// What the rows so far say of the next.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "Each is something that came, in no order.")]
pub(super) struct Body {
    /// The kind of the records under the last heading, and its number.
    pub kind: Option<Kind>,
    number: Number,
    /// What the headings of groups say beside it.
    pub groups: Groups,
    /// How many records had a running number, and how many had none.
    counted: u32,
    uncounted: u32,
    /// How many of those with a number have a name in capitals.
    large: u32,
    /// How many empty rows came after the last record.
    pub gaps: u32,
    /// Whether a sum or a signature came after the last record.
    over: bool,
    /// Whether what stands under every list came: who made it, and who gets it.
    ended: bool,
    /// Whether it is signed on someone's behalf, under a sum or a day: rows of nothing but a name are those who sign.
    signed: bool,
    /// The mark of the name above, where it was a record.
    listed: Option<char>,
}

impl Body {
    /// What stands over a sheet after this one, until something else does.
    pub fn next(&self) -> Self {
        Self { groups: self.groups.clone(), ..Self::default() }
    }

    /// Whether a row is a record.
    pub fn takes(&mut self, row: &Row<'_>) -> Take {
        let counted = row.is_counted();
        // One who has a number is a record, whatever the name, but for the name of a kind in capitals.
        let may_head = !is_count(row.number()) || is_large(row.name);
        if may_head && self.heads(row) {
            self.begin();
            return Take::Nothing;
        }
        if counted {
            self.begin();
        }
        self.listed = self.listed.filter(|_| row.is_alone());
        if !self.ended && !self.signed && self.listed.is_none() && row.is_marked() {
            // What has an asterisk or says more of a sum, and stands over nothing, is a note.
            return if is_note(row.name) || self.over && is_more(row) { Take::Signed } else { Take::Held };
        }
        if !counted && self.ends(row) {
            let may_open = !self.ended && row.may_open() && closing(row.name, row.says_more).is_none();
            return if may_open { Take::Signed } else { Take::Nothing };
        }
        if self.opens(row) {
            self.groups.enter(Number::None, row.name);
            return Take::Nothing;
        }
        let is_apart = !counted && self.is_apart(row);
        if row.may_open() {
            return if is_apart { Take::Signed } else { Take::Held };
        }
        // Without a column of numbers, one that has but a unit is a record whose name is missing.
        let nameless = row.ordinal.is_none() && !row.leads;
        if row.is_alone() && (row.merged || !nameless && row.name.is_empty()) {
            self.groups.enter(number_of(row.first, row.number()), row.first);
            return Take::Nothing;
        }
        if is_apart {
            return Take::Nothing;
        }
        self.count(row.name, row.number());
        Take::Record
    }

    /// Whether a row stands under an empty one where every record has a number, and is no whole record: it is
    /// what stands under a list, who signs it or what it counts.
    fn is_apart(&self, row: &Row<'_>) -> bool {
        self.gaps > 0 && row.is_part() && self.counted > 0 && self.uncounted == 0
    }

    /// Counts a record.
    pub fn count(&mut self, name: &str, number: &str) {
        self.groups.begin();
        self.gaps = 0;
        if is_counted(number) {
            self.counted += 1;
            self.large += u32::from(is_large(name));
        } else {
            self.uncounted += 1;
        }
    }

    /// Counts a record that was held. Of marked ones under each other none is a heading.
    pub fn count_held(&mut self, name: &str, number: &str) {
        if number.is_empty() {
            self.listed = mark(name);
            self.groups.doubt();
        }
        self.count(name, number);
    }

    /// Takes a heading that was held.
    pub fn open(&mut self, text: &str, number: &str) {
        self.begin();
        let text = text.trim_start_matches(SIGNS);
        match section(text, number, false).filter(|section| section.names) {
            Some(section) => self.take_kind(section, text),
            None => self.groups.enter(number_of(text, number), text),
        }
    }

    /// Records come again.
    pub fn begin(&mut self) {
        self.gaps = 0;
        (self.over, self.ended, self.signed) = (false, false, false);
    }

    /// Whether a row is a heading. A heading of the same level as the last one
    /// with a kind ends what that one said, a group inside of it doesn't.
    fn heads(&mut self, row: &Row<'_>) -> bool {
        if !row.is_alone() && !row.is_bare() {
            return false;
        }
        let text = row.text();
        let certain = row.merged || row.name.is_empty() && row.leads;
        // In a list of two columns `I` may number a person as well.
        let is_full = row.filled == row.width && text.contains(is_small) && !is_award(numbered(text).1);
        let number = if is_full { "" } else { row.number() };
        let found = section(text, number, certain);
        match found {
            Some(section) if section.names => self.take_kind(section, text),
            Some(section) => self.group(section.number, text),
            None if row.ordinal.is_some() && row.is_alone() && is_group(text) => self.group(Number::Roman, text),
            None => return false,
        }
        true
    }

    fn take_kind(&mut self, section: Section, text: &str) {
        self.kind = section.kind;
        self.number = section.number;
        self.groups.end(section.number, text);
    }

    fn group(&mut self, number: Number, text: &str) {
        if self.number == number {
            self.kind = None;
        }
        self.groups.enter(number, text);
    }

    /// Whether a row is nothing but a year or an award, which no name is, or, amid numbered records, what is as
    /// the heading before or, where names have small letters, capitals.
    fn opens(&self, row: &Row<'_>) -> bool {
        let is_said = || self.groups.are_like(row.name) || self.large * 4 < self.counted && is_large(row.name);
        row.is_alone() && (is_years(row.name) || is_award(row.name))
            || row.is_uncounted() && self.is_numbered() && is_said()
    }

    /// Whether a row without a running number stands after the records: a sum, a
    /// signature, or what follows one.
    fn ends(&mut self, row: &Row<'_>) -> bool {
        let is_numbered = self.is_numbered();
        let other = Some(row.name).filter(|name| *name != row.first);
        let mut texts = [Some(row.first), other].into_iter().flatten();
        let closes = texts.find_map(|text| closing(text, row.says_more));
        let on_behalf = row.width > 1 && is_on_behalf(row.text());
        let under = self.over && row.width > 1 && row.is_bare();
        // After an empty row who signs has no name in a list without numbers either, or only an office.
        let is_office = row.name.is_empty() || row.is_alone() || is_large(row.name);
        let apart = self.gaps > 0 && row.ordinal.is_none() && is_office;
        let signs =
            (is_numbered || under || apart) && is_signature(row.text()) || is_numbered && is_contact(row.text());
        // In a list without numbers, too, no record is but a day.
        let dated = row.name.is_empty() && !row.says_more && is_dated(row.first);
        // The place stands before the day.
        let is_signed = dated && (self.gaps > 0 || has(row.first, ", "));
        self.signed |= on_behalf || (under || apart) && signs || is_signed;
        self.over |= closes.is_some() || signs || dated;
        self.ended |= closes == Some(Closing::End);
        let is_heading = row.name.is_empty() && mark(row.first).is_some();
        let noted = || is_note(row.ordinal.filter(|number| !number.is_empty()).unwrap_or(row.first));
        let noted = row.is_bare() && !is_heading && noted();
        closes.is_some()
            || dated
            || noted
            || self.ended
            || self.over && is_numbered
            || under && is_more(row)
            || on_behalf
            || apart && signs
            || self.signed && (row.is_bare() || row.is_part())
    }

    /// Whether nearly all records so far have a running number.
    fn is_numbered(&self) -> bool {
        self.counted > self.uncounted * 4
    }
}

/// Whether a row may say more of the note or the sum above it: `- Bằng khen: 2`.
fn is_more(row: &Row<'_>) -> bool {
    row.text().starts_with(SIGNS) && row.text().contains(':')
}

fn is_counted(number: &str) -> bool {
    begins_digit(number)
}
