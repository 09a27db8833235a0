//! Filters, order and pages of an honours list, and the address that keeps them.

use bangvang_tests::{Page, each_engine, key};
use serde_json::json;

use crate::{ROW, SEARCH};

each_engine!(
    counts_leave_out_the_field_s_own_filter_beside_any_other,
    a_field_whose_name_has_spaces_filters,
    a_router_s_address_stays_in_our_links,
    a_filter_keeps_the_records_of_its_value_and_counts_follow,
    each_element_of_a_list_is_a_choice,
    a_chip_lets_its_filter_go,
    filters_are_a_sheet_on_a_phone_and_escape_closes_it,
    there_is_no_filter_where_nothing_can_be_chosen,
    people_are_ordered_by_given_name,
    awards_are_ordered_by_their_ladder,
    what_a_reader_chose_is_in_the_address_and_back_undoes_it,
    a_link_shows_what_was_chosen,
    keys_of_others_and_an_anchor_stay_in_the_address,
    the_hash_of_a_router_is_not_touched,
    the_address_may_keep_its_state_in_the_query,
    a_state_moves_along_with_the_keys_and_the_place_that_a_page_sets_anew,
    a_link_that_says_nothing_of_the_search_leaves_the_attribute_s,
    escape_empties_the_search_field,
    attributes_set_on_a_shown_list_are_followed,
    fields_are_named_in_any_spelling,
    a_field_that_an_address_names_in_its_own_way_has_its_box_ticked,
    the_order_that_shows_is_the_one_that_is_said,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;
const FILTERS: &str = "button[aria-controls=filters]";

fn tick(page: &Page, value: &str) {
    let find = "const root = document.querySelector('#list').shadowRoot;
        const label = [...root.querySelectorAll('dialog label')].find((label) => label.textContent.includes(arguments[0]));
        label.querySelector('input').click();";
    page.run(find, &[value.into()]);
}

fn hash(page: &Page) -> String {
    page.value("decodeURIComponent(location.hash)").as_str().unwrap_or_default().to_owned()
}

fn a_filter_keeps_the_records_of_its_value_and_counts_follow(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for(FILTERS);
    list.click(FILTERS);
    list.wait_for("dialog[open]");
    tick(page, "Tập thể");
    list.wait_for_count(ROW, 3);
    list.wait_for_text("[role=status]", "3 kết quả trong tổng số 27");
    list.wait_for_text("dialog", "20191");
    // Values of one field widen the choice, of two fields narrow it.
    tick(page, "Hộ gia đình");
    list.wait_for_count(ROW, 4);
    tick(page, "2020");
    list.wait_for_count(ROW, 2);
}

fn each_element_of_a_list_is_a_choice(page: &Page) {
    let records = r#"{"awardees": [{"name": "Lê An", "nhom": ["Y tế", "Giáo dục"]},
        {"name": "Lê Bình", "nhom": ["Giáo dục", "Giáo dục"]}, {"name": "Lê Chi", "nhom": "Y tế"}, {"name": "Lê Dung"},
        {"name": "Lê Em", "nhom": [2019, {"a": "Giáo", "b": "dục"}, null]}, {"name": "Lê Gấm", "nhom": {"ten": "Y tế"}}]}"#;
    page.serve("/data/groups.json", records);
    page.open(r#"<bangvang-honours id="list" src="/data/groups.json" facets="nhom,year"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for(FILTERS);
    list.click(FILTERS);
    list.wait_for("dialog[open]");
    list.wait_for_count("dialog li", 4);
    assert_eq!(list.texts("dialog li"), ["Y tế3", "Giáo dục2", "20191", "Giáo, dục1"]);
    tick(page, "Y tế");
    list.wait_for_count(ROW, 3);
    tick(page, "2019");
    list.wait_for_count(ROW, 4);
    let found = page.settle("document.querySelector('#list').search('an', { filters: { nhom: ['Giáo dục'] } })");
    let found = found.expect("the list is searched");
    assert_eq!(found["total"], 1);
    assert_eq!(found["facets"]["nhom"], json!({ "Giáo dục": 1, "Y tế": 1 }));
}

fn a_chip_lets_its_filter_go(page: &Page) {
    page.open_at("#list.f.kind=collective", LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 3);
    assert_eq!(list.attributes("[part=chip]", "aria-label"), ["Bỏ bộ lọc Tập thể"]);
    list.click("[part=chip]");
    list.wait_for_count(ROW, 25);
}

fn filters_are_a_sheet_on_a_phone_and_escape_closes_it(page: &Page) {
    page.session().resize(500, 800).expect("the window resizes");
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for(FILTERS);
    list.click(FILTERS);
    list.wait_for("dialog.is-modal[open]");
    assert_eq!(page.axe(), [""; 0]);
    page.session().press(key::ESCAPE).expect("a key is pressed");
    list.wait_until_gone("dialog[open]");
    list.wait_for("button[aria-controls=filters][aria-expanded=false]");
    page.session().resize(1280, 1000).expect("the window resizes");
}

fn there_is_no_filter_where_nothing_can_be_chosen(page: &Page) {
    page.serve("/list.json", r#"[{"name": "Nguyễn Văn An", "year": 2020}, {"name": "Bùi Thị Lan", "year": 2020}]"#);
    page.open(r#"<bangvang-honours id="list" src="/list.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    assert_eq!(list.count(FILTERS), 0);
}

#[track_caller]
fn check_order(page: &Page, sort: &str, names: &[&str]) {
    page.open(&format!(r#"<bangvang-honours id="list" sort="{sort}" src="/data/rich.json"></bangvang-honours>"#)[..]);
    let list = page.widget("#list");
    list.wait_for_text("tbody tr:first-child", names.first().expect("some name"));
    assert_eq!(list.texts("th a"), names);
}

fn people_are_ordered_by_given_name(page: &Page) {
    check_order(page, "name", &["Đỗ Thị Ánh", "Trần Thị Bích Hòa", "Tổ dân phòng =số 2", "Lê Văn Ước"]);
}

fn awards_are_ordered_by_their_ladder(page: &Page) {
    check_order(page, "award", &["Lê Văn Ước", "Trần Thị Bích Hòa", "Tổ dân phòng =số 2", "Đỗ Thị Ánh"]);
}

fn what_a_reader_chose_is_in_the_address_and_back_undoes_it(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.type_into(SEARCH, "dung");
    list.wait_for_count(ROW, 2);
    page.until("decodeURIComponent(location.hash) === '#list.q=dung'", "keeps the search in the address");
    list.click(FILTERS);
    list.wait_for("dialog[open]");
    let before = page.value("history.length");
    tick(page, "2019");
    page.until("decodeURIComponent(location.hash).includes('list.f.year=2019')", "keeps the filter in the address");
    assert_ne!(page.value("history.length"), before, "a filter is an entry of its own");
    page.session().back().expect("back works");
    page.until("decodeURIComponent(location.hash) === '#list.q=dung'", "goes back over the filter");
    list.wait_until_gone("[part=chip]");
}

fn a_link_shows_what_was_chosen(page: &Page) {
    page.open_at("#list.f.year=2019&list.sort=name&list.page=1", LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 9);
    assert_eq!(list.texts("[part=chip]"), ["2019"]);
    let chosen = page.value("document.querySelector('#list').shadowRoot.querySelector('#sort').value");
    assert_eq!(chosen, "name");
}

fn keys_of_others_and_an_anchor_stay_in_the_address(page: &Page) {
    page.open_at("#muc-2&tab=3", LIST);
    let list = page.widget("#list");
    list.type_into(SEARCH, "son");
    page.until("location.hash.includes('list.q')", "keeps the search in the address");
    assert_eq!(hash(page), "#muc-2&tab=3&list.q=son");
}

fn the_hash_of_a_router_is_not_touched(page: &Page) {
    page.open_at("#/tin-tuc", LIST);
    let list = page.widget("#list");
    list.type_into(SEARCH, "dung");
    list.wait_for_count(ROW, 2);
    assert_eq!(hash(page), "#/tin-tuc");
}

fn the_address_may_keep_its_state_in_the_query(page: &Page) {
    page.open_at(
        "?lang=vi#muc",
        r#"<bangvang-honours id="list" url-state="query" src="/data/honours.json"></bangvang-honours>"#,
    );
    let list = page.widget("#list");
    list.type_into(SEARCH, "dung");
    page.until("location.search === '?lang=vi&list.q=dung'", "keeps the search in the query");
    assert_eq!(hash(page), "#muc");
}

fn a_state_moves_along_with_the_keys_and_the_place_that_a_page_sets_anew(page: &Page) {
    page.open_at("#muc", LIST);
    let list = page.widget("#list");
    list.type_into(SEARCH, "dung");
    page.until("location.hash === '#muc&list.q=dung'", "keeps the search in the hash");
    page.run("document.querySelector('#list').setAttribute('url-state', 'query')", &[]);
    page.until("location.search === '?list.q=dung' && location.hash === '#muc'", "moves the state into the query");
    page.run("document.querySelector('#list').id = 'other'", &[]);
    page.until("location.search === '?other.q=dung'", "names the keys anew");
    assert_eq!(page.widget("#other").count(ROW), 2);
}

fn a_link_that_says_nothing_of_the_search_leaves_the_attribute_s(page: &Page) {
    page.open_at(
        "#list.f.year=2020",
        r#"<bangvang-honours id="list" query="dung" src="/data/honours.json"></bangvang-honours>"#,
    );
    let list = page.widget("#list");
    list.wait_for_text("[role=status]", "Không tìm thấy");
    assert_eq!(list.count("[part=chip]"), 1);
    assert_eq!(
        page.value("document.querySelector('#list').shadowRoot.querySelector('[role=searchbox]').value"),
        json!("dung")
    );
}

fn escape_empties_the_search_field(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.type_into(SEARCH, "dung");
    list.wait_for_count(ROW, 2);
    page.session().press(key::ESCAPE).expect("a key is pressed");
    list.wait_for_count(ROW, 25);
}

fn attributes_set_on_a_shown_list_are_followed(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    let set = |name: &str, value: &str| {
        page.run(
            "document.querySelector('#list').setAttribute(arguments[0], arguments[1])",
            &[name.into(), value.into()],
        );
    };
    set("page-size", "10");
    list.wait_for_count(ROW, 10);
    set("query", "tran tien dung");
    list.wait_for_count(ROW, 1);
    assert_eq!(
        page.value("document.querySelector('#list').shadowRoot.querySelector('input[type=search]').value"),
        "tran tien dung"
    );
    set("query", "");
    set("sort", "name");
    list.wait_for_count(ROW, 10);
    assert_eq!(page.value("document.querySelector('#list').shadowRoot.querySelector('select').value"), "name");
    assert_eq!(hash(page), "", "what attributes say needs no word in the address");
}

fn counts_leave_out_the_field_s_own_filter_beside_any_other(page: &Page) {
    let records = r#"[{"name": "A", "year": 2020, "nhom": "x"}, {"name": "B", "year": 2021, "nhom": "x"},
        {"name": "C", "year": 2021, "nhom": "y"}]"#;
    page.serve("/data/counts.json", records);
    page.open(r#"<bangvang-honours id="list" src="/data/counts.json"></bangvang-honours>"#);
    page.widget("#list").wait_for_count(ROW, 3);
    let found = page.settle("document.querySelector('#list').search('', { filters: { year: [2020], nhom: ['x'] } })");
    let found = found.expect("the list is searched");
    assert_eq!((&found["total"], &found["facets"]["year"]), (&json!(1), &json!({ "2020": 1, "2021": 1 })));
}

fn a_field_whose_name_has_spaces_filters(page: &Page) {
    page.serve("/data/fields.csv", "Họ và tên,Lĩnh vực công tác\nLê An,Y tế\nLê Bình,Giáo dục\n");
    page.open(r#"<bangvang-honours id="list" facets="Lĩnh vực công tác" src="/data/fields.csv"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for(FILTERS);
    list.click(FILTERS);
    list.wait_for_count("dialog[open] li", 2);
}

fn shown_order(id: &str) -> String {
    format!("document.querySelector('#{id}').shadowRoot.querySelector('#sort').value === ''")
}

fn the_order_that_shows_is_the_one_that_is_said(page: &Page) {
    page.open(&LIST.replace("src=", "sort='-unit' src=")[..]);
    let list = page.widget("#list");
    list.wait_for_text("#sort option:checked", "Đơn vị, giảm dần");
    let choose = "const select = document.querySelector('#list').shadowRoot.querySelector('#sort');
        select.value = arguments[0]; select.dispatchEvent(new Event('change', {bubbles: true}));";
    for (order, said) in
        [("-year", "Năm (mới nhất trước)"), ("name", "Tên"), ("-unit", "Đơn vị, giảm dần"), ("", "Thứ tự")]
    {
        page.run(choose, &[order.into()]);
        let written = if order.starts_with("-u") {
            ""
        } else if order.is_empty() {
            "sort=list"
        } else {
            order
        };
        page.until(&format!("location.hash.endsWith('{written}')"), "writes the order into the address");
        list.wait_for_text("#sort option:checked", said);
    }
    for said in ["Đơn vị, giảm dần", "Tên", "Năm (mới nhất trước)"] {
        page.run("history.back()", &[]);
        page.until(
            &format!("document.querySelector('#list').shadowRoot.querySelector('#sort').selectedOptions[0].text.includes('{said}')"),
            "says the order that is back",
        );
    }
}

fn fields_are_named_in_any_spelling(page: &Page) {
    page.serve(
        "/a.csv",
        "Họ và tên;Đơn vị;Ngày;Lĩnh vực\nLê An;Xã A;2020-05-02;Y tế\nVũ Chi;Xã B;2021-05-01;Giáo dục\n",
    );
    page.open(
        r#"<bangvang-honours id="list" src="/a.csv" columns="Họ và tên,linh vuc,name,UNIT" facets="LĨNH VỰC,don vi"
            sort="-ngày"></bangvang-honours>"#,
    );
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    assert_eq!(list.texts("thead th"), ["Tên", "Lĩnh vực", "Đơn vị"]);
    list.wait_for_text("#sort option:checked", "Ngày, giảm dần");
    assert_eq!(list.texts("th a"), ["Vũ Chi", "Lê An"]);
    list.click(FILTERS);
    list.wait_for("dialog[open]");
    tick(page, "Y tế");
    list.wait_for_count(ROW, 1);
    let found = page.settle("document.querySelector('#list').search('', {filters: {'lĩnh vực': 'Giáo dục'}})");
    assert_eq!(found.expect("it answers")["total"], json!(1));
    page.run("document.querySelector('#list').setAttribute('sort', 'nothing')", &[]);
    page.until(&shown_order("list"), "says that the list's own order is there");
}

fn a_field_that_an_address_names_in_its_own_way_has_its_box_ticked(page: &Page) {
    page.serve("/a.csv", "Tên;Lĩnh vực\nLê An;Y tế\nVũ Chi;Giáo dục\n");
    page.open_at(
        "#list.f.linh%20vuc=Y%20t%E1%BA%BF",
        r#"<bangvang-honours id="list" src="/a.csv" facets="Lĩnh vực"></bangvang-honours>"#,
    );
    let list = page.widget("#list");
    list.wait_for_count(ROW, 1);
    list.click(FILTERS);
    list.wait_for_text("li:has(:checked)", "Y tế");
    list.click("li :checked");
    list.wait_for_count(ROW, 2);
    page.until("!location.hash.includes('f.')", "lets the name go that the address had");
}

fn a_router_s_address_stays_in_our_links(page: &Page) {
    page.open_at("#/tin/5", LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    for href in list.attributes(".pager a", "href") {
        assert!(href.ends_with("#/tin/5"), "{href}");
    }
    page.run("addEventListener('click', (event) => event.stopPropagation(), true)", &[]);
    list.click(".pager a");
    list.wait_for_count(ROW, 2);
    assert_eq!(page.value("location.hash"), json!("#/tin/5"));
}
