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
}

/// What the filters say of each combination.
pub(crate) struct Judged {
    /// 0 when it passes; a facet's number plus one when only that facet's filter refuses it;
    /// `u8::MAX` when more do.
    verdicts: Vec<u8>,
    pub has_filters: bool,
}

impl Judged {
    pub(crate) fn passes(&self, combination: u32) -> bool {
        self.verdicts.get(combination as usize).is_none_or(|verdict| *verdict == 0)
    }
}

impl Facets {
    pub(crate) fn new(width: usize) -> Self {
        Self { width, sizes: vec![0; width], ..Self::default() }
    }

    pub(crate) fn add(&mut self, values: &[u32]) {
        let mut hash = 0;
        for facet in 0..self.width {
            let value = values.get(facet).copied().unwrap_or(u32::MAX);
            hash = table::mix(hash, u64::from(value));
        }
        let next = self.totals.len() as u32;
        let combination = self.known.get_or_set(table::finish(hash), next);
        if combination == next {
            self.totals.push(0);
            for (facet, size) in self.sizes.iter_mut().enumerate() {
                let value = values.get(facet).copied().unwrap_or(u32::MAX);
                self.combinations.push(value);
                *size = (*size).max(value.wrapping_add(1));
            }
        }
        self.of.push(combination);
        if let Some(total) = self.totals.get_mut(combination as usize) {
            *total += 1;
        }
    }

    /// Drops what only building needs.
    pub(crate) fn seal(&mut self) {
        self.known = Table::default();
        self.of.shrink_to_fit();
    }

    pub(crate) fn len(&self) -> u32 {
        self.of.len() as u32
    }

    /// The combinations of `count` records from `first` on.
    pub(crate) fn of(&self, first: u32, count: usize) -> &[u32] {
        let rest = self.of.get(first as usize..).unwrap_or_default();
        rest.get(..count.min(rest.len())).unwrap_or_default()
    }

    /// Records by combination.
    pub(crate) fn totals(&self) -> &[u32] {
        &self.totals
    }

    pub(crate) fn judge(&self, filters: &[Filter]) -> Judged {
        let mut verdicts = vec![0_u8; if filters.is_empty() { 0 } else { self.totals.len() }];
        for filter in filters {
            for (at, verdict) in verdicts.iter_mut().enumerate() {
                let value = self.combinations.get(at * self.width + filter.facet);
                let passes = value.is_some_and(|value| filter.any_of.contains(value));
                let this = filter.facet as u8 + 1;
                if !passes && *verdict != this {
                    *verdict = if *verdict == 0 { this } else { u8::MAX };
                }
            }
        }
        Judged { verdicts, has_filters: !filters.is_empty() }
    }

    /// The counts of each facet's values, and of all, from the counts by combination.
    pub(crate) fn spread(&self, counts: &[u32], judged: &Judged) -> (Vec<FacetCounts>, u32) {
        let mut facets: Vec<FacetCounts> =
            self.sizes.iter().map(|size| FacetCounts { counts: vec![0; *size as usize] }).collect();
        let mut total = 0;
        for (at, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let verdict = judged.verdicts.get(at).copied().unwrap_or(0);
            total += if verdict == 0 { count } else { 0 };
            for (facet, counted) in facets.iter_mut().enumerate() {
                let value = self.combinations.get(at * self.width + facet).copied().unwrap_or(u32::MAX);
                let counts_here = verdict == 0 || usize::from(verdict) == facet + 1;
                if let (true, Some(place)) = (counts_here, counted.counts.get_mut(value as usize)) {
                    *place += count;
                }
            }
        }
        (facets, total)
    }

    pub(crate) fn bytes(&self) -> usize {
        4 * (self.of.capacity() + self.combinations.capacity() + self.totals.capacity())
    }
}
