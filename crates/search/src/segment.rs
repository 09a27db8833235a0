//! The postings of one run of records: for each family of words, which records hold which word.
//!
//! A short list is kept as places in the segment, a long one as a set of bits; the two take the
//! same room where they meet.

use crate::bits::{Bits, SEGMENT, WORDS};

/// Lists longer than this are kept as bits.
const LONGEST: usize = SEGMENT / 16;

/// The postings of up to [`SEGMENT`] records, in flat arrays.
#[derive(Debug, Clone, Default)]
pub(crate) struct Segment {
    /// Records in this segment.
    pub len: usize,
    /// Where each family's entries end.
    ends: Vec<u32>,
    /// The word of each entry, rising within a family.
    words: Vec<u32>,
    /// Where each entry's list starts, in `lists` or, for long ones, in `bits`.
    starts: Vec<u32>,
    lengths: Vec<u16>,
    lists: Vec<u16>,
    bits: Vec<u64>,
}

/// Room that building segments uses again and again.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// Per word, its count, then where its next record goes.
    next: Vec<u32>,
    touched: Vec<u32>,
}

impl Segment {
    /// A segment of `len` records, yet without postings.
    pub(crate) fn of_len(len: usize) -> Self {
        Self { len, ..Self::default() }
    }

    /// Adds a family: `words_of` gives the words of each record, each word once a record.
    pub(crate) fn add_family<'a>(
        &mut self,
        scratch: &mut Scratch,
        dictionary_len: usize,
        words_of: &dyn Fn(usize) -> &'a [u32],
    ) {
        scratch.next.resize(dictionary_len, 0);
        scratch.touched.clear();
        for record in 0..self.len {
            for &word in words_of(record) {
                if let Some(count) = scratch.next.get_mut(word as usize) {
                    if *count == 0 {
                        scratch.touched.push(word);
                    }
                    *count += 1;
                }
            }
        }
        self.make_room(scratch);
        for record in 0..self.len {
            for &word in words_of(record) {
                if let Some(next) = scratch.next.get_mut(word as usize) {
                    self.put(next, record as u16);
                }
            }
        }
        for &word in &scratch.touched {
            if let Some(next) = scratch.next.get_mut(word as usize) {
                *next = 0;
            }
        }
    }

    fn make_room(&mut self, scratch: &mut Scratch) {
        self.words.reserve_exact(scratch.touched.len());
        self.starts.reserve_exact(scratch.touched.len());
        self.lengths.reserve_exact(scratch.touched.len());
        let (mut listed, mut set) = (self.lists.len(), self.bits.len() / WORDS);
        for &word in &scratch.touched {
            let Some(next) = scratch.next.get_mut(word as usize) else { continue };
            let count = *next as usize;
            let start = if count > LONGEST { set } else { listed } as u32;
            if count > LONGEST {
                *next = LONG | start;
                set += 1;
            } else {
                *next = start;
                listed += count;
            }
            self.words.push(word);
            self.starts.push(start);
            self.lengths.push(count as u16);
        }
        self.lists.resize(listed, 0);
        self.bits.resize(set * WORDS, 0);
        self.ends.push(self.words.len() as u32);
    }

    fn put(&mut self, next: &mut u32, record: u16) {
        if *next & LONG == 0 {
            if let Some(place) = self.lists.get_mut(*next as usize) {
                *place = record;
            }
            *next += 1;
            return;
        }
        let at = (*next & !LONG) as usize * WORDS + usize::from(record >> 6);
        if let Some(word) = self.bits.get_mut(at) {
            *word |= 1 << (record & 63);
        }
    }

    /// Gives every word its new number and sorts each family by it.
    pub(crate) fn renumber(&mut self, numbers: &[u32]) {
        self.lists.shrink_to_fit();
        self.bits.shrink_to_fit();
        let mut start = 0;
        for end in self.ends.clone() {
            self.renumber_family(start..end as usize, numbers);
            start = end as usize;
        }
    }

    fn renumber_family(&mut self, family: core::ops::Range<usize>, numbers: &[u32]) {
        let mut order: Vec<u64> = Vec::with_capacity(family.len());
        for at in family.clone() {
            let word = self.words.get(at).and_then(|word| numbers.get(*word as usize));
            order.push(u64::from(word.copied().unwrap_or(0)) << 32 | at as u64);
        }
        order.sort_unstable();
        let old = |key: &u64| (*key as u32) as usize;
        let starts: Vec<u32> = order.iter().filter_map(|key| self.starts.get(old(key)).copied()).collect();
        let lengths: Vec<u16> = order.iter().filter_map(|key| self.lengths.get(old(key)).copied()).collect();
        for (at, key) in family.clone().zip(&order) {
            if let Some(word) = self.words.get_mut(at) {
                *word = (key >> 32) as u32;
            }
        }
        if let Some(place) = self.starts.get_mut(family.clone()) {
            place.copy_from_slice(&starts);
        }
        if let Some(place) = self.lengths.get_mut(family) {
            place.copy_from_slice(&lengths);
        }
    }

    /// Adds to `found` the records that hold a word of `span` (from, to) in a family.
    pub(crate) fn collect(&self, family: usize, span: (u32, u32), keep: &dyn Fn(u32) -> bool, found: &mut Bits) {
        let start = family.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0) as usize;
        let end = self.ends.get(family).copied().unwrap_or(0) as usize;
        let words = self.words.get(start..end).unwrap_or_default();
        let first = words.partition_point(|word| *word < span.0);
        for (at, word) in words.iter().enumerate().skip(first) {
            if *word >= span.1 {
                break;
            }
            if keep(*word) {
                self.add_entry(start + at, found);
            }
        }
    }

    fn add_entry(&self, entry: usize, found: &mut Bits) {
        let start = self.starts.get(entry).copied().unwrap_or(0) as usize;
        let length = self.lengths.get(entry).copied().unwrap_or(0) as usize;
        if length > LONGEST {
            found.or(self.bits.get(start * WORDS..(start + 1) * WORDS).unwrap_or_default());
            return;
        }
        for &record in self.lists.get(start..start + length).unwrap_or_default() {
            found.set(record);
        }
    }

    /// Bytes that the arrays take.
    pub(crate) fn bytes(&self) -> usize {
        4 * (self.ends.capacity() + self.words.capacity() + self.starts.capacity())
            + 2 * (self.lengths.capacity() + self.lists.capacity())
            + 8 * self.bits.capacity()
    }
}

/// Marks a cursor into `bits` while a segment is filled.
const LONG: u32 = 1 << 31;
