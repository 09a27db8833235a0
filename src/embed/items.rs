//! `element.search()`: the same index, for the page's scripts.

use std::rc::Rc;

use bangvang_content::honours::Awardee;
use bangvang_content::{Gather as _, tidy};
use js_sys::{Array, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::future_to_promise;

use super::controller::Controller;
use super::events::object;
use crate::fetch::pause;
use crate::load::{Ask, Listing};

/// Items that come back unless `limit` says otherwise.
const LIMIT: usize = 25;

/// Answers once the index is there; rejects for elements without a list.
pub fn search(controller: Rc<Controller>, query: String, options: JsValue) -> Promise {
    future_to_promise(async move {
        let sort = get(&options, "sort").as_string();
        // Meanwhile another list may come into the place of this one.
        let shown = || controller.content().filter(|_| !controller.is_over());
        while let Some(listing) = shown().and_then(|content| content.listing()) {
            let awaits_order = || sort.as_ref().is_some_and(|sort| listing.awaits_order(sort));
            if listing.is_searchable() && !awaits_order() {
                return Ok(answer(&listing, query, &options));
            }
            pause(10).await;
        }
        Err(no_list(&controller))
    })
}

/// Why an element has no answer.
pub fn no_list(controller: &Controller) -> JsValue {
    let message = controller.options().lang.words().fault_no_list;
    object(&[("code", "no-list".into()), ("message", message.into())])
}

fn answer(listing: &Listing, query: String, options: &JsValue) -> JsValue {
    let limit = limit(&get(options, "limit")).unwrap_or(LIMIT);
    let sort = get(options, "sort").as_string();
    let ask =
        Ask { text: query, filters: filters(&get(options, "filters")), sort, page: 1, size: limit.max(1), open: None };
    let results = listing.find(&ask);
    let honours = listing.honours();
    let found = results.rows.iter().take(limit).filter_map(|row| honours.roll.get(row.record as usize));
    let items: Array = found.map(|awardee| item(&awardee)).collect();
    let facets = Object::new();
    for facet in &results.facets {
        let counts = facet.values(&honours.roll).filter(|value| value.count > 0);
        let counts: Vec<(&str, JsValue)> = counts.map(|value| (value.text, value.count.into())).gather();
        let _ = Reflect::set(&facets, &JsValue::from_str(&facet.field), &object(&counts));
    }
    let mut found = vec![
        ("total", (results.total as u32).into()),
        ("items", items.into()),
        ("facets", facets.into()),
        ("milliseconds", results.milliseconds.into()),
    ];
    found.extend(results.assumed.map(|assumed| ("assumed", assumed.into())));
    object(&found)
}

/// How many items are asked for, by a number or by its digits.
fn limit(given: &JsValue) -> Option<usize> {
    let number = given.as_f64().filter(|limit| !limit.is_nan()).map(|limit| limit as usize);
    number.or_else(|| given.as_string()?.trim().parse().ok())
}

/// A property of what a page's script gave; undefined where there is none.
fn get(options: &JsValue, name: &str) -> JsValue {
    if options.is_object() {
        Reflect::get(options, &JsValue::from_str(name)).unwrap_or_default()
    } else {
        JsValue::UNDEFINED
    }
}

/// A record as it was given.
fn item(awardee: &Awardee<'_>) -> JsValue {
    JSON::parse(&awardee.to_json()).unwrap_or_default()
}

/// Fields and values, numbers as text: the data may write a year either way.
fn filters(given: &JsValue) -> Vec<(String, String)> {
    let mut filters = Vec::new();
    if !given.is_object() {
        return filters;
    }
    let fields = Reflect::own_keys(given).unwrap_or_default();
    for field in fields.iter().filter_map(|name| name.as_string()) {
        let values = get(given, &field);
        let values = match values.dyn_into::<Array>() {
            Ok(values) => values,
            Err(value) if value.is_undefined() => continue,
            Err(value) => Array::of1(&value),
        };
        filters.extend(values.iter().map(|value| (field.clone(), text(&value))));
    }
    filters
}

/// A value as text, spaced and composed as the list's own are; what has none is a value that no record has.
fn text(value: &JsValue) -> String {
    let written = || JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string());
    tidy(&value.as_string().or_else(written).unwrap_or_default()).into_owned()
}
