//! Where an element's data is: at an address, or inside the element.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Url};

use super::Failure;
use crate::embed::Controller;
use crate::fetch::FetchError;

/// Elements that have data.
const OURS: &str = "bangvang-article,bangvang-gallery,bangvang-honours,bangvang-news";

/// An element's data.
pub enum Source {
    /// To be fetched from here.
    At(String),
    /// The text of a script inside the element.
    Inline(String),
    /// The markup of a table inside the element.
    Table(Element),
}

/// Finds the data of an element.
///
/// # Errors
/// Says when there is none, or its address is none.
pub fn source(controller: &Controller) -> Result<Source, Failure> {
    let options = controller.options();
    if let Some(src) = &options.src {
        return address(controller, src).map(Source::At);
    }
    let find = |selector: &str| {
        let found = controller.host().query_selector_all(selector).ok()?;
        let mut found = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
        // Another element of ours inside has data of its own.
        found.find(|one| one.closest(OURS).is_ok_and(|around| around.as_ref() == Some(controller.host())))
    };
    if let Some(script) = find("script[type*='json' i]:not([type*='ld+json' i])") {
        return Ok(Source::Inline(unwrapped(&script.text_content().unwrap_or_default()).to_owned()));
    }
    find("table").map(Source::Table).ok_or_else(Failure::of_nothing)
}

/// What stands in a script, without the lines of comments that editors put around it for old XHTML.
fn unwrapped(text: &str) -> &str {
    let mut text = text.trim();
    while let Some((first, rest)) = text.split_once('\n')
        && ["<!--", "//", "/*"].iter().any(|sign| first.trim_start().starts_with(sign))
    {
        text = rest;
    }
    while let Some((rest, last)) = text.trim_end().rsplit_once('\n')
        && ["-->", "//", "/*", "]]>"].iter().any(|sign| last.trim_start().starts_with(sign))
    {
        text = rest;
    }
    text
}

/// What addresses of the page itself are relative to.
pub fn page_base(controller: &Controller) -> String {
    controller.host().base_uri().ok().flatten().unwrap_or_default()
}

fn address(controller: &Controller, src: &str) -> Result<String, Failure> {
    let url = Url::new_with_base(src, &page_base(controller)).ok();
    let url = url.filter(|url| matches!(url.protocol().as_str(), "http:" | "https:"));
    url.map(|url| url.href()).ok_or_else(|| Failure::of_fetch(FetchError::Address, src))
}
