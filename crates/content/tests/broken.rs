//! The project's own broken files: what is said of each.

use bangvang_content::article::{self, Article, Block, Gallery, read_any, read_gallery_any};
use bangvang_content::honours::{Options, read};
use bangvang_content::html::parse;
use bangvang_content::{ReadError, Reading, Warning};

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/../../fixtures/broken/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Reads an article of ours.
fn read_article(bytes: &[u8]) -> Result<Reading<Article>, ReadError> {
    read_any(bytes, &article::Options::default(), &parse)
}

/// Reads a gallery of ours.
fn read_gallery(text: &str) -> Result<Reading<Gallery>, ReadError> {
    read_gallery_any(text.as_bytes(), &article::Options::default(), &parse)
}

fn said(warnings: &[Warning]) -> Vec<String> {
    warnings.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn refused(name: &str, code: &str, message: &str) {
    let options = Options { url: Some(name), ..Options::default() };
    let error = read(&fixture(name), &options).expect_err("it is refused");
    assert_eq!((error.code(), error.to_string().as_str()), (code, message));
}

#[test]
fn a_sheet_that_its_server_calls_json_is_read() {
    let called = |text: &str, url| {
        let options = Options { url: Some(url), content_type: Some("application/json"), ..Options::default() };
        read(text.as_bytes(), &options).map(|reading| reading.content.roll.len()).ok()
    };
    let sheet = "Họ và tên;Năm\nLê Thị An;2020\n";
    assert_eq!([called(sheet, "/a.csv"), called(sheet, "/a")], [Some(1), None]);
    assert_eq!(called(r#"[{"name": "Lê Thị An"}]"#, "/a.csv"), Some(1));
}

#[test]
fn a_page_in_place_of_a_list_is_called_one_and_a_sign_in_as_well() {
    let code = |page: &str, url| {
        let options = Options { url: Some(url), content_type: Some("text/html"), ..Options::default() };
        read(page.as_bytes(), &options).map_or_else(|error| error.code(), |_| "list")
    };
    let sign_in = "<title>Đăng nhập</title><form><input type=password></form>";
    let table = "<title>Đăng nhập</title><form><table><tr><td>Tài khoản<td><input><tr><td>Mật khẩu<td>\
        <input type='PassWord'></table></form>";
    for page in [sign_in, table] {
        assert_eq!(["/l.json", "/l.csv", "/l", "/l.html"].map(|url| code(page, url)), ["html-page"; 4]);
    }
    let empty = "<title>Danh sách</title><p>Không tìm thấy</p>";
    assert_eq!(["/l.json", "/l"].map(|url| code(empty, url)), ["html-page", "no-table"]);
    let list = "<form><input type=password></form><table><tr><th>Họ và tên<th>Năm<tr><td>An<td>2020</table>";
    assert_eq!(["/l.json", "/l"].map(|url| code(list, url)), ["list"; 2]);
}

#[track_caller]
fn shown(name: &str, names: &[&str], skipped: u32, warnings: &[&str]) {
    let options = Options { url: Some(name), ..Options::default() };
    let reading = read(&fixture(name), &options).expect("it is read");
    let read: Vec<&str> = reading.content.roll.iter().map(|awardee| awardee.name()).collect();
    assert_eq!((read.as_slice(), reading.skipped), (names, skipped));
    assert_eq!(said(&reading.warnings), warnings);
}

#[test]
fn json_that_is_none_says_where() {
    refused("truncated.json", "truncated", "the file ends too early, at line 5, column 25");
    refused("trailing-comma.json", "trailing-comma", "a comma too many before \"]\", at line 3, column 1");
    refused("nan.json", "not-json", "NaN is not JSON, at line 2, column 35");
    refused("empty.json", "empty", "the file is empty");
}

#[test]
fn what_is_no_list_says_what_it_is() {
    refused(
        "sign-in.json",
        "html-page",
        "got an HTML page \"Đăng nhập & xác thực\" in place of data; a sign-in may be needed",
    );
    refused(
        "windows-1258.json",
        "not-utf8",
        "not UTF-8: byte 16 (line 2) is 0xCC; perhaps Windows-1258; save the file as UTF-8",
    );
    refused("awardees-object.json", "wrong-type", "awardees: expected a list, found an object");
    refused("no-list.json", "missing", "awardees is missing; found title, danhSach; fields can name it");
    refused("nesting.json", "too-deep", "nested too deeply, the limit is 128, at awardees[1].ghiChu");
    refused("no-name-column.csv", "no-name-column", "no column holds the names; found Sản phẩm, Giá");
    refused("no-table.html", "no-table", "the page has no table");
    refused(
        "utf8-twice.csv",
        "wrong-charset",
        "the whole text was UTF-8 read as Windows-1252; save the original once more as UTF-8",
    );
}

#[test]
fn a_broken_record_costs_only_itself() {
    shown(
        "records.json",
        &["Lò Thị Pâng", "Đàm Văn Khuê", "Tổ phụ nữ Bản Sen", "Quàng Văn Ín"],
        3,
        &[
            "decision.date: not a date, left empty",
            "decision.href: not a safe URL, left empty",
            "record 2: null",
            "record 3: expected an object, found a text",
            "record 4: name is missing",
            "record 5: year is not a number, left empty",
            "record 5: repeats the id \"a\" of record 1",
            "record 6: kind: \"nhom\" is not known, left empty",
            "record 6: date: not a date, left empty",
            "record 6: href: not a safe URL, left empty",
            "record 7: unit: expected a text, found a list, left empty",
            "record 7: src: not a safe URL, left empty",
        ],
    );
    shown(
        "line.ndjson",
        &["Lò Thị Pâng", "Quàng Văn Ín"],
        1,
        &["record 2: '}' can't stand here, at line 2, column 34"],
    );
    shown("open-quote.csv", &["Lò Thị Pâng", "Đàm Văn Khuê", "Quàng Văn Ín"], 0, &["line 2: a quote never closes"]);
}

#[test]
fn a_wrong_character_set_is_said() {
    shown("vni.csv", &["Ñaøm Vaên Khueâ", "Lò Thị Pâng"], 0, &["1 row looks like VNI read as Latin"]);
    shown("tcvn3.csv", &["§µm V¨n Khuª", "Lò Thị Pâng"], 0, &["1 row looks like TCVN3 read as Latin"]);
}

#[test]
fn a_broken_block_costs_only_itself() {
    let reading = read_article(&fixture("article.json")).expect("it is read");
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    assert_eq!(reading.content.body, [paragraph("Đoạn đầu."), paragraph("Đoạn cuối.")]);
    assert_eq!(
        said(&reading.warnings),
        [
            "published: not a date, left empty",
            "views: expected a number, found a text, left empty",
            "href: not a safe URL, left empty",
            "cover: src is missing, left out",
            "body[1]: a block of kind \"video\" is not known",
            "body[2].photo.src: not a safe URL, left empty",
            "body[3]: expected an object, found a number, left empty",
            "body[4]: text is missing, left out",
            "body[5]: items is missing, left out",
        ]
    );
    let error = read_article(&fixture("untitled-article.json")).expect_err("it is refused");
    assert_eq!((error.code(), error.at().as_str()), ("missing", "title"));
}

#[test]
fn a_text_of_nothing_for_what_nobody_needs_is_nothing() {
    let text = r#"{"title": "Bài", "views": "", "cover": " ", "source": "", "honours": "", "body": [
        {"kind": "heading", "text": "Một", "level": ""},
        {"kind": "list", "items": ["Một"], "start": "", "ordered": ""},
        {"kind": "file", "href": "a.pdf", "bytes": ""},
        {"kind": "photo", "photo": {"src": "a.jpg", "width": "", "height": "", "sources": ""}},
        {"kind": "photo", "photo": {"src": "a.jpg", "sources": ["b.webp", {"src": "c.webp"}]}}]}"#;
    let reading = read_article(text.as_bytes()).unwrap();
    assert_eq!(said(&reading.warnings), Vec::<String>::new());
    let Some(Block::Photo(photo)) = reading.content.body.last() else { panic!("there is a photo") };
    let sources: Vec<&str> = photo.sources.iter().map(|source| source.src.as_str()).collect();
    assert_eq!(sources, ["b.webp", "c.webp"]);
}

#[test]
fn a_day_of_our_own_data_is_read_as_one_of_a_feed() {
    let published = |day: &str| {
        let text = format!(r#"{{"title": "Bài", "published": {day}, "body": "Một"}}"#);
        let reading = read_article(text.as_bytes()).unwrap();
        assert_eq!(said(&reading.warnings), Vec::<String>::new(), "{day}");
        reading.content.published.map(|date| date.iso())
    };
    // What programs write where they know none.
    for day in ["\"0001-01-01T00:00:00\"", "\"1970-01-01T07:00:00+07:00\""] {
        assert_eq!(published(day), None, "{day}");
    }
    assert_eq!(published("\"Mon, 28 Sep 2020 15:00:00 +07:00\"").as_deref(), Some("2020-09-28T15:00+07:00"));
    assert_eq!(published("1601280000").as_deref(), Some("2020-09-28T15:00+07:00"));
}

#[test]
fn a_photo_whose_address_is_empty_is_said_to_have_none() {
    let text = r#"{"title": "Bài", "cover": {"src": " "}, "honours": {"src": ""},
        "body": [{"kind": "photo", "photo": {"src": "", "caption": "Chợ"}}]}"#;
    let missing = ["cover", "body[0].photo", "honours"].map(|at| format!("{at}: src is missing, left out"));
    assert_eq!(said(&read_article(text.as_bytes()).unwrap().warnings), missing);
    let gallery = read_gallery(r#"[{"src": ""}, "a.jpg"]"#).unwrap();
    assert_eq!(said(&gallery.warnings), ["[0]: src is missing, left out"]);
}

#[test]
fn every_broken_file_is_tested() {
    let tests = include_str!("broken.rs");
    let folder = format!("{}/../../fixtures/broken", env!("CARGO_MANIFEST_DIR"));
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let name = entry.expect("it can be listed").file_name().to_string_lossy().into_owned();
        assert!(name == "README.md" || tests.contains(&format!("\"{name}\"")), "{name}");
    }
}

#[test]
fn a_list_in_an_article_has_to_have_an_address() {
    let text = r#"{"title": "Tổng kết", "honours": {"awardees": [{"name": "Lê Thị An"}]}}"#;
    let reading = read_article(text.as_bytes()).expect("it is read");
    assert_eq!(said(&reading.warnings), ["honours: src is missing, left out"]);
}

#[test]
fn a_gallery_says_what_is_wrong_with_its_photos() {
    let refused = |text: &str| read_gallery(text).expect_err(text).to_string();
    assert_eq!(refused(r#"{"photos": {"src": "a.jpg"}}"#), "photos: expected a list, found an object");
    assert_eq!(refused(r#"{"title": "Hội", "photos": "a.jpg"}"#), "photos: expected a list, found a text");
    for text in ["{}", r#"{"images": []}"#, r#"{"photos": null}"#] {
        assert_eq!(refused(text), "photos is missing");
    }
    assert_eq!(refused(r#"{"body": []}"#), "title is missing");
    let read = |text: &str| read_gallery(text).expect(text);
    for text in ["[]", r#"{"photos": []}"#, r#"{"title": "Hội"}"#] {
        assert_eq!((read(text).content.photos.len(), read(text).skipped), (0, 0));
    }
    let left_out = read(r#"[{"caption": "x"}, 5]"#);
    assert_eq!((left_out.content.photos.len(), left_out.skipped), (0, 2));
}

#[test]
fn what_is_wrong_in_a_record_is_said_alike_in_every_format() {
    let at = |text: &str, url| {
        let options = Options { url: Some(url), ..Options::default() };
        let warnings = read(text.as_bytes(), &options).expect(text).warnings;
        warnings.iter().map(|one| [one.fault.code(), " ", &one.at].concat()).collect::<Vec<_>>()
    };
    let record = r#"{"name": "An", "photo": {"src": "javascript:1"}, "href": "data:x", "year": "zz"}"#;
    let expected = |record: &str| {
        [("url-unsafe ", ".photo.src"), ("url-unsafe ", ".href"), ("year-unreadable ", ".year")]
            .map(|(code, field)| [code, record, field].concat())
    };
    assert_eq!(at(&["[", record, "]"].concat(), "a.json"), expected("[0]"));
    assert_eq!(at(&[record, "\n", record].concat(), "a.ndjson")[..3], expected("line 1"));
    let sheet = "Họ và tên;Ảnh;Năm\nAn;javascript:1;zz\n";
    assert_eq!(at(sheet, "a.csv"), ["url-unsafe line 2", "year-unreadable line 2"]);
    assert_eq!(at(r#"[{"name": "An", "photo": " "}]"#, "a.json"), ["part-missing [0].photo"]);
}

/// The fields of the first record but for its id.
fn first(list: &str) -> String {
    let reading = read(list.as_bytes(), &Options::default()).expect("it is a list");
    assert_eq!(reading.warnings, [], "{list}");
    let record = reading.content.roll.iter().next().expect("it has a record");
    let fields = record.fields().filter(|(name, _)| *name != "id");
    fields.map(|(name, text)| format!("{name}: {text}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn keys_in_the_words_of_headings_are_ours_in_records_without_a_name() {
    let vietnamese = r#"{"Họ và tên": "Lê An", "Hình thức khen thưởng": "Giấy khen", "Năm": 2020, "SĐT": "0912"}"#;
    let expect = "name: Lê An, award: Giấy khen, year: 2020";
    for list in [format!("[{vietnamese}]"), format!("{vietnamese}\n{vietnamese}\n"), vietnamese.to_owned()] {
        assert_eq!(first(&list), expect);
    }
    let others = r#"[{"hoTen": "Lê An", "donVi": "Sở A", "unit": "Sở B", "Đối tượng": "Học sinh"}]"#;
    assert_eq!(first(others), "name: Lê An, unit: Sở B, donVi: Sở A, Đối tượng: Học sinh");
    assert_eq!(first(r#"[{"ho_ten": "Lê An"}]"#), "name: Lê An");
    assert_eq!(first(r#"[{"name": "Lê An", "Đơn vị": "Sở A"}]"#), "name: Lê An, Đơn vị: Sở A");
}

#[test]
fn records_without_a_key_for_the_name_say_their_keys() {
    let list = r#"[{"who": {"vi": "A"}, "Lê An": {"a": 1}, "xa": "B"}, {"who": {"vi": "C"}}]"#;
    let reading = read(list.as_bytes(), &Options::default());
    let said = said(&reading.expect("it is a list").warnings);
    assert_eq!(said, ["record 1: name is missing; found who.vi, xa; fields can name it", "record 2: name is missing"]);
}

#[test]
fn data_without_a_list_say_their_keys() {
    let refused = |text: &str| {
        let error = read(text.as_bytes(), &Options::default()).expect_err("there is no list");
        (error.code(), error.at(), error.to_string())
    };
    let (code, at, said) = refused(r#"{"ok": true, "data": {"items": [{"name": "A"}]}}"#);
    assert_eq!((code, &*at), ("missing", "awardees"));
    assert_eq!(said, "awardees is missing; found ok, data.items; fields can name it");
    assert_eq!(refused("{}").2, "awardees is missing");
}
