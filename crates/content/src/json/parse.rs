// A slip is boxed to keep the results small that every value passes through.
#![allow(clippy::unnecessary_box_returns)]

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

type Parsed<T> = Result<T, Box<Slip>>;

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

struct Parser<'a> {
    text: &'a str,
    at: usize,
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

    fn string(&mut self) -> Parsed<Cow<'a, str>> {
        let from = self.at + 1;
        let mut end = from;
        loop {
            match self.text.as_bytes().get(end) {
                Some(b'"') => break,
                Some(b'\\') => return self.escaped(from, end),
                Some(0..=0x1F) | None => return Err(self.broken(from, end)),
                Some(_) => end += 1,
            }
        }
        self.at = end + 1;
        self.fits(from, end)?;
        Ok(Cow::Borrowed(self.between(from, end)))
    }

    fn escaped(&mut self, from: usize, mut end: usize) -> Parsed<Cow<'a, str>> {
        let mut text = String::new();
        let mut plain = from;
        loop {
            match self.text.as_bytes().get(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    text.push_str(self.between(plain, end));
                    self.at = end;
                    text.push(self.escape()?);
                    end = self.at;
                    plain = end;
                }
                Some(0..=0x1F) | None => return Err(self.broken(from, end)),
                Some(_) => end += 1,
            }
        }
        text.push_str(self.between(plain, end));
        self.at = end + 1;
        self.fits(from, end)?;
        Ok(Cow::Owned(text))
    }

    fn fits(&self, from: usize, end: usize) -> Parsed<()> {
        if end - from > limits::TEXT_BYTES {
            return Err(self.slip_of(SlipKind::TooLong));
        }
        Ok(())
    }

    /// A text with a bare control character, or without an end.
    fn broken(&mut self, from: usize, end: usize) -> Box<Slip> {
        self.at = end;
        if end - from > limits::TEXT_BYTES {
            return self.slip_of(SlipKind::TooLong);
        }
        match self.peek() {
            None => self.slip(Syntax::Truncated),
            Some(byte) => self.slip(Syntax::Control { byte }),
        }
    }

    /// Stands at a backslash, and moves past what it begins.
    fn escape(&mut self) -> Parsed<char> {
        let start = self.at;
        self.at += 2;
        let character = match self.text.as_bytes().get(start + 1) {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(*byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            other => {
                self.at = if other.is_some() { start } else { start + 1 };
                let syntax = other.map_or(Syntax::Truncated, |_| Syntax::Escape);
                return Err(self.slip(syntax));
            }
        };
        Ok(character)
    }

    /// `\u` and four digits, or two of them for a character beyond 16 bits.
    /// Half of a pair becomes a replacement sign.
    fn unicode(&mut self, start: usize) -> Parsed<char> {
        let first = self.hex(start)?;
        if (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u") {
            let pair = self.at;
            self.at += 2;
            let second = self.hex(pair)?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = pair;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self, start: usize) -> Parsed<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4);
        let code = digits.and_then(|digits| {
            digits.iter().try_fold(0, |code, digit| Some(code << 4 | char::from(*digit).to_digit(16)?))
        });
        let Some(code) = code else {
            let cut = self.rest().len() < 4 && !self.rest().contains('"');
            self.at = if cut { self.text.len() } else { start };
            return Err(self.slip(if cut { Syntax::Truncated } else { Syntax::Escape }));
        };
        self.at += 4;
        Ok(code)
    }

    fn number(&mut self) -> Parsed<Value<'a>> {
        let from = self.at;
        let minus = self.take(b'-');
        if minus && self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            self.at = from;
            return self.word();
        }
        let zero = self.peek() == Some(b'0');
        let mut sound = match self.digits() {
            0 => false,
            1 => true,
            _ => !zero,
        };
        if self.take(b'.') {
            sound &= self.digits() > 0;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            sound &= self.digits() > 0;
        }
        if sound {
            return Ok(Value::Number(self.between(from, self.at)));
        }
        if self.peek().is_none() && !self.text.ends_with(|last: char| last.is_ascii_digit()) {
            return Err(self.slip(Syntax::Truncated));
        }
        self.at = from;
        Err(self.slip(Syntax::Number))
    }

    fn digits(&mut self) -> usize {
        let count = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        self.at += count;
        count
    }

    fn word(&mut self) -> Parsed<Value<'a>> {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'$');
        let length = self.rest().bytes().take_while(is_word).count();
        let word = self.between(self.at, self.at + length);
        let value = match word {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "" => return Err(self.surprise()),
            _ => return Err(self.stray(word)),
        };
        self.at += length;
        Ok(value)
    }

    /// A word that JSON doesn't know, or the beginning of one that it does.
    fn stray(&mut self, word: &str) -> Box<Slip> {
        let begins = |whole: &&str| whole.starts_with(word);
        if word.len() == self.rest().len() && ["null", "true", "false"].iter().any(begins) {
            self.at = self.text.len();
            return self.slip(Syntax::Truncated);
        }
        let word = word.chars().take(20).collect();
        self.slip(Syntax::Word { word })
    }

    fn surprise(&self) -> Box<Slip> {
        self.slip(match self.rest().chars().next() {
            None => Syntax::Truncated,
            Some(found) => Syntax::Unexpected { found },
        })
    }

    fn slip(&self, syntax: Syntax) -> Box<Slip> {
        self.slip_of(SlipKind::Syntax(syntax))
    }

    fn slip_of(&self, kind: SlipKind) -> Box<Slip> {
        Box::new(Slip { kind, offset: self.at, steps: Vec::new() })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn between(&self, from: usize, end: usize) -> &'a str {
        self.text.get(from..end).unwrap_or_default()
    }
}

fn within(mut slip: Box<Slip>, step: Step) -> Box<Slip> {
    slip.steps.push(step);
    slip
}
