//! A panel in the page, or, where the window is narrow, a modal sheet over it.

use bangvang_markup::html;
use web_sys::{HtmlDialogElement, KeyboardEvent, window};
use yew::{Callback, Html, hook};

use super::land;
use crate::view::hooks::{use_effect_with, use_node_ref, use_state_eq};
use crate::view::view_by;

/// A window this wide, in CSS pixels, has room for the panel in the page.
const WIDE: f64 = 640.0;

/// A panel's name and content.
#[derive(Clone, PartialEq)]
pub struct Panel {
    /// Its id, for the button that opens it.
    pub id: &'static str,
    /// Its name.
    pub label: &'static str,
    /// Whether it shows.
    pub is_open: bool,
    /// What opened it, as a selector: the focus returns there.
    pub opener: &'static str,
    /// Called when it was closed by Escape.
    pub on_close: Callback<()>,
    /// Its content.
    pub children: Html,
}

view_by!(Panel, use_panel);

/// A dialog that is modal only where it covers the page.
#[hook]
fn use_panel(props: &Panel) -> Html {
    let node = use_node_ref();
    let is_sheet = use_state_eq(|| false);
    {
        let (node, set_sheet) = (node.clone(), is_sheet.setter());
        use_effect_with(props.is_open, move |&is_open| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                set_sheet.set(toggle(&dialog, is_open));
            }
        });
    }
    let onclose = props.on_close.reform(|_| ());
    let onkeydown = {
        let (on_close, opener) = (props.on_close.clone(), props.opener);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                // It isn't meant for a dialog of the page's around us.
                event.prevent_default();
                event.stop_propagation();
                land(&event, ".bangvang", opener);
                on_close.emit(());
            }
        })
    };
    html! {
        <dialog ref={node} id={props.id} class={if *is_sheet { "sheet is-modal" } else { "sheet" }} part="sheet" closedby={is_sheet.then_some("any")} aria-label={props.label} {onkeydown} {onclose}>
            <p class="sheet__title" aria-hidden="true">{ props.label }</p>
            { props.children.clone() }
        </dialog>
    }
}

/// Opens or closes; says whether it is modal.
fn toggle(dialog: &HtmlDialogElement, is_open: bool) -> bool {
    if !is_open {
        dialog.close();
        return false;
    }
    if dialog.open() {
        return dialog.class_list().contains("is-modal");
    }
    let width = window().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or(WIDE);
    if width < WIDE {
        return dialog.show_modal().is_ok();
    }
    dialog.set_open(true);
    false
}
