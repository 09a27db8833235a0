//! Ranks the records whose name alone doesn't answer: marked alike first, then whole words, then
//! all words in one field, by its weight, then by how many words are in the name.

use crate::bits::Bits;
use crate::builder::{FIELDS, FieldSpec, GIVEN, NAME};
use crate::holders::Holders;
use crate::rank::{Best, key};
use crate::sought::{is_full, is_marked};

const MARKED: u32 = 1 << 9;
const WHOLE: u32 = 1 << 8;
/// All words are in one field.
pub(crate) const ONE_FIELD: u32 = 1 << 7;
/// The most that such a record can reach.
const MOST: u32 = MARKED | WHOLE | ONE_FIELD | 127;

/// The rest of one segment.
pub(crate) struct Rest<'a, 'b> {
    pub fields: &'a [FieldSpec],
    pub holders: &'a mut Holders<'b>,
    pub best: &'a mut Best,
    /// The place in the list of the segment's first record.
    pub first: u32,
}

impl Rest<'_, '_> {
    pub(crate) fn rank(&mut self, rest: &Bits) {
        if rest.is_empty() || !self.takes(MOST) {
            return;
        }
        let mut marked = rest.clone();
        self.holders.keep_fitting(&mut marked, is_marked, |sought| sought.is_marked);
        let mut unmarked = rest.clone();
        unmarked.without(&marked);
        for (set, score) in [(marked, MARKED), (unmarked, 0)] {
            self.rank_marked(&set, score);
        }
    }

    fn rank_marked(&mut self, set: &Bits, score: u32) {
        if set.is_empty() || !self.takes(score | WHOLE | ONE_FIELD | 127) {
            return;
        }
        let mut whole = set.clone();
        self.holders.keep_fitting(&mut whole, is_full, |sought| sought.has_begun);
        let mut begun = set.clone();
        begun.without(&whole);
        self.rank_whole(whole, score | WHOLE);
        self.rank_whole(begun, score);
    }

    fn rank_whole(&mut self, mut left: Bits, score: u32) {
        if left.is_empty() {
            return;
        }
        let mut tier = Bits::default();
        let initials = self.holders.initials();
        for family in FIELDS..=initials {
            if !self.takes(score | ONE_FIELD | 127) {
                return;
            }
            let field = self.fields.get(family - FIELDS);
            let weight = field.map_or(127, |field| u32::from(field.weight.min(126)));
            tier.copy(&left);
            for word in 0..self.holders.sought.len() {
                match self.holders.get(word, family) {
                    Some(held) => tier.and(held.as_words()),
                    None => tier.clear(),
                }
            }
            self.add_tier(&tier, score | ONE_FIELD | weight);
            left.without(&tier);
        }
        self.rank_scattered(&left, score);
    }

    fn add_tier(&mut self, tier: &Bits, score: u32) {
        tier.each(|record| {
            let key = key(score, self.first + u32::from(record));
            self.best.add(key);
            self.best.takes(key + 1)
        });
    }

    fn rank_scattered(&mut self, left: &Bits, score: u32) {
        let (words, initials) = (self.holders.sought.len(), self.holders.initials());
        let most = score | (2 * words as u32 - 1).min(ONE_FIELD - 1);
        if left.is_empty() || !self.takes(most) {
            return;
        }
        let mut named = Vec::new();
        let mut given = Bits::default();
        for word in 0..words {
            let mut holders = Bits::default();
            for family in [GIVEN, NAME, initials] {
                self.holders.add(word, family, &mut holders);
            }
            named.push(holders);
            self.holders.add(word, GIVEN, &mut given);
            self.holders.add(word, initials, &mut given);
        }
        left.each(|record| {
            let count = named.iter().filter(|holders| holders.has(record)).count() as u32;
            let place = 2 * count + u32::from(given.has(record));
            self.best.add(key(score | place.min(ONE_FIELD - 1), self.first + u32::from(record)));
            self.takes(most)
        });
    }

    fn takes(&self, score: u32) -> bool {
        self.best.takes(key(score, self.first))
    }
}
