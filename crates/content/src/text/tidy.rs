use std::borrow::Cow;

use super::join;
use super::nfc;
use crate::gather::Gather as _;

/// A text as it is shown: trimmed, each run of white space one space, without
/// invisible characters, in NFC.
pub fn tidy(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(nfc(&single_spaced(text)).into_owned())
}

/// The same line by line, for text whose line breaks mean something.
pub(crate) fn tidy_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(tidy).gather();
    join(&lines, "\n").trim_matches('\n').to_owned()
}

/// Whether nothing has to change, seen from the bytes alone: nearly every text
/// of a sound file.
fn is_tidy(text: &str) -> bool {
    let mut after_space = true;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        // Most bytes there are.
        if matches!(byte, b'!'..=b'~' | 0x80..=0xC1 | 0xC3..=0xCB) {
            after_space = false;
            continue;
        }
        let space = byte == b' ';
        if space && after_space {
            return false;
        }
        after_space = space;
        match byte {
            0..=0x1F | 0x7F | 0xCC | 0xEF => return false,
            // U+0080 to U+00BF, where the no-break space and more controls are.
            0xC2 if bytes.next().is_some_and(|next| next <= 0xA0) => return false,
            // Where the rare spaces and the invisible characters are.
            0xE1 if bytes.next() == Some(0x9A) => return false,
            0xE2 if bytes.next().is_some_and(|next| is_rare(next, bytes.next())) => return false,
            0xE3 if bytes.next() == Some(0x80) => return false,
            _ => {}
        }
    }
    !after_space || text.is_empty()
}

/// The second and third byte of a space, of a mark of direction or of a line
/// separator: U+2000 to U+200F, U+2028 to U+202F, U+2040 to U+207F, U+2800 on.
fn is_rare(second: u8, third: Option<u8>) -> bool {
    match second {
        0x80 => third.is_some_and(|third| third <= 0x8F || (0xA8..=0xAF).contains(&third)),
        _ => matches!(second, 0x81 | 0xA0),
    }
}

fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter(|&character| !is_invisible(character)) {
        if !is_space(character) {
            out.push(character);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || character == '\u{2800}'
}

/// Controls, marks of direction that could turn a name around, and characters
/// without any width. The joiners stay: some scripts are spelt with them.
fn is_invisible(character: char) -> bool {
    let control = character.is_control() && !character.is_whitespace();
    control
        || matches!(
            character,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
                | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, shown: &str) {
        assert_eq!(tidy(text), shown);
    }

    #[test]
    fn stray_white_space_goes() {
        check(" Ông  Sùng A Lềnh ", "Ông Sùng A Lềnh");
        check("Tổ hợp tác\r\ntrồng sen", "Tổ hợp tác trồng sen");
        check("\u{A0}Lan\u{3000}\u{2003}Anh\u{200B}", "Lan Anh");
        check("   ", "");
        check("", "");
    }

    #[test]
    fn sound_text_stays_as_it_is() {
        let text = "Giải “Bông Lúa Vàng” – 180 m² đất";
        assert!(matches!(tidy(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn a_name_is_never_turned_around() {
        check("An\u{202E}naV", "AnnaV");
    }

    proptest! {
        #[test]
        fn the_short_way_and_the_long_way_agree(text in "\\PC*|[ aế\u{A0}\u{301}\u{2003}\u{200B}\u{85}\n–]{0,8}") {
            let long = nfc(&single_spaced(&text)).into_owned();
            prop_assert_eq!(tidy(&text), long.as_str());
            prop_assert_eq!(tidy(&long).into_owned(), long);
        }
    }
}
