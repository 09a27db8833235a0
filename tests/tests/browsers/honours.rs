//! The honours view: list, search, pages.

use bangvang_tests::{Host, Page, each_engine, key};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    what_a_link_leads_to_comes_into_view,
    a_list_of_nobody_says_so,
    the_list_shows_its_title_its_people_and_their_awards,
    a_name_is_found_by_text_without_marks,
    a_name_is_found_by_text_with_marks,
    the_count_is_said_aloud_in_a_live_region,
    a_search_without_a_result_says_so_and_can_be_undone,
    the_search_field_has_a_label,
    a_page_holds_25_and_a_link_leads_to_the_rest,
    enter_in_the_search_field_never_submits_the_form_of_the_host,
    an_initial_query_is_searched_at_once,
    a_page_size_of_the_host_is_kept,
    peoples_names_are_not_for_translators,
    english_hosts_get_english_words,
    columns_show_that_the_data_has_and_the_lists_own_decision,
    attributes_that_name_a_field_of_no_record_are_warned_of,
    numbers_are_in_order_by_what_they_are_worth,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

fn the_list_shows_its_title_its_people_and_their_awards(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    assert_eq!(list.text("h2"), "Danh sách khen thưởng huyện Thạch Khê");
    let first = list.text(ROW);
    for part in
        ["Trần Tiến Dũng", "Trưởng công an xã", "Công an xã Phú Lộc", "Bằng khen của Chủ tịch UBND tỉnh", "2019"]
    {
        assert!(first.contains(part), "{part} in {first}");
    }
}

#[track_caller]
fn check_found(page: &Page, typed: &str, name: &str) {
    page.open(LIST);
    let list = page.widget("#list");
    list.type_into(SEARCH, typed);
    list.wait_for_count(ROW, 1);
    assert!(list.text(ROW).contains(name), "{} for {typed}", list.text(ROW));
    let marked = list.texts("mark").join(" ");
    assert!(name.split(' ').all(|word| marked.contains(word)), "{marked:?} marks {name}");
}

fn a_name_is_found_by_text_without_marks(page: &Page) {
    check_found(page, "tran tien dung", "Trần Tiến Dũng");
}

fn a_name_is_found_by_text_with_marks(page: &Page) {
    check_found(page, "Đặng Thái Sơn", "Đặng Thái Sơn");
}

fn the_count_is_said_aloud_in_a_live_region(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_text("[role=status]", "27");
    list.type_into(SEARCH, "truong tieu hoc khe son");
    list.wait_for_text("[role=status]", "3");
    assert_eq!(list.count(ROW), 3);
}

fn a_search_without_a_result_says_so_and_can_be_undone(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.type_into(SEARCH, "zzzxyz");
    list.wait_for_text("[role=status]", "Không tìm thấy");
    assert_eq!(list.count(ROW), 0);
    // Nothing is there to print or to save.
    assert_eq!(list.count(".tools button"), 1);
    list.retype(SEARCH, "");
    list.wait_for_count(ROW, 25);
    assert_eq!(list.count(".tools button"), 3);
}

fn the_search_field_has_a_label(page: &Page) {
    page.open(LIST);
    page.widget("#list").wait_for(SEARCH);
    let label = "const field = document.querySelector('#list').shadowRoot.querySelector('input[type=search]');
        return [...(field.labels || [])].map((label) => label.textContent.trim()).join() || field.ariaLabel || '';";
    assert_eq!(page.run(label, &[]), "Tìm trong danh sách");
}

fn a_page_holds_25_and_a_link_leads_to_the_rest(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    let links = list.attributes("nav a", "href");
    assert!(!links.is_empty() && links.iter().all(|href| href.contains('2')), "{links:?}");
    list.click("nav a");
    list.wait_for_count(ROW, 2);
    list.wait_for_text(ROW, "Trường Tiểu học Khê Sơn");
    page.session().back().expect("back works");
    list.wait_for_count(ROW, 25);
}

fn enter_in_the_search_field_never_submits_the_form_of_the_host(page: &Page) {
    page.open(Host::new(&format!(r#"<form action="/submitted" method="post">{LIST}<button>Gửi</button></form>"#)));
    let list = page.widget("#list");
    list.type_into(SEARCH, &format!("dung{}", key::ENTER));
    list.wait_for_text("mark", "Dũng");
    assert_eq!(page.requested("/submitted"), [""; 0]);
    assert!(page.session().url().is_ok_and(|url| url.contains("/index.html")));
}

fn an_initial_query_is_searched_at_once(page: &Page) {
    page.open(r#"<bangvang-honours id="list" query="thuy" src="/data/honours.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 1);
    assert!(list.text(ROW).contains("Ngô Thị Thúy"));
    let typed = page.value("document.querySelector('#list').shadowRoot.querySelector('input[type=search]').value");
    assert_eq!(typed, "thuy");
}

fn a_page_size_of_the_host_is_kept(page: &Page) {
    page.open(r#"<bangvang-honours id="list" page-size="10" src="/data/honours.json"></bangvang-honours>"#);
    page.widget("#list").wait_for_count(ROW, 10);
}

fn peoples_names_are_not_for_translators(page: &Page) {
    page.open(LIST);
    page.widget("#list").wait_for_count(ROW, 25);
    let kept = "[...document.querySelector('#list').shadowRoot.querySelectorAll('tbody th')].every((name) =>
        name.translate === false || name.querySelector('[translate=no]'))";
    assert_eq!(page.value(kept), Value::Bool(true));
}

fn english_hosts_get_english_words(page: &Page) {
    page.open(Host::new(LIST).lang("en"));
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    let words = list.text("label");
    assert!(words.to_lowercase().contains("search") || words.to_lowercase().contains("find"), "{words}");
    assert_eq!(page.value("document.querySelector('#list').shadowRoot.querySelectorAll('th').length > 0"), json!(true));
}

fn a_list_of_nobody_says_so(page: &Page) {
    page.serve("/data/nobody.json", r#"{"title": "Danh sách", "awardees": []}"#);
    page.open(r#"<bangvang-honours id="list" src="/data/nobody.json"></bangvang-honours>"#);
    page.widget("#list").wait_for_text("[part=none]", "Danh sách chưa có tên nào");
    assert!(page.axe().is_empty(), "{:?}", page.axe());
}

fn attributes_that_name_a_field_of_no_record_are_warned_of(page: &Page) {
    page.serve("/list.json", r#"[{"name": "An", "points": 9}, {"name": "Bình", "points": 12}]"#);
    page.open(r#"<bangvang-honours id="list" facets="points,nope" sort="-nada" src="/list.json"></bangvang-honours>"#);
    let ready = page.wait_for_event("ready", "list");
    let named = |place: &str| ready.pointer(&["/warnings/", place, "/at"].concat()).cloned().unwrap_or_default();
    assert_eq!([named("0"), named("1"), named("2")], [json!("facets"), json!("sort"), json!(null)], "{ready}");
    page.take_console();
}

fn numbers_are_in_order_by_what_they_are_worth(page: &Page) {
    page.serve(
        "/list.json",
        r#"[{"name": "An", "points": 9}, {"name": "Bình", "points": 12}, {"name": "Chi", "points": 8.5}]"#,
    );
    page.open(r#"<bangvang-honours id="list" columns="points" sort="-points" src="/list.json"></bangvang-honours>"#);
    page.wait_for_event("ready", "list");
    assert_eq!(page.widget("#list").texts("tbody td"), ["12", "9", "8.5"]);
}

fn columns_show_that_the_data_has_and_the_lists_own_decision(page: &Page) {
    let list =
        r#"{"decision": "15/QĐ-UBND", "awardees": [{"name": "An"}, {"name": "Bình", "decision": "16/QĐ-UBND"}]}"#;
    page.serve("/list.json", list);
    page.open(r#"<bangvang-honours id="list" columns="name,nope,decision" src="/list.json"></bangvang-honours>"#);
    let ready = page.wait_for_event("ready", "list");
    assert_eq!(ready.pointer("/warnings/0/code"), Some(&json!("value-unknown")), "{ready}");
    assert_eq!(ready.pointer("/warnings/0/at"), Some(&json!("columns")), "{ready}");
    let list = page.widget("#list");
    assert_eq!(list.texts("thead th"), ["Tên", "Số quyết định"]);
    assert_eq!(list.texts("tbody td"), ["15/QĐ-UBND", "16/QĐ-UBND"]);
    page.take_console();
}

fn what_a_link_leads_to_comes_into_view(page: &Page) {
    page.serve("/tall.css", "#tall { height: 3000px }");
    let below = |widget: &str| format!(r#"<link rel="stylesheet" href="/tall.css"><div id="tall"></div>{widget}"#);
    let list = below(r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#);
    let news = below(r#"<bangvang-news id="list" src="/data/news.json"></bangvang-news>"#);
    for (tail, body) in [("#list.q=dung", &list), ("#list.page=2", &list), ("#list.page=2", &news)] {
        // Else it is a step within the page.
        page.visit("/tall.css");
        page.open_at(tail, body.as_str());
        let place = "document.querySelector('#list').getBoundingClientRect()";
        page.until(&format!("{place}.top < innerHeight / 2 && {place}.bottom > 0"), "shows what the link leads to");
    }
}
