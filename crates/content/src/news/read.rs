use super::own::{Form, fields, note_suspect};
use super::{News, Options};
use crate::Reading;
use crate::article::{Article, Kind, decode, is_foreign, no_data, note_rebuilt, read_feed, with_text};
use crate::error::ReadError;
use crate::fault::{Fault, Log};
use crate::formats::feed::{bare, is_marked};
use crate::formats::{Format, jsonfeed, wordpress};
use crate::html::{Parse, Token, Tokens, attribute};
use crate::json::Value;
use crate::photo::Photo;
use crate::scope::Scope;
use crate::text::has_tags;
use crate::url::safe_src;

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
        Kind::Page => return Err(no_data(text.trim_start())),
    };
    let mut whole = true;
    for article in &mut reading.content.articles {
        whole &= article.rebuild(parse);
    }
    note_rebuilt(whole, &mut reading.warnings);
    note_suspect(&mut reading, &skipped);
    Ok(reading)
}

/// News, and the places of those that were left out, from 1.
type Read = (Reading<News>, Vec<u32>);

fn of_json(text: &str, options: &Options<'_>) -> Result<Read, ReadError> {
    let read = with_text(text, |value, log| {
        let fields = fields(options, log);
        let other = if fields.is_none() { other(value, options) } else { None };
        other.unwrap_or(Form::by(fields.as_ref())).news(value, log)
    })?;
    let (mut content, skipped) = read.content;
    if options.fields.is_some() {
        content.articles.iter_mut().for_each(unmark);
    }
    Ok((Reading { content, skipped: skipped.len() as u32, warnings: read.warnings }, skipped))
}

/// Takes the markup out of what another system says of an article. A photo may be an element, as `SharePoint` has it.
fn unmark(article: &mut Article) {
    let title = bare(&article.title);
    if !title.is_empty() {
        article.title = title;
    }
    article.lead = article.lead.take().map(|lead| if is_marked(&lead) { bare(&lead) } else { lead });
    article.lead = article.lead.take().filter(|lead| !lead.is_empty());
    article.cover = article.cover.take().and_then(|cover| {
        let src = if has_tags(&cover.src) { shown(&cover.src)? } else { cover.src };
        Some(Photo { src, ..cover })
    });
}

/// The address of the photo in some HTML.
fn shown(html: &str) -> Option<String> {
    Tokens::new(html).find_map(|token| match token {
        Token::Open { attributes, .. } => safe_src(&attribute(attributes, "src")?),
        _ => None,
    })
}

/// The form of articles, where it isn't our own.
fn other<'v>(value: &'v Value<'v>, options: &Options<'_>) -> Option<Form<'v>> {
    let posts = || Form::Other { at: "articles", is_one: wordpress::is_post(value), entry: Box::new(wordpress::post) };
    match options.format {
        Some(Format::Wordpress) => Some(posts()),
        _ if options.format == Some(Format::JsonFeed) || jsonfeed::is_feed(value) => {
            let entry = move |item: &Value<'_>, scope: &mut Scope<'_>| jsonfeed::item(item, value, scope);
            Some(Form::Other { at: "items", is_one: false, entry: Box::new(entry) })
        }
        _ => is_foreign(value, options).then(posts),
    }
}

fn of_feed(text: &str, parse: Parse<'_>) -> Result<Read, ReadError> {
    let mut log = Log::default();
    let feed = read_feed(text, parse, &mut log)?;
    for record in &feed.empty {
        log.note(Some(*record), &String::new, Fault::PartMissing { field: "title".to_owned() });
    }
    let reading = Reading { content: feed.news, skipped: feed.empty.len() as u32, warnings: log.into_warnings() };
    Ok((reading, feed.empty))
}
