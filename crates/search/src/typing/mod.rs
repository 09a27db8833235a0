//! Reads what a reader typed while the input method was off: raw Telex and VNI.
//!
//! Keys may stand in place or at the end, and a word may be half typed. Words that make no
//! Vietnamese syllable stay unread, so that "award" is only itself.

mod keys;
pub(crate) mod syllable;

use crate::letter::{Letter, Role, SHAPE_HAT, SHAPE_HOOK, is_capital};
use keys::{Key, MOST_KEYS, Syllable};
use syllable::Strictness;

/// The word that Telex keys make, or the beginning of one; nothing when they make none.
///
/// ```
/// use bangvang_search::typing::telex;
/// assert_eq!(telex("nguyeenx").as_deref(), Some("nguyễn"));
/// assert_eq!(telex("dduowngf").as_deref(), Some("đường"));
/// assert_eq!(telex("award"), None);
/// ```
pub fn telex(typed: &str) -> Option<String> {
    read(typed, telex_key)
}

/// The word that VNI keys make, or the beginning of one; nothing when they make none.
///
/// ```
/// assert_eq!(bangvang_search::typing::vni("nguye6n4").as_deref(), Some("nguyễn"));
/// ```
pub fn vni(typed: &str) -> Option<String> {
    let is_vni = typed.bytes().any(|byte| byte.is_ascii_digit());
    is_vni.then(|| read(typed, vni_key))?
}

fn read(typed: &str, key_of: fn(char) -> Option<Key>) -> Option<String> {
    let mut keys = Vec::new();
    for c in typed.chars() {
        let plain = Letter::read(c);
        if plain.role != Role::Letter || plain.second != '\0' || keys.len() == MOST_KEYS {
            return None;
        }
        keys.push((key_of(plain.base)?, plain, is_capital(c)));
    }
    let word = [Strictness::Whole, Strictness::Begun].into_iter().find_map(|strictness| {
        let mut left = 300;
        Syllable::default().type_keys(&keys, strictness, &mut left)
    })?;
    // Keys that leave all letters as they are make nothing.
    (word != typed).then_some(word)
}

fn telex_key(key: char) -> Option<Key> {
    Some(match key {
        'z' => Key::Tone(0),
        'f' => Key::Tone(1),
        'r' => Key::Tone(2),
        'x' => Key::Tone(3),
        's' => Key::Tone(4),
        'j' => Key::Tone(5),
        'w' => Key::Mark(b"aou", SHAPE_HOOK),
        'a' => Key::Mark(b"a", SHAPE_HAT),
        'e' => Key::Mark(b"e", SHAPE_HAT),
        'o' => Key::Mark(b"o", SHAPE_HAT),
        'd' => Key::Mark(b"d", SHAPE_HOOK),
        'a'..='z' => Key::Letter,
        _ => return None,
    })
}

fn vni_key(key: char) -> Option<Key> {
    Some(match key {
        '0' => Key::Tone(0),
        '2' => Key::Tone(1),
        '3' => Key::Tone(2),
        '4' => Key::Tone(3),
        '1' => Key::Tone(4),
        '5' => Key::Tone(5),
        '6' => Key::Mark(b"aeo", SHAPE_HAT),
        '7' => Key::Mark(b"ou", SHAPE_HOOK),
        '8' => Key::Mark(b"a", SHAPE_HOOK),
        '9' => Key::Mark(b"d", SHAPE_HOOK),
        'a'..='z' => Key::Letter,
        _ => return None,
    })
}
