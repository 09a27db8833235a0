//! Pages of a list as real links: they work where a host stops clicks, and open in a new tab.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, MouseEvent};
use yew::{Callback, Event, Html, Properties, component, html};

use super::{Icon, Shape};
use crate::locale::{Lang, fill, number};

/// Where in which pages.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The language of words and numbers.
    pub lang: Lang,
    /// The page that shows, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The address of each page.
    pub link: Callback<usize, String>,
    /// Called with the page to go to.
    pub on_page: Callback<usize>,
}

/// First, last, the ones around, and the way between them.
#[component]
pub fn Pager(props: &Props) -> Html {
    if props.pages < 2 {
        return Html::default();
    }
    let words = props.lang.words();
    let position = fill(words.page_of, &[&say(props.page, props.lang), &say(props.pages, props.lang)]);
    html! {
        <nav class="pager" part="pager" aria-label={words.pages}>
            <ul>
                { step(props, props.page.checked_sub(1).filter(|&page| page > 0), Shape::Left, words.previous) }
                { for around(props.page, props.pages).into_iter().map(|page| number_link(props, page)) }
                { step(props, Some(props.page + 1).filter(|&page| page <= props.pages), Shape::Right, words.next) }
            </ul>
            <p class="quiet">{ position }</p>
            if props.pages > FEW { { jump(props) } }
        </nav>
    }
}

/// Pages from which on a field to jump is worth its place.
const FEW: usize = 7;

/// A field that goes to the page of its number.
fn jump(props: &Props) -> Html {
    let (on_page, pages) = (props.on_page.clone(), props.pages);
    let go = move |event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(page) = field.and_then(|field| field.value().trim().parse::<usize>().ok()) {
            on_page.emit(page.clamp(1, pages));
        }
    };
    html! {
        <label class="pager__jump">
            <span>{ props.lang.words().page_jump }</span>
            <input key={props.page} type="number" inputmode="numeric" min="1" max={pages.to_string()} part="page-jump" value={props.page.to_string()} onchange={go} />
        </label>
    }
}

/// The numbers that show, with 0 where some are left out.
fn around(page: usize, pages: usize) -> Vec<usize> {
    let mut shown = Vec::new();
    for one in 1..=pages {
        if one == 1
            || one == pages
            || one.abs_diff(page) <= 1
            || (page <= 3 && one <= 4)
            || (page + 2 >= pages && one + 3 >= pages)
        {
            shown.push(one);
        } else if shown.last().is_some_and(|&last| last != 0) {
            shown.push(0);
        }
    }
    shown
}

fn number_link(props: &Props, page: usize) -> Html {
    if page == 0 {
        return html! { <li class="gap" aria-hidden="true">{ "…" }</li> };
    }
    let text = say(page, props.lang);
    let label = fill(props.lang.words().page, &[&text]);
    if page == props.page {
        return html! { <li><span class="is-here" part="page-current" aria-current="page" aria-label={label} role="link" aria-disabled="true">{ text }</span></li> };
    }
    html! { <li><a part="page" href={props.link.emit(page)} aria-label={label} onclick={go(props, page)}>{ text }</a></li> }
}

fn step(props: &Props, page: Option<usize>, shape: Shape, label: &'static str) -> Html {
    let Some(page) = page else { return Html::default() };
    html! {
        <li><a part="page" href={props.link.emit(page)} aria-label={label} onclick={go(props, page)}><Icon {shape} /></a></li>
    }
}

fn go(props: &Props, page: usize) -> Callback<MouseEvent> {
    let on_page = props.on_page.clone();
    Callback::from(move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            on_page.emit(page);
        }
    })
}

/// Whether a click asks for the link here and not in another tab.
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

fn say(value: usize, lang: Lang) -> String {
    number(value as u64, lang)
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn few_pages_all_show() {
        assert_eq!(around(2, 4), [1, 2, 3, 4]);
        assert_eq!(around(1, 2), [1, 2]);
    }

    #[test]
    fn first_last_and_neighbours_show_of_many() {
        assert_eq!(around(1, 40), [1, 2, 3, 4, 0, 40]);
        assert_eq!(around(20, 40), [1, 0, 19, 20, 21, 0, 40]);
        assert_eq!(around(40, 40), [1, 0, 37, 38, 39, 40]);
    }
}
