//! Words one slip apart: a letter too many, too few, wrong, or two swapped.

/// What kind of slip leads from one word to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Two letters that stand side by side changed places.
    Swap,
    /// A letter too many, too few, or another one.
    Letter,
}

/// A typed word, to be held against others.
pub(crate) struct Slipped<'a> {
    typed: &'a [u8],
    set: u32,
    has_slips: bool,
}

/// Which letters a word has, a bit a letter; what is no letter has the highest.
pub(crate) fn letter_set(letters: &[u8]) -> u32 {
    letters.iter().fold(0, |set, letter| set | 1 << if letter.is_ascii_lowercase() { letter - b'a' } else { 31 })
}

impl<'a> Slipped<'a> {
    /// Folded letters. Words of one letter and numbers have no slips: another number is another.
    pub(crate) fn of(typed: &'a [u8]) -> Self {
        let has_slips = typed.len() > 1 && typed.iter().all(u8::is_ascii_lowercase);
        Self { typed, set: letter_set(typed), has_slips }
    }

    /// Whether the letters alone say that a word is more than one slip away.
    pub(crate) fn is_far(&self, set: u32, is_begun: bool) -> bool {
        let (missing, more) = (self.set & !set, if is_begun { 0 } else { set & !self.set });
        !self.has_slips || set >> 31 == 1 || missing.count_ones() > 1 || more.count_ones() > 1
    }

    /// The slip that leads to `word`, or, with `is_begun`, to its beginning.
    pub(crate) fn kind(&self, word: &[u8], is_begun: bool) -> Option<Kind> {
        let same = self.typed.iter().zip(word).take_while(|(left, right)| left == right).count();
        let (typed, word) = (self.typed.get(same..)?, word.get(same..)?);
        let ends = |skip: usize, pass: usize| match (typed.get(skip..), word.get(pass..)) {
            (Some(typed), Some(word)) if is_begun => word.starts_with(typed),
            (Some(typed), Some(word)) => word == typed,
            _ => false,
        };
        let is_swapped = matches!((typed, word), ([a, b, ..], [c, d, ..]) if a == d && b == c);
        if is_swapped && ends(2, 2) {
            return Some(Kind::Swap);
        }
        (ends(1, 1) || ends(0, 1) || ends(1, 0)).then_some(Kind::Letter)
    }
}
