//! Between search and rows: how many there are, the order, the filters' button, how far loading is.

use bangvang_content::{Gather as _, concat};
use bangvang_markup::html;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, hook};

use super::Scene;
use super::columns::{title, value};
use super::filters;
use super::state::Act;
use crate::load::Listing;
use crate::locale::{Lang, fill, number};
use crate::view::hooks::{use_effect_with, use_node_ref};
use crate::view::shared::{Said, Shape, icon};
use crate::view::{View as _, view_by};

/// Page sizes to choose from.
const SIZES: [usize; 3] = [25, 50, 100];

/// Count, filters' button and order.
pub fn bar(scene: &Scene<'_>, is_filtering: bool, open_filters: &Callback<bool>) -> Html {
    html! {
        <div class="honours__bar" part="bar">
            if scene.results.total > 0 {
                <p class="honours__count" part="count" aria-hidden="true">{ if scene.progress.is_done { count(scene) } else { loading(scene) } }</p>
            }
            if filters::is_useful(&scene.results.facets) {
                <button type="button" part="button" aria-controls="filters" aria-expanded={if is_filtering { "true" } else { "false" }}
                    onclick={open_filters.reform(move |_| !is_filtering)}>
                    { icon(Shape::Filter) }{ filters_label(scene) }
                </button>
            }
            if !scene.honours.roll.is_empty() { { order(scene) } }
        </div>
    }
}

fn filters_label(scene: &Scene<'_>) -> String {
    match scene.state.filters.len() {
        0 => scene.words.filters.to_owned(),
        chosen => fill(scene.words.filters_count, &[&chosen.to_string()]),
    }
}

/// How many were found, or how many there are; and a nearest spelling where a slip was assumed.
pub fn count(scene: &Scene<'_>) -> String {
    let (words, lang) = (scene.words, scene.options.lang);
    let total = scene.results.total;
    let all = scene.honours.roll.len();
    if all == 0 {
        return words.list_empty.to_owned();
    }
    if scene.state.is_searching() && scene.is_awaited() {
        return words.loading.to_owned();
    }
    let count = match (scene.asks(), total) {
        (true, 0) => words.found_none.to_owned(),
        (true, 1) => words.found_one.to_owned(),
        (true, _) => fill(words.found_of, &[&say(total, lang), &say(all, lang)]),
        (false, _) if scene.progress.is_cut => fill(words.all_cut, &[&say(total, lang)]),
        (false, 1) => words.all_one.to_owned(),
        (false, _) => fill(words.all_many, &[&say(total, lang)]),
    };
    match &scene.results.assumed {
        Some(nearest) => concat(&[&*fill(words.assumed, &[&scene.state.query, nearest]), " (", &count, ")"]),
        None => count,
    }
}

/// What screen readers hear of it: while records come, only that they do; of a new order or size, which rows show.
pub fn said(scene: &Scene<'_>) -> Said {
    let (state, options, results) = (scene.state, scene.options, scene.results);
    let is_ordered = state.sort.is_some();
    let turns = state.sort != options.sort || state.size != options.page_size;
    let text = match &results.rows[..] {
        _ if !scene.progress.is_done || (is_ordered && scene.is_awaited()) => scene.words.loading.to_owned(),
        [row] if results.total == 1 && scene.asks() && scene.spoken().is_none() => {
            let found = scene.honours.roll.get(row.record as usize);
            concat(&[&count(scene), ": ", &found.map(|found| value(&found, "name", scene.words)).unwrap_or_default()])
        }
        // Another page is said by its rows, which take the focus.
        [_, _, ..] if turns && results.assumed.is_none() => range_of(scene, 1),
        _ => count(scene),
    };
    Said { text, about: asked(scene) }
}

/// All that a reader asked for, as one text; empty before that.
fn asked(scene: &Scene<'_>) -> String {
    let (state, options) = (scene.state, scene.options);
    let size = (state.size != options.page_size).then(|| state.size.to_string());
    let sort = (state.sort != options.sort).then(|| state.sort.clone().unwrap_or_default() + "-");
    let filters = state.filters.iter().flat_map(|(field, value)| [field, value]).map(String::as_str);
    let parts = [state.query.as_str()].into_iter().chain(filters).chain(size.as_deref()).chain(sort.as_deref());
    concat(&parts.gather())
}

fn loading(scene: &Scene<'_>) -> String {
    let there = number(u64::from(scene.progress.records), scene.options.lang);
    match scene.state.query.trim() {
        "" => fill(scene.words.loading_count, &[&there]),
        query => fill(scene.words.search_waits, &[&there, query]),
    }
}

/// Which rows of how many show.
pub fn range(scene: &Scene<'_>) -> String {
    range_of(scene, scene.results.page)
}

fn range_of(scene: &Scene<'_>, page: usize) -> String {
    let (lang, size) = (scene.options.lang, scene.state.size);
    let first = (page - 1) * size + 1;
    let last = (page * size).min(scene.results.total);
    fill(scene.words.range, &[&say(first, lang), &say(last, lang), &say(scene.results.total, lang)])
}

fn say(value: usize, lang: Lang) -> String {
    number(value as u64, lang)
}

fn order(scene: &Scene<'_>) -> Html {
    let (words, roll) = (scene.words, &scene.honours.roll);
    let chosen = scene.state.sort.as_deref().map(|sort| roll.resolve_order(sort)).unwrap_or_default();
    let by_itself = if scene.state.query.trim().is_empty() { words.sort_list } else { words.sort_relevance };
    let mut orders = vec![("", by_itself), ("name", words.sort_name)];
    if roll.values("award").is_some() {
        orders.push(("award", words.sort_award));
    }
    if roll.values("year").is_some() {
        orders.extend([("-year", words.sort_year_new), ("year", words.sort_year_old)]);
    }
    let mut options = orders.into_iter().map(|(value, text)| (value.to_owned(), text.to_owned())).gather();
    // What the page or a link asks for has its own name.
    let own = scene.options.sort.as_deref().map(|sort| roll.resolve_order(sort));
    for order in own.into_iter().chain([chosen.clone()]) {
        let (pattern, field) = order.strip_prefix('-').map_or(("{}", &*order), |field| (words.sort_down, field));
        if options.iter().all(|(value, _)| *value != order) && roll.values(field).is_some() {
            let text = fill(pattern, &[title(field, words)]);
            options.push((order, text));
        }
    }
    let chosen = if options.iter().any(|(value, _)| *value == chosen) { chosen } else { String::new() };
    let choose = scene.act.reform(|value: String| Act::Sort(Some(value).filter(|value| !value.is_empty())));
    Choice { id: "sort", label: words.sort_label, chosen, options, choose }.html()
}

/// How many rows a page has, to be chosen where there are more than the fewest.
pub fn size(scene: &Scene<'_>) -> Html {
    let smallest = SIZES.iter().copied().chain([scene.options.page_size]).min().unwrap_or(25);
    if scene.results.total <= smallest {
        return Html::default();
    }
    let mut sizes = SIZES.to_vec();
    for own in [scene.options.page_size, scene.state.size] {
        if let Err(place) = sizes.binary_search(&own) {
            sizes.insert(place, own);
        }
    }
    let options = sizes.into_iter().map(|size| (size.to_string(), size.to_string())).gather();
    let now = scene.state.size;
    let choose = scene.act.reform(move |value: String| Act::Size(value.parse().unwrap_or(now)));
    Choice { id: "size", label: scene.words.page_size, chosen: now.to_string(), options, choose }.html()
}

/// One value of a few.
#[derive(Clone, PartialEq)]
struct Choice {
    id: &'static str,
    label: &'static str,
    chosen: String,
    options: Vec<(String, String)>,
    choose: Callback<String>,
}

view_by!(Choice, use_choice);

#[hook]
fn use_choice(choice: &Choice) -> Html {
    let select = use_node_ref();
    {
        let (select, shown) = (select.clone(), (choice.chosen.clone(), choice.options.clone()));
        // Once a reader has chosen, a browser asks nobody else which one is.
        use_effect_with(shown, move |(chosen, _)| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(chosen);
            }
        });
    }
    let onchange = choice.choose.reform(|event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        select.map(|select| select.value()).unwrap_or_default()
    });
    let option = |(value, text): &(String, String)| {
        let selected = *value == choice.chosen;
        html! { <option key={value.clone()} value={value.clone()} {selected}>{ text.clone() }</option> }
    };
    html! {
        <p class="honours__choice">
            <label for={choice.id}>{ choice.label }</label>
            <select ref={select} id={choice.id} part="select" {onchange}>{ for choice.options.iter().map(option) }</select>
        </p>
    }
}

/// What had to be left out of the list.
pub fn remark(listing: &Listing, lang: Lang) -> Html {
    let remark = listing.remark(lang);
    html! { if !remark.is_empty() { <p class="quiet" part="remark">{ remark }</p> } }
}

/// How far reading is, until the last record is there.
pub fn progress(scene: &Scene<'_>) -> Html {
    let progress = &scene.progress;
    if progress.is_done {
        return Html::default();
    }
    // Without a value, where the server doesn't say how much will come, it only shows that it goes on.
    let value = progress.share.map(|share| share.to_string());
    html! {
        <progress class="progress" part="progress" role="progressbar" max="100" {value} aria-label={loading(scene)} />
    }
}
