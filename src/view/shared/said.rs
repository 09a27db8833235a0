//! Says a text to screen readers once it has stood still for a moment.

use bangvang_markup::html;
use gloo_timers::callback::Timeout;
use yew::{Html, Properties, component, use_effect_with, use_state_eq};

/// How long typing has to pause, in milliseconds.
const PAUSE: u32 = 700;

/// What to say.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The text; saying it begins a moment after it last changed.
    pub text: String,
}

/// A live region that doesn't chatter.
#[component]
pub fn Said(props: &Props) -> Html {
    let said = use_state_eq(String::new);
    let set = said.setter();
    use_effect_with(props.text.clone(), move |text| {
        let text = text.clone();
        let timer = Timeout::new(PAUSE, move || set.set(text));
        move || drop(timer)
    });
    html! { <p class="unseen" role="status">{ (*said).clone() }</p> }
}
