//! Where the focus goes when the control that had it is gone: without a place of its own it would fall to the
//! start of the page.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement, ShadowRoot};

/// Once the view is drawn anew, gives a lost focus to the first of `places` that is there. `within` is the element
/// around the event's own in which they are looked for; `places` are selectors with `|` between them.
pub fn land(event: &Event, within: &str, places: &str) {
    let from = event.target().and_then(|from| from.dyn_into::<Element>().ok());
    if let Some(around) = from.and_then(|from| from.closest(within).ok()?) {
        land_in(around, places.to_owned());
    }
}

/// As [`land`], in an element.
pub fn land_in(around: Element, places: String) {
    let turn = move || {
        let root = around.get_root_node().dyn_into::<ShadowRoot>();
        let held = root.ok().and_then(|root| root.active_element()?.dyn_into::<HtmlElement>().ok());
        // What is hidden loses it only when the page is next painted.
        let is_lost = held.is_none_or(|held| held.offset_width() == 0);
        let place = || places.split('|').find_map(|place| around.query_selector(place).ok()?);
        if let Some(place) = is_lost.then(place).flatten() {
            focus(&place, false);
        }
    };
    // A view draws what was set as soon as the event is over, before any timer.
    Timeout::new(0, turn).forget();
}

/// Gives the focus to an element, whether or not it is a control.
pub fn focus(element: &Element, is_still: bool) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    let how = FocusOptions::new();
    how.set_prevent_scroll(is_still);
    let _ = element.focus_with_options(&how);
}
