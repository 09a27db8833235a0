//! What is too much is refused, in so many words and quickly.

use bangvang_content::article::{self, Article, Block, read_any, read_gallery_any};
use bangvang_content::honours::{Honours, Options, Reader, read};
use bangvang_content::html::parse;
use bangvang_content::{Limit, ReadError, Reading, limits};

fn list(text: &str) -> Result<Reading<Honours>, ReadError> {
    read(text.as_bytes(), &Options::default())
}

/// Reads an article of ours.
fn read_article(bytes: &[u8]) -> Result<Reading<Article>, ReadError> {
    read_any(bytes, &article::Options::default(), &parse)
}

#[track_caller]
fn check(text: &str, limit: Limit, at: &str) {
    match list(text) {
        Err(ReadError::Limit { limit: passed, at: place, .. }) => assert_eq!((passed, place.as_str()), (limit, at)),
        other => panic!("{other:?}"),
    }
}

fn nested(depth: usize) -> String {
    format!("{}1{}", "[".repeat(depth), "]".repeat(depth))
}

#[test]
fn a_text_of_five_megabytes_is_refused() {
    let long = "a".repeat(5 << 20);
    check(&format!(r#"[{{"name": "An"}}, {{"name": "Lan", "citation": "{long}"}}]"#), Limit::TextBytes, "[1].citation");
    check(&format!(r#"{{"title": "{long}", "awardees": []}}"#), Limit::TextBytes, "title");
    let read = read_article(format!(r#"{{"title": "T", "lead": "{long}"}}"#).as_bytes());
    assert!(matches!(read, Err(ReadError::Limit { limit: Limit::TextBytes, .. })));
}

#[test]
fn a_long_text_is_refused_in_a_sheet_and_in_a_table_as_well() {
    let long = "a".repeat(limits::TEXT_BYTES + 1);
    check(&format!("Họ và tên;Thành tích\nAn;Tốt\nLan;{long}\n"), Limit::TextBytes, "line 3");
    check(&format!("Họ và tên\tThành tích\nAn\t\"{long}\"\n"), Limit::TextBytes, "line 2");
    check(&format!("Họ và tên;Thành tích\nAn;\"{}\"\n", "a; b\n".repeat(250_000)), Limit::TextBytes, "line 2");
    check(&format!("Họ và tên;Thành tích\nAn;\"{}", long.repeat(3)), Limit::TextBytes, "line 2");
    let page = format!("<table><tr><th>Họ và tên<th>Thành tích<tr><td>An<td>{long}</table>");
    check(&page, Limit::TextBytes, "row 2");
    let cell = long.get(1..).unwrap_or_default();
    let reading = list(&format!("Họ và tên;Thành tích\nAn;\"{cell}\"\nLan;Tốt\n")).expect("it is read");
    assert_eq!((reading.content.roll.len(), reading.warnings.len()), (2, 0));
    assert_eq!(reading.content.roll.get(0).and_then(|awardee| awardee.text("citation")), Some(cell));
}

#[test]
fn a_text_at_the_limit_is_read() {
    let long = "a".repeat(limits::TEXT_BYTES);
    let reading = list(&format!(r#"[{{"name": "An", "citation": "{long}"}}]"#)).expect("it is read");
    let roll = &reading.content.roll;
    assert_eq!(roll.get(0).and_then(|awardee| awardee.text("citation")), Some(long.as_str()));
}

#[test]
fn nesting_is_refused_beyond_the_limit_and_never_crashes() {
    let inside =
        |depth| format!(r#"{{"awardees": [{{"name": "An"}}, {{"name": "Lan", "ghiChu": {}}}]}}"#, nested(depth));
    check(&inside(limits::NESTING - 2), Limit::Nesting, "awardees[1].ghiChu");
    check(&inside(1_000_000), Limit::Nesting, "awardees[1].ghiChu");
    assert_eq!(list(&inside(limits::NESTING - 3)).map(|reading| reading.content.roll.len()), Ok(2));
    let article = read_article(nested(1_000_000).as_bytes());
    assert!(matches!(article, Err(ReadError::Limit { limit: Limit::Nesting, .. })));
}

#[test]
fn a_record_of_many_short_texts_is_refused_by_its_size() {
    let fields: String =
        (0..150_000).fold(String::new(), |fields, n| fields + r#", "f"# + &n.to_string() + r#"": "abcdef""#);
    check(&format!(r#"[{{"name": "An"{fields}}}]"#), Limit::RecordBytes, "[0]");
    check(&format!("{{\"name\": \"An\"}}\n{{\"name\": \"Lan\"{fields}}}"), Limit::RecordBytes, "line 2");
}

#[test]
fn fields_beyond_the_limit_are_dropped_and_said_once_in_a_while() {
    let fields = |from: usize| {
        (from..from + 300).fold(String::new(), |fields, n| fields + r#", "f"# + &n.to_string() + r#"": 1"#)
    };
    let reading = list(&format!(r#"[{{"name": "An"{}}}, {{"name": "Lan"{}}}]"#, fields(0), fields(1000)));
    let reading = reading.expect("it is read");
    assert_eq!(reading.content.roll.len(), 2);
    let roll = &reading.content.roll;
    // With the id and the name.
    assert_eq!(roll.fields().count(), limits::FIELDS + 2);
    assert_eq!(roll.get(0).and_then(|awardee| awardee.text("f255")), Some("1"));
    assert_eq!(roll.get(0).and_then(|awardee| awardee.text("f0")), Some("1"));
    let said: Vec<_> = reading.warnings.iter().map(|warning| (warning.fault.code(), warning.record)).collect();
    assert_eq!(said, [("too-many-fields", Some(1)), ("too-many-fields", Some(2))], "once for each record");
}

#[test]
fn an_article_of_more_than_its_bytes_is_refused() {
    let bytes = vec![b' '; limits::ARTICLE_BYTES as usize + 1];
    assert!(matches!(read_article(&bytes), Err(ReadError::Limit { limit: Limit::Bytes, .. })));
}

#[test]
fn what_is_too_much_of_an_articles_block_is_dropped_and_said() {
    let many = |one: &str, count: usize| format!("[{}]", vec![one; count].join(","));
    let check = |block: &str, key: &str, count: &dyn Fn(&Block) -> usize, most: usize| {
        let read = read_article(format!(r#"{{"title": "T", "body": [{{"kind": {block}}}]}}"#).as_bytes());
        let read = read.expect("it is read");
        assert_eq!(read.content.body.first().map(count), Some(most), "{key}");
        let said: Vec<_> = read.warnings.iter().map(|one| (one.fault.code(), one.at.as_str())).collect();
        assert_eq!(said, [("markup-cut", key)]);
    };
    let items = |block: &Block| if let Block::List { items, .. } = block { items.len() } else { 0 };
    let list = format!(r#""list", "items": {}"#, many("1", limits::PARTS + 1));
    check(&list, "body[0].items", &items, limits::PARTS);
    let photos = |block: &Block| if let Block::Gallery(photos) = block { photos.len() } else { 0 };
    let gallery = format!(r#""gallery", "photos": {}"#, many("\"a.jpg\"", limits::PHOTOS + 1));
    check(&gallery, "body[0].photos", &photos, limits::PHOTOS);
    let alone = many("\"a.jpg\"", limits::PHOTOS + 1);
    let alone = read_gallery_any(alone.as_bytes(), &article::Options::default(), &parse).expect("it is read");
    assert_eq!((alone.content.photos.len(), alone.skipped, alone.warnings.len()), (limits::PHOTOS, 1, 1));
    let cells = |block: &Block| if let Block::Table { rows, .. } = block { rows.concat().len() } else { 0 };
    let table = |rows: &str| format!(r#""table", "rows": {rows}"#);
    let wide = table(&many(&many("1", limits::PARTS + 1), 1));
    check(&wide, "body[0].rows[0]", &cells, limits::PARTS);
    check(&table(&many("[1,2]", limits::PARTS)), "body[0].rows", &cells, limits::PARTS);
    check(&table(&many("[]", limits::PARTS + 1)), "body[0].rows", &cells, 0);
}

#[test]
fn a_table_made_to_grow_is_read_in_bounded_time() {
    // Each cell of the first row reaches into all rows: written out, 10 GB.
    let cell = format!("<td rowspan=1000>{}", "x".repeat(1000));
    let rows = "<tr>".repeat(100_000);
    let page = format!("<table><tr><th>Họ và tên<th>Đơn vị<tr>{}{rows}</table>", cell.repeat(200));
    let start = std::time::Instant::now();
    assert!(list(&page).is_ok());
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn ids_that_nearly_all_come_twice_are_read_in_time() {
    // No clock is read: this took minutes.
    let records = |n: usize| ["{\"name\": \"An\", \"id\": \"", &(n / 2).to_string(), "\"}\n"].concat();
    let reading = list(&(0..300_000).map(records).collect::<String>()).expect("it is read");
    let roll = &reading.content.roll;
    assert_eq!([roll.find("0"), roll.find("7"), roll.find("149999")], [Some(0), Some(14), Some(299_998)]);
    assert_eq!(roll.get(15).map(|awardee| awardee.key()), Some("7~16".to_owned()));
}

#[test]
fn white_space_before_a_list_is_gone_through_once() {
    // No clock is read: this took minutes.
    let text = [&" ".repeat(16 << 20), "[{\"name\": \"An\"}]"].concat();
    let mut reader = Reader::new(&Options::default());
    for chunk in text.as_bytes().chunks(4 << 10) {
        reader.push(chunk).expect("it is read");
    }
    reader.finish().expect("it is whole");
    assert_eq!(reader.honours().roll.len(), 1);
}

#[test]
fn heads_of_many_tables_and_of_long_cells_are_read_in_time() {
    // No clock is read: this took a minute.
    let heads = "<th>Lĩnh vực hoạt động<th>Kết quả".repeat(125);
    let table = ["<table><tr><th>Họ và tên<th>Năm", &heads, "<tr><td>An<td>2020</table>"].concat();
    let reading = list(&table.repeat(50)).expect("it is read");
    assert_eq!(reading.content.roll.len(), 50);
    let men = ["<table><tr><th>Ten", &"<th>nam".repeat(249), "<tr><td>An</table>"].concat();
    assert_eq!(list(&men.repeat(50)).expect("it is read").content.roll.len(), 50);
    let long = "Nội dung hoạt động, phong trào ".repeat(20_000);
    let reading = list(&["Họ và tên,\"", &long, "\",Năm\nAn,Tốt,2020\n"].concat()).expect("it is read");
    assert_eq!(reading.content.roll.len(), 1);
}
