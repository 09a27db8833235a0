//! Vietnamese spelling, written anew here so that the judge doesn't lean on the judged.

/// Each row: a vowel, its Telex keys, its VNI keys, then the vowel with sắc huyền hỏi ngã nặng.
const VOWELS: [(&str, &str, &str); 12] = [
    ("aáàảãạ", "a", "a"),
    ("ăắằẳẵặ", "aw", "a8"),
    ("âấầẩẫậ", "aa", "a6"),
    ("eéèẻẽẹ", "e", "e"),
    ("êếềểễệ", "ee", "e6"),
    ("iíìỉĩị", "i", "i"),
    ("oóòỏõọ", "o", "o"),
    ("ôốồổỗộ", "oo", "o6"),
    ("ơớờởỡợ", "ow", "o7"),
    ("uúùủũụ", "u", "u"),
    ("ưứừửữự", "uw", "u7"),
    ("yýỳỷỹỵ", "y", "y"),
];
const COMBINING: [char; 6] = ['\0', '\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];

/// Row and tone of a small vowel.
fn vowel(c: char) -> Option<(usize, usize)> {
    if c.is_ascii() && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') {
        return None;
    }
    VOWELS.iter().enumerate().find_map(|(row, (forms, _, _))| Some((row, forms.chars().position(|form| form == c)?)))
}

/// Small letters without marks.
pub(crate) fn bare(text: &str) -> String {
    let small = text.to_lowercase();
    let letters = small.chars().map(|c| match (vowel(c), c) {
        (Some((row, _)), _) => VOWELS[row].1.chars().next().unwrap_or(c),
        (None, 'đ') => 'd',
        _ => c,
    });
    letters.collect()
}

/// Small letters with shapes, each word's tone as a digit at its end: both placements are one.
pub(crate) fn toned(text: &str) -> String {
    let words = text.to_lowercase();
    let words = words.split_whitespace().map(|word| {
        let mut tone = 0;
        let letters: String = word
            .chars()
            .map(|c| match vowel(c) {
                Some((row, mark)) => {
                    tone = tone.max(mark);
                    VOWELS[row].0.chars().next().unwrap_or(c)
                }
                None => c,
            })
            .collect();
        format!("{letters}{tone}")
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Where the marks of a typed word stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// After the letter that they mark.
    Letter,
    /// Shapes after their letter, the tone at the end.
    ToneAtEnd,
    /// All at the end.
    End,
}

/// A text as it is typed in Telex, or in VNI.
pub(crate) fn typed(text: &str, is_vni: bool, place: Place) -> String {
    let words = text.to_lowercase();
    words.split_whitespace().map(|word| typed_word(word, is_vni, place)).collect::<Vec<_>>().join(" ")
}

fn typed_word(word: &str, is_vni: bool, place: Place) -> String {
    let tones = if is_vni { "012345" } else { "zsfrxj" };
    // sắc huyền hỏi ngã nặng
    let tone_key = |tone: usize| tones.chars().nth(tone).unwrap_or(' ');
    let (mut keys, mut shapes, mut tone_at_end) = (String::new(), String::new(), String::new());
    for c in word.chars() {
        let (letter, tone) = match vowel(c) {
            Some((row, tone)) => (if is_vni { VOWELS[row].2 } else { VOWELS[row].1 }, tone),
            None if c == 'đ' => (if is_vni { "d9" } else { "dd" }, 0),
            None => {
                keys.push(c);
                continue;
            }
        };
        let (base, shape) = letter.split_at(1);
        keys.push_str(base);
        match place {
            // One w or 7 makes both letters of ươ.
            Place::End if shapes.contains(shape) && (shape == "w" || shape == "7") => {}
            Place::End => shapes.push_str(shape),
            _ => keys.push_str(shape),
        }
        if tone > 0 {
            match place {
                Place::Letter => keys.push(tone_key(tone)),
                _ => tone_at_end.push(tone_key(tone)),
            }
        }
    }
    keys + &shapes + &tone_at_end
}

/// The text with every mark as a character of its own.
pub(crate) fn decomposed(text: &str) -> String {
    let mut apart = String::new();
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        let Some((row, tone)) = vowel(small) else {
            apart.push(c);
            continue;
        };
        let base = VOWELS[row].1.chars().next().unwrap_or(c);
        apart.push(if c.is_uppercase() { base.to_ascii_uppercase() } else { base });
        apart.extend(match row {
            1 => Some('\u{306}'),
            2 | 4 | 7 => Some('\u{302}'),
            8 | 10 => Some('\u{31B}'),
            _ => None,
        });
        apart.extend(COMBINING.get(tone).filter(|mark| **mark != '\0'));
    }
    apart
}

#[test]
fn the_judge_can_spell() {
    assert_eq!(bare("Đường Hoà"), "duong hoa");
    assert_eq!(toned("Hòa"), toned("hoà"));
    assert_eq!(typed("Nguyễn Đường", false, Place::ToneAtEnd), "nguyeenx dduwowngf");
    assert_eq!(typed("Nguyễn Đường", false, Place::End), "nguyenex duongdwf");
    assert_eq!(typed("Nguyễn", true, Place::Letter), "nguye64n");
    assert_eq!(decomposed("Hà"), "Ha\u{300}");
}
