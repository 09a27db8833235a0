//! The names of the records as words, in order, for ranking.

use core::ops::Range;

use crate::table::NONE;

/// Each record's name as numbers of words.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    pub words: Vec<u32>,
    /// Where the words of each record end.
    pub ends: Vec<u32>,
}

impl Names {
    /// The words of a record's name.
    pub(crate) fn of(&self, record: u32) -> &[u32] {
        let record = record as usize;
        self.words.get(self.end_before(record)..self.end_before(record + 1)).unwrap_or_default()
    }

    fn end_before(&self, record: usize) -> usize {
        let last = record.min(self.ends.len()).checked_sub(1);
        last.and_then(|last| self.ends.get(last)).map_or(0, |end| *end as usize)
    }

    /// Gives the words of some records their new numbers.
    pub(crate) fn renumber(&mut self, numbers: &[u32], records: Range<usize>) {
        let words = self.end_before(records.start)..self.end_before(records.end);
        for word in self.words.get_mut(words).unwrap_or_default() {
            *word = numbers.get(*word as usize).copied().unwrap_or(NONE);
        }
    }

    /// Bytes that it takes.
    pub(crate) fn bytes(&self) -> usize {
        4 * (self.words.capacity() + self.ends.capacity())
    }
}
