//! What a page says of its article to machines alone, in a script.

use crate::article::Article;
use crate::date::Date;
use crate::html::facts;
use crate::text::find;

/// Bytes of whom a page names as its author.
const NEAR: usize = 200;

/// Adds days and the author, where readers aren't told them.
pub(crate) fn add(page: &str, article: &mut Article) {
    let Some(data) = find(page, "ld+json").and_then(|at| page.get(at..)) else { return };
    let day = |key| said(data, key).and_then(Date::parse).filter(Date::is_set);
    article.published = article.published.or_else(|| day("\"datePublished\""));
    let is_later = |at: &Date| article.published.is_none_or(|day| at.minutes() > day.minutes());
    article.updated = article.updated.or_else(|| day("\"dateModified\"").filter(is_later));
    if article.author.is_none() {
        let author = find(data, "\"author\"").and_then(|at| data.get(at..)?.split('}').next());
        let name = author.filter(|author| author.len() <= NEAR).and_then(|author| said(author, "\"name\""));
        article.author = name.filter(|name| !name.contains('\\')).and_then(facts::name);
    }
}

/// The text that a key has.
fn said<'t>(data: &'t str, key: &str) -> Option<&'t str> {
    let after = data.get(find(data, key)? + key.len()..)?.trim_start().strip_prefix(':')?;
    after.trim_start().strip_prefix('"')?.split('"').next()
}
