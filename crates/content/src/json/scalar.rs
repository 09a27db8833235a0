//! Texts, numbers and words: what has nothing inside it.

#![allow(clippy::unnecessary_box_returns, reason = "As in `parse`.")]

use std::borrow::Cow;

use super::Value;
use super::parse::{Parsed, Parser, Slip, SlipKind};
use crate::error::Syntax;
use crate::limits;

impl<'a> Parser<'a> {
    pub(super) fn string(&mut self) -> Parsed<Cow<'a, str>> {
        let from = self.at + 1;
        let bytes = self.text.as_bytes();
        let is_end = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
        let length = bytes.get(from..).unwrap_or_default().iter().position(is_end);
        let end = length.map_or(bytes.len(), |length| from + length);
        match bytes.get(end) {
            Some(b'"') => {}
            Some(b'\\') => return self.escaped(from, end),
            _ => return Err(self.broken(from, end)),
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

    pub(super) fn number(&mut self) -> Parsed<Value<'a>> {
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

    pub(super) fn word(&mut self) -> Parsed<Value<'a>> {
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
}
