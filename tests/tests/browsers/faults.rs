//! What a reader, and a page's scripts, are told of data that can't be shown.

use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, Widget, each_engine};
use serde_json::Value;

use crate::{ROW, SEARCH};

each_engine!(
    a_missing_file_is_said_with_its_address_and_status,
    a_cut_file_is_said_with_line_and_column,
    a_comma_too_many_is_said_with_line_and_column,
    an_empty_file_is_said_to_be_empty,
    a_login_page_in_place_of_data_is_recognised,
    a_list_of_the_wrong_kind_is_said_with_its_path,
    a_broken_article_is_said_in_the_readers_language,
    a_list_without_one_record_that_can_be_read_is_said,
    fields_that_say_nothing_are_named_where_the_list_is_not_found,
    a_fault_is_said_in_english_to_english_readers,
    a_retry_shows_what_came_back,
    other_data_that_fails_leaves_nothing_of_the_earlier,
    a_connection_cut_half_way_is_a_fault_and_no_half_list,
    a_connection_cut_once_is_taken_up_where_it_broke,
    data_that_changed_after_a_cut_is_not_mixed,
    a_list_cut_after_its_first_rows_is_searched_as_far_as_it_came,
    a_whole_list_outlasts_a_cut_one,
    broken_inline_data_is_said_too,
    an_unwatched_ready_promise_rejects_in_silence,
    a_missing_photo_costs_only_itself,
);

const OWN: &str = r#"<a href="/list.pdf">Danh sách (PDF)</a>"#;

/// Shows a list that can't be read; checks notice, own content, event and console.
#[track_caller]
fn check(page: &Page, src: &str, lang: &str, parts: &[&str]) {
    let body = format!(r#"<bangvang-honours id="list" src="{src}">{OWN}</bangvang-honours>"#);
    page.open(Host::new(&body).lang(lang));
    check_notice(page, parts);
    let detail = page.wait_for_event("error", "list");
    let text = |name: &str| detail.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    assert!(!text("code").is_empty() && !text("message").is_empty(), "{detail}");
    assert!(text("url").ends_with(src), "{detail}");
    assert!(detail.get("at").is_some_and(Value::is_string), "{detail}");
    let rejected = page.settle("document.querySelector('#list').ready");
    assert!(rejected.is_err(), "ready resolved to {rejected:?}");
    let lines = page.take_console();
    assert_eq!(lines.len(), 1, "one fault is one line: {lines:#?}");
}

#[track_caller]
fn check_notice(page: &Page, parts: &[&str]) {
    let list = page.widget("#list");
    list.wait_for("[role=alert]");
    let notice = list.text("[role=alert]");
    for part in parts {
        assert!(notice.contains(part), "{part:?} in {notice:?}");
    }
    assert_eq!(list.count("[role=alert] button"), 1);
    assert_eq!(list.count(ROW), 0);
    assert!(list.shows_own_content(), "the element's own content is gone");
}

fn a_missing_file_is_said_with_its_address_and_status(page: &Page) {
    check(page, "/none/list.json", "vi", &["/none/list.json", "404", "Không", "Thử lại"]);
}

fn a_cut_file_is_said_with_line_and_column(page: &Page) {
    check(page, "/data/broken/truncated.json", "vi", &["bị cắt ngang ở dòng 5, cột", "/data/broken/truncated.json"]);
}

fn a_comma_too_many_is_said_with_line_and_column(page: &Page) {
    check(page, "/data/broken/trailing-comma.json", "vi", &["dấu phẩy", "dòng 4, cột"]);
}

fn an_empty_file_is_said_to_be_empty(page: &Page) {
    check(page, "/data/broken/empty.json", "vi", &["rỗng"]);
}

fn a_login_page_in_place_of_data_is_recognised(page: &Page) {
    check(page, "/data/broken/login-page.json", "vi", &["HTML", "Đăng nhập - Cổng thông tin nội bộ"]);
    assert_eq!(page.widget("#list").count("form, input"), 0);
}

fn a_list_of_the_wrong_kind_is_said_with_its_path(page: &Page) {
    check(page, "/data/broken/not-a-list.json", "vi", &["awardees", "danh sách", "đối tượng"]);
}

fn a_list_without_one_record_that_can_be_read_is_said(page: &Page) {
    page.serve("/other.json", r#"[{"Tên gọi khác": "Hoàng A"}, null]"#);
    check(page, "/other.json", "vi", &["Không đọc được bản ghi nào (0/2)", "bản ghi 1: thiếu tên", "/other.json"]);
    let detail = page.wait_for_event("error", "list");
    assert_eq!(detail.get("code"), Some(&Value::from("no-record")), "{detail}");
}

fn fields_that_say_nothing_are_named_where_the_list_is_not_found(page: &Page) {
    page.serve("/list.json", r#"{"data": {"people": [{"ten": "Trần Tiến Dũng"}]}}"#);
    page.open(r#"<bangvang-honours id="list" src="/list.json" fields="{awardees: 'data.people'}"></bangvang-honours>"#);
    let fault = page.wait_for_event("error", "list");
    let message = fault.get("message").and_then(Value::as_str).unwrap_or_default();
    assert!(message.ends_with("fields: không phải là đối tượng JSON"), "{fault}");
    assert_eq!(page.take_console().len(), 1);
}

fn a_fault_is_said_in_english_to_english_readers(page: &Page) {
    check(page, "/data/broken/truncated.json", "en", &["line 5", "column", "too early"]);
}

fn a_broken_article_is_said_in_the_readers_language(page: &Page) {
    page.open(r#"<bangvang-article id="list" src="/data/broken/truncated.json"><p>Bài viết có ở bản in.</p></bangvang-article>"#);
    check_notice(page, &["dòng 5", "bài viết"]);
    assert_eq!(page.take_console().len(), 1);
}

fn a_retry_shows_what_came_back(page: &Page) {
    page.server().rule(Rule::on("/data/small.json").status(503));
    page.open(format!(r#"<bangvang-honours id="list" src="/data/small.json">{OWN}</bangvang-honours>"#).as_str());
    check_notice(page, &["503"]);
    page.server().rule(Rule::on("/data/small.json").status(200));
    let list = page.widget("#list");
    list.click("[role=alert] button");
    list.wait_for_count(ROW, 2);
    list.wait_until_gone("[role=alert]");
    assert!(!list.shows_own_content(), "own content gives way to the list");
    page.wait_for_event("ready", "list");
    assert_eq!(page.take_console().len(), 1);
}

fn other_data_that_fails_leaves_nothing_of_the_earlier(page: &Page) {
    page.open(format!(r#"<bangvang-honours id="list" src="/data/small.json">{OWN}</bangvang-honours>"#).as_str());
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    page.run("document.querySelector('#list').setAttribute('src', '/none/list.json')", &[]);
    list.wait_for("[role=alert]");
    check_notice(page, &["/none/list.json", "404"]);
    page.run("document.querySelector('#list').setAttribute('src', '/data/small.json')", &[]);
    list.wait_for_count(ROW, 2);
    assert!(!list.shows_own_content());
    // The same data that fails once more stays as it was.
    page.server().rule(Rule::on("/data/small.json").status(404));
    page.run("document.querySelector('#list').reload().catch(() => 0)", &[]);
    list.wait_for("[role=alert]");
    assert_eq!(list.count(ROW), 2);
    assert_eq!(page.take_console().len(), 2);
}

fn a_connection_cut_half_way_is_a_fault_and_no_half_list(page: &Page) {
    page.server().rule(Rule::on("/data/honours.json").cut(900));
    page.open(format!(r#"<bangvang-honours id="list" src="/data/honours.json">{OWN}</bangvang-honours>"#).as_str());
    check_notice(page, &["/data/honours.json"]);
    assert_eq!(page.take_console().len(), 1);
}

fn a_connection_cut_once_is_taken_up_where_it_broke(page: &Page) {
    page.server().rule(Rule::on("/data/honours.json").times(1).cut(900));
    page.open(r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#);
    page.widget("#list").wait_for_count(ROW, 25);
    let detail = page.wait_for_event("ready", "list");
    assert_eq!(detail.get("items"), Some(&serde_json::json!(27)), "{detail}");
    page.forget("errors");
}

fn data_that_changed_after_a_cut_is_not_mixed(page: &Page) {
    page.server().rule(Rule::on("/data/honours.json").header("ETag", "\"new\""));
    page.server().rule(Rule::on("/data/honours.json").times(1).header("ETag", "\"old\"").cut(900));
    page.open(format!(r#"<bangvang-honours id="list" src="/data/honours.json">{OWN}</bangvang-honours>"#).as_str());
    check_notice(page, &["/data/honours.json"]);
    assert_eq!(page.take_console().len(), 1);
}

/// Serves a list that takes many pieces.
fn serve_long(page: &Page) {
    let one = |at: usize| format!(r#"{{"name": "Nguyễn Văn {at}", "unit": "Xã Thạch Khê, huyện Thạch Hà"}}"#);
    let all: Vec<String> = (1..=4000).map(one).collect();
    page.serve("/long.json", format!("[{}]", all.join(",")));
}

/// Opens it.
fn open_long(page: &Page) -> Widget<'_> {
    page.open(format!(r#"<bangvang-honours id="list" src="/long.json">{OWN}</bangvang-honours>"#).as_str());
    page.widget("#list")
}

fn a_list_cut_after_its_first_rows_is_searched_as_far_as_it_came(page: &Page) {
    serve_long(page);
    page.server().rule(Rule::on("/long.json").pace(40_000, Duration::from_millis(300)).cut(120_000));
    let list = open_long(page);
    page.wait_for_event("error", "list");
    list.wait_for_text("[part=count]", "trường hợp đầu tiên");
    assert_eq!((list.count("[role=alert]"), list.count("progress")), (1, 0));
    assert!(list.shows_own_content(), "the element's own content is gone");
    list.type_into(SEARCH, "nguyen van 77");
    list.wait_for_text(ROW, "Nguyễn Văn 77");
    list.wait_for_text("[part=count]", "kết quả");
    page.take_console();
}

fn a_whole_list_outlasts_a_cut_one(page: &Page) {
    serve_long(page);
    let list = open_long(page);
    page.wait_for_event("ready", "list");
    page.server().rule(Rule::on("/long.json").pace(40_000, Duration::from_millis(300)).cut(120_000));
    page.run("document.querySelector('#list').reload().catch(() => 0)", &[]);
    page.wait_for_event("error", "list");
    list.wait_for_text("[part=count]", "4.000");
    list.type_into(SEARCH, "nguyen van 3977");
    list.wait_for_text(ROW, "Nguyễn Văn 3977");
    page.take_console();
}

fn broken_inline_data_is_said_too(page: &Page) {
    page.open(
        r#"<bangvang-honours id="list"><p>Xem bản in.</p><script type="application/json">{"awardees": [</script></bangvang-honours>"#,
    );
    check_notice(page, &["dòng 1"]);
    assert_eq!(page.take_console().len(), 1);
}

fn an_unwatched_ready_promise_rejects_in_silence(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/none.json"></bangvang-honours>"#);
    page.wait_for_event("error", "list");
    page.run("document.querySelector('#list').reload(); void document.querySelector('#list').ready;", &[]);
    page.until("__seen.events.filter((event) => event.name === 'error').length === 2", "fails a second time");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(page.seen("rejections"), [Value::Null; 0]);
    page.take_console();
}

fn a_missing_photo_costs_only_itself(page: &Page) {
    page.server().rule(Rule::on("/data/photos/con-duong.svg").status(404).body("gone"));
    page.open(r#"<bangvang-article id="article" src="/data/article.json"></bangvang-article>"#);
    let article = page.widget("#article");
    article.wait_for_text("figcaption", "Con đường thôn Đông vừa mở");
    let scroll = "[...document.querySelector('#article').shadowRoot.querySelectorAll('figcaption')]
        .find((caption) => caption.textContent.includes('Con đường')).scrollIntoView()";
    page.run(scroll, &[]);
    page.until(
        "performance.getEntriesByName(location.origin + '/data/photos/con-duong.svg').length > 0",
        "asks for the photo",
    );
    article.wait_for_text("figcaption", "Con đường thôn Đông vừa mở");
    assert_eq!(article.count("[role=alert]"), 0);
}
