//! Keeps the address and the reader's choices alike, and tells the page of searches.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{HtmlElement, window};
use yew::{Callback, NodeRef, UseReducerHandle, hook, use_effect_with};

use super::state::{Act, State};
use crate::embed::{Address, Emitter, Options, moved, object};
use crate::load::Results;

/// Writes each change into the address, and reads it after Back, a link, or changed attributes.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>, address: &Address, options: &Rc<Options>) {
    {
        let (address, options) = (address.clone(), options.clone());
        use_effect_with((**state).clone(), move |state| address.write(&state.pairs(&options), state.entry));
    }
    let (dispatcher, deps) = (state.dispatcher(), (address.clone(), options.clone()));
    use_effect_with(deps, move |(address, options)| {
        let (address, options) = (address.clone(), options.clone());
        let read = Rc::new(move || dispatcher.dispatch(Act::Restore(State::of(&options, &address.read()))));
        let listeners = window().map(|window| {
            ["popstate", "hashchange"].map(|name| {
                let read = Rc::clone(&read);
                EventListener::new(&window, name, move |event| {
                    if name == "popstate" {
                        moved(event.time_stamp());
                    }
                    read();
                })
            })
        });
        move || drop(listeners)
    });
}

/// Sends `bangvang:search` for each search that has its results.
#[hook]
pub fn use_search_event(emitter: &Emitter, state: &UseReducerHandle<State>, results: &Results) {
    let (emitter, milliseconds) = (emitter.clone(), results.milliseconds);
    let deps = (state.query.clone(), results.total, results.is_searched);
    use_effect_with(deps, move |(query, total, is_searched)| {
        if *is_searched && !query.trim().is_empty() {
            let total = *total as u32;
            let detail = [("query", query.into()), ("total", total.into()), ("milliseconds", milliseconds.into())];
            emitter.send("search", &object(&detail));
        }
    });
}

/// Carries out what the reader does; a new page begins at its first row.
pub fn actor(state: &UseReducerHandle<State>, rows: &NodeRef) -> Callback<Act> {
    let (dispatcher, rows) = (state.dispatcher(), rows.clone());
    Callback::from(move |act: Act| {
        let turns = matches!(act, Act::Page(_));
        dispatcher.dispatch(act);
        if let Some(rows) = rows.cast::<HtmlElement>().filter(|_| turns) {
            let _ = rows.focus();
            rows.scroll_into_view();
        }
    })
}
