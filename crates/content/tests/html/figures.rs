//! What stands after a `figure`.

use bangvang_content::article::{Article, Block};
use bangvang_content::html::parse;

use super::outline::outline;

pub fn read(html: &str) -> Article {
    let mut article = Article { body: vec![Block::Html(html.to_owned())], ..Article::default() };
    assert!(article.rebuild(&parse), "all of it is taken");
    article
}

pub fn shown(html: &str) -> String {
    outline(&read(html).body)
}

const SENTENCE: &str = "Chiều cùng ngày, đoàn thăm trường mầm non xã.";

#[test]
fn a_sentence_after_a_figure_is_no_caption() {
    for figure in [
        "<figure class=wp-block-image><img src=a.jpg></figure>",
        "<div class=wp-block-image><figure class=aligncenter><a href=b.jpg><img src=b.jpg></a></figure></div>\n",
        "<p>Đoạn trước.</p><figure><img src=a.jpg><figcaption></figcaption></figure>",
    ] {
        let shown = shown(&format!("{figure}<p>{SENTENCE}</p><p>Đoạn sau của bài.</p>"));
        assert!(shown.ends_with(&format!(" |\np {SENTENCE}\np Đoạn sau của bài.")), "{shown}");
    }
}

#[test]
fn a_caption_after_a_figure_is_one_where_no_other_has_its_own() {
    assert_eq!(shown("<figure><img src=a.jpg></figure><p>Cổng chợ</p>"), "photo a.jpg | Cổng chợ");
    let one = "<figure><img src=b.jpg><figcaption>Ruộng</figcaption></figure><p>Đoạn sau.</p>";
    let two = |after: &str| shown(&format!("{one}<figure><img src=a.jpg></figure><p>{after}</p>"));
    assert_eq!(two("Cổng chợ"), "photo b.jpg | Ruộng\np Đoạn sau.\nphoto a.jpg |\np Cổng chợ");
    assert_eq!(two("<em>Cổng chợ</em>"), "photo b.jpg | Ruộng\np Đoạn sau.\nphoto a.jpg | Cổng chợ");
    assert_eq!(
        shown(&format!("{one}<p><img src=a.jpg></p><p>Cổng chợ</p>")).lines().last(),
        Some("photo a.jpg | Cổng chợ")
    );
    let empty = "<figure><img src=a.jpg><figcaption> </figcaption></figure>";
    assert_eq!(shown(&format!("{empty}<p>Cổng chợ</p>")), "photo a.jpg |\np Cổng chợ");
    assert_eq!(shown(&format!("{empty}<p align=center>Cổng chợ</p>")), "photo a.jpg | Cổng chợ");
}
