//! Headings of columns in the many words that offices have for them.

use bangvang_content::honours::{Options, read};

use super::columns::check;

/// Checks what a text under each of several headings is read as.
#[track_caller]
fn check_each(headings: &str, text: &str, field: &str) {
    for heading in headings.split('|') {
        check(&format!("STT;Họ và tên;{heading}\n1;Lê An;{text}\n"), &[&format!("name: Lê An, {field}: {text}")]);
    }
}

#[test]
fn places_units_awards_years_and_decisions_are_known_in_more_words() {
    let places = "Huyện|Phường|Quận|Tỉnh|Thành phố|Thị xã|Bản|Buôn|Khóm|TDP|Province|District|Commune|Village";
    check_each(places, "Phú Lộc", "place");
    let units = "Phòng|Bộ phận|Chi bộ|Đảng bộ|Chi hội|Công đoàn cơ sở|Lớp/Trường|Công tác tại|ĐVCT|Đơn vị trực thuộc|\
        Sở, ngành";
    check_each(units, "Phú Lộc", "unit");
    let awards = "Đạt giải|Tên giải thưởng|Được tặng thưởng|Loại hình khen thưởng|Hình thức và mức khen|TenHinhThuc|\
        Loại huân chương";
    check_each(awards, "Giấy khen", "award");
    let years = "Năm trao tặng|Năm tặng thưởng|Năm ký|Năm ban hành|Khen năm|Năm tuyên dương|Năm trao|Năm ký quyết định";
    check_each(years, "2020", "year");
    let decisions = "QĐ|QĐ công nhận|Số hiệu quyết định|Số, ngày, tháng, năm của quyết định|QĐ số, ngày|QĐ khen thưởng";
    check_each(decisions, "12/QĐ-UBND", "decision");
}

#[test]
fn a_district_gives_way_to_a_commune_and_a_branch_to_any_other_unit() {
    check("Họ tên;Tỉnh;Huyện;Xã;Thôn\nLê An;T;H;X;A\n", &["name: Lê An, place: X, Tỉnh: T, Huyện: H, Thôn: A"]);
    check("Họ tên;Huyện;Thôn\nLê An;H;A\n", &["name: Lê An, place: A, Huyện: H"]);
    check("Họ tên;Chi bộ;Nơi công tác\nLê An;C;Sở A\n", &["name: Lê An, unit: Sở A, Chi bộ: C"]);
    check("Chi bộ;Danh hiệu\nChi bộ A;Giỏi\n", &["name: Chi bộ A, award: Giỏi"]);
}

#[test]
fn people_and_what_they_made_have_the_names_where_no_other_column_does() {
    let headings = "Hội viên|Đảng viên|Đoàn viên|Nghệ nhân|Nhà giáo|Giáo viên|Bác sĩ|Cấp ủy viên|Nhóm trưởng|Người hiến máu|\
        Người có công|Tên mẹ|Tên liệt sĩ|Tên sản phẩm|Quý danh|Cặp vợ chồng tiêu biểu|Bac si|1. Họ và tên";
    for heading in headings.split('|') {
        check(&format!("STT;{heading};Năm\n1;Lê An;2020\n"), &["name: Lê An, year: 2020"]);
        let units = format!("STT;{heading};Đơn vị;Năm\n1;Lê An;Sở Y tế;2020\n");
        check(&units, &["name: Lê An, unit: Sở Y tế, year: 2020"]);
    }
    for heading in ["Tên xã", "Tên HTX", "Chủ thể", "Tên chủ thể", "Câu lạc bộ", "Dòng họ"] {
        check(&format!("STT;{heading};Năm\n1;Phú Lộc;2020\n"), &["name: Phú Lộc, year: 2020"]);
    }
    check("STT;Đơn vị;Hội viên;Năm\n1;Xã A;150;2020\n", &["name: Xã A, year: 2020, Hội viên: 150"]);
    check("STT;Giáo viên;Học sinh;Lớp\n1;Cô A;Lê An;5A\n", &["name: Lê An, Giáo viên: Cô A, Lớp: 5A"]);
    check(
        "DANH SÁCH HỘI VIÊN;;\nCẶP VỢ CHỒNG TIÊU BIỂU;;\nNHÀ GIÁO, NGHỆ NHÂN;;\nSTT;Họ và tên;Chức vụ\n1;Lê An;Giáo viên\n",
        &["name: Lê An, position: Giáo viên"],
    );
    check("Chức vụ;Họ và tên\nGiáo viên;Lê An\n", &["name: Lê An, position: Giáo viên"]);
}

#[test]
fn people_in_words_that_arent_known_never_give_way_to_their_units() {
    for heading in ["Bác bảo vệ", "Cặp đôi", "Gương tốt"] {
        let list = format!("STT;{heading};Đơn vị;Năm\n1;Lê An;Sở Y tế;2020\n");
        assert!(read(list.as_bytes(), &Options::default()).is_err(), "{heading}");
    }
    check("STT;Cấp;Đơn vị;Năm\n1;Tỉnh;Sở A;2020\n", &["name: Sở A, year: 2020, Cấp: Tỉnh"]);
}

#[test]
fn the_office_of_who_signs_is_nobodys_in_the_list() {
    check(
        "Họ tên;Người ký;Chức vụ người ký\nLê An;Vũ Bo;Chủ tịch\n",
        &["name: Lê An, Người ký: Vũ Bo, Chức vụ người ký: Chủ tịch"],
    );
}

#[test]
fn what_is_personal_is_so_under_a_heading_with_a_number() {
    check("1. Họ và tên;2. Tuổi;3. ĐT;4. Đơn vị\nLê An;50;0912;Xã A\n", &["name: Lê An, unit: Xã A"]);
}

#[test]
fn a_birth_day_in_three_columns_is_personal() {
    for days in ["Ngày;Tháng;Năm sinh", "Ngày;Tháng;Sinh năm", "Ngày sinh;Tháng;Năm", "Sinh ngày;Tháng;Năm"]
    {
        let list = format!("STT;Họ và tên;{days};Đơn vị;Ngày\n1;Lê An;5;12;1980;Xã A;1/2/2020\n");
        check(&list, &["name: Lê An, unit: Xã A, date: 1/2/2020"]);
    }
    check("Họ và tên;Ngày;Năm sinh\nLê An;5/6/2020;1980\n", &["name: Lê An, date: 5/6/2020"]);
    check("Họ và tên;Ngày sinh;Năm\nLê An;5/12/1980;2020\n", &["name: Lê An, year: 2020"]);
    check("Họ và tên;SĐT;Tháng;Năm\nLê An;0912;5;2020\n", &["name: Lê An, year: 2020, Tháng: 5"]);
}

#[test]
fn what_belongs_to_a_paper_an_account_or_a_house_is_personal() {
    for beside in [
        "Số CMND;Ngày cấp/Nơi cấp",
        "Số CMND;Ngày/nơi cấp",
        "Số CMND;Ngày, nơi cấp",
        "Số CMND;Ngày tháng cấp;Nơi cấp",
        "Số CMND;Ngày, tháng, năm cấp;Nơi cấp",
        "Số CCCD;Cấp ngày;Cấp tại",
        "Số CCCD;Cơ quan cấp;Ngày hết hạn",
        "Số CCCD;Ngày;Nơi cấp",
        "ID number;Date of issue;Place of issue",
        "Số tài khoản;Mở tại",
        "Account number;Branch",
        "Số CMQĐ;3. Ngày cấp;Nơi cấp (ghi rõ)",
        "Số CCCD;Ngày cấp (dd/mm/yyyy);Nơi cấp thẻ",
        "Số CCCD;Năm sinh;Cơ quan cấp;Có giá trị đến",
        "Ngày cấp;Nơi cấp;Số CCCD",
        "Passport;Issue date;Valid until",
        "Loại giấy tờ;Số;Ngày cấp",
        "Số TK;Tên NH;Người thụ hưởng",
        "Bank branch;Account holder name;Acc no",
        "Số nhà;Đường",
    ] {
        let cells = beside.split(';').map(|_| "Huế").collect::<Vec<_>>().join(";");
        let list = format!("Họ và tên;{beside};Đơn vị;Ngày\nLê An;{cells};Xã A;1/2/2020\n");
        check(&list, &["name: Lê An, unit: Xã A, date: 1/2/2020"]);
    }
}

#[test]
fn what_an_awards_paper_says_is_kept() {
    let list = |headings: &str| format!("Họ và tên;{headings}\nLê An;A;B\n");
    check(&list("Số bằng;Nơi cấp"), &["name: Lê An, Số bằng: A, Nơi cấp: B"]);
    check(&list("Cơ quan cấp;Cấp khen thưởng"), &["name: Lê An, Cơ quan cấp: A, Cấp khen thưởng: B"]);
    check("Họ và tên;Hộ chiếu;Quốc tịch;Ngày cấp\nLê An;1;2;3\n", &["name: Lê An, Quốc tịch: 2"]);
    check(&list("Số CCCD;Cấp cơ quan"), &["name: Lê An, Cấp cơ quan: B"]);
    check(
        "Họ và tên;Số CCCD;Số bằng;Ngày cấp;Nơi cấp;Cơ quan ban hành\nLê An;1;2;3;4;5\n",
        &["name: Lê An, Số bằng: 2, Ngày cấp: 3, Nơi cấp: 4, Cơ quan ban hành: 5"],
    );
    check(
        "Họ và tên;CCCD;Quyết định;\n;;Số;Ngày cấp\nLê An;1;12/QĐ-UBND;1/2/2020\n",
        &["name: Lê An, date: 1/2/2020, decision: 12/QĐ-UBND"],
    );
    for heading in ["Cấp khen thưởng", "Cấp bậc", "Cấp", "Đường", "Năm cấp", "Cơ quan cấp"] {
        check(&list(&["SĐT;", heading].concat()), &[&format!("name: Lê An, {heading}: B")]);
    }
}

#[test]
fn a_page_may_name_what_only_stands_beside_personal_columns() {
    let list = "Họ và tên;Số CCCD;Ngày cấp;Nơi cấp;Số tài khoản;Ngân hàng\nLê An;0990;1/1/2020;Huế;0123;VCB\n";
    let shown = |list: &str, columns: &[&str]| {
        let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        let options = Options { columns: &columns, ..Options::default() };
        let honours = read(list.as_bytes(), &options).expect("it is a list").content;
        let record = honours.roll.iter().next().expect("it has a record");
        columns.iter().map(|column| record.text(column).unwrap_or_default().to_owned()).collect::<Vec<_>>().join("|")
            + &format!(" of {}", record.fields().count())
    };
    assert_eq!(shown(list, &["name", "Ngày cấp", "Nơi cấp", "Ngân hàng"]), "Lê An|1/1/2020|Huế|VCB of 5");
    assert_eq!(shown(list, &["name", "Ngân hàng"]), "Lê An|VCB of 3");
    assert_eq!(shown(list, &["name", "Số CCCD"]), "Lê An|0990 of 3");
    let under = "Họ và tên;Giấy tờ tùy thân;;;Đơn vị\n;Số CCCD;Ngày cấp;Nơi cấp;\nLê An;0990;1/1/2020;Huế;Xã A\n";
    assert_eq!(shown(under, &["name", "Ngày cấp"]), "Lê An| of 3");
}

#[test]
fn what_people_are_is_kept_where_it_is_no_kind_of_ours() {
    let list = "Họ và tên;Đối tượng;Năm\nLê An;Thương binh 2/4;2020\nTổ A;Tập thể;2020\n";
    let expect = ["name: Lê An, year: 2020, Đối tượng: Thương binh 2/4", "name: Tổ A, kind: collective, year: 2020"];
    check(list, &expect);
    for heading in ["Đối tượng", "Loại", "Kind"] {
        let list = format!("Họ và tên;{heading}\nLê An;HTXSNV\n");
        let reading = read(list.as_bytes(), &Options::default()).expect("it is a list");
        assert_eq!(reading.warnings, [], "{heading}");
    }
}
