//! The page's Trusted Types policy, made by the loader: the one gate for inert parsing and JSON-LD.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The policy named `bangvang`; only in browsers that have Trusted Types.
    #[derive(Clone)]
    pub type Policy;

    #[wasm_bindgen(method, js_name = createHTML)]
    fn create_html(this: &Policy, text: &str) -> JsValue;

    #[wasm_bindgen(method, catch, js_name = createScript)]
    fn create_script(this: &Policy, text: &str) -> Result<JsValue, JsValue>;
}

/// Text that an inert parser takes.
pub fn html(policy: Option<&Policy>, text: &str) -> JsValue {
    policy.map_or_else(|| JsValue::from_str(text), |policy| policy.create_html(text))
}

/// JSON-LD that a script element takes; nothing when the policy refuses it.
pub fn script(policy: Option<&Policy>, text: &str) -> Option<JsValue> {
    match policy {
        Some(policy) => policy.create_script(text).ok(),
        None => Some(JsValue::from_str(text)),
    }
}
