//! Takes fields out of JSON objects, and notes what can't be taken.

use crate::date::Date;
use crate::error::Type;
use crate::fault::{Fault, Log, excerpt};
use crate::json::{self, Value};
use crate::text::{digits, tidy, tidy_lines};
use crate::url::{safe_href, safe_src};

/// An object that is read, and where it is.
pub(crate) struct Scope<'a> {
    pub log: &'a mut Log,
    pub path: String,
    /// The record's place in the data, where it is in one.
    pub record: Option<u32>,
}

impl Scope<'_> {
    /// The scope of an object under a key of this one.
    pub fn within(&mut self, key: &str) -> Scope<'_> {
        let path = json::at_key(&self.path, key);
        self.moved(path)
    }

    /// The scope of an item of a list under a key of this object; of the list
    /// that this is, where the key is empty.
    pub fn item(&mut self, key: &str, index: usize) -> Scope<'_> {
        let list = match key {
            "" => self.path.clone(),
            _ => json::at_key(&self.path, key),
        };
        self.moved(json::at_index(&list, index))
    }

    fn moved(&mut self, path: String) -> Scope<'_> {
        Scope { log: self.log, path, record: self.record }
    }

    pub fn note(&mut self, key: &str, fault: Fault) {
        let at = || if key.is_empty() { self.path.clone() } else { json::at_key(&self.path, key) };
        self.log.note(self.record, &at, fault);
    }

    /// A text on one line. A number counts as its digits; a text of nothing
    /// but white space as none.
    pub fn text(&mut self, object: &Value<'_>, key: &str) -> Option<String> {
        let text = match object.get(key)? {
            Value::Text(text) => tidy(text).into_owned(),
            Value::Number(number) => (*number).to_owned(),
            other => return self.wrong(key, Type::Text, other),
        };
        (!text.is_empty()).then_some(text)
    }

    /// A text that keeps its line breaks.
    pub fn lines(&mut self, object: &Value<'_>, key: &str) -> Option<String> {
        match object.get(key)? {
            Value::Text(text) => Some(tidy_lines(text)).filter(|text| !text.is_empty()),
            _ => self.text(object, key),
        }
    }

    /// A whole number, not negative, also as text.
    pub fn number(&mut self, object: &Value<'_>, key: &str) -> Option<u64> {
        let value = given(object, key)?;
        let number = match value {
            // Some systems write every number with a fraction.
            Value::Number(number) => digits(number.strip_suffix(".0").unwrap_or(number)),
            Value::Text(text) => digits(text.trim()),
            _ => None,
        };
        match value {
            // A number, but none of something that is counted.
            Value::Number(found) if number.is_none() => {
                self.note(key, Fault::ValueUnknown { field: key.to_owned(), found: excerpt(found) });
                None
            }
            _ => number.or_else(|| self.wrong(key, Type::Number, value)),
        }
    }

    pub fn boolean(&mut self, object: &Value<'_>, key: &str) -> Option<bool> {
        match given(object, key)? {
            Value::Bool(boolean) => Some(*boolean),
            other => self.wrong(key, Type::Boolean, other),
        }
    }

    pub fn date(&mut self, object: &Value<'_>, key: &str) -> Option<Date> {
        let text = self.text(object, key)?;
        Date::told(&text).or_else(|| self.no_date(key, &text)).filter(Date::is_set)
    }

    /// Says that a text is no date.
    pub fn no_date<T>(&mut self, key: &str, text: &str) -> Option<T> {
        let fault = Fault::DateUnreadable { field: key.to_owned(), found: excerpt(text) };
        self.note(key, fault);
        None
    }

    /// A link that is safe to follow.
    pub fn href(&mut self, object: &Value<'_>, key: &str) -> Option<String> {
        self.url(object, key, safe_href)
    }

    /// The address of a photo or of data.
    pub fn src(&mut self, object: &Value<'_>, key: &str) -> Option<String> {
        self.url(object, key, safe_src)
    }

    fn url(&mut self, object: &Value<'_>, key: &str, safe: fn(&str) -> Option<String>) -> Option<String> {
        let text = match given(object, key)? {
            Value::Text(text) => text,
            other => return self.wrong(key, Type::Text, other),
        };
        self.safe(key, text, safe)
    }

    /// An address that is safe; `None`, said, where it isn't.
    pub fn safe(&mut self, key: &str, url: &str, safe: fn(&str) -> Option<String>) -> Option<String> {
        let url = safe(url);
        if url.is_none() {
            let field = key.to_owned();
            self.note(key, Fault::UrlUnsafe { field });
        }
        url
    }

    pub fn list<'v>(&mut self, object: &'v Value<'v>, key: &str) -> Option<&'v [Value<'v>]> {
        match given(object, key)? {
            Value::List(items) => Some(items),
            other => self.wrong(key, Type::List, other),
        }
    }

    /// An object under a key.
    pub fn object<'v>(&mut self, object: &'v Value<'v>, key: &str) -> Option<&'v Value<'v>> {
        match given(object, key)? {
            value @ Value::Object(_) => Some(value),
            other => self.wrong(key, Type::Object, other),
        }
    }

    pub fn wrong<T>(&mut self, key: &str, expected: Type, value: &Value<'_>) -> Option<T> {
        let fault = Fault::FieldType { field: key.to_owned(), expected, found: value.kind() };
        self.note(key, fault);
        None
    }

    /// The address of a photo, which it can't do without.
    pub fn needed_src(&mut self, object: &Value<'_>) -> Option<String> {
        match given(object, "src") {
            Some(_) => self.src(object, "src"),
            None => self.missing("src"),
        }
    }

    /// Something that can't be done without isn't there.
    pub fn missing<T>(&mut self, field: &str) -> Option<T> {
        let field = field.to_owned();
        self.note("", Fault::PartMissing { field });
        None
    }
}

/// The value under a key, unless it is a text of nothing, as forms leave it.
pub(crate) fn given<'v, 'a>(object: &'v Value<'a>, key: &str) -> Option<&'v Value<'a>> {
    object.get(key).filter(|value| !matches!(value, Value::Text(text) if text.trim().is_empty()))
}
