//! Which part of a page is its article, and what it is called.

use bangvang_content::ReadError;
use bangvang_content::article::{Options, read_any};
use bangvang_content::html::parse;

use super::outline::outline;
use super::pages::{SHOWN, TEXT, read};

#[track_caller]
fn check(page: &str, expected: &str) {
    assert_eq!(outline(&read(page).body), expected, "{page}");
}

#[test]
fn all_parts_of_a_text_are_taken() {
    let long = TEXT.repeat(3);
    let shown = [SHOWN; 3].join("\n");
    let end = "<p>Đoạn kết của bài.</p><p><img src='a.jpg'></p><p align='right'>Mai Toàn</p>";
    let page = format!("<h1>T</h1><div><div class='a'>{long}</div><div class='b'>{end}</div></div>");
    check(&page, &format!("{shown}\np Đoạn kết của bài.\nphoto a.jpg |"));
    assert_eq!(read(&page).author.as_deref(), Some("Mai Toàn"));
    let part = "<p>Chợ họp từ sớm. Bà con đến đông, ai cũng vui.</p><p>Chợ tan vào buổi trưa.</p>";
    let widgets = format!(
        "<div><h1>T</h1><div>{long}</div><div class='w'><img src='a.jpg'></div><div>{part}</div></div><footer><p>Địa chỉ</p></footer>"
    );
    check(
        &widgets,
        &format!("{shown}\nphoto a.jpg |\np Chợ họp từ sớm. Bà con đến đông, ai cũng vui.\np Chợ tan vào buổi trưa."),
    );
    let file = format!("<h1>T</h1><div><div>{long}</div><p><a href='q.pdf'>Quyết định</a></p></div>");
    check(&file, &format!("{shown}\nfile q.pdf | Quyết định"));
    let around = format!(
        "<div><h1>T</h1><div>{long}</div><p>Lượt xem: 12</p><div class='khac'><a href='/1'><img src='1.jpg'>Tin</a></div></div>"
    );
    check(&around, &shown);
}

#[test]
fn of_several_elements_called_so_the_articles_is_read() {
    let web = "<div class='journal-content-article'><p>Đường dây nóng: 000</p></div>";
    let class = "journal-content-article";
    check(&format!("<title>Xã</title>{web}<h1>Bài</h1><div class='{class}'>{TEXT}</div>{web}"), SHOWN);
    check(&format!("<title>Xã</title>{web}<div class='{class}'>{TEXT}</div>{web}"), SHOWN);
    let site = format!("<h1>Trang của xã</h1>{web}<h1>Bài</h1><div class='{class}'>{TEXT}</div>{web}");
    check(&site, SHOWN);
    let short = "<h1>Bài</h1><div class='journal-content-article'><p>Mai họp.</p></div><div class='journal-content-article'><p>Địa chỉ: số 1, đường Lê Lợi</p></div>";
    check(short, "p Mai họp.");
}

#[test]
fn a_comment_or_a_teaser_is_no_article() {
    let comment = format!(
        "<article class='post'><h1>Tiêu đề</h1>{TEXT}</article><section class='c'><article>{}</article></section>",
        TEXT.repeat(3)
    );
    check(&comment, SHOWN);
    let teaser = format!("<h1>Bài</h1><div class='b'>{TEXT}</div><article><p>Lời mời đọc tin khác.</p></article>");
    check(&teaser, SHOWN);
}

#[test]
fn a_short_article_is_told_from_other_news() {
    let page = format!(
        "<div class='main'><div class='detail'><h1>Thông báo</h1><div class='body'><p>Sáng mai họp.</p><p>Mời dự.</p></div></div>\
         <div class='others'><h3>Tin khác</h3><div><a>X</a>{TEXT}</div><div><a>Y</a>{TEXT}</div></div></div>\
         <div class='footer'>{TEXT}</div>"
    );
    check(&page, "p Sáng mai họp.\np Mời dự.");
}

#[test]
fn paragraphs_may_be_divs_or_lines_with_breaks() {
    let (one, two) =
        ("Nhà khám hai tầng với tám phòng được đưa vào sử dụng.", "Mỗi ngày trạm đón bốn mươi người đến khám.");
    let photo = "<div><img src='a.jpg'></div><div>Cổng trạm</div>";
    let shown = format!("p {one}\nphoto a.jpg | Cổng trạm\np {two}");
    let banner = "<div class='top'><img src='/banner.jpg'></div><ul><li>Đang truy cập: 5</li></ul>";
    for text in [
        format!("<div>{one}</div>{photo}<div>{two}</div>"),
        format!("<div><span>{one}</span></div>{photo}<div><font>{two}</font></div>"),
        format!("{one}<br><center><img src='a.jpg'><br><i>Cổng trạm</i></center>{two}"),
    ] {
        check(&format!("{banner}<h1>Bài</h1><div class='nd'>{text}</div><div class='b'>Bản tin</div>"), &shown);
    }
    let list =
        format!("<h1>Bài</h1><div class='nd'><div>{one}</div><ul><li>Một</li><li>Hai</li></ul><div>{two}</div></div>");
    check(&list, &format!("p {one}\nli Một\nli Hai\np {two}"));
    let cells = format!(
        "<title>Bài</title><table><tr><td><a href='/'>Trang chủ</a> <b>Hôm nay</b></td><td><div><font>{one}</font></div><div><font>{two}</font></div></td></tr></table>"
    );
    check(&cells, &format!("p {one}\np {two}"));
    let flat = format!(
        "<div><img src='/banner.jpg'></div><p>Hôm nay</p><h1>Bài</h1><div>12/5/2021</div><div>{one}</div><div>{two}</div>\
         <div class='footer'><p>Bản tin của huyện, ra hằng tuần.</p></div>"
    );
    check(&flat, &format!("p {one}\np {two}"));
    let short = format!("<h1>Bài</h1><div><p>Mai họp.</p><p>Mời dự.</p></div><div class='b'><div>{one}</div></div>");
    check(&short, "p Mai họp.\np Mời dự.");
    let spans = "<h1>Bài</h1><div><div><span>Mai họp.</span></div><div><span>Mời dự.</span></div></div><div class='footer'>Bản tin</div>";
    check(spans, "p Mai họp.\np Mời dự.");
    let teasers = format!("<div>{one} Đó là một tin khác của trang.</div>").repeat(9);
    check(&format!("<h1>Bài</h1><div class='nd'>{TEXT}</div><div class='b'>{teasers}</div>"), SHOWN);
}

#[test]
fn imprints_and_comments_are_no_part_of_an_article() {
    let imprint = "<p>Cơ quan chủ quản: Ủy ban nhân dân huyện Khê Sơn, tỉnh Thạch Khê</p><p>Địa chỉ: số 1, đường Lê Lợi, thị trấn Khê Sơn</p>";
    let office = "<p>Địa chỉ: số 1, đường Lê Lợi, thị trấn Khê Sơn. Điện thoại: 000</p>";
    let comments = "<h3>Bình luận (3)</h3><p>Lan: Chúc mừng bà con xã nhà, mong trạm đón được nhiều người hơn nữa.</p>";
    let words = "<p>Chúc mừng bà con xã nhà, mong trạm đón được nhiều người hơn nữa.</p>";
    for after in [
        format!("<div class='x'>{imprint}</div>"),
        format!("<div class='x'><div>{office}</div></div>"),
        format!("<div class='x'>{comments}</div>"),
        format!("<div class='site-footer'>{words}</div>"),
        format!("<div id='footer_bottom'>{words}</div>"),
        format!("<div class='chan-trang'>{words}</div>"),
        format!("<div class='bottom'>{words}</div>"),
        format!("<div id='binh-luan'>{words}<form><label>Họ và tên (*)</label></form></div>"),
    ] {
        check(&format!("<h1>Bài</h1><div class='nd'>{TEXT}</div>{after}"), SHOWN);
    }
    // What holds the article may be called so, or begin so.
    check(&format!("<body class='comments-open'><h1>Bài</h1><div class='nd no-comments'>{TEXT}</div></body>"), SHOWN);
    check(&format!("<div>Địa chỉ: số 1. Điện thoại: 000<h1>Bài</h1><div>{TEXT}</div></div>"), SHOWN);
    check(&format!("<div class='c'><h3>Bình luận</h3><h1>Bài</h1><div>{TEXT}</div></div>"), SHOWN);
}

#[test]
fn a_title_is_found_without_a_heading_of_the_first_level() {
    let text = "<h3>1. Tình hình chung</h3><p>Sáu tháng qua, huyện trồng thêm bốn mươi héc-ta keo.</p>";
    let shown = "h 1. Tình hình chung\np Sáu tháng qua, huyện trồng thêm bốn mươi héc-ta keo.";
    let og = "<meta property='og:title' content='Báo cáo sáu tháng đầu năm'>";
    let heading = "<h2 class='x'>Báo cáo sáu tháng đầu năm</h2>";
    let site = "<title>Huyện Thạch Khê - Báo cáo sáu tháng đầu năm</title>";
    for head in [[site, og, heading], [site, og, ""], [site, heading, ""], [site, "", ""]] {
        let article = read(&format!("{}<div class='entry-content'>{text}</div>", head.concat()));
        assert_eq!(article.title, "Báo cáo sáu tháng đầu năm", "{head:?}");
        assert_eq!(outline(&article.body), shown, "{head:?}");
    }
    for heading in
        ["<div class='contentheading'>Bài</div>", "<b itemprop='headline'>Bài</b>", "<h2 class='Title'>Bài</h2>"]
    {
        let page =
            format!("<title>Xã Khê Sơn</title><h2>Tin nóng</h2>{heading}<div class='entry-content'>{TEXT}</div>");
        assert_eq!(read(&page).title, "Bài", "{heading}");
    }
}

#[test]
fn a_title_may_stand_in_no_heading() {
    let title = "Trạm Y tế có nhà khám mới";
    let tag = format!("<title>{title} - Cổng thông tin huyện</title><div class='path'>Tin tức</div>");
    let part = "<h3>Kết quả bước đầu</h3>";
    for named in ["<div class='tt'>", "<p class='c h4'><span>", "<table><tr><td><b>"] {
        let article = read(&format!(
            "{tag}{named}{title}</b></span></td></tr></table></p></div><div class='tom'>Trạm đón người bệnh từ sáng nay.</div>\
             <div class='captioned'><img src='/a.jpg'><div class='caption'>Cổng trạm</div></div>\
             <div class='entry-content'>{part}{TEXT}</div>"
        ));
        assert_eq!(
            (article.title.as_str(), article.lead.as_deref()),
            (title, Some("Trạm đón người bệnh từ sáng nay."))
        );
        assert_eq!(article.cover.map(|cover| cover.src).as_deref(), Some("/a.jpg"), "{named}");
        assert_eq!(outline(&article.body), format!("h Kết quả bước đầu\n{SHOWN}"), "{named}");
    }
    let cells = format!(
        "<title>Xã Khê Sơn</title><table><tr><td><span class='TieuDe'>{title}</span></td></tr><tr><td>12/5/2021</td></tr><tr><td>{TEXT}</td></tr></table>"
    );
    assert_eq!((read(&cells).title.as_str(), outline(&read(&cells).body).as_str()), (title, SHOWN));
    let chrome = format!(
        "<title>Chi tiết tin</title><span>Chi tiết tin</span><div class='title-detail'>{title}</div><div class='b'>{TEXT}</div>"
    );
    assert_eq!(read(&chrome).title, title);
    let site = format!(
        "<title>Cổng thông tin huyện</title><div>Cổng thông tin huyện</div><p>Chào mừng bạn đến với huyện.</p><div class='entry-content'>{TEXT}</div>"
    );
    assert_eq!(read(&site).lead, None);
}

#[test]
fn a_headline_stands_under_the_name_of_its_section() {
    let page = format!(
        "<title>Chợ phiên họp lại</title><h1>Tin tức - Sự kiện</h1><h2 itemprop='headline'>Chợ phiên họp lại</h2>\
         <div itemprop='articleBody'>{TEXT}</div>"
    );
    assert_eq!((read(&page).title.as_str(), read(&page).lead), ("Chợ phiên họp lại", None));
    let og = "<meta property='og:title' content='Chợ phiên họp lại - Cổng TTĐT huyện'>";
    assert_eq!(
        read(&format!("<title>Cổng</title>{og}<div class='entry-content'>{TEXT}</div>")).title,
        "Chợ phiên họp lại"
    );
}

#[test]
fn a_name_of_the_site_over_the_whole_page_is_no_head_of_the_article() {
    let long = TEXT.repeat(5);
    let page = |title: &str, heading: &str| {
        let text = format!("<div>{heading}<div>{long}</div></div><div><p>Lịch công tác tuần của huyện.</p></div>");
        read(&format!("<title>{title}</title><body><div><h1>Cổng thông tin huyện</h1></div><div>{text}</div></body>"))
    };
    let shown = [SHOWN; 5].join("\n");
    let article = page("Chợ phiên họp lại - Cổng thông tin huyện", "<h2>Chợ phiên họp lại</h2>");
    assert_eq!((article.title.as_str(), outline(&article.body)), ("Chợ phiên họp lại", shown.clone()));
    assert_eq!(outline(&page("Tin tức", "").body), shown);
    let section =
        format!("<title>Tin trong huyện - Xã</title><h2>Tin trong huyện</h2><h1>Chợ phiên</h1><div>{TEXT}</div>");
    assert_eq!(read(&section).title, "Chợ phiên");
    let signs = format!("<title>Chợ phiên họp lại</title><h1>***</h1><div>{TEXT}</div>");
    assert_eq!(read(&signs).title, "***");
}

#[test]
fn a_heading_that_only_leads_home_is_no_title() {
    for home in ["class='logo'", "><a href='/'", "><a href='https://khe-son.example/'"] {
        let page = format!(
            "<title>Bài</title><h1 {home}>Cổng thông tin huyện</a></h1><h2 class='entry-title'>Tiêu đề bài</h2>\
             <div class='entry-content'>{TEXT}</div>"
        );
        assert_eq!(read(&page).title, "Tiêu đề bài", "{home}");
    }
    let linked = format!("<h1><a href='/bai-1'>Bài</a></h1><div class='entry-content'>{TEXT}</div>");
    assert_eq!(read(&linked).title, "Bài");
}

#[test]
fn a_heading_that_all_pages_have_gives_way_to_the_one_that_the_title_names() {
    let title = "Bàn giao nhà đại đoàn kết";
    let whole = format!("<title>{title} - Tin tức sự kiện - UBND huyện Khê Sơn</title>");
    for head in
        ["<h1 class='portlet-title'>Chi tiết tin</h1>", "<h1>UBND HUYỆN KHÊ SƠN</h1>", "<h1>Tin tức sự kiện</h1>", ""]
    {
        for line in ["p class='title-detail'", "h3", "span class='asset-title'"] {
            let name = line.split(' ').next().unwrap_or_default();
            let page = format!(
                "{whole}{head}<div class='journal-content-article'><{line}>{title}</{name}><p>(12/05/2021)</p>{TEXT}</div>"
            );
            let article = read(&page);
            assert_eq!((article.title.as_str(), outline(&article.body).as_str()), (title, SHOWN), "{page}");
            assert!(article.published.is_some(), "{page}");
        }
    }
    let own = read(&format!("<title>Tin tức sự kiện</title><h1>{title}</h1><div>{TEXT}</div><h3>Tin tức sự kiện</h3>"));
    assert_eq!(own.title, title);
}

#[test]
fn a_form_for_readers_beside_an_article_is_no_sign_in() {
    let form = "<form><input type='password'></form>";
    let read = |page: &str| read_any(page.as_bytes(), &Options::default(), &parse);
    let page = format!("<title>T</title><h1>Bài</h1><div class='entry-content'>{TEXT}</div>{form}");
    assert_eq!(outline(&read(&page).expect("it is an article").content.body), SHOWN);
    for page in [
        format!("<title>Đăng nhập hệ thống</title><p>{TEXT}</p>{form}"),
        format!("<title>T</title><p>Bạn cần đăng nhập.</p>{form}"),
    ] {
        assert!(matches!(read(&page), Err(ReadError::HtmlPage { .. })), "{page}");
    }
}

#[test]
fn html_may_begin_with_text() {
    let read = |text: &str, content_type, url| {
        let options = Options { content_type, url, ..Options::default() };
        read_any(text.as_bytes(), &options, &parse).map(|reading| outline(&reading.content.body))
    };
    let text = "Sáng 12/5, hội nghị họp.<br/><img src='a.jpg'/>";
    let shown = "p Sáng 12/5, hội nghị họp.\nphoto a.jpg |";
    assert_eq!(read(text, None, Some("bai.html")).as_deref(), Ok(shown));
    assert_eq!(read(text, None, None).as_deref(), Ok(shown));
    for (text, content_type) in
        [("Sáng nay họp.", Some("text/html")), (text, Some("application/json")), ("{\"title\": \"<b>x</b>\"", None)]
    {
        assert!(read(text, content_type, None).is_err(), "{text}");
    }
}
