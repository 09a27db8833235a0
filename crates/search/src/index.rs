//! The index: what is found, counted and shown for a query.

use crate::ask::Ask;
use crate::builder::FieldSpec;
use crate::dictionary::Lexicon;
use crate::facet::Facets;
use crate::mark;
use crate::mend::mended;
use crate::names::Names;
use crate::query::{Found, Hit, Query, Records};
use crate::scan;
use crate::segment::Segment;
use crate::sought::{Ease, SLIP, SLIP_BEGUN, Sought, Source, Span};
use crate::sweep::{Sweep, Swept};

/// Finds records of a list by what readers type.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(crate) fields: Vec<FieldSpec>,
    pub(crate) lexicon: Lexicon,
    /// Spans of words with the same beginning that so many records hold that each segment keeps
    /// the set of them.
    pub(crate) heads: Vec<Span>,
    pub(crate) names: Names,
    pub(crate) facets: Facets,
    pub(crate) segments: Vec<Segment>,
}

impl Index {
    /// Answers a query. `records` are those that the index was built over, in the same order.
    pub fn search(&self, query: &Query, records: &dyn Records) -> Found {
        let mut ask = Ask::read(query.text);
        ask.pass_over(&|word| self.source().knows(word));
        if ask.words.is_empty() {
            return self.show(&[], Sweep::new(self, &[], &[], query, records).run(), records);
        }
        for ease in [Ease::Typed, Ease::Begun] {
            if let Some((found, _)) = self.try_search(&ask, ease, query, records) {
                return found;
            }
        }
        for other in mended(&self.lexicon.dictionary, &ask) {
            if let Some((found, _)) = self.try_search(&other, Ease::Typed, query, records) {
                let words: Vec<&str> = other.words.iter().map(|word| word.text.as_str()).collect();
                return Found { assumed: Some(words.join(" ")), ..found };
            }
        }
        if let Some((found, sought)) = self.try_search(&ask, Ease::Slipped, query, records) {
            let first = found.hits.first().map(|hit| hit.record);
            let assumed = first.map(|record| self.assumed(&ask, &sought, record, records));
            return Found { assumed, ..found };
        }
        Found { facets: self.facets.nothing().facets, ..Found::default() }
    }

    fn source(&self) -> Source<'_> {
        Source { dictionary: &self.lexicon.dictionary, heads: &self.heads, segments: &self.segments }
    }

    /// What is found, when anything is, filters aside.
    fn try_search(&self, ask: &Ask, ease: Ease, query: &Query, records: &dyn Records) -> Option<(Found, Vec<Sought>)> {
        let sought = self.source().seek(ask, ease)?;
        let swept = Sweep::new(self, &sought, &ask.phrases, query, records).run();
        (swept.answers > 0).then(|| (self.show(&sought, swept, records), sought))
    }

    fn show(&self, sought: &[Sought], swept: Swept, records: &dyn Records) -> Found {
        let hits = swept.records.into_iter().map(|record| {
            let matches = mark::matches(self, sought, &|field| records.text(record, field));
            Hit { record, matches }
        });
        Found { total: swept.total, hits: hits.collect(), facets: swept.facets, assumed: None }
    }

    /// The query with the slips put right as a record has the words.
    fn assumed(&self, ask: &Ask, sought: &[Sought], record: u32, records: &dyn Records) -> String {
        let is_marked = ask.words.iter().any(|word| word.form.is_marked());
        let mut words: Vec<String> = Vec::new();
        for (asked, sought) in ask.words.iter().zip(sought) {
            let (mut best, mut written) = (0, asked.text.clone());
            for field in 0..self.fields.len() {
                let text = records.text(record, field);
                for spot in scan::words(text) {
                    let number = self.lexicon.find(text, &spot);
                    if sought.fit(number) > best {
                        best = sought.fit(number);
                        written = String::from(text.get(spot.range).unwrap_or(""));
                    }
                }
            }
            words.push(match best {
                SLIP_BEGUN | SLIP if is_marked => written,
                SLIP_BEGUN | SLIP => crate::word::fold(&written),
                _ => asked.text.clone(),
            });
        }
        words.join(" ")
    }

    /// How many records there are.
    pub fn len(&self) -> u32 {
        self.facets.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes that the index takes beyond the records' own texts.
    pub fn bytes(&self) -> usize {
        let segments: usize = self.segments.iter().map(Segment::bytes).sum();
        segments + self.facets.bytes() + self.names.bytes() + self.lexicon.bytes()
    }

    /// Which field is the name.
    pub(crate) fn name_field(&self) -> usize {
        self.fields.iter().position(|field| field.is_name).unwrap_or(0)
    }

    /// Lets go of what only building needs.
    pub(crate) fn seal(&mut self) {
        self.facets.seal();
        self.names.words.shrink_to_fit();
        self.names.ends.shrink_to_fit();
    }
}
