//! The keyboard on the lightbox.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent, ShadowRoot};
use yew::{Callback, Context};

use super::hands::Stage;
use super::{Act, Lightbox};

/// How far an arrow moves a large photo, in CSS pixels.
const NUDGE: i32 = 80;

impl Lightbox {
    /// Hears keys: what the browser would do with one of ours has to be prevented at once.
    pub(super) fn keys(&self, ctx: &Context<Self>) -> Callback<KeyboardEvent> {
        let (dialog, link) = (self.dialog.clone(), ctx.link().clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(dialog) = dialog.cast::<Element>() else { return };
            let (key, is_plain) = (event.key(), !(event.alt_key() || event.ctrl_key() || event.meta_key()));
            if key == "Tab" {
                if turn(&dialog, event.shift_key()).is_some() {
                    event.prevent_default();
                }
            } else if is_plain && is_ours(&key, &dialog) {
                event.prevent_default();
                link.send_message(Act::Key(key));
            } else if is_plain && matches!(&*key, "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown") && is_whole(&dialog)
            {
                event.prevent_default();
            }
        })
    }

    /// Does what a key asks for.
    pub(super) fn key(&self, ctx: &Context<Self>, key: &str) {
        let album = &ctx.props().album;
        match key {
            "Escape" => album.go.emit(None),
            "ArrowLeft" => self.arrow(ctx, (NUDGE, 0), -1),
            "ArrowRight" => self.arrow(ctx, (-NUDGE, 0), 1),
            "ArrowUp" => _ = self.nudge(ctx, (0, NUDGE)),
            "ArrowDown" => _ = self.nudge(ctx, (0, -NUDGE)),
            "Home" => self.go(ctx, Some(0)),
            "End" => self.go(ctx, album.photos.len().checked_sub(1)),
            "-" => self.scale(ctx, 700),
            _ => self.scale(ctx, 1400),
        }
    }

    /// Over a large photo as far as it goes, then to the next one.
    fn arrow(&self, ctx: &Context<Self>, by: (i32, i32), step: i32) {
        if !self.nudge(ctx, by) {
            self.go(ctx, self.beside(step));
        }
    }

    fn nudge(&self, ctx: &Context<Self>, by: (i32, i32)) -> bool {
        self.stage(ctx).is_some_and(|stage| stage.nudge(by))
    }

    fn scale(&self, ctx: &Context<Self>, thousandths: i32) {
        self.stage(ctx).iter().for_each(|stage: &Stage| stage.scale_by(thousandths));
    }
}

/// Whether a key means something here. Up and down scroll a long caption, unless the photo is large.
fn is_ours(key: &str, dialog: &Element) -> bool {
    match key {
        "Escape" | "ArrowLeft" | "ArrowRight" | "Home" | "End" | "+" | "=" | "-" => true,
        "ArrowUp" | "ArrowDown" => dialog.query_selector(".stage.is-large").is_ok_and(|large| large.is_some()),
        _ => false,
    }
}

/// Whether all of the lightbox is in the window. Then some browsers would scroll the page under it.
fn is_whole(dialog: &Element) -> bool {
    let fits = |one: &Element| one.scroll_height() <= one.client_height() + 1;
    fits(dialog) && dialog.query_selector(".lightbox__whole").ok().flatten().is_none_or(|whole| fits(&whole))
}

/// From the last control to the first and back: some browsers would leave the page in between.
fn turn(dialog: &Element, is_back: bool) -> Option<()> {
    let all = dialog.query_selector_all("a[href], button:not([tabindex='-1'])").ok()?;
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlElement>().ok());
    // In a low window the strip is away.
    let mut all = all.filter(|one| one.offset_width() > 0);
    let first = all.next()?;
    let last = all.next_back().unwrap_or_else(|| first.clone());
    let held = dialog.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()?;
    let (end, start) = if is_back { (&first, &last) } else { (&last, &first) };
    if held != **end && dialog.contains(Some(&held)) && held != *dialog {
        return None;
    }
    start.focus().ok()
}
