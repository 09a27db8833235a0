//! Our own JSON, read without what reads others' formats: that is a part of its own, which most pages do without.

use std::borrow::Cow;

use super::fields::Fields;
use super::{News, Options};
use crate::Reading;
use crate::article::{Article, decode, has_html, is_foreign, is_json, note_charset, read_entry, with_text};
use crate::error::{ReadError, Type};
use crate::fault::{Fault, Log, excerpt};
use crate::formats::feed::is_marked;
use crate::gather::Gather as _;
use crate::json::Value;
use crate::scope::Scope;
use crate::text::has_tags;

/// Reads news as [`read`](super::read()) does, where it is JSON, our own or foreign by `fields`, without HTML in it;
/// else nothing, and that has to read it.
///
/// # Errors
///
/// As [`read`](super::read()).
pub fn read_own(bytes: &[u8], options: &Options<'_>) -> Result<Option<Reading<News>>, ReadError> {
    let text = decode(bytes)?;
    if !is_json(text.trim_start(), options) {
        return Ok(None);
    }
    let read = with_text(&text, |value, log| {
        let fields = fields(options, log);
        if fields.is_none() && is_foreign(value, options) {
            return Ok(None);
        }
        Form::by(fields.as_ref()).news(value, log).map(Some)
    })?;
    let is_marked = |article: &Article| has_html(article) || options.fields.is_some() && has_markup(article);
    let is_ours = |(news, _): &(News, Vec<u32>)| !news.articles.iter().any(is_marked);
    let Some((content, skipped)) = read.content.filter(is_ours) else { return Ok(None) };
    let mut reading = Reading { content, skipped: skipped.len() as u32, warnings: read.warnings };
    note_suspect(&mut reading, &skipped);
    Ok(Some(reading))
}

/// Whether what another system says of an article has markup in it, where ours has none.
fn has_markup(article: &Article) -> bool {
    let cover = article.cover.as_ref().map(|cover| &cover.src);
    is_marked(&article.title)
        || article.lead.as_deref().is_some_and(is_marked)
        || cover.is_some_and(|src| has_tags(src))
}

/// Says of each article whose texts look wrong that they do.
pub(super) fn note_suspect(reading: &mut Reading<News>, skipped: &[u32]) {
    let places = (1..).filter(|place| skipped.binary_search(place).is_err());
    let numbered = places.map(Some).zip(&reading.content.articles);
    note_charset(numbered, &mut reading.warnings);
}

/// The `fields` attribute, read.
pub(super) fn fields(options: &Options<'_>, log: &mut Log) -> Option<Fields> {
    let fields = options.fields.and_then(Fields::read);
    if options.fields.is_some() && fields.is_none() {
        log.note(None, &|| "fields".to_owned(), Fault::FieldsUnreadable);
    }
    fields
}

/// Reads one article.
type Entry<'f> = dyn Fn(&Value<'_>, &mut Scope<'_>) -> Option<Article> + 'f;

/// How the articles of a document are written.
pub(super) enum Form<'f> {
    Own,
    /// By the `fields` attribute.
    Foreign(&'f Fields),
    /// Another format's.
    Other {
        /// Where the list is.
        at: &'static str,
        /// Whether the document is one article.
        is_one: bool,
        /// Reads one.
        entry: Box<Entry<'f>>,
    },
}

impl<'f> Form<'f> {
    /// Our own, or what `fields` makes of another.
    pub fn by(fields: Option<&'f Fields>) -> Self {
        fields.map_or(Self::Own, Self::Foreign)
    }

    /// The articles of a document, and the places of those that were left out, from 1.
    pub fn news(&self, value: &Value<'_>, log: &mut Log) -> Result<(News, Vec<u32>), ReadError> {
        let (items, path) = self.list(value)?;
        let (mut news, mut skipped) = (News::default(), Vec::new());
        if !matches!(value, Value::List(_)) && !path.is_empty() {
            news.title = Scope { log, path: String::new(), record: None }.text(value, "title");
        }
        for (index, item) in items.iter().enumerate() {
            match self.entry(item, index, &path, log) {
                Some(article) => news.articles.push(article),
                None => skipped.push(index as u32 + 1),
            }
        }
        Ok((news, skipped))
    }

    /// The articles in a document, and the path to them.
    fn list<'v>(&self, value: &'v Value<'v>) -> Result<(&'v [Value<'v>], String), ReadError> {
        let at = match self {
            Self::Foreign(fields) => fields.place(),
            Self::Other { at, .. } => (*at).to_owned(),
            Self::Own => "articles".to_owned(),
        };
        if let Self::Foreign(fields) = self
            && let Some(items) = fields.list(value)
        {
            return Ok((items, at));
        }
        if matches!((self, value), (Self::Other { is_one: true, .. }, Value::Object(_))) {
            // One post is a list of one.
            return Ok((std::slice::from_ref(value), String::new()));
        }
        match (value, value.get(&at)) {
            (Value::List(items), _) => Ok((items, String::new())),
            (_, Some(Value::List(items))) => Ok((items, at)),
            (_, Some(other)) => Err(ReadError::Type { at, expected: Type::List, found: other.kind() }),
            (Value::Object(entries), None) => {
                // Objects may be called for people, whom no message says.
                let is_said = |(key, value): &&(Cow<'_, str>, Value<'_>)| match value {
                    Value::Null => false,
                    Value::Object(_) => key.is_ascii() && !key.contains(' '),
                    _ => true,
                };
                let keys: Vec<String> = entries.iter().filter(is_said).take(10).map(|(key, _)| excerpt(key)).gather();
                let is_named = keys.is_empty() || matches!(self, Self::Other { .. });
                Err(if is_named { ReadError::Missing { at } } else { ReadError::NoList { at, keys } })
            }
            (other, None) => Err(ReadError::Type { at: String::new(), expected: Type::List, found: other.kind() }),
        }
    }

    /// One article; `None`, said, where it can't be read.
    fn entry(&self, item: &Value<'_>, index: usize, path: &str, log: &mut Log) -> Option<Article> {
        let record = u32::try_from(index + 1).ok();
        let mut whole = Scope { log, path: path.to_owned(), record };
        let mut scope = whole.item("", index);
        match (item, self) {
            (Value::Object(_), Self::Own) => read_entry(item, &mut scope),
            (Value::Object(_), Self::Foreign(fields)) => read_entry(&fields.apply(item), &mut scope),
            (Value::Object(_), Self::Other { entry, .. }) => entry(item, &mut scope),
            (Value::Null, _) => {
                scope.note("", Fault::RecordNull);
                None
            }
            (other, _) => {
                scope.note("", Fault::RecordType { found: other.kind() });
                None
            }
        }
    }
}
