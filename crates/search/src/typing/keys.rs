//! What each key does to the syllable; where it may do several things, the first that ends well.

use super::syllable::{Part, Strictness, is_vowel, nucleus, tone_place};
use crate::letter::{Letter, SHAPE_HAT, SHAPE_HOOK, SHAPE_NONE, capital};

/// What a key stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Itself.
    Letter(u8),
    /// A tone, once there is a vowel; else the letter, if the key is one.
    Tone(u8, u8),
    /// A letter that, typed again, puts a hat (or a bar) on the first.
    Double(u8),
    /// A hat on a, e or o.
    Hat,
    /// A horn or a breve on one of these; with `alone`, an ư where there is no vowel.
    Hook { on: &'static [u8], alone: bool },
    /// The bar of đ.
    Bar,
}

/// A syllable on the way.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Syllable {
    parts: [Part; MOST_KEYS],
    len: usize,
    tone: u8,
}

/// More keys than any syllable takes.
pub(super) const MOST_KEYS: usize = 16;

/// A key, the letter that it is, and whether it is a capital.
pub(super) type Press = (Key, Letter, bool);

impl Syllable {
    fn parts(&self) -> &[Part] {
        self.parts.get(..self.len).unwrap_or_default()
    }

    /// Types the keys that are left; the word, when all end in a syllable. `left` bounds the ways
    /// that are tried.
    pub(super) fn type_keys(mut self, keys: &[Press], strictness: Strictness, left: &mut usize) -> Option<String> {
        let Some((&press, rest)) = keys.split_first() else {
            return self.write(strictness);
        };
        let (key, letter, _) = press;
        *left = left.checked_sub(1)?;
        if letter.shape != SHAPE_NONE || letter.tone != 0 {
            self.push(press);
            return self.type_keys(rest, strictness, left);
        }
        match key {
            Key::Tone(tone, _) if self.parts().iter().any(|part| is_vowel(part.base)) => {
                if self.tone == tone {
                    return None;
                }
                self.tone = tone;
                self.type_keys(rest, strictness, left)
            }
            Key::Letter(_) => self.then_push(press, rest, strictness, left),
            Key::Tone(_, base) => (base != 0).then(|| self.then_push(press, rest, strictness, left))?,
            Key::Double(base) => self.double(base, press, rest, strictness, left),
            Key::Hat => self.shape_any(b"aeo", SHAPE_HAT, rest, strictness, left),
            Key::Bar => self.shape_any(b"d", SHAPE_HOOK, rest, strictness, left),
            Key::Hook { on, alone } => self.hook(on, alone, press, rest, strictness, left),
        }
    }

    fn push(&mut self, (_, letter, is_capital): Press) {
        let base = u8::try_from(letter.base).unwrap_or(b'?');
        if let Some(part) = self.parts.get_mut(self.len) {
            *part = Part { base, shape: letter.shape, is_capital };
            self.len += 1;
        }
        if letter.tone != 0 {
            self.tone = letter.tone;
        }
    }

    fn then_push(mut self, press: Press, rest: &[Press], how: Strictness, left: &mut usize) -> Option<String> {
        self.push(press);
        self.type_keys(rest, how, left)
    }

    /// A second `a`, `e`, `o` or `d` marks the first; a third takes the mark back and is itself.
    fn double(self, base: u8, press: Press, rest: &[Press], how: Strictness, left: &mut usize) -> Option<String> {
        let mark = if base == b'd' { SHAPE_HOOK } else { SHAPE_HAT };
        let first = self.parts().iter().rposition(|part| part.base == base && part.shape != mark);
        let marked = self.parts().iter().rposition(|part| part.base == base && part.shape == mark);
        if let Some(at) = first {
            if let Some(word) = self.with_shape(at, mark).type_keys(rest, how, left) {
                return Some(word);
            }
        } else if let Some(at) = marked {
            return self.with_shape(at, SHAPE_NONE).then_push(press, rest, how, left);
        }
        self.then_push(press, rest, how, left)
    }

    fn shape_any(self, on: &[u8], shape: u8, rest: &[Press], how: Strictness, left: &mut usize) -> Option<String> {
        (0..self.len).rev().find_map(|at| {
            let part = self.parts.get(at)?;
            let fits = on.contains(&part.base) && part.shape != shape;
            fits.then(|| self.with_shape(at, shape).type_keys(rest, how, left))?
        })
    }

    fn hook(
        self,
        on: &[u8],
        alone: bool,
        press: Press,
        rest: &[Press],
        how: Strictness,
        left: &mut usize,
    ) -> Option<String> {
        if on.contains(&b'u') {
            // One key makes both letters of ươ.
            let pair = self
                .parts
                .windows(2)
                .position(|pair| matches!(pair, [u, o] if u.base == b'u' && o.base == b'o' && o.shape != SHAPE_HOOK));
            if let Some(at) = pair {
                let both = self.with_shape(at, SHAPE_HOOK).with_shape(at + 1, SHAPE_HOOK);
                if let Some(word) = both.type_keys(rest, how, left) {
                    return Some(word);
                }
            }
        }
        if let Some(word) = self.shape_any(on, SHAPE_HOOK, rest, how, left) {
            return Some(word);
        }
        let (_, letter, is_capital) = press;
        let horned = Letter { base: 'u', shape: SHAPE_HOOK, ..letter };
        alone.then(|| self.then_push((Key::Letter(b'u'), horned, is_capital), rest, how, left))?
    }

    fn with_shape(mut self, at: usize, shape: u8) -> Self {
        if let Some(part) = self.parts.get_mut(at) {
            part.shape = shape;
        }
        self
    }

    /// The word in Unicode, when it is one.
    fn write(mut self, strictness: Strictness) -> Option<String> {
        for at in 1..self.len {
            let Some([u, o]) = self.parts.get_mut(at - 1..=at) else { continue };
            // ưo is ươ under way.
            if u.base == b'u' && u.shape == SHAPE_HOOK && o.base == b'o' && o.shape == SHAPE_NONE {
                o.shape = SHAPE_HOOK;
            }
        }
        let nucleus = nucleus(self.parts(), self.tone, strictness)?;
        let toned = tone_place(self.parts(), nucleus);
        let parts = self.parts().iter().enumerate();
        Some(parts.map(|(at, part)| write_letter(*part, if at == toned { self.tone } else { 0 })).collect())
    }
}

/// Rows of six: level, huyền, hỏi, ngã, sắc, nặng.
const TONED: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

fn write_letter(part: Part, tone: u8) -> char {
    let row = match (part.base, part.shape) {
        (b'a', SHAPE_NONE) => 0,
        (b'a', SHAPE_HOOK) => 1,
        (b'a', _) => 2,
        (b'e', SHAPE_NONE) => 3,
        (b'e', _) => 4,
        (b'i', _) => 5,
        (b'o', SHAPE_NONE) => 6,
        (b'o', SHAPE_HAT) => 7,
        (b'o', _) => 8,
        (b'u', SHAPE_NONE) => 9,
        (b'u', _) => 10,
        (b'y', _) => 11,
        _ => 12,
    };
    let written = match part.base {
        b'd' if part.shape == SHAPE_HOOK => 'đ',
        base => TONED.chars().nth(row * 6 + usize::from(tone)).unwrap_or(char::from(base)),
    };
    if part.is_capital { capital(written) } else { written }
}
