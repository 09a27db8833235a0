//! What is said of a large photo.

use bangvang_markup::html;
use yew::Html;

use super::Props;
use crate::locale::fill;
use crate::view::shared::{caption_line, unbroken};

/// Which of how many, and what is written under the photo.
pub fn said(props: &Props) -> Html {
    let words = props.album.lang.words();
    let count = [props.place + 1, props.album.photos.len()].map(|number| number.to_string());
    let position = (props.album.photos.len() > 1).then(|| fill(words.photo_position, &[&count[0], &count[1]]));
    let caption = props.album.photos.get(props.place).map(|photo| match caption_line(photo, props.album.lang) {
        empty if empty.is_empty() => photo.alt.clone().unwrap_or_default(),
        caption => caption,
    });
    html! {
        <>
            if let Some(position) = position { <><span class="lightbox__place">{ position }</span>{ " " }</> }
            { unbroken(&caption.unwrap_or_default()) }
        </>
    }
}
