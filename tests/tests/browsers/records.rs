//! Records that open in place, what a list says of itself, and what readers take along.

use bangvang_tests::{Host, Page, Widget, each_engine};

use crate::ROW;

each_engine!(
    closing_a_record_that_a_link_opened_stays_on_its_page,
    a_record_closed_after_back_and_forth_goes_back,
    a_record_opened_while_another_closes_stays_open,
    a_record_opens_in_place_with_all_that_is_known,
    a_link_to_a_record_opens_it_on_its_page,
    back_closes_a_record_that_the_reader_opened,
    the_head_says_issuer_decision_and_how_many,
    a_proposed_list_says_that_nothing_is_decided,
    the_sign_of_a_proposed_list_goes_by_todays_day,
    kinds_are_counted_where_all_records_have_one,
    a_revoked_award_is_struck_through_and_said,
    before_the_browser_prints_all_results_stand_in_the_page,
    the_saved_file_is_what_excel_opens,
    paper_says_what_is_revoked_and_what_is_not_decided,
    closing_goes_back_over_nobody_elses_entry,
    every_state_passes_axe,
    nothing_scrolls_sideways_at_320_pixels,
    a_page_that_stays_light_never_gets_a_dark_widget,
    a_dark_page_gets_a_dark_widget,
    rows_never_show_through_the_head_that_sticks,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/rich.json"></bangvang-honours>"#;

/// A list of so many rows, with the first record open.
pub fn open_first<'page>(page: &'page Page, host: &str, rows: usize) -> Widget<'page> {
    page.open(host);
    let list = page.widget("#list");
    list.wait_for_count(ROW, rows);
    list.click("th a");
    list.wait_for("tr.record");
    list
}

fn a_record_opens_in_place_with_all_that_is_known(page: &Page) {
    let list = open_first(page, LIST, 4);
    let record = list.text("tr.record");
    for part in ["Giữ bình yên thôn xóm", "Thôn Hạ", "77/QĐ-UBND", "19/5/2021", "Nhận hoa tại hội nghị", "Đọc bài viết"]
    {
        assert!(record.contains(part), "{part} in {record}");
    }
    let links = list.attributes("tr.record a", "href");
    assert!(links.iter().any(|href| href.ends_with("/data/quyet-dinh-77.pdf")), "{links:?}");
    assert!(links.iter().any(|href| href.ends_with("/bai/giu-lang.html")), "{links:?}");
    assert_eq!(page.axe(), [""; 0]);
    list.click("th a");
    list.wait_until_gone("tr.record");
}

fn a_link_to_a_record_opens_it_on_its_page(page: &Page) {
    let many: Vec<String> = (1..=60).map(|at| format!(r#"{{"id": "so-{at}", "name": "Nguyễn Văn {at}"}}"#)).collect();
    page.serve("/many.json", format!("[{}]", many.join(",")));
    page.open_at("#list.open=so-58", r#"<bangvang-honours id="list" src="/many.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for("tr.record");
    assert_eq!(list.text("[aria-current=page]"), "3");
    assert_eq!(list.texts("th a[aria-expanded=true]"), ["Nguyễn Văn 58"]);
}

fn back_closes_a_record_that_the_reader_opened(page: &Page) {
    let list = open_first(page, LIST, 4);
    page.until("location.hash.includes('list.open=mot')", "keeps the record in the address");
    page.session().back().expect("back works");
    list.wait_until_gone("tr.record");
}

fn the_head_says_issuer_decision_and_how_many(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_text("header", "Danh sách người giữ làng");
    let head = list.text("header");
    for part in ["Ủy ban nhân dân huyện Thạch Khê", "Quyết định số 77/QĐ-UBND ngày 10/5/2021", "1 tập thể, 3 cá nhân"]
    {
        assert!(head.contains(part), "{part} in {head}");
    }
}

fn a_proposed_list_says_that_nothing_is_decided(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/proposed.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for("[part=sign]");
    let sign = list.text("[part=sign]");
    for part in
        ["đã hết thời hạn lấy ý kiến", "chưa được quyết định", "từ 17/5/2021 đến hết ngày 28/5/2021", "Phòng Nội vụ"]
    {
        assert!(sign.contains(part), "{part} in {sign}");
    }
}

fn the_sign_of_a_proposed_list_goes_by_todays_day(page: &Page) {
    for (consultation, said) in [
        (r#""consultation": {"opens": "2021-05-17", "closes": "2999-05-28"}, "#, ", đang lấy ý kiến"),
        (r#""consultation": {"opens": "2999-05-17"}, "#, ", sẽ lấy ý kiến từ 17/5/2999"),
        ("", ""),
    ] {
        page.serve("/list.json", format!(r#"{{"status": "proposed", {consultation}"awardees": [{{"name": "An"}}]}}"#));
        page.open(r#"<bangvang-honours id="list" src="/list.json"></bangvang-honours>"#);
        let list = page.widget("#list");
        list.wait_for("[part=sign]");
        assert_eq!(list.text("[part=sign] strong"), format!("Danh sách đề nghị khen thưởng{said}"));
    }
}

fn kinds_are_counted_where_all_records_have_one(page: &Page) {
    page.serve(
        "/list.json",
        r#"{"title": "Khen thưởng", "awardees": [{"name": "An"}, {"name": "Tổ 1", "kind": "collective"}]}"#,
    );
    page.open(r#"<bangvang-honours id="list" src="/list.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 2);
    assert!(!list.text("header").contains("tập thể"), "{}", list.text("header"));
}

fn a_revoked_award_is_struck_through_and_said(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 4);
    assert_eq!(list.texts(".is-revoked"), ["Lê Văn Ước"]);
    assert_eq!(list.texts("[part=badge]"), ["Đã hủy bỏ quyết định khen thưởng"]);
}

fn before_the_browser_prints_all_results_stand_in_the_page(page: &Page) {
    let many: Vec<String> = (1..=60).map(|at| format!(r#"{{"name": "Nguyễn Văn {at}"}}"#)).collect();
    page.serve("/many.json", format!("[{}]", many.join(",")));
    page.open(r#"<bangvang-honours id="list" src="/many.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    page.wait_for_event("ready", "list");
    // The event is told and looked at in one go: nothing may come later.
    let rows = page.run(
        "window.dispatchEvent(new Event('beforeprint'));
        const root = document.querySelector('#list').shadowRoot;
        const rows = root.querySelectorAll('.paper tbody tr').length;
        const heads = root.querySelectorAll('.paper thead th').length;
        window.dispatchEvent(new Event('afterprint'));
        return [rows, heads, root.querySelectorAll('.paper').length];",
        &[],
    );
    assert_eq!(rows, serde_json::json!([60, 1, 0]));
}

fn the_saved_file_is_what_excel_opens(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 4);
    page.run(
        "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => { window.__saved = new Uint8Array(bytes); }); return make.call(URL, blob); };
        HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };
        [...document.querySelector('#list').shadowRoot.querySelectorAll('button')].find((button) => button.textContent.includes('CSV')).click();",
        &[],
    );
    page.until("window.__saved", "saves a file");
    assert_eq!(page.value("[...__saved.slice(0, 3)]"), serde_json::json!([0xEF, 0xBB, 0xBF]));
    let text = page.value("new TextDecoder().decode(__saved)");
    let text = text.as_str().unwrap_or_default();
    let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 5, "{text}");
    assert!(lines.first().is_some_and(|head| head.contains("Tên") && head.contains("Địa bàn")), "{text}");
    assert!(text.contains("Trần Thị Bích Hòa"), "{text}");
}

fn every_state_passes_axe(page: &Page) {
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 4);
    assert_eq!(page.axe(), [""; 0], "the list");
    list.type_into(crate::SEARCH, "hoa");
    list.wait_for("mark");
    assert_eq!(page.axe(), [""; 0], "a search");
    list.retype(crate::SEARCH, "qqqq");
    list.wait_for("[part=none]");
    assert_eq!(page.axe(), [""; 0], "nothing found");
    list.click("[part=none] button");
    list.wait_for_count(ROW, 4);
    list.click("button[aria-controls=filters]");
    list.wait_for("dialog[open]");
    assert_eq!(page.axe(), [""; 0], "filters");
    page.open(r#"<bangvang-honours id="list" theme="dark" src="/data/proposed.json"></bangvang-honours>"#);
    page.widget("#list").wait_for("[part=sign]");
    assert_eq!(page.axe(), [""; 0], "dark, proposed");
}

fn nothing_scrolls_sideways_at_320_pixels(page: &Page) {
    // A frame is as narrow as it is told, whatever the least window of an engine.
    page.session().resize(600, 900).expect("the window resizes");
    page.serve("/narrow.css", "body { width: 288px; margin: 16px; }");
    page.open(Host::new(LIST).head(r#"<link rel="stylesheet" href="/narrow.css">"#));
    let list = page.widget("#list");
    list.wait_for_count(ROW, 4);
    list.click("th a");
    list.wait_for("tr.record");
    let wide = page.run(
        "const root = document.querySelector('#list').shadowRoot, right = document.body.getBoundingClientRect().right;
        return [...root.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > right + 1 && !one.closest('.unseen'))
            .map((one) => one.outerHTML.slice(0, 80));",
        &[],
    );
    assert_eq!(wide, serde_json::json!([]));
    page.session().resize(1280, 1000).expect("the window resizes");
}

fn ink(page: &Page) -> String {
    let script =
        "return getComputedStyle(document.querySelector('#list').shadowRoot.querySelector('.bangvang')).colorScheme;";
    page.run(script, &[]).as_str().unwrap_or_default().to_owned()
}

fn a_page_that_stays_light_never_gets_a_dark_widget(page: &Page) {
    page.open(LIST);
    page.widget("#list").wait_for_count(ROW, 4);
    assert_eq!(ink(page), "light");
}

fn a_dark_page_gets_a_dark_widget(page: &Page) {
    page.serve("/dark.css", ":root { color-scheme: dark; } body { background: #121212; }");
    page.open(Host::new(LIST).head(r#"<link rel="stylesheet" href="/dark.css">"#));
    page.widget("#list").wait_for_count(ROW, 4);
    assert_eq!(ink(page), "dark");
    assert_eq!(page.axe(), [""; 0]);
}

fn paper_says_what_is_revoked_and_what_is_not_decided(page: &Page) {
    page.serve(
        "/list.json",
        r#"{"title": "T", "status": "proposed", "consultation": {"opens": "2021-05-17", "closes": "2021-05-30"},
            "awardees": [{"name": "An", "kind": "individual", "status": "revoked", "unit": "u"}, {"name": "Bình", "kind": "collective"}]}"#,
    );
    page.open_at("#list.f.kind=individual", r#"<bangvang-honours id="list" src="/list.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 1);
    let sign = list.text("[part=sign] strong");
    page.run("dispatchEvent(new Event('beforeprint'))", &[]);
    let paper = list.text(".paper");
    assert!(paper.contains(&sign) && paper.contains("30/5/2021"), "{paper}");
    assert!(paper.contains("Cá nhân") && !paper.contains("individual"), "{paper}");
    assert_eq!(list.text(".paper td s"), "An");
    assert!(list.text(".paper td").contains("hủy"), "{paper}");
    page.run("dispatchEvent(new Event('afterprint'))", &[]);
}

fn closing_goes_back_over_nobody_elses_entry(page: &Page) {
    let list = open_first(page, LIST, 4);
    // A page's own entry lies over ours.
    page.run("history.pushState({ host: 1 }, '', '?host=1' + location.hash)", &[]);
    list.click("th a");
    list.wait_until_gone("tr.record");
    assert_eq!(page.value("location.search"), "?host=1");
    assert_eq!(page.value("history.state.host"), serde_json::json!(1));
    // From one record to another: closing the second leaves none open.
    list.click("tbody tr:nth-child(1) th a");
    list.wait_for("tr.record");
    list.click("tbody tr:nth-child(3) th a");
    page.until(
        "document.querySelector('#list').shadowRoot.querySelectorAll('th a[aria-expanded=true]').length === 1",
        "opens one",
    );
    list.click("th a[aria-expanded=true]");
    list.wait_until_gone("tr.record");
}

const LONG: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

fn closing_a_record_that_a_link_opened_stays_on_its_page(page: &Page) {
    page.open_at("#list.open=tk-27", LONG);
    let list = page.widget("#list");
    list.wait_for("tr.record");
    list.click("tr.is-open th a");
    list.wait_until_gone("tr.record");
    assert_eq!(list.text("[aria-current=page]"), "2");
}

fn a_record_opened_while_another_closes_stays_open(page: &Page) {
    let list = open_first(page, LONG, 25);
    let length = page.value("history.length");
    let both = "const names = document.querySelector('#list').shadowRoot.querySelectorAll('tbody th a');
        names[0].click();
        names[1].click();";
    page.run(both, &[]);
    page.until("location.hash.endsWith('open=tk-2')", "names the second in the address");
    list.wait_for("tr.is-open:nth-of-type(2)");
    assert_eq!((list.count("tr.record"), page.value("history.length")), (1, length));
    page.run("history.back()", &[]);
    list.wait_until_gone("tr.record");
}

fn a_record_closed_after_back_and_forth_goes_back(page: &Page) {
    let list = open_first(page, LONG, 25);
    let length = page.value("history.length");
    page.run("history.back()", &[]);
    list.wait_until_gone("tr.record");
    page.run("history.forward()", &[]);
    list.wait_for("tr.record");
    list.click("tr.is-open th a");
    list.wait_until_gone("tr.record");
    assert_eq!(page.value("history.length"), length);
    page.run("history.forward()", &[]);
    list.wait_for("tr.record");
}

fn rows_never_show_through_the_head_that_sticks(page: &Page) {
    page.open(LONG);
    page.widget("#list").wait_for_count(ROW, 25);
    let ground =
        "getComputedStyle(document.querySelector('#list').shadowRoot.querySelector('thead th')).backgroundColor";
    let check = |expected: &str| page.until(&format!("{ground} === '{expected}'"), expected);
    check("rgb(255, 255, 255)");
    page.run("document.body.style.backgroundColor = 'rgb(250, 240, 230)'", &[]);
    check("rgb(250, 240, 230)");
    page.run("document.querySelector('#list').setAttribute('theme', 'dark')", &[]);
    check("rgb(29, 32, 37)");
    // One that lets rows through, and one that doesn't: the page's own is under it.
    for given in ["transparent", "rgb(1, 2, 3)"] {
        let set = "document.querySelector('#list').style.setProperty('--bangvang-background', arguments[0])";
        page.run(set, &[given.into()]);
        check("rgb(29, 32, 37)");
    }
    let above = ground.replace("backgroundColor", "backgroundImage");
    page.until(&format!("{above}.includes('rgb(1, 2, 3)')"), "lays the given ground over it");
}
