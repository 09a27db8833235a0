//! The list that the queries are put to.

use bangvang_records::{Generator, Kind, Record};
use bangvang_search::{Builder, FieldSpec, Index, Records};

use crate::spelling::{bare, toned};

/// A record and its spellings, worked out once.
pub(crate) struct Seen {
    pub record: Record,
    /// The name, bare and toned.
    pub bare: String,
    pub toned: String,
    /// The name without marks of any language.
    pub plain: String,
    /// The award, bare, a space around each word.
    pub award: String,
    /// The words of all texts, bare, a space around each and a bar between texts.
    pub all: String,
}

impl Seen {
    pub(crate) fn is_person(&self) -> bool {
        self.record.kind == Kind::Individual
    }

    pub(crate) fn given(&self) -> &str {
        last(&self.bare)
    }

    pub(crate) fn given_toned(&self) -> &str {
        last(&self.toned)
    }
}

/// The last word.
pub(crate) fn last(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

pub(crate) struct List {
    pub records: Vec<Seen>,
    texts: Vec<[String; 8]>,
}

impl List {
    pub(crate) fn new(seed: u64, count: usize) -> Self {
        let records: Vec<Record> = Generator::new(seed).take(count).collect();
        let texts = records.iter().map(Record::texts).collect();
        let all = records.into_iter().map(|record| Seen {
            bare: bare(&record.name),
            toned: toned(&record.name),
            plain: plain(&record.name),
            award: spaced(&bare(&record.award)),
            all: spaced(&bare(&record.texts().join(" | "))),
            record,
        });
        Self { records: all.collect(), texts }
    }

    pub(crate) fn index(&self) -> Index {
        let weights = [10, 4, 6, 4, 5, 4, 5, 1];
        let fields: Vec<FieldSpec> =
            weights.iter().map(|weight| FieldSpec { weight: *weight, is_name: *weight == 10 }).collect();
        let mut builder = Builder::new(&fields, 0);
        for (seen, texts) in self.records.iter().zip(&self.texts) {
            let texts = texts.each_ref().map(String::as_str);
            match seen.record.kind {
                Kind::Collective => builder.add_collective(&texts, &[]),
                _ => builder.add(&texts, &[]),
            }
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

/// A text whose words have one space around each; a bar stays.
pub(crate) fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    for c in text.chars() {
        if c.is_alphanumeric() || c == '|' {
            spaced.push(c);
        } else if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    if !spaced.ends_with(' ') {
        spaced.push(' ');
    }
    spaced
}

/// Small letters without marks of any language, and without apostrophes.
pub(crate) fn plain(text: &str) -> String {
    let letters = bare(text);
    let letters = letters.chars().filter(|c| *c != '\'').map(|c| match c {
        'ü' => 'u',
        'è' => 'e',
        'ñ' => 'n',
        'ō' => 'o',
        c => c,
    });
    letters.collect()
}
