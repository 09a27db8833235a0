//! Articles of a foreign JSON, by the `fields` attribute.

use std::borrow::Cow;

use crate::json::{self, Value};

/// The `fields` attribute, read.
#[derive(Debug)]
pub(super) struct Fields {
    /// The path of the list, where it is given.
    list: String,
    /// Our names, with the paths that they are found at.
    fields: Vec<(String, String)>,
}

impl Fields {
    /// `None` where the attribute is no JSON object of texts.
    pub fn read(text: &str) -> Option<Self> {
        let Value::Object(entries) = json::parse(text, 0).ok()? else {
            return None;
        };
        let mut read = Self { list: String::new(), fields: Vec::new() };
        for (name, path) in entries {
            let Value::Text(path) = path else {
                return None;
            };
            match name.as_ref() {
                "articles" => read.list = path.into_owned(),
                _ => read.fields.push((name.into_owned(), path.into_owned())),
            }
        }
        Some(read)
    }

    /// The list of articles; `None` where there is none at the path.
    pub fn list<'v>(&self, document: &'v Value<'v>) -> Option<&'v [Value<'v>]> {
        match document.at(&self.list)? {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The path of the list, for messages.
    pub fn place(&self) -> String {
        if self.list.is_empty() { "articles".to_owned() } else { self.list.clone() }
    }

    /// A record under our names: what is mapped, then what isn't.
    pub fn apply<'v>(&self, record: &Value<'v>) -> Value<'v> {
        let mut entries: Vec<(Cow<'v, str>, Value<'v>)> = Vec::new();
        if let Value::Object(own) = record {
            let free = |key: &str| self.fields.iter().all(|(name, _)| name != key);
            entries.extend(own.iter().filter(|(key, _)| free(key)).cloned());
        }
        for (name, path) in &self.fields {
            if let Some(value) = record.at(path) {
                entries.push((Cow::Owned(name.clone()), value.clone()));
            }
        }
        Value::Object(entries)
    }
}
