//! Photos alone, or those of an article that belong together.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::embed::{Emitter, Options};
use crate::load;
use crate::view::shared::{Heading, photo_grid};

/// Photos and how they show.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The photos.
    pub gallery: Rc<load::Gallery>,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// Sends the element's events.
    pub emitter: Emitter,
}

/// The view.
#[component]
pub fn Gallery(props: &Props) -> Html {
    let gallery = &props.gallery.gallery;
    html! {
        <section part="gallery">
            if let Some(title) = &gallery.title {
                <Heading level={props.options.heading_level} class="gallery__title" part="title">{ title }</Heading>
            }
            { photo_grid(&gallery.photos, &props.gallery.url, props.options.lang) }
        </section>
    }
}
