//! Names and words in the order of CLDR's Vietnamese collation.
//!
//! Letters first (ă, â, đ, ê, ô, ơ, ư are letters of their own), then tones (level, huyền, hỏi,
//! ngã, sắc, nặng), then small before capital. [`key`] makes bytes that compare in that order.

mod ranking;

pub use ranking::Ranking;

use crate::letter::{Letter, Role, SHAPE_HAT, SHAPE_HOOK, is_capital};

/// ASCII signs in the order of CLDR, before digits and letters.
const SIGNS: &str = "\t\n\u{B}\u{C}\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
const LETTERS: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
/// The weight of the first digit; three weights a letter from here on.
const FIRST_LETTER: u8 = 64;
/// Begins the weight of any other sign, before digits.
const OTHER_SIGN: u8 = 62;
/// Begins the weight of a letter of any other script, after Latin.
const OTHER_LETTER: u8 = 0xF0;
/// Stands between the levels of a key; no weight is as small.
const END: u8 = 0;

/// Bytes that compare as the texts do.
pub fn key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    add_key(text, &mut key);
    key
}

/// Bytes that compare as names do: people by given name (the last word, but for what is said of them
/// after a comma or in brackets), then by the full name; units by the full name.
pub fn name_key(name: &str, is_person: bool) -> Vec<u8> {
    let name = name.trim();
    let mut key = Vec::with_capacity(name.len() * 3);
    if is_person {
        let bare = name.split(&['(', ','][..]).next().unwrap_or(name).trim_end();
        add_key(bare.rsplit(char::is_whitespace).next().unwrap_or(name), &mut key);
    }
    add_key(name, &mut key);
    key
}

fn add_key(text: &str, key: &mut Vec<u8>) {
    let (mut marks, mut cases) = (Vec::new(), Vec::new());
    for c in text.chars() {
        let letter = Letter::read(c);
        match letter.role {
            Role::Silent => continue,
            Role::Mark => {
                add_mark(letter, key, &mut marks);
                continue;
            }
            _ => {}
        }
        for base in [letter.base, letter.second].into_iter().filter(|base| *base != '\0') {
            add_weight(base, letter, key);
            marks.push(1 + letter.tone + if is_own_letter(base, letter.shape) { 0 } else { letter.shape * 6 });
            cases.push(if is_capital(c) { 2 } else { 1 });
        }
    }
    for level in [&mut marks, &mut cases] {
        let used = level.iter().rposition(|weight| *weight > 1).map_or(0, |last| last + 1);
        key.push(END);
        key.extend_from_slice(level.get(..used).unwrap_or_default());
    }
    key.push(END);
}

/// Adds a mark that came as a character of its own to the letter before it.
fn add_mark(mark: Letter, key: &mut [u8], marks: &mut [u8]) {
    if let (Some(last), true) = (marks.last_mut(), mark.tone != 0) {
        *last = *last / 6 * 6 + 1 + mark.tone;
    }
    let Some(weight) = key.last_mut() else { return };
    let letter = weight.checked_sub(FIRST_LETTER).map(|place| usize::from(place / 3));
    let base = letter.and_then(|at| LETTERS.as_bytes().get(at)).map_or(' ', |base| char::from(*base));
    if is_own_letter(base, mark.shape) {
        *weight = *weight / 3 * 3 + FIRST_LETTER % 3 + own_place(base, mark.shape);
    }
}

fn is_own_letter(base: char, shape: u8) -> bool {
    matches!((base, shape), ('a' | 'e' | 'o', SHAPE_HAT) | ('a' | 'o' | 'u' | 'd', SHAPE_HOOK))
}

fn own_place(base: char, shape: u8) -> u8 {
    match (base, shape) {
        ('a', SHAPE_HAT) | ('o', SHAPE_HOOK) => 2,
        _ if is_own_letter(base, shape) => 1,
        _ => 0,
    }
}

fn add_weight(base: char, letter: Letter, key: &mut Vec<u8>) {
    let (shape, letter_role) = (letter.shape, letter.role);
    if let Some(at) = LETTERS.find(base) {
        key.push(FIRST_LETTER + 3 * at as u8 + own_place(base, shape));
    } else if let Some(at) = SIGNS.find(base) {
        key.push(2 + at as u8);
    } else {
        key.push(if letter_role == Role::Gap { OTHER_SIGN } else { OTHER_LETTER });
        // Three bytes, none of them as small as the end of a level.
        let code = base as u32;
        key.extend([(code >> 14) as u8 + 1, (code >> 7 & 0x7F) as u8 + 1, (code & 0x7F) as u8 + 1]);
    }
}
