//! Finds people and units in honours lists, as Vietnamese readers type them.
//!
//! A [`Builder`] reads the records once into an [`Index`]; [`Index::search`] answers a [`Query`].
//! The index holds words and numbers, never the records' own texts.

mod ask;
mod bits;
mod builder;
pub mod collate;
mod column;
mod dictionary;
mod facet;
mod holders;
mod index;
mod initials;
pub mod ladder;
mod letter;
mod mark;
mod mend;
mod names;
mod phrase;
mod query;
mod rank;
mod rest;
mod scan;
mod segment;
mod slip;
mod sort;
mod sought;
mod standing;
mod sweep;
mod table;
pub mod typing;
mod word;

pub use builder::{Builder, FieldSpec};
pub use facet::{FacetCounts, Filter};
pub use index::Index;
pub use query::{Found, Hit, Match, Query, Records, Sort};
pub use word::fold;
