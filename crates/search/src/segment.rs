//! The postings of one run of records: for each family of words, which records hold which word.
//!
//! A short list is kept as places in the segment, a long one as a set of bits; the two take the
//! same room where they meet.

use core::ops::Range;

use crate::bits::{Bits, SEGMENT, WORDS};
use crate::column::Column;
use crate::initials::Initials;
use crate::runs::run;
use crate::sort::sort;

/// Lists longer than this are kept as bits.
const LONGEST: usize = SEGMENT / 16;
/// Marks a cursor into `bits` while a segment is filled.
const LONG: u32 = 1 << 31;

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
    /// For each head, the records that hold any of its words.
    heads: Vec<u64>,
    pub initials: Initials,
    /// The records that are people: the last word of their name is a given name.
    pub people: Bits,
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

    /// Adds a family's words.
    pub(crate) fn add_family(&mut self, scratch: &mut Scratch, words: usize, column: &Column) {
        scratch.next.resize(words, 0);
        scratch.touched.clear();
        column.tally(|word, records| {
            if let Some(count) = scratch.next.get_mut(word as usize) {
                if *count == 0 {
                    scratch.touched.push(word);
                }
                *count += records;
            }
        });
        self.make_room(scratch);
        for (record, words) in column.records().enumerate() {
            for &word in words {
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
        let (mut listed, mut set) = (self.lists.len(), self.bits.len() / WORDS);
        for &word in &scratch.touched {
            let Some(next) = scratch.next.get_mut(word as usize) else { continue };
            let count = *next as usize;
            let is_long = count > LONGEST;
            let start = if is_long { set } else { listed } as u32;
            *next = if is_long { LONG | start } else { start };
            if is_long {
                set += 1;
            } else {
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

    /// Lets go of room that building reserved.
    pub(crate) fn close(&mut self) {
        self.words.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.lengths.shrink_to_fit();
        self.lists.shrink_to_fit();
        self.bits.shrink_to_fit();
    }

    /// Gives every word its new number and sorts each family by it; adds each word's records to
    /// `totals`.
    pub(crate) fn renumber(&mut self, numbers: &[u32], totals: &mut [u32]) {
        for family in 0..self.ends.len() {
            self.renumber_family(run(&self.ends, family), numbers);
        }
        for (word, length) in self.words.iter().zip(&self.lengths) {
            if let Some(total) = totals.get_mut(*word as usize) {
                *total += u32::from(*length);
            }
        }
    }

    fn renumber_family(&mut self, family: Range<usize>, numbers: &[u32]) {
        let (Some(words), Some(starts), Some(lengths)) =
            (self.words.get_mut(family.clone()), self.starts.get_mut(family.clone()), self.lengths.get_mut(family))
        else {
            return;
        };
        let number = |word: &u32| numbers.get(*word as usize).copied().unwrap_or(0);
        let mut order: Vec<u64> = Vec::with_capacity(words.len());
        order.extend(words.iter().enumerate().map(|(at, word)| u64::from(number(word)) << 32 | at as u64));
        sort(&mut order);
        let (old_starts, old_lengths) = (starts.to_vec(), lengths.to_vec());
        for (place, key) in order.into_iter().enumerate() {
            let old = key as u32 as usize;
            set(words, place, Some((key >> 32) as u32));
            set(starts, place, old_starts.get(old).copied());
            set(lengths, place, old_lengths.get(old).copied());
        }
    }

    /// Works out the heads: the records that hold any word of each span.
    pub(crate) fn add_heads(&mut self, heads: &[(u32, u32)]) {
        let mut all = Vec::with_capacity(heads.len() * WORDS);
        let mut found = Bits::default();
        for head in heads {
            found.clear();
            for family in 0..self.ends.len() {
                self.collect(family, *head, &mut found);
            }
            all.extend_from_slice(found.as_words());
        }
        self.heads = all;
    }

    /// The records that hold any word of a head.
    pub(crate) fn head(&self, head: usize) -> &[u64] {
        self.heads.get(head * WORDS..(head + 1) * WORDS).unwrap_or_default()
    }

    /// The entries of a family whose words lie in a span (from, to).
    fn entries(&self, family: usize, span: (u32, u32)) -> Range<usize> {
        let family = run(&self.ends, family);
        let words = self.words.get(family.clone()).unwrap_or_default();
        let first = words.partition_point(|word| *word < span.0);
        let rest = words.get(first..).unwrap_or_default();
        let count = rest.partition_point(|word| *word < span.1);
        family.start + first..family.start + first + count
    }

    /// Adds to `found` the records that hold a word of a span in a family.
    pub(crate) fn collect(&self, family: usize, span: (u32, u32), found: &mut Bits) {
        for entry in self.entries(family, span) {
            self.add_entry(entry, found);
        }
    }

    /// Like [`Segment::collect`], for the words of the span that `keep` keeps.
    pub(crate) fn collect_some(&self, family: usize, span: (u32, u32), keep: &dyn Fn(u32) -> bool, found: &mut Bits) {
        for entry in self.entries(family, span) {
            if self.words.get(entry).is_some_and(|word| keep(*word)) {
                self.add_entry(entry, found);
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
            + 8 * (self.bits.capacity() + self.heads.capacity())
            + self.initials.bytes()
    }
}

fn set<T>(items: &mut [T], at: usize, value: Option<T>) {
    if let (Some(place), Some(value)) = (items.get_mut(at), value) {
        *place = value;
    }
}
