//! Rows of an office's list that are no records.

use crate::honours::Kind;
use crate::text::{fold, has, is_letter};

/// The kind of the records under a section's heading: `I. TẬP THỂ`. `outlined`
/// says that the row's number is one of an outline.
pub(super) fn section(text: &str, outlined: bool) -> Option<Kind> {
    if text.chars().count() > 80 {
        return None;
    }
    let (prefix, rest) = match text.find(&['.', ')', '-', '/'][..]) {
        Some(end) => text.split_at(end),
        None => ("", text),
    };
    let numbered = is_outline(prefix) || is_count(prefix);
    let rest = if numbered { rest } else { text };
    let folded = fold(rest);
    let mut begin = folded.as_str();
    for word in ["danhsach", "cac", "doivoi"] {
        begin = begin.strip_prefix(word).unwrap_or(begin);
    }
    let words = [
        ("tapthe", Kind::Collective),
        ("canhan", Kind::Individual),
        ("hogiadinh", Kind::Household),
        ("giadinh", Kind::Household),
    ];
    let (word, kind) = words.into_iter().find(|(word, _)| begin.starts_with(word))?;
    let after = begin.strip_prefix(word).unwrap_or_default();
    let single = words.iter().all(|(word, other)| *other == kind || !has(after, word));
    // `Tập thể lớp 5A` is a name, `TẬP THỂ LỚP` or `Tập thể (05)` a heading.
    let heading = outlined || numbered || !rest.chars().any(is_small) || !after.chars().any(is_letter);
    (single && heading).then_some(kind)
}

/// A letter in lower case that has a capital.
fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase() || matches!(letter, 'à'..='ÿ' | 'đ' | 'ă' | 'ơ' | 'ư') || {
        ('ạ'..='ỹ').contains(&letter) && letter as u32 % 2 == 1
    }
}

/// The line under a list that counts it, or a sum.
pub(super) fn is_closing(text: &str) -> bool {
    let folded = fold(text);
    let counted = |word: &str| {
        let rest = folded.strip_prefix(word).and_then(|rest| rest.bytes().next().or(Some(b'0')));
        rest.is_some_and(|next| next.is_ascii_digit())
    };
    let begins = |word: &str| folded.starts_with(word);
    "danhsachgom danhsachnay danhsachco danhsachtren".split(' ').any(begins)
        || "tongcong tongso cong total".split(' ').any(counted)
}

/// A cell of the row that numbers the columns: `(1)`, `2`, `A`, or nothing.
pub(super) fn is_numbering(text: &str) -> bool {
    let inner = text.trim_matches(&['(', ')', '[', ']'][..]);
    inner.len() <= 2 && inner.chars().all(|sign| sign.is_ascii_digit() || sign.is_ascii_uppercase())
}

/// A Roman number or a capital: `II`, `B.`.
pub(super) fn is_outline(text: &str) -> bool {
    let inner = text.trim().trim_end_matches(&['.', ')', '/', '-'][..]);
    let roman = inner.chars().all(|sign| "IVXLC".contains(sign));
    let capital = inner.len() == 1 && inner.chars().all(|sign| sign.is_ascii_uppercase());
    !inner.is_empty() && (roman && inner.len() <= 6 || capital)
}

/// A running number: `1`, `02.`.
pub(super) fn is_count(text: &str) -> bool {
    let inner = text.trim().trim_end_matches(&['.', ')'][..]);
    !inner.is_empty() && inner.len() <= 7 && inner.chars().all(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, kind: Option<Kind>) {
        assert_eq!(section(text, false), kind, "{text}");
    }

    #[test]
    fn sections_say_the_kind() {
        check("I. TẬP THỂ", Some(Kind::Collective));
        check("II. CÁ NHÂN", Some(Kind::Individual));
        check("III. HỘ GIA ĐÌNH", Some(Kind::Household));
        check("A/ Danh sách cá nhân được tặng Giấy khen", Some(Kind::Individual));
        check("Tập thể (05)", Some(Kind::Collective));
        check("CÁC TẬP THỂ", Some(Kind::Collective));
    }

    #[test]
    fn names_and_titles_are_no_sections() {
        check("Tập thể lớp 5A", None);
        check("Gia đình ông Đặng Văn Thành và bà Vũ Thị Nhàn", None);
        check("TẬP THỂ, CÁ NHÂN", None);
        check("Nguyễn Văn An", None);
    }

    #[test]
    fn closing_lines_are_known() {
        assert!(is_closing("Danh sách gồm 04 tập thể, 08 cá nhân./."));
        assert!(is_closing("Tổng cộng: 15"));
        assert!(!is_closing("Tổng công ty Điện lực"));
    }
}
