//! From a record's entries to the roll.

use super::entry::EntryReader;
use super::field::{HEADINGS, Known};
use super::name::bare_name;
use super::options::{Gate, Mapping, Options};
use super::{Head, Honours, Kind, Roll, Status, is_personal};
use crate::charset::{Votes, suspect};
use crate::error::{Limit, ReadError};
use crate::fault::{Fault, Log, excerpt};
use crate::json::{self, Sink, Value};
use crate::limits;
use crate::text::{fold, tidy};

/// Reads records into a list.
#[derive(Debug)]
pub(crate) struct Intake {
    pub honours: Honours,
    pub log: Log,
    pub skipped: u32,
    /// The keys of the first record, for a message.
    keys: Vec<String>,
    pub(super) gate: Gate,
    pub(super) mapping: Option<Mapping>,
    votes: Votes,
    pub(super) statuses: Latest<Status>,
    pub(super) kinds: Latest<Kind>,
}

/// What was read last of a field that says the same in record after record, with the text that said it.
#[derive(Debug)]
pub(super) struct Latest<T> {
    text: String,
    read: Option<T>,
}

impl<T: Copy> Latest<T> {
    fn new() -> Self {
        Self { text: String::new(), read: None }
    }

    /// What a text says; the empty one says nothing.
    pub fn of(&mut self, text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        if self.text != text {
            *self = Self { text: text.to_owned(), read: read(text) };
        }
        self.read
    }
}

impl Intake {
    /// The field that the page names for a column's heading.
    pub(crate) fn named(&self, heading: &str) -> Option<&str> {
        let fields = &self.mapping.as_ref()?.fields;
        let folded = fold(heading);
        let is_meant = |(_, path): &&(String, String)| {
            !path.is_empty() && (path == heading || !folded.is_empty() && fold(path) == folded)
        };
        if is_personal(heading) {
            return None;
        }
        fields.iter().find(is_meant).map(|(name, _)| name.as_str())
    }

    /// Whether the page names a column by its heading.
    pub(crate) fn shows(&self, heading: &str) -> bool {
        self.gate.shows(heading)
    }
}

impl Sink for Intake {
    fn entry(&mut self, key: &str, value: Value<'_>) {
        self.honours.head.take(key, value, &mut self.log);
        self.honours.roll.status = self.honours.head.status.unwrap_or(Status::Awarded);
    }

    fn record(&mut self, list: &str, place: u32, value: &Value<'_>) -> Result<(), ReadError> {
        self.record(Site::List(list), place, value)
    }

    fn list(&mut self) {
        let status = self.honours.roll.status;
        self.honours.roll = Roll::default();
        self.honours.roll.status = status;
        self.skipped = 0;
        self.votes = Votes::default();
        self.log.forget_records();
    }
}

/// Where a record is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Site<'a> {
    /// In the list of this path.
    List(&'a str),
    /// The object on this line.
    Object(u32),
    /// On this line of a sheet.
    Line(u32),
    /// In this row of a table.
    Row(u32),
}

/// An entry of a record: its name, and its value.
pub(super) type Entry<'a> = (&'a str, &'a Value<'a>);

impl Intake {
    pub fn new(options: &Options<'_>) -> Self {
        let mut log = Log::default();
        let gate = Gate::new(options.columns);
        let mapping = options.fields.and_then(|fields| {
            let mapping = Mapping::read(fields, options.columns, &gate);
            if mapping.is_none() {
                log.note(None, &|| "fields".to_owned(), Fault::FieldsUnreadable);
            }
            mapping
        });
        let (statuses, kinds) = (Latest::new(), Latest::new());
        let votes = Votes::default();
        Self { honours: Honours::default(), log, skipped: 0, keys: Vec::new(), gate, mapping, votes, statuses, kinds }
    }

    /// What seemed to be the list's head was a record.
    pub fn forget_head(&mut self) {
        self.honours.head = Head::default();
        self.honours.roll.status = Status::Awarded;
        self.log.forget_data();
    }

    /// Reads a record; one that can't be read is left out and counted.
    pub fn record(&mut self, site: Site<'_>, place: u32, value: &Value<'_>) -> Result<(), ReadError> {
        if place == 1 && value.get(Known::Name.name()).is_none() {
            self.keys = paths(value);
        }
        match (value, self.mapping.take()) {
            (Value::Object(_), Some(mapping)) => {
                let read = self.entries(site, place, &mapping.apply(value, &self.gate));
                self.mapping = Some(mapping);
                return read;
            }
            (Value::Object(entries), None) => {
                let mut named = Vec::with_capacity(entries.len());
                let is_ours = value.get("name").is_some();
                let name = |key| if is_ours { key } else { ours(key, value) };
                named.extend(entries.iter().map(|(key, value)| (name(key.as_ref()), value)));
                return self.entries(site, place, &named);
            }
            (Value::Null, mapping) => {
                self.mapping = mapping;
                self.skip(site, place, Fault::RecordNull);
            }
            (other, mapping) => {
                self.mapping = mapping;
                let found = other.kind();
                self.skip(site, place, Fault::RecordType { found });
            }
        }
        check(place)
    }

    /// Reads a record from its entries.
    pub fn entries(&mut self, site: Site<'_>, place: u32, entries: &[Entry<'_>]) -> Result<(), ReadError> {
        check(place)?;
        self.take(site, place, entries);
        Ok(())
    }

    /// Leaves a record out.
    pub fn skip(&mut self, site: Site<'_>, place: u32, fault: Fault) {
        self.skipped += 1;
        self.log.note(Some(place), &|| site.path(place, ""), fault);
    }

    /// After the last record: what can be said of all of them.
    pub fn finish(&mut self) {
        self.honours.roll.seal();
        if self.honours.roll.is_empty() && !self.keys.is_empty() {
            self.log.explain(std::mem::take(&mut self.keys));
        }
        let Head { title, issuer, .. } = &self.honours.head;
        if let Some(charset) = suspect([title, issuer].into_iter().flatten().map(String::as_str)) {
            self.votes.cast(charset);
        }
        if let Some((charset, rows)) = self.votes.result() {
            let fault = Fault::CharsetSuspected { charset, rows };
            self.log.note(None, &String::new, fault);
        }
    }

    fn take(&mut self, site: Site<'_>, place: u32, entries: &[Entry<'_>]) {
        // Of two entries of one name the later one counts.
        let last = |wanted: &str| entries.iter().rev().find(|(name, _)| *name == wanted);
        if last("hide").is_some_and(|(_, value)| is_true(value)) {
            return;
        }
        let name = last("name").and_then(|(_, value)| plain(value)).map(|name| tidy(bare_name(name)));
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return self.skip(site, place, Fault::NameMissing);
        };
        if let Some(charset) = suspect(entries.iter().filter_map(judged)) {
            self.votes.cast(charset);
        }
        self.honours.roll.set(Known::Name as usize, &name, false);
        let mut entry = EntryReader {
            intake: self,
            site,
            place,
            entries,
            id: None,
            kind: None,
            spare_year: None,
            is_full: false,
            has_paper: None,
        };
        // What another takes the place of would be a choice of a filter that no record has. More than are kept
        // aren't gone through for that.
        let is_few = entries.len() <= limits::FIELDS;
        for (at, (name, value)) in entries.iter().enumerate() {
            if !is_few || !entries.iter().skip(at + 1).any(|(later, _)| later == name) {
                entry.read(name, value);
            }
        }
        entry.finish(last("year").is_some());
        let (id, kind) = (entry.id, entry.kind);
        let id = id.unwrap_or_else(|| place.to_string());
        if let Some(first) = self.honours.roll.commit(&id, kind, place) {
            let id = excerpt(&id);
            self.log.note(Some(place), &|| site.path(place, "id"), Fault::IdRepeated { id, first });
        }
    }
}

fn check(place: u32) -> Result<(), ReadError> {
    if place <= limits::RECORDS {
        return Ok(());
    }
    Err(ReadError::Limit { limit: Limit::Records, at: String::new(), most: limits::RECORDS.into() })
}

impl Site<'_> {
    /// The same place, where it is one in a sheet.
    pub fn of_sheet(self) -> Site<'static> {
        match self {
            Self::Line(line) => Site::Line(line),
            Self::Row(row) => Site::Row(row),
            Self::Object(_) | Self::List(_) => Site::List(""),
        }
    }

    /// The path of a record's field, or of the record.
    pub fn path(self, place: u32, field: &str) -> String {
        let record = match self {
            // A sheet's columns have other names.
            Self::Line(line) => return format!("line {line}"),
            Self::Row(row) => return format!("row {row}"),
            Self::Object(line) => format!("line {line}"),
            Self::List(list) => json::at_index(list, place.saturating_sub(1) as usize),
        };
        if field.is_empty() { record } else { json::at_key(&record, field) }
    }
}

/// The field that a key means in a record that has no `name`: `Họ và tên`, `hoTen`. Its own go before.
pub(super) fn ours<'k>(key: &'k str, record: &Value<'_>) -> &'k str {
    let folded = fold(key);
    let means = HEADINGS.iter().find(|(_, heading)| *heading == folded).map(|(name, _)| *name);
    means.filter(|name| *name != Known::Kind.name() && record.get(name).is_none()).unwrap_or(key)
}

/// The first keys in a value, each with those that it is inside of.
pub(super) fn paths(value: &Value<'_>) -> Vec<String> {
    let mut found = Vec::new();
    gather(value, "", &mut found);
    found
}

fn gather(value: &Value<'_>, path: &str, found: &mut Vec<String>) {
    if let Value::Object(entries) = value {
        // Objects may be called for people, whom no message says.
        let is_code = |key: &str| key.bytes().all(|sign| sign.is_ascii_alphabetic() || sign == b'_');
        let is_said = |value: &Value<'_>, key: &str| !matches!(value, Value::Object(_)) || is_code(key);
        for (key, value) in entries.iter().filter(|(key, value)| is_said(value, key)) {
            gather(value, &json::at_key(path, key), found);
        }
    } else if !path.is_empty() && found.len() < 10 {
        found.push(excerpt(path));
    }
}

/// The text of a value that is one, or a number.
pub(super) fn plain<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    match value {
        Value::Text(text) => Some(text),
        Value::Number(number) => Some(number),
        _ => None,
    }
}

/// Whether a record asks to be hidden. Privacy decides what is unclear.
fn is_true(value: &Value<'_>) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Number(number) => *number != "0",
        Value::Text(text) => !matches!(fold(text).as_str(), "" | "0" | "false" | "no" | "khong"),
        _ => true,
    }
}

/// The text of an entry that shows what a wrong character set does: all but codes
/// and numbers.
fn judged<'v>((name, value): &Entry<'v>) -> Option<&'v str> {
    let is_code =
        matches!(*name, "id" | "kind" | "year" | "date" | "decision" | "photo" | "href" | "status" | "ordinal");
    plain(value).filter(|_| !is_code)
}
