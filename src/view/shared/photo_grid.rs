//! Several photos side by side, in rows that are filled.

use yew::{Html, html};

use super::Album;

/// Photos of an album by their places; each row has as many as read well.
pub fn photo_grid(album: &Album, places: &[usize]) -> Html {
    let class = match places.len() {
        1 => "gallery is-single",
        3 => "gallery is-triple",
        _ => "gallery",
    };
    let figure = |&place: &usize| album.figure(place, "(min-width: 48em) 21em, 100vw", false);
    html! { <div {class} part="photos">{ for places.iter().map(figure) }</div> }
}
