//! Pages of a list as real links: they work where a host stops clicks, and open in a new tab.

use bangvang_markup::html;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent};
use yew::{Callback, Html};

use super::{Shape, icon};
use crate::locale::{Lang, fill, number};

/// Where in which pages.
pub struct Pager {
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

impl Pager {
    /// First, last, the ones around, and the way between them.
    pub fn html(&self) -> Html {
        if self.pages < 2 {
            return Html::default();
        }
        let words = self.lang.words();
        html! {
            <nav class="pager" part="pager" aria-label={words.pages}>
                <ul>
                    { step(self, self.page.checked_sub(1).filter(|&page| page > 0), Shape::Left, words.previous) }
                    { for around(self.page, self.pages).into_iter().map(|page| number_link(self, page)) }
                    { step(self, Some(self.page + 1).filter(|&page| page <= self.pages), Shape::Right, words.next) }
                </ul>
                <p class="quiet">{ position(self.page, self.pages, self.lang) }</p>
                if self.pages > FEW { { jump(self) } }
            </nav>
        }
    }
}

/// Which page of how many.
pub fn position(page: usize, pages: usize, lang: Lang) -> String {
    fill(lang.words().page_of, &[&say(page, lang), &say(pages, lang)])
}

/// Pages from which on a field to jump is worth its place.
const FEW: usize = 7;

/// A field that goes to the page of its number: by Enter or its button, and not while arrows change the number. What is
/// no number is said.
fn jump(shown: &Pager) -> Html {
    let words = shown.lang.words();
    let go = {
        let (on_page, pages) = (shown.on_page.clone(), shown.pages);
        let wrong = fill(words.page_wrong, &[&say(pages, shown.lang)]);
        Callback::from(move |event: Event| {
            let Some(field) = field_of(&event) else { return };
            let Ok(page) = field.value().trim().parse::<usize>() else {
                field.set_custom_validity(&wrong);
                field.report_validity();
                return;
            };
            let page = page.clamp(1, pages);
            field.set_value(&page.to_string());
            on_page.emit(page);
        })
    };
    let oninput = |event: InputEvent| {
        if let Some(field) = field_of(&event) {
            field.set_custom_validity("");
        }
    };
    let press = go.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            press.emit(event.into());
        }
    };
    html! {
        <p class="pager__jump">
            <label for="jump">{ words.page_jump }</label>
            <input key={shown.page} id="jump" type="number" inputmode="numeric" enterkeyhint="go" min="1" max={shown.pages.to_string()} part="page-jump" defaultvalue={shown.page.to_string()} {oninput} {onkeydown} />
            <button type="button" part="button" onclick={go.reform(MouseEvent::into)}>{ words.page_go }</button>
        </p>
    }
}

/// The field that an event is of, or beside.
fn field_of(event: &Event) -> Option<HtmlInputElement> {
    let place = event.target()?.dyn_into::<Element>().ok()?.closest(".pager__jump").ok()??;
    place.query_selector("input").ok()??.dyn_into().ok()
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

fn number_link(shown: &Pager, page: usize) -> Html {
    if page == 0 {
        return html! { <li class="gap" aria-hidden="true">{ "…" }</li> };
    }
    let text = say(page, shown.lang);
    let label = fill(shown.lang.words().page, &[&text]);
    if page == shown.page {
        return html! { <li><span class="is-here" part="page-current" aria-current="page" aria-label={label} role="link" aria-disabled="true">{ text }</span></li> };
    }
    let class = (page > 1 && page < shown.pages).then_some("is-spare");
    html! { <li {class}><a part="page" href={shown.link.emit(page)} aria-label={label} onclick={go(shown, page)}>{ text }</a></li> }
}

fn step(shown: &Pager, page: Option<usize>, shape: Shape, label: &'static str) -> Html {
    let Some(page) = page else { return Html::default() };
    html! {
        <li><a part="page" href={shown.link.emit(page)} aria-label={label} onclick={go(shown, page)}>{ icon(shape) }</a></li>
    }
}

fn go(shown: &Pager, page: usize) -> Callback<MouseEvent> {
    let on_page = shown.on_page.clone();
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
