//! The photo of a record. What opens it large is a part of its own for a list, which comes with the first that shows.

use std::rc::Rc;

use bangvang_content::Photo;
use bangvang_markup::html;
use web_sys::window;
use yew::functional::HookContext;
use yew::{Callback, Html, hook};

use super::large::say;
use super::{Figure, resolve, use_album};
use crate::embed::{Emitter, Options};
use crate::parts::{self, Part};
use crate::task;
use crate::view::hooks::{use_effect_with, use_mut_ref, use_state_eq};
use crate::view::{View, view_by};

/// A photo that stands alone: with it, no others open large.
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

/// How far the part is.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Waiting,
    There,
    Lost,
}

#[hook]
fn use_portrait(props: &Portrait) -> Html {
    let phase = use_state_eq(|| if parts::is_there(Part::Articles) { Phase::There } else { Phase::Waiting });
    // Whether a reader wants it large already.
    let is_wanted = use_mut_ref(|| false);
    {
        let (set, is_wanted, file, lang) = (phase.setter(), Rc::clone(&is_wanted), file(props), props.options.lang);
        use_effect_with((), move |()| {
            let gone = Rc::clone(&is_wanted);
            task::begin(Box::pin(async move {
                let Err(failure) = parts::bring(Part::Articles).await else { return set.set(Phase::There) };
                say(&failure.message(lang), &failure.url);
                set.set(Phase::Lost);
                if *is_wanted.borrow() {
                    go_to(&file);
                }
            }));
            // Who closed the record wants nothing any more.
            move || *gone.borrow_mut() = false
        });
    }
    match *phase {
        Phase::There => parts::articles::portrait(props.clone(), is_wanted.replace(false)),
        Phase::Lost => Plain { portrait: props.clone(), on_open: None }.html(),
        Phase::Waiting => {
            let on_open = Callback::from(move |_| *is_wanted.borrow_mut() = true);
            Plain { portrait: props.clone(), on_open: Some(on_open) }.html()
        }
    }
}

fn file(props: &Portrait) -> String {
    props.photos.first().map(|photo| resolve(&photo.src, &props.base)).unwrap_or_default()
}

fn go_to(file: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(file);
    }
}

/// The photo while it doesn't open large, drawn so that it stays in its place once it does.
#[derive(Clone, PartialEq)]
struct Plain {
    portrait: Portrait,
    on_open: Option<Callback<Option<usize>>>,
}

impl View for Plain {
    fn draw(&self, _: &mut HookContext) -> Html {
        let Portrait { photos, base, spoken, sizes, options, .. } = &self.portrait;
        let Some(photo) = photos.first().cloned() else { return Html::default() };
        let (base, lang, spoken, on_open) = (base.clone(), options.lang, spoken.clone(), self.on_open.clone());
        let figure = Figure { photo, base, lang, spoken, place: 0, href: None, on_open, is_first: false, sizes };
        html! { <>{ figure.html() }{ Html::default() }</> }
    }
}

/// The photo once it opens large.
#[derive(Clone, PartialEq)]
pub struct Opening {
    /// The photo.
    pub portrait: Portrait,
    /// Whether it opens at once.
    pub opens: bool,
}

view_by!(Opening, use_opening);

#[hook]
fn use_opening(opening: &Opening) -> Html {
    let Portrait { photos, base, spoken, sizes, options, emitter } = &opening.portrait;
    let (mut album, lightbox) = use_album(photos, base, options, emitter);
    album.spoken.clone_from(spoken);
    {
        let (go, opens) = (album.go.clone(), opening.opens);
        use_effect_with((), move |()| {
            if opens {
                go.emit(Some(0));
            }
        });
    }
    html! { <>{ album.figure(0, sizes, false) }{ lightbox }</> }
}
