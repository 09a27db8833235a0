//! What stands over a page's list, outside of its table: a letterhead, the title, the decision.

use super::preamble::{LISTS, Preamble, begins, is_motto, is_open};
use crate::gather::Gather as _;
use crate::html::{Row, Table};
use crate::text::{fold, has, is_letter, is_small, tidy};

/// Characters that a line of a title has at most: the page's text has more.
const LINE: usize = 120;
/// What the lines of one speak of.
const SAID: &str = "khen danhhieu huanchuong huychuong kyniemchuong huyhieu giaithuong thanhtich";

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
        let lines: Vec<String> = table.before.iter().map(|line| tidy(line).into_owned()).gather();
        let named = lines.iter().rposition(|line| line.starts_with('(') && has(&fold(line), "kemtheo")).unwrap_or(0);
        for (at, line) in lines.into_iter().enumerate() {
            let is_heading = at + headings >= table.before.len();
            if begins(LISTS, &line) {
                (self.lines, self.is_kind) = (vec![vec![line]], is_heading);
            } else if !is_heading && self.goes_on(&line, at < named) {
                self.lines.push(vec![line]);
            }
        }
    }

    /// Whether a line is of the title that came, or names the decision. `is_over` says that a line under it does.
    fn goes_on(&self, line: &str, is_over: bool) -> bool {
        let last = self.lines.last().and_then(|line| line.first());
        // A page has its day there, too.
        let may_be = is_over && !line.contains(&['/', ':'][..]);
        last.is_some_and(|last| is_open(last) || belongs(line, may_be))
    }

    /// What the table is called, where it is.
    pub fn title(&self) -> Option<String> {
        Preamble::read(&self.lines).title().map(str::to_owned)
    }

    /// Takes a table that is no list: it may be the letterhead, with the state's motto.
    pub fn pass(&mut self, table: &Table) {
        // The list may be one of those in it.
        if table.has_tables {
            return;
        }
        let cells = |row: &Row| row.cells.iter().map(|cell| tidy(&cell.text).into_owned()).gather();
        let rows: Vec<Vec<String>> = table.rows.iter().map(cells).gather();
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
fn belongs(line: &str, may_be: bool) -> bool {
    let folded = fold(line);
    let says = |word: &str| has(&folded, word);
    let is_title = may_be || !line.contains(is_small) && line.contains(is_letter) || SAID.split(' ').any(says);
    line.starts_with('(') || says("qd") || says("quyetdinhso") || is_title && line.chars().count() <= LINE
}
