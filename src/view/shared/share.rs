//! Passing an address on: by the system's own sheet where there is one, else by the clipboard.

use bangvang_markup::html;
use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;
use yew::{Html, hook};

use super::{Shape, icon, resolve};
use crate::embed::object;
use crate::locale::Words;
use crate::task;
use crate::view::hooks::{Setter, use_state_eq};
use crate::view::view_by;

#[wasm_bindgen]
extern "C" {
    /// A navigator that shares; not every one does.
    type Sharer;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Sharer, what: &JsValue) -> Result<Promise, JsValue>;

    /// Copies a text, within a moment of a click; whether it could (`boot/copied.js`).
    #[wasm_bindgen(js_namespace = __bangvang)]
    fn copy(text: &str) -> Promise;
}

/// What is passed on.
#[derive(Clone, PartialEq)]
pub struct ShareButton {
    /// The language's words.
    pub words: &'static Words,
    /// What it is called there; a clipboard doesn't ask.
    pub title: String,
    /// The address; may be relative to the page.
    pub link: String,
    /// Whether a sign stands for the word.
    pub is_sign: bool,
    /// What the button says where the clipboard is meant, whatever else there is.
    pub copy: Option<&'static str>,
}

/// Whether the browser has a sheet for sharing.
pub fn can_share() -> bool {
    window().is_some_and(|window| Reflect::has(&window.navigator(), &"share".into()).unwrap_or_default())
}

view_by!(ShareButton, use_share_button);

/// A button that passes the address on, and says what became of it.
#[hook]
fn use_share_button(props: &ShareButton) -> Html {
    let said = use_state_eq(|| "");
    let shares = props.copy.is_none() && can_share();
    let onclick = {
        let (props, say) = (props.clone(), said.setter());
        move |_| pass_on(&props, shares, say.clone())
    };
    let copy = props.copy.unwrap_or(props.words.copy_link);
    let (shape, label) = if shares { (Shape::Share, props.words.share) } else { (Shape::Link, copy) };
    html! {
        <>
            <button type="button" part="button" aria-label={label} title={props.is_sign.then_some(label)} {onclick}>
                { icon(shape) }
                if !props.is_sign { { label } }
            </button>
            <span class="said" aria-live="polite">{ *said }</span>
        </>
    }
}

fn pass_on(props: &ShareButton, shares: bool, say: Setter<&'static str>) {
    let Some(window) = window() else { return };
    let link = props.link.trim_end_matches('#');
    let url = resolve(link, &window.location().href().unwrap_or_default());
    if shares {
        let what = object(&[("title", (&props.title).into()), ("url", url.into())]);
        if let Ok(sharing) = window.navigator().unchecked_ref::<Sharer>().share(&what) {
            // A reader who thinks better of it is no fault.
            task::forgive(sharing);
        }
        return;
    }
    // What was said of another address, or before, is over: it is said anew.
    say.set("");
    let words = props.words;
    let copying = copy(&url);
    task::begin(Box::pin(async move {
        let is_copied = JsFuture::from(copying).await.is_ok_and(|done| done.is_truthy());
        say.set(if is_copied { words.copied } else { words.copy_failed });
    }));
}
