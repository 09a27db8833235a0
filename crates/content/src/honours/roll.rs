use std::borrow::Cow;

use super::awardee::{Awardee, composed, is_composed, joined};
use super::column::Column;
use super::field::{HEADINGS, KNOWN, Known};
use super::{Kind, Kinds, Status};
use crate::gather::Gather as _;
use crate::json::Value;
use crate::limits;
use crate::text::{concat, fold};

/// The records of a list, in its own order, each different text kept once.
///
/// A million records of twelve fields, 450 MB of JSON, take some 60 MB.
#[derive(Debug)]
pub struct Roll {
    columns: Vec<Column>,
    len: u32,
    kinds: Kinds,
    /// Records whose place in the data isn't one after the record before, as
    /// some were left out: the record and its place.
    jumps: Vec<(u32, u32)>,
    /// Records whose id another record had first.
    repeats: Vec<u32>,
    pub(super) status: Status,
}

/// A field of the records, as [`Roll::fields`] lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field<'a> {
    /// The name that `columns` and [`Awardee::text`] take: one of the format's
    /// own, or the data's.
    pub name: &'a str,
    /// The heading that the data gives it, where it has one.
    pub label: Option<&'a str>,
    /// Whether the format knows it.
    pub known: bool,
    /// Whether its text is to be found by a search.
    pub searched: bool,
}

/// The different texts of one field, and which of them each record has.
#[derive(Debug, Clone, Copy)]
pub struct Values<'a> {
    column: &'a Column,
}

impl Default for Roll {
    fn default() -> Self {
        let column = |&(field, name): &(Known, &str)| Column::new(name, field.is_searched());
        Self {
            columns: KNOWN.iter().map(column).gather(),
            len: 0,
            kinds: Kinds::default(),
            jumps: Vec::new(),
            repeats: Vec::new(),
            status: Status::Awarded,
        }
    }
}

impl Roll {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.len as usize
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The record at a place in the list, from 0.
    pub fn get(&self, index: usize) -> Option<Awardee<'_>> {
        let index = u32::try_from(index).ok().filter(|index| *index < self.len)?;
        Some(Awardee { roll: self, index })
    }

    /// All records in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Awardee<'_>> + '_ {
        let count = self.len;
        (0..count as usize).map(|index| Awardee { roll: self, index: index as u32 })
    }

    /// How many records there are of each kind.
    pub fn kinds(&self) -> Kinds {
        self.kinds
    }

    /// The fields that at least one record has, those of the format first.
    pub fn fields(&self) -> impl Iterator<Item = Field<'_>> + '_ {
        let columns = self.columns.iter().enumerate();
        let used = columns.filter(|(_, column)| column.texts() > 0);
        used.map(|(place, column)| Field {
            name: &column.name,
            label: column.label.as_deref(),
            known: place < KNOWN.len(),
            searched: column.searched,
        })
    }

    /// The texts of a field, named by its own name or by its heading in the
    /// data. `None` where no record has it.
    pub fn values(&self, field: &str) -> Option<Values<'_>> {
        let column = self.column(field)?;
        (column.texts() > 0).then_some(Values { column })
    }

    /// The name of the field that somebody wrote as this: its own name or its
    /// heading, in the data or in the table, whatever the case, the marks and the spaces.
    pub fn resolve(&self, written: &str) -> Option<&str> {
        let folded = fold(written);
        let same = |column: &&Column| {
            let labelled = column.label.as_deref().is_some_and(|label| fold(label) == folded);
            labelled || fold(&column.name) == folded
        };
        let exact = self.column(written);
        let shown = || HEADINGS.iter().find(|(_, heading)| *heading == folded).map(|(name, _)| *name);
        exact.or_else(|| self.columns.iter().find(same)).map(|column| column.name.as_str()).or_else(shown)
    }

    /// An order that somebody wrote as this, a field after a `-` for downwards.
    pub fn resolve_order(&self, written: &str) -> String {
        let (sign, field) = written.strip_prefix('-').map_or(("", written), |field| ("-", field));
        concat(&[sign, self.resolve(field).unwrap_or(field)])
    }

    /// The place in the list of the record with this [`Awardee::key`].
    pub fn find(&self, key: &str) -> Option<usize> {
        let id = self.columns.get(Known::Id as usize)?;
        if let Some(number) = id.find(key) {
            return Some(self.first_with(number) as usize);
        }
        let (stem, _) = key.rsplit_once('~')?;
        let number = id.find(stem)?;
        let same = |index: &&u32| id.number(**index) == Some(number);
        let mut repeats = self.repeats.iter().filter(same);
        let found = repeats.find(|index| self.key_of(**index) == key)?;
        Some(*found as usize)
    }

    pub(super) fn column(&self, field: &str) -> Option<&Column> {
        let named = self.columns.iter().find(|column| column.name == field);
        named.or_else(|| {
            let labelled = |column: &&Column| column.label.as_deref() == Some(field);
            self.columns.iter().find(labelled)
        })
    }

    pub(super) fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub(super) fn known(&self, field: Known, index: u32) -> Option<&str> {
        let column = self.columns.get(field as usize)?;
        column.get(index).map(|(text, _)| text)
    }

    /// The place of a record in the data, from 1: those left out count as well.
    pub(crate) fn place(&self, index: u32) -> u32 {
        let after = self.jumps.partition_point(|(jumped, _)| *jumped <= index);
        match after.checked_sub(1).and_then(|last| self.jumps.get(last)) {
            Some((jumped, place)) => place + (index - jumped),
            None => index + 1,
        }
    }

    /// The id, made different where another record had it first.
    pub(super) fn key_of(&self, index: u32) -> String {
        let id = self.known(Known::Id, index).unwrap_or_default();
        if self.repeats.binary_search(&index).is_err() {
            return id.to_owned();
        }
        let mut key = format!("{id}~{}", self.place(index));
        let ids = self.columns.get(Known::Id as usize);
        while ids.is_some_and(|ids| ids.find(&key).is_some()) {
            key.push('~');
        }
        key
    }

    /// The record that had this id first. Ids are numbered as they come, and
    /// each record but the repeats brings a new one.
    fn first_with(&self, number: u32) -> u32 {
        let is_before = |place: usize| self.repeats.get(place).is_some_and(|repeat| repeat - place as u32 <= number);
        let (mut least, mut most) = (0, self.repeats.len());
        while least < most {
            let middle = least.midpoint(most);
            if is_before(middle) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        number + least as u32
    }
}

/// What a reader does.
impl Roll {
    /// Sets a field of the record that is being read, which [`commit`](Self::commit) ends.
    pub(super) fn set(&mut self, column: usize, text: &str, raw: bool) {
        if let Some(column) = self.columns.get_mut(column) {
            column.set(self.len, text, raw);
        }
    }

    /// The column of a field that the format doesn't know, new if need be.
    pub(super) fn slot(&mut self, name: &str) -> Option<usize> {
        let mut unknown = self.columns.iter().skip(KNOWN.len());
        if let Some(place) = unknown.position(|column| column.name == name) {
            return Some(KNOWN.len() + place);
        }
        if self.columns.len() >= KNOWN.len() + limits::FIELDS {
            return None;
        }
        self.columns.push(Column::new(name, true));
        Some(self.columns.len() - 1)
    }

    /// Says the heading that the data gives a column.
    pub(crate) fn label(&mut self, column: usize, label: &str) {
        if let Some(column) = self.columns.get_mut(column) {
            column.label = Some(label.to_owned());
        }
    }

    /// Says that a field may have several things in a text, with commas between them.
    pub(crate) fn part(&mut self, field: Known) {
        if let Some(column) = self.columns.get_mut(field as usize) {
            column.has_parts = true;
        }
    }

    /// Ends the record: gives it its id, and says the place of the record that
    /// had the same id first.
    pub(super) fn commit(&mut self, id: &str, kind: Option<Kind>, place: u32) -> Option<u32> {
        let index = self.len;
        let expected = index.checked_sub(1).map_or(1, |last| self.place(last) + 1);
        if place != expected {
            self.jumps.push((index, place));
        }
        let known = self.columns.get(Known::Id as usize).map_or(0, Column::texts);
        self.set(Known::Id as usize, id, false);
        self.kinds.count(kind);
        self.len += 1;
        let number = self.columns.get(Known::Id as usize)?.number(index)?;
        if number == known {
            return None;
        }
        let first = self.first_with(number);
        self.repeats.push(index);
        Some(self.place(first))
    }

    /// After the last record: lets go what only reading needs.
    pub(super) fn seal(&mut self) {
        for (place, column) in self.columns.iter_mut().enumerate() {
            column.seal(place == Known::Id as usize);
        }
        self.repeats.shrink_to_fit();
        self.jumps.shrink_to_fit();
    }
}

impl<'a> Values<'a> {
    /// How many different texts there are: their numbers begin with 0.
    pub fn len(&self) -> u32 {
        self.column.texts()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of a number. A list or an object is JSON text.
    pub fn text(&self, number: u32) -> Option<&'a str> {
        self.column.text(number).map(|(text, _)| text)
    }

    /// Whether a text is a list or an object, or says several awards: a filter offers each.
    pub fn has_lists(&self) -> bool {
        self.column.has_lists || self.column.has_parts
    }

    /// What a filter offers for the text of a number: each element of a list, each of several awards, else the text, as they
    /// are shown. Nothing is there twice.
    pub fn choices(&self, number: u32) -> Vec<Cow<'a, str>> {
        let Some((text, raw)) = self.column.text(number) else { return Vec::new() };
        let mut choices: Vec<String> = match composed(text, raw) {
            None if self.column.has_parts => return text.split(", ").map(Cow::Borrowed).gather(),
            None => return vec![Cow::Borrowed(text)],
            Some(Value::List(items)) => items.iter().map(joined).gather(),
            Some(object) => vec![joined(&object)],
        };
        choices.retain(|choice| !choice.is_empty());
        choices.sort_unstable();
        choices.dedup();
        choices.into_iter().map(Cow::Owned).gather()
    }

    /// The numbers of the texts that a filter's choice takes in.
    pub fn chosen(&self, choice: &str) -> Vec<u32> {
        let has = |number: &u32| match self.column.text(*number) {
            Some((text, raw)) if self.column.has_parts || is_composed(text, raw) => {
                self.choices(*number).iter().any(|one| one == choice)
            }
            Some((text, _)) => text == choice,
            None => false,
        };
        (0..self.len()).filter(has).gather()
    }

    /// The number of the text that a record has, named by its place in the list.
    pub fn of(&self, index: usize) -> Option<u32> {
        self.column.number(u32::try_from(index).ok()?)
    }
}
