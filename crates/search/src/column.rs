//! The texts of one field while an index is built: each distinct text is read once.

use crate::builder::Entry;
use crate::dictionary::Lexicon;
use crate::gather::Gather as _;
use crate::runs::run;
use crate::scan;
use crate::sort::sort;
use crate::table::{self, NONE, Table};

/// Distinct texts of a field that are remembered; a field with more is read anew each time.
const REMEMBERED: usize = 1 << 16;
/// Larger numbers of texts are taken for none, so that a slip of the source can't claim the memory.
const MOST_NUMBERED: usize = 1 << 22;
/// More words than this are sorted to tell those that are the same.
const MANY: usize = 48;
/// Records after which a field is judged.
const JUDGED_AFTER: usize = 4096;

/// The words of the texts of one family.
#[derive(Debug, Default)]
pub(crate) struct Column {
    /// Hash of a text to its number.
    known: Table,
    /// By the source's own number of a text, ours, or [`NONE`].
    numbered: Vec<u32>,
    /// How many of them are known.
    distinct: usize,
    /// Whether texts repeat too seldom to be remembered.
    is_plain: bool,
    /// Records so far.
    seen: usize,
    /// Where the words of each text end.
    ends: Vec<u32>,
    words: Vec<u32>,
    /// For each record of the segment, the number of its text.
    texts: Vec<u32>,
    /// The words of the text that is being read.
    fresh: Vec<u32>,
}

impl Column {
    /// A column whose texts are never remembered.
    pub(crate) fn plain() -> Self {
        Self { is_plain: true, ..Self::default() }
    }

    /// Adds the next record's words, each word once.
    pub(crate) fn push(&mut self, words: &[u32]) {
        self.texts.push(self.ends.len() as u32);
        self.fresh.extend_from_slice(words);
        self.end_text();
    }

    /// Ends a text of the words in `fresh`; of those that are the same one stays.
    fn end_text(&mut self) {
        let start = self.words.len();
        if self.fresh.len() > MANY {
            let mut keys: Vec<u64> = self.fresh.iter().copied().map(u64::from).gather();
            sort(&mut keys);
            keys.dedup();
            self.words.extend(keys.iter().map(|key| *key as u32));
        } else {
            for &word in &self.fresh {
                if !self.words.get(start..).unwrap_or_default().contains(&word) {
                    self.words.push(word);
                }
            }
        }
        self.fresh.clear();
        self.ends.push(self.words.len() as u32);
    }

    /// Adds the next record's text of a field.
    pub(crate) fn read(&mut self, lexicon: &mut Lexicon, entry: &dyn Entry, field: usize) {
        let next = self.ends.len() as u32;
        self.seen += 1;
        if !self.is_plain {
            let number = self.number(entry, field, next);
            if number != next {
                self.texts.push(number);
                return;
            }
            self.judge();
        }
        self.texts.push(next);
        let text = entry.text(field);
        for spot in scan::words(text) {
            self.fresh.push(lexicon.add(text, &spot));
        }
        self.end_text();
    }

    /// The number of a text; `next` when it is new.
    fn number(&mut self, entry: &dyn Entry, field: usize, next: u32) -> u32 {
        let numbered = entry.number(field) as usize;
        if numbered > MOST_NUMBERED {
            return self.known.get_or_set(table::hash(entry.text(field).as_bytes()), next);
        }
        if numbered >= self.numbered.len() {
            self.numbered.resize(numbered + 1, NONE);
        }
        match self.numbered.get_mut(numbered) {
            Some(number) if *number == NONE => {
                *number = next;
                self.distinct += 1;
                next
            }
            Some(number) => *number,
            None => next,
        }
    }

    fn judge(&mut self) {
        let distinct = self.known.len() + self.distinct;
        if distinct > REMEMBERED || self.seen > JUDGED_AFTER && distinct * 4 > self.seen * 3 {
            self.is_plain = true;
            self.known = Table::default();
            self.numbered = Vec::new();
        }
    }

    /// The words of each record of the segment.
    pub(crate) fn records(&self) -> impl Iterator<Item = &[u32]> {
        self.texts.iter().map(|text| self.words_of(*text as usize))
    }

    fn words_of(&self, text: usize) -> &[u32] {
        self.words.get(run(&self.ends, text)).unwrap_or_default()
    }

    /// Gives each word, with how many records of the segment have it; a word may come in parts.
    pub(crate) fn tally(&self, mut add: impl FnMut(u32, u32)) {
        if self.is_plain && self.ends.len() == self.texts.len() {
            // Each record has its own text.
            self.words.iter().for_each(|word| add(*word, 1));
            return;
        }
        let mut counts = vec![0_u32; self.ends.len()];
        for text in &self.texts {
            if let Some(count) = counts.get_mut(*text as usize) {
                *count += 1;
            }
        }
        for (text, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            self.words_of(text).iter().for_each(|word| add(*word, count));
        }
    }

    /// Forgets the segment's records.
    pub(crate) fn clear(&mut self) {
        self.texts.clear();
        if self.is_plain {
            self.ends.clear();
            self.words.clear();
        }
    }
}
