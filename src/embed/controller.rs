//! A widget's life: reads attributes, starts loading, hands what came to the view, tells the page.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use bangvang_content::{Fault, Gather as _, Warning, join};
use js_sys::{Array, JSON};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{AbortController, Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::events::{Emitter, object};
use super::json_ld::JsonLd;
use super::options::{Kind, Options};
use super::policy::Policy;
use super::theme;
use super::url_state::Address;
use crate::load::{self, Content, Done, Failure, Loaded, Progress};
use crate::locale;
use crate::task;
use crate::view::shared::{BEGINNING, holds_focus, land_in};
use crate::view::{AnyView, Drawer, Root};

#[wasm_bindgen]
extern "C" {
    /// The loader's record of the element.
    pub type Link;

    /// Settles the element's `ready`: resolves without a fault, rejects with one.
    #[wasm_bindgen(method)]
    fn settle(this: &Link, fault: &JsValue);

    /// Makes `ready` a promise of what comes now; who waits already waits on.
    #[wasm_bindgen(method)]
    fn renew(this: &Link);

    /// Whether the view has taken the place of the element's own content.
    #[wasm_bindgen(method, setter)]
    fn set_shown(this: &Link, shown: bool);

    #[wasm_bindgen(js_namespace = console)]
    fn warn(line: &str);

    #[wasm_bindgen(js_namespace = console)]
    fn error(line: &str);
}

/// Attributes after whose change the data has to be read again.
const READ_AGAIN: [&str; 6] = ["src", "format", "fields", "awards", "columns", "facets"];

/// What one element needs while it is shown.
pub struct Controller {
    host: HtmlElement,
    view: Element,
    slot: HtmlElement,
    link: Link,
    kind: Kind,
    emitter: Emitter,
    policy: Option<Policy>,
    app: RefCell<Option<AppHandle<Drawer>>>,
    props: RefCell<Root>,
    stop: RefCell<Option<AbortController>>,
    described: RefCell<Option<JsonLd>>,
    over: Cell<bool>,
    /// Whether what shows is of an earlier `src`.
    is_earlier: Cell<bool>,
}

impl Controller {
    /// Puts an empty view into the page.
    pub fn new(
        kind: Kind,
        host: HtmlElement,
        view: Element,
        slot: HtmlElement,
        link: Link,
        policy: Option<Policy>,
    ) -> Rc<Self> {
        let emitter = Emitter::new(host.clone());
        Rc::new_cyclic(|this: &Weak<Self>| {
            let retry = this.clone();
            let props = Root {
                content: None,
                progress: Progress::default(),
                failure: None,
                failures: 0,
                is_retrying: false,
                options: Rc::new(Options::read(&host, kind)),
                emitter: emitter.clone(),
                has_own: host.text_content().is_some_and(|text| !text.trim().is_empty()),
                on_retry: Callback::from(move |()| {
                    if let Some(this) = retry.upgrade() {
                        this.load();
                    }
                }),
            };
            Self {
                host,
                view,
                slot,
                link,
                kind,
                emitter,
                policy,
                app: RefCell::new(None),
                props: RefCell::new(props),
                stop: RefCell::new(None),
                described: RefCell::new(None),
                over: Cell::new(false),
                is_earlier: Cell::new(false),
            }
        })
    }

    /// Draws, and begins to read.
    pub fn start(self: &Rc<Self>) {
        self.dress();
        let view = AnyView::new(self.props.borrow().clone());
        *self.app.borrow_mut() = Some(Renderer::<Drawer>::with_root_and_props(self.view.clone(), view).render());
        self.load();
    }

    /// The element whose life this is.
    pub fn host(&self) -> &HtmlElement {
        &self.host
    }

    /// The attributes as last read.
    pub fn options(&self) -> Rc<Options> {
        Rc::clone(&self.props.borrow().options)
    }

    /// The gate for inert parsing.
    pub fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref()
    }

    /// What is shown.
    pub fn content(&self) -> Option<Content> {
        self.props.borrow().content.clone()
    }

    /// What is shown of this `src`, whole or not.
    pub fn shown(&self, is_whole: bool) -> Option<(Content, Progress)> {
        let props = self.props.borrow();
        let is_meant = props.progress.is_done == is_whole && !self.is_earlier.get();
        props.content.clone().filter(|_| is_meant).map(|content| (content, props.progress))
    }

    /// Reads the data anew; what is shown stays until something better is there.
    pub fn load(self: &Rc<Self>) {
        // This may bring changes that wait to be followed, and with them a read that is an earlier one then.
        self.link.renew();
        if let Some(earlier) = self.stop.take() {
            earlier.abort();
        }
        if self.props.borrow().failure.is_some() {
            self.update(|props| props.is_retrying = true);
        }
        let Ok(stop) = AbortController::new() else { return };
        let signal = stop.signal();
        *self.stop.borrow_mut() = Some(stop);
        task::begin(Box::pin(load::run(Rc::clone(self), signal)));
    }

    /// Takes up changed attributes.
    pub fn changed(self: &Rc<Self>, names: &str) {
        let options = Rc::new(Options::read(&self.host, self.kind));
        if options != self.options() {
            Address::of(&self.options()).move_to(&Address::of(&options));
            self.update(|props| props.options = options);
        }
        self.dress();
        if !self.host.has_attribute("height") && names.split(',').any(|name| name == "height") {
            self.free_height();
        }
        if names.split(',').any(|name| name == "src") {
            self.is_earlier.set(true);
        }
        if names.split(',').any(|name| READ_AGAIN.contains(&name)) {
            self.load();
        }
    }

    /// Lets the height go that the loader kept free.
    fn free_height(&self) {
        let _ = self.host.style().remove_property("min-height");
        if self.host.get_attribute("style").is_some_and(|style| style.is_empty()) {
            let _ = self.host.remove_attribute("style");
        }
    }

    /// Light or dark, and the language of our words.
    fn dress(&self) {
        let options = self.options();
        theme::apply(&self.host, &self.view, options.theme);
        let _ = self.view.set_attribute("lang", options.lang.tag());
    }

    /// Whether the element has left the page.
    pub fn is_over(&self) -> bool {
        self.over.get()
    }

    /// Shows content, whole or as far as it is there.
    pub fn show(&self, content: Content, progress: Progress) {
        if self.is_over() {
            return;
        }
        self.is_earlier.set(false);
        // Who reads the element's own content goes on in what takes its place.
        if !self.slot.hidden() && holds_focus(&self.host) {
            land_in(self.view.clone(), BEGINNING.to_owned());
        }
        self.slot.set_hidden(true);
        self.link.set_shown(true);
        if self.host.has_attribute("height") {
            self.free_height();
        }
        self.update(|props| {
            props.content = Some(content);
            props.progress = progress;
            props.failure = None;
        });
    }

    /// Describes the article to search engines, in the place of what was said of an earlier one.
    pub fn describe(&self, loaded: &Loaded) {
        drop(self.described.take());
        *self.described.borrow_mut() = JsonLd::add(&loaded.article, &loaded.url, self.policy());
    }

    /// All is read: says so to the page.
    pub fn done(&self, done: &Done) {
        let lang = self.options().lang;
        let lines: Vec<String> = done.warnings.iter().map(|one| locale::warning(one, lang)).gather();
        if !lines.is_empty() {
            let shown = done.items;
            warn(&format!("bangvang: {}: {shown}/{}: {}", done.url, shown + done.skipped, join(&lines, "; ")));
        }
        let warning = |(one, line): (&Warning, &String)| {
            object(&[("code", one.fault.code().into()), ("message", line.into()), ("at", (&one.at).into())])
        };
        let warnings: Array = done.warnings.iter().zip(&lines).map(warning).collect();
        self.link.settle(&JsValue::UNDEFINED);
        let detail = object(&[
            ("kind", self.kind.name().into()),
            ("items", done.items.into()),
            ("skipped", done.skipped.into()),
            ("warnings", warnings.into()),
        ]);
        self.emitter.send("ready", &detail);
    }

    /// Reading failed: says so in the widget's place and to the page.
    pub fn fail(&self, failure: Failure) {
        let (code, message) = (failure.code(), self.message(&failure));
        error(&format!("bangvang: {message} ({code}) {}", failure.url));
        let detail = object(&[
            ("code", code.into()),
            ("message", message.into()),
            ("url", (&failure.url).into()),
            ("at", failure.at().into()),
        ]);
        // What shows may outlast a failure, but not for other data than was asked for.
        let is_earlier = self.is_earlier.get();
        if is_earlier || self.props.borrow().progress.is_cut {
            self.slot.set_hidden(false);
        }
        if is_earlier {
            drop(self.described.take());
        }
        self.update(|props| {
            props.content = props.content.take().filter(|_| !is_earlier);
            props.failure = Some(Rc::new(failure));
            props.failures += 1;
            props.is_retrying = false;
        });
        self.link.settle(&detail);
        self.emitter.send("error", &detail);
    }

    /// What the page is told of a failure. Data may be unread only because `fields` says nothing.
    fn message(&self, failure: &Failure) -> String {
        let options = self.options();
        let message = failure.message(options.lang);
        let is_unread = |fields: &String| !JSON::parse(fields).is_ok_and(|fields| fields.is_object());
        if !failure.is_of_reading() || !options.fields.as_ref().is_some_and(is_unread) {
            return message;
        }
        let warning = Warning { fault: Fault::FieldsUnreadable, at: "fields".to_owned(), record: None };
        join(&[message, locale::warning(&warning, options.lang)], " ")
    }

    /// Leaves the page: nothing of ours runs or listens any longer.
    pub fn stop(&self) {
        self.over.set(true);
        if let Some(stop) = self.stop.take() {
            stop.abort();
        }
        drop(self.described.take());
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    fn update(&self, change: impl FnOnce(&mut Root)) {
        if self.over.get() {
            return;
        }
        change(&mut self.props.borrow_mut());
        self.draw();
    }

    fn draw(&self) {
        let view = AnyView::new(self.props.borrow().clone());
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(view);
        }
    }
}
