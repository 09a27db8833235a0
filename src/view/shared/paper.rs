//! Prints one element of the page and leaves out the rest.

use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlImageElement, Window, window};

use crate::fetch::later;
use crate::task;

/// Marks the element while it is printed.
const MARK: &str = "data-bangvang-print";
/// Hides what is neither the element nor around it, and takes the columns from what is around it.
const SHEET: &str = "@media print{body :not(:has([data-bangvang-print]),[data-bangvang-print],[data-bangvang-print] *)\
    {display:none!important}:has([data-bangvang-print]){display:block!important;position:static!important;\
    width:auto!important;max-width:none!important;margin:0!important;padding:0!important;border:0!important}}";
/// How long photos and a list may take until the rest is printed without them, in milliseconds.
const PATIENCE: i32 = 4_000;

/// Prints `host`, once its photos and the list under it are there.
pub fn print(host: Element) {
    task::begin(Box::pin(async move {
        if let Some(window) = window() {
            all_there(&host).await;
            let _ = host.set_attribute(MARK, "");
            let sheets = add_sheet(&window);
            let gone = host.clone();
            EventListener::once(&window, "afterprint", move |_| {
                let _ = gone.remove_attribute(MARK);
                if let Some((document, before)) = sheets {
                    let _ = Reflect::set(&document, &"adoptedStyleSheets".into(), &before);
                }
            })
            .forget();
            let _ = window.print();
        }
    }));
}

/// Waits for photos, and for the list under an article, that were not near enough to be loaded.
async fn all_there(host: &Element) {
    let Some(root) = host.shadow_root() else { return };
    let Ok(all) = root.query_selector_all("img") else { return };
    let waiting = Array::new();
    if let Ok(Some(list)) = root.query_selector("bangvang-honours") {
        // To ask for this starts it.
        waiting.push(&Reflect::get(&list, &"ready".into()).unwrap_or_default());
    }
    for at in 0..all.length() {
        if let Some(img) =
            all.get(at).and_then(|img| img.dyn_into::<HtmlImageElement>().ok()).filter(|img| !img.complete())
        {
            let _ = img.set_attribute("loading", "eager");
            waiting.push(&img.decode());
        }
    }
    if waiting.length() > 0 {
        let all = js_sys::Promise::all_settled(&waiting);
        let _ = JsFuture::from(js_sys::Promise::race(&Array::of2(&all, &later(PATIENCE)))).await;
    }
}

/// A style sheet for the documents of a window, constructed, which a strict policy allows.
pub fn style_sheet(window: &Window, css: &str) -> Option<JsValue> {
    let class: Function = Reflect::get(window, &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
    let sheet = Reflect::construct(&class, &Array::new()).ok()?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into().ok()?;
    replace.call1(&sheet, &css.into()).ok()?;
    Some(sheet)
}

/// Adds our sheet to the page's; gives back its document and its sheets before.
fn add_sheet(window: &Window) -> Option<(JsValue, JsValue)> {
    let sheet = style_sheet(window, SHEET)?;
    let document = JsValue::from(window.document()?);
    let before = Reflect::get(&document, &"adoptedStyleSheets".into()).ok()?;
    let sheets = Array::from(&before);
    let kept = sheets.slice(0, sheets.length());
    sheets.push(&sheet);
    Reflect::set(&document, &"adoptedStyleSheets".into(), &sheets).ok()?;
    Some((document, kept.into()))
}
