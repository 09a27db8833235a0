//! The practice articles, where they lie beside the checkout.

use std::path::Path;

use bangvang_content::article::{Article, Block, Options, read_any, read_gallery_any};
use bangvang_content::html::parse;
use bangvang_content::news::{self, News};
use bangvang_content::{Photo, Reading, nfc};

use super::outline::outline;

fn sample(name: &str) -> Option<Vec<u8>> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples/articles");
    if !samples.is_dir() {
        println!("skipped: the samples are not beside the checkout");
        return None;
    }
    Some(std::fs::read(samples.join(name)).expect("the sample is there"))
}

fn article(name: &str) -> Option<Reading<Article>> {
    let options = Options { url: Some(name), ..Options::default() };
    Some(read_any(&sample(name)?, &options, &parse).expect("the article is read"))
}

fn news(name: &str) -> Option<News> {
    let options = Options { url: Some(name), ..Options::default() };
    let reading = news::read(&sample(name)?, &options, &parse).expect("the news are read");
    assert_eq!((reading.skipped, reading.warnings), (0, vec![]));
    Some(reading.content)
}

#[track_caller]
fn captions(article: &Article, expected: &[(&str, &str)]) {
    let found: Vec<(&str, &str)> = article
        .photos()
        .into_iter()
        .map(|photo| (photo.src.as_str(), photo.caption.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(found, expected);
}

fn day(article: &Article) -> String {
    article.published.map(|date| date.iso()).unwrap_or_default()
}

#[test]
fn a_whole_page_with_tables_of_two_rows() {
    let Some(Reading { content, warnings, .. }) = article("portal-two-row-table.html") else { return };
    assert_eq!(warnings, []);
    assert_eq!(content.title, "Phú Lộc: Ruộng trũng thành đầm sen");
    assert_eq!((day(&content).as_str(), content.views), ("2021-06-22T14:20", Some(342)));
    assert_eq!(content.author.as_deref(), Some("Bài, ảnh: Hoàng Thị Thu Hà"));
    captions(
        &content,
        &[
            ("photos/18.jpg", "Đầm sen thôn Hạ vào giữa vụ thu hoạch"),
            ("photos/19.jpg", "Chị Bùi Thị Lan tách hạt cho kịp chuyến hàng chiều"),
            ("photos/20.jpg", "Hạt sen tươi được đóng túi ngay tại bờ"),
            ("photos/21.jpg", ""),
        ],
    );
    let table = content.body.iter().find_map(|block| match block {
        Block::Table { head, rows, .. } => Some((head, rows)),
        _ => None,
    });
    let (head, rows) = table.expect("the incomes stay a table");
    assert_eq!(head, &["Năm", "Lúa (triệu đồng)", "Sen và cá (triệu đồng)"]);
    assert_eq!(rows[1], ["2019", "", "5,4"]);
    let shown = outline(&content.body);
    assert!(!shown.contains("Giới thiệu") && !shown.contains("Ghi rõ nguồn"), "{shown}");
}

#[test]
fn a_fragment_with_centred_captions_and_marks_apart() {
    let Some(Reading { content, .. }) = article("portal-centred-span.html") else { return };
    assert_eq!(content.title, "Người giữ lửa nghề làm hương ở Khê Sơn");
    captions(
        &content,
        &[
            ("photos/22.jpg", "Bà Trần Thị Bích Hòa phơi hương trước sân nhà"),
            ("photos/23.jpg", "Những bó hương nhuộm chân đỏ chờ đóng gói"),
        ],
    );
    assert_eq!(content.author.as_deref(), Some("Bài, ảnh: Mai Đức Toàn"));
    let shown = outline(&content.body);
    assert_eq!(nfc(&shown), shown, "all text is composed");
    assert!(shown.ends_with("https://thachkhe.example/tin/nghe-huong-khe-son-88.html]"), "{shown}");
}

#[test]
fn a_fragment_with_bare_captions() {
    let Some(Reading { content, warnings, .. }) = article("portal-bare-paragraph.html") else { return };
    assert_eq!(warnings.iter().map(ToString::to_string).collect::<Vec<_>>(), ["title is missing, left out"]);
    let shared = "Bữa cơm trưa ngay dưới chân đồi - Ảnh: Lê Quang Dũng";
    captions(
        &content,
        &[
            ("photos/24.jpg", "Đoàn viên, thanh niên xã Khê Sơn trồng keo trên đồi Bà Nắng - Ảnh: Mai Đức Toàn"),
            ("photos/25.jpg", "Các em học sinh lớp 7A chuyền tay nhau những bầu cây giống"),
            ("photos/26.jpg", "Cây bàng đầu tiên bên cổng nhà văn hóa thôn Trung"),
            ("photos/27.jpg", ""),
            ("photos/28.jpg", shared),
            ("photos/29.jpg", shared),
        ],
    );
    let credit = |photo: &&Photo| photo.credit.clone().unwrap_or_default();
    let credits: Vec<String> = content.photos().iter().map(credit).collect();
    assert_eq!(credits, ["Mai Đức Toàn", "", "", "", "Lê Quang Dũng", "Lê Quang Dũng"]);
    assert_eq!(content.author.as_deref(), Some("Bài, ảnh: Mai Đức Toàn"));
    assert_eq!(content.source.map(|source| source.name).as_deref(), Some("Cổng thông tin điện tử huyện Thạch Khê"));
}

#[test]
fn a_post_of_wordpress() {
    let Some(Reading { content, warnings, .. }) = article("wordpress-post.json") else { return };
    assert_eq!(warnings, []);
    assert_eq!(content.title, "Khánh thành cầu Bến Đình – nhịp nối hai bờ sông Khê");
    let published = content.published.expect("it has a day");
    assert_eq!(published.minutes(), bangvang_content::date::Date::parse("2021-03-18T09:30Z").expect("a day").minutes());
    assert_eq!(content.author.as_deref(), Some("Hoàng Thị Thu Hà"));
    let cover = content.cover.as_ref().expect("it has a cover");
    assert_eq!(cover.caption.as_deref(), Some("Cầu Bến Đình nhìn từ bờ thôn Hạ – Ảnh: Đặng Ngọc Sơn"));
    let mut widths: Vec<_> = cover.sources.iter().filter_map(|source| source.width).collect();
    widths.sort_unstable();
    assert_eq!(widths, [150, 300, 768, 1024, 1200]);
    let shown = outline(&content.body);
    for line in [
        "photo photos/1.jpg | Người dân đi bộ qua cầu Bến Đình trong ngày khánh thành. Ảnh: Đặng Ngọc Sơn",
        "photo photos/2.jpg | Cắt băng khánh thành cầu",
        "photo photos/3.jpg | Học sinh Trường Tiểu học Phú Lộc múa hát chào cầu mới",
        "photo photos/4.jpg |",
        "p Một số hình ảnh tại lễ khánh thành",
        "li Lắp mười hai bóng đèn chiếu sáng;",
        "caption Kinh phí xây cầu",
        "tr Nguồn | Số tiền (triệu đồng)",
        "file files/bien-ban-nghiem-thu.pdf | Biên bản nghiệm thu",
    ] {
        assert_eq!(shown.lines().filter(|shown| *shown == line).count(), 1, "{line} in\n{shown}");
    }
    assert!(shown.contains("tôi mừng nhiều hơn tiếc. — Ông Cao Văn Lưu, thôn Đông"), "{shown}");
    assert_eq!(shown.matches("file ").count(), 1, "the button is no second file");
}

#[test]
fn posts_of_wordpress() {
    let Some(News { articles, .. }) = news("wordpress-posts.json") else { return };
    let ids: Vec<&str> = articles.iter().filter_map(|article| article.id.as_deref()).collect();
    assert_eq!(ids, ["1342", "1336", "1329", "1325", "1318", "1207"]);
    let [first, table, error, locked, quoted, old] = articles.as_slice() else { panic!("there are six") };
    assert!(first.cover.as_ref().is_some_and(|cover| cover.caption.is_some()));
    assert!(outline(&first.body).contains("photo photos/6.jpg | Cụ Nguyễn Thị Thảo, 81 tuổi"));
    assert!(table.cover.is_none() && outline(&table.body).contains("tr Ngày 8/4 | Chủ tịch"));
    assert_eq!(error.cover, None);
    assert!(locked.is_protected && locked.body.is_empty() && locked.title.ends_with("khen thưởng quý II"));
    assert_eq!(quoted.title, "Câu lạc bộ “Sách & Bạn” ra mắt tại Khê Sơn");
    assert!(quoted.cover.as_ref().is_some_and(|cover| cover.caption.is_none() && cover.sources.is_empty()));
    assert_eq!(old.author, None);
    captions(old, &[("photos/8.jpg", "Tuyến đường mới chạy dọc bờ kênh, đoạn qua tổ dân phố số 4")]);
}

#[test]
fn a_json_feed() {
    let Some(News { title, articles }) = news("jsonfeed.json") else { return };
    assert_eq!(title.as_deref(), Some("Tin tức huyện Thạch Khê"));
    let [figures, text, untitled, numbered] = articles.as_slice() else { panic!("there are four") };
    captions(
        figures,
        &[
            ("photos/9.jpg", "Hàng rau, hàng lá dong chiếm trọn con dốc – Ảnh: Mai Đức Toàn"),
            ("photos/10.jpg", "Chị Phan Thị Kim Oanh bán bánh gai gói lá chuối khô"),
        ],
    );
    assert_eq!(figures.shown_cover(), None, "the body shows it");
    assert_eq!(text.body.len(), 3);
    assert_eq!(untitled.title, "Hoa mận nở trắng đồi Bà Nắng, xã Khê Sơn, sáng nay.");
    assert_eq!(numbered.id.as_deref(), Some("417"));
    assert_eq!(outline(&numbered.body).matches("file ").count(), 2);
    let source = numbered.source.as_ref().and_then(|source| source.href.as_deref());
    assert_eq!(source, Some("https://dai.thachkhe.example/ban-tin/417"));
}

#[test]
fn rss_as_nukeviet_writes_it() {
    let Some(News { articles, .. }) = news("rss-nukeviet.xml") else { return };
    let ids: Vec<&str> = articles.iter().filter_map(|article| article.id.as_deref()).collect();
    assert_eq!(ids, ["news_412", "news_409", "news_405", "news_398", "news_391"]);
    assert_eq!(day(&articles[0]), "2021-05-10", "the minutes are the month");
    assert_eq!(articles[1].title, "Phú Lộc thi \"Bữa cơm nhà nông\": mười hai mâm cỗ, một giờ nấu");
    let lead = articles[1].lead.as_deref();
    let expected = "Mười hai đội dự thi chỉ được dùng rau, cá, gà của nhà làm ra.\nĐội thôn Hạ giành giải Nhất với món cá rô kho tương.";
    assert_eq!(lead, Some(expected));
    assert_eq!(articles[2].title, "Thông báo nghỉ lễ & lịch trực một cửa");
    let covers: Vec<Option<&str>> =
        articles.iter().map(|article| article.cover.as_ref().map(|cover| cover.src.as_str())).collect();
    let expected = [Some("photos/12.jpg"), Some("photos/13.jpg"), None, Some("photos/14.jpg"), Some("photos/15.jpg")];
    assert_eq!(covers, expected);
}

#[test]
fn atom_with_every_kind_of_content() {
    let Some(News { articles, .. }) = news("atom.xml") else { return };
    let [html, xhtml, summary] = articles.as_slice() else { panic!("there are three") };
    assert_eq!(html.title, "Khơi dòng kênh Tây – việc của tuổi trẻ");
    assert_eq!((html.author.as_deref(), html.category.as_deref()), (Some("Tạ Quốc Bảo"), Some("Thanh niên")));
    captions(html, &[("photos/16.jpg", "Vớt bèo trên kênh Tây – Ảnh: Tạ Quốc Bảo")]);
    captions(xhtml, &[("photos/17.jpg", "Phòng học mới có cửa mở ra sân chơi")]);
    assert_eq!(day(summary), "2021-05-25T14:00+07:00");
    assert_eq!(summary.lead.as_deref(), Some("Mười tám hộ ở Vĩnh Ninh được chia ruộng làm thử giống lúa chịu úng."));
}

#[test]
fn our_own_article_has_no_html_left() {
    let Some(Reading { content, warnings, .. }) = article("bangvang-article.json") else { return };
    assert_eq!(warnings, []);
    assert!(!content.body.iter().any(|block| matches!(block, Block::Html(_))));
    assert!(outline(&content.body).contains("[strong 28/5/2021]"));
}

#[test]
fn any_article_gives_its_photos_to_a_gallery() {
    for (name, count) in [("wordpress-post.json", 5), ("portal-bare-paragraph.html", 6), ("bangvang-article.json", 5)] {
        let Some(bytes) = sample(name) else { return };
        let options = Options { url: Some(name), ..Options::default() };
        let reading = read_gallery_any(&bytes, &options, &parse).expect("the gallery is read");
        assert_eq!(reading.content.photos.len(), count, "{name}");
    }
}
