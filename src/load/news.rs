//! Reads news: articles in a list.

use std::rc::Rc;

use bangvang_content::news;
use web_sys::AbortSignal;

use super::article::{Loaded, read, show};
use super::{Content, Done, Failure};
use crate::embed::Controller;

/// Articles and what they are about.
#[derive(PartialEq)]
pub struct News {
    /// What they are about.
    pub title: Option<String>,
    /// In the data's order.
    pub articles: Vec<Rc<Loaded>>,
}

/// Fetches and shows the element's news.
///
/// # Errors
/// Says why there is none.
pub async fn load(controller: &Rc<Controller>, stop: &AbortSignal) -> Result<Done, Failure> {
    let (reading, url) = read(controller, stop, news::read).await?;
    let articles = reading.content.articles.into_iter();
    let articles: Vec<_> = articles.map(|article| Rc::new(Loaded { article, url: url.clone() })).collect();
    let items = articles.len() as u32;
    show(controller, stop, Content::News(Rc::new(News { title: reading.content.title, articles })));
    Ok(Done { url, items, skipped: reading.skipped, warnings: reading.warnings })
}
