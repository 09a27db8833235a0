//! Reads an article, or the photos of one.

use std::rc::Rc;

use bangvang_content::article::{self, Article};
use bangvang_content::html::Parse;
use bangvang_content::{Format, ReadError, Reading};
use web_sys::AbortSignal;

use super::source::{Source, page_base, source};
use super::{Content, Done, Failure, Progress, markup};
use crate::embed::{Controller, Options};
use crate::fetch;
use crate::parts::{self, Part};

/// An article and what its addresses are relative to.
#[derive(PartialEq)]
pub struct Loaded {
    /// The article.
    pub article: Article,
    /// The data's address after redirects.
    pub url: String,
}

/// Photos and what their addresses are relative to.
#[derive(PartialEq)]
pub struct Gallery {
    /// The photos and their title.
    pub gallery: article::Gallery,
    /// The data's address after redirects.
    pub url: String,
}

/// Fetches and shows the element's article.
///
/// # Errors
/// Says why there is no article.
pub async fn load(controller: &Rc<Controller>, stop: &AbortSignal) -> Result<Done, Failure> {
    let (reading, url) = read(controller, stop, article::read_own, parts::pages::article).await?;
    let done = Done { url: url.clone(), items: 1, skipped: reading.skipped, warnings: reading.warnings };
    let loaded = Rc::new(Loaded { article: reading.content, url });
    show(controller, stop, Content::of(Rc::clone(&loaded)));
    // Readers see it first, search engines a moment later.
    fetch::pause(0).await;
    if !stop.aborted() {
        controller.describe(&loaded);
    }
    Ok(done)
}

/// Fetches and shows the element's photos.
///
/// # Errors
/// Says why there are no photos.
pub async fn load_gallery(controller: &Rc<Controller>, stop: &AbortSignal) -> Result<Done, Failure> {
    let (reading, url) = read(controller, stop, article::read_gallery_own, parts::pages::gallery).await?;
    let items = reading.content.photos.len() as u32;
    Failure::unless_any(items, reading.skipped, &reading.warnings, &url)?;
    let done = Done { url: url.clone(), items, skipped: reading.skipped, warnings: reading.warnings };
    show(controller, stop, Content::of(Rc::new(Gallery { gallery: reading.content, url })));
    Ok(done)
}

/// Shows content that is whole, unless it is no longer wanted.
pub fn show(controller: &Controller, stop: &AbortSignal, content: Content) {
    if !stop.aborted() {
        controller.show(content, Progress { is_done: true, ..Progress::default() });
    }
}

/// Reads what is our own.
type Own<T> = fn(&[u8], &article::Options<'_>) -> Result<Option<Reading<T>>, ReadError>;
/// Reads others' formats as well.
type Any<T> = fn(&[u8], &article::Options<'_>, Parse<'_>) -> Result<Reading<T>, ReadError>;

/// Fetches an element's data whole, and reads it.
///
/// # Errors
/// Says why there is nothing to show.
pub async fn read<T>(
    controller: &Controller,
    stop: &AbortSignal,
    own: Own<T>,
    any: Any<T>,
) -> Result<(Reading<T>, String), Failure> {
    let data = data(controller, stop).await?;
    let options = controller.options();
    let how = how(&options, &data);
    let of_read = |error| Failure::of_read(error, &data.url);
    let reading = if let Some(reading) = own(&data.bytes, &how).map_err(of_read)? {
        reading
    } else {
        parts::bring(Part::Pages).await?;
        any(&data.bytes, &how, &|html: &str| markup::parse(html, controller.policy())).map_err(of_read)?
    };
    Ok((reading, data.url))
}

/// How an element's data is to be read.
fn how<'a>(options: &'a Options, data: &'a Data) -> article::Options<'a> {
    article::Options {
        format: options.format.as_deref().and_then(Format::of),
        content_type: Some(&data.content_type),
        url: options.src.is_some().then_some(data.url.as_str()),
        fields: options.fields.as_deref(),
    }
}

/// The whole of an element's data.
#[derive(Default)]
struct Data {
    bytes: Vec<u8>,
    content_type: String,
    /// What its addresses are relative to.
    url: String,
}

async fn data(controller: &Controller, stop: &AbortSignal) -> Result<Data, Failure> {
    match source(controller)? {
        Source::At(url) => fetch_whole(&url, stop).await.map_err(|fault| Failure::of_fetch(fault, &url)),
        Source::Inline(text) => Ok(Data { bytes: text.into_bytes(), url: page_base(controller), ..Data::default() }),
        Source::Table(_) => Err(Failure::of_nothing()),
    }
}

async fn fetch_whole(url: &str, stop: &AbortSignal) -> Result<Data, fetch::FetchError> {
    let mut body = fetch::open(url, stop).await?;
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await? {
        if stop.aborted() {
            break;
        }
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > bangvang_content::limits::ARTICLE_BYTES {
            // The reader refuses it and says the limit; no more of it is worth having.
            break;
        }
    }
    let (url, content_type) = (std::mem::take(&mut body.url), std::mem::take(&mut body.content_type));
    Ok(Data { bytes, content_type, url })
}
