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
        "<div class='entry-meta'>Đăng vào <time class='published' datetime='2021-05-10'>10/05/2021</time><time class='updated'>13/05/2021</time> bởi <b>Lan</b></div>",
        "<p class='post-meta'>Chuyên mục tin tức và sự kiện trong huyện, trong tỉnh</p>",
        "<p>Đăng vào <time datetime='2021-05-10'>10/05/2021</time><time>13/05/2021</time> bởi Lan Anh</p>",
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
    let old = "<div style='width:460px'><div><img src='a.jpg' width='460'></div><div><em>Cổng trạm</em></div></div>";
    check(&format!("{lead}{old}"), "Tóm tắt.", "a.jpg | Cổng trạm");
    let portal = "<div><img src='/documents/20142/0/a.jpg/5d2c?t=161'></div>";
    check(portal, "", "/documents/20142/0/a.jpg/5d2c?t=161 | ");
    let handler =
        "<figure><img src='/i.ashx?id=45' width='600' height='400'><figcaption>Cổng trạm</figcaption></figure>";
    check(handler, "", "/i.ashx?id=45 | Cổng trạm");
    check("<img src='/icon.svg'><img src='/i.ashx?id=45'>", "", "");
    let float = "<div id='hometext'><div style='float:left'><img src='a.jpg'><br><em>Cổng trạm</em></div><h3>Tóm tắt.</h3></div>";
    check(float, "Tóm tắt.", "a.jpg | Cổng trạm");
}

#[test]
fn what_looks_like_a_caption_above_a_text_is_one() {
    let photo = "<img src='a.jpg' width='600'>";
    let shown = "a.jpg | Cổng trạm";
    check(&format!("<div align=center>{photo}</div><div align=center><em>Cổng trạm</em></div>"), "", shown);
    check(&format!("<div style='text-align:center'>{photo}<br>Cổng trạm</div>"), "", shown);
    check(&format!("<center>{photo}<br>Cổng trạm</center>"), "", shown);
    check(&format!("<div class=img>{photo}<span class=title-img>Cổng trạm</span></div>"), "", shown);
    check(&format!("<div class=detail-img>{photo}<p class=desc>Cổng trạm</p></div>"), "", shown);
    check(&format!("<div>{photo}</div><div>Cổng trạm. Ảnh: Lan</div>"), "", "a.jpg | Cổng trạm. Ảnh: Lan");
    let two = with(&format!(
        "<p align=center>{photo}</p><p align=center>Cổng</p><p align=center><img src=b.jpg></p><p align=center>Sân</p>"
    ));
    assert_eq!(two.cover.and_then(|cover| cover.caption).as_deref(), Some("Cổng"));
    assert!(outline(&two.body).starts_with("photo b.jpg | Sân\n"), "{}", outline(&two.body));
}

#[test]
fn lines_about_the_page_and_leads_under_a_photo_above_a_text_are_no_captions() {
    let photo = "<img src='a.jpg' width='600'>";
    for line in ["10/05/2021 08:05", "Lượt xem: 34", "Tác giả: Lan Anh", "Cổng thông tin điện tử huyện"]
    {
        check(&format!("<div align=center>{photo}</div><div align=center>{line}</div>"), "", "a.jpg | ");
    }
    check(&format!("<div>{photo}</div><div>Tin tức</div>"), "", "a.jpg | ");
    let lead = "Xã Khê Sơn có nhà khám mới.";
    check(&format!("<div class=thumb>{photo}<p>{lead}</p></div>"), lead, "a.jpg | ");
    check(&format!("<div>{photo}</div><p><b>{lead}</b></p>"), lead, "a.jpg | ");
    check(&format!("<div>{photo}</div><p><em>{lead}</em></p>"), lead, "a.jpg | ");
    let long =
        "Sáng 12/5, xã Khê Sơn khánh thành nhà khám hai tầng với tám phòng khám, trị giá ba tỷ đồng từ ngân sách huyện";
    assert!(long.chars().count() > 100);
    check(&format!("<div class=x>{photo}</div><div class=y><div><em>{long}</em></div></div>"), long, "a.jpg | ");
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

#[test]
fn lines_about_the_page_may_stand_in_the_part_with_the_text() {
    let text = TEXT.repeat(2);
    let pages = |line: &str| {
        [
            format!("<div class='wrap'><h1>Bài</h1>{line}{text}</div>"),
            format!(
                "<article><div class='cat'><a href='/c'>Tin</a></div><h1>Bài</h1>{line}<div>{text}</div></article>"
            ),
            format!("<h1>Bài</h1><article><footer class='x'>{line}</footer><div>{text}</div></article>"),
        ]
    };
    for line in [
        "<div class='meta'><span>Lan Anh</span> <span>12/03/2021 14:05</span></div>",
        "<ul class='info'><li>12/03/2021 14:05</li><li>Lan Anh</li></ul>",
        "<div>[12/03/2021 14:05]</div>",
        "<div>Friday, 12 March 2021 14:05</div>",
        "<div>Được gửi bởi Lan Anh vào T6, 12/03/2021 - 14:05</div>",
        "<div class='node__meta'>Bởi Lan Anh, 12 Tháng 3, 2021 14:05</div>",
        "<p class='author'>Lan Anh</p><div>A+ A- In</div><p>12/03/2021 14:05</p><p>Lượt xem: 342</p>",
    ] {
        for page in pages(line) {
            let article = read(&page);
            let day = article.published.map(|date| date.iso());
            assert_eq!(day.as_deref(), Some("2021-03-12T14:05"), "{page}");
            assert_eq!(outline(&article.body), [SHOWN; 2].join("\n"), "{page}");
        }
    }
    let article = read(&pages("<p class='author'>Lan Anh</p><div>Lượt xem: 342</div><p class='sapo'>Tóm tắt.</p>")[0]);
    assert_eq!((article.author.as_deref(), article.views), (Some("Lan Anh"), Some(342)));
    assert_eq!((article.lead.as_deref(), outline(&article.body)), (Some("Tóm tắt."), [SHOWN; 2].join("\n")));
}

#[test]
fn lines_of_a_text_stay_whatever_they_begin_with() {
    for (line, shown) in [
        ("<p>Kính gửi: Các trường học</p>", "p Kính gửi: Các trường học"),
        ("<p>Khê Sơn, ngày 12/3/2021</p>", "p Khê Sơn, ngày 12/3/2021"),
        ("<p>12/3/2021 xã A họp</p><p>13/3/2021 xã B họp</p>", "p 12/3/2021 xã A họp\np 13/3/2021 xã B họp"),
        ("<ul><li>12/3/2021</li><li>13/3/2021</li></ul>", "li 12/3/2021\nli 13/3/2021"),
        ("<div><b>12/3/2021</b> Xã họp bàn việc mùa vụ.</div>", "p [strong 12/3/2021] Xã họp bàn việc mùa vụ."),
        ("<p>A</p>", "p A"),
        ("<figure><img src='a.jpg'><figcaption>Cổng</figcaption></figure>", "photo a.jpg | Cổng"),
    ] {
        let body = outline(&read(&format!("<article><h1>Bài</h1>{line}{TEXT}</article>")).body);
        assert_eq!(body, format!("{shown}\n{SHOWN}"), "{line}");
    }
}

#[test]
fn the_title_that_an_editor_repeats_hides_no_lines_about_the_page() {
    let lines = "<div class='title'>Chợ phiên họp lại</div><div class='info'><span>24/11/2026</span>\
        <span>Lượt xem: 120</span></div><div class='summary'><p>Chợ nghỉ hai năm.</p></div>";
    let content = format!("<div class='journal-content-article'>{lines}<div>{TEXT}</div></div>");
    let page = format!(
        "<title>Chợ phiên họp lại - Tin tức - Cổng</title><h1 class='site-title'><a href='/'>Cổng</a></h1>\
         <h1 class='hide-accessible'>Chợ phiên họp lại - Tin tức</h1><h3 class='asset-title'>Chợ phiên họp lại</h3>{content}"
    );
    let article = read(&page);
    assert_eq!((article.title.as_str(), article.lead.as_deref()), ("Chợ phiên họp lại", Some("Chợ nghỉ hai năm.")));
    assert_eq!((article.published.map(|day| day.iso()).as_deref(), article.views), (Some("2026-11-24"), Some(120)));
    assert_eq!(outline(&article.body), SHOWN);
}
