//! Reads what a reader typed while the input method was off: raw Telex and VNI.
//!
//! Keys may stand in place or at the end, and a word may be half typed. Words that make no
//! Vietnamese syllable stay unread, so that "award" is only itself.

mod keys;
pub(crate) mod syllable;

use crate::letter::{Letter, Role, is_capital};
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
    let key = u8::try_from(key).ok()?;
    Some(match key {
        b'f' => Key::Tone(1, key),
        b'r' => Key::Tone(2, key),
        b'x' => Key::Tone(3, key),
        b's' => Key::Tone(4, key),
        b'j' => Key::Tone(5, key),
        b'z' => Key::Tone(0, key),
        b'w' => Key::Hook { on: b"aou", alone: true },
        b'a' | b'e' | b'o' | b'd' => Key::Double(key),
        b'a'..=b'z' => Key::Letter(key),
        _ => return None,
    })
}

fn vni_key(key: char) -> Option<Key> {
    let key = u8::try_from(key).ok()?;
    Some(match key {
        b'0' => Key::Tone(0, 0),
        b'1' => Key::Tone(4, 0),
        b'2' => Key::Tone(1, 0),
        b'3' => Key::Tone(2, 0),
        b'4' => Key::Tone(3, 0),
        b'5' => Key::Tone(5, 0),
        b'6' => Key::Hat,
        b'7' => Key::Hook { on: b"ou", alone: false },
        b'8' => Key::Hook { on: b"a", alone: false },
        b'9' => Key::Bar,
        b'a'..=b'z' => Key::Letter(key),
        _ => return None,
    })
}
