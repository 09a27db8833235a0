use super::kind::{Kind, is_sign_in, note_cut, read_feed};
use super::own::of_photos;
use super::read::{alone, decode, with_text};
use super::suspect::note_charset;
use super::{Article, Gallery, Options};
use crate::error::ReadError;
use crate::fault::{Fault, Log};
use crate::formats::{Format, jsonfeed, wordpress};
use crate::html::{self, Parse, page_title};
use crate::json::Value;
use crate::scope::Scope;
use crate::{Reading, Warning};

/// Reads an article from whatever portals publish: our own JSON, a `WordPress`
/// post, HTML; of a list of posts and of a feed the first. HTML in it goes
/// through `parse`.
///
/// # Errors
///
/// Where the bytes can't be read, there is no article in them, or a limit is
/// passed. Everything less is dropped and said in the warnings; so is the
/// missing title of HTML, the only article that may have none.
pub fn read_any(bytes: &[u8], options: &Options<'_>, parse: Parse<'_>) -> Result<Reading<Article>, ReadError> {
    let text = decode(bytes)?;
    let mut reading = match Kind::of(text.trim_start(), options)? {
        Kind::Json => with_text(&text, |value, log| of_json(value, options, log))?,
        Kind::Feed => of_feed(&text, parse)?,
        Kind::Page => of_page(&text, parse)?,
    };
    note_rebuilt(reading.content.rebuild(parse), &mut reading.warnings);
    note_charset(std::iter::once((None, &reading.content)), &mut reading.warnings);
    Ok(reading)
}

/// Reads a gallery: a list of photos, `{"title", "photos"}`, or whatever
/// [`read_any`] takes for an article, whose photos are taken in order, each once.
///
/// # Errors
///
/// As [`read_any`].
pub fn read_gallery_any(bytes: &[u8], options: &Options<'_>, parse: Parse<'_>) -> Result<Reading<Gallery>, ReadError> {
    let text = decode(bytes)?;
    if Kind::of(text.trim_start(), options)? == Kind::Json
        && let Some(gallery) = of_photos(&text, options)?
    {
        return Ok(gallery);
    }
    let Reading { content, skipped, mut warnings } = read_any(bytes, options, parse)?;
    // Photos need no title.
    warnings.retain(|warning| warning.fault != Fault::PartMissing { field: "title".to_owned() });
    Ok(Reading { content: content.into_gallery(), skipped, warnings })
}

fn of_json(value: &Value<'_>, options: &Options<'_>, log: &mut Log) -> Result<Article, ReadError> {
    let mut scope = Scope { log, path: String::new(), record: None };
    let missing = ReadError::Missing { at: "title".to_owned() };
    if options.format == Some(Format::JsonFeed) || jsonfeed::is_feed(value) {
        let items = scope.list(value, "items").unwrap_or_default();
        if items.is_empty() {
            return Err(ReadError::Missing { at: "items[0]".to_owned() });
        }
        let read = |(place, item)| jsonfeed::item(item, value, &mut scope.item("items", place));
        return items.iter().enumerate().find_map(read).ok_or(missing);
    }
    let post = wordpress::post_in(value);
    if options.format == Some(Format::Wordpress) || post.is_some() {
        // What plugins make of posts isn't known for them.
        let first = if let Value::List(items) = value { items.first() } else { None };
        return wordpress::post(post.or(first).unwrap_or(value), &mut scope).ok_or(missing);
    }
    alone(value, &mut scope)
}

fn of_feed(text: &str, parse: Parse<'_>) -> Result<Reading<Article>, ReadError> {
    let mut log = Log::default();
    let mut feed = read_feed(text, parse, &mut log)?;
    if feed.news.articles.is_empty() {
        return Err(ReadError::Missing { at: "item".to_owned() });
    }
    let first = 1 + (1..).zip(&feed.empty).take_while(|(place, empty)| place == *empty).count() as u32;
    let mut warnings = log.into_warnings();
    // The others aren't shown, so that nothing is said of them.
    warnings.retain(|warning| warning.record.is_none_or(|record| record == first));
    Ok(Reading { content: feed.news.articles.swap_remove(0), skipped: 0, warnings })
}

fn of_page(text: &str, parse: Parse<'_>) -> Result<Reading<Article>, ReadError> {
    let mut log = Log::default();
    let tree = html::tree(text, parse);
    note_cut(&tree, &mut log);
    let mut content = html::article(&tree);
    html::data::add(text, &mut content);
    if is_sign_in(text, &content) {
        return Err(ReadError::HtmlPage { title: page_title(text) });
    }
    if let Some(base) = html::base(text) {
        content.rebase(&base);
    }
    // What stands in the element says more than a title alone.
    if content.body.is_empty() && content.lead.is_none() && content.cover.is_none() {
        return Err(ReadError::NoArticle);
    }
    if content.title.is_empty() {
        log.note(None, &String::new, Fault::PartMissing { field: "title".to_owned() });
    }
    Ok(Reading { content, skipped: 0, warnings: log.into_warnings() })
}

/// Says that some HTML was too long to be taken whole.
pub(crate) fn note_rebuilt(whole: bool, warnings: &mut Vec<Warning>) {
    if !whole {
        warnings.push(Warning { fault: Fault::MarkupCut, at: String::new(), record: None });
    }
}
