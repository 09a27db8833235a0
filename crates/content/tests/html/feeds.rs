//! Feeds as portals and newspapers write them.

use bangvang_content::article::{Article, Options, read_any};
use bangvang_content::html::parse;
use bangvang_content::news::{self, News};
use bangvang_content::{Photo, Reading};

use super::outline::outline;

pub fn read(text: &str) -> Reading<News> {
    news::read(text.as_bytes(), &Options::default(), &parse).expect("the news are read")
}

/// The one article of an RSS feed whose item has this in it.
pub fn item(inside: &str) -> Article {
    let feed = format!("<rss><channel><item><title>Bài</title>{inside}</item></channel></rss>");
    read(&feed).content.articles.pop().expect("there is an article")
}

fn described(html: &str) -> Article {
    item(&format!("<description><![CDATA[{html}]]></description>"))
}

pub fn cover(article: &Article) -> &Photo {
    article.cover.as_ref().expect("it has a cover")
}

#[track_caller]
fn check_lead(html: &str, lead: &str) {
    let article = described(html);
    assert_eq!(article.lead.as_deref(), Some(lead), "{html}");
    assert_eq!((cover(&article).src.as_str(), cover(&article).caption.as_deref()), ("a.jpg", None), "{html}");
}

#[test]
fn the_text_after_the_photo_of_a_description_is_the_lead() {
    let lead = "Nhà khám hai tầng vừa được đưa vào sử dụng.";
    check_lead(&format!("<img src='a.jpg' width='100'>{lead}</br>Mỗi ngày…"), &format!("{lead}\nMỗi ngày…"));
    check_lead(&format!("<a href='/1'><img src='a.jpg'></a></br>{lead}"), lead);
    check_lead(&format!("<p><img src='a.jpg'></p><p>{lead}</p>"), lead);
    check_lead(&format!("<p><img src='a.jpg'>{lead}</p>"), lead);
    check_lead(&format!("<img src='a.jpg'><br><br>{lead}"), lead);
    check_lead(&format!("<img src='a.jpg'><i>{lead}</i>"), lead);
    check_lead(&format!("<table><tr><td><img src='a.jpg'></td><td>{lead}</td></tr></table>"), lead);
    check_lead(&format!("<table><tr><td><img src='a.jpg'></td></tr><tr><td>{lead}</td></tr></table>"), lead);
    check_lead(&format!("<img src='a.jpg'><ul><li>{lead}</li><li>Hai</li></ul>"), &format!("{lead}\nHai"));
    check_lead(&format!("<a href='{}'><img src='a.jpg'></a>{lead}", "x".repeat(1300)), lead);
    let figure = described(&format!("<figure><img src='a.jpg'><figcaption>Nhà khám</figcaption></figure>{lead}"));
    assert_eq!((cover(&figure).caption.as_deref(), figure.lead.as_deref()), (Some("Nhà khám"), Some(lead)));
}

#[test]
fn the_summary_of_atom_is_a_lead_as_well() {
    let html = "&lt;p&gt;&lt;img src='a.jpg'&gt;&lt;/p&gt;&lt;p&gt;Nhà khám mới&lt;/p&gt;";
    let xhtml = "<div><img src='a.jpg'/><br/>Nhà khám mới</div>";
    for (kind, summary) in [("html", html), ("xhtml", xhtml)] {
        let feed = format!("<feed><entry><title>Bài</title><summary type='{kind}'>{summary}</summary></entry></feed>");
        let article = read(&feed).content.articles.pop().expect("there is an article");
        assert_eq!((article.lead.as_deref(), cover(&article).src.as_str()), (Some("Nhà khám mới"), "a.jpg"));
    }
}

#[test]
fn a_lead_that_wordpress_cut_from_the_text_is_none() {
    let text = "Mở đầu của bài nói về chợ phiên Khê Sơn. Sau đó là phần giữa.";
    let origin = "<p>The post <a href='/1'>Bài</a> appeared first on <a href='/'>Trang</a>.</p>";
    let with = |lead: &str| {
        item(&format!(
            "<description><![CDATA[{lead}]]></description>\
             <content:encoded><![CDATA[<figure><img src='a.jpg'><figcaption>Chợ</figcaption></figure><p>{text}</p>{origin}]]></content:encoded>"
        ))
    };
    let cut = with(&format!("<p>Mở đầu của bài nói về chợ phiên […]</p>{origin}"));
    assert_eq!((cut.lead.as_deref(), outline(&cut.body).as_str()), (None, &*format!("photo a.jpg | Chợ\np {text}")));
    let more = "Mở đầu của bài nói về chợ… <a href='/1' class='more-link'>Continue reading <span>Bài</span></a>";
    assert_eq!(with(more).lead, None);
    assert_eq!(with(&format!("Lời dẫn của biên tập.{origin}")).lead.as_deref(), Some("Lời dẫn của biên tập."));
    let alone = item("<description>Mở đầu của bài [&amp;#8230;]</description>");
    assert_eq!(alone.lead.as_deref(), Some("Mở đầu của bài"));
    let posts = serde_json::json!([
        {"title": {"rendered": "Bài"}, "content": {"rendered": format!("<p>{text}</p>")}, "excerpt": {"rendered": more}},
        {"title": {"rendered": "Bài"}, "content": {"rendered": format!("<p>{text}</p>")},
         "excerpt": {"rendered": "<p>Lời dẫn. <a class=\"more-link\" href=\"/1\">Đọc tiếp</a></p>"}}
    ]);
    let articles = read(&posts.to_string()).content.articles;
    assert_eq!((articles[0].lead.as_deref(), articles[1].lead.as_deref()), (None, Some("Lời dẫn.")));
}

pub fn size(photo: &Photo) -> (Option<u32>, Option<u32>) {
    (photo.width, photo.height)
}

#[track_caller]
fn warned(text: &str, expected: &[&str]) {
    let said: Vec<String> = read(text).warnings.iter().map(ToString::to_string).collect();
    assert_eq!(said, expected, "{text}");
}

#[test]
fn a_day_that_cannot_be_read_is_said() {
    let rss = "<rss><channel><item><title>Một</title><pubDate/></item>
               <item><title>Hai</title><pubDate>hôm qua</pubDate></item></channel></rss>";
    warned(rss, &["record 2: pubDate: not a date, left empty"]);
    let atom = "<feed><entry><title>Một</title><updated>hôm qua</updated></entry></feed>";
    warned(atom, &["record 1: updated: not a date, left empty"]);
    let post = r#"[{"title": {"rendered": "Một"}, "date": "hôm qua", "modified": null}]"#;
    warned(post, &["record 1: date: not a date, left empty"]);
    warned(&post.replace("\"modified\"", "\"date_gmt\": \"2021-05-10T02:00:00\", \"modified\""), &[]);
    let first = read_any(rss.as_bytes(), &Options::default(), &parse).expect("the article is read");
    assert_eq!((first.content.title.as_str(), first.warnings), ("Một", vec![]));
}

#[test]
fn names_with_the_prefix_of_atom_are_its_own() {
    let feed = "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:title>Tin</atom:title><atom:entry>\
                <atom:title>Một</atom:title><atom:link href='https://a.example/1'/><atom:summary>Gọn</atom:summary>\
                <media:thumbnail url='a.jpg'/></atom:entry></atom:feed>";
    let News { title, articles } = read(feed).content;
    let [article] = articles.as_slice() else { panic!("there is one") };
    assert_eq!((title.as_deref(), article.title.as_str()), (Some("Tin"), "Một"));
    assert_eq!((article.lead.as_deref(), article.href.as_deref()), (Some("Gọn"), Some("https://a.example/1")));
    assert_eq!(cover(article).src, "a.jpg");
}

#[test]
fn a_long_description_is_the_text_with_its_captions() {
    let long = "Một câu của bài. ".repeat(120);
    let article = described(&format!("<p><img src='a.jpg'></p><p>Nhà khám mới</p><p>{long}</p>"));
    assert_eq!(outline(&article.body).lines().next(), Some("photo a.jpg | Nhà khám mới"));
}

#[test]
fn an_author_is_a_name_and_no_address() {
    let named = |author: &str| item(&format!("<author>{author}</author>")).author;
    assert_eq!(named("lan@khe-son.example"), None);
    assert_eq!(named("Lan &lt;lan@khe-son.example&gt;").as_deref(), Some("Lan"));
    assert_eq!(named("lan@khe-son.example (Nguyễn Lan)").as_deref(), Some("Nguyễn Lan"));
}

#[test]
fn an_unsafe_link_gives_way_to_the_permanent_one() {
    let article = item("<link>javascript:alert(1)</link><guid>https://khe-son.example/1</guid>");
    assert_eq!(article.href.as_deref(), Some("https://khe-son.example/1"));
}

#[test]
fn a_description_that_is_the_whole_text_stays_whole() {
    let article = described(
        "<p>Tóm tắt.</p><figure><img src='a.jpg'><figcaption>Chú a</figcaption></figure>\
         <p>Có <a href='/q.pdf'>quyết định</a>.</p><figure><img src='b.jpg'><figcaption>Chú b</figcaption></figure>",
    );
    let shown = "photo a.jpg | Chú a\np Có [a /q.pdf quyết định].\nphoto b.jpg | Chú b";
    assert_eq!((article.lead.as_deref(), outline(&article.body).as_str()), (Some("Tóm tắt."), shown));
    let table = described(
        "<table><tr><td><img src='a.jpg'></td></tr><tr><td>Cổng chợ</td></tr></table><p>Một đoạn.</p><p>Hai đoạn.</p>",
    );
    assert_eq!((cover(&table).caption.as_deref(), table.lead.as_deref()), (Some("Cổng chợ"), Some("Một đoạn.")));
    assert_eq!(outline(&table.body), "p Hai đoạn.");
    let head = described("<p><img src='a.jpg'></p><p>Sapo ngắn của bài</p><p>Đoạn sau.</p>");
    assert_eq!((cover(&head).caption.as_deref(), head.lead.as_deref()), (None, Some("Sapo ngắn của bài")));
    assert_eq!(outline(&head.body), "p Đoạn sau.");
    let row = described("<table><tr><td><img src='a.jpg'></td></tr><tr><td>Cổng chợ</td></tr></table><p>Một đoạn.</p>");
    assert_eq!((cover(&row).caption.as_deref(), row.lead.as_deref()), (Some("Cổng chợ"), Some("Một đoạn.")));
    let list = described("<p>Nội dung gồm:</p><ul><li>Một</li><li>Hai</li></ul>");
    assert_eq!((list.lead.as_deref(), outline(&list.body).as_str()), (None, "p Nội dung gồm:\nli Một\nli Hai"));
    let file = described("<p>Có <a href='/q.pdf'>quyết định</a> mới.</p>");
    assert_eq!((file.lead.as_deref(), outline(&file.body).as_str()), (None, "p Có [a /q.pdf quyết định] mới."));
    let summary = "<feed><entry><title>Bài</title><summary type='html'>&lt;p&gt;Một.&lt;/p&gt;&lt;p&gt;Hai.&lt;/p&gt;\
                   </summary></entry></feed>";
    let atom = read(summary).content.articles.remove(0);
    assert_eq!((atom.lead.as_deref(), outline(&atom.body).as_str()), (Some("Một."), "p Hai."));
}

#[test]
fn what_stands_over_a_lead_leaves_it_one() {
    check_lead("<img src='a.jpg'><p>10/05/2021 08:00</p><p>Lời dẫn.</p>", "10/05/2021 08:00\nLời dẫn.");
    check_lead("<img src='a.jpg'><h3>Chợ phiên</h3><p>Lời dẫn.</p>", "Chợ phiên\nLời dẫn.");
    let two = described("<img src='a.jpg'><img src='b.jpg'><p>Lời dẫn.</p>");
    assert_eq!((two.lead.as_deref(), outline(&two.body).as_str()), (Some("Lời dẫn."), "photo b.jpg |"));
}

#[test]
fn a_description_beside_the_text_is_its_lead_alone() {
    let article = item(
        "<description><![CDATA[<p>Một.</p><p>Hai.</p>]]></description><content:encoded>Bài đầy đủ.</content:encoded>",
    );
    assert_eq!((article.lead.as_deref(), outline(&article.body).as_str()), (Some("Một.\nHai."), "p Bài đầy đủ."));
    let origin =
        described("<p>Lời dẫn.</p><p>The post <a href='/1'>Bài</a> appeared first on <a href='/'>Trang</a>.</p>");
    assert_eq!((origin.lead.as_deref(), origin.body.len()), (Some("Lời dẫn."), 0));
    let first =
        described("<p>Lời dẫn.</p><p>The post <a href='/1'>Bài</a> first appeared on <a href='/'>Trang</a>.</p>");
    assert_eq!((first.lead.as_deref(), first.body.len()), (Some("Lời dẫn."), 0));
    let more = described("<p>Lời dẫn của bài.</p><p><a href='/1'>Xem thêm...</a></p>");
    assert_eq!((more.lead.as_deref(), more.body.len()), (Some("Lời dẫn của bài."), 0));
    assert_eq!(described("Lời dẫn của bài. <a href='/1'>Đọc tiếp »</a>").lead.as_deref(), Some("Lời dẫn của bài."));
    assert_eq!(described("Mời bạn đọc tiếp").lead.as_deref(), Some("Mời bạn đọc tiếp"));
}

#[test]
fn markup_that_a_feed_escaped_twice_is_markup() {
    let twice = item("<description>&amp;lt;b&amp;gt;Đậm&amp;lt;/b&amp;gt; và nhạt</description>");
    assert_eq!(twice.lead.as_deref(), Some("Đậm và nhạt"));
    let said = item("<description>Thẻ &amp;lt;b&amp;gt; in đậm</description>");
    assert_eq!(said.lead.as_deref(), Some("Thẻ <b> in đậm"));
}

#[test]
fn a_feed_that_begins_with_the_title_again_says_it_once() {
    let begins = |first: &str| {
        item(&format!("<description>&lt;{first}&gt;Bài&lt;/{first}&gt;&lt;p&gt;Lời dẫn.&lt;/p&gt;</description>"))
    };
    for first in ["h2", "p", "span", "div"] {
        let article = begins(first);
        assert_eq!((article.lead.as_deref(), outline(&article.body).as_str()), (Some("Lời dẫn."), ""), "{first}");
    }
    let whole = item(
        "<content:encoded>&lt;h1&gt;Bài&lt;/h1&gt;&lt;p&gt;Một.&lt;/p&gt;&lt;p&gt;Hai.&lt;/p&gt;</content:encoded>",
    );
    assert_eq!(outline(&whole.body), "p Một.\np Hai.");
}

#[test]
fn prefixes_mean_what_a_feed_says_of_them() {
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:m='http://search.yahoo.com/mrss/'><entry><title>Một</title>\
         <content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>Bài</x:p><x:figure><x:img src='a.jpg'/>\
         <x:figcaption>Chợ</x:figcaption></x:figure></x:div></content></entry>\
         <entry><title>Hai</title><m:thumbnail url='b.jpg'/></entry></feed>";
    let articles = read(feed).content.articles;
    assert_eq!(outline(&articles[0].body), "p Bài\nphoto a.jpg | Chợ");
    assert_eq!(cover(&articles[1]).src, "b.jpg");
    // A link to the feed itself is none of RSS.
    let own = item(
        "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='/feed'/><link>https://khe-son.example/1</link>",
    );
    assert_eq!(own.href.as_deref(), Some("https://khe-son.example/1"));
}

/// The one article of a JSON Feed whose item has these fields.
#[test]
fn what_rss_says_in_words_of_atom_is_read() {
    let feed = "<rss xmlns:a10='http://www.w3.org/2005/Atom'><channel><item><title>Bài</title><description>Tóm tắt.</description>\
        <a10:author><a10:name>Lan Anh</a10:name></a10:author><a10:updated>2021-03-12T14:05:00+07:00</a10:updated>\
        <a10:content type='text/html'>&lt;p&gt;Mai họp.&lt;/p&gt;</a10:content></item></channel></rss>";
    let article = read(feed).content.articles.pop().expect("there is an article");
    assert_eq!(article.published.map(|date| date.iso()).as_deref(), Some("2021-03-12T14:05+07:00"));
    assert_eq!((article.author.as_deref(), article.lead.as_deref()), (Some("Lan Anh"), Some("Tóm tắt.")));
    assert_eq!(outline(&article.body), "p Mai họp.");
}

#[test]
fn an_item_names_its_source() {
    let article = item("<description>Tóm tắt.</description><source url='https://bao.example/rss'>Báo Khê Sơn</source>");
    assert_eq!(article.source.map(|source| (source.name, source.href)), Some(("Báo Khê Sơn".to_owned(), None)));
}

#[test]
fn the_beginning_of_time_is_no_day() {
    for day in ["Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 +0000"] {
        let feed = format!("<rss><channel><item><title>Bài</title><pubDate>{day}</pubDate></item></channel></rss>");
        let reading = read(&feed);
        assert_eq!((reading.content.articles[0].published, reading.warnings), (None, vec![]), "{day}");
    }
}

fn json_item(fields: &str) -> Article {
    let feed = format!(r#"{{"version": "https://jsonfeed.org/version/1.1", "items": [{{{fields}}}]}}"#);
    read(&feed).content.articles.pop().expect("there is an article")
}

#[test]
fn a_summary_of_json_feed_that_begins_the_text_is_no_lead() {
    let lead = |fields: &str| json_item(fields).lead;
    let text = r#""content_text": "Mở đầu của bài. Sau đó.\n\nHết.""#;
    assert_eq!(lead(&format!(r#""title": "Bài", "summary": "Mở đầu của bài…", {text}"#)), None);
    assert_eq!(lead(r#""title": "Bài", "summary": "Mở đầu", "content_html": "<p>Mở đầu của bài</p>""#), None);
    assert_eq!(lead(&format!(r#""title": "Bài", "summary": "Lời dẫn.", {text}"#)).as_deref(), Some("Lời dẫn."));
    let alone = json_item(r#""summary": "Một câu duy nhất.""#);
    assert_eq!((alone.title.as_str(), alone.lead), ("Một câu duy nhất.", None));
    let item = read("<rss><channel><item><description>Một câu.</description></item></channel></rss>");
    assert_eq!(item.content.articles[0].lead, None);
}

#[test]
fn photos_attached_to_json_feed_are_photos() {
    let item = json_item(
        r#""title": "Bài", "image": "bia.jpg", "content_html": "<p>Bài <img src='a.jpg'></p>", "attachments": [
            {"url": "a.jpg", "mime_type": "image/jpeg"}, {"url": "bia.jpg", "mime_type": "image/jpeg"},
            {"url": "b.jpg", "mime_type": "image/jpeg", "title": "Chợ phiên"},
            {"url": "b.jpg", "mime_type": "image/jpeg"}, {"url": "c.pdf", "mime_type": "application/pdf"}]"#,
    );
    assert_eq!(outline(&item.body), "p Bài\nphoto a.jpg |\nphoto b.jpg | Chợ phiên\nfile c.pdf | c.pdf");
}

#[test]
fn posts_without_what_is_embedded_have_a_cover_and_an_author() {
    let posts = r#"[{"title": {"rendered": "Bài"}, "jetpack_featured_media_url": "https://khe-son.example/a.jpg",
        "yoast_head_json": {"author": "Lê Lan"}}]"#;
    let articles = read(posts).content.articles;
    assert_eq!(
        (cover(&articles[0]).src.as_str(), articles[0].author.as_deref()),
        ("https://khe-son.example/a.jpg", Some("Lê Lan"))
    );
}

#[test]
fn a_post_may_have_bare_texts() {
    let bare = r#"[{"title": {"rendered": "Một"}}, {"title": "Hai", "content": "<p>Chợ họp.</p>"}]"#;
    let two = read(bare).content.articles.pop().expect("two are read");
    assert_eq!((two.title.as_str(), outline(&two.body).as_str()), ("Hai", "p Chợ họp."));
}
