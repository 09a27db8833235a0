//! Hands on the lightbox: wheel, mouse, fingers, and the keys that stand for them.

use std::thread::sleep;
use std::time::Duration;

use bangvang_tests::{Page, each_engine, key};
use serde_json::json;

use super::{GALLERY, is_closed, open, open_at, shows};

each_engine!(
    a_double_click_and_the_wheel_enlarge,
    a_large_photo_has_the_whole_window,
    a_finger_swipes_to_the_next_photo,
    a_finger_puts_a_whole_photo_away_down_or_up,
    two_fingers_enlarge_and_one_moves,
    a_tap_beside_the_photo_touches_nothing_under_it,
    fingers_that_pinched_turn_no_page,
    a_photo_stays_when_its_larger_file_fails,
    a_large_photo_is_moved_with_the_keyboard,
    arrows_follow_the_direction_of_reading,
);

/// How many times its fitted size the photo shows.
const SCALE: &str = "(() => { const img = document.querySelector('#anh').shadowRoot.querySelector('.stage img');
    return Math.round(100 * img.getBoundingClientRect().width / img.offsetWidth) / 100; })()";

/// Sends pointer events to the stage: type, pointer, and a point from its middle.
const HANDS: &str = "const stage = document.querySelector('#anh').shadowRoot.querySelector('.stage');
    const box = stage.getBoundingClientRect();
    const hand = (type, pointerId, x, y) => stage.dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch',
        bubbles: true, cancelable: true, button: 0, clientX: box.x + box.width / 2 + x, clientY: box.y + box.height / 2 + y }));\n";

fn a_double_click_and_the_wheel_enlarge(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    let send = |event: &str| {
        page.run(&format!("{HANDS} stage.dispatchEvent({event});"), &[]);
    };
    let wheel = "new WheelEvent('wheel', { deltaY: -100, clientX: box.x + 50, clientY: box.y + 50, cancelable: true })";
    send(wheel);
    page.until(&format!("{SCALE} > 1.1"), "enlarges the photo by the wheel");
    send("new MouseEvent('dblclick', { bubbles: true, clientX: box.x + 300, clientY: box.y + 200 })");
    page.until(&format!("{SCALE} === 1"), "shows the whole photo again");
    send("new MouseEvent('dblclick', { bubbles: true, clientX: box.x + 300, clientY: box.y + 200 })");
    page.until(&format!("{SCALE} >= 2.5"), "enlarges the photo by a double click");
    page.press(key::END);
    shows(&gallery, 5);
    page.until(&format!("{SCALE} === 1"), "shows another photo whole");
}

fn a_large_photo_has_the_whole_window(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    let words =
        "+getComputedStyle(document.querySelector('#anh').shadowRoot.querySelector('.lightbox figcaption')).opacity";
    page.until(&format!("{words} === 1"), "says what is on the photo");
    page.run(&format!("{HANDS} stage.dispatchEvent(new MouseEvent('dblclick', {{ bubbles: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }}));"), &[]);
    page.until(&format!("{words} === 0"), "leaves the window to the photo");
    // Moved as far as it goes, its end is the window's.
    let end = "(() => { const box = document.querySelector('#anh').shadowRoot.querySelector('.stage img').getBoundingClientRect();
        return SIDE * Math.min(box.height, box.width * 1067 / 1600) / 2 + box.top + box.height / 2; })()";
    for (key, side, expected) in [(key::DOWN, "1", "innerHeight"), (key::UP, "-1", "0")] {
        for _ in 0..40 {
            page.press(key);
        }
        page.until(&format!("Math.abs({} - {expected}) < 4", end.replace("SIDE", side)), "shows the photo's end");
    }
    page.until("document.scrollingElement.scrollWidth <= innerWidth", "scrolls nowhere");
}

fn a_finger_swipes_to_the_next_photo(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    let swipe = |from: i32, to: i32| {
        page.run(&format!("{HANDS} hand('pointerdown', 5, {from}, 0); hand('pointermove', 5, {to}, 6); hand('pointerup', 5, {to}, 6);"), &[]);
    };
    swipe(100, -100);
    shows(&gallery, 3);
    swipe(-100, 100);
    shows(&gallery, 2);
    swipe(0, 20);
    sleep(Duration::from_millis(100));
    shows(&gallery, 2);
}

fn a_finger_puts_a_whole_photo_away_down_or_up(page: &Page) {
    let gallery = open_at(page, "");
    let swipe = |far: i32| {
        page.run(&format!("{HANDS} hand('pointerdown', 5, 0, 0); hand('pointermove', 5, 6, {far}); hand('pointerup', 5, 6, {far});"), &[]);
    };
    for far in [200, -200] {
        open(&gallery, 2);
        swipe(far);
        is_closed(page, &gallery);
    }
    open(&gallery, 2);
    swipe(16);
    shows(&gallery, 2);
    page.run(
        &format!("{HANDS} stage.dispatchEvent(new WheelEvent('wheel', {{ deltaY: -100, cancelable: true }}))"),
        &[],
    );
    page.until(&format!("{SCALE} > 1.1"), "enlarges the photo");
    swipe(200);
    sleep(Duration::from_millis(100));
    shows(&gallery, 2);
}

fn two_fingers_enlarge_and_one_moves(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 1);
    let left = "document.querySelector('#anh').shadowRoot.querySelector('.stage img').getBoundingClientRect().left";
    page.run(
        &format!(
            "{HANDS} hand('pointerdown', 5, -50, 0); hand('pointerdown', 6, 50, 0);
            hand('pointermove', 5, -100, 0); hand('pointermove', 6, 100, 0);
            hand('pointerup', 5, -100, 0); hand('pointerup', 6, 100, 0);"
        ),
        &[],
    );
    page.until(&format!("{SCALE} === 2"), "doubles the photo");
    shows(&gallery, 1);
    let before = page.value(left).as_f64().unwrap_or_default();
    page.run(
        &format!("{HANDS} hand('pointerdown', 5, 0, 0); hand('pointermove', 5, 60, 0); hand('pointerup', 5, 60, 0);"),
        &[],
    );
    page.until(&format!("{left} > {before} + 50"), "moves the photo along with the finger");
    shows(&gallery, 1);
}

fn a_tap_beside_the_photo_touches_nothing_under_it(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    let beside = "const [x, y] = [2 - box.width / 2, 2 - box.height / 2];";
    page.run(&format!("{HANDS} {beside} hand('pointerdown', 5, x, y); hand('pointerup', 5, x, y);"), &[]);
    sleep(Duration::from_millis(100));
    gallery.wait_for("dialog[open]");
    let spent = "const click = new MouseEvent('click', { bubbles: true, cancelable: true });
        stage.dispatchEvent(click); return click.defaultPrevented";
    assert_eq!(page.run(&format!("{HANDS} {spent}"), &[]), json!(true), "the click is the lightbox's own");
    gallery.wait_until_gone("dialog[open]");
}

fn fingers_that_pinched_turn_no_page(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    page.run(
        &format!(
            "{HANDS} hand('pointerdown', 5, -150, 0); hand('pointerdown', 6, 150, 0);
            hand('pointermove', 5, -20, 0); hand('pointermove', 6, 20, 0); hand('pointerup', 6, 20, 0);
            hand('pointermove', 5, -18, 0); hand('pointerup', 5, -18, 0);"
        ),
        &[],
    );
    sleep(Duration::from_millis(100));
    shows(&gallery, 2);
}

fn a_photo_stays_when_its_larger_file_fails(page: &Page) {
    let sources =
        json!([{ "src": "/data/photos/con-duong.svg", "width": 480 }, { "src": "/gone.svg", "width": 40000 }]);
    let photo = json!({ "src": "/data/photos/con-duong.svg", "caption": "Con đường", "sources": sources });
    page.serve("/g.json", json!([photo]).to_string());
    page.open(r#"<bangvang-gallery id="anh" src="/g.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for("figure .is-there");
    gallery.click("figure a");
    gallery.wait_for("dialog .stage .is-there");
    page.press("+++");
    page.until(&format!("{SCALE} > 2"), "enlarges the photo");
    while page.requested("/gone.svg").is_empty() {
        sleep(Duration::from_millis(50));
    }
    sleep(Duration::from_millis(200));
    assert_eq!(gallery.texts("dialog .photo__failed"), Vec::<String>::new(), "what was there stays");
    page.until(
        "document.querySelector('#anh').shadowRoot.querySelector('.stage img').naturalWidth > 0",
        "shows the photo that there is",
    );
    page.forget("errors");
    page.take_console();
}

fn a_large_photo_is_moved_with_the_keyboard(page: &Page) {
    let gallery = open_at(page, "");
    open(&gallery, 2);
    page.press("+++");
    page.until(&format!("{SCALE} > 2"), "enlarges the photo");
    page.press(key::RIGHT);
    sleep(Duration::from_millis(100));
    shows(&gallery, 2);
    page.press(&key::RIGHT.repeat(30));
    gallery.wait_for_text("dialog figcaption", "5 / 5");
}

fn arrows_follow_the_direction_of_reading(page: &Page) {
    page.open(format!(r#"<div dir="rtl">{GALLERY}</div>"#).as_str());
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure.photo", 5);
    open(&gallery, 2);
    page.press(key::LEFT);
    shows(&gallery, 3);
    page.press(key::RIGHT);
    shows(&gallery, 2);
}
