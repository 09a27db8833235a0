//! The lightbox, over an article and over a gallery.

mod hands;
mod places;

use std::thread::sleep;
use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, Widget, each_engine, key};
use serde_json::{Value, json};

each_engine!(
    a_photo_opens_large_with_its_caption,
    a_photo_has_the_whole_window_from_an_article_as_from_a_gallery,
    keys_go_through_the_photos,
    escape_gives_the_focus_to_the_photo_last_shown,
    back_closes_a_photo_that_the_reader_opened,
    a_link_opens_its_photo_and_its_button_closes_it,
    a_reload_keeps_the_photo,
    closing_leaves_no_entry_of_the_history_behind,
    the_page_stays_where_it_was,
    tab_stays_inside,
    only_the_neighbours_are_loaded,
    the_page_is_told_what_opens_and_closes,
    a_failed_photo_keeps_its_caption_and_is_tried_again,
    a_photo_opens_where_the_address_keeps_nothing,
    a_photo_opens_where_the_host_stops_clicks,
    the_thumbnails_go_to_any_photo,
    an_open_lightbox_is_accessible,
    an_article_opens_its_photos_in_order,
    a_removed_widget_takes_its_lightbox_along,
);

const GALLERY: &str = r#"<bangvang-gallery id="anh" src="/data/gallery.json"></bangvang-gallery>"#;
const CLOSE: &str = "dialog [data-close]";
/// The photo that shows.
const PHOTO: &str = "dialog[open] .stage img";

#[track_caller]
fn open_at<'page>(page: &'page Page, tail: &str) -> Widget<'page> {
    page.open_at(tail, GALLERY);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure.photo", 5);
    gallery
}

/// Opens the photo of this number, from 1, as a click does.
#[track_caller]
fn open(gallery: &Widget<'_>, number: usize) {
    gallery.click(&format!("[data-photo='{}']", number - 1));
    shows(gallery, number);
}

/// Waits until the photo of this number shows.
#[track_caller]
fn shows(gallery: &Widget<'_>, number: usize) {
    gallery.wait_for_text("dialog[open] figcaption", &format!("{number} / 5"));
}

#[track_caller]
fn is_closed(page: &Page, gallery: &Widget<'_>) {
    gallery.wait_until_gone("dialog");
    // Going back over an entry takes a browser its time.
    page.until("!location.hash.includes('photo')", "takes the photo out of its address");
}

#[track_caller]
fn hash(page: &Page) -> String {
    page.value("location.hash").as_str().unwrap_or_default().to_owned()
}

/// Waits until the photo of this number, from 1, has the focus in the page.
#[track_caller]
fn has_focus(page: &Page, number: usize) {
    let held = "Number(document.querySelector('#anh').shadowRoot.activeElement?.dataset.photo)";
    page.until(&format!("{held} + 1 === {number}"), "gives the focus to the photo last shown");
}

fn a_photo_opens_large_with_its_caption(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    let said = gallery.text("dialog figcaption [role=status]");
    for part in ["1 / 5", "Hội trường huyện sáng 10/5", "Lê Quang Dũng", "10/5/2021"] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert_eq!(gallery.attributes(PHOTO, "alt").first().map(String::as_str), Some("Ảnh chụp hoi truong"));
    assert_eq!(page.value("document.querySelector('#anh').shadowRoot.querySelector('dialog').matches(':modal')"), true);
    assert_eq!(hash(page), "#anh.photo=1");
    page.until(
        "(() => { const img = document.querySelector('#anh').shadowRoot.querySelector('dialog img');
            return img.complete && img.naturalWidth > 0 && img.getBoundingClientRect().width > 300; })()",
        "shows the photo large",
    );
}

fn a_photo_has_the_whole_window_from_an_article_as_from_a_gallery(page: &Page) {
    const ARTICLE: &str = r#"<bangvang-article id="anh" src="/data/article.json"></bangvang-article>"#;
    for view in [ARTICLE, GALLERY] {
        page.open(view);
        page.widget("#anh").click("[data-photo='0']");
        let dialog = "document.querySelector('#anh').shadowRoot.querySelector('dialog[open]')";
        page.until(&format!("{dialog} !== null"), "opens the photo");
        let place = format!("(({{ x, y, width, height }}) => [x, y, width, height])({dialog}.getBoundingClientRect())");
        let window = page.value("[0, 0, document.documentElement.clientWidth, innerHeight]");
        assert_eq!(page.value(&place), window, "{view}");
    }
}

fn keys_go_through_the_photos(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    page.press(key::RIGHT);
    shows(&gallery, 3);
    page.press(key::LEFT);
    page.press(key::LEFT);
    shows(&gallery, 1);
    page.press(key::LEFT);
    page.press(key::END);
    shows(&gallery, 5);
    page.press(key::RIGHT);
    shows(&gallery, 5);
    page.press(key::HOME);
    shows(&gallery, 1);
    assert_eq!(hash(page), "#anh.photo=1");
}

fn escape_gives_the_focus_to_the_photo_last_shown(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    page.press(key::RIGHT);
    shows(&gallery, 2);
    page.press(key::ESCAPE);
    is_closed(page, &gallery);
    has_focus(page, 2);
    // A second time, by the keyboard alone.
    page.press(key::ENTER);
    shows(&gallery, 2);
    page.press(key::ESCAPE);
    is_closed(page, &gallery);
    has_focus(page, 2);
}

fn back_closes_a_photo_that_the_reader_opened(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    page.press(key::RIGHT);
    shows(&gallery, 3);
    page.session().back().expect("the browser goes back");
    is_closed(page, &gallery);
    assert!(!hash(page).contains("photo"), "{}", hash(page));
    assert_eq!(page.value("location.pathname"), "/index.html");
    page.session().forward().expect("the browser goes forward");
    shows(&gallery, 3);
}

fn a_link_opens_its_photo_and_its_button_closes_it(page: &Page) {
    let gallery = open_at(page, "#muc&anh.photo=4&tab=2");
    shows(&gallery, 4);
    gallery.click(CLOSE);
    is_closed(page, &gallery);
    assert_eq!(hash(page), "#muc&tab=2");
    assert_eq!(page.value("location.pathname"), "/index.html");
}

fn a_reload_keeps_the_photo(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 3);
    page.session().refresh().expect("the page is loaded again");
    shows(&gallery, 3);
    gallery.click(CLOSE);
    is_closed(page, &gallery);
    assert!(!hash(page).contains("photo"), "{}", hash(page));
}

fn closing_leaves_no_entry_of_the_history_behind(page: &Page) {
    let gallery = open_at(page, "");
    page.run("history.replaceState({ host: 7 }, '');", &[]);
    open(&gallery, 1);
    assert_eq!(page.value("history.state"), json!({ "host": 7 }));
    gallery.click(CLOSE);
    is_closed(page, &gallery);
    let length = page.value("history.length");
    open(&gallery, 2);
    page.press(key::ESCAPE);
    is_closed(page, &gallery);
    assert_eq!(page.value("history.length"), length);
}

fn the_page_stays_where_it_was(page: &Page) {
    page.serve("/tall.css", "#tall { height: 1500px }");
    let body =
        format!(r#"<link rel="stylesheet" href="/tall.css"><div id="tall"></div>{GALLERY}<div id="tall"></div>"#);
    page.open(body.as_str());
    page.run("document.querySelector('#anh').scrollIntoView();", &[]);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure.photo", 5);
    page.run(
        "document.querySelector('#anh').shadowRoot.querySelector('[data-photo=\"1\"]').scrollIntoView({ block: 'center' });",
        &[],
    );
    // A browser notes where an entry of its history was scrolled to, once the scrolling has come to rest.
    sleep(Duration::from_millis(900));
    let before = page.value("Math.round(scrollY)");
    // A driver's click would scroll by itself.
    page.run("document.querySelector('#anh').shadowRoot.querySelector('[data-photo=\"1\"]').click();", &[]);
    shows(&gallery, 2);
    assert_eq!(page.value("Math.round(scrollY)"), before);
    page.press(key::RIGHT);
    page.press(key::DOWN);
    page.press(key::END);
    shows(&gallery, 5);
    page.press(key::ESCAPE);
    is_closed(page, &gallery);
    sleep(Duration::from_millis(150));
    assert_eq!(page.value("Math.round(scrollY)"), before);
}

fn tab_stays_inside(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    let inside = "(() => { const root = document.querySelector('#anh').shadowRoot;
        return root.activeElement !== null && root.querySelector('dialog').contains(root.activeElement); })()";
    let mut seen = Vec::new();
    for _ in 0..12 {
        page.press(key::TAB);
        assert_eq!(page.value(inside), true, "after {seen:?}");
        seen.push(page.value("document.querySelector('#anh').shadowRoot.activeElement.ariaLabel"));
    }
    seen.dedup();
    assert!(seen.len() > 5, "{seen:?}");
}

fn only_the_neighbours_are_loaded(page: &Page) {
    let photos: Vec<Value> =
        (1..=9).map(|n| json!({ "src": format!("/p/{n}.svg"), "width": 30, "height": 20 })).collect();
    page.serve("/list.json", json!({ "photos": photos }).to_string());
    for number in 1..=9 {
        page.serve(&format!("/p/{number}.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>");
    }
    page.serve("/tall.css", "#tall { height: 9000px }");
    let body = r#"<link rel="stylesheet" href="/tall.css"><div id="tall"></div><bangvang-gallery id="anh" src="/list.json"></bangvang-gallery>"#;
    page.open_at("#anh.photo=5", body);
    page.widget("#anh").wait_for_text("dialog figcaption", "5 / 9");
    page.until(
        "document.querySelector('#anh').shadowRoot.querySelectorAll('dialog .stage img').length === 3",
        "loads the neighbours",
    );
    sleep(Duration::from_millis(500));
    let mut asked = page.requested("/p/");
    asked.sort();
    assert_eq!(asked, ["/p/4.svg", "/p/5.svg", "/p/6.svg"]);
}

fn the_page_is_told_what_opens_and_closes(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    page.press(key::RIGHT);
    shows(&gallery, 3);
    page.press(key::ESCAPE);
    is_closed(page, &gallery);
    let told: Vec<Value> = page.events("photo").iter().filter_map(|event| event.get("detail").cloned()).collect();
    let detail = |index: usize, open: bool| json!({ "index": index, "open": open });
    assert_eq!(told, [detail(1, true), detail(2, true), detail(2, false)]);
}

fn a_failed_photo_keeps_its_caption_and_is_tried_again(page: &Page) {
    page.server().rule(Rule::on("/data/photos/van-nghe.svg").status(503).body(""));
    let gallery = open_at(page, "#anh.photo=4");
    shows(&gallery, 4);
    gallery.wait_for_text("dialog .stage", "Không tải được ảnh");
    assert!(gallery.text("dialog figcaption").contains("Tiết mục văn nghệ"));
    page.server().clear_rules();
    gallery.click("dialog .stage button");
    gallery.wait_until_gone("dialog .stage button");
    page.until(
        "(() => { const img = document.querySelector('#anh').shadowRoot.querySelector('dialog .stage img');
            return img && img.complete && img.naturalWidth > 0; })()",
        "loads the photo after all",
    );
    page.forget("errors");
    page.take_console();
}

fn a_photo_opens_where_the_address_keeps_nothing(page: &Page) {
    page.open(GALLERY.replace(" src", r#" url-state="none" src"#).as_str());
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure.photo", 5);
    open(&gallery, 2);
    assert_eq!(hash(page), "");
    gallery.click(CLOSE);
    is_closed(page, &gallery);
    let links = gallery.attributes("a[data-photo]", "href");
    assert!(links.first().is_some_and(|href| href.ends_with("/data/photos/hoi-truong.svg")), "{links:?}");
}

fn a_photo_opens_where_the_host_stops_clicks(page: &Page) {
    let gallery = open_at(page, "#tab=2");
    page.run("addEventListener('click', (event) => event.stopImmediatePropagation(), true);", &[]);
    open(&gallery, 2);
    assert_eq!(hash(page), "#tab=2&anh.photo=2");
    page.press(key::ESCAPE);
    is_closed(page, &gallery);
    assert_eq!((hash(page), page.value("location.pathname")), ("#tab=2".to_owned(), json!("/index.html")));
}

fn the_thumbnails_go_to_any_photo(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    gallery.wait_for_count("dialog .strip button", 5);
    assert_eq!(gallery.attributes(".strip [aria-current]", "aria-label"), ["Ảnh 1"]);
    gallery.click(".strip button:nth-of-type(4)");
    shows(&gallery, 4);
    assert_eq!(gallery.attributes(".strip [aria-current]", "aria-label"), ["Ảnh 4"]);
}

fn an_open_lightbox_is_accessible(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    gallery.wait_for_count("dialog .stage img", 2);
    sleep(Duration::from_millis(300));
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds: {found:#?}");
    page.press("+");
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds in the enlarged one: {found:#?}");
}

fn an_article_opens_its_photos_in_order(page: &Page) {
    let article = r#"<bangvang-article id="bai" src="/data/article.json"></bangvang-article>"#;
    page.open(Host::new(article).lang("en"));
    let article = page.widget("#bai");
    article.wait_for_count("figure.photo", 4);
    article.click("[data-photo='1']");
    article.wait_for_text("dialog[open] figcaption", "2 / 4 Con đường thôn Đông vừa mở");
    assert_eq!(hash(page), "#bai.photo=2");
    assert!(article.attributes("dialog button", "aria-label").contains(&"Next photo".to_owned()));
    page.press(key::END);
    article.wait_for_text("dialog[open] figcaption", "4 / 4 Tiết mục văn nghệ");
}

fn a_removed_widget_takes_its_lightbox_along(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    page.run("document.querySelector('#anh').remove();", &[]);
    sleep(Duration::from_millis(200));
    page.press(key::RIGHT);
    page.session().back().expect("the browser goes back");
    page.until("!location.hash.includes('photo')", "goes back");
}
