use std::borrow::Cow;

use super::field::Known;
use super::roll::Roll;
use super::{Kind, Status};
use crate::date::Date;
use crate::fault::Log;
use crate::json::{self, Value};
use crate::photo::Photo;
use crate::scope::Scope;
use crate::text::{digits, join};

/// One record of a [`Roll`], as cheap to copy as its number.
#[derive(Debug, Clone, Copy)]
pub struct Awardee<'a> {
    pub(super) roll: &'a Roll,
    pub(super) index: u32,
}

impl<'a> Awardee<'a> {
    /// Its place in the list, from 0.
    pub fn index(&self) -> usize {
        self.index as usize
    }

    /// Its place in the data, from 1: records that were left out count as well.
    pub fn record(&self) -> u32 {
        self.roll.place(self.index)
    }

    /// Who is honoured; never empty.
    pub fn name(&self) -> &'a str {
        self.known(Known::Name).unwrap_or_default()
    }

    /// The id that the data gives it, else its place in the data.
    pub fn id(&self) -> &'a str {
        self.known(Known::Id).unwrap_or_default()
    }

    /// What a link to this record says: the id, made different from those of
    /// other records. [`Roll::find`] takes it.
    pub fn key(&self) -> String {
        self.roll.key_of(self.index)
    }

    /// Whether it is a person, a collective or a household.
    pub fn kind(&self) -> Option<Kind> {
        self.known(Known::Kind).and_then(Kind::of)
    }

    /// Its own status, else the list's.
    pub fn status(&self) -> Status {
        let own = self.known(Known::Status).and_then(Status::of);
        own.unwrap_or(self.roll.status)
    }

    /// What the data says of its status, where that isn't understood.
    pub fn unread_status(&self) -> Option<&'a str> {
        self.known(Known::Status).filter(|text| Status::of(text).is_none())
    }

    /// The year of the award.
    pub fn year(&self) -> Option<u16> {
        digits(self.known(Known::Year)?).and_then(|year| u16::try_from(year).ok())
    }

    /// The day of the award.
    pub fn date(&self) -> Option<Date> {
        Date::parse(self.known(Known::Date)?)
    }

    /// A safe URL, relative to the data.
    pub fn href(&self) -> Option<&'a str> {
        self.known(Known::Href)
    }

    /// The photo, with a safe URL.
    pub fn photo(&self) -> Option<Photo> {
        let column = self.roll.columns().get(Known::Photo as usize)?;
        let (text, raw) = column.get(self.index)?;
        let value = if raw { json::parse(text, 0).ok()? } else { Value::Text(Cow::Borrowed(text)) };
        let mut scope = Scope { log: &mut Log::default(), path: String::new(), record: None };
        Photo::read(&value, &mut scope)
    }

    /// The text of a field, named by its own name or by its heading in the
    /// data. A list or an object is JSON text; [`shown`](Self::shown) reads better.
    pub fn text(&self, field: &str) -> Option<&'a str> {
        let (text, _) = self.roll.column(field)?.get(self.index)?;
        Some(text)
    }

    /// The text of a field as it is shown: the texts of a list or an object
    /// with commas between them.
    pub fn shown(&self, field: &str) -> Option<Cow<'a, str>> {
        let (text, raw) = self.roll.column(field)?.get(self.index)?;
        let Some(value) = composed(text, raw) else { return Some(Cow::Borrowed(text)) };
        Some(Cow::Owned(joined(&value)))
    }

    /// All fields that the record has, with their texts, as [`text`](Self::text) gives them.
    pub fn fields(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let index = self.index;
        let columns = self.roll.columns().iter();
        columns.filter_map(move |column| Some((column.name.as_str(), column.get(index)?.0)))
    }

    /// The record as JSON, as it was given: without personal fields, with the
    /// `id` as text, and without what could not be read.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        let index = self.index;
        let columns = self.roll.columns().iter().enumerate();
        let fields = columns.filter_map(|(place, column)| {
            let (text, raw) = column.get(index)?;
            let number = place == Known::Year as usize;
            Some((column.name.as_str(), text, raw || number))
        });
        json::join(&mut out, "{}", fields, |out, (name, text, raw)| {
            json::write_text(out, name);
            out.push(':');
            if raw {
                out.push_str(text);
            } else {
                json::write_text(out, text);
            }
        });
        out
    }

    fn known(&self, field: Known) -> Option<&'a str> {
        self.roll.known(field, self.index)
    }
}

/// The list or the object that a column's text is; nothing for all else.
pub(super) fn composed(text: &str, raw: bool) -> Option<Value<'_>> {
    is_composed(text, raw).then(|| json::parse(text, 0).ok()).flatten()
}

/// Whether a column's text is a list's or an object's.
pub(super) fn is_composed(text: &str, raw: bool) -> bool {
    raw && text.starts_with(&['[', '{'][..])
}

/// The texts and numbers in a value, with commas between them.
pub(super) fn joined(value: &Value<'_>) -> String {
    let mut parts = Vec::new();
    flatten(value, &mut parts);
    join(&parts, ", ")
}

/// The texts and numbers in a value, in order.
fn flatten(value: &Value<'_>, parts: &mut Vec<String>) {
    match value {
        Value::Text(text) => parts.push(text.to_string()),
        Value::Number(number) => parts.push((*number).to_owned()),
        Value::Bool(_) | Value::Null => {}
        Value::List(items) => items.iter().for_each(|item| flatten(item, parts)),
        Value::Object(entries) => entries.iter().for_each(|(_, item)| flatten(item, parts)),
    }
}
