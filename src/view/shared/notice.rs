//! A message in a widget's place: what failed, where, and a way to try again.

use bangvang_markup::html;
use yew::{Callback, Html};

use crate::locale::Words;

/// A failure's words.
pub struct Notice<'a> {
    /// The language's words.
    pub words: &'static Words,
    /// What can't be shown.
    pub head: &'static str,
    /// What failed.
    pub message: &'a str,
    /// Where: the address.
    pub place: &'a str,
    /// Called to try again.
    pub on_retry: Callback<()>,
}

impl Notice<'_> {
    /// A notice that screen readers say at once.
    pub fn html(&self) -> Html {
        let retry = self.on_retry.reform(|_| ());
        html! {
            <div class="notice" part="notice" role="alert">
                <strong>{ self.head }</strong>
                <p>{ self.message }</p>
                if !self.place.is_empty() { <p class="notice__where" translate="no">{ self.place }</p> }
                <button type="button" part="button" onclick={retry}>{ self.words.retry }</button>
            </div>
        }
    }
}
