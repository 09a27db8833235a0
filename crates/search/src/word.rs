//! Folds words: base letters on one side, marks on the other.

use crate::letter::{Letter, Role, SHAPE_HOOK, SHAPE_NONE, SHAPE_OTHER};

/// A folded word and the marks that folding took off it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// The base letters in lower case.
    pub letters: String,
    /// The marks, as [`Marks`] packs them.
    pub marks: Marks,
    /// How many letters there are.
    pub count: usize,
}

/// Marks of a word in one number: two bits a letter for its shape, three bits for the tone.
///
/// One tone a word, wherever it was written: `hòa` and `hoà` are the same. Shapes beyond the 30th
/// letter are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Marks(pub u64);

const TONE_AT: u32 = 60;
const SHAPES: u64 = (1 << TONE_AT) - 1;
const LOW_BITS: u64 = 0x0555_5555_5555_5555;

impl Marks {
    /// The tone, 0 to 5.
    pub(crate) fn tone(self) -> u64 {
        self.0 >> TONE_AT
    }

    fn set_tone(&mut self, tone: u8) {
        self.0 = self.0 & SHAPES | u64::from(tone) << TONE_AT;
    }

    fn set_shape(&mut self, letter: usize, shape: u8) {
        if letter < 30 {
            self.0 = self.0 & !(3 << (2 * letter)) | u64::from(shape) << (2 * letter);
        }
    }

    /// Whether a word with the marks `other` has all that was marked here; what wasn't may be anything.
    pub(crate) fn allow(self, other: Self) -> bool {
        let marked = (self.0 | self.0 >> 1) & LOW_BITS;
        let mask = marked | marked << 1;
        let tone = self.tone();
        (self.0 ^ other.0) & mask == 0 && (tone == 0 || tone == other.tone())
    }
}

impl Form {
    /// Folds one word.
    pub(crate) fn read(word: &str) -> Self {
        let mut form = Self::default();
        for c in word.chars() {
            form.push(Letter::read(c));
        }
        form
    }

    fn push(&mut self, letter: Letter) {
        match letter.role {
            Role::Gap | Role::Silent => return,
            Role::Mark => return self.mark(letter),
            Role::Letter | Role::Alone | Role::Joined => {}
        }
        self.letters.push(letter.base);
        self.marks.set_shape(self.count, letter.shape);
        if letter.tone != 0 {
            self.marks.set_tone(letter.tone);
        }
        self.count += 1;
        if letter.second != '\0' {
            self.letters.push(letter.second);
            self.count += 1;
        }
    }

    fn mark(&mut self, mark: Letter) {
        let Some(last) = self.count.checked_sub(1) else { return };
        if mark.tone != 0 {
            self.marks.set_tone(mark.tone);
        }
        if mark.shape == SHAPE_NONE {
            return;
        }
        let base = self.letters.as_bytes().last().copied().unwrap_or(0);
        let fits = matches!(base, b'a' | b'o' | b'u' | b'd') || mark.shape != SHAPE_HOOK;
        self.marks.set_shape(last, if fits { mark.shape } else { SHAPE_OTHER });
    }

    /// How else the word may be written: `quí` for `quý`, `05` for `5`.
    pub(crate) fn otherwise(&self) -> Option<Self> {
        let letters = self.letters.as_str();
        let letters = if letters.bytes().all(|sign| sign.is_ascii_digit()) {
            let bare = letters.trim_start_matches('0');
            if bare.len() < letters.len() { String::from(bare) } else { String::from("0") + letters }
        } else {
            let onset = letters.strip_suffix(&['i', 'y'][..])?;
            let is_free = ["h", "k", "l", "m", "qu", "s", "t"].contains(&onset);
            is_free.then(|| String::from(onset) + if letters.ends_with('i') { "y" } else { "i" })?
        };
        Some(Self { count: letters.len(), letters, marks: self.marks })
    }

    /// Whether any letter carries a mark.
    pub(crate) fn is_marked(&self) -> bool {
        self.marks.0 != 0
    }
}

/// Folds text so that a reader's typing meets an editor's spelling: lower case, without marks,
/// without characters that don't show. Gaps stay as they are.
///
/// ```
/// assert_eq!(bangvang_search::fold("Đặng Thái Sơn"), "dang thai son");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let letter = Letter::read(c);
        if matches!(letter.role, Role::Mark | Role::Silent) {
            continue;
        }
        folded.push(letter.base);
        if letter.second != '\0' {
            folded.push(letter.second);
        }
    }
    folded
}

/// The byte where the first `letters` folded letters of `word` end, with their marks.
pub(crate) fn end_of_letters(word: &str, letters: usize) -> usize {
    let mut seen = 0;
    for (at, c) in word.char_indices() {
        let letter = Letter::read(c);
        if matches!(letter.role, Role::Letter | Role::Alone | Role::Joined) {
            if seen >= letters {
                return at;
            }
            seen += 1 + usize::from(letter.second != '\0');
        }
    }
    word.len()
}
