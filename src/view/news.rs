//! News: cards of articles, a page at a time, and an article that opens in their place.

mod card;
mod place;

use std::rc::Rc;

use bangvang_content::{Gather as _, join};
use bangvang_markup::html;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, MouseEvent};
use yew::{Callback, Html, hook};

use crate::embed::{Address, Emitter, Options};
use crate::load::{Loaded, News as Model};
use crate::view::hooks::{use_effect_with, use_mut_ref, use_node_ref};
use crate::view::shared::{Pager, Shape, come_into_view, focus, heading, icon, is_plain, position, unbroken};
use crate::view::view_by;
use card::{Table, id};
use place::{Place, use_place};

/// Shows one article; given by the root, since views don't know each other.
pub type Show = fn(Rc<Loaded>, Rc<Options>, Emitter) -> Html;

/// News and how they show.
#[derive(Clone)]
pub struct News {
    /// The articles.
    pub news: Rc<Model>,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// Sends the element's events.
    pub emitter: Emitter,
    /// What shows an article.
    pub show: Show,
}

impl PartialEq for News {
    /// There is one way to show an article.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.news, &other.news) && self.options == other.options && self.emitter == other.emitter
    }
}

view_by!(News, use_news);

/// The view.
#[hook]
fn use_news(props: &News) -> Html {
    let address = Address::of(&props.options);
    let (place, go) = use_place(&address);
    let top = use_node_ref();
    let before = use_mut_ref(|| None::<Place>);
    {
        let is_led = before.borrow().is_none() && address.says_something();
        let (top, emitter) = (top.clone(), props.emitter.clone());
        use_effect_with(place.clone(), move |place| {
            let before = before.replace(Some(place.clone()));
            match (top.cast::<HtmlElement>(), before) {
                (Some(top), Some(before)) if before != *place => {
                    arrive(&top, &emitter, before.open.filter(|_| place.open.is_none()));
                }
                (Some(top), None) if is_led => come_into_view(&top),
                _ => {}
            }
        });
    }
    let articles = &props.news.articles;
    let find = |open: &String| articles.iter().enumerate().find(|(at, _)| id(articles, at + 1) == *open);
    let open = place.open.as_ref().and_then(find).map(|(_, loaded)| loaded);
    let label = label(props, &place, open);
    let body = match open {
        Some(loaded) => html! {
            <>
                { back(props, &address, &place, &go) }
                { (props.show)(Rc::clone(loaded), Rc::clone(&props.options), props.emitter.clone()) }
            </>
        },
        None => list(&Table { props, address: &address, place: &place, go }),
    };
    html! { <section ref={top} class="news" part="news" tabindex="-1" aria-label={label}>{ body }</section> }
}

/// What the region is called: as the article that is open in it, else as the whole and the page of it that shows.
fn label(props: &News, place: &Place, open: Option<&Rc<Loaded>>) -> Option<String> {
    if let Some(loaded) = open {
        return Some(loaded.article.title.clone()).filter(|title| !title.is_empty());
    }
    let (page, pages) = page_of(props, place);
    let position = (pages > 1).then(|| position(page, pages, props.options.lang));
    let parts: Vec<String> = props.news.title.iter().cloned().chain(position).gather();
    (!parts.is_empty()).then(|| join(&parts, ", "))
}

/// The page that shows, and how many there are.
fn page_of(props: &News, place: &Place) -> (usize, usize) {
    let pages = props.news.articles.len().div_ceil(props.options.page_size);
    (place.page.clamp(1, pages.max(1)), pages)
}

/// Brings the new content into view and the focus to it: to the card of the article that was closed, or to the top.
fn arrive(top: &HtmlElement, emitter: &Emitter, closed: Option<String>) {
    let card = closed.and_then(|id| {
        let cards = emitter.root()?.query_selector_all("[data-card]").ok()?;
        let mut cards = (0..cards.length()).filter_map(|at| cards.get(at)?.dyn_into::<HtmlElement>().ok());
        cards.find(|card| card.get_attribute("data-card").as_deref() == Some(&id))
    });
    if let Some(card) = card {
        focus(&card, false);
    } else {
        focus(top, true);
        top.scroll_into_view();
    }
}

fn list(table: &Table<'_>) -> Html {
    let (props, size) = (table.props, table.props.options.page_size);
    let articles = &props.news.articles;
    let (page, pages) = page_of(props, table.place);
    let shown = articles.iter().enumerate().skip((page - 1) * size).take(size);
    let link = {
        let address = table.address.clone();
        Callback::from(move |page| Place { page, open: None }.link(&address))
    };
    let on_page = table.go.reform(|page| Place { page, open: None });
    html! {
        <>
            if let Some(title) = &props.news.title {
                { heading(props.options.heading_level, "news__title", "title", unbroken(title)) }
            }
            if articles.is_empty() { <p class="quiet">{ props.options.lang.words().news_none }</p> }
            <ul class="news__list" part="cards">{ for shown.map(|(at, loaded)| table.card(loaded, at + 1)) }</ul>
            { Pager { lang: props.options.lang, page, pages, link, on_page }.html() }
        </>
    }
}

/// The way back from an article.
fn back(props: &News, address: &Address, place: &Place, go: &Callback<Place>) -> Html {
    let list = Place { open: None, ..place.clone() };
    let href = list.link(address);
    let go = go.clone();
    let onclick = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            go.emit(list.clone());
        }
    };
    html! {
        <p class="news__back"><a part="back" {href} {onclick}>{ icon(Shape::Left) }{ props.options.lang.words().back }</a></p>
    }
}
