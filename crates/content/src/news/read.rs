use super::fields::Fields;
use super::{News, Options};
use crate::Reading;
use crate::article::{Article, Kind, decode, note_charset, note_rebuilt, read_entry, read_feed, with_text};
use crate::error::{ReadError, Type};
use crate::fault::{Fault, Log};
use crate::formats::{Format, jsonfeed, page_title, wordpress};
use crate::html::Parse;
use crate::json::Value;
use crate::scope::Scope;

/// Reads news: a JSON array of articles, `{"title", "articles"}`, a foreign one
/// by `fields`, `WordPress` posts, JSON Feed, RSS or Atom. HTML in it goes
/// through `parse`.
///
/// # Errors
///
/// Where the bytes can't be read, there is no list in them, or a limit is
/// passed. An article without a title is left out, counted and said.
pub fn read(bytes: &[u8], options: &Options<'_>, parse: Parse<'_>) -> Result<Reading<News>, ReadError> {
    let text = decode(bytes)?;
    let (mut reading, skipped) = match Kind::of(text.trim_start(), options)? {
        Kind::Json => of_json(&text, options)?,
        Kind::Feed => of_feed(&text, parse)?,
        Kind::Page => return Err(ReadError::HtmlPage { title: page_title(&text) }),
    };
    let mut whole = true;
    for article in &mut reading.content.articles {
        whole &= article.rebuild(parse);
    }
    note_rebuilt(whole, &mut reading.warnings);
    let places = (1..).filter(|place| skipped.binary_search(place).is_err());
    let numbered = places.map(Some).zip(&reading.content.articles);
    note_charset(numbered, &mut reading.warnings);
    Ok(reading)
}

/// News, and the places of those that were left out, from 1.
type Read = (Reading<News>, Vec<u32>);

fn of_feed(text: &str, parse: Parse<'_>) -> Result<Read, ReadError> {
    let mut log = Log::default();
    let feed = read_feed(text, parse, &mut log)?;
    for record in &feed.empty {
        log.note(Some(*record), &String::new, Fault::PartMissing { field: "title".to_owned() });
    }
    let reading = Reading { content: feed.news, skipped: feed.empty.len() as u32, warnings: log.into_warnings() };
    Ok((reading, feed.empty))
}

fn of_json(text: &str, options: &Options<'_>) -> Result<Read, ReadError> {
    let mut skipped = Vec::new();
    let mut reading = with_text(text, |value, log| {
        let fields = options.fields.and_then(Fields::read);
        if options.fields.is_some() && fields.is_none() {
            log.note(None, &String::new, Fault::FieldsUnreadable);
        }
        let form = Form::of(value, options, fields.as_ref());
        let (items, path) = form.list(value)?;
        let mut news = News::default();
        if !matches!(value, Value::List(_)) && !path.is_empty() {
            news.title = Scope { log, path: String::new(), record: None }.text(value, "title");
        }
        for (index, item) in items.iter().enumerate() {
            match form.entry(item, index, &path, log) {
                Some(article) => news.articles.push(article),
                None => skipped.push(index as u32 + 1),
            }
        }
        Ok(news)
    })?;
    reading.skipped = skipped.len() as u32;
    Ok((reading, skipped))
}

/// How the articles of a document are written.
enum Form<'f> {
    Own,
    Foreign(&'f Fields),
    Wordpress,
    /// The whole feed, which says what its items don't.
    JsonFeed(&'f Value<'f>),
}

impl<'f> Form<'f> {
    fn of(value: &'f Value<'f>, options: &Options<'_>, fields: Option<&'f Fields>) -> Self {
        let first = match value {
            Value::List(items) => items.first(),
            _ => None,
        };
        match (fields, options.format) {
            (Some(fields), _) => Self::Foreign(fields),
            (_, Some(Format::Wordpress)) => Self::Wordpress,
            (_, Some(Format::JsonFeed)) => Self::JsonFeed(value),
            _ if jsonfeed::is_feed(value) => Self::JsonFeed(value),
            _ if wordpress::is_post(first.unwrap_or(value)) => Self::Wordpress,
            _ => Self::Own,
        }
    }

    /// The articles in a document, and the path to them.
    fn list<'v>(&self, value: &'v Value<'v>) -> Result<(&'v [Value<'v>], String), ReadError> {
        let at = match self {
            Self::Foreign(fields) => fields.place(),
            Self::JsonFeed(_) => "items".to_owned(),
            _ => "articles".to_owned(),
        };
        if let Self::Foreign(fields) = self
            && let Some(items) = fields.list(value)
        {
            return Ok((items, at));
        }
        if matches!((self, value), (Self::Wordpress, Value::Object(_))) && wordpress::is_post(value) {
            // One post is a list of one.
            return Ok((std::slice::from_ref(value), String::new()));
        }
        match (value, value.get(&at)) {
            (Value::List(items), _) => Ok((items, String::new())),
            (_, Some(Value::List(items))) => Ok((items, at)),
            (_, Some(other)) => Err(ReadError::Type { at, expected: Type::List, found: other.kind() }),
            (Value::Object(_), None) => Err(ReadError::Missing { at }),
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
            (Value::Object(_), Self::Wordpress) => wordpress::post(item, &mut scope),
            (Value::Object(_), Self::JsonFeed(feed)) => jsonfeed::item(item, feed, &mut scope),
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
