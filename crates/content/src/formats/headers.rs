//! The headings of columns as offices write them, and the fields that they mean.

use crate::honours::Known;
use crate::text::{fold, has, is_listed};

/// Folded headings, and what they mean.
const HEADINGS: [(Known, &str); 15] = [
    (Known::Ordinal, "stt tt sott sothutu # no ordinal order"),
    (Known::Id, "id ma maso code"),
    (
        Known::Name,
        "hovaten hoten ten tapthecanhan canhantapthe name fullname awardee recipient tentochuc tenhogiadinh tenho \
         doituongkhenthuong tendoituong nguoiduockhenthuong",
    ),
    (Known::Kind, "loai loaidoituong doituong phanloai kind type"),
    (Known::Position, "position jobtitle"),
    (
        Known::Unit,
        "donvi donvicongtac noicongtac noilamviec coquan coquandonvi coquancongtac tochuc tendonvi unit \
         organisation organization workplace employer department",
    ),
    (Known::Place, "diaphuong diaban noi xaphuong xaphuongthitran place locality location"),
    (
        Known::Award,
        "hinhthuc hinhthuckhen hinhthucdenghikhenthuong khenthuong muckhenthuong muckhen award awardtitle awardname honour \
         honor",
    ),
    (Known::Year, "nam namkhenthuong namkhen namtang year awardyear yearofaward"),
    (Known::Date, "ngay ngayky ngaykhenthuong ngayquyetdinh ngaybanhanh ngayqd date awarddate decisiondate"),
    (Known::Decision, "soquyetdinh quyetdinh quyetdinhso soqd qdso sovakyhieu decision decisionnumber decisionno"),
    (
        Known::Citation,
        "thanhtich tomtatthanhtich lydokhenthuong noidungkhenthuong noidung achievement achievements citation \
         reason merit",
    ),
    (Known::Photo, "anh hinhanh anhchandung photo image"),
    (Known::Href, "lienket duongdan baiviet link url href"),
    (Known::Status, "trangthai tinhtrang status"),
];

/// The field that a column's heading means, if it is one that the format knows.
pub(crate) fn known(heading: &str) -> Option<Known> {
    let folded = fold(heading);
    if folded.is_empty() || folded.len() > 60 {
        return None;
    }
    let mut exact = HEADINGS.iter().filter(|(_, headings)| is_listed(headings, &folded));
    exact.next().map(|(known, _)| *known).or_else(|| combined(&folded))
}

/// Headings that say two or three things at once: one column stays one column.
fn combined(folded: &str) -> Option<Known> {
    let begins = |word| folded.starts_with(word);
    if begins("hovaten") || begins("hoten") || has(folded, "tentapthe") || has(folded, "tencanhan") {
        Some(Known::Name)
    } else if has(folded, "chucvu") || begins("chucdanh") {
        Some(Known::Position)
    } else if begins("hinhthuckhenthuong") || begins("danhhieu") {
        Some(Known::Award)
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
        check("", None);
    }
}
