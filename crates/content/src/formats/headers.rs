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
        "donvi donvicongtac noicongtac noilamviec truong school company coquan coquandonvi coquancongtac tochuc tendonvi unit \
         organisation organization workplace employer department",
    ),
    (Known::Place, "diaphuong diaban noi xaphuong xaphuongthitran place locality location"),
    (
        Known::Award,
        "giai khenthuong muckhenthuong muckhen award awardtitle awardname honour \
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

/// Folded beginnings of headings that go on in many ways, and what they mean.
const BEGINNINGS: [(Known, &str); 8] = [
    (Known::Name, "hovaten hoten"),
    (Known::Position, "chucdanh"),
    (Known::Unit, "donvi tendonvi tencoquan tentruong tendoanhnghiep"),
    (Known::Award, "hinhthuc danhhieu tendanhhieu loaikhenthuong giaithuong"),
    (Known::Year, "namkhen namduoc namcongnhan namquyetdinh namtrao yearaward"),
    (Known::Date, "ngaykyquyetdinh ngaykhen ngayquyetdinh dateof dateaward"),
    (Known::Decision, "soquyetdinh soqd quyetdinh songayq"),
    (Known::Citation, "thanhtich lydo noidungkhen"),
];

/// Folded words that a heading over persons, collectives and households is made of.
const WHOM: &str = "tapthe canhan hogiadinh giadinh donvi doanhnghiep coquan tochuc duockhenthuong duockhen hocsinh nguoi ong \
    ten ba va ho";

/// The field that a column's heading means, if it is one that the format knows.
pub(crate) fn known(heading: &str) -> Option<Known> {
    let folded = fold(without_note(heading));
    if folded.is_empty() || folded.len() > 60 {
        return None;
    }
    let mut exact = HEADINGS.iter().filter(|(_, headings)| is_listed(headings, &folded));
    exact.next().map(|(known, _)| *known).or_else(|| combined(&folded))
}

/// The field that a heading under another means: `Số` under `Quyết định`.
pub(crate) fn known_under(above: &str, heading: &str) -> Option<Known> {
    known(heading).or_else(|| known(&[above, " ", heading].concat()))
}

/// A heading without the number of a column or a footnote in brackets after it.
fn without_note(heading: &str) -> &str {
    let note = heading.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit() || sign == b'*');
    note.filter(|(_, note)| is_number(note)).map_or(heading, |(before, _)| before)
}

/// Headings that say two or three things at once: one column stays one column.
fn combined(folded: &str) -> Option<Known> {
    if has(folded, "tentapthe") || has(folded, "tencanhan") || is_whom(folded) {
        return Some(Known::Name);
    }
    if has(folded, "chucvu") {
        return Some(Known::Position);
    }
    // The day of a decision, also under a heading of its own.
    if has(folded, "quyetdinh") && has(folded, "ngaythangnam") || folded == "ngaythangnam" {
        return Some(Known::Date);
    }
    let begins = |(_, words): &&(Known, &str)| words.split(' ').any(|word| folded.starts_with(word));
    BEGINNINGS.iter().find(begins).map(|(known, _)| *known)
}

/// Whether a heading says whom, and nothing else: `Cá nhân, tập thể được khen thưởng`, `Name of recipient`.
fn is_whom(folded: &str) -> bool {
    let says = |words: &str| words.split(' ').any(|word| has(folded, word));
    if says("name") && says("awardee recipient winner student") {
        return true;
    }
    if !says("canhan tapthe nguoi hogiadinh hocsinh ongba") {
        return false;
    }
    let mut rest = folded.to_owned();
    for word in WHOM.split(' ') {
        rest = rest.replace(word, " ");
    }
    rest.trim().is_empty()
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
        check("Cá nhân", Some(Known::Name));
        check("Cá nhân, tập thể được khen thưởng", Some(Known::Name));
        check("Tên đơn vị, cá nhân", Some(Known::Name));
        check("Ông (Bà)", Some(Known::Name));
        check("Người được khen", Some(Known::Name));
        check("Name of awardee", Some(Known::Name));
        check("Recipient name", Some(Known::Name));
        check("Name of award", None);
        check("Tên doanh nghiệp", Some(Known::Unit));
        check("Đơn vị, địa phương", Some(Known::Unit));
        check("Đơn vị (1)", Some(Known::Unit));
        check("Trường", Some(Known::Unit));
        check("Hình thức, danh hiệu", Some(Known::Award));
        check("Giải", Some(Known::Award));
        check("Năm công nhận", Some(Known::Year));
        check("Year awarded", Some(Known::Year));
        check("Số QĐ khen thưởng", Some(Known::Decision));
        check("Số, ngày QĐ", Some(Known::Decision));
        check("Ngày ký quyết định", Some(Known::Date));
        check("Thành tích đạt được", Some(Known::Citation));
        assert_eq!(known_under("Quyết định khen thưởng", "Số"), Some(Known::Decision));
        assert_eq!(known_under("Quyết định khen thưởng", "Ngày, tháng, năm"), Some(Known::Date));
        assert_eq!(known_under("Nơi công tác", "Đơn vị"), Some(Known::Unit));
        check("Người ký", None);
        check("Ghi chú", None);
        check("Lĩnh vực", None);
        check("", None);
    }
}
