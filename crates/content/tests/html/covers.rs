//! A cover that the body shows, too.

use bangvang_content::Photo;
use bangvang_content::article::{Article, Options, read_any};
use bangvang_content::html::parse;

fn read(article: &str) -> Article {
    read_any(article.as_bytes(), &Options::default(), &parse).expect("the article is read").content
}

/// An article whose cover is the second photo of its body.
fn article(cover: &str, second: &str) -> Article {
    read(&format!(
        r#"{{"title": "T", "cover": {{"src": "1.jpg"{cover}}}, "body": [
            {{"kind": "photo", "photo": {{"src": "2.jpg"}}}}, {{"kind": "photo", "photo": {{"src": "1.jpg"{second}}}}}]}}"#
    ))
}

fn said(photos: &[&Photo]) -> String {
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let one = |photo: &&Photo| format!("{}|{}|{}|{}", photo.src, of(&photo.caption), of(&photo.credit), of(&photo.alt));
    photos.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_cover_that_the_body_shows_is_told_as_there_and_stands_there() {
    let told = r#", "caption": "Chợ", "credit": "An", "alt": "Cổng""#;
    let own = article(r#", "width": 1200, "height": 800"#, told);
    assert_eq!(own.shown_cover(), None);
    assert_eq!(said(&own.photos()), "2.jpg||| 1.jpg|Chợ|An|Cổng");
    assert_eq!((own.photos()[1].width, own.photos()[1].height), (Some(1200), Some(800)));
    assert_eq!(said(&own.face().into_iter().collect::<Vec<_>>()), "1.jpg|Chợ|An|Cổng");
    let reverse = article(told, "");
    assert_eq!(reverse.shown_cover(), None, "the body says what the cover says");
    assert_eq!(said(&reverse.photos()), "2.jpg||| 1.jpg|Chợ|An|Cổng");
}

#[test]
fn each_says_what_the_other_leaves_out() {
    let halves = article(r#", "caption": "Chợ", "alt": "Cổng""#, r#", "caption": "Chợ", "credit": "An""#);
    assert_eq!(said(&halves.photos()), "2.jpg||| 1.jpg|Chợ|An|Cổng");
    let others = article(r#", "caption": "Chợ", "credit": "Bình""#, r#", "caption": "Chợ", "credit": "An""#);
    assert_eq!(said(&others.photos()), "2.jpg||| 1.jpg|Chợ|An|", "the page's own word");
}

#[test]
fn a_cover_with_another_caption_is_another_photo() {
    let two = article(r#", "caption": "Toàn cảnh""#, r#", "caption": "Chợ""#);
    assert_eq!(said(&two.photos()), "1.jpg|Toàn cảnh|| 2.jpg||| 1.jpg|Chợ||");
    assert!(two.shown_cover().is_some());
}

#[test]
fn the_face_of_an_article_is_its_cover_or_its_first_photo() {
    let src = |article: Article| article.face().map(|photo| photo.src.clone());
    assert_eq!(src(article("", "")).as_deref(), Some("1.jpg"));
    assert_eq!(
        src(read(r#"{"title": "T", "body": [{"kind": "gallery", "photos": ["3.jpg"]}]}"#)).as_deref(),
        Some("3.jpg")
    );
    assert_eq!(src(read(r#"{"title": "T"}"#)), None);
}
