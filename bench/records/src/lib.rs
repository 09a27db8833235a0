//! Invented honours records, always the same for a seed: for fixtures, judged sets and benchmarks.
//!
//! ```
//! let mut records = bangvang_records::Generator::new(1);
//! assert_eq!(records.next(), bangvang_records::Generator::new(1).next());
//! ```

use std::fmt::Write as _;

mod make;
mod random;
mod words;

pub use random::Random;

/// Who is honoured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A person.
    Individual,
    /// A unit.
    Collective,
    /// A family.
    Household,
}

impl Kind {
    /// The kind as the format writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Collective => "collective",
            Self::Household => "household",
        }
    }
}

/// One awardee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its 1-based place.
    pub id: u32,
    /// A person's name, or that of a unit or household.
    pub name: String,
    /// Who is honoured.
    pub kind: Kind,
    /// A person's position; empty for others.
    pub position: String,
    /// Where they work.
    pub unit: String,
    /// District or commune.
    pub place: String,
    /// The award.
    pub award: String,
    /// Year of the award.
    pub year: u16,
    /// Day of the decision, ISO.
    pub date: String,
    /// Number of the decision.
    pub decision: String,
    /// What for.
    pub citation: String,
}

/// Fields of a record in the order of [`Record::texts`]; the name first.
pub const FIELDS: [&str; 8] = ["name", "position", "unit", "place", "award", "year", "decision", "citation"];

impl Record {
    /// The searched texts, in the order of [`FIELDS`].
    pub fn texts(&self) -> [String; 8] {
        [
            self.name.clone(),
            self.position.clone(),
            self.unit.clone(),
            self.place.clone(),
            self.award.clone(),
            self.year.to_string(),
            self.decision.clone(),
            self.citation.clone(),
        ]
    }

    /// The record as the honours format writes an awardee.
    pub fn to_json(&self) -> String {
        let mut json = format!("{{\"id\": \"{}\"", self.id);
        let texts = [
            ("name", self.name.as_str()),
            ("kind", self.kind.as_str()),
            ("position", &self.position),
            ("unit", &self.unit),
            ("place", &self.place),
            ("award", &self.award),
        ];
        for (field, text) in texts {
            push_text(&mut json, field, text);
        }
        let _ = write!(json, ", \"year\": {}", self.year);
        for (field, text) in [("date", &self.date), ("decision", &self.decision), ("citation", &self.citation)] {
            push_text(&mut json, field, text);
        }
        json.push_str(", \"status\": \"awarded\"}");
        json
    }
}

fn push_text(json: &mut String, field: &str, text: &str) {
    if !text.is_empty() {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = write!(json, ", \"{field}\": \"{text}\"");
    }
}

/// Makes records without end.
#[derive(Debug, Clone)]
pub struct Generator {
    random: Random,
    made: u32,
}

impl Generator {
    /// Starts from a seed; the same seed gives the same records.
    pub fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), made: 0 }
    }
}

impl Iterator for Generator {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.made += 1;
        Some(make::record(&mut self.random, self.made))
    }
}
