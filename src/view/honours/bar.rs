//! Between search and rows: how many there are, the order, the filters' button, how far loading is.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlSelectElement};
use yew::{Callback, Event, Html, NodeRef, Properties, component, html, use_effect_with, use_node_ref};

use super::Scene;
use super::filters;
use super::state::Act;
use crate::load::{Listing, Progress};
use crate::locale::{Lang, fill, number};
use crate::view::shared::{Icon, Shape};

/// Page sizes to choose from.
const SIZES: [usize; 3] = [25, 50, 100];

/// Count, filters' button, order and page size.
pub fn bar(scene: &Scene<'_>, is_filtering: bool, open_filters: &Callback<bool>) -> Html {
    html! {
        <div class="honours__bar" part="bar">
            <p class="honours__count" part="count" aria-hidden="true">{ count(scene) }</p>
            if filters::is_useful(&scene.results.facets) {
                <button type="button" part="button" aria-controls="filters" aria-expanded={if is_filtering { "true" } else { "false" }}
                    onclick={open_filters.reform(move |_| !is_filtering)}>
                    <Icon shape={Shape::Filter} />{ filters_label(scene) }
                </button>
            }
            { order(scene) }
            { size(scene) }
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
    if let Some(nearest) = &scene.results.assumed {
        return fill(words.assumed, &[&scene.state.query, nearest]);
    }
    let searches = !scene.state.query.trim().is_empty() || !scene.state.filters.is_empty();
    match (searches, total) {
        (true, 0) => words.found_none.to_owned(),
        (true, 1) => words.found_one.to_owned(),
        (true, _) => fill(words.found_of, &[&say(total, lang), &say(all, lang)]),
        (false, 1) => words.all_one.to_owned(),
        (false, _) => fill(words.all_many, &[&say(total, lang)]),
    }
}

/// Which rows of how many show.
pub fn range(scene: &Scene<'_>) -> String {
    let lang = scene.options.lang;
    let first = (scene.results.page - 1) * scene.state.size + 1;
    let last = first + scene.results.rows.len().saturating_sub(1);
    fill(scene.words.range, &[&say(first, lang), &say(last, lang), &say(scene.results.total, lang)])
}

fn say(value: usize, lang: Lang) -> String {
    number(value as u64, lang)
}

fn order(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let chosen = scene.state.sort.clone().unwrap_or_default();
    let by_itself = if scene.state.query.trim().is_empty() { words.sort_list } else { words.sort_relevance };
    let mut orders = vec![("", by_itself), ("name", words.sort_name)];
    if scene.honours.roll.values("award").is_some() {
        orders.push(("award", words.sort_award));
    }
    if scene.honours.roll.values("year").is_some() {
        orders.extend([("-year", words.sort_year_new), ("year", words.sort_year_old)]);
    }
    let options = orders.into_iter().map(|(value, text)| (value.to_owned(), text.to_owned())).collect::<Vec<_>>();
    let choose = scene.act.reform(|value: String| Act::Sort(Some(value).filter(|value| !value.is_empty())));
    html! { <Choice id="sort" label={words.sort_label} {chosen} {options} {choose} /> }
}

fn size(scene: &Scene<'_>) -> Html {
    let smallest = SIZES.iter().copied().chain([scene.options.page_size]).min().unwrap_or(25);
    if scene.results.total <= smallest {
        return Html::default();
    }
    let mut sizes: Vec<usize> = SIZES.iter().copied().chain([scene.options.page_size, scene.state.size]).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let options = sizes.into_iter().map(|size| (size.to_string(), size.to_string())).collect::<Vec<_>>();
    let now = scene.state.size;
    let choose = scene.act.reform(move |value: String| Act::Size(value.parse().unwrap_or(now)));
    html! { <Choice id="size" label={scene.words.page_size} chosen={now.to_string()} {options} {choose} /> }
}

/// One value of a few.
#[derive(Clone, PartialEq, Properties)]
struct ChoiceProps {
    id: &'static str,
    label: &'static str,
    chosen: String,
    options: Vec<(String, String)>,
    choose: Callback<String>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.choose.reform(|event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        select.map(|select| select.value()).unwrap_or_default()
    });
    let option = |(value, text): &(String, String)| html! { <option value={value.clone()} selected={*value == props.chosen}>{ text }</option> };
    html! {
        <p class="honours__choice">
            <label for={props.id}>{ props.label }</label>
            <select id={props.id} part="select" {onchange}>{ for props.options.iter().map(option) }</select>
        </p>
    }
}

/// What had to be left out of the list.
pub fn remark(listing: &Listing) -> Html {
    let remark = listing.remark();
    html! { if !remark.is_empty() { <p class="quiet" part="remark">{ &*remark }</p> } }
}

/// How far reading is, until the last record is there.
pub fn progress(progress: &Progress, lang: Lang) -> Html {
    if progress.is_done {
        return Html::default();
    }
    let text = fill(lang.words().loading_count, &[&number(u64::from(progress.records), lang)]);
    html! { <Bar {text} share={progress.share} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct BarProps {
    text: String,
    share: Option<u8>,
}

/// A bar whose length is set by CSSOM, which a strict policy allows.
#[component]
fn Bar(props: &BarProps) -> Html {
    let node: NodeRef = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.share, move |share| {
            if let Some(bar) = node.cast::<HtmlElement>() {
                let _ = bar
                    .style()
                    .set_property("transform", &["scaleX(.", &two_digits(share.unwrap_or(30)), ")"].concat());
            }
        });
    }
    let percent = props.share.map(|share| share.to_string());
    html! {
        <>
            <div class="progress" part="progress" role="progressbar" aria-label={props.text.clone()} aria-valuemin="0" aria-valuemax="100" aria-valuenow={percent}>
                <div class="progress__bar" ref={node}></div>
            </div>
            <p class="quiet">{ &props.text }</p>
        </>
    }
}

/// A share below one as the digits after its point.
fn two_digits(percent: u8) -> String {
    let percent = percent.min(99);
    [(percent / 10 + b'0') as char, (percent % 10 + b'0') as char].iter().collect()
}
