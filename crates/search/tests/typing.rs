//! Telex and VNI, as readers leave them.

use bangvang_search::typing::{telex, vni};
use std::fmt::Write as _;

#[track_caller]
fn check(read: Option<&str>, expect: &str) {
    assert_eq!(read.unwrap_or("-"), expect);
}

#[test]
fn telex_marks_stand_in_place_or_at_the_end() {
    for typed in ["nguyeenx", "nguyeexn", "nguyenex", "nguyenxe", "nguyexen"] {
        check(telex(typed).as_deref(), "nguyễn");
    }
    for typed in ["dduowngf", "duongdfw", "dduwowngf", "dduwongf", "duongwfd"] {
        check(telex(typed).as_deref(), "đường");
    }
    check(telex("DDoong").as_deref(), "Đông");
    check(telex("Dungx").as_deref(), "Dũng");
    check(telex("quoocs").as_deref(), "quốc");
    check(telex("ddawsk").as_deref(), "đắk");
    check(telex("thuowr").as_deref(), "thuở");
    check(telex("hoafn").as_deref(), "hoàn");
    check(telex("ngoeso").as_deref(), "ngoéo");
    check(telex("wngs").as_deref(), "ứng");
}

#[test]
fn telex_may_be_half_typed() {
    check(telex("nguyee").as_deref(), "nguyê");
    check(telex("nguyenx").as_deref(), "nguyẽn");
    check(telex("nguyeex").as_deref(), "nguyễ");
    check(telex("tuowng").as_deref(), "tương");
    check(telex("vieejt").as_deref(), "việt");
    check(telex("vieet").as_deref(), "viêt");
}

#[test]
fn what_only_looks_like_telex_stays_unread() {
    for typed in ["award", "case", "windows", "express", "dung", "an", "2020", "qd", "ubnd", "ass", "", "class"] {
        check(telex(typed).as_deref(), "-");
    }
}

#[test]
fn vni_marks_stand_in_place_or_at_the_end() {
    for typed in ["nguye6n4", "nguyen64", "nguye64n", "nguyen46"] {
        check(vni(typed).as_deref(), "nguyễn");
    }
    for typed in ["d9u7o7ng2", "d9uong72", "duong972", "d9uo7ng2"] {
        check(vni(typed).as_deref(), "đường");
    }
    check(vni("va8n").as_deref(), "văn");
    check(vni("hoa2").as_deref(), "hòa");
    check(vni("Thu1y").as_deref(), "Thúy");
    for typed in ["nguyen", "1234", "a11", "pc02", "qd1"] {
        check(vni(typed).as_deref(), "-");
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
