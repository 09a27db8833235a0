//! The events that a page's scripts hear.

use bangvang_content::concat;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot};

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

    /// The element itself.
    pub fn host(&self) -> Element {
        self.host.clone().into()
    }

    /// The shadow root that the view is in.
    pub fn root(&self) -> Option<ShadowRoot> {
        self.host.shadow_root()
    }

    /// Whether it stands in another element of ours, whose own loading the page asks about.
    fn is_inside(&self) -> bool {
        let root = self.host.get_root_node().dyn_into::<ShadowRoot>();
        root.is_ok_and(|root| root.host().tag_name().starts_with("BANGVANG-"))
    }

    /// Sends `bangvang:<name>`; gives back whether no listener prevented it.
    pub fn send(&self, name: &str, detail: &JsValue) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(!self.is_inside() || !["ready", "error"].contains(&name));
        init.set_cancelable(name == "open");
        init.set_detail(detail);
        let event = CustomEvent::new_with_event_init_dict(&concat(&["bangvang:", name]), &init);
        event.is_ok_and(|event| self.host.dispatch_event(&event).unwrap_or(true))
    }
}

/// A plain object for the page's scripts.
pub fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A fresh object takes any property.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
