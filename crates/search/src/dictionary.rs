//! The words of all records: each folded form with each set of marks, once.

use crate::table::{self, NONE, Table};
use crate::word::{Form, Marks};

/// The words in flat arrays; a word is known by its number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary {
    letters: Vec<u8>,
    /// Where each word's letters end.
    ends: Vec<u32>,
    marks: Vec<Marks>,
    table: Table,
}

fn hash_of(letters: &[u8], marks: Marks) -> u64 {
    table::finish(table::mix(table::hash(letters), marks.0))
}

impl Dictionary {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The folded letters of a word; none for a number that isn't there.
    pub(crate) fn letters(&self, word: u32) -> &[u8] {
        let word = word as usize;
        let start = word.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(word).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The marks of a word.
    pub(crate) fn marks(&self, word: u32) -> Marks {
        self.marks.get(word as usize).copied().unwrap_or_default()
    }

    /// The number of a word, or [`NONE`].
    pub(crate) fn find(&self, form: &Form) -> u32 {
        self.table.get(hash_of(form.letters.as_bytes(), form.marks))
    }

    /// The number of a word, which is added when it is new.
    pub(crate) fn add(&mut self, letters: &[u8], marks: Marks) -> u32 {
        let next = self.len() as u32;
        let word = self.table.get_or_set(hash_of(letters, marks), next);
        if word == next {
            self.letters.extend_from_slice(letters);
            self.ends.push(self.letters.len() as u32);
            self.marks.push(marks);
        }
        word
    }

    /// Compares two words by letters, then marks.
    pub(crate) fn compare(&self, left: u32, right: u32) -> core::cmp::Ordering {
        self.letters(left)
            .cmp(self.letters(right))
            .then_with(|| self.marks(left).cmp(&self.marks(right)))
    }

    /// The same words in the given order.
    pub(crate) fn reordered(&self, order: &[u32]) -> Self {
        let mut sorted = Self::default();
        sorted.letters.reserve_exact(self.letters.len());
        sorted.ends.reserve_exact(order.len());
        sorted.marks.reserve_exact(order.len());
        for &word in order {
            sorted.add(self.letters(word), self.marks(word));
        }
        sorted
    }

    /// In a sorted dictionary, the words whose letters are exactly these.
    pub(crate) fn same(&self, letters: &[u8]) -> (u32, u32) {
        self.span(|word| word.cmp(letters))
    }

    /// In a sorted dictionary, the words whose letters begin with these.
    pub(crate) fn beginning(&self, letters: &[u8]) -> (u32, u32) {
        self.span(|word| word.get(..letters.len()).unwrap_or(word).cmp(letters))
    }

    fn span(&self, order: impl Fn(&[u8]) -> core::cmp::Ordering) -> (u32, u32) {
        let first = self.first_where(&|word| order(word).is_ge());
        (first, self.first_where(&|word| order(word).is_gt()))
    }

    fn first_where(&self, reached: &dyn Fn(&[u8]) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if reached(self.letters(middle)) { high = middle } else { low = middle + 1 }
        }
        low
    }
}

/// Whether a number stands for a word.
pub(crate) fn is_word(word: u32) -> bool {
    word != NONE
}
