use bangvang_content::honours::{Awardee, Honours, Kind, Kinds, Options, Reader};
use bangvang_content::{Charset, Fault, Reading};

use super::{list, list_with, names, said};

#[track_caller]
fn check_kinds(reading: &Reading<Honours>, individuals: u32, collectives: u32, households: u32) {
    let expect = Kinds { individuals, collectives, households, unknown: 0 };
    assert_eq!(reading.content.roll.kinds(), expect);
}

fn awardee(reading: &Reading<Honours>, index: usize) -> Awardee<'_> {
    reading.content.roll.get(index).expect("there are more records")
}

#[test]
fn an_offices_spreadsheet_is_read() {
    let Some(reading) = list("honours/excel-semicolon-bom.csv") else { return };
    assert_eq!((said(&reading).as_str(), reading.skipped), ("", 0));
    check_kinds(&reading, 8, 4, 3);
    let head = &reading.content.head;
    let decision = head.decision.as_ref().expect("the line above names it");
    assert_eq!(decision.number.as_deref(), Some("1902/QĐ-UBND"));
    assert_eq!(decision.date.map(|date| date.numbers()), Some((2021, 5, 10)));
    assert_eq!(head.issuer.as_deref(), Some("ỦY BAN NHÂN DÂN HUYỆN THẠCH KHÊ"));
    assert!(head.title.as_deref().is_some_and(|title| title.starts_with("DANH SÁCH Tập thể")));
    let names = names(&reading);
    assert_eq!(names[2], "Câu lạc bộ \"Sách và Bạn\"");
    assert_eq!(names[3], "Tổ hợp tác trồng sen thôn Hạ");
    assert_eq!(names[10], "Ông Sùng A Lềnh");
    assert_eq!(awardee(&reading, 2).text("position"), Some("Thôn Trung; xã Khê Sơn"));
    assert_eq!(awardee(&reading, 4).text("Chức vụ, đơn vị"), Some("Trưởng thôn Đông, xã Phú Lộc"));
    assert_eq!(awardee(&reading, 6).text("Ghi chú"), Some("Dạy nghề miễn phí; 18 học viên"));
    assert_eq!(reading.content.roll.resolve("ghi chu"), Some("Ghi chú"));
    assert_eq!(reading.content.roll.resolve("HỌ VÀ TÊN"), Some("name"));
    let mut fields = reading.content.roll.fields();
    let position = fields.find(|field| field.name == "position").expect("it is there");
    assert_eq!(position.label, Some("Chức vụ, đơn vị"));
}

#[test]
fn unicode_text_of_a_spreadsheet_is_read() {
    let Some(reading) = list("honours/utf16le.tsv") else { return };
    assert_eq!((reading.content.roll.len(), said(&reading).as_str()), (12, ""));
    assert_eq!(reading.content.roll.fields().count(), 8, "seven columns, and the id");
    assert_eq!(awardee(&reading, 6).name(), "Nhân dân và cán bộ xã Phú Lộc");
    assert_eq!(awardee(&reading, 11).text("decision"), Some("88/QĐ-UBND"));
}

#[test]
fn english_headings_are_read() {
    let Some(reading) = list("honours/comma.csv") else { return };
    assert_eq!((reading.content.roll.len(), said(&reading).as_str()), (8, ""));
    check_kinds(&reading, 5, 2, 1);
    let first = awardee(&reading, 0);
    assert_eq!(first.text("position"), Some("Chair, Commune Farmers’ Union"));
    assert_eq!(first.date().map(|date| date.numbers()), Some((2020, 2, 18)));
    let known =
        ["id", "name", "kind", "position", "unit", "place", "award", "year", "date", "decision", "citation", "ordinal"];
    let fields: Vec<&str> = reading.content.roll.fields().map(|field| field.name).collect();
    assert_eq!(fields, known);
}

#[test]
fn decomposed_names_are_composed() {
    let Some(reading) = list("honours/nfd-names.csv") else { return };
    let expect = [
        "Nguyễn Văn An",
        "Trần Thị Bích Hòa",
        "Đặng Ngọc Sơn",
        "Ngô Thị Thúy",
        "Hồ Sỹ Thắng",
        "Phan Thị Kim Oanh",
        "Cao Thị Ánh Nguyệt",
        "Đinh Thị Quý",
        "Võ Hữu Nghĩa",
        "Lý Thị Mẩy",
    ];
    assert_eq!(names(&reading), expect);
    assert_eq!(awardee(&reading, 8).text("unit"), Some("Ban Chỉ huy quân sự xã Phú Lộc"));
}

#[track_caller]
fn check_charset(name: &str, charset: Charset, second: &str) {
    let Some(reading) = list(name) else { return };
    assert_eq!(reading.content.roll.len(), 12);
    let faults: Vec<&Fault> = reading.warnings.iter().map(|warning| &warning.fault).collect();
    assert_eq!(faults, [&Fault::CharsetSuspected { charset, rows: 10 }]);
    assert_eq!(names(&reading)[1], second, "it is never mended");
}

#[test]
fn a_wrong_character_set_is_said_and_not_mended() {
    check_charset("honours/vni-mojibake.csv", Charset::Vni, "Traàn Thò Bích Hoøa");
    check_charset("honours/tcvn3-mojibake.csv", Charset::Tcvn3, "TrÇn ThÞ BÝch Hßa");
    let Some(read) = list_with("honours/utf8-as-latin1.csv", &Options::default()) else { return };
    let error = read.expect_err("it has no column that can be read");
    assert_eq!(
        error.to_string(),
        "the whole text was UTF-8 read as Windows-1252; save the original once more as UTF-8"
    );
}

#[test]
fn a_table_with_merged_cells_is_read() {
    let Some(reading) = list("honours/table.html") else { return };
    assert_eq!((said(&reading).as_str(), reading.skipped), ("", 0));
    check_kinds(&reading, 5, 3, 0);
    let title = reading.content.head.title.as_deref();
    assert_eq!(title, Some("Danh sách tập thể, cá nhân được khen thưởng năm 2020 và 2021"));
    let names = names(&reading);
    assert_eq!(names[2], "Hợp tác xã Nông nghiệp Phú Lộc");
    assert_eq!(names[4], "Cao Thị Ánh Nguyệt");
    let text = |index, field| awardee(&reading, index).text(field);
    assert_eq!(text(1, "unit"), Some("Xã Phú Lộc"));
    assert_eq!(text(1, "position"), None);
    assert_eq!(text(2, "award"), Some("Giấy khen của Chủ tịch UBND huyện"));
    assert_eq!(text(3, "position"), Some("Chủ tịch"));
    assert_eq!(text(3, "unit"), Some("Hội Nông dân xã Vĩnh Ninh"));
    assert_eq!(text(7, "unit"), Some("Thôn Đông, xã Phú Lộc"));
    assert_eq!(text(7, "position"), None);
    assert_eq!(awardee(&reading, 7).year(), Some(2021));
    assert_eq!(awardee(&reading, 5).href(), Some("../articles/portal-two-row-table.html"));
}

#[test]
fn personal_data_stays_out() {
    let Some(reading) = list("honours/personal-data.csv") else { return };
    assert_eq!(reading.content.roll.len(), 8);
    let all: String = reading.content.roll.iter().map(|awardee| awardee.to_json()).collect();
    for hidden in ["0990000", "0000 000", "Xóm Bãi", "1968", "15-08-1982", "Số CCCD"] {
        assert!(!all.contains(hidden), "{hidden}");
    }
    let columns = ["name".to_owned(), "ngày sinh".to_owned()];
    let options = Options { columns: &columns, ..Options::default() };
    let read = list_with("honours/personal-data.csv", &options).expect("the samples are there");
    let reading = read.expect("the list is read");
    assert_eq!(awardee(&reading, 0).text("Ngày sinh"), Some("04/3/1968"));
    assert_eq!(awardee(&reading, 0).text("Số CCCD"), None);
}

#[test]
fn formulas_are_plain_text() {
    let Some(reading) = list("honours/formulas.csv") else { return };
    assert_eq!((reading.content.roll.len(), said(&reading).as_str()), (9, ""));
    let expect = [
        "=1+1",
        "=HYPERLINK(\"https://thachkhe.example/bay\",\"Nguyễn Văn An\")",
        "Lê Quang Dũng",
        "Phạm Minh Đức",
        "@SUM(1+1)",
        "=2*3",
        "'=1+1",
        "Vũ Đình Khoa",
        "Bùi Thị Lan",
    ];
    assert_eq!(names(&reading), expect);
    assert_eq!(awardee(&reading, 0).kind(), None::<Kind>);
    assert_eq!(awardee(&reading, 8).text("Ghi chú"), Some("–"));
}

/// The names and units of a sheet that is read with a page's `fields`.
fn names_and_units(text: &str, fields: Option<&str>) -> Vec<(String, String)> {
    let mut reader = Reader::new(&Options { fields, ..Options::default() });
    reader.push(text.as_bytes()).and_then(|()| reader.finish()).expect("it is a list");
    let honours = reader.into_honours();
    let texts = |one: Awardee<'_>| (one.name().to_owned(), one.text("unit").unwrap_or_default().to_owned());
    honours.roll.iter().map(texts).collect()
}

#[test]
fn a_name_in_two_columns_is_put_together() {
    let expect = [("Nguyễn Văn An".to_owned(), "Sở Y tế".to_owned()), ("Đội văn nghệ".to_owned(), String::new())];
    assert_eq!(
        names_and_units("STT,Họ và tên đệm,Tên,Đơn vị\n1,Nguyễn Văn,An,Sở Y tế\n2,,Đội văn nghệ,\n", None),
        expect
    );
    assert_eq!(names_and_units("Họ;Tên;Đơn vị\nNguyễn Văn;An;Sở Y tế\nĐội;văn nghệ;\n", None), expect);
}

#[test]
fn a_page_names_the_columns_of_a_sheet() {
    let fields = r#"{"name": "colA", "unit": "Nơi ấy"}"#;
    let expect = [("An".to_owned(), "Thôn Hạ".to_owned())];
    assert_eq!(names_and_units("colA,colB,Nơi ấy\nAn,2020,Thôn Hạ\n", Some(fields)), expect);
    let personal = r#"{"name": "colA", "unit": "SĐT"}"#;
    assert_eq!(names_and_units("colA,SĐT\nAn,0912\n", Some(personal)), [("An".to_owned(), String::new())]);
}
