//! The words of all records: each folded form with each set of marks, once.

use crate::collate::Ranking;
use crate::runs::run;
use crate::scan::Spot;
use crate::slip::letter_set;
use crate::table::{self, NONE, Table};
use crate::word::{Form, Marks};

/// The words in flat arrays; a word is known by its number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary {
    letters: Vec<u8>,
    /// Where each word's letters end.
    ends: Vec<u32>,
    marks: Vec<Marks>,
    /// Which letters each word has; only in a sorted dictionary.
    letter_sets: Vec<u32>,
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
        self.letters.get(run(&self.ends, word as usize)).unwrap_or_default()
    }

    /// The marks of a word.
    pub(crate) fn marks(&self, word: u32) -> Marks {
        self.marks.get(word as usize).copied().unwrap_or_default()
    }

    /// Which letters a word has.
    pub(crate) fn letter_set(&self, word: u32) -> u32 {
        self.letter_sets.get(word as usize).copied().unwrap_or(0)
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

    /// Bytes that it takes.
    pub(crate) fn bytes(&self) -> usize {
        self.letters.capacity()
            + 4 * self.ends.capacity()
            + 8 * self.marks.capacity()
            + 4 * self.letter_sets.capacity()
            + self.table.bytes()
    }

    /// What puts the words in order: by letters, then by marks.
    pub(crate) fn ranking(&self) -> Ranking {
        let mut ranking = Ranking::default();
        let mut key = Vec::new();
        for word in 0..self.len() as u32 {
            key.clear();
            key.extend_from_slice(self.letters(word));
            key.push(0);
            key.extend_from_slice(&self.marks(word).0.to_be_bytes());
            ranking.add(&key);
        }
        ranking
    }

    /// An empty dictionary with room for the words of this one.
    pub(crate) fn emptied(&self) -> Self {
        Self {
            letters: Vec::with_capacity(self.letters.len()),
            ends: Vec::with_capacity(self.len()),
            marks: Vec::with_capacity(self.len()),
            letter_sets: Vec::with_capacity(self.len()),
            table: Table::with_room(self.len()),
        }
    }

    /// Adds words of another dictionary, in order.
    pub(crate) fn take_over(&mut self, other: &Self, words: &[u32]) {
        for &word in words {
            let letters = other.letters(word);
            self.add(letters, other.marks(word));
            self.letter_sets.push(letter_set(letters));
        }
    }

    /// In a sorted dictionary, the words whose letters are exactly these.
    pub(crate) fn same(&self, letters: &[u8]) -> (u32, u32) {
        self.span(|word| word.cmp(letters))
    }

    /// In a sorted dictionary, whether there is a word with exactly these letters.
    pub(crate) fn has(&self, letters: &str) -> bool {
        let (from, to) = self.same(letters.as_bytes());
        from < to
    }

    /// In a sorted dictionary, the words whose letters begin with these.
    pub(crate) fn beginning(&self, letters: &[u8]) -> (u32, u32) {
        self.span(|word| word.get(..letters.len()).unwrap_or(word).cmp(letters))
    }

    /// In a sorted dictionary, the spans of words that share their first letter or their first two
    /// and that come in at least `least` records, `totals` being the records of each word.
    pub(crate) fn heads(&self, totals: &[u32], least: usize) -> Vec<(u32, u32)> {
        let mut heads = Vec::new();
        for letters in 1..=2 {
            let mut start = 0;
            while (start as usize) < self.len() {
                let Some(head) = self.letters(start).get(..letters) else {
                    start += 1;
                    continue;
                };
                let span = self.beginning(head);
                let records = totals.get(span.0 as usize..span.1 as usize).unwrap_or_default();
                let records: usize = records.iter().map(|records| *records as usize).sum();
                if head.is_ascii() && head >= b"0".as_slice() && records > least {
                    heads.push(span);
                }
                start = span.1.max(start + 1);
            }
        }
        heads
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

/// The words, and the spellings that were met, so that most words need no folding.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    pub dictionary: Dictionary,
    /// Hash of a word as it is written to its number.
    spellings: Table,
}

/// Spellings that are remembered.
const MOST_SPELLINGS: usize = 1 << 16;

impl Lexicon {
    /// The number of a text's word, or [`NONE`].
    pub(crate) fn find(&self, text: &str, spot: &Spot) -> u32 {
        match self.spellings.get(spot.hash) {
            NONE => self.dictionary.find(&Form::read(text.get(spot.range.clone()).unwrap_or(""))),
            known => known,
        }
    }

    /// The number of a text's word, which is added when it is new.
    pub(crate) fn add(&mut self, text: &str, spot: &Spot) -> u32 {
        let known = self.spellings.get(spot.hash);
        if known != NONE {
            return known;
        }
        let form = Form::read(text.get(spot.range.clone()).unwrap_or(""));
        let number = self.dictionary.add(form.letters.as_bytes(), form.marks);
        if self.spellings.len() < MOST_SPELLINGS {
            self.spellings.get_or_set(spot.hash, number);
        }
        number
    }

    /// Takes the sorted dictionary in place of its own, whose words have these numbers in it.
    pub(crate) fn replace(&mut self, sorted: Dictionary, numbers: &[u32]) {
        self.dictionary = sorted;
        self.spellings.renumber(numbers);
    }

    /// Bytes that it takes.
    pub(crate) fn bytes(&self) -> usize {
        self.dictionary.bytes() + self.spellings.bytes()
    }
}
