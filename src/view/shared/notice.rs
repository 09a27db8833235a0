//! A message in a widget's place: what failed, where, and a way to try again.

use yew::{Callback, Html, Properties, component, html};

use crate::locale::Words;

/// A failure's words.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The language's words.
    pub words: &'static Words,
    /// What can't be shown.
    pub head: &'static str,
    /// What failed.
    pub message: String,
    /// Where: the address.
    pub place: String,
    /// Called to try again.
    pub on_retry: Callback<()>,
}

/// A notice that screen readers say at once.
#[component]
pub fn Notice(props: &Props) -> Html {
    let retry = props.on_retry.reform(|_| ());
    html! {
        <div class="notice" part="notice" role="alert">
            <strong>{ props.head }</strong>
            <p>{ &props.message }</p>
            if !props.place.is_empty() { <p class="notice__where" translate="no">{ &props.place }</p> }
            <button type="button" part="button" onclick={retry}>{ props.words.retry }</button>
        </div>
    }
}
