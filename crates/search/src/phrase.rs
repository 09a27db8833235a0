//! Quoted phrases: words that must stand side by side in one field.

use core::ops::Range;

use crate::bits::Bits;
use crate::builder::FIELDS;
use crate::gather::Gather as _;
use crate::holders::Holders;
use crate::index::Index;
use crate::query::Records;
use crate::sought::Sought;
use crate::standing::{Looker, SIDE_BY_SIDE, standing};

/// The phrases of a query.
pub(crate) struct Phrases<'a> {
    index: &'a Index,
    quoted: Vec<(Range<usize>, Looker<'a>)>,
}

impl<'a> Phrases<'a> {
    pub(crate) fn new(
        index: &'a Index,
        sought: &'a [Sought],
        phrases: &[Range<usize>],
        records: &'a dyn Records,
    ) -> Self {
        let long = phrases.iter().filter(|phrase| phrase.len() > 1);
        let quoted = long.map(|phrase| {
            let words = sought.get(phrase.clone()).unwrap_or_default();
            (phrase.clone(), Looker::new(index, records, words))
        });
        Self { index, quoted: quoted.gather() }
    }

    /// Keeps the records that hold every phrase.
    pub(crate) fn keep(&mut self, first: u32, all: &mut Bits, holders: &mut Holders) {
        for (phrase, looker) in &mut self.quoted {
            let mut kept = Bits::default();
            let mut left = all.clone();
            let mut named = Bits::default();
            for word in phrase.clone() {
                named.clear();
                holders.add_named(word, &mut named);
                left.and(named.as_words());
            }
            left.each(|record| {
                let name = self.index.names.of(first + u32::from(record));
                if standing(looker.sought(), name) == SIDE_BY_SIDE {
                    kept.set(record);
                }
                true
            });
            for field in 0..self.index.fields.len() {
                left.copy(all);
                left.without(&kept);
                for word in phrase.clone() {
                    if let Some(held) = holders.get(word, FIELDS + field) {
                        left.and(held.as_words());
                    }
                }
                left.each(|record| {
                    if looker.look(first + u32::from(record), field) == SIDE_BY_SIDE {
                        kept.set(record);
                    }
                    true
                });
            }
            all.copy(&kept);
        }
    }
}
