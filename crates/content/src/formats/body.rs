//! What a sheet's rows under the head are: records, headings, or what closes
//! the list.

use super::rows::{Closing, closing, is_count, is_on_behalf, is_signature};
use super::sections::{Number, is_group, is_small, section};
use crate::honours::Kind;

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
    /// Whether the cells beside the name and its number have any letters.
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

    /// Whether there is nothing but a text and its number.
    fn is_bare(&self) -> bool {
        let is_said = self.leads || !self.name.is_empty();
        self.filled == 1 || self.filled == 2 && is_said && !self.number().is_empty()
    }
}

/// What the rows so far say of the next.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The kind of the records under the last heading, and its number.
    pub kind: Option<Kind>,
    number: Number,
    /// How many records had a running number, and how many had none.
    counted: u32,
    uncounted: u32,
    /// Whether a sum or a signature came after the last record.
    over: bool,
    /// Whether what stands under every list came: who made it, and who gets it.
    ended: bool,
    /// Whether it is signed on someone's behalf or under a sum: rows of nothing but a name are those who sign.
    signed: bool,
}

impl Body {
    /// Whether a row is a record.
    pub fn takes(&mut self, row: &Row<'_>) -> bool {
        let counted = row.number().starts_with(|sign: char| sign.is_ascii_digit());
        // One who has a number is a record, whatever the name.
        if !is_count(row.number()) && self.heads(row) {
            self.begin();
            return false;
        }
        if counted {
            self.begin();
        }
        if !counted && self.ends(row) {
            return false;
        }
        // Without a column of numbers, one that has but a unit is a record whose name is missing.
        let nameless = row.ordinal.is_none() && !row.leads;
        let takes = !row.is_alone() || !row.merged && (nameless || !row.name.is_empty());
        if takes {
            *(if counted { &mut self.counted } else { &mut self.uncounted }) += 1;
        }
        takes
    }

    /// Records come again.
    pub fn begin(&mut self) {
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
        let is_full = row.filled == row.width && text.chars().any(is_small);
        let found = section(text, if is_full { "" } else { row.number() }, certain);
        let Some(section) = found else {
            return row.ordinal.is_some() && row.is_alone() && is_group(text) && self.group(Number::Roman);
        };
        if !section.names {
            return self.group(section.number);
        }
        self.kind = section.kind;
        self.number = section.number;
        true
    }

    fn group(&mut self, number: Number) -> bool {
        if self.number == number {
            self.kind = None;
        }
        true
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
        let signs = (is_numbered || under) && is_signature(row.text());
        self.signed |= on_behalf || under && signs;
        self.over |= closes.is_some() || signs;
        self.ended |= closes == Some(Closing::End);
        closes.is_some() || self.ended || self.over && is_numbered || on_behalf || self.signed && row.is_bare()
    }

    /// Whether nearly all records so far have a running number.
    fn is_numbered(&self) -> bool {
        self.counted > self.uncounted * 4
    }
}
