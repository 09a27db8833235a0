//! What a reader chose: search, filters, order, page, open record; and how the address spells it.

use std::rc::Rc;

use crate::embed::{Entry, Options, Pairs};

/// How many values an address may choose: each is drawn, and a link may be anybody's.
const CHOSEN: usize = 200;

/// One chosen value of a field that filters.
pub type Chosen = (String, String);

/// The state of one list's view.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The search as typed.
    pub query: String,
    /// Chosen values, by field, in the order of choice.
    pub filters: Vec<Chosen>,
    /// The order, such as `-year`; nothing: relevance while searching, else the list's own.
    pub sort: Option<String>,
    /// The page, from 1.
    pub page: usize,
    /// Rows a page.
    pub size: usize,
    /// The id of the open record.
    pub open: Option<String>,
    /// How the last change enters the history.
    pub entry: Entry,
}

/// What a reader can do.
#[derive(Clone, Debug)]
pub enum Act {
    /// Typed in the search field.
    Type(String),
    /// Chose a value of a field, or let it go.
    Toggle(String, String),
    /// Let go of all values.
    ClearFilters,
    /// Let go of search and filters.
    ClearAll,
    /// Chose an order.
    Sort(Option<String>),
    /// Went to a page.
    Page(usize),
    /// Chose how many rows a page has.
    Size(usize),
    /// Opened a record, or closed it, on the page of rows that shows.
    Open(Option<String>, usize),
    /// Came by a link, or went back or forth.
    Restore(State),
    /// Meets attributes that the page has set anew; those of before come first.
    Follow(Rc<Options>, Rc<Options>),
}

impl State {
    /// The state that an element's attributes and the address ask for; the address wins.
    pub fn of(options: &Options, address: &Pairs) -> Self {
        let mut state = Self {
            query: options.query.clone(),
            filters: Vec::new(),
            sort: options.sort.clone(),
            page: 1,
            size: options.page_size,
            open: None,
            entry: Entry::Replace,
        };
        for (name, value) in address {
            state.take(name, value);
        }
        state
    }

    fn take(&mut self, name: &str, value: &str) {
        match name {
            "q" => value.clone_into(&mut self.query),
            "sort" => self.sort = Some(value.to_owned()).filter(|sort| sort != "list"),
            "page" => self.page = value.parse().unwrap_or(1).max(1),
            "size" => self.size = value.parse().unwrap_or(self.size).clamp(10, 200),
            "open" => self.open = Some(value.to_owned()),
            _ => {
                if let Some(field) = name.strip_prefix("f.").filter(|_| self.filters.len() < CHOSEN) {
                    self.filters.push((field.to_owned(), value.to_owned()));
                }
            }
        }
    }

    /// The pairs that lead here from the state that the attributes alone give.
    pub fn pairs(&self, options: &Options) -> Pairs {
        let mut pairs = Pairs::new();
        let mut put = |name: &str, value: &str| pairs.push((name.to_owned(), value.to_owned()));
        if !self.query.is_empty() || !options.query.is_empty() {
            put("q", &self.query);
        }
        for (field, value) in &self.filters {
            put(&format!("f.{field}"), value);
        }
        if self.sort != options.sort {
            put("sort", self.sort.as_deref().unwrap_or("list"));
        }
        if self.size != options.page_size {
            put("size", &self.size.to_string());
        }
        if self.page > 1 {
            put("page", &self.page.to_string());
        }
        if let Some(id) = &self.open {
            put("open", id);
        }
        // What the attributes alone give needs no word, unless they search and the reader doesn't.
        if pairs.iter().all(|(name, value)| name == "q" && *value == options.query) {
            pairs.clear();
        }
        pairs
    }

    /// Whether it leaves records out.
    pub fn is_searching(&self) -> bool {
        !self.query.trim().is_empty() || !self.filters.is_empty()
    }

    /// Whether a value of a field is chosen.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.filters.iter().any(|(one, other)| one == field && other == value)
    }

    fn at_first_page(mut self, entry: Entry) -> Self {
        self.page = 1;
        self.open = None;
        self.entry = entry;
        self
    }

    /// What the page set anew is its word; what it left as it was stays the reader's.
    fn following(mut self, before: &Options, options: &Options) -> Self {
        if before.query != options.query {
            self.query.clone_from(&options.query);
        }
        if before.sort != options.sort {
            self.sort.clone_from(&options.sort);
        }
        if before.page_size != options.page_size {
            self.size = options.page_size;
        }
        self
    }

    /// The state after `act`.
    pub fn after(&self, act: Act) -> Self {
        let mut next = self.clone();
        match act {
            Act::Type(text) => {
                next.query = text;
                next.at_first_page(Entry::Replace)
            }
            Act::Toggle(field, value) => {
                if self.has(&field, &value) {
                    next.filters.retain(|chosen| *chosen != (field.clone(), value.clone()));
                } else {
                    next.filters.push((field, value));
                }
                next.at_first_page(Entry::Push)
            }
            Act::ClearFilters => {
                next.filters.clear();
                next.at_first_page(Entry::Push)
            }
            Act::ClearAll => {
                next.filters.clear();
                next.query.clear();
                next.at_first_page(Entry::Push)
            }
            Act::Sort(sort) => {
                next.sort = sort;
                next.at_first_page(Entry::Push)
            }
            Act::Size(size) => {
                next.size = size;
                next.at_first_page(Entry::Push)
            }
            Act::Page(page) => {
                next = next.at_first_page(Entry::Push);
                next.page = page;
                next
            }
            Act::Open(id, page) => {
                next.entry = if id.is_some() { Entry::Push } else { Entry::Close };
                (next.open, next.page) = (id, page);
                next
            }
            Act::Restore(state) => Self { entry: Entry::Replace, ..state },
            Act::Follow(before, options) => next.following(&before, &options).at_first_page(Entry::Replace),
        }
    }
}
