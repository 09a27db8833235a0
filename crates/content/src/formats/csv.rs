//! Spreadsheets' text: cells, quotes and line breaks, in chunks.

use super::Foreign;
use super::columns::heading_score;
use super::sheet::{Cell, Sheet};
use crate::error::{Limit, ReadError};
use crate::fault::Fault;
use crate::honours::{Intake, Site};
use crate::limits;
use crate::place::line_breaks;

/// Text that is waited for before the delimiter is told.
const LOOK: usize = 32 << 10;
/// Bytes of a row after which a quote that was never closed is taken for a
/// plain sign.
const QUOTED: usize = 256 << 10;
/// Rows that the delimiter is tried on.
const TRIED: usize = 60;

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
            delimiters: if tabs { &['\t'] } else { &[',', ';', '\t', '|'] },
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
        let sheet = &mut self.sheet;
        self.rows.finish(&mut |row, line| take(sheet, intake, row, line))?;
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
        let mut look = LOOK.min(seen.len());
        while !seen.is_char_boundary(look) {
            look -= 1;
        }
        let look = seen.get(..look).unwrap_or_default();
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
        let sheet = &mut self.sheet;
        self.rows.push(text, &mut |row, line| take(sheet, intake, row, line))
    }
}

fn take(sheet: &mut Sheet, intake: &mut Intake, row: &[String], line: u32) -> Result<(), ReadError> {
    let cells: Vec<Cell<'_>> = row.iter().map(|text| Cell::plain(text)).collect();
    sheet.row(&cells, Site::Line(line), intake)
}

/// The delimiter that Excel says in a first line of its own, `sep=;`, and the text
/// after it.
fn declaration(text: &str) -> Option<(Option<char>, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let (sep, delimiters) = line.split_at_checked(4)?;
    let delimiter = delimiters.chars().next();
    let single = delimiters.chars().all(|sign| Some(sign) == delimiter);
    (sep.eq_ignore_ascii_case("sep=") && single).then_some((delimiter, rest))
}

/// How well a delimiter fits: by the headings that it brings out, then by how
/// often it is there.
fn delimiter_score(text: &str, delimiter: char) -> (usize, usize) {
    let mut rows = Rows::new(delimiter);
    let (mut best, mut tried) = (0, 0);
    let mut row = |row: &[String], _| {
        tried += 1;
        best = best.max(heading_score(row.iter().map(|cell| cell.trim())));
        // Enough is seen: an error ends the trial.
        if tried < TRIED { Ok(()) } else { Err(ReadError::Empty) }
    };
    if rows.push(text, &mut row).is_ok() {
        let _ = rows.finish(&mut row);
    }
    (best, text.matches(delimiter).take(1000).count())
}

/// What a row is handed to, with the line that it begins on.
type Take<'a> = dyn FnMut(&[String], u32) -> Result<(), ReadError> + 'a;

/// Rows and cells, told apart sign by sign.
#[derive(Debug)]
struct Rows {
    delimiter: char,
    cells: Vec<String>,
    cell: String,
    state: State,
    /// The text of the row so far, while a quote is open in it.
    raw: String,
    /// Whether quotes have to close on their line, as one never did.
    strict: bool,
    unclosed: Option<u32>,
    line: u32,
    /// The line that the row begins on.
    start: u32,
    after_return: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell.
    Begin,
    Plain,
    Quoted,
    /// After a quote in a quoted cell: its end, or the first of two.
    Quote,
}

impl Rows {
    fn new(delimiter: char) -> Self {
        Self {
            delimiter,
            cells: Vec::new(),
            cell: String::new(),
            state: State::Begin,
            raw: String::new(),
            strict: false,
            unclosed: None,
            line: 1,
            start: 1,
            after_return: false,
        }
    }

    fn push(&mut self, text: &str, take: &mut Take<'_>) -> Result<(), ReadError> {
        for sign in text.chars() {
            self.sign(sign, take)?;
            if self.state == State::Quoted && self.raw.len() > QUOTED {
                self.recover(take)?;
            }
        }
        Ok(())
    }

    fn finish(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        if self.state == State::Quoted {
            self.recover(take)?;
        }
        if self.state == State::Begin && self.cells.is_empty() {
            return Ok(());
        }
        self.end_row(take)
    }

    fn sign(&mut self, sign: char, take: &mut Take<'_>) -> Result<(), ReadError> {
        let second_half = std::mem::take(&mut self.after_return) && sign == '\n';
        self.line += u32::from(matches!(sign, '\n' | '\r') && !second_half);
        self.after_return = sign == '\r';
        self.raw.push(sign);
        match (self.state, sign) {
            (State::Quoted, '"') => self.state = State::Quote,
            (State::Quote, '"') => {
                self.cell.push('"');
                self.state = State::Quoted;
            }
            (State::Quoted, '\n' | '\r') if self.strict => return self.recover(take),
            (State::Quoted, _) => self.cell.push(sign),
            (State::Begin, '"') => self.state = State::Quoted,
            // The line feed after a return ended its row already.
            (_, '\n') if second_half => self.raw.clear(),
            (_, '\n' | '\r') => return self.end_row(take),
            (_, sign) if sign == self.delimiter => self.end_cell(),
            _ => {
                self.cell.push(sign);
                self.state = State::Plain;
            }
        }
        self.check()
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        // No column is beyond the limit, so no cell is either.
        if self.cells.len() < limits::FIELDS {
            self.cells.push(cell);
        }
        self.state = State::Begin;
    }

    fn end_row(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        self.end_cell();
        let taken = take(&self.cells, self.start);
        self.cells.clear();
        self.raw.clear();
        self.start = self.line;
        taken
    }

    /// A quote never closes: its line is read again with the quote as a sign,
    /// and from here on quotes have to close on their line.
    fn recover(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        self.unclosed.get_or_insert(self.start);
        self.strict = true;
        let raw = std::mem::take(&mut self.raw);
        let (line, rest) = raw.split_at(raw.find(&['\n', '\r'][..]).unwrap_or(raw.len()));
        self.cells = line.split(self.delimiter).take(limits::FIELDS).map(str::to_owned).collect();
        self.cell = self.cells.pop().unwrap_or_default();
        self.state = State::Plain;
        self.line = self.start;
        self.after_return = false;
        rest.chars().try_for_each(|sign| self.sign(sign, take))
    }

    fn check(&self) -> Result<(), ReadError> {
        if self.raw.len() <= limits::RECORD_BYTES {
            return Ok(());
        }
        Err(ReadError::Limit {
            limit: Limit::RecordBytes,
            at: format!("line {}", self.start),
            most: limits::RECORD_BYTES as u64,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, delimiter: char, size: usize) -> Vec<(u32, Vec<String>)> {
        let mut rows = Rows::new(delimiter);
        let mut out = Vec::new();
        let mut take = |row: &[String], line: u32| {
            out.push((line, row.to_vec()));
            Ok(())
        };
        let signs: Vec<char> = text.chars().collect();
        for chunk in signs.chunks(size) {
            rows.push(&chunk.iter().collect::<String>(), &mut take).unwrap();
        }
        rows.finish(&mut take).unwrap();
        out
    }

    #[track_caller]
    fn check(text: &str, expect: &[(u32, &[&str])]) {
        let read = rows(text, ';', 3);
        let read: Vec<(u32, Vec<&str>)> =
            read.iter().map(|(line, row)| (*line, row.iter().map(String::as_str).collect())).collect();
        let expect: Vec<(u32, Vec<&str>)> = expect.iter().map(|(line, row)| (*line, row.to_vec())).collect();
        assert_eq!(read, expect);
    }

    #[test]
    fn cells_may_hold_delimiters_quotes_and_line_breaks() {
        check("a;b\r\nc;d", &[(1, &["a", "b"]), (2, &["c", "d"])]);
        check("\"a;b\";\"c\"\"d\"\n", &[(1, &["a;b", "c\"d"])]);
        check("\"a\r\nb\";c\nd", &[(1, &["a\r\nb", "c"]), (3, &["d"])]);
        check(";\n", &[(1, &["", ""])]);
        check("a\rb\n\nc", &[(1, &["a"]), (2, &["b"]), (3, &[""]), (4, &["c"])]);
        check("say \"x\";y", &[(1, &["say \"x\"", "y"])]);
    }

    #[test]
    fn a_quote_that_never_closes_costs_no_other_row() {
        check("\"a;b\nc;d\ne", &[(1, &["\"a", "b"]), (2, &["c", "d"]), (3, &["e"])]);
        check("\"a;b\nc;\"\"d\nf", &[(1, &["\"a", "b"]), (2, &["c", "d"]), (3, &["f"])]);
    }

    proptest! {
        #[test]
        fn chunks_change_nothing(text in "[ab;\"\r\n]{0,24}", size in 1usize..5) {
            prop_assert_eq!(rows(&text, ';', size), rows(&text, ';', 64));
        }

        #[test]
        fn what_a_spreadsheet_writes_is_read_back(
            table in prop::collection::vec(prop::collection::vec("[ab;\"\n ]{0,4}", 2..4), 1..4)
        ) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let lines: Vec<String> =
                table.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";")).collect();
            let read: Vec<Vec<String>> =
                rows(&lines.join("\r\n"), ';', 4).into_iter().map(|(_, row)| row).collect();
            prop_assert_eq!(read, table);
        }
    }
}
