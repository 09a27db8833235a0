//! The gallery view.

use std::time::Duration;

use bangvang_tests::{Host, Page, Rule, each_engine};
use serde_json::{Value, json};

each_engine!(
    each_photo_shows_its_caption_whole,
    photos_of_a_row_have_one_height,
    photos_without_a_size_never_move_what_is_below,
    an_array_of_photos_is_a_gallery,
    a_gallery_without_photos_says_so,
    a_gallery_of_which_nothing_can_be_read_is_a_fault,
    an_article_gives_each_of_its_photos_once,
    two_hundred_photos_show,
    a_photo_that_failed_is_tried_again,
    a_sketch_stands_in_the_place_of_a_photo,
    a_gallery_in_another_language_says_so,
    a_gallery_is_accessible,
    captions_are_whole_on_a_phone,
);

const GALLERY: &str = r#"<bangvang-gallery id="anh" src="/data/gallery.json"></bangvang-gallery>"#;
/// The shadow root, in a script.
const ROOT: &str = "document.querySelector('#anh').shadowRoot";

#[track_caller]
fn numbers(page: &Page, expression: &str) -> Vec<f64> {
    let value = page.value(&expression.replace("ROOT", ROOT));
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// Captions that are cut, or stand outside their widget.
const CUT: &str = "[...ROOT.querySelectorAll('figcaption')].filter((one) =>
    one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1 || one.clientWidth < 90).map(() => 1)";

fn each_photo_shows_its_caption_whole(page: &Page) {
    page.open(GALLERY);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure img", 5);
    assert_eq!(gallery.text("h2"), "Ảnh buổi gặp mặt");
    let captions = gallery.texts("figcaption");
    assert_eq!(captions.len(), 5);
    assert!(captions.iter().any(|caption| caption.ends_with("vừa được nêu tên")), "{captions:?}");
    assert_eq!(numbers(page, CUT), [0.0; 0]);
}

fn captions_are_whole_on_a_phone(page: &Page) {
    page.serve("/phone.css", "main { width: 300px }");
    page.open(Host::new(GALLERY).head(r#"<link rel="stylesheet" href="/phone.css">"#));
    page.widget("#anh").wait_for_count("figure img", 5);
    assert_eq!(numbers(page, CUT), [0.0; 0]);
    let widths = numbers(page, "[...ROOT.querySelectorAll('figure')].map((one) => one.getBoundingClientRect().width)");
    assert!(widths.iter().all(|width| (150.0..=300.5).contains(width)), "{widths:?}");
}

fn photos_of_a_row_have_one_height(page: &Page) {
    let photo = |width: u32, height: u32| json!({ "src": "photos/con-duong.svg", "width": width, "height": height });
    let photos = [photo(1200, 800), photo(800, 1200), photo(1200, 800), photo(2400, 800), photo(1000, 1000)];
    page.serve("/data/rows.json", json!({ "photos": photos }).to_string());
    page.open(r#"<bangvang-gallery id="anh" src="/data/rows.json"></bangvang-gallery>"#);
    page.widget("#anh").wait_for_count("figure img", 5);
    let boxes = numbers(
        page,
        "[...ROOT.querySelectorAll('.photo__frame')].flatMap((one) => {
            const box = one.getBoundingClientRect(); return [Math.round(box.top), Math.round(box.height)]; })",
    );
    let frames: Vec<(i64, f64)> =
        boxes.chunks(2).filter_map(|pair| Some((*pair.first()? as i64, *pair.get(1)?))).collect();
    for pair in frames.windows(2) {
        let [(top, height), (other_top, other_height)] = pair else { continue };
        assert!(top != other_top || (height - other_height).abs() <= 2.0, "{frames:?}");
    }
}

fn photos_without_a_size_never_move_what_is_below(page: &Page) {
    page.server().rule(Rule::on("/data/photos/*").delay(Duration::from_millis(700)));
    page.serve("/data/plain.json", r#"["photos/hoi-truong.svg", "photos/con-duong.svg?1", "photos/nhan-hoa.svg?2"]"#);
    page.open(r#"<bangvang-gallery id="anh" src="/data/plain.json"></bangvang-gallery><p id="after">Sau</p>"#);
    page.widget("#anh").wait_for_count("figure img", 3);
    let top = "Math.round(document.querySelector('#after').getBoundingClientRect().top)";
    let before = page.value(top);
    page.until(
        &format!("[...{ROOT}.querySelectorAll('.photo__frame')].every((one) => one.classList.contains('is-there'))"),
        "loads the photos",
    );
    assert_eq!(page.value(top), before);
}

fn a_gallery_without_photos_says_so(page: &Page) {
    page.serve("/data/none.json", r#"{"title": "Ảnh hội nghị", "photos": []}"#);
    page.open(r#"<bangvang-gallery id="anh" src="/data/none.json"></bangvang-gallery>"#);
    page.widget("#anh").wait_for_text("p", "Chưa có ảnh nào");
}

fn a_gallery_of_which_nothing_can_be_read_is_a_fault(page: &Page) {
    let cases = [
        (r#"{"photos": {"src": "photos/hoi-truong.svg"}}"#, "wrong-type", "photos"),
        (r#"{"images": []}"#, "missing", "photos"),
        (r#"[{"caption": "Một"}, 5]"#, "no-record", "[0]"),
    ];
    for (data, code, at) in cases {
        let src = format!("/data/{code}.json");
        page.serve(&src, data);
        let body = format!(r#"<bangvang-gallery id="anh" src="{src}"><p>Ảnh có ở bản in.</p></bangvang-gallery>"#);
        page.open(body.as_str());
        let detail = page.wait_for_event("error", "anh");
        assert_eq!((detail.get("code"), detail.get("at")), (Some(&json!(code)), Some(&json!(at))), "{detail}");
        assert!(page.widget("#anh").shows_own_content(), "the element's own content is gone");
        page.take_console();
    }
}

fn an_array_of_photos_is_a_gallery(page: &Page) {
    page.serve("/data/array.json", r#"[{"src": "photos/hoi-truong.svg", "caption": "Một"}, {"src": "javascript:x"}]"#);
    page.open(r#"<bangvang-gallery id="anh" src="/data/array.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure img", 1);
    assert_eq!(gallery.texts("figcaption"), ["Một"]);
    assert_eq!(page.take_console().len(), 1);
}

fn an_article_gives_each_of_its_photos_once(page: &Page) {
    page.open(r#"<bangvang-gallery id="anh" src="/data/article.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure img", 4);
    assert!(gallery.text("figcaption").contains("Hội trường huyện sáng 10/5"));
}

fn two_hundred_photos_show(page: &Page) {
    let photo = |number: usize| json!({ "src": format!("photos/con-duong.svg?{number}"), "caption": format!("Ảnh thứ {number}"), "width": 1200, "height": 800 });
    let photos: Vec<Value> = (1..=200).map(photo).collect();
    page.serve("/data/many.json", json!({ "photos": photos }).to_string());
    page.open(r#"<bangvang-gallery id="anh" src="/data/many.json"></bangvang-gallery>"#);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure img", 200);
    gallery.click("[data-photo='1']");
    gallery.wait_for_text("dialog figcaption", "2 / 200");
    page.session().press(bangvang_tests::key::END).expect("End is pressed");
    gallery.wait_for_text("dialog figcaption", "200 / 200 Ảnh thứ 200");
}

fn a_photo_that_failed_is_tried_again(page: &Page) {
    page.server().rule(Rule::on("/data/photos/con-duong.svg").status(503).body(""));
    page.open(GALLERY);
    let gallery = page.widget("#anh");
    gallery.wait_for_text("figure", "Không tải được ảnh");
    let failed = gallery.texts("figure:has(button)");
    assert!(failed.first().is_some_and(|text| text.contains("Con đường thôn Đông vừa mở")), "{failed:?}");
    let retry = gallery.attributes("figure button", "aria-label");
    assert_eq!(retry, ["Thử lại: Ảnh chụp con duong"], "the button says which photo");
    assert!(page.axe().is_empty(), "{:?}", page.axe());
    page.server().clear_rules();
    gallery.click("figure button");
    page.until(
        &format!("[...{ROOT}.querySelectorAll('figure img')].some((img) => img.src.endsWith('con-duong.svg') && img.naturalWidth > 0)"),
        "loads the photo after all",
    );
    page.forget("errors");
    page.take_console();
}

fn a_sketch_stands_in_the_place_of_a_photo(page: &Page) {
    page.server().rule(Rule::on("/data/photos/con-duong.svg").delay(Duration::from_secs(3)));
    page.open(GALLERY);
    let gallery = page.widget("#anh");
    gallery.wait_for_count("figure canvas", 1);
    let pixel = page.value(&format!(
        "(() => {{ const canvas = {ROOT}.querySelector('canvas');
            return [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data]; }})()"
    ));
    assert_eq!(pixel.get(3), Some(&json!(255)), "{pixel}");
    page.until(
        &format!("getComputedStyle({ROOT}.querySelector('canvas')).display === 'none'"),
        "shows the photo itself",
    );
}

fn a_gallery_in_another_language_says_so(page: &Page) {
    let photo = json!({ "src": "/data/photos/con-duong.svg", "width": 800, "height": 600, "caption": "Con đường mới" });
    page.serve("/g.json", json!({ "title": "Nông thôn mới", "lang": "vi", "photos": [photo] }).to_string());
    page.open(Host::new(r#"<bangvang-gallery id="anh" src="/g.json"></bangvang-gallery>"#).lang("en"));
    let gallery = page.widget("#anh");
    gallery.wait_for("figure img");
    assert_eq!(gallery.attributes("[part=gallery]", "lang"), ["vi"]);
}

fn a_gallery_is_accessible(page: &Page) {
    page.open(GALLERY);
    page.widget("#anh").wait_for_count("figure img", 5);
    let found = page.axe();
    assert!(found.is_empty(), "axe-core finds: {found:#?}");
}
