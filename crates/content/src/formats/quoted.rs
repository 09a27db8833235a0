//! Rows and cells of a spreadsheet's text, where quotes may hold delimiters and line breaks.

use crate::error::{Limit, ReadError};
use crate::gather::Gather as _;
use crate::limits;

/// Bytes of a cell of several lines that no quote inside of it may close: it is none, most likely.
const QUOTED: usize = 256 << 10;
/// What a row is handed to, with the line that it begins on.
pub(super) type Take<'a> = dyn FnMut(&[String], u32) -> Result<(), ReadError> + 'a;

/// Rows and cells, told apart sign by sign.
#[derive(Debug)]
pub(super) struct Rows {
    pub delimiter: char,
    cells: Vec<String>,
    cell: String,
    state: State,
    /// The text of the row so far, while a quote is open in it.
    raw: String,
    /// Whether quotes have to close on their line, as one never did.
    strict: bool,
    pub unclosed: Option<u32>,
    pub line: u32,
    /// The line that the row begins on.
    pub start: u32,
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
    pub fn new(delimiter: char) -> Self {
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

    pub fn push(&mut self, text: &str, take: &mut Take<'_>) -> Result<(), ReadError> {
        for sign in text.chars() {
            self.sign(sign, take)?;
        }
        Ok(())
    }

    pub fn finish(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
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
            (State::Quote, _) if self.opens_another() => return self.read_again(take),
            _ => {
                self.cell.push(sign);
                self.state = State::Plain;
            }
        }
        self.check(take)
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
        let (line, rest) = raw.split_at(raw.find(is_break).unwrap_or(raw.len()));
        self.cells = line.split(self.delimiter).take(limits::FIELDS).map(str::to_owned).gather();
        self.cell = self.cells.pop().unwrap_or_default();
        self.state = State::Plain;
        self.line = self.start;
        self.after_return = false;
        rest.chars().try_for_each(|sign| self.sign(sign, take))
    }

    /// Whether the quote that should close a cell of several lines opens one of another row: it stands
    /// where a cell begins, or far from where this one began.
    fn opens_another(&self) -> bool {
        let is_cells = |sign: char| sign == self.delimiter || is_break(sign);
        (self.cell.ends_with(is_cells) || self.cell.len() > QUOTED) && self.cell.contains(is_break)
    }

    /// A quote never closed, as far as can be seen: only the lines that it swallowed are read strictly.
    fn read_again(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        let strict = self.strict;
        self.recover(take)?;
        self.strict = strict;
        Ok(())
    }

    /// No row is longer than a record may be: a quote that is still open over its lines never closes.
    fn check(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        if self.raw.len() <= limits::RECORD_BYTES {
            return Ok(());
        }
        if self.state == State::Quoted && self.raw.contains(is_break) {
            return self.recover(take);
        }
        let (limit, most) = if self.cell.len() > limits::TEXT_BYTES {
            (Limit::TextBytes, limits::TEXT_BYTES)
        } else {
            (Limit::RecordBytes, limits::RECORD_BYTES)
        };
        Err(ReadError::Limit { limit, at: format!("line {}", self.start), most: most as u64 })
    }
}

fn is_break(sign: char) -> bool {
    matches!(sign, '\n' | '\r')
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

    #[test]
    fn a_quote_that_never_closes_swallows_no_quoted_cell() {
        check(
            "2;\"a;b\n3;\"c \"\"X\"\"\";d\n4;\"e\nf\";g\n",
            &[(1, &["2", "\"a", "b"]), (2, &["3", "c \"X\"", "d"]), (3, &["4", "e\nf", "g"])],
        );
        check("2;\"a;b\n3;\"c\nd\";e\n", &[(1, &["2", "\"a", "b"]), (2, &["3", "c\nd", "e"])]);
        check("\"a\n\"b\";c\n", &[(1, &["\"a"]), (2, &["b", "c"])]);
        check("\"a\nb \"c\" d\";e\n", &[(1, &["a\nb c\" d\"", "e"])]);
        check("\"a\nb\" ;c\n", &[(1, &["a\nb ", "c"])]);
    }

    #[test]
    fn a_quote_is_awaited_as_far_as_a_record_may_reach() {
        let long = "x; y\n".repeat(60_000);
        check(&["a;\"", &long, "\"\nb;c"].concat(), &[(1, &["a", &long]), (60_002, &["b", "c"])]);
        let open = ["a;\"", &long.repeat(8), "b;c"].concat();
        assert_eq!(rows(&open, ';', 999).len(), 480_001, "each line is a row");
        let astray = ["a;\"", &long, "b \"c\" d;e\n"].concat();
        assert_eq!(rows(&astray, ';', 999).pop(), Some((60_001, vec!["b \"c\" d".to_owned(), "e".to_owned()])));
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
