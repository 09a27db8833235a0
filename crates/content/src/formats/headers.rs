//! The headings of columns as offices write them, and the fields that they mean.

use super::names;
use super::terms::{ABOUT_UNITS, HEADINGS, NOT_ABOUT_UNITS, PARTS_OF_PLACE, PARTS_OF_UNIT, WHO, WORDS};
use crate::honours::{self, Known};
use crate::text::{fold, has, is_digit, is_letter, is_listed, lowered};

/// The field that a column's heading means, if it is one that the format knows.
pub(super) fn known(heading: &str) -> Option<Known> {
    let folded = folded(heading);
    // Who signs is nobody in the list.
    if folded.is_empty() || folded.len() > 60 || has(&folded, "nguoiky") {
        return None;
    }
    if names::is_after_more(heading, &folded) {
        return Some(Known::Name);
    }
    let listed = listed(&folded).filter(|known| *known != Known::Award || !is_sum(heading));
    listed
        .or_else(|| composed(&folded))
        .or_else(|| combined(&folded))
        .or_else(|| if folded.len() < 24 { doubled(heading) } else { None })
}

/// What a heading means that says it twice, mostly in two languages: `Năm/Year`, `Award (Hình thức)`.
fn doubled(heading: &str) -> Option<Known> {
    let same = |(at, _)| {
        let (first, second) = heading.split_at_checked(at)?;
        let first = fold(first);
        listed(&first).filter(|known| listed(&fold(second)) == Some(*known) && !is_who(&first))
    };
    heading.match_indices(&[' ', '/', '(', '|'][..]).take(2).find_map(same)
}

/// Whether school years stand under a heading.
pub(super) fn is_school_year(heading: &str) -> bool {
    is_listed("namhoc nienhoc nienkhoa", &folded(heading))
}

/// Whether sums of money stand under a heading: `Mức khen thưởng (đồng)`.
fn is_sum(heading: &str) -> bool {
    let unit = heading.rsplit_once('(').map_or_else(String::new, |(_, unit)| fold(unit));
    is_listed("dong vnd trieudong nghindong ngandong 1000dong dvtdong tien sotien", &unit)
        || fold(heading).starts_with("muckhenthuongbangtien")
}

/// Whether parts of a commune stand under a heading of places.
pub(super) fn is_part_of_place(heading: &str) -> bool {
    PARTS_OF_PLACE.fits(&folded(heading))
}

/// Whether places that hold several communes stand under a heading.
pub(super) fn is_wide_place(heading: &str) -> bool {
    is_listed("huyen quan thixa thanhpho tinh district province", &folded(heading))
}

/// Whether the parts of a unit stand under a heading, or that of a party or a union which somebody is in.
pub(super) fn is_part_of_unit(heading: &str) -> bool {
    PARTS_OF_UNIT.fits(&folded(heading))
}

/// Whether people, or what they made, stand under a heading where no other has the names.
pub(super) fn is_who(folded: &str) -> bool {
    WHO.fits(folded)
}

/// Whether what someone had before stands under a heading, and not what the list is of.
pub(super) fn is_past(heading: &str) -> bool {
    let folded = fold(heading);
    ["dadat", "daduoc", "danhan", "daco"].iter().any(|word| has(&folded, word))
}

/// What a heading under that of the decision means.
pub(super) fn of_decision(heading: &str) -> Option<Known> {
    let folded = folded(heading);
    if is_listed("so sohieu sokyhieu no number", &folded) {
        Some(Known::Decision)
    } else if folded.starts_with("ngay") {
        Some(Known::Date)
    } else {
        known(heading)
    }
}

/// A heading folded, without its own number and that of a footnote: `1. Họ và tên`, `Đơn vị (1)`.
pub(super) fn folded(heading: &str) -> String {
    let open = heading.trim_end().strip_suffix(&[')', ']'][..]);
    let note = open.and_then(|open| open.rsplit_once(&['(', '['][..]));
    let is_number = |(_, inside): &(&str, &str)| inside.bytes().all(|sign| sign.is_ascii_digit());
    let heading = note.filter(is_number).map_or(heading, |(before, _)| before);
    let unnumbered = heading.trim_start_matches(is_digit);
    fold(unnumbered.strip_prefix(&['.', ')'][..]).unwrap_or(heading))
}

/// Whether a heading groups units, counts or dates them: no people stand under it.
pub(super) fn is_about_units(heading: &str) -> bool {
    let marked = lowered(heading);
    // Without marks they are the same.
    if ["bác ", "cặp "].iter().any(|word| marked.starts_with(word)) || NOT_ABOUT_UNITS.fits(&fold(heading)) {
        return false;
    }
    let mut begin = String::new();
    heading.split(|sign| !is_letter(sign)).any(|word| {
        begin += &fold(word);
        is_listed(ABOUT_UNITS, &begin)
    })
}

/// Whether a heading is the word that a field has in a table of ours: `Đơn vị`, not `Đơn vị đề nghị`.
pub(super) fn is_own(heading: &str) -> bool {
    let folded = folded(heading);
    honours::HEADINGS.iter().any(|(_, own)| *own == folded)
}

pub(super) fn listed(folded: &str) -> Option<Known> {
    HEADINGS.iter().find(|(_, headings)| headings.fits(folded)).map(|(known, _)| *known)
}

/// Headings that are put together from words for people and units.
fn composed(folded: &str) -> Option<Known> {
    match words(folded)? {
        [_, true, _] | [true, _, false] => Some(Known::Name),
        [_, _, true] => Some(Known::Unit),
        _ => None,
    }
}

/// Whether words for a name, for who has it and for a unit are in a heading that
/// is made of nothing else.
pub(super) fn words(folded: &str) -> Option<[bool; 3]> {
    let mut found = [false; 4];
    let mut rest = folded;
    while !rest.is_empty() {
        let mut longest = 0;
        let mut sort = &mut false;
        for (found, words) in found.iter_mut().zip(&WORDS) {
            let fitting = words.longest(rest);
            if fitting > longest {
                (longest, sort) = (fitting, found);
            }
        }
        *sort = true;
        rest = rest.get(longest..).filter(|_| longest > 0)?;
    }
    let [name, person, unit, _] = found;
    Some([name, person, unit])
}

/// Headings that say two or three things at once: one column stays one column.
fn combined(folded: &str) -> Option<Known> {
    if has(folded, "tentapthe") || has(folded, "tencanhan") {
        Some(Known::Name)
    } else if has(folded, "chucvu") {
        Some(Known::Position)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, field: Option<Known>) {
        assert_eq!(known(heading), field);
    }

    #[test]
    fn headings_are_known_in_two_languages() {
        check("STT", Some(Known::Ordinal));
        check("Họ và tên", Some(Known::Name));
        check("HỌ VÀ TÊN", Some(Known::Name));
        check("Họ tên/Tên tập thể", Some(Known::Name));
        check("Full name", Some(Known::Name));
        check("Chức vụ", Some(Known::Position));
        check("Chức vụ, đơn vị", Some(Known::Position));
        check("Đơn vị công tác", Some(Known::Unit));
        check("Hình thức khen thưởng", Some(Known::Award));
        check("Năm", Some(Known::Year));
        check("Số quyết định", Some(Known::Decision));
        check("Decision number", Some(Known::Decision));
        check("No.", Some(Known::Ordinal));
        check("Ghi chú", None);
        check("Lĩnh vực", None);
        check("Thông tin", None);
        check("", None);
    }

    #[track_caller]
    fn check_all(headings: &str, field: Known) {
        headings.split('|').for_each(|heading| assert_eq!(known(heading), Some(field), "{heading}"));
    }

    #[test]
    fn headings_are_known_in_more_words() {
        check_all("Đơn vị, địa phương|Đơn vị (1)|Tên cơ quan, đơn vị|Đơn vị công tác hiện nay", Known::Unit);
        check_all("Trường|School|Company|Tên đơn vị được khen thưởng|Nơi công tác hiện nay", Known::Unit);
        check_all("Hình thức, danh hiệu|Tên danh hiệu|Loại khen thưởng|Giải thưởng|Giải|Xếp giải", Known::Award);
        check_all("Năm được khen|Năm công nhận|Năm quyết định|Year awarded|Năm (2)", Known::Year);
        check_all("Số QĐ khen thưởng|Số quyết định khen thưởng|Quyết định khen thưởng|Số, ngày QĐ", Known::Decision);
        check_all("Ngày ký quyết định|Date of award|Date awarded", Known::Date);
        check_all(
            "Người được tặng|Chủ hộ|Vận động viên|Thí sinh|Tác giả|Laureate|Person|Name (Vietnamese)",
            Known::Name,
        );
        check_all("Hình thức KT|HTKT|HT khen|Prize|Medal|Commendation", Known::Award);
        check_all("ĐV|Institution", Known::Unit);
        check_all("Ngày trao|Ngày tháng QĐ", Known::Date);
        check_all("Năm KT", Known::Year);
        check_all("Lý do|Thành tích đạt được|Nội dung khen", Known::Citation);
        check_all(
            "Cấp bậc, họ và tên|Cấp bậc họ tên|Quân hàm, họ và tên|Số báo danh, họ tên|Chức danh - Họ tên|Nhóm, họ tên",
            Known::Name,
        );
        check_all("Họ, chữ đệm và tên|Họ, chữ đệm, tên khai sinh|Cặp vợ chồng|Nhóm tác giả", Known::Name);
        check_all("Tên thôn, bản, tổ dân phố|Tên làng", Known::Unit);
        check_all("Đề nghị khen thưởng", Known::Award);
        check_all("Năm/Year|Năm (Year)|Năm Year|Year / Năm|Năm - Year|Năm đạt|Năm QĐ|Năm truy tặng", Known::Year);
        check_all("STT/No.|STT - No", Known::Ordinal);
        check_all("Hình thức/Award|Hình thức (Award)|Award / Hình thức|Hình thức Award|Reward", Known::Award);
        check_all("Ngày tặng|Ngày truy tặng|Ngày/Date", Known::Date);
        check_all("Khu dân cư|Tên CLB|Đội thi", Known::Unit);
        check_all("Số, ngày, tháng, năm QĐ|Số/ngày/tháng/năm quyết định", Known::Decision);
        check_all("Năm phong tặng", Known::Year);
        check_all("Ngày được công nhận", Known::Date);
        check_all(
            "Họ và tên học sinh|Tên học sinh|Tên đơn vị, cá nhân|Đơn vị/Cá nhân|Name of the recipient",
            Known::Name,
        );
    }

    #[test]
    fn words_in_other_company_are_not_taken_for_headings() {
        for heading in [
            "Tên tài khoản",
            "Năm học",
            "Ngày kỷ niệm",
            "Số lượng",
            "Người ký",
            "Tên (sách)",
            "Tennis",
            "Năm/Ngày",
            "Năm thứ",
        ] {
            check(heading, None);
        }
    }

    #[test]
    fn a_name_after_personal_data_is_no_name_and_one_to_be_signed_neither() {
        for heading in ["Tuổi, họ tên", "Năm sinh, họ và tên", "Ký nhận, ghi rõ họ tên", "Ký nhận (ghi rõ họ tên)"]
        {
            check(heading, None);
        }
    }

    #[test]
    fn headings_about_units_begin_with_whole_words() {
        for heading in ["Cấp khen", "Tỉnh, thành phố", "Mã đơn vị", "Khối thi đua", "Lĩnh vực"] {
            assert!(is_about_units(heading), "{heading}");
        }
        for heading in ["Soạn giả", "Capella", "Tên"] {
            assert!(!is_about_units(heading), "{heading}");
        }
    }
}
