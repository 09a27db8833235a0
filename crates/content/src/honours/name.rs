//! A name without what is personal behind it.

use super::personal::is_personal;
use crate::text::{fold, head, is_digit, is_listed};

/// What stands between a name and what else is said.
const SIGNS: [char; 8] = [',', ';', '(', '[', '-', '–', '\n', '\r'];
/// What stands before figures that are personal, also with no sign before it: `An SĐT 0990123456`.
const LABELS: &str =
    "sinhngay sinhnam ngaysinh namsinh sn ns dob sdt dt dienthoai stk taikhoan cccd cmnd cmt hochieu mst";
/// Bytes behind a name that tell what they are.
const ENOUGH: usize = 160;
/// What a home begins with.
const HOMES: &str = "trutai thuongtrutai tamtrutai cutrutai ngutai";

/// A name without what is personal behind it: `(sinh năm 1968)`, a line `SĐT: …`, an address of mail. It is never
/// empty.
pub(crate) fn bare_name(name: &str) -> &str {
    // Most names are nothing but letters.
    let is_other = |sign: char| is_digit(sign) || matches!(sign, '@' | ':') || SIGNS.contains(&sign);
    if !name.contains(is_other) {
        return name;
    }
    let begins = |(at, sign): &(usize, char)| {
        let is_sign = SIGNS.contains(sign);
        (is_sign || sign.is_whitespace()) && {
            let rest = head(name.get(at + sign.len_utf8()..).unwrap_or_default(), ENOUGH);
            is_more(rest.split(SIGNS).next().unwrap_or_default().trim_start(), is_sign)
        }
    };
    let before = name.char_indices().find(begins).and_then(|(at, _)| name.get(..at)).unwrap_or_default();
    let before = before.trim_end_matches(&[' ', ':'][..]);
    if before.trim().is_empty() { name } else { before }
}

/// Whether what stands behind a name is personal. With no sign before it, it may be the rest of the name.
fn is_more(text: &str, is_apart: bool) -> bool {
    let figures = text.bytes().filter(u8::is_ascii_digit).count();
    // An office may be of insurance, and have a number.
    let is_long = figures > 3;
    if is_number(text) || is_mail(text.split(char::is_whitespace).next().unwrap_or_default()) {
        return true;
    }
    if !is_apart {
        return is_long && text.split(is_digit).next().is_some_and(is_label);
    }
    let is_said = || text.split_once(':').is_some_and(|(label, _)| is_personal(label));
    // An age and a home have few figures or none.
    let is_other = || {
        let folded = fold(text);
        figures > 0 && folded.trim_matches(is_digit) == "tuoi" || HOMES.split(' ').any(|home| folded.starts_with(home))
    };
    (is_long || text.contains('@')) && is_personal(text) || is_said() || is_other()
}

/// Whether a text is what stands before figures: `CCCD số`.
fn is_label(text: &str) -> bool {
    let folded = fold(text);
    let label = folded.strip_prefix("so").unwrap_or(&folded);
    is_listed(LABELS, label.strip_suffix("so").unwrap_or(label))
}

/// Whether a text begins with a number of a telephone, an account or a paper: 9 to 12 figures.
fn is_number(text: &str) -> bool {
    let number = text.split(|sign| !is_digit(sign) && !matches!(sign, '.' | ' ' | '+')).next().unwrap_or_default();
    (9..=12).contains(&number.bytes().filter(u8::is_ascii_digit).count())
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_personal_behind_a_name_is_cut_off() {
        let behind = "(sinh năm 1968)|, sinh năm 1968| - SĐT: 0912345678| (SN 1968)|, CCCD 001068012345|\nSĐT: 0912345678|\
            \nSinh ngày 01/02/1968|; ĐT: 0912.345.678| sinh ngày 1/2/1968| SĐT 0912345678| STK 711A12345678 Vietinbank\
            | CCCD số 001068012345| số ĐT: 0912 345 678| (tuổi: 52)| - email: hieu@x.vn| (hieu@x.vn)| hieu@x.vn\
            | (0912345678)| 0912.345.678| +84 912 345 678| (52 tuổi)|, 52 tuổi| (trú tại thôn 3, xã B)|, trú tại thôn 3|\
            ; trú tại thôn Đoài| – trú tại thôn Đoài| [trú tại bản Hạ]|\nĐịa chỉ: Thôn 3, xã B| [sinh năm 1968]|: 0912345678| DOB 1/2/1968";
        for behind in behind.split('|') {
            assert_eq!(bare_name(&["Lô Văn Hiệu", behind].concat()), "Lô Văn Hiệu", "{behind}");
        }
    }

    #[test]
    fn a_name_as_long_as_a_book_is_read_at_once() {
        let long = ["a ".repeat(50_000), "1".to_owned()].concat();
        assert_eq!(bare_name(&long), long);
    }

    #[test]
    fn a_name_keeps_what_belongs_to_it() {
        let names = "Lô Văn Hiệu|Nguyễn Thị Mai Lan 2020|Trần Văn Sinh 1968|Lê An, Vũ Ba|Lê An (K2020)|Sinh, 1990|\
            Tổ 3 - Bảo hiểm xã hội quận 12|Bảo hiểm xã hội huyện Khê Sơn|(SĐT 0990)|0912345678|: 0912345678|hieu@x.vn|Tuổi 20|\
            Trường THPT số 2, huyện Khê Sơn|Lớp 12A1 (2020-2021)|Đội tuyển U23, 3 huy chương|Hộ ông An: thôn 3|\
            Lê An, Mai Lan|Tập thể (Đội trưởng: Lê An)|Lê An, học sinh nội trú|Lê An, Thường trực HĐND xã|NS Trà Giang|\
            Công ty TNHH MTV 2-9 (01/01/2020)|Câu lạc bộ @Trẻ|Tiểu đoàn 1, 2 và 3|Ban liên lạc: Hội đồng hương 1975|\
            Lê An, huy hiệu 30 năm tuổi Đảng|Trường Dân tộc nội trú 2020";
        for name in names.split('|') {
            assert_eq!(bare_name(name), name);
        }
    }
}
