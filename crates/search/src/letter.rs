//! What one character is to search: a letter with its marks, a mark, or a gap between words.
//!
//! The tables hold only Latin; every other script is lowered by the standard library.

/// How a character takes part in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Goes on with a word, or begins one.
    Letter,
    /// A word by itself, as a Han sign or an emoji is.
    Alone,
    /// Belongs to the letter before it, and is kept, as a Lao vowel is.
    Joined,
    /// A mark over or under the letter before it.
    Mark,
    /// Isn't there for the reader: a soft hyphen, a zero-width space.
    Silent,
    /// Stands between words.
    Gap,
}

/// A character as search reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter {
    pub role: Role,
    /// The lower-case base letter; the character itself for gaps.
    pub base: char,
    /// The second base letter of a ligature such as `æ`, or NUL.
    pub second: char,
    /// What the marks do to the base: one of the `SHAPE_` values.
    pub shape: u8,
    /// The tone: 0 level, then huyền, hỏi, ngã, sắc, nặng, which is also their order in a list.
    pub tone: u8,
}

/// No mark that changes the letter.
pub(crate) const SHAPE_NONE: u8 = 0;
/// The circumflex of â, ê, ô.
pub(crate) const SHAPE_HAT: u8 = 1;
/// The breve of ă, the horn of ơ and ư, the bar of đ.
pub(crate) const SHAPE_HOOK: u8 = 2;
/// Any mark that Vietnamese doesn't write.
pub(crate) const SHAPE_OTHER: u8 = 3;

// Base letters of U+00C0..U+0250 and U+1E00..U+1F00; a point where the letter has none.
// Marks beside them: 'A' + 6 * shape + tone.
const LATIN: &[u8] = b"\
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeee\
    eeeegggggggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuu\
    uuuuwwyyyzzzzzzsbb.....ccdddd....ffg...ikkl....ooo..pp......tt.uu..yyzz.................\
    .....aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh\
    .d..zzaaeeooooooooyylntj..accltsz..bu.eejj..rryy";
const LATIN_MARKS: &[u8] = b"\
    BEGDSSASBEGSBEGSMDBEGDSASBEGSEAABEGDSSASBEGSBEGSMDBEGDSASBEGSEASSSMMSSEEGGSSSSSSMMSSSSSS\
    SSSSGGSSSSSSGGSSDDSSSSSSSAAAGGSSSEESSSSAASSEESSSSSSSSSSSSSAAEESSSSEEGGSSSSSSSSSSDDSSSSSS\
    SSSSGGGGSEESSSSASSAAAAASSMSSSAAAASSSAAASSSSAAAASMMAASSAAAAAASSAMMAASSSSAAAAAAAAAAAAAAAAA\
    AAAAASSSSSSSSSSWWSSTTASSSSAASSSSSSSSSSAASAAAEEAABBWWAAWWSSSSSSSSSSSSSSSSSSSSSSSSSSSSAASS\
    ASAASSSSSSSSVVSSSSSSSSSAAASSSSSSSAASSASSSSAASSSS";
const LATIN_MORE: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
    rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaa\
    aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
const LATIN_MORE_MARKS: &[u8] = b"\
    SSSSFFSSWWSSFFSSSSSSTTWWSSSSSSSSSSSSFFSSSSSSSSWWEEFFSSFFXXSSSSEESSFFSSFFSSSSEEVVTTWWEESS\
    SSFFXXSSSSFFWWSSXXSSFFSSSSSSSSSSEESSDDFFBBEESSSSFFSSSSSSGGFFSSSSSSSSAAAAFFCCKKHHIIJJLLQQ\
    NNOOPPRRFFCCDDKKHHIIJJLLCCFFFFCCKKHHIIJJLLQQNNOOPPRRFFCCQQNNOOPPRRBBFFCCDDAAAAAA";

impl Letter {
    const fn new(role: Role, base: char) -> Self {
        Self { role, base, second: '\0', shape: 0, tone: 0 }
    }

    /// Reads one character.
    pub(crate) fn read(c: char) -> Self {
        match c {
            'a'..='z' | '0'..='9' => Self::new(Role::Letter, c),
            'A'..='Z' => Self::new(Role::Letter, c.to_ascii_lowercase()),
            '\0'..='\u{7F}' => Self::new(Role::Gap, c),
            '\u{C0}'..='\u{24F}' => latin(c, 0xC0, LATIN, LATIN_MARKS),
            '\u{1E00}'..='\u{1EFF}' => latin(c, 0x1E00, LATIN_MORE, LATIN_MORE_MARKS),
            '\u{300}'..='\u{36F}' => mark(c),
            // Full-width forms are ASCII in another dress.
            '\u{FF01}'..='\u{FF5E}' => Self::read(char::from((c as u32 - 0xFEE0) as u8)),
            _ => other(c),
        }
    }
}

/// Whether a letter of a script that Vietnamese names are written in is a capital.
pub(crate) fn is_capital(c: char) -> bool {
    match c {
        '\u{C0}'..='\u{DE}' | 'Ơ' | 'Ư' => true,
        // Here capitals and small letters take turns.
        '\u{100}'..='\u{137}' | '\u{14A}'..='\u{177}' | '\u{1E00}'..='\u{1EFF}' => c as u32 & 1 == 0,
        _ => c.is_ascii_uppercase(),
    }
}

/// The capital of a small Vietnamese letter.
pub(crate) fn capital(small: char) -> char {
    let code = small as u32;
    let capital = match small {
        '\u{E0}'..='\u{FE}' => code - 32,
        '\u{100}'..='\u{1FF}' | '\u{1E00}'..='\u{1EFF}' => code - 1,
        _ => small.to_ascii_uppercase() as u32,
    };
    char::from_u32(capital).unwrap_or(small)
}

fn latin(c: char, first: usize, bases: &[u8], marks: &[u8]) -> Letter {
    let at = c as usize - first;
    let (base, second) = match (bases.get(at), c) {
        (_, 'Æ' | 'æ' | 'Ǽ' | 'ǽ' | 'Ǣ' | 'ǣ') => ('a', 'e'),
        (_, 'Œ' | 'œ') => ('o', 'e'),
        (_, 'ß' | 'ẞ') => ('s', 's'),
        (_, 'Þ' | 'þ') => ('t', 'h'),
        (_, 'Ĳ' | 'ĳ') => ('i', 'j'),
        (_, 'Ǆ'..='ǆ' | 'Ǳ'..='ǳ') => ('d', 'z'),
        (_, 'Ǉ'..='ǉ') => ('l', 'j'),
        (_, 'Ǌ'..='ǌ') => ('n', 'j'),
        (_, 'Ŀ' | 'ŀ') => ('l', '\0'),
        (Some(&b'.') | None, _) => return other(c),
        (Some(&base), _) => (char::from(base), '\0'),
    };
    let code = marks.get(at).map_or(0, |mark| mark.saturating_sub(b'A'));
    Letter { role: Role::Letter, base, second, shape: code / 6, tone: code % 6 }
}

fn mark(c: char) -> Letter {
    let (shape, tone) = match c {
        '\u{300}' | '\u{340}' => (SHAPE_NONE, 1),
        '\u{309}' => (SHAPE_NONE, 2),
        '\u{303}' => (SHAPE_NONE, 3),
        '\u{301}' | '\u{341}' => (SHAPE_NONE, 4),
        '\u{323}' => (SHAPE_NONE, 5),
        '\u{302}' => (SHAPE_HAT, 0),
        '\u{306}' | '\u{31B}' => (SHAPE_HOOK, 0),
        '\u{34F}' => return Letter::new(Role::Silent, c),
        _ => (SHAPE_OTHER, 0),
    };
    Letter { shape, tone, ..Letter::new(Role::Mark, c) }
}

fn other(c: char) -> Letter {
    let code = c as u32;
    let is_in = |ranges: &[(u32, u32)]| ranges.iter().any(|(from, to)| (*from..=*to).contains(&code));
    let role = match c {
        _ if is_in(SILENT) => Role::Silent,
        _ if is_in(JOINED) => Role::Joined,
        _ if is_in(GAPS) => Role::Gap,
        _ if is_symbol(c) || is_in(UNSPACED) => Role::Alone,
        _ => Role::Letter,
    };
    Letter::new(role, lower(c))
}

/// The small letter of Greek and Cyrillic, without its marks: as it is where the marks come as
/// characters of their own. Letters of other scripts stay.
fn lower(c: char) -> char {
    const MARKED: [(&str, char); 11] = [
        ("Άά", 'α'),
        ("Έέ", 'ε'),
        ("Ήή", 'η'),
        ("ΊίΪϊΐ", 'ι'),
        ("Όό", 'ο'),
        ("ΎύΫϋΰ", 'υ'),
        ("Ώώ", 'ω'),
        ("ЁёЀѐ", 'е'),
        ("ЙйЍѝ", 'и'),
        ("Її", 'і'),
        ("Ўў", 'у'),
    ];
    if !('\u{370}'..='\u{58F}').contains(&c) {
        return if c == 'Ə' { 'ə' } else { c };
    }
    if let Some((_, base)) = MARKED.iter().find(|(marked, _)| marked.contains(c)) {
        return *base;
    }
    let code = c as u32;
    let small = match code {
        0x391..=0x3A9 | 0x410..=0x42F => code + 32,
        0x400..=0x40F => code + 80,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => code | 1,
        0x531..=0x556 => code + 48,
        _ => code,
    };
    match char::from_u32(small).unwrap_or(c) {
        'ς' => 'σ',
        small => small,
    }
}

/// Whether a character is an emoji or a sign like one.
pub(crate) fn is_symbol(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// What doesn't show: soft hyphens, zero-width characters, directions, variants, skin tones.
const SILENT: &[(u32, u32)] = &[
    (0xAD, 0xAD),
    (0x61C, 0x61C),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0x1F3FB, 0x1F3FF),
    (0xE0000, 0xE01EF),
];

/// Signs of South-East Asia that are written over, under or after a letter.
const JOINED: &[(u32, u32)] = &[
    (0xE31, 0xE31),
    (0xE34, 0xE3A),
    (0xE47, 0xE4E),
    (0xEB1, 0xEB1),
    (0xEB4, 0xEBC),
    (0xEC8, 0xECE),
    (0x102B, 0x103E),
    (0x1056, 0x1059),
    (0x17B4, 0x17D3),
];

/// Scripts without spaces: there a word is a sign, so that any part of a name is found.
const UNSPACED: &[(u32, u32)] =
    &[(0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)];

/// Spaces, punctuation and signs. What is none of the known ones is taken as a letter.
const GAPS: &[(u32, u32)] = &[
    (0x80, 0xA9),
    (0xAB, 0xB9),
    (0xBB, 0xBF),
    (0xD7, 0xD7),
    (0xF7, 0xF7),
    (0x2B9, 0x2FF),
    (0x37E, 0x37E),
    (0x387, 0x387),
    (0x482, 0x482),
    (0x55A, 0x55F),
    (0x589, 0x589),
    (0x58A, 0x58A),
    (0x5BE, 0x5BE),
    (0x60C, 0x60C),
    (0x61B, 0x61B),
    (0x61F, 0x61F),
    (0x66A, 0x66D),
    (0x6D4, 0x6D4),
    (0x964, 0x964),
    (0x965, 0x965),
    (0xE2F, 0xE2F),
    (0xE3F, 0xE3F),
    (0xE4F, 0xE4F),
    (0xE5A, 0xE5A),
    (0xE5B, 0xE5B),
    (0xEAF, 0xEAF),
    (0x104A, 0x104F),
    (0x1680, 0x1680),
    (0x17D4, 0x17DB),
    (0x2000, 0x20CF),
    (0x2100, 0x25FF),
    (0x27C0, 0x2AFF),
    (0x2E00, 0x2E7F),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0x30FB, 0x30FB),
    (0xE000, 0xF8FF),
    (0xFE10, 0xFE6F),
    (0xFFE0, 0xFFFF),
];
