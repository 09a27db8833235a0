//! One photo at a time, large, over the page.

mod bar;
mod display;
mod hands;
mod keys;
mod said;
mod strip;
mod zoom;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bangvang_content::{Photo, concat};
use bangvang_markup::html;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, MouseEvent, window};
use yew::virtual_dom::VComp;
use yew::{Component, Context, Html, NodeRef, Properties};

use super::picture::Picture;
use super::{Album, Shape, icon, land, land_in, photo_failed, placeholder};
use crate::task;
use crate::view::View;
use display::is_displayed;
use hands::{Hands, Stage, Wish};
use said::said;

/// Milliseconds that a photo may take without a word.
const PATIENCE: u32 = 400;
/// The button that closes.
const CLOSE: &str = "[data-close]";

/// Which photo of which album.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The photos.
    pub album: Album,
    /// The one that shows, from 0.
    pub place: usize,
}

/// What happens to a lightbox.
pub enum Act {
    /// A hand asks for something.
    Wish(Wish),
    /// A key was pressed.
    Key(String),
    /// The photo at this place came, or failed.
    End(usize, bool),
    /// The photo takes a while.
    Late,
    /// The gallery may be displayed by now, or no longer.
    Look,
    /// The photo is asked for again.
    Retry,
    /// Larger, or whole again.
    Zoom,
    /// All of the screen, or no longer.
    Full,
    /// The screen became ours, or the page's again.
    Turned,
}

/// A modal dialog with the photo, its caption, and the way to the others.
pub struct Lightbox {
    dialog: NodeRef,
    node: NodeRef,
    hands: Rc<RefCell<Hands>>,
    listeners: Vec<EventListener>,
    /// The place that was asked for last: keys may be faster than the view.
    aim: Cell<usize>,
    /// Whether the photo came, once that is known: then others may be loaded.
    came: Option<bool>,
    is_large: bool,
    /// The file of the photo that came last.
    good: Option<String>,
    /// The file that stands for all sizes of the photo, since one of them didn't come.
    only: Option<String>,
    tries: u32,
    /// What says that the photo is on its way, once that takes a while.
    wait: Option<Timeout>,
    is_late: bool,
    /// What looks next at whether the gallery is displayed.
    look: Option<Timeout>,
}

impl Component for Lightbox {
    type Message = Act;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            dialog: NodeRef::default(),
            node: NodeRef::default(),
            hands: Rc::default(),
            listeners: Vec::new(),
            aim: Cell::new(ctx.props().place),
            came: None,
            is_large: false,
            good: None,
            only: None,
            tries: 0,
            wait: None,
            is_late: false,
            look: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, act: Act) -> bool {
        let place = ctx.props().place;
        match act {
            Act::Wish(Wish::Close) => ctx.props().album.go.emit(None),
            Act::Wish(Wish::Step(step)) => self.go(ctx, self.beside(step)),
            Act::Wish(Wish::Large(is_large)) => self.is_large = is_large,
            Act::Key(key) => self.key(ctx, &key),
            Act::End(of, came) if of == place => self.end(ctx, came),
            Act::End(..) => return false,
            Act::Look => {
                self.look(ctx);
                return false;
            }
            Act::Late => self.is_late = true,
            Act::Retry => (self.came, self.only, self.tries) = (None, None, self.tries + 1),
            Act::Zoom => self.stage(ctx).iter().for_each(Stage::toggle),
            Act::Full => bar::toggle_full_screen(&self.dialog),
            Act::Turned => {}
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().place != old.place {
            (self.came, self.is_large, self.tries) = (None, false, 0);
            (self.good, self.only) = (None, None);
            (self.wait, self.is_late) = (None, false);
            self.aim.set(ctx.props().place);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = ctx.props().album.lang.words();
        let (dialog, link) = (self.dialog.clone(), ctx.link().clone());
        // What closes with its gallery is still meant to be open.
        let onclose = move |_: Event| {
            if dialog.cast().is_some_and(|dialog| is_displayed(&dialog)) {
                link.send_message(Act::Wish(Wish::Close));
            }
        };
        html! {
            <dialog ref={&self.dialog} class="lightbox" part="lightbox" role="dialog" aria-label={words.lightbox}
                aria-describedby="photo-said" onkeydown={self.keys(ctx)} {onclose}>
                <div class={if self.is_large { "lightbox__whole is-zoomed" } else { "lightbox__whole" }}>
                    { self.bar(ctx) }
                    <figure class="lightbox__photo">
                        <div class="lightbox__middle">
                            <div ref={&self.node} class="stage" part="stage">
                                <div key={ctx.props().place} class="stage__row">{ self.row(ctx) }</div>
                            </div>
                            { Self::step(ctx, -1) }
                            { Self::step(ctx, 1) }
                        </div>
                        <figcaption part="caption"><p id="photo-said" role="status">{ said(ctx.props(), self.note(ctx)) }</p></figcaption>
                    </figure>
                    { self.strip(ctx) }
                </div>
            </dialog>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(stage) = self.stage(ctx) else { return };
        if first {
            self.look(ctx);
            self.listeners = stage.listen();
            let turned = ctx.link().callback(|()| Act::Turned);
            if let Some((dialog, window)) = self.dialog.cast::<Element>().zip(window()) {
                self.listeners.push(EventListener::new(&dialog, "fullscreenchange", move |_| turned.emit(())));
                // A phone that is turned may hide the strip, and the focus with it.
                self.listeners.push(EventListener::new(&window, "resize", move |_| {
                    land_in(dialog.clone(), CLOSE.to_owned());
                }));
            }
        }
        let place = ctx.props().place;
        let Some(photo) = ctx.props().album.photos.get(place) else { return };
        if stage.is_of(place, size(photo)) {
            return;
        }
        stage.reset(place, size(photo));
        let Some(img) = stage.img().filter(|img| !img.complete()) else { return };
        let link = ctx.link().clone();
        self.wait = Some(task::after(PATIENCE, Box::new(move || link.send_message(Act::Late))));
        // Until the large one is there, the one of the page stands in its place, or its sketch.
        if let Some(src) = ctx.props().album.seen(place).filter(|_| !photo.sources.is_empty()) {
            let _ = img.style().set_property("background-image", &concat(&["url(\"", &src, "\")"]));
        } else if let Some((hash, frame)) = photo.placeholder.as_ref().zip(img.closest(".stage__photo").ok().flatten())
        {
            placeholder::draw(frame.unchecked_ref(), hash);
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        bar::leave_full_screen(&self.dialog);
        display::forget(&self.dialog);
    }
}

impl Lightbox {
    /// Shows the photo at a place.
    pub fn html(album: Album, place: usize) -> Html {
        VComp::new::<Self>(Rc::new(Props { album, place }), None).into()
    }

    /// The photo came, or it didn't. Where one of several sizes didn't, one that did stands for all.
    fn end(&mut self, ctx: &Context<Self>, came: bool) {
        let Props { album, place } = ctx.props();
        let sized = album.photos.get(*place).filter(|photo| !photo.sources.is_empty());
        match sized {
            Some(photo) if !came && self.only.is_none() => {
                let good = self.good.take().or_else(|| album.seen(*place));
                self.only = Some(good.unwrap_or_else(|| photo.src.clone()));
            }
            _ => {
                self.good = self.stage(ctx).filter(|_| came).and_then(|stage| stage.img()).map(|img| img.current_src());
                self.came = Some(came);
                if came {
                    album.retry(*place);
                }
            }
        }
    }

    fn strip(&self, ctx: &Context<Self>) -> Html {
        let Props { album, place } = ctx.props().clone();
        strip::Strip { album, place, is_ready: self.came.is_some() }.html()
    }

    fn stage(&self, ctx: &Context<Self>) -> Option<Stage> {
        let wish = ctx.link().callback(Act::Wish);
        Some(Stage { node: self.node.cast()?, hands: Rc::clone(&self.hands), wish })
    }

    /// What else is said of the photo that shows.
    fn note(&self, ctx: &Context<Self>) -> &'static str {
        let words = ctx.props().album.lang.words();
        match self.came {
            Some(false) => words.photo_failed,
            None if self.is_late => words.loading,
            _ => "",
        }
    }

    /// Shows a photo at once, where there is one.
    fn go(&self, ctx: &Context<Self>, place: Option<usize>) {
        let album = &ctx.props().album;
        if let Some(place) = place.filter(|&place| place < album.photos.len() && place != self.aim.get()) {
            self.aim.set(place);
            album.go.emit(Some(place));
        }
    }

    /// The place one step from left to right, or back, in the order of reading.
    fn beside(&self, step: i32) -> Option<usize> {
        let dialog = self.dialog.cast::<Element>();
        let is_rtl = dialog.is_some_and(|dialog| dialog.matches(":dir(rtl)").unwrap_or_default());
        self.aim.get().checked_add_signed(if is_rtl { -step } else { step } as isize)
    }

    /// The photo, and, once it is there, the ones beside it.
    fn row(&self, ctx: &Context<Self>) -> Html {
        let Props { album, place } = ctx.props();
        let beside = |at: Option<usize>, class: &'static str| {
            let photo = at.filter(|_| self.came.is_some()).and_then(|at| album.photos.get(at));
            photo.map(|photo| html! { <div {class} aria-hidden="true">{ self.picture(ctx, photo, at.unwrap_or_default()) }</div> })
        };
        let Some(photo) = album.photos.get(*place) else { return Html::default() };
        let class = if self.came == Some(true) { "stage__photo is-there" } else { "stage__photo" };
        let retry = ctx.link().callback(|event: MouseEvent| {
            land(&event, "dialog", ".lightbox__bar button");
            Act::Retry
        });
        html! {
            <>
                <div key={self.tries} {class}>
                    if self.came == Some(false) {
                        { photo_failed(photo, album.lang, None, false, retry) }
                    } else {
                        { self.picture(ctx, photo, *place) }
                    }
                    if self.is_late && self.came.is_none() {
                        <p class="stage__late" aria-hidden="true" lang={album.lang.tag()}>{ album.lang.words().loading }</p>
                    }
                </div>
                { for beside(place.checked_sub(1), "stage__photo is-before") }
                { for beside(place.checked_add(1), "stage__photo is-after") }
            </>
        }
    }

    fn picture(&self, ctx: &Context<Self>, photo: &Photo, place: usize) -> Html {
        let on_end = ctx.link().callback(move |came| Act::End(place, came));
        let is_shown = place == ctx.props().place;
        let sizes = if self.is_large && is_shown { "400vw".into() } else { sizes(photo) };
        let only = self.only.clone().filter(|_| is_shown);
        let only = only.map(|src| Photo { src, sources: Vec::new(), ..photo.clone() });
        let photo = only.as_ref().unwrap_or(photo);
        Picture { photo, base: &ctx.props().album.base, sizes: sizes.into(), is_lazy: false, on_end }.html()
    }

    /// The button to the photo before or after.
    fn step(ctx: &Context<Self>, step: isize) -> Html {
        let Props { album, place } = ctx.props();
        if album.photos.len() < 2 {
            return Html::default();
        }
        let words = album.lang.words();
        let to = place.checked_add_signed(step).filter(|&to| to < album.photos.len());
        let (class, label, shape) = match step {
            1 => ("lightbox__step is-after", words.photo_next, Shape::Right),
            _ => ("lightbox__step is-before", words.photo_previous, Shape::Left),
        };
        let go = album.go.clone();
        let onclick = move |_| {
            if to.is_some() {
                go.emit(to);
            }
        };
        html! {
            <button type="button" part="button" {class} lang={album.lang.tag()} aria-label={label} title={label} aria-disabled={to.is_none().then_some("true")} {onclick}>
                { icon(shape) }
            </button>
        }
    }
}

fn size(photo: &Photo) -> Option<zoom::Pair> {
    Some((photo.width? as i32, photo.height? as i32))
}

/// How wide a photo shows on the whole screen.
fn sizes(photo: &Photo) -> String {
    let (Some(width), Some(height)) = (photo.width, photo.height) else { return "100vw".to_owned() };
    let share = u64::from(width) * 100 / u64::from(height);
    concat(&["min(100vw, ", &share.max(1).to_string(), "vh)"])
}
