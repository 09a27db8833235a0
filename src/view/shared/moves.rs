//! The page's own way through its history.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::window;

use crate::embed::moved;

/// Calls `read` after Back, Forward, or another hash in the address, until what it gives back is dropped.
/// It is told whether an entry of the history was left.
pub fn hear_moves(read: &Rc<dyn Fn(bool)>) -> Option<[EventListener; 2]> {
    let window = window()?;
    Some(["popstate", "hashchange"].map(|name| {
        let read = Rc::clone(read);
        EventListener::new(&window, name, move |_| {
            let is_back = name == "popstate";
            if is_back {
                moved();
            }
            read(is_back);
        })
    }))
}
