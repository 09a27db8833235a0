//! The headings inside an office's list, which say of whom the records under
//! them are: `I. TẬP THỂ`.

use super::rows::{is_count, is_outline};
use crate::honours::Kind;
use crate::text::{fold, has, is_digit, is_listed, is_small};

/// A heading inside a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Section {
    /// Of whom the records under it are, where it names one kind alone.
    pub kind: Option<Kind>,
    /// Whether it names any.
    pub names: bool,
    pub number: Number,
}

/// How a heading is numbered: headings of one level are numbered alike.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    #[default]
    None,
    Count,
    Capital,
    Roman,
}

/// What heads a list of one kind, folded.
const KINDS: [(&str, Kind); 8] = [
    ("tapthe", Kind::Collective),
    ("collective", Kind::Collective),
    ("canhan", Kind::Individual),
    ("individual", Kind::Individual),
    ("hogiadinh", Kind::Household),
    ("giadinh", Kind::Household),
    ("household", Kind::Household),
    ("families", Kind::Household),
];
/// What stands before it, and what after it that is no name.
const BEFORE: &str = "danhsach ve cac doivoi khoi nhom denghi khenthuong tang bangkhen giaykhen cho";
const AFTER: &str = "tieubieu xuatsac dienhinh laodongtientien laodongxuatsac";
/// What begins the rest of a heading.
const OPENING: &str = "duoctang duockhen duocdenghi duoccong denghi dexuat cothanhtich datdanhhieu";

/// The heading in a row that has nothing but it and perhaps its number. `certain`
/// says that the row can't be a record: then nothing is lost by a wrong guess.
pub(super) fn section(text: &str, ordinal: &str, certain: bool) -> Option<Section> {
    let (_, label) = numbered(text);
    let number = number_of(text, ordinal);
    let outlined = matches!(number, Number::Capital | Number::Roman);
    let named = kind_in(label, certain || outlined).filter(|_| text.chars().count() <= 80);
    // A group without a kind: `A` before `KHỐI XÃ`.
    let group = || is_outline(ordinal).then_some(Section { kind: None, names: false, number });
    named.map(|kind| Section { kind: kind.only(), names: true, number }).or_else(group)
}

/// A group without a kind whose number stands before it: `II. KHỐI XÃ`.
pub(super) fn is_group(text: &str) -> bool {
    let (before, label) = numbered(text);
    before == Number::Roman && label.len() < text.len() && !label.contains(is_small)
}

/// What a heading says of its records.
enum Named {
    One(Kind),
    Several,
}

impl Named {
    fn only(self) -> Option<Kind> {
        match self {
            Self::One(kind) => Some(kind),
            Self::Several => None,
        }
    }
}

/// What a heading says of its records, if it is one.
fn kind_in(label: &str, certain: bool) -> Option<Named> {
    let folded = fold(label);
    let mut begin = folded.as_str();
    while let Some(next) = strip(begin, BEFORE) {
        // `Tặng Giấy khen cho 02 cá nhân`.
        begin = next.trim_start_matches(is_digit);
    }
    let (kind, after) = kind_of(begin)?;
    let single = KINDS.iter().all(|(word, other)| *other == kind || !has(after, word));
    let named = if single { Named::One(kind) } else { Named::Several };
    (certain || is_plain(after)).then_some(named)
}

fn kind_of(folded: &str) -> Option<(Kind, &str)> {
    KINDS.iter().find_map(|(word, kind)| folded.strip_prefix(word).map(|after| (*kind, after)))
}

/// Whether nothing but a list's own words is left: `Tập thể lớp 5A` is a name,
/// `TẬP THỂ (02 tập thể)` a heading.
fn is_plain(after: &str) -> bool {
    let mut rest = after.strip_prefix('s').unwrap_or(after);
    loop {
        if rest.is_empty() || OPENING.split(' ').any(|word| rest.starts_with(word)) {
            return true;
        }
        let uncounted = rest.trim_start_matches(is_digit);
        let is_counted = uncounted.len() < rest.len();
        let joined = strip(uncounted, "vaho va and ho").unwrap_or(uncounted);
        let next = kind_of(joined).map(|(_, after)| after.strip_prefix('s').unwrap_or(after));
        let words = if is_counted { "nguoi dongchi dc ho donvi" } else { AFTER };
        match next.or_else(|| strip(uncounted, words)) {
            Some(next) => rest = next,
            None if is_counted => rest = uncounted,
            None => return false,
        }
    }
}

/// The text after one of the words.
fn strip<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    words.split(' ').find_map(|word| text.strip_prefix(word))
}

/// The number of a heading, in a cell of its own or before it.
pub(super) fn number_of(text: &str, ordinal: &str) -> Number {
    match number(ordinal) {
        Number::None => numbered(text).0,
        own => own,
    }
}

/// The number before a heading, and the heading: `Phần I: Tập thể`, `1.1 Tập thể`.
pub(super) fn numbered(text: &str) -> (Number, &str) {
    const SIGNS: &[char] = &['.', ')', '-', '/', ':', ' '];
    let (mut found, mut label) = (Number::None, text);
    while let Some((head, rest)) = label.split_once(SIGNS) {
        match number(head) {
            Number::None if is_listed("phan muc part section", &fold(head)) => {}
            Number::None => break,
            number => found = number,
        }
        label = rest.trim_start_matches(SIGNS);
    }
    (found, label)
}

fn number(text: &str) -> Number {
    let text = text.trim_matches(&['(', '.', ')', '/', '-', ':', ' '][..]);
    let is_letter = text.len() == 1 && text.starts_with(|sign: char| sign.is_ascii_lowercase());
    if is_letter || is_count(text) {
        Number::Count
    } else if !is_outline(text) {
        Number::None
    } else if text.len() > 1 || matches!(text, "I" | "V" | "X") {
        Number::Roman
    } else {
        Number::Capital
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, kind: Option<Kind>) {
        let section = section(text, "", false).unwrap_or_else(|| panic!("{text} is a heading"));
        assert_eq!((section.kind, section.names), (kind, true), "{text}");
    }

    #[test]
    fn sections_say_the_kind() {
        check("I. TẬP THỂ", Some(Kind::Collective));
        check("II. CÁ NHÂN", Some(Kind::Individual));
        check("III. HỘ GIA ĐÌNH", Some(Kind::Household));
        check("A/ Danh sách cá nhân được tặng Giấy khen", Some(Kind::Individual));
        check("Tập thể (05)", Some(Kind::Collective));
        check("CÁC TẬP THỂ", Some(Kind::Collective));
        check("TẬP THỂ (02 tập thể)", Some(Kind::Collective));
        check("Cá nhân: 15 đồng chí", Some(Kind::Individual));
        check("CÁ NHÂN TIÊU BIỂU", Some(Kind::Individual));
        check("Phần I: Tập thể", Some(Kind::Collective));
        check("Mục A: CÁ NHÂN", Some(Kind::Individual));
        check("II. KHỐI CÁ NHÂN", Some(Kind::Individual));
        check("I. Individuals", Some(Kind::Individual));
        check("Collectives", Some(Kind::Collective));
        check("1.1 Tập thể", Some(Kind::Collective));
        check("(1) Tập thể", Some(Kind::Collective));
        check("a) Tập thể", Some(Kind::Collective));
        check("Part A - Collectives", Some(Kind::Collective));
        check("Tập thể (2 đơn vị)", Some(Kind::Collective));
        check("* CÁ NHÂN: 10 đ/c", Some(Kind::Individual));
        check("Khen thưởng cá nhân", Some(Kind::Individual));
        check("2. Tặng Bằng khen cho 02 cá nhân", Some(Kind::Individual));
        check("I.TẬP THỂ XÃ PHÚ LỘC", Some(Kind::Collective));
    }

    #[test]
    fn sections_of_several_kinds_say_none() {
        check("TẬP THỂ, CÁ NHÂN", None);
        check("II. CÁ NHÂN VÀ HỘ GIA ĐÌNH", None);
        check("Collectives and individuals", None);
    }

    #[test]
    fn names_are_no_sections() {
        for name in [
            "Tập thể lớp 5A",
            "TẬP THỂ LỚP 5A",
            "1. Tập thể lớp 5A",
            "GIA ĐÌNH ÔNG NGUYỄN VĂN B",
            "Gia đình ông Đặng Văn Thành và bà Vũ Thị Nhàn",
            "Gia đình Vạ",
            "Gia đình Được",
            "Gia đình Đạt",
            "Hộ ông Phạm Văn Lực",
            "Nguyễn Văn An",
            "A Sùng Lềnh",
            "a Tập thể lớp 5A",
            "Khối kinh tế tập thể",
        ] {
            assert_eq!(section(name, "", false), None, "{name}");
            assert!(!is_group(name), "{name}");
        }
        assert!(is_group("II. KHỐI XÃ"));
    }
}
