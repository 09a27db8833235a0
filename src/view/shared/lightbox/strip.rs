//! The photos of an album, small, under the large one.

use std::cell::Cell;

use bangvang_content::Gather as _;
use bangvang_markup::html;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlImageElement};
use yew::{Html, NodeRef, hook};

use crate::locale::fill;
use crate::view::hooks::{use_effect_with, use_memo, use_mut_ref, use_node_ref, use_state_eq};
use crate::view::shared::{Album, focus, resolve};
use crate::view::view_by;

/// A file this wide in pixels or less is worth loading for the strip.
const LIGHT: u32 = 640;

/// Which album, and where in it.
#[derive(Clone, PartialEq)]
pub struct Strip {
    /// The photos.
    pub album: Album,
    /// The one that shows large, from 0.
    pub place: usize,
    /// Whether the large one is done with, and others may come.
    pub is_ready: bool,
}

view_by!(Strip, use_strip);

/// Buttons with what was already loaded of each photo, or has a small file; the others have their number.
#[hook]
fn use_strip(props: &Strip) -> Html {
    let list = use_node_ref();
    let loads = use_loads(&list);
    let large = use_mut_ref(Vec::new);
    let files = use_memo((props.is_ready, loads, props.album.photos.clone()), |(is_ready, ..)| {
        if !is_ready {
            return Vec::new();
        }
        if let Some(src) = shown(&list) {
            large.borrow_mut().retain(|(place, _)| *place != props.place);
            large.borrow_mut().push((props.place, src));
        }
        files(&props.album, &large.borrow())
    });
    {
        let list = list.clone();
        use_effect_with((props.place, props.is_ready), move |_| {
            if let Some(list) = list.cast::<HtmlElement>() {
                centre(&list);
            }
        });
    }
    if props.album.photos.len() < 2 {
        return Html::default();
    }
    let words = props.album.lang.words();
    let item = |place: usize| {
        let (go, number, is_here) = (props.album.go.clone(), (place + 1).to_string(), place == props.place);
        let label = fill(words.photo_untitled, &[&number]);
        html! {
            <button key={place} type="button" part="thumbnail" aria-label={label} aria-current={is_here.then_some("true")}
                tabindex={if is_here { "0" } else { "-1" }} onclick={move |_| go.emit(Some(place))}>
                if let Some(Some(src)) = files.get(place) {
                    <img src={src.clone()} alt="" loading="lazy" decoding="async" />
                } else {
                    { number }
                }
            </button>
        }
    };
    html! {
        <div ref={list} class="strip" part="thumbnails" role="group" lang={props.album.lang.tag()} aria-label={words.thumbnails}>
            { for (0..props.album.photos.len()).map(item) }
        </div>
    }
}

/// How many photos have come since the strip shows, those of the page behind it too.
#[hook]
fn use_loads(list: &NodeRef) -> u32 {
    let loads = use_state_eq(|| 0);
    let (list, set) = (list.clone(), loads.setter());
    use_effect_with((), move |()| {
        let root = list.cast::<HtmlElement>().map(|list| list.get_root_node());
        let count = Cell::new(0);
        let hear = move |_: &Event| {
            count.set(count.get() + 1);
            set.set(count.get());
        };
        let how = EventListenerOptions::run_in_capture_phase();
        let heard = root.map(|root| EventListener::new_with_options(&root, "load", how, hear));
        move || drop(heard)
    });
    *loads
}

/// The file of the photo that shows large.
fn shown(list: &NodeRef) -> Option<String> {
    let dialog = list.cast::<HtmlElement>()?.closest("dialog").ok()??;
    let img: HtmlImageElement = dialog.query_selector(".stage__photo:first-child img").ok()??.dyn_into().ok()?;
    (img.complete() && img.natural_width() > 0).then(|| img.current_src())
}

/// What there is of each photo: in the page, small, or shown large before.
fn files(album: &Album, large: &[(usize, String)]) -> Vec<Option<String>> {
    let light = |place: usize| {
        let sources = album.photos.get(place)?.sources.iter().filter(|one| one.media.as_deref() != Some("image/avif"));
        let least = sources.min_by_key(|one| one.width.unwrap_or(u32::MAX))?;
        (least.width? <= LIGHT).then(|| resolve(&least.src, &album.base))
    };
    let known = |place: usize| large.iter().find(|(one, _)| *one == place).map(|(_, src)| src.clone());
    (0..album.photos.len()).map(|place| album.seen(place).or_else(|| light(place)).or_else(|| known(place))).gather()
}

/// Scrolls the strip, and nothing around it; a focus in it goes along.
fn centre(list: &HtmlElement) -> Option<()> {
    let here: HtmlElement = list.query_selector("[aria-current]").ok()??.dyn_into().ok()?;
    if list.query_selector(":focus").ok()?.is_some() {
        focus(&here, true);
    }
    list.set_scroll_left(here.offset_left() - (list.client_width() - here.offset_width()) / 2);
    Some(())
}
