//! Finds people and units in honours lists, as Vietnamese readers type them: without marks, with
//! raw Telex or VNI keys, with either tone placement, in any order of words, by initials, begun, or
//! with a slip.
//!
//! A [`Builder`] reads the records once into an [`Index`]; [`Index::search`] answers a [`Query`]. The
//! index holds words and numbers, never the records' own texts: these are lent to each search
//! through [`Records`].
//!
//! ```
//! use bangvang_search::{Builder, FieldSpec, Query, Records};
//!
//! struct List([[&'static str; 2]; 3]);
//!
//! impl Records for List {
//!     fn len(&self) -> u32 {
//!         3
//!     }
//!     fn text(&self, record: u32, field: usize) -> &str {
//!         self.0[record as usize][field]
//!     }
//! }
//!
//! let list = List([
//!     ["Lê Văn Dụng", "Sở Y tế"],
//!     ["Nguyễn Tiến Dũng", "Công an tỉnh"],
//!     ["Công an huyện Thạch Khê", ""],
//! ]);
//! let fields = [FieldSpec { weight: 8, is_name: true }, FieldSpec { weight: 3, is_name: false }];
//! let mut builder = Builder::new(&fields, 0);
//! builder.add(&list.0[0], &[]);
//! builder.add(&list.0[1], &[]);
//! builder.add_collective(&list.0[2], &[]);
//! // A page that must stay awake takes small steps; each call does about so much work.
//! while !builder.finish_step(20_000) {}
//! let index = builder.finish();
//!
//! let found = index.search(&Query { text: "dungx", limit: 25, ..Query::default() }, &list);
//! assert_eq!(found.hits.iter().map(|hit| hit.record).collect::<Vec<_>>(), [1, 0]);
//! assert_eq!(&list.0[1][0][found.hits[0].matches[0].range.clone()], "Dũng");
//! ```
//!
//! The modules in the order of the data: `letter`, `word` and `scan` read text; `dictionary`,
//! `column`, `segment` and `builder` make the index; `ask`, `typing` and `sought` read a query;
//! `sweep` with `holders`, `rank` and `rest` finds, counts and ranks; `answer` chooses the
//! reading, with `title`, `reword`, `mend` and `among`.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "A test fails by a panic."
    )
)]

mod among;
mod answer;
mod ask;
mod bits;
mod builder;
pub mod collate;
mod column;
mod dictionary;
mod facet;
mod gather;
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
mod reword;
mod runs;
mod scan;
mod segment;
pub mod sign;
mod slip;
mod sort;
mod sought;
mod standing;
mod sweep;
mod table;
mod title;
pub mod typing;
mod word;

pub use builder::{Builder, Entry, FieldSpec};
pub use facet::{FacetCounts, Filter};
pub use index::Index;
pub use query::{Found, Hit, Match, Query, Records, Sort};
pub use sort::sort;
pub use word::fold;
