//! Rows of an office's list that are no records.

use super::groups::is_unit;
use crate::honours::is_personal;
use crate::text::{begins_digit, digits, fold, has, is_listed, lowered};

/// What closes a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// A line that counts it, a sum, or a note: another group may follow.
    Sum,
    /// Who made it, and who gets it.
    End,
}

/// What a row that is no record closes. `says_more` says that there are words beside
/// it: a person may be called `Cộng` or `Tổng`.
pub(super) fn closing(text: &str, says_more: bool) -> Option<Closing> {
    let marked = lowered(text);
    let folded = fold(text);
    let begins = |word: &str| folded.starts_with(word);
    // `Người lập trình` is a trade.
    let made = folded.strip_prefix("nguoilap").is_some_and(|rest| is_listed(" bieu bang danhsach ds", rest));
    if made || begins("noinhan") || begins("xacnhancua") {
        return Some(Closing::End);
    }
    let counts = |rest: &str| {
        let rest = rest.trim_matches(&[' ', ':', '.', '(', ')'][..]);
        begins_digit(rest) || is_listed(" i ii iii iv v a b c", rest)
    };
    let counted = |word| folded.strip_prefix(word).is_some_and(counts);
    // `Tổng công ty` is a company, `Công` a name.
    let bare = |rest: &str| counts(rest) && !(rest.is_empty() && says_more);
    let sum =
        |rest: &str| bare(rest) || ["cộng", "số", "tiền", "kinh phí"].iter().any(|word| rest.trim().starts_with(word));
    let closes = "danhsachgom danhsachnay danhsachco danhsachtren andinhdanhsach ghichu".split(' ').any(begins)
        || "tongcong tongso total".split(' ').any(counted)
        || marked.trim_start_matches('(').starts_with("bằng chữ")
        || marked.starts_with("lưu ý:")
        || marked.strip_prefix("tổng").is_some_and(sum)
        // Without marks `Cong` alone is a name.
        || folded.strip_prefix("cong").is_some_and(begins_digit)
        || marked.strip_prefix("cộng").is_some_and(|rest| bare(rest) || is_unit(rest.trim()))
        // As Excel sums up groups.
        || marked.ends_with(" count")
        || marked.ends_with(" total");
    closes.then_some(Closing::Sum)
}

/// What stands before the office that one signs for, with a point after it or a line in it.
const ON_BEHALF: &str = "TM KT TL TUQ T/M";

/// What begins with the office of who signs, or with what for.
const SIGNERS: &str = "nguoi duyet xacnhan ketoan thuky thutruong chutich phochutich giamdoc phogiamdoc hieutruong phohieutruong \
     truongphong photruongphong truongban bithu phobithu tongphutrach chunhiem daidien";

/// What stands under a list that numbers its records: who signed it and where, who gets it.
pub(super) fn is_signature(text: &str) -> bool {
    let folded = fold(text);
    let first = text.split(&['.', ' '][..]).next().unwrap_or_default();
    let begins = |word: &str| folded.starts_with(word);
    is_listed(ON_BEHALF, first) || is_dated(text) || SIGNERS.split(' ').any(begins)
}

/// Whom to ask about a list, and where: `Điện thoại: …`.
pub(super) fn is_contact(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, _)| is_personal(label))
}

/// Where and when a list is signed.
pub(super) fn is_dated(text: &str) -> bool {
    let folded = fold(text);
    ["ngay", "thang", "nam"].iter().all(|word| has(&folded, word))
}

/// Whether a text is a year or a school year, and nothing else.
pub(super) fn is_years(text: &str) -> bool {
    let folded = fold(text);
    let years = folded.strip_prefix("nam").map(|rest| rest.strip_prefix("hoc").unwrap_or(rest));
    years.is_some_and(|years| years.len() >= 4 && digits(years).is_some())
}

/// The mark of a footnote.
pub(super) fn is_note(text: &str) -> bool {
    text.trim_start_matches('(').starts_with('*')
}

/// What no name begins with: who signs does so for others.
pub(super) fn is_on_behalf(text: &str) -> bool {
    let ends = |mark: &str, rest: &str| rest.starts_with('.') || mark.contains('/');
    ON_BEHALF.split(' ').any(|mark| text.strip_prefix(mark).is_some_and(|rest| ends(mark, rest)))
}

/// Whether a row numbers the columns, `(1)`, `(2)`, or `A`, `B`, `1`, `2=1+1`: its numbers count from one on, and
/// what has none may be short names. Excel makes `-1` of `(1)`.
pub(super) fn is_numbering<'t>(cells: impl Iterator<Item = &'t str>) -> bool {
    let (mut count, mut letters) = (0_u64, 0);
    for cell in cells {
        let cell = cell.strip_prefix("Cột ").unwrap_or(cell);
        let inner = cell.split('=').next().unwrap_or_default().trim_matches(&['(', ')', '[', ']', '-', ' '][..]);
        match (digits(inner), inner.as_bytes()) {
            (Some(number), _) if number == count + 1 => count = number,
            (_, [sign]) if sign.to_ascii_lowercase() == b'a' + letters => letters += 1,
            (_, [sign]) if sign.is_ascii_uppercase() => {}
            _ => return false,
        }
    }
    count > 0 || letters > 2
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

    #[test]
    fn closing_lines_are_known() {
        for text in [
            "Danh sách gồm 04 tập thể, 08 cá nhân./.",
            "Tổng cộng: 15",
            "TỔNG SỐ TIỀN",
            "Tổng: 01",
            "Cộng (15)",
            "Tong cong: 15",
            "Ấn định danh sách trên có 15 người",
            "Ghi chú: xếp theo tên",
            "(Bằng chữ: Mười lăm người)",
            "Cộng Sở Y tế",
            "Sở Y tế Count",
            "Tổng kinh phí",
            "Cong: 2",
        ] {
            assert_eq!(closing(text, false), Some(Closing::Sum), "{text}");
        }
        assert_eq!(closing("Nơi nhận:", false), Some(Closing::End));
        assert_eq!(closing("NGƯỜI LẬP BIỂU", false), Some(Closing::End));
        assert_eq!(closing("XÁC NHẬN CỦA ĐƠN VỊ", true), Some(Closing::End));
    }

    #[test]
    fn names_close_no_list() {
        for text in
            ["Tổng công ty Điện lực", "Tổng cục Thuế", "Công", "Cộng Thị Hoa", "Cộng đồng thôn Hạ", "Nguyễn Văn An"]
        {
            assert_eq!(closing(text, false), None, "{text}");
            assert!(!is_signature(text), "{text}");
        }
        assert_eq!(closing("Cộng", true), None);
        assert_eq!(closing("Cộng", false), Some(Closing::Sum));
    }

    #[test]
    fn signatures_are_known() {
        for text in
            ["TM. ỦY BAN NHÂN DÂN", "Chủ tịch", "Phú Lộc, ngày 3 tháng 5 năm 2021", "DUYỆT CỦA LÃNH ĐẠO", "Bí thư"]
        {
            assert!(is_signature(text), "{text}");
        }
    }

    #[test]
    fn a_row_that_numbers_the_columns_has_numbers_or_capitals() {
        let check = |cells: &[&str], numbers| assert_eq!(is_numbering(cells.iter().copied()), numbers, "{cells:?}");
        check(&["(1)", "(2)", "(3)"], true);
        check(&["A", "B", "1", "2"], true);
        check(&["A", "B"], false);
        check(&["A", "5"], false);
        check(&["-1", "-2", "-3"], true);
        check(&["1", "2", "3", "4", "5=3+4"], true);
        check(&["A", "B", "1", "2", "3=1+2"], true);
        check(&["a", "b", "c", "d", "e"], true);
        check(&["Cột 1", "Cột 2", "Cột 3"], true);
        check(&["a", "x", "y"], false);
        check(&["1", "-"], false);
        check(&["1", "Lớp 2"], false);
        let wide: Vec<String> = (1..=300).map(|number: u32| number.to_string()).collect();
        check(&wide.iter().map(String::as_str).collect::<Vec<_>>(), true);
        check(&wide.iter().take(255).map(String::as_str).chain(["7"]).collect::<Vec<_>>(), false);
        check(&["1", "5A"], false);
    }
}
