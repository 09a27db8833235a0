//! A record a line: a line that can't be read costs itself.

use super::record::{Intake, Site};
use crate::error::{Limit, ReadError, Syntax};
use crate::fault::Fault;
use crate::json::{self, Slip, SlipKind, Value};
use crate::limits;
use crate::place::Place;

/// A text of lines of which a part may have come.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pending: String,
    /// How many lines and records are done.
    passed: u32,
    records: u32,
}

impl Lines {
    pub fn push(&mut self, text: &str, intake: &mut Intake) -> Result<(), ReadError> {
        let mut rest = text;
        while let Some((line, after)) = rest.split_once('\n') {
            if self.pending.is_empty() {
                self.take(line, intake)?;
            } else {
                let mut whole = std::mem::take(&mut self.pending);
                whole.push_str(line);
                self.take(&whole, intake)?;
            }
            rest = after;
        }
        self.pending.push_str(rest);
        self.check(self.pending.len())
    }

    /// The line that the text has come to.
    pub fn line(&self) -> u32 {
        self.passed + 1
    }

    /// The last line may have no break.
    pub fn finish(&mut self, intake: &mut Intake) -> Result<(), ReadError> {
        let last = std::mem::take(&mut self.pending);
        self.take(&last, intake)
    }

    fn take(&mut self, line: &str, intake: &mut Intake) -> Result<(), ReadError> {
        self.passed += 1;
        if line.trim().is_empty() {
            return Ok(());
        }
        self.check(line.len())?;
        self.records += 1;
        let site = Site::Object(self.passed);
        match json::parse(line, 0) {
            Ok(value) => intake.record(site, self.records, &value),
            Err(slip) => {
                let fault = self.broken(*slip, line)?;
                intake.skip(site, self.records, fault);
                Ok(())
            }
        }
    }

    fn broken(&self, slip: Slip, line: &str) -> Result<Fault, ReadError> {
        let start = Place { line: self.passed, column: 1 };
        let place = start.after(line.get(..slip.offset).unwrap_or_default());
        match slip.kind {
            SlipKind::Syntax(syntax) => Ok(Fault::RecordSyntax { syntax, line: place.line, column: place.column }),
            _ => Err(json::refusal(slip, start, line, &format!("line {}", self.passed))),
        }
    }

    fn check(&self, bytes: usize) -> Result<(), ReadError> {
        if bytes <= limits::RECORD_BYTES {
            return Ok(());
        }
        Err(ReadError::Limit {
            limit: Limit::RecordBytes,
            at: format!("line {}", self.passed + 1),
            most: limits::RECORD_BYTES as u64,
        })
    }
}

/// The first line with something on it, and what comes after it.
fn first_line(text: &str) -> (&str, &str) {
    let (line, rest) = text.trim_start().split_once('\n').unwrap_or((text, ""));
    (line.trim(), rest.trim_start())
}

/// Whether there is something on a second line.
pub(super) fn begins_second(text: &str) -> bool {
    !first_line(text).1.is_empty()
}

/// Whether a text that is said to have a record a line does, as its first line shows: a
/// document over several lines begins with a part of one, and a list may stand on one.
pub(super) fn has_lines(text: &str) -> bool {
    let (line, rest) = first_line(text);
    let ends = !line.ends_with(&['{', '[', ',', ':'][..]);
    let has = match json::parse(line, 0) {
        Ok(Value::List(items)) => !matches!(items.first(), Some(Value::Object(_))),
        Ok(_) => true,
        Err(slip) if slip.kind == SlipKind::Syntax(Syntax::Truncated) => ends && rest.starts_with('{'),
        Err(_) => ends,
    };
    has && !rest.is_empty()
}
