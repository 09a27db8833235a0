//! What takes up the focus of something that gives way, and what it is called by then.

use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, each_engine, key};
use serde_json::json;

use super::{LIST, enter, has_focus, hold};
use crate::{ROW, SEARCH};

/// What opens the filters.
const BUTTON: &str = "[aria-controls=filters]";

each_engine!(
    who_reads_the_element_s_own_content_goes_on_in_what_takes_its_place,
    a_record_that_the_page_takes_away_passes_the_focus_on,
    another_page_is_called_so_by_the_time_that_it_has_the_focus,
    a_search_that_is_still_to_come_counts_nothing,
    what_did_not_come_beside_a_list_is_no_list_that_cannot_be_shown,
    photos_and_links_of_people_are_called_by_their_names,
    the_order_is_told_by_its_column,
    a_photo_is_said_with_what_it_shows_and_how_far_it_is,
    a_tap_beside_the_sheet_of_filters_closes_it,
);

fn who_reads_the_element_s_own_content_goes_on_in_what_takes_its_place(page: &Page) {
    let own = r#"<p><a id="own" href="/list.pdf">Danh sách (PDF)</a></p>"#;
    let list = format!(r#"<bangvang-honours id="list" src="/data/honours.json">{own}</bangvang-honours>"#);
    page.serve("/tall.css", "#tall { height: 3000px }");
    let body = [r#"<p id="tall"></p>"#, &list, "<p><a href='/next'>Sau</a></p>"].concat();
    page.open(Host::new(&body).head(r#"<link rel="stylesheet" href="/tall.css">"#));
    page.run("document.querySelector('#own').focus()", &[]);
    page.widget("#list").wait_for_count(ROW, 25);
    has_focus(page, "#list", "[part=title], section");
    page.press(key::TAB);
    page.until("document.querySelector('#list').shadowRoot.activeElement?.closest('section')", "stays in the list");
}

fn a_record_that_the_page_takes_away_passes_the_focus_on(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    enter(page, "tr:nth-child(2) th a");
    list.wait_for("tr.record button");
    hold(page, "tr.record button");
    page.run("document.querySelector('#list').setAttribute('query', 'dang thai son')", &[]);
    list.wait_for_count(ROW, 1);
    page.until("document.querySelector('#list').shadowRoot.activeElement !== null", "keeps the focus");
}

fn another_page_is_called_so_by_the_time_that_it_has_the_focus(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for("[part=page]");
    let watch = "const root = document.querySelector('#list').shadowRoot;
        window.said = [];
        const note = (element) => said.push(element.getAttribute('aria-label'));
        root.addEventListener('focusin', ({ target }) => target.matches('.honours__rows') && note(target));";
    page.run(watch, &[]);
    enter(page, "[part=page]");
    page.until("said.length === 1", "gives the rows the focus");
    assert_eq!(page.value("said[0]"), json!("Đang xem 26–27 trong tổng số 27"));
}

fn a_search_that_is_still_to_come_counts_nothing(page: &Page) {
    page.server().rule(Rule::on("*/search*.bin").delay(Duration::from_millis(2500)));
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_text("[part=count]", "Đang tải…");
    list.wait_for_text("[part=count]", "1 kết quả");
}

fn what_did_not_come_beside_a_list_is_no_list_that_cannot_be_shown(page: &Page) {
    page.server().rule(Rule::on("*/search*.bin").status(503));
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_text("[role=alert]", "Có phần chưa tải được");
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_text("[part=count]", "27 trường hợp trong danh sách");
    page.take_console();
    page.forget("errors");
}

fn photos_and_links_of_people_are_called_by_their_names(page: &Page) {
    let people = json!([{ "name": "Lê An", "photo": "/data/photos/nhan-hoa.svg", "href": "/an.html" }, { "name": "Vũ Chi", "href": "/chi.html" }]);
    page.serve("/people.json", people.to_string());
    page.open(r#"<bangvang-honours id="list" columns="name,href" src="/people.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    assert_eq!(list.attributes("td a", "aria-label"), ["Đọc bài viết: Lê An", "Đọc bài viết: Vũ Chi"]);
    list.click("th a");
    list.wait_for("tr.record [aria-label='Phóng to ảnh Lê An']");
    list.click("tr.record figure a");
    list.wait_for_text("dialog[open] [role=status]", "Lê An");
}

fn the_order_is_told_by_its_column(page: &Page) {
    page.open(r#"<bangvang-honours id="list" sort="-year" src="/data/honours.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for("th[aria-sort=descending]");
    assert_eq!(list.texts("th[aria-sort]"), ["Năm"]);
}

fn a_photo_is_said_with_what_it_shows_and_how_far_it_is(page: &Page) {
    page.server().rule(Rule::on("/data/photos/con-duong.svg").status(503).body(""));
    let photos = json!([{ "src": "/data/photos/nhan-hoa.svg", "alt": "Hai cô nhận hoa", "caption": "Buổi lễ" },
        { "src": "/data/photos/con-duong.svg", "caption": "Con đường" }]);
    page.serve("/photos.json", photos.to_string());
    page.open(r#"<bangvang-gallery id="anh" src="/photos.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.click("[data-photo='0']");
    gallery.wait_for_text("dialog[open] [role=status]", "1 / 2 Buổi lễ Hai cô nhận hoa");
    page.press(key::RIGHT);
    gallery.wait_for_text("dialog[open] [role=status]", "2 / 2 Con đường Không tải được ảnh");
    assert_eq!(gallery.count("dialog .photo__failed [role=status]"), 0, "it is said once");
    page.forget("errors");
}

fn a_tap_beside_the_sheet_of_filters_closes_it(page: &Page) {
    page.session().resize(500, 800).expect("the window resizes");
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for(BUTTON);
    enter(page, BUTTON);
    list.wait_for("dialog.is-modal[open]");
    // Browsers that don't know such taps keep Escape and the button.
    if page.value("'closedBy' in HTMLDialogElement.prototype") == json!(true) {
        page.session().click_at(250, 10).expect("the window is tapped");
    } else {
        page.press(key::ESCAPE);
    }
    list.wait_until_gone("dialog[open]");
    has_focus(page, "#list", BUTTON);
    page.session().resize(1280, 1000).expect("the window resizes");
}
