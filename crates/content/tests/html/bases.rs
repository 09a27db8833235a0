//! Addresses that are relative to what a page or a feed says.

use super::feeds::{cover, read};
use super::outline::outline;
use super::pages;

const HTML: &str = "<p>Chợ họp <a href='tin/2.html'>lại</a>.</p><p><img src='anh/a.jpg' \
    srcset='anh/a-480.jpg 480w, /anh/a-960.jpg 960w' width='960'></p><p><a href='tep/a.pdf'>Quyết định</a></p>\
    <ul><li>Xem <a href='/tin/3.html'>ba</a></li><li><a href='https://b.example/4'>bốn</a></li></ul>";

#[test]
fn a_page_says_what_its_addresses_are_relative_to() {
    let page = |head: &str| {
        pages::read(&format!("<head>{head}<title>Bài</title></head><h1>Bài</h1><article>{HTML}</article>"))
    };
    let article = page("<base target='_blank'><BASE HREF='https://a.example/cong/x.html?y=1'>");
    assert_eq!(
        outline(&article.body),
        "p Chợ họp [a https://a.example/cong/tin/2.html lại].\nphoto https://a.example/cong/anh/a.jpg |\n\
         file https://a.example/cong/tep/a.pdf | Quyết định\nli Xem [a https://a.example/tin/3.html ba]\nli [a https://b.example/4 bốn]"
    );
    let sizes: Vec<&str> = article.photos()[0].sources.iter().map(|size| size.src.as_str()).collect();
    assert_eq!(sizes, ["https://a.example/cong/anh/a-480.jpg", "https://a.example/anh/a-960.jpg"]);
    let of_root = outline(&page("<base href='/'>").body);
    assert!(of_root.contains("[a /tin/2.html lại]") && of_root.contains("photo /anh/a.jpg"), "{of_root}");
    for none in ["<base href='javascript:x//'>", "<base href=''>", ""] {
        assert!(outline(&page(none).body).contains("photo anh/a.jpg"), "{none}");
    }
}

#[test]
fn a_feed_and_its_parts_say_what_their_addresses_are_relative_to() {
    let html = HTML.replace('<', "&lt;");
    let entry = |of_feed: &str, of_entry: &str, of_text: &str| {
        let text = format!("<content type='html'{of_text}>{html}</content>");
        let entry = format!(
            "<entry{of_entry}><title>Bài</title><link href='tin/1.html'/><link rel='enclosure' href='bia.jpg'/>{text}</entry>"
        );
        let article =
            read(&format!("<feed{of_feed}>{entry}</feed>")).content.articles.pop().expect("there is an article");
        let shown = outline(&article.body);
        let photo = shown.lines().find_map(|line| line.strip_prefix("photo ")).unwrap_or_default().to_owned();
        [article.href.clone().unwrap_or_default(), cover(&article).src.clone(), photo.replace(" |", "")]
    };
    let (a, b) = (" xml:base='https://a.example/x/'", " xml:base='y/'");
    let all = "https://a.example/x/";
    assert_eq!(entry(a, "", ""), ["tin/1.html", "bia.jpg", "anh/a.jpg"].map(|path| format!("{all}{path}")));
    assert_eq!(entry("", a, ""), ["tin/1.html", "bia.jpg", "anh/a.jpg"].map(|path| format!("{all}{path}")));
    assert_eq!(entry(a, b, ""), ["y/tin/1.html", "y/bia.jpg", "y/anh/a.jpg"].map(|path| format!("{all}{path}")));
    assert_eq!(entry(a, "", b), ["tin/1.html", "bia.jpg", "y/anh/a.jpg"].map(|path| format!("{all}{path}")));
    assert_eq!(entry(" xml:base='data:x,'", "", ""), ["tin/1.html", "bia.jpg", "anh/a.jpg"]);
    let rss =
        format!("<rss{a}><channel><item><title>Bài</title><description>{html}</description></item></channel></rss>");
    let article = read(&rss).content.articles.pop().expect("there is an article");
    assert!(outline(&article.body).contains("photo https://a.example/x/anh/a.jpg"));
}
