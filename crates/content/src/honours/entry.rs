//! From one entry of a record to the text that the roll keeps.

use std::borrow::Cow;

use super::field::Known;
use super::record::{Entry, Intake, Site, plain};
use super::{Kind, Status};
use crate::date::Date;
use crate::error::Type;
use crate::fault::{Fault, excerpt};
use crate::json::{self, Value};
use crate::limits;
use crate::photo::Photo;
use crate::scope::Scope;
use crate::text::{cut, digits, fold, has, is_digit, is_letter, is_listed, tidy};
use crate::url::safe_href;

/// What is in the name of an award or of its decision, folded.
const AWARDS: &str = "khen giai danhhieu huan huy quyetdinh award prize medal decision";

/// Reads the entries of one record into the roll.
pub(super) struct EntryReader<'a> {
    pub intake: &'a mut Intake,
    pub site: Site<'a>,
    pub place: u32,
    pub entries: &'a [Entry<'a>],
    /// What the entries said, to be committed with the record.
    pub id: Option<String>,
    pub kind: Option<Kind>,
    /// A year that stands in the date's place.
    pub spare_year: Option<u16>,
    /// Whether it was said that there are too many.
    pub is_full: bool,
    /// Whether the record has an identity paper or an account, once that was asked.
    pub has_paper: Option<bool>,
}

impl EntryReader<'_> {
    pub fn read(&mut self, name: &str, value: &Value<'_>) {
        if matches!(value, Value::Null) {
            return;
        }
        match Known::of(name) {
            None => self.unknown(name, value),
            // Both are the record's own affair.
            Some(Known::Name) => {}
            Some(Known::Photo) => self.photo(value),
            Some(field) => match plain(value).or_else(|| numbered(field, value)) {
                Some(text) => self.known(field, &tidy(text)),
                None => self.mistaken(field, value),
            },
        }
    }

    fn known(&mut self, field: Known, text: &str) {
        // A dash says that there is nothing.
        let is_dash = matches!(field, Known::Year | Known::Date) && matches!(text, "-" | "–" | "—");
        if text.is_empty() || is_dash {
            return;
        }
        let kept: Option<Cow<'_, str>> = match field {
            Known::Id => return self.id = Some(text.to_owned()),
            Known::Kind => {
                self.kind = self.intake.kinds.of(text, Kind::of);
                self.kind.map(|kind| kind.as_str().into())
            }
            // What isn't understood stands beside the name: it may say that there is no award.
            Known::Status => {
                let own = || text.contains(is_letter).then_some(text);
                self.intake.statuses.of(text, Status::of).map(Status::as_str).or_else(own).map(Cow::Borrowed)
            }
            Known::Year => year(text).or_else(|| year_in(text)).map(|year| year.to_string().into()),
            Known::Date => self.day(text),
            Known::Href => safe_href(text).map(Cow::Owned),
            _ => Some(text.into()),
        };
        match kept {
            Some(kept) => self.keep(field as usize, &kept, false),
            None if field == Known::Date && year(text).is_some() => {}
            None => self.note(field, unreadable(field, text)),
        }
    }

    /// A day's text, or else the year that it ends with: `2020`, `12/2020`.
    fn day<'t>(&mut self, text: &'t str) -> Option<Cow<'t, str>> {
        if Date::parse(text).is_some() {
            return Some(text.into());
        }
        let last = text.rsplit(&['/', '-', ' '][..]).next().filter(|last| last.len() == 4);
        self.spare_year = last.and_then(year);
        Date::of_cell(text).map(|date| date.iso().into())
    }

    /// After the last entry: the year, where none said it.
    pub fn finish(&mut self, has_year: bool) {
        if let (Some(year), false) = (self.spare_year, has_year) {
            self.keep(Known::Year as usize, &year.to_string(), false);
        }
    }

    /// A field that the format doesn't know is kept as it is; of what is nested
    /// in it, personal entries are not.
    fn unknown(&mut self, name: &str, value: &Value<'_>) {
        let (admitted, is_beside) = self.intake.gate.admits(name);
        if name == "hide" || !admitted || is_beside && self.has_paper() {
            return;
        }
        let (text, raw) = match value {
            Value::Text(text) => (tidy(text), false),
            Value::Number(number) => (Cow::Borrowed(*number), true),
            other => {
                let mut text = String::new();
                // An award has its own day and office, whatever paper stands around it.
                let is_award = |folded: &str| AWARDS.split(' ').any(|word| has(folded, word));
                let has_paper =
                    self.has_paper() && (!is_award(&fold(name)) || self.intake.gate.have_paper(&[(name, other)]));
                let gate = &self.intake.gate;
                json::write_value(&mut text, other, &|key| gate.admits_nested(key, has_paper));
                (Cow::Owned(text), true)
            }
        };
        if text.is_empty() {
            return;
        }
        if let Some(column) = self.intake.honours.roll.slot(name) {
            return self.keep(column, &text, raw);
        }
        let (site, place) = (self.site, self.place);
        let fault = Fault::TooManyFields { limit: limits::FIELDS };
        if !std::mem::replace(&mut self.is_full, true) {
            self.intake.log.note(Some(place), &|| site.path(place, ""), fault);
        }
    }

    /// Whether the record has an identity paper or an account. In a sheet the headings have said it.
    fn has_paper(&mut self) -> bool {
        let is_json = matches!(self.site, Site::List(_) | Site::Object(_));
        let (gate, entries) = (&mut self.intake.gate, self.entries);
        *self.has_paper.get_or_insert_with(|| is_json && gate.have_paper(entries))
    }

    /// Kept as JSON, its addresses checked.
    fn photo(&mut self, value: &Value<'_>) {
        let mut scope =
            Scope { log: &mut self.intake.log, path: self.site.path(self.place, "photo"), record: Some(self.place) };
        let Some(photo) = Photo::read(value, &mut scope) else {
            return;
        };
        if let Value::Text(_) = value {
            return self.keep(Known::Photo as usize, &photo.src, false);
        }
        let mut text = String::new();
        photo.write(&mut text);
        self.keep(Known::Photo as usize, &text, true);
    }

    fn keep(&mut self, column: usize, text: &str, raw: bool) {
        self.intake.honours.roll.set(column, text, raw);
    }

    fn mistaken(&mut self, field: Known, value: &Value<'_>) {
        let fault = Fault::FieldType {
            field: field.name().to_owned(),
            expected: match field {
                Known::Year => Type::Number,
                _ => Type::Text,
            },
            found: value.kind(),
        };
        self.note(field, fault);
    }

    fn note(&mut self, field: Known, fault: Fault) {
        let (site, place) = (self.site, self.place);
        self.intake.log.note(Some(place), &|| site.path(place, field.name()), fault);
    }
}

/// A decision may be an object with its number.
fn numbered<'v>(field: Known, value: &'v Value<'_>) -> Option<&'v str> {
    match field {
        Known::Decision => value.get("number").and_then(plain),
        _ => None,
    }
}

/// Four digits, also as `2020.0` or `Năm 2020`.
fn year(text: &str) -> Option<u16> {
    let text = bare(text);
    // A spreadsheet's number may have a fraction of zeros.
    let (whole, zeros) = text.split_once('.').unwrap_or((text, ""));
    let year = digits(whole).filter(|_| zeros.bytes().all(|digit| digit == b'0'))?;
    u16::try_from(year).ok().filter(|year| (1000..10_000).contains(year))
}

/// A year without the word before it and the remark behind it: `năm học 2019 - 2020`, `2020 (lần 2)`.
fn bare(text: &str) -> &str {
    if digits(text).is_some() {
        return text;
    }
    let text = cut(text, " (").map_or(text, |(year, _)| year);
    let split = text.find(is_digit).and_then(|at| text.split_at_checked(at));
    split.filter(|(word, _)| is_listed("nam namhoc nienhoc", &fold(word))).map_or(text, |(_, year)| year)
}

/// The year of a day, of a month, and that in which a time ends: `2021-2022`.
fn year_in(text: &str) -> Option<u16> {
    if let Some(date) = Date::parse(text) {
        return Some(date.year).filter(|_| date.is_set());
    }
    let (first, last) = bare(text).split_once(&['-', '–', '/'][..])?;
    let (first, last) = (first.trim(), year(last.trim())?);
    let is_month = first.len() < 3 && digits(first).is_some_and(|month| (1..=12).contains(&month));
    (is_month || year(first)? <= last).then_some(last)
}

fn unreadable(field: Known, text: &str) -> Fault {
    let (name, found) = (field.name().to_owned(), excerpt(text));
    match field {
        Known::Year => Fault::YearUnreadable { found },
        Known::Date => Fault::DateUnreadable { field: name, found },
        Known::Href => Fault::UrlUnsafe { field: name },
        _ => Fault::ValueUnknown { field: name, found },
    }
}
