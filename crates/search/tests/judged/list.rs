//! The list that the queries are put to.

use bangvang_records::{Generator, Record};
use bangvang_search::{Builder, FieldSpec, Index, Records};

pub(crate) struct List {
    pub records: Vec<Record>,
    texts: Vec<[String; 8]>,
}

impl List {
    pub(crate) fn new(seed: u64, count: usize) -> Self {
        let records: Vec<Record> = Generator::new(seed).take(count).collect();
        let texts = records.iter().map(Record::texts).collect();
        Self { records, texts }
    }

    pub(crate) fn index(&self) -> Index {
        let weights = [10, 4, 6, 4, 5, 4, 5, 1];
        let fields: Vec<FieldSpec> =
            weights.iter().map(|weight| FieldSpec { weight: *weight, is_name: *weight == 10 }).collect();
        let mut builder = Builder::new(&fields, 0);
        for texts in &self.texts {
            builder.add(&texts.each_ref().map(String::as_str), &[]);
        }
        builder.finish()
    }
}

impl Records for List {
    fn len(&self) -> u32 {
        self.texts.len() as u32
    }

    fn text(&self, record: u32, field: usize) -> &str {
        self.texts.get(record as usize).and_then(|texts| texts.get(field)).map_or("", String::as_str)
    }
}
