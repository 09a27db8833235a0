//! What of an entry is left out, and what is not.

use bangvang_content::article::{Options, read_any};
use bangvang_content::html::parse;

use super::feeds::{cover, item, read};
use super::outline::outline;

/// Where a feed's warnings are, and what they say.
fn warnings(feed: &str) -> Vec<String> {
    read(feed).warnings.iter().map(|warning| format!("{} {}", warning.at, warning.fault.code())).collect()
}

#[test]
fn an_unsafe_address_of_a_file_is_said() {
    for (inside, at) in [
        ("<enclosure url='javascript:alert(1)' type='image/jpeg'/>", "item[0].enclosure"),
        ("<enclosure url='data:application/pdf;base64,AA' type='application/pdf'/>", "item[0].enclosure"),
        ("<media:content url='javascript:alert(1)' medium='image'/>", "item[0].media:content"),
        ("<media:group><media:content url='data:image/png,A'/></media:group>", "item[0].media:content"),
        ("<itunes:image href='javascript:alert(1)'/>", "item[0].image"),
    ] {
        let rss = format!("<rss><channel><item><title>Bài</title>{inside}</item></channel></rss>");
        assert_eq!(warnings(&rss), [format!("{at} url-unsafe")], "{inside}");
    }
    let atom = "<feed><entry><title>Bài</title><link rel='enclosure' href='javascript:alert(1)'/></entry></feed>";
    assert_eq!(warnings(atom), ["entry[0].link url-unsafe"]);
    let attached = serde_json::json!([{"url": "javascript:alert(1)"}, {"url": "a.pdf"}, {"title": "B"}]);
    let json = serde_json::json!({"version": "https://jsonfeed.org/version/1.1",
        "items": [{"title": "Bài", "attachments": attached}]});
    let said = ["items[0].attachments[0].url url-unsafe", "items[0].attachments[2] part-missing"];
    assert_eq!(warnings(&json.to_string()), said);
}

#[test]
fn an_entry_of_atom_alone_is_an_article() {
    let inside = "<title>Chợ phiên</title><id>https://a.example/1</id><updated>2021-05-10T09:00:00+07:00</updated>\
        <author><name>Hà My</name></author><content type='html'>&lt;p&gt;Chợ họp lại.&lt;/p&gt;</content>";
    let prefixed = inside.replace("</", "</a:").replace('<', "<a:").replace("<a:/a:", "</a:");
    for entry in [
        format!("<?xml version='1.0'?><entry xmlns='http://www.w3.org/2005/Atom' xml:lang='vi'>{inside}</entry>"),
        format!("<a:entry xmlns:a='http://www.w3.org/2005/Atom' xml:lang='vi'>{prefixed}</a:entry>"),
    ] {
        let one = read_any(entry.as_bytes(), &Options::default(), &parse).expect("it is an article");
        let article = one.content;
        assert_eq!((article.title.as_str(), article.author.as_deref()), ("Chợ phiên", Some("Hà My")));
        assert_eq!((article.lang.as_deref(), outline(&article.body).as_str()), (Some("vi"), "p Chợ họp lại."));
        assert_eq!((article.href.as_deref(), article.published.is_some()), (Some("https://a.example/1"), true));
        let news = read(&entry);
        assert_eq!((news.content.title, news.content.articles, news.warnings), (None, vec![article], one.warnings));
    }
}

#[test]
fn a_link_to_more_is_of_the_text_where_it_leads_elsewhere() {
    let shown = |href: &str, words: &str| {
        let text = format!("<p>Sở mời dự họp.</p><p>Họp lúc 8 giờ.</p><p><a href='{href}'>{words}</a></p>");
        let page = "<link>https://www.khe-son.example/tin/1</link>";
        let article = item(&format!("{page}<content:encoded><![CDATA[{text}]]></content:encoded>"));
        outline(&article.body).lines().nth(2).map(str::to_owned)
    };
    for words in ["Chi tiết", "Xem chi tiết", "Xem thêm…", "Read more »"] {
        let href = "https://bo.example/giay-moi";
        assert_eq!(shown(href, words), Some(format!("p [a {href} {words}]")));
        assert!(shown("https://bo.example/giay-moi.pdf", words).is_some());
        for own in ["https://khe-son.example/tin/1", "http://www.khe-son.example/tin/1#more", "/tin/1", "?id=1"] {
            assert_eq!(shown(own, words), None, "{own}");
        }
    }
    let described = |href: &str| {
        let text = format!("Sở mời dự họp lúc 8 giờ.&lt;br&gt;&lt;a href='{href}'&gt;Xem chi tiết&lt;/a&gt;");
        let article = item(&format!("<link>https://khe-son.example/1</link><description>{text}</description>"));
        (article.lead.unwrap_or_default(), outline(&article.body))
    };
    assert_eq!(described("https://khe-son.example/1"), ("Sở mời dự họp lúc 8 giờ.".to_owned(), String::new()));
    let (lead, body) = described("https://bo.example/1");
    assert!(lead.is_empty() && body.ends_with("[a https://bo.example/1 Xem chi tiết]"), "{body}");
}

#[test]
fn each_photo_that_an_item_encloses_is_shown() {
    let jpg = |name: &str| format!("<enclosure url='{name}.jpg' type='image/jpeg'/>");
    let [a, b] = ["a", "b"].map(jpg);
    let two = item(&format!("{a}{b}{}<enclosure url='c.pdf' type='application/pdf'/>", jpg("b-300x200")));
    assert_eq!((cover(&two).src.as_str(), outline(&two.body).as_str()), ("a.jpg", "photo b.jpg |\nfile c.pdf | c.pdf"));
    let described = "<description><![CDATA[<img src='d.jpg'>Chợ họp.]]></description>";
    let three = item(&format!("{described}{a}{b}"));
    let shown: Vec<&str> = three.photos().iter().map(|photo| photo.src.as_str()).collect();
    assert_eq!(shown, ["d.jpg", "a.jpg", "b.jpg"]);
    let with_text = item(&format!("<content:encoded><![CDATA[<img src='c.jpg'><p>Bài</p>]]></content:encoded>{a}{b}"));
    let shown: Vec<&str> = with_text.photos().iter().map(|photo| photo.src.as_str()).collect();
    assert_eq!(shown, ["a.jpg", "c.jpg"]);
}

#[test]
fn a_photo_that_a_text_begins_with_stands_once_in_whatever_size() {
    let text = "<content:encoded><![CDATA[<p><img src='/u/cho-1024x683.jpg'></p><p>Chợ họp.</p>]]></content:encoded>";
    let article = item(&format!("{text}<enclosure url='/u/cho.jpg' type='image/jpeg'/>"));
    assert_eq!((article.photos().len(), article.cover), (1, None));
}

#[test]
fn a_photo_is_known_whatever_an_item_calls_it() {
    for photo in [
        "<image>a.jpg</image>",
        "<image url='a.jpg'/>",
        "<image href='a.jpg'/>",
        "<image><url>a.jpg</url><title>Khê Sơn</title></image>",
        "<image/><thumbnail>a.jpg</thumbnail>",
        "<thumb>a.jpg</thumb>",
        "<enclosure url='a.jpg' type='application/octet-stream'/>",
        "<enclosure url='a.jpg' type='image'/>",
        "<enclosure url='a.jpg' type='jpg'/>",
    ] {
        let article = item(photo);
        assert_eq!((cover(&article).src.as_str(), article.body.is_empty()), ("a.jpg", true), "{photo}");
    }
    let pdf = item("<enclosure url='a.pdf' type='application/octet-stream'/>");
    assert_eq!(outline(&pdf.body), "file a.pdf | a.pdf");
}

#[test]
fn a_film_of_youtube_is_no_file() {
    let group = "<media:group><media:title>Chợ</media:title>\
        <media:content url='https://www.youtube.com/v/x?version=3' type='application/x-shockwave-flash'/>\
        <media:thumbnail url='https://i2.ytimg.com/vi/x/hqdefault.jpg' width='480' height='360'/></media:group>";
    let article = item(group);
    assert_eq!((cover(&article).width, article.body), (Some(480), Vec::new()));
}

#[test]
fn what_drupal_says_of_an_entry_is_no_lead() {
    let field = |name: &str, inside: &str| format!("<span class='field field--name-{name}'>{inside}</span>\n");
    let head = [
        field("title", "Bài"),
        field("uid", "<span property='schema:name'>Lê An</span>"),
        field("created", "Tue, 11/24/2026 - 09:30"),
    ]
    .concat();
    let body = "<div class='field field--name-body'><p>Chợ họp lại.</p><p>Bà con đến từ sớm.</p></div>";
    let article = item(&format!("<description><![CDATA[{head}{body}]]></description>"));
    assert_eq!(
        (article.lead.as_deref(), outline(&article.body).as_str()),
        (Some("Chợ họp lại."), "p Bà con đến từ sớm.")
    );
    assert_eq!(item("<dc:creator>Test Test</dc:creator>").author, None);
}

#[test]
fn a_cover_is_the_whole_photo_where_its_address_is_known() {
    for (small, large) in [
        ("https://c.example/zoom/80_50/2026/cho.jpg", "https://c.example/2026/cho.jpg"),
        ("https://c.example/thumb_w/300/cho-1.jpg?v=1", "https://c.example/cho-1.jpg"),
    ] {
        let described = |photo: &str| format!("<description>&lt;img src='{photo}'&gt;Lời dẫn</description>");
        let cover_of = |one: &str, other: &str| {
            cover(&item(&format!("{}<enclosure url='{other}' type='image/jpeg'/>", described(one)))).src.clone()
        };
        assert_eq!(cover_of(small, large), large);
        assert_eq!(cover_of(large, small), large);
    }
}
