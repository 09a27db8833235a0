//! Goes over the segments once: which records answer, how many have each facet value, which are best.

use crate::bits::{Bits, SEGMENT};
use crate::builder::{FIELDS, GIVEN, INITIALS, NAME};
use crate::facet::{FacetCounts, Judged};
use crate::index::Index;
use crate::query::{Query, Records, Sort};
use crate::rank::{Best, IN_NAME, MARKED, MOST, MOST_WITHOUT_GIVEN, score_name};
use crate::segment::Segment;
use crate::sought::{Sought, is_marked};

/// What a sweep brings home.
pub(crate) struct Swept {
    /// Records that answer the query, whatever the filters say.
    pub answers: u32,
    /// Records that answer the query and the filters.
    pub total: u32,
    /// The page that was asked for.
    pub records: Vec<u32>,
    pub facets: Vec<FacetCounts>,
}

/// A query under way.
pub(crate) struct Sweep<'a> {
    index: &'a Index,
    sought: &'a [Sought],
    #[allow(dead_code)]
    phrases: &'a [core::ops::Range<usize>],
    query: &'a Query<'a>,
    #[allow(dead_code)]
    records: &'a dyn Records,
    judged: Judged,
    counts: Vec<u32>,
    best: Best,
}

/// The records of one segment that hold each word.
#[derive(Default)]
struct Holders {
    /// By word, in the last word of the name.
    given: Vec<Bits>,
    /// By word, anywhere in the name.
    name: Vec<Bits>,
    /// By word, in each family from [`INITIALS`] on.
    fields: Vec<Vec<Bits>>,
    /// Those that hold all words.
    all: Bits,
}

impl<'a> Sweep<'a> {
    pub(crate) fn new(
        index: &'a Index,
        sought: &'a [Sought],
        phrases: &'a [core::ops::Range<usize>],
        query: &'a Query<'a>,
        records: &'a dyn Records,
    ) -> Self {
        let room = query.offset.saturating_add(query.limit).min(index.len() as usize);
        Self {
            index,
            sought,
            phrases,
            query,
            records,
            judged: index.facets.judge(query.filters),
            counts: vec![0; index.facets.totals().len()],
            best: Best::new(if query.limit == 0 { 0 } else { room }),
        }
    }

    pub(crate) fn run(mut self) -> Swept {
        let mut holders = Holders::default();
        let mut passing = Bits::default();
        for (at, segment) in self.index.segments.iter().enumerate() {
            let first = (at * SEGMENT) as u32;
            self.hold(segment, &mut holders);
            if holders.all.is_empty() {
                continue;
            }
            self.count(first, &holders.all);
            passing.copy(&holders.all);
            self.filter(first, &mut passing);
            self.rank(first, &holders, &passing);
        }
        let answers = self.counts.iter().sum();
        let (facets, total) = self.index.facets.spread(&self.counts, &self.judged);
        let keys = self.best.into_sorted();
        let page = keys.iter().skip(self.query.offset).take(self.query.limit);
        Swept { answers, total, records: page.map(|key| *key as u32).collect(), facets }
    }

    fn hold(&self, segment: &Segment, holders: &mut Holders) {
        let families = FIELDS + self.index.fields.len();
        holders.all.fill(segment.len);
        holders.given.resize_with(self.sought.len(), Bits::default);
        holders.name.resize_with(self.sought.len(), Bits::default);
        holders.fields.resize_with(self.sought.len(), Vec::new);
        for (at, word) in self.sought.iter().enumerate() {
            let (given, name, fields) = (&mut holders.given[at], &mut holders.name[at], &mut holders.fields[at]);
            fields.resize_with(families - INITIALS, Bits::default);
            given.clear();
            name.clear();
            for span in &word.spans {
                segment.collect(GIVEN, *span, &|_| true, given);
                segment.collect(NAME, *span, &|_| true, name);
            }
            name.or(given.as_words());
            let mut anywhere = name.clone();
            for (family, field) in fields.iter_mut().enumerate() {
                field.clear();
                if family == 0 {
                    segment.collect(INITIALS, word.initials, &|_| true, field);
                } else {
                    for span in &word.spans {
                        segment.collect(INITIALS + family, *span, &|_| true, field);
                    }
                }
                anywhere.or(field.as_words());
            }
            holders.all.and(&anywhere);
        }
    }

    fn count(&mut self, first: u32, all: &Bits) {
        all.each(|record| {
            let combination = self.index.facets.of(first + u32::from(record));
            if let Some(count) = self.counts.get_mut(combination as usize) {
                *count += 1;
            }
            true
        });
    }

    fn filter(&self, first: u32, passing: &mut Bits) {
        if !self.judged.has_filters {
            return;
        }
        let all = passing.clone();
        all.each(|record| {
            if !self.judged.passes(self.index.facets.of(first + u32::from(record))) {
                passing.unset(record);
            }
            true
        });
    }

    fn rank(&mut self, first: u32, holders: &Holders, passing: &Bits) {
        match self.query.sort {
            Sort::Relevance if !self.sought.is_empty() => self.rank_by_relevance(first, holders, passing),
            Sort::By { order, descending } => passing.each(|record| {
                let record = first + u32::from(record);
                let rank = order.get(record as usize).copied().unwrap_or(u32::MAX);
                let rank = if descending { !rank } else { rank };
                self.best.add(u64::from(rank) << 32 | u64::from(record));
                true
            }),
            _ => passing.each(|record| {
                let key = u64::from(first + u32::from(record));
                let takes = self.best.takes(key);
                self.best.add(key);
                takes
            }),
        }
    }

    fn rank_by_relevance(&mut self, first: u32, holders: &Holders, passing: &Bits) {
        let mut in_name = passing.clone();
        let mut given = Bits::default();
        for (name, last) in holders.name.iter().zip(&holders.given) {
            in_name.and(name);
            given.or(last.as_words());
        }
        let mut rest = passing.clone();
        rest.without(&in_name);
        given.and(&in_name);
        in_name.without(&given);
        self.rank_names(first, &given, MOST);
        self.rank_names(first, &in_name, MOST_WITHOUT_GIVEN);
        self.rank_rest(first, holders, &rest);
    }

    fn rank_names(&mut self, first: u32, named: &Bits, most: u32) {
        named.each(|record| {
            let record = first + u32::from(record);
            if !self.best.takes(key(most, record)) {
                return false;
            }
            let score = score_name(self.sought, self.index.names.of(record));
            self.best.add(key(score, record));
            true
        });
    }

    fn rank_rest(&mut self, first: u32, holders: &Holders, rest: &Bits) {
        let mut left = rest.clone();
        let mut tier = rest.clone();
        let families = FIELDS + self.index.fields.len() - INITIALS;
        for family in 0..families {
            tier.copy(&left);
            for fields in &holders.fields {
                if let Some(field) = fields.get(family) {
                    tier.and(field);
                }
            }
            let weight = family.checked_sub(1).and_then(|field| self.index.fields.get(field)).map_or(255, |field| field.weight);
            self.rank_tier(first, &tier, 256 + u32::from(weight));
            left.without(&tier);
        }
        for (holders, score) in [(&holders.given, 2), (&holders.name, 1)] {
            tier.clear();
            for holder in holders {
                tier.or(holder.as_words());
            }
            tier.and(&left);
            self.rank_tier(first, &tier, score);
            left.without(&tier);
        }
        self.rank_tier(first, &left, 0);
    }

    fn rank_tier(&mut self, first: u32, tier: &Bits, score: u32) {
        tier.each(|record| {
            let key = key(score, first + u32::from(record));
            let takes = self.best.takes(key);
            self.best.add(key);
            takes
        });
    }
}

/// Sorts high scores first, then the list's order.
fn key(score: u32, record: u32) -> u64 {
    u64::from(!score) << 32 | u64::from(record)
}

const _: () = assert!(IN_NAME > 512 && MARKED > 0);
#[allow(dead_code)]
fn unused() {
    let _ = is_marked;
}
