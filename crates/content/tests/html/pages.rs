//! What stands around the text of a page.

use bangvang_content::Format;
use bangvang_content::article::{Article, Options, read_any};
use bangvang_content::html::parse;

use super::outline::outline;

pub fn read(page: &str) -> Article {
    let options = Options { format: Some(Format::Html), ..Options::default() };
    read_any(page.as_bytes(), &options, &parse).expect("the page is read").content
}

fn day(article: &Article) -> Option<String> {
    article.published.map(|date| date.iso())
}

pub const TEXT: &str =
    "<p>Nhà khám hai tầng với tám phòng vừa được đưa vào sử dụng.</p><p>Mỗi ngày trạm đón bốn mươi người.</p>";
pub const SHOWN: &str =
    "p Nhà khám hai tầng với tám phòng vừa được đưa vào sử dụng.\np Mỗi ngày trạm đón bốn mươi người.";

#[test]
fn the_day_is_the_one_that_a_page_marks() {
    let day_of = |page: &str| day(&read(page));
    let drupal = format!(
        "<time datetime='2020-01-01'>Hôm nay</time><article><h1>Bài</h1><div>\
         <time class='updated' datetime='2021-05-12'>12/5</time>\
         <time datetime='2021-05-10T09:00:00+07:00'>10/05/2021</time></div><div>{TEXT}</div></article>\
         <aside><time datetime='2019-01-01'>cũ</time></aside>"
    );
    let article = read(&drupal);
    assert_eq!(day(&article).as_deref(), Some("2021-05-10T09:00+07:00"));
    let before = format!("<time datetime='2021-05-10'>10/5</time><h1>Bài</h1><div>{TEXT}</div>");
    assert_eq!(day_of(&before).as_deref(), Some("2021-05-10"));
    let marked = format!("<h1>Bài</h1><meta itemprop='datePublished' content='2021-05-09'><div>{TEXT}</div>");
    assert_eq!(day_of(&marked).as_deref(), Some("2021-05-09"));
    let late = format!("<h1>Bài</h1><div class='entry-content'>{TEXT}</div><time datetime='2019-01-01'>cũ</time>");
    assert_eq!(day_of(&late), None);
    let alone = format!("<article><h1>Bài</h1><time datetime='2021-05-10'>10/5/2021</time>{TEXT}</article>");
    assert_eq!(outline(&read(&alone).body), SHOWN);
}

#[test]
fn the_day_is_marked_in_other_ways_as_well() {
    let day_of = |mark: &str| day(&read(&format!("<h1>Bài</h1>{mark}<div class='entry-content'>{TEXT}</div>")));
    let never_changed = "<time class='entry-date published updated' datetime='2021-05-10'>10/5</time>";
    assert_eq!(day_of(never_changed).as_deref(), Some("2021-05-10"));
    let named = "<span property='dc:date dc:created' content='2021-05-10T14:05:00+07:00'>Mon, 10/05/2021</span>";
    assert_eq!(day_of(named).as_deref(), Some("2021-05-10T14:05+07:00"));
    let other_zone = "<span property='schema:dateCreated' content='2021-05-09T20:05:00+00:00'>10/05/2021</span>";
    assert_eq!(day_of(other_zone).as_deref(), Some("2021-05-10"));
    assert_eq!(day_of("<meta name='pubdate' content='2021-05-10'>").as_deref(), Some("2021-05-10"));
    let published = "<meta property='article:published_time' content='2021-05-09T23:30:00+00:00'>";
    let beside = |shown: &str| day_of(&format!("{published}{shown}"));
    let marked = "<time class='published' datetime='2021-05-10T06:30:00+07:00'>10/05/2021</time>";
    assert_eq!(beside(marked).as_deref(), Some("2021-05-10T06:30+07:00"));
    assert_eq!(beside("<p>10/05/2021 06:30</p>").as_deref(), Some("2021-05-10T06:30"));
    assert_eq!(beside("<p>12/03/2020</p>").as_deref(), Some("2021-05-09T23:30+00:00"));
    assert_eq!(day_of("<div>Đăng ngày 12/03/21 14:05</div>").as_deref(), Some("2021-03-12"));
    assert_eq!(day_of("<div>Submitted by Lan on Mon, 04/05/2021 - 14:05</div>").as_deref(), Some("2021-04-05T14:05"));
    assert_eq!(day_of("<time datetime='1970-01-01T00:00:00Z'>1/1</time>"), None);
    assert_eq!(day_of("<div>Điểm 10/10/9 và 1/2/80</div>"), None);
}

#[test]
fn the_line_of_the_day_may_stand_under_the_first_paragraph() {
    let lead = "Nhà khám hai tầng với tám phòng và vườn thuốc nam vừa được đưa vào sử dụng.";
    let article = read(&format!("<article><h1>Bài</h1><p>{lead}</p><p>10/05/2021 14:30</p>{TEXT}</article>"));
    assert_eq!(day(&article).as_deref(), Some("2021-05-10T14:30"));
    assert_eq!(outline(&article.body), format!("p {lead}\n{SHOWN}"));
}

/// A page as `NukeViet` writes it, with what stands between its day and its text.
fn nukeviet(head: &str) -> Article {
    read(&format!(
        "<body><ul><li>Trang chủ</li></ul><h1 class='title'>Trạm Y tế</h1><span class='h5'>Thứ hai - 10/05/2021 02:05</span>\
         <div class='clearfix'>{head}</div><div class='bodytext' id='news-bodyhtml'>{TEXT}</div>\
         <div class='margin-bottom-lg'><p class='h5 text-right'><strong>Tác giả: </strong>Mai Đức Toàn</p>\
         <p class='h5 text-right'><strong>Nguồn tin: </strong><a href='https://dai.example/'>Đài Khê Sơn</a></p></div>\
         <h4>Tin khác</h4><ul><li>Tác giả: Người khác</li></ul></body>"
    ))
}

#[test]
fn what_nukeviet_writes_around_the_text_is_read() {
    let figure = "<figure class='article center'><div><p><img src='photos/1.jpg'></p><figcaption>Cổng trạm</figcaption></div></figure>";
    let lead = "<div class='hometext m-bottom'>Trạm có nhà khám mới.</div>";
    for head in [format!("{lead}{figure}"), format!("{figure}{lead}")] {
        let article = nukeviet(&head);
        assert_eq!((article.title.as_str(), day(&article).as_deref()), ("Trạm Y tế", Some("2021-05-10T02:05")));
        assert_eq!((article.lead.as_deref(), outline(&article.body).as_str()), (Some("Trạm có nhà khám mới."), SHOWN));
        let cover = article.cover.as_ref().expect("it has a cover");
        assert_eq!((cover.src.as_str(), cover.caption.as_deref()), ("photos/1.jpg", Some("Cổng trạm")));
        let source = article.source.as_ref().expect("it has a source");
        assert_eq!((article.author.as_deref(), source.name.as_str()), (Some("Mai Đức Toàn"), "Đài Khê Sơn"));
        assert_eq!(source.href.as_deref(), Some("https://dai.example/"));
    }
    let again = nukeviet("<div class='hometext'>Nhà khám hai tầng với tám phòng</div>");
    assert_eq!(again.lead, None, "the text begins with it");
}

#[test]
fn the_lead_is_known_by_what_pages_call_it() {
    for class in ["sapo", "news-lead", "detail__sapo", "description"] {
        let article =
            read(&format!("<h1>Bài</h1><p class='{class}'>Tóm tắt của bài.</p><div class='body'>{TEXT}</div>"));
        assert_eq!(article.lead.as_deref(), Some("Tóm tắt của bài."), "{class}");
        assert_eq!(outline(&article.body), SHOWN, "{class}");
    }
}

#[test]
fn a_photo_and_a_name_may_stand_outside_the_text() {
    let article = read(&format!(
        "<h1>Bài</h1><div class='avatar'><img src='dau.jpg'></div><div class='body'>{TEXT}</div>\
         <div style='text-align:right'><b>Lê Lan</b></div><p>Lượt xem: 12</p>"
    ));
    assert_eq!(article.cover.map(|cover| cover.src).as_deref(), Some("dau.jpg"));
    assert_eq!(article.author.as_deref(), Some("Lê Lan"));
    assert_eq!(outline(&article.body), SHOWN);
}

#[test]
fn a_day_may_stand_in_the_text_with_the_title() {
    let article = read(&format!(
        "<div class='detail'><h1>Bài</h1><span>Thứ sáu, 10/05/2021 08:05</span><span>Lượt xem: 45</span>{TEXT}</div>"
    ));
    assert_eq!((day(&article).as_deref(), article.views), (Some("2021-05-10T08:05"), Some(45)));
    assert_eq!(outline(&article.body), SHOWN);
    let dated = read(&format!("<h1>Bài</h1><p><i>Ngày đăng: 10/5/2021</i></p>{TEXT}"));
    assert_eq!(day(&dated).as_deref(), Some("2021-05-10"));
}

#[test]
fn the_title_is_the_articles_and_not_the_sites() {
    let page = format!(
        "<header><h1 class='site-title'><a href='/'>Trang tin huyện</a></h1></header><h1 class='entry-title'>Bài</h1>\
         <div class='entry-content'>{TEXT}</div>"
    );
    assert_eq!(read(&page).title, "Bài");
    let inside = format!("<h1>Trang tin huyện</h1><article><h1>Bài</h1>{TEXT}</article>");
    assert_eq!(read(&inside).title, "Bài");
}

#[test]
fn a_text_in_blocks_alone_is_told_from_what_is_around() {
    let page = "<div class='menu'><div>Trang chủ</div></div><h1>Bài</h1><div class='noidung'>\
         <div>Nhà khám hai tầng với tám phòng vừa được đưa vào sử dụng.</div>\
         <div>Mỗi ngày trạm đón bốn mươi người.</div></div><div class='chan'>Bản quyền</div>";
    assert_eq!(outline(&read(page).body), SHOWN);
    let teaser = format!(
        "<aside><article class='teaser'><p>Tin khác, chỉ là lời mời đọc.</p></article></aside>\
         <main><h1>Bài</h1><div>{TEXT}</div></main>"
    );
    assert_eq!(outline(&read(&teaser).body), SHOWN);
}

#[test]
fn what_is_around_is_told_from_the_article() {
    let sections = format!("<h1>Tên bài</h1><div class='entry-content'>{TEXT}<h1>I. Mục lớn</h1><p>Hết.</p></div>");
    let article = read(&sections);
    assert_eq!(article.title, "Tên bài");
    assert!(outline(&article.body).contains("h I. Mục lớn"), "{}", outline(&article.body));
    let event = format!("<div><h1>Lịch tiêm</h1><p>Từ ngày 10/5/2021 đến ngày 12/5/2021</p>{TEXT}</div>");
    assert!(outline(&read(&event).body).starts_with("p Từ ngày 10/5/2021"));
    let media = format!(
        "<h1>Bài</h1><article class='node'>{TEXT}<article class='media'><img src='a.jpg'></article></article>\
         <footer><p>Địa chỉ: số 1, đường Lê Lợi, phường Một, thành phố Khê Sơn, điện thoại 0123</p></footer>"
    );
    assert_eq!(outline(&read(&media).body), format!("{SHOWN}\nphoto a.jpg |"));
    let icon = format!(
        "<meta property='og:image' content='https://khe-son.example/bia.jpg'><h1>Bài</h1><img src='fb.png'><div>{TEXT}</div>\
         <div style='text-align:right'>In trang</div>"
    );
    let article = read(&icon);
    assert_eq!(article.cover.map(|cover| cover.src).as_deref(), Some("https://khe-son.example/bia.jpg"));
    assert_eq!(article.author, None);
}

#[test]
fn a_day_stands_above_the_title_as_well() {
    let page = |above: &str, under: &str| {
        day(&read(&format!("{above}<h1>Bài</h1>{under}<div class='entry-content'>{TEXT}</div>")))
    };
    let above = "<ul><li>Trang chủ</li></ul><span class='date'>Thứ ba, 25/5/2021, 11:05 (GMT+7)</span>";
    assert_eq!(page(above, "").as_deref(), Some("2021-05-25T11:05+07:00"));
    assert_eq!(page("<div>Hôm nay, thứ sáu 02/07/2021</div>", ""), None);
    assert_eq!(page("<div>Thứ sáu 02/07/2021</div><ul><li>Trang chủ</li></ul>", ""), None);
    let aside = "<aside><time datetime='2021-07-01'>1/7</time><p>Tin khác</p></aside>";
    assert_eq!(page(aside, "<p>25/05/2021</p>").as_deref(), Some("2021-05-25"));
    let marked = "<time datetime='2021-05-26'>26/5</time>";
    assert_eq!(page(marked, "<p class='sapo'>Ngày 25/5/2021, chợ họp lại.</p>").as_deref(), Some("2021-05-26"));
}

#[test]
fn the_day_of_the_page_is_not_the_articles() {
    let menu = "<li>Giới thiệu chung về huyện Khê Sơn và các xã</li>".repeat(6);
    let page = |top: &str| {
        day(&read(&format!(
            "<title>Bài</title><div>{top}</div><ul>{menu}</ul><h2>Bài</h2><div class='entry-content'>{TEXT}</div>"
        )))
    };
    assert_eq!(page("Hôm nay, thứ sáu 02/07/2021"), None);
    assert_eq!(page("Thứ sáu 02/07/2021"), None);
    let last = "<p>Ngày đăng: 25/05/2021</p>";
    let today = "<div class='top'>Hôm nay, thứ sáu 02/07/2021</div><h2 class='title'>Bài</h2>";
    let article = read(&format!("<title>Bài</title>{today}<div class='entry-content'>{TEXT}{last}</div>"));
    assert_eq!((day(&article).as_deref(), outline(&article.body).as_str()), (Some("2021-05-25"), SHOWN));
}

#[test]
fn a_line_of_day_and_readers_is_no_text() {
    let line = "<div class='meta'>Bởi <a href='/lan'>Admin</a> - 20/05/2021 | 55 lượt xem</div>";
    let glued = "<div class='info'><span>20/05/2021</span><span>Lượt xem: 55</span></div>";
    for meta in [line, glued] {
        let article = read(&format!("<article><header><h1>Bài</h1>{meta}</header>{TEXT}</article>"));
        assert_eq!((day(&article).as_deref(), article.views), (Some("2021-05-20"), Some(55)), "{meta}");
        assert_eq!(outline(&article.body), SHOWN, "{meta}");
    }
    let text = "Bởi vì dịch, từ ngày 20/5/2021 chợ nghỉ";
    let kept = read(&format!("<article><h1>Bài</h1><p>{text}</p>{TEXT}</article>"));
    assert_eq!(outline(&kept.body), format!("p {text}\n{SHOWN}"));
}

#[test]
fn the_author_stands_under_the_title() {
    let author = |meta: &str| read(&format!("<h1>Bài</h1>{meta}<div class='entry-content'>{TEXT}</div>")).author;
    assert_eq!(author("<span class='author'>Lê Lan</span>").as_deref(), Some("Lê Lan"));
    assert_eq!(
        author("<dd class='createdby'>Viết bởi <span itemprop='name'>Lê Lan</span></dd>").as_deref(),
        Some("Lê Lan")
    );
    assert_eq!(author("<div class='byline'>Tác giả: Lê Lan</div>").as_deref(), Some("Lê Lan"));
    assert_eq!(author("<span class='author'>admin</span>"), None);
    assert_eq!(author("<span class='byline'>Đăng ngày 20/5/2021</span>"), None);
}

#[test]
fn readers_and_tags_may_stand_under_all_else() {
    let last = "<p align='right'>Lê Lan</p><p>(Theo Báo Khê Sơn)</p><p>Tags: chợ, phiên</p><p>Lượt xem: 342</p>";
    let article = read(&format!("<h1>Bài</h1>{TEXT}{last}"));
    assert_eq!((article.author.as_deref(), article.views), (Some("Lê Lan"), Some(342)));
    assert_eq!(article.source.map(|source| source.name).as_deref(), Some("Báo Khê Sơn"));
    assert_eq!(outline(&article.body), SHOWN);
}

#[test]
fn a_piece_of_a_page_has_its_day_under_its_heading() {
    let article = read(&format!("<h3>Trạm Y tế</h3><p><i>12/03/2021</i></p>{TEXT}"));
    assert_eq!((article.title.as_str(), day(&article).as_deref()), ("Trạm Y tế", Some("2021-03-12")));
    assert_eq!(outline(&article.body), SHOWN);
    let section = read(&format!("<h3>1. Trạm Y tế</h3>{TEXT}"));
    assert_eq!((section.title.as_str(), outline(&section.body)), ("", format!("h 1. Trạm Y tế\n{SHOWN}")));
}

#[test]
fn a_name_in_a_class_of_its_own_is_the_author() {
    for name in [
        "<span class='itemAuthor'>Viết bởi&nbsp; <a rel='author'>Lê Lan</a></span>",
        "<div class='td-post-author-name'>Bởi <a>Lê Lan</a></div>",
    ] {
        let article = read(&format!("<h1>Bài</h1>{name}<div class='entry-content'>{TEXT}</div>"));
        assert_eq!(article.author.as_deref(), Some("Lê Lan"), "{name}");
    }
    let logo = "<meta property='og:image' content='https://khe-son.example/logo.png'>";
    assert_eq!(read(&format!("{logo}<h1>Bài</h1><div class='entry-content'>{TEXT}</div>")).cover, None);
}

#[test]
fn a_page_says_when_its_article_was_changed() {
    let read = |marks: &str| read(&format!("<h1>Bài</h1>{marks}<div class='entry-content'>{TEXT}</div>"));
    let days = |marks: &str| {
        let article = read(marks);
        (day(&article).unwrap_or_default(), article.updated.map(|date| date.iso()).unwrap_or_default())
    };
    let both = ("2021-05-10T08:00+07:00".to_owned(), "2021-05-12T09:00+07:00".to_owned());
    let published = "<meta property='article:published_time' content='2021-05-10T08:00:00+07:00'>";
    for changed in [
        "<meta property='article:modified_time' content='2021-05-12T09:00:00+07:00'>",
        "<meta itemprop='dateModified' content='2021-05-12T09:00:00+07:00'>",
        "<time class='updated' datetime='2021-05-12T09:00:00+07:00'>12/5</time>",
    ] {
        assert_eq!(days(&[published, changed].concat()), both, "{changed}");
    }
    let same = "<meta property='article:modified_time' content='2021-05-10T08:00:00+07:00'>";
    assert_eq!(days(&[published, same].concat()).1, "");
    let data = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\":\"2021-05-10T08:00:00+07:00\", \
                \"dateModified\": \"2021-05-12T09:00:00+07:00\", \"author\": {\"@type\":\"Person\",\"name\": \"Lê Lan\"}}</script>";
    assert_eq!((days(data), read(data).author.as_deref()), (both, Some("Lê Lan")));
    assert_eq!(days("<p>Ngày cập nhật: 12/05/2021; Ngày đăng: 11/05/2021</p>").0, "2021-05-11");
}

#[test]
fn author_and_source_stand_under_the_title_in_many_names() {
    for class in
        ["box-author", "detail-author", "authorName", "nguoiviet", "but-danh", "author-info", "td-post-author-name"]
    {
        let page = format!("<h1>Bài</h1><div class='c'>{TEXT}</div><div class='{class}'><b>Lê Lan</b></div>");
        assert_eq!(read(&page).author.as_deref(), Some("Lê Lan"), "{class}");
    }
    let line = "<p><span>10/05/2021</span> <span>Nguồn: Báo Khê Sơn</span></p>";
    let article = read(&format!("<h1>Bài</h1>{line}<div class='entry-content'>{TEXT}</div>"));
    assert_eq!(article.source.map(|source| source.name).as_deref(), Some("Báo Khê Sơn"));
}

#[test]
fn a_page_with_nothing_but_a_title_has_no_article() {
    let read = |page: &str| {
        let options = Options { format: Some(Format::Html), ..Options::default() };
        read_any(page.as_bytes(), &options, &parse).map(|read| read.content.title).map_err(|error| error.code())
    };
    for bare in
        ["<title>Bài</title><div id='root'></div><noscript>Bật JavaScript</noscript>", "<h1>Bài</h1>", "<p> </p>"]
    {
        assert_eq!(read(bare), Err("no-article"), "{bare}");
    }
    for part in [
        "<p>Chợ họp.</p>",
        "<img src='anh/cho.jpg' width='600'>",
        "<p><a href='a.pdf'>Quyết định</a></p>",
        "<ul><li>Một</li><li>Hai</li></ul>",
        "<blockquote>Chợ họp.</blockquote>",
        "<table border='1'><tr><th>Khối</th><th>Số</th></tr><tr><td>Công an</td><td>5</td></tr></table>",
        "<iframe src='https://www.youtube.com/embed/x'></iframe>",
        "<video src='a.mp4' controls></video>",
        "<figure><img src='a.jpg'><figcaption>Chợ</figcaption></figure>",
        "<audio src='a.mp3'></audio>",
        "<embed src='a.pdf'>",
        "<div class='gallery'><a href='a.jpg'><img src='a-150x150.jpg' width='150'></a><a href='b.jpg'><img src='b-150x150.jpg' width='150'></a></div>",
        "<meta property='og:image' content='/a.jpg'>",
    ] {
        for page in [
            format!("<title>Bài</title><h1>Bài</h1>{part}"),
            format!("<body><main><h1>Bài</h1><div>{part}</div></main></body>"),
            format!("<h1>Bài</h1><article>{part}</article>"),
        ] {
            assert_eq!(read(&page).as_deref(), Ok("Bài"), "{page}");
        }
    }
}
