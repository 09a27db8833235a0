//! What an entry of a feed says of itself.

use bangvang_content::article::Article;

use super::feeds::{item, read};
use super::outline::outline;

fn only(feed: &str) -> Article {
    read(feed).content.articles.pop().expect("there is an article")
}

#[test]
fn an_account_is_no_author_in_a_feed() {
    for account in ["admin", "quantri", "Super User", "khe@a.example"] {
        let creator = format!("<dc:creator>{account}</dc:creator>");
        let text = "<content:encoded><![CDATA[<p>Bài.</p><p align=right>Hà My</p>]]></content:encoded>";
        assert_eq!(item(&creator).author, None, "{account}");
        assert_eq!(item(&[&creator, text].concat()).author.as_deref(), Some("Hà My"), "{account}");
        let entry = "<entry><title>Bài</title></entry>";
        let atom = format!("<feed><author><name>{account}</name></author>{entry}</feed>");
        assert_eq!(only(&atom).author, None, "{account}");
        let json = serde_json::json!({"version": "https://jsonfeed.org/version/1.1",
            "items": [{"title": "Bài", "authors": [{"name": account}]}]});
        assert_eq!(only(&json.to_string()).author, None, "{account}");
    }
}

#[test]
fn the_address_beside_an_account_names_nobody_either() {
    assert_eq!(item("<author>khe@a.example (Super User)</author>").author, None);
    assert_eq!(item("<author>khe@a.example (Thu Hà)</author>").author.as_deref(), Some("Thu Hà"));
}

#[test]
fn the_section_of_what_was_given_none_is_not_shown_in_a_feed() {
    let rss = item("<category>Chưa phân loại</category><category>Y tế</category>");
    assert_eq!(rss.category.as_deref(), Some("Y tế"));
    assert_eq!(item("<category>Uncategorised</category>").category, None);
    let atom = "<feed><entry><title>Bài</title><category term='uncategorized'/><category term='y-te' label='Y tế'/></entry></feed>";
    assert_eq!(only(atom).category.as_deref(), Some("Y tế"));
    let json = r#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "Bài", "tags": ["Uncategorized", "Y tế"]}]}"#;
    assert_eq!(only(json).category.as_deref(), Some("Y tế"));
}

/// Lead, caption of the cover and text of a description.
fn described(html: &str) -> [String; 3] {
    let article = item(&format!("<description><![CDATA[{html}]]></description>"));
    let caption = article.cover.as_ref().and_then(|cover| cover.caption.clone());
    [article.lead.unwrap_or_default(), caption.unwrap_or_default(), outline(&article.body)]
}

#[test]
fn the_caption_of_a_photo_that_a_whole_text_begins_with_is_no_lead() {
    let text = "<p>Sáng nay chợ họp.</p><p>Bà con đến sớm.</p>";
    let expected = ["Sáng nay chợ họp.", "Cổng chợ", "p Bà con đến sớm."];
    for caption in ["<p><em>Cổng chợ</em></p>", "<p align=center>Cổng chợ</p>"] {
        assert_eq!(described(&format!("<p><img src=a.jpg></p>{caption}{text}")), expected, "{caption}");
    }
    assert_eq!(described(&format!("<p><img src=a.jpg><br><em>Cổng chợ</em></p>{text}")), expected);
    let credit = described(&format!("<p><img src=a.jpg></p><p>Cổng chợ. Ảnh: Lan</p>{text}"));
    assert_eq!(credit, ["Sáng nay chợ họp.", "Cổng chợ. Ảnh: Lan", "p Bà con đến sớm."]);
    // What the text begins with, in italics as well.
    let lead = described(&format!("<p><img src=a.jpg></p><p><em>Chợ họp lại.</em></p>{text}"));
    assert_eq!(lead, ["Chợ họp lại.", "", "p Sáng nay chợ họp.\np Bà con đến sớm."]);
    assert_eq!(described("<p><img src=a.jpg></p><p><em>Chợ họp lại</em></p>")[0], "Chợ họp lại");
}

#[test]
fn a_line_in_capitals_is_no_lead_of_a_whole_text() {
    let text = described("<p align=center><b>KẾ HOẠCH TUẦN</b></p><p>Thứ hai họp.</p><p>Thứ ba học.</p>");
    assert_eq!(text, ["", "", "p [strong KẾ HOẠCH TUẦN]\np Thứ hai họp.\np Thứ ba học."]);
}

/// The one item of JSON Feed.
fn json(item: &serde_json::Value) -> Article {
    only(&serde_json::json!({"version": "https://jsonfeed.org/version/1.1", "items": [item]}).to_string())
}

#[test]
fn an_author_of_json_feed_may_be_a_name_alone() {
    for item in
        [serde_json::json!({"title": "Bài", "authors": ["Lan"]}), serde_json::json!({"title": "Bài", "author": "Lan"})]
    {
        assert_eq!(json(&item).author.as_deref(), Some("Lan"), "{item}");
    }
}

#[test]
fn what_an_entry_loses_is_said() {
    let said = |feed: &str| -> Vec<String> { read(feed).warnings.iter().map(ToString::to_string).collect() };
    let link = "record 1: link: not a safe URL, left empty";
    assert_eq!(said("<rss><channel><item><title>A</title><link>data:x</link></item></channel></rss>"), [link]);
    assert_eq!(said("<feed><entry><title>A</title><link href='data:x'/></entry></feed>"), [link]);
    assert_eq!(said(r#"[{"title": {"rendered": "A"}, "link": "data:x"}]"#), [link]);
    let json = r#"{"version": "https://jsonfeed.org/version/1", "items": [{"title": "A", "content_html": 1}]}"#;
    assert_eq!(said(json), ["record 1: content_html: expected a text, found a number, left empty"]);
}

#[test]
fn an_entry_leads_to_its_page() {
    let atom = |inside: &str| only(&format!("<feed><entry><title>Bài</title>{inside}</entry></feed>")).href;
    let data = "<link type='application/json' href='1.json'/>";
    assert_eq!(atom(&format!("{data}<link type='text/html' href='1.html'/>")).as_deref(), Some("1.html"));
    assert_eq!(atom(data).as_deref(), Some("1.json"));
    assert_eq!(atom("<id>https://a.example/1</id>").as_deref(), Some("https://a.example/1"));
    assert_eq!(atom("<id>urn:1</id>"), None);
    assert_eq!(item("<guid isPermaLink='False'>https://a.example/1</guid>").href, None);
    let href = |field: &str| json(&serde_json::json!({"title": "Bài", field: "https://a.example/1"})).href;
    for field in ["url", "id"] {
        assert_eq!(href(field).as_deref(), Some("https://a.example/1"), "{field}");
    }
}

#[test]
fn a_change_before_the_beginning_is_none() {
    let day = |hour: u8| format!("2021-05-10T{hour:02}:00:00Z");
    let updated = |hour: u8| {
        let times = [day(9), day(hour)];
        let post = serde_json::json!([{"title": {"rendered": "A"}, "date": times[0], "modified": times[1]}]);
        let item = serde_json::json!({"title": "A", "date_published": times[0], "date_modified": times[1]});
        let atom = format!(
            "<entry><title>A</title><published>{}</published><updated>{}</updated></entry>",
            times[0], times[1]
        );
        let all = [only(&post.to_string()), json(&item), only(&format!("<feed>{atom}</feed>"))];
        all.map(|article| article.updated.is_some())
    };
    assert_eq!([8, 9, 10].map(updated), [[false; 3], [false; 3], [true; 3]]);
}

#[test]
fn files_beside_an_entry_stand_once_and_by_their_names() {
    let attached = |file: &str, kind: Option<&str>| {
        let html = "<p><a href='a.pdf'>Quyết định</a></p>";
        let attachments = [serde_json::json!({"url": file, "mime_type": kind})];
        outline(&json(&serde_json::json!({"title": "A", "content_html": html, "attachments": attachments})).body)
    };
    assert!(!attached("a.pdf", Some("application/pdf")).contains('\n'));
    assert!(attached("b.pdf", None).ends_with("\nfile b.pdf | b.pdf"));
    assert!(attached("a.jpg", None).ends_with("\nphoto a.jpg |"));
    assert!(attached("a?1", Some("IMAGE/JPEG")).ends_with("\nphoto a?1 |"));
    let atom = "<feed><entry><title>A</title><link rel='enclosure' href='a.pdf' title='Quyết định'/></entry></feed>";
    assert_eq!(outline(&only(atom).body), "file a.pdf | Quyết định");
    let term =
        "<feed><entry><title>A</title><category term='http://a.example/#post'/><category term='Y tế'/></entry></feed>";
    assert_eq!(only(term).category.as_deref(), Some("Y tế"));
}
