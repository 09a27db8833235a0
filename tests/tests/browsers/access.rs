//! Each state of the widgets has no fault that axe-core knows.

use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, Widget, each_engine, key};

use crate::{ROW, SEARCH};

each_engine!(
    an_article_is_accessible,
    a_list_is_accessible,
    a_searched_list_is_accessible,
    a_search_without_a_result_is_accessible,
    a_notice_is_accessible,
    a_list_with_skipped_records_is_accessible,
    a_dark_english_list_is_accessible,
    a_list_is_searched_with_the_keyboard_alone,
    a_list_is_filtered_turned_and_opened_with_the_keyboard_alone,
    what_still_loads_is_accessible,
    every_kind_of_notice_is_accessible,
    a_list_on_a_phone_and_its_sheet_are_accessible,
    an_open_record_and_the_list_on_paper_are_accessible,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

#[track_caller]
fn check(page: &Page) {
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds: {found:#?}");
}

fn an_article_is_accessible(page: &Page) {
    page.open(r#"<bangvang-article id="article" src="/data/article.json"></bangvang-article>"#);
    page.widget("#article").wait_for_count("figure img", 4);
    check(page);
}

fn a_list_is_accessible(page: &Page) {
    page.open(LIST);
    page.widget("#list").wait_for_count(ROW, 25);
    check(page);
}

fn a_searched_list_is_accessible(page: &Page) {
    page.open(LIST);
    page.widget("#list").type_into(SEARCH, "thi");
    page.widget("#list").wait_for("mark");
    check(page);
}

fn a_search_without_a_result_is_accessible(page: &Page) {
    page.open(LIST);
    page.widget("#list").type_into(SEARCH, "zzzxyz");
    page.widget("#list").wait_until_gone(ROW);
    check(page);
}

fn a_notice_is_accessible(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/broken/truncated.json"><a href="/list.pdf">Bản in</a></bangvang-honours>"#);
    page.widget("#list").wait_for("[role=alert]");
    check(page);
    page.take_console();
}

fn a_list_with_skipped_records_is_accessible(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/slips.json"></bangvang-honours>"#);
    page.widget("#list").wait_for_count(ROW, 2);
    check(page);
    page.take_console();
}

fn a_dark_english_list_is_accessible(page: &Page) {
    page.serve("/dark.css", "body { background: #111; color: #eee }");
    let body = r#"<bangvang-honours id="list" theme="dark" src="/data/honours.json"></bangvang-honours>"#;
    page.open(Host::new(body).lang("en").head(r#"<link rel="stylesheet" href="/dark.css">"#));
    page.widget("#list").wait_for_count(ROW, 25);
    check(page);
}

fn a_list_is_searched_with_the_keyboard_alone(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    for _ in 0..12 {
        if list.focused().is_some_and(|held| held.starts_with("input")) {
            break;
        }
        page.session().press(key::TAB).expect("Tab is pressed");
    }
    assert_eq!(list.focused().as_deref(), Some("input"), "Tab reaches the search field");
    page.session().press("bui thi lan").expect("text is typed");
    list.wait_for_count(ROW, 1);
    assert_eq!(list.focused().as_deref(), Some("input bui thi lan"));
}

const KINDS: [&str; 4] = ["article", "gallery", "honours", "news"];

fn what_still_loads_is_accessible(page: &Page) {
    page.server().rule(Rule::on("/data/late.json").delay(Duration::from_secs(8)).body("[]"));
    let widget = |kind| format!(r#"<bangvang-{kind} id="{kind}" src="/data/late.json"></bangvang-{kind}>"#);
    page.open(KINDS.map(widget).concat().as_str());
    for kind in KINDS {
        page.widget(&format!("#{kind}")).wait_for("[part=loading]");
    }
    check(page);
}

fn every_kind_of_notice_is_accessible(page: &Page) {
    let widget = |kind| {
        format!(r#"<bangvang-{kind} id="{kind}" src="/none.json"><a href="/ban-in.pdf">Bản in</a></bangvang-{kind}>"#)
    };
    page.open(KINDS.map(widget).concat().as_str());
    for kind in KINDS {
        page.widget(&format!("#{kind}")).wait_for("[role=alert]");
    }
    check(page);
    page.take_console();
}

fn a_list_on_a_phone_and_its_sheet_are_accessible(page: &Page) {
    page.session().resize(390, 800).expect("the window resizes");
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.click("button[aria-controls=filters]");
    list.wait_for("dialog[open]");
    check(page);
    page.session().resize(1280, 900).expect("the window resizes");
}

fn an_open_record_and_the_list_on_paper_are_accessible(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/rich.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 4);
    list.click("th a");
    list.wait_for("tr.record");
    check(page);
    page.run("dispatchEvent(new Event('beforeprint'))", &[]);
    list.wait_for(".paper-place table");
    check(page);
    page.run("dispatchEvent(new Event('afterprint'))", &[]);
    list.wait_until_gone(".paper-place table");
}

/// Goes on with Tab until what has the focus begins so.
#[track_caller]
fn tab_to(page: &Page, list: &Widget<'_>, begins: &str) {
    for _ in 0..60 {
        page.session().press(key::TAB).expect("Tab is pressed");
        if list.focused().is_some_and(|held| held.starts_with(begins)) {
            return;
        }
    }
    panic!("Tab never reaches {begins}; the focus is on {:?}", list.focused());
}

fn a_list_is_filtered_turned_and_opened_with_the_keyboard_alone(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    let press = |key: &str| page.session().press(key).expect("a key is pressed");
    tab_to(page, &list, "a Trần");
    press(key::ENTER);
    list.wait_for("tr.record");
    press(key::ENTER);
    list.wait_until_gone("tr.record");
    tab_to(page, &list, "a 2");
    press(key::ENTER);
    list.wait_for_count(ROW, 2);
    page.run("document.querySelector('#list').shadowRoot.activeElement.blur(); scrollTo(0, 0)", &[]);
    list.click("[role=searchbox]");
    tab_to(page, &list, "button Bộ lọc");
    press(key::ENTER);
    list.wait_for("dialog[open]");
    tab_to(page, &list, "input on");
    press(" ");
    list.wait_for("[part=chip]");
    page.run("document.querySelector('#list').shadowRoot.querySelector('[role=searchbox]').focus()", &[]);
    tab_to(page, &list, "button 20");
    press(key::ENTER);
    list.wait_until_gone("[part=chip]");
    list.wait_for_count(ROW, 25);
}
