//! What each key does to the syllable; where it may do several things, the first that ends well.

use super::syllable::{Part, Strictness, is_vowel, nucleus, tone_place};
use crate::letter::{Letter, SHAPE_HAT, SHAPE_HOOK, SHAPE_NONE, capital};

/// What a key stands for, beside its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Nothing else.
    Letter,
    /// A tone, once there is a vowel.
    Tone(u8),
    /// A shape for one of these letters.
    Mark(&'static [u8], u8),
}

/// A key, its letter, and whether it is a capital.
pub(super) type Press = (Key, Letter, bool);

/// More keys than any syllable takes.
pub(super) const MOST_KEYS: usize = 16;

/// A syllable on the way.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Syllable {
    parts: [Part; MOST_KEYS],
    len: usize,
    tone: u8,
}

impl Syllable {
    fn parts(&self) -> &[Part] {
        self.parts.get(..self.len).unwrap_or_default()
    }

    /// Types the keys that are left; the word, when all end in a syllable. `left` bounds the ways
    /// that are tried.
    pub(super) fn type_keys(mut self, keys: &[Press], how: Strictness, left: &mut usize) -> Option<String> {
        let Some((&(key, letter, is_capital), rest)) = keys.split_first() else {
            return self.write(how);
        };
        *left = left.checked_sub(1)?;
        let base = u8::try_from(letter.base).unwrap_or(b'?');
        let mut part = Part { base, shape: letter.shape, is_capital };
        let is_marked = letter.shape != SHAPE_NONE || letter.tone != 0;
        match key {
            Key::Tone(tone) if !is_marked && self.parts().iter().any(|part| is_vowel(part.base)) => {
                // The same tone again takes it back, and no syllable ends in the key's letter.
                let is_new = tone != self.tone;
                self.tone = tone;
                return is_new.then(|| self.type_keys(rest, how, left))?;
            }
            Key::Mark(on, shape) if !is_marked => {
                for at in (0..self.len).rev() {
                    let word = self.reshaped(at, on, shape).and_then(|marked| marked.type_keys(rest, how, left));
                    if word.is_some() {
                        return word;
                    }
                }
                match base {
                    b'w' => part = Part { base: b'u', shape, is_capital },
                    _ => self.take_back(base, shape),
                }
            }
            _ => {}
        }
        *self.parts.get_mut(self.len).filter(|_| !part.base.is_ascii_digit())? = part;
        self.len += 1;
        if letter.tone != 0 {
            self.tone = letter.tone;
        }
        self.type_keys(rest, how, left)
    }

    /// With another shape on a letter, where the letter may have it and hasn't.
    fn reshaped(mut self, at: usize, on: &[u8], shape: u8) -> Option<Self> {
        let part = self.parts.get_mut(at).filter(|part| on.contains(&part.base) && part.shape != shape)?;
        part.shape = shape;
        Some(self)
    }

    /// A third `a`, `e`, `o` or `d` takes the mark of the second back.
    fn take_back(&mut self, base: u8, shape: u8) {
        if let Some(part) = self.parts.iter_mut().rfind(|part| part.base == base && part.shape == shape) {
            part.shape = SHAPE_NONE;
        }
    }

    /// The word in Unicode, when it is one.
    fn write(mut self, how: Strictness) -> Option<String> {
        for at in 1..self.len {
            let Some([u, o]) = self.parts.get_mut(at - 1..=at) else { continue };
            // One key makes both letters of ươ.
            if u.base == b'u' && u.shape == SHAPE_HOOK && o.base == b'o' && o.shape == SHAPE_NONE {
                o.shape = SHAPE_HOOK;
            }
        }
        let nucleus = nucleus(self.parts(), self.tone, how)?;
        let toned = tone_place(self.parts(), nucleus);
        let mut word = String::new();
        for (at, part) in self.parts().iter().enumerate() {
            word.push(write_letter(*part, if at == toned { self.tone } else { 0 }));
        }
        Some(word)
    }
}

/// Rows of six: level, huyền, hỏi, ngã, sắc, nặng.
const TONED: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

fn write_letter(part: Part, tone: u8) -> char {
    let plain = match (part.base, part.shape) {
        (b'a', SHAPE_HOOK) => 'ă',
        (b'a', SHAPE_HAT) => 'â',
        (b'd', SHAPE_HOOK) => 'đ',
        (b'e', SHAPE_HAT) => 'ê',
        (b'o', SHAPE_HAT) => 'ô',
        (b'o', SHAPE_HOOK) => 'ơ',
        (b'u', SHAPE_HOOK) => 'ư',
        (base, _) => char::from(base),
    };
    let mut from_plain = TONED.chars().skip_while(|letter| *letter != plain);
    let written = from_plain.nth(usize::from(tone)).unwrap_or(plain);
    if part.is_capital { capital(written) } else { written }
}
