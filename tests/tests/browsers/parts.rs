//! Parts of the engine: each page loads what it needs, and a part that doesn't come costs only what needs it.

use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, each_engine};

use crate::{ROW, SEARCH};

each_engine!(
    a_list_loads_nothing_for_articles,
    an_article_loads_nothing_for_lists,
    the_lightbox_comes_while_the_reader_reads_or_when_a_photo_is_opened,
    a_photo_leads_to_its_file_where_the_lightbox_does_not_come,
    a_list_shows_before_its_search_is_there,
    a_search_that_a_link_asks_for_shows_at_once,
    a_list_whose_search_does_not_come_stays_and_is_searched_after_a_retry,
    what_a_name_says_is_asked_for_beside_the_engine,
    what_only_the_data_says_is_asked_for_then,
    an_article_and_a_list_share_one_engine,
    a_part_that_fails_once_is_asked_again,
    a_kind_whose_part_never_comes_keeps_its_own_content,
    a_kind_whose_part_did_not_come_is_asked_for_anew_by_reload,
    who_is_gone_is_told_nothing_of_a_lightbox_that_does_not_come,
    a_table_in_place_of_the_list_and_what_a_page_adds_to_objects_bring_nothing,
    an_element_whose_part_did_not_come_is_tried_again_when_the_line_is_back,
    what_reads_a_sheet_is_asked_for_anew_by_a_retry,
    what_reads_a_page_is_asked_for_anew_by_a_retry,
    a_part_that_somebody_changed_is_refused,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>"#;
const SHEET: &str =
    r#"<bangvang-honours id="list" src="/data/honours.csv"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>"#;
const ARTICLE: &str = r#"<bangvang-article id="article" src="/data/article.json"><p>Bài viết</p></bangvang-article>"#;
/// A page of a portal, under an address that doesn't say so.
const PAGE: &str = r#"<bangvang-article id="article" src="/tin/12"><p>Bài viết</p></bangvang-article>"#;

/// The parts that were asked for, in the order of their names, each as often as it was; lightbox and search, which
/// come by themselves, aside.
fn parts(page: &Page) -> Vec<String> {
    all_parts(page).into_iter().filter(|name| name != "lightbox" && name != "search").collect()
}

fn all_parts(page: &Page) -> Vec<String> {
    let asked = page.requested("/bangvang/");
    let names = asked.iter().filter_map(|path| path.rsplit('/').next()?.strip_suffix(".bin"));
    let names = names.map(|name| name.strip_suffix(".packed").unwrap_or(name));
    let mut names: Vec<String> = names.filter(|name| !name.contains('.')).map(str::to_owned).collect();
    names.sort_unstable();
    names
}

fn serve_page(page: &Page) {
    let text = "<article><h1>Hội nghị tổng kết</h1><p>Sáng 10/5, huyện tổng kết phong trào.</p></article>";
    page.server().rule(Rule::on("/tin/12").body(text).header("Content-Type", "text/html; charset=utf-8"));
}

fn a_list_loads_nothing_for_articles(page: &Page) {
    page.open(LIST);
    page.widget("#list").wait_for_count(ROW, 25);
    assert_eq!(parts(page), ["honours"]);
}

fn an_article_loads_nothing_for_lists(page: &Page) {
    page.open(ARTICLE);
    page.widget("#article").wait_for_text("h2", "Thạch Khê gặp mặt");
    page.wait_for_event("ready", "article");
    assert_eq!(parts(page), ["articles"]);
}

fn the_lightbox_comes_while_the_reader_reads_or_when_a_photo_is_opened(page: &Page) {
    page.open(ARTICLE);
    let article = page.widget("#article");
    article.wait_for("figure img");
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(all_parts(page), ["articles", "lightbox"]);
    page.open_at("#article.photo=2", ARTICLE);
    article.wait_for_text("dialog figcaption", "2 / ");
    page.open(ARTICLE);
    article.click("[data-photo='1']");
    article.wait_for_text("dialog figcaption", "2 / ");
}

fn a_photo_leads_to_its_file_where_the_lightbox_does_not_come(page: &Page) {
    page.server().rule(Rule::on("*/lightbox*.bin").times(4).status(503));
    page.open(ARTICLE);
    let article = page.widget("#article");
    article.click("[data-photo='1']");
    page.until("__seen.console.length > 0", "says why");
    assert!(page.take_console().iter().all(|line| line.contains("lightbox.bin")));
    page.until("!location.hash.includes('photo')", "takes the photo out of the address");
    assert_eq!(article.count("dialog"), 0);
    page.forget("errors");
    let labels = article.attributes("[data-photo='1']", "aria-label");
    assert!(labels.iter().all(|label| !label.contains("Phóng to")), "{labels:?}");
    article.click("[data-photo='1']");
    page.until("location.pathname.startsWith('/data/photos/')", "goes on to the file");
}

fn a_list_shows_before_its_search_is_there(page: &Page) {
    page.server().rule(Rule::on("*/search*.bin").delay(Duration::from_millis(700)));
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    assert!(page.events("ready").is_empty(), "the search is on its way");
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_count(ROW, 1);
    page.wait_for_event("ready", "list");
}

fn a_search_that_a_link_asks_for_shows_at_once(page: &Page) {
    page.server().rule(Rule::on("*/search*.bin").delay(Duration::from_millis(300)));
    // Notes how many rows there ever were.
    page.serve(
        "/watch.js",
        "window.most = 0;
        setInterval(() => {
          const rows = document.querySelector('#list')?.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
          most = Math.max(most, rows);
        }, 5);",
    );
    page.open_at("#list.q=dang%20thai%20son", Host::new(LIST).head(r#"<script src="/watch.js"></script>"#));
    page.widget("#list").wait_for_count(ROW, 1);
    page.until("most > 0", "the row is noted");
    assert_eq!(page.value("most"), 1);
}

fn a_list_whose_search_does_not_come_stays_and_is_searched_after_a_retry(page: &Page) {
    page.server().rule(Rule::on("*/search*.bin").times(4).status(503));
    page.open(LIST);
    let list = page.widget("#list");
    list.wait_for("[role=alert]");
    assert_eq!((list.count(ROW), page.take_console().len()), (25, 1));
    assert!(list.text("[role=alert]").contains("search.bin"), "{}", list.text("[role=alert]"));
    list.click("[role=alert] button");
    list.wait_until_gone("[role=alert] button");
    list.type_into(SEARCH, "dang thai son");
    list.wait_for_count(ROW, 1);
    page.forget("errors");
}

fn what_a_name_says_is_asked_for_beside_the_engine(page: &Page) {
    serve_page(page);
    page.server().rule(Rule::on("*/bangvang.wasm*").delay(Duration::from_millis(1500)));
    let told = PAGE.replace("src=", "format=html src=");
    page.open(&format!("{SHEET}{told}")[..]);
    std::thread::sleep(Duration::from_millis(600));
    assert_eq!(parts(page), ["articles", "honours", "pages", "sheets"]);
    page.widget("#list").wait_for_count(ROW, 2);
    page.widget("#article").wait_for_text("h2", "Hội nghị tổng kết");
}

fn what_only_the_data_says_is_asked_for_then(page: &Page) {
    serve_page(page);
    page.open(PAGE);
    page.widget("#article").wait_for_text("h2", "Hội nghị tổng kết");
    assert_eq!(parts(page), ["articles", "pages"]);
    let list = r#"<bangvang-honours id="list" src="/danh-sach"></bangvang-honours>"#;
    page.server()
        .rule(Rule::on("/danh-sach").body("Họ và tên;Năm\nLê Thị An;2020\n").header("Content-Type", "text/plain"));
    page.open(list);
    page.widget("#list").wait_for_count(ROW, 1);
    assert_eq!(parts(page), ["articles", "honours", "pages", "sheets"]);
}

fn an_article_and_a_list_share_one_engine(page: &Page) {
    page.open(&format!("{LIST}{}", ARTICLE.replace("<bangvang-article", "<bangvang-article loading=eager"))[..]);
    page.widget("#list").wait_for_count(ROW, 25);
    page.widget("#article").wait_for_text("h2", "Thạch Khê gặp mặt");
    assert_eq!(parts(page), ["articles", "honours"]);
    let engines =
        page.requested("/bangvang/").iter().filter(|path| path.ends_with("/bangvang.wasm.packed.bin")).count();
    assert_eq!(engines, 1);
}

fn a_part_that_fails_once_is_asked_again(page: &Page) {
    page.server().rule(Rule::on("*/honours.packed.bin").times(1).status(503));
    page.server().rule(Rule::on("*/sheets.packed.bin").times(1).status(503));
    page.open(SHEET);
    page.widget("#list").wait_for_count(ROW, 2);
    assert_eq!(parts(page), ["honours", "honours", "sheets", "sheets"]);
    page.forget("errors");
}

fn a_kind_whose_part_never_comes_keeps_its_own_content(page: &Page) {
    page.server().rule(Rule::on("*/honours*.bin").status(503));
    page.open(&format!("{LIST}{}", ARTICLE.replace("<bangvang-article", "<bangvang-article loading=eager"))[..]);
    page.until("__seen.console.length > 0", "says why");
    page.widget("#article").wait_for_text("h2", "Thạch Khê gặp mặt");
    assert!(page.widget("#list").shows_own_content());
    let said = page.take_console();
    assert!(said.len() == 1 && said.iter().all(|line| line.contains("503")), "{said:#?}");
    assert_eq!(page.wait_for_event("error", "list").get("code"), Some(&"no-engine".into()));
    assert!(page.settle("document.querySelector('#list').ready").is_err());
}

fn an_element_whose_part_did_not_come_is_tried_again_when_the_line_is_back(page: &Page) {
    page.server().rule(Rule::on("*/honours*.bin").times(4).status(503));
    page.open(LIST);
    page.until("__seen.console.length > 0", "says why");
    let list = page.widget("#list");
    assert!(list.shows_own_content());
    page.run("dispatchEvent(new Event('online'))", &[]);
    list.wait_for_count(ROW, 25);
    assert!(!list.shows_own_content());
    page.settle("document.querySelector('#list').ready").expect("it is ready now");
    assert_eq!(page.take_console().len(), 1);
    page.forget("errors");
}

fn a_kind_whose_part_did_not_come_is_asked_for_anew_by_reload(page: &Page) {
    page.server().rule(Rule::on("*/honours*.bin").times(8).status(503));
    page.server().rule(Rule::on("*/articles*.bin").status(404));
    page.open(&format!("{LIST}{}", ARTICLE.replace("<bangvang-article", "<bangvang-article loading=eager"))[..]);
    page.until("__seen.events.length === 2", "tells of both");
    let again = "document.querySelector('#list').reload()";
    assert!(page.settle(again).is_err(), "it fails once more");
    assert!(page.widget("#list").shows_own_content());
    page.settle(again).expect("it comes");
    page.widget("#list").wait_for_count(ROW, 25);
    page.settle("document.querySelector('#list').search('dung')").expect("it answers");
    let said = page.take_console();
    assert_eq!(said.len(), 2, "a line for each file: {said:#?}");
    page.forget("errors");
}

fn who_is_gone_is_told_nothing_of_a_lightbox_that_does_not_come(page: &Page) {
    page.server().rule(Rule::on("*/lightbox*.bin").delay(Duration::from_millis(300)).status(503));
    page.open(ARTICLE);
    page.widget("#article").click("[data-photo='1']");
    page.run("document.querySelector('#article').remove(); history.replaceState(null, '', '#article.photo=3')", &[]);
    std::thread::sleep(Duration::from_millis(3500));
    assert_eq!(page.value("location.hash"), "#article.photo=3");
    assert_eq!(page.take_console(), [""; 0]);
    page.forget("errors");
}

fn a_table_in_place_of_the_list_and_what_a_page_adds_to_objects_bring_nothing(page: &Page) {
    let list = LIST.replace("<a ", "<table><tr><td>1</td></tr></table><a ");
    let head = "<script>Object.prototype.honours = Object.prototype.articles = Object.prototype.sheets = 1;</script>";
    page.open(Host::new(&list).policy(None).head(head));
    page.widget("#list").wait_for_count(ROW, 25);
    assert_eq!(parts(page), ["honours"]);
}

/// A part that doesn't come is said with its address, and asked for by the button.
#[track_caller]
fn check_retry(page: &Page, id: &str, part: &str) {
    let widget = page.widget(id);
    widget.wait_for("[role=alert]");
    let notice = widget.text("[role=alert]");
    assert!(notice.contains(&format!("{part}.bin")) && notice.contains("Thử lại"), "{notice}");
    assert!(widget.shows_own_content());
    assert_eq!(page.take_console().len(), 1);
    widget.click("[role=alert] button");
}

fn what_reads_a_sheet_is_asked_for_anew_by_a_retry(page: &Page) {
    page.server().rule(Rule::on("*/sheets*.bin").times(4).status(503));
    page.open(SHEET);
    check_retry(page, "#list", "sheets");
    page.widget("#list").wait_for_count(ROW, 2);
    page.forget("errors");
}

fn what_reads_a_page_is_asked_for_anew_by_a_retry(page: &Page) {
    serve_page(page);
    page.server().rule(Rule::on("*/pages*.bin").times(4).status(503));
    page.open(PAGE);
    check_retry(page, "#article", "pages");
    page.widget("#article").wait_for_text("h2", "Hội nghị tổng kết");
    page.forget("errors");
}

fn a_part_that_somebody_changed_is_refused(page: &Page) {
    page.server().rule(Rule::on("*/honours*.bin").tamper());
    page.open(LIST);
    page.until("__seen.console.length > 0", "says why");
    assert!(page.widget("#list").shows_own_content());
    assert_eq!(parts(page), ["honours"; 4], "each copy once more past the cache");
    assert_eq!(page.take_console().len(), 1);
    page.forget("errors");
}
