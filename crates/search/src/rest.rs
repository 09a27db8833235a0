//! Ranks the records whose name alone doesn't answer: marked alike first, then whole words, then
//! by the fields that hold the words.

use crate::bits::Bits;
use crate::builder::{FIELDS, FieldSpec, GIVEN, NAME};
use crate::holders::Holders;
use crate::rank::{Best, key};
use crate::sought::{self, Fits};
use crate::standing::{Looker, SIDE_BY_SIDE};

const MARKED: u32 = 1 << 12;
const WHOLE: u32 = 1 << 11;
/// All words are in one field that says what a record is; the field's weight follows.
const ONE_FIELD: u32 = 3 << 9;
/// All words are in such fields, or in the name; how many are in the name follows.
const STRONG: u32 = 2 << 9;
/// All words are in one long text; the field's weight follows.
const ONE_TEXT: u32 = 1 << 9;
/// The most that may follow. How the words stand in the field is in the last two bits.
const MOST: u32 = (1 << 9) - 1;

/// Whether a score says that one field, or the initials, hold all words.
pub(crate) fn is_in_one_field(score: u32) -> bool {
    score & ONE_TEXT != 0
}

/// Whether it also says that no word is only begun.
pub(crate) fn is_whole_in_one_field(score: u32) -> bool {
    is_in_one_field(score) && score & WHOLE != 0
}

/// Whether a score says that one field that says what a record is, or the initials, hold all words.
pub(crate) fn is_in_strong_field(score: u32) -> bool {
    score & ONE_FIELD == ONE_FIELD
}

/// Whether a score says that all words stand side by side in one field.
pub(crate) fn is_side_by_side(score: u32) -> bool {
    score & (ONE_TEXT | 3) == ONE_TEXT | SIDE_BY_SIDE && !is_initials(score)
}

/// Whether a score says that the one word is the initials of a name, or their beginning.
pub(crate) fn is_initials(score: u32) -> bool {
    is_in_strong_field(score) && score & MOST >= MOST - 1
}

/// Whether a score says that the one word is all initials of a name.
pub(crate) fn is_all_initials(score: u32) -> bool {
    is_in_strong_field(score) && score & MOST == MOST
}

/// Whether a score says that so many words are in the name or are its initials.
pub(crate) fn is_all_named(score: u32, words: usize) -> bool {
    score & ONE_FIELD == STRONG && score & MOST >= 2 * words as u32
}

/// Whether a score says that what was found has all marks that were typed.
pub(crate) fn is_marked(score: u32) -> bool {
    score & MARKED != 0
}

/// The weight of a field, above the bits for how the words stand in it.
fn field_bits(field: FieldSpec) -> u32 {
    u32::from(field.weight.min(126)) << 2
}

/// The rest of one segment.
pub(crate) struct Rest<'a, 'b> {
    pub fields: &'a [FieldSpec],
    pub holders: &'a mut Holders<'b>,
    pub best: &'a mut Best,
    pub looker: &'a mut Looker<'b>,
    /// The fits that count in the tier that is being ranked.
    pub fits: Fits,
    /// The place in the list of the segment's first record.
    pub first: u32,
}

impl Rest<'_, '_> {
    pub(crate) fn rank(&mut self, rest: &Bits) {
        if rest.is_empty() || !self.takes(MARKED | WHOLE | ONE_FIELD | self.most_in_field()) {
            return;
        }
        let mut marked = rest.clone();
        if self.holders.sought.iter().any(|sought| sought.is_marked) {
            self.holders.keep_fitting(&mut marked, sought::MARKED);
        }
        let mut unmarked = rest.clone();
        unmarked.without(&marked);
        self.rank_marked(&marked, MARKED, sought::MARKED);
        self.rank_marked(&unmarked, 0, sought::ANY);
    }

    fn rank_marked(&mut self, set: &Bits, score: u32, fits: Fits) {
        if set.is_empty() || !self.takes(score | WHOLE | ONE_FIELD | self.most_in_field()) {
            return;
        }
        let mut whole = set.clone();
        if self.holders.sought.iter().any(|sought| sought.has_begun) {
            self.holders.keep_fitting(&mut whole, fits & sought::WHOLE);
        }
        let mut begun = set.clone();
        begun.without(&whole);
        self.fits = fits & sought::WHOLE;
        self.rank_whole(whole, score | WHOLE);
        self.fits = fits;
        self.rank_whole(begun, score);
    }

    fn rank_whole(&mut self, mut left: Bits, score: u32) {
        if left.is_empty() || !self.takes(score | ONE_FIELD | self.most_in_field()) {
            return;
        }
        let (strong, weak): (Vec<usize>, Vec<usize>) =
            (FIELDS..=self.holders.initials()).partition(|family| self.is_strong(*family));
        self.rank_one_field(&strong, &mut left, score | ONE_FIELD);
        if left.is_empty() || !self.takes(score | STRONG | self.most_in_names()) {
            return;
        }
        let mut all_strong = left.clone();
        let mut held = Bits::default();
        for word in 0..self.holders.sought.len() {
            held.clear();
            for family in [GIVEN, NAME].iter().chain(&strong) {
                self.holders.add_fitting(word, *family, self.fits, &mut held);
            }
            all_strong.and(held.as_words());
        }
        left.without(&all_strong);
        self.rank_scattered(&all_strong, score | STRONG);
        self.rank_one_field(&weak, &mut left, score | ONE_TEXT);
        self.rank_scattered(&left, score);
    }

    /// Whether a field says what a record is, and not only tells of it.
    fn is_strong(&self, family: usize) -> bool {
        let most = self.fields.iter().filter(|field| !field.is_name).map(|field| field.weight).max();
        let field = self.fields.get(family - FIELDS);
        field.is_none_or(|field| u32::from(field.weight) * 2 >= u32::from(most.unwrap_or(0)))
    }

    fn rank_one_field(&mut self, families: &[usize], left: &mut Bits, score: u32) {
        let (mut tier, mut held) = (Bits::default(), Bits::default());
        for &family in families {
            if left.is_empty() || !self.takes(score | self.most_in_field()) {
                return;
            }
            tier.copy(left);
            for word in 0..self.holders.sought.len() {
                held.clear();
                self.holders.add_fitting(word, family, self.fits, &mut held);
                tier.and(held.as_words());
            }
            left.without(&tier);
            if family == self.holders.initials() {
                self.rank_initials(&mut tier, score);
                continue;
            }
            let bits = self.fields.get(family - FIELDS).map_or(0, |field| field_bits(*field));
            self.add_looked_at(&tier, family - FIELDS, score | bits);
        }
    }

    /// Adds records by how the words stand in the field that holds them all.
    fn add_looked_at(&mut self, tier: &Bits, field: usize, score: u32) {
        tier.each(|record| {
            let record = self.first + u32::from(record);
            let takes = self.best.takes(key(score | SIDE_BY_SIDE, record));
            if takes {
                self.best.add(key(score | self.looker.look(record, field), record));
            }
            takes
        });
    }

    /// Names whose initials are all that was typed come before those that go on.
    fn rank_initials(&mut self, begun: &mut Bits, score: u32) {
        let mut all = Bits::default();
        if let [word] = self.holders.sought {
            self.holders.segment.initials.collect(word.all_initials, &mut all);
        }
        all.and(begun.as_words());
        begun.without(&all);
        self.add_tier(&all, score | MOST);
        self.add_tier(begun, score | (MOST - 1));
    }

    fn add_tier(&mut self, tier: &Bits, score: u32) {
        tier.each(|record| {
            let key = key(score, self.first + u32::from(record));
            self.best.add(key);
            self.best.takes(key + 1)
        });
    }

    /// Adds records by how many words are in the name.
    fn rank_scattered(&mut self, left: &Bits, score: u32) {
        let (words, initials) = (self.holders.sought.len(), self.holders.initials());
        let most = score | self.most_in_names();
        if left.is_empty() || !self.takes(most) {
            return;
        }
        let mut named = Vec::new();
        let mut given = Bits::default();
        for word in 0..words {
            let mut holders = Bits::default();
            for family in [GIVEN, NAME, initials] {
                self.holders.add_fitting(word, family, self.fits, &mut holders);
            }
            named.push(holders);
            self.holders.add_fitting(word, GIVEN, self.fits, &mut given);
            self.holders.add(word, initials, &mut given);
        }
        left.each(|record| {
            let count = named.iter().filter(|holders| holders.has(record)).count() as u32;
            let place = 2 * count + u32::from(given.has(record));
            self.best.add(key(score | place.min(MOST), self.first + u32::from(record)));
            self.takes(most)
        });
    }

    /// The most that may follow where one field, or the initials, hold all words.
    fn most_in_field(&self) -> u32 {
        let has_initials = self.holders.sought.iter().any(|sought| sought.initials != (0, 0));
        let weight = self.fields.iter().filter(|field| !field.is_name).map(|field| field_bits(*field)).max();
        if has_initials { MOST } else { weight.unwrap_or(0) | SIDE_BY_SIDE }
    }

    /// The most that may follow where several fields hold the words.
    fn most_in_names(&self) -> u32 {
        (2 * self.holders.sought.len() as u32 + 1).min(MOST)
    }

    fn takes(&self, score: u32) -> bool {
        self.best.takes(key(score, self.first))
    }
}
