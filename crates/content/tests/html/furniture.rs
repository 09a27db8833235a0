//! What stands in a text and is none of it, and what looks so and is.

use super::outline::outline;
use super::pages::{SHOWN, TEXT, read};

#[track_caller]
fn check(inside: &str, expected: &str) {
    let page = format!("<title>Bài</title><h1>Bài</h1><div class='b'>{TEXT}{inside}</div>");
    let expected = if expected.is_empty() { SHOWN.to_owned() } else { format!("{SHOWN}\n{expected}") };
    assert_eq!(outline(&read(&page).body), expected, "{inside}");
}

#[test]
fn links_to_other_news_are_no_part_of_a_text() {
    let page = format!(
        "<h1>Bài</h1><div class='b'>{TEXT}<p align='right'>Lan Anh</p><h3>Tin liên quan</h3>\
         <ul><li><a href='/1'>Tin một</a> (12/5/2021)</li></ul></div>"
    );
    let article = read(&page);
    assert_eq!((outline(&article.body).as_str(), article.author.as_deref()), (SHOWN, Some("Lan Anh")));
    check("<p><b>Các tin khác:</b></p><p><a href='/1'>Một</a></p><p><a href='/2'>Hai</a></p><p>Hết.</p>", "p Hết.");
    check(
        "<div><b>Tin khác</b><div><a href='/1'>Một</a><p>Lời mời.</p></div><div><a href='/2'>Hai</a></div></div>",
        "",
    );
    check("<p>Từ khóa: <a href='/t'>chợ</a>, <a href='/u'>phiên</a></p>", "");
    check("<footer>Thẻ: <a href='/t'>chợ</a></footer>", "");
    check("<p>Thế <a href='/t'>chợ</a></p>", "p Thế [a /t chợ]");
    check("<p><b>Từ khóa</b>: <a href='/t'>chợ</a></p>", "");
}

#[test]
fn what_themes_and_plugins_add_is_no_part_of_a_text() {
    for class in [
        "breadcrumb",
        "article__tag",
        "Social-Share",
        "yarpp-related",
        "fb-comments",
        "author-box",
        "ads",
        "d-none",
        "post-views",
        "lwptoc",
        "printfriendly",
        "itemContentFooter",
    ] {
        check(&format!("<div class='x {class}'><p>Không thuộc bài.</p><img src='a.jpg'></div>"), "");
        check(
            &format!("<div id='{class}'>Không thuộc bài.</div>"),
            if class == "d-none" { "p Không thuộc bài." } else { "" },
        );
    }
    check("<div class='VCSortableInPreviewMode' type='RelatedOneNews'><a href='/1'><img src='a.jpg'>Tin</a></div>", "");
    check("<p>Quảng cáo</p><div><a href='#'>In trang</a></div>", "");
    check("<div class='saboxplugin-wrap'><img src='a.jpg'><p>Chuyên viên</p></div>", "");
    check("<hr><p><b>Tin cùng chuyên mục</b></p><p><a href='/1'>Một</a></p><p><a href='/2'>Hai</a></p>", "");
}

#[test]
fn what_an_author_writes_stays() {
    check("<h3>Quảng cáo</h3><p>Mục này nói về biển hiệu.</p>", "h Quảng cáo\np Mục này nói về biển hiệu.");
    check("<h3>Tin liên quan</h3><p>Mục này có lời.</p>", "h Tin liên quan\np Mục này có lời.");
    check("<p>Từ khóa <a href='/t'>chợ</a> được tìm nhiều.</p>", "p Từ khóa [a /t chợ] được tìm nhiều.");
    check("<p>Xem thêm:</p><ul><li><a href='/1'>Một</a></li></ul>", "p Xem thêm:\nli [a /1 Một]");
    check("<p>Tags</p><p><a href='q.pdf'>Quyết định</a></p>", "p Tags\nfile q.pdf | Quyết định");
    check("<div class='d-none d-md-block'>Hiện trên máy tính.</div>", "p Hiện trên máy tính.");
    check("<div class='shared comments-open'>Còn lại.</div>", "p Còn lại.");
    let around = format!("<title>Bài</title><div class='related'><h1>Bài</h1>{TEXT}</div>");
    assert_eq!(outline(&read(&around).body), SHOWN);
}

#[test]
fn links_to_other_news_at_the_head_of_a_text_go_without_it() {
    let links =
        "<p><b>Tin liên quan</b></p><ul><li><a href='/1'>Xã làm đường</a></li><li><a href='/2'>Chợ</a></li></ul>";
    let page = |inside: &str| outline(&read(&format!("<title>Bài</title><h1>Bài</h1><div>{inside}</div>")).body);
    assert_eq!(page(&format!("{links}{TEXT}")), SHOWN);
    let own = "<p>Tuần qua, hai xã là <a href='/1'>Khê Sơn</a> và <a href='/2'>Phú Lộc</a> cùng ra quân.</p>";
    let shown = "p Tin nổi bật\np Tuần qua, hai xã là [a /1 Khê Sơn] và [a /2 Phú Lộc] cùng ra quân.";
    check(&format!("<div><p>Tin nổi bật</p>{own}</div>"), shown);
}

#[test]
fn what_holds_nearly_all_text_is_the_text_whatever_its_name() {
    for around in ["<div class='social'>", "<section id='comments'>", "<body class='tags'>"] {
        assert_eq!(outline(&read(&format!("{around}{TEXT}")).body), SHOWN, "{around}");
        assert_eq!(outline(&read(&format!("<title>Bài</title>{around}{TEXT}")).body), SHOWN, "{around}");
    }
    let share = read("<p><img src='a.jpg'></p><div class='sharedaddy'><h3>Chia sẻ:</h3><a href='/1'>F</a></div>");
    assert_eq!(outline(&share.body), "photo a.jpg |");
}

#[test]
fn parts_of_a_text_may_be_called_as_furniture_is() {
    check("<h2 class='wp-block-heading' id='tags'>Thẻ bảo hiểm</h2><p>Mới.</p>", "h Thẻ bảo hiểm\np Mới.");
    check(
        "<table class='rating'><tr><th>Xã</th><th>Hạng</th></tr><tr><td>Khê Sơn</td><td class='rating'>1</td></tr></table>",
        "tr Xã | Hạng\ntr Khê Sơn | 1",
    );
    check("<ul><li>Quảng cáo</li><li>Xây dựng</li></ul>", "li Quảng cáo\nli Xây dựng");
    check(
        "<table><tr><th>Việc</th><th>Số</th></tr><tr><td>Quảng cáo</td><td>2</td></tr></table>",
        "tr Việc | Số\ntr Quảng cáo | 2",
    );
    let social = "Mười hai hộ nghèo của xã được nhận trợ cấp xã hội từ tháng này.";
    check(&format!("<div class='social'><p>{social}</p></div>"), &format!("p {social}"));
}

#[test]
fn a_voice_that_reads_the_text_is_no_part_of_it() {
    let voice = "<audio controls src='/tts/12.mp3'></audio>";
    let page = |inside: &str| outline(&read(&format!("<article><h1>Bài</h1>{inside}{TEXT}</article>")).body);
    for label in ["<p>Nghe nội dung bài viết</p>", "<div><b>Đọc bài viết</b></div>"] {
        assert_eq!(page(&format!("{label}{voice}")), SHOWN, "{label}");
        assert_eq!(page(&format!("<div class='x'>{label}{voice}</div>")), SHOWN, "{label}");
    }
    assert_eq!(page(&format!("<div>Đọc bài viết {voice}</div>")), SHOWN);
    assert_eq!(page(voice), format!("file /tts/12.mp3 | 12.mp3\n{SHOWN}"));
}

#[test]
fn names_of_boxes_are_known_however_they_are_written() {
    for class in [
        "binh-luan",
        "comment-box",
        "related-articles",
        "relatedposts",
        "bai-viet-lien-quan",
        "box-tin-lien-quan",
        "tin_lien_quan",
        "TinLienQuan",
        "divTinKhac",
        "cac-tin-khac",
        "tukhoa",
        "keywords",
        "share-this",
        "a2a_kit",
        "td-post-sharing",
        "nav-links",
        "pagination",
        "danhgia",
        "copyright",
        "lstOtherNews",
    ] {
        check(
            &format!("<div class='{class}'><ul><li><a href='/1'>Một</a></li><li><a href='/2'>Hai</a></li></ul></div>"),
            "",
        );
    }
    for class in ["khach-hang", "position-relative", "shared"] {
        check(&format!("<div class='{class}'>Còn lại.</div>"), "p Còn lại.");
    }
    let sentence = "Trạm y tế đề nghị bà con gửi đánh giá về nhà khám trước ngày mai.";
    check(&format!("<div class='noidung-danhgia'><p>{sentence}</p></div>"), &format!("p {sentence}"));
}

#[test]
fn buttons_and_what_stands_between_them_are_no_part_of_a_text() {
    for line in [
        "<p><a href='javascript:window.print()'><img src='/images/print.gif'> In trang</a> <a href='javascript:history.go(-1)'>Quay lại</a></p>",
        "<p><a href='#'>Về đầu trang</a> | <a href='/in/1'>In trang</a> | <a href='#'>Quay lại</a></p>",
        "<p>[Trở về]</p>",
        "<div><span>Chia sẻ:</span><a href='https://www.facebook.com/sharer/sharer.php?u=x'>Facebook</a> <a href='https://zalo.me/share'>Zalo</a></div>",
        "<div>Đánh giá bài viết: ★★★★★</div><div>Bình chọn: 5/5 (1 phiếu)</div>",
        "<table><tr><td><img src='/i/print.png'></td><td><img src='/i/email.png'></td><td><img src='/i/zoomin.png'></td></tr></table>",
        "<div><label>Họ tên</label><input><label>Nội dung</label><textarea>Nhập ý kiến</textarea></div>",
        "<div>Tin tiếp theo</div><div><a href='/6'>Tin sáu</a></div>",
        "<p>CÁC TIN LIÊN QUAN</p><p><a href='/6'>Tin sáu</a></p>",
        "<h3>Những bài viết cùng chủ đề</h3><ul><li><a href='/6'>Tin sáu</a></li></ul>",
        "<p>In trang này</p><div>Chia sẻ bài viết:</div><div>Cỡ chữ: A- A+</div>",
        "<p><a href='#'>Xem chi tiết</a></p>",
    ] {
        check(line, "");
    }
    check("<ul><li>Chia sẻ</li><li>Bình chọn</li></ul><p>Trở về</p>", "li Chia sẻ\nli Bình chọn\np Trở về");
    check("<p>Nội dung</p><p>* * *</p>", "p Nội dung\np * * *");
    let shared = "<p>Xem <a href='https://www.facebook.com/share/p/x'>bài của xã</a>.</p>";
    check(shared, "p Xem [a https://www.facebook.com/share/p/x bài của xã].");
}
