//! Keeps the address and the reader's choices alike, and tells the page of searches.

use std::rc::Rc;

use bangvang_content::concat;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlTableRowElement, ShadowRoot};
use yew::{Callback, NodeRef, hook};

use super::filters::BUTTON;
use super::state::{Act, State};
use crate::embed::{Address, Emitter, Options, object};
use crate::load::Results;
use crate::task;
use crate::view::hooks::{self, use_callback, use_effect_with, use_mut_ref, use_state_eq};
use crate::view::shared::{PHOTO, come_into_view, focus, hear_moves, land_in};

/// The reader's choices as they show, and what changes them. A choice is in the address at once; the
/// view may draw only later.
#[hook]
pub fn use_choices(address: &Address, options: &Rc<Options>, rows: &NodeRef) -> (hooks::State<State>, Callback<Act>) {
    let shown = use_state_eq(|| State::of(options, &address.read()));
    let now = use_mut_ref(|| (*shown).clone());
    let set = shown.setter();
    let act = use_callback((address.clone(), options.clone()), move |act: Act, (address, options)| {
        let comes = matches!(act, Act::Restore(_));
        let next = now.borrow().after(act);
        let mut pairs = next.pairs(options);
        if next.open.is_some() && (comes || next.open == now.borrow().open) {
            // Which photo of a record is open is its album's to say.
            pairs.extend(address.read().into_iter().filter(|(name, _)| name == PHOTO));
        }
        address.write(&pairs, next.entry);
        now.replace(next.clone());
        set.set(next);
    });
    use_moves(&act, address, options, rows);
    use_attributes(&act, options, rows);
    (shown, act)
}

/// Takes up an attribute that the page has set anew.
#[hook]
fn use_attributes(act: &Callback<Act>, options: &Rc<Options>, rows: &NodeRef) {
    let (act, rows, known) = (act.clone(), rows.clone(), use_mut_ref(|| options.clone()));
    use_effect_with(options.clone(), move |options| {
        let before = known.replace(options.clone());
        let asked = |options: &Options| (options.query.clone(), options.sort.clone(), options.page_size);
        if asked(&before) != asked(options) {
            bequeath(&rows);
            act.emit(Act::Follow(before, options.clone()));
        }
    });
}

/// Reads the address after Back, or a link within the page, and where its keys or its place are others.
#[hook]
fn use_moves(act: &Callback<Act>, address: &Address, options: &Rc<Options>, rows: &NodeRef) {
    let (act, rows) = (act.clone(), rows.clone());
    let (deps, known) = ((address.clone(), options.clone()), use_mut_ref(|| address.clone()));
    use_effect_with(deps, move |(address, options)| {
        let is_other = known.replace(address.clone()) != *address;
        let (address, options) = (address.clone(), options.clone());
        let read = move || {
            bequeath(&rows);
            act.emit(Act::Restore(State::of(&options, &address.read())));
        };
        if is_other {
            read();
        }
        let listeners = hear_moves(&(Rc::new(read) as Rc<dyn Fn()>));
        move || drop(listeners)
    });
}

/// A focus that goes while other rows come goes on at its heirs.
fn bequeath(rows: &NodeRef) {
    if let Some((around, places)) = heirs(rows) {
        land_in(around, places);
    }
}

/// Who takes up such a focus: the name of the record that it is in, the rows, or the
/// button of the filters.
fn heirs(rows: &NodeRef) -> Option<(Element, String)> {
    let rows = rows.cast::<Element>()?;
    let held = rows.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()?;
    let own = |selector: &str| held.closest(selector).ok().flatten();
    let places = if let Some(record) = own("tr.record") {
        let row = record.previous_element_sibling()?.dyn_into::<HtmlTableRowElement>().ok()?;
        // The head of the table is its first row.
        concat(&["tbody tr:nth-child(", &row.row_index().to_string(), ") a|.honours__rows"])
    } else if own(".honours__rows").is_some() {
        ".honours__rows".to_owned()
    } else {
        concat(&[BUTTON, "|.honours__rows"])
    };
    Some((rows.closest(".bangvang").ok()??, places))
}

/// Sends `bangvang:search` for each search that has its results, and once where the reader lets go of one.
#[hook]
pub fn use_search_event(emitter: &Emitter, state: &State, results: &Results) {
    let (emitter, milliseconds, had_asked) = (emitter.clone(), results.milliseconds, use_mut_ref(|| false));
    let asks = state.is_searching();
    let choice = (state.query.clone(), state.filters.clone());
    let deps = (choice, results.total, results.is_searched, results.assumed.clone());
    use_effect_with(deps, move |((query, _), total, is_searched, assumed)| {
        if *is_searched && (had_asked.replace(asks) || asks) {
            let total = *total as u32;
            let mut detail =
                vec![("query", query.into()), ("total", total.into()), ("milliseconds", milliseconds.into())];
            detail.extend(assumed.as_ref().map(|assumed| ("assumed", assumed.into())));
            emitter.send("search", &object(&detail));
        }
    });
}

/// Carries out what the reader does; a new page begins at its first row.
pub fn actor(act: &Callback<Act>, rows: &NodeRef) -> Callback<Act> {
    let (choose, rows) = (act.clone(), rows.clone());
    Callback::from(move |act: Act| {
        let (turns, sizes) = (matches!(act, Act::Page(_)), matches!(act, Act::Size(_)));
        choose.emit(act);
        if let Some(rows) = rows.cast::<HtmlElement>().filter(|_| turns || sizes) {
            // The rows are drawn by then, and called what they are.
            let follow = move || if turns { begin(&rows) } else { keep_size_in_view(&rows) };
            task::after(0, Box::new(follow)).forget();
        }
    })
}

fn begin(rows: &HtmlElement) {
    let _ = rows.focus();
    rows.scroll_into_view();
}

/// The choice of sizes stands under the rows, which become more or fewer.
fn keep_size_in_view(rows: &HtmlElement) {
    if let Ok(Some(size)) = rows.query_selector("#size") {
        size.scroll_into_view_with_bool(false);
    }
}

/// Whoever comes by a link sees what it leads to, once: an open record's row, else what was searched, or the page.
#[hook]
pub fn use_arrival(rows: &NodeRef, address: &Address, state: &State, results: &Results) {
    let (rows, comes) = (rows.clone(), use_mut_ref(|| address.says_something()));
    let (is_open, asks, turns) = (state.open.is_some(), state.is_searching(), state.page > 1);
    use_effect_with((results.page, results.rows.len(), results.is_searched), move |&(_, count, is_searched)| {
        let Some(rows) = rows.cast::<HtmlElement>().filter(|_| *comes.borrow()) else { return };
        // What isn't there by now never comes.
        let is_settled = is_searched || (!asks && !is_open && count > 0);
        if is_settled {
            comes.replace(false);
        }
        if is_open {
            if let Ok(Some(row)) = rows.query_selector("tr.is-open") {
                comes.replace(false);
                arrive_at_record(&row);
            }
        } else if is_settled && count > 0 {
            let search = rows.closest(".honours").ok().flatten().filter(|_| !turns);
            let search = search.and_then(|list| list.query_selector("[part=search]").ok()?);
            come_into_view(&search.unwrap_or_else(|| rows.into()));
        }
    });
}

fn arrive_at_record(row: &Element) {
    row.scroll_into_view();
    let is_free = row.owner_document().is_some_and(|page| page.active_element() == page.body().map(Element::from));
    if let Some(name) = row.query_selector("a").ok().flatten().filter(|_| is_free) {
        focus(&name, true);
    }
}
