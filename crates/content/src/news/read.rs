use super::fields::Fields;
use super::{News, Options};
use crate::Reading;
use crate::article::{Article, read_entry, with_document};
use crate::error::{ReadError, Type};
use crate::fault::{Fault, Log};
use crate::html::Parse;
use crate::json::Value;
use crate::scope::Scope;

/// Reads news: a JSON array of articles, `{"title", "articles"}`, or a foreign
/// one by `fields`. HTML in it goes through `parse`.
///
/// # Errors
///
/// Where the bytes can't be read, there is no list in them, or a limit is
/// passed. An article without a title is left out, counted and said.
pub fn read(bytes: &[u8], options: &Options<'_>, parse: Parse<'_>) -> Result<Reading<News>, ReadError> {
    let mut skipped = 0;
    let mut reading = with_document(bytes, |value, log| {
        let fields = options.fields.and_then(Fields::read);
        if options.fields.is_some() && fields.is_none() {
            log.note(None, &String::new, Fault::FieldsUnreadable);
        }
        let mut news = News::default();
        let (items, path) = list(value, fields.as_ref())?;
        if !matches!(value, Value::List(_)) {
            news.title = Scope { log, path: String::new(), record: None }.text(value, "title");
        }
        for (index, item) in items.iter().enumerate() {
            match entry(item, index, &path, fields.as_ref(), log) {
                Some(article) => news.articles.push(article),
                None => skipped += 1,
            }
        }
        Ok(news)
    })?;
    reading.skipped = skipped;
    reading.content.articles.iter_mut().for_each(|article| article.rebuild(parse));
    Ok(reading)
}

/// The articles in a document, and the path to them.
fn list<'v>(value: &'v Value<'v>, fields: Option<&Fields>) -> Result<(&'v [Value<'v>], String), ReadError> {
    if let Some(items) = fields.and_then(|fields| fields.list(value)) {
        return Ok((items, fields.map(Fields::place).unwrap_or_default()));
    }
    let at = fields.map_or_else(|| "articles".to_owned(), Fields::place);
    match (value, value.get("articles")) {
        (Value::List(items), _) => Ok((items, String::new())),
        (_, Some(Value::List(items))) => Ok((items, at)),
        (_, Some(other)) => Err(ReadError::Type { at, expected: Type::List, found: other.kind() }),
        (Value::Object(_), None) => Err(ReadError::Missing { at }),
        (other, None) => Err(ReadError::Type { at: String::new(), expected: Type::List, found: other.kind() }),
    }
}

/// One article; `None`, said, where it can't be read.
fn entry(item: &Value<'_>, index: usize, path: &str, fields: Option<&Fields>, log: &mut Log) -> Option<Article> {
    let record = u32::try_from(index + 1).ok();
    let mut whole = Scope { log, path: path.to_owned(), record };
    let mut scope = whole.item("", index);
    match item {
        Value::Null => {
            scope.note("", Fault::RecordNull);
            None
        }
        Value::Object(_) => match fields {
            Some(fields) => read_entry(&fields.apply(item), &mut scope),
            None => read_entry(item, &mut scope),
        },
        other => {
            scope.note("", Fault::RecordType { found: other.kind() });
            None
        }
    }
}
