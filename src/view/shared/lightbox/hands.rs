//! Fingers, mouse and wheel on the stage: swipe, pinch, drag, double tap.

use std::cell::RefCell;
use std::rc::Rc;

use bangvang_content::Gather as _;
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlImageElement, MouseEvent, PointerEvent, WheelEvent};
use yew::Callback;

use super::zoom::{Pair, Room, WHOLE, Zoom, apart, middle};

/// How far a finger may stray and still tap, in CSS pixels.
const STRAY: i32 = 8;
/// Two taps within this time are one double tap, in milliseconds.
const DOUBLE: f64 = 320.0;
/// How far a quick finger has to come to turn to the next photo, in CSS pixels.
const FLICK: i32 = 30;
/// How many CSS pixels a quick finger does in ten milliseconds.
const QUICK: f64 = 4.0;
const HEARD: [&str; 8] =
    ["pointerdown", "pointermove", "pointerup", "pointercancel", "click", "wheel", "dblclick", "dragstart"];

/// What hands want of the lightbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The photo after (1) or before (-1), as the stage is read from left to right.
    Step(i32),
    /// The photo is large now, or whole again.
    Large(bool),
    /// Enough.
    Close,
}

/// What fingers do, from the first that is put down to the last that is lifted.
#[derive(Clone, Copy, PartialEq)]
enum Gesture {
    /// Nothing but touch so far.
    Tap,
    /// The same on a button, whose click it may be.
    Press,
    /// Move across.
    Drag,
    /// Move up or down: that puts a whole photo away.
    Fall,
    /// There were two: what is left of them pulls nothing.
    Pinch,
}

/// A finger, or the mouse with its button down.
struct Finger {
    id: i32,
    at: Pair,
}

/// What is on the stage now.
pub struct Hands {
    /// The photo's place in its album.
    place: Option<usize>,
    /// Its own size, where the data says it.
    size: Option<Pair>,
    zoom: Zoom,
    fingers: Vec<Finger>,
    start: Pair,
    /// When the last finger was put down, in milliseconds.
    since: f64,
    /// How far the row of photos is pulled aside, and how far down.
    pull: Pair,
    gesture: Gesture,
    is_touch: bool,
    tap: (f64, Pair),
    /// How often a finger came down since the lightbox opened. What two clicks did in the page is one wish: the second
    /// is none for us.
    downs: i32,
    /// Whether the next photo comes from where a finger left it.
    is_flung: bool,
    /// Whether the click that follows closes. By the tap alone what lies below had it.
    closes: bool,
}

impl Default for Hands {
    fn default() -> Self {
        Self {
            place: None,
            size: None,
            zoom: Zoom::FIT,
            fingers: Vec::new(),
            start: (0, 0),
            since: 0.0,
            pull: (0, 0),
            gesture: Gesture::Tap,
            is_touch: false,
            tap: (-DOUBLE, (0, 0)),
            downs: 0,
            is_flung: false,
            closes: false,
        }
    }
}

/// Hands and the stage that they are on.
#[derive(Clone)]
pub struct Stage {
    /// The element.
    pub node: HtmlElement,
    /// What is done to it.
    pub hands: Rc<RefCell<Hands>>,
    /// Called with what hands want.
    pub wish: Callback<Wish>,
}

impl Stage {
    /// Hears all that hands do on it and on what lies over it, until what it gives back is dropped.
    pub fn listen(&self) -> Vec<EventListener> {
        let ground = self.node.parent_element().unwrap_or_else(|| self.node.clone().into());
        let listener = |name: &&'static str| {
            let stage = self.clone();
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(&ground, *name, options, move |event| stage.hear(event))
        };
        HEARD.iter().map(listener).gather()
    }

    /// Whether the photo at `place`, of this size, is the one that hands are on.
    pub fn is_of(&self, place: usize, size: Option<Pair>) -> bool {
        let hands = self.hands.borrow();
        hands.place == Some(place) && hands.size == size
    }

    /// Takes hands off, for another photo.
    pub fn reset(&self, place: usize, size: Option<Pair>) {
        let before = self.hands.replace(Hands { place: Some(place), size, ..Hands::default() });
        self.hands.borrow_mut().downs = before.downs;
        if !before.is_flung {
            let _ = self.node.style().remove_property("--_from");
        }
        self.draw();
    }

    /// The photo itself.
    pub fn img(&self) -> Option<HtmlImageElement> {
        self.node.query_selector(".stage__photo:first-child img").ok()??.dyn_into().ok()
    }

    /// Enlarges around the middle, or shows the whole.
    pub fn toggle(&self) {
        self.zoom(|zoom, room| zoom.toggled((0, 0), room));
    }

    /// Enlarges or shrinks by so many thousandths of what is there.
    pub fn scale_by(&self, thousandths: i32) {
        self.zoom(|zoom, room| zoom.scaled(zoom.scale * thousandths / WHOLE, (0, 0), room));
    }

    /// Moves a large photo; says whether there was anything to move.
    pub fn nudge(&self, by: Pair) -> bool {
        let before = self.hands.borrow().zoom;
        self.zoom(|zoom, room| zoom.moved(by, room));
        before != self.hands.borrow().zoom
    }

    fn zoom(&self, change: impl FnOnce(Zoom, &Room) -> Zoom) {
        // Of a photo that didn't come nothing is larger.
        if self.img().is_none() {
            return;
        }
        let room = self.room();
        let before = self.hands.borrow().zoom;
        let after = change(before, &room);
        self.hands.borrow_mut().zoom = after;
        self.draw();
        if before.is_large() != after.is_large() {
            self.wish.emit(Wish::Large(after.is_large()));
        }
    }

    fn room(&self) -> Room {
        let loaded =
            self.img().map_or((0, 0), |img| (img.natural_width().cast_signed(), img.natural_height().cast_signed()));
        let stage = (self.node.client_width(), self.node.client_height());
        let above = self.node.get_bounding_client_rect().top() as i32 + stage.1 / 2;
        let window = self.node.closest("dialog").ok().flatten();
        let below = window.map_or(above, |window| window.client_height() - above);
        Room::new(stage, (above, below), self.hands.borrow().size.unwrap_or(loaded))
    }

    fn draw(&self) {
        let hands = self.hands.borrow();
        let style = self.node.style();
        let set = |name: &str, value: i32| style.set_property(name, &value.to_string());
        let _ = set("--_scale", hands.zoom.scale);
        let _ = set("--_x", hands.zoom.at.0);
        let _ = set("--_y", hands.zoom.at.1);
        let _ = set("--_pull", hands.pull.0);
        let _ = set("--_fall", hands.pull.1);
        let classes = self.node.class_list();
        let _ = classes.toggle_with_force("is-held", !hands.fingers.is_empty());
        let _ = classes.toggle_with_force("is-large", hands.zoom.is_large());
    }

    fn hear(&self, event: &Event) {
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
        let at = self.off_middle((mouse.client_x(), mouse.client_y()));
        if let Some(wheel) = event.dyn_ref::<WheelEvent>() {
            event.prevent_default();
            let step = (wheel.delta_y() as i32).clamp(-100, 100) * if wheel.ctrl_key() { 6 } else { 2 };
            return self.zoom(|zoom, room| zoom.scaled(zoom.scale * WHOLE / (WHOLE + step), at, room));
        }
        match (event.type_().as_str(), event.dyn_ref::<PointerEvent>()) {
            ("pointerdown", Some(pointer)) if pointer.button() == 0 && !is_within(event, ".photo__failed") => {
                self.down(pointer, at, is_within(event, "button"));
            }
            ("pointermove", Some(pointer)) => self.moved(pointer.pointer_id(), at),
            ("pointerup", Some(pointer)) => self.up(pointer, at),
            ("pointercancel", Some(pointer)) => {
                self.lift(pointer.pointer_id());
            }
            ("click", _) if std::mem::take(&mut self.hands.borrow_mut().closes) => {
                event.prevent_default();
                if mouse.detail() <= self.hands.borrow().downs {
                    self.wish.emit(Wish::Close);
                }
            }
            ("dragstart", _) => event.prevent_default(),
            // Fingers have their own double tap below.
            ("dblclick", _) if self.is_double(event) => self.zoom(|zoom, room| zoom.toggled(at, room)),
            _ => {}
        }
    }

    /// Whether two clicks are meant for the photo: both were here, and on no button.
    fn is_double(&self, event: &Event) -> bool {
        let hands = self.hands.borrow();
        !hands.is_touch && hands.downs != 1 && !is_within(event, "button")
    }

    fn off_middle(&self, at: Pair) -> Pair {
        let frame = self.node.get_bounding_client_rect();
        let (left, top) = (frame.left() + frame.width() / 2.0, frame.top() + frame.height() / 2.0);
        (at.0 - left as i32, at.1 - top as i32)
    }

    fn down(&self, pointer: &PointerEvent, at: Pair, is_on_button: bool) {
        // A button would have no click any more.
        if !is_on_button {
            let _ = self.node.set_pointer_capture(pointer.pointer_id());
        }
        let mut hands = self.hands.borrow_mut();
        hands.gesture = match hands.fingers.is_empty() {
            false => Gesture::Pinch,
            true if is_on_button => Gesture::Press,
            true => Gesture::Tap,
        };
        hands.closes = false;
        hands.downs = hands.downs.saturating_add(1);
        hands.since = pointer.time_stamp();
        hands.is_touch = pointer.pointer_type() == "touch";
        hands.pull = (0, 0);
        hands.start = at;
        hands.fingers.push(Finger { id: pointer.pointer_id(), at });
    }

    fn moved(&self, id: i32, at: Pair) {
        let mut hands = self.hands.borrow_mut();
        let Some(place) = hands.fingers.iter().position(|finger| finger.id == id) else { return };
        let before: Vec<Pair> = hands.fingers.iter().map(|finger| finger.at).gather();
        if let Some(finger) = hands.fingers.get_mut(place) {
            finger.at = at;
        }
        let now: Vec<Pair> = hands.fingers.iter().map(|finger| finger.at).gather();
        let (across, along) = (at.0 - hands.start.0, at.1 - hands.start.1);
        if across.abs().max(along.abs()) > STRAY && matches!(hands.gesture, Gesture::Tap | Gesture::Press) {
            let falls = hands.is_touch && along.abs() > across.abs();
            hands.gesture = if falls { Gesture::Fall } else { Gesture::Drag };
            // From here on it is a swipe, that began on a button by chance.
            let _ = self.node.set_pointer_capture(id);
        }
        let is_large = hands.zoom.is_large();
        if before.len() == 1 && !is_large && hands.gesture != Gesture::Pinch {
            hands.pull = if hands.gesture == Gesture::Fall { (0, along) } else { (across, 0) };
        }
        drop(hands);
        match (&before[..], &now[..]) {
            ([from], [to]) if is_large => self.zoom(|zoom, room| zoom.moved((to.0 - from.0, to.1 - from.1), room)),
            (&[one, two], &[a, b]) => self.zoom(|zoom, room| {
                let scale = zoom.scale * apart(a, b) / apart(one, two).max(1);
                let by = (middle(a, b).0 - middle(one, two).0, middle(a, b).1 - middle(one, two).1);
                zoom.scaled(scale, middle(one, two), room).moved(by, room)
            }),
            _ => self.draw(),
        }
    }

    fn up(&self, pointer: &PointerEvent, at: Pair) {
        let ((pull, fall), gesture) = (self.hands.borrow().pull, self.hands.borrow().gesture);
        if !self.lift(pointer.pointer_id()) {
            return;
        }
        let took = pointer.time_stamp() - self.hands.borrow().since;
        let is_quick = |way: i32| way > FLICK && f64::from(way) * 10.0 > QUICK * took;
        let goes = |way: i32, whole: i32| is_quick(way) || way > (whole / 6).min(90);
        if goes(fall.abs(), self.node.client_height()) {
            self.wish.emit(Wish::Close);
        } else if goes(pull.abs(), self.node.client_width()) {
            // The row goes on from where the finger left it.
            let from = pull - pull.signum() * self.node.client_width();
            let _ = self.node.style().set_property("--_from", &from.to_string());
            self.hands.borrow_mut().is_flung = true;
            self.wish.emit(Wish::Step(-pull.signum()));
        } else if gesture == Gesture::Tap {
            self.tap(pointer.time_stamp(), at);
        }
    }

    /// Takes a finger off; says whether it was there.
    fn lift(&self, id: i32) -> bool {
        let mut hands = self.hands.borrow_mut();
        let before = hands.fingers.len();
        hands.fingers.retain(|finger| finger.id != id);
        hands.pull = (0, 0);
        let was_there = hands.fingers.len() < before;
        drop(hands);
        self.draw();
        was_there
    }

    fn tap(&self, now: f64, at: Pair) {
        let (is_touch, is_large) = (self.hands.borrow().is_touch, self.hands.borrow().zoom.is_large());
        if !is_large && !self.room().is_on_photo(at) {
            self.hands.borrow_mut().closes = true;
            return;
        }
        if !is_touch {
            return;
        }
        let (before, place) = self.hands.borrow().tap;
        let is_second = now - before < DOUBLE && apart(place, at) < 40;
        self.hands.borrow_mut().tap = if is_second { (-DOUBLE, at) } else { (now, at) };
        if is_second {
            self.zoom(|zoom, room| zoom.toggled(at, room));
        }
    }
}

/// Whether it happens on such an element, or in one.
fn is_within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}
