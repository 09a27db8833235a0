//! The dialog opens where it can be seen, and only as long as it can.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlDialogElement;
use yew::{Context, NodeRef};

use super::{Act, CLOSE, Lightbox};
use crate::task;
use crate::view::shared::focus;

/// Milliseconds between two looks at whether the gallery is displayed.
const LOOK: u32 = 300;

thread_local! {
    /// The dialog that opened last.
    static SHOWN: RefCell<Option<HtmlDialogElement>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    /// An element that may say whether it is displayed.
    type Shown;

    #[wasm_bindgen(method, catch, js_name = checkVisibility)]
    fn check_visibility(this: &Shown) -> Result<bool, JsValue>;
}

impl Lightbox {
    /// Opens, or closes, as the gallery is displayed or not, now and from time to time: a modal dialog in a box that
    /// the page hides can't be seen, and yet nothing else could be used. No event tells of all ways to hide one.
    pub(super) fn look(&mut self, ctx: &Context<Self>) {
        if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() {
            match (is_displayed(&dialog), dialog.open()) {
                // An address may name photos of several: each waits until the one before it is closed.
                (true, false) if !SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(HtmlDialogElement::open)) => {
                    open(&dialog);
                }
                (false, true) => dialog.close(),
                _ => {}
            }
        }
        let link = ctx.link().clone();
        self.look = Some(task::after(LOOK, Box::new(move || link.send_message(Act::Look))));
    }
}

/// A dialog that goes makes way for others.
pub(super) fn forget(dialog: &NodeRef) {
    let own = dialog.cast();
    SHOWN.with_borrow_mut(|shown| {
        if *shown == own {
            *shown = None;
        }
    });
}

/// Opens at once, with the focus inside.
fn open(dialog: &HtmlDialogElement) {
    SHOWN.set(Some(dialog.clone()));
    if dialog.show_modal().is_ok()
        && let Ok(Some(close)) = dialog.query_selector(CLOSE)
    {
        focus(&close, false);
    }
}

/// Whether what the dialog stands in is displayed.
pub(super) fn is_displayed(dialog: &HtmlDialogElement) -> bool {
    dialog.parent_element().is_some_and(|parent| {
        let is_wide = parent.get_bounding_client_rect().width() > 0.0;
        // Older browsers hide nothing that has a box.
        is_wide && parent.unchecked_ref::<Shown>().check_visibility().unwrap_or(true)
    })
}
