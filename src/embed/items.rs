//! `element.search()`: the same index, for the page's scripts.

use std::rc::Rc;

use bangvang_content::honours::Awardee;
use js_sys::{JSON, Promise};
use serde_json::{Map, Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

use super::controller::Controller;
use super::events::to_js;
use crate::fetch::pause;
use crate::load::{Ask, Content, Listing};

/// Items that come back unless `limit` says otherwise.
const LIMIT: usize = 25;

/// Answers once the index is there; rejects for elements without a list.
pub fn search(controller: Rc<Controller>, query: String, options: JsValue) -> Promise {
    future_to_promise(async move {
        let Some(Content::Honours(listing)) = controller.content() else {
            return Err(to_js(&json!({"code": "no-list", "message": "this element has no list", "url": "", "at": ""})));
        };
        while !listing.is_searchable() {
            pause(10).await;
        }
        Ok(to_js(&answer(&listing, &query, &read(&options))))
    })
}

/// The options as JSON; what can't be read is as if it weren't there.
fn read(options: &JsValue) -> Value {
    let text = if options.is_object() { JSON::stringify(options).ok() } else { None };
    text.and_then(|text| serde_json::from_str(&String::from(text)).ok()).unwrap_or(Value::Null)
}

fn answer(listing: &Listing, query: &str, options: &Value) -> Value {
    let limit = options["limit"].as_u64().map_or(LIMIT, |limit| limit as usize);
    let ask = Ask {
        text: query.to_owned(),
        filters: filters(&options["filters"]),
        sort: options["sort"].as_str().map(str::to_owned),
        page: 1,
        size: limit.max(1),
        open: None,
    };
    let results = listing.find(&ask);
    let honours = listing.honours();
    let found = results.rows.iter().take(limit).filter_map(|row| honours.roll.get(row.record as usize));
    let items: Vec<Value> = found.map(|awardee| item(&awardee)).collect();
    let facets = results.facets.iter().map(|facet| {
        let counted = facet.values.iter().filter(|value| value.count > 0);
        let counts: Map<String, Value> = counted.map(|value| (value.text.clone(), value.count.into())).collect();
        (facet.field.clone(), Value::Object(counts))
    });
    json!({
        "total": results.total,
        "items": items,
        "facets": facets.collect::<Map<_, _>>(),
        "milliseconds": results.milliseconds,
    })
}

/// A record as it was given.
fn item(awardee: &Awardee<'_>) -> Value {
    serde_json::from_str(&awardee.to_json()).unwrap_or(Value::Null)
}

/// Fields and values, numbers as text: the data may write a year either way.
fn filters(given: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let of_field = |(field, values): (&String, &Value)| match values {
        Value::Array(values) => values.iter().map(|value| (field.clone(), text(value))).collect(),
        one => vec![(field.clone(), text(one))],
    };
    given.as_object().map(|fields| fields.iter().flat_map(of_field).collect()).unwrap_or_default()
}
