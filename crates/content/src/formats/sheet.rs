//! From rows of cells to records: finds the head, the sections and the rows
//! that are none.

use std::borrow::Cow;

use super::headers;
use super::preamble::Preamble;
use super::rows::{is_closing, is_numbering, is_outline, section};
use crate::charset::{Votes, suspect};
use crate::error::ReadError;
use crate::honours::{Intake, Kind, Known, Site, is_personal};
use crate::json::Value;
use crate::text::{fold, tidy};

/// Rows in which the head has to come.
const HEAD_WITHIN: usize = 60;

/// A cell, with how many columns it covers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub text: &'a str,
    pub span: usize,
    pub href: Option<&'a str>,
}

impl<'a> Cell<'a> {
    pub fn plain(text: &'a str) -> Self {
        Self {
            text,
            span: 1,
            href: None,
        }
    }
}

/// A sheet whose rows come one by one.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// The rows above the head, until it comes.
    above: Vec<Vec<String>>,
    columns: Vec<Column>,
    /// What the last section says of its rows.
    kind: Option<Kind>,
    records: u32,
}

#[derive(Debug)]
struct Column {
    heading: String,
    known: Option<Known>,
    /// The name of a field that isn't known.
    name: String,
}

impl Sheet {
    /// Takes a row: one above the head, the head, a record, or one that is none.
    pub fn row(&mut self, cells: &[Cell<'_>], site: Site<'_>, intake: &mut Intake) -> Result<(), ReadError> {
        let texts: Vec<Cow<'_, str>> = cells.iter().map(|cell| tidy(cell.text)).collect();
        if texts.iter().all(|text| text.is_empty()) {
            return Ok(());
        }
        if self.columns.is_empty() {
            return self.above(cells, &texts, intake);
        }
        if self.records == 0 && self.refines(cells, &texts) {
            self.set_head(cells, &texts, intake);
            return Ok(());
        }
        if self.is_record(cells, &texts) {
            self.records += 1;
            return self.record(cells, &texts, site, intake);
        }
        Ok(())
    }

    /// After the last row: there must have been a head.
    pub fn finish(&self) -> Result<(), ReadError> {
        if self.columns.is_empty() {
            return Err(self.headless());
        }
        Ok(())
    }

    /// Whether the head was there.
    pub fn has_head(&self) -> bool {
        !self.columns.is_empty()
    }

    fn above(
        &mut self,
        cells: &[Cell<'_>],
        texts: &[Cow<'_, str>],
        intake: &mut Intake,
    ) -> Result<(), ReadError> {
        let row: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        if heading_score(&row) > 0 {
            Preamble::read(&self.above).put(&mut intake.honours.head);
            self.set_head(cells, texts, intake);
            return Ok(());
        }
        self.above.push(row.into_iter().map(str::to_owned).collect());
        if self.above.len() > HEAD_WITHIN {
            return Err(self.headless());
        }
        Ok(())
    }

    /// Whether this row, right under the head, is one more row of it: `Chức vụ`
    /// and `Đơn vị` under `Nơi công tác`.
    fn refines(&self, cells: &[Cell<'_>], texts: &[Cow<'_, str>]) -> bool {
        let mut headings = 0;
        for (column, _, text) in self.placed(cells, texts) {
            let known = headers::known(text);
            match column.known {
                Some(Known::Name | Known::Ordinal) if text.is_empty() => {}
                Some(Known::Name | Known::Ordinal) if known == column.known => {}
                Some(Known::Name | Known::Ordinal) => return false,
                _ => headings += usize::from(known.is_some()),
            }
        }
        headings > 0
    }

    fn set_head(&mut self, cells: &[Cell<'_>], texts: &[Cow<'_, str>], intake: &mut Intake) {
        let mut headings: Vec<String> = self.columns.drain(..).map(|column| column.heading).collect();
        let mut place = 0;
        for (cell, text) in cells.iter().zip(texts) {
            for _ in 0..cell.span {
                if headings.len() <= place {
                    headings.push(String::new());
                }
                if let Some(heading) = headings.get_mut(place).filter(|_| !text.is_empty()) {
                    *heading = text.to_string();
                }
                place += 1;
            }
        }
        self.columns = columns(headings);
        for column in &self.columns {
            if let Some(known) = column.known {
                intake.honours.roll.label(known as usize, &column.heading);
            }
        }
    }

    /// The cells with the column that each counts for.
    fn placed<'s, 'c>(
        &'s self,
        cells: &'c [Cell<'c>],
        texts: &'c [Cow<'c, str>],
    ) -> impl Iterator<Item = (&'s Column, &'c Cell<'c>, &'c str)> {
        let mut place = 0;
        cells.iter().zip(texts).filter_map(move |(cell, text)| {
            let covered = self.columns.get(place..self.columns.len().min(place + cell.span));
            place += cell.span;
            Some((covering(covered?)?, cell, text.as_ref()))
        })
    }

    /// Whether a row is a record; a section's heading says the kind of the ones
    /// under it.
    fn is_record(&mut self, cells: &[Cell<'_>], texts: &[Cow<'_, str>]) -> bool {
        let filled = texts.iter().filter(|text| !text.is_empty()).count();
        let of = |known| {
            let mut placed = self.placed(cells, texts);
            let found = placed.find(|(column, ..)| column.known == Some(known));
            found.map_or("", |(.., text)| text)
        };
        let (name, ordinal) = (of(Known::Name), of(Known::Ordinal));
        let first = texts.iter().find(|text| !text.is_empty()).map_or("", AsRef::as_ref);
        let others = filled - usize::from(!name.is_empty()) - usize::from(!ordinal.is_empty());
        if is_closing(first) || is_closing(name) || self.repeats_head(name) {
            return false;
        }
        if self.records == 0 && texts.iter().all(|text| is_numbering(text)) {
            return false;
        }
        let alone = filled == 1 && self.columns.len() > 1;
        let heading = if alone { first } else { name };
        if (alone || others == 0 && !heading.is_empty()) && !is_count(ordinal) {
            if let Some(kind) = section(heading) {
                self.kind = Some(kind);
                return false;
            }
            // A group without a kind: `A` before `KHỐI XÃ`.
            if is_outline(ordinal) {
                return false;
            }
        }
        !alone || !name.is_empty() && cells.iter().all(|cell| cell.span < self.columns.len())
    }

    /// A head that is printed again on each page.
    fn repeats_head(&self, name: &str) -> bool {
        let mut columns = self.columns.iter();
        let heading = columns.find(|column| column.known == Some(Known::Name));
        heading.is_some_and(|column| !name.is_empty() && column.heading == name)
    }

    fn record(
        &mut self,
        cells: &[Cell<'_>],
        texts: &[Cow<'_, str>],
        site: Site<'_>,
        intake: &mut Intake,
    ) -> Result<(), ReadError> {
        let kind = self.kind.map(|kind| Value::Text(kind.as_str().into()));
        let mut entries = Vec::with_capacity(cells.len() + 1);
        entries.extend(kind.map(|kind| ("kind", kind)));
        for (column, cell, text) in self.placed(cells, texts).filter(|(.., text)| !text.is_empty()) {
            let href = cell.href.filter(|_| column.known == Some(Known::Name));
            entries.extend(href.map(|href| ("href", Value::Text(href.into()))));
            // The raw text: a wrong character set shows in it.
            let name = column.known.map_or(column.name.as_str(), Known::name);
            let raw = if text == cell.text { text } else { cell.text };
            entries.push((name, Value::Text(raw.into())));
        }
        let entries: Vec<(&str, &Value<'_>)> = entries.iter().map(|(name, value)| (*name, value)).collect();
        intake.entries(site, self.records, &entries)
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
        let first = self.above.first().into_iter().flatten();
        let headers = first.filter(|text| !text.is_empty()).take(10);
        ReadError::NoNameColumn {
            headers: headers.map(|text| text.chars().take(60).collect()).collect(),
        }
    }
}

/// How much a row looks like the head: how many headings are known, 0 where
/// none of them is a name's.
pub(crate) fn heading_score(texts: &[&str]) -> usize {
    let known: Vec<Known> = texts.iter().filter_map(|text| headers::known(text)).collect();
    let filled = texts.iter().filter(|text| !text.trim().is_empty()).count();
    // A list of units alone has a column of units for their names.
    let named = known.contains(&Known::Name) || known.contains(&Known::Unit);
    let alone = filled == 1 && known.contains(&Known::Name);
    if named && (known.len() >= 2 || alone) { known.len() } else { 0 }
}

fn columns(headings: Vec<String>) -> Vec<Column> {
    let mut taken: Vec<Known> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let has_name = headings.iter().any(|heading| headers::known(heading) == Some(Known::Name));
    let mut columns = Vec::with_capacity(headings.len());
    for heading in headings {
        let known = headers::known(&heading).filter(|_| !is_personal(&heading));
        let known = match known {
            Some(Known::Unit) if !has_name && !taken.contains(&Known::Name) => Some(Known::Name),
            known => known.filter(|known| !taken.contains(known)),
        };
        taken.extend(known);
        let mut name = if heading.is_empty() { format!("#{}", columns.len() + 1) } else { heading.clone() };
        while known.is_none() && (names.contains(&name) || Known::of(&name).is_some() || fold(&name) == "hide") && name.len() < 4096 {
            name.push('*');
        }
        names.push(name.clone());
        columns.push(Column {
            heading,
            known,
            name,
        });
    }
    columns
}
