//! Work that goes on beside what begins it.

use std::pin::Pin;

use js_sys::Promise;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Begins work. It comes in a box, for what runs it would be compiled anew for each kind of it.
pub fn begin(work: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(work);
}

/// Lets a promise be refused: that is no fault, and the page hears nothing of it.
pub fn forgive(promise: Promise) {
    begin(Box::pin(async {
        let _ = JsFuture::from(promise).await;
    }));
}
