//! What stands between the title of a page and its text.

use bangvang_content::article::Article;

use super::outline::outline;
use super::pages::{SHOWN, TEXT, read};

fn with(above: &str) -> Article {
    let text = TEXT.repeat(3);
    read(&format!("<h1>Bài</h1>{above}<div class='body'>{text}<p><img src='z.jpg'></p></div>"))
}

fn shown() -> String {
    [SHOWN, SHOWN, SHOWN, "photo z.jpg |"].join("\n")
}

#[track_caller]
fn check(above: &str, lead: &str, cover: &str) {
    let article = with(above);
    assert_eq!(article.lead.as_deref().unwrap_or_default(), lead, "{above}");
    let caption = |cover: &bangvang_content::Photo| cover.caption.clone().unwrap_or_default();
    let found = article.cover.map(|cover| format!("{} | {}", cover.src, caption(&cover)));
    assert_eq!(found.unwrap_or_default(), cover, "{above}");
    assert_eq!(outline(&article.body), shown(), "{above}");
}

#[test]
fn a_lead_needs_no_name_of_its_own() {
    check("<h2>Tóm tắt riêng của bài.</h2>", "Tóm tắt riêng của bài.", "");
    check(
        "<p>10/05/2021 | Lượt xem: 5</p><p><b>Tóm tắt riêng của bài</b> ở Khê Sơn.</p>",
        "Tóm tắt riêng của bài ở Khê Sơn.",
        "",
    );
    for class in
        ["class='Lead'", "class='Lead ArticleSummary'", "class='news-intro'", "class='NewsSummary'", "id='hometext'"]
    {
        check(&format!("<div {class}><p>Tóm tắt</p></div>"), "Tóm tắt", "");
    }
}

#[test]
fn lines_about_a_page_are_no_lead() {
    for line in [
        "<p>Thứ hai, 10/05/2021 08:05</p>",
        "<p>Người đăng: Trung tâm Văn hóa, Thể thao và Truyền thông huyện</p>",
        "<p><a href='/'>Trang chủ</a> / <a href='/tin'>Tin tức và sự kiện trong huyện và tỉnh</a></p>",
        "<p>Lượt xem: 7.</p>",
        "<ul><li>Giới thiệu chung về huyện.</li></ul>",
        "<h3>Tin tức</h3>",
    ] {
        check(line, "", "");
    }
}

#[test]
fn photos_above_a_text_keep_their_captions() {
    let lead = "<div class='sapo'>Tóm tắt.</div>";
    let table = "<table class='avatar'><tr><td><img src='a.jpg'></td></tr><tr><td>Cổng trạm</td></tr></table>";
    check(&format!("{lead}{table}"), "Tóm tắt.", "a.jpg | Cổng trạm");
    let thumb = "<div class='thumb'><img src='a.jpg' width='600'><p class='caption'>Cổng trạm. Ảnh: Lan</p></div>";
    check(&format!("{thumb}{lead}"), "Tóm tắt.", "a.jpg | Cổng trạm. Ảnh: Lan");
    assert_eq!(with(thumb).cover.and_then(|cover| cover.credit).as_deref(), Some("Lan"));
    check("<div class='field-name-field-image'><img src='a.jpg'></div><div>10/05/2021</div>", "", "a.jpg | ");
    check(&format!("<img src='in.png'><img src='b.jpg' width='90' height='60'>{lead}"), "Tóm tắt.", "");
    let float = "<div id='hometext'><div style='float:left'><img src='a.jpg'><br><em>Cổng trạm</em></div><h3>Tóm tắt.</h3></div>";
    check(float, "Tóm tắt.", "a.jpg | Cổng trạm");
}

#[test]
fn what_else_stands_above_a_text_is_its_beginning() {
    let article = with("<p class='sapo'>Tóm tắt.</p><p>Một câu nữa của bài.</p><img src='a.jpg'><img src='b.jpg'>");
    assert_eq!(article.lead.as_deref(), Some("Tóm tắt."));
    assert_eq!(article.cover.map(|cover| cover.src).as_deref(), Some("a.jpg"));
    assert_eq!(outline(&article.body), format!("p Một câu nữa của bài.\nphoto b.jpg |\n{}", shown()));
    let file = with("<p class='sapo'>Tóm tắt.</p><p><a href='q.pdf'>Quyết định</a></p>");
    assert!(outline(&file.body).starts_with("file q.pdf | Quyết định\n"), "{}", outline(&file.body));
}
