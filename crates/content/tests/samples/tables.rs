//! Pages whose list stands in several tables.

use bangvang_content::Reading;
use bangvang_content::honours::{Honours, Kind, Options, read};

fn page(body: &str) -> Reading<Honours> {
    let options = Options { url: Some("page.html"), ..Options::default() };
    read(format!("<!DOCTYPE html><body>{body}</body>").as_bytes(), &options).expect("the page has a list")
}

fn all(reading: &Reading<Honours>) -> Vec<(&str, &str, Option<Kind>)> {
    reading.content.roll.iter().map(|one| (one.id(), one.name(), one.kind())).collect()
}

const UNITS: &str = "<table><tr><th>STT</th><th>Tên tập thể</th><th>Thành tích</th></tr>
    <tr><td>1</td><td>Thôn Hạ</td><td>Giữ rừng</td></tr></table>";
const PEOPLE: &str = "<table><tr><td>STT</td><td>Họ và tên</td><td>Chức vụ</td></tr>
    <tr><td>1</td><td>Nguyễn Văn An</td><td>Trưởng thôn</td></tr>
    <tr><td>2</td><td>Trần Thị Bình</td><td>Y tá</td></tr></table>";

#[test]
fn tables_of_units_and_of_people_are_one_list() {
    let reading = page(&format!("<p>I. TẬP THỂ</p>{UNITS}<p><b>II. CÁ NHÂN</b></p>{PEOPLE}"));
    assert_eq!(
        all(&reading),
        [
            ("1", "Thôn Hạ", Some(Kind::Collective)),
            ("2", "Nguyễn Văn An", Some(Kind::Individual)),
            ("3", "Trần Thị Bình", Some(Kind::Individual)),
        ]
    );
    assert_eq!(reading.skipped, 0);
}

#[test]
fn a_caption_that_names_a_kind_is_no_title() {
    let caption = |table: &str, text: &str| table.replacen("<table>", &format!("<table><caption>{text}</caption>"), 1);
    let reading = page(&[caption(UNITS, "Tập thể"), caption(PEOPLE, "Cá nhân")].concat());
    assert_eq!(all(&reading).last(), Some(&("3", "Trần Thị Bình", Some(Kind::Individual))));
    assert_eq!(reading.content.head.title, None);
}

#[test]
fn a_table_that_is_headed_otherwise_is_no_part_of_the_list() {
    let reading = page(&format!("{PEOPLE}<table><tr><td>Tên</td></tr><tr><td>Trang chủ</td></tr></table>"));
    assert_eq!(all(&reading).len(), 2);
    let reading = page(&format!("{PEOPLE}<table><tr><td>Lịch</td></tr><tr><td>Nguyễn Văn Ba</td></tr></table>"));
    assert_eq!(all(&reading).len(), 2);
}
