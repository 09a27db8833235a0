//! Finds the words of a text, and a hash of each, without folding them.

use core::ops::Range;

use crate::letter::{Letter, Role};
use crate::table::hash;

/// A word where it lies in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    /// Its bytes.
    pub range: Range<usize>,
    /// A hash of them.
    pub hash: u64,
}

/// Goes over the words of a text.
#[derive(Debug, Clone)]
pub(crate) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Scan<'_> {
    Scan { text, at: 0 }
}

/// How the character at a byte takes part in a word, and how many bytes it has.
///
/// The usual letters are told by their first bytes; only the others are decoded.
#[inline]
fn role_at(text: &str, at: usize) -> Option<(Role, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.get(at)?;
    if first.is_ascii() {
        return Some((if first.is_ascii_alphanumeric() { Role::Letter } else { Role::Gap }, 1));
    }
    let second = bytes.get(at + 1).copied().unwrap_or(0);
    Some(match (first, second) {
        (0xC3, 0x97 | 0xB7) => (Role::Gap, 2),
        (0xC3..=0xC9, _) => (Role::Letter, 2),
        (0xE1, 0xB8..=0xBB) => (Role::Letter, 3),
        _ => {
            let c = text.get(at..)?.chars().next()?;
            (Letter::read(c).role, c.len_utf8())
        }
    })
}

/// How many bytes the letter at a byte has, where it is one of those that most words are made of; else 0.
#[inline]
fn usual_letter(bytes: &[u8], at: usize) -> usize {
    let second = || bytes.get(at + 1).copied().unwrap_or(0);
    match bytes.get(at) {
        Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9') => 1,
        Some(0xC3) if matches!(second(), 0x97 | 0xB7) => 0,
        Some(0xC3..=0xC9) => 2,
        Some(0xE1) if matches!(second(), 0xB8..=0xBB) => 3,
        _ => 0,
    }
}

impl Scan<'_> {
    /// Goes to where the next word begins.
    #[inline]
    fn seek(&mut self) -> Option<Role> {
        loop {
            let (role, length) = role_at(self.text, self.at)?;
            if matches!(role, Role::Letter | Role::Alone) {
                return Some(role);
            }
            self.at += length;
        }
    }

    /// Goes over letters that their first bytes tell.
    #[inline]
    fn pass_usual(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            match usual_letter(bytes, self.at) {
                0 => return,
                length => self.at += length,
            }
        }
    }

    /// Whether the next byte alone tells that a word ends here.
    fn is_at_gap(&self) -> bool {
        self.text.as_bytes().get(self.at).is_none_or(u8::is_ascii)
    }

    /// Goes to the end of a word with signs of other kinds in it.
    fn pass_rest(&mut self, first: Role) {
        if first == Role::Alone {
            self.at += role_at(self.text, self.at).map_or(0, |(_, length)| length);
        }
        while let Some((role, length)) = role_at(self.text, self.at) {
            let goes_on = match role {
                Role::Letter => first == Role::Letter,
                Role::Joined | Role::Mark | Role::Silent => true,
                Role::Alone | Role::Gap => false,
            };
            if !goes_on {
                return;
            }
            self.at += length;
        }
    }
}

impl Iterator for Scan<'_> {
    type Item = Spot;

    fn next(&mut self) -> Option<Spot> {
        let first = self.seek()?;
        let start = self.at;
        if first == Role::Letter {
            self.pass_usual();
        }
        if first == Role::Alone || !self.is_at_gap() {
            self.pass_rest(first);
        }
        let bytes = self.text.as_bytes().get(start..self.at).unwrap_or_default();
        Some(Spot { range: start..self.at, hash: hash(bytes) })
    }
}
