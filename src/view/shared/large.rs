//! The place of the lightbox. What draws it is a part of its own, which comes while the reader reads.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use bangvang_content::join;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Callback, Html, hook};

use super::Album;
use crate::locale::Lang;
use crate::parts::{self, Part};
use crate::task;
use crate::view::hooks::{Setter, use_effect_with, use_state_eq};
use crate::view::view_by;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(line: &str);
}

/// Milliseconds after which the lightbox comes without being asked for: the view is drawn by then, and no reader has
/// found a photo to open.
const LATER: u32 = 100;

/// The photo of an album that shows large, if one does.
#[derive(Clone, PartialEq)]
pub struct Large {
    /// The album.
    pub album: Album,
    /// The photo's place from 0.
    pub place: Option<usize>,
}

view_by!(Large, use_large);

#[hook]
fn use_large(large: &Large) -> Html {
    let is_there = use_state_eq(|| parts::is_there(Part::Lightbox));
    {
        let set = is_there.setter();
        let seen = (large.album.clone(), large.place.is_some(), *is_there);
        use_effect_with(seen, move |(album, is_wanted, is_there)| {
            // Whoever is gone, or asks for something else by now, is told nothing, and isn't held.
            let asker = Rc::new((set, album.give_up.clone()));
            let fetch = fetch(Rc::downgrade(&asker), *is_wanted, album.lang);
            let timer = match (*is_there, *is_wanted) {
                (true, _) => None,
                (false, true) => {
                    fetch();
                    None
                }
                (false, false) => Some(task::after(LATER, Box::new(fetch))),
            };
            move || drop((timer, asker))
        });
    }
    match large.place.filter(|_| *is_there) {
        Some(place) => parts::lightbox::lightbox(large.album.clone(), place),
        None => Html::default(),
    }
}

/// Who is told that the lightbox is there, or that it doesn't come.
type Asker = (Setter<bool>, Callback<()>);

fn fetch(asker: Weak<Asker>, is_wanted: bool, lang: Lang) -> impl FnOnce() + 'static {
    move || {
        task::begin(Box::pin(async move {
            let came = parts::bring(Part::Lightbox).await;
            match (asker.upgrade(), came) {
                (Some(asker), Ok(())) => asker.0.set(true),
                (Some(asker), Err(failure)) if is_wanted => {
                    say(&failure.message(lang), &failure.url);
                    asker.1.emit(());
                }
                _ => {}
            }
        }));
    }
}

/// Says once that it didn't come, whatever number of albums asked.
pub fn say(message: &str, url: &str) {
    thread_local! {
        static SAID: RefCell<String> = const { RefCell::new(String::new()) };
    }
    if SAID.with_borrow(|said| said != url) {
        error(&join(&["bangvang:", message, url], " "));
        SAID.set(url.to_owned());
    }
}
