//! What is personal behind a name, in all formats, and under names of JSON.

use bangvang_content::honours::{Options, read};

#[track_caller]
fn check(list: &str, names: &[&str]) {
    let reading = read(list.as_bytes(), &Options::default()).expect("it is a list");
    let read: Vec<&str> = reading.content.roll.iter().map(|awardee| awardee.name()).collect();
    assert_eq!((read.as_slice(), reading.skipped), (names, 0));
}

#[test]
fn what_is_personal_behind_a_name_is_left_out_of_every_format() {
    check(
        r#"[{"name": "Lô Văn Hiệu, CCCD 001068012345"}, {"name": "Lò Thị Mai\nSĐT: 0912345678"}]"#,
        &["Lô Văn Hiệu", "Lò Thị Mai"],
    );
    check(
        r#"[{"Họ và tên": "Lô Văn Hiệu (sinh năm 1968)"}, {"hoTen": "Vi An 0912345678"}]"#,
        &["Lô Văn Hiệu", "Vi An"],
    );
    check("{\"name\": \"Lô Văn Hiệu (hieu@x.vn)\"}\n{\"name\": \"Lò Mai\"}\n", &["Lô Văn Hiệu", "Lò Mai"]);
    check("STT;Họ và tên;Năm\n1;Lô Văn Hiệu SĐT 0912345678;2020\n2;Lò Mai, 52 tuổi;2020\n", &["Lô Văn Hiệu", "Lò Mai"]);
}

#[test]
fn a_name_that_is_nothing_else_is_kept() {
    let names = ["(SĐT 0990 123 456)", "0912345678", "hieu@x.vn", "Sinh, 1990", "Tổ 12, xã Hạ (K2020)"];
    let records: Vec<String> = names.iter().map(|name| format!("{{\"name\": \"{name}\"}}")).collect();
    check(&records.join("\n"), &names);
}

#[test]
fn a_line_of_its_own_in_a_tables_cell_is_one() {
    for line in [
        "<br>SĐT: 0912345678",
        "<p>Sinh ngày 01/02/1968</p>",
        "<div>CCCD: 001068012345</div>",
        "<br>Sinh năm 1968",
        "<br/><i>ĐT: 0912 345 678</i>",
        "<ul><li>Địa chỉ: Thôn 3</ul>",
    ] {
        let table = "<table><tr><th>STT<th>Họ và<br>tên<th>Đơn vị";
        let list =
            format!("{table}<tr><td>1<td>Lô Văn Hiệu{line}<td>Xã<br>Hạ<tr><td>2<td>Lò Thị<br>Mai<td>Xã Hạ</table>");
        check(&list, &["Lô Văn Hiệu", "Lò Thị Mai"]);
    }
}

#[test]
fn a_heading_over_two_lines_of_a_cell_heads_its_group() {
    let table = "<table><tr><th>Họ và tên<th>Đơn vị<th>Năm<tr><td>I.<br>Tặng Giấy khen<td><td>";
    let list = format!("{table}<tr><td>Lò Mai<td>Xã Hạ<td>2020</table>");
    check(&list, &["Lò Mai"]);
}

/// The texts of the fields in `columns`, and how many fields the record has.
fn shown(record: &str, columns: &[&str]) -> (Vec<String>, usize) {
    let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
    let options = Options { columns: &columns, ..Options::default() };
    let honours = read(format!("[{record}]").as_bytes(), &options).expect("it is a list").content;
    let one = honours.roll.get(0).expect("it has a record");
    let texts = columns.iter().map(|column| one.text(column).unwrap_or_default().to_owned());
    (texts.collect(), one.fields().count())
}

#[test]
fn what_belongs_to_a_paper_or_an_account_is_personal_beside_it() {
    let paper = r#"{"name": "An", "cccd": "0990", "ngayCap": "2020", "noiCap": "Huế", "lop": "5A"}"#;
    assert_eq!(shown(paper, &["name", "ngayCap", "lop"]), (vec!["An".into(), "2020".into(), "5A".into()], 4));
    assert_eq!(shown(paper, &["name", "lop"]), (vec!["An".into(), "5A".into()], 3));
    assert_eq!(shown(paper, &["name", "cccd"]), (vec!["An".into(), "0990".into()], 4));
    let account = r#"{"name": "An", "nganHang": "VCB", "chiNhanh": "Huế", "soTaiKhoan": "0123"}"#;
    assert_eq!(shown(account, &["name"]), (vec!["An".into()], 2));
    for key in
        "Ngày cấp (dd/mm/yyyy)|3. Ngày cấp|capNgay|Ngày/nơi cấp|coQuanCap|ngayHetHan|issueDate|Issued by|validUntil"
            .split('|')
    {
        let paper = format!(r#"{{"name": "An", "cmqd": "0990", "{key}": "x", "Năm cấp": "2020", "Cấp cơ quan": "x"}}"#);
        assert_eq!(shown(&paper, &["name"]), (vec!["An".into()], 4), "{key}");
    }
    for key in "nh|Bank branch|moTai|Chi nhánh/PGD|nguoiThuHuong|cardHolder".split('|') {
        let account = format!(r#"{{"name": "An", "accNo": "0123", "{key}": "x", "residentialArea": "x"}}"#);
        assert_eq!(shown(&account, &["name"]), (vec!["An".into()], 3), "{key}");
    }
    for award in [
        r#"{"name": "An", "ngayCap": "2020", "noiCap": "Huế", "nganHang": "VCB"}"#,
        r#"{"name": "An", "ngayCap": "2020", "noiCap": "Huế", "nganHang": "VCB", "sdt": "0912"}"#,
    ] {
        assert_eq!(shown(award, &["noiCap"]), (vec!["Huế".into()], 5));
    }
}

#[test]
fn what_belongs_to_a_paper_or_an_account_inside_an_object_is_personal() {
    let nested = |entries: &str| {
        let record = format!(r#"[{{"name": "An", {entries}}}]"#);
        let honours = read(record.as_bytes(), &Options::default()).expect("it is a list").content;
        honours.roll.get(0).expect("it has a record").to_json()
    };
    for (entries, kept) in [
        (r#""cmnd": {"so": "1", "ngayCap": "2"}"#, ""),
        (r#""giayTo": {"so": "1", "ngayCap": "2"}"#, ""),
        (r#""nganHang": {"ten": "VCB", "so": "1"}"#, ""),
        (r#""thongTin": {"cccd": "1", "ngayCap": "2"}, "noiCap": "3""#, r#","thongTin":{}"#),
        (r#""ho": [{"cccd": "1", "ngayCap": "2", "lop": "5A"}]"#, r#","ho":[{"lop":"5A"}]"#),
        (
            r#""soTaiKhoan": "1", "chiTiet": {"nganHang": "2", "noiCap": "3", "lop": "5A"}"#,
            r#","chiTiet":{"lop":"5A"}"#,
        ),
        (r#""cccd": "1", "bangKhen": {"ngayCap": "2"}"#, r#","bangKhen":{"ngayCap":"2"}"#),
        (
            r#""bangKhen": {"so": "1", "ngayCap": "2"}, "bank": "VCB""#,
            r#","bangKhen":{"so":"1","ngayCap":"2"},"bank":"VCB""#,
        ),
    ] {
        assert_eq!(nested(entries), format!(r#"{{"id":"1","name":"An"{kept}}}"#), "{entries}");
    }
}
