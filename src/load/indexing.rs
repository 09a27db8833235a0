//! Builds the index of a list, in slices that a page can spare.

use bangvang_content::honours::{Kind, Roll, Values};
use bangvang_search::{Builder, Entry, FieldSpec, Index};

/// How much a match in a field counts; all others count 1.
const WEIGHTS: [(&str, u8); 7] =
    [("name", 8), ("unit", 3), ("place", 3), ("position", 2), ("award", 2), ("decision", 2), ("year", 2)];

/// The built index and what its numbers mean.
pub struct Indexed {
    /// Finds records.
    pub index: Index,
    /// The fields that it knows, by number.
    pub fields: Vec<String>,
    /// The facets that it counts, by number.
    pub facets: Vec<String>,
}

/// An index while it is built.
pub struct Indexing {
    builder: Builder,
    fields: Vec<String>,
    facets: Vec<String>,
    /// By the number of the kind's text, whether it is a person's or a household's: the last word of
    /// a collective is no given name.
    people: Vec<bool>,
    next: usize,
}

impl Indexing {
    /// Begins an index over all records of a roll.
    pub fn new(roll: &Roll, fields: Vec<String>, facets: Vec<String>) -> Self {
        let specs: Vec<FieldSpec> = fields.iter().map(|field| spec(field)).collect();
        Self { builder: Builder::new(&specs, facets.len()), fields, facets, people: people(roll), next: 0 }
    }

    /// Goes on for a slice; whether it is done.
    pub fn step(&mut self, roll: &Roll) -> bool {
        /// Records before the clock is looked at.
        const RECORDS: usize = 256;
        /// Words before the clock is looked at.
        const WORDS: usize = 20_000;
        if self.next < roll.len() {
            self.add(roll, (self.next + RECORDS).min(roll.len()));
            return false;
        }
        self.builder.finish_step(WORDS)
    }

    /// The index.
    pub fn finish(self) -> Indexed {
        let Self { builder, fields, facets, .. } = self;
        Indexed { index: builder.finish(), fields, facets }
    }

    fn add(&mut self, roll: &Roll, end: usize) {
        let fields: Vec<_> = self.fields.iter().map(|field| roll.values(field)).collect();
        let facets: Vec<_> = self.facets.iter().map(|facet| roll.values(facet)).collect();
        let kinds = roll.values("kind");
        let mut of_facets = vec![0; facets.len()];
        for record in self.next..end {
            for (value, values) in of_facets.iter_mut().zip(&facets) {
                *value = number(*values, record);
            }
            let is_person = self.people.get(number(kinds, record) as usize).copied().unwrap_or(true);
            self.builder.add_entry(&Record { fields: &fields, record }, &of_facets, is_person);
        }
        self.next = end;
    }
}

/// The number of the text that a record has in a field; `u32::MAX` for none.
fn number(values: Option<Values<'_>>, record: usize) -> u32 {
    values.and_then(|values| values.of(record)).unwrap_or(u32::MAX)
}

/// Whether each value of the kind is a person's or a household's.
fn people(roll: &Roll) -> Vec<bool> {
    let is_person = |text: Option<&str>| text.and_then(Kind::of) != Some(Kind::Collective);
    roll.values("kind").map_or_else(Vec::new, |kinds| (0..kinds.len()).map(|at| is_person(kinds.text(at))).collect())
}

/// A record as the roll has it: each text once, with a number.
struct Record<'a> {
    fields: &'a [Option<Values<'a>>],
    record: usize,
}

impl Entry for Record<'_> {
    fn text(&self, field: usize) -> &str {
        let values = self.fields.get(field).copied().flatten();
        values.and_then(|values| values.text(values.of(self.record)?)).unwrap_or_default()
    }

    fn number(&self, field: usize) -> u32 {
        number(self.fields.get(field).copied().flatten(), self.record)
    }
}

fn spec(field: &str) -> FieldSpec {
    let weight = WEIGHTS.iter().find(|(name, _)| *name == field).map_or(1, |(_, weight)| *weight);
    FieldSpec { weight, is_name: field == "name" }
}
