use super::field::Known;
use super::personal::is_personal;
use super::record::Entry;
use crate::formats::Format;
use crate::json::{self, Value};
use crate::text::fold;

/// How a list is to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// The `format` attribute. Absent: told from the content, then from
    /// `content_type`, then from `url`.
    pub format: Option<Format>,
    /// What the server said.
    pub content_type: Option<&'a str>,
    /// Where the data came from; only the end of its path is looked at.
    pub url: Option<&'a str>,
    /// The `fields` attribute: JSON, our field name to a dotted path in a
    /// foreign record. `awardees` names the path of the list itself.
    pub fields: Option<&'a str>,
    /// The fields of the `columns` attribute. A personal field is read only if
    /// it is named here; so is an entry of a foreign record that is no plain
    /// value, by its dotted path.
    pub columns: &'a [String],
}

/// The `fields` attribute, read.
#[derive(Debug, Default)]
pub(super) struct Mapping {
    /// The path of the list, where it is given.
    pub list: Option<Vec<String>>,
    /// Our names, with the paths that they are found at.
    pub fields: Vec<(String, Vec<String>)>,
}

impl Mapping {
    /// `None` where the attribute is no JSON object of texts.
    ///
    /// What leads to a personal entry is taken only under a name that `columns`
    /// has; what `columns` names by a path is taken as well.
    pub fn read(fields: &str, columns: &[String], gate: &Gate) -> Option<Self> {
        let value = json::parse(fields, 0).ok()?;
        let Value::Object(entries) = value else {
            return None;
        };
        let mut mapping = Self::default();
        for (name, path) in entries {
            let Value::Text(path) = path else {
                return None;
            };
            let path = steps(&path);
            if name == "awardees" {
                mapping.list = Some(path).filter(|path| !path.is_empty());
            } else if gate.names(&name) || path.iter().all(|step| gate.judge(step)) {
                mapping.fields.push((name.into_owned(), path));
            }
        }
        mapping.add_columns(columns);
        Some(mapping)
    }

    /// Adds what `columns` names by a path.
    fn add_columns(&mut self, columns: &[String]) {
        for column in columns.iter().filter(|column| column.contains('.')) {
            if self.fields.iter().all(|(name, _)| name != column) {
                self.fields.push((column.clone(), steps(column)));
            }
        }
    }
}

impl Mapping {
    /// The entries of a foreign record under our names: what is mapped, and of
    /// the rest what is known, is a plain value, or is named by `columns`.
    pub fn apply<'v>(&'v self, record: &'v Value<'v>, gate: &Gate) -> Vec<Entry<'v>> {
        let Value::Object(entries) = record else {
            return Vec::new();
        };
        let mut read = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let plain = !matches!(value, Value::List(_) | Value::Object(_));
            if (plain || Known::of(key).is_some() || gate.names(key)) && self.leaves(key) {
                read.push((key.as_ref(), value));
            }
        }
        for (name, path) in &self.fields {
            let whole = entries.iter().find(|(key, _)| is_whole(path, key) && (gate.names(name) || gate.judge(key)));
            if let Some(value) = whole.map(|(_, value)| value).or_else(|| record.walk(path)) {
                read.push((name.as_str(), value));
            }
        }
        read
    }

    /// Whether no mapping gives a field of this name, or begins with it.
    fn leaves(&self, key: &str) -> bool {
        let taken = |(name, path): &(String, Vec<String>)| {
            name == key || path.first().is_some_and(|first| first == key) || is_whole(path, key)
        };
        !self.fields.iter().any(taken)
    }
}

/// Whether a key with points in it is a whole path.
pub(super) fn is_whole(path: &[String], key: &str) -> bool {
    path.len() > 1 && key.contains('.') && steps(key) == path
}

fn steps(path: &str) -> Vec<String> {
    let steps = path.split('.').map(str::trim);
    steps.filter(|step| !step.is_empty()).map(str::to_owned).collect()
}

/// Which fields may enter the model.
#[derive(Debug, Default)]
pub(super) struct Gate {
    /// Folded names that `columns` has.
    named: Vec<String>,
    columns: Vec<String>,
    /// Names that were asked for, with the answer: files have few.
    known: Vec<(String, bool)>,
}

impl Gate {
    pub fn new(columns: &[String]) -> Self {
        Self {
            named: columns.iter().map(|column| fold(column)).collect(),
            columns: columns.to_vec(),
            known: Vec::new(),
        }
    }

    /// Whether `columns` names a field, in these letters.
    pub fn names(&self, field: &str) -> bool {
        self.columns.iter().any(|column| column == field)
    }

    /// Whether a field is no personal one, or is named.
    pub fn admits(&mut self, field: &str) -> bool {
        if let Some((_, admitted)) = self.known.iter().find(|(name, _)| name == field) {
            return *admitted;
        }
        let admitted = self.judge(field);
        if self.known.len() < crate::limits::FIELDS {
            self.known.push((field.to_owned(), admitted));
        }
        admitted
    }

    /// The same without remembering.
    pub fn judge(&self, field: &str) -> bool {
        !is_personal(field) || self.named.contains(&fold(field))
    }
}
