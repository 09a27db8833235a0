//! Awards that titles, groups, ticks and classes say.

use bangvang_content::honours::{Honours, Options, read};

use super::columns::check;

fn list(text: &str) -> Honours {
    read(text.as_bytes(), &Options::default()).unwrap_or_else(|error| panic!("{text}: {error}")).content
}

#[test]
fn a_title_says_an_award_by_any_name_for_one() {
    for (said, award) in [
        ("Huy hiệu 50 năm tuổi Đảng", "Huy hiệu 50 năm tuổi Đảng"),
        ("Giải thưởng Hồ Chí Minh", "Giải thưởng Hồ Chí Minh"),
        ("Bằng \"Lao động sáng tạo\"", "Bằng \"Lao động sáng tạo\""),
        ("Bằng Tổ quốc ghi công", "Bằng Tổ quốc ghi công"),
        ("danh hiệu \"Lao động giỏi, lao động sáng tạo\"", "Lao động giỏi, lao động sáng tạo"),
        ("DANH HIỆU “LAO ĐỘNG GIỎI” GIAI ĐOẠN 2018-2023", "LAO ĐỘNG GIỎI"),
        ("danh hiệu \"Thôn văn hóa\"", "Thôn văn hóa"),
    ] {
        let title = format!("Danh sách được tặng {said}").replace('"', "\"\"");
        check(
            &format!("\"{title}\";;\nSTT;Họ và tên;Đơn vị\n1;Lê An;Xã A\n"),
            &[&format!("name: Lê An, unit: Xã A, award: {award}")],
        );
    }
    check(
        "\"Danh sách tặng danh hiệu \"\"A\"\" và danh hiệu \"\"B\"\"\";;\nSTT;Họ và tên;Đơn vị\n1;Lê An;Xã A\n",
        &["name: Lê An, unit: Xã A"],
    );
}

#[test]
fn the_heading_of_a_group_says_its_award_without_whom_it_is_for() {
    check(
        "STT;Họ và tên\n1;Tặng Bằng khen của Bộ trưởng cho 02 cá nhân\n1.1;Lê An\n2;Tặng Kỷ niệm chương Vì sự nghiệp giáo dục\n\
         2.1;Lê Ba\n",
        &["name: Lê An, award: Bằng khen của Bộ trưởng", "name: Lê Ba, award: Kỷ niệm chương Vì sự nghiệp giáo dục"],
    );
}

#[test]
fn several_awards_that_are_ticked_filter_one_by_one() {
    let roll = list("Họ tên;LĐTT;CSTĐCS\nLê An;x;\nLê Ba;x;x\nLê Tư;;x\n").roll;
    let values = roll.values("award").expect("there are awards");
    let choices: Vec<_> = (0..values.len()).flat_map(|number| values.choices(number)).collect();
    assert_eq!(choices, ["LĐTT", "LĐTT", "CSTĐCS", "CSTĐCS"]);
    assert_eq!(values.chosen("CSTĐCS").len(), 2);
    let roll = list("Họ tên;Hình thức\nLê An;LĐTT, CSTĐCS\n").roll;
    let values = roll.values("award").expect("there are awards");
    assert_eq!(values.choices(0), ["LĐTT, CSTĐCS"]);
}

#[test]
fn a_one_ticks_the_awards_of_people_and_counts_those_of_units() {
    check(
        "Họ tên;LĐTT;GK UBND huyện;BK UBND tỉnh\nLê An;1;;\nLê Ba;1;x;1\n",
        &["name: Lê An, award: LĐTT", "name: Lê Ba, award: LĐTT, GK UBND huyện, BK UBND tỉnh"],
    );
    check("Họ tên;LĐTT;CSTĐCS\nLê An;1;3\n", &["name: Lê An, LĐTT: 1, CSTĐCS: 3"]);
    check("Tên đơn vị;Năm;LĐTT\nXã A;2020;1\n", &["name: Xã A, year: 2020, LĐTT: 1"]);
}

#[test]
fn a_tick_under_a_class_of_prizes_or_awards_is_that_award() {
    check(
        "STT;Họ và tên;Lớp;Giải;;;\n;;;Nhất;Nhì;Ba;Khuyến khích\n1;Lê An;5A;x;;;\n2;Lê Ba;5B;;✓;X;\n3;Lê Tư;5C;;;;☑\n",
        &[
            "name: Lê An, award: Giải Nhất, Lớp: 5A",
            "name: Lê Ba, award: Giải Nhì, Giải Ba, Lớp: 5B",
            "name: Lê Tư, award: Giải Khuyến khích, Lớp: 5C",
        ],
    );
    for (head, award) in [
        ("Giải cấp huyện;\n;Nhất;Nhì", "Giải Nhì cấp huyện"),
        ("Đạt giải;\n;Nhất;KK", "Giải KK"),
        ("Huy chương;\n;Vàng;Bạc", "Huy chương Bạc"),
        ("Danh hiệu;\n;Thôn văn hóa;Gia đình văn hóa", "Gia đình văn hóa"),
        ("Hình thức khen thưởng;\n;Bằng khen;Giấy khen", "Giấy khen"),
        ("HCV;HCB", "HCB"),
        ("Nhất;Ba", "Giải Ba"),
    ] {
        check(&format!("Họ và tên;{head}\nLê An;;*\n"), &[&format!("name: Lê An, award: {award}")]);
    }
    check("Họ và tên;Đề nghị;;Kết quả xét;\n;LĐTT;GK;LĐTT;GK\nLê An;x;x;x;\n", &["name: Lê An, award: LĐTT, GK"]);
    check("Trường;Nhất;Nhì;Ba\nTHCS A;3;;1\n", &["name: THCS A, Nhất: 3, Ba: 1"]);
    check("Họ và tên;Ông;Bà\nLê Ba;;x\n", &["name: Lê Ba, Bà: x"]);
    check("Họ và tên;Khen thưởng;\n;Giấy khen;Tiền\nLê An;x;x\n", &["name: Lê An, award: Giấy khen, Tiền: x"]);
    check("Họ và tên;Xếp loại;\n;Tốt;Khá\nLê An;;x\n", &["name: Lê An, Xếp loại: Khá"]);
}

#[test]
fn awards_under_the_name_of_one_are_the_records() {
    check(
        "Họ tên;Giấy khen\nLê An;Giấy khen UBND xã\nLê Ba;12/QĐ\n",
        &["name: Lê An, award: Giấy khen UBND xã", "name: Lê Ba, Giấy khen: 12/QĐ"],
    );
}

#[test]
fn the_class_of_an_order_stands_behind_its_name() {
    let order = "name: Lê An, award: Huân chương Lao động hạng Ba";
    check("Họ tên;Loại huân chương;Hạng\nLê An;Huân chương Lao động;Ba\n", &[order]);
    check("Họ tên;Danh hiệu;Hạng\nLê An;Huân chương Lao động;hạng Ba\n", &[order]);
    check("Họ tên;Danh hiệu;Hạng\nLê An;Huân chương Lao động hạng Ba;Ba\n", &[&[order, ", Hạng: Ba"].concat()]);
    check("Họ tên;Hạng\nLê An;Nhất\nLê Ba;4\n", &["name: Lê An, award: Nhất", "name: Lê Ba, Hạng: 4"]);
    check("Họ tên;Hạng;Giải thưởng\nLê An;4;Giải B\n", &["name: Lê An, award: Giải B, Hạng: 4"]);
}
