//! Readers who want nothing to move, and those who point with a finger.

use bangvang_tests::{Choice, Chosen, Engine, Page, each_engine, key};
use serde_json::{Value, json};

use crate::{ROW, SEARCH};

each_engine!(
    nothing_moves_where_the_reader_wants_it_still,
    all_that_moves_is_in_rules_for_readers_who_like_it,
    targets_are_large_enough_for_a_mouse,
    targets_are_large_enough_for_a_finger,
);

const GALLERY: &str = r#"<bangvang-gallery id="anh" src="/data/gallery.json"></bangvang-gallery>"#;

/// How much moves in the moments after a step to the next photo.
fn moving(page: &Page) -> u64 {
    page.open(GALLERY);
    let gallery = page.widget("#anh");
    gallery.wait_for("figure .is-there");
    gallery.click("figure a");
    gallery.wait_for(".stage__photo.is-there");
    page.session().press(key::RIGHT).expect("an arrow is pressed");
    let count = "const root = document.querySelector('#anh').shadowRoot; let most = 0;
        for (const end = performance.now() + 600; performance.now() < end;) {
          most = Math.max(most, root.getAnimations().length);
          await new Promise(requestAnimationFrame);
        }
        return most;";
    page.session().run_async(count, &[]).expect("the page counts").as_u64().unwrap_or(u64::MAX)
}

fn nothing_moves_where_the_reader_wants_it_still(page: &Page) {
    page.visit("/data/small.json");
    let Some(chosen) = Chosen::begin(page, Choice::ReducedMotion) else {
        assert_eq!(page.engine(), Engine::WebKit, "the reader's choice is told to pages");
        println!("skipped: {} has no such choice of its own", page.engine());
        return;
    };
    assert_eq!(moving(page), 0);
    drop(chosen);
}

/// The rules themselves, in engines whose reader can't be asked as well.
fn all_that_moves_is_in_rules_for_readers_who_like_it(page: &Page) {
    page.open(GALLERY);
    page.widget("#anh").wait_for("figure a");
    let script = "const found = [];
        const walk = (rules, calm) => { for (const rule of rules) {
          const asks = rule.media?.mediaText ?? '';
          const style = rule.style;
          const moves = style && ['transition-duration', 'animation-name', 'scroll-behavior'].filter((name) => style.getPropertyValue(name));
          if (moves?.length) found.push([rule.selectorText, calm]);
          if (rule.cssRules) walk(rule.cssRules, calm || asks.includes('prefers-reduced-motion: no-preference'));
        } };
        for (const sheet of document.querySelector('#anh').shadowRoot.adoptedStyleSheets) walk(sheet.cssRules, false);
        return found;";
    let found = page.run(script, &[]);
    let found = found.as_array().cloned().unwrap_or_default();
    assert!(found.len() > 2, "what moves is found: {found:#?}");
    let restless: Vec<&Value> = found.iter().filter(|rule| rule[1] != true).collect();
    assert!(restless.is_empty(), "moves for every reader: {restless:#?}");
}

/// What one points at and is smaller than that, in the widget; links in running text may be.
#[track_caller]
fn check_targets(page: &Page, widget: &str, least: u32) {
    let script = "const root = document.querySelector(arguments[0]).shadowRoot, found = [];
        for (const one of root.querySelectorAll('button, select, input, a[href], summary')) {
          const at = one.closest('label, .file') ?? one, box = at.getBoundingClientRect(), look = getComputedStyle(at);
          if (!at.checkVisibility() || look.display === 'inline' || box.width === 0) continue;
          if (box.width < arguments[1] - 0.5 || box.height < arguments[1] - 0.5)
            found.push(`${at.outerHTML.slice(0, 120)}: ${box.width} x ${box.height}`);
        }
        return found;";
    let found = page.run(script, &[widget.into(), json!(least)]);
    assert_eq!(found, json!([]), "smaller than {least} px in {widget}");
}

fn check_all_targets(page: &Page, least: u32) {
    page.open(r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#);
    let list = page.widget("#list");
    list.wait_for_count(ROW, 25);
    list.click("button[aria-controls=filters]");
    list.wait_for("dialog[open]");
    check_targets(page, "#list", least);
    page.run("document.querySelector('#list').shadowRoot.querySelector('dialog input').click()", &[]);
    list.wait_for("[part=chip]");
    list.click("th a");
    list.wait_for("tr.record");
    check_targets(page, "#list", least);
    list.type_into(SEARCH, "zzzxyz");
    list.wait_until_gone(ROW);
    check_targets(page, "#list", least);
    page.open(
        r#"<bangvang-article id="bai" src="/data/article.json" show="share,print"></bangvang-article>
        <bangvang-news id="tin" src="/data/news.json" page-size="2"></bangvang-news>
        <bangvang-honours id="none" src="/none.json"></bangvang-honours>"#,
    );
    page.widget("#bai").wait_for_count("figure img", 4);
    page.widget("#tin").wait_for("article.card");
    page.widget("#none").wait_for("[role=alert]");
    page.take_console();
    for widget in ["#bai", "#tin", "#none"] {
        check_targets(page, widget, least);
    }
    page.widget("#bai").click("figure a");
    page.widget("#bai").wait_for("dialog[open] .strip button");
    check_targets(page, "#bai", least);
}

fn targets_are_large_enough_for_a_mouse(page: &Page) {
    check_all_targets(page, 24);
}

fn targets_are_large_enough_for_a_finger(page: &Page) {
    page.visit("/data/small.json");
    let Some(_chosen) = Chosen::begin(page, Choice::Touch) else {
        assert_eq!(page.engine(), Engine::WebKit, "a finger is told to pages");
        println!("skipped: {} has no finger", page.engine());
        return;
    };
    check_all_targets(page, 44);
}
