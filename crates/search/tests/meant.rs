//! Queries as people talk: with titles, in other words, with one word too many.

mod lists;

use bangvang_search::{Builder, Query, fold, sign};
use lists::List;

fn people() -> List {
    List::of(&[
        &["Nguyễn Văn Hòa", "Giáo viên", "UBND tỉnh", "2020", "2020-09-28", "1234/QĐ-UBND"],
        &["Ông Nguyễn Văn Hạ", "Anh hùng cờ đỏ", "UBND tỉnh", "2019", "2019-02-12", "77/QĐ-UBND"],
        &["Nguyễn Thị Thúy", "Kế toán", "Công ty Thủy lợi", "2018", "2018-05-01", "9/QĐ-CTN"],
        &["Hoàng Thị Quỳnh", "Có công với Thủy lợi, hạng Ba", "Công ty Thủy lợi", "2018", "2018-05-01", "9/QĐ-CTN"],
        &["Lê Minh Tâm", "Bằng khen của tỉnh", "Bằng khen", "2020", "2020-12-31", "8/QĐ-CTN"],
    ])
}

#[track_caller]
fn check(list: &List, query: &str, expect: &[&str], assumed: Option<&str>) {
    let found = list.find(query);
    assert_eq!(list.found(query), expect, "{query:?} {:?}", found.assumed);
    assert_eq!(found.assumed.as_deref(), assumed, "{query:?}");
}

#[test]
fn who_is_addressed_is_found_without_the_title() {
    let list = people();
    for title in ["ông", "bà", "anh", "chị", "cô giáo", "thầy", "đồng chí", "đ/c", "Đ/c.", "ong", "thaayf"]
    {
        check(&list, &[title, " nguyễn văn hòa"].concat(), &["Nguyễn Văn Hòa"], None);
    }
    check(&list, "bà nguyễn thị thúy", &["Nguyễn Thị Thúy"], None);
    check(&list, "ông nguyễn văn hạ", &["Ông Nguyễn Văn Hạ"], None);
    check(&list, "ông nguyễn vna hòa", &["Nguyễn Văn Hòa"], Some("nguyễn Văn hòa"));
    assert_eq!(list.found("cô thúy").first().map(String::as_str), Some("Nguyễn Thị Thúy"));
}

#[test]
fn a_name_behind_a_title_is_found_as_if_it_were_typed_alone() {
    let list = people();
    let titles = "Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Thiếu tướng|Trung sĩ|Thạc sĩ|\
        Tiến sĩ|Kỹ sư|Luật sư|Nghệ nhân|Liệt sĩ|Bà mẹ Việt Nam anh hùng|Mẹ VNAH|Linh mục|Hòa thượng|Thượng tọa|\
        Già làng|Giám đốc|Cựu chiến binh|Vợ chồng|Họ và tên:|họ tên:|Tên:|Kính gửi|Kính gửi Bà|Chúc mừng chị|Đ/c|\
        Đại tá, Tiến sĩ|dai ta|thac sy";
    for title in titles.split('|') {
        check(&list, &[title, " Nguyễn Thị Thúy"].concat(), &["Nguyễn Thị Thúy"], None);
    }
    check(&list, "cụ minh tâm", &["Lê Minh Tâm"], None);
    check(&list, "đồng chí tâm", &["Lê Minh Tâm"], Some("tâm"));
    check(&list, "bà nguyễn thị thúy 2018", &["Nguyễn Thị Thúy"], None);
    check(&list, "bà nguyễn thị thủy", &["Nguyễn Thị Thúy"], Some("nguyễn thị thủy"));
}

#[test]
fn whole_names_are_found_among_words_that_no_record_has() {
    let list = people();
    let queries = [
        "Thiếu nhi Nguyễn Văn Hòa",
        "Nguyễn Văn Hòa sinh năm 1975",
        "Nguyễn Văn Hòa, 52 tuổi",
        "Nguyễn Văn Hòa - 0912345678",
        "Nguyễn Văn Hòa, SĐT 0912.345.678",
        "nghe noi ong nguyen van hoa duoc tang thuong",
        "Vợ chồng Nguyễn Văn Hòa và Trần Thị Lan",
    ];
    for query in queries {
        let found = list.find(query);
        assert_eq!(list.found(query), ["Nguyễn Văn Hòa"], "{query}");
        assert_eq!(found.assumed.map(|name| fold(&name)).as_deref(), Some("nguyen van hoa"), "{query}");
        let marked: Vec<&str> = found.hits[0].matches.iter().map(|found| &list.0[0][0][found.range.clone()]).collect();
        assert_eq!(marked, ["Nguyễn", "Văn", "Hòa"], "{query}");
    }
    check(&list, "thiếu nhi Nguyễn Văn Hạ", &["Ông Nguyễn Văn Hạ"], Some("Nguyễn Văn Hạ"));
    let two = "Nguyễn Văn Hòa, Lê Minh Tâm";
    check(&list, two, &["Nguyễn Văn Hòa", "Lê Minh Tâm"], Some(two));
    assert_eq!(list.find(two).total, 2);
    let others = List::names(&["Minh Tâm", "Lê Minh Tâm", "Lê Minh Tám", "Lê Minh Hoàng Tâm", "Tâm"]);
    check(&others, "quý ngài Lê Minh Tâm", &["Lê Minh Tâm"], Some("Lê Minh Tâm"));
    check(&others, "quý ngài le minh tam", &["Lê Minh Tâm", "Lê Minh Tám"], Some("le minh tam"));
    check(&others, "quý ngài Lê Minh Tạm", &["Lê Minh Tâm", "Lê Minh Tám"], Some("Lê Minh Tạm"));
    check(&others, "quý ngài Minh Tạm", &[], None);
    check(&others, "quý ngài Minh Tâm", &["Minh Tâm"], Some("Minh Tâm"));
    let others = List::names(&["Lê Thanh Nguyên", "Nguyễn Sinh"]);
    check(&others, "le thanh nguyen sinh nam 1975", &["Lê Thanh Nguyên"], Some("le thanh nguyen"));
}

#[test]
fn no_name_is_found_where_it_is_part_of_another_or_beside_a_number_that_no_record_has() {
    let list = people();
    for query in
        ["quý ngài văn hòa", "nguyễn văn hòa 2017", "quý ngài nguyễn văn hòa 99/QĐ", "\"quý ngài\" nguyễn văn hòa"]
    {
        check(&list, query, &[], None);
    }
    let mut builder = Builder::new(&list.fields(), 0);
    builder.add_collective(&["Hội Nông dân"], &[]);
    let query = Query { text: "hội nông dân xã khê sơn", limit: 9, ..Query::default() };
    assert_eq!(builder.finish().search(&query, &List::names(&["Hội Nông dân"])).total, 0);
}

#[test]
fn what_goes_without_saying_in_a_list_is_left_out() {
    let list = people();
    check(&list, "năm 2020", &["Nguyễn Văn Hòa", "Lê Minh Tâm"], None);
    check(&list, "nguyễn văn hòa năm 2020", &["Nguyễn Văn Hòa"], None);
    check(&list, "danh sách khen thưởng năm 2019", &["Ông Nguyễn Văn Hạ"], Some("2019"));
    check(&list, "nguyễn văn hòa khen thưởng", &["Nguyễn Văn Hòa"], Some("nguyễn văn hòa"));
    check(&list, "ngày 28 tháng 9 năm 2020", &["Nguyễn Văn Hòa"], None);
    check(&list, "1234/QĐ-UBND ngày 28/9/2020", &["Nguyễn Văn Hòa"], None);
    check(&list, "giấy khen năm 2020", &[], None);
    check(&list, "khen thưởng năm 2021", &[], None);
}

#[test]
fn a_year_or_a_decision_is_found_by_its_number_whatever_stands_before_it() {
    let list = List::of(&[
        &["Trần Văn Nam", "Sở Y tế", "Bằng khen", "2020", "12/QĐ-UBND"],
        &["Trần Thị An", "Sở Y tế", "Bằng khen", "2020", "1234/QĐ-UBND"],
        &["Trần Thị Bình", "Công an xã", "Bằng khen", "2020", "1234/QĐ-UBND"],
        &["Trần Văn Hải", "Công an xã", "Giấy khen", "2021", "9/QĐ-UBND"],
        &["Trần Văn Năm", "Trường THPT số 3", "Giấy khen", "2021", "3/QĐ-UBND"],
    ]);
    let all = ["Trần Văn Nam", "Trần Thị An", "Trần Thị Bình"];
    check(&list, "năm 2020", &all, None);
    check(&list, "nam 2020", &all, None);
    check(&list, "bằng khen năm 2020", &all, None);
    for query in ["số 1234/QĐ-UBND", "so 1234/qd-ubnd", "số 1234", "số QĐ 1234", "quyết định số 1234/QĐ-UBND"]
    {
        assert_eq!(list.found(query), ["Trần Thị An", "Trần Thị Bình"], "{query}");
    }
    check(&list, "trần văn nam 2020", &["Trần Văn Nam"], None);
    for query in ["1234QĐ-UBND", "1234/QĐUBND", "1234QĐUBND", "1234qdubnd", "qd1234", "QĐ1234"] {
        assert_eq!(list.found(query), ["Trần Thị An", "Trần Thị Bình"], "{query}");
    }
    check(&list, "1235QĐUBND", &[], None);
    check(&list, "tran van nam 2020", &["Trần Văn Nam"], None);
    check(&list, "văn năm 2021", &["Trần Văn Năm"], None);
    check(&list, "văn hải năm 2021", &["Trần Văn Hải"], None);
    check(&list, "trường thpt số 3", &["Trần Văn Năm"], None);
    let list = List::of(&[
        &["Trần Văn Thắng", "Ngân hàng Quảng Nam", "Chiến sĩ thi đua cơ sở", "2020"],
        &["Trần Văn Thanh", "Ngân hàng Quảng Trị", "Chiến sĩ thi đua cơ sở", "2020"],
    ]);
    check(&list, "thang 2020", &["Trần Văn Thắng"], None);
    check(&list, "quang nam 2020", &["Trần Văn Thắng"], None);
    check(&list, "thanh co so 2020", &["Trần Văn Thanh"], None);
}

#[test]
fn a_whole_number_comes_before_longer_ones_wherever_the_other_words_are() {
    let list = List::of(&[
        &["Tổ dân phố 38", "Sở Y tế", "Giấy khen"],
        &["Tổ dân phố số 31", "Hội Nông dân", "Bằng khen"],
        &["Tổ dân phố 3", "Hội Nông dân", "Giấy khen"],
    ]);
    for query in ["to dan pho so 3", "tổ dân phố số 3", "to dan pho 3", "tổ dân phố 3", "to dan pho 3 hoi"]
    {
        assert_eq!(list.found(query).first().map(String::as_str), Some("Tổ dân phố 3"), "{query}");
    }
    assert_eq!(list.found("tổ dân phố 3 giấy khen"), ["Tổ dân phố 3"]);
    assert_eq!(list.found("giay khen to dan pho 3"), ["Tổ dân phố 3", "Tổ dân phố 38"]);
    assert_eq!(list.found("to dan pho so 31"), ["Tổ dân phố số 31"]);
}

#[test]
fn one_word_too_many_is_left_out_where_the_others_stand_together() {
    let list = people();
    check(&list, "nguyễn văn hòa xyz", &["Nguyễn Văn Hòa"], Some("nguyễn văn hòa"));
    check(&list, "công ty thủy lợi zzz", &["Nguyễn Thị Thúy", "Hoàng Thị Quỳnh"], Some("công ty thủy lợi"));
    check(&list, "nguyễn văn hòa 2017", &[], None);
    check(&list, "hòa xyz", &[], None);
    check(&list, "tâm kế toán", &[], None);
}

#[test]
fn slips_are_assumed_only_where_they_make_sense() {
    let list = List::of(&[
        &["Nguyễn Văn Tú", "Bằng khen", "Bằng khen của hccb", "2020"],
        &["Bà Thị Hội", "Bằng khen", "Trưởng Lộc Phú thôn Đình Đình", "2020"],
        &["Lê Gia Bảo", "Bằng khen", "UBND và khen Sở", "2020"],
        &["Trần Trung Dũng", "Giấy chứng nhận", "Trường THPT Vĩnh Ninh", "2021"],
    ]);
    for query in ["gv", "hhen", "tx", "sở gd&đt", "giấy khen 2020", "tp hcm", "UBND xã khê sơn", "bị thu hồi"]
    {
        check(&list, query, &[], None);
    }
    let others = List::of(&[
        &["Lê Thanh Tiến Toàn", "Đoàn xã", "NSƯT"],
        &["Nguyễn Thị Nguyệt", "Đoàn xã", "Giấy khen"],
        &["Đoàn Thanh Hải", "Sở Y tế", "hạng"],
        &["Lê Như Hằng", "Sở Y tế", "hạng"],
        &["Lê Thị Hằng", "Sở Y tế", "Huân chương hạng Nhất"],
    ]);
    for query in ["ngut", "ngưt", "đoàn thanh niên", "hạng nhì", "hạng nhì 2020", "huân chương hạng nhì"]
    {
        check(&others, query, &[], None);
    }
    check(&list, "nguyễn văn tuú", &["Nguyễn Văn Tú"], Some("nguyễn văn Tú"));
    check(&list, "tran trung dugn 2021", &["Trần Trung Dũng"], Some("tran trung dung 2021"));
    check(&list, "trần trugn dnug", &["Trần Trung Dũng"], Some("trần Trung Dũng"));
    check(&list, "trường thpt vinhh ninh", &["Trần Trung Dũng"], Some("trường thpt Vĩnh ninh"));
    check(&list, "tran trun gdung", &["Trần Trung Dũng"], Some("tran trung dung"));
}

#[test]
fn short_forms_and_what_they_stand_for_find_each_other() {
    let list = List::of(&[
        &["Lê An", "UBND tỉnh", "Huân chương Lao động hạng Ba"],
        &["Lê Bình", "Ủy ban nhân dân xã Khê Sơn", "LĐTT"],
        &["Lê Chi", "Trường THPT Vĩnh Ninh", "Lao động tiên tiến"],
        &["Lê Duy", "Bộ CHQS tỉnh", "CSTĐCS"],
        &["Lê Em", "Trường ĐH Khê Sơn", "Chiến sĩ thi đua cơ sở"],
        &["Lê Giang", "Bệnh viện Đa khoa Thành phố Hồ Chí Minh", "BK"],
        &["Lê Hà", "Hội Phụ nữ xã", "Huân chương Lao động hạng II"],
        &["Lê Kim", "Sở GD&ĐT", "Giấy khen"],
        &["Lê Lan", "Ủy ban MTTQ xã", "Giấy khen"],
    ]);
    let checks = [
        ("ủy ban nhân dân tỉnh", "Lê An"),
        ("UBND xã khê sơn", "Lê Bình"),
        ("trung học phổ thông vĩnh ninh", "Lê Chi"),
        ("bộ chỉ huy quân sự", "Lê Duy"),
        ("trường đại học khê sơn", "Lê Em"),
        ("tphcm", "Lê Giang"),
        ("bvđk tp hcm", "Lê Giang"),
        ("bằng khen", "Lê Giang"),
        ("hội lhpn", "Lê Hà"),
        ("hạng nhì", "Lê Hà"),
        ("hạng III", "Lê An"),
        ("sở giáo dục và đào tạo", "Lê Kim"),
        ("mat tran to quoc", "Lê Lan"),
    ];
    for (query, name) in checks {
        assert_eq!(list.found(query), [name], "{query} {:?}", list.find(query).assumed);
    }
    check(&list, "tphcm", &["Lê Giang"], Some("thành phố hồ chí minh"));
    check(&list, "lđtt", &["Lê Bình"], None);
    check(&List::of(&[&["Lê An", "Chiến sĩ thi đua cơ sở"]]), "cstđcs", &["Lê An"], Some("chiến sĩ thi đua cơ sở"));
}

#[test]
fn a_title_is_left_out_unless_a_field_says_it() {
    let list = List::of(&[
        &["Trần Anh Tuấn", "Giáo viên", "Giấy khen hạng Ba"],
        &["Lê Thị Thủy", "Bác sĩ", "Chiến sĩ thi đua"],
        &["Lê Tuấn", "Bác sĩ", "Chiến sĩ thi đua"],
        &["Bà Lê Thị Thuỷ", "Kế toán", "Giấy khen"],
        &["Lê Thị Thùy", "Kế toán", "Giấy khen hạng Ba"],
        &["Trần Thị Thủy", "TS", "Giấy khen hạng Ba"],
        &["Trần Anh Hào Tuấn", "Bác sĩ", "Giấy khen"],
    ]);
    check(&list, "bác sĩ tuấn", &["Lê Tuấn", "Trần Anh Hào Tuấn"], None);
    check(&list, "bs tuấn", &["Lê Tuấn", "Trần Anh Hào Tuấn"], Some("bác sĩ tuấn"));
    check(&list, "ts thủy", &["Trần Thị Thủy"], None);
    check(&list, "bác sĩ lê tuấn", &["Lê Tuấn"], None);
    check(&list, "bs trần anh tuấn", &["Trần Anh Tuấn", "Trần Anh Hào Tuấn"], None);
    check(&list, "đồng chí tuấn", &["Trần Anh Tuấn", "Lê Tuấn", "Trần Anh Hào Tuấn"], Some("tuấn"));
    check(&list, "bà lê thị thủy", &["Bà Lê Thị Thuỷ", "Lê Thị Thủy", "Lê Thị Thùy"], None);
    check(&list, "lê thị thủy", &["Lê Thị Thủy", "Bà Lê Thị Thuỷ", "Lê Thị Thùy"], None);
    check(&list, "anh tuấn", &["Trần Anh Tuấn", "Trần Anh Hào Tuấn"], None);
    check(&list, "bà thủy", &["Bà Lê Thị Thuỷ", "Lê Thị Thủy", "Trần Thị Thủy", "Lê Thị Thùy"], None);
}

#[test]
fn a_short_form_comes_before_initials_and_words_that_stand_apart() {
    let list = List::of(&[
        &["Lê Đình Tiến Toàn", "Sở Y tế", "Giấy khen", "2020"],
        &["Bùi Kim Châu", "Trường Mầm non Hoa Sen", "Lao động tiên tiến", "2020"],
        &["Mai Ngọc Hoa", "Hội Nông dân", "Bằng khen", "2021"],
        &["Trần Tiến", "Tổ 3", "Huân chương Lao động hạng Ba", "2020"],
        &["Vũ Kim Thu", "Trường Tiểu học Kim Đồng", "Huân chương Lao động hạng Nhất", "2021"],
        &["Lê An", "Đoàn TNCS Hồ Chí Minh", "Nhà giáo ưu tú", "2021"],
        &["Tổ 3", "Đội 2", "Huân chương Lao động hạng Nhất", "2021"],
    ]);
    let checks: [(&str, &[&str]); 13] = [
        ("lđtt", &["Bùi Kim Châu", "Trần Tiến"]),
        ("bk", &["Mai Ngọc Hoa"]),
        ("bk 2021", &["Mai Ngọc Hoa"]),
        ("mn hoa sen", &["Bùi Kim Châu"]),
        ("th kim đồng", &["Vũ Kim Thu"]),
        ("lđtt 2020", &["Bùi Kim Châu"]),
        ("huân chương lao động hạng 3", &["Trần Tiến"]),
        ("hạng 3", &["Trần Tiến"]),
        ("huân chương hạng iii", &["Trần Tiến"]),
        ("huân chương hạng nhì", &[]),
        ("đoàn thanh niên", &["Lê An"]),
        ("ngut", &["Lê An"]),
        ("bk châu", &["Bùi Kim Châu"]),
    ];
    for (query, names) in checks {
        assert_eq!(list.found(query), names, "{query} {:?}", list.find(query).assumed);
    }
}

#[test]
fn what_a_page_shows_in_its_own_words_is_found_by_them() {
    let list = List::of(&[
        &["Công an xã", sign::COLLECTIVE, "", "2020"],
        &["Lê Thu Hà", sign::INDIVIDUAL, sign::REVOKED, "Hội Nông dân"],
        &["Lê Nhân", sign::INDIVIDUAL, "", "Hội Nông dân"],
        &["Trần Thu", sign::HOUSEHOLD, sign::PROPOSED, "Hội Nông dân"],
    ]);
    check(&list, "tập thể", &["Công an xã"], None);
    check(&list, "tập thể 2020", &["Công an xã"], None);
    check(&list, "ca nhan", &["Lê Thu Hà", "Lê Nhân"], None);
    check(&list, "hộ gia đình", &["Trần Thu"], None);
    for query in
        ["thu hồi", "bị thu hồi", "Đã hủy kết quả khen thưởng", "Đã hủy bỏ quyết định khen thưởng", "hủy bỏ", "revoked"]
    {
        check(&list, query, &["Lê Thu Hà"], None);
    }
    check(&list, "đề nghị", &["Trần Thu"], None);
    check(&list, "nhân", &["Lê Nhân"], None);
    check(&list, "thu", &["Trần Thu", "Lê Thu Hà"], None);
}
