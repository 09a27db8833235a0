//! What a webmaster wrote on the element.

use bangvang_content::Gather as _;
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, ShadowRoot};

use crate::locale::Lang;

/// Which of the four elements this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One article.
    Article,
    /// Photos alone.
    Gallery,
    /// A list of awardees.
    Honours,
    /// A list of articles.
    News,
}

impl Kind {
    /// The kind of an element's name without `bangvang-`; articles when it is unknown.
    pub fn of(name: &str) -> Self {
        match name {
            "gallery" => Self::Gallery,
            "honours" => Self::Honours,
            "news" => Self::News,
            _ => Self::Article,
        }
    }

    /// The name in events and URL keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Gallery => "gallery",
            Self::Honours => "honours",
            Self::News => "news",
        }
    }
}

/// Where search, filters, page, open record and open photo are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlState {
    /// After the `#`, the default.
    Hash,
    /// After the `?`.
    Query,
    /// Nowhere.
    None,
}

/// Which parts of an article or card show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "Each is a word of the `show` attribute.")]
pub struct Show {
    /// How often it was read.
    pub views: bool,
    /// When it was published.
    pub date: bool,
    /// Who wrote it.
    pub author: bool,
    /// Where it comes from.
    pub source: bool,
    /// Buttons that share and copy the link.
    pub share: bool,
    /// The button that prints.
    pub print: bool,
    /// Whether the parts are named: a card has those of them that it is short without.
    pub is_named: bool,
}

impl Show {
    /// All but `share` and `print`, unless `list` names the parts.
    pub fn of(list: Option<&str>) -> Self {
        let has = |part: &str, otherwise: bool| {
            list.map_or(otherwise, |list| words(list).any(|word| word.eq_ignore_ascii_case(part)))
        };
        Self {
            views: has("views", true),
            date: has("date", true),
            author: has("author", true),
            source: has("source", true),
            share: has("share", false),
            print: has("print", false),
            is_named: list.is_some(),
        }
    }
}

/// The attributes of an element, read and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Which element.
    pub kind: Kind,
    /// The data's address as written; absent: the data is inline.
    pub src: Option<String>,
    /// The language of the words.
    pub lang: Lang,
    /// `light`, `dark`, or `auto`: as the page.
    pub theme: &'static str,
    /// The level of the widget's title, 2 to 6.
    pub heading_level: u8,
    /// The data's format by name; absent: told from the data.
    pub format: Option<String>,
    /// Our field names to paths in foreign records, as JSON.
    pub fields: Option<String>,
    /// Fields that show, in order; empty: the usual ones.
    pub columns: Vec<String>,
    /// Fields that filter; `none` says that none does.
    pub facets: Vec<String>,
    /// The order at first, such as `-year`; absent: the list's own.
    pub sort: Option<String>,
    /// The address of a site's own award ladder.
    pub awards: Option<String>,
    /// Rows a page, 10 to 200.
    pub page_size: usize,
    /// The search at first.
    pub query: String,
    /// Which parts show.
    pub show: Show,
    /// Where the view's state is kept.
    pub url_state: UrlState,
    /// What goes before the keys of the URL state: the element's id, else its kind and ordinal.
    pub key: String,
    /// The loader's record of the element, which keeps the state that no address has.
    pub record: JsValue,
}

impl Options {
    /// Reads the attributes; a value that makes no sense is the default.
    pub fn read(host: &Element, kind: Kind) -> Self {
        let get =
            |name: &str| host.get_attribute(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        // As everywhere in HTML, such a word may be written in capitals.
        let word = |name: &str| get(name).map(|text| text.to_ascii_lowercase());
        // A field's name may hold spaces.
        let list = |name: &str| {
            let part = |part: &str| Some(part.trim().to_owned()).filter(|part| !part.is_empty());
            get(name).map(|text| text.split(',').filter_map(part).gather())
        };
        Self {
            kind,
            src: get("src"),
            lang: Lang::of(&nearest_lang(host)),
            theme: match word("theme").as_deref() {
                Some("light") => "light",
                Some("dark") => "dark",
                _ => "auto",
            },
            heading_level: get("heading-level").and_then(|text| text.parse().ok()).unwrap_or(2).clamp(2, 6),
            format: get("format"),
            fields: get("fields"),
            columns: list("columns").unwrap_or_default(),
            facets: match word("facets").as_deref() {
                Some("none") => Vec::new(),
                _ => list("facets").unwrap_or_else(|| ["year", "award", "kind", "place"].map(str::to_owned).to_vec()),
            },
            sort: get("sort"),
            awards: get("awards"),
            page_size: page_size(get("page-size").as_deref(), kind),
            query: get("query").unwrap_or_default(),
            show: Show::of(get("show").as_deref()),
            url_state: match word("url-state").as_deref() {
                Some("query") => UrlState::Query,
                Some("none") => UrlState::None,
                _ => UrlState::Hash,
            },
            key: key(host, kind),
            record: Reflect::get(host, &"_".into()).unwrap_or_default(),
        }
    }
}

fn page_size(text: Option<&str>, kind: Kind) -> usize {
    let usual = if kind == Kind::News { 10 } else { 25 };
    text.and_then(|text| text.parse().ok()).unwrap_or(usual).clamp(10, 200)
}

/// The words of a list written with commas or spaces.
fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty())
}

/// The `lang` of the element, unless it is none of ours; of what stands around it, also around the shadow root it may be
/// in; or nothing.
fn nearest_lang(host: &Element) -> String {
    let is_other = host.get_attribute("lang").is_some_and(|lang| Lang::named(&lang).is_none());
    let root = || host.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host());
    let around = || host.parent_element().or_else(root);
    let mut at = is_other.then(around).flatten().unwrap_or_else(|| host.clone());
    loop {
        if let Some(found) = at.closest("[lang]").ok().flatten() {
            return found.get_attribute("lang").unwrap_or_default();
        }
        let Ok(root) = at.get_root_node().dyn_into::<ShadowRoot>() else { return String::new() };
        at = root.host();
    }
}

fn key(host: &Element, kind: Kind) -> String {
    let id = host.id();
    if !id.is_empty() {
        return id;
    }
    let name = kind.name();
    let among = host.owner_document().and_then(|document| document.query_selector_all(&host.local_name()).ok());
    let place =
        among.and_then(|all| (0..all.length()).find(|&at| all.get(at).is_some_and(|one| one.is_same_node(Some(host)))));
    // In a shadow root of the page's it is none of the page's own: 0, as the loader counts.
    format!("{name}{}", place.map_or(0, |place| place + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_share_and_print_show_unless_named() {
        let usual = Show::of(None);
        assert!(usual.views && usual.date && usual.author && usual.source && !usual.share && !usual.print);
        let named = Show::of(Some("date, print"));
        assert!(named.date && named.print && !named.views && !named.share);
    }

    #[test]
    fn a_list_is_read_with_commas_or_spaces() {
        assert_eq!(words("name, unit ,award").collect::<Vec<_>>(), ["name", "unit", "award"]);
        assert_eq!(words("year award").collect::<Vec<_>>(), ["year", "award"]);
    }

    #[test]
    fn a_page_size_out_of_range_is_the_nearest_allowed() {
        assert_eq!(page_size(Some("5"), Kind::Honours), 10);
        assert_eq!(page_size(Some("900"), Kind::Honours), 200);
        assert_eq!(page_size(Some("many"), Kind::Honours), 25);
        assert_eq!(page_size(None, Kind::News), 10);
    }
}
