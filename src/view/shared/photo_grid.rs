//! Several photos side by side, in rows that are filled.

use bangvang_markup::html;
use yew::Html;

/// How wide a photo shows in a row, for the choice among its sizes.
pub const IN_GRID: &str = "(min-width: 48em) 21em, 100vw";

/// Figures; each row has as many as read well.
pub fn photo_grid(figures: Vec<Html>) -> Html {
    let class = match figures.len() {
        1 => "gallery is-single",
        2 => "gallery is-pair",
        3 => "gallery is-triple",
        _ => "gallery",
    };
    html! { <div {class} part="photos">{ figures }</div> }
}
