//! The focus on photos, in the page and large.

use bangvang_tests::{Host, Page, Rule, Widget, each_engine, key};
use serde_json::json;

use super::{enter, has_focus, hold};

each_engine!(
    a_photo_asked_for_again_keeps_the_focus,
    a_low_lightbox_keeps_the_focus_inside,
    the_strip_shows_what_has_the_focus,
    a_turned_phone_keeps_the_focus_in_the_lightbox,
    a_failed_photo_is_whole_with_larger_text,
);

fn album(page: &Page, count: usize) -> Widget<'_> {
    let photo =
        |at: usize| json!({ "src": format!("/data/photos/con-duong.svg?{at}"), "caption": format!("Ảnh số {at}") });
    page.serve("/photos.json", json!({ "photos": (1..=count).map(photo).collect::<Vec<_>>() }).to_string());
    page.open(r#"<bangvang-gallery id="anh" src="/photos.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure img", count);
    gallery.click("[data-photo='0']");
    gallery.wait_for("dialog[open] [aria-current]");
    gallery
}

fn a_photo_asked_for_again_keeps_the_focus(page: &Page) {
    page.server().rule(Rule::on("/data/photos/con-duong.svg").status(503).body(""));
    page.serve(
        "/photos.json",
        json!({ "photos": [{ "src": "/data/photos/con-duong.svg", "caption": "Một" }] }).to_string(),
    );
    page.open(r#"<bangvang-gallery id="anh" src="/photos.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for("figure button");
    enter(page, "figure button");
    has_focus(page, "#anh", "figure button");
    page.server().clear_rules();
    page.press(key::ENTER);
    gallery.wait_for("figure a.is-there");
    has_focus(page, "#anh", "figure a");
}

fn a_low_lightbox_keeps_the_focus_inside(page: &Page) {
    page.session().resize(740, 400).expect("the window resizes");
    let gallery = album(page, 3);
    hold(page, "[data-close]");
    for _ in 0..9 {
        page.press(key::TAB);
        assert!(gallery.focused().is_some(), "Tab stays inside");
    }
    page.press(&[key::SHIFT, key::TAB].concat());
    assert!(gallery.focused().is_some(), "Tab stays inside on its way back");
    page.session().resize(1280, 1000).expect("the window resizes");
}

fn the_strip_shows_what_has_the_focus(page: &Page) {
    let gallery = album(page, 60);
    hold(page, "[part=thumbnail][aria-current]");
    page.press(key::END);
    gallery.wait_for_text("dialog figcaption", "60 / 60");
    has_focus(page, "#anh", "[part=thumbnail][aria-current]");
}

fn a_turned_phone_keeps_the_focus_in_the_lightbox(page: &Page) {
    let gallery = album(page, 3);
    hold(page, "[part=thumbnail][aria-current]");
    page.session().resize(740, 400).expect("the window resizes");
    has_focus(page, "#anh", "[data-close], [part=thumbnail]");
    page.press(key::RIGHT);
    gallery.wait_for_text("dialog figcaption", "2 / 3");
    page.session().resize(1280, 1000).expect("the window resizes");
}

fn a_failed_photo_is_whole_with_larger_text(page: &Page) {
    page.server().rule(Rule::on("/data/photos/con-duong.svg").status(503).body(""));
    page.serve("/large.css", "html { font-size: 200% }");
    let photo = json!({ "src": "/data/photos/con-duong.svg", "caption": "Một", "width": 1600, "height": 900 });
    page.serve("/photos.json", json!({ "photos": [photo, { "src": "/data/photos/nhan-hoa.svg" }] }).to_string());
    page.session().resize(400, 800).expect("the window resizes");
    let body = r#"<bangvang-gallery id="anh" src="/photos.json"></bangvang-gallery>"#;
    page.open(Host::new(body).head(r#"<link rel="stylesheet" href="/large.css">"#));
    let gallery = page.widget("#anh");
    gallery.wait_for("figure button");
    let whole = |scope: &str| {
        let script =
            "const box = document.querySelector('#anh').shadowRoot.querySelector(arguments[0] + ' .photo__failed');
            const outer = box.getBoundingClientRect();
            return [...box.children].every((one) => {
                const inner = one.getBoundingClientRect();
                return inner.top >= outer.top && (inner.bottom <= outer.bottom || box.scrollHeight > box.clientHeight);
            })";
        page.until_with(script, &[scope.into()], "nothing of the failed photo is cut");
    };
    whole("figure");
    gallery.click("[data-photo='1']");
    gallery.wait_for("dialog[open]");
    page.press(key::LEFT);
    gallery.wait_for("dialog .photo__failed");
    whole("dialog");
    page.session().resize(1280, 1000).expect("the window resizes");
}
