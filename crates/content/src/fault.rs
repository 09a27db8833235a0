use std::fmt;

use crate::charset::Charset;
use crate::error::{Syntax, Type, listed};
use crate::limits;

/// One thing that was left out, or that looks wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is.
    pub fault: Fault,
    /// Where: a JSON path (`awardees[4].year`), which begins with the line where
    /// each has a record (`line 7.year`), or the line of a sheet (`line 7`).
    /// Empty when it is the whole.
    pub at: String,
    /// The record's place in the data, from 1, where it is a record's fault.
    pub record: Option<u32>,
}

/// What was left out, or looks wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// A record without a name was left out.
    NameMissing,
    /// A record was left out, as no record has a key for the name.
    NameKeyMissing {
        /// The first paths in the first record.
        keys: Vec<String>,
    },
    /// A record that is `null` was left out.
    RecordNull,
    /// A record that is no object was left out.
    RecordType {
        /// What it is.
        found: Type,
    },
    /// A record that is no JSON was left out; its line and column are the file's.
    RecordSyntax {
        /// What is wrong.
        syntax: Syntax,
        /// From 1.
        line: u32,
        /// From 1, in characters.
        column: u32,
    },
    /// A field of another type was dropped.
    FieldType {
        /// The field's name.
        field: String,
        /// What belongs there.
        expected: Type,
        /// What is there.
        found: Type,
    },
    /// A year that isn't a number was dropped.
    YearUnreadable {
        /// As the data has it, at most 60 characters.
        found: String,
    },
    /// A date that can't be read was dropped.
    DateUnreadable {
        /// The field's name.
        field: String,
        /// As the data has it, at most 60 characters.
        found: String,
    },
    /// A value that isn't one of the few that the field takes was dropped.
    ValueUnknown {
        /// The field's name.
        field: String,
        /// As the data has it, at most 60 characters.
        found: String,
    },
    /// A URL that isn't `http`, `https` or relative was dropped.
    UrlUnsafe {
        /// The field's name.
        field: String,
    },
    /// Two records have the same id; both are kept.
    IdRepeated {
        /// The id.
        id: String,
        /// The place of the record that had it first, from 1.
        first: u32,
    },
    /// A block of a kind that isn't known was left out.
    BlockUnknown {
        /// Its kind.
        kind: String,
    },
    /// A value that a block or a photo can't do without isn't there: it was left out.
    PartMissing {
        /// The value's name.
        field: String,
    },
    /// Texts look as if read in a wrong character set. They are kept as they are.
    CharsetSuspected {
        /// What happened to them.
        charset: Charset,
        /// In how many records of a list; 0 for an article.
        rows: u32,
    },
    /// Records have more different fields than are taken; the rest is dropped.
    TooManyFields {
        /// How many are taken.
        limit: usize,
    },
    /// The `fields` setting is no JSON object of texts, and was not used.
    FieldsUnreadable,
    /// A site's own award ladder didn't come or can't be read: the built-in one stands in its place.
    AwardsUnreadable,
    /// A quote in a spreadsheet's text never closes: it is read as a sign.
    QuoteUnclosed,
    /// Some markup, list, table or gallery is longer or deeper than is taken; the rest is left out.
    MarkupCut,
    /// More warnings of the same kind.
    More {
        /// Their [`Fault::code`].
        code: &'static str,
        /// How many.
        count: u32,
    },
}

impl Fault {
    /// A stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NameMissing | Self::NameKeyMissing { .. } => "name-missing",
            Self::RecordNull => "record-null",
            Self::RecordType { .. } => "record-type",
            Self::RecordSyntax { .. } => "record-syntax",
            Self::FieldType { .. } => "field-type",
            Self::YearUnreadable { .. } => "year-unreadable",
            Self::DateUnreadable { .. } => "date-unreadable",
            Self::ValueUnknown { .. } => "value-unknown",
            Self::UrlUnsafe { .. } => "url-unsafe",
            Self::IdRepeated { .. } => "id-repeated",
            Self::BlockUnknown { .. } => "block-unknown",
            Self::PartMissing { .. } => "part-missing",
            Self::CharsetSuspected { .. } => "charset-suspected",
            Self::TooManyFields { .. } => "too-many-fields",
            Self::FieldsUnreadable => "fields-unreadable",
            Self::AwardsUnreadable => "awards-unreadable",
            Self::QuoteUnclosed => "quote-unclosed",
            Self::MarkupCut => "markup-cut",
            Self::More { .. } => "more",
        }
    }

    /// The field that it is said of; empty where it names none, or says it in its own words.
    pub fn field(&self) -> &str {
        match self {
            Self::FieldType { field, .. }
            | Self::DateUnreadable { field, .. }
            | Self::ValueUnknown { field, .. }
            | Self::UrlUnsafe { field } => field,
            _ => "",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.record, self.at.as_str()) {
            (Some(record), _) => write!(out, "record {record}: {}", self.fault),
            (None, "") => write!(out, "{}", self.fault),
            (None, at) => {
                // The path names the field already.
                write!(out, "{at}: ")?;
                self.fault.say("", out)
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field() {
            "" => self.say("", out),
            field => self.say(&format!("{field}: "), out),
        }
    }
}

impl Fault {
    fn say(&self, field: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NameMissing => out.write_str("name is missing"),
            Self::NameKeyMissing { keys } => write!(out, "name is missing{}; fields can name it", listed(keys)),
            Self::RecordNull => out.write_str("null"),
            Self::RecordType { found } => write!(out, "expected an object, found {found}"),
            Self::RecordSyntax { syntax, line, column } => out.write_str(&syntax.said(*line, *column)),
            Self::FieldType { expected, found, .. } => {
                write!(out, "{field}expected {expected}, found {found}, left empty")
            }
            Self::YearUnreadable { .. } => out.write_str("year is not a number, left empty"),
            Self::DateUnreadable { .. } => write!(out, "{field}not a date, left empty"),
            Self::ValueUnknown { found, .. } => write!(out, "{field}\"{found}\" is not known, left empty"),
            Self::UrlUnsafe { .. } => write!(out, "{field}not a safe URL, left empty"),
            Self::IdRepeated { id, first } => write!(out, "repeats the id \"{id}\" of record {first}"),
            Self::BlockUnknown { kind } => write!(out, "a block of kind \"{kind}\" is not known"),
            Self::PartMissing { field } => write!(out, "{field} is missing, left out"),
            Self::CharsetSuspected { charset, rows: 0 } => write!(out, "the text looks like {charset}"),
            Self::CharsetSuspected { charset, rows: 1 } => write!(out, "1 row looks like {charset}"),
            Self::CharsetSuspected { charset, rows } => write!(out, "{rows} rows look like {charset}"),
            Self::TooManyFields { limit } => write!(out, "more than {limit} fields, the rest left out"),
            Self::FieldsUnreadable => out.write_str("not a JSON object of texts"),
            Self::AwardsUnreadable => out.write_str("no award ladder that can be read; the built-in one is used"),
            Self::QuoteUnclosed => out.write_str("a quote never closes"),
            Self::MarkupCut => out.write_str("the text is too long, its end is left out"),
            Self::More { code, count } => write!(out, "{count} more of {code}"),
        }
    }
}

/// Warnings as they come up, so many of a kind and no more.
#[derive(Debug, Default)]
pub(crate) struct Log {
    warnings: Vec<Warning>,
    counts: Vec<(&'static str, u32)>,
}

impl Log {
    /// Notes a fault; `at` is asked only when it will be kept.
    pub fn note(&mut self, record: Option<u32>, at: &dyn Fn() -> String, fault: Fault) {
        if self.count(fault.code()) <= limits::WARNINGS {
            let at = at();
            self.warnings.push(Warning { fault, at, record });
        }
    }

    fn count(&mut self, code: &'static str) -> u32 {
        if let Some((_, count)) = self.counts.iter_mut().find(|(known, _)| *known == code) {
            *count = count.saturating_add(1);
            return *count;
        }
        self.counts.push((code, 1));
        1
    }

    /// Says with the first record without a name that no record has a key for one.
    pub fn explain(&mut self, keys: Vec<String>) {
        if let Some(first) = self.warnings.iter_mut().find(|warning| warning.fault == Fault::NameMissing) {
            first.fault = Fault::NameKeyMissing { keys };
        }
    }

    /// Takes the warnings back that are of records.
    pub fn forget_records(&mut self) {
        let warnings = std::mem::take(&mut self.warnings);
        self.counts.clear();
        for warning in warnings.into_iter().filter(|warning| warning.record.is_none()) {
            self.note(None, &|| warning.at.clone(), warning.fault.clone());
        }
    }

    /// Takes the warnings back that are of the data, and not of the settings.
    pub fn forget_data(&mut self) {
        self.warnings.retain(|warning| warning.fault == Fault::FieldsUnreadable);
        self.counts.clear();
    }

    pub fn into_warnings(mut self) -> Vec<Warning> {
        for (code, count) in self.counts {
            if count > limits::WARNINGS {
                let fault = Fault::More { code, count: count - limits::WARNINGS };
                self.warnings.push(Warning { fault, at: String::new(), record: None });
            }
        }
        self.warnings
    }
}

/// The beginning of a text, for a message.
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(60).collect()
}
