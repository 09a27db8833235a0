//! An honours list: search, filters, order, pages, records that open in place.

mod bar;
mod columns;
mod filters;
mod follow;
mod head;
mod paper;
mod record;
mod roll;
mod search_field;
mod sheet;
mod state;
mod thumbnail;
mod tools;

use std::rc::Rc;

use bangvang_content::honours::{Awardee, Honours as Model};
use bangvang_markup::html;
use yew::{Callback, Html, MouseEvent, hook};

use crate::embed::{Address, Emitter, Options, escape};
use crate::load::{Ask, Listing, Progress, Results, Row};
use crate::locale::Words;
use crate::view::hooks::{use_memo, use_node_ref, use_state_eq};
use crate::view::shared::{Pager, Panel, land, marked};
use crate::view::{View, view_by};
use follow::{use_choices, use_search_event};
use search_field::SearchField;
use state::{Act, State};
use tools::Tools;

/// A list and how much of it is there.
#[derive(Clone, PartialEq)]
pub struct Honours {
    /// The records and what finds them.
    pub listing: Rc<Listing>,
    /// How far reading is.
    pub progress: Progress,
    /// Whether something of it didn't come.
    pub has_failed: bool,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// Sends the element's events.
    pub emitter: Emitter,
}

/// Stands for an id in an address: a sign that no id has.
const ANY: &str = "\u{1}";

/// What the parts of the view need to draw themselves.
pub struct Scene<'a> {
    words: &'static Words,
    options: &'a Rc<Options>,
    emitter: &'a Emitter,
    state: &'a State,
    results: &'a Results,
    progress: Progress,
    has_failed: bool,
    honours: &'a Model,
    listing: &'a Rc<Listing>,
    columns: &'a [String],
    address: &'a Address,
    /// The address that shows the record whose id is [`ANY`].
    link: String,
    act: Callback<Act>,
    whole: &'a [String],
    show_whole: Callback<String>,
}

impl Scene<'_> {
    /// The address that shows one record.
    fn link_to(&self, id: &str) -> String {
        self.link.replace(&escape(ANY), &escape(id))
    }

    /// Whether the rows are those that were asked for, and not the whole list in its own order.
    fn asks(&self) -> bool {
        self.state.is_searching() && self.results.is_searched
    }

    /// Whether what finds and orders records is still to come.
    fn is_awaited(&self) -> bool {
        !self.results.is_searched && !self.has_failed
    }

    /// The language of the data, where it is another one than ours.
    fn spoken(&self) -> Option<&String> {
        self.honours.head.lang.as_ref().filter(|lang| *lang != self.options.lang.tag())
    }

    /// A field's text as it shows: where it is the data's own, with what matched marked, and told in its language.
    fn field(&self, row: &Row, awardee: &Awardee<'_>, field: &str, text: &str) -> Html {
        if awardee.text(field) == Some(text) || field == "name" {
            self.own(marked(text, &self.listing.ranges(row, field)))
        } else {
            text.into()
        }
    }

    /// Words of the data, told as such where they are of another language than ours.
    fn own(&self, words: Html) -> Html {
        match self.spoken() {
            Some(lang) => html! { <span lang={lang.clone()}>{ words }</span> },
            None => words,
        }
    }
}

view_by!(Honours, use_honours);

/// The view.
#[hook]
fn use_honours(props: &Honours) -> Html {
    let address = Address::of(&props.options);
    let top = use_node_ref();
    let (state, act) = use_choices(&address, &props.options, &top);
    let results = use_memo((props.listing.clone(), props.progress, (*state).clone()), |(listing, _, state)| {
        listing.find(&ask(state))
    });
    let (whole, filtering) = (use_state_eq(Vec::<String>::new), use_state_eq(|| false));
    let field = use_node_ref();
    // A draw for each key words it no more than once.
    let remark = use_memo((props.listing.clone(), props.progress, props.options.lang), |(listing, _, lang)| {
        bar::remark(listing, *lang)
    });
    use_search_event(&props.emitter, &state, &results);
    follow::use_arrival(&top, &address, &state, &results);
    let act = follow::actor(&act, &top);
    let show_whole = {
        let (set, known) = (whole.setter(), (*whole).clone());
        Callback::from(move |field| set.set([known.clone(), vec![field]].concat()))
    };
    let honours = props.listing.honours();
    let columns = columns::columns(&props.options.columns, &honours.roll);
    let scene = Scene {
        words: props.options.lang.words(),
        options: &props.options,
        emitter: &props.emitter,
        state: &state,
        results: &results,
        progress: props.progress,
        has_failed: props.has_failed,
        honours: &honours,
        listing: &props.listing,
        columns: &columns,
        address: &address,
        link: address.link(&State { open: Some(ANY.to_owned()), ..(*state).clone() }.pairs(&props.options)),
        act,
        whole: &whole,
        show_whole,
    };
    let open_filters = {
        let set = filtering.setter();
        Callback::from(move |open| set.set(open))
    };
    let panel = Panel {
        id: "filters",
        label: scene.words.filters,
        is_open: *filtering,
        opener: filters::BUTTON,
        on_close: open_filters.reform(|()| false),
        children: filters::panel(&scene, &open_filters),
    };
    let (listing, options) = (props.listing.clone(), props.options.clone());
    let link = address.link(&state.pairs(&options));
    let tools = Tools { listing, state: (*state).clone(), link, options, has_rows: results.total > 0 };
    html! {
        <section class="honours" part="honours">
            { head::head(&scene) }
            { SearchField { words: scene.words, node: &field, query: &state.query, on_type: scene.act.reform(Act::Type) }.html() }
            { bar::bar(&scene, *filtering, &open_filters) }
            { bar::said(&scene).html() }
            { filters::chips(&scene) }
            { panel.html() }
            { (*remark).clone() }
            { bar::progress(&scene) }
            <div ref={top} class="honours__rows" tabindex="-1" role="group" aria-label={(!results.rows.is_empty()).then(|| bar::range(&scene))}>{ rows(&scene) }</div>
            if !honours.roll.is_empty() { { tools.html() } }
        </section>
    }
}

fn ask(state: &State) -> Ask {
    Ask {
        text: state.query.clone(),
        filters: state.filters.clone(),
        sort: state.sort.clone(),
        page: state.page,
        size: state.size,
        open: state.open.clone(),
    }
}

fn rows(scene: &Scene<'_>) -> Html {
    let results = scene.results;
    if results.rows.is_empty() {
        return none(scene);
    }
    let pages = results.total.div_ceil(scene.state.size);
    let link = {
        let (state, address, options) = (scene.state.clone(), scene.address.clone(), Rc::clone(scene.options));
        Callback::from(move |page| address.link(&state.after(Act::Page(page)).pairs(&options)))
    };
    html! {
        <>
            { roll::roll(scene, &bar::range(scene)) }
            { Pager { lang: scene.options.lang, page: results.page, pages, link, on_page: scene.act.reform(Act::Page) }.html() }
            { bar::size(scene) }
        </>
    }
}

fn none(scene: &Scene<'_>) -> Html {
    let clear = scene.act.reform(|event: MouseEvent| {
        land(&event, ".bangvang", "#search");
        Act::ClearAll
    });
    let found = if scene.honours.roll.is_empty() { scene.words.list_empty } else { scene.words.found_none };
    html! {
        <div class="none" part="none">
            <p><strong>{ found }</strong></p>
            if scene.state.is_searching() {
                <p>{ scene.words.none_try }</p>
                <button type="button" part="button" onclick={clear}>{ scene.words.show_all }</button>
            }
        </div>
    }
}
