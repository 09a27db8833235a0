//! The events that a page's scripts hear.

use js_sys::JSON;
use serde_json::Value;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Sends events from one element. Two of one element are equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Emitter {
    host: HtmlElement,
}

impl Emitter {
    /// Sends from `host`.
    pub fn new(host: HtmlElement) -> Self {
        Self { host }
    }

    /// Sends `bangvang:<name>`; gives back whether no listener prevented it.
    pub fn send(&self, name: &str, detail: &Value) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(name == "open");
        init.set_detail(&to_js(detail));
        let event = CustomEvent::new_with_event_init_dict(&format!("bangvang:{name}"), &init);
        event.is_ok_and(|event| self.host.dispatch_event(&event).unwrap_or(true))
    }
}

/// A JSON value as the page's scripts see it.
pub fn to_js(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap_or(JsValue::NULL)
}
