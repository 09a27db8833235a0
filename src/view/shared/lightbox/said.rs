//! What is said of a large photo.

use bangvang_markup::html;
use yew::Html;

use super::Props;
use crate::locale::fill;
use crate::view::shared::{caption_line, unbroken};

/// Which of how many, and what is written under the photo; unseen, what it shows, and how far it is.
pub fn said(props: &Props, note: &'static str) -> Html {
    let words = props.album.lang.words();
    let count = [props.place + 1, props.album.photos.len()].map(|number| number.to_string());
    let position = (props.album.photos.len() > 1).then(|| fill(words.photo_position, &[&count[0], &count[1]]));
    let photo = props.album.photos.get(props.place);
    let caption = photo.map(|photo| caption_line(photo, props.album.lang)).unwrap_or_default();
    let alt = photo.and_then(|photo| photo.alt.as_deref()).unwrap_or_default();
    let (shown, unseen) = match () {
        () if !caption.is_empty() => (&*caption, if caption.contains(alt) { "" } else { alt }),
        () if !alt.is_empty() => (alt, ""),
        // One photo that nothing is said of is not silence.
        () => ("", if position.is_none() { words.photo } else { "" }),
    };
    html! {
        <>
            if let Some(position) = position { <><span class="lightbox__place">{ position }</span>{ " " }</> }
            { unbroken(shown) }
            <span class="unseen">{ " " }{ unseen }{ " " }<span lang={props.album.lang.tag()}>{ note }</span></span>
        </>
    }
}
