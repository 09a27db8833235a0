//! A list and what finds its records, shared by the view and the page's scripts.

mod facets;
mod page;
mod sift;
mod texts;

use std::cell::{Ref, RefCell, RefMut};
use std::ops::Range;

use bangvang_content::honours::{Honours, LeftOut, Reader, Roll};
use bangvang_content::{Gather as _, Warning};
use bangvang_search::{Filter, Match, Query, Sort};

use super::indexing::{Indexed, Indexing};
use super::orders::{Naming, Orders};
use crate::fetch::now;
use crate::locale::{Lang, remark};
use crate::parts::search;
use facets::facets;
pub use facets::{Facet, FacetValue};
use page::{in_list_order, turn};
use sift::{outside, sift};
pub use texts::{Searched, Texts, has_more};

/// What is asked of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ask {
    /// The search as typed.
    pub text: String,
    /// Fields and their chosen values.
    pub filters: Vec<(String, String)>,
    /// A field, after a `-` for downwards; nothing: relevance, else the list's own order.
    pub sort: Option<String>,
    /// The page, from 1.
    pub page: usize,
    /// Rows a page.
    pub size: usize,
    /// The key of a record whose page is wanted, whatever `page` says.
    pub open: Option<String>,
}

/// A page of what was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// How many records were found.
    pub total: usize,
    /// The page that these rows are, from 1.
    pub page: usize,
    /// The rows.
    pub rows: Vec<Row>,
    /// What filters, with counts.
    pub facets: Vec<Facet>,
    /// The nearest spelling, where a slip was assumed.
    pub assumed: Option<String>,
    /// How long the search took.
    pub milliseconds: f64,
    /// Whether the index answered; before it is built the list shows in its own order.
    pub is_searched: bool,
}

/// A found record.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its place in the list, from 0.
    pub record: u32,
    matches: Vec<Match>,
}

/// A list while it is read and after.
pub struct Listing {
    /// What addresses in the data are relative to.
    pub url: String,
    /// What was wrong before the first record.
    pub beforehand: Option<Warning>,
    reader: RefCell<Reader>,
    indexed: RefCell<Option<Indexed>>,
    orders: Orders,
    left_out: RefCell<LeftOut>,
    begin_order: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl PartialEq for Listing {
    /// A list only grows, so the same place is the same list.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Listing {
    /// An empty list that `reader` will fill.
    pub fn new(reader: Reader, url: String, (orders, beforehand): (Orders, Option<Warning>)) -> Self {
        Self {
            url,
            beforehand,
            reader: RefCell::new(reader),
            indexed: RefCell::new(None),
            orders,
            left_out: RefCell::default(),
            begin_order: RefCell::default(),
        }
    }

    /// The records that are there.
    pub fn honours(&self) -> Ref<'_, Honours> {
        Ref::map(self.reader.borrow(), Reader::honours)
    }

    /// What takes more bytes.
    pub fn reader(&self) -> RefMut<'_, Reader> {
        self.reader.borrow_mut()
    }

    /// What had to be left out, in the reader's words; empty when nothing was.
    pub fn remark(&self, lang: Lang) -> String {
        let left = self.left_out.borrow();
        remark(self.honours().roll.len() as u32, left.skipped, &left.warnings, lang)
    }

    /// Says what had to be left out.
    pub fn set_left_out(&self, left: LeftOut) {
        *self.left_out.borrow_mut() = left;
    }

    /// Whether searches are answered.
    pub fn is_searchable(&self) -> bool {
        self.indexed.borrow().is_some()
    }

    /// An address of the data, made whole.
    pub fn resolve(&self, href: &str) -> String {
        crate::view::shared::resolve(href, &self.url)
    }

    /// Answers, with the page of rows that is asked for.
    pub fn find(&self, ask: &Ask) -> Results {
        let begun = now();
        let honours = self.honours();
        let indexed = self.indexed.borrow();
        let mut results = match &*indexed {
            Some(indexed) => search::answer(self, indexed, &honours, ask),
            None => in_list_order(&honours.roll, ask),
        };
        results.milliseconds = now() - begun;
        results
    }

    /// Answers by the index, within the part that can do it.
    pub fn search(&self, indexed: &Indexed, honours: &Honours, ask: &Ask) -> Results {
        let roll = &honours.roll;
        let ask = &resolved(ask, roll);
        let outside = outside(indexed, roll, &ask.filters);
        let filters = filters(indexed, roll, &ask.filters);
        let order = ask.sort.as_deref().and_then(|sort| self.orders.of(sort, roll));
        if order.is_none() && ask.sort.is_some() {
            self.begin_order();
        }
        let sort = match &order {
            Some((order, descending)) => Sort::By { order, descending: *descending },
            None => Sort::Relevance,
        };
        let texts = Texts { honours, searched: &indexed.searched };
        let find = |filters: &[Filter], offset, limit| {
            indexed.index.search(&Query { text: &ask.text, filters, sort, offset, limit }, &texts)
        };
        if !outside.is_empty() {
            let find_all = |filters: &[Filter]| find(filters, 0, roll.len());
            return sift(&find_all, &filters, &outside, indexed, roll, ask);
        }
        let (page, found) = turn(&|offset, limit| find(&filters, offset, limit), roll, ask);
        Results {
            total: found.total as usize,
            page,
            facets: facets(indexed, roll, &found),
            rows: found.hits.into_iter().map(|hit| Row { record: hit.record, matches: hit.matches }).collect(),
            assumed: found.assumed,
            milliseconds: 0.0,
            is_searched: true,
        }
    }

    /// Whether an order isn't worked out yet; then it is from now on.
    pub fn awaits_order(&self, sort: &str) -> bool {
        let sort = &self.honours().roll.resolve_order(sort);
        let awaits = Orders::takes_a_while(sort) && search::ranks(&self.orders, sort, &self.honours().roll).is_none();
        if awaits {
            self.begin_order();
        }
        awaits
    }

    /// What is to be done once someone asks for an order that takes a while.
    pub fn when_order_is_wanted(&self, begin: impl FnOnce() + 'static) {
        *self.begin_order.borrow_mut() = Some(Box::new(begin));
    }

    fn begin_order(&self) {
        let begin = self.begin_order.borrow_mut().take();
        if let Some(begin) = begin {
            begin();
        }
    }

    /// Goes on with the order by name; gives the work back until it is done.
    pub fn name_on(&self, work: Naming) -> Option<Naming> {
        search::name_on(&self.orders, work, &self.honours().roll)
    }

    /// The parts of a row's field that matched, in bytes.
    pub fn ranges(&self, row: &Row, field: &str) -> Vec<Range<usize>> {
        let indexed = self.indexed.borrow();
        // A kind or a status shows in other words than are searched.
        let is_shown = !matches!(field, "kind" | "status");
        let indexed = indexed.as_ref().filter(|_| is_shown);
        let place = indexed.and_then(|indexed| indexed.searched.fields.iter().position(|one| one == field));
        let hits = row.matches.iter().filter(|hit| place == Some(hit.field));
        hits.map(|hit| hit.range.clone()).gather()
    }

    /// Begins an index over all that is there; for the part that can do it.
    pub fn indexing(&self, facets: &[String]) -> Indexing {
        let honours = self.honours();
        let mut known: Vec<String> = Vec::new();
        for facet in facets.iter().filter_map(|facet| honours.roll.resolve(facet)) {
            if honours.roll.values(facet).is_some() && known.iter().all(|one| one != facet) {
                known.push(facet.to_owned());
            }
        }
        Indexing::new(&honours, known)
    }

    /// Goes on for a slice of records; gives the work back until it is done. For the part that can do it.
    pub fn index_on(&self, mut work: Indexing) -> Option<Indexing> {
        if !work.step(&self.honours()) {
            return Some(work);
        }
        *self.indexed.borrow_mut() = Some(work.finish());
        None
    }
}

/// With the fields that are meant, in whatever spelling they are named.
fn resolved(ask: &Ask, roll: &Roll) -> Ask {
    let filter = |(field, value): &(String, String)| (roll.resolve(field).unwrap_or(field).to_owned(), value.clone());
    Ask {
        filters: ask.filters.iter().map(filter).gather(),
        sort: ask.sort.as_deref().map(|sort| roll.resolve_order(sort)),
        ..ask.clone()
    }
}

/// Chosen values as the index numbers them; a value that the data doesn't have finds nothing.
fn filters(indexed: &Indexed, roll: &Roll, chosen: &[(String, String)]) -> Vec<Filter> {
    let of_facet = |(facet, field): (usize, &String)| {
        let texts: Vec<&String> = chosen.iter().filter(|(one, _)| one == field).map(|(_, text)| text).gather();
        if texts.is_empty() {
            return None;
        }
        let values = roll.values(field)?;
        Some(Filter { facet, any_of: texts.iter().flat_map(|text| values.chosen(text)).gather() })
    };
    indexed.facets.iter().enumerate().filter_map(of_facet).gather()
}
