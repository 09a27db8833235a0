//! The place of the lightbox. What draws it is a part of its own, which comes while the reader reads.

use bangvang_content::join;
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use yew::{Html, hook, use_effect_with, use_state_eq};

use super::Album;
use crate::parts::{self, Part};
use crate::view::view_by;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn error(line: &str);
}

/// Milliseconds after which the lightbox comes without being asked for: photos of the page come first.
const LATER: u32 = 1500;

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
        let (set, go) = (is_there.setter(), large.album.go.clone());
        use_effect_with((large.place.is_some(), *is_there), move |&(is_wanted, is_there)| {
            let fetch = move || {
                spawn_local(async move {
                    match parts::bring(Part::Lightbox).await {
                        Ok(()) => set.set(true),
                        Err(failure) if is_wanted => {
                            error(&join(&["bangvang:", &failure.url], " "));
                            go.emit(None);
                        }
                        Err(_) => {}
                    }
                });
            };
            let timer = match (is_there, is_wanted) {
                (true, _) => None,
                (false, true) => {
                    fetch();
                    None
                }
                (false, false) => Some(Timeout::new(LATER, fetch)),
            };
            move || drop(timer)
        });
    }
    match large.place.filter(|_| *is_there) {
        Some(place) => parts::lightbox::lightbox(large.album.clone(), place),
        None => Html::default(),
    }
}
