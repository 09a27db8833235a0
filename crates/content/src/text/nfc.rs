use std::borrow::Cow;

/// Marks on one letter that are put in order: no script has more, and each has to find its place among them.
const MOST: usize = 30;

/// Composes a text: letters followed by their marks, in any order, become
/// single characters as NFC has them.
///
/// Covers the Latin letters of Vietnamese and of Latin-1 and Latin Extended-A;
/// other scripts pass as they are. A general normaliser would be a third of
/// the widget's size.
pub fn nfc(text: &str) -> Cow<'_, str> {
    // All marks that compose lie between U+0300 and U+033F, whose first byte is 0xCC.
    if !text.as_bytes().contains(&0xCC) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut cluster = Cluster::default();
    for character in text.chars() {
        if let Some(class) = class(character).filter(|_| cluster.marks.len() < MOST) {
            cluster.mark(class, character);
        } else {
            cluster.flush(&mut out);
            cluster.begin(character);
        }
    }
    cluster.flush(&mut out);
    Cow::Owned(out)
}

/// A letter and the marks on it, each with its canonical combining class.
#[derive(Default)]
struct Cluster {
    letter: Option<char>,
    marks: Vec<(u8, char)>,
}

impl Cluster {
    /// Takes a letter apart: marks that come later may have to go under its own.
    fn begin(&mut self, character: char) {
        let mut letter = character;
        let mut marks = Vec::new();
        while let Some((base, mark)) = decompose(letter) {
            marks.push(mark);
            letter = base;
        }
        self.letter = Some(letter);
        while let Some(mark) = marks.pop() {
            self.mark(class(mark).unwrap_or_default(), mark);
        }
    }

    /// Puts a mark after those of its class and the classes before it.
    fn mark(&mut self, class: u8, mark: char) {
        let before = self.marks.iter().rposition(|(other, _)| *other <= class);
        self.marks.insert(before.map_or(0, |before| before + 1), (class, mark));
    }

    fn flush(&mut self, out: &mut String) {
        let mut letter = self.letter.take();
        let mut last = 0;
        let mut left = Vec::new();
        for (class, mark) in self.marks.drain(..) {
            let composed = letter.filter(|_| last < class).and_then(|letter| compose(letter, mark));
            if composed.is_some() {
                letter = composed;
            } else {
                last = class;
                left.push(mark);
            }
        }
        out.extend(letter);
        out.extend(left);
    }
}

fn compose(letter: char, mark: char) -> Option<char> {
    let row = MARKS.iter().find(|row| row.mark == mark)?;
    let place = row.letters.chars().position(|one| one == letter)?;
    row.composed.chars().nth(place)
}

fn decompose(character: char) -> Option<(char, char)> {
    if character < '\u{C0}' {
        return None;
    }
    MARKS.iter().find_map(|row| {
        let place = row.composed.chars().position(|one| one == character)?;
        Some((row.letters.chars().nth(place)?, row.mark))
    })
}

fn class(character: char) -> Option<u8> {
    match character {
        '\u{31B}' => Some(216),
        '\u{321}' | '\u{322}' | '\u{327}' | '\u{328}' => Some(202),
        '\u{323}'..='\u{326}' | '\u{329}'..='\u{333}' | '\u{316}'..='\u{319}' => Some(220),
        '\u{31A}' | '\u{315}' => Some(232),
        '\u{300}'..='\u{314}' | '\u{33D}'..='\u{33F}' => Some(230),
        _ => None,
    }
}

/// A mark, the letters that take it, and what they become.
struct Row {
    mark: char,
    letters: &'static str,
    composed: &'static str,
}

const fn row(mark: char, letters: &'static str, composed: &'static str) -> Row {
    Row { mark, letters, composed }
}

/// The canonical compositions that give Latin-1, Latin Extended-A or Vietnamese.
static MARKS: [Row; 16] = [
    row('\u{300}', "AEIOUaeiouÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùẦầẰằỀềỒồỜờỪừỲỳ"),
    row('\u{301}', "AEIOUYaeiouyCcLlNnRrSsZzÂâĂăÊêÔôƠơƯư", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźẤấẮắẾếỐốỚớỨứ"),
    row('\u{302}', "AEIOUaeiouCcGgHhJjSsWwYyẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẬậỆệỘộ"),
    row('\u{303}', "ANOanoIiUuÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
    row('\u{304}', "AaEeIiOoUu", "ĀāĒēĪīŌōŪū"),
    row('\u{306}', "AaEeGgIiOoUuẠạ", "ĂăĔĕĞğĬĭŎŏŬŭẶặ"),
    row('\u{307}', "CcEeGgIZz", "ĊċĖėĠġİŻż"),
    row('\u{308}', "AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
    row('\u{309}', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
    row('\u{30A}', "AaUu", "ÅåŮů"),
    row('\u{30B}', "OoUu", "ŐőŰű"),
    row('\u{30C}', "CcDdEeLlNnRrSsTtZz", "ČčĎďĚěĽľŇňŘřŠšŤťŽž"),
    row('\u{31B}', "OoUu", "ƠơƯư"),
    row('\u{323}', "AaEeIiOoƠơUuƯưYy", "ẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
    row('\u{327}', "CcGgKkLlNnRrSsTt", "ÇçĢģĶķĻļŅņŖŗŞşŢţ"),
    row('\u{328}', "AaEeIiUu", "ĄąĘęĮįŲų"),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[track_caller]
    fn check(text: &str, composed: &str) {
        assert_eq!(nfc(text), composed);
    }

    #[test]
    fn marks_compose_in_any_order() {
        check("Nguye\u{302}\u{303}n", "Nguyễn");
        check("Qu\u{1ECD}\u{302}c", "Quộc");
        check("Quo\u{323}\u{302}c", "Quộc");
        check("Qu\u{F4}\u{323}c", "Quộc");
        check("ngh\u{EA}\u{300}", "nghề");
        check("tro\u{31B}\u{300}i", "trời");
        check("tro\u{300}\u{31B}i", "trời");
    }

    #[test]
    fn marks_without_an_end_are_put_in_order_a_part_at_a_time() {
        let text = ["a", &"\u{301}\u{323}".repeat(500_000)].concat();
        let composed = nfc(&text);
        assert!(composed.starts_with("\u{1EA1}\u{323}"));
        assert_eq!(nfc(&composed), composed);
        assert_eq!(composed.chars().filter(|mark| *mark == '\u{301}').count(), 500_000);
    }

    #[test]
    fn a_mark_without_a_letter_stays() {
        check("\u{301}a", "\u{301}a");
        check("q\u{301}", "q\u{301}");
    }

    fn covered(character: char) -> bool {
        character < '\u{180}' || class(character).is_some() || MARKS.iter().any(|row| row.composed.contains(character))
    }

    proptest! {
        #[test]
        fn agrees_with_the_full_normaliser_on_the_letters_covered(
            text in "[A-Za-zÀ-ſƠơƯưẠ-ỹ \u{300}-\u{304}\u{306}-\u{30C}\u{31B}\u{323}\u{327}\u{328}]{0,12}"
        ) {
            let full: String = text.nfc().collect();
            if full.chars().all(covered) {
                prop_assert_eq!(nfc(&text), full);
            }
        }

        #[test]
        fn every_spelling_of_a_vietnamese_letter_meets(
            letter in "[A-Za-zÀ-ſƠơƯưẠ-ỹ]", marks in "[\u{300}-\u{303}\u{306}\u{309}\u{31B}\u{323}]{0,4}"
        ) {
            let text = format!("{letter}{marks}");
            let full: String = text.nfc().collect();
            if full.chars().all(covered) {
                prop_assert_eq!(nfc(&text), full.as_str());
                let apart: String = text.nfd().collect();
                prop_assert_eq!(nfc(&apart), full.as_str());
            }
        }
    }
}
