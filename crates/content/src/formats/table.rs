//! A page's table: merged cells are laid out, then its rows are a sheet's.

use std::borrow::Cow;

use super::above::Above;
use super::sheet::{Cell, Sheet};
use super::{Foreign, page_title};
use crate::error::{Limit, ReadError};
use crate::honours::{Intake, Site};
use crate::html::{self, Table, tables};
use crate::limits;
use crate::place::line_breaks;
use crate::text::{has, tidy};

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
/// that is missing, else the page came in place of other data.
fn read_page(page: &str, is_wanted: bool, intake: &mut Intake) -> Result<(), ReadError> {
    let (mut error, mut earlier) = (None, None::<Sheet>);
    let (mut above, mut is_several) = (Above::default(), false);
    for table in tables(page) {
        if let Some(sheet) = earlier.as_mut().filter(|sheet| goes_on(sheet, &table)) {
            sheet.begin_under(&last_line(&table));
            read(&table, sheet, intake)?;
            continue;
        }
        let mut sheet = earlier.as_ref().map_or_else(Sheet::default, Sheet::next);
        let is_kind = sheet.begin_under(&last_line(&table));
        if earlier.is_none() {
            above.add(&table, is_kind);
        }
        let caption = tidy(&table.caption);
        let is_section = sheet.begin_under(&caption);
        match read(&table, &mut sheet, intake) {
            Err(refused) if sheet.has_head() => return Err(refused),
            Err(refused) => {
                error = error.or(Some(refused));
                if earlier.is_none() {
                    above.pass(&table);
                }
            }
            Ok(()) => {
                let title = &mut intake.honours.head.title;
                if title.is_none() && !caption.is_empty() && !is_section {
                    *title = Some(caption.into_owned());
                }
                is_several = earlier.replace(sheet).is_some();
            }
        }
    }
    if earlier.is_some() {
        above.read(is_several).put(&mut intake.honours.head);
    }
    match (earlier, error) {
        (Some(_), _) => Ok(()),
        (_, error) if is_wanted => Err(error.unwrap_or(ReadError::NoTable)),
        _ => Err(ReadError::HtmlPage { title: page_title(page) }),
    }
}

fn last_line(table: &Table) -> Cow<'_, str> {
    tidy(table.before.last().map_or("", String::as_str))
}

/// Whether a table is the rest of one before it, which ends with its page.
fn goes_on(sheet: &Sheet, table: &Table) -> bool {
    let first = table.rows.iter().find(|row| !row.is_aside);
    first.is_some_and(|row| sheet.goes_on(&row.cells.iter().map(span).collect::<Vec<_>>()))
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
