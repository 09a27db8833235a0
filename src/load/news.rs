//! Reads news: articles in a list.

use std::rc::Rc;

use bangvang_content::{Gather as _, news};
use web_sys::AbortSignal;

use super::article::{Loaded, read, show};
use super::{Content, Done, Failure};
use crate::embed::Controller;
use crate::parts;

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
    let (reading, url) = read(controller, stop, news::read_own, parts::pages::news).await?;
    let mut articles = reading.content.articles;
    // Of two articles with one id the later one is known by its number.
    for at in 1..articles.len() {
        let (before, from) = articles.split_at_mut(at);
        if let Some(article) = from.first_mut().filter(|article| before.iter().any(|one| one.id == article.id)) {
            article.id = None;
        }
    }
    let articles = articles.into_iter();
    let articles: Vec<_> = articles.map(|article| Rc::new(Loaded { article, url: url.clone() })).gather();
    let items = articles.len() as u32;
    Failure::unless_any(items, reading.skipped, &reading.warnings, &url)?;
    show(controller, stop, Content::of(Rc::new(News { title: reading.content.title, articles })));
    Ok(Done { url, items, skipped: reading.skipped, warnings: reading.warnings })
}
