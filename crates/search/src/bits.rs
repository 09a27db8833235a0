//! A set of the records of one segment, a bit a record.

/// Records of a segment.
pub(crate) const SEGMENT: usize = 1 << 14;
/// Numbers of 64 bits in a set.
pub(crate) const WORDS: usize = SEGMENT / 64;

/// A set of records of one segment, by their place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bits(Box<[u64; WORDS]>);

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; WORDS]))
    }
}

impl Bits {
    /// The first `count` records.
    pub(crate) fn fill(&mut self, count: usize) {
        for (at, word) in self.0.iter_mut().enumerate() {
            let left = count.saturating_sub(at * 64);
            *word = if left >= 64 { u64::MAX } else { (1 << left) - 1 };
        }
    }

    pub(crate) fn clear(&mut self) {
        self.0.fill(0);
    }

    pub(crate) fn set(&mut self, record: u16) {
        if let Some(word) = self.0.get_mut(usize::from(record) >> 6) {
            *word |= 1 << (record & 63);
        }
    }

    pub(crate) fn unset(&mut self, record: u16) {
        if let Some(word) = self.0.get_mut(usize::from(record) >> 6) {
            *word &= !(1 << (record & 63));
        }
    }

    pub(crate) fn has(&self, record: u16) -> bool {
        self.0.get(usize::from(record) >> 6).is_some_and(|word| word >> (record & 63) & 1 == 1)
    }

    pub(crate) fn or(&mut self, other: &[u64]) {
        for (word, other) in self.0.iter_mut().zip(other) {
            *word |= other;
        }
    }

    pub(crate) fn and(&mut self, other: &[u64]) {
        for (word, other) in self.0.iter_mut().zip(other) {
            *word &= other;
        }
    }

    pub(crate) fn without(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(other.0.iter()) {
            *word &= !other;
        }
    }

    pub(crate) fn copy(&mut self, other: &Self) {
        self.0.copy_from_slice(other.0.as_slice());
    }

    pub(crate) fn as_words(&self) -> &[u64] {
        self.0.as_slice()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(crate) fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// Calls `visit` with each record, in order, until it answers false.
    pub(crate) fn each(&self, mut visit: impl FnMut(u16) -> bool) {
        for (at, &word) in self.0.iter().enumerate() {
            let mut left = word;
            while left != 0 {
                let record = at * 64 + left.trailing_zeros() as usize;
                if !visit(record as u16) {
                    return;
                }
                left &= left - 1;
            }
        }
    }
}
