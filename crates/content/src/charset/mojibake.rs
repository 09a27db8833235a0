use super::Charset;
use crate::gather::Gather as _;
use crate::text::{is_letter, lower};

/// How many signs a row has to show before it is suspected: one could be a
/// foreign name.
const ENOUGH: usize = 2;

/// What texts of one record look like, if they look wrong at all.
pub(crate) fn suspect<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Charset> {
    let mut signs = [0; 4];
    let mut lost = false;
    // Sound Vietnamese in one cell says nothing of the next: each is judged alone.
    for text in texts.filter(|text| !text.is_ascii()) {
        let sound = text.chars().any(is_vietnamese);
        if sound && !may_be_wrong(text) {
            continue;
        }
        lost |= text.contains(char::REPLACEMENT_CHARACTER);
        let letters: Vec<char> = text.chars().gather();
        if !sound {
            signs[0] += vni_signs(&letters);
            signs[1] += tcvn3_signs(&letters);
            signs[3] += letters.windows(2).filter(|pair| is_1258(pair)).count();
        }
        signs[2] += latin_signs(&letters);
    }
    let [vni, tcvn3, latin, windows] = signs;
    match vni.max(tcvn3).max(latin).max(windows) {
        most if most < ENOUGH => lost.then_some(Charset::Lost),
        most if most == latin => Some(Charset::Utf8AsLatin),
        most if most == tcvn3 => Some(Charset::Tcvn3),
        most if most == windows => Some(Charset::Windows1258),
        _ => Some(Charset::Vni),
    }
}

/// A letter that only Unicode has, so that the text was never in an old set.
fn is_vietnamese(letter: char) -> bool {
    matches!(letter, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ')
        || ('\u{1EA0}'..='\u{1EF9}').contains(&letter)
}

/// Pairs of letters that VNI read as Latin has, and Vietnamese has not.
fn vni_signs(letters: &[char]) -> usize {
    let letters: Vec<char> = letters.iter().map(|letter| lower(*letter)).gather();
    let (mut signs, mut begins) = (0, true);
    for pair in letters.windows(2) {
        let &[first, second] = pair else { continue };
        let sign = match first {
            // Đ begins words; inside of one ñ is Spanish.
            'ñ' => begins && "aeiouyöôæòóì".contains(second),
            _ => is_marked(first, second),
        };
        signs += usize::from(sign);
        begins = !is_letter(first);
    }
    signs
}

/// A vowel and what VNI writes after it for its marks.
fn is_marked(vowel: char, mark: char) -> bool {
    match vowel {
        'a' => "êâàáåãäèéëùøûõï".contains(mark),
        'e' => "âàáåãäùøûõï".contains(mark),
        'o' => "âåäùøûõï".contains(mark),
        'u' | 'y' | 'ô' | 'ö' => "ùøûõï".contains(mark),
        _ => false,
    }
}

/// A vowel and the mark after it, which Windows-1258 read as Latin has for a letter. `può` and `ciò` are
/// Italian.
fn is_1258(pair: &[char]) -> bool {
    match pair {
        [vowel, 'Ì' | 'Ò' | 'Þ'] => "aâãeêioôõuýy".contains(*vowel),
        [vowel, 'ì' | 'ò'] => "aâãeêôõýy".contains(*vowel),
        _ => false,
    }
}

/// Signs between the letters of words, where TCVN3 has its own letters.
fn tcvn3_signs(letters: &[char]) -> usize {
    let letter = |place: Option<usize>| {
        let letter = place.and_then(|place| letters.get(place));
        letter.is_some_and(|&letter| is_letter(letter) || is_tcvn3(letter))
    };
    let counts = |(place, sign): (usize, &char)| {
        let before = letter(place.checked_sub(1));
        let after = letter(place.checked_add(1));
        match sign {
            // These stand at the end of words as well: à, ả, ã, á, ạ.
            'µ' | '¶' | '·' | '¸' | '¹' => before,
            // Đ and đ begin words.
            '§' | '®' => after,
            _ => before && after && is_tcvn3(*sign),
        }
    };
    letters.iter().enumerate().filter(|&one| counts(one)).count()
}

fn is_tcvn3(sign: char) -> bool {
    matches!(sign, '§'..='®' | 'µ'..='¹' | '»'..='¾' | '×')
}

/// Vietnamese letters that appear once Windows-1252 is read back as UTF-8.
fn latin_signs(letters: &[char]) -> usize {
    let bytes: Vec<u8> = letters.iter().map(|&letter| latin_byte(letter)).gather();
    let mut rest = bytes.as_slice();
    let mut signs = 0;
    while let [first, ..] = rest {
        let length = match first {
            0xC3..=0xC6 => 2,
            0xE1 => 3,
            _ => 1,
        };
        let (sequence, after) = rest.split_at(length.min(rest.len()));
        let text = str::from_utf8(sequence).ok().filter(|_| length > 1);
        let sign = text.and_then(|text| text.chars().next());
        signs += usize::from(sign.is_some_and(is_letter));
        rest = if sign.is_some() { after } else { rest.split_at(1).1 };
    }
    signs
}

/// Whether a character is there that begins such a letter, with another one behind it that is no ASCII, or
/// that stands for a lost one. Quick, for it is asked of every text.
fn may_be_wrong(text: &str) -> bool {
    let is_wrong = |part: &[u8]| matches!(part, [0xC3, 0x83..=0x86 | 0xA1, 0x80..=0xFF] | [0xEF, 0xBF, 0xBD]);
    text.as_bytes().windows(3).any(is_wrong)
}

/// The byte of a character in Windows-1252, 0 where there is none.
fn latin_byte(letter: char) -> u8 {
    const ABOVE: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match u8::try_from(letter as u32) {
        Ok(byte) => byte,
        Err(_) => match ABOVE.chars().position(|one| one == letter) {
            Some(place) => 0x80 + place as u8,
            None => 0,
        },
    }
}

/// What the records of a file look like, taken together: a word alone may look
/// sound, the file doesn't.
#[derive(Debug, Default)]
pub(crate) struct Votes {
    counts: [u32; 5],
}

impl Votes {
    pub fn cast(&mut self, charset: Charset) {
        let [vni, tcvn3, latin, lost, windows] = &mut self.counts;
        match charset {
            Charset::Vni => *vni += 1,
            Charset::Tcvn3 => *tcvn3 += 1,
            Charset::Lost => *lost += 1,
            Charset::Windows1258 => *windows += 1,
            Charset::Utf8AsLatin => *latin += 1,
        }
    }

    /// The set that most rows look like, and how many rows look wrong.
    pub fn result(&self) -> Option<(Charset, u32)> {
        let sets = [Charset::Vni, Charset::Tcvn3, Charset::Utf8AsLatin, Charset::Lost, Charset::Windows1258];
        let (charset, &most) = sets.into_iter().zip(&self.counts).max_by_key(|(_, count)| **count)?;
        (most > 0).then(|| (charset, self.counts.iter().sum()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, charset: Option<Charset>) {
        assert_eq!(suspect(text.split('|')), charset);
    }

    #[test]
    fn vni_read_as_latin_is_noticed() {
        check("Nguyeãn Vaên An", Some(Charset::Vni));
        check("Traàn Thò Bích Hoøa|Giấy khen", Some(Charset::Vni));
        check("Vuõ Ñình Khoa|Thoân Haï", Some(Charset::Vni));
        check("Döông Vaên Khoâi", Some(Charset::Vni));
    }

    #[test]
    fn tcvn3_read_as_latin_is_noticed() {
        check("NguyÔn V¨n An|Héi N«ng d©n x· VÜnh Ninh", Some(Charset::Tcvn3));
        check("Vò §×nh Khoa|Th«n H¹", Some(Charset::Tcvn3));
        check("Tr\u{AD}¬ng C«ng HËu|Ban ChØ huy qu©n sù x· Phó Léc", Some(Charset::Tcvn3));
    }

    #[test]
    fn windows_1258_read_as_latin_is_noticed() {
        check("NguyêÞn HýÞu Anh", Some(Charset::Windows1258));
        check("Lê Thiò Hêòn|Công an huyêòn", Some(Charset::Windows1258));
        check("Bãng khen cuÒa ChuÒ tiòch", Some(Charset::Windows1258));
    }

    #[test]
    fn utf8_read_as_latin_is_noticed() {
        check("LÃª Quang DÅ©ng", Some(Charset::Utf8AsLatin));
        check("Há» vÃ\u{A0} tÃªn", Some(Charset::Utf8AsLatin));
        check("ThÃ´n Háº¡", Some(Charset::Utf8AsLatin));
    }

    #[test]
    fn letters_that_were_lost_are_noticed() {
        check("Nguy\u{FFFD}n Văn An", Some(Charset::Lost));
        check("Đặng Thị H\u{FFFD}a|Thôn Hạ", Some(Charset::Lost));
    }

    #[test]
    fn sound_text_in_any_language_is_left_alone() {
        for text in [
            "Nguyễn Văn An|Hội Nông dân xã Vĩnh Ninh",
            "Quà quê, hoà, khoẻ, thuý, quý, luỹ, quân, giã, giá",
            "José Peña Núñez|Raúl Ibáñez|Señor Muñoz",
            "Jürgen Müller|Søren Kjær|Ångström|naïve café",
            "Perché così può, perciò|Città di Forlì|Þórður Þorláksson|xe goòng",
            "« Le thé »|Công ty A® và B™ © 2021 – 180 m² §1",
            "H'Lan Niê|Hoàng Thị Thu Hà|Trần Thúy",
        ] {
            check(text, None);
        }
    }
}
