//! What is asked of an index and what it answers.

use core::ops::Range;

use crate::facet::{FacetCounts, Filter};

/// The texts that an index is built over; it never keeps a copy of them.
pub trait Records {
    /// How many records there are.
    fn len(&self) -> u32;
    /// The text of a field of a record; empty where there is none.
    fn text(&self, record: u32, field: usize) -> &str;
    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One search.
#[derive(Debug, Clone, Default)]
pub struct Query<'a> {
    /// What the reader typed, as it stands. Without any word in it, all records are found.
    pub text: &'a str,
    /// Which values of facets may be.
    pub filters: &'a [Filter],
    /// The order of the hits.
    pub sort: Sort<'a>,
    /// Hits to pass over.
    pub offset: usize,
    /// Hits to give.
    pub limit: usize,
}

/// The order of hits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort<'a> {
    /// The best answers first, else the list's own order.
    #[default]
    Relevance,
    /// The list's own order.
    ListOrder,
    /// By a rank that was worked out once.
    By {
        /// The rank of each record; records that share one keep the list's order.
        order: &'a [u32],
        /// Whether large ranks come first.
        descending: bool,
    },
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// How many records answer the query and the filters.
    pub total: u32,
    /// The page that was asked for.
    pub hits: Vec<Hit>,
    /// For each facet, the counts of its values under the query and the other facets' filters.
    pub facets: Vec<FacetCounts>,
    /// When nothing answers as typed: the query as it was then taken.
    pub assumed: Option<String>,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the list, from 0.
    pub record: u32,
    /// What matched, by field and place.
    pub matches: Vec<Match>,
}

/// A piece of text that matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The field.
    pub field: usize,
    /// Bytes of the field's own text.
    pub range: Range<usize>,
}
