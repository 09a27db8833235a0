//! Feeds that came broken, and what came in their place.

use bangvang_content::article::Options;
use bangvang_content::html::parse;
use bangvang_content::{Format, ReadError, news};

use super::feeds::read;

#[test]
fn what_came_in_place_of_a_feed_or_of_data_is_called_so() {
    let feed = "<rss><channel><item><title>Một</title></item></channel></rss>";
    for format in ["json", "wordpress", "jsonfeed"] {
        let options = Options { format: Format::of(format), ..Options::default() };
        let read = news::read(feed.as_bytes(), &options, &parse).expect("a feed is a feed");
        assert_eq!(read.content.articles.len(), 1, "{format}");
    }
    let options = Options { format: Format::of("rss"), ..Options::default() };
    for end in ["</body></html>", ""] {
        let page = format!("<!DOCTYPE html><html><head><title>Đăng nhập</title></head><body>{end}");
        let refused = news::read(page.as_bytes(), &options, &parse).expect_err("it is no feed");
        assert_eq!(refused, ReadError::HtmlPage { title: Some("Đăng nhập".to_owned()) });
    }
    let data = r#"{"posts": [], "Vũ Khoa": {}, "articles": null, "total": 0}"#;
    let posts = news::read(data.as_bytes(), &Options::default(), &parse).expect_err("no list is there");
    let keys = ["posts", "total"].map(str::to_owned).to_vec();
    assert_eq!(posts, ReadError::NoList { at: "articles".to_owned(), keys });
}

#[test]
fn an_xml_that_is_no_feed_is_no_page_either() {
    let options = Options { url: Some("https://khe-son.example/sitemap.xml"), ..Options::default() };
    let map = "<?xml version='1.0'?><urlset><url><loc>/1</loc></url></urlset>";
    assert_eq!(news::read(map.as_bytes(), &options, &parse).expect_err("it is no feed"), ReadError::NoFeed);
    let page = "<?xml version='1.0'?><!DOCTYPE html><html><head><title>Bảo trì</title></head><body></body></html>";
    let refused = news::read(page.as_bytes(), &options, &parse).expect_err("it is a page");
    assert_eq!(refused, ReadError::HtmlPage { title: Some("Bảo trì".to_owned()) });
}

#[test]
fn an_item_that_never_ends_is_one_still() {
    let feed = read("<rss><channel><item><title>Một</title><item><title>Hai</title></item></channel></rss>");
    let titles: Vec<&str> = feed.content.articles.iter().map(|article| article.title.as_str()).collect();
    assert_eq!(titles, ["Một", "Hai"]);
}

#[test]
fn a_feed_that_is_cut_short_says_where() {
    for (text, at) in [
        ("\n<rss><channel>\n<item><title>Cắt", "line 3, column 17"),
        ("<?xml version='1.0'?><feed><entry><title", "line 1, column 41"),
        ("<rss><channel><item><description><![CDATA[Bài\n", "line 1, column 46"),
        ("<rss>\n <channel><item><title><![CDATA[Bài</title></item></channel></rss>\n", "line 2, column 24"),
        ("<rss><channel><item><link href='a></link></item></channel></rss>", "line 1, column 21"),
    ] {
        let error = news::read(text.as_bytes(), &Options::default(), &parse).expect_err("it has no end");
        assert_eq!((error.code(), error.at().as_str()), ("truncated", at), "{text}");
    }
    let json = news::read(b"\n\n[{\"title\": ", &Options::default(), &parse).expect_err("it has no end");
    assert_eq!(json.at(), "line 3, column 12");
}
