//! Small questions to text, answered in little code: the general answers of the
//! standard library would be a tenth of the widget.

/// A lower-case letter: ASCII, and the Latin of Vietnamese and its neighbours.
use crate::text::concat;

pub(crate) fn lower(letter: char) -> char {
    let code = letter as u32;
    let step = match letter {
        'A'..='Z' => 32,
        'À'..='Þ' if letter != '×' => 32,
        'Ƣ' | 'Ư' => 1,
        // Capitals with odd numbers, between those with even ones.
        'Ĺ'..='ň' | 'Ź'..='ž' => code % 2,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ơ' | 'Ạ'..='ỹ' => 1 - code % 2,
        _ => 0,
    };
    char::from_u32(code + step).unwrap_or(letter)
}

/// A text in lower case, its marks as they are.
pub(crate) fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// Whether a sign is a letter, as far as Latin goes; of other scripts all that
/// isn't punctuation.
pub(crate) fn is_letter(sign: char) -> bool {
    match sign {
        '\0'..='\u{7F}' => sign.is_ascii_alphabetic(),
        '\u{80}'..='\u{BF}' => matches!(sign, 'ª' | 'µ' | 'º'),
        '×' | '÷' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' | '\u{FE00}'..='\u{FEFF}' => false,
        _ => true,
    }
}

/// The number that digits and nothing else write, if it is below 10^18.
pub(crate) fn digits(text: &str) -> Option<u64> {
    let sound = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| text.bytes().fold(0, |number, byte| number * 10 + u64::from(byte - b'0')))
}

/// Whether a sign is a digit. By its name it is one to whatever asks texts for it: a closure would be another each time.
pub(crate) fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Whether a text begins with a digit.
pub(crate) fn begins_digit(text: &str) -> bool {
    text.starts_with(is_digit)
}

/// Whether a text begins with a letter that is no capital.
pub(crate) fn begins_small(text: &str) -> bool {
    text.chars().next().is_some_and(is_small)
}

/// Whether a sign is a letter that is no capital.
pub(crate) fn is_small(sign: char) -> bool {
    is_letter(sign) && lower(sign) == sign
}

/// Whether a text begins with a capital.
pub(crate) fn begins_large(text: &str) -> bool {
    text.chars().next().is_some_and(|first| lower(first) != first)
}

/// Whether a text ends with a letter that is no capital.
pub(crate) fn ends_small(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_small)
}

/// A text of at most so many characters, cut after a word.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    concat(&[words.trim_end_matches(&[',', ';', ':', '.', '-', '–', ' '][..]), "…"])
}

/// What a text begins with: whole signs of so many bytes at most.
pub fn head(text: &str, most: usize) -> &str {
    if text.len() <= most { text } else { (0..=most).rev().find_map(|end| text.get(..end)).unwrap_or_default() }
}

/// Where a word is in a text; an empty one is nowhere.
pub(crate) fn find(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    // The first byte tells nearly always, without a call.
    text.windows(word.len().max(1)).position(|part| part.first() == word.first() && part == word)
}

/// What stands before a word in a text, and after it.
pub(crate) fn cut<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    around(text, word, find(text, word)?)
}

/// The same of the last such word.
pub(crate) fn cut_last<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    around(text, word, text.as_bytes().windows(word.len().max(1)).rposition(|part| part == word.as_bytes())?)
}

fn around<'t>(text: &'t str, word: &str, place: usize) -> Option<(&'t str, &'t str)> {
    Some((text.get(..place)?, text.get(place + word.len()..)?))
}

/// Whether a word is in a text.
pub(crate) fn has(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

/// Whether a tag of HTML begins in a text.
pub(crate) fn has_tags(text: &str) -> bool {
    let is_tag = |after: &str| after.starts_with(|sign: char| sign == '/' || sign.is_ascii_alphabetic());
    text.split('<').skip(1).any(is_tag)
}

/// Whether a word is one of a list with spaces between them.
pub(crate) fn is_listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_is_what_unicode_says() {
        for letter in ('\0'..='ž').chain(['Ơ', 'ơ', 'Ư', 'ư']).chain('Ạ'..='ỹ') {
            // Two letters that become more than one, or another alphabet's.
            if matches!(letter, 'İ' | 'ĸ' | 'ŉ' | 'Ÿ') {
                continue;
            }
            let full: String = letter.to_lowercase().collect();
            assert_eq!(lower(letter).to_string(), full, "{letter}");
        }
    }

    #[test]
    fn letters_are_told_from_signs() {
        for letter in "aZđĐàÿĂơƯạỹЖ字".chars() {
            assert!(is_letter(letter), "{letter}");
        }
        for sign in " 1-×÷·«–“…№€　".chars() {
            assert!(!is_letter(sign), "{sign}");
        }
    }

    #[test]
    fn digits_are_a_number() {
        assert_eq!(digits("0017"), Some(17));
        assert_eq!(digits("999999999999999999"), Some(999_999_999_999_999_999));
        assert_eq!(digits("1000000000000000000"), None);
        assert_eq!((digits(""), digits("+1"), digits("1.0")), (None, None, None));
    }

    #[test]
    fn a_text_is_cut_after_a_word() {
        assert_eq!(shortened("Hội nghị tổng kết", 17), "Hội nghị tổng kết");
        assert_eq!(shortened("Hội nghị, tổng kết", 12), "Hội nghị…");
        assert_eq!(shortened("Tổngkết", 4), "Tổng…");
    }

    #[test]
    fn words_are_found() {
        assert_eq!(find("<html><title>", "<title"), Some(6));
        assert!(!has("ab", "abc"));
        assert!(is_listed("a bc d", "bc") && !is_listed("a bc d", "b"));
    }
}
