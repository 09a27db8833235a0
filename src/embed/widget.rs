//! What the loader calls: one object for each element that is shown.

use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

use super::controller::{Controller, Link};
use super::options::Kind;
use super::policy::Policy;
use crate::parts;

/// A widget in its element.
#[wasm_bindgen]
pub struct Widget {
    controller: Rc<Controller>,
}

#[wasm_bindgen]
impl Widget {
    /// Starts a widget of `kind` for `host`, drawing into `view`, with the host's own content in `slot`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        kind: &str,
        host: HtmlElement,
        view: Element,
        slot: HtmlElement,
        link: Link,
        policy: Option<Policy>,
    ) -> Self {
        let controller = Controller::new(Kind::of(kind), host, view, slot, link, policy);
        controller.start();
        Self { controller }
    }

    /// Attributes were set; `names` with commas between them.
    pub fn changed(&self, names: &str) {
        self.controller.changed(names);
    }

    /// Reads the data again.
    pub fn reload(&self) {
        self.controller.load();
    }

    /// Searches the list without changing what is shown. Rejects for other kinds.
    pub fn search(&self, query: &str, options: JsValue) -> Promise {
        let controller = Rc::clone(&self.controller);
        match controller.options().kind {
            Kind::Honours => parts::honours::search(controller, query.to_owned(), options),
            Kind::Article | Kind::Gallery | Kind::News => Promise::reject(&super::items::no_list(&controller)),
        }
    }

    /// Traps, to prove that pages survive it.
    #[cfg(all(feature = "trap", target_arch = "wasm32"))]
    pub fn trap(&self) {
        core::arch::wasm32::unreachable();
    }

    /// Takes everything out of the page again.
    pub fn unmount(&self) {
        self.controller.stop();
    }
}
