//! Servers as they are: what is asked for, how often, and what is seen meanwhile.

use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, each_engine};
use serde_json::json;

use crate::hosts::case::place_bundle;
use crate::{ROW, SEARCH};

each_engine!(
    packed_copies_are_all_that_is_asked_for,
    the_wasm_comes_beside_the_second_stage,
    files_come_with_what_their_own_site_wants_to_know,
    files_come_as_they_are_where_nothing_can_be_unpacked,
    files_come_as_they_are_where_packed_copies_are_not_found,
    wasm_that_is_not_found_is_asked_for_under_its_other_name,
    own_content_stays_while_the_bundle_is_on_its_way,
    data_is_asked_for_once_while_the_engine_is_on_its_way,
    data_that_failed_or_changed_before_the_engine_came_is_asked_for_anew,
    a_bundle_that_never_comes_leaves_one_line_for_all_widgets,
    a_server_that_fails_once_is_asked_again,
    what_did_not_come_is_asked_for_anew_by_reload,
    an_engine_that_did_not_come_is_asked_for_anew_when_the_line_is_back,
    a_second_stage_that_never_ends_is_asked_for_once_more,
    a_new_version_beside_the_old_one_meets_only_its_own_files,
    fifty_widgets_load_the_bundle_once,
);

const LIST: &str = r#"<bangvang-honours id="list" src="/data/honours.json"><a href="/list.pdf">Danh sách (PDF)</a></bangvang-honours>"#;

/// How often a file of the bundle was asked for.
fn asked(page: &Page, file: &str) -> usize {
    page.requested("/bangvang/").iter().filter(|path| path.ends_with(file)).count()
}

#[track_caller]
fn check_works(page: &Page) {
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.type_into(SEARCH, "tran tien dung");
    list.wait_for_count(ROW, 1);
}

/// What was asked for after the loader and the second stage, in order of the names.
fn asked_inside(page: &Page) -> Vec<String> {
    let asked = page.requested("/bangvang/");
    let names = asked.iter().filter_map(|path| path.rsplit('/').next());
    let mut names: Vec<String> = names.filter(|name| !name.contains(".js")).map(str::to_owned).collect();
    names.sort_unstable();
    names
}

/// A page in a browser that is too old to unpack.
fn unpacks_nothing() -> Host {
    Host::new(LIST).policy(None).head("<script>delete window.DecompressionStream;</script>")
}

fn packed_copies_are_all_that_is_asked_for(page: &Page) {
    page.open(LIST);
    check_works(page);
    let all = ["bangvang.css.packed.bin", "bangvang.wasm.packed.bin", "honours.packed.bin", "search.packed.bin"];
    assert_eq!(asked_inside(page), all);
}

fn the_wasm_comes_beside_the_second_stage(page: &Page) {
    page.server().rule(Rule::on("*/engine.js").delay(Duration::from_millis(1500)));
    page.open(LIST);
    check_works(page);
    assert_eq!(asked(page, ".wasm.packed.bin"), 1);
    // Whether the page is taken for loaded before the second stage is there depends on the browser; the times don't.
    let begun = "(name) => performance.getEntriesByType('resource').find((one) => one.name.includes(name)).startTime";
    let between = page.value(&format!("(({begun})('wasm') - ({begun})('engine.js'))"));
    assert!(between.as_f64().is_some_and(|between| between < 1000.0), "{between}");
}

/// Behind a login, files without its cookie are refused.
fn files_come_with_what_their_own_site_wants_to_know(page: &Page) {
    page.server().rule(Rule::on("/index.html").header("Set-Cookie", "login=1"));
    page.open(LIST);
    check_works(page);
    let asked = page.server().requests();
    let ours: Vec<_> =
        asked.iter().filter(|one| one.path.starts_with("/bangvang/") || one.path.starts_with("/data/")).collect();
    assert!(ours.len() >= 5, "{ours:?}");
    for one in ours {
        assert!(one.headers.iter().any(|(name, value)| name == "cookie" && value == "login=1"), "{}", one.path);
    }
    page.run("document.cookie = 'login=; Max-Age=0'", &[]);
}

fn files_come_as_they_are_where_nothing_can_be_unpacked(page: &Page) {
    page.open(unpacks_nothing());
    check_works(page);
    assert_eq!(asked_inside(page), ["bangvang.css", "bangvang.wasm", "honours.bin", "search.bin"]);
}

fn files_come_as_they_are_where_packed_copies_are_not_found(page: &Page) {
    page.server().rule(Rule::on("*.packed.bin").body("").status(404).header("Content-Type", "text/html"));
    page.open(LIST);
    check_works(page);
    let (whole, packed): (Vec<_>, Vec<_>) = asked_inside(page).into_iter().partition(|name| !name.contains("packed"));
    assert_eq!(whole, ["bangvang.css", "bangvang.wasm", "honours.bin", "search.bin"]);
    let twice = whole.iter().map(|name| format!("{}.packed.bin", name.trim_end_matches(".bin")));
    assert_eq!(packed, twice.flat_map(|name| [name.clone(), name]).collect::<Vec<_>>());
    page.forget("errors");
}

fn wasm_that_is_not_found_is_asked_for_under_its_other_name(page: &Page) {
    page.server().rule(Rule::on("*.wasm").body("<h1>404.3</h1>").status(404).header("Content-Type", "text/html"));
    page.open(unpacks_nothing());
    check_works(page);
    // The answer's own page has another hash, so that it is tried past the cache first.
    assert_eq!((asked(page, ".wasm"), asked(page, ".wasm.bin")), (2, 1));
}

fn own_content_stays_while_the_bundle_is_on_its_way(page: &Page) {
    page.server().rule(Rule::on("*/engine.js").delay(Duration::from_millis(900)));
    page.server().rule(Rule::on("/data/honours.json").delay(Duration::from_millis(900)));
    page.open(LIST);
    let list = page.widget("#list");
    assert!(list.shows_own_content(), "before the engine is there");
    page.until("document.querySelector('#list').shadowRoot", "starts the engine");
    assert!(list.shows_own_content(), "before the data is there");
    check_works(page);
    assert!(!list.shows_own_content());
}

fn data_is_asked_for_once_while_the_engine_is_on_its_way(page: &Page) {
    page.server().rule(Rule::on("*/bangvang.wasm*").delay(Duration::from_millis(1500)));
    page.open(&format!("{LIST}{}", LIST.replace("\"list\"", "\"b\" loading=\"eager\""))[..]);
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(page.requested("/data/").len(), 1, "before the engine is there");
    assert_eq!(page.value("document.querySelector('#list').shadowRoot"), json!(null));
    check_works(page);
    page.widget("#b").wait_for_count(ROW, 25);
    assert_eq!(page.requested("/data/").len(), 2, "one for each list");
}

fn data_that_failed_or_changed_before_the_engine_came_is_asked_for_anew(page: &Page) {
    page.server().rule(Rule::on("*/bangvang.wasm*").delay(Duration::from_millis(900)));
    page.server().rule(Rule::on("/data/honours.json").times(1).status(503));
    page.open(&format!("{LIST}<bangvang-honours id=b src=/data/rich.json></bangvang-honours>")[..]);
    page.run("document.querySelector('#b').setAttribute('src', '/data/small.json')", &[]);
    check_works(page);
    page.widget("#b").wait_for_count(ROW, 2);
    assert_eq!(page.requested("/data/honours.json").len(), 2);
}

fn a_bundle_that_never_comes_leaves_one_line_for_all_widgets(page: &Page) {
    page.server().rule(Rule::on("*/bangvang.wasm*").status(503));
    let three = format!("{LIST}{}{}", LIST.replace("\"list\"", "\"b\""), LIST.replace("\"list\"", "\"c\""));
    page.open(three.as_str());
    page.until("__seen.console.length > 0", "says why");
    std::thread::sleep(Duration::from_millis(300));
    let said = page.take_console();
    assert!(said.len() == 1 && said.iter().all(|line| line.contains("503") && line.contains(".wasm")), "{said:#?}");
    let told: Vec<_> = page.events("error").iter().filter_map(|event| event.pointer("/detail/code").cloned()).collect();
    assert_eq!(told, ["no-engine"; 3]);
    for id in ["#list", "#b", "#c"] {
        assert!(page.widget(id).shows_own_content(), "{id}");
        let rejected = page.settle(&format!("document.querySelector('{id}').ready"));
        assert!(rejected.is_err(), "{id}: {rejected:?}");
    }
    assert_eq!([".wasm.packed.bin", ".wasm", ".wasm.bin"].map(|name| asked(page, name)), [2; 3]);
}

fn a_server_that_fails_once_is_asked_again(page: &Page) {
    for file in ["*/engine.js", "*/bangvang.wasm*", "*/honours*.bin", "*/bangvang.css*", "/data/honours.json"] {
        page.server().rule(Rule::on(file).times(1).status(503).body("").header("Content-Type", "text/html"));
    }
    page.open(LIST);
    check_works(page);
    page.forget("errors");
}

fn what_did_not_come_is_asked_for_anew_by_reload(page: &Page) {
    // The second stage is asked for twice; then the wasm, packed and under both its names.
    for (file, times) in [("*/engine.js", 2), ("*/bangvang.wasm*", 8)] {
        page.server().rule(Rule::on(file).times(times).status(503).body("").header("Content-Type", "text/html"));
    }
    page.open(LIST);
    let list = page.widget("#list");
    for (nth, lost) in ["engine.js", ".wasm"].into_iter().enumerate() {
        page.until(&format!("__seen.events.length > {nth}"), "says what is lost");
        let told = page.events("error").pop().and_then(|event| event.pointer("/detail/message").cloned());
        assert!(told.as_ref().and_then(|text| text.as_str()).is_some_and(|text| text.contains(lost)), "{told:?}");
        assert!(list.shows_own_content() && page.settle("document.querySelector('#list').ready").is_err());
        page.run("document.querySelector('#list').reload().catch(() => 0)", &[]);
    }
    check_works(page);
    page.settle("document.querySelector('#list').ready").expect("it is ready now");
    page.take_console();
    page.forget("errors");
}

fn an_engine_that_did_not_come_is_asked_for_anew_when_the_line_is_back(page: &Page) {
    page.server().rule(Rule::on("*/bangvang.css*").times(4).status(503));
    let two = format!("{LIST}{}", LIST.replace("\"list\"", "\"b\""));
    page.open(two.as_str());
    page.until("__seen.events.length === 2", "says it of both");
    page.run("dispatchEvent(new Event('online'))", &[]);
    check_works(page);
    page.widget("#b").wait_for_count(ROW, 25);
    assert_eq!((asked(page, ".wasm.packed.bin"), page.take_console().len()), (2, 1));
    page.forget("errors");
}

fn a_second_stage_that_never_ends_is_asked_for_once_more(page: &Page) {
    page.server().rule(Rule::on("*/engine.js").times(1).delay(Duration::from_secs(9)));
    // A minute is short here.
    let hurry = "<script>const wait = setTimeout; \
        window.setTimeout = (then, after) => wait(then, after === 60000 ? 1000 : after);</script>";
    page.open(Host::new(LIST).policy(None).head(hurry));
    check_works(page);
    assert_eq!(page.requested("/bangvang/").iter().filter(|path| path.contains("engine.js")).count(), 2);
}

fn a_new_version_beside_the_old_one_meets_only_its_own_files(page: &Page) {
    place_bundle(page, "/site/", "");
    place_bundle(page, "/site/", "0.0.9-0123456789");
    page.open(Host::new(LIST).bundle(r#"<script async src="/site/bangvang.js"></script>"#));
    check_works(page);
    let met = page.requested("/site/0");
    assert!(met.len() >= 3 && met.iter().all(|path| path.starts_with("/site/0.0.9-0123456789/")), "{met:?}");
}

fn fifty_widgets_load_the_bundle_once(page: &Page) {
    let one =
        |at| format!(r#"<bangvang-honours id="w{at}" loading="eager" src="/data/small.json">{at}</bangvang-honours>"#);
    let fifty: Vec<String> = (0..50).map(one).collect();
    page.open(fifty.concat().as_str());
    page.until("__seen.events.filter((event) => event.name === 'ready').length === 50", "shows all fifty");
    assert_eq!((asked(page, "engine.js"), asked(page, ".wasm.packed.bin"), asked(page, ".css.packed.bin")), (1, 1, 1));
    assert_eq!(
        page.value("document.querySelectorAll('script[src*=engine]').length"),
        json!(0),
        "nothing is left in the head"
    );
}
