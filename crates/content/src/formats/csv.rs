//! Spreadsheets' text: cells, quotes and line breaks, in chunks.

use super::Foreign;
use super::columns::heading_score;
use super::heading::Heading;
use super::quoted::Rows;
use super::sheet::{Cell, Sheet};
use crate::error::ReadError;
use crate::fault::Fault;
use crate::gather::Gather as _;
use crate::honours::{Intake, Site};
use crate::place::line_breaks;
use crate::text::{begins_digit, begins_small, head};

/// Text that is waited for before the delimiter is told.
const LOOK: usize = 32 << 10;
/// Rows that the delimiter is tried on.
const TRIED: usize = 60;

/// What stands between cells.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// A spreadsheet's text of which a part may have come.
#[derive(Debug)]
pub(crate) struct Csv {
    delimiters: &'static [char],
    /// The beginning, until the delimiter is known.
    seen: Option<String>,
    rows: Rows,
    sheet: Sheet,
}

impl Csv {
    pub fn new(tabs: bool) -> Self {
        Self {
            delimiters: if tabs { &['\t'] } else { &DELIMITERS },
            seen: Some(String::new()),
            rows: Rows::new(','),
            sheet: Sheet::default(),
        }
    }
}

impl Foreign for Csv {
    fn push(&mut self, text: &str, intake: &mut Intake) -> Result<(), ReadError> {
        match self.seen.as_mut() {
            None => self.feed(text, intake),
            Some(seen) => {
                seen.push_str(text);
                if seen.len() < LOOK { Ok(()) } else { self.begin(intake) }
            }
        }
    }

    fn finish(&mut self, intake: &mut Intake) -> Result<(), ReadError> {
        self.begin(intake)?;
        let (sheet, delimiter) = (&mut self.sheet, self.rows.delimiter);
        self.rows.finish(&mut |row, line| take(sheet, intake, row, line, delimiter))?;
        if let Some(line) = self.rows.unclosed {
            intake.log.note(None, &|| format!("line {line}"), Fault::QuoteUnclosed);
        }
        self.sheet.finish(intake)
    }

    fn line(&self) -> u32 {
        let seen = self.seen.as_deref().unwrap_or_default();
        self.rows.line + line_breaks(seen.as_bytes())
    }
}

impl Csv {
    fn begin(&mut self, intake: &mut Intake) -> Result<(), ReadError> {
        let Some(seen) = self.seen.take() else {
            return Ok(());
        };
        let look = head(&seen, LOOK);
        let (declared, rest) = declaration(&seen).unwrap_or((None, &seen));
        let mut best = (',', (0, 0));
        for delimiter in self.delimiters {
            let score = delimiter_score(look, *delimiter);
            if score > best.1 {
                best = (*delimiter, score);
            }
        }
        self.rows = Rows::new(declared.unwrap_or(best.0));
        if rest.len() < seen.len() {
            (self.rows.line, self.rows.start) = (2, 2);
        }
        self.feed(rest, intake)
    }

    fn feed(&mut self, text: &str, intake: &mut Intake) -> Result<(), ReadError> {
        let (sheet, delimiter) = (&mut self.sheet, self.rows.delimiter);
        self.rows.push(text, &mut |row, line| take(sheet, intake, row, line, delimiter))
    }
}

fn take(sheet: &mut Sheet, intake: &mut Intake, row: &[String], line: u32, delimiter: char) -> Result<(), ReadError> {
    let whole = unwrapped(row, delimiter);
    let is_whole =
        |cells: &Vec<String>| cells.len() == sheet.width() || !sheet.has_head() && row_score(cells, delimiter) > 0;
    let cells: Vec<Cell<'_>> = whole
        .as_ref()
        .filter(|cells| is_whole(cells))
        .map_or(row, Vec::as_slice)
        .iter()
        .map(|text| Cell::plain(unmarked(text)))
        .gather();
    sheet.row(&cells, Site::Line(line), intake)
}

/// The cells of a row that stands in one, as where a spreadsheet opened it undivided and saved it.
fn unwrapped(row: &[String], delimiter: char) -> Option<Vec<String>> {
    let [whole] = row else { return None };
    let mut cells = Vec::new();
    let mut rows = Rows::new(delimiter);
    let mut keep = |row: &[String], _| {
        cells = row.to_vec();
        Ok(())
    };
    rows.push(whole, &mut keep).and_then(|()| rows.finish(&mut keep)).ok()?;
    // Commas in a text have a space after them.
    (cells.len() > 1 && cells.iter().all(|cell| !cell.starts_with(' '))).then_some(cells)
}

/// A cell without what tells a spreadsheet that it is a text and no number: `'2020`, `="0124/QĐ"`.
fn unmarked(text: &str) -> &str {
    let number = text.strip_prefix('\'').filter(|rest| begins_digit(rest));
    let formula = || text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    number.or_else(formula).unwrap_or(text)
}

/// The delimiter that Excel says in a first line of its own, `sep=;`, and the text
/// after it.
fn declaration(text: &str) -> Option<(Option<char>, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_matches(&['"', '\r', ' '][..]);
    let (sep, delimiters) = line.split_at_checked(4)?;
    let delimiter = delimiters.chars().next();
    let single = delimiters.chars().all(|sign| Some(sign) == delimiter);
    (sep.eq_ignore_ascii_case("sep=") && single).then_some((delimiter, rest))
}

/// How well a delimiter fits: by the headings that it brings out, then by how often it stands between cells.
fn delimiter_score(text: &str, delimiter: char) -> (usize, usize) {
    let mut rows = Rows::new(delimiter);
    let (mut best, mut count, mut tried) = (0, 0, 0);
    let mut row = |row: &[String], _| {
        tried += 1;
        count += row.iter().skip(1).filter(|cell| !cell.starts_with(' ')).count();
        best = best.max(row_score(unwrapped(row, delimiter).as_deref().unwrap_or(row), delimiter));
        // Enough is seen: an error ends the trial.
        if tried < TRIED { Ok(()) } else { Err(ReadError::Empty) }
    };
    if rows.push(text, &mut row).is_ok() {
        let _ = rows.finish(&mut row);
    }
    (best, count)
}

/// How much a row looks like the head where it is divided so. Where other delimiters stand in its cells, they may be
/// the true ones: then the first heading isn't whole, or others begin with a small letter and the first doesn't.
fn row_score(row: &[String], delimiter: char) -> usize {
    let wholes: Vec<&str> = row.iter().map(|cell| whole(cell, delimiter)).gather();
    let headings: Vec<Heading> = wholes.iter().map(|text| Heading::new(text)).gather();
    let score = heading_score(&headings);
    let mut cuts = row.iter().zip(&wholes).map(|(cell, whole)| whole.len() < cell.trim().len());
    let first = usize::from(cuts.next() == Some(true));
    let cuts = first + cuts.filter(|is_cut| *is_cut).count();
    // Bars in several headings stand between two languages.
    if score == 0 || cuts == 0 || cuts > 1 && delimiter == '|' {
        return if cuts > 0 { 0 } else { score };
    }
    let mut small = wholes.iter().map(|text| begins_small(text));
    let small = if small.next() == Some(true) { 0 } else { small.filter(|is_small| *is_small).count() };
    let personal = headings.iter().filter(|heading| heading.is_personal()).count();
    (score + personal).saturating_sub(2 * (first + small))
}

/// A cell up to another delimiter in it, which may be the true one: headings have commas in them, with a space
/// after each.
fn whole(cell: &str, delimiter: char) -> &str {
    let divides = |(at, sign): &(usize, char)| {
        let rest = cell.get(at + sign.len_utf8()..).unwrap_or_default();
        *sign != delimiter && DELIMITERS.contains(sign) && (*sign != ',' || rest.starts_with(|next| next > ' '))
    };
    let end = cell.char_indices().find(divides).map_or(cell.len(), |(at, _)| at);
    cell.get(..end).unwrap_or_default().trim()
}
