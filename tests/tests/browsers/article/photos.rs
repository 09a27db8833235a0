//! The photos of an article.

use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, each_engine};
use serde_json::json;

use super::ARTICLE;

each_engine!(
    a_drawing_without_a_size_of_its_own_keeps_its_place,
    every_photo_shows_its_caption,
    a_photo_keeps_its_place_before_it_is_loaded,
    photos_far_below_wait_until_they_are_near,
    a_photo_that_comes_before_its_reader_takes_its_own_shape,
    a_portrait_photo_fits_the_window,
    a_photo_is_not_blurred_by_a_small_copy_of_it,
    a_colour_or_a_sketch_stands_in_a_photo_s_place_until_it_is_there,
);

fn a_colour_or_a_sketch_stands_in_a_photo_s_place_until_it_is_there(page: &Page) {
    let places = [
        "#8fa99b",
        "rgb(10 20 30 / 0.5)",
        "XggKJZpwdndwd4d3iGiHd7CQC/d4",
        "var(--bangvang-accent, red)",
        "env(x, red)",
        "red;color:blue",
    ];
    let photo = |placeholder: &&str| json!({ "kind": "photo", "photo": { "src": "/late.svg", "width": 160, "height": 100, "placeholder": placeholder } });
    let body: Vec<_> = places.iter().map(photo).collect();
    page.serve("/bai.json", json!({ "title": "Bài", "body": body }).to_string());
    page.serve("/late.svg", r#"<svg xmlns="http://www.w3.org/2000/svg" width="160" height="100"/>"#);
    page.server().rule(Rule::on("/late.svg").delay(Duration::from_secs(9)));
    page.open(r#"<bangvang-article id="bai" src="/bai.json"></bangvang-article>"#);
    page.widget("#bai").wait_for_count("figure", places.len());
    let shown = "[...document.querySelector('#bai').shadowRoot.querySelectorAll('figure')].map((figure) =>
        [figure.querySelector('[style*=background]')?.style.backgroundColor ?? '', figure.querySelectorAll('canvas').length])";
    let grey = json!(["", 0]);
    let painted = json!([["rgb(143, 169, 155)", 0], ["rgba(10, 20, 30, 0.5)", 0], ["", 1], grey, grey, grey]);
    // They are painted after the frames are there, which may be a task later.
    page.until(&format!("JSON.stringify({shown}) === '{painted}'"), "paints a colour, one half clear, and a sketch");
}

fn a_photo_is_not_blurred_by_a_small_copy_of_it(page: &Page) {
    let photo = |sources: serde_json::Value| json!({ "kind": "photo", "photo": { "src": "data/photos/con-duong.svg", "width": 1600, "height": 1067, "sources": sources } });
    let small = json!({ "src": "data/photos/hoi-truong.svg", "width": 200 });
    let typed = json!({ "src": "data/photos/hoi-truong.svg", "width": 200, "type": "image/svg+xml" });
    let body = [photo(json!([small])), photo(json!([typed]))];
    page.serve("/bai.json", json!({ "title": "Bài", "body": body }).to_string());
    page.open(r#"<bangvang-article id="bai" src="/bai.json"></bangvang-article>"#);
    page.widget("#bai").wait_for_count("figure img", 2);
    let photos = "[...document.querySelector('#bai').shadowRoot.querySelectorAll('figure img')]";
    page.run(&format!("{photos}.at(-1).scrollIntoView()"), &[]);
    page.until(
        &format!("{photos}.every((photo) => photo.currentSrc.endsWith('con-duong.svg'))"),
        "takes the photo itself",
    );
}

fn a_drawing_without_a_size_of_its_own_keeps_its_place(page: &Page) {
    page.serve(
        "/ve.svg",
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M0 0h300v200z"/></svg>"#,
    );
    page.serve("/bai.json", r#"{"title": "Bài", "body": [{"kind": "photo", "photo": {"src": "/ve.svg"}}]}"#);
    page.serve("/tall.css", "#tall { height: 1100px }");
    // It comes before a reader comes to it.
    page.open(r#"<link rel="stylesheet" href="/tall.css"><div id="tall"></div><bangvang-article id="bai" loading="eager" src="/bai.json"></bangvang-article>"#);
    page.wait_for_event("ready", "bai");
    let photo = "document.querySelector('#bai').shadowRoot.querySelector('figure img')";
    page.run("document.querySelector('#bai').scrollIntoView()", &[]);
    page.until(&format!("{photo}?.complete && getComputedStyle({photo}).opacity == 1"), "shows the drawing");
    let height = page.value(&format!("{photo}.getBoundingClientRect().height"));
    assert!(height.as_f64().is_some_and(|height| height > 100.0), "{height}");
}

fn every_photo_shows_its_caption(page: &Page) {
    page.open(ARTICLE);
    let article = page.widget("#article");
    article.wait_for_count("figure img", 4);
    let captions = article.texts("figcaption");
    for caption in [
        "Hội trường huyện sáng 10/5",
        "Con đường thôn Đông vừa mở",
        "Cô Lan và cô Thúy nhận hoa chúc mừng",
        "Tiết mục văn nghệ mở đầu buổi lễ",
    ] {
        assert_eq!(captions.iter().filter(|text| text.contains(caption)).count(), 1, "{caption} in {captions:?}");
    }
    assert!(captions.iter().any(|text| text.contains("Lê Quang Dũng")), "the credit stands in {captions:?}");
    let described = article.attributes("figure img", "alt");
    assert!(described.contains(&"Con đường bê tông giữa đồng lúa".to_owned()), "{described:?}");
    page.run(
        "for (const photo of document.querySelector('#article').shadowRoot.querySelectorAll('img'))
           photo.scrollIntoView();",
        &[],
    );
    page.until(
        "[...document.querySelector('#article').shadowRoot.querySelectorAll('figure img')]
           .some((photo) => photo.complete && photo.naturalWidth > 0)",
        "loads a photo",
    );
}

fn a_photo_keeps_its_place_before_it_is_loaded(page: &Page) {
    page.server().rule(Rule::on("/data/photos/*").delay(Duration::from_secs(2)));
    page.open(ARTICLE);
    page.widget("#article").wait_for_count("figure img", 4);
    let boxes = "[...document.querySelector('#article').shadowRoot.querySelectorAll('figure img')].map((photo) => {
        const box = photo.getBoundingClientRect();
        return [photo.complete && photo.naturalWidth > 0, box.width / box.height];
    })";
    let early = page.value(boxes);
    let first = early.get(0).cloned().unwrap_or_default();
    assert_eq!(first.get(0), Some(&json!(false)), "the photo is already loaded: {early}");
    let ratio = first.get(1).and_then(serde_json::Value::as_f64).unwrap_or_default();
    assert!((ratio - 1600.0 / 1067.0).abs() < 0.02, "a photo of 1600 by 1067 stands {ratio} wide to high");
}

fn photos_far_below_wait_until_they_are_near(page: &Page) {
    page.open(ARTICLE);
    page.widget("#article").wait_for_count("figure img", 4);
    let lazy = page.widget("#article").attributes("figure img", "loading");
    assert!(lazy.iter().skip(1).all(|loading| loading == "lazy") && lazy.len() >= 3, "{lazy:?}");
}

fn a_photo_that_comes_before_its_reader_takes_its_own_shape(page: &Page) {
    let wide =
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="640"><rect width="1600" height="640"/></svg>"#;
    page.serve("/data/wide.svg", wide);
    page.serve("/page.css", "bangvang-article { display: block; padding-block-start: calc(100vh + 40px) }");
    page.serve("/data/wide.json", r#"{"title": "Bài", "body": [{"kind": "photo", "photo": {"src": "wide.svg"}}]}"#);
    let host = r#"<bangvang-article id="article" loading="eager" src="/data/wide.json"></bangvang-article>"#;
    page.open(Host::new(host).head(r#"<link rel="stylesheet" href="/page.css">"#));
    let article = page.widget("#article");
    article.wait_for("figure .is-there");
    let shape = "(() => { const box = document.querySelector('#article').shadowRoot.querySelector('figure a').getBoundingClientRect();
        return Math.round(100 * box.width / box.height); })()";
    page.until(&format!("{shape} === 250"), "shows the photo without bars");
    // One that comes into view while its reader waits keeps the place that it was given.
    page.serve("/page.css", "");
    page.open(Host::new(host).head(r#"<link rel="stylesheet" href="/page.css">"#));
    article.wait_for("figure .is-there");
    page.until(&format!("{shape} === 150"), "keeps the photo's place");
}

fn a_portrait_photo_fits_the_window(page: &Page) {
    let photo = json!({ "src": "photos/hoi-truong.svg", "width": 800, "height": 1600 });
    let body = json!([{ "kind": "photo", "photo": photo }]);
    page.serve("/data/tall.json", json!({ "title": "Chân dung", "body": body }).to_string());
    page.open(r#"<bangvang-article id="article" src="/data/tall.json"></bangvang-article>"#);
    page.widget("#article").wait_for("figure img");
    let share =
        "document.querySelector('#article').shadowRoot.querySelector('.photo__frame').offsetHeight / innerHeight";
    let share = page.value(share).as_f64().unwrap_or_default();
    assert!((0.3..=0.81).contains(&share), "the photo is {share} of the window high");
}
