//! Reads a list as its bytes come: the first page shows once its records are there.

use std::rc::Rc;

use bangvang_content::honours::{Options as ReadOptions, Reader};
use bangvang_content::{Fault, Format, Gather as _, Warning};
use web_sys::AbortSignal;

use super::ladder::{Asked, Ordered};
use super::listing::Listing;
use super::orders::Naming;
use super::source::{Source, page_base, source};
use super::{Content, Done, Failure, Progress};
use crate::embed::{Address, Controller, Options};
use crate::fetch::{self, Body, now, pause};
use crate::parts::{self, Part, search};
use crate::task;

/// Bytes that are read at once; a page can wait for this many.
const PIECE: usize = 32 * 1024;
/// Milliseconds of work before the page gets its turn.
const SLICE: f64 = 12.0;
/// Milliseconds between two views of a list that is still coming.
const VIEW: f64 = 250.0;
/// Milliseconds that whoever asks for a search doesn't see the list in its own order.
const HOLD: f64 = 500.0;

/// Fetches and shows the element's list.
///
/// # Errors
/// Says why there is no list, or not all of it.
pub async fn load(controller: &Rc<Controller>, stop: &AbortSignal) -> Result<Done, Failure> {
    let before = controller.shown(true);
    let outcome = read(controller, stop).await;
    if outcome.is_err() && !stop.aborted() {
        keep(controller, before, stop).await;
    }
    outcome
}

/// After a fault amid a list the whole one of before is back; else what came stays, as far as it goes.
async fn keep(controller: &Controller, before: Option<(Content, Progress)>, stop: &AbortSignal) {
    let Some((shown, _)) = controller.shown(false) else { return };
    if let Some((content, progress)) = before {
        controller.show(content, progress);
    } else if let Some(listing) = shown.listing() {
        let records = listing.honours().roll.len() as u32;
        let mut progress = Progress { records, is_done: true, is_cut: true, ..Progress::default() };
        let came = parts::bring(Part::Search).await;
        progress.is_searchable = came.is_ok() && index(&listing, &controller.options(), stop).await;
        controller.show(shown, progress);
    }
}

async fn read(controller: &Rc<Controller>, stop: &AbortSignal) -> Result<Done, Failure> {
    let options = controller.options();
    match source(controller)? {
        Source::At(url) => {
            let orders = Asked::of(controller, &options, stop);
            let body = fetch::open(&url, stop).await.map_err(|fault| Failure::of_fetch(fault, &url))?;
            from_network(controller, &options, body, orders.come(stop).await, stop).await
        }
        Source::Inline(text) => {
            let reader = reader(&options, None);
            at_once(controller, &options, text.as_bytes(), reader, stop).await
        }
        Source::Table(table) => {
            let read_options = ReadOptions { format: Some(Format::Html), ..read_options(&options, None) };
            at_once(controller, &options, table.outer_html().as_bytes(), Reader::own(&read_options), stop).await
        }
    }
}

async fn from_network(
    controller: &Rc<Controller>,
    options: &Options,
    mut body: Body,
    orders: Ordered,
    stop: &AbortSignal,
) -> Result<Done, Failure> {
    let url = body.url.clone();
    let listing = Rc::new(Listing::new(reader(options, Some(&body)), url.clone(), orders));
    let mut pace = Pace::new(controller, &listing, options, body.length);
    let of_fetch = |fault: fetch::FetchError| Failure::of_fetch(fault, &url);
    while let Some(chunk) = body.next().await.map_err(of_fetch)? {
        push(&listing, &url, &chunk, &mut pace, stop).await?;
    }
    finish(pace, &url, options, stop).await
}

async fn at_once(
    controller: &Rc<Controller>,
    options: &Options,
    bytes: &[u8],
    reader: Reader,
    stop: &AbortSignal,
) -> Result<Done, Failure> {
    let orders = Asked::of(controller, options, stop).come(stop).await;
    let listing = Rc::new(Listing::new(reader, page_base(controller), orders));
    let mut pace = Pace::new(controller, &listing, options, Some(bytes.len() as u64));
    push(&listing, "", bytes, &mut pace, stop).await?;
    finish(pace, "", options, stop).await
}

/// Reads some bytes, the page having its turns; ends where nobody wants them any longer.
async fn push(
    listing: &Listing,
    url: &str,
    bytes: &[u8],
    pace: &mut Pace<'_>,
    stop: &AbortSignal,
) -> Result<(), Failure> {
    for piece in bytes.chunks(PIECE) {
        if stop.aborted() {
            return Err(Failure::of_nothing());
        }
        let read = listing.reader().push(piece);
        read.map_err(|error| Failure::of_read(error, url))?;
        bring_others(listing, url).await?;
        pace.after(piece.len()).await;
    }
    Ok(())
}

/// Brings what reads others' formats, where the list is in one.
async fn bring_others(listing: &Listing, url: &str) -> Result<(), Failure> {
    if listing.reader().awaits_others() {
        parts::bring(Part::Sheets).await?;
        let read = listing.reader().take_up(parts::sheets::others());
        read.map_err(|error| Failure::of_read(error, url))?;
    }
    Ok(())
}

fn reader(options: &Options, body: Option<&Body>) -> Reader {
    Reader::own(&read_options(options, body))
}

fn read_options<'a>(options: &'a Options, body: Option<&'a Body>) -> ReadOptions<'a> {
    ReadOptions {
        format: options.format.as_deref().and_then(Format::of),
        content_type: body.map(|body| body.content_type.as_str()),
        url: body.map(|body| body.url.as_str()),
        fields: options.fields.as_deref(),
        columns: &options.columns,
    }
}

/// The last record is there: shows it all, and builds what searches it. Inline data has no address of its own.
async fn finish(pace: Pace<'_>, url: &str, options: &Options, stop: &AbortSignal) -> Result<Done, Failure> {
    let (controller, listing) = (pace.controller, pace.listing);
    if stop.aborted() {
        return Err(Failure::of_nothing());
    }
    let settled = listing.reader().settle();
    settled.map_err(|error| Failure::of_read(error, url))?;
    bring_others(listing, url).await?;
    let done = end(listing, url, options)?;
    let mut progress = Progress { records: done.items, share: None, is_done: true, ..Progress::default() };
    // Whoever asks for a search sees its results first.
    let is_asked = pace.is_asked && pace.view.is_none();
    if !is_asked {
        controller.show(Content::of(Rc::clone(listing)), progress);
    }
    let came = parts::bring(Part::Search).await;
    if is_asked && came.is_err() {
        controller.show(Content::of(Rc::clone(listing)), progress);
    }
    came?;
    if !index(listing, options, stop).await {
        return Err(Failure::of_nothing());
    }
    progress.is_searchable = true;
    controller.show(Content::of(Rc::clone(listing)), progress);
    order_when_wanted(controller, listing, progress);
    Ok(done)
}

/// Ends reading: says what was left out, to the list as well.
fn end(listing: &Listing, url: &str, options: &Options) -> Result<Done, Failure> {
    let ended = listing.reader().finish();
    let mut ended = ended.map_err(|error| Failure::of_read(error, url))?;
    ended.warnings.extend(listing.beforehand.clone());
    let items = listing.honours().roll.len() as u32;
    Failure::unless_any(items, ended.skipped, &ended.warnings, url)?;
    ended.warnings.extend(unknown_fields(listing, options));
    listing.set_left_out(ended.clone());
    Ok(Done { url: listing.url.clone(), items, skipped: ended.skipped, warnings: ended.warnings })
}

/// Lets the list put its names in order once someone asks for that. It must not keep its own element alive.
fn order_when_wanted(controller: &Rc<Controller>, listing: &Rc<Listing>, progress: Progress) {
    let (weak, host) = (Rc::downgrade(listing), Rc::downgrade(controller));
    listing.when_order_is_wanted(move || {
        if let (Some(listing), Some(host)) = (weak.upgrade(), host.upgrade()) {
            task::begin(Box::pin(order(host, listing, progress)));
        }
    });
}

/// Fields that an attribute names and that no record has: it is followed without them.
fn unknown_fields(listing: &Listing, options: &Options) -> Vec<Warning> {
    let honours = listing.honours();
    let orders = options.sort.iter().map(|sort| ("sort", sort.strip_prefix('-').unwrap_or(sort)));
    let columns = options.columns.iter().map(|column| ("columns", &**column));
    let facets = options.facets.iter().map(|facet| ("facets", &**facet));
    let unknown = columns.chain(facets).chain(orders).filter(|(_, field)| honours.roll.resolve(field).is_none());
    let fault =
        |attribute: &str, found: &str| Fault::ValueUnknown { field: attribute.to_owned(), found: found.to_owned() };
    unknown.map(|(at, field)| Warning { fault: fault(at, field), at: at.to_owned(), record: None }).gather()
}

/// Whether the page or the address ask for more than the list in its own order.
fn asks(options: &Options) -> bool {
    !options.query.is_empty() || options.sort.is_some() || Address::of(options).says_something()
}

/// Builds what searches a list; whether it came to the end.
async fn index(listing: &Listing, options: &Options, stop: &AbortSignal) -> bool {
    let mut work = Some(search::indexing(listing, &options.facets));
    let index = &mut || {
        work = work.take().and_then(|work| search::index_on(listing, work));
        work.is_none()
    };
    in_slices(index, &|| stop.aborted()).await
}

/// Puts the names of a long list in order, as long as it is the one that shows: few readers ask for it, and it takes
/// a while.
async fn order(controller: Rc<Controller>, listing: Rc<Listing>, mut progress: Progress) {
    let mut work = Some(Naming::default());
    let name = &mut || {
        work = work.take().and_then(|work| listing.name_on(work));
        work.is_none()
    };
    let content = Content::of(Rc::clone(&listing));
    let is_over = || controller.is_over() || controller.content().as_ref() != Some(&content);
    if in_slices(name, &is_over).await {
        progress.is_ordered = true;
        controller.show(Content::of(listing), progress);
    }
}

/// Works till all is done, the page having its turns; whether it came to the end.
async fn in_slices(is_done: &mut dyn FnMut() -> bool, is_over: &dyn Fn() -> bool) -> bool {
    let mut begun = now();
    while !is_done() {
        if now() - begun > SLICE {
            pause(0).await;
            begun = now();
        }
        if is_over() {
            return false;
        }
    }
    true
}

/// The page's turns while bytes are read, and what it sees meanwhile.
struct Pace<'a> {
    controller: &'a Rc<Controller>,
    listing: &'a Rc<Listing>,
    enough: usize,
    length: Option<u64>,
    read: u64,
    slice: f64,
    view: Option<f64>,
    is_asked: bool,
    begun: f64,
}

impl<'a> Pace<'a> {
    fn new(controller: &'a Rc<Controller>, listing: &'a Rc<Listing>, options: &Options, length: Option<u64>) -> Self {
        let (is_asked, begun) = (asks(options), now());
        Self {
            controller,
            listing,
            enough: options.page_size,
            length,
            read: 0,
            slice: begun,
            view: None,
            is_asked,
            begun,
        }
    }

    async fn after(&mut self, bytes: usize) {
        self.read += bytes as u64;
        let time = now();
        let records = self.listing.honours().roll.len();
        let is_held = self.is_asked && time - self.begun < HOLD;
        let is_due = self.view.map_or(records >= self.enough && !is_held, |last| time - last > VIEW);
        if is_due {
            if self.view.replace(time).is_none() {
                // It comes beside the rest of the list.
                task::begin(Box::pin(async { drop(parts::bring(Part::Search).await) }));
            }
            let share = self.length.map(|length| (self.read * 100 / length.max(1)).min(100) as u8);
            let progress = Progress { records: records as u32, share, ..Progress::default() };
            self.controller.show(Content::of(Rc::clone(self.listing)), progress);
        }
        if is_due || time - self.slice > SLICE {
            pause(0).await;
            self.slice = now();
        }
    }
}
