//! Work that goes on beside what begins it.

use std::pin::Pin;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Begins work. It comes in a box, for what runs it would be compiled anew for each kind of it.
pub fn begin(work: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(work);
}

/// Begins work after so many milliseconds, unless the answer is dropped before. It comes in a box for the same reason.
pub fn after(milliseconds: u32, work: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, work)
}

/// Lets a promise be refused: that is no fault, and the page hears nothing of it.
pub fn forgive(promise: Promise) {
    begin(Box::pin(async {
        let _ = JsFuture::from(promise).await;
    }));
}
