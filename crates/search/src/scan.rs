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

/// The hash of a word, as its bytes are met.
///
/// Up to eight bytes are held; none of a word's bytes is 0, so the first tells when it is full.
#[derive(Default)]
struct Hashing {
    state: u64,
    held: u64,
}

impl Hashing {
    #[inline]
    fn add(&mut self, byte: u8) {
        self.held = self.held << 8 | u64::from(byte);
        if self.held >> 56 != 0 {
            self.state = mix(self.state, self.held);
            self.held = 0;
        }
    }
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
        let mut hashing = Hashing::default();
        loop {
            for &byte in bytes.get(self.at..self.at + length).unwrap_or_default() {
                hashing.add(byte);
            }
            self.at += length;
            // Most letters are plain ones, and need no more than this.
            while let Some(&byte) = bytes.get(self.at).filter(|byte| byte.is_ascii_alphanumeric()) {
                if first != Role::Letter {
                    break;
                }
                hashing.add(byte);
                self.at += 1;
            }
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
        Some(Spot { range: start..self.at, hash: finish(mix(hashing.state, hashing.held)) })
    }
}
