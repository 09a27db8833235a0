//! What search engines read of an article, in the page's head for as long as the article is shown.

use bangvang_content::Photo;
use bangvang_content::article::Article;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Url, window};

use super::events::object;
use super::policy::{self, Policy};

/// Scripts that describe articles, ours and the page's.
const ALL: &str = "script[type^='application/ld+json' i]";

/// Marks a description as ours; its value counts the articles on the page that it describes.
const OURS: &str = "data-bangvang";

/// A description in the head. Equal articles share one; dropping the last takes it out.
pub struct JsonLd(Element);

impl JsonLd {
    /// Describes an article whose addresses are relative to `base`; nothing where the page has its own
    /// `NewsArticle`.
    pub fn add(article: &Article, base: &str, policy: Option<&Policy>) -> Option<Self> {
        let document = window()?.document()?;
        // A page that is saved, or rendered for others, is read anew: no text of the data may end the script there.
        let text = String::from(JSON::stringify(&describe(article, base)).ok()?).replace('<', "\\u003c");
        let scripts = described(&document)?;
        if let Some(equal) = scripts.iter().find(|script| script.text_content().as_ref() == Some(&text)) {
            count(equal, 1);
            return Some(Self(equal.clone()));
        }
        let script = document.create_element("script").ok()?;
        script.set_attribute("type", "application/ld+json").ok()?;
        count(&script, 1);
        Reflect::set(&script, &"text".into(), &policy::script(policy, &text)?).ok()?;
        document.head()?.append_child(&script).ok()?;
        Some(Self(script))
    }
}

impl Drop for JsonLd {
    fn drop(&mut self) {
        if count(&self.0, -1) < 1 {
            self.0.remove();
        }
    }
}

/// Counts articles that a description describes, and gives their number.
fn count(script: &Element, more: i32) -> i32 {
    let count = more + script.get_attribute(OURS).and_then(|count| count.parse().ok()).unwrap_or(0);
    let _ = script.set_attribute(OURS, &count.to_string());
    count
}

/// Our descriptions; nothing where the page has one of its own.
fn described(document: &Document) -> Option<Vec<Element>> {
    let marked = "[itemtype*='/NewsArticle'],[typeof*='NewsArticle']";
    if document.query_selector(marked).is_ok_and(|found| found.is_some()) {
        return None;
    }
    let scripts = document.query_selector_all(ALL).ok()?;
    let scripts = (0..scripts.length()).filter_map(|at| scripts.get(at)?.dyn_into::<Element>().ok());
    let (ours, pages): (Vec<_>, Vec<_>) = scripts.partition(|script| script.has_attribute(OURS));
    let has_own = |script: &Element| script.text_content().is_some_and(|text| text.contains("NewsArticle\""));
    (!pages.iter().any(has_own)).then_some(ours)
}

/// Text, or nothing that `JSON.stringify` would write.
fn text(value: Option<&String>) -> JsValue {
    value.map_or(JsValue::UNDEFINED, JsValue::from)
}

fn whole(href: &str, base: &str) -> JsValue {
    Url::new_with_base(href, base).map_or(JsValue::UNDEFINED, |url| url.href().into())
}

fn named(kind: &str, name: Option<&String>) -> JsValue {
    name.map_or(JsValue::UNDEFINED, |name| object(&[("@type", kind.into()), ("name", name.into())]))
}

fn describe(article: &Article, base: &str) -> JsValue {
    let date = |date: Option<&bangvang_content::date::Date>| date.map_or(JsValue::UNDEFINED, |date| date.iso().into());
    let photos: Array = article.photos().into_iter().map(|one| photo(one, base)).collect();
    object(&[
        ("@context", "https://schema.org".into()),
        ("@type", "NewsArticle".into()),
        ("headline", (&article.title).into()),
        ("description", text(article.lead.as_ref())),
        ("inLanguage", text(article.lang.as_ref())),
        ("articleSection", text(article.category.as_ref())),
        ("datePublished", date(article.published.as_ref())),
        ("dateModified", date(article.updated.as_ref().or(article.published.as_ref()))),
        ("author", named("Person", article.author.as_ref())),
        ("sourceOrganization", named("Organization", article.source.as_ref().map(|source| &source.name))),
        ("mainEntityOfPage", article.href.as_ref().map_or(JsValue::UNDEFINED, |href| whole(href, base))),
        ("image", if photos.length() > 0 { photos.into() } else { JsValue::UNDEFINED }),
    ])
}

fn photo(photo: &Photo, base: &str) -> JsValue {
    let pixels = |size: Option<u32>| size.map_or(JsValue::UNDEFINED, JsValue::from);
    object(&[
        ("@type", "ImageObject".into()),
        ("url", whole(&photo.src, base)),
        ("caption", text(photo.caption.as_ref().or(photo.alt.as_ref()))),
        ("creditText", text(photo.credit.as_ref())),
        ("dateCreated", photo.taken.as_ref().map_or(JsValue::UNDEFINED, |taken| taken.iso().into())),
        ("width", pixels(photo.width)),
        ("height", pixels(photo.height)),
    ])
}
