//! The tools of these tests, held against pages without the bundle.

use bangvang_tests::{Host, Page, each_engine, key};
use serde_json::{Value, json};

each_engine!(
    a_click_and_typed_text_reach_a_shadow_root,
    keys_go_where_the_focus_is,
    the_collector_hears_errors_rejections_violations_and_console,
    events_are_recorded_with_their_detail,
    axe_finds_a_fault_inside_a_shadow_root,
    a_promise_settles_either_way,
    history_goes_back_and_forward,
    a_long_history_gives_way_to_a_new_window,
    a_screenshot_is_a_picture_of_the_window,
    own_content_is_told_from_hidden_content,
);

/// A page that a script of its own builds, under the strict policy.
fn open(page: &Page, script: &str) {
    page.serve("/script.js", script);
    page.open(Host::new("<div id=\"host\">own</div>").bundle("<script defer src=\"/script.js\"></script>"));
}

const FIELD: &str = "const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    const field = document.createElement('input');
    const button = document.createElement('button');
    const said = document.createElement('p');
    button.textContent = 'Tìm';
    button.addEventListener('click', () => { said.textContent = 'Đã tìm  ' + field.value; });
    field.addEventListener('keydown', (event) => { if (event.key === 'Enter') said.textContent = 'Enter'; });
    root.append(field, button, said);";

fn a_click_and_typed_text_reach_a_shadow_root(page: &Page) {
    open(page, FIELD);
    let host = page.widget("#host");
    host.type_into("input", "Trần Tiến Dũng");
    host.click("button");
    assert_eq!(host.text("p"), "Đã tìm Trần Tiến Dũng");
    assert_eq!(host.count("input, button"), 2);
    host.retype("input", "Sơn");
    host.click("button");
    assert_eq!(host.text("p"), "Đã tìm Sơn");
}

fn keys_go_where_the_focus_is(page: &Page) {
    open(page, FIELD);
    let host = page.widget("#host");
    host.click("input");
    page.session().press(&format!("abc{}{}", key::BACKSPACE, key::ENTER)).expect("keys are pressed");
    assert_eq!(host.text("p"), "Enter");
    assert_eq!(host.focused().as_deref(), Some("input ab"));
    page.session().press(key::TAB).expect("Tab is pressed");
    assert_eq!(host.focused().as_deref(), Some("button Tìm"));
}

fn the_collector_hears_errors_rejections_violations_and_console(page: &Page) {
    let script = "console.error('một', { a: 1 }); console.info('quiet');
        Promise.reject(new Error('hai'));
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.head.append(style);
        const photo = new Image(); photo.src = '/none.png'; document.body.append(photo);
        throw new Error('ba');";
    open(page, script);
    for end in ["Error: ba", "/none.png"] {
        let found = format!("__seen.errors.some((text) => text.endsWith({}))", json!(end));
        page.until(&found, &format!("reports {end}"));
    }
    page.until("__seen.rejections.length === 1", "reports its rejection");
    page.until("__seen.violations.length > 0", "reports its violation");
    assert_eq!(page.take_console(), ["một {\"a\":1}"]);
    // What was meant to be heard doesn't fail the test at its end.
    for kind in ["errors", "rejections", "violations"] {
        page.forget(kind);
    }
}

fn events_are_recorded_with_their_detail(page: &Page) {
    open(
        page,
        "const detail = { kind: 'honours', items: 3 };
        document.querySelector('#host').dispatchEvent(new CustomEvent('bangvang:ready', { detail, bubbles: true }));",
    );
    let detail = page.wait_for_event("ready", "host");
    assert_eq!(detail, json!({ "kind": "honours", "items": 3 }));
    let event = json!({ "name": "ready", "target": "host", "bubbles": true, "composed": false, "detail": detail });
    assert_eq!(page.events("ready"), [event]);
}

fn axe_finds_a_fault_inside_a_shadow_root(page: &Page) {
    open(page, FIELD);
    let found = page.axe();
    assert!(found.iter().any(|line| line.starts_with("label:") && line.contains("#host >>> input")), "{found:#?}");
    page.run("document.querySelector('#host').shadowRoot.querySelector('input').ariaLabel = 'Tên';", &[]);
    assert_eq!(page.axe(), [""; 0]);
}

fn a_promise_settles_either_way(page: &Page) {
    open(page, "");
    let value = page.settle("Promise.resolve({ total: 2 })").expect("it resolves");
    assert_eq!(value, json!({ "total": 2 }));
    let error = page.settle("Promise.reject({ code: 'http', message: 'Không tải được' })").expect_err("it rejects");
    assert!(error.to_string().contains("Không tải được"), "{error}");
}

fn history_goes_back_and_forward(page: &Page) {
    open(page, "history.pushState(null, '', '#hai');");
    page.session().back().expect("back works");
    page.until("location.hash === ''", "goes back");
    page.session().forward().expect("forward works");
    page.until("location.hash === '#hai'", "goes forward");
}

fn a_long_history_gives_way_to_a_new_window(page: &Page) {
    open(page, "for (let entry = 0; entry < 60; entry++) history.pushState(null, '', '#' + entry);");
    page.until("history.length > 40", "has a long history");
    page.session().renew_window().expect("a new window opens");
    open(page, "");
    page.until("history.length < 10 && __seen.console.length === 0", "has a short history");
}

fn a_screenshot_is_a_picture_of_the_window(page: &Page) {
    open(page, FIELD);
    let file = page.screenshot("self-test");
    let bytes = std::fs::read(&file).expect("the file is there");
    assert!(bytes.starts_with(b"\x89PNG") && bytes.len() > 1_000, "{} bytes", bytes.len());
    std::fs::remove_file(file).expect("the file can go");
}

fn own_content_is_told_from_hidden_content(page: &Page) {
    open(page, "");
    assert!(page.widget("#host").shows_own_content());
    page.run("document.querySelector('#host').attachShadow({ mode: 'open' });", &[]);
    assert!(!page.widget("#host").shows_own_content());
    assert_eq!(page.value("1 + 1"), Value::from(2));
}
