//! Reads a list as its bytes come: the first page shows once its records are there.

use std::rc::Rc;

use bangvang_content::honours::{Options as ReadOptions, Reader};
use bangvang_content::{Fault, Format, ReadError, Warning};
use bangvang_search::ladder::Ladder;
use web_sys::AbortSignal;

use super::listing::Listing;
use super::orders::{Naming, Orders};
use super::source::{Source, page_base, source};
use super::{Content, Done, Failure, Progress};
use crate::embed::{Controller, Options};
use crate::fetch::{self, Body, now, pause};
use crate::locale;

/// Bytes that are read at once; a page can wait for this many.
const PIECE: usize = 32 * 1024;
/// Milliseconds of work before the page gets its turn.
const SLICE: f64 = 12.0;
/// Milliseconds between two views of a list that is still coming.
const VIEW: f64 = 250.0;

/// Fetches and shows the element's list.
///
/// # Errors
/// Says why there is no list.
pub async fn load(controller: &Rc<Controller>, stop: &AbortSignal) -> Result<Done, Failure> {
    let options = controller.options();
    match source(controller)? {
        Source::At(url) => {
            let body = fetch::open(&url, stop).await.map_err(|fault| Failure::of_fetch(&fault, &url, options.lang))?;
            from_network(controller, &options, body, stop).await
        }
        Source::Inline(text) => {
            let reader = reader(&options, None);
            at_once(controller, &options, text.as_bytes(), reader, stop).await
        }
        Source::Table(table) => {
            let read_options = ReadOptions { format: Some(Format::Html), ..read_options(&options, None) };
            at_once(controller, &options, table.outer_html().as_bytes(), Reader::new(&read_options), stop).await
        }
    }
}

async fn from_network(
    controller: &Rc<Controller>,
    options: &Options,
    mut body: Body,
    stop: &AbortSignal,
) -> Result<Done, Failure> {
    let url = body.url.clone();
    let orders = orders(controller, options, stop).await;
    let listing = Rc::new(Listing::new(reader(options, Some(&body)), url.clone(), orders));
    let mut pace = Pace::new(controller, &listing, options, body.length);
    let of_fetch = |fault: fetch::FetchError| Failure::of_fetch(&fault, &url, options.lang);
    let of_read = |error: ReadError| Failure::of_read(&error, &url, options.lang);
    while let Some(chunk) = body.next().await.map_err(of_fetch)? {
        for piece in chunk.chunks(PIECE) {
            if stop.aborted() {
                return Err(Failure::of_nothing(options.lang));
            }
            listing.reader().push(piece).map_err(of_read)?;
            pace.after(piece.len()).await;
        }
    }
    finish(controller, &listing, options, stop).await
}

async fn at_once(
    controller: &Rc<Controller>,
    options: &Options,
    bytes: &[u8],
    reader: Reader,
    stop: &AbortSignal,
) -> Result<Done, Failure> {
    let orders = orders(controller, options, stop).await;
    let listing = Rc::new(Listing::new(reader, page_base(controller), orders));
    let mut pace = Pace::new(controller, &listing, options, Some(bytes.len() as u64));
    for piece in bytes.chunks(PIECE) {
        let read = listing.reader().push(piece);
        read.map_err(|error| Failure::of_read(&error, "", options.lang))?;
        pace.after(piece.len()).await;
    }
    finish(controller, &listing, options, stop).await
}

fn reader(options: &Options, body: Option<&Body>) -> Reader {
    Reader::new(&read_options(options, body))
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

/// The last record is there: shows it all, and builds what searches it.
async fn finish(
    controller: &Rc<Controller>,
    listing: &Rc<Listing>,
    options: &Options,
    stop: &AbortSignal,
) -> Result<Done, Failure> {
    let ended = listing.reader().finish();
    let mut ended = ended.map_err(|error| Failure::of_read(&error, &listing.url, options.lang))?;
    ended.warnings.extend(listing.beforehand.clone());
    let items = listing.honours().roll.len() as u32;
    listing.set_remark(locale::remark(items, ended.skipped, &ended.warnings, options.lang));
    let mut progress = Progress { records: items, share: None, is_done: true, ..Progress::default() };
    controller.show(Content::Honours(Rc::clone(listing)), progress);
    let mut work = Some(listing.indexing(&options.facets));
    let index = &mut || {
        work = work.take().and_then(|work| listing.index_on(work));
        work.is_none()
    };
    if !in_slices(index, stop).await {
        return Err(Failure::of_nothing(options.lang));
    }
    progress.is_searchable = true;
    controller.show(Content::Honours(Rc::clone(listing)), progress);
    // The list must not keep its own element alive.
    let (weak, host, stop) = (Rc::downgrade(listing), Rc::downgrade(controller), stop.clone());
    listing.when_order_is_wanted(move || {
        if let (Some(listing), Some(host)) = (weak.upgrade(), host.upgrade()) {
            wasm_bindgen_futures::spawn_local(order(host, listing, progress, stop));
        }
    });
    Ok(Done { url: listing.url.clone(), items, skipped: ended.skipped, warnings: ended.warnings })
}

/// Puts the names of a long list in order: few readers ask for it, and it takes a while.
async fn order(controller: Rc<Controller>, listing: Rc<Listing>, mut progress: Progress, stop: AbortSignal) {
    let mut work = Some(Naming::default());
    let name = &mut || {
        work = work.take().and_then(|work| listing.name_on(work));
        work.is_none()
    };
    if in_slices(name, &stop).await {
        progress.is_ordered = true;
        controller.show(Content::Honours(listing), progress);
    }
}

/// Works till all is done, the page having its turns; whether it came to the end.
async fn in_slices(is_done: &mut dyn FnMut() -> bool, stop: &AbortSignal) -> bool {
    let mut begun = now();
    while !is_done() {
        if now() - begun > SLICE {
            pause(0).await;
            begun = now();
        }
        if stop.aborted() {
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
}

impl<'a> Pace<'a> {
    fn new(controller: &'a Rc<Controller>, listing: &'a Rc<Listing>, options: &Options, length: Option<u64>) -> Self {
        Self { controller, listing, enough: options.page_size, length, read: 0, slice: now(), view: None }
    }

    async fn after(&mut self, bytes: usize) {
        self.read += bytes as u64;
        let time = now();
        let records = self.listing.honours().roll.len();
        let is_due = self.view.map_or(records >= self.enough, |last| time - last > VIEW);
        if is_due {
            self.view = Some(time);
            let share = self.length.map(|length| (self.read * 100 / length.max(1)).min(100) as u8);
            let progress = Progress { records: records as u32, share, ..Progress::default() };
            self.controller.show(Content::Honours(Rc::clone(self.listing)), progress);
        }
        if is_due || time - self.slice > SLICE {
            pause(0).await;
            self.slice = now();
        }
    }
}

/// The orders by the site's own award ladder; where that doesn't come, by the built-in one, and a warning.
async fn orders(controller: &Controller, options: &Options, stop: &AbortSignal) -> (Orders, Option<Warning>) {
    let Some(awards) = &options.awards else { return (Orders::new(Ladder::built_in()), None) };
    let url = crate::view::shared::resolve(awards, &page_base(controller));
    if let Some(ladder) = ladder(&url, stop).await {
        return (Orders::new(ladder), None);
    }
    let warning = Warning { fault: Fault::AwardsUnreadable, at: url, record: None };
    (Orders::new(Ladder::built_in()), Some(warning))
}

async fn ladder(url: &str, stop: &AbortSignal) -> Option<Ladder> {
    let mut body = fetch::open(url, stop).await.ok()?;
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await.ok()? {
        bytes.extend_from_slice(&chunk);
    }
    Some(Ladder::of(&bangvang_content::ladder::read(&String::from_utf8_lossy(&bytes)).ok()?))
}
