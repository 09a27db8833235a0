//! Keeps the address and the reader's choices alike, and tells the page of searches.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::{Callback, NodeRef, UseStateHandle, hook, use_callback, use_effect_with, use_mut_ref, use_state_eq};

use super::state::{Act, State};
use crate::embed::{Address, Emitter, Options, object};
use crate::load::Results;
use crate::view::shared::{focus, hear_moves};

/// The reader's choices as they show, and what changes them. A choice is in the address at once; the
/// view may draw only later.
#[hook]
pub fn use_choices(address: &Address, options: &Rc<Options>) -> (UseStateHandle<State>, Callback<Act>) {
    let shown = use_state_eq(|| State::of(options, &address.read()));
    let now = use_mut_ref(|| (*shown).clone());
    let set = shown.setter();
    let act = use_callback((address.clone(), options.clone()), move |act: Act, (address, options)| {
        let next = now.borrow().after(act);
        address.write(&next.pairs(options), next.entry);
        now.replace(next.clone());
        set.set(next);
    });
    use_moves(&act, address, options);
    use_attributes(&act, options);
    (shown, act)
}

/// Takes up an attribute that the page has set anew.
#[hook]
fn use_attributes(act: &Callback<Act>, options: &Rc<Options>) {
    let (act, known) = (act.clone(), use_mut_ref(|| options.clone()));
    use_effect_with(options.clone(), move |options| {
        let before = known.replace(options.clone());
        let asked = |options: &Options| (options.query.clone(), options.sort.clone(), options.page_size);
        if asked(&before) != asked(options) {
            act.emit(Act::Follow(before, options.clone()));
        }
    });
}

/// Reads the address after Back, or a link within the page, and where its keys or its place are others.
#[hook]
fn use_moves(act: &Callback<Act>, address: &Address, options: &Rc<Options>) {
    let (act, deps, known) = (act.clone(), (address.clone(), options.clone()), use_mut_ref(|| address.clone()));
    use_effect_with(deps, move |(address, options)| {
        let is_other = known.replace(address.clone()) != *address;
        let (address, options) = (address.clone(), options.clone());
        let read = move || act.emit(Act::Restore(State::of(&options, &address.read())));
        if is_other {
            read();
        }
        let listeners = hear_moves(&(Rc::new(read) as Rc<dyn Fn()>));
        move || drop(listeners)
    });
}

/// Sends `bangvang:search` for each search that has its results.
#[hook]
pub fn use_search_event(emitter: &Emitter, state: &State, results: &Results) {
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
pub fn actor(act: &Callback<Act>, rows: &NodeRef) -> Callback<Act> {
    let (choose, rows) = (act.clone(), rows.clone());
    Callback::from(move |act: Act| {
        let turns = matches!(act, Act::Page(_));
        choose.emit(act);
        if let Some(rows) = rows.cast::<HtmlElement>().filter(|_| turns) {
            let _ = rows.focus();
            rows.scroll_into_view();
        }
    })
}

/// Whoever comes by a link to a record sees it: its row comes into view, once.
#[hook]
pub fn use_arrival(rows: &NodeRef, is_open: bool, results: &Results) {
    let (rows, comes) = (rows.clone(), use_mut_ref(|| is_open));
    use_effect_with((results.page, results.rows.len()), move |_| {
        let row = rows.cast::<HtmlElement>().and_then(|rows| rows.query_selector("tr.is-open").ok()?);
        if let Some(row) = row.filter(|_| comes.replace(false)) {
            row.scroll_into_view();
            let is_free =
                row.owner_document().is_some_and(|page| page.active_element() == page.body().map(Element::from));
            if let Some(name) = row.query_selector("a").ok().flatten().filter(|_| is_free) {
                focus(&name, true);
            }
        }
    });
}
