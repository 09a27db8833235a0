//! Quoted phrases: words that must stand side by side in one field.

use core::ops::Range;

use crate::bits::Bits;
use crate::builder::FIELDS;
use crate::holders::Holders;
use crate::index::Index;
use crate::query::Records;
use crate::rank::order_in;
use crate::scan;
use crate::sought::Sought;
use crate::table::{self, NONE, Table};

/// The phrases of a query.
pub(crate) struct Phrases<'a> {
    index: &'a Index,
    sought: &'a [Sought],
    records: &'a dyn Records,
    /// Each phrase, and by hash of a text whether it holds the phrase.
    quoted: Vec<(Range<usize>, Table)>,
}

impl<'a> Phrases<'a> {
    pub(crate) fn new(
        index: &'a Index,
        sought: &'a [Sought],
        phrases: &[Range<usize>],
        records: &'a dyn Records,
    ) -> Self {
        let long = phrases.iter().filter(|phrase| phrase.len() > 1);
        Self { index, sought, records, quoted: long.map(|phrase| (phrase.clone(), Table::default())).collect() }
    }

    /// Keeps the records that hold every phrase.
    pub(crate) fn keep(&mut self, first: u32, all: &mut Bits, holders: &mut Holders) {
        for (phrase, known) in &mut self.quoted {
            let words = self.sought.get(phrase.clone()).unwrap_or_default();
            let mut kept = Bits::default();
            all.each(|record| {
                if order_in(words, self.index.names.of(first + u32::from(record))) == 2 {
                    kept.set(record);
                }
                true
            });
            for field in 0..self.index.fields.len() {
                let mut left = all.clone();
                left.without(&kept);
                for word in phrase.clone() {
                    if let Some(held) = holders.get(word, FIELDS + field) {
                        left.and(held.as_words());
                    }
                }
                left.each(|record| {
                    let text = self.records.text(first + u32::from(record), field);
                    if holds(self.index, words, text, known) {
                        kept.set(record);
                    }
                    true
                });
            }
            all.copy(&kept);
        }
    }
}

fn holds(index: &Index, words: &[Sought], text: &str, known: &mut Table) -> bool {
    let hash = table::hash(text.as_bytes());
    let mut verdict = known.get(hash);
    if verdict == NONE {
        let numbers: Vec<u32> = scan::words(text).map(|spot| index.lexicon.find(text, &spot)).collect();
        verdict = known.get_or_set(hash, u32::from(order_in(words, &numbers) == 2));
    }
    verdict == 1
}
