use bangvang_content::article::{Block, Inline, Options, Style, read_any, read_gallery_any};
use bangvang_content::html::parse;

use super::sample;

#[test]
fn our_own_article_is_read_whole() {
    let Some(bytes) = sample("articles/bangvang-article.json") else { return };
    let reading = read_any(&bytes, &Options::default(), &parse).expect("the article is read");
    assert_eq!(reading.warnings, []);
    let article = reading.content;
    assert_eq!(article.title, "Thạch Khê tổng kết phong trào thi đua, tôn vinh người tốt việc tốt");
    assert_eq!(article.author.as_deref(), Some("Hoàng Thị Thu Hà"));
    assert_eq!(article.views, Some(1846));
    let published = article.published.expect("it has a date");
    assert_eq!(published.iso(), "2021-05-10T14:30+07:00");
    let source = article.source.as_ref().expect("it has a source");
    assert_eq!(source.href.as_deref(), Some("https://dai.thachkhe.example/tin/1902"));
    let cover = article.cover.as_ref().expect("it has a cover");
    assert_eq!((cover.width, cover.height, cover.sources.len()), (Some(1600), Some(1067), 3));
    assert_eq!(cover.placeholder.as_deref(), Some("#8fa99b"));
    assert_eq!(article.body.len(), 13);
    assert_eq!(article.honours.as_deref(), Some("../honours/bangvang-honours.json"));
    let day = Inline::Styled { style: Style::Strong, parts: vec![Inline::Text("28/5/2021".to_owned())] };
    assert!(matches!(&article.body[12], Block::Rich(parts) if parts.contains(&day)), "{:?}", article.body[12]);
    let photos: Vec<&str> = article.photos().iter().map(|photo| photo.src.as_str()).collect();
    let expect = ["photos/45.jpg", "photos/46.jpg", "photos/47.jpg", "photos/48.jpg", "photos/49.jpg"];
    assert_eq!(photos, expect);
}

#[test]
fn an_article_gives_its_photos_to_a_gallery() {
    let Some(bytes) = sample("articles/bangvang-article.json") else { return };
    let gallery = read_gallery_any(&bytes, &Options::default(), &parse).expect("the gallery is read").content;
    assert_eq!(gallery.photos.len(), 5);
    assert!(gallery.title.is_some_and(|title| title.starts_with("Thạch Khê")));
    assert_eq!(gallery.photos[3].alt.as_deref(), Some(""));
    assert_eq!(gallery.photos[4].alt, None);
}
