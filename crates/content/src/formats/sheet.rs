//! From rows of cells to records: finds the head, the sections and the rows
//! that are none.

use std::borrow::Cow;

use super::body::{Body, Row};
use super::columns::{Column, columns, covering, heading_score, of};
use super::headers;
use super::preamble::Preamble;
use super::rows::is_numbering;
use crate::charset::{Votes, suspect};
use crate::error::ReadError;
use crate::fault::excerpt;
use crate::honours::{Intake, Known, Site, is_personal};
use crate::json::Value;
use crate::text::{is_letter, join, tidy};

/// Rows in which the head has to come.
const HEAD_WITHIN: usize = 60;

/// A cell, with how many columns it covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub text: &'a str,
    pub span: usize,
    pub href: Option<&'a str>,
}

/// A cell with something in it, at its column.
struct Filled<'a> {
    column: usize,
    cell: Cell<'a>,
    text: Cow<'a, str>,
}

/// A sheet whose rows come one by one.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// The rows above the head, until it comes.
    above: Vec<Vec<String>>,
    columns: Vec<Column>,
    body: Body,
    records: u32,
}

impl<'a> Cell<'a> {
    pub fn plain(text: &'a str) -> Self {
        Self { text, span: 1, href: None }
    }
}

impl Sheet {
    /// Takes a row: one above the head, the head, a record, or one that is none.
    pub fn row(&mut self, cells: &[Cell<'_>], site: Site<'_>, intake: &mut Intake) -> Result<(), ReadError> {
        let row = self.filled(cells);
        if row.is_empty() {
            Ok(())
        } else if self.columns.is_empty() {
            self.take_above(&row, intake)
        } else if self.records == 0 && self.refines(&row) {
            self.set_head(&row, intake);
            Ok(())
        } else if self.is_record(&row) {
            self.records += 1;
            self.record(&row, site, intake)
        } else {
            Ok(())
        }
    }

    /// After the last row: there must have been a head.
    pub fn finish(&self) -> Result<(), ReadError> {
        if self.has_head() { Ok(()) } else { Err(self.headless()) }
    }

    /// Whether the head was there.
    pub fn has_head(&self) -> bool {
        !self.columns.is_empty()
    }

    /// The cells with something in them. Each counts for one column, once the
    /// columns are known, and none beyond them counts.
    fn filled<'c>(&self, cells: &[Cell<'c>]) -> Vec<Filled<'c>> {
        let mut filled = Vec::with_capacity(cells.len());
        let mut place = 0;
        for cell in cells {
            let text = tidy(cell.text);
            let column = if self.has_head() { covering(&self.columns, place, cell.span) } else { Some(place) };
            if let (Some(column), false) = (column, text.is_empty()) {
                filled.push(Filled { column, cell: *cell, text });
            }
            place += cell.span;
        }
        filled
    }

    fn take_above(&mut self, row: &[Filled<'_>], intake: &mut Intake) -> Result<(), ReadError> {
        let is_named = row.iter().any(|filled| intake.named(&filled.text) == Some("name"));
        if is_named || heading_score(row.iter().map(|filled| filled.text.as_ref())) > 0 {
            Preamble::read(&self.above).put(&mut intake.honours.head);
            self.set_head(row, intake);
            return Ok(());
        }
        self.above.push(row.iter().map(|filled| filled.text.to_string()).collect());
        if self.above.len() > HEAD_WITHIN { Err(self.headless()) } else { Ok(()) }
    }

    /// Whether this row, right under the head, is one more row of it: `Chức vụ`
    /// and `Đơn vị` under `Nơi công tác`.
    fn refines(&self, row: &[Filled<'_>]) -> bool {
        let mut headings = 0;
        for filled in row {
            let known = headers::known(&filled.text);
            let above = self.columns.get(filled.column).and_then(|column| column.known);
            match above {
                Some(Known::Name | Known::Ordinal) if known == above => {}
                Some(Known::Name | Known::Ordinal) => return false,
                _ => headings += usize::from(known.is_some()),
            }
        }
        headings > 0
    }

    fn set_head(&mut self, row: &[Filled<'_>], intake: &mut Intake) {
        let mut headings: Vec<String> = self.columns.drain(..).map(|column| column.heading).collect();
        for filled in row {
            let end = filled.column + filled.cell.span;
            if headings.len() < end {
                headings.resize(end, String::new());
            }
            for heading in headings.get_mut(filled.column..end).unwrap_or_default() {
                *heading = filled.text.to_string();
            }
        }
        self.columns = columns(headings, &|heading| intake.named(heading));
        for column in &self.columns {
            if let Some(known) = column.known {
                intake.honours.roll.label(known as usize, &column.heading);
            }
        }
    }

    /// Whether a row is a record.
    fn is_record(&mut self, row: &[Filled<'_>]) -> bool {
        let (name, ordinal) = (self.text_of(Known::Name, row), self.text_of(Known::Ordinal, row));
        if self.is_head_again(name, row) {
            self.body.begin();
            return false;
        }
        // In brackets it may come again, a name never is.
        let may_number = self.records == 0 || name.starts_with('(');
        if may_number && is_numbering(row.iter().map(|filled| filled.text.as_ref())) {
            return false;
        }
        let width = self.columns.len();
        let names = of(&self.columns, Known::Name).unwrap_or(width);
        let beside = |filled: &&Filled<'_>| *filled.text != *name && *filled.text != *ordinal;
        self.body.takes(&Row {
            name,
            ordinal: of(&self.columns, Known::Ordinal).map(|_| ordinal),
            first: row.first().map_or("", |filled| filled.text.as_ref()),
            leads: row.first().is_some_and(|filled| filled.column < names),
            filled: row.len(),
            width,
            merged: row.iter().any(|filled| filled.cell.span > 1 && filled.cell.span >= width),
            says_more: row.iter().filter(beside).any(|filled| filled.text.chars().any(is_letter)),
        })
    }

    /// The text under a heading, empty where there is none.
    fn text_of<'t>(&self, known: Known, row: &'t [Filled<'t>]) -> &'t str {
        let column = of(&self.columns, known);
        let found = row.iter().find(|filled| Some(filled.column) == column);
        found.map_or("", |filled| filled.text.as_ref())
    }

    /// Whether the head is printed again, as on each page, perhaps in other words.
    fn is_head_again(&self, name: &str, row: &[Filled<'_>]) -> bool {
        let column = of(&self.columns, Known::Name).and_then(|column| self.columns.get(column));
        let Some(Column { heading, .. }) = column else {
            return false;
        };
        let is_reworded = || {
            let known = headers::known(name);
            known.is_some() && known == headers::known(heading)
        };
        // Most records have a number somewhere, which is seen sooner than what words mean.
        let is_worded = || row.iter().all(|filled| !filled.text.bytes().any(|sign| sign.is_ascii_digit()));
        let scores = || heading_score(row.iter().map(|filled| filled.text.as_ref())) > 1;
        heading == name || is_worded() && is_reworded() && scores()
    }

    fn record(&self, row: &[Filled<'_>], site: Site<'_>, intake: &mut Intake) -> Result<(), ReadError> {
        let mut values = Vec::with_capacity(row.len() + 1);
        if let Some(kind) = self.body.kind {
            values.push(("kind", Value::Text(kind.as_str().into())));
        }
        for Filled { column, cell, .. } in row {
            let Some(column) = self.columns.get(*column) else {
                continue;
            };
            if column.is_rest {
                continue;
            }
            if let (Some(Known::Name), Some(href)) = (column.known, cell.href) {
                values.push(("href", Value::Text(href.into())));
            }
            values.push((column.name.as_str(), Value::Text(column.kept(cell.text).into())));
        }
        if self.columns.iter().any(|column| column.is_rest) {
            values.retain(|(name, _)| *name != "name");
            values.push(("name", Value::Text(self.joined_name(row).into())));
        }
        let entries: Vec<(&str, &Value<'_>)> = values.iter().map(|(name, value)| (*name, value)).collect();
        intake.entries(site, self.records, &entries)
    }

    /// The name that stands in several columns.
    fn joined_name(&self, row: &[Filled<'_>]) -> String {
        let is_part = |column: usize| {
            self.columns.get(column).is_some_and(|column| column.is_rest || column.known == Some(Known::Name))
        };
        let parts: Vec<&str> =
            row.iter().filter(|filled| is_part(filled.column)).map(|filled| filled.text.as_ref()).collect();
        join(&parts, " ")
    }

    /// Why there is no head: there is no such column, or its name can't be read.
    fn headless(&self) -> ReadError {
        let mut votes = Votes::default();
        for row in &self.above {
            if let Some(charset) = suspect(row.iter().map(String::as_str)) {
                votes.cast(charset);
            }
        }
        if let Some((charset, _)) = votes.result() {
            return ReadError::WrongCharset { charset };
        }
        let head = self.above.iter().enumerate().find(|(at, row)| self.may_be_head(*at, row));
        let headers = head.into_iter().flat_map(|(_, row)| row).take(10);
        ReadError::NoNameColumn { headers: headers.map(|text| excerpt(text)).collect() }
    }

    /// Whether a row looks like a head without names: its cells may be said aloud,
    /// those of a record, which are a person's, may not. A head has no digits, and
    /// known headings or, in the first row, numbers under it.
    fn may_be_head(&self, at: usize, row: &[String]) -> bool {
        let has_digit = |text: &String| text.bytes().any(|sign| sign.is_ascii_digit());
        let known = row.iter().filter(|text| headers::known(text).is_some() || is_personal(text)).count();
        let counted = |column| self.above.iter().skip(1).all(|row| row.get(column).is_some_and(has_digit));
        let over_numbers = at == 0 && self.above.len() > 1 && (0..row.len()).any(counted);
        !row.iter().any(has_digit) && (known > 1 || over_numbers)
    }
}
