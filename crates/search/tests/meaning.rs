//! The rules of meaning: what is found, in which order, and where it matched.

mod lists;

use bangvang_search::{Builder, Filter, Query, Records, Sort, fold};
use lists::List;

#[track_caller]
fn check(names: &[&str], query: &str, expect: &[&str]) {
    assert_eq!(List::names(names).found(query), expect, "{query:?}");
}

#[test]
fn folding_meets_typing_without_marks() {
    for (text, folded) in [
        ("Đặng Thái Sơn", "dang thai son"),
        ("NGUYỄN VĂN ƯỚC", "nguyen van uoc"),
        ("Nguye\u{302}\u{303}n", "nguyen"),
        ("Müller Łódź Ærø Straße", "muller lodz aero strasse"),
        ("Ｔｒần", "tran"),
        ("Йошкар-Ола Ёлка", "иошкар-ола елка"),
        ("a\u{200B}b\u{AD}c", "abc"),
        ("王小明, ສົມຈິດ", "王小明, ສົມຈິດ"),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn what_is_marked_counts_and_what_is_not_matches_all() {
    let names = ["Lê Văn Dương", "Lê Văn Đường", "Lê Văn Dưỡng", "Lê Văn Đương"];
    check(&names, "đường", &["Lê Văn Đường", "Lê Văn Dương", "Lê Văn Dưỡng", "Lê Văn Đương"]);
    check(&names, "đuong", &["Lê Văn Đường", "Lê Văn Đương", "Lê Văn Dương", "Lê Văn Dưỡng"]);
    check(&names, "duong", &names);
}

#[test]
fn exact_names_come_first_then_words_in_order_then_in_any_then_beginnings() {
    let names = [
        "Trần Văn Hoàngg",
        "Hoàng Văn An",
        "Văn Hoàng Bích An",
        "Vân Hoàng",
        "Lê Văn Hoàng",
        "Văn Hoàng",
        "Lê Hoàng Văn",
    ];
    check(
        &names,
        "văn hoàng",
        &[
            "Văn Hoàng",
            "Vân Hoàng",
            "Lê Văn Hoàng",
            "Văn Hoàng Bích An",
            "Lê Hoàng Văn",
            "Hoàng Văn An",
            "Trần Văn Hoàngg",
        ],
    );
}

#[test]
fn a_name_of_no_other_words_comes_first_in_any_order() {
    let names = ["Nguyễn Thị Phương Hòa", "Nguyễn Thị Hòa", "Trần Như Vân", "Trần Vân"];
    check(&names, "hoa nguyen thi", &["Nguyễn Thị Hòa", "Nguyễn Thị Phương Hòa"]);
    check(&names, "Vân Trần", &["Trần Vân", "Trần Như Vân"]);
}

#[test]
fn the_given_name_weighs_more_than_a_middle_one() {
    check(&["Lê Hoa Lan", "Hoa Thị Nga", "Lê Thị Hoa"], "hoa", &["Lê Thị Hoa", "Lê Hoa Lan", "Hoa Thị Nga"]);
}

#[test]
fn a_collective_has_no_given_name() {
    let list = List::names(&["Hội Nông dân xã Đông Hòa", "Lê Thị Hòa", "Công an xã Hòa"]);
    let mut builder = Builder::new(&list.fields(), 0);
    builder.add_collective(&["Hội Nông dân xã Đông Hòa"], &[]);
    builder.add(&["Lê Thị Hòa"], &[]);
    builder.add_collective(&["Công an xã Hòa"], &[]);
    let found = builder.finish().search(&Query { text: "hòa", limit: 9, ..Query::default() }, &list);
    assert_eq!(found.hits.iter().map(|hit| hit.record).collect::<Vec<_>>(), [1, 0, 2]);
}

#[test]
fn a_title_before_a_name_is_no_part_of_it() {
    let names = ["Hộ ông Nguyễn Văn Bình", "Nguyễn Văn Hoan", "Nguyễn Văn Hồ"];
    check(&names, "nguyen van ho", &["Nguyễn Văn Hồ", "Nguyễn Văn Hoan", "Hộ ông Nguyễn Văn Bình"]);
    check(&names, "hộ ông nguyễn văn bình", &names[..1]);
}

#[test]
fn a_name_that_is_the_query_but_for_a_slip_comes_before_words_that_stand_apart() {
    let list = List::of(&[
        &["Nguyễn Thị Lan", "Phòng Giáo dục và Đào tạo", "Dũng cảm"],
        &["Nguyễn Văn Dũng", "Công an xã", ""],
        &["Nguyễn Đức Dũng", "Công an xã", ""],
    ]);
    let found = list.find("nguyen va dung");
    assert_eq!(found.assumed.as_deref(), Some("nguyen van dung"));
    assert_eq!(found.hits.iter().map(|hit| hit.record).collect::<Vec<_>>(), [1]);
    assert_eq!(list.find("dung cong an").assumed, None);
    assert_eq!(list.found("dung cong an"), ["Nguyễn Văn Dũng", "Nguyễn Đức Dũng"]);
}

#[test]
fn both_tone_placements_are_one() {
    let names = ["Lê Thị Hòa", "Lê Thị Hoà", "Lê Thị Thúy", "Lê Thị Thuý"];
    check(&names, "hoà", &names[..2]);
    check(&names, "THÚY", &names[2..]);
}

#[test]
fn raw_telex_and_vni_are_read_and_what_only_looks_like_them_finds_itself() {
    let names = ["Nguyễn Văn Dũng", "John Case", "Windows Award", "Mã Max", "Lê Max"];
    check(&names, "nguyeenx vawn dungx", &["Nguyễn Văn Dũng"]);
    check(&names, "NGUYEENX", &["Nguyễn Văn Dũng"]);
    check(&names, "nguye6n4 va8n dung4", &["Nguyễn Văn Dũng"]);
    check(&names, "duxn", &["Nguyễn Văn Dũng"]);
    check(&names, "case", &["John Case"]);
    check(&names, "award", &["Windows Award"]);
    check(&names, "max", &["Mã Max", "Lê Max"]);
}

#[test]
fn initials_find_names() {
    let names = ["Trần Thị Thu Dung", "Trần Tiến Dũng", "Tạ Thành Đạt", "Đỗ Thị Tâm"];
    check(&names, "ttd", &["Trần Tiến Dũng", "Tạ Thành Đạt"]);
    check(&names, "T.T.D", &["Trần Tiến Dũng", "Tạ Thành Đạt", "Trần Thị Thu Dung", "Đỗ Thị Tâm"]);
    check(&names, "t t dũng", &["Trần Tiến Dũng", "Trần Thị Thu Dung"]);
    check(&names, "T.T. Dũng", &["Trần Tiến Dũng", "Trần Thị Thu Dung"]);
}

#[test]
fn a_slip_is_assumed_only_where_nothing_answers() {
    let list = List::names(&["Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "Trần Thị Lan"]);
    for (typed, assumed) in [
        ("nguyen vna hung", "nguyen van hung"),
        ("nguyn van hung", "nguyen van hung"),
        ("nguyeen vvan hung", "nguyeen van hung"),
        ("trần thị lsn", "trần thị Lan"),
        ("nguyenvan hung", "nguyen van hung"),
        ("nguyenvanhung", "nguyen van hung"),
        ("ngu yen van hung", "nguyen van hung"),
    ] {
        let found = list.find(typed);
        assert_eq!(found.assumed.as_deref(), Some(assumed), "{typed}");
        assert!(found.total > 0);
    }
    assert_eq!(list.find("nguyenhung").total, 2, "what is taken apart need not stand side by side");
    for typed in ["nguyen van hung", "lan", "", "zzzzzz", "1234"] {
        assert_eq!(list.find(typed).assumed, None, "{typed}");
    }
    assert_eq!(list.find("zzzzzz").total, 0);
}

#[test]
fn words_may_come_from_several_fields() {
    let list = List::of(&[
        &["Lê Văn Dũng", "Giấy khen", "2020"],
        &["Lê Tiến Dũng", "Bằng khen", "2019"],
        &["Lê Quốc Dũng", "Bằng khen", "2020"],
    ]);
    assert_eq!(list.found("dũng bằng khen 2020"), ["Lê Quốc Dũng"]);
    assert_eq!(list.found("2020 dung"), ["Lê Văn Dũng", "Lê Quốc Dũng"]);
}

#[test]
fn a_phrase_stands_side_by_side_and_whole() {
    let list = List::of(&[
        &["Lê Khen Bằng", "khen thưởng"],
        &["Lê An", "Bằng khen của tỉnh"],
        &["Bằng Khenh", "x"],
        &["Bằng", "khen"],
    ]);
    assert_eq!(list.found("\"bằng khen\""), ["Lê An"]);
    assert_eq!(list.found("“bang khen” tinh"), ["Lê An"]);
    assert_eq!(list.find("\"bằng khen").total, 4, "an open quote is none");
}

#[test]
fn numbers_and_other_scripts_are_found_by_what_they_are() {
    let list = List::of(&[
        &["Lê An", "1234/QĐ-UBND"],
        &["Lê Bình", "12345/QĐ-UBND"],
        &["王小明", "45/QĐ-TTg"],
        &["ສົມຈິດ ວົງສາ", ""],
        &["Иван Петров", ""],
    ]);
    assert_eq!(list.found("1234"), ["Lê An", "Lê Bình"]);
    assert_eq!(list.found("1234/qd-ubnd"), ["Lê An"]);
    assert_eq!(list.found("小明"), ["王小明"]);
    assert_eq!(list.found("ວົງສາ"), ["ສົມຈິດ ວົງສາ"]);
    assert_eq!(list.found("ПЕТРОВ"), ["Иван Петров"]);
    assert_eq!(list.find("1243").total, 0, "another number is no slip");
}

#[test]
fn numbers_are_the_same_with_a_zero_before_them() {
    let list =
        List::of(&[&["Lê An", "05/QĐ-UBND", "2020-09-25"], &["Lê Bình", "5/QĐ-UBND", "25/9/2020"], &["Lê Chi", "50"]]);
    for typed in ["5/QĐ-UBND", "05/qd-ubnd", "25/9/2020", "25/09/2020"] {
        assert_eq!(list.find(typed).total, 2, "{typed}");
    }
    assert_eq!(list.found("050"), ["Lê Chi"]);
    assert_eq!(list.find("\"05\"").total, 1, "what is quoted is as it stands");
}

#[test]
fn a_number_beside_a_name_is_no_tone() {
    let list = List::of(&[&["Lê Văn Hòa", "2019"], &["Tổ 3", "Sở Y tế"], &["Phòng PC08", "2019"]]);
    for typed in ["hoa 2020", "van hoa 2020", "to 4", "so 567"] {
        assert_eq!(list.found(typed), [""; 0], "{typed}");
    }
    assert_eq!(list.found("hoa2"), ["Lê Văn Hòa"]);
    assert_eq!(list.found("pc 08"), ["Phòng PC08"]);
}

#[test]
fn a_decision_is_found_by_its_number_as_it_is_quoted() {
    let list = List::of(&[&["Lê An", "567/QĐ-CTN"], &["Lê Bình", "568/QĐ-CTN"]]);
    for typed in ["quyết định số 567/QĐ-CTN", "QĐ số 567", "số 567", "quyet dinh 567"] {
        assert_eq!(list.found(typed), ["Lê An"], "{typed}");
    }
    assert_eq!(list.find("so").total, 0);
}

#[test]
fn i_and_y_are_one_at_the_end_of_some_words() {
    let names = ["Lê Thị Quí", "Lê Thị Quý", "Lê Văn Quyền", "Trần Lí", "Trần Lý", "Ngô Thi", "Ngô Thy"];
    check(&names, "quý", &["Lê Thị Quý", "Lê Thị Quí", "Lê Văn Quyền"]);
    check(&names, "quys", &["Lê Thị Quý", "Lê Thị Quí", "Lê Văn Quyền"]);
    check(&names, "qui", &["Lê Thị Quí", "Lê Thị Quý"]);
    check(&names, "lí", &["Trần Lí", "Trần Lý"]);
    check(&names, "ngô thy", &["Ngô Thy"]);
}

#[test]
fn signs_that_say_nothing_are_passed_over() {
    let names = ["Lê Thị Hoa", "Lê Hoa 🌸"];
    check(&names, "  (hoa).*  ", &["Lê Thị Hoa", "Lê Hoa 🌸"]);
    check(&names, "h\u{200D}oa", &["Lê Thị Hoa", "Lê Hoa 🌸"]);
    check(&names, "👍 hoa", &["Lê Thị Hoa", "Lê Hoa 🌸"]);
    check(&names, "hoa 🌸", &["Lê Hoa 🌸"]);
    check(&names, "...", &names);
    check(&names, "👍", &[]);
}

#[test]
fn a_star_lets_a_word_go_on() {
    check(&["Nguyễn Văn An", "Ngô Văn An"], "nguy* an", &["Nguyễn Văn An"]);
}

#[track_caller]
fn check_marks(texts: &[&str], query: &str, expect: &[&str]) {
    let list = List::of(&[texts]);
    let found = list.find(query);
    let marked = found.hits[0].matches.iter().map(|found| &texts[found.field][found.range.clone()]);
    assert_eq!(marked.collect::<Vec<_>>(), expect, "{query:?}");
}

#[test]
fn hits_say_what_matched_in_the_original_text() {
    check_marks(&["Nguyễn Văn Dũng", "Công an"], "dung nguy", &["Nguy", "Dũng"]);
    check_marks(&["Nguye\u{302}\u{303}n Văn Dũng"], "nguyê", &["Nguye\u{302}\u{303}"]);
    check_marks(&["Trần Tiến Dũng"], "ttd", &["T", "T", "D"]);
    check_marks(&["Lê Văn Dũng"], "dungx", &["Dũng"]);
    check_marks(&["Lê Văn Dũng"], "duxn", &["Dũn"]);
    check_marks(&["Lê Văn Dũng"], "dugn", &["Dũng"]);
    check_marks(&["Lê An", "Công an tỉnh An Giang"], "an", &["An", "an", "An"]);
    check_marks(&["Lê Anh", "Công ang"], "an", &["An"]);
    check_marks(&["Lê An"], "", &[]);
}

#[test]
fn facets_count_under_the_query_and_the_other_filters() {
    let list = List::names(&["Lê An", "Lê Bình", "Lê An", "Trần An", "Trần An"]);
    let values = [[0, 0], [0, 1], [1, 1], [1, u32::MAX], [0, 1]];
    let index = list.index(2, &|record| values[record].to_vec());
    let filters = [Filter { facet: 1, any_of: vec![1] }];
    let found = index.search(&Query { text: "an", filters: &filters, limit: 9, ..Query::default() }, &list);
    assert_eq!(found.total, 2);
    assert_eq!(found.hits.iter().map(|hit| hit.record).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(found.facets[0].counts, [1, 1], "under the query and facet 1's filter");
    assert_eq!(found.facets[1].counts, [1, 2], "under the query alone");
    let none = [Filter { facet: 1, any_of: vec![u32::MAX] }];
    assert_eq!(index.search(&Query { text: "", filters: &none, limit: 9, ..Query::default() }, &list).total, 1);
    let empty = [Filter { facet: 0, any_of: Vec::new() }];
    assert_eq!(index.search(&Query { text: "", filters: &empty, limit: 9, ..Query::default() }, &list).total, 0);
}

#[test]
fn sorting_by_rank_keeps_the_lists_order_among_equals() {
    let list = List::names(&["Lê An", "Lê Bình", "Lê Chi", "Lê Dung"]);
    let index = list.index(0, &|_| Vec::new());
    let sorted = |descending| {
        let sort = Sort::By { order: &[1, 0, 1, 0], descending };
        let found = index.search(&Query { text: "le", sort, limit: 9, ..Query::default() }, &list);
        found.hits.iter().map(|hit| hit.record).collect::<Vec<_>>()
    };
    assert_eq!(sorted(false), [1, 3, 0, 2]);
    assert_eq!(sorted(true), [0, 2, 1, 3]);
}

#[test]
fn an_empty_list_finds_nothing_and_says_so() {
    let list = List(Vec::new());
    let index = list.index(1, &|_| Vec::new());
    assert!(index.is_empty() && list.is_empty());
    for text in ["", "an", "\"a b\""] {
        assert_eq!(index.search(&Query { text, limit: 9, ..Query::default() }, &list).total, 0);
    }
}
