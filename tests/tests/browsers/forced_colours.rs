//! Readers who chose the system's few colours see every state, and what is special in it.

use bangvang_tests::{Choice, Chosen, Engine, Page, Widget, each_engine, key};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    a_list_in_forced_colours_shows_matches_choices_and_its_page,
    an_open_record_and_an_empty_result_are_seen_in_forced_colours,
    notices_are_seen_in_forced_colours,
    an_article_news_and_a_gallery_are_seen_in_forced_colours,
    a_lightbox_in_forced_colours_shows_its_buttons_and_its_place,
);

/// Runs a test in forced colours, where the engine has them.
fn forced(page: &Page, test: impl FnOnce()) {
    page.visit("/data/small.json");
    match Chosen::begin(page, Choice::ForcedColours) {
        Some(_forced) => test(),
        None if page.engine() == Engine::WebKit => println!("skipped: {} has no forced colours", page.engine()),
        None => panic!("{} shows its own colours", page.engine()),
    }
}

#[track_caller]
fn check(page: &Page) {
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds: {found:#?}");
}

/// Computed values of an element in the widget.
fn look(page: &Page, widget: &str, selector: &str, names: &[&str]) -> Value {
    let script =
        "const look = getComputedStyle(document.querySelector(arguments[0]).shadowRoot.querySelector(arguments[1]));
        return arguments[2].map((name) => look.getPropertyValue(name));";
    page.run(script, &[widget.into(), selector.into(), json!(names)])
}

/// Whether an element has a line around it: in forced colours a ground or a shadow doesn't tell it.
#[track_caller]
fn has_edge(page: &Page, widget: &str, selector: &str) {
    let edge = look(page, widget, selector, &["border-top-style", "border-top-width"]);
    assert!(edge[0] != "none" && edge[1] != "0px", "{selector} has an edge, not {edge}");
}

#[track_caller]
fn differ(page: &Page, widget: &str, one: &str, other: &str, names: &[&str]) {
    let of = |selector| look(page, widget, selector, names);
    assert_ne!(of(one), of(other), "{one} is told from {other} by {names:?}");
}

/// Goes on with Tab till the focus is in the widget, and looks for the line around what has it.
#[track_caller]
fn focus_is_seen(page: &Page, widget: &Widget<'_>, selector: &str) {
    page.session().press(key::TAB).expect("Tab is pressed");
    assert!(widget.focused().is_some(), "the focus is in the widget");
    let script = "const root = document.querySelector(arguments[0]).shadowRoot;
        const look = getComputedStyle(root.activeElement); return look.outlineStyle + look.outlineWidth;";
    let line = page.run(script, &[selector.into()]);
    assert!(line != "none0px" && line != "none3px", "the focus is seen: {line}");
}

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

fn a_list_in_forced_colours_shows_matches_choices_and_its_page(page: &Page) {
    forced(page, || {
        page.open(LIST);
        let list = page.widget("#list");
        list.wait_for_count(ROW, 25);
        check(page);
        has_edge(page, "#list", ".search__box input");
        has_edge(page, "#list", "button[aria-controls=filters]");
        differ(page, "#list", ".pager .is-here", ".pager a:not(.is-here)", &["outline-style", "border-top-width"]);
        list.type_into(SEARCH, "thi");
        list.wait_for("mark");
        differ(page, "#list", "mark", "th a", &["background-color", "color"]);
        focus_is_seen(page, &list, "#list");
        list.click("button[aria-controls=filters]");
        list.wait_for("dialog[open]");
        page.run("document.querySelector('#list').shadowRoot.querySelector('dialog input').click()", &[]);
        list.wait_for("[part=chip]");
        check(page);
        has_edge(page, "#list", "dialog");
        has_edge(page, "#list", "[part=chip]");
    });
}

fn an_open_record_and_an_empty_result_are_seen_in_forced_colours(page: &Page) {
    forced(page, || {
        page.open(r#"<bangvang-honours id="list" src="/data/rich.json"></bangvang-honours>"#);
        let list = page.widget("#list");
        list.wait_for_count(ROW, 4);
        list.click("th a");
        list.wait_for("tr.record");
        check(page);
        list.type_into(SEARCH, "zzzxyz");
        list.wait_until_gone(ROW);
        check(page);
        page.run("dispatchEvent(new Event('beforeprint'))", &[]);
        check(page);
        page.run("dispatchEvent(new Event('afterprint'))", &[]);
    });
}

fn notices_are_seen_in_forced_colours(page: &Page) {
    forced(page, || {
        page.open(r#"<bangvang-honours id="list" src="/none.json"></bangvang-honours>"#);
        let list = page.widget("#list");
        list.wait_for("[role=alert]");
        has_edge(page, "#list", "[role=alert]");
        has_edge(page, "#list", "[role=alert] button");
        check(page);
        page.take_console();
    });
}

fn an_article_news_and_a_gallery_are_seen_in_forced_colours(page: &Page) {
    forced(page, || {
        page.open(
            r#"<bangvang-article id="bai" src="/data/article.json"></bangvang-article>
            <bangvang-news id="tin" src="/data/news.json"></bangvang-news>
            <bangvang-gallery id="anh" src="/data/gallery.json"></bangvang-gallery>"#,
        );
        page.widget("#bai").wait_for_count("figure img", 4);
        page.widget("#tin").wait_for("article.card");
        page.widget("#anh").wait_for("figure");
        check(page);
        focus_is_seen(page, &page.widget("#bai"), "#bai");
    });
}

fn a_lightbox_in_forced_colours_shows_its_buttons_and_its_place(page: &Page) {
    forced(page, || {
        page.open(r#"<bangvang-gallery id="anh" src="/data/gallery.json"></bangvang-gallery>"#);
        let gallery = page.widget("#anh");
        gallery.wait_for("figure a");
        gallery.click("figure a");
        gallery.wait_for("dialog[open] .stage img");
        check(page);
        has_edge(page, "#anh", "dialog [data-close]");
        gallery.wait_for(".strip button[aria-current]");
        let marked = [".strip button[aria-current]", ".strip button:not([aria-current])"];
        differ(page, "#anh", marked[0], marked[1], &["outline-style", "outline-width"]);
        focus_is_seen(page, &gallery, "#anh");
    });
}
