//! The ready themes: each is read on light and dark pages.

use std::fs;
use std::path::Path;

use bangvang_tests::{Host, Page, each_engine};
use serde_json::json;

use crate::ROW;

each_engine!(
    a_theme_is_read_on_light_and_dark_pages,
    a_theme_changes_our_elements_alone,
    colours_that_a_page_gives_say_whether_it_is_light_or_dark,
);

const THEMES: [&str; 3] = ["portal-red", "government-blue", "plain"];

const BODY: &str = r#"<bangvang-honours id="list" src="/data/honours.json"></bangvang-honours>"#;

fn open(page: &Page, theme: &str, scheme: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../styles/themes").join(format!("{theme}.css"));
    page.serve("/theme.css", fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())));
    page.serve("/page.css", format!(":root {{ color-scheme: {scheme}; background: Canvas; color: CanvasText }}"));
    let head = r#"<link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/theme.css">"#;
    page.open(Host::new(BODY).head(head));
    page.widget("#list").wait_for_count(ROW, 25);
}

fn a_theme_is_read_on_light_and_dark_pages(page: &Page) {
    for theme in THEMES {
        for scheme in ["light", "dark"] {
            open(page, theme, scheme);
            let found = page.axe();
            assert!(found.is_empty(), "{theme} on a {scheme} page: {found:#?}");
        }
    }
}

fn colours_that_a_page_gives_say_whether_it_is_light_or_dark(page: &Page) {
    let (navy, paper) = ("#102030; --bangvang-text: white; --bangvang-accent: #ffd27f", "#fff; --bangvang-text: #111");
    for (scheme, colours) in [("light", navy), ("dark", paper)] {
        page.serve("/page.css", format!(":root {{ color-scheme: {scheme}; background: Canvas; color: CanvasText }} #list {{ --bangvang-background: {colours} }}"));
        page.open(Host::new(BODY).head(r#"<link rel="stylesheet" href="/page.css">"#));
        page.widget("#list").wait_for_count(ROW, 25);
        let found = page.axe();
        assert!(found.is_empty(), "{colours} on a {scheme} page: {found:#?}");
    }
}

fn a_theme_changes_our_elements_alone(page: &Page) {
    let look = "['h1', 'main', 'body'].map((name) => JSON.stringify([...getComputedStyle(document.querySelector(name))]
        .map((key) => key + getComputedStyle(document.querySelector(name)).getPropertyValue(key))
        .filter((line) => !/^(--|block-size|height|inline-size|width|perspective|transform-origin)/.test(line))))";
    let accent =
        "getComputedStyle(document.querySelector('#list').shadowRoot.querySelector('.is-here')).backgroundColor";
    page.serve("/page.css", ":root { color-scheme: light; background: Canvas; color: CanvasText }");
    page.open(Host::new(BODY).head(r#"<link rel="stylesheet" href="/page.css">"#));
    page.widget("#list").wait_for_count(ROW, 25);
    let (bare, own) = (page.value(look), page.value(accent));
    for theme in THEMES {
        open(page, theme, "light");
        assert_eq!(page.value(look), bare, "{theme} changes the page");
        assert_ne!(page.value(accent), own, "{theme} changes nothing of ours");
        assert_ne!(page.value(accent), json!("rgba(0, 0, 0, 0)"), "{theme} has an accent");
    }
}
