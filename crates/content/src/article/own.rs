//! Our own JSON, read without what reads others' formats: that is a part of its own, which most pages do without.

use super::read::{alone, decode, with_text};
use super::suspect::{note_charset, note_gallery};
use super::{Article, Block, Gallery, Options, gallery};
use crate::Reading;
use crate::error::ReadError;
use crate::formats::{Format, jsonfeed, wordpress};
use crate::json::Value;
use crate::scope::Scope;
use crate::text::has_tags;

/// Reads an article as [`read_any`](super::read_any) does, where it is our own JSON without HTML in it; else
/// nothing, and that has to read it.
///
/// ```
/// use bangvang_content::article::{Options, read_own};
///
/// let read = read_own(br#"{"title": "T\u1ed5ng k\u1ebft"}"#, &Options::default())?.expect("it is our own");
/// assert_eq!(read.content.title, "Tổng kết");
/// # Ok::<(), bangvang_content::ReadError>(())
/// ```
///
/// # Errors
///
/// As [`read_any`](super::read_any).
pub fn read_own(bytes: &[u8], options: &Options<'_>) -> Result<Option<Reading<Article>>, ReadError> {
    let text = decode(bytes)?;
    if is_json(text.trim_start(), options) { of_text(&text, options) } else { Ok(None) }
}

/// Reads a gallery as [`read_gallery_any`](super::read_gallery_any) does, where it is our own JSON without HTML in
/// it; else nothing, and that has to read it.
///
/// # Errors
///
/// As [`read_any`](super::read_any).
pub fn read_gallery_own(bytes: &[u8], options: &Options<'_>) -> Result<Option<Reading<Gallery>>, ReadError> {
    let text = decode(bytes)?;
    if !is_json(text.trim_start(), options) {
        return Ok(None);
    }
    if let Some(gallery) = of_photos(&text, options)? {
        return Ok(Some(gallery));
    }
    let of_article = |read: Reading<Article>| Reading {
        content: read.content.into_gallery(),
        skipped: read.skipped,
        warnings: read.warnings,
    };
    Ok(of_text(&text, options)?.map(of_article))
}

/// A list of photos, if the document is one.
pub(super) fn of_photos(text: &str, options: &Options<'_>) -> Result<Option<Reading<Gallery>>, ReadError> {
    let read = with_text(text, |value, log| gallery::of_photos(value, is_foreign(value, options), log))?;
    let Some((content, skipped)) = read.content else { return Ok(None) };
    let mut warnings = read.warnings;
    note_gallery(&content, &mut warnings);
    Ok(Some(Reading { content, skipped, warnings }))
}

fn of_text(text: &str, options: &Options<'_>) -> Result<Option<Reading<Article>>, ReadError> {
    let read = with_text(text, |value, log| {
        if is_foreign(value, options) {
            return Ok(None);
        }
        alone(value, &mut Scope { log, path: String::new(), record: None }).map(Some)
    })?;
    let Some(content) = read.content.filter(|article| !has_html(article)) else { return Ok(None) };
    let mut warnings = read.warnings;
    note_charset(std::iter::once((None, &content)), &mut warnings);
    Ok(Some(Reading { content, skipped: read.skipped, warnings }))
}

/// Whether a text is JSON, of whatever kind. A piece of HTML may begin with text.
pub(crate) fn is_json(text: &str, options: &Options<'_>) -> bool {
    let told = options.content_type.and_then(Format::of_content_type).or(options.url.and_then(Format::of_url));
    match options.format {
        Some(Format::Rss | Format::Atom | Format::Html) => false,
        None if !text.starts_with(&['{', '[', '<'][..]) => {
            !told.is_none_or(|told| told == Format::Html) || !has_tags(text)
        }
        _ => !text.starts_with('<'),
    }
}

/// Whether JSON is a feed or posts, and not our own.
pub(crate) fn is_foreign(value: &Value<'_>, options: &Options<'_>) -> bool {
    matches!(options.format, Some(Format::JsonFeed | Format::Wordpress))
        || jsonfeed::is_feed(value)
        || wordpress::post_in(value).is_some()
}

/// Whether an article has HTML in it that is still to be taken apart.
pub(crate) fn has_html(article: &Article) -> bool {
    article.body.iter().any(|block| matches!(block, Block::Html(_)))
}
