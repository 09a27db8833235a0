//! An article in short: photo, title, date, lead.

use std::rc::Rc;

use bangvang_markup::html;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlImageElement, MouseEvent};
use yew::{Callback, Html, NodeRef, hook};

use super::News;
use super::place::Place;
use crate::embed::{Address, object};
use crate::load::Loaded;
use crate::locale::{Lang, fill, moment, views_said};
use crate::view::hooks::{use_node_ref, use_state_eq};
use crate::view::shared::{Picture, heading, is_plain, resolve, unbroken};
use crate::view::{View, view_by};

/// What a card needs besides its article.
pub struct Table<'a> {
    /// The view's own.
    pub props: &'a News,
    /// The view's part of the address.
    pub address: &'a Address,
    /// What is shown now.
    pub place: &'a Place,
    /// Goes to another place.
    pub go: Callback<Place>,
}

/// The first photo of an article; where it doesn't come its place says so, and nothing beside it moves.
#[derive(Clone, PartialEq)]
struct Cover {
    loaded: Rc<Loaded>,
    lang: Lang,
}

view_by!(Cover, use_cover);

/// A photo this wide in pixels or less is not blown up.
const TINY: u32 = 200;

#[hook]
fn use_cover(cover: &Cover) -> Html {
    let (frame, came) = (use_node_ref(), use_state_eq(|| None));
    let photo = cover.loaded.article.face().cloned();
    let Some(mut photo) = photo else { return Html::default() };
    // The title beside it says what it is about.
    photo.alt = Some(String::new());
    let (set, at) = (came.setter(), frame.clone());
    let on_end = Callback::from(move |is_there: bool| set.set(Some(if is_there { width_of(&at) } else { 0 })));
    let sizes = "(min-width: 40em) 15em, 34vw".into();
    let is_lost = *came == Some(0);
    let class = match (photo.width, *came) {
        _ if is_lost => "card__photo is-lost",
        (Some(width), _) if width <= TINY => "card__photo is-small",
        // Its place is kept already.
        (None, Some(width)) if width <= TINY && photo.sources.is_empty() => "card__photo is-tiny",
        _ => "card__photo",
    };
    html! {
        <div ref={frame} {class} part="card-photo">
            if is_lost {
                <p lang={cover.lang.tag()}>{ cover.lang.words().photo_failed }</p>
            } else {
                { Picture { photo: &photo, base: &cover.loaded.url, sizes, is_lazy: true, on_end }.html() }
            }
        </div>
    }
}

/// How wide the photo in a frame is by itself.
fn width_of(frame: &NodeRef) -> u32 {
    let img = frame.cast::<Element>().and_then(|frame| frame.query_selector("img").ok()?);
    img.and_then(|img| img.dyn_into::<HtmlImageElement>().ok()).map_or(u32::MAX, |img| img.natural_width())
}

/// The id of an article: its own, else its number from 1, which no other's own id is.
pub fn id(articles: &[Rc<Loaded>], number: usize) -> String {
    let own = number.checked_sub(1).and_then(|at| articles.get(at)?.article.id.clone());
    own.unwrap_or_else(|| {
        let mut id = number.to_string();
        while articles.iter().any(|one| one.article.id.as_ref() == Some(&id)) {
            id.push('~');
        }
        id
    })
}

impl Table<'_> {
    /// One card; `number` counts all articles from 1.
    pub fn card(&self, loaded: &Rc<Loaded>, number: usize) -> Html {
        let (article, options) = (&loaded.article, &self.props.options);
        let has_photo = article.face().is_some();
        let id = id(&self.props.news.articles, number);
        let place = Place { open: Some(id.clone()), ..self.place.clone() };
        let page = article.href.as_ref().map(|href| resolve(href, &loaded.url));
        let href = page.clone().unwrap_or_else(|| place.link(self.address));
        // Without a title of the whole, its cards stand at its level.
        let level = options.heading_level + u8::from(self.props.news.title.is_some());
        let onclick = self.open(place, page);
        let link = html! { <a {href} data-card={id} {onclick}>{ unbroken(&article.title) }</a> };
        let published = article.published.as_ref().filter(|_| options.show.date);
        // A card is short: of these it has what `show` names.
        let (show, lang) = (options.show, options.lang);
        let author = article.author.as_ref().filter(|_| show.is_named && show.author);
        let source = article.source.as_ref().filter(|_| show.is_named && show.source);
        let views = article.views.filter(|_| show.is_named && show.views);
        let has_more = author.is_some() || source.is_some() || views.is_some();
        html! {
            <li key={number}>
                <article class="card" part="card" lang={article.lang.clone()}>
                    if has_photo { { Cover { loaded: Rc::clone(loaded), lang: options.lang }.html() } }
                    <div class="card__text">
                        { heading(level, "card__title", "card-title", link) }
                        if published.is_some() || article.category.is_some() || has_more {
                            <p class="card__facts" part="card-facts">
                                if let Some(at) = published { <time datetime={at.iso()}>{ moment(at, options.lang) }</time> }
                                if let Some(category) = &article.category { <span>{ category }</span> }
                                if let Some(author) = author { <span translate="no">{ author }</span> }
                                if let Some(source) = source {
                                    <span lang={lang.tag()}>{ fill(lang.words().source, &[&source.name]) }</span>
                                }
                                if let Some(views) = views { <span lang={lang.tag()}>{ views_said(views, lang) }</span> }
                            </p>
                        }
                        if let Some(lead) = &article.lead { <p class="card__lead" part="card-lead">{ lead }</p> }
                    </div>
                </article>
            </li>
        }
    }

    /// Asks the page first; then follows the link, or opens the article here where it has no page of its own.
    fn open(&self, place: Place, page: Option<String>) -> Callback<MouseEvent> {
        let (emitter, go) = (self.props.emitter.clone(), self.go.clone());
        Callback::from(move |event: MouseEvent| {
            if !is_plain(&event) {
                return;
            }
            let href = page.clone().unwrap_or_default();
            let detail = object(&[("id", place.open.as_deref().unwrap_or_default().into()), ("href", href.into())]);
            let goes_on = emitter.send("open", &detail);
            if !goes_on || page.is_none() {
                event.prevent_default();
            }
            if goes_on && page.is_none() {
                go.emit(place.clone());
            }
        })
    }
}
