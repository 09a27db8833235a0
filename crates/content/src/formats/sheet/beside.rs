//! Lists that stand side by side under one head: one is read after the other.

use super::Sheet;
use crate::error::ReadError;
use crate::formats::cells::{Cell, Filled, filled};
use crate::formats::rows::is_outline;
use crate::gather::Gather as _;
use crate::honours::{Intake, Site};

/// What the lists beside the first have in a row.
#[derive(Debug)]
pub(super) struct Beside {
    site: Site<'static>,
    cells: Vec<(String, Option<String>)>,
}

impl Beside {
    fn new(cells: &[Cell<'_>], site: Site<'_>) -> Self {
        let cells = cells.iter().map(|cell| (cell.text.to_owned(), cell.href.map(str::to_owned))).gather();
        Self { site: site.of_sheet(), cells }
    }
}

impl Sheet {
    /// Takes a row of several lists: what the first has in it now, what the others have once that one ends.
    pub(super) fn side_row(
        &mut self,
        cells: &[Cell<'_>],
        site: Site<'_>,
        intake: &mut Intake,
    ) -> Result<(), ReadError> {
        let row = filled(&[], cells);
        let is_again = !row.is_empty()
            && row.iter().all(|filled| self.is_headed(Some(filled.start % self.part.max(1)), &filled.text));
        let is_whole = !is_again && self.is_whole(&row, cells);
        // On a page the others end before the first goes on with the next.
        if is_whole || is_again {
            self.catch_up(intake)?;
        }
        let (first, others) = cells.split_at(if is_whole { cells.len() } else { self.part.min(cells.len()) });
        if !others.is_empty() {
            self.beside.push(Beside::new(others, site));
        }
        self.part_row(first, site, intake)
    }

    /// Whether a row is of all lists: a heading over them, or another head.
    fn is_whole(&self, row: &[Filled<'_>], cells: &[Cell<'_>]) -> bool {
        let is_heading = || match row {
            [one] => one.start < self.part,
            [number, text] => is_outline(&number.text) && text.start < self.part,
            _ => false,
        };
        cells.iter().any(|cell| cell.span != 1)
            || is_heading()
            || self.other_head(&filled(&self.columns, cells), cells).is_some()
    }

    /// Takes what the lists beside the first have so far, one after the other.
    pub(super) fn catch_up(&mut self, intake: &mut Intake) -> Result<(), ReadError> {
        let (rows, part) = (std::mem::take(&mut self.beside), self.part.max(1));
        let most = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for start in (0..most).step_by(part) {
            self.body.begin();
            for Beside { site, cells } in &rows {
                let cells = cells.iter().skip(start).take(part);
                let cells: Vec<Cell<'_>> =
                    cells.map(|(text, href)| Cell { text, span: 1, href: href.as_deref() }).gather();
                self.part_row(&cells, *site, intake)?;
            }
        }
        Ok(())
    }
}
