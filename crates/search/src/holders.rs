//! For one segment at a time: which records hold each word of the query, worked out when asked for.

use crate::bits::Bits;
use crate::builder::{FIELDS, GIVEN, NAME};
use crate::segment::Segment;
use crate::sought::{Fits, MARKED, SOUND, Sought, WHOLE, is_in};

/// The records of a segment by word of the query and family.
pub(crate) struct Holders<'a> {
    pub sought: &'a [Sought],
    pub segment: &'a Segment,
    families: usize,
    sets: Vec<Bits>,
    is_ready: Vec<bool>,
}

impl<'a> Holders<'a> {
    pub(crate) fn new(sought: &'a [Sought], fields: usize, segment: &'a Segment) -> Self {
        let families = FIELDS + fields + 1;
        let (mut sets, mut is_ready) = (Vec::new(), Vec::new());
        sets.resize_with(families * sought.len(), Bits::default);
        is_ready.resize(sets.len(), false);
        Self { sought, segment, families, sets, is_ready }
    }

    /// Turns to another segment.
    pub(crate) fn turn_to(&mut self, segment: &'a Segment) {
        self.segment = segment;
        self.is_ready.fill(false);
    }

    /// The family of initials, after all those of the fields.
    pub(crate) fn initials(&self) -> usize {
        self.families - 1
    }

    /// Adds the records that hold a word in a family.
    pub(crate) fn add(&mut self, word: usize, family: usize, into: &mut Bits) {
        if let Some(set) = self.get(word, family) {
            into.or(set.as_words());
        }
    }

    /// The records that hold a word in a family.
    pub(crate) fn get(&mut self, word: usize, family: usize) -> Option<&Bits> {
        let at = word * self.families + family;
        let (set, is_ready) = (self.sets.get_mut(at)?, self.is_ready.get_mut(at)?);
        if !*is_ready {
            *is_ready = true;
            set.clear();
            let sought = self.sought.get(word)?;
            if family + 1 == self.families {
                self.segment.initials.collect(sought.initials, set);
            } else {
                for span in sought.spans.iter().chain(&sought.slips) {
                    self.segment.collect(family, *span, set);
                }
            }
        }
        Some(set)
    }

    /// Adds the records that hold a word in their name.
    pub(crate) fn add_named(&mut self, word: usize, into: &mut Bits) {
        self.add(word, GIVEN, into);
        self.add(word, NAME, into);
    }

    /// Puts into `all` the records that hold every word, each anywhere.
    pub(crate) fn hold_all(&mut self, all: &mut Bits, anywhere: &mut Bits) {
        all.fill(self.segment.len);
        for (word, sought) in self.sought.iter().enumerate() {
            if let Some(head) = sought.head {
                all.and(self.segment.head(head));
                continue;
            }
            anywhere.clear();
            for family in 0..self.families {
                self.add(word, family, anywhere);
            }
            all.and(anywhere.as_words());
        }
    }

    /// Puts into `all` the records that hold every word in the first `families`, with slips in `most` words at most, and
    /// slips in the first `of_slips` families alone.
    pub(crate) fn hold_slipped(
        &mut self,
        most: usize,
        (families, of_slips): (usize, usize),
        all: &mut Bits,
        anywhere: &mut Bits,
    ) {
        // Those with every word so far: without a slip, with one, and so on.
        let mut so_far = vec![Bits::default(); most + 1];
        so_far.iter_mut().take(1).for_each(|sound| sound.fill(self.segment.len));
        let mut slipped = Bits::default();
        for sought in self.sought {
            anywhere.clear();
            slipped.clear();
            for family in 0..families {
                sought.spans.iter().for_each(|span| self.segment.collect(family, *span, anywhere));
            }
            for family in 0..of_slips {
                sought.slips.iter().for_each(|span| self.segment.collect(family, *span, &mut slipped));
            }
            let mut fewer = Bits::default();
            for held in &mut so_far {
                let before = held.clone();
                held.and(anywhere.as_words());
                fewer.and(slipped.as_words());
                held.or(fewer.as_words());
                fewer = before;
            }
        }
        all.clear();
        for held in &so_far {
            all.or(held.as_words());
        }
    }

    /// Keeps in `all` the records that hold so many of the words, as they are, in their name.
    pub(crate) fn keep_named(&self, least: usize, all: &mut Bits) {
        // Those that hold one, two, and so on.
        let mut named = vec![Bits::default(); least];
        for sought in self.sought {
            let mut held = Bits::default();
            for span in &sought.spans {
                self.segment.collect(GIVEN, *span, &mut held);
                self.segment.collect(NAME, *span, &mut held);
            }
            for known in &mut named {
                let before = known.clone();
                known.or(held.as_words());
                held.and(before.as_words());
            }
        }
        named.last().into_iter().for_each(|named| all.and(named.as_words()));
    }

    /// Adds the records that hold a word in a family with one of some fits.
    pub(crate) fn add_fitting(&mut self, word: usize, family: usize, fits: Fits, into: &mut Bits) {
        let Some(sought) = self.sought.get(word) else { return };
        // Words whose fits are all among them need no second look.
        let concerns_marks = sought.is_marked && fits & !MARKED & SOUND == 0;
        let concerns_end = sought.has_begun && fits & !WHOLE & SOUND == 0;
        if family == self.initials() || !concerns_marks && !concerns_end {
            return self.add(word, family, into);
        }
        for span in &sought.spans {
            let keep = |word| is_in(fits, sought.fit(word));
            self.segment.collect_some(family, *span, &keep, into);
        }
    }

    /// Keeps in `all` the records that hold every word with one of some fits, each anywhere.
    pub(crate) fn keep_fitting(&mut self, all: &mut Bits, fits: Fits) {
        let mut anywhere = Bits::default();
        for word in 0..self.sought.len() {
            anywhere.clear();
            for family in 0..self.families {
                self.add_fitting(word, family, fits, &mut anywhere);
            }
            all.and(anywhere.as_words());
        }
    }

    /// Keeps in `named` the records whose names hold every word with the marks that were typed; those
    /// with a slip count as well.
    pub(crate) fn keep_marked_names(&self, named: &mut Bits) {
        let mut marked = Bits::default();
        for sought in self.sought {
            let keep = |word| is_in(MARKED, sought.fit(word));
            marked.clear();
            for family in [GIVEN, NAME] {
                for span in &sought.spans {
                    self.segment.collect_some(family, *span, &keep, &mut marked);
                }
                sought.slips.iter().for_each(|span| self.segment.collect(family, *span, &mut marked));
            }
            named.and(marked.as_words());
        }
    }

    /// Keeps in `named` the records whose names hold to their end, or with a slip, the words that
    /// are concerned.
    pub(crate) fn keep_full_names(&self, named: &mut Bits, concerns: fn(&Sought) -> bool) {
        let mut full = Bits::default();
        for sought in self.sought.iter().filter(|sought| concerns(sought)) {
            full.clear();
            for span in sought.full.iter().chain(&sought.slips) {
                self.segment.collect(GIVEN, *span, &mut full);
                self.segment.collect(NAME, *span, &mut full);
            }
            named.and(full.as_words());
        }
    }
}
