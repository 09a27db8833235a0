//! Which last line names the author.

use bangvang_content::article::{Article, Block};
use bangvang_content::html::parse;

use super::outline::outline;
use super::pages::{self, SHOWN, TEXT};

fn read(end: &str) -> Article {
    let body = vec![Block::Html(format!("<p>Một đoạn của bài.</p>{end}"))];
    let mut article = Article { body, ..Article::default() };
    assert!(article.rebuild(&parse), "all of it is taken");
    article
}

#[track_caller]
fn check(end: &str, author: Option<&str>, body: &str) {
    let article = read(end);
    let shown = outline(&article.body);
    let rest = shown.strip_prefix("p Một đoạn của bài.").expect("the text stays").trim_start();
    assert_eq!((article.author.as_deref(), rest), (author, body), "{end}");
}

#[test]
fn a_right_aligned_last_line_is_the_author() {
    let author = Some("Mai Đức Toàn");
    check("<p align=right><b>Mai Đức Toàn</b></p>", author, "");
    check("<p style='text-align: right'>Mai Đức Toàn</p><p>Theo Cổng thông tin huyện</p>", author, "");
    check("<p align=right>Mai Đức Toàn</p><p align=right>Theo Cổng thông tin huyện</p>", author, "");
    check("<p align=right>Mai Đức Toàn</p><p><a href=a.pdf>Mẫu</a></p>", author, "file a.pdf | Mẫu");
    check("<p align=right>Thu Hà (tổng hợp)</p>", Some("Thu Hà (tổng hợp)"), "");
    check("<p align=right>Mai Đức Toàn</p><p>Đoạn sau.</p>", None, "p Mai Đức Toàn\np Đoạn sau.");
}

#[test]
fn a_line_stands_at_the_right_by_any_name_for_it() {
    for says in [
        "class=rteright",
        "class=text-end",
        "class='m-0 text-md-end'",
        "class=text-right",
        "style='text-align: -webkit-right'",
        "style='padding-left: 300px'",
        "style='margin-left:288.0pt'",
        "style='margin-left:216.0pt;text-indent:36.0pt'",
        "style='margin-left:10cm'",
        "style='float:right'",
        "class=pull-right",
    ] {
        check(&format!("<p {says}>Mai Đức Toàn</p>"), Some("Mai Đức Toàn"), "");
    }
    for says in [
        "class=text-extend",
        "class=rteleft",
        "style='padding-left:40px'",
        "style='margin-left:auto'",
        "style='margin-left:36.0pt'",
        "class=pull-left",
    ] {
        check(&format!("<p {says}>Mai Đức Toàn</p>"), None, "p Mai Đức Toàn");
    }
    let last = "<p style='padding-left:300px'>Hội nghị đã thành công.</p>";
    check(last, None, "p Hội nghị đã thành công.");
}

#[test]
fn a_line_stands_at_the_right_in_any_element() {
    let author = Some("Mai Đức Toàn");
    check("<h4 align=right>Mai Đức Toàn</h4>", author, "");
    check("<blockquote><p align=right>Mai Đức Toàn</p></blockquote>", author, "");
    check("<p><span style='float:right'><b>Mai Đức Toàn</b></span></p>", author, "");
    check("<div class=pull-right><b>Mai Đức Toàn</b></div>", author, "");
    check(&format!("<div>{}<b>Mai Đức Toàn</b></div>", "&nbsp;".repeat(80)), author, "");
    check("<div style='float:right'><p>Một.</p><p>Hai</p></div>", None, "p Một.\np Hai");
    let long = "Một đoạn dài của bài viết. ".repeat(8);
    let poet = read(&format!("<blockquote><p align=right>Nguyễn Du</p></blockquote><p>{long}</p>"));
    assert_eq!(poet.author, None, "who is named within a text said what is before it");
    check("<h4 align=center>Mai Đức Toàn</h4>", None, "h Mai Đức Toàn");
}

#[test]
fn files_photos_and_their_labels_may_stand_under_the_author() {
    let check =
        |under: &str, shown: &str| check(&format!("<p align=right>Mai Toàn</p>{under}"), Some("Mai Toàn"), shown);
    let file = "<a href=a.pdf>Mẫu</a>";
    check(&format!("<p><b>Tệp đính kèm:</b></p><p>{file}</p>"), "p [strong Tệp đính kèm:]\nfile a.pdf | Mẫu");
    check(&format!("<p>Văn bản:</p><ul><li>{file}</li></ul>"), "p Văn bản:\nfile a.pdf | Mẫu");
    check(&format!("<p>File đính kèm: {file}</p>"), "p File đính kèm: [a a.pdf Mẫu]");
    check(&format!("<p>{file} (325 KB)</p>"), "p [a a.pdf Mẫu] (325 KB)");
    let photos = "<p><img src=a.jpg></p><p><img src=b.jpg></p><p><img src=c.jpg></p>";
    let shown = "photo a.jpg |\nphoto b.jpg |\nphoto c.jpg |";
    check(&format!("<p>Một số hình ảnh:</p>{photos}"), &format!("p Một số hình ảnh:\n{shown}"));
    check(&format!("<h3>Một số hình ảnh</h3>{photos}"), &format!("h Một số hình ảnh\n{shown}"));
    let video = "https://www.youtube.com/embed/q";
    check(&format!("<iframe src={video}></iframe>"), &format!("p [a {video} youtube.com]"));
    check("<p>Xem thêm: <a href=/1>Một</a></p>", "p Xem thêm: [a /1 Một]");
    check("<p>-----</p><p>***</p>", "p -----\np ***");
    let cells = "<table border=1><tr><td>STT</td><td align=right>Bình chọn</td><td>Năm</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>";
    assert!(super::figures::shown(cells).contains("Bình chọn"));
    check("<p align=right><a href=/tin>Trở về</a></p>", "p [a /tin Trở về]");
    check("<table><tr><th>A</th></tr><tr><td>1</td></tr></table>", "tr A\ntr 1");
}

#[test]
fn what_stands_over_a_table_at_the_right_is_no_author() {
    let table = "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>";
    for line in ["Đơn vị tính: đồng", "ĐVT triệu đồng", "Phụ lục", "Biểu mẫu"] {
        check(&format!("<p align=right>{line}</p>{table}"), None, &format!("p {line}\ntr A\ntr 1"));
    }
}

#[test]
fn buttons_at_the_right_are_no_author() {
    for button in ["Trở về", "Trở lại", "In bài", "Bản để in", "Xem tiếp", "Chi tiết", "Tải về", "Chia sẻ", "Đầu trang"]
    {
        for link in ["<a href='#'>", "<a href='javascript:;'>", "<a>", "<span>"] {
            check(&format!("<p align=right>{link}{button}</p>"), None, "");
            check(&format!("<p align=right>Thu Hà</p><p align=right>{link}{button}</p>"), Some("Thu Hà"), "");
        }
    }
    for (line, shown) in [
        ("<p align=right><a href=/2>Chi tiết</a></p>", "p [a /2 Chi tiết]"),
        ("<p>Chi tiết:</p><p><a href=/2>Một</a></p>", "p Chi tiết:\np [a /2 Một]"),
        ("<table><tr><th>A</th></tr><tr><td><a href='#'>Tải về</a></td></tr></table>", "tr A\ntr Tải về"),
    ] {
        check(line, None, shown);
    }
}

#[test]
fn what_stands_under_the_author_leaves_the_name_where_it_is() {
    let name = "<p align=right>Mai Đức Toàn</p>";
    let author = Some("Mai Đức Toàn");
    check(&format!("{name}<p>Từ khóa: y tế, xã</p>"), author, "p Từ khóa: y tế, xã");
    let note = "<hr><div id=ftn1><p><a href='#_ftnref1'>[1]</a> Số liệu năm 2020.</p></div>";
    check(&format!("{name}{note}"), author, "hr\np [1] Số liệu năm 2020.");
    check(&format!("{name}<p align=right>Ảnh: Lan Anh</p>"), author, "p Ảnh: Lan Anh");
    check(&format!("{name}<p>[Còn nữa]</p>"), None, "p Mai Đức Toàn\np [Còn nữa]");
}

#[test]
fn a_name_may_stand_with_its_unit() {
    let two = |lines: &str| format!("<p align=right>{lines}</p>");
    check(&two("<b>Mai Toàn</b><br><i>Trung tâm VHTT</i>"), Some("Mai Toàn, Trung tâm VHTT"), "");
    check(&two("Mai Toàn - Trường THPT Khê Sơn 2"), Some("Mai Toàn - Trường THPT Khê Sơn 2"), "");
    check(&two("Thu Hà<br><em>Ảnh: Minh Đức</em>"), Some("Thu Hà, Ảnh: Minh Đức"), "");
    check(&two("CHỦ TỊCH<br>Lê Văn A"), None, "p CHỦ TỊCH[br]Lê Văn A");
    check(&two("Chủ Tịch<br>Lê Văn A"), None, "p Chủ Tịch[br]Lê Văn A");
    check(&two("Giám đốc<br>Lê Văn Tám"), None, "p Giám đốc[br]Lê Văn Tám");
    check(&two("Lê Tám<br>Trung tâm VHTT<br>huyện"), None, "p Lê Tám[br]Trung tâm VHTT[br]huyện");
    for line in ["Trang 2", "Khê Sơn, tháng 5", "Khê Sơn 2021"] {
        check(&two(line), None, &format!("p {line}"));
    }
}

#[test]
fn who_took_the_photos_is_no_author() {
    check("<p align=right>Ảnh: Mai Toàn</p>", None, "p Ảnh: Mai Toàn");
    check("<p><img src=a.jpg></p><p align=right>Ảnh: Mai Toàn</p>", None, "photo a.jpg |  (Ảnh: Mai Toàn)");
    check("<p align=right>Bài, ảnh: Mai Toàn</p>", Some("Bài, ảnh: Mai Toàn"), "");
}

#[test]
fn a_document_that_is_signed_stays_in_one_piece() {
    let lines = "p TM. ỦY BAN NHÂN DÂN\np CHỦ TỊCH\np Nguyễn Văn A";
    let signed = "<p align=right>TM. ỦY BAN NHÂN DÂN</p><p align=right>CHỦ TỊCH</p><p align=right>Nguyễn Văn A</p>";
    check(signed, None, lines);
    check(&signed.replace("</p><p", "</p><p align=right>&nbsp;</p><p"), None, lines);
    check(&signed.replace("</p><p align=right>", "<br>"), None, &lines.replace("\np ", "[br]"));
    check("<p align=right>Thạch Khê, ngày 10 tháng 5 năm 2021</p>", None, "p Thạch Khê, ngày 10 tháng 5 năm 2021");
}

#[test]
fn a_remark_or_a_link_at_the_right_is_no_author() {
    check("<p align=right>(Còn nữa)</p>", None, "p (Còn nữa)");
    check("<p align=right><b><a href='/2'>Xem tiếp</a></b></p>", None, "p [strong [a /2 Xem tiếp]]");
    check("<p align=right>Xin trân trọng cảm ơn!</p>", None, "p Xin trân trọng cảm ơn!");
}

#[test]
fn a_last_line_that_spaces_push_to_the_right_is_the_author() {
    let pushed = |text: &str, spaces: usize| format!("<p><b>{}</b>{text}</p>", "&nbsp; ".repeat(spaces));
    check(&pushed("Mai Đức Toàn", 20), Some("Mai Đức Toàn"), "");
    check(&format!("<p><img src=a.jpg></p>{}", pushed("Mai Đức Toàn", 10)), Some("Mai Đức Toàn"), "photo a.jpg |");
    check(&pushed("Mai Đức Toàn", 4), None, "p Mai Đức Toàn");
    check(&pushed("Hội nghị đã thành công.", 12), None, "p Hội nghị đã thành công.");
    check(&[pushed("CHỦ TỊCH", 30), pushed("Lê Văn A", 30)].concat(), None, "p CHỦ TỊCH\np Lê Văn A");
    let caption = format!("<p><img src=a.jpg></p>{}<p>Đoạn sau của bài.</p>", pushed("Cổng chợ", 10));
    check(&caption, None, "photo a.jpg | Cổng chợ\np Đoạn sau của bài.");
}

#[test]
fn who_wrote_a_text_may_stand_in_the_last_line_of_a_paragraph() {
    check("<p>Đoạn cuối.<br><b>Tin, ảnh: Thu Hà</b></p>", Some("Tin, ảnh: Thu Hà"), "p Đoạn cuối.");
    check("<p>Thu Hà<br>Đoạn cuối.</p>", None, "p Thu Hà[br]Đoạn cuối.");
}

#[test]
fn a_source_is_known_however_its_line_is_dressed() {
    let ends = [
        ("<p align=right><strong>Theo TTXVN</strong></p>", None, "TTXVN", None),
        ("<p><em>Theo baohuyen.example</em></p>", None, "baohuyen.example", None),
        ("<p>(Theo Báo Khê Sơn)</p>", None, "Báo Khê Sơn", None),
        ("<p align=right>Theo nguồn Báo Khê Sơn</p>", None, "Báo Khê Sơn", None),
        (
            "<p align=right><b>Mai Toàn</b></p><p align=right><b>Theo Cổng huyện</b></p>",
            Some("Mai Toàn"),
            "Cổng huyện",
            None,
        ),
        (
            "<p>Nguồn: <a href='https://bao.example/'>Báo Khê Sơn</a></p>",
            None,
            "Báo Khê Sơn",
            Some("https://bao.example/"),
        ),
        (
            "<p align=right><b>Bài, ảnh: Lan Anh</b><br><em>Theo Báo Khê Sơn</em></p>",
            Some("Bài, ảnh: Lan Anh"),
            "Báo Khê Sơn",
            None,
        ),
    ];
    for (end, author, name, href) in ends {
        let article = read(end);
        let source = article.source.as_ref().expect(end);
        assert_eq!((source.name.as_str(), source.href.as_deref()), (name, href), "{end}");
        assert_eq!(article.author.as_deref(), author, "{end}");
        assert_eq!(outline(&article.body), "p Một đoạn của bài.", "{end}");
    }
}

#[test]
fn a_source_under_the_last_photo_is_no_caption_of_it() {
    let article = read("<p align=center><img src=1.jpg></p><p>Theo Cổng thông tin điện tử huyện</p>");
    assert_eq!(article.source.map(|source| source.name).as_deref(), Some("Cổng thông tin điện tử huyện"));
    assert_eq!(outline(&article.body), "p Một đoạn của bài.\nphoto 1.jpg |");
    let named = read("<p><img src=1.jpg></p><p>Nguồn: Báo Khê Sơn</p><p>Đoạn sau của bài, dài hơn một chút.</p>");
    assert_eq!(named.source, None);
}

#[test]
fn who_wrote_a_text_may_stand_under_it_by_its_class_alone() {
    for under in [
        "<p class='author'><b>Thu Hà</b></p>",
        "<div class='tacgia'>Thu Hà</div>",
        "<div class='ArticleAuthor'><span>Thu Hà</span></div>",
        "<div class='detail__author'><b>Thu Hà</b></div>",
    ] {
        let beside = format!("<h1>Bài</h1><div class='entry-content'>{TEXT}</div>{under}");
        let inside = format!("<h1>Bài</h1><div class='entry-content'>{TEXT}{under}</div>");
        for page in [beside, inside] {
            let article = pages::read(&page);
            assert_eq!((article.author.as_deref(), outline(&article.body).as_str()), (Some("Thu Hà"), SHOWN), "{page}");
        }
    }
}

#[test]
fn a_line_that_names_the_author_may_say_more() {
    for (line, name) in [
        ("Tác giả: Thu Hà", "Thu Hà"),
        ("<b>Tác giả:</b> <span>Thu Hà</span>", "Thu Hà"),
        ("Tác giả: Phòng Nội vụ | Ngày đăng: 12/05/2021 | Lượt xem: 12", "Phòng Nội vụ"),
        ("Tác giả: Lê Lan - Minh Hà - Ngày 12/05/2021 - 08:30", "Lê Lan - Minh Hà"),
        ("Người viết: H.N, 12/05/2021", "H.N"),
        ("Ngày đăng: 12/05/2021 | Tác giả: Thu Hà", "Thu Hà"),
        ("<span class='author'>Huyện đoàn</span>", "Huyện đoàn"),
        ("<span class='author'>Lê Lan (CTV)</span>", "Lê Lan (CTV)"),
    ] {
        let beside = format!("<h1>Bài</h1><div>{line}</div><div class='entry-content'>{TEXT}</div>");
        let inside = format!("<article><h1>Bài</h1><div>{line}</div>{TEXT}</article>");
        for page in [beside, inside] {
            let article = pages::read(&page);
            assert_eq!((article.author.as_deref(), outline(&article.body).as_str()), (Some(name), SHOWN), "{page}");
        }
    }
    let other = "<div><a href='/1'>Tin khác</a> <span class='author'>Lê Lan</span></div>";
    assert_eq!(pages::read(&format!("<h1>Bài</h1><div class='entry-content'>{TEXT}</div>{other}")).author, None);
    for user in ["Super User", "Administrator", "vanphong"] {
        let page = format!("<h1>Bài</h1><span class='author'>{user}</span><div class='entry-content'>{TEXT}</div>");
        assert_eq!(pages::read(&page).author, None, "{user}");
    }
}
