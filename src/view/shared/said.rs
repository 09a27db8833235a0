//! Says a text to screen readers once it has stood still for a moment.

use crate::view::view_by;
use bangvang_markup::html;
use gloo_timers::callback::Timeout;
use yew::{Html, hook, use_effect_with, use_state_eq};

/// How long typing has to pause, in milliseconds.
const PAUSE: u32 = 700;

/// What to say.
#[derive(Clone, PartialEq)]
pub struct Said {
    /// The text; saying it begins a moment after it last changed.
    pub text: String,
}

view_by!(Said, use_said);

/// A live region that doesn't chatter.
#[hook]
fn use_said(props: &Said) -> Html {
    let said = use_state_eq(String::new);
    let set = said.setter();
    use_effect_with(props.text.clone(), move |text| {
        let text = text.clone();
        let timer = Timeout::new(PAUSE, move || set.set(text));
        move || drop(timer)
    });
    html! { <p class="unseen" role="status">{ (*said).clone() }</p> }
}
