//! Headings of groups between the rows, and what they say of the records under them.

use super::columns::check;

#[test]
fn what_a_group_is_called_is_kept() {
    check(
        "STT;Họ tên;Đơn vị\nI;Danh hiệu Chiến sĩ thi đua cơ sở;\n1;Lê An;Xã A\nII;Danh hiệu Lao động tiên tiến;\n\
         2;Lê Ba;Xã A\nIII;Tặng Giấy khen;\n3;Lê Tư;Xã A\n",
        &[
            "name: Lê An, unit: Xã A, award: Chiến sĩ thi đua cơ sở",
            "name: Lê Ba, unit: Xã A, award: Lao động tiên tiến",
            "name: Lê Tư, unit: Xã A, award: Giấy khen",
        ],
    );
    check(
        "STT;Họ tên;Hình thức;Đơn vị\nNĂM 2020;;;\nI. KHỐI XÃ;;;\n1;Lê An;GK;\nII. UBND xã A;;;\n1;Lê Ba;GK;\n2;Lê Tư;GK;Tổ 1\n\
         NĂM 2021;;;\n1;Lê Năm;GK;\n",
        &[
            "name: Lê An, award: GK, year: 2020, Nhóm: KHỐI XÃ",
            "name: Lê Ba, unit: UBND xã A, award: GK, year: 2020",
            "name: Lê Tư, unit: Tổ 1, award: GK, year: 2020, Nhóm: UBND xã A",
            "name: Lê Năm, award: GK, year: 2021",
        ],
    );
}

#[test]
fn a_heading_that_names_a_decision_gives_it() {
    let heading = |at: u8| format!("Đợt {at} (Quyết định số 1{at}/QĐ-UBND ngày 1/2/2020)");
    let (first, second) = (heading(1), heading(2));
    check(
        &format!("STT;Họ tên;Số quyết định\n;{first};\n1;Lê An;\n;{second};\n1;Lê Ba;\n2;Lê Tư;5/QĐ\n"),
        &[
            &format!("name: Lê An, decision: 11/QĐ-UBND, Nhóm: {first}"),
            &format!("name: Lê Ba, decision: 12/QĐ-UBND, Nhóm: {second}"),
            &format!("name: Lê Tư, decision: 5/QĐ, Nhóm: {second}"),
        ],
    );
}

#[test]
fn whom_an_award_is_for_is_no_part_of_it() {
    check(
        "STT;Họ tên;Đơn vị\n1;Tặng Bằng khen của Bộ trưởng cho 02 cá nhân;\n1.1;Lê An;Xã A\n1.2;Lê Ba;Xã A\n",
        &[
            "name: Lê An, unit: Xã A, award: Bằng khen của Bộ trưởng",
            "name: Lê Ba, unit: Xã A, award: Bằng khen của Bộ trưởng",
        ],
    );
}

#[test]
fn how_many_are_in_a_group_is_no_name() {
    let one = ["name: Lê An, unit: Sở A, award: GK"];
    check("STT,Đơn vị,Họ và tên,Danh hiệu\n1,Sở A,Lê An,GK\n,Cộng,1,\n,Cộng Sở A,1 người,\n", &one);
    check("Đơn vị,Họ và tên,Danh hiệu\nSở A,Lê An,GK\nSở A Count,1,\nGrand Count,1,\n", &one);
    check("STT,Đơn vị,Họ và tên,Danh hiệu\nI,Sở A,1 người,\n1,,Lê An,GK\n", &one);
    check("STT,Họ và tên,Danh hiệu,Đơn vị\nI,Sở A,,1 người\n1,Lê An,GK,\n", &one);
    check("STT,Đơn vị,Họ và tên,Danh hiệu,Số người\n,Sở A,,,1\n1,,Lê An,GK,\n", &one);
    check("A,B,1,2\nSTT,Đơn vị,Họ và tên,Danh hiệu\n1,2,3,4\nA,B,1,2\n1,Sở A,Lê An,GK\n", &one);
}

#[test]
fn a_year_is_no_name_in_a_list_without_numbers() {
    check(
        "Họ và tên;Danh hiệu\nNĂM 2020;\nLê An;GK\nNăm học 2020-2021;\nLê Ba;GK\n",
        &["name: Lê An, award: GK, year: 2020", "name: Lê Ba, award: GK, Nhóm: Năm học 2020-2021"],
    );
    check(
        "Họ và tên;Danh hiệu\nA. Khối Đảng;\nLê An;GK\nB. Cụm 2;\nLê Ba;GK\n",
        &["name: Lê An, award: GK, Nhóm: Khối Đảng", "name: Lê Ba, award: GK, Nhóm: Cụm 2"],
    );
    check(
        "Họ và tên;Danh hiệu\n1. Nhóm A;\n2. Lê An;GK\nLê Văn Năm;\n",
        &["name: 1. Nhóm A", "name: 2. Lê An, award: GK", "name: Lê Văn Năm"],
    );
}

#[test]
fn a_title_gives_the_award_that_it_calls_so() {
    check(
        "DANH SÁCH ĐỀ NGHỊ TẶNG DANH HIỆU NHÀ GIÁO ƯU TÚ (LẤY Ý KIẾN)\nÝ kiến gửi về: Phòng Nội vụ\n\
         STT;Họ tên;Đơn vị\n1;Lê An;Xã A\n",
        &["name: Lê An, unit: Xã A, award: NHÀ GIÁO ƯU TÚ"],
    );
}

#[test]
fn a_group_ends_where_another_of_its_level_begins() {
    check(
        "STT;Họ tên;Chức vụ\nA;HUYỆN X;\nI;TẬP THỂ;\n1;Tổ 1;\nII;CÁ NHÂN;\n1;Lê An;CV\nB;HUYỆN Y;\nI;CÁ NHÂN;\n1;Lê Ba;CV\n",
        &[
            "name: Tổ 1, kind: collective, unit: HUYỆN X",
            "name: Lê An, kind: individual, position: CV, unit: HUYỆN X",
            "name: Lê Ba, kind: individual, position: CV, unit: HUYỆN Y",
        ],
    );
    check(
        "STT;Họ tên;Chức vụ\nI;KHỐI XÃ;\n1;Lê An;CV\nII;CÁ NHÂN;\n1;Lê Ba;CV\n",
        &["name: Lê An, position: CV, Nhóm: KHỐI XÃ", "name: Lê Ba, kind: individual, position: CV"],
    );
}

#[test]
fn a_group_ends_with_its_list() {
    let second = "PHỤ LỤC II;;\nDANH SÁCH GIÁO VIÊN;;";
    for between in [second, "STT;Họ và tên;Nơi công tác"] {
        check(
            &format!("STT;Họ tên;Chức vụ\nI;Tặng Giấy khen;\n1;Lê An;CV\n{between}\n1;Lê Ba;GV\n"),
            &[
                "name: Lê An, position: CV, award: Giấy khen",
                if between == second { "name: Lê Ba, position: GV" } else { "name: Lê Ba, unit: GV" },
            ],
        );
    }
    check(
        "STT;Họ tên;Chức vụ\nXÃ A;;\n1;Lê An;CV\n;Cộng: 1;\n;Xã B;\n1;Lê Ba;CV\n;Cộng: 1;\n;Lê Ký;\n",
        &["name: Lê An, position: CV, unit: XÃ A", "name: Lê Ba, position: CV, unit: Xã B"],
    );
}

#[test]
fn a_kind_with_a_running_number_is_a_heading() {
    for [first, second] in [["TẬP THỂ", "CÁ NHÂN"], ["Tập thể", "Cá nhân"]] {
        check(
            &format!("STT;Họ tên;Chức vụ\n1;{first};\n1.1;Tổ 1;\n1.2;Tổ 2;\n2;{second};\n2.1;Lê An;CV\n"),
            &[
                "name: Tổ 1, kind: collective",
                "name: Tổ 2, kind: collective",
                "name: Lê An, kind: individual, position: CV",
            ],
        );
    }
    check(
        "STT;Họ tên;Chức vụ\n1;Lê An;CV\n2;Tập thể;\n3;Lê Ba;CV\n",
        &["name: Lê An, position: CV", "name: Tập thể", "name: Lê Ba, position: CV"],
    );
}

#[test]
fn a_name_alone_before_the_first_number_is_a_group() {
    for [heading, said] in [
        ["Năm 2021", "year: 2021"],
        ["XÃ PHÚ LỘC", "unit: XÃ PHÚ LỘC"],
        ["Bằng khen", "award: Bằng khen"],
        ["Tặng Bằng khen", "award: Bằng khen"],
        ["Danh hiệu: Lao động tiên tiến", "award: Lao động tiên tiến"],
        ["Khối Đảng, đoàn thể", "Nhóm: Khối Đảng, đoàn thể"],
        ["Học sinh", "Nhóm: Học sinh"],
    ] {
        let list = |number| format!("STT;Họ tên;Ghi chú\n1;Lê An;x\n;{heading};\n{number};Lê Ba;x\n");
        let is_other = said.starts_with("Nhóm");
        let named = if is_other {
            format!("name: Lê Ba, Ghi chú: x, {said}")
        } else {
            format!("name: Lê Ba, {said}, Ghi chú: x")
        };
        check(&list(1), &["name: Lê An, Ghi chú: x", &named]);
        if !is_other {
            check(&list(2), &["name: Lê An, Ghi chú: x", &named]);
        }
    }
    check(
        "STT;Họ tên;Ghi chú\n1;Lê An;x\n;Về cá nhân;\n1;Lê Ba;x\n",
        &["name: Lê An, Ghi chú: x", "name: Lê Ba, kind: individual, Ghi chú: x"],
    );
}

#[test]
fn where_numbers_go_on_a_group_is_what_begins_like_the_one_before() {
    let list = |second: &str| format!("STT;Họ tên;Lớp\n;Khối Mầm non;\n1;Lê An;A\n;{second};\n2;Lê Ba;B\n");
    check(
        &list("Khối Tiểu học"),
        &["name: Lê An, Lớp: A, Nhóm: Khối Mầm non", "name: Lê Ba, Lớp: B, Nhóm: Khối Tiểu học"],
    );
    check(&list("Nhóm Sen"), &["name: Lê An, Lớp: A, Nhóm: Khối Mầm non", "name: Nhóm Sen", "name: Lê Ba, Lớp: B"]);
}

#[test]
fn one_whose_number_is_missing_is_no_group() {
    check(
        "STT;Họ tên\n1;Lê An\n;Lê Ba\n2;Lê Tư\n;Lê Năm\n",
        &["name: Lê An", "name: Lê Ba", "name: Lê Tư", "name: Lê Năm"],
    );
    check("STT;Họ tên\n1;LÊ AN\n;LÊ BA\n2;LÊ TƯ\n", &["name: LÊ AN", "name: LÊ BA", "name: LÊ TƯ"]);
    check(
        "STT;Họ tên;Lớp\n1;Nhóm Sen;5A\n;Lê An;\n;Lê Ba;\nII;CÁ NHÂN;\n1;Lê Tư;5B\n",
        &["name: Nhóm Sen, Lớp: 5A", "name: Lê An", "name: Lê Ba", "name: Lê Tư, kind: individual, Lớp: 5B"],
    );
}

#[test]
fn a_row_that_is_merged_over_all_columns_is_no_record() {
    check(
        "<table><tr><th>STT<th>Họ tên<th>Lớp</tr><tr><td>1<td>Lê An<td>5A</tr><tr><td colspan=3>Không có dữ liệu</table>",
        &["name: Lê An, Lớp: 5A"],
    );
}

#[test]
fn a_group_without_a_number_ends_where_the_next_begins_whatever_either_says() {
    let list = |headings: [&str; 3]| {
        let [first, second, third] = headings;
        format!("STT;Họ tên;Lớp\n{first};;\n1;Lê An;A\n{second};;\n2;Lê Ba;B\n{third};;\n3;Lê Tư;C\n")
    };
    check(
        &list(["Sở Nội vụ", "Tổng đội 2", "Ban Dân tộc"]),
        &[
            "name: Lê An, unit: Sở Nội vụ, Lớp: A",
            "name: Lê Ba, Lớp: B, Nhóm: Tổng đội 2",
            "name: Lê Tư, unit: Ban Dân tộc, Lớp: C",
        ],
    );
    check(
        &list(["BẰNG KHEN", "THƯ KHEN", "TẬP THỂ LAO ĐỘNG XUẤT SẮC"]),
        &[
            "name: Lê An, award: BẰNG KHEN, Lớp: A",
            "name: Lê Ba, award: THƯ KHEN, Lớp: B",
            "name: Lê Tư, kind: collective, award: TẬP THỂ LAO ĐỘNG XUẤT SẮC, Lớp: C",
        ],
    );
    check(
        &list(["KHỐI HUYỆN", "KHỐI XÃ", "TRƯỜNG HỌC"]),
        &[
            "name: Lê An, Lớp: A, Nhóm: KHỐI HUYỆN",
            "name: Lê Ba, Lớp: B, Nhóm: KHỐI XÃ",
            "name: Lê Tư, unit: TRƯỜNG HỌC, Lớp: C",
        ],
    );
}

#[test]
fn groups_right_under_each_other_are_inside_of_each_other() {
    check(
        "STT;Họ tên;Lớp\nBẰNG KHEN;;\nSỞ A;;\n1;Lê An;A\nVĂN PHÒNG B;;\n2;Lê Ba;B\nGIẤY KHEN;;\nII. CÁ NHÂN;;\nKHỐI XÃ;;\n3;Lê Tư;C\n",
        &[
            "name: Lê An, unit: SỞ A, award: BẰNG KHEN, Lớp: A",
            "name: Lê Ba, unit: VĂN PHÒNG B, award: BẰNG KHEN, Lớp: B",
            "name: Lê Tư, kind: individual, award: GIẤY KHEN, Lớp: C, Nhóm: KHỐI XÃ",
        ],
    );
}

#[test]
fn a_title_and_a_number_over_the_head_say_the_award_of_each_list_in_a_sheet() {
    let list = |over: &str, name: &str| format!("{over}\nSTT;Họ tên;Chức vụ\n1;{name};CV\n;;\n");
    let two = |first: &str, second: &str| [list(first, "Lê An"), list(second, "Lê Ba")].concat();
    for [first, second] in [
        ["DANH SÁCH;;\nTẶNG BẰNG KHEN;;", "DANH SÁCH TẶNG GIẤY KHEN NĂM HỌC 2020-2021;;"],
        ["DANH SÁCH KHEN THƯỞNG;;\n1. Tặng BẰNG KHEN;;", "2. Tặng GIẤY KHEN;;"],
    ] {
        check(
            &two(first, second),
            &["name: Lê An, position: CV, award: BẰNG KHEN", "name: Lê Ba, position: CV, award: GIẤY KHEN"],
        );
    }
    for title in ["DANH SÁCH BẰNG KHEN VÀ GIẤY KHEN;;", "DANH SÁCH THU HỒI BẰNG KHEN;;", "KẾT QUẢ BẰNG KHEN;;"]
    {
        check(&list(title, "Lê An"), &["name: Lê An, position: CV"]);
    }
}

#[test]
fn what_is_numbered_inside_of_a_name_alone_makes_it_a_heading() {
    check(
        "STT;Họ tên;Chức vụ\n1;Sở Nội vụ;\n1.1;Lê An;CV\n1.2;Lê Ba;CV\n2;Tổ Sen;\n2.1;Lê Tư;CV\n3;Lê Năm;\n1;Lê Bảy;CV\n",
        &[
            "name: Lê An, position: CV, unit: Sở Nội vụ",
            "name: Lê Ba, position: CV, unit: Sở Nội vụ",
            "name: Lê Tư, position: CV, Nhóm: Tổ Sen",
            "name: Lê Năm, Nhóm: Tổ Sen",
            "name: Lê Bảy, position: CV, Nhóm: Tổ Sen",
        ],
    );
}

#[test]
fn a_mark_before_an_office_over_whole_rows_makes_it_a_heading_where_no_row_is_numbered() {
    for [first, second] in [["I.", "II."], ["1.", "2."], ["a)", "b)"], ["-", "-"], ["+", "+"], ["*", "*"]] {
        check(
            &format!("Họ tên,Chức vụ,Lớp\n{first} Sở Nội vụ,,\nLê An,CV,A\n{second} Ban Dân tộc,,\nLê Ba,CV,\n"),
            &["name: Lê An, position: CV, unit: Sở Nội vụ, Lớp: A", "name: Lê Ba, position: CV, unit: Ban Dân tộc"],
        );
    }
    check(
        "Họ tên,Chức vụ,Lớp\nI. Bằng khen,,\n- Sở A,,\nLê An,CV,A\n- Sở B,,\nLê Ba,CV,B\n",
        &[
            "name: Lê An, position: CV, unit: Sở A, award: Bằng khen, Lớp: A",
            "name: Lê Ba, position: CV, unit: Sở B, award: Bằng khen, Lớp: B",
        ],
    );
}

#[test]
fn a_mark_before_one_of_several_makes_no_heading() {
    check(
        "Họ tên,Chức vụ\n- Sở Nội vụ,\n- Sở Y tế,\nLê An,CV\n- Đoàn Văn Ba,\nLê Tư,CV\n* Sở Y tế,\n",
        &[
            "name: - Sở Nội vụ",
            "name: - Sở Y tế",
            "name: Lê An, position: CV",
            "name: - Đoàn Văn Ba",
            "name: Lê Tư, position: CV",
        ],
    );
    check("Họ tên,Chức vụ\n1. Sở Nội vụ,\n2. Lê An,CV\n", &["name: 1. Sở Nội vụ", "name: 2. Lê An, position: CV"]);
}

#[test]
fn a_unit_with_a_number_among_people_heads_those_without_one_or_with_another() {
    for [first, second, member] in
        [["1", "2", ""], ["1", "2", "-"], ["1", "2", "a"], ["01", "02", "1"], ["a)", "b)", "1"], ["1.", "2.", "+"]]
    {
        check(
            &format!(
                ";;\nSTT;Họ và tên;Chức vụ\n{first};Trường A;\n{member};Lê An;Hiệu trưởng\n;Lê Ba;Giáo viên\n\
                 {second};Trường B;\n{member};Lê Tư;Giáo viên\n;Cộng: 3;\n;;\n;;Ngày 1 tháng 2 năm 2020\n;Lê Lập;\n"
            ),
            &[
                "name: Lê An, position: Hiệu trưởng, unit: Trường A",
                "name: Lê Ba, position: Giáo viên, unit: Trường A",
                "name: Lê Tư, position: Giáo viên, unit: Trường B",
            ],
        );
    }
    for under in [";Cộng;2", ";Kế toán;Hiệu trưởng"] {
        let text = format!("STT;Tập thể, cá nhân;Chức vụ\n1;Trường A;\n2;Lê An;GV\n3;Trường C;\n{under}\n");
        check(&text, &["name: Trường A", "name: Lê An, position: GV", "name: Trường C"][..]);
    }
}
