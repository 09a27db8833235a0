use std::borrow::Cow;

use crate::error::Type;
use crate::text::digits;

/// A JSON value, held for as long as its text is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    /// As it is written.
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    /// In the order of the file; of two equal keys the later one counts.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    pub fn kind(&self) -> Type {
        match self {
            Self::Null => Type::Null,
            Self::Bool(_) => Type::Boolean,
            Self::Number(_) => Type::Number,
            Self::Text(_) => Type::Text,
            Self::List(_) => Type::List,
            Self::Object(_) => Type::Object,
        }
    }

    /// The value under a key; an explicit `null` counts as absent.
    pub fn get(&self, key: &str) -> Option<&Value<'a>> {
        let Self::Object(entries) = self else {
            return None;
        };
        entries
            .iter()
            .rev()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
            .filter(|value| !matches!(value, Self::Null))
    }

    /// The value under a key that may have dots in it, else at the end of a path of keys and
    /// places, as `prizes.0`.
    pub fn at(&self, path: &str) -> Option<&Value<'a>> {
        self.get(path).or_else(|| self.walk(path))
    }

    /// The value at the end of a path of keys and places.
    pub fn walk(&self, path: &str) -> Option<&Value<'a>> {
        steps(path).try_fold(self, |value, step| match value {
            Self::List(items) => items.get(digits(step)? as usize),
            _ => value.get(step),
        })
    }
}

/// The steps of a dotted path, in which places may stand in brackets, as in messages: `prizes[0]`.
pub(crate) fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split(&['.', '[', ']'][..]).map(str::trim).filter(|step| !step.is_empty())
}
