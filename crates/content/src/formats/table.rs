//! A page's table: merged cells are laid out, then its rows are a sheet's.

use super::sheet::{Cell, Sheet};
use super::{Foreign, page_title};
use crate::error::{Limit, ReadError};
use crate::honours::{Intake, Site};
use crate::html::{self, Table, tables};
use crate::limits;
use crate::place::line_breaks;
use crate::text::tidy;

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
        if self.is_refused {
            return Err(ReadError::HtmlPage { title: page_title(&self.text) });
        }
        read_page(&self.text, self.is_wanted, intake)
    }

    fn line(&self) -> u32 {
        1 + line_breaks(self.text.as_bytes())
    }
}

/// Reads the records of the first table on a page that has a column of names, and of those after it
/// that are headed alike: offices write units and people into tables of their own.
/// `is_wanted` says that the page itself was asked for: then it is the table
/// that is missing, else the page came in place of other data.
fn read_page(page: &str, is_wanted: bool, intake: &mut Intake) -> Result<(), ReadError> {
    let (mut error, mut earlier) = (None, None);
    for table in tables(page) {
        let mut sheet = earlier.as_ref().map_or_else(Sheet::default, Sheet::next);
        sheet.begin_under(&tidy(&table.before));
        let caption = tidy(&table.caption);
        let is_section = sheet.begin_under(&caption);
        match read(&table, &mut sheet, intake) {
            Err(refused) if sheet.has_head() => return Err(refused),
            Err(refused) => error = error.or(Some(refused)),
            Ok(()) => {
                let title = &mut intake.honours.head.title;
                if title.is_none() && !caption.is_empty() && !is_section {
                    *title = Some(caption.into_owned());
                }
                earlier = Some(sheet);
            }
        }
    }
    match (earlier, error) {
        (Some(_), _) => Ok(()),
        (_, error) if is_wanted => Err(error.unwrap_or(ReadError::NoTable)),
        _ => Err(ReadError::HtmlPage { title: page_title(page) }),
    }
}

fn read(table: &Table, sheet: &mut Sheet, intake: &mut Intake) -> Result<(), ReadError> {
    let mut above: Vec<Covering<'_>> = Vec::new();
    let mut budget = REPEATED;
    for (number, row) in (1..).zip(&table.rows) {
        let cells = lay_out(&row.cells, &mut above, &mut budget);
        if !row.in_foot {
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

fn span(cell: &html::Cell) -> Cell<'_> {
    Cell { text: &cell.text, span: cell.columns.min(limits::FIELDS), href: cell.href.as_deref() }
}
