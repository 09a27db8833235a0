//! Rows of sheets that are records, and rows that are none.

use bangvang_content::honours::{Honours, Kind, Options, read};
use bangvang_content::{ReadError, Reading};

const COLLECTIVE: Option<Kind> = Some(Kind::Collective);
const INDIVIDUAL: Option<Kind> = Some(Kind::Individual);

#[track_caller]
fn check(text: &str, expect: &[(&str, Option<Kind>)]) {
    let reading = read(text.as_bytes(), &Options::default()).expect("it is a list");
    let awardees: Vec<_> = reading.content.roll.iter().map(|one| (one.name(), one.kind())).collect();
    assert_eq!((awardees.as_slice(), reading.skipped), (expect, 0));
}

#[test]
fn a_citizen_is_never_lost_for_capitals() {
    check(
        "Họ và tên;Ghi chú\nTẬP THỂ LỚP 5A;\nNguyễn Văn An;\nGIA ĐÌNH ÔNG NGUYỄN VĂN B;\n",
        &[("TẬP THỂ LỚP 5A", None), ("Nguyễn Văn An", None), ("GIA ĐÌNH ÔNG NGUYỄN VĂN B", None)],
    );
}

#[test]
fn a_citizen_is_never_lost_for_a_roman_number() {
    check(
        "STT;Họ và tên\nA;KHỐI XÃ\nI;Nguyễn Văn An\nII;Gia đình ông Bình\nIII;Tập thể\n1;Thôn Hạ\n",
        &[("Nguyễn Văn An", None), ("Gia đình ông Bình", None), ("Thôn Hạ", COLLECTIVE)],
    );
}

#[test]
fn a_citizen_is_never_lost_for_a_name_that_closes_lists() {
    check("STT;Tên;Lớp\n1;Công;5A\n2;Cộng;5B\n", &[("Công", None), ("Cộng", None)]);
    check("Tên;Lớp\nCông;5A\nCộng;5B\nTổng;5B\nCộng;2\n", &[("Công", None), ("Cộng", None), ("Tổng", None)]);
    check("STT;Tên;Lớp\n1;B;5A\n2;Tổng;5A\n3;Tập thể;\n", &[("B", None), ("Tổng", None), ("Tập thể", None)]);
}

#[test]
fn what_stands_under_an_empty_row_of_a_numbered_list_closes_it() {
    for last in [
        ";Số người: 2;;",
        ";Trong đó:;;",
        ";- Nam: 1;;",
        ";Duyệt;;",
        ";Trang 1/2;;",
        ";Page 1 of 2;;",
        ";Trưởng ban;;Thư ký",
        "Lập bảng;;Kế toán;Thủ trưởng đơn vị",
    ] {
        let list = "STT;Họ và tên;Đơn vị;Năm\n1;An;Sở;2020\n2;Ba;Sở;2020\n;;;\n";
        check(&[list, last, "\n"].concat(), &[("An", None), ("Ba", None)]);
    }
    let whole = "STT;Họ và tên;Đơn vị;Năm\n1;An;Sở;2020\n;;;\n;Ba;Sở;2020\n";
    check(whole, &[("An", None), ("Ba", None)]);
    let uncounted = "STT;Họ và tên;Đơn vị;Năm\n1;An;Sở;2020\n;Ba;Sở;2020\n;;;\n;Bùi Tư;;2020\n";
    check(uncounted, &[("An", None), ("Ba", None), ("Bùi Tư", None)]);
    let heading = "STT;Họ và tên;Đơn vị;Năm\n1;An;Sở;2020\n;;;\n;XÃ HẠ;;\n1;Ba;Sở;2020\n";
    check(heading, &[("An", None), ("Ba", None)]);
}

#[test]
fn a_heading_ends_what_the_one_before_said() {
    let list =
        |heading: &str| format!("STT;Họ và tên;Đơn vị\nI. TẬP THỂ;;\n1;Thôn Hạ;Xã\n{heading};;\n1;Nguyễn Văn An;Xã\n");
    for (heading, kind) in [
        ("II. CÁ NHÂN VÀ HỘ GIA ĐÌNH", None),
        ("II. KHỐI CÁ NHÂN", INDIVIDUAL),
        ("II;KHỐI XÃ", None),
        ("II. Individuals", INDIVIDUAL),
        ("Mục B: Cá nhân", INDIVIDUAL),
        ("A;KHỐI XÃ", COLLECTIVE),
        ("Khen thưởng cá nhân", INDIVIDUAL),
    ] {
        check(&list(heading), &[("Thôn Hạ", COLLECTIVE), ("Nguyễn Văn An", kind)]);
    }
}

#[test]
fn a_heading_among_the_names_is_no_awardee() {
    for heading in [
        "TẬP THỂ (02 tập thể)",
        "Tập thể (2 đơn vị)",
        "a) Tập thể",
        "Phần I: Tập thể",
        "Mục A: TẬP THỂ",
        "I. Collectives",
        "Collectives",
        "1.1 Tập thể",
    ] {
        check(&format!("STT;Họ và tên;Đơn vị\n;{heading};\n1;Thôn Hạ;Xã\n"), &[("Thôn Hạ", COLLECTIVE)]);
    }
}

#[test]
fn a_group_with_a_roman_number_is_no_awardee() {
    check("STT;Họ và tên;Đơn vị\n;I. KHỐI XÃ;\n1;Thôn Hạ;Xã\n", &[("Thôn Hạ", None)]);
    check("Họ và tên;Đơn vị\nI. NGUYỄN VĂN AN;\n", &[("I. NGUYỄN VĂN AN", None)]);
}

#[test]
fn what_closes_a_list_is_no_awardee() {
    let list = "STT;Họ và tên;Đơn vị;Hình thức khen thưởng\n1;Nguyễn Văn An;Xã;Giấy khen\n";
    for end in [
        ";Tổng số tiền;;300",
        ";Tổng: 01",
        "Ấn định danh sách có 01 người",
        ";Ghi chú: xếp theo tên",
        "Nơi nhận:\n- Như trên;;;\n;- Lưu: VT;;",
        ";NGƯỜI LẬP BIỂU;;CHỦ TỊCH\n;Trần Văn C;;Lê Văn D",
        ";TM. ỦY BAN NHÂN DÂN\n;(Đã ký)\n;Trần Văn C",
        ";;;Phú Lộc, ngày 3 tháng 5 năm 2021\n;CHỦ TỊCH\n;Trần Văn C",
    ] {
        check(&format!("{list}{end}\n"), &[("Nguyễn Văn An", None)]);
    }
}

#[test]
fn a_sum_in_another_column_a_day_and_a_note_are_no_records() {
    let an = [("Nguyễn Văn An", None), ("Vũ Thị D", None)];
    check(
        "STT;Họ và tên;Đơn vị;Tiền\n1;Nguyễn Văn An;Xã;5\n;;Tổng;5\n2;Vũ Thị D;Xã;5\n;;Tổng;5\n;;Tổng cộng;10\n",
        &an,
    );
    let list = "Họ và tên;Đơn vị;Hình thức\nNguyễn Văn An;Xã;GK\nVũ Thị D;Xã;GK\n";
    check(&format!("{list};Khê Sơn, ngày … tháng … năm …;\nNgười lập bảng;;Hiệu trưởng\nVũ Thị Lập;;Vũ Ký\n"), &an);
    check(&format!("{list}XÁC NHẬN CỦA ĐƠN VỊ;;THỦ TRƯỞNG ĐƠN VỊ\n;;Vũ Ký\n"), &an);
    let list = "STT;Họ và tên;Đơn vị\n1;Nguyễn Văn An;Xã\n";
    check(&format!("{list}(*);Cá nhân được truy tặng;\n*;Trường hợp đặc biệt;\n2;Vũ Thị D;Xã\n"), &an);
}

#[test]
fn a_formula_that_failed_is_no_name() {
    for name in ["#N/A", "#REF!", "0"] {
        let text = format!("STT;Họ và tên;Đơn vị\n1;Nguyễn Văn An;#VALUE!\n2;{name};Xã\n");
        let reading = named(&text, "list.csv").expect("it is a list");
        let names: Vec<_> = reading.content.roll.iter().map(|one| (one.name(), one.text("unit"))).collect();
        assert_eq!((names.as_slice(), reading.skipped), (&[("Nguyễn Văn An", None)][..], 1), "{name}");
    }
}

#[test]
fn what_stands_under_every_list_ends_one_without_numbers() {
    check(
        "Họ và tên;Đơn vị\nNguyễn Văn An;Xã\nTổng cộng: 1;\nLê Văn Bình;Xã\nNơi nhận:;\n- Như trên;\nCHỦ TỊCH;\nTrần Văn C;\nHọ và tên;Đơn vị\nVũ Thị D;Xã\n",
        &[("Nguyễn Văn An", None), ("Lê Văn Bình", None), ("Vũ Thị D", None)],
    );
}

#[test]
fn who_signs_for_others_is_no_awardee_without_numbers() {
    let an = [("Nguyễn Văn An", None), ("Vũ Thị D", None)];
    let list = "Họ và tên;Đơn vị\nNguyễn Văn An;Xã\nVũ Thị D;Xã\n";
    check(&format!("{list}TM. ỦY BAN NHÂN DÂN;\nKT. CHỦ TỊCH;\n(Đã ký);\nTrần Văn C;\n"), &an);
    check(&format!("{list}TM. ĐẢNG ỦY;CHỦ TỊCH\n"), &an);
    let sum =
        "Tổng cộng: 2;\n(Bằng chữ: Hai người);\nHà Nội, ngày 2 tháng 3 năm 2020;\nGiám đốc;\n(Đã ký);\nTrần Văn C;\n";
    check(&format!("{list}{sum}"), &an);
    check("Họ và tên\nTM. An\nVũ Thị D\n", &[("TM. An", None), ("Vũ Thị D", None)]);
}

#[test]
fn a_sum_between_two_groups_ends_nothing() {
    check(
        "STT;Họ và tên;Đơn vị\nI. TẬP THỂ;;\n1;Thôn Hạ;Xã\n;Cộng: 1;\nII. CÁ NHÂN;;\n1;Nguyễn Văn An;Xã\n",
        &[("Thôn Hạ", COLLECTIVE), ("Nguyễn Văn An", INDIVIDUAL)],
    );
}

#[test]
fn one_whose_number_is_missing_is_no_signature() {
    check(
        "STT;Họ và tên;Đơn vị\n1;Lê Văn Bình;Xã\n;Nguyễn Văn An;Xã\n2;Trần Thị C;Xã\n",
        &[("Lê Văn Bình", None), ("Nguyễn Văn An", None), ("Trần Thị C", None)],
    );
}

#[test]
fn a_trade_before_the_name_is_no_signature() {
    check(
        "STT;Chức vụ;Họ và tên\n1;Y sĩ;Lê Văn Bình\n;Kế toán;Nguyễn Văn An\n;Người lập trình;Trần Thị C\n",
        &[("Lê Văn Bình", None), ("Nguyễn Văn An", None), ("Trần Thị C", None)],
    );
}

#[test]
fn members_under_a_numbered_group_are_no_signatures() {
    check(
        "STT;Họ và tên;Đơn vị\n1;Nhóm tác giả;Xã\n;- Nguyễn Văn An;Xã\n;- Lê Văn Bình;Xã\n",
        &[("Nhóm tác giả", None), ("- Nguyễn Văn An", None), ("- Lê Văn Bình", None)],
    );
}

#[test]
fn a_head_printed_again_in_other_words_is_no_awardee() {
    check(
        "STT;Họ và tên;Đơn vị\n1;Lê Văn Bình;Xã\nTT;Họ tên;Đơn vị\n(1);(2);(3)\n2;Nguyễn Văn An;Xã\n",
        &[("Lê Văn Bình", None), ("Nguyễn Văn An", None)],
    );
}

fn named(text: &str, url: &str) -> Result<Reading<Honours>, ReadError> {
    read(text.as_bytes(), &Options { url: Some(url), ..Options::default() })
}

#[test]
fn the_delimiter_that_excel_says_is_taken_and_dropped() {
    for text in [
        "sep=;\r\nHọ và tên;Lớp, khối\r\nAn;5A, 5B\r\n",
        "SEP=|\nHọ và tên|Lớp;khối\nAn|5\n",
        "sep=\nHọ và tên;Lớp\nAn;5A\n",
        "sep=; \nHọ và tên;Lớp\nAn;5A\n",
    ] {
        check(text, &[("An", None)]);
        let reading = named(text, "list.csv").expect("it is a list");
        assert_eq!(reading.content.head.title, None);
    }
    let broken = named("sep=;\nHọ và tên;Năm\n\"An;2020\nBình;2020\n", "list.csv").expect("it is a list");
    assert_eq!(broken.warnings.first().map(ToString::to_string).as_deref(), Some("line 3: a quote never closes"));
}

#[test]
fn who_signs_under_an_empty_row_lacks_no_name() {
    check(
        "Họ và tên;Đơn vị;Danh hiệu\nLê An;Sở A;GK\n;;\n;Người tổng hợp;Thủ trưởng cơ quan\n;;\n;Trần Ba;Lê Tư\n",
        &[("Lê An", None)],
    );
}

#[test]
fn records_without_a_head_are_not_said_aloud() {
    #[track_caller]
    fn check(text: &str, message: &str) {
        let error = named(text, "list.csv").expect_err("there is no head");
        assert_eq!(error.to_string(), message);
    }
    check("Nguyễn Văn An;099000000001;Xóm Bãi\nLê Văn Bình;099000000002;Xóm Khe\n", "no column holds the names");
    check("Nguyễn Văn An;Nam;Xóm Bãi\nLê Văn Bình;Nam;Xóm Khe\n", "no column holds the names");
    check("Mã hộ;Thôn;Năm\nA;Hạ;2020\n", "no column holds the names; found Mã hộ, Thôn, Năm");
}

#[track_caller]
fn check_lines(text: &str, names: &[&str], skipped: u32) {
    for url in ["list.ndjson", "list.jsonl"] {
        let reading = named(text, url).expect("it is a list");
        let read: Vec<&str> = reading.content.roll.iter().map(|one| one.name()).collect();
        assert_eq!((read.as_slice(), reading.skipped), (names, skipped));
    }
}

#[test]
fn a_broken_first_line_costs_only_itself() {
    check_lines("{bad\n{\"name\":\"B\"}\n", &["B"], 1);
    check_lines("bad\n{\"name\":\"B\"}", &["B"], 1);
    check_lines("[\"A\"]\n{\"name\":\"B\"}\n", &["B"], 1);
    check_lines("{\"name\":\"A\"\n{\"name\":\"B\"}\n", &["B"], 1);
    check_lines("\n{\"name\":\"A\"}\nbad\n{\"name\":\"B\"}\n", &["A", "B"], 1);
}

#[test]
fn a_document_under_the_name_of_lines_is_read_whole() {
    for text in [
        "{\n  \"title\": \"T\",\n  \"awardees\": [\n    {\"name\": \"A\"},\n    {\"name\": \"B\"}\n  ]\n}\n",
        "{\"title\": \"T\", \"awardees\": [{\"name\": \"A\"}, {\"name\": \"B\"}]}\n",
        "[{\"name\": \"A\"},\n{\"name\": \"B\"}]",
        "[\n{\"name\": \"A\"},\n{\"name\": \"B\"}]",
        "{\"name\": \"A\"}\n{\"name\": \"B\"}",
    ] {
        check_lines(text, &["A", "B"], 0);
    }
    check_lines("{\"name\": \"A\"}", &["A"], 0);
    check_lines("{\n\"name\": \"A\"\n}", &["A"], 0);
    let error = named("{bad", "list.ndjson").expect_err("nothing can be read");
    assert_eq!(error.code(), "syntax");
}

#[test]
fn a_year_has_its_word_and_a_dash_is_nothing() {
    let text = "Họ và tên;Năm;Ngày ký\nAn;Năm 2020;20-Nov-23\nBình;-;–\nCúc;2021;20/11/2023.\n";
    let reading = named(text, "list.csv").expect("it is a list");
    assert_eq!(reading.warnings, []);
    let read: Vec<_> = reading.content.roll.iter().map(|one| (one.year(), one.date().map(|date| date.iso()))).collect();
    let day = Some("2023-11-20".to_owned());
    assert_eq!(read, [(Some(2020), day.clone()), (None, None), (Some(2021), day)]);
}

#[test]
fn a_day_that_lost_its_format_is_read_and_of_a_part_of_one_the_year() {
    let text =
        "Họ và tên;Năm;Ngày ký\nAn;;44581\nBình;;20200925\nCúc;;2022\nDung;;12/2020\nEm;2019;tháng 01/2022\nGia;;x\n";
    let reading = named(text, "list.csv").expect("it is a list");
    let read: Vec<_> = reading.content.roll.iter().map(|one| (one.year(), one.date().map(|date| date.iso()))).collect();
    let day = |year, day: &str| (year, Some(day.to_owned()));
    let years = [Some(2022), Some(2020), Some(2019), None].map(|year| (year, None));
    assert_eq!(read, [&[day(None, "2022-01-20"), day(None, "2020-09-25")][..], &years].concat());
    let lines: Vec<_> = reading.warnings.iter().map(|warning| warning.at.as_str()).collect();
    assert_eq!(lines, ["line 5", "line 6", "line 7"]);
}

#[test]
fn a_day_or_a_time_of_years_in_place_of_a_year_says_it() {
    let years =
        ["01/01/2023", "2020-09-25T00:00:00Z", "2023-12-31", "2021-2022", "2021 – 2022", "2022-2021", "0001-01-01"];
    let list = years.map(|year| format!("{{\"name\": \"An\", \"khi\": \"{year}\"}}")).join(",");
    let options = Options { fields: Some(r#"{"year": "khi"}"#), ..Options::default() };
    let reading = read(format!("[{list}]").as_bytes(), &options).expect("it is a list");
    let read: Vec<_> = reading.content.roll.iter().map(|one| one.year()).collect();
    assert_eq!(read, [Some(2023), Some(2020), Some(2023), Some(2022), Some(2022), None, None]);
    assert_eq!(reading.warnings.len(), 2);
}

#[test]
fn whom_to_ask_under_a_numbered_list_ends_it() {
    for line in ["Số điện thoại liên hệ: 0912345678", "Điện thoại: …", "Email: a@b.vn", "Địa chỉ: Số 3 phố X"]
    {
        let list = "STT;Họ và tên;Đơn vị;Năm\n1;An;Sở;2020\n2;Ba;Sở;2020\n;";
        check(&[list, line, ";;\n;Người lập biểu: Trần A;;\n"].concat(), &[("An", None), ("Ba", None)]);
    }
}

/// What is said of a list that came through a wrong character set.
#[track_caller]
fn suspected(text: &str, message: &str) {
    let reading = read(text.as_bytes(), &Options::default()).expect("it is a list");
    let said: Vec<String> = reading.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(said, [message]);
}

#[test]
fn a_wrong_character_set_is_said_of_every_text_that_is_read() {
    suspected(
        r#"{"title":"Danh saùch Nguyeãn Vaên","awardees":[{"name":"An"}]}"#,
        "1 row looks like VNI read as Latin",
    );
    suspected(r#"[{"name":"An","citation":"Hoäi Noâng daân xaõ"}]"#, "1 row looks like VNI read as Latin");
    suspected(r#"[{"name":"An","Lĩnh vực":"Th«n H¹"}]"#, "1 row looks like TCVN3 read as Latin");
    suspected("[{\"name\":\"Nguy\u{FFFD}n Văn An\"}]", "1 row looks like text with letters lost (U+FFFD)");
}

#[test]
fn a_row_without_a_name_is_left_out_and_counted() {
    let reading = read("name,unit\nAn,A\n,B\nBé,D\n".as_bytes(), &Options::default()).expect("it is a list");
    let awardees: Vec<_> = reading.content.roll.iter().map(|one| (one.name(), one.id())).collect();
    assert_eq!((awardees.as_slice(), reading.skipped), (&[("An", "1"), ("Bé", "3")][..], 1));
}
