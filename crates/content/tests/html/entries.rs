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
