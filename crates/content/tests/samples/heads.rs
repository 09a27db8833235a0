//! Heads of sheets as offices merge and word them.

use bangvang_content::Reading;
use bangvang_content::honours::{Honours, Options, read};

use super::columns::check;
use super::names;

fn sheet(name: &str, text: &str) -> Reading<Honours> {
    read(text.as_bytes(), &Options { url: Some(name), ..Options::default() }).expect("the sheet is read")
}

fn csv(text: &str) -> Reading<Honours> {
    sheet("a.csv", text)
}

/// The fields that a list has and shows, without the id.
fn fields(reading: &Reading<Honours>) -> Vec<&str> {
    reading.content.roll.fields().map(|field| field.name).filter(|name| *name != "id").collect()
}

#[test]
fn what_stands_under_a_personal_heading_is_personal() {
    for text in [
        "STT;Họ và tên;Năm sinh;;Đơn vị;Hình thức\n;;Nam;Nữ;;\n1;Nguyễn Văn An;1968;;Xã A;Giấy khen\n2;Lê Thị Bé;;1971;Xã B;Giấy khen",
        "STT;Họ và tên;CCCD;;Đơn vị;Hình thức\n;;Số;Ngày cấp;;\n1;Nguyễn Văn An;099000000001;1/2/2020;Xã A;Giấy khen",
        "STT;Họ và tên;Số CCCD;;Đơn vị;Hình thức\n1;Nguyễn Văn An;099000000001;2020;Xã A;Giấy khen",
    ] {
        let reading = csv(text);
        assert_eq!(names(&reading)[0], "Nguyễn Văn An", "{text}");
        assert_eq!(fields(&reading), ["name", "unit", "award", "ordinal"], "{text}");
    }
    let page = "<table><tr><th>STT</th><th>Họ và tên</th><th colspan=2>Năm sinh</th><th>Đơn vị</th></tr>
        <tr><th></th><th></th><th>Nam</th><th>Nữ</th><th></th></tr>
        <tr><td>1</td><td>Nguyễn Văn An</td><td>1968</td><td></td><td>Xã A</td></tr></table>";
    assert_eq!(fields(&sheet("a.html", page)), ["name", "unit", "ordinal"]);
}

#[test]
fn a_mans_column_is_no_year() {
    let reading = csv("STT;Họ và tên;Nam;Nữ;Đơn vị;Hình thức;Năm\n1;Lê An;x;;Xã X;Giấy khen;2020\n");
    assert_eq!(reading.content.roll.get(0).and_then(|awardee| awardee.year()), Some(2020));
    assert_eq!(reading.warnings, []);
    let reading = csv("stt;ho va ten;nam\n1;Le An;2020\n");
    assert_eq!(reading.content.roll.get(0).and_then(|awardee| awardee.year()), Some(2020));
}

#[test]
fn a_name_merged_over_two_columns_is_one_name() {
    for text in
        ["STT;Họ và tên;;Đơn vị\n1;Nguyễn Văn;An;Xã X\n", "STT;Họ và tên;;Đơn vị\n;Họ đệm;Tên;\n1;Nguyễn Văn;An;Xã X\n"]
    {
        let reading = csv(text);
        assert_eq!(names(&reading), ["Nguyễn Văn An"], "{text}");
        assert_eq!(fields(&reading), ["name", "unit", "ordinal"]);
    }
    let page = "<table><tr><th>STT</th><th colspan=2>Họ và tên</th><th>Đơn vị</th></tr>
        <tr><td>1</td><td>Nguyễn Văn</td><td>An</td><td>Xã X</td></tr></table>";
    assert_eq!(names(&sheet("a.html", page)), ["Nguyễn Văn An"]);
    let reading = csv("STT;Họ và tên;;Đơn vị\n1;Nguyễn Văn An;0123/QĐ;Xã X\n");
    assert_eq!(names(&reading), ["Nguyễn Văn An"]);
}

#[test]
fn the_name_is_found_under_many_headings() {
    for (text, name) in [
        ("Name of awardee;Unit;Award;Year\nAn;Ward X;Medal;2020\n", "An"),
        ("No;Recipient name;Position;Organisation;Award title\n1;An;Head;Ward X;Medal\n", "An"),
        ("STT;Cá nhân;Đơn vị;Hình thức\n1;Lê An;Xã X;Giấy khen\n", "Lê An"),
        ("STT;Cá nhân, tập thể được khen thưởng;Đơn vị;Hình thức\n1;Tổ 3;Xã X;Giấy khen\n", "Tổ 3"),
        ("STT;Ông/Bà;Đơn vị;Hình thức\n1;Lê An;Xã X;Giấy khen\n", "Lê An"),
        ("STT;Tên doanh nghiệp;Hình thức;Năm\n1;Công ty Sen;Giấy khen;2020\n", "Công ty Sen"),
        ("Surname,First name,Department,Award,Year\nNguyen,An,Finance,Medal,2020\n", "Nguyen An"),
        ("Surname,First name,Award,Year\nNguyen,An,Medal,2020\n", "Nguyen An"),
        ("STT;Họ và tên học sinh;Lớp;Trường;Giải\n1;Lê An;5A;Tiểu học X;Nhất\n", "Lê An"),
    ] {
        assert_eq!(names(&csv(text)), [name], "{text}");
    }
}

#[test]
fn a_second_row_of_the_head_is_no_record() {
    let reading =
        csv("STT;Họ và tên;Quyết định khen thưởng;;Đơn vị\n;;Số;Ngày, tháng, năm;\n1;Lê An;12/QĐ;3/4/2020;Xã X\n");
    assert_eq!((reading.content.roll.len(), reading.skipped), (1, 0));
    let awardee = reading.content.roll.get(0).expect("there is one");
    assert_eq!(awardee.text("decision"), Some("12/QĐ"));
    assert_eq!(awardee.date().map(|date| date.numbers()), Some((2020, 4, 3)));
}

#[test]
fn short_names_are_no_numbering_of_columns() {
    assert_eq!(names(&csv("name\nA\nB\n")), ["A", "B"]);
    assert_eq!(names(&csv("name,unit\nA,B\nC,D\n")), ["A", "C"]);
    assert_eq!(names(&csv("STT;Họ và tên;Đơn vị\nA;B;1\n1;Lê An;X\n")), ["Lê An"]);
    assert_eq!(names(&csv("STT;Họ và tên;Đơn vị\n(1);(2);(3)\n1;Lê An;X\n")), ["Lê An"]);
}

#[test]
fn a_heading_that_is_typed_in_two_rows_is_read_whole() {
    let an = "name: Nguyễn Văn An, unit: Xã A, award: Giấy khen";
    for (head, personal) in [
        ("Số;Họ và;Ngày tháng;Đơn vị;Hình thức\nTT;tên;năm sinh;công tác;khen thưởng", "4/3/1968"),
        ("STT;HỌ VÀ TÊN;ĐIỆN;ĐƠN VỊ;HÌNH THỨC\n;;THOẠI;CÔNG TÁC;KHEN THƯỞNG", "0990"),
        ("STT;Họ và tên;Tài;Đơn vị;Hình thức\n;;khoản;;", "0990"),
        ("Số;Họ;Căn;Đơn;Hình thức\nTT;và tên;cước;vị;khen", "0990"),
        ("SỐ;HỌ VÀ;ĐIỆN;ĐƠN;HÌNH THỨC\nTT;TÊN;THOẠI;VỊ;KHEN", "0990"),
        ("STT;Họ và tên người;Số;Cơ quan,;Danh hiệu,\n;được khen;máy;đơn vị;hình thức", "0990"),
    ] {
        let record = format!("1;Nguyễn Văn An;{personal};Xã A;Giấy khen\n");
        check(&format!("{head}\n{record}"), &[an]);
        check(&format!("DANH SÁCH\n{head}\n(1);(2);(3);(4);(5)\n{record}"), &[an]);
        let row = |row: &str| format!("<tr><td>{}</tr>", row.replace(';', "<td>&nbsp;"));
        check(&format!("<table>{}</table>", head.lines().chain([record.trim()]).map(row).collect::<String>()), &[an]);
    }
    check("STT;Họ và tên học;Ghi\n;sinh;chú\n1;Lê An;x\n", &["name: Lê An, Ghi chú: x"]);
}

#[test]
fn a_record_in_small_letters_or_capitals_is_no_second_row_of_the_head() {
    check(
        "Họ và tên;Thành tích;Đơn vị\nlê an;giỏi;xã a\nlê ba;khá;xã b\n",
        &["name: lê an, unit: xã a, citation: giỏi", "name: lê ba, unit: xã b, citation: khá"],
    );
    check("Tên đơn vị;Thành tích\ntổ sen;xuất sắc\n", &["name: tổ sen, citation: xuất sắc"]);
    check("HỌ VÀ TÊN;ĐƠN VỊ;DANH HIỆU\nLÊ AN;XÃ A;LĐTT\n", &["name: LÊ AN, unit: XÃ A, award: LĐTT"]);
    check("STT;Họ và tên;Danh hiệu\n;;LĐTT\n1;Lê An;\n", &["name: Lê An, award: LĐTT"]);
}

#[test]
fn kinds_under_one_heading_divide_the_names() {
    check(
        "STT;Đối tượng;;Hình thức\n;Tập thể;Cá nhân;\n1;Tổ Sen;;GK\n2;;Lê An;GK\n",
        &["name: Tổ Sen, kind: collective, award: GK", "name: Lê An, kind: individual, award: GK"],
    );
}

#[test]
fn a_tick_under_a_kind_says_it() {
    for head in ["Tập thể;Cá nhân;Hình thức", "Đối tượng;;Hình thức\n;Tập thể;Cá nhân;"] {
        check(
            &format!("Họ và tên;{head}\nTổ Sen;x;;GK\nLê An;;x;BK\n"),
            &["name: Tổ Sen, kind: collective, award: GK", "name: Lê An, kind: individual, award: BK"],
        );
    }
}

#[test]
fn a_kind_over_the_heading_of_names_is_that_of_its_records() {
    check(
        "STT;Đối tượng khen thưởng;;;Hình thức\n;Cá nhân;;Tập thể;\n;Họ và tên;Chức vụ;;\n1;Lê An;GV;;BK\n2;;;Tổ Sen;GK\n",
        &["name: Lê An, kind: individual, position: GV, award: BK", "name: Tổ Sen, kind: collective, award: GK"],
    );
}

#[test]
fn a_first_record_under_a_heading_that_only_the_page_knows_is_no_head() {
    let fields = Some(r#"{"name": "Bạn ấy"}"#);
    let text = "Bạn ấy;Thành tích\nlê an;giỏi\nlê ba;khá\n";
    let reading = read(text.as_bytes(), &Options { fields, ..Options::default() }).expect("it is a list");
    assert_eq!(names(&reading), ["lê an", "lê ba"]);
}
