//! A small photo in a row: the name beside it says who it is, and the record shows it large, with its caption.

use bangvang_content::Photo;
use yew::{Callback, Html, hook};

use crate::view::hooks::use_state_eq;
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
    // In other data another photo may stand here. Where one of several sizes didn't come, the photo's own file is left.
    let lost = use_state_eq(|| (String::new(), 0));
    let mut photo = Photo { alt: None, ..thumbnail.photo.clone() };
    let times = if lost.0 == photo.src { lost.1 } else { 0 };
    let most = if photo.sources.is_empty() { 1 } else { 2 };
    if times == most {
        return Html::default();
    }
    if times > 0 {
        photo.sources = Vec::new();
    }
    let (set, src) = (lost.setter(), photo.src.clone());
    let on_end = Callback::from(move |came: bool| {
        if !came {
            set.set((src.clone(), times + 1));
        }
    });
    Picture { photo: &photo, base: &thumbnail.base, sizes: "4em".into(), is_lazy: true, on_end }.html()
}
