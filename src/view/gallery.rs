//! Photos alone, or those of an article that belong together.

use std::rc::Rc;

use bangvang_content::Gather as _;
use bangvang_markup::html;
use yew::{Html, hook};

use crate::embed::{Emitter, Options};
use crate::load;
use crate::view::hooks::use_memo;
use crate::view::shared::{IN_GRID, heading, photo_grid, unbroken, use_album};
use crate::view::view_by;

/// Photos and how they show.
#[derive(Clone, PartialEq)]
pub struct Gallery {
    /// The photos.
    pub gallery: Rc<load::Gallery>,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// Sends the element's events.
    pub emitter: Emitter,
}

view_by!(Gallery, use_gallery);

/// The view.
#[hook]
fn use_gallery(props: &Gallery) -> Html {
    let gallery = &props.gallery.gallery;
    let photos = use_memo(props.gallery.clone(), |gallery| gallery.gallery.photos.clone());
    let (album, lightbox) = use_album(&photos, &props.gallery.url, &props.options, &props.emitter);
    let grid = use_memo(album.clone(), |album| {
        photo_grid((0..photos.len()).map(|place| album.figure(place, IN_GRID, false)).gather())
    });
    html! {
        <section part="gallery" aria-label={gallery.title.clone()} lang={gallery.lang.clone()}>
            if let Some(title) = &gallery.title {
                { heading(props.options.heading_level, "gallery__title", "title", unbroken(title)) }
            }
            if photos.is_empty() { <p class="quiet" lang={props.options.lang.tag()}>{ props.options.lang.words().photos_none }</p> }
            { (*grid).clone() }
            { lightbox }
        </section>
    }
}
