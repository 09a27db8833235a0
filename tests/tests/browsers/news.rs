//! The news view.

use std::path::Path;
use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, Widget, each_engine, key};
use serde_json::{Value, json};

each_engine!(
    cards_show_photo_title_date_and_lead,
    pages_turn_and_stand_in_the_address,
    an_article_opens_in_place_and_back_returns_to_its_card,
    a_link_opens_an_article_and_the_way_back_closes_it,
    the_state_of_a_list_under_an_article_goes_with_it,
    a_photo_of_an_open_article_opens_large,
    a_card_with_a_page_of_its_own_is_a_link_to_it,
    the_page_may_open_articles_itself,
    the_list_of_a_foreign_format_is_read_by_its_fields,
    an_array_of_articles_is_news,
    an_article_without_a_title_costs_only_itself,
    a_tiny_photo_is_not_blown_up_and_moves_nothing,
    feeds_and_posts_of_other_systems_are_news,
    no_news_is_said,
    news_of_which_nothing_can_be_read_is_a_fault,
    news_is_accessible,
    news_is_read_with_the_keyboard_alone,
);

const NEWS: &str = r#"<bangvang-news id="tin" src="/data/news.json"></bangvang-news>"#;
const CARD: &str = "article.card";

#[track_caller]
fn open_at<'page>(page: &'page Page, tail: &str) -> Widget<'page> {
    page.open_at(tail, NEWS);
    page.widget("#tin")
}

#[track_caller]
fn hash(page: &Page) -> String {
    page.value("location.hash").as_str().unwrap_or_default().to_owned()
}

fn cards_show_photo_title_date_and_lead(page: &Page) {
    let news = open_at(page, "");
    news.wait_for_count(CARD, 10);
    assert_eq!(news.text("h2"), "Tin huyện");
    assert_eq!(news.text("h3"), "Tin số 1 của huyện Thạch Khê");
    let first = news.text(CARD);
    assert!(first.contains("1/5/2021 08:00") && first.contains("Tóm tắt của tin số 1"), "{first}");
    assert_eq!(news.count("article.card img"), 9, "one card has no photo");
    assert!(!first.contains("lượt xem"), "{first}");
    page.run("document.querySelector('#tin').setAttribute('show', 'views, author')", &[]);
    page.until(
        "document.querySelector('#tin').shadowRoot.querySelector('.card__facts').textContent.includes('lượt xem')",
        "says what is named",
    );
    let first = news.text(CARD);
    assert!(first.contains("Hoàng Thị Thu Hà") && !first.contains("1/5/2021"), "{first}");
    let ready = page.wait_for_event("ready", "tin");
    assert_eq!((ready.get("kind"), ready.get("items")), (Some(&json!("news")), Some(&json!(12))));
}

fn pages_turn_and_stand_in_the_address(page: &Page) {
    let news = open_at(page, "");
    news.wait_for_count(CARD, 10);
    news.click("nav a[aria-label='Trang 2']");
    news.wait_for_count(CARD, 2);
    assert_eq!(hash(page), "#tin.page=2");
    page.session().back().expect("the browser goes back");
    news.wait_for_count(CARD, 10);
}

fn an_article_opens_in_place_and_back_returns_to_its_card(page: &Page) {
    let news = open_at(page, "");
    news.wait_for_count(CARD, 10);
    news.click("[data-card='tin-5']");
    news.wait_for_text("article.article p", "Thân bài của tin số 5.");
    assert_eq!(hash(page), "#tin.open=tin-5");
    assert_eq!(page.events("open").len(), 1);
    news.click(".news__back a");
    news.wait_for_count(CARD, 10);
    page.until("!location.hash.includes('open')", "takes the article out of its address");
    assert_eq!(page.value("document.querySelector('#tin').shadowRoot.activeElement?.dataset.card"), "tin-5");
    news.click("[data-card='tin-6']");
    news.wait_for_text("article.article p", "Thân bài của tin số 6.");
    page.session().back().expect("the browser goes back");
    news.wait_for_count(CARD, 10);
    assert_eq!(page.value("location.pathname"), "/index.html");
}

fn a_link_opens_an_article_and_the_way_back_closes_it(page: &Page) {
    let news = open_at(page, "#tin.open=tin-12");
    news.wait_for_text("article.article p", "Thân bài của tin số 12.");
    assert_eq!(news.text("h2"), "Tin số 12 của huyện Thạch Khê");
    news.click(".news__back a");
    news.wait_for_count(CARD, 10);
    assert_eq!(page.value("location.pathname"), "/index.html");
    assert!(!hash(page).contains("open"), "{}", hash(page));
}

fn the_state_of_a_list_under_an_article_goes_with_it(page: &Page) {
    page.serve("/data/lists.json", r#"[{"id": "n1", "title": "Trao thưởng", "honours": {"src": "small.json"}}]"#);
    page.open_at("#khac.q=1", r#"<bangvang-news id="tin" src="/data/lists.json"></bangvang-news>"#);
    let news = page.widget("#tin");
    news.click("[data-card='n1']");
    let list = page.widget("#tin >>> bangvang-honours");
    list.wait_for_count(crate::ROW, 2);
    list.type_into(crate::SEARCH, "khoi");
    page.until("location.hash.includes('tin-n1-honours.q=khoi')", "keeps the search in the address");
    news.click(".news__back a");
    news.wait_for_count(CARD, 1);
    page.until("location.hash === '#khac.q=1'", "leaves only what is others'");
}

fn a_photo_of_an_open_article_opens_large(page: &Page) {
    let news = open_at(page, "#tin.open=tin-4");
    news.wait_for_count("article.article figure.photo", 4);
    news.click("[data-photo='1']");
    news.wait_for_text("dialog figcaption", "2 / 4");
    assert_eq!(hash(page), "#tin.open=tin-4&tin.photo=2");
    page.session().press(key::ESCAPE).expect("Escape is pressed");
    news.wait_until_gone("dialog");
    page.until("location.hash === '#tin.open=tin-4'", "stays at the article");
    news.wait_for_text("article.article p", "Thân bài của tin số 4.");
}

fn a_card_with_a_page_of_its_own_is_a_link_to_it(page: &Page) {
    page.serve("/bai.html", "<!doctype html><title>Bài</title><script src='/collector.js'></script>");
    page.serve("/tin/list.json", r#"[{"title": "Mở đường", "href": "../bai.html?so=2"}]"#);
    page.open(r#"<bangvang-news id="tin" src="/tin/list.json"></bangvang-news>"#);
    let news = page.widget("#tin");
    news.wait_for_count(CARD, 1);
    let links = news.attributes("[data-card]", "href");
    assert!(links.first().is_some_and(|href| href.ends_with("/bai.html?so=2")), "{links:?}");
    news.click("[data-card]");
    page.until("location.pathname === '/bai.html' && window.__seen", "goes to the article's own page");
}

fn the_page_may_open_articles_itself(page: &Page) {
    let news = open_at(page, "");
    news.wait_for_count(CARD, 10);
    page.run("addEventListener('bangvang:open', (event) => event.preventDefault());", &[]);
    news.click("[data-card='tin-2']");
    news.click("[data-card='tin-5']");
    let told: Vec<Value> = page.events("open").iter().filter_map(|event| event.get("detail").cloned()).collect();
    assert_eq!(told.len(), 2);
    let href = told.first().and_then(|detail| detail.get("href")?.as_str()).unwrap_or_default();
    assert!(href.ends_with("/data/article.json?tin=2"), "{href}");
    assert_eq!(told.get(1).and_then(|detail| detail.get("id")), Some(&json!("tin-5")));
    assert_eq!((page.value("location.pathname"), news.count(CARD)), (json!("/index.html"), 10));
}

fn the_list_of_a_foreign_format_is_read_by_its_fields(page: &Page) {
    let list =
        json!({ "data": { "items": [{ "name": { "vi": "Khánh thành cầu" }, "summary": "Cầu mới nối hai thôn." }] } });
    page.serve("/list.json", list.to_string());
    let fields = r#"{"articles":"data.items","title":"name.vi","lead":"summary"}"#;
    page.open(format!("<bangvang-news id='tin' src='/list.json' fields='{fields}'></bangvang-news>").as_str());
    let news = page.widget("#tin");
    news.wait_for_text("article.card h2", "Khánh thành cầu");
    news.wait_for_text(CARD, "Cầu mới nối hai thôn.");
}

fn an_array_of_articles_is_news(page: &Page) {
    page.serve("/list.json", r#"[{"title": "Khánh thành cầu"}, {"title": "Mở đường"}]"#);
    page.open(r#"<bangvang-news id="tin" src="/list.json"></bangvang-news>"#);
    page.widget("#tin").wait_for_count(CARD, 2);
    page.widget("#tin").click("[data-card='2']");
    page.widget("#tin").wait_for_text("article.article h2", "Mở đường");
}

fn an_article_without_a_title_costs_only_itself(page: &Page) {
    page.serve("/list.json", r#"[{"lead": "Không tên"}, {"title": "Mở đường"}]"#);
    page.open(r#"<bangvang-news id="tin" src="/list.json"></bangvang-news>"#);
    page.widget("#tin").wait_for_count(CARD, 1);
    let ready = page.wait_for_event("ready", "tin");
    assert_eq!((ready.get("items"), ready.get("skipped")), (Some(&json!(1)), Some(&json!(1))));
    assert_eq!(page.take_console().len(), 1);
}

/// A bitmap of 90 by 60 pixels, all black.
fn tiny_photo() -> Vec<u8> {
    const BYTES: u32 = 60 * 272;
    let numbers: [u32; 13] = [54 + BYTES, 0, 54, 40, 90, 60, 1 | 24 << 16, 0, BYTES, 0, 0, 0, 0];
    let head = [b"BM".to_vec(), numbers.into_iter().flat_map(u32::to_le_bytes).collect()].concat();
    [head, vec![0; BYTES as usize]].concat()
}

fn a_tiny_photo_is_not_blown_up_and_moves_nothing(page: &Page) {
    page.serve("/nho.bmp", tiny_photo());
    page.server().rule(Rule::on("/nho.bmp").delay(Duration::from_secs(2)));
    let article = |title: &str| json!({ "title": title, "cover": { "src": "/nho.bmp" } });
    page.serve("/tin.json", json!([article("Tin một"), article("Tin hai")]).to_string());
    page.open(r#"<bangvang-news id="tin" src="/tin.json"></bangvang-news>"#);
    page.widget("#tin").wait_for_count("article.card img", 2);
    let [photo, place] = ["img", ".card__photo"]
        .map(|what| format!("document.querySelector('#tin').shadowRoot.querySelector('article.card {what}')"));
    let height = || page.value(&format!("{place}.getBoundingClientRect().height"));
    let before = height();
    page.until(&format!("{photo}.complete && getComputedStyle({photo}).objectFit === 'scale-down'"), "keeps its size");
    assert_eq!(height(), before);
}

fn feeds_and_posts_of_other_systems_are_news(page: &Page) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/samples/articles");
    if !folder.is_dir() {
        println!("skipped: there are no samples of other systems beside the project");
        return;
    }
    page.server().rule(
        Rule::on("*/photos/*")
            .header("Content-Type", "image/svg+xml")
            .body("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    );
    for (name, least) in [("rss-nukeviet.xml", 2), ("atom.xml", 1), ("jsonfeed.json", 1), ("wordpress-posts.json", 2)] {
        page.serve(&format!("/news/{name}"), std::fs::read(folder.join(name)).expect("the sample is read"));
        page.open(&format!(r#"<bangvang-news id="tin" src="/news/{name}"></bangvang-news>"#)[..]);
        let ready = page.wait_for_event("ready", "tin");
        let items = ready.get("items").and_then(Value::as_u64).unwrap_or_default();
        assert!(items >= least, "{name}: {ready}");
        let news = page.widget("#tin");
        news.wait_for_count(CARD, items.min(10) as usize);
        let shown = news.whole_text();
        assert!(["</", "<img", "&amp;", "&#", "&nbsp;"].iter().all(|raw| !shown.contains(raw)), "{name}: {shown}");
        assert!(news.texts("h3").iter().all(|title| !title.trim().is_empty()), "{name}");
        let found = page.axe();
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
    page.forget("errors");
    page.forget("violations");
}

fn no_news_is_said(page: &Page) {
    page.serve("/list.json", "[]");
    page.open(r#"<bangvang-news id="tin" src="/list.json"></bangvang-news>"#);
    page.widget("#tin").wait_for_text("p", "Chưa có tin bài nào");
}

fn news_of_which_nothing_can_be_read_is_a_fault(page: &Page) {
    page.serve("/list.json", r#"[{"lead": "x"}]"#);
    page.open(r#"<bangvang-news id="tin" src="/list.json"><p>Tin có ở bản in.</p></bangvang-news>"#);
    assert_eq!(page.wait_for_event("error", "tin").get("code"), Some(&json!("no-record")));
    assert!(page.widget("#tin").shows_own_content(), "the element's own content is gone");
    page.take_console();
}

fn news_is_accessible(page: &Page) {
    let news = open_at(page, "");
    news.wait_for_count(CARD, 10);
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds: {found:#?}");
    news.click("[data-card='tin-4']");
    news.wait_for("article.article");
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds in the article: {found:#?}");
    page.serve("/dark.css", "body { background: #111; color: #eee }");
    page.open(Host::new(NEWS).lang("en").head(r#"<link rel="stylesheet" href="/dark.css">"#));
    page.widget("#tin").wait_for_count(CARD, 10);
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds in the dark: {found:#?}");
}

fn news_is_read_with_the_keyboard_alone(page: &Page) {
    let news = open_at(page, "");
    news.wait_for_count(CARD, 10);
    let held = "document.querySelector('#tin').shadowRoot.activeElement?.dataset.card";
    for _ in 0..8 {
        page.session().press(key::TAB).expect("Tab is pressed");
        if page.value(held) == "tin-3" {
            break;
        }
    }
    assert_eq!(page.value(held), "tin-3");
    page.session().press(key::ENTER).expect("Enter is pressed");
    news.wait_for_text("article.article p", "Thân bài của tin số 3.");
    page.session().press(key::TAB).expect("Tab is pressed");
    assert_eq!(news.focused().as_deref(), Some("a Quay lại danh sách tin"));
}
