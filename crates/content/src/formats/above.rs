//! What stands over a page's list, outside of its table: a letterhead, the title, the decision.

use super::preamble::{Preamble, is_motto};
use super::sections::is_small;
use crate::html::{Row, Table};
use crate::text::{fold, has, is_letter, tidy};

/// Characters that a line of a title has at most: the page's text has more.
const LINE: usize = 120;

/// The lines over the list. Of those before its title none is known to be of it.
#[derive(Debug, Default)]
pub(super) struct Above {
    letterhead: Vec<Vec<String>>,
    /// The title, and what comes after it.
    lines: Vec<Vec<String>>,
    /// Whether the title is no more than what its table is of: `Danh sách cá nhân`.
    is_kind: bool,
}

impl Above {
    /// Takes the lines before a table, of which the last ones head its records.
    pub fn add(&mut self, table: &Table, headings: usize) {
        for (at, line) in table.before.iter().enumerate() {
            let is_heading = at + headings >= table.before.len();
            let line = tidy(line).into_owned();
            if fold(&line).starts_with("danhsach") {
                (self.lines, self.is_kind) = (vec![vec![line]], is_heading);
            } else if !self.lines.is_empty() && !is_heading && belongs(&line) {
                self.lines.push(vec![line]);
            }
        }
    }

    /// What the table is called, where it is.
    pub fn title(&self) -> Option<String> {
        Preamble::read(&self.lines).title().map(str::to_owned)
    }

    /// Takes a table that is no list: it may be the letterhead, with the state's motto.
    pub fn pass(&mut self, table: &Table) {
        let cells = |row: &Row| row.cells.iter().map(|cell| tidy(&cell.text).into_owned()).collect();
        let rows: Vec<Vec<String>> = table.rows.iter().map(cells).collect();
        self.lines.clear();
        self.letterhead = if rows.iter().flatten().any(|cell| is_motto(cell)) { rows } else { Vec::new() };
    }

    /// What the list is called, where there is a title; of several tables none is called by its kind.
    pub fn read(mut self, is_several: bool) -> Preamble {
        if self.lines.is_empty() || self.is_kind && is_several {
            return Preamble::default();
        }
        self.letterhead.append(&mut self.lines);
        Preamble::read(&self.letterhead)
    }
}

/// Whether a line under a title is of it, or names the decision: a page also has its day and readers there.
fn belongs(line: &str) -> bool {
    let folded = fold(line);
    let is_title =
        !line.contains(is_small) && line.contains(is_letter) || has(&folded, "khen") || has(&folded, "danhhieu");
    line.starts_with('(') || has(&folded, "qd") || is_title && line.chars().count() <= LINE
}
