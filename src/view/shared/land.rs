//! Where the focus goes when the control that had it is gone: without a place of its own it would fall to the
//! start of the page.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FocusOptions, HtmlElement, ShadowRoot, window};

use crate::task;

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
    turn(around, places, &WAITS);
}

/// Where a view begins for who comes from what it took the place of.
pub const BEGINNING: &str = "[part=title]|.bangvang > :last-child";

/// Milliseconds after which it is seen whether the focus is lost. A view draws what was set as soon as the event is
/// over; on a busy machine some browsers come to their timers first.
const WAITS: [u32; 4] = [0, 50, 200, 600];

fn turn(around: Element, places: String, waits: &'static [u32]) {
    let Some((wait, waits)) = waits.split_first() else { return };
    let look = move || {
        if !is_lost(&around) {
            return turn(around, places, waits);
        }
        if let Some(place) = places.split('|').find_map(|place| around.query_selector(place).ok()?) {
            focus(&place, false);
        }
    };
    task::after(*wait, Box::new(look)).forget();
}

fn is_lost(around: &Element) -> bool {
    let root = around.get_root_node().dyn_into::<ShadowRoot>();
    let held = root.ok().and_then(|root| root.active_element()?.dyn_into::<HtmlElement>().ok());
    // What is hidden loses it only when the page is next painted.
    held.is_none_or(|held| held.offset_width() == 0)
}

/// Whether something that stands in an element has the focus, also in a window that hasn't.
pub fn holds_focus(around: &Element) -> bool {
    let held = match around.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.active_element(),
        Err(_) => around.owner_document().and_then(|page| page.active_element()),
    };
    held.is_some_and(|held| held != *around && around.contains(Some(&held)))
}

/// Brings what a link leads to into view where it lies below, unless the page was scrolled already: by a reader, or
/// to an anchor of its own.
pub fn come_into_view(place: &Element) {
    let Some(window) = window() else { return };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    if window.scroll_y().is_ok_and(|scrolled| scrolled < 1.0) && place.get_bounding_client_rect().top() > height / 2.0 {
        place.scroll_into_view();
    }
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
