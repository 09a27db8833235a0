//! The index: what is found, counted and shown for a query.

use crate::ask::Ask;
use crate::builder::FieldSpec;
use crate::dictionary::Dictionary;
use crate::facet::Facets;
use crate::mark;
use crate::names::Names;
use crate::query::{Found, Hit, Query, Records};
use crate::segment::Segment;
use crate::sought::{Ease, Sought, seek};
use crate::sweep::{Sweep, Swept};

/// Finds records of a list by what readers type.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(crate) fields: Vec<FieldSpec>,
    pub(crate) dictionary: Dictionary,
    pub(crate) names: Names,
    pub(crate) facets: Facets,
    pub(crate) segments: Vec<Segment>,
}

impl Index {
    /// Answers a query. `records` are those that the index was built over, in the same order.
    pub fn search(&self, query: &Query, records: &dyn Records) -> Found {
        let ask = Ask::read(query.text);
        if ask.words.is_empty() {
            return self.show(&[], Sweep::new(self, &[], &[], query, records).run(), records);
        }
        for ease in [Ease::Typed, Ease::Begun, Ease::Slipped] {
            let Some(sought) = seek(&self.dictionary, &ask, ease) else { continue };
            let swept = Sweep::new(self, &sought, &ask.phrases, query, records).run();
            if swept.answers > 0 || ease == Ease::Slipped {
                let found = self.show(&sought, swept, records);
                let assumed = (ease == Ease::Slipped && found.total > 0).then(|| String::from(query.text));
                return Found { assumed, ..found };
            }
        }
        Found { facets: self.facets.spread(&[], &self.facets.judge(&[])).0, ..Found::default() }
    }

    fn show(&self, sought: &[Sought], swept: Swept, records: &dyn Records) -> Found {
        let fields = self.fields.len();
        let hits = swept.records.into_iter().map(|record| Hit {
            record,
            matches: mark::matches(&self.dictionary, sought, fields, |field| records.text(record, field)),
        });
        Found { total: swept.total, hits: hits.collect(), facets: swept.facets, assumed: None }
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
        self.segments.iter().map(Segment::bytes).sum::<usize>() + self.facets.bytes() + self.names.len() * 20
    }

    pub(crate) fn seal(&mut self) {
        self.facets.seal();
        self.names.words.shrink_to_fit();
        self.names.ends.shrink_to_fit();
    }
}
