//! The photo of a record. What opens it large is a part of its own for a list, which comes with the first that shows.

use std::rc::Rc;

use bangvang_content::Photo;
use bangvang_markup::html;
use wasm_bindgen_futures::spawn_local;
use yew::{Html, hook, use_effect_with, use_state_eq};

use super::{Figure, use_album};
use crate::embed::{Emitter, Options};
use crate::parts::{self, Part};
use crate::view::{View, view_by};

/// A photo that stands alone, and says nothing large but itself.
#[derive(Clone, PartialEq)]
pub struct Portrait {
    /// The one photo.
    pub photos: Rc<Vec<Photo>>,
    /// What its addresses are relative to.
    pub base: String,
    /// The language of its own words, where it is another one than that of what it stands in.
    pub spoken: Option<String>,
    /// How wide it shows, for the choice among its sizes.
    pub sizes: &'static str,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// Sends the element's events.
    pub emitter: Emitter,
}

view_by!(Portrait, use_portrait);

#[hook]
fn use_portrait(props: &Portrait) -> Html {
    let is_there = use_state_eq(|| parts::is_there(Part::Articles));
    {
        let set = is_there.setter();
        use_effect_with((), move |()| {
            spawn_local(async move { set.set(parts::bring(Part::Articles).await.is_ok()) });
        });
    }
    if *is_there {
        return parts::articles::portrait(props.clone());
    }
    let Some(photo) = props.photos.first().cloned() else { return Html::default() };
    let (base, lang, spoken, sizes) = (props.base.clone(), props.options.lang, props.spoken.clone(), props.sizes);
    Figure { photo, base, lang, spoken, place: 0, href: None, on_open: None, is_first: false, sizes }.html()
}

/// The same, once it opens large.
#[derive(Clone, PartialEq)]
pub struct Opening(pub Portrait);

view_by!(Opening, use_opening);

#[hook]
fn use_opening(opening: &Opening) -> Html {
    let Opening(props) = opening;
    let (mut album, lightbox) = use_album(&props.photos, &props.base, &props.options, &props.emitter);
    album.spoken.clone_from(&props.spoken);
    html! { <>{ album.figure(0, props.sizes, false) }{ lightbox }</> }
}
