//! Articles of which all has to be read, whatever stands around their text.

use super::outline::outline;
use super::pages::{SHOWN, TEXT, read};

/// Titles of pages that say nothing of the article, that name it, and none.
const HEADS: [&str; 3] = ["<title>Cổng thông tin điện tử huyện Khê Sơn</title>", "<title>Bài viết về chợ</title>", ""];

fn check(inside: &str, expected: &str) {
    for head in HEADS {
        let article = read(&format!("{head}<div class='menu'><a href='/'>Trang chủ</a></div>{inside}"));
        assert_eq!(article.title, "Bài viết về chợ", "{head}{inside}");
        assert_eq!(outline(&article.body), expected, "{head}{inside}");
    }
}

#[test]
fn what_follows_the_part_with_most_of_a_text_is_read_with_it() {
    let (long, shown) = (TEXT.repeat(5), [SHOWN; 5].join("\n"));
    let end = "<div style='text-align:center'><img src='z.jpg'></div><div style='text-align:center'><i>Trao giấy khen</i></div>\
               <div><a href='/f.pdf'>Quyết định</a></div><div>Chợ tan vào buổi trưa.</div><div style='text-align:right'><b>Hà My</b></div>";
    let expected = format!("{shown}\nphoto z.jpg | Trao giấy khen\nfile /f.pdf | Quyết định\np Chợ tan vào buổi trưa.");
    for around in ["div", "font", "section", "table><tr><td"] {
        let text = format!("<{around}>{long}</{}>", around.rsplit('<').next().unwrap_or_default());
        let text = if around.starts_with("table") { format!("{text}</tr></table>") } else { text };
        for page in [
            format!("<h1>Bài viết về chợ</h1><div class='content'>{text}{end}</div>"),
            format!("<div id='main'><h1>Bài viết về chợ</h1>{text}{end}</div>"),
            format!(
                "<main><h1>Bài viết về chợ</h1><p class='date'>12/3/2024</p><div class='c'>{text}{end}</div></main>"
            ),
        ] {
            check(&page, &expected);
            let by = read(&[HEADS[0], &page].concat()).author;
            assert_eq!(by.as_deref(), Some("Hà My"), "{page}");
        }
    }
}

#[test]
fn what_comes_before_it_is_read_as_well() {
    let (long, shown) = (TEXT.repeat(5), [SHOWN; 5].join("\n"));
    let before = "<p align='center'><img src='z.jpg'></p><p align='center'><em>Cổng chợ</em></p><h3>Mục một</h3><ul><li>Ngắn</li></ul>";
    check(
        &format!("<h1>Bài viết về chợ</h1><div class='c'>{before}<div>{long}</div></div>"),
        &format!("photo z.jpg | Cổng chợ\nh Mục một\nli Ngắn\n{shown}"),
    );
}

#[test]
fn what_stands_around_a_text_stays_out() {
    let (long, shown) = (TEXT.repeat(5), [SHOWN; 5].join("\n"));
    for after in [
        "<div class='w'>Thông tin</div>",
        "<h3>Danh mục</h3><ul><li><a href='/1'>Tin một</a></li><li><a href='/2'>Tin hai</a></li></ul>",
        "<div class='footer'>Bản quyền</div><div>Đã đọc</div>",
        "<div class='share'>Chia sẻ</div><div>Đã đọc</div>",
        "<div><a href='/1'><img src='1.jpg'></a><a href='/1'>Tin</a></div>",
        "<ul><li class='comment'><a href='/'>Đăng nhập</a> để gửi ý kiến</li></ul>",
    ] {
        check(&format!("<div><h1>Bài viết về chợ</h1><div class='c'><div>{long}</div></div>{after}</div>"), &shown);
    }
    let side = "<div class='col-4'><h3>Thông báo</h3><ul><li><a href='/1'>Tin một</a></li></ul><p>Liên kết các xã</p>\
                <div><img src='banner.jpg'></div><div>Đang online: 15</div></div>";
    let columns = format!("<div class='row'><div class='col-8'><div class='nd'>{long}</div></div>{side}</div>");
    for head in [HEADS[0], "<title>Tin tức</title>", "<title>Huyện Khê Sơn</title>"] {
        let page = format!("{head}<div class='hd'><h1>Bài viết về chợ</h1></div>{columns}");
        assert_eq!(outline(&read(&page).body), shown, "{page}");
    }
}

#[test]
fn a_table_of_data_is_never_taken_apart() {
    let rows = |count: usize| {
        let row = |at| format!("<tr><td><p>Thứ {at}</p></td><td>Họp giao ban tuần, Chủ tịch huyện chủ trì</td></tr>");
        (2..2 + count).map(row).collect::<String>()
    };
    let shown = |count: usize| {
        let row = |at| format!("\ntr Thứ {at} | Họp giao ban tuần, Chủ tịch huyện chủ trì");
        ["tr Thứ | Việc".to_owned(), (2..2 + count).map(row).collect()].concat()
    };
    let head = "<tr><th>Thứ</th><th>Việc</th></tr>";
    for table in [
        format!("<table border=1>{head}{}</table>", rows(9)),
        format!("<table><thead>{head}</thead>{}</table>", rows(9)),
    ] {
        check(&format!("<h1>Bài viết về chợ</h1>{table}"), &shown(9));
        let with = format!("<h1>Bài viết về chợ</h1><div class='c'>{TEXT}{table}<p>Hết lịch.</p></div>");
        check(&with, &format!("{SHOWN}\n{}\np Hết lịch.", shown(9)));
    }
    let quote = format!("<h1>Bài viết về chợ</h1><div class='c'><blockquote>{TEXT}</blockquote><p>Hết.</p></div>");
    check(
        &quote,
        &format!(
            "quote {}\np Hết.",
            "Nhà khám hai tầng với tám phòng vừa được đưa vào sử dụng.[br]Mỗi ngày trạm đón bốn mươi người."
        ),
    );
}

#[test]
fn tables_lists_and_films_above_a_text_are_its_beginning() {
    let text = TEXT.repeat(3);
    let list = "<ul><li>Điểm một quan trọng của bài</li><li>Điểm hai</li></ul>";
    let table = "<table border=1><tr><td>Năm</td><td>Số</td></tr><tr><td>2020</td><td>5</td></tr></table>";
    for (above, shown) in [
        (list, "li Điểm một quan trọng của bài\nli Điểm hai"),
        (table, "tr Năm | Số\ntr 2020 | 5"),
        (
            "<iframe src='https://www.youtube.com/embed/x'></iframe>",
            "p [a https://www.youtube.com/embed/x youtube.com]",
        ),
        ("<h2>Mục phụ bên dưới</h2>", "h Mục phụ bên dưới"),
    ] {
        let page = format!("<h1>Bài viết về chợ</h1>{above}<div class='c'>{text}</div>");
        check(&page, &format!("{shown}\n{}", [SHOWN; 3].join("\n")));
    }
}

#[test]
fn a_heading_that_the_title_names_or_that_stands_over_the_text_wins_over_a_sections() {
    let (title, site) = ("Tiêm phòng cho đàn gia súc", "Cổng thông tin điện tử huyện Thạch Khê");
    let page = |tag: &str, head: &str| read(&format!("<title>{tag}</title>{head}<div class='c'>{TEXT}</div>"));
    let tags = [title.to_owned(), format!("{title} - {site}"), site.to_owned(), format!("{site} - {title}")];
    for tag in &tags {
        for head in [
            "<h1>Tin tức</h1>",
            "<h1>Chi tiết tin</h1>",
            "<h1>Xuất bản thông tin</h1>",
            &format!("<h1>{site}</h1>"),
            "",
        ] {
            let article = page(tag, &format!("{head}<h2>{title}</h2>"));
            assert_eq!((article.title.as_str(), outline(&article.body).as_str()), (title, SHOWN), "{tag} {head}");
        }
    }
    let section = page(title, &format!("<h1>Hoạt động của lãnh đạo</h1><h3>{title}</h3>"));
    assert_eq!(section.title, title);
    for class in ["tieu-de", "tieude_tin", "news_title", "ArticleTitle", "detail__title", "lblTitle", "titlebaiviet"] {
        assert_eq!(page(site, &format!("<div class='{class}'>{title}</div>")).title, title, "{class}");
    }
    let beside = format!("<h1>{title}</h1><div class='c'>{TEXT}{TEXT}</div><h3>Hoạt động của lãnh đạo</h3>");
    assert_eq!(page("Hoạt động của lãnh đạo", &beside).title, title);
}
