//! Formats of articles and news, and what bad input gets.

use bangvang_content::article::{Article, Options, read_any};
use bangvang_content::html::{RawTree, parse};
use bangvang_content::news::{self, News};
use bangvang_content::{Format, ReadError, Reading};

use super::outline::outline;

fn read_news(text: &str, options: &Options<'_>) -> Result<Reading<News>, ReadError> {
    news::read(text.as_bytes(), options, &parse)
}

#[track_caller]
fn titles(text: &str, options: &Options<'_>, expected: &[&str]) {
    let reading = read_news(text, options).expect("the news are read");
    let found: Vec<&str> = reading.content.articles.iter().map(|article| article.title.as_str()).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn refused(text: &str, options: &Options<'_>, code: &str) {
    let article = read_any(text.as_bytes(), options, &parse).expect_err("no article is read");
    assert_eq!(article.code(), code);
}

#[test]
fn our_own_news_is_a_list_or_an_object() {
    let none = Options::default();
    titles(r#"[{"title":"Một"},{"title":"Hai"}]"#, &none, &["Một", "Hai"]);
    titles(r#"{"title":"Tin","articles":[{"title":"Một"}]}"#, &none, &["Một"]);
    titles("[]", &none, &[]);
    let code = |text| read_news(text, &none).expect_err("no news are read").code();
    assert_eq!((code("{}"), code(r#"{"articles":{}}"#), code("7")), ("missing", "wrong-type", "wrong-type"));
    assert_eq!(code("<html><title>Tin</title></html>"), "html-page");
}

#[test]
fn a_broken_article_costs_only_itself() {
    let reading = read_news(r#"[null,{"title":"Một"},7,{"lead":"Không tên"}]"#, &Options::default()).expect("read");
    assert_eq!((reading.content.articles.len(), reading.skipped), (1, 3));
    let said: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    let expected =
        ["record 1: null", "record 3: expected an object, found a number", "record 4: title is missing, left out"];
    assert_eq!(said, expected);
}

#[test]
fn foreign_news_is_read_by_its_fields() {
    let fields = r#"{"articles":"data.rows","title":"name.vi","href":"url","lead":"text.short","cover":"thumb.0.src","body":"text.html"}"#;
    let options = Options { fields: Some(fields), ..Options::default() };
    let text = r#"{"data":{"rows":[{"name":{"vi":"Một"},"url":"/1","published":"2021-05-10","title":{"x":1},
        "text":{"short":"Gọn","html":"<p>Bài <b>đậm</b></p>"},"thumb":[{"src":"photos/1.jpg"}]}]}}"#;
    let reading = read_news(text, &options).expect("the news are read");
    let [article] = reading.content.articles.as_slice() else { panic!("there is one") };
    assert_eq!((article.title.as_str(), article.lead.as_deref()), ("Một", Some("Gọn")));
    assert_eq!(article.cover.as_ref().map(|cover| cover.src.as_str()), Some("photos/1.jpg"));
    assert_eq!(outline(&article.body), "p Bài [strong đậm]");
    assert_eq!(article.published.map(|date| date.iso()).as_deref(), Some("2021-05-10"));
    let dotted = Options { fields: Some(r#"{"title":"ten.bai"}"#), ..Options::default() };
    let reading = read_news(r#"[{"ten.bai":"Hai"}]"#, &dotted).expect("the news are read");
    assert_eq!(reading.content.articles[0].title, "Hai", "a key may have dots in it");
    let broken = Options { fields: Some("name"), ..Options::default() };
    let reading = read_news("[]", &broken).expect("the news are read");
    assert_eq!(reading.warnings.len(), 1, "the setting is said to be unreadable");
}

#[test]
fn a_page_in_place_of_data_is_refused() {
    let page = "<html><title>Đăng nhập</title><p>Chào</p></html>";
    refused(page, &Options { url: Some("bai.json"), ..Options::default() }, "html-page");
    refused(page, &Options { content_type: Some("application/json"), ..Options::default() }, "html-page");
    refused(page, &Options { format: Some(Format::Wordpress), ..Options::default() }, "html-page");
    refused("<form><input type='Password'></form>", &Options::default(), "html-page");
    refused("{\"rss\": 1}", &Options { format: Some(Format::Rss), ..Options::default() }, "no-feed");
    refused("<rss><channel></channel></rss>", &Options::default(), "missing");
    refused("<p>x</p>", &Options { format: Some(Format::Atom), ..Options::default() }, "no-feed");
    let read = read_any(page.as_bytes(), &Options { url: Some("bai.html"), ..Options::default() }, &parse);
    assert_eq!(read.expect("a page is an article").content.title, "Đăng nhập");
}

#[test]
fn broken_xml_is_mended_where_it_can_be() {
    let feed = |title: &str| format!("\n<rss><channel><item><title>{title}</title></item></channel></rss>");
    titles(&feed("Rau & quả&nbsp;s&aacute;ng"), &Options::default(), &["Rau & quả sáng"]);
    titles(&feed("<![CDATA[Rau & <b>quả</b>]]>"), &Options::default(), &["Rau & quả"]);
    titles(&feed(""), &Options::default(), &[]);
}

#[test]
fn rss_with_whole_texts_and_files() {
    let feed = r#"<rss xmlns:content="urn:c" xmlns:dc="urn:d" xmlns:media="urn:m"><channel><title>Tin</title><item>
        <title>Một</title><link>https://a.example/1</link><dc:creator>Thu Hà</dc:creator><category>Y tế</category>
        <description>Gọn &lt;b&gt;thôi&lt;/b&gt;</description>
        <content:encoded><![CDATA[<p>Bài.</p><img src="photos/1.jpg">]]></content:encoded>
        <enclosure url="files/a.pdf" type="application/pdf" length="12"/><media:thumbnail url="photos/2.jpg"/>
        <enclosure url="javascript:x" type="image/png"/></item></channel></rss>"#;
    let reading = read_news(feed, &Options::default()).expect("the news are read");
    let [article] = reading.content.articles.as_slice() else { panic!("there is one") };
    assert_eq!((article.lead.as_deref(), article.author.as_deref()), (Some("Gọn thôi"), Some("Thu Hà")));
    assert_eq!(outline(&article.body), "p Bài.\nphoto photos/1.jpg |\nfile files/a.pdf | a.pdf");
    assert_eq!(article.cover.as_ref().map(|cover| cover.src.as_str()), Some("photos/2.jpg"));
    assert_eq!(article.summary(3).as_deref(), Some("Gọn…"));
}

#[test]
fn deep_and_long_markup_is_cut_and_said() {
    let deep = format!("{}đáy", "<div><b>".repeat(2000));
    let long = "<p>x</p>".repeat(50_000);
    let read = |html: &str| {
        let text = format!(r#"{{"title":"Bài","body":"{html}"}}"#);
        read_any(text.as_bytes(), &Options::default(), &parse).expect("the article is read")
    };
    let reading = read(&deep);
    assert_eq!(outline(&reading.content.body), "p [strong đáy]");
    for nest in [
        "<ul><li>a",
        "<blockquote>",
        "<table><tr><td>a<td>",
        "<figure><img src=a.jpg>",
        "<div class=gallery><img src=b.jpg>",
    ] {
        let html = nest.repeat(400);
        assert!(!read(&html).content.body.is_empty() || nest == "<blockquote>", "{nest}");
    }
    let reading = read(&long);
    assert!(reading.content.body.len() > 10_000);
    assert_eq!(reading.warnings.len(), 1, "{:?}", reading.warnings);
}

#[test]
fn a_parser_that_never_closes_does_no_harm() {
    let wild = |_: &str| {
        let mut tree = RawTree::default();
        tree.close();
        tree.attribute("href", "x");
        for _ in 0..5000 {
            tree.open("blockquote");
        }
        tree.text("đáy");
        tree
    };
    let reading = read_any(r#"{"title":"Bài","body":"<p>"}"#.as_bytes(), &Options::default(), &wild);
    assert!(reading.is_ok());
}

#[test]
fn a_line_that_names_the_author_again_stands_in_its_place() {
    let author = |line: &str| {
        let body = format!("<p>Một đoạn của bài.</p><p align='right'>{line}</p>");
        let text = serde_json::json!({"title": "Bài", "author": "Văn Hưng", "body": [{"kind": "html", "html": body}]});
        let article = read_any(text.to_string().as_bytes(), &Options::default(), &parse).expect("read").content;
        (article.author.unwrap_or_default(), article.body.len())
    };
    assert_eq!(author("Bài, ảnh: Văn Hưng"), ("Bài, ảnh: Văn Hưng".to_owned(), 1));
    assert_eq!(author("VĂN HƯNG"), ("VĂN HƯNG".to_owned(), 1));
    assert_eq!(author("Ảnh: Hà My"), ("Văn Hưng".to_owned(), 2));
}

#[test]
fn what_a_block_loses_is_said() {
    let read = read_any(
        r#"{"title": "Bài", "views": 677.0, "body": [{"kind": "gallery"}, {"kind": "list", "items": ["Một", {"text": "Hai"}]},
            {"kind": "table", "rows": [["a", ["b"], null]]}]}"#
            .as_bytes(),
        &Options::default(),
        &parse,
    );
    let Reading { content, warnings, .. } = read.expect("the article is read");
    assert_eq!(content.views, Some(677));
    let places: Vec<&str> = warnings.iter().map(|warning| warning.at.as_str()).collect();
    assert_eq!(places, ["body[0]", "body[1].items[1]", "body[2].rows[0][1]"]);
}

#[test]
fn an_article_whose_text_stands_under_another_name_lacks_it() {
    let warned = |json: &str| {
        let read = read_any(json.as_bytes(), &Options::default(), &parse).expect("the article is read");
        read.warnings.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    for bare in
        [r#"{"title": "A", "content": "<p>B</p>"}"#, r#"{"title": "A", "body": " ", "data": {"vi": "<p>B</p>"}}"#]
    {
        assert_eq!(warned(bare), ["body is missing, left out"], "{bare}");
    }
    for said in [
        r#""body": []"#,
        r#""lead": "B""#,
        r#""cover": "a.jpg""#,
        r#""honours": "a.json""#,
        r#""href": "a.html""#,
        r#""body": " ""#,
    ] {
        assert!(warned(&format!(r#"{{"title": "A", {said}}}"#)).is_empty(), "{said}");
    }
}

#[test]
fn a_long_address_is_no_text() {
    let warned = |key: &str, address: &str| {
        let json = format!(r#"{{"title": "A", {key}: "{address}", "files": [{{{key}: "{address}"}}]}}"#);
        read_any(json.as_bytes(), &Options::default(), &parse).expect("the article is read").warnings
    };
    let (coded, spaced) = ("Quy%E1%BA%BFt".repeat(12), "Quyết định ".repeat(12));
    assert!(warned(r#""href""#, &coded).is_empty());
    assert!(warned(r#""href""#, &spaced).is_empty());
    assert!(warned(r#""url""#, &coded).is_empty());
    assert_eq!(warned(r#""content""#, &spaced).len(), 1);
}

#[test]
fn a_cover_in_another_size_is_one_photo_with_that_in_the_text() {
    let post = r#"{"id": 1, "date": "2021-05-10T09:00:00", "title": {"rendered": "Bài"}, "link": "https://khe-son.example/1",
        "content": {"rendered": "<figure><img src='a-1024x683.jpg' srcset='a-1024x683.jpg 1024w, a.jpg 1600w'><figcaption>Cổng chợ</figcaption></figure>"},
        "_embedded": {"wp:featuredmedia": [{"media_type": "image", "source_url": "a.jpg", "media_details": {}}]}}"#;
    let article = read_any(post.as_bytes(), &Options::default(), &parse).expect("the post is read").content;
    assert_eq!(article.photos().len(), 1);
    assert_eq!(article.cover.as_ref().and_then(|cover| cover.caption.as_deref()), Some("Cổng chợ"));
    assert_eq!(article.shown_cover(), None);
}

#[test]
fn an_item_with_a_summary_alone_is_named_by_it() {
    let feed =
        r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "summary": "Nhà khám mới mở cửa."}]}"#;
    let article = read_any(feed.as_bytes(), &Options::default(), &parse).expect("the feed is read").content;
    assert_eq!(article.title, "Nhà khám mới mở cửa.");
}

#[test]
fn html_that_begins_with_words_is_html() {
    let piece = "Sáng 12/5, hội nghị tổng kết.<p><img src=\"a.jpg\"/></p><p><i>Chú thích</i></p>";
    for url in ["bai.html", "bai", ""] {
        let read = read_any(piece.as_bytes(), &Options { url: Some(url), ..Options::default() }, &parse);
        let body = read.expect("a piece of HTML is an article").content.body;
        assert_eq!(outline(&body), "p Sáng 12/5, hội nghị tổng kết.\nphoto a.jpg | Chú thích", "{url}");
    }
    refused(piece, &Options { url: Some("bai.json"), ..Options::default() }, "not-json");
    refused("{\"title\": <b>", &Options::default(), "syntax");
    refused("Không có trang này", &Options { url: Some("bai.html"), ..Options::default() }, "not-json");
}

/// The one article of another system's list, and whether it is read without others' formats.
fn foreign(record: &serde_json::Value) -> (Article, bool) {
    let fields = r#"{"articles":"d.results","title":"Title","lead":"TomTat","body":"Noi.data[0].html","cover":"Anh"}"#;
    let options = Options { fields: Some(fields), ..Options::default() };
    let list = serde_json::json!({"d": {"results": [record]}}).to_string();
    let mut read = news::read(list.as_bytes(), &options, &parse).expect("it is news");
    let own = news::read_own(list.as_bytes(), &options).expect("it is news");
    (read.content.articles.pop().expect("there is an article"), own.is_some())
}

#[test]
fn markup_in_what_another_system_says_is_none_of_the_text() {
    let (article, is_own) = foreign(&serde_json::json!({"Title": "Họp &amp; bàn", "TomTat": "<p>Chợ <b>họp</b>.</p>",
        "Noi": {"data": [{"html": "&lt;p&gt;Một.&lt;/p&gt;&lt;p&gt;Hai.&lt;/p&gt;"}]},
        "Anh": "<img alt='' src='/PublishingImages/a.jpg' style='border:0'>"}));
    assert_eq!((article.title.as_str(), article.lead.as_deref()), ("Họp & bàn", Some("Chợ họp.")));
    assert_eq!((outline(&article.body).as_str(), is_own), ("p Một.\np Hai.", false));
    assert_eq!(article.cover.map(|cover| cover.src).as_deref(), Some("/PublishingImages/a.jpg"));
    let (plain, is_own) = foreign(&serde_json::json!({"Title": "1 < 2", "TomTat": "Chợ\nhọp", "Anh": "a.jpg"}));
    assert_eq!((plain.title.as_str(), plain.lead.as_deref()), ("1 < 2", Some("Chợ\nhọp")));
    assert!(!is_own, "a sign may begin markup");
    let (empty, is_own) = foreign(&serde_json::json!({"Title": "Bài", "Anh": "<img alt=''>", "TomTat": "<p></p>"}));
    assert_eq!((empty.cover, empty.lead, is_own), (None, None, false));
    assert!(foreign(&serde_json::json!({"Title": "Bài", "TomTat": "Chợ họp", "Anh": "a.jpg"})).1);
}

#[test]
fn escaped_markup_is_markup_where_a_text_begins_with_it() {
    let body = |text: &str| {
        let json = serde_json::json!({"title": "Bài", "body": text}).to_string();
        let read = read_any(json.as_bytes(), &Options::default(), &parse).expect("it is an article");
        outline(&read.content.body)
    };
    assert_eq!(body("&lt;p&gt;Một &amp;amp; hai.&lt;/p&gt;"), "p Một & hai.");
    assert_eq!(body("Thẻ &lt;b&gt; và &lt;/b&gt;"), "p Thẻ <b> và </b>");
    assert_eq!(body("&lt; 2"), "p < 2");
}
