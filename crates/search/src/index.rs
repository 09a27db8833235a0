//! The index: what is found, counted and shown for a query.

use crate::answer::Answering;
use crate::builder::FieldSpec;
use crate::dictionary::Lexicon;
use crate::facet::Facets;
use crate::gather::Gather as _;
use crate::names::Names;
use crate::query::{Found, Query, Records};
use crate::segment::Segment;
use crate::sought::Span;
use crate::word::Form;

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
    /// Words before a name that are no part of it.
    pub(crate) titles: Vec<u32>,
}

/// What households and elders are called before their names.
const TITLES: [&str; 6] = ["hộ", "gia", "đình", "ông", "bà", "cụ"];

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

    /// How many words before a name are no part of it.
    pub(crate) fn titles(&self, name: &[u32]) -> usize {
        let most = name.len().saturating_sub(2);
        name.iter().take(most).take_while(|word| self.titles.contains(word)).count()
    }

    /// Lets go of what only building needs.
    pub(crate) fn seal(&mut self) {
        self.facets.seal();
        self.titles = TITLES.iter().map(|title| self.lexicon.dictionary.find(&Form::read(title))).gather();
        self.names.words.shrink_to_fit();
        self.names.ends.shrink_to_fit();
    }
}
