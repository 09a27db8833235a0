//! Several photos side by side.

use bangvang_content::Photo;
use yew::{Html, html};

use super::Figure;
use crate::locale::Lang;

/// The photos in their order; each row has as many as read well.
pub fn photo_grid(photos: &[Photo], base: &str, lang: Lang) -> Html {
    let threes = photos.len() > 2 && photos.len() != 4;
    let class = yew::classes!("gallery", threes.then_some("gallery--threes"));
    let figure = |(at, photo): (usize, &Photo)| {
        html! { <Figure key={at} photo={photo.clone()} base={base.to_owned()} {lang} sizes="(min-width: 48em) 21em, 50vw" /> }
    };
    html! { <div {class} part="photos">{ for photos.iter().enumerate().map(figure) }</div> }
}
