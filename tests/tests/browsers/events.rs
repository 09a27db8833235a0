//! Events and methods, as a page's scripts meet them.

use bangvang_tests::{Host, Page, each_engine};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    ready_tells_kind_count_and_an_empty_list_of_warnings,
    ready_tells_what_was_skipped_and_dropped,
    the_ready_promise_resolves_and_is_renewed_by_reload,
    reload_shows_what_the_file_now_holds,
    a_typed_search_is_told_with_its_total,
    filters_are_told_and_once_that_all_are_let_go,
    the_search_method_finds_without_changing_the_view,
    the_search_method_filters_limits_and_counts,
    a_method_starts_a_widget_that_is_far_away,
    the_search_method_filters_by_any_field,
    a_ladder_that_is_missing_costs_no_record,
    a_ladder_with_a_mark_for_utf8_is_read,
    the_search_method_takes_a_limit_as_text_and_none_for_no_number,
    names_of_a_long_list_are_in_order_at_the_first_call,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

/// A field of a JSON object; null where it has none.
fn field<'value>(object: &'value Value, name: &str) -> &'value Value {
    object.get(name).unwrap_or(&Value::Null)
}

fn ready_tells_kind_count_and_an_empty_list_of_warnings(page: &Page) {
    page.open(LIST);
    let detail = page.wait_for_event("ready", "list");
    assert_eq!(detail, json!({ "kind": "honours", "items": 27, "skipped": 0, "warnings": [] }));
    let event = page.events("ready").into_iter().next().unwrap_or_default();
    assert_eq!((field(&event, "bubbles"), field(&event, "composed")), (&json!(true), &json!(true)));
    page.open(r#"<bangvang-article id="article" src="/data/article.json"></bangvang-article>"#);
    let detail = page.wait_for_event("ready", "article");
    assert_eq!(field(&detail, "kind"), "article");
    assert_eq!((field(&detail, "skipped"), field(&detail, "warnings")), (&json!(0), &json!([])));
}

fn ready_tells_what_was_skipped_and_dropped(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/slips.json"></bangvang-honours>"#);
    let detail = page.wait_for_event("ready", "list");
    assert_eq!((field(&detail, "items"), field(&detail, "skipped")), (&json!(2), &json!(1)));
    let warnings = field(&detail, "warnings").as_array().cloned().unwrap_or_default();
    let places: Vec<_> = warnings.iter().filter_map(|warning| field(warning, "at").as_str()).collect();
    assert!(places.iter().any(|at| at.contains("awardees[1]")), "{warnings:?}");
    assert!(places.iter().any(|at| at.contains("awardees[2].year")), "{warnings:?}");
    let list = page.widget("#list");
    assert_eq!(list.count(ROW), 2);
    let text = list.whole_text();
    assert!(text.contains("2/3") || text.contains("2 trên 3"), "the reader isn't told that 2 of 3 show: {text}");
    page.take_console();
}

fn the_ready_promise_resolves_and_is_renewed_by_reload(page: &Page) {
    page.open(LIST);
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    page.settle("document.querySelector('#list').ready").expect("ready resolves");
    let renewed = "const list = document.querySelector('#list'), before = list.ready;
        list.reload();
        return list.ready !== before && typeof list.ready.then === 'function';";
    assert_eq!(page.run(renewed, &[]), Value::Bool(true));
    page.settle("document.querySelector('#list').ready").expect("ready resolves again");
    page.until("__seen.events.filter((event) => event.name === 'ready').length === 2", "tells ready twice");
}

fn reload_shows_what_the_file_now_holds(page: &Page) {
    page.serve("/list.json", r#"[{"name": "Dương Văn Khôi"}]"#);
    page.open(r#"<bangvang-honours id="list" src="/list.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 1);
    page.serve("/list.json", r#"[{"name": "Dương Văn Khôi"}, {"name": "La Văn Cường"}]"#);
    page.settle("document.querySelector('#list').reload()").expect("reload resolves");
    list.wait_for_count(ROW, 2);
    assert_eq!(page.requested("/list.json").len(), 2);
}

fn a_typed_search_is_told_with_its_total(page: &Page) {
    page.open(LIST);
    page.widget("#list").type_into(SEARCH, "tran tien dung");
    page.until(
        "__seen.events.some((event) => event.name === 'search' && event.detail.query === 'tran tien dung')",
        "tells the search",
    );
    let last = page.events("search").pop().unwrap_or_default();
    let detail = field(&last, "detail");
    assert_eq!((field(detail, "query"), field(detail, "total")), (&json!("tran tien dung"), &json!(1)));
    assert!(field(detail, "milliseconds").is_number(), "{detail}");
}

fn filters_are_told_and_once_that_all_are_let_go(page: &Page) {
    page.open_at("#list.f.year=2020", Host::new(LIST));
    let told = || page.events("search").iter().map(|event| field(event, "detail").clone()).collect::<Vec<_>>();
    page.wait_for_event("search", "list");
    let first = told();
    assert_eq!(field(&first[0], "query"), &json!(""), "{first:?}");
    assert!(field(&first[0], "total").as_u64().is_some_and(|total| (1..27).contains(&total)), "{first:?}");
    let list = page.widget("#list");
    list.type_into(SEARCH, "zzzz");
    page.until(
        "__seen.events.some(({ name, detail }) => name == 'search' && detail.query == 'zzzz')",
        "tells the search",
    );
    page.run("location.hash = ''", &[]);
    page.until(
        "__seen.events.filter(({ name }) => name == 'search').at(-1).detail.total == 27",
        "tells that all is shown",
    );
    assert_eq!(told().pop().map(|shown| field(&shown, "query").clone()), Some(json!("")));
}

fn the_search_method_finds_without_changing_the_view(page: &Page) {
    page.open(LIST);
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    let found = page.settle("document.querySelector('#list').search('dang thai son')").expect("search resolves");
    assert_eq!(field(&found, "total"), &json!(1));
    let item = found.pointer("/items/0").cloned().unwrap_or_default();
    assert_eq!((field(&item, "id"), field(&item, "name")), (&json!("tk-2"), &json!("Đặng Thái Sơn")));
    assert!(field(&found, "milliseconds").is_number() && field(&found, "facets").is_object(), "{found}");
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    assert_eq!(page.value("document.querySelector('#list').shadowRoot.querySelector('input[type=search]').value"), "");
}

fn the_search_method_filters_limits_and_counts(page: &Page) {
    page.open(LIST);
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    let call =
        "document.querySelector('#list').search('', { limit: 3, filters: { year: [2020, 2021] }, sort: 'name' })";
    let found = page.settle(call).expect("search resolves");
    assert_eq!(field(&found, "total"), &json!(18));
    let items = field(&found, "items").as_array().cloned().unwrap_or_default();
    assert_eq!(items.len(), 3);
    assert!(items.iter().all(|item| field(item, "year") != &json!(2019)), "{items:?}");
    assert_eq!(found.pointer("/facets/year"), Some(&json!({ "2019": 9, "2020": 9, "2021": 9 })));
}

fn a_method_starts_a_widget_that_is_far_away(page: &Page) {
    page.serve("/tall.css", "#tall { height: 6000px }");
    let body = format!(r#"<link rel="stylesheet" href="/tall.css"><div id="tall"></div>{LIST}"#);
    page.open(body.as_str());
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    let found = page.settle("document.querySelector('#list').search('dung')").expect("search resolves");
    assert!(field(&found, "total").as_u64() >= Some(2), "{found}");
}

fn the_search_method_filters_by_any_field(page: &Page) {
    page.serve(
        "/list.json",
        r#"[{"name": "An", "unit": "Sở Y tế", "Ghi chú": "x"}, {"name": "Bình", "unit": "Thôn Hạ", "Ghi chú": "x"}]"#,
    );
    page.open(r#"<bangvang-honours id="list" loading="eager" src="/list.json"></bangvang-honours>"#);
    page.wait_for_event("ready", "list");
    let total = |filters: &str| {
        let call = format!("document.querySelector('#list').search('', {{ filters: {filters} }})");
        field(&page.settle(&call).expect("search resolves"), "total").clone()
    };
    assert_eq!(total("{ unit: ['Sở Y tế'] }"), json!(1));
    assert_eq!(total("{ unit: ['Sở Y tế', 'Thôn Hạ'], 'Ghi chú': ['x'] }"), json!(2));
    assert_eq!(total("{ nope: ['x'] }"), json!(0));
}

fn names_of_a_long_list_are_in_order_at_the_first_call(page: &Page) {
    let names: Vec<String> = (0..6000).rev().map(|at| format!(r#"{{"name": "Trần Văn {at:04}"}}"#)).collect();
    page.serve("/list.json", format!("[{}]", names.join(",")));
    page.open(r#"<bangvang-honours id="list" loading="eager" src="/list.json"></bangvang-honours>"#);
    page.wait_for_event("ready", "list");
    let found = page.settle("document.querySelector('#list').search('', { sort: 'name', limit: 2 })");
    assert_eq!(found.expect("search resolves").pointer("/items/0/name"), Some(&json!("Trần Văn 0000")));
}

fn a_ladder_that_is_missing_costs_no_record(page: &Page) {
    page.serve(
        "/list.json",
        r#"[{"name": "An", "award": "Giấy khen"}, {"name": "Bình", "award": "Huân chương Lao động hạng Ba"}]"#,
    );
    page.open(r#"<bangvang-honours id="list" loading="eager" sort="award" awards="/none.json" src="/list.json"></bangvang-honours>"#);
    let ready = page.wait_for_event("ready", "list");
    assert_eq!(ready.pointer("/warnings/0/code"), Some(&json!("awards-unreadable")), "{ready}");
    page.widget("#list").wait_for_text("tbody tr:first-child", "Bình");
    page.take_console();
    page.forget("errors");
}

fn a_ladder_with_a_mark_for_utf8_is_read(page: &Page) {
    page.serve("/hang.json", "\u{feff}[\"Giấy khen\", \"Bằng khen\"]");
    page.serve("/list.json", r#"[{"name": "An", "award": "Bằng khen"}, {"name": "Bình", "award": "Giấy khen"}]"#);
    page.open(r#"<bangvang-honours id="list" loading="eager" sort="award" awards="/hang.json" src="/list.json"></bangvang-honours>"#);
    let ready = page.wait_for_event("ready", "list");
    assert_eq!(field(&ready, "warnings"), &json!([]), "{ready}");
    page.widget("#list").wait_for_text("tbody tr:first-child", "Bình");
}

fn the_search_method_takes_a_limit_as_text_and_none_for_no_number(page: &Page) {
    page.open(&LIST.replace("id=", "loading='eager' id=")[..]);
    page.wait_for_event("ready", "list");
    for (limit, items) in [("'2'", 2), ("NaN", 25), ("'many'", 25), ("0", 0)] {
        let found = page.settle(&format!("document.querySelector('#list').search('', {{ limit: {limit} }})"));
        let found = found.expect("search resolves");
        assert_eq!(field(&found, "items").as_array().map(Vec::len), Some(items), "{limit}");
    }
    page.open(r#"<bangvang-article id="bai" loading="eager" src="/data/article.json"></bangvang-article>"#);
    page.wait_for_event("ready", "bai");
    let said = "document.querySelector('#bai').search('').catch((fault) => [fault.code, fault.message])";
    assert_eq!(page.settle(said).expect("says why"), json!(["no-list", "Thẻ này không có danh sách."]));
}
