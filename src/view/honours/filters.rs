//! Filters of the data itself, with counts that follow the query, and chips for what is chosen.

use bangvang_content::concat;
use bangvang_markup::html;
use yew::{Callback, Html, MouseEvent};

use super::Scene;
use super::bar::said;
use super::columns::{shown_value, title};
use super::state::{Act, Chosen};
use crate::load::{Facet, FacetValue};
use crate::locale::{fill, number};
use crate::view::View;
use crate::view::shared::{Shape, icon, land};

/// How many values of a field show before the rest is asked for.
const FEW: usize = 8;

/// The button that opens them, where the focus goes that has no other place.
pub const BUTTON: &str = "[aria-controls=filters]";

/// Whether there is anything to choose.
pub fn is_useful(facets: &[Facet]) -> bool {
    facets.iter().any(|facet| facet.count() > 1)
}

/// All filters, with buttons that end or clear the choice.
pub fn panel(scene: &Scene<'_>, open: &Callback<bool>) -> Html {
    let total = number(scene.results.total as u64, scene.options.lang);
    let done = open.reform(|event: MouseEvent| {
        land(&event, ".bangvang", BUTTON);
        false
    });
    html! {
        <div class="filters" part="filters">
            { groups(scene) }
            <p class="filters__end">
                <button type="button" class="button--strong" part="button" onclick={done}>
                    if scene.results.total == 1 { { scene.words.filters_done_one } } else { { fill(scene.words.filters_done, &[&total]) } }
                </button>
            </p>
            // A modal sheet keeps quiet what the page says behind it.
            { said(scene).html() }
        </div>
    }
}

/// The groups of values, one a field.
fn groups(scene: &Scene<'_>) -> Html {
    let useful = scene.results.facets.iter().filter(|facet| facet.count() > 1);
    html! { <div class="filters__groups">{ for useful.enumerate().map(|(at, facet)| group(scene, at, facet)) }</div> }
}

fn group(scene: &Scene<'_>, at: usize, facet: &Facet) -> Html {
    let most = if scene.whole.contains(&facet.field) { facet.count() } else { facet.count().min(FEW) };
    let rest = facet.count() - most;
    // A chosen value always shows, or it could not be let go. Where none is chosen, thousands needn't be looked at.
    let is_chosen = scene.state.filters.iter().any(|(named, _)| meant(scene, named) == facet.field);
    let chosen = facet.values(&scene.honours.roll).skip(if is_chosen { most } else { facet.count() });
    let chosen = chosen.filter(|value| chosen_of(scene, &facet.field, value.text).is_some());
    let shown = facet.values(&scene.honours.roll).take(most).chain(chosen);
    let more = {
        let (show_whole, field) = (scene.show_whole.clone(), facet.field.clone());
        move |event: MouseEvent| {
            let first = concat(&[
                ".filters fieldset:nth-child(",
                &(at + 1).to_string(),
                ") li:nth-child(",
                &(FEW + 1).to_string(),
                ") input",
            ]);
            land(&event, ".bangvang", &first);
            show_whole.emit(field.clone());
        }
    };
    html! {
        <fieldset part="filter">
            <legend>{ title(&facet.field, scene.words) }</legend>
            <ul>{ for shown.map(|value| choice(scene, facet, value)) }</ul>
            if rest > 0 {
                <button type="button" part="button" onclick={more}>
                    { fill(scene.words.filter_more, &[&number(rest as u64, scene.options.lang)]) }
                </button>
            }
        </fieldset>
    }
}

/// A chosen value of a field, which an address may spell in its own way.
fn chosen_of<'a>(scene: &'a Scene<'_>, field: &str, value: &str) -> Option<&'a Chosen> {
    scene.state.filters.iter().find(|(named, other)| other == value && meant(scene, named) == field)
}

/// The field that a name in an address means.
fn meant<'a>(scene: &'a Scene<'_>, named: &'a str) -> &'a str {
    scene.honours.roll.resolve(named).unwrap_or(named)
}

fn choice(scene: &Scene<'_>, facet: &Facet, value: FacetValue<'_>) -> Html {
    let chosen = chosen_of(scene, &facet.field, value.text);
    let checked = chosen.is_some();
    let toggle = {
        let (act, text) = (scene.act.clone(), value.text.to_owned());
        let field = chosen.map_or(&facet.field, |(named, _)| named).clone();
        move |_| act.emit(Act::Toggle(field.clone(), text.clone()))
    };
    html! {
        <li key={value.text.to_owned()} class={(value.count == 0).then_some("is-empty")}>
            <label>
                <input type="checkbox" part="checkbox" {checked} onchange={toggle} />
                <span>{ shown(scene, &facet.field, value.text) }</span>
                <span class="filters__count">{ number(u64::from(value.count), scene.options.lang) }</span>
            </label>
        </li>
    }
}

/// A value in words: the data's own, or ours for a kind or a status.
fn shown(scene: &Scene<'_>, field: &str, value: &str) -> Html {
    let shown = shown_value(field, value, scene.words);
    if shown == value { scene.own(shown.into()) } else { shown.into() }
}

/// What is chosen, each with a way to let it go.
pub fn chips(scene: &Scene<'_>) -> Html {
    if scene.state.filters.is_empty() {
        return Html::default();
    }
    let clear = scene.act.reform(|event: MouseEvent| {
        land(&event, ".bangvang", BUTTON);
        Act::ClearFilters
    });
    html! {
        <p class="chips" part="chips">
            { for scene.state.filters.iter().enumerate().map(|(at, (named, value))| chip(scene, at, named, value)) }
            <button key="" type="button" class="chips__clear" part="button" onclick={clear}>{ scene.words.filters_clear }</button>
        </p>
    }
}

fn chip(scene: &Scene<'_>, at: usize, named: &str, value: &str) -> Html {
    let field = meant(scene, named);
    let let_go = {
        let (act, named, value) = (scene.act.clone(), named.to_owned(), value.to_owned());
        move |event: MouseEvent| {
            // To the next one, else to the last of those that stay.
            let next = [
                ".chips [part=chip]:nth-child(",
                &(at + 1).to_string(),
                ")|.chips [part=chip]:nth-last-child(2)|",
                BUTTON,
            ];
            land(&event, ".bangvang", &concat(&next));
            act.emit(Act::Toggle(named.clone(), value.clone()));
        }
    };
    let key = concat(&[named, "=", value]);
    let is_one = scene.state.filters.iter().filter(|(_, other)| other == value).count() == 1;
    let of_field = if is_one { String::new() } else { concat(&[" (", title(field, scene.words), ")"]) };
    // A label has one language: where there are two, each says which.
    let label = scene
        .spoken()
        .is_none()
        .then(|| fill(scene.words.filter_remove, &[&concat(&[&shown_value(field, value, scene.words), &of_field])]));
    html! {
        <button {key} type="button" part="chip" aria-label={label.clone()} onclick={let_go}>
            if label.is_none() { <span class="unseen">{ fill(scene.words.filter_remove, &[]) }</span> }
            { shown(scene, field, value) }{ of_field }{ icon(Shape::Close) }
        </button>
    }
}
