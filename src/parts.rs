//! The doors to what is fetched only where it is needed.
//!
//! The release build makes a file of its own, a part, of all that is reached through the doors of one module here
//! and no other way (docs/decisions/0006-parts.md). A door must not be gone through before its part is there: the
//! second stage brings the parts of an element's kind before it starts the element; the others are awaited with
//! [`bring`]. A door stays a function of its own, and hides what it gives: a compiler that sees through it would
//! draw what is behind it to this side.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use crate::load::{Done, Failure};

#[wasm_bindgen]
extern "C" {
    /// Fetches a part; it is there once the promise says so. Rejects with the reason, a space and the address.
    #[wasm_bindgen(js_namespace = __bangvang, js_name = bring)]
    fn come(part: &str) -> Promise;
}

/// How reading ends.
pub type Ending = Pin<Box<dyn Future<Output = Result<Done, Failure>>>>;

/// A part that not every element of its kind needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What shows articles and photos: a list needs it for the photo of a record.
    Articles,
    /// What reads articles in others' formats: pages, posts, feeds.
    Pages,
    /// What reads lists in others' formats: spreadsheets and pages.
    Sheets,
    /// What shows a photo large.
    Lightbox,
    /// What searches a list, filters it, and puts it in order.
    Search,
}

thread_local! {
    /// The parts that were brought.
    static THERE: RefCell<Vec<Part>> = const { RefCell::new(Vec::new()) };
}

/// Whether a part was brought.
pub fn is_there(part: Part) -> bool {
    THERE.with_borrow(|there| there.contains(&part))
}

/// Fetches a part, unless it is there.
///
/// # Errors
/// Says which file didn't come.
pub async fn bring(part: Part) -> Result<(), Failure> {
    let name = match part {
        Part::Articles => "articles",
        Part::Pages => "pages",
        Part::Sheets => "sheets",
        Part::Lightbox => "lightbox",
        Part::Search => "search",
    };
    let came = JsFuture::from(come(name)).await;
    came.map_err(|fault: JsValue| Failure::of_part(&fault.as_string().unwrap_or_default()))?;
    if !is_there(part) {
        THERE.with_borrow_mut(|there| there.push(part));
    }
    Ok(())
}

/// Lists: their reading, their view, their answers.
pub mod honours {
    use std::hint::black_box;
    use std::rc::Rc;

    use js_sys::Promise;
    use wasm_bindgen::JsValue;
    use web_sys::AbortSignal;

    use super::Ending;
    use crate::embed::{self, Controller};
    use crate::load;

    /// Reads and shows.
    #[inline(never)]
    pub fn load(controller: Rc<Controller>, stop: AbortSignal) -> Ending {
        black_box(Box::pin(async move { load::honours(&controller, &stop).await }))
    }

    /// Answers a page's script.
    #[inline(never)]
    pub fn search(controller: Rc<Controller>, query: String, options: JsValue) -> Promise {
        embed::search(controller, query, options)
    }
}

/// Articles, photos and news: their reading and their views.
pub mod articles {
    use std::hint::black_box;
    use std::rc::Rc;

    use web_sys::AbortSignal;

    use yew::Html;

    use super::Ending;
    use crate::embed::{Controller, Kind};
    use crate::load;
    use crate::view::View as _;
    use crate::view::shared::{Opening, Portrait};

    /// Draws a photo that opens large.
    #[inline(never)]
    pub fn portrait(portrait: Portrait, opens: bool) -> Html {
        Opening { portrait, opens }.html()
    }

    /// Reads and shows.
    #[inline(never)]
    pub fn load(controller: Rc<Controller>, stop: AbortSignal) -> Ending {
        black_box(Box::pin(async move {
            match controller.options().kind {
                Kind::Gallery => load::gallery(&controller, &stop).await,
                Kind::News => load::news(&controller, &stop).await,
                Kind::Article | Kind::Honours => load::article(&controller, &stop).await,
            }
        }))
    }
}

/// What reads articles in others' formats.
pub mod pages {
    use bangvang_content::article::{self, Article, Gallery, Options};
    use bangvang_content::html::Parse;
    use bangvang_content::news::{self, News};
    use bangvang_content::{ReadError, Reading};

    /// Reads an article.
    ///
    /// # Errors
    /// Says why there is nothing to show.
    #[inline(never)]
    pub fn article(bytes: &[u8], options: &Options<'_>, parse: Parse<'_>) -> Result<Reading<Article>, ReadError> {
        article::read_any(bytes, options, parse)
    }

    /// Reads photos.
    ///
    /// # Errors
    /// Says why there is nothing to show.
    #[inline(never)]
    pub fn gallery(bytes: &[u8], options: &Options<'_>, parse: Parse<'_>) -> Result<Reading<Gallery>, ReadError> {
        article::read_gallery_any(bytes, options, parse)
    }

    /// Reads news.
    ///
    /// # Errors
    /// Says why there is nothing to show.
    #[inline(never)]
    pub fn news(bytes: &[u8], options: &Options<'_>, parse: Parse<'_>) -> Result<Reading<News>, ReadError> {
        news::read(bytes, options, parse)
    }
}

/// What reads lists in others' formats.
pub mod sheets {
    use std::hint::black_box;

    use bangvang_content::Others;

    /// All of them.
    #[inline(never)]
    pub fn others() -> Others {
        black_box(Others::all())
    }
}

/// What searches a list, filters it, and puts it in order.
pub mod search {
    use bangvang_content::honours::{Honours, Roll};

    use crate::load::{Ask, Indexed, Indexing, Listing, Naming, Orders, Ranks, Results};

    /// Begins an index over all that is there.
    #[inline(never)]
    pub fn indexing(listing: &Listing, facets: &[String]) -> Indexing {
        listing.indexing(facets)
    }

    /// Goes on for a slice of records; gives the work back until it is done.
    #[inline(never)]
    pub fn index_on(listing: &Listing, work: Indexing) -> Option<Indexing> {
        listing.index_on(work)
    }

    /// Answers.
    #[inline(never)]
    pub fn answer(listing: &Listing, indexed: &Indexed, honours: &Honours, ask: &Ask) -> Results {
        listing.search(indexed, honours, ask)
    }

    /// The ranks for an order, and whether it is downwards.
    #[inline(never)]
    pub fn ranks(orders: &Orders, sort: &str, roll: &Roll) -> Option<(Ranks, bool)> {
        orders.of(sort, roll)
    }

    /// Goes on with the order by name for a slice; gives the work back until it is done.
    #[inline(never)]
    pub fn name_on(orders: &Orders, work: Naming, roll: &Roll) -> Option<Naming> {
        orders.name_on(work, roll)
    }
}

/// What shows a photo large.
pub mod lightbox {
    use yew::Html;

    use crate::view::shared::{Album, Lightbox};

    /// Draws it.
    #[inline(never)]
    pub fn lightbox(album: Album, place: usize) -> Html {
        Lightbox::html(album, place)
    }
}
