//! A message in a widget's place: what failed, where, and a way to try again.

use bangvang_markup::html;
use yew::{Callback, Html, MouseEvent};

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
    /// How many attempts have failed: each is said anew.
    pub failures: usize,
    /// Whether another one is on its way.
    pub is_retrying: bool,
    /// Called to try again.
    pub on_retry: Callback<MouseEvent>,
}

impl Notice<'_> {
    /// A notice that screen readers say at once.
    pub fn html(&self) -> Html {
        html! {
            <div class="notice" part="notice" role="alert" aria-atomic="false">
                <div key={self.failures}>
                    <strong>{ self.head }</strong>
                    <p>{ self.message }</p>
                    if !self.place.is_empty() { <p class="notice__where" translate="no">{ self.place }</p> }
                </div>
                <button type="button" part="button" onclick={self.on_retry.clone()}>{ self.words.retry }</button>
                if self.is_retrying { <span class="quiet">{ self.words.loading }</span> }
            </div>
        }
    }
}
