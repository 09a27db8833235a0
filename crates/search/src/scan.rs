//! Finds the words of a text, and a hash of each, without folding them.

use core::ops::Range;

use crate::letter::{Letter, Role};
use crate::table::{finish, mix};

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
fn role_at(text: &str, at: usize) -> Option<(Role, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.get(at)?;
    let second = bytes.get(at + 1).copied().unwrap_or(0);
    Some(match (first, second) {
        (b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9', _) => (Role::Letter, 1),
        (..=0x7F, _) => (Role::Gap, 1),
        (0xC3, 0x97 | 0xB7) => (Role::Gap, 2),
        (0xC3..=0xC9, _) => (Role::Letter, 2),
        (0xE1, 0xB8..=0xBB) => (Role::Letter, 3),
        _ => {
            let c = text.get(at..)?.chars().next()?;
            (Letter::read(c).role, c.len_utf8())
        }
    })
}

impl Iterator for Scan<'_> {
    type Item = Spot;

    fn next(&mut self) -> Option<Spot> {
        let (first, mut length) = loop {
            let (role, length) = role_at(self.text, self.at)?;
            if matches!(role, Role::Letter | Role::Alone) {
                break (role, length);
            }
            self.at += length;
        };
        let start = self.at;
        let bytes = self.text.as_bytes();
        let (mut state, mut held, mut count) = (0, 0, 0_u32);
        loop {
            for &byte in bytes.get(self.at..self.at + length).unwrap_or_default() {
                held = held << 8 | u64::from(byte);
                count += 1;
                if count.is_multiple_of(8) {
                    state = mix(state, held);
                }
            }
            self.at += length;
            let Some((role, next)) = role_at(self.text, self.at) else { break };
            let goes_on = match role {
                Role::Letter => first == Role::Letter,
                Role::Joined | Role::Mark | Role::Silent => true,
                Role::Alone | Role::Gap => false,
            };
            if !goes_on {
                break;
            }
            length = next;
        }
        let hash = finish(mix(state, held) ^ u64::from(count));
        Some(Spot { range: start..self.at, hash })
    }
}
