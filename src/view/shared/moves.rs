//! The page's own way through its history.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::window;

use crate::embed::moved;

/// Calls `read` after Back, Forward, or another hash in the address, until what it gives back is dropped.
pub fn hear_moves(read: &Rc<dyn Fn()>) -> Option<[EventListener; 2]> {
    let window = window()?;
    Some(["popstate", "hashchange"].map(|name| {
        let read = Rc::clone(read);
        EventListener::new(&window, name, move |_| {
            if name == "popstate" {
                moved();
            }
            read();
        })
    }))
}
