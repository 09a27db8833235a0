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

use std::rc::Rc;

use bangvang_content::Warning;
use web_sys::AbortSignal;

use crate::embed::{Controller, Kind};
use crate::fetch::pause;

pub use article::{Gallery, Loaded};
pub use failure::Failure;
pub use listing::{Ask, Facet, FacetValue, Listing, Results, Row};
pub use news::News;

/// What an element shows.
#[derive(Clone, PartialEq)]
pub enum Content {
    /// A list of awardees.
    Honours(Rc<Listing>),
    /// One article.
    Article(Rc<Loaded>),
    /// Photos alone.
    Gallery(Rc<Gallery>),
    /// Articles in a list.
    News(Rc<News>),
}

/// How far reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// Records that are there.
    pub records: u32,
    /// How many of a hundred bytes have come, where the server said how many there are.
    pub share: Option<u8>,
    /// Whether all is read.
    pub is_done: bool,
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
        Kind::Honours => honours::load(&controller, &stop).await,
        Kind::Gallery => article::load_gallery(&controller, &stop).await,
        Kind::Article => article::load(&controller, &stop).await,
        Kind::News => news::load(&controller, &stop).await,
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
