//! Facets: how many of the found records have each value, under the other facets' filters.
//!
//! Facets of few values are taken together: records with the same values in all of them share one
//! number, so that a record is counted once a group, not once a facet.

mod group;

use crate::bits::Bits;
use crate::gather::Gather as _;
use group::Group;

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
    /// How many values each facet has.
    sizes: Vec<u32>,
    groups: Vec<Group>,
    len: u32,
    /// The counts of all records.
    whole: Counted,
}

/// Larger numbers of values are taken for none, so that a slip in the data can't claim the memory.
const MOST_VALUES: u32 = 1 << 20;

/// What the filters say: by group and combination, 0 when it passes; a facet's number plus one when
/// only that facet's filter refuses it; [`REFUSED`] when more do.
pub(crate) struct Judged {
    verdicts: Vec<Vec<u8>>,
    pub has_filters: bool,
}

/// More filters than one refuse.
const REFUSED: u8 = u8::MAX;

/// Records counted by group and combination.
pub(crate) struct Tally {
    counts: Vec<Vec<u32>>,
    /// Records that pass all filters.
    total: u32,
}

/// Counts by facet and value, and of all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counted {
    pub facets: Vec<FacetCounts>,
    pub total: u32,
}

impl Facets {
    pub(crate) fn new(width: usize) -> Self {
        let groups = if width == 0 { Vec::new() } else { vec![Group::new((0..width).gather())] };
        Self { sizes: vec![0; width], groups, ..Self::default() }
    }

    /// Adds the next record's values.
    pub(crate) fn add(&mut self, values: &[u32]) {
        let value = |facet: usize| values.get(facet).copied().filter(|value| *value < MOST_VALUES).unwrap_or(u32::MAX);
        for (facet, size) in self.sizes.iter_mut().enumerate() {
            *size = (*size).max(value(facet).wrapping_add(1));
        }
        self.len += 1;
        let mut apart = Vec::new();
        for group in &mut self.groups {
            group.add(&value);
            apart.extend(group.split(&self.sizes));
        }
        self.groups.append(&mut apart);
    }

    /// Drops what only building needs, and counts all records.
    pub(crate) fn seal(&mut self) {
        self.groups.iter_mut().for_each(Group::seal);
        let all = Tally { counts: self.groups.iter().map(|group| group.totals().to_vec()).gather(), total: self.len };
        self.whole = self.count(&all, &self.judge(&[]));
    }

    pub(crate) fn len(&self) -> u32 {
        self.len
    }

    pub(crate) fn judge(&self, filters: &[Filter]) -> Judged {
        let verdicts = self.groups.iter().map(|group| self.judge_group(group, filters)).gather();
        Judged { verdicts, has_filters: !filters.is_empty() }
    }

    fn judge_group(&self, group: &Group, filters: &[Filter]) -> Vec<u8> {
        let mut verdicts = vec![0_u8; if filters.is_empty() { 0 } else { group.len() }];
        for filter in filters {
            let Some(place) = group.place(filter.facet) else { continue };
            // Whether a value may be, by its number.
            let mut may_be = vec![false; self.sizes.get(filter.facet).map_or(0, |size| *size as usize)];
            for value in &filter.any_of {
                if let Some(place) = may_be.get_mut(*value as usize) {
                    *place = true;
                }
            }
            let may_be_none = filter.any_of.contains(&u32::MAX);
            let this = filter.facet.min(usize::from(REFUSED) - 2) as u8 + 1;
            for (at, verdict) in verdicts.iter_mut().enumerate() {
                let value = group.values(at).get(place).copied().unwrap_or(u32::MAX);
                let passes = may_be.get(value as usize).copied().unwrap_or(may_be_none);
                if !passes && *verdict != this {
                    *verdict = if *verdict == 0 { this } else { REFUSED };
                }
            }
        }
        verdicts
    }

    /// Whether a record passes all filters.
    pub(crate) fn passes(&self, judged: &Judged, record: u32) -> bool {
        let verdict = |(group, verdicts): (&Group, &Vec<u8>)| verdicts.get(group.of(record)).copied().unwrap_or(0);
        self.groups.iter().zip(&judged.verdicts).all(|both| verdict(both) == 0)
    }

    /// Nothing counted yet.
    pub(crate) fn tally(&self) -> Tally {
        Tally { counts: self.groups.iter().map(|group| vec![0; group.len()]).gather(), total: 0 }
    }

    /// Counts some records of the segment that begins at `first`.
    pub(crate) fn tally_all(&self, tally: &mut Tally, first: u32, records: &Bits, judged: &Judged) {
        if judged.has_filters {
            records.each(|record| {
                self.tally_judged(tally, first + u32::from(record), judged);
                true
            });
            return;
        }
        tally.total += records.count();
        for (group, counts) in self.groups.iter().zip(&mut tally.counts) {
            group.tally(counts, first, records);
        }
    }

    /// A record that one facet's filter alone refuses counts for that facet.
    fn tally_judged(&self, tally: &mut Tally, record: u32, judged: &Judged) {
        let mut refusing = None;
        for (at, (group, verdicts)) in self.groups.iter().zip(&judged.verdicts).enumerate() {
            match verdicts.get(group.of(record)).copied().unwrap_or(0) {
                0 => {}
                REFUSED => return,
                _ if refusing.is_some() => return,
                _ => refusing = Some(at),
            }
        }
        for (at, (group, counts)) in self.groups.iter().zip(&mut tally.counts).enumerate() {
            if let (true, Some(count)) = (refusing.is_none_or(|one| one == at), counts.get_mut(group.of(record))) {
                *count += 1;
            }
        }
        tally.total += u32::from(refusing.is_none());
    }

    /// The counts of what was tallied.
    pub(crate) fn count(&self, tally: &Tally, judged: &Judged) -> Counted {
        let mut counted = Counted { total: tally.total, ..self.nothing() };
        for ((group, counts), verdicts) in self.groups.iter().zip(&tally.counts).zip(&judged.verdicts) {
            for (combination, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                let verdict = usize::from(verdicts.get(combination).copied().unwrap_or(0));
                for (facet, value) in group.facets().iter().zip(group.values(combination)) {
                    let counts = counted.facets.get_mut(*facet).filter(|_| verdict == 0 || verdict == facet + 1);
                    if let Some(place) = counts.and_then(|counts| counts.counts.get_mut(*value as usize)) {
                        *place += count;
                    }
                }
            }
        }
        counted
    }

    /// The counts of all records but those that were tallied; without filters.
    pub(crate) fn count_others(&self, tally: &Tally) -> Counted {
        let less = self.count(tally, &self.judge(&[]));
        let mut counted = self.whole.clone();
        counted.total -= less.total;
        for (counts, less) in counted.facets.iter_mut().zip(less.facets) {
            for (count, less) in counts.counts.iter_mut().zip(less.counts) {
                *count -= less;
            }
        }
        counted
    }

    /// Counts of no record.
    pub(crate) fn nothing(&self) -> Counted {
        let facets = self.sizes.iter().map(|size| FacetCounts { counts: vec![0; *size as usize] });
        Counted { facets: facets.gather(), total: 0 }
    }

    /// Bytes that they take.
    pub(crate) fn bytes(&self) -> usize {
        self.groups.iter().map(Group::bytes).sum()
    }
}
