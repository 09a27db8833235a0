//! From rows of cells to records: finds the head, the sections and the rows
//! that are none.

mod beside;
mod record;

use beside::Beside;

use super::awards::of_title;
use super::body::{Body, Row, Take};
pub(crate) use super::cells::Cell;
use super::cells::{Filled, check, filled, head_cells, text_of, width};
use super::columns::{Column, columns, heading_score, of, repeat, tell};
use super::groups::heads;
use super::headers;
use super::heading::{Heading, add_above, add_row, is_typed, uncover};
use super::headless::headless;
use super::held::{Held, is_summed};
use super::label::Label;
use super::names::Claim;
use super::preamble::Preamble;
use super::rows::{is_count, is_numbering, is_outline};
use super::sections::{Number, numbered, section};
use super::series::{Series, number};
use super::subhead::refines;
use crate::error::ReadError;
use crate::gather::Gather as _;
use crate::honours::{Intake, Known, Site};
use crate::text::{begins_digit, digits, fold, is_letter, join, tidy};

/// Whether a text over a list says of what one kind its records are, or heads their group.
pub(super) fn is_heading(text: &str, is_one: bool) -> bool {
    section(text, "", false).is_some_and(|section| section.kind.is_some()) || heads(text, is_one)
}

/// Rows in which the head has to come.
const HEAD_WITHIN: usize = 60;

/// A sheet whose rows come one by one.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// The rows above the head, until it comes.
    above: Vec<Vec<String>>,
    /// The last of them: where its cells begin, and how many columns they cover.
    last: Vec<(usize, usize)>,
    columns: Vec<Column>,
    body: Body,
    /// A row of which the next one says what it is.
    held: Option<Held>,
    /// How wide each of several lists is that stand side by side under one head, else 0.
    part: usize,
    /// What all of them but the first have so far.
    beside: Vec<Beside>,
    /// How many columns there are up to the last one with a heading: beyond it is nothing but the
    /// rest of a name.
    headed: usize,
    records: u32,
    /// Whether a record came under the head.
    begun: bool,
    /// The running number of the last record.
    number: Option<u64>,
    /// What came before it.
    series: Series,
}

impl Sheet {
    /// Takes a row, or what each of several lists side by side has in it.
    pub fn row(&mut self, cells: &[Cell<'_>], site: Site<'_>, intake: &mut Intake) -> Result<(), ReadError> {
        check(cells, site)?;
        if self.part > 0 { self.side_row(cells, site, intake) } else { self.part_row(cells, site, intake) }
    }

    /// Takes a row: one above the head, the head, a record, or one that is none.
    fn part_row(&mut self, cells: &[Cell<'_>], site: Site<'_>, intake: &mut Intake) -> Result<(), ReadError> {
        let mut row = filled(&self.columns, cells);
        let width = width(cells);
        if row.is_empty() {
            self.body.gaps += 1;
            return Ok(());
        }
        self.settle(&row, intake)?;
        if self.columns.is_empty() {
            self.take_above(&row, width, intake)
        } else if !self.begun && refines(&self.columns, &head_cells(&row)) {
            self.set_head(&row, width, intake);
            Ok(())
        } else if let Some(row) = self.other_head(&row, cells) {
            self.begin_anew();
            self.set_head(&row, width, intake);
            Ok(())
        } else {
            match self.take(&row) {
                Take::Record => {
                    let dashes = self.take_dashes(&mut row);
                    self.record(&row, &dashes, site, intake)?;
                }
                Take::Held => {
                    // An empty row after it is none over it.
                    self.body.gaps = 0;
                    self.held = Held::new(&self.columns, &row, site, true);
                }
                Take::Signed => self.held = Held::new(&self.columns, &row, site, false),
                Take::Nothing => Self::take_other(&row, intake),
            }
            Ok(())
        }
    }

    /// Takes the row that was held: as a heading, where the next row has the first number under it.
    fn settle(&mut self, next: &[Filled<'_>], intake: &mut Intake) -> Result<(), ReadError> {
        let Some(held) = self.held.take() else {
            return Ok(());
        };
        let (number, name) = (self.text_of(Known::Ordinal, next), self.text_of(Known::Name, next));
        let has_member =
            || self.body.gaps == 0 && held.has_member(number, name, next.len(), self.body.groups.are_counted());
        if held.is_over(number, name, next.len()) || has_member() {
            self.body.open(&tidy(&held.name), &held.ordinal);
            return Ok(());
        }
        if !held.is_record {
            return Ok(());
        }
        self.body.count_held(&tidy(&held.name), &held.ordinal);
        let cells = held.cells(self.columns.len());
        let row = filled(&self.columns, &cells);
        self.record(&row, &[], held.site, intake)
    }

    /// A sheet after this one, whose records go on after its own.
    pub fn next(&self) -> Self {
        let series = Series::of(&self.columns, self.series.records + self.records);
        let body = self.body.next();
        Self { body, series, ..Self::default() }
    }

    /// Whether a table without a head goes on with this one, as on the next page.
    pub fn goes_on(&self, cells: &[Cell<'_>]) -> bool {
        let row = filled(&self.columns, cells);
        let next = self.number.map(|number| number + 1);
        next.is_some() && number(self.text_of(Known::Ordinal, &row)) == next && width(cells) == self.columns.len()
    }

    /// Takes what stands over the sheet, and whether it is a [heading](is_heading).
    pub fn begin_under(&mut self, text: &str, is_one: bool) -> bool {
        let section = section(text, "", false).filter(|section| section.kind.is_some());
        self.series.begin_under(text, section.is_some());
        let groups = &mut self.body.groups;
        match section {
            Some(section) => {
                self.body.kind = section.kind;
                groups.end(section.number, text);
            }
            None if heads(text, is_one) => groups.enter(numbered(text).0, text),
            None => return false,
        }
        true
    }

    /// Takes the title over the sheet, or another text that heads no group: it ends those before it.
    /// `is_dated` says that its year is that of the records.
    pub fn begin_titled(&mut self, title: &str, is_dated: bool) {
        self.body.groups.begin_titled(title, is_dated);
    }

    /// After the last row: there must have been a head.
    pub fn finish(&mut self, intake: &mut Intake) -> Result<(), ReadError> {
        self.catch_up(intake)?;
        self.settle(&[], intake)?;
        if self.has_head() { Ok(()) } else { Err(headless(&self.above)) }
    }

    /// Whether the head was there.
    pub fn has_head(&self) -> bool {
        !self.columns.is_empty()
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    fn take_above(&mut self, row: &[Filled<'_>], width: usize, intake: &mut Intake) -> Result<(), ReadError> {
        let is_named = row.iter().any(|filled| intake.named(&filled.text) == Some("name"));
        let texts: Vec<&str> = row.iter().map(|filled| filled.text.as_ref()).gather();
        if is_named || self.series.takes(&texts) {
            self.take_title(intake);
            self.set_head(row, width, intake);
            return Ok(());
        }
        self.above.push(row.iter().map(|filled| filled.text.to_string()).gather());
        self.last = row.iter().map(|filled| (filled.start, filled.cell.span)).gather();
        if self.above.len() > HEAD_WITHIN { Err(headless(&self.above)) } else { Ok(()) }
    }

    /// Takes what stands above the head: the title, which may say an award, and the kind or the group right
    /// above it, as above any record.
    fn take_title(&mut self, intake: &mut Intake) {
        let text = self.above.last().map_or_else(String::new, |cells| join(cells, " "));
        if is_heading(&text, false) && !fold(&text).starts_with("danhsach") {
            self.above.pop();
            self.last.clear();
        }
        let preamble = Preamble::read(&self.above);
        if let Some(award) = preamble.title().and_then(of_title) {
            self.body.groups.enter(Number::None, award);
        }
        preamble.put(&mut intake.honours.head);
        self.begin_under(&text, false);
    }

    /// Takes a row that is no record: where it is the title of another list, of another award, neither is the
    /// title of both.
    fn take_other(row: &[Filled<'_>], intake: &mut Intake) {
        let title = &mut intake.honours.head.title;
        let other = row.first().and_then(|filled| of_title(&filled.text));
        if other.is_some_and(|other| title.as_deref().and_then(of_title).is_some_and(|first| first != other)) {
            *title = None;
        }
    }

    fn set_head(&mut self, row: &[Filled<'_>], width: usize, intake: &mut Intake) {
        let mut headings: Vec<Heading> = self.columns.drain(..).map(|column| column.heading).gather();
        let is_first = headings.is_empty();
        let row = head_cells(row);
        let above = self.above.last().filter(|_| is_first).into_iter().flatten().zip(&self.last);
        let above: Vec<_> = above.map(|(text, (start, span))| (*start, *span, text.as_str())).gather();
        if is_typed(&above, &row) {
            add_row(&mut headings, &above, width);
        }
        add_row(&mut headings, &row, width);
        add_above(&mut headings, &above);
        if let Some(part) = repeat(&headings) {
            self.part = part;
            headings.truncate(part);
        }
        uncover(&mut headings, &|heading| intake.shows(heading));
        self.headed = headings.iter().rposition(|heading| !heading.text.is_empty()).map_or(0, |last| last + 1);
        self.columns = columns(headings, &|heading| intake.named(heading));
        tell(&self.columns, &mut intake.honours.roll);
    }

    /// Forgets the head, for another.
    fn begin_anew(&mut self) {
        self.columns.clear();
        self.part = 0;
        self.above.clear();
        self.body.begin();
        self.body.groups.begin_anew();
        self.begun = false;
    }

    /// What a row is.
    fn take(&mut self, row: &[Filled<'_>]) -> Take {
        let (name, ordinal) = (self.text_of(Known::Name, row), self.text_of(Known::Ordinal, row));
        if self.is_head_again(name, row) {
            self.body.begin();
            return Take::Nothing;
        }
        // In brackets it may come again, a name never is.
        let may_number = self.records == 0 || name.starts_with('(');
        if may_number && is_numbering(row.iter().map(|filled| filled.text.as_ref())) {
            return Take::Nothing;
        }
        let width = self.headed;
        let names = of(&self.columns, Known::Name).unwrap_or(width);
        let numbers = |filled: &&Filled<'_>| *filled.text == *ordinal && (is_count(ordinal) || is_outline(ordinal));
        let first = row.iter().find(|filled| !numbers(filled)).or(row.first());
        let said = if name.is_empty() { first.map_or("", |filled| filled.text.as_ref()) } else { name };
        // A group may have nothing but how many are in it.
        let counts = |filled: &&Filled<'_>| name.is_empty() && filled.text.len() < 4 && digits(&filled.text).is_some();
        let running = of(&self.columns, Known::Ordinal).map(|_| ordinal);
        let is_summed = !name.is_empty() && is_summed(row, name, running);
        let counted = row.iter().filter(|filled| numbers(filled) || !counts(filled)).count().max(1);
        let filled = if is_summed { 1 + usize::from(!ordinal.is_empty()) } else { counted };
        let beside = |filled: &&Filled<'_>| *filled.text != *said && *filled.text != *ordinal;
        self.body.takes(&Row {
            name,
            ordinal: running,
            first: first.map_or("", |filled| filled.text.as_ref()),
            leads: first.is_some_and(|filled| filled.column < names),
            filled,
            width,
            merged: row.iter().any(|filled| filled.cell.span > 1 && filled.cell.span >= width),
            says_more: row.iter().filter(beside).any(|filled| filled.text.chars().any(is_letter)),
        })
    }

    fn text_of<'t>(&self, known: Known, row: &'t [Filled<'_>]) -> &'t str {
        text_of(&self.columns, known, row)
    }

    /// Another head, as that of people after units: what stands under it isn't what stood under the first.
    /// Records begin with digits somewhere, and may have `Cá nhân` and `Danh hiệu thi đua` in them.
    fn other_head<'c>(&self, within: &[Filled<'_>], cells: &[Cell<'c>]) -> Option<Vec<Filled<'c>>> {
        let is_numbered = |cell: &Cell<'_>| begins_digit(cell.text.trim_start());
        // What words mean takes long to see: it has a heading of the first, or one over the numbers.
        let is_heading = |filled: &Filled<'_>| self.columns.iter().any(|column| column.is_headed(&filled.text));
        let may_be =
            || !self.begun || within.iter().any(is_heading) || !self.text_of(Known::Ordinal, within).is_empty();
        if cells.len() < 3 || cells.iter().any(is_numbered) || !may_be() {
            return None;
        }
        let row = filled(&[], cells);
        if row.iter().all(|filled| self.is_headed(Some(filled.start), &filled.text)) {
            return None;
        }
        let headings: Vec<Heading> = row.iter().map(|filled| Heading::new(&filled.text)).gather();
        let texts = || headings.iter().map(|heading| &heading.text);
        let heads = |text: &&Label| text.known.is_some() || text.is_personal;
        let is_sure =
            |text: &Label| matches!(text.claim, Some(Claim::Name | Claim::UnitName)) || text.is(Known::Ordinal);
        let is_head = texts().any(is_sure) && texts().filter(heads).count() > 2 && heading_score(&headings) > 1;
        is_head.then_some(row)
    }

    fn is_headed(&self, column: Option<usize>, text: &str) -> bool {
        column.and_then(|column| self.columns.get(column)).is_some_and(|column| column.is_headed(text))
    }

    /// Whether the head is printed again, as on each page, perhaps in other words.
    fn is_head_again(&self, name: &str, row: &[Filled<'_>]) -> bool {
        let names = of(&self.columns, Known::Name);
        let is_reworded = || {
            let heading = names.and_then(|column| self.columns.get(column)).map(|column| &column.heading.text);
            let known = heading.and_then(|heading| heading.known);
            known.is_some() && known == headers::known(name)
        };
        // Most records have a number somewhere, which is seen sooner than what words mean.
        let is_worded = || row.iter().all(|filled| !filled.text.bytes().any(|sign| sign.is_ascii_digit()));
        let headings = || row.iter().map(|filled| Heading::new(&filled.text)).gather();
        self.is_headed(names, name)
            || name.is_empty() && row.iter().all(|filled| self.is_headed(Some(filled.start), &filled.text))
            || is_worded() && is_reworded() && heading_score(&headings()) > 1
    }
}
