//! A heading at a level of the page's own outline.
#![allow(clippy::ignored_unit_patterns, reason = "Yew's macro writes them for a name that is worked out.")]

use bangvang_content::concat;
use bangvang_markup::html;
use yew::Html;

/// `h1` to `h6` as `level` says; anything past 6 is 6. `part` is its name for the page's style.
pub fn heading(level: u8, class: &'static str, part: &'static str, content: Html) -> Html {
    let tag = concat(&["h", &level.clamp(1, 6).to_string()]);
    html! { <@{tag} {class} {part}>{ content }</@> }
}
