//! From content to html. A view knows its content and the reader's choices, and no other view.

pub mod article;
pub mod gallery;
pub mod honours;
mod hooks;
pub mod news;
mod pen;
mod piece;
pub mod shared;

use std::rc::Rc;

use bangvang_markup::html;
use yew::{Callback, Html, MouseEvent, hook};

use crate::embed::{Emitter, Kind, Options};
use crate::load::{Content, Failure, Gallery, Listing, Loaded, News, Progress, Shown};
use crate::view::hooks::{use_effect_with, use_mut_ref};
pub(crate) use piece::view_by;
pub use piece::{AnyView, Drawer, View};
use shared::{BEGINNING, Notice, land_in};

/// What a widget shows now.
#[derive(Clone, PartialEq)]
pub struct Root {
    /// What was read; nothing until the first of it is there.
    pub content: Option<Content>,
    /// How far reading is.
    pub progress: Progress,
    /// Why reading stopped; what was shown before stays.
    pub failure: Option<Rc<Failure>>,
    /// How often it did.
    pub failures: usize,
    /// Whether it goes on again.
    pub is_retrying: bool,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// Sends the element's events.
    pub emitter: Emitter,
    /// Whether the element has something of its own to show meanwhile.
    pub has_own: bool,
    /// Called to read again.
    pub on_retry: Callback<()>,
}

view_by!(Root, use_root);

/// The widget's whole html.
#[hook]
fn use_root(props: &Root) -> Html {
    let has_asked = use_mut_ref(|| false);
    let on_retry = {
        let (has_asked, on_retry) = (Rc::clone(&has_asked), props.on_retry.clone());
        Callback::from(move |_: MouseEvent| {
            has_asked.replace(true);
            on_retry.emit(());
        })
    };
    let emitter = props.emitter.clone();
    use_effect_with(props.failure.is_none(), move |&is_mended| {
        // The button that asked is gone: its reader goes on at what it brought.
        if is_mended
            && has_asked.replace(false)
            && let Some(view) = emitter.root().and_then(|root| root.query_selector(".bangvang").ok()?)
        {
            land_in(view, BEGINNING.to_owned());
        }
    });
    html! {
        <>
            if let Some(failure) = &props.failure { { notice(props, failure, on_retry) } }
            if let Some(content) = &props.content {
                { content.draw(props) }
            } else if props.failure.is_none() && !props.has_own {
                <p class="loading" part="loading" role="status">{ props.options.lang.words().loading }</p>
            }
        </>
    }
}

impl Shown for Listing {
    fn draw(self: Rc<Self>, root: &Root) -> Html {
        let (options, emitter) = (root.options.clone(), root.emitter.clone());
        let has_failed = root.failure.is_some();
        honours::Honours { listing: self, progress: root.progress, has_failed, options, emitter }.html()
    }
}

impl Shown for Loaded {
    fn draw(self: Rc<Self>, root: &Root) -> Html {
        article(self, root.options.clone(), root.emitter.clone())
    }
}

impl Shown for Gallery {
    fn draw(self: Rc<Self>, root: &Root) -> Html {
        gallery::Gallery { gallery: self, options: root.options.clone(), emitter: root.emitter.clone() }.html()
    }
}

impl Shown for News {
    fn draw(self: Rc<Self>, root: &Root) -> Html {
        let (options, emitter) = (root.options.clone(), root.emitter.clone());
        news::News { news: self, options, emitter, show: article }.html()
    }
}

/// An article, alone or inside another view.
fn article(article: Rc<Loaded>, options: Rc<Options>, emitter: Emitter) -> Html {
    article::Article { article, options, emitter }.html()
}

fn notice(props: &Root, failure: &Failure, on_retry: Callback<MouseEvent>) -> Html {
    let words = props.options.lang.words();
    let head = match props.options.kind {
        // What showed before stays, or what has come.
        _ if props.content.is_some() => words.failed_part,
        Kind::Article => words.failed_article,
        Kind::Gallery => words.failed_gallery,
        Kind::Honours => words.failed_honours,
        Kind::News => words.failed_news,
    };
    let (message, place) = (&*failure.message(props.options.lang), &*failure.url);
    let (failures, is_retrying) = (props.failures, props.is_retrying);
    Notice { words, head, message, place, failures, is_retrying, on_retry }.html()
}
