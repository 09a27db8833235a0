//! From bytes to content: loading, ready or failed.

mod article;
mod failure;
mod honours;
mod indexing;
mod ladder;
mod listing;
mod markup;
mod news;
mod orders;
mod source;

use std::any::Any;
use std::rc::Rc;

use bangvang_content::Warning;
use web_sys::AbortSignal;
use yew::Html;

use crate::embed::{Controller, Kind};
use crate::fetch::pause;
use crate::parts;
use crate::view::Root;

pub use article::{Gallery, Loaded, load as article, load_gallery as gallery};
pub use failure::Failure;
pub use honours::load as honours;
pub use indexing::{Indexed, Indexing};
pub use listing::{Ask, Facet, FacetValue, Listing, Results, Row};
pub use news::{News, load as news};
pub use orders::{Naming, Orders, Ranks};

/// What an element shows, whatever it is. It draws itself: who passes it on need not know it, nor bring what draws it.
#[derive(Clone)]
pub struct Content(Rc<dyn Shown>);

/// Something that can be an element's content.
pub trait Shown: Any {
    /// Draws it.
    fn draw(self: Rc<Self>, root: &Root) -> Html;
}

impl Content {
    /// This content.
    pub fn of(shown: Rc<impl Shown>) -> Self {
        Self(shown)
    }

    /// Draws it.
    pub fn draw(&self, root: &Root) -> Html {
        Rc::clone(&self.0).draw(root)
    }

    /// The list that it is, if it is one.
    pub fn listing(&self) -> Option<Rc<Listing>> {
        let any: Rc<dyn Any> = Rc::clone(&self.0) as _;
        any.downcast().ok()
    }
}

impl PartialEq for Content {
    /// What is read anew is another content.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.0), Rc::as_ptr(&other.0))
    }
}

/// How far reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "Each is a step of its own: a cut list is searched, too.")]
pub struct Progress {
    /// Records that are there.
    pub records: u32,
    /// How many of a hundred bytes have come, where the server said how many there are.
    pub share: Option<u8>,
    /// Whether all is read.
    pub is_done: bool,
    /// Whether the rest didn't come.
    pub is_cut: bool,
    /// Whether the search is ready.
    pub is_searchable: bool,
    /// Whether names are in order.
    pub is_ordered: bool,
}

/// What the page is told at the end.
pub struct Done {
    /// The data's address after redirects; the page's own for inline data.
    pub url: String,
    /// How many items show.
    pub items: u32,
    /// How many were left out.
    pub skipped: u32,
    /// What was left out or looks wrong.
    pub warnings: Vec<Warning>,
}

/// Reads the element's data, shows it as it comes, and says how it ended. Ends silently when stopped.
pub async fn run(controller: Rc<Controller>, stop: AbortSignal) {
    let outcome = match controller.options().kind {
        Kind::Honours => parts::honours::load(Rc::clone(&controller), stop.clone()).await,
        Kind::Article | Kind::Gallery | Kind::News => parts::articles::load(Rc::clone(&controller), stop.clone()).await,
    };
    // What came is drawn before the page hears of it.
    pause(0).await;
    if stop.aborted() {
        return;
    }
    match outcome {
        Ok(done) => controller.done(&done),
        Err(failure) => controller.fail(failure),
    }
}
