//! What is made to hold a page up is read in work that grows no faster than it.
//!
//! No clock is read: each of these took minutes, and now ends.

use bangvang_content::article::{Article, Block, Options, read_any};
use bangvang_content::html::parse;
use bangvang_content::{Format, news};

fn page(body: &str) -> Article {
    let page = format!("<title>Chợ phiên</title><div><h1>Chợ phiên</h1><div class=c>{body}</div></div>");
    let options = Options { format: Some(Format::Html), ..Options::default() };
    read_any(page.as_bytes(), &options, &parse).expect("it is read").content
}

fn entry(feed: &str) -> Article {
    let read = news::read(feed.as_bytes(), &Options::default(), &parse).expect("it is read");
    read.content.articles.into_iter().next().expect("it has an entry")
}

fn rss(inside: &str) -> Article {
    entry(&format!("<rss><channel><item><title>Chợ phiên</title>{inside}</item></channel></rss>"))
}

fn numbered(count: usize, each: fn(usize) -> String) -> String {
    (0..count).map(each).collect()
}

#[test]
fn galleries_inside_each_other_are_not_read_once_for_each_way_of_asking() {
    let signs = "<img src=icon.gif>".repeat(12_000);
    let text = "<p>Chợ họp.</p>".to_owned();
    assert!(page(&["<div class=gallery>".repeat(90), signs, text].concat()).photos().is_empty());
    let text = "abc ".repeat(20_000);
    assert_eq!(page(&["<h2><div>".repeat(45), text].concat()).body.len(), 1);
}

#[test]
fn the_language_of_elements_inside_each_other_is_told_by_how_they_begin() {
    let article = page(&["<div lang=en>".repeat(90), "chữ có dấu ".repeat(150_000)].concat());
    assert!(matches!(article.body.as_slice(), [Block::Paragraph(_)]), "what has many marks isn't English");
}

#[test]
fn captions_under_a_row_of_many_photos_find_theirs() {
    let (cells, captions) = ("<td><img src=a.jpg><td>".repeat(12_000), "<td>Chợ".repeat(11_000));
    let html = format!("<table><tr>{cells}<tr>{captions}</table>");
    let mut article = Article { body: vec![Block::Html(html)], ..Article::default() };
    article.rebuild(&parse);
    let photos =
        article.body.iter().map(|block| if let Block::Gallery(photos) = block { photos.as_slice() } else { &[] });
    let captions = photos.flatten().filter(|photo| photo.caption.as_deref() == Some("Chợ"));
    assert_eq!(captions.count(), 11_000);
}

#[test]
fn rows_of_photos_and_what_stands_under_none_are_read_once() {
    let rows = "<tr><td><img src=a.jpg><td><img src=b.jpg>".repeat(8000);
    assert_eq!(page(&format!("<table>{rows}</table>")).photos().len(), 2);
    let html = format!("<table><tr><td colspan=2><img src=a.jpg><td><tr>{}</table>", "<td>Chợ".repeat(20_000));
    let mut left = Article { body: vec![Block::Html(html)], ..Article::default() };
    left.rebuild(&parse);
    let said = left.photos().first().and_then(|photo| photo.caption.clone());
    assert_eq!(said.map(|said| said.len()), Some("Chợ ".len() * 20_000 - 1));
}

#[test]
fn an_author_is_sought_near_the_label() {
    let line = ["Tác giả: ", &"1 2020 ".repeat(100_000)].concat();
    let article = page(&format!("{line}<div class=entry-content><p>Chợ họp.</p></div>"));
    assert_eq!((article.author, article.body.len()), (None, 1));
}

#[test]
fn an_entry_gives_as_many_photos_and_files_as_anyone_reads() {
    let photos = numbered(12_000, |n| format!("<enclosure url='a{n}.jpg'/>"));
    assert_eq!(rss(&photos).cover.map(|cover| cover.src), Some("a0.jpg".to_owned()));
    let files = numbered(12_000, |n| format!("<enclosure url='a{n}.pdf'/>"));
    assert_eq!(rss(&files).body.len(), 500);
    let videos = numbered(12_000, |n| format!("<media:content url='a{n}.mp4' medium='video'/>"));
    assert_eq!(rss(&videos).body.len(), 500);
    let shown = numbered(4000, |n| format!("&lt;p&gt;{n}&lt;/p&gt;&lt;img src=b{n}.jpg&gt;"));
    let thumbnails = "<media:thumbnail url='b3999.jpg'/>".repeat(4000);
    assert_eq!(rss(&format!("<description>{shown}</description>{thumbnails}")).photos().len(), 4000);
}

#[test]
fn an_item_gives_as_many_attachments_as_anyone_reads() {
    let each = |n| format!(r#"{{"url": "a{n}.jpg", "mime_type": "image/jpeg"}},"#);
    let attachments = numbered(40_000, each);
    let item = format!(r#""title": "Chợ phiên", "attachments": [{}]"#, attachments.trim_end_matches(','));
    let feed = format!(r#"{{"version": "https://jsonfeed.org/version/1.1", "items": [{{{item}}}]}}"#);
    assert_eq!(entry(&feed).photos().len(), 500);
}

#[test]
fn cells_that_reach_into_each_others_rows_make_a_table_no_wider_than_is_read() {
    let rows = "<tr><td rowspan=65534 colspan=1000>A<td>x".repeat(500);
    let article = page(&format!("<p>Chợ họp.</p><table border=1><tr><th colspan=2>Hai<th rowspan=2>Ba{rows}</table>"));
    let Some(Block::Grid { rows, .. }) = article.body.last() else { panic!("{:?}", article.body.len()) };
    let spans = |at: usize| rows[at].iter().map(|cell| (cell.columns, cell.rows)).collect::<Vec<_>>();
    assert_eq!((spans(0), spans(1)), (vec![(2, 1), (1, 2)], vec![(100, 100), (1, 1)]));
    assert!((3..100).all(|at| spans(at) == [(1, 1), (1, 1)]));
}
