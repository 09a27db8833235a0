//! The index: what is found, counted and shown for a query.

use crate::answer::Answering;
use crate::builder::FieldSpec;
use crate::dictionary::Lexicon;
use crate::facet::Facets;
use crate::names::Names;
use crate::query::{Found, Query, Records};
use crate::segment::Segment;
use crate::sought::Span;

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
        Answering { index: self, query, records }.answer()
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
