//! Photos of awardees: small in a row where a page asks for them, large from a record.

use std::time::Duration;

use bangvang_tests::{Page, Rule, Widget, each_engine, key};
use serde_json::json;

use crate::ROW;
use crate::records::open_first;

each_engine!(
    small_photos_and_links_to_articles_are_columns,
    a_record_s_photo_opens_large_and_back_closes_it,
    one_step_back_leaves_a_list_whose_record_and_photo_were_closed,
    closing_a_record_goes_back_over_no_entry_of_the_page_s,
    a_link_opens_a_record_s_photo,
    forward_and_links_within_the_page_open_the_photo_anew,
    other_people_s_photos_are_asked_for_where_some_failed,
    a_photo_that_is_clicked_early_opens_later_and_stays_in_its_place,
    a_photo_leads_to_its_file_where_nothing_opens_it,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/rich.json"></bangvang-honours>"#;
const PHOTO: &str = "tr.record figure a";

fn small_photos_and_links_to_articles_are_columns(page: &Page) {
    page.serve(
        "/photos.json",
        r#"[{"name": "Lê Thị An", "photo": "/data/photos/nhan-hoa.svg", "href": "/bai.html"},
            {"name": "Trần Văn Bình", "photo": {"src": "/lost.jpg"}}, {"name": "Vũ Thị Chi"}]"#,
    );
    page.open(r#"<bangvang-honours id="list" src="/photos.json" columns="photo,name,href"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 3);
    assert_eq!(list.texts("thead th"), ["Ảnh", "Tên", "Bài viết"]);
    page.until(
        "document.querySelector('#list').shadowRoot.querySelectorAll('tbody img').length === 1",
        "leaves out the photo that doesn't come",
    );
    assert_eq!(list.attributes("tbody img", "alt"), [""], "the name beside it says who it is");
    assert_eq!(list.attributes("td a", "href"), [page.server().url("/bai.html")]);
    assert_eq!(page.axe(), [""; 0]);
    page.forget("errors");
}

fn a_record_s_photo_opens_large_and_back_closes_it(page: &Page) {
    let list = open_first(page, LIST, 4);
    list.click(PHOTO);
    list.wait_for_text("dialog.lightbox", "Nhận hoa tại hội nghị");
    assert_eq!(page.value("location.hash"), json!("#list.open=mot&list.photo=1"));
    assert_eq!(page.wait_for_event("photo", "list").get("open"), Some(&json!(true)));
    assert_eq!(page.axe(), [""; 0]);
    page.run("history.back()", &[]);
    list.wait_until_gone("dialog.lightbox");
    assert_eq!(page.value("location.hash"), json!("#list.open=mot"));
    assert_eq!(list.count("tr.record"), 1, "the record stays open");
    let focused = "document.querySelector('#list').shadowRoot.activeElement?.dataset.photo";
    page.until(&format!("{focused} === '0'"), "the focus is back on the photo");
}

/// A record that was opened in the last of some entries of the page's own.
fn open_after<'page>(page: &'page Page, entries: &str) -> Widget<'page> {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 4);
    page.run(&format!("for (let at = 1; at <= {entries}; at++) history.pushState({{ at }}, '', '?' + at)"), &[]);
    list.click("th a");
    list.wait_for("tr.record");
    list
}

fn one_step_back_leaves_a_list_whose_record_and_photo_were_closed(page: &Page) {
    let list = open_after(page, "2");
    list.click(PHOTO);
    list.wait_for("dialog.lightbox[open]");
    page.press(key::ESCAPE);
    list.wait_until_gone("dialog.lightbox");
    list.click("th a");
    list.wait_until_gone("tr.record");
    page.until("history.state.at === 2 && location.hash === ''", "is back in the page's entry");
    page.run("history.back()", &[]);
    page.until("history.state.at === 1", "leaves by one step");
}

fn closing_a_record_goes_back_over_no_entry_of_the_page_s(page: &Page) {
    // In browsers that tell entries apart also where a tab's history is as long as it gets.
    let list = open_after(page, "('navigation' in window ? 110 : 3)");
    page.run("history.pushState({ menu: 1 }, '', location.href)", &[]);
    list.click("th a");
    list.wait_until_gone("tr.record");
    assert_eq!(page.value("history.state"), json!({ "menu": 1 }));
}

fn a_link_opens_a_record_s_photo(page: &Page) {
    page.open_at("#list.open=mot&list.photo=1", LIST);
    let list = page.widget("#list");
    list.wait_for("dialog.lightbox[open]");
    assert_eq!(page.value("location.hash"), json!("#list.open=mot&list.photo=1"));
}

fn forward_and_links_within_the_page_open_the_photo_anew(page: &Page) {
    page.open(&[LIST, "<a id=deep href='#list.open=mot&list.photo=1'>Ảnh</a>"].concat()[..]);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 4);
    list.click("th a");
    list.click(PHOTO);
    list.wait_for("dialog.lightbox[open]");
    page.run("history.back()", &[]);
    list.wait_until_gone("dialog.lightbox");
    page.run("history.forward()", &[]);
    list.wait_for("dialog.lightbox[open]");
    assert_eq!(page.value("location.hash"), json!("#list.open=mot&list.photo=1"));
    page.run("history.go(-2)", &[]);
    list.wait_until_gone("tr.record");
    page.until(
        "__seen.events.filter((event) => event.name === 'photo').at(-1).detail.open === false",
        "says that it closed",
    );
    page.run("document.querySelector('#deep').click()", &[]);
    list.wait_for("dialog.lightbox[open]");
    page.run("document.querySelector('#list').id = 'zwei'", &[]);
    page.until("location.hash === '#zwei.open=mot&zwei.photo=1'", "takes its photo along");
}

fn other_people_s_photos_are_asked_for_where_some_failed(page: &Page) {
    page.serve("/one.json", r#"[{"name": "Lê An", "photo": "/lost.jpg"}]"#);
    page.serve("/two.json", r#"[{"name": "Vũ Chi", "photo": "/data/photos/nhan-hoa.svg"}]"#);
    page.open(r#"<bangvang-honours id="list" src="/one.json" columns="photo,name"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.click("th a");
    list.wait_for("tr.record .photo__failed");
    page.run("document.querySelector('#list').setAttribute('src', '/two.json')", &[]);
    list.wait_for_text("th a", "Vũ Chi");
    list.wait_for("td.roll__photo img");
    assert_eq!(list.count(".photo__failed"), 0);
    page.forget("errors");
}

fn a_photo_that_is_clicked_early_opens_later_and_stays_in_its_place(page: &Page) {
    page.server().rule(Rule::on("*/articles.packed.bin").delay(Duration::from_millis(900)));
    let list = open_first(page, LIST, 4);
    list.wait_for(PHOTO);
    let keep = "window.kept = document.querySelector('#list').shadowRoot.querySelector('tr.record figure a')";
    page.run(keep, &[]);
    list.click(PHOTO);
    assert_eq!(list.count("dialog.lightbox"), 0);
    list.wait_for("dialog.lightbox[open]");
    assert_eq!(page.value("kept.isConnected"), json!(true));
}

fn a_photo_leads_to_its_file_where_nothing_opens_it(page: &Page) {
    page.server().rule(Rule::on("*/articles*.bin").status(404));
    let list = open_first(page, LIST, 4);
    list.click(PHOTO);
    page.until("location.pathname.startsWith('/data/photos/')", "goes on to the file");
}
