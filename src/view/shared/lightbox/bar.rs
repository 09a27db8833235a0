//! The buttons over a large photo.

use bangvang_markup::html;
use js_sys::Promise;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element, ShadowRoot, window};
use yew::{Callback, Context, Html, MouseEvent, NodeRef};

use super::{Act, Lightbox, Wish};
use crate::task;
use crate::view::View;
use crate::view::shared::{Shape, ShareButton, icon, resolve};

#[wasm_bindgen]
extern "C" {
    /// An element that can have the whole screen.
    type Screen;

    #[wasm_bindgen(method, js_name = requestFullscreen)]
    fn request_fullscreen(this: &Screen) -> Promise;
}

impl Lightbox {
    /// Zoom, full screen, share, download, close.
    pub(super) fn bar(&self, ctx: &Context<Self>) -> Html {
        let (album, place) = (&ctx.props().album, ctx.props().place);
        let words = album.lang.words();
        let src = album.photos.get(place).map(|photo| resolve(&photo.src, &album.base)).unwrap_or_default();
        let link = album.link(place).unwrap_or_else(|| src.clone());
        let title = album.photos.get(place).and_then(|photo| photo.caption.clone()).unwrap_or_default();
        let act = |act: fn() -> Act| ctx.link().callback(move |_: MouseEvent| act());
        let (shape, zoom) =
            if self.is_large { (Shape::ZoomOut, words.photo_zoom_out) } else { (Shape::Zoom, words.photo_zoom) };
        let full = if is_full(&self.dialog) { words.full_screen_leave } else { words.full_screen };
        html! {
            <div class="lightbox__bar" lang={album.lang.tag()}>
                { button(shape, zoom, self.came == Some(false), act(|| Act::Zoom)) }
                if page().is_some_and(|page| page.fullscreen_enabled()) {
                    { button(Shape::Full, full, false, act(|| Act::Full)) }
                }
                { ShareButton { words, title, link, is_sign: true, copy: None }.keyed(place) }
                if is_own(&src) {
                    <a class="button" part="button" href={src} download="" aria-label={words.download} title={words.download}>
                        { icon(Shape::Download) }
                    </a>
                }
                { button(Shape::Close, words.close, false, act(|| Act::Wish(Wish::Close))) }
            </div>
        }
    }
}

fn button(shape: Shape, label: &'static str, is_idle: bool, onclick: Callback<MouseEvent>) -> Html {
    let is_close = matches!(shape, Shape::Close);
    html! {
        <button type="button" part="button" aria-label={label} title={label} aria-disabled={is_idle.then_some("true")}
            data-close={is_close.then_some("")} {onclick}>{ icon(shape) }</button>
    }
}

/// Whether an address is the page's own: browsers save no others.
fn is_own(src: &str) -> bool {
    let origin = window().and_then(|window| window.location().origin().ok());
    origin.is_some_and(|origin| src.strip_prefix(&*origin).is_some_and(|rest| rest.starts_with('/')))
}

fn page() -> Option<Document> {
    window()?.document()
}

fn is_full(dialog: &NodeRef) -> bool {
    let root = dialog.cast::<Element>().and_then(|dialog| dialog.get_root_node().dyn_into::<ShadowRoot>().ok());
    root.is_some_and(|root| root.fullscreen_element().is_some())
}

/// The dialog itself may not have the whole screen; what is in it may.
pub fn toggle_full_screen(dialog: &NodeRef) {
    if is_full(dialog) {
        return leave_full_screen(dialog);
    }
    let inside = dialog.cast::<Element>().and_then(|dialog| dialog.first_element_child());
    if let Some(inside) = inside {
        let asked = inside.unchecked_ref::<Screen>().request_fullscreen();
        // A browser that refuses shows what it showed before.
        task::forgive(asked);
    }
}

/// Gives the screen back.
pub fn leave_full_screen(dialog: &NodeRef) {
    if let Some(page) = page().filter(|_| is_full(dialog)) {
        page.exit_fullscreen();
    }
}
