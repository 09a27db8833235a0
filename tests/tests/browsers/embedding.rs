//! The ways to embed a widget, and where nothing may happen.

use bangvang_tests::{Host, Page, each_engine};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    a_link_with_another_class_of_that_beginning_is_a_widget,
    a_script_tag_that_was_saved_with_its_widget_makes_no_other,
    an_address_with_quotes_is_taken_as_it_is,
    attributes_set_before_the_start_are_followed,
    an_id_of_any_letters_is_found_in_the_address_and_no_other,
    the_policy_is_out_of_reach,
    a_widget_speaks_the_language_around_it_and_follows_it,
    a_link_with_a_class_becomes_a_widget_and_stays_inside_it,
    a_link_to_a_spreadsheet_becomes_a_list,
    a_table_with_a_class_becomes_a_searchable_list,
    a_script_tag_alone_stands_for_a_widget,
    a_link_carries_its_options_in_data_attributes,
    inline_json_is_shown_without_a_request,
    an_inline_table_is_shown_as_a_list,
    an_element_made_later_by_a_script_works,
    the_script_included_twice_makes_one_widget,
    nothing_happens_inside_contenteditable,
    what_an_editor_leaves_starts,
    a_language_that_is_not_ours_is_none,
    an_anchor_before_our_state_is_gone_to,
    nothing_but_the_loader_is_fetched_until_a_widget_is_near,
    an_eager_widget_starts_far_below_the_view,
    a_page_without_a_widget_fetches_only_the_loader,
    own_content_stays_where_wasm_is_not_allowed,
    a_new_source_replaces_the_list,
);

fn a_link_with_a_class_becomes_a_widget_and_stays_inside_it(page: &Page) {
    page.open(r#"<p>Xem:</p><a class="bangvang-honours" href="/data/small.json">Gương sáng</a>"#);
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 2);
    assert!(list.text(ROW).contains("Dương Văn Khôi"));
    assert_eq!(page.value("document.querySelectorAll('bangvang-honours a[href$=\"small.json\"]').length"), json!(1));
}

fn a_link_to_a_spreadsheet_becomes_a_list(page: &Page) {
    page.open(r#"<a class="bangvang-honours" href="/data/honours.csv">Danh sách khen thưởng</a>"#);
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 2);
    let first = list.text(ROW);
    assert!(first.contains("Trần Tiến Dũng") && first.contains("Công an xã Phú Lộc"), "{first}");
}

const TABLE: &str = "<table{}><caption>Gương sáng thôn Hạ</caption>
    <thead><tr><th>STT</th><th>Họ và tên</th><th>Đơn vị</th><th>Năm</th></tr></thead>
    <tbody><tr><td>1</td><td>Dương Văn Khôi</td><td>Bến đò thôn Hạ</td><td>2021</td></tr>
    <tr><td>2</td><td>La Văn Cường</td><td>Thôn Hạ</td><td>2020</td></tr></tbody></table>";

fn check_two_people(page: &Page) {
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 2);
    list.type_into(SEARCH, "cuong");
    list.wait_for_count(ROW, 1);
    assert!(list.text(ROW).contains("La Văn Cường"));
}

fn a_table_with_a_class_becomes_a_searchable_list(page: &Page) {
    page.open(TABLE.replace("{}", " class=\"bangvang-honours\"").as_str());
    check_two_people(page);
}

fn an_inline_table_is_shown_as_a_list(page: &Page) {
    let table = TABLE.replace("{}", "");
    page.open(format!("<bangvang-honours>{table}</bangvang-honours>").as_str());
    check_two_people(page);
}

fn a_script_tag_alone_stands_for_a_widget(page: &Page) {
    let tag = r#"<p id="before">Trước</p><script async src="/bangvang/bangvang.js" data-widget="honours" data-src="/data/small.json"></script><p id="after">Sau</p>"#;
    page.open(Host::new(tag).bundle(""));
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 2);
    let between = "const widget = document.querySelector('bangvang-honours');
        const follows = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
        return follows(document.querySelector('#before'), widget) && follows(widget, document.querySelector('#after'));";
    assert_eq!(page.run(between, &[]), Value::Bool(true));
    assert_eq!(page.value("document.querySelectorAll('bangvang-honours').length"), json!(1));
}

fn a_link_carries_its_options_in_data_attributes(page: &Page) {
    page.open(
        r#"<a class="bangvang-honours" data-lang="en" data-query="khoi" data-heading-level="4" href="/data/small.json">Danh sách</a>"#,
    );
    let list = page.widget("bangvang-honours");
    list.wait_for_count(ROW, 1);
    assert_eq!(list.text("h4"), "Gương sáng thôn Hạ");
    assert!(list.text("label").is_ascii(), "{} is English", list.text("label"));
    page.open(r#"<a class="bangvang-honours" data-src="/data/small.json" href="/list.pdf">Danh sách (PDF)</a>"#);
    page.widget("bangvang-honours").wait_for("tbody tr");
}

fn inline_json_is_shown_without_a_request(page: &Page) {
    page.open(
        r#"<bangvang-honours id="list"><script type="application/json">
          {"title": "Gương sáng", "awardees": [{"name": "Dương Văn Khôi"}, {"name": "La Văn Cường"}]}
        </script></bangvang-honours>
        <bangvang-article id="article"><script type="application/json">
          {"title": "Khánh thành cầu", "body": [{"kind": "photo", "photo": {"src": "/data/photos/con-duong.svg", "caption": "Cầu mới"}}]}
        </script></bangvang-article>"#,
    );
    page.widget("#list").wait_for_count(ROW, 2);
    let article = page.widget("#article");
    article.wait_for_text("h2", "Khánh thành cầu");
    article.wait_for_text("figcaption", "Cầu mới");
    let data = page.requested("/data/");
    assert!(data.iter().all(|path| path == "/data/photos/con-duong.svg"), "{data:?}");
}

fn an_element_made_later_by_a_script_works(page: &Page) {
    page.open("<p>Chưa có danh sách</p>");
    page.run(
        "const list = document.createElement('bangvang-honours');
         list.setAttribute('src', '/data/small.json');
         document.querySelector('main').append(list);
         const link = document.createElement('a');
         link.className = 'bangvang-article';
         link.href = '/data/article.json';
         link.textContent = 'Bài viết';
         document.querySelector('main').append(link);",
        &[],
    );
    page.widget("bangvang-honours").wait_for_count(ROW, 2);
    page.run("document.querySelector('.bangvang-article').scrollIntoView();", &[]);
    page.widget("bangvang-article").wait_for_text("h2", "Thạch Khê gặp mặt");
}

fn the_script_included_twice_makes_one_widget(page: &Page) {
    let tag = r#"<script async src="/bangvang/bangvang.js"></script>"#;
    let body = r#"<a class="bangvang-honours" href="/data/small.json">Danh sách</a>"#;
    page.open(Host::new(&format!("{body}{tag}")));
    page.widget("bangvang-honours").wait_for_count(ROW, 2);
    assert_eq!(page.value("document.querySelectorAll('bangvang-honours').length"), json!(1));
    assert_eq!(page.widget("bangvang-honours").count("table"), 1);
}

fn a_language_that_is_not_ours_is_none(page: &Page) {
    let list = r#"<bangvang-honours id="list" lang="xx" src="/data/small.json"></bangvang-honours>"#;
    page.open(Host::new(list).lang("en"));
    page.widget("#list").wait_for_text("label", "Search");
}

fn an_anchor_before_our_state_is_gone_to(page: &Page) {
    page.serve("/tall.css", "#tall { height: 3000px }");
    let body = r#"<bangvang-honours id="list" src="/data/small.json"></bangvang-honours><div id="tall"></div><h2 id="gioi-thieu">Giới thiệu</h2><div style="height: 2000px"></div>"#;
    let host = Host::new(body).policy(None).head(r#"<link rel="stylesheet" href="/tall.css">"#);
    // Nothing that stands before the hash is taken for an anchor.
    page.open_at("?id=1&cat=2#gioi-thieu&list.q=dung", host);
    page.until("scrollY > 2500", "is where the anchor says");
    page.widget("#list").wait_for_text("[role=status]", "kết quả");
    page.run("scrollTo(0, 0); location.hash = '#list.q=an'", &[]);
    page.until("scrollY === 0", "is back at its head");
    page.run("location.hash = '#gioi-thieu&list.q=an'", &[]);
    page.until("scrollY > 2500", "goes where a link within the page says");
    // What isn't ours is the page's own.
    page.run("scrollTo(0, 0); location.hash = '#gioi-thieu&tab=2'", &[]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(page.value("scrollY"), 0);
}

fn what_an_editor_leaves_starts(page: &Page) {
    let inside = r#"<div contenteditable id="editor"><bangvang-honours id="one" src="/data/small.json"><p>Đang soạn</p></bangvang-honours><p>Hết</p></div>"#;
    page.open(inside);
    std::thread::sleep(std::time::Duration::from_millis(400));
    assert_eq!(page.value("document.querySelector('#one').shadowRoot"), Value::Null);
    page.run("document.querySelector('#editor').removeAttribute('contenteditable')", &[]);
    page.widget("#one").wait_for_count(ROW, 2);
}

fn nothing_happens_inside_contenteditable(page: &Page) {
    let inside = r#"<div contenteditable="true" id="editor"><a class="bangvang-honours" href="/data/small.json">Danh sách</a><bangvang-honours src="/data/small.json"><p>Đang soạn</p></bangvang-honours></div>"#;
    let inside = &inside.replace("</div>", r#"<script async="" src="/bangvang/bangvang.js" data-widget="honours" data-src="/data/small.json"></script></div>"#);
    let outside = r#"<bangvang-honours id="outside" src="/data/small.json"></bangvang-honours>"#;
    page.open(format!("{inside}{outside}").as_str());
    page.widget("#outside").wait_for_count(ROW, 2);
    let kept = page.value("document.querySelector('#editor').innerHTML");
    let written = inside.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</div>")).map(|(html, _)| html);
    assert_eq!(kept.as_str(), written);
    assert_eq!(page.value("document.querySelector('#editor bangvang-honours').shadowRoot"), Value::Null);
}

const FAR: &str =
    r#"<div id="tall"></div><bangvang-honours id="list"{} src="/data/small.json">Danh sách</bangvang-honours>"#;

/// Puts a widget far below the view, without an inline style.
fn open_far(page: &Page, attributes: &str) {
    page.serve("/tall.css", "#tall { height: 6000px }");
    let body = FAR.replace("{}", attributes);
    page.open(Host::new(&body).head(r#"<link rel="stylesheet" href="/tall.css">"#));
}

fn nothing_but_the_loader_is_fetched_until_a_widget_is_near(page: &Page) {
    open_far(page, "");
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    // Time enough for what must not happen.
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(page.requested("/bangvang/"), ["/bangvang/bangvang.js"]);
    assert_eq!(page.requested("/data/"), [""; 0]);
    page.run("document.querySelector('#list').scrollIntoView();", &[]);
    page.widget("#list").wait_for_count(ROW, 2);
}

fn an_eager_widget_starts_far_below_the_view(page: &Page) {
    open_far(page, " loading=\"eager\"");
    page.widget("#list").wait_for_count(ROW, 2);
}

fn a_page_without_a_widget_fetches_only_the_loader(page: &Page) {
    page.open("<p>Trang không có danh sách</p>");
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(page.requested("/bangvang/"), ["/bangvang/bangvang.js"]);
}

fn own_content_stays_where_wasm_is_not_allowed(page: &Page) {
    let policy = bangvang_tests::POLICY.replace(" 'wasm-unsafe-eval'", "");
    let body = r#"<bangvang-honours id="list" src="/data/small.json"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>
        <bangvang-article id="article" src="/data/article.json"><p>Bài viết</p></bangvang-article>"#;
    page.open(Host::new(body).policy(Some(&policy)));
    page.until("__seen.console.some((line) => line.level === 'error' || line.level === 'warn')", "says why");
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(page.take_console().len(), 1);
    assert!(page.widget("#list").shows_own_content() && page.widget("#article").shows_own_content());
    // The refusal of wasm is this page's own policy.
    page.forget("violations");
}

fn a_new_source_replaces_the_list(page: &Page) {
    page.open(r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    page.run("document.querySelector('#list').setAttribute('src', '/data/small.json');", &[]);
    list.wait_for_count(ROW, 2);
    list.wait_for_text("h2", "Gương sáng thôn Hạ");
}

fn a_widget_speaks_the_language_around_it_and_follows_it(page: &Page) {
    page.open(
        r#"<div id="part" lang="en"><bangvang-honours id="list" src="/data/small.json"></bangvang-honours></div>"#,
    );
    let list = page.widget("#list");
    list.wait_for_text("label", "Search the list");
    page.run("document.querySelector('#part').lang = 'vi'", &[]);
    list.wait_for_text("label", "Tìm trong danh sách");
    page.run("document.querySelector('#part').removeAttribute('lang'); document.documentElement.lang = 'en'", &[]);
    list.wait_for_text("label", "Search the list");
}

fn a_link_with_another_class_of_that_beginning_is_a_widget(page: &Page) {
    page.open(r#"<a class="bangvang-link bangvang-honours" href="/data/small.json">Danh sách</a>"#);
    page.widget("bangvang-honours").wait_for_count(ROW, 2);
    page.run("document.body.append(document.createElement('p'))", &[]);
    assert_eq!(page.value("document.querySelectorAll('bangvang-honours').length"), json!(1));
}

fn an_address_with_quotes_is_taken_as_it_is(page: &Page) {
    page.serve("/data/a'b\"c.json", r#"[{"name": "Lê Thị An"}]"#);
    let tag =
        r#"<script async src="/bangvang/bangvang.js" data-widget="honours" data-src="/data/a'b&quot;c.json"></script>"#;
    page.open(Host::new(tag).bundle(""));
    page.widget("bangvang-honours").wait_for_count(ROW, 1);
}

fn a_script_tag_that_was_saved_with_its_widget_makes_no_other(page: &Page) {
    let tag =
        r#"<script async src="/bangvang/bangvang.js" data-widget="honours" data-src="/data/small.json"></script>"#;
    let saved = r#"<bangvang-honours src="/data/small.json"></bangvang-honours>"#;
    page.open(Host::new(&[tag, saved].concat()).bundle(""));
    page.widget("bangvang-honours").wait_for_count(ROW, 2);
    assert_eq!(page.value("document.querySelectorAll('bangvang-honours').length"), json!(1));
}

fn attributes_set_before_the_start_are_followed(page: &Page) {
    let list = r#"<bangvang-honours id="list" src="/data/small.json"></bangvang-honours>"#;
    page.open(["<br>".repeat(400).as_str(), list].concat().as_str());
    page.run("document.querySelector('#list').setAttribute('height', '333px')", &[]);
    assert_eq!(page.value("document.querySelector('#list').style.minHeight"), json!("333px"));
    page.run("document.querySelector('#list').setAttribute('loading', 'eager')", &[]);
    page.widget("#list").wait_for_count(ROW, 2);
    assert_eq!(page.value("document.querySelector('#list').hasAttribute('style')"), json!(false));
}

fn an_id_of_any_letters_is_found_in_the_address_and_no_other(page: &Page) {
    let list = |id: &str| {
        format!(r#"{}<bangvang-honours id="{id}" src="/data/small.json"></bangvang-honours>"#, "<br>".repeat(400))
    };
    page.open_at("#ctl00%24x.q=khoi", list("ctl00$x").as_str());
    page.widget("bangvang-honours").wait_for_count(ROW, 1);
    for (tail, id) in [("?page=ads", "ds"), ("#honours20.q=a", "honours2"), ("?x=honours2", "honours2")] {
        page.open_at(tail, list(id).as_str());
        std::thread::sleep(std::time::Duration::from_millis(200));
        assert_eq!(page.value("document.querySelector('bangvang-honours').shadowRoot"), json!(null), "{tail}");
    }
}

fn the_policy_is_out_of_reach(page: &Page) {
    page.open(r#"<bangvang-honours src="/data/small.json"></bangvang-honours>"#);
    page.widget("bangvang-honours").wait_for_count(ROW, 2);
    let reached = "Object.values(window.__bangvang).some((one) => one && one.createHTML)";
    assert_eq!(page.value(reached), json!(false));
}
