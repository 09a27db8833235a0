//! How markup and signs are written in a feed: escaped, escaped twice, or not at all.

use bangvang_content::article::Article;

use super::feeds::{cover, item, read};
use super::outline::outline;

/// The one entry of Atom that has this in it.
fn entry(inside: &str) -> Article {
    read(&format!("<feed><entry>{inside}</entry></feed>")).content.articles.pop().expect("there is an article")
}

/// The text of such an entry with this content.
fn text(content: &str) -> String {
    outline(&entry(&format!("<title>Bài</title>{content}")).body)
}

#[test]
fn a_type_of_atom_may_be_written_in_any_way() {
    for kind in ["html", "HTML", "text/html"] {
        assert_eq!(text(&format!("<content type='{kind}'>&lt;p&gt;Một&lt;/p&gt;</content>")), "p Một", "{kind}");
        assert_eq!(entry(&format!("<title type='{kind}'>Tin &lt;b&gt;bài&lt;/b&gt;</title>")).title, "Tin bài");
    }
    for kind in ["xhtml", "XHTML", "application/xhtml+xml"] {
        assert_eq!(text(&format!("<content type='{kind}'><div><p>Một</p></div></content>")), "p Một", "{kind}");
    }
    assert_eq!(text("<content><![CDATA[<p>Một</p><p>Hai</p>]]></content>"), "p Một\np Hai");
    assert_eq!(text("<content type='text'>1 &lt; 2</content>"), "p 1 < 2");
    assert_eq!(entry("<title type='text'>Thẻ &lt;b&gt;</title>").title, "Thẻ <b>");
    let other = read("<feed><entry><title>Bài</title><content type='video/mp4'>AAAA</content></entry></feed>");
    let said: Vec<String> = other.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["record 1: type: \"video/mp4\" is not known, left empty"]);
}

#[test]
fn markup_that_was_never_escaped_is_markup() {
    let article = item("<description><p>Một đoạn.</p><p>Hai đoạn.</p><img src='a.jpg'/></description>");
    assert_eq!(outline(&article.body), "p Hai đoạn.\nphoto a.jpg |");
    assert_eq!(article.lead.as_deref(), Some("Một đoạn."));
    let open = item("<description><img src='a.jpg'>Một<br>Hai</description>");
    assert_eq!((cover(&open).src.as_str(), open.lead.as_deref()), ("a.jpg", Some("Một\nHai")));
    assert_eq!(text("<content type='html'><p>Một</p><p>Hai</p></content>"), "p Một\np Hai");
    let script = "<![CDATA[<p>Một.</p><script>//<![CDATA[\nlet a;\n//]]></script><p>Hai.</p>]]>";
    assert_eq!(item(&format!("<description>{script}</description>")).lead.as_deref(), Some("Một."));
}

#[test]
fn what_was_escaped_twice_is_read_once_more() {
    let photo = item("<description><![CDATA[&lt;img src=\"a.jpg\"/&gt;Lời dẫn.&lt;br /&gt;Hai.]]></description>");
    assert_eq!((cover(&photo).src.as_str(), photo.lead.as_deref()), ("a.jpg", Some("Lời dẫn.\nHai.")));
    let encoded = item("<content:encoded><![CDATA[&lt;p&gt;Một&lt;/p&gt;]]></content:encoded>");
    assert_eq!(outline(&encoded.body), "p Một");
    assert_eq!(text("<content type='html'>&amp;lt;p&amp;gt;Một&amp;lt;/p&amp;gt;</content>"), "p Một");
    assert_eq!(entry("<title><![CDATA[Tin &amp; bài]]></title>").title, "Tin & bài");
    let named = item("<dc:creator><![CDATA[Lan &amp; Hùng]]></dc:creator><dc:creator>Thu Hà</dc:creator>");
    assert_eq!(named.author.as_deref(), Some("Lan & Hùng, Thu Hà"));
    let linked = item("<link><![CDATA[https://a.example/1?a=1&amp;b=2]]></link>");
    assert_eq!(linked.href.as_deref(), Some("https://a.example/1?a=1&b=2"));
}

#[test]
fn json_feed_may_have_markup_where_it_should_have_none() {
    let feed = |title: &str, summary: &str| {
        let items = serde_json::json!([{"title": title, "summary": summary}]);
        let feed = serde_json::json!({"version": "https://jsonfeed.org/version/1.1", "items": items});
        let article = read(&feed.to_string()).content.articles.pop().expect("there is an article");
        (article.title, article.lead.unwrap_or_default())
    };
    let marked = feed("Sách &amp; Bạn", "<p>Lời &#8220;dẫn&#8221;.</p>");
    assert_eq!(marked, ("Sách & Bạn".to_owned(), "Lời “dẫn”.".to_owned()));
    assert_eq!(feed("R&D", "Một\nHai"), ("R&D".to_owned(), "Một\nHai".to_owned()));
}
