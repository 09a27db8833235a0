//! The names of the records as words, in order, for ranking.

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
        let start = record.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(record).copied().unwrap_or(start);
        self.words.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}
