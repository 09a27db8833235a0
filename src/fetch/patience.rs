//! Time: pauses, and how long a server may be silent.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::FetchError;

/// Milliseconds since the page began.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Lets the page work for at least `milliseconds`.
pub async fn pause(milliseconds: i32) {
    let _ = JsFuture::from(later(milliseconds)).await;
}

/// Comes after `milliseconds`.
pub fn later(milliseconds: i32) -> Promise {
    Promise::new(&mut |done: Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    })
}

/// Cuts a request whose server is silent for too long.
pub struct Patience {
    cut: AbortController,
    length: i32,
    timer: Cell<Option<i32>>,
    over: Rc<Cell<bool>>,
    end: Closure<dyn FnMut()>,
}

impl Patience {
    pub fn new(cut: AbortController, length: i32) -> Self {
        let over = Rc::new(Cell::new(false));
        let end = {
            let (over, cut) = (Rc::clone(&over), cut.clone());
            Closure::<dyn FnMut()>::new(move || {
                over.set(true);
                cut.abort();
            })
        };
        let patience = Self { cut, length, timer: Cell::new(None), over, end };
        patience.renew();
        patience
    }

    /// Something came: the time begins again.
    pub fn renew(&self) {
        self.end();
        let callback: &JsValue = self.end.as_ref();
        let timer = web_sys::window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), self.length).ok()
        });
        self.timer.set(timer);
    }

    /// Stops counting.
    pub fn end(&self) {
        if let (Some(timer), Some(window)) = (self.timer.take(), web_sys::window()) {
            window.clear_timeout_with_handle(timer);
        }
    }

    /// What a failed request failed of.
    pub fn fault(&self) -> FetchError {
        if self.over.get() { FetchError::Timeout } else { FetchError::Network }
    }
}

impl Drop for Patience {
    fn drop(&mut self) {
        self.end();
        // A body that no one reads to its end is not worth its bytes.
        self.cut.abort();
    }
}
