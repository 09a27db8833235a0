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
    if is_silent(c) {
        return Letter::new(Role::Silent, c);
    }
    let base = lower(c);
    let role = match c {
        // Signs written over, under or after a letter in scripts of South-East and South Asia.
        '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' => Role::Joined,
        '\u{EB1}' | '\u{EB4}'..='\u{EBC}' | '\u{EC8}'..='\u{ECE}' => Role::Joined,
        '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1059}' | '\u{17B4}'..='\u{17D3}' => Role::Joined,
        '\u{964}' | '\u{965}' => Role::Gap,
        '\u{900}'..='\u{DFF}' => Role::Letter,
        _ if is_symbol(c) => Role::Alone,
        _ if !c.is_alphanumeric() => Role::Gap,
        // Scripts without spaces: a word a sign, so that any part of a name is found.
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => Role::Alone,
        '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => Role::Alone,
        _ => Role::Letter,
    };
    Letter::new(role, base)
}

fn lower(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'ς' => 'σ',
        // Apart from their marks, as they are where the marks come as characters of their own.
        'й' => 'и',
        'ё' => 'е',
        low => low,
    }
}

/// Whether a character is an emoji or a sign like one.
pub(crate) fn is_symbol(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

fn is_silent(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E01EF}')
}
