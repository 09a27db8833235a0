//! Rows that a sheet had merged over all of its columns, as an export leaves them.

use super::columns::check;

#[test]
fn a_kind_or_an_award_with_nothing_but_figures_is_a_heading() {
    for [first, second] in [
        ["I;TẬP THỂ;;01", "II;CÁ NHÂN;;02"],
        [";TẬP THỂ;;01", ";CÁ NHÂN;;02"],
        ["I.;Tập thể;01 tập thể;2.000.000", "II.;Cá nhân;2 người;4.000.000 đồng"],
    ] {
        check(
            &format!("STT;Họ tên;Lớp;Tiền\n{first}\n1;Tổ Sen;5A;2.000.000\n{second}\n1;Lê An;5A;\n2;Lê Ba;5B;\n"),
            &[
                "name: Tổ Sen, kind: collective, Lớp: 5A, Tiền: 2.000.000",
                "name: Lê An, kind: individual, Lớp: 5A",
                "name: Lê Ba, kind: individual, Lớp: 5B",
            ],
        );
    }
    check(
        "STT;Họ tên;Lớp\nI;Bằng khen Bộ trưởng;1\n1;Lê An;5A\nII;Công an tỉnh;1\n1;Lê Ba;5B\n",
        &["name: Lê An, award: Bằng khen Bộ trưởng, Lớp: 5A", "name: Lê Ba, unit: Công an tỉnh, Lớp: 5B"],
    );
    check("STT;Họ tên;Lớp\nI;Lê An;5\nII;Lê Ba;4\n", &["name: Lê An, Lớp: 5", "name: Lê Ba, Lớp: 4"]);
    check("STT;Đơn vị;Năm\nI;Công an tỉnh;2020\n", &["name: Công an tỉnh, year: 2020"]);
}

#[test]
fn where_numbers_go_on_an_award_and_another_unit_are_headings_all_the_same() {
    check(
        "STT;Họ tên;Lớp\n1;Giải Nhất;\n1;Lê An;A\n2;Lê Ba;B\n2;Giấy khen;\n3;Lê Tư;C\n",
        &[
            "name: Lê An, award: Giải Nhất, Lớp: A",
            "name: Lê Ba, award: Giải Nhất, Lớp: B",
            "name: Lê Tư, award: Giấy khen, Lớp: C",
        ],
    );
    check(
        "STT;Họ tên;Lớp\n;Sở Nội vụ;\n1;Lê An;A\n;Ban Dân tộc;\n2;Lê Ba;B\n- Hội Nông dân;;\n3;Lê Tư;C\n;Vũ Ba;\n4;Lê Sáu;C\n",
        &[
            "name: Lê An, unit: Sở Nội vụ, Lớp: A",
            "name: Lê Ba, unit: Ban Dân tộc, Lớp: B",
            "name: Lê Tư, unit: Hội Nông dân, Lớp: C",
            "name: Vũ Ba",
            "name: Lê Sáu, Lớp: C",
        ],
    );
    check(
        "STT;Họ tên;Lớp\nI. TẬP THỂ;;\n* Sở Nội vụ;;\n1;Tổ Sen;A\nII. CÁ NHÂN;;\n;Ban Dân tộc;\n2;Lê An;B\n* Là đảng viên;;\n",
        &[
            "name: Tổ Sen, kind: collective, unit: Sở Nội vụ, Lớp: A",
            "name: Lê An, kind: individual, unit: Ban Dân tộc, Lớp: B",
        ],
    );
    check(
        "STT;Họ tên;Lớp\n1;Tập thể;\n1;Tổ Sen;A\n2;Cá nhân;\n2;Lê An;B\n",
        &["name: Tổ Sen, kind: collective, Lớp: A", "name: Lê An, kind: individual, Lớp: B"],
    );
}

#[test]
fn an_award_alone_in_a_row_is_a_heading_in_a_list_without_numbers_too() {
    check(
        "Họ tên;Lớp\nBằng khen của Bộ;\nLê An;A\nGIẤY KHEN;\nLê Ba;B\n",
        &["name: Lê An, award: Bằng khen của Bộ, Lớp: A", "name: Lê Ba, award: GIẤY KHEN, Lớp: B"],
    );
}

#[test]
fn notes_and_offices_under_a_list_without_numbers_are_no_awardees() {
    let list = "Họ và tên;Lớp;Hình thức\nLê An;5A;GK\nVũ Tư;5B;GK\n";
    let read = ["name: Lê An, award: GK, Lớp: 5A", "name: Vũ Tư, award: GK, Lớp: 5B"];
    for end in [
        "Cộng (I);2",
        "Tổng cộng I:;;2",
        "Lưu ý: xếp theo tên",
        "* Ghi chú:;;\n- Cột 2: ghi rõ lớp;;",
        "Tổng số: 2, trong đó:;;\n- Bằng khen: 0;;\n- Giấy khen: 2;;",
        ";;\nHiệu trưởng;;\n(Đã ký);;\nTrần Văn C;;",
        ";;\nKẾ TOÁN;;HIỆU TRƯỞNG\n;;\nVũ Ký;;",
    ] {
        check(&[list, end, "\n"].concat(), &read);
    }
    check(
        "Họ tên;Lớp\n- Lê An;\nCộng: 1;\n- Lê Ba;\n- Sở Y tế;\n",
        &["name: - Lê An", "name: - Lê Ba", "name: - Sở Y tế"],
    );
    let more = [list, ";;\nLê Ba;;\nLưu Ý;5C;\n"].concat();
    check(&more, &[&read[..], &["name: Lê Ba", "name: Lưu Ý, Lớp: 5C"]].concat());
}
