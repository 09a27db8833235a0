use super::personal::is_personal;
use super::record::Entry;
use super::sort::{Sort, sort};
use crate::formats::Format;
use crate::gather::Gather as _;
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
    /// it is named here; beside `fields`, a dotted path names an entry inside
    /// a foreign record's lists and objects.
    pub columns: &'a [String],
}

/// The `fields` attribute, read.
#[derive(Debug, Default)]
pub(super) struct Mapping {
    /// The path of the list, where it is given.
    pub list: Option<Vec<String>>,
    /// Our names, with the paths that they are found at.
    pub fields: Vec<(String, String)>,
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
            if name == "awardees" {
                let path: Vec<String> = json::steps(&path).map(str::to_owned).gather();
                mapping.list = Some(path).filter(|path| !path.is_empty());
            } else if gate.names(&name) || json::steps(&path).all(|step| gate.judge(step)) {
                mapping.fields.push((name.into_owned(), path.trim().to_owned()));
            }
        }
        mapping.add_columns(columns);
        Some(mapping)
    }

    /// Adds what `columns` names by a path.
    fn add_columns(&mut self, columns: &[String]) {
        for column in columns.iter().filter(|column| column.contains('.')) {
            if self.fields.iter().all(|(name, _)| name != column) {
                self.fields.push((column.clone(), column.clone()));
            }
        }
    }

    /// The entries of a foreign record under our names: what is mapped, and all
    /// the rest. A list or an object of which a part is mapped stays whole.
    pub fn apply<'v>(&'v self, record: &'v Value<'v>, gate: &Gate) -> Vec<Entry<'v>> {
        let Value::Object(entries) = record else {
            return Vec::new();
        };
        let own = entries.iter().map(|(key, value)| (key.as_ref(), value));
        let mut read: Vec<Entry<'v>> = own.filter(|(key, _)| self.leaves(key)).gather();
        for (name, path) in &self.fields {
            // A key with dots in it may be personal where none of its pieces is.
            let whole = record.get(path).filter(|_| gate.names(name) || gate.judge(path));
            if let Some(value) = whole.or_else(|| record.walk(path)) {
                read.push((name.as_str(), value));
            }
        }
        read
    }

    /// Whether no mapping gives a field of this name, or takes it whole.
    fn leaves(&self, key: &str) -> bool {
        self.fields.iter().all(|(name, path)| name != key && path != key)
    }
}

/// Names of a record, with those in its objects and lists, that are gone through for a paper.
const NESTED: u32 = 1000;

/// Which fields may enter the model.
#[derive(Debug, Default)]
pub(super) struct Gate {
    /// Folded names that `columns` has.
    named: Vec<String>,
    columns: Vec<String>,
    /// Names that were asked for, with the answers: files have few.
    known: Vec<(String, bool, Sort)>,
}

impl Gate {
    pub fn new(columns: &[String]) -> Self {
        Self { named: columns.iter().map(|column| fold(column)).gather(), columns: columns.to_vec(), known: Vec::new() }
    }

    /// Whether `columns` names a field, in these letters.
    pub fn names(&self, field: &str) -> bool {
        self.columns.iter().any(|column| column == field)
    }

    /// Whether a field is no personal one, or is named; and whether it is one where these have a paper or an account.
    pub fn admits(&mut self, field: &str) -> (bool, bool) {
        let (admitted, sort) = self.know(field);
        (admitted, is_beside(sort))
    }

    /// Whether any of these is an identity paper or an account, or has one in it.
    pub fn have_paper(&mut self, entries: &[Entry<'_>]) -> bool {
        let mut left = NESTED;
        entries.iter().any(|(name, value)| self.has_paper(name, value, &mut left))
    }

    /// Whether an entry of what is nested may be admitted. `has_paper` says that an identity paper or an account is
    /// in there, too.
    pub fn admits_nested(&self, key: &str, has_paper: bool) -> bool {
        let (admitted, sort) = self.known(key).unwrap_or_else(|| self.judge_sort(key));
        admitted && !(has_paper && is_beside(sort))
    }

    /// Whether an entry is an identity paper or an account, or has one in it: an object under the name of a bank is one.
    /// What is more than may be gone through might have.
    fn has_paper(&mut self, name: &str, value: &Value<'_>, left: &mut u32) -> bool {
        if *left == 0 {
            return true;
        }
        *left -= 1;
        let sort = self.know(name).1;
        let is_in = match value {
            Value::Object(entries) => {
                sort == Sort::Bank || entries.iter().any(|(name, value)| self.has_paper(name, value, left))
            }
            Value::List(items) => items.iter().any(|item| self.has_paper(name, item, left)),
            _ => false,
        };
        is_in || sort == Sort::Paper
    }

    /// Whether a field may be admitted, and what it is.
    fn know(&mut self, field: &str) -> (bool, Sort) {
        if let Some(known) = self.known(field) {
            return known;
        }
        let (admitted, sort) = self.judge_sort(field);
        if self.known.len() < crate::limits::FIELDS {
            self.known.push((field.to_owned(), admitted, sort));
        }
        (admitted, sort)
    }

    fn known(&self, field: &str) -> Option<(bool, Sort)> {
        self.known.iter().find(|(name, ..)| name == field).map(|(_, admitted, sort)| (*admitted, *sort))
    }

    /// As it is known; one that is named is beside nothing.
    fn judge_sort(&self, field: &str) -> (bool, Sort) {
        let sort = sort(field);
        let is_named = sort != Sort::Open && self.shows(field);
        let sort = if is_named && is_beside(sort) { Sort::Open } else { sort };
        (is_named || sort == Sort::Open || is_beside(sort), sort)
    }

    /// Whether a field is no personal one, or is named, without remembering.
    pub fn judge(&self, field: &str) -> bool {
        !is_personal(field) || self.shows(field)
    }

    /// Whether `columns` names a field, in whatever spelling.
    pub fn shows(&self, field: &str) -> bool {
        self.named.contains(&fold(field))
    }
}

/// Whether a field is personal only beside an identity paper or an account.
fn is_beside(sort: Sort) -> bool {
    matches!(sort, Sort::Issue | Sort::Bank)
}
