//! From rows of cells to records: finds the head, the sections and the rows
//! that are none.

use std::borrow::Cow;

use super::columns::{Column, Share, columns, covering, heading_score, of};
use super::heading::{HeadCell, Heading, add_above, add_row};
use super::preamble::Preamble;
use super::rows::{is_closing, is_count, is_numbering, is_outline, section};
use super::subhead::refines;
use crate::charset::{Votes, suspect};
use crate::error::ReadError;
use crate::fault::excerpt;
use crate::honours::{Intake, Kind, Known, Site};
use crate::json::Value;
use crate::text::{join, tidy};

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
    /// The column that it counts for.
    column: usize,
    /// The first column that it covers.
    start: usize,
    cell: Cell<'a>,
    text: Cow<'a, str>,
}

/// A sheet whose rows come one by one.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// The rows above the head, until it comes.
    above: Vec<Vec<String>>,
    /// The last of them: where its cells begin, and how many columns they cover.
    last: Vec<(usize, usize)>,
    columns: Vec<Column>,
    /// How many columns there are up to the last one with a heading: beyond it is nothing but the
    /// rest of a name.
    headed: usize,
    /// What the last section says of its rows.
    kind: Option<Kind>,
    records: u32,
}

fn head_cells<'r>(row: &'r [Filled<'_>]) -> Vec<HeadCell<'r>> {
    row.iter().map(|filled| (filled.start, filled.cell.span, filled.text.as_ref())).collect()
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
        let width = cells.iter().map(|cell| cell.span).sum();
        if row.is_empty() {
            Ok(())
        } else if self.columns.is_empty() {
            self.take_above(&row, width, intake)
        } else if self.records == 0 && refines(&self.columns, &head_cells(&row)) {
            self.set_head(&row, width, intake);
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
                filled.push(Filled { column, start: place, cell: *cell, text });
            }
            place += cell.span;
        }
        filled
    }

    fn take_above(&mut self, row: &[Filled<'_>], width: usize, intake: &mut Intake) -> Result<(), ReadError> {
        let is_named = row.iter().any(|filled| intake.named(&filled.text) == Some("name"));
        if is_named || heading_score(row.iter().map(|filled| filled.text.as_ref())) > 0 {
            Preamble::read(&self.above).put(&mut intake.honours.head);
            self.set_head(row, width, intake);
            return Ok(());
        }
        self.above.push(row.iter().map(|filled| filled.text.to_string()).collect());
        self.last = row.iter().map(|filled| (filled.start, filled.cell.span)).collect();
        if self.above.len() > HEAD_WITHIN { Err(self.headless()) } else { Ok(()) }
    }

    fn set_head(&mut self, row: &[Filled<'_>], width: usize, intake: &mut Intake) {
        let mut headings: Vec<Heading> = self.columns.drain(..).map(|column| column.heading).collect();
        let is_first = headings.is_empty();
        add_row(&mut headings, &head_cells(row), width);
        if let (Some(texts), true) = (self.above.last(), is_first) {
            let above = self.last.iter().zip(texts).map(|((start, span), text)| (*start, *span, text.as_str()));
            add_above(&mut headings, &above.collect::<Vec<_>>());
        }
        self.headed = headings.iter().rposition(|heading| !heading.text.is_empty()).map_or(0, |last| last + 1);
        self.columns = columns(headings, &|heading| intake.named(heading));
        for column in &self.columns {
            if let Some(known) = column.known {
                intake.honours.roll.label(known as usize, column.label());
            }
        }
    }

    /// Whether a row is a record; a section's heading says the kind of the ones
    /// under it.
    fn is_record(&mut self, row: &[Filled<'_>]) -> bool {
        let (name, ordinal) = (self.text_of(Known::Name, row), self.text_of(Known::Ordinal, row));
        let first = row.first().map_or("", |filled| filled.text.as_ref());
        let numbering = self.records == 0 && row.iter().all(|filled| is_numbering(&filled.text));
        if numbering || is_closing(first) || is_closing(name) || self.is_head_again(name, row) {
            return false;
        }
        let alone = row.len() == 1 && self.headed > 1;
        let bare = row.len() == usize::from(!name.is_empty()) + usize::from(!ordinal.is_empty());
        if (alone || bare) && !is_count(ordinal) {
            let outlined = is_outline(ordinal);
            let heading = if name.is_empty() { first } else { name };
            if let Some(kind) = section(heading, outlined) {
                self.kind = Some(kind);
                return false;
            }
            // A group without a kind: `A` before `KHỐI XÃ`.
            if outlined {
                return false;
            }
        }
        let merged = row.iter().any(|filled| filled.cell.span > 1 && filled.cell.span >= self.headed);
        !alone || !name.is_empty() && !merged
    }

    /// The text under a heading, empty where there is none.
    fn text_of<'t>(&self, known: Known, row: &'t [Filled<'t>]) -> &'t str {
        let column = of(&self.columns, known);
        let found = row.iter().find(|filled| Some(filled.column) == column);
        found.map_or("", |filled| filled.text.as_ref())
    }

    /// Whether the head is printed again, as on each page.
    fn is_head_again(&self, name: &str, row: &[Filled<'_>]) -> bool {
        let is_headed = |column: Option<usize>, text: &str| {
            column.and_then(|column| self.columns.get(column)).is_some_and(|column| column.is_headed(text))
        };
        is_headed(of(&self.columns, Known::Name), name)
            || name.is_empty() && row.iter().all(|filled| is_headed(Some(filled.start), &filled.text))
    }

    fn record(&self, row: &[Filled<'_>], site: Site<'_>, intake: &mut Intake) -> Result<(), ReadError> {
        let mut values = Vec::with_capacity(row.len() + 1);
        if let Some(kind) = self.kind {
            values.push(("kind", Value::Text(kind.as_str().into())));
        }
        for Filled { column: place, cell, text, .. } in row {
            let Some(column) = self.columns.get(*place).filter(|_| *place < self.headed) else {
                continue;
            };
            // Columns under one personal heading have one name; the first is meant.
            let is_said = column.is_personal && values.iter().any(|(name, _)| *name == column.name);
            if is_said || column.goes_on(text) {
                continue;
            }
            if let (Some(Known::Name), Some(href)) = (column.known, cell.href) {
                values.push(("href", Value::Text(href.into())));
            }
            values.push((column.name.as_str(), Value::Text(column.kept(cell.text).into())));
        }
        if let Some(name) = self.shared_name(row) {
            values.retain(|(name, _)| *name != "name");
            values.push(("name", Value::Text(name.into())));
        }
        let entries: Vec<(&str, &Value<'_>)> = values.iter().map(|(name, value)| (*name, value)).collect();
        intake.entries(site, self.records, &entries)
    }

    /// The name that stands in several columns, or in another than the others.
    fn shared_name(&self, row: &[Filled<'_>]) -> Option<String> {
        let (mut parts, mut other, mut goes_on) = (Vec::new(), None, false);
        for Filled { column, cell, text, .. } in row {
            let column = self.columns.get(*column)?;
            if column.known == Some(Known::Name) {
                parts.push(tidy(column.kept(cell.text)));
            } else if column.goes_on(text) {
                goes_on = true;
                parts.push(Cow::Borrowed(text.as_ref()));
            } else if column.share == Share::Others {
                other = other.or(Some(text.to_string()));
            }
        }
        if goes_on { Some(join(&parts, " ")) } else { other.filter(|_| parts.is_empty()) }
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
        let first = self.above.first().into_iter().flatten().take(10);
        ReadError::NoNameColumn { headers: first.map(|text| excerpt(text)).collect() }
    }
}
