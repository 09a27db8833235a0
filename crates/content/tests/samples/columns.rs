//! Columns of sheets: which of them a field is read from, under one head or another.

use bangvang_content::honours::{Awardee, Honours, Options, read};

fn list(text: &str) -> Honours {
    read(text.as_bytes(), &Options::default()).unwrap_or_else(|error| panic!("{text}: {error}")).content
}

/// The fields of a record but for its numbers, as `name: An, unit: Xã A`.
fn fields(awardee: Awardee<'_>) -> String {
    let fields = awardee.fields().filter(|(name, _)| !matches!(*name, "id" | "ordinal"));
    fields.map(|(name, text)| format!("{name}: {text}")).collect::<Vec<_>>().join(", ")
}

#[track_caller]
pub fn check(text: &str, expect: &[&str]) {
    assert_eq!(list(text).roll.iter().map(fields).collect::<Vec<_>>(), expect, "{text}");
}

#[test]
fn a_year_is_read_with_what_stands_around_it_and_a_school_year_says_one() {
    for (cell, year) in [
        ("năm học 2019 - 2020", "2020"),
        ("10/2020", "2020"),
        ("2020 (lần 2)", "2020"),
        ("'2020", "2020"),
        ("=\"2021\"", "2021"),
    ] {
        check(&["Họ và tên;Năm\nAn;", cell, "\n"].concat(), &[&format!("name: An, year: {year}")]);
    }
    check("Họ và tên;Năm\nAn;13/2020\n", &["name: An"]);
    check("Họ và tên;Năm học\nAn;2019 - 2020\n", &["name: An, year: 2020, Năm học: 2019 - 2020"]);
    let reading = read("Họ và tên;Năm học\nAn;lớp 9\n".as_bytes(), &Options::default()).expect("it is a list");
    assert_eq!(reading.warnings, []);
    check("Họ và tên;Năm;Năm học\nAn;2021;2019-2020\n", &["name: An, year: 2021, Năm học: 2019-2020"]);
    check("Họ và tên;Số QĐ\n'An;=\"0124/QĐ\"\n", &["name: 'An, decision: 0124/QĐ"]);
}

#[test]
fn a_head_of_other_columns_among_the_rows_is_the_head_of_those_under_it() {
    check(
        "STT,Họ và tên,Đơn vị,Hình thức\nI,TẬP THỂ,,\n1,Tổ 1,Xã X,BK\nSTT,Họ và tên,CCCD (12 số),Hình thức\n1,Lê An,012345678901,GK\n",
        &["name: Tổ 1, kind: collective, unit: Xã X, award: BK", "name: Lê An, kind: collective, award: GK"],
    );
    check(
        "STT,Tên tập thể,Hình thức,,\n1,Tổ 1,BK,,\nII. CÁ NHÂN,,,,\nSTT,Đơn vị,Họ và tên,Năm sinh,Hình thức\n,,,Nam,\n1,Sở A,Lê An,1970,GK\n",
        &["name: Tổ 1, award: BK", "name: Lê An, kind: individual, unit: Sở A, award: GK"],
    );
    check(
        "<table><tr><td>STT<td>Tên tập thể<td colspan=3>Hình thức</tr><tr><td>1<td>Tổ 1<td colspan=3>BK</tr>\
         <tr><td>STT<td>Họ và tên<td>Ngày sinh<td>CCCD<td>Hình thức</tr><tr><td>1<td>Lê An<td>1/1/1970<td>0123<td>GK</table>",
        &["name: Tổ 1, award: BK", "name: Lê An, award: GK"],
    );
    check(
        "Họ và tên người lập: Nguyễn Lập\nSTT;Họ và tên;Lớp;Đơn vị\n1;Lê An;5A;Xã X\n",
        &["name: Lê An, unit: Xã X, Lớp: 5A"],
    );
}

#[test]
fn a_cell_merged_over_the_name_is_the_name() {
    check(
        "<table><tr><th>STT<th>Họ và tên<th>Chức vụ<th>Đơn vị<th>Hình thức</tr>\
         <tr><td>1<td colspan=3>Phòng Giáo dục<td>BK</tr><tr><td>2<td>Lê An<td colspan=2>Xã X<td>GK</table>",
        &["name: Phòng Giáo dục, award: BK", "name: Lê An, unit: Xã X, award: GK"],
    );
}

#[test]
fn collectives_and_people_may_have_a_column_each() {
    let rows = "Họ và tên;Chức vụ;Hình thức\n1;Phòng A;;;BK\n2;;Lê B;TP;BK\n";
    for heading in ["Tên tập thể", "Tập thể"] {
        let honours = list(&format!("STT;{heading};{rows}"));
        let read: Vec<_> = honours.roll.iter().map(|one| [one.name(), one.text("position").unwrap_or("")]).collect();
        assert_eq!(read, [["Phòng A", ""], ["Lê B", "TP"]], "{heading}");
    }
    check(
        "STT;Tập thể;Cá nhân;Chức vụ;Hình thức\n1;Phòng A;;;BK\n2;;Lê B;TP;BK\n3;Phòng C;Lê D;TP;BK\n",
        &[
            "name: Phòng A, kind: collective, award: BK",
            "name: Lê B, kind: individual, position: TP, award: BK",
            "name: Phòng C, position: TP, award: BK, Cá nhân: Lê D",
        ],
    );
    check(
        "STT,Đơn vị,Họ và tên,Hình thức\nI,Khối tập thể,,\n1,Phòng A,,BK\nB,CÁ NHÂN,,\n1,Sở C,Lê D,GK\n",
        &[
            "name: Phòng A, kind: collective, unit: Phòng A, award: BK",
            "name: Lê D, kind: individual, unit: Sở C, award: GK",
        ],
    );
}

#[test]
fn an_award_may_stand_in_either_of_two_columns() {
    check(
        "STT,Họ và tên,Danh hiệu thi đua,Hình thức khen thưởng\n1,Lê An,CSTĐCS,\n2,Lê Ba,,Bằng khen\n3,Lê Tư,LĐTT,GK\n",
        &[
            "name: Lê An, award: CSTĐCS",
            "name: Lê Ba, award: Bằng khen",
            "name: Lê Tư, award: GK, Danh hiệu thi đua: LĐTT",
        ],
    );
}

#[test]
fn of_two_columns_of_one_meaning_that_has_it_which_is_headed_by_its_own_word() {
    check(
        "STT,Họ và tên,Đơn vị đề nghị,Đơn vị,Danh hiệu\n1,Lê An,Huyện A,Xã B,GK\n",
        &["name: Lê An, unit: Xã B, award: GK, Đơn vị đề nghị: Huyện A"],
    );
    check("STT,Họ,Tên,Đơn vị\n1,Lê,An,Xã B\n", &["name: Lê An, unit: Xã B"]);
}

#[test]
fn a_rank_before_the_name_leaves_it_the_name() {
    for heading in ["Cấp bậc, họ và tên", "Số báo danh, họ tên", "Nhóm, họ tên", "Họ, chữ đệm và tên"]
    {
        check(
            &format!("STT;{heading};Chức vụ;Đơn vị\n1;Thiếu tá Lê An;Đội trưởng;Công an xã\n"),
            &["name: Thiếu tá Lê An, position: Đội trưởng, unit: Công an xã"],
        );
    }
    check(
        "STT;Người ký, họ tên;Họ và tên;Đơn vị\n1;Lê Ký;Lê An;Xã B\n",
        &["name: Lê An, unit: Xã B, Người ký, họ tên: Lê Ký"],
    );
}

#[test]
fn lists_side_by_side_are_one_list() {
    let expect = ["name: Lê An, unit: Xã A", "name: Lê Ba, unit: Xã A", "name: Lê Tư, unit: Xã B"];
    for between in [";", ";;"] {
        let row = |left: &str, right: &str| format!("{left}{between}{right}\n");
        let head = row("STT;Họ và tên;Đơn vị", "STT;Họ và tên;Đơn vị");
        let rows = row("1;Lê An;Xã A", "3;Lê Tư;Xã B") + &row("2;Lê Ba;Xã A", ";;");
        check(&(head + &rows), &expect);
    }
    check(
        "<table><tr><th>STT<th>Họ và tên<th>Đơn vị<th>STT<th>Họ và tên<th>Đơn vị</tr><tr><td colspan=6>CÁ NHÂN</tr>\
         <tr><td>1<td>Lê An<td>Xã A<td>2<td>Lê Ba<td>Xã B</table>",
        &["name: Lê An, kind: individual, unit: Xã A", "name: Lê Ba, kind: individual, unit: Xã B"],
    );
    check(",Họ và tên,\n1,Lê An,x\n2,Lê Ba,\n", &["name: Lê An", "name: Lê Ba"]);
    check("Họ và tên,Đơn vị,Đơn vị\nLê An,A,B\n", &["name: Lê An, unit: A, Đơn vị 2: B"]);
}

#[test]
fn a_key_or_a_heading_with_points_is_named_as_it_is() {
    let options = Options {
        fields: Some(r#"{"name": "H.tên", "award": "H.thức K.T", "unit": "n.dv"}"#),
        ..Options::default()
    };
    for (text, rest) in [
        // What a path goes into stays whole.
        (r#"[{"H.tên": "An", "H.thức K.T": "BK", "n": {"dv": "Xã A"}}]"#, r#", n: {"dv":"Xã A"}"#),
        ("H.tên;H.thức K.T;n.dv\nAn;BK;Xã A\n", ""),
    ] {
        let list = read(text.as_bytes(), &options).expect("it is a list").content;
        let said: Vec<String> = list.roll.iter().map(fields).collect();
        assert_eq!(said, [["name: An, unit: Xã A, award: BK", rest].concat()], "{text}");
    }
    let options = Options { fields: Some(r#"{"name": "ten", "unit": "so.dt"}"#), ..Options::default() };
    let list = read(br#"[{"ten": "An", "so.dt": "0912"}]"#, &options).expect("it is a list").content;
    assert_eq!(list.roll.iter().map(fields).collect::<Vec<_>>(), ["name: An"]);
}

#[test]
fn a_cell_over_all_rows_that_are_left_is_in_each() {
    check(
        "<table><tr><th>Họ và tên<th>Đơn vị<th>Năm</tr><tr><td>An<td rowspan=0>Xã A<td>2020</tr>\
         <tr><td>Ba<td>2021</tr></table>",
        &["name: An, unit: Xã A, year: 2020", "name: Ba, unit: Xã A, year: 2021"],
    );
}

#[test]
fn a_link_in_a_column_of_links_is_where_it_leads() {
    let table = |cell: &str| format!("<table><tr><th>Họ và tên<th>Liên kết</tr><tr><td>Lê An<td>{cell}</table>");
    check(&table("<a href='https://x.vn/an'>Chi tiết</a>"), &["name: Lê An, href: https://x.vn/an"]);
    check(&table("https://x.vn/an"), &["name: Lê An, href: https://x.vn/an"]);
}

#[test]
fn a_record_in_the_words_of_headings_is_no_head() {
    let award = "kind: collective, award: Danh hiệu thi đua, citation: Thành tích xuất sắc";
    check(
        "Tên;Loại;Danh hiệu;Thành tích\nBảo hiểm xã hội huyện;Tập thể;Danh hiệu thi đua;Thành tích xuất sắc\n\
         Trường;Tập thể;Danh hiệu thi đua;Thành tích xuất sắc\n",
        &[&format!("name: Bảo hiểm xã hội huyện, {award}"), &format!("name: Trường, {award}")],
    );
}

#[test]
fn what_was_given_before_is_no_award_beside_what_is_given_now() {
    for before in ["\"Danh hiệu thi đua, hình thức khen thưởng đã đạt được\"", "Hình thức khen thưởng đã được tặng"]
    {
        let heading = before.trim_matches('"');
        let past = format!("{heading}: CSTĐ 2019");
        check(
            &format!("Họ tên,{before},Đề nghị khen thưởng\nLê An,CSTĐ 2019,Bằng khen\nLê Ba,CSTĐ 2019,\n"),
            &[&format!("name: Lê An, award: Bằng khen, {past}"), &format!("name: Lê Ba, {past}")],
        );
        check(
            &format!("Họ tên,Hình thức khen thưởng,{before}\nLê An,,CSTĐ 2019\n"),
            &[&format!("name: Lê An, {past}")],
        );
        check(&format!("Họ tên,{before}\nLê An,Bằng khen\n"), &["name: Lê An, award: Bằng khen"]);
    }
}

#[test]
fn money_is_no_award() {
    check(
        "Họ tên;Mức khen thưởng (đồng);Hình thức\nLê An;1.000.000;Giấy khen\n",
        &["name: Lê An, award: Giấy khen, Mức khen thưởng (đồng): 1.000.000"],
    );
    check(
        "Họ tên;Mức khen;Hình thức\nLê An;500.000 đ;Giấy khen\nLê Ba;Khá;\n",
        &["name: Lê An, award: Giấy khen, Mức khen: 500.000 đ", "name: Lê Ba, award: Khá"],
    );
    check("Họ tên;Giải\nLê An;1\n", &["name: Lê An, award: 1"]);
    check("Họ tên;Danh hiệu (lao động)\nLê An;LĐTT\n", &["name: Lê An, award: LĐTT"]);
}

#[test]
fn communes_and_villages_are_places_the_larger_before_the_smaller() {
    for [small, large] in [["Khối/Xóm", "Xã/Thị trấn"], ["Thôn/bản", "Xã"], ["Xóm/Tổ dân phố", "Huyện/TP"]]
    {
        for order in [[small, large], [large, small]] {
            check(
                &format!("STT,Chủ hộ,{},Năm xét\n1,Lê An,{},2021\n", order.join(","), order.join(",")),
                &[&format!("name: Lê An, place: {large}, year: 2021, {small}: {small}")],
            );
        }
    }
    check("Họ tên;Thôn\nLê An;Thôn A\n", &["name: Lê An, place: Thôn A"]);
    for heading in ["Thôn", "Xã"] {
        let list = format!("STT;{heading};Đơn vị\n1;Thôn A;Huyện B\n");
        assert!(read(list.as_bytes(), &Options::default()).is_err(), "{heading} may have the names");
    }
}

#[test]
fn an_award_over_a_tick_is_that_of_the_record() {
    let records = ["name: Lê An, position: CV, award: Bằng khen", "name: Lê Ba, award: Bằng khen, Giấy khen"];
    check("Họ tên;Chức vụ;Bằng khen;Giấy khen\nLê An;CV;x;\nLê Ba;;X;✓\n", &records);
    check("Họ tên;Chức vụ;Bằng khen;Giấy khen\nLê An;CV;●;\nLê Ba;;+;✓\n", &records);
    check(
        "Họ tên;Danh hiệu đề nghị;\n;CSTĐ cơ sở;Lao động tiên tiến\nLê An;x;x\n",
        &["name: Lê An, award: CSTĐ cơ sở, Lao động tiên tiến"],
    );
    check("Họ tên;BK;LĐTT\nLê An;x;\nLê Ba;;x\n", &["name: Lê An, award: BK", "name: Lê Ba, award: LĐTT"]);
    check("Họ tên;Chức vụ;Hình thức khen thưởng;\n;;Bằng khen;Giấy khen\nLê An;CV;x;\nLê Ba;;x;x\n", &records);
    check("Họ tên;Bằng khen;Có mặt\nLê An;12/QĐ;x\n", &["name: Lê An, Bằng khen: 12/QĐ, Có mặt: x"]);
}

#[test]
fn what_is_the_same_as_above_is_said_again_but_no_name() {
    let same = "unit: Sở A, place: Xã A, award: BK, year: 2020, Lớp: 5A";
    for sign in ["nt", "-nt-", "\"\"\"\"", "″", "như trên", "-//-", "''"] {
        let shown = if sign.starts_with('"') { "\"" } else { sign };
        check(
            &format!(
                "Họ và tên;Lớp;Đơn vị;Địa bàn;Hình thức;Năm\nLê An;5A;Sở A;Xã A;BK;2020\nNT;{}\n{sign};5B;;;;\n",
                [sign; 5].join(";")
            ),
            &[&format!("name: Lê An, {same}"), &format!("name: NT, {same}"), &format!("name: {shown}, Lớp: 5B")],
        );
    }
    check(
        "Họ và tên;Đối tượng\nLê An;Cá nhân\nLê Ba;nt\n",
        &["name: Lê An, kind: individual", "name: Lê Ba, kind: individual"],
    );
    check(
        "STT;Họ và tên;Đơn vị;Hình thức\n1;Lê An;Trường A;BK\n2;;Trường B;GK\n3;Lê Ba;nt;nt\n",
        &["name: Lê An, unit: Trường A, award: BK", "name: Lê Ba, unit: nt, award: nt"],
    );
    check("Họ và tên;Đơn vị\nLê An;nt\nLê Ba;Nt 2\n", &["name: Lê An, unit: nt", "name: Lê Ba, unit: Nt 2"]);
}

#[test]
fn a_value_that_another_takes_the_place_of_is_none_of_the_list() {
    for text in [
        r#"[{"name": "An", "kind": "collective", "kind": "individual"}]"#,
        "STT;Họ và tên;Đối tượng;Hình thức\nI;TẬP THỂ;;\n1;Lê An;Cá nhân;BK\n",
    ] {
        assert_eq!(list(text).roll.values("kind").map(|values| values.len()), Some(1), "{text}");
    }
}

#[test]
fn a_dash_under_a_heading_that_is_known_gives_way_to_what_the_group_says() {
    check(
        "STT;Họ và tên;Đơn vị;Hình thức;Ghi chú\nI;Sở Nội vụ;;;\n1;Lê An;-;–;-\n",
        &["name: Lê An, unit: Sở Nội vụ, award: -, Ghi chú: -"],
    );
    check("Họ và tên;Hình thức;Bằng khen\nLê An;-;x\n", &["name: Lê An, award: Bằng khen"]);
    check("Họ và tên;Danh hiệu;Hình thức\nLê An;-;BK\n", &["name: Lê An, award: BK"]);
    check(
        "Tập thể;Cá nhân;Hình thức\nTổ Sen;-;BK\n–;Lê An;GK\n",
        &["name: Tổ Sen, kind: collective, award: BK", "name: Lê An, kind: individual, award: GK"],
    );
}

#[test]
fn lists_side_by_side_are_read_one_after_the_other() {
    let head = "STT;Họ tên;Hình thức;STT;Họ tên;Hình thức\n";
    let record = |name: &str, kind: &str, award: &str| format!("name: {name}, kind: {kind}, award: {award}");
    let expect = [
        record("Tổ Sen", "collective", "BK"),
        record("Tổ Bưởi", "collective", "BK"),
        record("Lê An", "individual", "GK"),
        record("Lê Ba", "individual", "GK"),
    ];
    let expect = expect.each_ref().map(String::as_str);
    check(&format!("{head}I;TẬP THỂ;;II;CÁ NHÂN;\n1;Tổ Sen;BK;1;Lê An;GK\n2;Tổ Bưởi;BK;2;Lê Ba;GK\n"), &expect);
    check(
        &format!("{head}I. TẬP THỂ;;;;;\n1;Tổ Sen;BK;2;Tổ Bưởi;BK\nII;CÁ NHÂN;;;;\n1;Lê An;GK;2;Lê Ba;GK\n"),
        &expect,
    );
    let cells = |row: &str| format!("<tr><td>{}</tr>", row.replace(';', "<td>"));
    let page = [head.trim(), "I;TẬP THỂ;;II;CÁ NHÂN;", "1;Tổ Sen;BK;1;Lê An;GK", "2;Tổ Bưởi;BK;2;Lê Ba;GK"].map(cells);
    check(&format!("<table>{}</table>", page.concat()), &expect);
    let of_page = |first: u8| format!("{first};Lê {first};{0};Lê {0}\n;;;\n", first + 1);
    let head = "STT;Họ tên;STT;Họ tên\n";
    check(
        &format!("{head}{}{head}{}", of_page(1), of_page(3)),
        &["name: Lê 1", "name: Lê 2", "name: Lê 3", "name: Lê 4"],
    );
    check(
        "STT;Tên đơn vị;Hình thức;STT;Họ tên;Hình thức\n1;Tổ Sen;BK;1;Lê An;GK\nSTT;Họ tên;Chức vụ;Đơn vị;Năm;Hình thức\n\
         1;Lê Ba;GV;Sở A;2020;BK\n",
        &[
            "name: Tổ Sen, award: BK",
            "name: Lê An, award: GK",
            "name: Lê Ba, position: GV, unit: Sở A, award: BK, year: 2020",
        ],
    );
    check("TT;Tên đơn vị;TT;Họ tên\n1;Tổ Sen;1;Lê An\n", &["name: Lê An, unit: Tổ Sen, TT 2: 1"]);
}
