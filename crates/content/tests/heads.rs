//! Heads of sheets and tables as offices write them: in several rows, with
//! merged cells, and in many words.

use bangvang_content::honours::{Awardee, Honours, Options, Reader};
use proptest::prelude::*;

fn read(text: &str, columns: &[String]) -> Honours {
    let mut reader = Reader::new(&Options { columns, ..Options::default() });
    reader.push(text.as_bytes()).and_then(|()| reader.finish()).unwrap_or_else(|error| panic!("{text}: {error}"));
    reader.into_honours()
}

/// The fields of a record but for its numbers, as `name: An, unit: Xã A`.
fn fields(awardee: Awardee<'_>) -> String {
    let fields = awardee.fields().filter(|(name, _)| !matches!(*name, "id" | "ordinal"));
    fields.map(|(name, text)| format!("{name}: {text}")).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let honours = read(text, &[]);
    assert_eq!(honours.roll.iter().map(fields).collect::<Vec<_>>(), expect, "{text}");
}

const BIRTH_YEARS: &str = "STT;Họ và tên;Năm sinh;;Đơn vị;Hình thức\n;;Nam;Nữ;;\n\
    1;Nguyễn Văn An;1968;;Xã A;Giấy khen\n2;Lê Thị Lan;;1970;Xã B;Giấy khen\n";

#[test]
fn what_is_under_a_personal_heading_is_personal() {
    let expect =
        ["name: Nguyễn Văn An, unit: Xã A, award: Giấy khen", "name: Lê Thị Lan, unit: Xã B, award: Giấy khen"];
    check(BIRTH_YEARS, &expect);
    check(
        "<table><tr><th rowspan=2>STT<th rowspan=2>Họ và tên<th colspan=2>Năm sinh<th rowspan=2>Đơn vị</tr>\
         <tr><th>Nam<th>Nữ</tr><tr><td>1<td>An<td>1968<td><td>Xã A</table>",
        &["name: An, unit: Xã A"],
    );
    check("STT;Họ và tên;CCCD;;Đơn vị\n;;Số;Ngày cấp;\n1;An;0123;1/2/2020;Xã A\n", &["name: An, unit: Xã A"]);
    check(
        "Họ và tên;Lý lịch;;;Năm\n;CCCD;;Đơn vị;\n;Số;Ngày;;\nAn;0123;1/2/2020;Xã A;2020\n",
        &["name: An, unit: Xã A, year: 2020"],
    );
    check("Họ và tên;Tuổi;;Đơn vị\n;Nam;Nữ;\n;;đủ;\nAn;50;51;Xã A\n", &["name: An, unit: Xã A"]);
}

#[test]
fn a_cell_merged_over_a_personal_column_is_personal() {
    check("<table><tr><th>Họ và tên<th>Ghi chú<th>SĐT</tr><tr><td>An<td colspan=2>0912</table>", &["name: An"]);
    check(
        "<table><tr><th>Họ và tên<th>SĐT<th>Đơn vị</tr><tr><td>Tổ A<td colspan=2>Xã X</table>",
        &["name: Tổ A, unit: Xã X"],
    );
}

#[test]
fn a_blank_heading_right_of_a_personal_one_is_personal() {
    check("STT;Họ và tên;Số CCCD;;Đơn vị\n1;An;0123;1/2/2020;Xã A\n", &["name: An, unit: Xã A"]);
    check("Họ và tên;Số CMND;Ngày cấp;Nơi cấp;Đơn vị\nAn;0123;1/2/2020;Huế;Xã A\n", &["name: An, unit: Xã A"]);
    check("Họ và tên;Tuổi;;Tuổi\nAn;50;51;52\n", &["name: An"]);
    check("<table><tr><th>Họ và tên<th colspan=2>Tuổi</tr><tr><td>An<td>50<td>51</table>", &["name: An"]);
    check("Họ và tên, năm sinh;;Đơn vị\nAn 1968;Hai;Xã A\n", &["name: An, unit: Xã A"]);
}

#[test]
fn an_accounts_bank_is_personal_wherever_it_stands() {
    check("Họ và tên;Số tài khoản;Ngân hàng;Đơn vị\nAn;0123;VCB;Xã A\n", &["name: An, unit: Xã A"]);
    check("Họ và tên;Chi nhánh;Đơn vị;TK\nAn;Huế;Xã A;0123\n", &["name: An, unit: Xã A"]);
    let banks = "Họ và tên;Số tài khoản;Tên ngân hàng;Mở tại ngân hàng;Chi nhánh NH;Mở tại NH;Đơn vị\n";
    check(&(banks.to_owned() + "An;0123;VCB;VCB Huế;Huế;VCB;Xã A\n"), &["name: An, unit: Xã A"]);
    check("Họ và tên;Ngân hàng;Đơn vị\nAn;VCB;Xã A\n", &["name: An, unit: Xã A, Ngân hàng: VCB"]);
}

#[test]
fn people_beside_those_who_are_honoured_are_no_awardees() {
    check(
        "STT;Họ tên GVCN;Họ và tên;Lớp;Danh hiệu\n1;Cô A;Lê An;9A;HSG\n",
        &["name: Lê An, award: HSG, Họ tên GVCN: Cô A, Lớp: 9A"],
    );
    check("Họ tên phụ huynh;Họ tên học sinh\nLê Ba;Lê An\n", &["name: Lê An, Họ tên phụ huynh: Lê Ba"]);
    check(
        "Họ và tên cha;Họ và tên mẹ;Họ và tên học sinh\nLê Ba;Bùi Mẫn;Lê An\n",
        &["name: Lê An, Họ và tên cha: Lê Ba, Họ và tên mẹ: Bùi Mẫn"],
    );
    check("Người đề nghị;Người được đề nghị;Năm\nSếp;An;2020\n", &["name: An, year: 2020, Người đề nghị: Sếp"]);
    check("STT;Họ tên GVCN;Lớp\n1;Cô A;9A\n", &["name: Cô A, Lớp: 9A"]);
    check("Họ tên học sinh;Họ tên GVCN\n;Cô A\nLê An;\n", &["name: Cô A", "name: Lê An"]);
}

#[test]
fn a_name_typed_over_two_columns_is_whole() {
    for head in ["HỌ VÀ;TÊN", "HỌ VÀ TÊN;TÊN", "Họ và tên lót;Tên", "Họ, chữ đệm;Tên"] {
        check(&format!("{head};Năm\nNguyễn Văn;An;2020\n"), &["name: Nguyễn Văn An, year: 2020"]);
    }
    check("Họ và tên;Tên\nNguyễn Văn An;An\nLÊ BA;Ba\n", &["name: Nguyễn Văn An", "name: LÊ BA"]);
    check("Họ và tên;Tên\nNguyễn Văn An;Máy cày số 2\n", &["name: Nguyễn Văn An, Tên: Máy cày số 2"]);
}

#[test]
fn what_has_no_heading_is_left_out() {
    let expect = ["name: An, unit: Xã A", "name: Ba, unit: Xã B"];
    check("STT;Họ và tên;;Đơn vị\n1;An;1980;Xã A\n2;Ba;1985;Xã B\n", &expect);
    check(";STT;Họ và tên;Đơn vị\n0;1;An;Xã A\n1;2;Ba;Xã B\n", &expect);
    check(
        "STT;Họ và tên;Đơn vị;;Năm\n1;An;Thôn Hạ;Xã A;2020\n",
        &["name: An, unit: Thôn Hạ, year: 2020, Đơn vị 2: Xã A"],
    );
    check(
        "Họ và tên;Quyết định;;Năm\nAn;12/QĐ;1/2/2020;2020\n",
        &["name: An, year: 2020, decision: 12/QĐ, Quyết định 2: 1/2/2020"],
    );
    check("STT;Họ và tên;Chức vụ;;Năm\n1;An;Y tá;1980;2020\n", &["name: An, position: Y tá, year: 2020"]);
}

#[test]
fn what_stands_above_the_head_counts_as_well() {
    check(
        "Danh sách\n;;Năm sinh;;;\nSTT;Họ và tên;Nam;Nữ;Đơn vị;Năm\n1;An;1968;;Xã A;2020\n",
        &["name: An, unit: Xã A, year: 2020"][..],
    );
    check(
        "<table><tr><th colspan=2><th colspan=2>Địa chỉ<th></tr><tr><th>STT<th>Họ và tên<th>Thôn<th>Đơn vị<th>Năm</tr>\
         <tr><td>1<td>An<td>Hạ<td>Xã A<td>2020</table>",
        &["name: An, year: 2020"],
    );
    check(
        "Stt;Thông tin;;;Quyết định;\n;Họ tên;Sinh năm;Đơn vị;Số;Ngày\n1;An;1968;Xã X;12/QĐ;1/2/2020\n",
        &["name: An, unit: Xã X, date: 1/2/2020, decision: 12/QĐ"],
    );
    check(";;Điện thoại: 0123\nSTT;Họ và tên;Ghi chú\n1;An;x\n", &["name: An, Ghi chú: x"]);
}

#[test]
fn a_page_may_name_a_personal_heading_in_two_rows() {
    let columns = ["name".to_owned(), "Năm sinh".to_owned()];
    let honours = read(BIRTH_YEARS, &columns);
    let years: Vec<_> = honours.roll.iter().map(|awardee| awardee.text("Năm sinh")).collect();
    assert_eq!(years, [Some("1968"), Some("1970")]);
    let lower = ["Nam".to_owned(), "Nữ".to_owned(), "year".to_owned()];
    assert!(read(BIRTH_YEARS, &lower).roll.iter().all(|awardee| !fields(awardee).contains("19")));
    let fields = Some(r#"{"year": "Nam", "citation": "Nữ"}"#);
    let mut reader = Reader::new(&Options { fields, ..Options::default() });
    reader.push(BIRTH_YEARS.as_bytes()).and_then(|()| reader.finish()).expect("it is a list");
    assert!(reader.honours().roll.iter().all(|awardee| !awardee.to_json().contains("19")));
}

#[test]
fn men_are_no_year_and_birth_years_are_left_out() {
    let head = "STT;Họ và tên;Nam;Nữ;Đơn vị;Hình thức;Năm";
    check(
        &format!("{head}\n1;Lê An;x;;Xã X;Giấy khen;2020\n"),
        &["name: Lê An, unit: Xã X, award: Giấy khen, year: 2020, Nam: x"],
    );
    check("Ho va ten;Nam;Nu;Don vi\nLe An;1968;;Xa X\n", &["name: Le An, unit: Xa X"]);
    check("Họ và tên;Nam;Đơn vị\nLê An;1968;Xã X\n", &["name: Lê An, unit: Xã X"]);
    check("Tên đơn vị;Nam;Nữ;Năm\nTổ A;12;8;2020\n", &["name: Tổ A, year: 2020, Nam: 12, Nữ: 8"]);
    check("STT;Ho va ten;Don vi;Nam\n1;Le An;Xa X;2020\n", &["name: Le An, unit: Xa X, year: 2020"]);
}

#[test]
fn a_name_over_two_columns_is_whole() {
    let expect = ["name: Nguyễn Văn An, unit: Xã X"];
    check("STT;Họ và tên;;Đơn vị\n1;Nguyễn Văn;An;Xã X\n", &expect);
    check("STT;Họ và tên;;Đơn vị\n;Họ đệm;Tên;\n1;Nguyễn Văn;An;Xã X\n", &expect);
    let rows = "<tr><td>1<td>Nguyễn Văn<td>An<td>Xã X</table>";
    check(&format!("<table><tr><th>STT<th colspan=2>Họ và tên<th>Đơn vị</tr>{rows}"), &expect);
    let two = "<tr><th rowspan=2>STT<th colspan=2>Họ và tên<th rowspan=2>Đơn vị</tr><tr><th>Họ đệm<th>Tên</tr>";
    check(&format!("<table>{two}{rows}"), &expect);
}

#[test]
fn what_is_no_name_stays_out_of_it() {
    check(
        "STT;Họ và tên;;Đơn vị\n1;Lê Lan;thợ mộc;Xã X\n2;Vũ Hà;1990;Xã Y\n",
        &["name: Lê Lan, unit: Xã X", "name: Vũ Hà, unit: Xã Y"],
    );
    check("Họ;Tên;Đơn vị\nHồ;An;Xã X\n", &["name: Hồ An, unit: Xã X"]);
}

#[test]
fn the_names_are_found_under_many_headings() {
    let person = "name: Lê An, unit: Xã X, award: Giấy khen";
    for heading in [
        "Name of awardee",
        "Recipient name",
        "Cá nhân",
        "Tập thể",
        "Cá nhân, tập thể được khen thưởng",
        "Người được khen",
        "Ông/Bà",
        "Đối tượng",
        "Họ và tên học sinh",
        "Tên đơn vị, cá nhân",
        "Đơn vị/Cá nhân",
        "Tên doanh nghiệp",
    ] {
        check(&format!("STT;{heading};Đơn vị;Hình thức\n1;Lê An;Xã X;Giấy khen\n"), &[person]);
        check(&format!("STT;Đơn vị;{heading};Hình thức\n1;Xã X;Lê An;Giấy khen\n"), &[person]);
    }
    check("STT;Đối tượng;Họ và tên;Năm\n1;Cá nhân;Lê An;2020\n", &["name: Lê An, kind: individual, year: 2020"]);
    check("STT;Cá nhân;Họ và tên;Năm\n1;x;Lê An;2020\n", &["name: Lê An, year: 2020, Cá nhân: x"]);
}

#[test]
fn names_may_stand_in_one_of_two_columns() {
    check(
        "STT;Tập thể;Cá nhân;Hình thức\n1;Tổ A;;Giỏi\n2;;Lê An;Khá\n",
        &["name: Tổ A, kind: collective, award: Giỏi", "name: Lê An, kind: individual, award: Khá"],
    );
}

#[test]
fn a_section_under_the_head_is_no_head() {
    check("Mã;Họ và tên;Đơn vị\nCá nhân;;\n7;An;Xã X\n", &["name: An, kind: individual, unit: Xã X"]);
    check("STT;Họ và tên;Đơn vị\n;Cá nhân;\n7;An;Xã X\n", &["name: An, kind: individual, unit: Xã X"]);
}

#[test]
fn a_section_above_the_head_says_the_kind() {
    for (above, title, award) in [
        ("CÁ NHÂN;;", None, ""),
        ("II;CÁ NHÂN;", None, ""),
        ("Danh sách năm 2020;;\nCÁ NHÂN;;", Some("Danh sách năm 2020"), ""),
        (
            "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN;;",
            Some("DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"),
            ", award: GIẤY KHEN",
        ),
    ] {
        let list = format!("{above}\nSTT;Họ và tên;Đơn vị\n7;An;Xã X\n");
        check(&list, &[&format!("name: An, kind: individual, unit: Xã X{award}")]);
        assert_eq!(read(&list, &[]).head.title.as_deref(), title, "{above}");
    }
}

#[test]
fn the_parts_of_a_name_leave_the_unit_alone() {
    let expect = "name: Nguyễn Văn An, unit: Sở Y tế, award: Medal, year: 2020";
    check("Surname;First name;Department;Award;Year\nNguyễn Văn;An;Sở Y tế;Medal;2020\n", &[expect]);
    check("Surname,First name,Award,Year\nLê,An,Medal,2020\n", &["name: Lê An, award: Medal, year: 2020"]);
}

#[test]
fn a_unit_is_never_taken_for_a_person() {
    let mut reader = Reader::new(&Options::default());
    let read = reader.push("No;Hero;Position;Organisation;Award\n1;Lê An;Head;Xã X;Medal\n".as_bytes());
    let error = read.and_then(|()| reader.finish()).expect_err("nothing says whose names they are");
    assert_eq!(error.code(), "no-name-column");
    check("Huyện;Số phiếu;Đơn vị;Năm\nHạ;7;Trạm A;2020\n", &["name: Trạm A, place: Hạ, year: 2020, Số phiếu: 7"]);
    check("STT;Khối;Đơn vị;Danh hiệu\n1;Y tế;Trạm A;Giỏi\n", &["name: Trạm A, award: Giỏi, Khối: Y tế"]);
}

#[test]
fn a_second_row_without_a_known_word_is_head() {
    check(
        "STT;Họ và tên;Quyết định khen thưởng;;Đơn vị\n;;Số;Ngày, tháng, năm;\n1;An;12/QĐ-UBND;1/2/2020;Xã X\n",
        &["name: An, unit: Xã X, date: 1/2/2020, decision: 12/QĐ-UBND"],
    );
    check(
        "STT;Họ và tên;Lý lịch;;Đơn vị\n;;Dân tộc;Tôn giáo;\n1;An;Kinh;Không;Xã X\n",
        &["name: An, unit: Xã X, Dân tộc: Kinh, Tôn giáo: Không"],
    );
}

#[test]
fn a_date_beside_the_decision_is_its_date() {
    check("Họ và tên;Số QĐ;Ngày, tháng, năm\nAn;12/QĐ;1/2/2020\n", &["name: An, date: 1/2/2020, decision: 12/QĐ"]);
    check(
        "Họ và tên;Ngày, tháng, năm;Đơn vị;Số QĐ\nAn;1/2/1980;Xã X;12/QĐ\n",
        &["name: An, unit: Xã X, decision: 12/QĐ, Ngày, tháng, năm: 1/2/1980"],
    );
}

#[test]
fn blank_headings_at_the_end_are_no_columns() {
    check("STT;Đơn vị;Họ và tên;;\n1;Xã X;Nguyễn Văn;An;x\n", &["name: Nguyễn Văn An, unit: Xã X"]);
    check("Họ và tên;Đơn vị;\nAn;Xã X;0912\n", &["name: An, unit: Xã X"]);
    check("STT;Họ và tên;;\nA;Tập thể;;\n1;Lê;An;\n", &["name: Lê An, kind: collective"]);
    let title = "<tr><td colspan=3>Khối xã</tr>";
    check(
        &format!("<table><tr><th>STT<th>Họ và tên<th>Đơn vị<th></tr>{title}<tr><td>1<td>An<td>Xã X</table>"),
        &["name: An, unit: Xã X, Nhóm: Khối xã"],
    );
}

#[test]
fn a_head_of_two_rows_may_be_printed_on_each_page() {
    let head = "STT;Họ và tên;Quyết định;;Đơn vị\n;;Số;Ngày;\n";
    let expect = ["name: An, unit: Xã X, decision: 12/QĐ", "name: Lan, unit: Xã Y, decision: 13/QĐ"];
    check(&format!("{head}1;An;12/QĐ;;Xã X\n{head}2;Lan;13/QĐ;;Xã Y\n"), &expect);
}

/// Headings with those under them, as offices combine them, and whether they are personal.
const GROUPS: [(&str, &[&str], bool); 14] = [
    ("STT", &[], false),
    ("Họ và tên", &[], false),
    ("Họ và tên", &["Họ đệm", "Tên"], false),
    ("Họ và tên, năm sinh", &["", ""], false),
    ("Đơn vị", &[], false),
    ("Nơi công tác", &["Chức vụ", "Đơn vị"], false),
    ("Quyết định", &["Số", "Ngày"], false),
    ("Năm", &[], false),
    ("Năm sinh", &["Nam", "Nữ"], true),
    ("CCCD", &["Số", "Ngày cấp", "Năm"], true),
    ("Tuổi", &["", ""], true),
    ("Liên hệ", &["SĐT", "Zalo"], true),
    ("Địa chỉ", &["Thôn", "Xã", ""], true),
    ("ĐT", &[], true),
];

/// A sheet of two rows of head and one record, as text or as a table.
fn sheet(groups: &[usize], secret: &str, is_table: bool) -> String {
    let (mut upper, mut lower, mut record) = (Vec::new(), Vec::new(), Vec::new());
    for (heading, under, personal) in groups.iter().map(|group| GROUPS[*group]) {
        let span = under.len().max(1);
        if is_table {
            let rows = if under.is_empty() { 2 } else { 1 };
            upper.push(format!("<th colspan={span} rowspan={rows}>{heading}"));
            lower.extend(under.iter().map(|text| format!("<th>{text}")));
        } else {
            upper.push(format!("{heading}{}", ";".repeat(span - 1)));
            lower.push(if under.is_empty() { String::new() } else { under.join(";") });
        }
        let cell = if personal { secret } else { "An" };
        record.extend(std::iter::repeat_n(cell, span));
    }
    if is_table {
        let (upper, lower) = (upper.concat(), lower.concat());
        return format!("<table><tr>{upper}</tr><tr>{lower}</tr><tr><td>{}</table>", record.join("<td>"));
    }
    format!("{}\n{}\n{}\n", upper.join(";"), lower.join(";"), record.join(";"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_personal_is_read_under_any_head(
        groups in prop::collection::vec(0..GROUPS.len(), 1..7),
        secret in prop::sample::select(&["1968", "Bí Mật", "Mật", "01/02/1990", "12/QĐ"][..]),
        is_table in any::<bool>(),
    ) {
        let text = sheet(&groups, secret, is_table);
        let mut reader = Reader::new(&Options::default());
        if reader.push(text.as_bytes()).and_then(|()| reader.finish()).is_ok() {
            for awardee in reader.honours().roll.iter() {
                prop_assert!(!fields(awardee).contains(secret), "{}: {}", text, fields(awardee));
            }
        }
    }
}
