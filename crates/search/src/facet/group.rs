//! Facets whose values are counted together.

use crate::bits::Bits;
use crate::gather::Gather as _;
use crate::table::{self, Table};

/// A group of several facets has no more combinations of values than this: so many counts stay in
/// the processor's nearest memory.
const MOST: usize = 4096;

/// Some facets, and which combination of their values each record has.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    facets: Vec<usize>,
    known: Table,
    /// A value for each facet, for each combination.
    values: Vec<u32>,
    /// How many records have each combination.
    totals: Vec<u32>,
    /// The combination of each record: its low half, and, once there are so many, its high one.
    low: Vec<u16>,
    high: Vec<u8>,
}

impl Group {
    pub fn new(facets: Vec<usize>) -> Self {
        Self { facets, ..Self::default() }
    }

    pub fn facets(&self) -> &[usize] {
        &self.facets
    }

    /// Where a facet is in the group.
    pub fn place(&self, facet: usize) -> Option<usize> {
        self.facets.iter().position(|one| *one == facet)
    }

    /// How many combinations there are.
    pub fn len(&self) -> usize {
        self.totals.len()
    }

    pub fn totals(&self) -> &[u32] {
        &self.totals
    }

    /// The values of a combination.
    pub fn values(&self, combination: usize) -> &[u32] {
        let width = self.facets.len();
        self.values.get(combination * width..(combination + 1) * width).unwrap_or_default()
    }

    /// The combination of a record.
    pub fn of(&self, record: u32) -> usize {
        let low = self.low.get(record as usize).copied().unwrap_or(0);
        let high = self.high.get(record as usize).copied().unwrap_or(0);
        usize::from(high) << 16 | usize::from(low)
    }

    /// Adds the next record.
    pub fn add(&mut self, value: &dyn Fn(usize) -> u32) {
        let hash = self.facets.iter().fold(0, |hash, facet| table::mix(hash, u64::from(value(*facet))));
        let next = self.len() as u32;
        let combination = self.known.get_or_set(table::finish(hash), next);
        if combination == next {
            self.totals.push(0);
            self.values.extend(self.facets.iter().map(|facet| value(*facet)));
        }
        self.push(combination);
    }

    fn push(&mut self, combination: u32) {
        if let Some(total) = self.totals.get_mut(combination as usize) {
            *total += 1;
        }
        let high = (combination >> 16) as u8;
        if high > 0 || !self.high.is_empty() {
            self.high.resize(self.low.len(), 0);
            self.high.push(high);
        }
        self.low.push(combination as u16);
    }

    /// Where there are too many combinations, the facet with most values leaves, in a group of its own.
    pub fn split(&mut self, sizes: &[u32]) -> Option<Self> {
        if self.facets.len() < 2 || self.len() <= MOST {
            return None;
        }
        let size = |facet: &usize| sizes.get(*facet).copied().unwrap_or(0);
        let widest = self.facets.iter().copied().max_by_key(size)?;
        let apart = self.only(&|facet| facet == widest);
        *self = self.only(&|facet| facet != widest);
        Some(apart)
    }

    /// The group with some of its facets alone.
    fn only(&self, keep: &dyn Fn(usize) -> bool) -> Self {
        let mut group = Self::new(self.facets.iter().copied().filter(|facet| keep(*facet)).gather());
        for record in 0..self.low.len() {
            let values = self.values(self.of(record as u32));
            let value = |facet: usize| {
                let place = self.place(facet).and_then(|place| values.get(place));
                place.copied().unwrap_or(u32::MAX)
            };
            group.add(&value);
        }
        group
    }

    /// Counts some records of the segment that begins at `first`.
    pub fn tally(&self, counts: &mut [u32], first: u32, records: &Bits) {
        let low = self.low.get(first as usize..).unwrap_or_default();
        if self.high.is_empty() {
            records.each(|record| {
                let combination = low.get(usize::from(record)).copied().unwrap_or(0);
                if let Some(count) = counts.get_mut(usize::from(combination)) {
                    *count += 1;
                }
                true
            });
            return;
        }
        records.each(|record| {
            if let Some(count) = counts.get_mut(self.of(first + u32::from(record))) {
                *count += 1;
            }
            true
        });
    }

    /// Drops what only building needs.
    pub fn seal(&mut self) {
        self.known = Table::default();
        self.low.shrink_to_fit();
        self.high.shrink_to_fit();
    }

    /// Bytes that it takes.
    pub fn bytes(&self) -> usize {
        2 * self.low.capacity() + self.high.capacity() + 4 * (self.values.capacity() + self.totals.capacity())
    }
}
