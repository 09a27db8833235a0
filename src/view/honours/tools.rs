//! Taking a list along: its address, its rows on paper, its rows as CSV.

use std::rc::Rc;

use bangvang_markup::html;
use gloo_events::EventListener;
use js_sys::{Array, Date};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url, window};
use yew::{Html, NodeRef, hook};

use super::paper;
use super::sheet::Sheet;
use super::state::State;
use crate::embed::{Address, Options};
use crate::load::Listing;
use crate::task;
use crate::view::hooks::{use_effect_with, use_node_ref};
use crate::view::shared::{Shape, ShareButton, icon};
use crate::view::{View, view_by};

/// What to take along.
#[derive(Clone, PartialEq)]
pub struct Tools {
    /// The records.
    pub listing: Rc<Listing>,
    /// The search, filters and order.
    pub state: State,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// The address of the view.
    pub link: String,
    /// Whether anything was found that could be taken along.
    pub has_rows: bool,
}

view_by!(Tools, use_tools);

/// The buttons, and what a print by the browser's own command takes.
#[hook]
fn use_tools(props: &Tools) -> Html {
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
                if props.has_rows {
                    <button type="button" part="button" onclick={print}>{ icon(Shape::Print) }{ words.print_list }</button>
                    <button type="button" part="button" onclick={save}>{ icon(Shape::Download) }{ words.csv }</button>
                }
                if Address::of(&props.options).has_links() {
                    { ShareButton { words, title: String::new(), link: props.link.clone(), is_sign: false, copy: Some(words.copy_link) }.html() }
                }
            </p>
            <div ref={place} class="paper-place"></div>
        </>
    }
}

/// Before the browser prints the page, the whole list stands in it; afterwards it is gone.
#[hook]
fn use_paper(props: &Tools, place: &NodeRef) {
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
    let let_go = move || {
        let _ = Url::revoke_object_url(&url);
    };
    task::after(10_000, Box::new(let_go)).forget();
    Some(())
}
