//! Goes over the segments: which records answer, how many have each facet value, which are best.

use core::ops::Range;

use crate::bits::{Bits, SEGMENT};
use crate::builder::{FIELDS, GIVEN};
use crate::facet::{Counted, FacetCounts, Judged};
use crate::gather::Gather as _;
use crate::holders::Holders;
use crate::index::Index;
use crate::phrase::Phrases;
use crate::query::{Query, Records, Sort};
use crate::rank::{
    BY_LENGTH, Best, GIVEN as GIVEN_NAME, MOST_BEGUN, MOST_OPEN, MOST_UNMARKED, TITLED, key, most, score_name,
};
use crate::rest::Rest;
use crate::segment::Segment;
use crate::sought::{ANY, Sought};
use crate::standing::Looker;

/// What a sweep brings home.
pub(crate) struct Swept {
    /// Records that answer the query, whatever the filters say.
    pub answers: u32,
    /// Records that answer the query and the filters.
    pub total: u32,
    /// The best by relevance of all answers: its score and the record.
    pub best: Option<(u32, u32)>,
    /// The page that was asked for.
    pub records: Vec<u32>,
    pub facets: Vec<FacetCounts>,
}

/// A query under way.
pub(crate) struct Sweep<'a> {
    index: &'a Index,
    sought: &'a [Sought],
    query: &'a Query<'a>,
    phrases: Phrases<'a>,
    looker: Looker<'a>,
    judged: Judged,
    /// [`TITLED`] where names with a title come before those without it.
    titled: u32,
}

/// Where the words are looked for, and with how many slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach<'a> {
    /// Anywhere, each as it was sought.
    Anywhere,
    /// Anywhere, with a slip in one word at most.
    OneSlip,
    /// The same, where the slip is in the name, and so many other words of it have none.
    OneSlipOfName(usize),
    /// In the name, with slips in so many words at most.
    SlipsInName(usize),
    /// In these records, which rise.
    Only(&'a [u32]),
}

impl<'a> Sweep<'a> {
    /// `phrases` are runs of words that must stand side by side.
    pub(crate) fn new(
        index: &'a Index,
        sought: &'a [Sought],
        phrases: &[Range<usize>],
        query: &'a Query<'a>,
        records: &'a dyn Records,
    ) -> Self {
        Self {
            index,
            sought,
            query,
            judged: index.facets.judge(query.filters),
            phrases: Phrases::new(index, sought, phrases, records),
            looker: Looker::new(index, records, sought),
            titled: 0,
        }
    }

    /// Of names that are alike, those with a title come first.
    pub(crate) fn titled_first(self) -> Self {
        Self { titled: TITLED, ..self }
    }

    /// Finds, counts and ranks.
    pub(crate) fn run(mut self, reach: Reach) -> Swept {
        let room = self.query.offset.saturating_add(self.query.limit).min(self.index.len() as usize);
        let mut page = Best::new(if self.query.limit == 0 { 0 } else { room });
        // What a query means must not hang on filters or on the order that was asked for.
        let is_plain = self.query.sort == Sort::Relevance && !self.judged.has_filters && self.query.limit > 0;
        let mut first_of_all = Best::new(usize::from(!is_plain && !self.sought.is_empty()));
        let mut answers: Vec<Bits> = Vec::with_capacity(self.index.segments.len());
        let mut scratch = Bits::default();
        let mut holders: Option<Holders> = None;
        for (at, segment) in self.index.segments.iter().enumerate() {
            let first = (at * SEGMENT) as u32;
            let holders = holders.get_or_insert_with(|| Holders::new(self.sought, self.index.fields.len(), segment));
            holders.turn_to(segment);
            let mut all = Bits::default();
            let fields = holders.initials();
            match reach {
                Reach::Anywhere => holders.hold_all(&mut all, &mut scratch),
                Reach::OneSlip => holders.hold_slipped(1, (fields, fields), &mut all, &mut scratch),
                Reach::OneSlipOfName(others) => {
                    holders.hold_slipped(1, (fields, FIELDS), &mut all, &mut scratch);
                    holders.keep_named(others, &mut all);
                }
                Reach::SlipsInName(most) => holders.hold_slipped(most, (FIELDS, FIELDS), &mut all, &mut scratch),
                Reach::Only(records) => records
                    .iter()
                    .filter(|record| **record as usize / SEGMENT == at)
                    .for_each(|record| all.set((record - first) as u16)),
            }
            self.phrases.keep(first, &mut all, holders);
            if !all.is_empty() {
                if !is_plain {
                    self.rank_by_relevance(&mut first_of_all, first, holders, &all);
                }
                scratch.copy(&all);
                self.filter(first, &mut scratch);
                self.rank(&mut page, first, holders, &scratch);
            }
            answers.push(all);
        }
        let found: u32 = answers.iter().map(Bits::count).sum();
        let counted = self.count(&answers, found);
        let best = if is_plain { page.first() } else { first_of_all.first() };
        let keys = page.into_sorted();
        let records = keys.iter().skip(self.query.offset).take(self.query.limit).map(|key| *key as u32);
        Swept { answers: found, best, total: counted.total, facets: counted.facets, records: records.gather() }
    }

    /// How many answers have each value. Of answers and other records, the fewer are looked at.
    fn count(&self, answers: &[Bits], found: u32) -> Counted {
        let facets = &self.index.facets;
        let is_of_others = !self.judged.has_filters && found > self.index.len() / 2;
        let mut tally = facets.tally();
        let mut others = Bits::default();
        for (at, (segment, found)) in self.index.segments.iter().zip(answers).enumerate() {
            let mut looked_at = found;
            if is_of_others {
                others.fill(segment.len);
                others.without(found);
                looked_at = &others;
            }
            facets.tally_all(&mut tally, (at * SEGMENT) as u32, looked_at, &self.judged);
        }
        if is_of_others { facets.count_others(&tally) } else { facets.count(&tally, &self.judged) }
    }

    fn filter(&self, first: u32, passing: &mut Bits) {
        if !self.judged.has_filters {
            return;
        }
        let all = passing.clone();
        all.each(|record| {
            if !self.index.facets.passes(&self.judged, first + u32::from(record)) {
                passing.unset(record);
            }
            true
        });
    }

    fn rank(&mut self, best: &mut Best, first: u32, holders: &mut Holders<'a>, passing: &Bits) {
        match self.query.sort {
            Sort::Relevance if !self.sought.is_empty() => self.rank_by_relevance(best, first, holders, passing),
            Sort::By { order, descending } => passing.each(|record| {
                let record = first + u32::from(record);
                let rank = order.get(record as usize).copied().unwrap_or(u32::MAX);
                // What has no rank comes last either way.
                let rank = if descending && rank < u32::MAX { u32::MAX - 1 - rank } else { rank };
                best.add(u64::from(rank) << 32 | u64::from(record));
                true
            }),
            _ => passing.each(|record| {
                let key = u64::from(first + u32::from(record));
                best.add(key);
                best.takes(key + 1)
            }),
        }
    }

    fn rank_by_relevance(&mut self, best: &mut Best, first: u32, holders: &mut Holders<'a>, passing: &Bits) {
        let mut rest = passing.clone();
        let most = most(self.sought) & !TITLED | self.titled;
        if best.takes(key(most, first)) {
            let mut named = passing.clone();
            let (mut given, mut held) = (Bits::default(), Bits::default());
            for word in 0..self.sought.len() {
                held.clear();
                holders.add_named(word, &mut held);
                named.and(held.as_words());
                holders.add(word, GIVEN, &mut given);
            }
            rest.without(&named);
            self.rank_fitting(best, first, holders, (&mut named, &given), most);
        }
        Rest { fields: &self.index.fields, holders, best, looker: &mut self.looker, first, fits: ANY }.rank(&rest);
    }

    /// Ranks names that hold all words: those with what was marked, then the others.
    fn rank_fitting(
        &self,
        best: &mut Best,
        first: u32,
        holders: &Holders,
        (named, given): (&mut Bits, &Bits),
        most: u32,
    ) {
        if most & MOST_UNMARKED == most || !self.sought.iter().any(|sought| sought.is_marked && sought.has_begun) {
            return self.rank_typed(best, first, holders, (named, given), most);
        }
        let mut marked = named.clone();
        holders.keep_marked_names(&mut marked);
        named.without(&marked);
        self.rank_typed(best, first, holders, (&mut marked, given), most);
        self.rank_typed(best, first, holders, (named, given), most & MOST_UNMARKED);
    }

    /// Ranks names that hold all words: typed to their end, as far as was to be typed, then begun.
    fn rank_typed(
        &self,
        best: &mut Best,
        first: u32,
        holders: &Holders,
        (named, given): (&mut Bits, &Bits),
        most: u32,
    ) {
        if named.is_empty() || !best.takes(key(most, first)) {
            return;
        }
        let mut whole = named.clone();
        holders.keep_full_names(&mut whole, |sought| sought.has_begun);
        named.without(&whole);
        let mut literal = whole.clone();
        holders.keep_full_names(&mut literal, |sought| sought.has_open);
        whole.without(&literal);
        self.rank_named(best, first, holders.segment, (&literal, given), most);
        self.rank_named(best, first, holders.segment, (&whole, given), most & MOST_OPEN);
        self.rank_named(best, first, holders.segment, (named, given), most & MOST_BEGUN);
    }

    /// Ranks names that hold all words: those found by the given name, units, then the others.
    fn rank_named(&self, best: &mut Best, first: u32, segment: &Segment, (named, given): (&Bits, &Bits), most: u32) {
        let mut set = named.clone();
        set.and(given.as_words());
        self.rank_names(best, first, &set, most);
        set.copy(named);
        set.without(&segment.people);
        self.rank_names(best, first, &set, most & !GIVEN_NAME);
        set.copy(named);
        set.without(given);
        set.and(segment.people.as_words());
        self.rank_names(best, first, &set, most & !GIVEN_NAME & !BY_LENGTH);
    }

    fn rank_names(&self, best: &mut Best, first: u32, named: &Bits, most: u32) {
        named.each(|record| {
            let record = first + u32::from(record);
            if !best.takes(key(most, record)) {
                return false;
            }
            let name = self.index.names.of(record);
            let titles = self.index.titles(name);
            let is_long = ![name.len(), name.len() - titles].contains(&self.sought.len());
            let most = if is_long { most & !BY_LENGTH } else { most };
            let most = if titles == 0 { most & !TITLED } else { most };
            if best.takes(key(most, record)) {
                // What the set can't have, as a unit has no given name, doesn't count.
                best.add(key((score_name(self.sought, name, titles) | TITLED) & most, record));
            }
            true
        });
    }
}
