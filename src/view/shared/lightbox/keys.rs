//! The keyboard on the lightbox.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent, Node, ShadowRoot};
use yew::Context;

use super::hands::Stage;
use super::{Element, Lightbox};

/// How far an arrow moves a large photo, in CSS pixels.
const NUDGE: i32 = 80;

impl Lightbox {
    /// Does what a key asks for; says whether it did.
    pub(super) fn key(&self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            // The browser's own: back, zoom, find.
            return false;
        }
        let album = &ctx.props().album;
        match event.key().as_str() {
            "Escape" => album.go.emit(None),
            "ArrowLeft" => self.arrow(ctx, (NUDGE, 0), -1),
            "ArrowRight" => self.arrow(ctx, (-NUDGE, 0), 1),
            "ArrowUp" => return self.nudge(ctx, (0, NUDGE)),
            "ArrowDown" => return self.nudge(ctx, (0, -NUDGE)),
            "Home" => self.go(ctx, Some(0)),
            "End" => self.go(ctx, album.photos.len().checked_sub(1)),
            "+" | "=" => self.scale(ctx, 1400),
            "-" => self.scale(ctx, 700),
            "Tab" => return self.tab(event.shift_key()).is_some(),
            _ => return false,
        }
        true
    }

    /// Over a large photo as far as it goes, then to the next one.
    fn arrow(&self, ctx: &Context<Self>, by: (i32, i32), step: i32) {
        if !(self.is_large && self.nudge(ctx, by)) {
            self.go(ctx, ctx.props().place.checked_add_signed(self.reading(step)));
        }
    }

    fn nudge(&self, ctx: &Context<Self>, by: (i32, i32)) -> bool {
        self.stage(ctx).is_some_and(|stage| stage.nudge(by))
    }

    fn scale(&self, ctx: &Context<Self>, thousandths: i32) {
        self.stage(ctx).iter().for_each(|stage: &Stage| stage.scale_by(thousandths));
    }

    /// From the last control to the first and back: some browsers would leave the page in between.
    fn tab(&self, is_back: bool) -> Option<()> {
        let dialog = self.dialog.cast::<Element>()?;
        let all = dialog.query_selector_all("a[href], button:not([tabindex='-1'])").ok()?;
        let (first, last) = (all.get(0)?, all.get(all.length().checked_sub(1)?)?);
        let held: Node = dialog.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()?.into();
        let (end, start) = if is_back { (first, last) } else { (last, first) };
        if held != end && dialog.contains(Some(&held)) && !held.is_same_node(Some(&dialog)) {
            return None;
        }
        start.dyn_into::<HtmlElement>().ok()?.focus().ok()
    }
}
