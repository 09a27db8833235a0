#![allow(
    clippy::unnecessary_box_returns,
    reason = "A slip is boxed to keep the results small that every value passes through."
)]

use std::borrow::Cow;

use super::{Value, at_index, at_key};
use crate::error::Syntax;
use crate::limits;

/// Why a text is no JSON, and where in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Slip {
    pub kind: SlipKind,
    /// Bytes before the slip.
    pub offset: usize,
    steps: Vec<Step>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum SlipKind {
    Syntax(Syntax),
    TooDeep,
    TooLong,
}

#[derive(Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

impl Slip {
    /// The path to the value with the slip, under the path of the whole text.
    /// Nesting ends at the last key: the many `[0]` after it say nothing.
    pub fn path(&self, base: &str) -> String {
        let steps = self.steps.iter().rev();
        let named = match self.kind {
            SlipKind::TooDeep => self.steps.len() - self.unnamed(),
            _ => self.steps.len(),
        };
        steps.take(named).fold(base.to_owned(), |path, step| match step {
            Step::Key(key) => at_key(&path, key),
            Step::Index(index) => at_index(&path, *index),
        })
    }

    fn unnamed(&self) -> usize {
        let is_index = |step: &&Step| matches!(step, Step::Index(_));
        self.steps.iter().take_while(is_index).count()
    }
}

pub(super) type Parsed<T> = Result<T, Box<Slip>>;

/// Reads one value and nothing after it. `depth` is how many lists and objects
/// it stands in already.
pub(crate) fn parse(text: &str, depth: usize) -> Parsed<Value<'_>> {
    let mut parser = Parser { text, at: 0, depth };
    parser.skip_space();
    let value = parser.value()?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(value),
        Some(_) => Err(parser.slip(Syntax::Extra)),
    }
}

pub(super) struct Parser<'a> {
    pub text: &'a str,
    pub at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self) -> Parsed<Value<'a>> {
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => self.string().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Parsed<Value<'a>>) -> Parsed<Value<'a>> {
        if self.depth >= limits::NESTING {
            return Err(self.slip_of(SlipKind::TooDeep));
        }
        self.at += 1;
        self.depth += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn object(&mut self) -> Parsed<Value<'a>> {
        let mut entries = Vec::new();
        self.skip_space();
        if self.take(b'}') {
            return Ok(Value::Object(entries));
        }
        loop {
            let key = self.key()?;
            match self.value() {
                Ok(value) => entries.push((key, value)),
                Err(slip) => return Err(within(slip, Step::Key(key.into_owned()))),
            }
            if self.closes(b'}')? {
                return Ok(Value::Object(entries));
            }
        }
    }

    fn key(&mut self) -> Parsed<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return Err(self.surprise());
        }
        let key = self.string()?;
        self.skip_space();
        if !self.take(b':') {
            return Err(self.surprise());
        }
        self.skip_space();
        Ok(key)
    }

    fn list(&mut self) -> Parsed<Value<'a>> {
        let mut items = Vec::new();
        self.skip_space();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            match self.value() {
                Ok(value) => items.push(value),
                Err(slip) => return Err(within(slip, Step::Index(items.len()))),
            }
            if self.closes(b']')? {
                return Ok(Value::List(items));
            }
        }
    }

    /// After an item: whether the list or object ends here, else its comma.
    fn closes(&mut self, bracket: u8) -> Parsed<bool> {
        self.skip_space();
        if self.take(bracket) {
            return Ok(true);
        }
        if !self.take(b',') {
            return Err(self.surprise());
        }
        self.skip_space();
        if self.peek() == Some(bracket) {
            let before = char::from(bracket);
            return Err(self.slip(Syntax::TrailingComma { before }));
        }
        Ok(false)
    }

    pub fn surprise(&self) -> Box<Slip> {
        self.slip(match self.rest().chars().next() {
            None => Syntax::Truncated,
            Some(found) => Syntax::Unexpected { found },
        })
    }

    pub fn slip(&self, syntax: Syntax) -> Box<Slip> {
        self.slip_of(SlipKind::Syntax(syntax))
    }

    pub fn slip_of(&self, kind: SlipKind) -> Box<Slip> {
        Box::new(Slip { kind, offset: self.at, steps: Vec::new() })
    }

    pub fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub fn between(&self, from: usize, end: usize) -> &'a str {
        self.text.get(from..end).unwrap_or_default()
    }
}

fn within(mut slip: Box<Slip>, step: Step) -> Box<Slip> {
    slip.steps.push(step);
    slip
}
