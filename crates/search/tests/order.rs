//! Names in the order of CLDR's Vietnamese collation, and awards in that of the ladder.

use bangvang_search::collate::{Ranking, key, name_key};
use bangvang_search::ladder::Ladder;

/// The strings of a JSON list in `../shared/vietnamese`, or nothing where it isn't there.
fn shared(name: &str) -> Option<Vec<String>> {
    let path = format!("{}/../../../shared/vietnamese/{name}", env!("CARGO_MANIFEST_DIR"));
    let Ok(json) = std::fs::read_to_string(path) else {
        println!("skipped: ../shared/vietnamese isn't there");
        return None;
    };
    Some(serde_json::from_str(&json).expect("a list of strings"))
}

#[track_caller]
fn check(sorted: &[&str]) {
    for pair in sorted.windows(2) {
        assert!(key(pair[0]) < key(pair[1]), "{:?} before {:?}", pair[0], pair[1]);
    }
}

#[test]
fn letters_come_before_tones_and_tones_before_capitals() {
    check(&[
        "a", "A", "à", "À", "ả", "ã", "á", "ạ", "ab", "ă", "ắ", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư",
    ]);
    check(&["hoa", "hòa", "hóa", "hoa an", "hoan"]);
    check(&["1", "2", "a", "z"]);
    check(&["An", "An Bình", "Anh", "王"]);
}

#[test]
fn letters_with_marks_apart_sort_as_those_in_one() {
    for (one, apart) in
        [("hòa", "ho\u{300}a"), ("Ấ", "A\u{302}\u{301}"), ("ư", "u\u{31B}"), ("đặng", "đa\u{323}\u{306}ng")]
    {
        assert_eq!(key(one), key(apart), "{one}");
    }
}

#[test]
fn people_sort_by_given_name_and_units_by_the_full_name() {
    assert!(name_key("Vũ Thị Ái", true) < name_key("Bùi Văn Bình", true));
    assert!(name_key("Bùi Văn Bình", true) < name_key("Vũ Văn Bình", true));
    assert!(name_key("Bà Trần Thị Áng (vợ liệt sĩ)", true) < name_key("Vũ Văn Bình", true));
    assert!(name_key("Vũ Văn Bình", true) < name_key("Cao Bá Quát, nguyên Chủ tịch", true));
    assert!(name_key("Công an tỉnh", false) < name_key("Sở Nội vụ", false));
    assert_eq!(name_key(" Lê An ", true), name_key("Lê An", true));
}

#[test]
fn syllables_sort_as_icu_sorts_them() {
    let Some(words) = shared("icu-order-syllables.json") else { return };
    for pair in words.windows(2) {
        assert!(key(&pair[0]) <= key(&pair[1]), "{} before {}", pair[0], pair[1]);
    }
    assert!(words.len() > 5_000);
}

#[test]
fn names_sort_as_icu_sorts_them() {
    let Some(names) = shared("icu-order-names.json") else { return };
    for pair in names.windows(2) {
        assert!(name_key(&pair[0], true) <= name_key(&pair[1], true), "{} before {}", pair[0], pair[1]);
    }
    assert!(names.len() > 1_000);
}

#[test]
fn ranking_in_steps_is_ranking_at_once() {
    let names: Vec<String> = bangvang_records::Generator::new(5).take(3_000).map(|record| record.name).collect();
    for count in [0, 1, 2, 3, 5, 1_000, 3_000] {
        let mut ranking = Ranking::default();
        let keys: Vec<Vec<u8>> = names.iter().take(count).map(|name| name_key(name, true)).collect();
        for key in &keys {
            ranking.add(key);
        }
        while !ranking.step(97) {}
        let mut sorted = keys.clone();
        sorted.sort();
        sorted.dedup();
        let expected: Vec<u32> = keys.iter().map(|key| sorted.binary_search(key).map_or(0, |at| at as u32)).collect();
        assert_eq!(ranking.ranks(), expected, "{count} names");
    }
}

#[track_caller]
fn check_ladder(ladder: &Ladder, awards: &[&str]) {
    let ranks = ladder.ranks(awards);
    assert!(ranks.is_sorted(), "{ranks:?}");
    assert_eq!(ranks.iter().max(), Some(&(awards.len() as u32 - 1)), "{ranks:?}");
}

#[test]
fn the_built_in_ladder_is_that_of_the_law() {
    check_ladder(
        &Ladder::built_in(),
        &[
            "Huân chương Sao vàng",
            "Huân chương Hồ Chí Minh",
            "Huân chương Độc lập hạng Nhất",
            "Huân chương Lao động hạng Nhất",
            "Huân chương Lao động hạng Nhì",
            "huân chương lao động hạng ba",
            "Huân chương Chiến công hạng Ba",
            "Danh hiệu Bà mẹ Việt Nam anh hùng",
            "Anh hùng Lao động",
            "Nhà giáo nhân dân",
            "Nhà giáo ưu tú",
            "Giải thưởng Hồ Chí Minh",
            "Huy chương Chiến sĩ vẻ vang hạng Nhất",
            "Huy chương Chiến sỹ vẻ vang hạng Ba",
            "Bằng khen của Thủ tướng Chính phủ",
            "Cờ thi đua của Chính phủ",
            "Chiến sĩ thi đua toàn quốc",
            "Chiến sĩ thi đua cấp tỉnh",
            "Bằng khen của Chủ tịch UBND tỉnh",
            "Chiến sĩ thi đua cơ sở",
            "Tập thể lao động xuất sắc",
            "Lao động tiên tiến",
            "Gia đình văn hoá",
            "Giấy khen của Giám đốc Bảo hiểm xã hội tỉnh",
            "Giấy khen của Chủ tịch UBND huyện",
            "Giấy khen của Chủ tịch UBND xã",
            "Ảnh đẹp",
            "Băng ghi",
            "Đề cử",
        ],
    );
}

#[test]
fn classes_and_short_words_of_awards_are_those_of_the_law() {
    let ladder = Ladder::built_in();
    for (award, ways) in [
        ("Huân chương Lao động hạng Nhất", "First-class Labour Order|Huân chương Lao động hạng I|HCLĐ hạng Nhất"),
        ("Huân chương Lao động hạng Nhì", "Huân chương Lao động hạng II|Huân chương Lao động hạng 2|HCLĐ hạng 2"),
        ("Huân chương Lao động hạng Ba", "Third-class Labor Order|Huân chương Lao động hạng III|HCLĐ"),
        ("Bà mẹ Việt Nam anh hùng", "Mẹ VNAH|Bà mẹ VNAH"),
        ("Anh hùng lực lượng vũ trang", "Anh hùng LLVTND|Anh hùng LLVT nhân dân"),
        ("Chiến sĩ thi đua toàn quốc", "CSTĐ toàn quốc|CSTĐTQ"),
        ("Chiến sĩ thi đua cấp tỉnh", "CSTĐ cấp tỉnh|CSTĐ cấp Bộ"),
        ("Chiến sĩ thi đua cơ sở", "CSTĐ cơ sở|CSTĐCS|CSTĐ"),
        ("Tập thể lao động xuất sắc", "TTLĐXS|Tập thể LĐXS"),
        ("Lao động tiên tiến", "LĐTT|TTLĐTT|Tập thể LĐTT"),
        ("Bằng khen của Thủ tướng Chính phủ", "BK của Thủ tướng|BK TTg"),
        ("Bằng khen của Chủ tịch UBND tỉnh", "BK|BK của UBND tỉnh"),
        ("Giấy khen của Giám đốc Sở", "GK|GK của Giám đốc"),
    ] {
        assert!(ladder.rung(award).is_some(), "{award}");
        for way in ways.split('|') {
            assert_eq!(ladder.rung(way), ladder.rung(award), "{way}");
        }
    }
    assert_eq!(ladder.rung("I"), None);
}

#[test]
fn prizes_of_a_contest_come_in_their_order() {
    check_ladder(
        &Ladder::built_in(),
        &["Giấy khen", "Giải Đặc biệt", "Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Tư", "Giải Khuyến khích", "Ảnh đẹp"],
    );
    check_ladder(&Ladder::built_in(), &["Nhất", "Nhì", "Ba", "KK"]);
}

#[test]
fn a_site_brings_its_own_ladder() {
    let ladder =
        Ladder::of(&[vec!["Ngọc".to_owned()], vec!["Vàng".to_owned(), "Gold".to_owned()], vec!["Bạc".to_owned()]]);
    assert_eq!(ladder.rung("Huy hiệu VÀNG"), Some(1));
    assert_eq!(ladder.rung("gold badge"), Some(1));
    assert_eq!(ladder.rung("Đồng"), None);
    check_ladder(&ladder, &["ngọc", "Vàng", "Bạc", "An", "Đồng"]);
}
