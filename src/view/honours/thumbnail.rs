//! A small photo in a row: the name beside it says who it is, and the record shows it large, with its caption.

use bangvang_content::Photo;
use yew::{Callback, Html, hook, use_state_eq};

use crate::view::shared::Picture;
use crate::view::view_by;

/// The photo of an awardee; nothing where it doesn't come.
#[derive(Clone, PartialEq)]
pub struct Thumbnail {
    /// The photo.
    pub photo: Photo,
    /// What its addresses are relative to.
    pub base: String,
}

view_by!(Thumbnail, use_thumbnail);

#[hook]
fn use_thumbnail(thumbnail: &Thumbnail) -> Html {
    let is_lost = use_state_eq(|| false);
    if *is_lost {
        return Html::default();
    }
    let photo = Photo { alt: None, ..thumbnail.photo.clone() };
    let set = is_lost.setter();
    let on_end = Callback::from(move |came: bool| set.set(!came));
    Picture { photo: &photo, base: &thumbnail.base, sizes: "4em".into(), is_lazy: true, on_end }.html()
}
