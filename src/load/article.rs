//! Reads an article, or the photos of one.

use std::rc::Rc;

use bangvang_content::article::{self, Article};
use bangvang_content::{ReadError, Reading};
use web_sys::AbortSignal;

use super::source::{Source, page_base, source};
use super::{Content, Done, Failure, Progress};
use crate::embed::Controller;
use crate::fetch;

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
    let (reading, url) = read(controller, stop, article::read).await?;
    let done = Done { url: url.clone(), items: 1, skipped: reading.skipped, warnings: reading.warnings };
    let loaded = Rc::new(Loaded { article: reading.content, url });
    if !stop.aborted() {
        controller.describe(&loaded);
    }
    show(controller, stop, Content::Article(loaded));
    Ok(done)
}

/// Fetches and shows the element's photos.
///
/// # Errors
/// Says why there are no photos.
pub async fn load_gallery(controller: &Rc<Controller>, stop: &AbortSignal) -> Result<Done, Failure> {
    let (reading, url) = read(controller, stop, article::read_gallery).await?;
    let items = reading.content.photos.len() as u32;
    let done = Done { url: url.clone(), items, skipped: reading.skipped, warnings: reading.warnings };
    show(controller, stop, Content::Gallery(Rc::new(Gallery { gallery: reading.content, url })));
    Ok(done)
}

fn show(controller: &Controller, stop: &AbortSignal, content: Content) {
    if !stop.aborted() {
        controller.show(content, Progress { is_done: true, ..Progress::default() });
    }
}

type Reader<T> = fn(&[u8]) -> Result<Reading<T>, ReadError>;

async fn read<T>(
    controller: &Controller,
    stop: &AbortSignal,
    reader: Reader<T>,
) -> Result<(Reading<T>, String), Failure> {
    let lang = controller.options().lang;
    let (bytes, url) = match source(controller)? {
        Source::At(url) => fetch_whole(&url, stop).await.map_err(|fault| Failure::of_fetch(&fault, &url, lang))?,
        Source::Inline(text) => (text.into_bytes(), page_base(controller)),
        Source::Table(_) => return Err(Failure::of_nothing(lang)),
    };
    let reading = reader(&bytes).map_err(|error| Failure::of_read(&error, &url, lang))?;
    Ok((reading, url))
}

async fn fetch_whole(url: &str, stop: &AbortSignal) -> Result<(Vec<u8>, String), fetch::FetchError> {
    let mut body = fetch::open(url, stop).await?;
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await? {
        if stop.aborted() {
            break;
        }
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > bangvang_content::limits::BYTES {
            // The reader refuses it and says the limit; no more of it is worth having.
            break;
        }
    }
    Ok((bytes, std::mem::take(&mut body.url)))
}
