//! Where a lightbox may open, and what it tells of photos that failed or stand twice.

use std::thread::sleep;
use std::time::Duration;

use bangvang_tests::{Page, Rule, each_engine, key};
use serde_json::json;

use super::{CLOSE, GALLERY, is_closed, open, open_at, shows};

each_engine!(
    a_photo_of_a_gallery_that_is_not_displayed_holds_no_page_back,
    a_failed_photo_has_no_neighbour_s_thumbnail_and_is_not_enlarged,
    a_photo_that_came_when_asked_for_again_stands_in_the_page_too,
    the_second_click_of_two_on_a_photo_is_none,
    a_photo_that_stands_twice_opens_with_its_own_caption,
    who_came_by_a_link_is_brought_to_the_photo,
    a_finger_on_an_arrow_turns_as_well,
    of_two_photos_that_a_link_names_one_waits_for_the_other,
    a_cover_that_the_body_shows_opens_in_its_place_with_what_is_said_there,
);

const ROOT: &str = "document.querySelector('#anh').shadowRoot";

fn a_photo_of_a_gallery_that_is_not_displayed_holds_no_page_back(page: &Page) {
    page.serve("/hide.css", ".away { display: none }");
    let body = format!(
        r#"<link rel="stylesheet" href="/hide.css"><button id="own">Nút</button><div id="tab" class="away">{GALLERY}</div>"#
    );
    page.open_at("#anh.photo=2", body.as_str());
    page.wait_for_event("ready", "anh");
    sleep(Duration::from_millis(600));
    assert_eq!(page.value(&format!("{ROOT}.querySelectorAll('dialog[open]').length")), json!(0));
    page.run("document.querySelector('#tab').className = ''", &[]);
    let gallery = page.widget("#anh");
    shows(&gallery, 2);
    page.run("document.querySelector('#tab').className = 'away'", &[]);
    page.until(&format!("!{ROOT}.querySelector('dialog[open]')"), "closes with its tab");
    assert_eq!(page.value("location.hash"), json!("#anh.photo=2"));
    page.run("document.querySelector('#tab').className = ''", &[]);
    shows(&gallery, 2);
    gallery.click(CLOSE);
    is_closed(page, &gallery);
}

fn a_failed_photo_has_no_neighbour_s_thumbnail_and_is_not_enlarged(page: &Page) {
    let photos = json!([{ "src": "/data/photos/con-duong.svg" }, { "src": "/gone.svg" }, { "src": "/data/photos/hoi-truong.svg" }]);
    page.serve("/g.json", photos.to_string());
    page.open_at("#anh.photo=2", r#"<bangvang-gallery id="anh" src="/g.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for("dialog[open] .stage .photo__failed");
    sleep(Duration::from_millis(300));
    assert_eq!(page.value(&format!("{ROOT}.querySelectorAll('.strip button')[1].querySelector('img')")), json!(null));
    page.press("+");
    sleep(Duration::from_millis(200));
    assert_eq!(page.value(&format!("{ROOT}.querySelectorAll('.is-zoomed').length")), json!(0));
    page.forget("errors");
    page.take_console();
}

fn a_photo_that_came_when_asked_for_again_stands_in_the_page_too(page: &Page) {
    page.serve("/g.json", json!([{ "src": "/late.svg", "caption": "Muộn" }]).to_string());
    page.server().rule(Rule::on("/late.svg").status(503));
    page.open(r#"<bangvang-gallery id="anh" src="/g.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for("figure .photo__failed");
    page.server().clear_rules();
    page.serve("/g.json", json!([{ "src": "/late.svg", "caption": "Muộn" }]).to_string());
    page.serve(
        "/late.svg",
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><path d="M0 0h900v600z"/></svg>"#,
    );
    page.run("location.hash = '#anh.photo=1'", &[]);
    gallery.wait_for("dialog[open] .stage .is-there img");
    gallery.wait_for("figure .is-there img");
    page.forget("errors");
    page.take_console();
}

fn the_second_click_of_two_on_a_photo_is_none(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    let second = "const stage = document.querySelector('#anh').shadowRoot.querySelector('.stage');
        const how = { bubbles: true, cancelable: true, button: 0, pointerId: 1, detail: 2, clientX: 3, clientY: innerHeight / 2 };
        stage.dispatchEvent(new PointerEvent('pointerdown', how));
        stage.dispatchEvent(new PointerEvent('pointerup', how));
        stage.dispatchEvent(new MouseEvent('click', how));
        stage.dispatchEvent(new MouseEvent('dblclick', how));";
    page.run(second, &[]);
    sleep(Duration::from_millis(200));
    shows(&gallery, 1);
    assert_eq!(page.value(&format!("{ROOT}.querySelectorAll('.is-zoomed').length")), json!(0));
}

fn a_photo_that_stands_twice_opens_with_its_own_caption(page: &Page) {
    let photo = |caption: &str| json!({ "kind": "photo", "photo": { "src": "/data/photos/con-duong.svg", "width": 1600, "height": 1067, "caption": caption } });
    let article = json!({ "title": "Bài", "body": [photo("Trước"), { "kind": "paragraph", "text": "Giữa hai ảnh." }, photo("Sau")] });
    page.serve("/bai.json", article.to_string());
    page.open(r#"<bangvang-article id="anh" src="/bai.json"></bangvang-article>"#);
    let article = page.widget("#anh");
    article.wait_for_count("figure.photo", 2);
    article.click("[data-photo='1']");
    article.wait_for_text("dialog[open] figcaption", "2 / 2");
    assert!(article.text("dialog[open] figcaption").contains("Sau"));
}

fn who_came_by_a_link_is_brought_to_the_photo(page: &Page) {
    page.serve("/tall.css", "#tall { height: 3000px }");
    let body = format!(r#"<link rel="stylesheet" href="/tall.css"><div id="tall"></div>{GALLERY}"#);
    page.open_at("#anh.photo=3", body.as_str());
    let gallery = page.widget("#anh");
    shows(&gallery, 3);
    page.press(key::ESCAPE);
    is_closed(page, &gallery);
    let place = format!("{ROOT}.querySelector('[data-photo=\"2\"]').getBoundingClientRect()");
    page.until(&format!("{place}.top < innerHeight && {place}.bottom > 0"), "brings the photo into view");
}

fn a_finger_on_an_arrow_turns_as_well(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    let swipe = "const arrow = document.querySelector('#anh').shadowRoot.querySelector('.lightbox__step.is-after');
        const box = arrow.getBoundingClientRect();
        const hand = (target, type, x) => target.dispatchEvent(new PointerEvent(type, { pointerId: 7, pointerType: 'touch', bubbles: true,
            cancelable: true, button: 0, clientX: box.x + x, clientY: box.y + 5 }));
        hand(arrow, 'pointerdown', 5); hand(arrow, 'pointermove', -60); hand(arrow, 'pointermove', -260); hand(arrow, 'pointerup', -260);";
    page.run(swipe, &[]);
    shows(&gallery, 2);
    gallery.click(".lightbox__step.is-after");
    shows(&gallery, 3);
}

fn of_two_photos_that_a_link_names_one_waits_for_the_other(page: &Page) {
    let other = GALLERY.replace("id=\"anh\"", "id=\"hai\"");
    page.open_at("#anh.photo=2&hai.photo=3", [GALLERY, &other].concat().as_str());
    let open = "['#anh', '#hai'].map((id) => document.querySelector(id).shadowRoot?.querySelector('dialog[open]')).filter(Boolean)";
    page.until(&format!("{open}.length === 1"), "opens one");
    page.wait_for_event("ready", "hai");
    sleep(Duration::from_millis(700));
    assert_eq!(page.value(&format!("{open}.length")), json!(1));
    let first = page.value(&format!("{open}[0].getRootNode().host.id"));
    page.press(key::ESCAPE);
    page.until(&format!("{open}[0] && {open}[0].getRootNode().host.id !== {first}"), "opens the other");
    page.until(&format!("{open}[0].contains({open}[0].getRootNode().activeElement)"), "has the focus");
    page.press(key::ESCAPE);
    page.until(&format!("{open}.length === 0"), "closes");
}

fn a_cover_that_the_body_shows_opens_in_its_place_with_what_is_said_there(page: &Page) {
    let data = r#"{"title": "T", "cover": {"src": "/data/photos/hoi-truong.svg", "width": 1600, "height": 1067}, "body": [
        {"kind": "photo", "photo": {"src": "/data/photos/chan-dung.svg", "caption": "Một"}},
        {"kind": "photo", "photo": {"src": "/data/photos/hoi-truong.svg", "caption": "Hai", "credit": "An"}}]}"#;
    page.serve("/data/cover.json", data);
    page.open(r#"<bangvang-article id="anh" loading="eager" src="/data/cover.json"></bangvang-article>"#);
    let article = page.widget("#anh");
    article.wait_for("figure");
    assert_eq!(article.count("figure"), 2);
    let described = "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text).image";
    let last =
        page.value(&format!("(({{ caption, creditText, width }}) => [caption, creditText, width])({described}[1])"));
    assert_eq!(last, json!(["Hai", "An", 1600]));
    article.click("figure:last-of-type a");
    article.wait_for_text("dialog[open] figcaption", "2 / 2");
    let said = article.text("dialog[open] figcaption");
    assert!(said.contains("Hai") && said.contains("An"), "{said}");
}
