//! Telex and VNI, as readers leave them.

use bangvang_search::typing::{telex, vni};
use std::fmt::Write as _;

#[track_caller]
fn check(read: Option<String>, expect: &str) {
    assert_eq!(read.as_deref().unwrap_or("-"), expect);
}

#[test]
fn telex_marks_stand_in_place_or_at_the_end() {
    for typed in ["nguyeenx", "nguyeexn", "nguyenex", "nguyenxe", "nguyexen"] {
        check(telex(typed), "nguyễn");
    }
    for typed in ["dduowngf", "duongdfw", "dduwowngf", "dduwongf", "duongwfd"] {
        check(telex(typed), "đường");
    }
    check(telex("DDoong"), "Đông");
    check(telex("Dungx"), "Dũng");
    check(telex("quoocs"), "quốc");
    check(telex("ddawsk"), "đắk");
    check(telex("thuowr"), "thuở");
    check(telex("hoafn"), "hoàn");
    check(telex("ngoeso"), "ngoéo");
    check(telex("wngs"), "ứng");
}

#[test]
fn telex_may_be_half_typed() {
    check(telex("nguyee"), "nguyê");
    check(telex("nguyenx"), "nguyẽn");
    check(telex("nguyeex"), "nguyễ");
    check(telex("tuowng"), "tương");
    check(telex("vieejt"), "việt");
    check(telex("vieet"), "viêt");
}

#[test]
fn what_only_looks_like_telex_stays_unread() {
    for typed in ["award", "case", "windows", "express", "dung", "an", "2020", "qd", "ubnd", "ass", "", "class"] {
        check(telex(typed), "-");
    }
}

#[test]
fn vni_marks_stand_in_place_or_at_the_end() {
    for typed in ["nguye6n4", "nguyen64", "nguye64n", "nguyen46"] {
        check(vni(typed), "nguyễn");
    }
    for typed in ["d9u7o7ng2", "d9uong72", "duong972", "d9uo7ng2"] {
        check(vni(typed), "đường");
    }
    check(vni("va8n"), "văn");
    check(vni("hoa2"), "hòa");
    check(vni("Thu1y"), "Thúy");
    for typed in ["nguyen", "1234", "a11", "pc02", "qd1"] {
        check(vni(typed), "-");
    }
}

#[test]
fn telex_pairs_are_read_right() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/vietnamese/telex-pairs.tsv");
    let Ok(pairs) = std::fs::read_to_string(path) else {
        println!("skipped: ../shared/vietnamese isn't there");
        return;
    };
    let (mut all, mut right, mut wrong) = (0, 0, String::new());
    for (typed, word) in pairs.lines().filter_map(|line| line.split_once('\t')) {
        all += 1;
        let read = telex(typed).unwrap_or_else(|| typed.to_owned());
        if one_placement(&read) == one_placement(word) {
            right += 1;
        } else {
            let _ = writeln!(wrong, "{typed} → {read}, not {word}");
        }
    }
    assert!(all > 8_000 && right * 1000 >= all * 999, "{right} of {all}\n{wrong}");
    println!("{right} of {all}\n{wrong}");
}

/// Both tone placements as one: the tone's mark moved to the end of the word.
fn one_placement(word: &str) -> String {
    let swaps = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    let mut word = word.to_lowercase();
    for (new, old) in swaps {
        if word.ends_with(new) && !word.starts_with("qu") {
            word = word.replace(new, old);
        }
    }
    word
}
