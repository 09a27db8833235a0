//! Facets: how many of the found records have each value, under the other facets' filters.
//!
//! Records with the same values in all facets share one number, so that a record is counted once,
//! not once a facet, and filters are judged once a combination.

use crate::table::{self, Table};

/// Keeps the records whose value in `facet` is one of `any_of` (`u32::MAX`: those without one).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Which facet, from 0.
    pub facet: usize,
    /// The values that may be.
    pub any_of: Vec<u32>,
}

/// How many found records have each value of one facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// By the number of the value.
    pub counts: Vec<u32>,
}

/// The facet values of all records.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facets {
    width: usize,
    /// How many values each facet has.
    sizes: Vec<u32>,
    known: Table,
    /// `width` values a combination.
    combinations: Vec<u32>,
    /// How many records have each combination.
    totals: Vec<u32>,
    /// The combination of each record.
    of: Vec<u32>,
    /// The counts of all records.
    whole: Counted,
}

/// Larger numbers of values are taken for none, so that a slip in the data can't claim the memory.
const MOST_VALUES: u32 = 1 << 20;

/// What the filters say of each combination.
pub(crate) struct Judged {
    /// 0 when it passes; a facet's number plus one when only that facet's filter refuses it;
    /// `u8::MAX` when more do. Empty without filters.
    verdicts: Vec<u8>,
    pub has_filters: bool,
}

impl Judged {
    fn verdict(&self, combination: u32) -> u8 {
        self.verdicts.get(combination as usize).copied().unwrap_or(0)
    }

    pub(crate) fn passes(&self, combination: u32) -> bool {
        self.verdict(combination) == 0
    }
}

/// Records counted by combination of values.
pub(crate) struct Tally {
    counts: Vec<u32>,
    /// The combinations that were met.
    met: Vec<u32>,
}

impl Tally {
    pub(crate) fn add(&mut self, combination: u32) {
        if let Some(count) = self.counts.get_mut(combination as usize) {
            if *count == 0 {
                self.met.push(combination);
            }
            *count += 1;
        }
    }
}

/// Counts by facet and value, and of all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counted {
    pub facets: Vec<FacetCounts>,
    pub total: u32,
}

impl Facets {
    pub(crate) fn new(width: usize) -> Self {
        Self { width, sizes: vec![0; width], ..Self::default() }
    }

    /// Adds the next record's values.
    pub(crate) fn add(&mut self, values: &[u32]) {
        let value = |facet: usize| values.get(facet).copied().filter(|value| *value < MOST_VALUES).unwrap_or(u32::MAX);
        let hash = (0..self.width).fold(0, |hash, facet| table::mix(hash, u64::from(value(facet))));
        let next = self.totals.len() as u32;
        let combination = self.known.get_or_set(table::finish(hash), next);
        if combination == next {
            self.totals.push(0);
            for (facet, size) in self.sizes.iter_mut().enumerate() {
                self.combinations.push(value(facet));
                *size = (*size).max(value(facet).wrapping_add(1));
            }
        }
        self.of.push(combination);
        if let Some(total) = self.totals.get_mut(combination as usize) {
            *total += 1;
        }
    }

    /// Drops what only building needs, and counts all records.
    pub(crate) fn seal(&mut self) {
        self.known = Table::default();
        self.of.shrink_to_fit();
        self.whole = self.count_all(&self.judge(&[]));
    }

    pub(crate) fn len(&self) -> u32 {
        self.of.len() as u32
    }

    /// The combinations of `count` records from `first` on.
    pub(crate) fn of(&self, first: u32, count: usize) -> &[u32] {
        let rest = self.of.get(first as usize..).unwrap_or_default();
        rest.get(..count.min(rest.len())).unwrap_or_default()
    }

    /// Nothing counted yet.
    pub(crate) fn tally(&self) -> Tally {
        Tally { counts: vec![0; self.totals.len()], met: Vec::new() }
    }

    pub(crate) fn judge(&self, filters: &[Filter]) -> Judged {
        let mut verdicts = vec![0_u8; if filters.is_empty() { 0 } else { self.totals.len() }];
        for filter in filters {
            // Whether a value may be, by its number.
            let mut may_be = vec![false; self.sizes.get(filter.facet).map_or(0, |size| *size as usize)];
            for value in &filter.any_of {
                if let Some(place) = may_be.get_mut(*value as usize) {
                    *place = true;
                }
            }
            let may_be_none = filter.any_of.contains(&u32::MAX);
            let this = filter.facet.min(usize::from(u8::MAX) - 2) as u8 + 1;
            for (at, verdict) in verdicts.iter_mut().enumerate() {
                let value = self.values(at).get(filter.facet);
                let passes = value.is_some_and(|value| may_be.get(*value as usize).copied().unwrap_or(may_be_none));
                if !passes && *verdict != this {
                    *verdict = if *verdict == 0 { this } else { u8::MAX };
                }
            }
        }
        Judged { verdicts, has_filters: !filters.is_empty() }
    }

    fn values(&self, combination: usize) -> &[u32] {
        self.combinations.get(combination * self.width..(combination + 1) * self.width).unwrap_or_default()
    }

    /// The counts of what was tallied, or of all that was not.
    pub(crate) fn count(&self, tally: &Tally, is_of_others: bool, judged: &Judged) -> Counted {
        let mut counted = match (is_of_others, judged.has_filters) {
            (true, false) => self.whole.clone(),
            (true, true) => self.count_all(judged),
            (false, _) => self.nothing(),
        };
        for &combination in &tally.met {
            let count = tally.counts.get(combination as usize).copied().unwrap_or(0);
            // Taking away is adding, in numbers that wrap.
            let count = if is_of_others { count.wrapping_neg() } else { count };
            self.add_to(&mut counted, combination, count, judged);
        }
        counted
    }

    /// Counts of no record.
    pub(crate) fn nothing(&self) -> Counted {
        let facets = self.sizes.iter().map(|size| FacetCounts { counts: vec![0; *size as usize] });
        Counted { facets: facets.collect(), total: 0 }
    }

    fn count_all(&self, judged: &Judged) -> Counted {
        let mut counted = self.nothing();
        for (combination, total) in self.totals.iter().enumerate() {
            self.add_to(&mut counted, combination as u32, *total, judged);
        }
        counted
    }

    fn add_to(&self, counted: &mut Counted, combination: u32, count: u32, judged: &Judged) {
        let verdict = judged.verdict(combination);
        if verdict == 0 {
            counted.total = counted.total.wrapping_add(count);
        }
        for (facet, (counts, value)) in counted.facets.iter_mut().zip(self.values(combination as usize)).enumerate() {
            let counts_here = verdict == 0 || usize::from(verdict) == facet + 1;
            if let (true, Some(place)) = (counts_here, counts.counts.get_mut(*value as usize)) {
                *place = place.wrapping_add(count);
            }
        }
    }

    /// Bytes that they take.
    pub(crate) fn bytes(&self) -> usize {
        4 * (self.of.capacity() + self.combinations.capacity() + self.totals.capacity())
    }
}
