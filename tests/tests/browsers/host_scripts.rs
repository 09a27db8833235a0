//! What a page's scripts hear of what is meant for our controls, and what they cost.

use bangvang_tests::{Host, Page, each_engine, key};
use serde_json::json;

use crate::{ROW, SEARCH};

each_engine!(
    keys_in_our_fields_are_for_them_alone,
    enter_on_our_buttons_and_links_is_for_them_alone,
    keys_that_turn_photos_turn_nothing_of_the_page,
    a_finger_on_our_controls_is_for_them_alone,
    a_page_that_changes_often_is_not_gone_through_each_time,
    inline_json_in_an_editor_s_comments_is_read,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

/// Opens a page with a script of its own, before ours.
fn open(page: &Page, body: &str, script: &str) {
    page.serve("/own.js", script);
    page.open(Host::new(body).head(r#"<script src="/own.js"></script>"#));
}

fn keys_in_our_fields_are_for_them_alone(page: &Page) {
    let guard = "document.addEventListener('keydown', (event) => {
        if (['Backspace', 'Delete', 'ArrowLeft', 'Home'].includes(event.key) && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName))
            event.preventDefault();
    });";
    open(page, LIST, guard);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "trần tiến dũngx");
    page.press(key::BACKSPACE);
    let typed = "document.querySelector('#list').shadowRoot.querySelector('[role=searchbox],input[type=search]').value";
    page.until(&format!("{typed} === 'trần tiến dũng'"), "takes a letter back");
    page.press(key::HOME);
    page.press(key::DELETE);
    page.until(&format!("{typed} === 'rần tiến dũng'"), "goes to the beginning");
}

fn enter_on_our_buttons_and_links_is_for_them_alone(page: &Page) {
    let guard = "window.posts = 0;
        for (const name of ['keydown', 'keypress'])
            document.addEventListener(name, (event) => {
                if (event.key === 'Enter' && !/^(A|BUTTON|TEXTAREA)$/.test(event.target.tagName)) { posts++; event.preventDefault(); }
            });";
    open(page, LIST, guard);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.wait_for("[aria-controls=filters]");
    page.run("document.querySelector('#list').shadowRoot.querySelector('[aria-controls=filters]').focus()", &[]);
    page.press(key::ENTER);
    list.wait_for("[aria-controls=filters][aria-expanded=true]");
    page.run("document.querySelector('#list').shadowRoot.querySelector('tbody th a').focus()", &[]);
    page.press(key::ENTER);
    list.wait_for("tr.is-open");
    assert_eq!(page.value("posts"), json!(0));
}

fn keys_that_turn_photos_turn_nothing_of_the_page(page: &Page) {
    open(
        page,
        r#"<bangvang-gallery id="anh" src="/data/gallery.json"></bangvang-gallery>"#,
        "window.heard = []; document.addEventListener('keydown', (event) => heard.push(event.key));",
    );
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure.photo", 5);
    gallery.click("[data-photo='0']");
    gallery.wait_for_text("dialog[open] figcaption", "1 / 5");
    page.press(key::RIGHT);
    gallery.wait_for_text("dialog[open] figcaption", "2 / 5");
    page.press(key::ESCAPE);
    page.until("!document.querySelector('#anh').shadowRoot.querySelector('dialog[open]')", "closes");
    assert_eq!(page.value("heard"), json!([]));
}

fn a_finger_on_our_controls_is_for_them_alone(page: &Page) {
    let watch = "window.heard = []; for (const name of ['touchstart', 'touchend']) document.addEventListener(name, (event) => heard.push(name));";
    open(page, LIST, watch);
    page.widget("#list").wait_for("[aria-controls=filters]");
    let touch = |selector: &str| {
        let script = "const target = document.querySelector('#list').shadowRoot.querySelector(arguments[0]);
            for (const name of ['touchstart', 'touchend']) target.dispatchEvent(new Event(name, { bubbles: true, composed: true, cancelable: true }));";
        page.run(script, &[selector.into()]);
    };
    touch("[aria-controls=filters]");
    touch("tbody th a");
    assert_eq!(page.value("heard"), json!([]));
    // What is no control is the page's as well, to scroll or to swipe.
    touch("tbody td");
    assert_eq!(page.value("heard"), json!(["touchstart", "touchend"]));
}

fn a_page_that_changes_often_is_not_gone_through_each_time(page: &Page) {
    let watch = "window.looks = 0; const all = Document.prototype.querySelectorAll;
        Document.prototype.querySelectorAll = function (...words) { looks++; return all.apply(this, words); };";
    open(page, r#"<p id="clock">0</p><div id="place"></div>"#, watch);
    page.until("customElements.get('bangvang-honours') !== undefined", "registers the elements");
    let before = page.value("looks");
    page.settle("new Promise((done) => { let count = 0; const tick = () => { clock.textContent = ++count; count < 50 ? setTimeout(tick) : done(); }; tick(); })")
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(page.value("looks"), before);
    page.run("const link = document.createElement('a'); link.className = 'bangvang-honours'; link.href = '/data/small.json'; place.append(link);", &[]);
    page.widget("bangvang-honours").wait_for_count(ROW, 2);
}

fn inline_json_in_an_editor_s_comments_is_read(page: &Page) {
    for (id, around) in [
        ("a", ("<!--//--><![CDATA[// ><!--\n", "\n//--><!]]>")),
        ("b", ("// <![CDATA[\n", "\n// ]]>")),
        ("c", ("<!--\n", "\n-->")),
    ] {
        let json = r#"[{"name": "Trần Tiến Dũng", "award": "Giấy khen"}]"#;
        page.open(format!(r#"<bangvang-honours id="{id}"><script type="application/json; charset=utf-8">{}{json}{}</script></bangvang-honours>"#, around.0, around.1).as_str());
        page.widget(&format!("#{id}")).wait_for_count(ROW, 1);
    }
}
