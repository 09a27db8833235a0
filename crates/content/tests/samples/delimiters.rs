//! What stands between the cells of a spreadsheet's text.

use bangvang_content::Reading;
use bangvang_content::honours::{Honours, Options, read};

#[track_caller]
fn check(text: &str) -> Reading<Honours> {
    let reading = read(text.as_bytes(), &Options { url: Some("list.csv"), ..Options::default() });
    let reading = reading.expect("it is a list");
    let names: Vec<&str> = reading.content.roll.iter().map(|one| one.name()).collect();
    assert_eq!(names, ["Nguyễn Văn An"], "{text}");
    reading
}

#[test]
fn commas_in_headings_divide_no_cells_and_publish_nothing_personal() {
    let rows = [
        "STT;Tên tập thể, cá nhân;Số điện thoại;Khen thưởng (Hình thức, năm, số QĐ, đơn vị)\n\
         1;Nguyễn Văn An;0990;Bằng khen, 2020, 12/QĐ, UBND tỉnh\n",
        "Số TT;Họ và tên;Nam;Nữ;Chức vụ, nơi công tác;Cấp tặng, số, ngày, tháng, năm QĐ\n\
         1;Nguyễn Văn An;0990;;GĐ, Sở A;12/QĐ, ngày 1/2/2020\n",
        "STT;Họ và tên;CCCD;SĐT;Chức vụ;Khen thưởng (hình thức, năm, số QĐ, ngày, đơn vị)\n\
         1;Nguyễn Văn An;0990;0990;GĐ;Bằng khen, 2020, 12/QĐ, 1/2/2020, UBND tỉnh\n",
        "Tên\tĐT\tGhi chú (chức vụ, đơn vị, năm)\nNguyễn Văn An\t0990\tGĐ, Sở Y tế, 2020\n",
        "STT; Họ và tên; SĐT; Khen thưởng (hình thức, năm, số QĐ, đơn vị)\n1; Nguyễn Văn An; 0990; BK, 2020, 1/QĐ, A\n",
        "Họ và tên;SĐT;Chức vụ,đơn vị,năm,số QĐ\nNguyễn Văn An;0990;GĐ,Sở A,2020,12/QĐ\n",
        "TT;Tập thể, cá nhân, hộ gia đình;SĐT;Hình thức, năm, số QĐ\n1;Nguyễn Văn An;0990;BK, 2020, 12/QĐ\n",
        "STT;Họ và tên;SĐT,Zalo;Chức vụ,đơn vị;Hình thức,năm,số QĐ\n1;Nguyễn Văn An;0990,0990;GĐ,Sở A;BK,2020,12/QĐ\n",
        "STT;Họ và tên;Chức vụ,Đơn vị,Địa bàn;Hình thức,Năm,SĐT\n1;Nguyễn Văn An;GĐ,Sở A,Hạ;BK,2020,0990\n",
        "Tập thể,cá nhân;Đơn vị,địa phương;Điện thoại,Zalo\nNguyễn Văn An;Sở A,Hạ;0990,0990\n",
    ];
    for text in rows {
        let reading = check(text);
        assert!(reading.content.roll.iter().all(|one| !one.to_json().contains("0990")), "{text}");
    }
}

#[test]
fn other_delimiters_in_headings_divide_no_cells() {
    for text in [
        "STT,Họ và tên,Chức vụ;đơn vị\n1,Nguyễn Văn An,GĐ;Sở A\n",
        "STT,Họ và tên,Chức vụ;đơn vị,Hình thức;năm\n1,Nguyễn Văn An,GĐ;Sở A,BK;2020\n",
        "STT,Họ và tên,Chức vụ; đơn vị; năm\n1,Nguyễn Văn An,GĐ; Sở A; 2020\n",
        "STT|No,Họ và tên|Full name,Đơn vị|Unit\n1,Nguyễn Văn An,Sở A\n",
        "Họ và tên,Đơn vị,Danh hiệu\nNguyễn Văn An,Sở A,BK;GK;CSTĐ;LĐTT\n",
        "STT, Họ và tên, Đơn vị\n1, Nguyễn Văn An, Sở A\n",
        "| STT | Họ và tên | Đơn vị |\n| 1 | Nguyễn Văn An | Sở A |\n",
    ] {
        check(text);
    }
}

#[test]
fn rows_that_were_saved_undivided_are_divided() {
    for text in [
        "STT,Họ và tên,Đơn vị,SĐT\n\"1,\"\"Nguyễn Văn An\"\",\"\"Sở A, tỉnh B\"\",0990\"\n",
        "\"DANH SÁCH, năm 2020, đợt 1\"\n\"STT;Họ và tên;Đơn vị;SĐT\"\n\"1;Nguyễn Văn An;\"\"Sở A, tỉnh B\"\";0990\"\n",
    ] {
        let reading = check(text);
        assert_eq!(reading.content.roll.get(0).and_then(|one| one.text("unit")), Some("Sở A, tỉnh B"));
        assert!(!reading.content.roll.iter().any(|one| one.to_json().contains("0990")), "{text}");
    }
    let reading = read("Họ và tên,Lớp\n\"Lê An, Lê Ba\"\nLê Tư,5A\n".as_bytes(), &Options::default());
    let reading = reading.expect("it is a list");
    assert_eq!(reading.content.roll.get(0).map(|one| one.name()), Some("Lê An, Lê Ba"));
}
