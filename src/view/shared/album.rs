//! The photos of a view, which open large one at a time; the address says which.

use std::cell::RefCell;
use std::rc::Rc;

use bangvang_content::{Photo, concat};
use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::{Callback, Html, hook};

use super::large::Large;
use super::{Figure, focus, hear_moves};
use crate::embed::{Address, Emitter, Entry, Options, Pairs, object};
use crate::locale::Lang;
use crate::view::View;
use crate::view::hooks::{Setter, use_callback, use_effect_with, use_mut_ref, use_state_eq};

/// The key of the open photo in the address; its value counts from 1.
pub const PHOTO: &str = "photo";

/// Photos in the order in which they open.
#[derive(Clone, PartialEq)]
pub struct Album {
    /// The photos.
    pub photos: Rc<Vec<Photo>>,
    /// What their addresses are relative to.
    pub base: String,
    /// The language of what is said around them.
    pub lang: Lang,
    /// The language of their own words, where it is another one than that of what they stand in.
    pub spoken: Option<String>,
    /// Shows the photo at a place from 0, or none.
    pub go: Callback<Option<usize>>,
    /// Called where nothing shows photos large: from then on they are links to their files.
    pub give_up: Callback<()>,
    emitter: Emitter,
    address: Option<Address>,
    is_lost: bool,
}

impl Album {
    /// A photo of the album in the page.
    pub fn figure(&self, place: usize, sizes: &'static str, is_first: bool) -> Html {
        self.photos.get(place).map(|photo| self.put(photo, place, sizes, is_first)).unwrap_or_default()
    }

    /// The figure of a photo with its own caption: the same photo may stand twice.
    pub fn figure_of(&self, photo: &Photo, sizes: &'static str, is_first: bool) -> Html {
        self.put(photo, self.place(photo), sizes, is_first)
    }

    fn put(&self, photo: &Photo, place: usize, sizes: &'static str, is_first: bool) -> Html {
        let photo = photo.clone();
        let (base, lang, spoken, href) = (self.base.clone(), self.lang, self.spoken.clone(), self.link(place));
        let on_open = (!self.is_lost).then(|| self.go.clone());
        Figure { photo, base, lang, spoken, place, href, on_open, is_first, sizes }.html()
    }

    /// The place of a photo, which is told by its address and its caption.
    pub fn place(&self, photo: &Photo) -> usize {
        let find =
            |is_it: &dyn Fn(&Photo) -> bool| self.photos.iter().position(|one| one.src == photo.src && is_it(one));
        find(&|one| one.caption == photo.caption).or_else(|| find(&|_| true)).unwrap_or_default()
    }

    /// The address that opens a photo; `None` where the address keeps no state.
    pub fn link(&self, place: usize) -> Option<String> {
        let address = self.address.as_ref().filter(|_| !self.is_lost)?;
        Some(address.link(&with(address, Some(place))))
    }

    /// What of a photo is already on the screen: the address of its file.
    pub fn seen(&self, place: usize) -> Option<String> {
        let img = self.find(&concat(&["[data-photo='", &place.to_string(), "'] img"]))?;
        let img = img.dyn_into::<web_sys::HtmlImageElement>().ok()?;
        (img.complete() && img.natural_width() > 0).then(|| img.current_src())
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.emitter.root()?.query_selector(selector).ok()??.dyn_into().ok()
    }

    /// A photo came: where it failed in the page, it is asked for again there.
    pub fn retry(&self, place: usize) {
        if let Some(button) = self.find(&concat(&["button[data-photo='", &place.to_string(), "']"])) {
            button.click();
        }
    }

    /// Puts the focus back on a photo in the page, which stays where it is, or else comes into view.
    fn focus(&self, place: usize, is_still: bool) {
        if let Some(photo) = self.find(&concat(&["[data-photo='", &place.to_string(), "']"])) {
            focus(&photo, is_still);
        }
    }
}

/// Tells the page which photo opened or closed.
fn tell(emitter: &Emitter, shown: Option<usize>, before: Option<usize>) {
    if let Some(place) = shown.or(before).filter(|_| shown != before) {
        emitter.send("photo", &object(&[("index", (place as u32).into()), ("open", shown.is_some().into())]));
    }
}

/// What stands in the address, with this photo in the place of any other.
fn with(address: &Address, place: Option<usize>) -> Pairs {
    let mut pairs = address.read();
    pairs.retain(|(name, _)| name != PHOTO);
    pairs.extend(place.map(|place| (PHOTO.to_owned(), (place + 1).to_string())));
    pairs
}

fn shown_by(address: &Address, count: usize) -> Option<usize> {
    let (_, value) = address.read().into_iter().find(|(name, _)| name == PHOTO)?;
    value.parse::<usize>().ok()?.checked_sub(1).filter(|&place| place < count)
}

/// How turning from one photo, or none, to another enters the history.
fn entry(before: Option<usize>, to: Option<usize>) -> Entry {
    match (before, to) {
        (None, Some(_)) => Entry::Push,
        (_, None) => Entry::Close,
        _ => Entry::Replace,
    }
}

/// Shows the photo that the address names, now and whenever that moves, until what it gives back is dropped.
fn follow(
    address: &Address,
    count: usize,
    emitter: Emitter,
    asked: Rc<RefCell<Option<usize>>>,
    set: Setter<Option<usize>>,
) -> Option<[EventListener; 2]> {
    let (named, known) = (address.clone(), Rc::clone(&asked));
    let read = move || {
        let shown = shown_by(&named, count);
        tell(&emitter, shown, asked.replace(shown));
        set.set(shown);
    };
    // Another place in the address may name a photo, and other photos be fewer: then the address no longer
    // names one that was open.
    let before = *known.borrow();
    read();
    if before.is_some() && known.borrow().is_none() {
        address.write(&with(address, None), Entry::Replace);
    }
    hear_moves(&(Rc::new(read) as Rc<dyn Fn()>))
}

/// The album of a view, and the lightbox while it is open.
#[hook]
pub fn use_album(photos: &Rc<Vec<Photo>>, base: &str, options: &Options, emitter: &Emitter) -> (Album, Html) {
    let address = Address::of(options);
    let count = photos.len();
    let shown = use_state_eq(|| shown_by(&address, count));
    let before = use_mut_ref(|| None::<usize>);
    // Whether the reader opened a photo from where it stands in the page, and not by an address.
    let was_here = use_mut_ref(|| false);
    // What was asked for last: a view may draw, and run its effects, only later.
    let asked = use_mut_ref(|| *shown);
    let go = {
        let (set, asked, was_here) = (shown.setter(), Rc::clone(&asked), Rc::clone(&was_here));
        let emitter = emitter.clone();
        use_callback(address.clone(), move |to: Option<usize>, address| {
            let before = asked.replace(to);
            if before.is_none() {
                was_here.replace(true);
            }
            set.set(to);
            address.write(&with(address, to), entry(before, to));
            tell(&emitter, to, before);
        })
    };
    let is_lost = use_state_eq(|| false);
    let give_up = {
        let (set, go) = (is_lost.setter(), go.clone());
        Callback::from(move |()| {
            set.set(true);
            go.emit(None);
        })
    };
    let album = Album {
        photos: Rc::clone(photos),
        base: base.to_owned(),
        lang: options.lang,
        spoken: None,
        go,
        give_up,
        emitter: emitter.clone(),
        address: Some(address.clone()).filter(Address::has_links),
        is_lost: *is_lost,
    };
    {
        let (set, emitter, asked) = (shown.setter(), emitter.clone(), Rc::clone(&asked));
        use_effect_with((address, count), move |(address, count)| {
            let listeners = follow(address, *count, emitter, asked, set);
            move || drop(listeners)
        });
    }
    {
        let (emitter, first, asked) = (emitter.clone(), *shown, Rc::clone(&asked));
        use_effect_with((), move |()| {
            tell(&emitter, first, None);
            // What goes with its photo open has closed it.
            move || tell(&emitter, None, asked.take())
        });
    }
    {
        let album = album.clone();
        use_effect_with(*shown, move |&shown| {
            if let Some(place) = before.replace(shown).filter(|_| shown.is_none()) {
                album.focus(place, was_here.replace(false));
            }
        });
    }
    let place = shown.filter(|&place| place < count);
    let lightbox = if count > 0 { Large { album: album.clone(), place }.html() } else { Html::default() };
    (album, lightbox)
}
