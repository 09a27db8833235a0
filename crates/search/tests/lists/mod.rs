//! Lists for the tests.

use bangvang_search::{Builder, FieldSpec, Found, Index, Query, Records};

/// Records of plain texts; the first field is the name.
pub struct List(pub Vec<Vec<String>>);

impl Records for List {
    fn len(&self) -> u32 {
        self.0.len() as u32
    }

    fn text(&self, record: u32, field: usize) -> &str {
        self.0.get(record as usize).and_then(|texts| texts.get(field)).map_or("", String::as_str)
    }
}

#[allow(dead_code, reason = "Each test takes what it needs of it.")]
impl List {
    pub fn of(records: &[&[&str]]) -> Self {
        Self(records.iter().map(|texts| texts.iter().map(ToString::to_string).collect()).collect())
    }

    pub fn names(names: &[&str]) -> Self {
        Self(names.iter().map(|name| vec![(*name).to_owned()]).collect())
    }

    pub fn fields(&self) -> Vec<FieldSpec> {
        let count = self.0.iter().map(Vec::len).max().unwrap_or(1);
        (0..count).map(|field| FieldSpec { weight: 5, is_name: field == 0 }).collect()
    }

    /// The index, with the facet values that `values` gives.
    pub fn index(&self, facets: usize, values: &dyn Fn(usize) -> Vec<u32>) -> Index {
        let mut builder = Builder::new(&self.fields(), facets);
        for (at, texts) in self.0.iter().enumerate() {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            builder.add(&texts, &values(at));
        }
        builder.finish()
    }

    pub fn find(&self, text: &str) -> Found {
        self.index(0, &|_| Vec::new()).search(&Query { text, limit: 100, ..Query::default() }, self)
    }

    /// The names that a query finds, in order.
    pub fn found(&self, text: &str) -> Vec<String> {
        self.find(text).hits.iter().map(|hit| self.text(hit.record, 0).to_owned()).collect()
    }
}
