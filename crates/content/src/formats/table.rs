//! A page's table: merged cells are laid out, then its rows are a sheet's.

use std::borrow::Cow;

use super::Foreign;
use super::above::Above;
use super::awards::of_title;
use super::groups::{heads, year};
use super::preamble::{Preamble, begins};
use super::sheet::{Cell, Sheet, is_heading};
use crate::article::asks_for_password;
use crate::error::{Limit, ReadError};
use crate::gather::Gather as _;
use crate::honours::{Intake, Site};
use crate::html::{self, Table, page_title, tables};
use crate::limits;
use crate::place::line_breaks;
use crate::text::{fold, has, tidy};

/// Bytes that merged cells may add to a table by standing in many rows. Beyond
/// it they stand in their first row alone.
const REPEATED: usize = 16 << 20;

/// A page, which is read at the end.
#[derive(Debug)]
pub(crate) struct Page {
    text: String,
    is_refused: bool,
    is_wanted: bool,
}

impl Page {
    /// A page without a text yet. `is_refused`: it came in place of other data. `is_wanted`: it was
    /// asked for, so that it is the table that is missing where it has none.
    pub fn new(is_refused: bool, is_wanted: bool) -> Self {
        Self { text: String::new(), is_refused, is_wanted }
    }
}

impl Foreign for Page {
    fn push(&mut self, text: &str, _: &mut Intake) -> Result<(), ReadError> {
        self.text.push_str(text);
        if self.text.len() as u64 > limits::TABLE_BYTES {
            return Err(ReadError::Limit { limit: Limit::Bytes, at: String::new(), most: limits::TABLE_BYTES });
        }
        Ok(())
    }

    fn finish(&mut self, intake: &mut Intake) -> Result<(), ReadError> {
        if is_workbook(&self.text) {
            return Err(ReadError::Workbook);
        }
        if self.is_refused {
            return Err(ReadError::HtmlPage { title: page_title(&self.text) });
        }
        read_page(&self.text, self.is_wanted, intake)
    }

    fn line(&self) -> u32 {
        1 + line_breaks(self.text.as_bytes())
    }
}

/// Whether an office program's XML came in place of a page.
fn is_workbook(text: &str) -> bool {
    text.starts_with("<?xml") && ["<?mso-application", "office:spreadsheet"].iter().any(|sign| has(text, sign))
}

/// Reads the records of the first table on a page that has a column of names, and of those after it
/// that are headed alike: offices write units and people into tables of their own.
/// `is_wanted` says that the page itself was asked for: then it is the table
/// that is missing, unless it is a sign-in, else the page came in place of other data.
fn read_page(page: &str, is_wanted: bool, intake: &mut Intake) -> Result<(), ReadError> {
    let mut tables = tables(page);
    for table in &mut tables {
        table.before.retain(|line| !begins("taive taifile download", line));
    }
    let mut lists = Lists { is_grouped: are_grouped(&tables), is_dated: are_dated(&tables), ..Lists::default() };
    for table in &tables {
        lists.take(table, intake)?;
    }
    match (lists.finish(intake), lists.error) {
        (true, _) => Ok(()),
        (_, error) if is_wanted && !asks_for_password(page) => Err(error.unwrap_or(ReadError::NoTable)),
        _ => Err(ReadError::HtmlPage { title: page_title(page) }),
    }
}

/// What a page's tables were so far.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "Each is something that several tables have, or not.")]
struct Lists {
    /// Whether several have the heading of a group over them.
    is_grouped: bool,
    /// Whether several have a title over them that says a year.
    is_dated: bool,
    /// The last one that is a list, and how many are.
    earlier: Option<Sheet>,
    count: usize,
    /// What the first one that is none was refused for.
    error: Option<ReadError>,
    above: Above,
    /// What the first title is, and whether another says another award.
    title: Option<String>,
    is_mixed: bool,
}

impl Lists {
    fn take(&mut self, table: &Table, intake: &mut Intake) -> Result<(), ReadError> {
        if let Some(sheet) = self.earlier.as_mut().filter(|sheet| goes_on(sheet, table)) {
            sheet.begin_under(&last_line(table), self.is_grouped);
            return read(table, sheet, intake);
        }
        let mut sheet = self.earlier.as_ref().map_or_else(Sheet::default, Sheet::next);
        let mut said = Preamble::of_caption(tidy(&table.caption).into_owned());
        let caption = said.title.take().unwrap_or_default();
        let title = self.begin(&mut sheet, table, &caption);
        let is_section = sheet.begin_under(&caption, self.is_grouped);
        match read(table, &mut sheet, intake) {
            Err(refused) if sheet.has_head() => return Err(refused),
            Err(refused) => {
                self.error.get_or_insert(refused);
                if self.earlier.is_none() {
                    self.above.pass(table);
                }
            }
            Ok(()) => {
                let is_title = |caption: &String| !is_section || of_title(caption).is_some();
                let caption = Some(caption).filter(|caption| !caption.is_empty() && is_title(caption));
                let head = &mut intake.honours.head;
                if self.count == 0 {
                    said.put(head);
                }
                // Of several the caption of one kind is the title of none.
                let is_other = is_section && caption.is_some() && self.count > 0;
                head.title = head.title.take().or_else(|| caption.clone()).filter(|_| !is_other);
                self.entitle(title.or(caption));
                self.earlier = Some(sheet);
                self.count += 1;
            }
        }
        Ok(())
    }

    /// Hands a sheet what stands over its table, but for a caption that heads a group; answers with its title.
    fn begin(&mut self, sheet: &mut Sheet, table: &Table, caption: &str) -> Option<String> {
        let headings = headings(table, self.is_grouped);
        let mut own = Above::default();
        let above = if self.earlier.is_none() { &mut self.above } else { &mut own };
        above.add(table, headings.len());
        let caption = || of_title(caption).map(|_| caption.to_owned());
        let title = above.title().or_else(caption);
        if title.is_some() || headings.is_empty() && !table.before.is_empty() {
            sheet.begin_titled(title.as_deref().unwrap_or_default(), self.is_dated);
        }
        if headings.is_empty() {
            sheet.begin_under(&last_line(table), self.is_grouped);
        }
        for heading in headings {
            sheet.begin_under(&heading, self.is_grouped);
        }
        title
    }

    /// Takes the title of a list.
    fn entitle(&mut self, title: Option<String>) {
        let Some(title) = title else { return };
        let first = self.title.get_or_insert_with(|| title.clone());
        let of_year = |title| year(title).map(|(_, year)| year);
        self.is_mixed |= of_year(first).is_some_and(|first| of_year(&title).is_some_and(|year| year != first));
        self.is_mixed |= of_title(first).is_some_and(|first| of_title(&title).is_some_and(|award| award != first));
    }

    /// After the last table: whether there was a list. Of titles that say other awards none is that of all.
    fn finish(&mut self, intake: &mut Intake) -> bool {
        if self.earlier.is_some() {
            std::mem::take(&mut self.above).read(self.count > 1).put(&mut intake.honours.head);
        }
        if self.is_mixed {
            intake.honours.head.title = None;
        }
        self.earlier.is_some()
    }
}

/// Whether several tables have the heading of a group over them: then none is the title of all.
fn are_grouped(tables: &[Table]) -> bool {
    let is_headed = |table: &&Table| {
        headings(table, true).iter().any(|line| heads(line, true)) || heads(&tidy(&table.caption), true)
    };
    tables.iter().filter(is_headed).count() > 1
}

/// Whether several tables have a title over them that says a year: then each is that of its records.
fn are_dated(tables: &[Table]) -> bool {
    let is_title = |line: &String| fold(line).starts_with("danhsach") && year(&tidy(line)).is_some();
    tables.iter().filter(|table| table.before.iter().chain([&table.caption]).any(is_title)).count() > 1
}

/// The last lines over a table that say what its records are.
fn headings(table: &Table, is_grouped: bool) -> Vec<Cow<'_, str>> {
    let lines = table.before.iter().rev().map(|line| tidy(line));
    let mut headings: Vec<_> = lines.take_while(|line| is_heading(line, is_grouped)).gather();
    headings.reverse();
    headings
}

fn last_line(table: &Table) -> Cow<'_, str> {
    tidy(table.before.last().map_or("", String::as_str))
}

/// Whether a table is the rest of one before it, which ends with its page.
fn goes_on(sheet: &Sheet, table: &Table) -> bool {
    let first = table.rows.iter().find(|row| !row.is_aside);
    first.is_some_and(|row| sheet.goes_on(&row.cells.iter().map(span).gather()))
}

fn read(table: &Table, sheet: &mut Sheet, intake: &mut Intake) -> Result<(), ReadError> {
    let mut above: Vec<Covering<'_>> = Vec::new();
    let mut budget = REPEATED;
    for (number, row) in (1..).zip(&table.rows) {
        let cells = lay_out(&row.cells, &mut above, &mut budget);
        if !row.is_aside {
            let cells = shown(cells, &table.hidden);
            sheet.row(&cells, Site::Row(number), intake)?;
        }
    }
    sheet.finish(intake)
}

/// A cell that reaches into rows below its own.
#[derive(Debug, Clone, Copy)]
struct Covering<'a> {
    column: usize,
    rows: usize,
    cell: Cell<'a>,
}

/// The cells of a row from left to right, those that reach down into it among
/// them, with as many columns as are read.
fn lay_out<'a>(cells: &'a [html::Cell], above: &mut Vec<Covering<'a>>, budget: &mut usize) -> Vec<Cell<'a>> {
    let mut row = Vec::new();
    let mut below = Vec::new();
    let mut column = 0;
    let mut from_above = above.drain(..).peekable();
    let mut own = cells.iter();
    while column < limits::FIELDS {
        let covering = from_above.next_if(|covering| covering.column <= column);
        let (cell, rows) = match covering {
            Some(covering) => (covering.cell, covering.rows),
            None => match own.next() {
                Some(cell) => (span(cell), cell.rows),
                None => match from_above.next() {
                    Some(covering) => {
                        // The row ends before this column.
                        row.resize(row.len() + covering.column - column, Cell::plain(""));
                        column = covering.column;
                        (covering.cell, covering.rows)
                    }
                    None => break,
                },
            },
        };
        let cost = cell.text.len() + size_of::<Cell<'_>>();
        if rows > 1 && *budget >= cost {
            *budget -= cost;
            let rows = rows - 1;
            below.push(Covering { column, rows, cell });
        }
        column += cell.span;
        row.push(cell);
    }
    drop(from_above);
    *above = below;
    row
}

/// The cells of a row that aren't in hidden columns, and of those over several what is in the others.
fn shown<'a>(mut cells: Vec<Cell<'a>>, hidden: &[bool]) -> Vec<Cell<'a>> {
    let mut rest = hidden.iter();
    cells.retain_mut(|cell| {
        cell.span -= rest.by_ref().take(cell.span).filter(|is_hidden| **is_hidden).count();
        cell.span > 0
    });
    cells
}

fn span(cell: &html::Cell) -> Cell<'_> {
    Cell { text: &cell.text, span: cell.columns.min(limits::FIELDS), href: cell.href.as_deref() }
}
