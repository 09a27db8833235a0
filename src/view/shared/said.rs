//! Says a text to screen readers once it has stood still for a moment, after a reader has done something.

use bangvang_content::concat;
use bangvang_markup::html;
use yew::{Html, hook};

use crate::task;
use crate::view::hooks::{use_effect_with, use_mut_ref, use_state_eq};
use crate::view::view_by;

/// How long typing has to pause, in milliseconds.
const PAUSE: u32 = 700;

/// What to say.
#[derive(Clone, PartialEq)]
pub struct Said {
    /// The text; saying it begins a moment after it last changed.
    pub text: String,
    /// What the reader asked for: the same text is said again for something else. Before anything is, all is quiet.
    pub about: String,
}

view_by!(Said, use_said);

/// A live region that doesn't chatter.
#[hook]
fn use_said(props: &Said) -> Html {
    let said = use_state_eq(String::new);
    let (set, last, asked) = (said.setter(), use_mut_ref(String::new), use_mut_ref(|| false));
    *asked.borrow_mut() |= !props.about.is_empty();
    use_effect_with((props.text.clone(), props.about.clone()), move |(text, _)| {
        let text = text.clone();
        let say = move || {
            // Only another text is said: a space at its end makes it one.
            let end = if *last.borrow() == text { "\u{a0}" } else { "" };
            last.replace(concat(&[&text, end]));
            set.set(last.borrow().clone());
        };
        let timer = task::after(PAUSE, Box::new(say));
        move || drop(timer)
    });
    let live = (!*asked.borrow()).then_some("off");
    html! { <p class="unseen" role="status" aria-live={live}>{ (*said).clone() }</p> }
}
