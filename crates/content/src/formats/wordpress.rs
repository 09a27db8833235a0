//! Posts as `WordPress` gives them: `wp/v2/posts`, with `_embed` or without.

use super::jsonfeed::marked;
use super::lead;
use super::media::is_shown;
use super::title::{first_words, is_section};
use crate::article::Article;
use crate::date::Date;
use crate::gather::Gather as _;
use crate::html::{self, text_of};
use crate::json::Value;
use crate::photo::{Photo, Rendition};
use crate::scope::Scope;
use crate::text::{concat, digits, has, tidy};
use crate::url::safe_src;

/// Pixels that the smallest size is wide, which `WordPress` cuts square: only small cards take it.
const THUMBNAIL: u64 = 150;

/// Whether a value is a post.
pub(crate) fn is_post(value: &Value<'_>) -> bool {
    ["title", "content"].iter().any(|key| rendered(value, key).is_some())
}

/// The first post of a list that may have other things in it, or the value itself, where it is one.
pub(crate) fn post_in<'v>(value: &'v Value<'v>) -> Option<&'v Value<'v>> {
    let all = match value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(value),
    };
    all.iter().find(|one| is_post(one))
}

/// Reads a post; one without a title has its day or first words for one.
pub(crate) fn post(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Article> {
    let is_protected = value.get("content").and_then(|content| content.get("protected")) == Some(&Value::Bool(true));
    let content = shown(value, "content").filter(|content| !is_protected && !content.trim().is_empty());
    let said = content.map(words).unwrap_or_default();
    let title = shown(value, "title").map(text_of).filter(|title| !title.is_empty());
    let published = moment(value, "date", scope);
    let title = title.or_else(|| first_words(&said, published)).or_else(|| scope.missing("title"))?;
    let embedded = |key: &str| value.get("_embedded").and_then(|all| all.get(key));
    let first = |key: &str| first(embedded(key)?);
    // What plugins say where nothing is embedded.
    let author = || value.get("yoast_head_json").and_then(|head| named(head, "author"));
    let photo = || {
        let src = text(value, "jetpack_featured_media_url").and_then(safe_src).filter(|src| is_shown(src))?;
        Some(Photo { src, ..Photo::default() })
    };
    Some(Article {
        title,
        id: scope.text(value, "id"),
        published,
        updated: moment(value, "modified", scope).and_then(|updated| updated.after(published)),
        author: first("author")
            .and_then(|author| named(author, "name"))
            .or_else(author)
            .filter(|name| !html::is_user(name)),
        category: embedded("wp:term").and_then(category),
        href: scope.href(value, "link"),
        lead: shown(value, "excerpt").and_then(|excerpt| lead::own(&words(excerpt), &said)),
        cover: first("wp:featuredmedia").and_then(cover).or_else(photo),
        body: content.map(marked).into_iter().gather(),
        is_protected,
        ..Article::default()
    })
}

/// The words of a text, of which a page builder may have made shortcodes.
fn words(html: &str) -> String {
    tidy(&html::without_codes(&text_of(html))).into_owned()
}

fn text<'v>(value: &'v Value<'_>, key: &str) -> Option<&'v str> {
    match value.get(key)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn named(value: &Value<'_>, key: &str) -> Option<String> {
    text(value, key).map(text_of).filter(|name| !name.is_empty())
}

fn rendered<'v>(value: &'v Value<'_>, key: &str) -> Option<&'v str> {
    text(value.get(key)?, "rendered")
}

/// The same, or what plugins make a bare text of.
fn shown<'v>(value: &'v Value<'_>, key: &str) -> Option<&'v str> {
    rendered(value, key).or_else(|| text(value, key))
}

fn first<'v>(list: &'v Value<'v>) -> Option<&'v Value<'v>> {
    match list {
        Value::List(items) => items.first(),
        _ => None,
    }
}

/// A time with the site's own offset: the difference between its clock and UTC's.
fn moment(value: &Value<'_>, key: &str, scope: &mut Scope<'_>) -> Option<Date> {
    let given = text(value, key);
    let local = given.and_then(Date::parse);
    let utc = text(value, &concat(&[key, "_gmt"])).and_then(Date::parse);
    let date = match (local, utc) {
        (Some(local), Some(utc)) => {
            let offset = i16::try_from(local.minutes() - utc.minutes()).ok();
            let offset = offset.filter(|offset| offset.abs() <= 14 * 60 && offset % 15 == 0);
            Some(offset.map_or(Date { offset: Some(0), ..utc }, |offset| Date { offset: Some(offset), ..local }))
        }
        (None, Some(utc)) => Some(Date { offset: Some(0), ..utc }),
        (local, None) => local.or_else(|| scope.no_date(key, given.filter(|text| !text.trim().is_empty())?)),
    };
    date.filter(Date::is_set)
}

fn category(terms: &Value<'_>) -> Option<String> {
    let Value::List(groups) = terms else { return None };
    let all = groups.iter().flat_map(|group| match group {
        Value::List(terms) => terms.as_slice(),
        _ => &[],
    });
    let mut categories = all.filter(|term| text(term, "taxonomy") == Some("category"));
    categories.find_map(|term| named(term, "name").filter(|name| is_section(name)))
}

/// The featured photo; an error in its place is none.
fn cover(media: &Value<'_>) -> Option<Photo> {
    if text(media, "media_type").is_some_and(|kind| kind != "image") {
        return None;
    }
    let details = media.get("media_details").unwrap_or(&Value::Null);
    let mut photo = Photo {
        src: text(media, "source_url").and_then(safe_src)?,
        alt: text(media, "alt_text").map(|alt| tidy(alt).into_owned()).filter(|alt| !alt.is_empty()),
        width: pixels(details, "width"),
        height: pixels(details, "height"),
        sources: details.get("sizes").map(|all| sizes(all, details)).unwrap_or_default(),
        ..Photo::default()
    };
    if let Some(caption) = rendered(media, "caption") {
        html::caption(&mut photo, &text_of(caption));
    }
    Some(photo)
}

fn pixels(value: &Value<'_>, key: &str) -> Option<u32> {
    let number = match value.get(key)? {
        Value::Number(number) => digits(number),
        Value::Text(text) => digits(text),
        _ => None,
    };
    number.and_then(|pixels| u32::try_from(pixels).ok()).filter(|pixels| *pixels > 0)
}

fn sizes(sizes: &Value<'_>, whole: &Value<'_>) -> Vec<Rendition> {
    let Value::Object(sizes) = sizes else { return Vec::new() };
    let read = |(_, size): &(_, Value<'_>)| {
        if is_crop(size, whole) {
            return None;
        }
        let src = text(size, "source_url").and_then(safe_src)?;
        let media = text(size, "mime_type").filter(|media| has(media, "image/")).map(str::to_owned);
        Some(Rendition { src, width: pixels(size, "width"), media })
    };
    sizes.iter().filter_map(read).gather()
}

/// Whether a size shows only a part of the photo, and is no thumbnail. An uncut one may be rounded by two pixels.
fn is_crop(size: &Value<'_>, whole: &Value<'_>) -> bool {
    let sides = |of| Some((u64::from(pixels(of, "width")?), u64::from(pixels(of, "height")?)));
    let (Some((width, height)), Some((all_width, all_height))) = (sides(size), sides(whole)) else { return false };
    width > THUMBNAIL && (width * all_height).abs_diff(height * all_width) > 2 * all_width.max(all_height)
}
