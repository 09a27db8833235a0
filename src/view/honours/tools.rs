//! Taking a list along: its address, its rows on paper, its rows as CSV.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Date};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url, window};
use yew::{
    Html, NodeRef, Properties, UseStateSetter, component, hook, html, use_effect_with, use_node_ref, use_state_eq,
};

use super::paper;
use super::sheet::Sheet;
use super::state::State;
use crate::embed::Options;
use crate::load::Listing;
use crate::locale::Words;
use crate::view::shared::{Icon, Shape};

/// What to take along.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The records.
    pub listing: Rc<Listing>,
    /// The search, filters and order.
    pub state: State,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// The address of the view.
    pub link: String,
}

/// The buttons, and what a print by the browser's own command takes.
#[component]
pub fn Tools(props: &Props) -> Html {
    let place = use_node_ref();
    use_paper(props, &place);
    let words = props.options.lang.words();
    let print = {
        let (props, place) = (props.clone(), place.clone());
        move |_| {
            if let Some(near) = place.cast::<Element>() {
                paper::print(&Sheet::to_print(&props.listing, &props.state, &props.options, &today()), &near);
            }
        }
    };
    let save = {
        let props = props.clone();
        move |_| {
            save(&Sheet::to_save(&props.listing, &props.state, &props.options).csv());
        }
    };
    html! {
        <>
            <p class="tools" part="tools">
                <button type="button" part="button" onclick={print}><Icon shape={Shape::Print} />{ words.print_list }</button>
                <button type="button" part="button" onclick={save}><Icon shape={Shape::Download} />{ words.csv }</button>
                <CopyButton {words} label={words.copy_link} link={props.link.clone()} />
            </p>
            <div ref={place} class="paper-place"></div>
        </>
    }
}

/// Before the browser prints the page, the whole list stands in it; afterwards it is gone.
#[hook]
fn use_paper(props: &Props, place: &NodeRef) {
    let place = place.clone();
    use_effect_with(props.clone(), move |props| {
        let listeners = window().map(|window| {
            let (props, at) = (props.clone(), place.clone());
            let before = EventListener::new(&window, "beforeprint", move |_| {
                let sheet = Sheet::to_print(&props.listing, &props.state, &props.options, &today());
                if let (Some(place), Some(document)) =
                    (at.cast::<Element>(), web_sys::window().and_then(|one| one.document()))
                {
                    place.set_text_content(None);
                    if let Some(built) = paper::build(&document, &sheet) {
                        let _ = place.append_child(&built);
                    }
                }
            });
            let after = EventListener::new(&window, "afterprint", move |_| {
                if let Some(place) = place.cast::<Element>() {
                    place.set_text_content(None);
                }
            });
            (before, after)
        });
        move || drop(listeners)
    });
}

/// The reader's own day, in numbers.
fn today() -> String {
    let now = Date::new_0();
    format!("{}/{}/{}", now.get_date(), now.get_month() + 1, now.get_full_year())
}

/// Offers a text as a file.
fn save(csv: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let parts = Array::of1(&JsValue::from_str(csv));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download("danh-sach.csv");
    link.click();
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}

/// What to copy.
#[derive(Clone, PartialEq, Properties)]
pub struct CopyProps {
    /// The language's words.
    pub words: &'static Words,
    /// What the button says.
    pub label: &'static str,
    /// The address, as a path of this page.
    pub link: String,
}

/// A button that copies an address and says that it did.
#[component]
pub fn CopyButton(props: &CopyProps) -> Html {
    let said = use_state_eq(|| "");
    let onclick = {
        let (link, words, set) = (props.link.clone(), props.words, said.setter());
        move |_| copy(link.clone(), words, set.clone())
    };
    html! {
        <>
            <button type="button" part="button" {onclick}><Icon shape={Shape::Link} />{ props.label }</button>
            <span class="quiet" role="status">{ *said }</span>
        </>
    }
}

fn copy(link: String, words: &'static Words, say: UseStateSetter<&'static str>) {
    let Some(window) = window() else { return };
    let base = window.location().href().unwrap_or_default();
    let whole = Url::new_with_base(&link, &base).map(|url| url.href()).unwrap_or(link);
    if !window.is_secure_context() {
        // Without https there is no clipboard; the address bar has the link.
        say.set(words.copy_failed);
        return;
    }
    let copying = window.navigator().clipboard().write_text(&whole);
    wasm_bindgen_futures::spawn_local(async move {
        say.set(if JsFuture::from(copying).await.is_ok() { words.copied } else { words.copy_failed });
    });
}
