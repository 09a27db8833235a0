//! Lists of an article's body.

use bangvang_content::article::Numbers;
use bangvang_markup::html;
use yew::Html;

/// A list, numbered or not.
pub fn list(ordered: bool, numbers: &Numbers, items: Vec<Html>) -> Html {
    if !ordered {
        return html! { <ul part="list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> };
    }
    let text = |number: u64| number.to_string();
    let own = |at: usize| numbers.values.iter().find(|(place, _)| *place == at).map(|(_, number)| text(*number));
    let items = items.into_iter().enumerate().map(|(at, item)| html! { <li value={own(at)}>{ item }</li> });
    html! {
        <ol part="list" class={class(numbers.kind)} start={numbers.start.map(text)} reversed={numbers.is_reversed.then_some("")}>
            { for items }
        </ol>
    }
}

/// What the style knows letters in the place of figures by: their attribute counts less than any style.
fn class(kind: Option<char>) -> Option<&'static str> {
    match kind? {
        'a' => Some("is-lower-alpha"),
        'A' => Some("is-upper-alpha"),
        'i' => Some("is-lower-roman"),
        'I' => Some("is-upper-roman"),
        _ => None,
    }
}
