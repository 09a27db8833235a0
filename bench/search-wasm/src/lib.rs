//! The search crate alone as wasm: records are read as the widget reads them, then indexed and
//! searched with nothing else around.

use bangvang_content::honours::{Kind, Options, Reader, Roll, Values};
use bangvang_search::{Builder, Entry, FieldSpec, Index, Query, Records};
use wasm_bindgen::prelude::wasm_bindgen;

/// How much a match in a field counts, as in the widget; all others count 1.
const WEIGHTS: [(&str, u8); 7] =
    [("name", 8), ("unit", 3), ("place", 3), ("position", 2), ("award", 2), ("decision", 2), ("year", 2)];

/// A list, read, indexed and searched.
#[wasm_bindgen]
pub struct List {
    reader: Reader,
    fields: Vec<String>,
    facets: Vec<String>,
    /// Whether each value of the kind is a person's or a household's.
    people: Vec<bool>,
    builder: Option<Builder>,
    added: usize,
    index: Index,
}

struct Texts<'a> {
    roll: &'a Roll,
    fields: &'a [String],
}

impl Records for Texts<'_> {
    fn len(&self) -> u32 {
        self.roll.len() as u32
    }

    fn text(&self, record: u32, field: usize) -> &str {
        let awardee = self.roll.get(record as usize);
        awardee.zip(self.fields.get(field)).and_then(|(awardee, field)| awardee.text(field)).unwrap_or_default()
    }
}

#[wasm_bindgen]
impl List {
    /// An empty list.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "A script makes it, by its constructor.")]
    pub fn new() -> Self {
        let (fields, facets) = (Vec::new(), Vec::new());
        let reader = Reader::new(&Options::default());
        Self { reader, fields, facets, people: Vec::new(), builder: None, added: 0, index: Index::default() }
    }

    /// Reads some more bytes; whether they could be read.
    pub fn push(&mut self, bytes: &[u8]) -> bool {
        self.reader.push(bytes).is_ok()
    }

    /// After the last byte: how many records there are.
    pub fn end(&mut self) -> usize {
        let _ = self.reader.finish();
        self.reader.honours().roll.len()
    }

    /// Begins an index with these facets, a comma between.
    pub fn begin(&mut self, facets: &str) {
        let roll = &self.reader.honours().roll;
        self.fields = roll.fields().filter(|field| field.searched).map(|field| field.name.to_owned()).collect();
        self.facets = facets.split(',').filter(|facet| roll.values(facet).is_some()).map(str::to_owned).collect();
        let is_person = |text: Option<&str>| text.and_then(Kind::of) != Some(Kind::Collective);
        let kinds = roll.values("kind");
        self.people =
            kinds.map_or_else(Vec::new, |kinds| (0..kinds.len()).map(|at| is_person(kinds.text(at))).collect());
        let specs: Vec<FieldSpec> = self.fields.iter().map(|field| spec(field)).collect();
        self.builder = Some(Builder::new(&specs, self.facets.len()));
        self.added = 0;
    }

    /// Adds up to `count` records; whether there are more.
    pub fn add(&mut self, count: usize) -> bool {
        let roll = &self.reader.honours().roll;
        let Some(builder) = &mut self.builder else { return false };
        let fields: Vec<_> = self.fields.iter().map(|field| roll.values(field)).collect();
        let facets: Vec<_> = self.facets.iter().map(|facet| roll.values(facet)).collect();
        let kinds = roll.values("kind");
        let end = (self.added + count).min(roll.len());
        let mut of_facets = vec![0; facets.len()];
        for record in self.added..end {
            for (value, values) in of_facets.iter_mut().zip(&facets) {
                *value = number(*values, record);
            }
            let is_person = self.people.get(number(kinds, record) as usize).copied().unwrap_or(true);
            builder.add_entry(&Record { fields: &fields, record }, &of_facets, is_person);
        }
        self.added = end;
        end < roll.len()
    }

    /// Goes on after the last record for about `work` words; whether there is more to do.
    pub fn finish(&mut self, work: usize) -> bool {
        let Some(builder) = &mut self.builder else { return false };
        if !builder.finish_step(work) {
            return true;
        }
        self.index = self.builder.take().map(Builder::finish).unwrap_or_default();
        false
    }

    /// Bytes of the index by its own count.
    pub fn bytes(&self) -> usize {
        self.index.bytes()
    }

    /// Searches: how many records were found, a number made of the facets' counts so that they
    /// can't be left out, and the places of the first `limit` records.
    pub fn search(&self, text: &str, limit: usize) -> Vec<u32> {
        let texts = Texts { roll: &self.reader.honours().roll, fields: &self.fields };
        let found = self.index.search(&Query { text, limit, ..Query::default() }, &texts);
        let counted = found.facets.iter().flat_map(|facet| &facet.counts);
        let counted = counted.fold(0_u32, |sum, count| sum.wrapping_mul(31).wrapping_add(*count));
        [found.total, counted].into_iter().chain(found.hits.iter().map(|hit| hit.record)).collect()
    }
}

/// The number of the text that a record has in a field; `u32::MAX` for none.
fn number(values: Option<Values<'_>>, record: usize) -> u32 {
    values.and_then(|values| values.of(record)).unwrap_or(u32::MAX)
}

/// A record as the roll has it.
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
