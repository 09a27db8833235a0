//! The headings of columns as offices write them, and the fields that they mean.

use super::names;
use crate::honours::{self, Known};
use crate::text::{Words, fold, has, is_letter, is_listed};

/// Folded headings, and what they mean. `*` stands for any ending.
static HEADINGS: [(Known, Words); 15] = [
    row(Known::Ordinal, "stt tt sott sothutu # no ordinal order"),
    row(Known::Id, "id ma maso code"),
    row(
        Known::Name,
        "hovaten* hoten* tapthecanhan canhantapthe awardee recipient tentochuc tenho doituongkhenthuong \
         nguoiduockhenthuong nguoiduoctang namevietnamese tendonvidiachi tencoquandiachi hochudemvaten* \
         hochudemten* hodemvaten* capvochong nhomtacgia",
    ),
    row(Known::Kind, "loai loaidoituong doituong phanloai kind type"),
    row(Known::Position, "chucdanh* position jobtitle"),
    row(
        Known::Unit,
        "dv noicongtac* noilamviec truong tentruong truonghoc workplace employer tenthon* tenban tenlang* \
         tentodanpho* tenkhudancu* khudancu tenkhupho* tenclb* doithi",
    ),
    row(
        Known::Place,
        "diaphuong diaban noi xa xathitran xaphuong phuongxa xaphuongthitran huyentp huyenthixa huyenthanhpho \
         huyenthixathanhpho quanhuyen tinhtp tinhthanhpho thon thonban thonxom thonbantodanpho thontodanpho thonap \
         thonkhupho thonkhoipho xom xombantodanpho xomtodanpho xomap ap apkhupho khoixom khoipho khupho todanpho \
         place locality location",
    ),
    row(
        Known::Award,
        "hinhthuc hinhthuckhen* hinhthucdenghi* hinhthucdanhhieu danhhieu* tendanhhieu* khenthuong muckhen* \
         loaikhen* denghikhen* hinhthuckt htkt htkhen* giai giaithuong* prize medal commendation award reward awardtitle \
         awardname honour honor",
    ),
    row(
        Known::Year,
        "nam namkhen* namduoc* namcongnhan* namxet* namquyetdinh namqd namtang namtruytang namdat* namphong* namkt year awardyear yearofaward yearawarded",
    ),
    row(
        Known::Date,
        "ngay ngayky ngaytrao* ngaythangqd ngaythangquyetdinh ngaykyqd ngaykyquyetdinh \
         ngaykhen* ngaycongnhan ngaytang ngaytruytang ngayduoc* ngayphong* ngayquyetdinh ngaybanhanh ngayqd date awarddate \
         decisiondate dateofaward dateawarded",
    ),
    row(
        Known::Decision,
        "soquyetdinh* quyetdinh* soqd* songayq* songaythangq* songaythangnamq* qdso sovakyhieu decision \
         decisionnumber decisionno",
    ),
    row(
        Known::Citation,
        "thanhtich* tomtatthanhtich lydo lydokhen* noidungkhen* noidung achievement achievements citation reason \
         merit",
    ),
    row(Known::Photo, "anh hinhanh anhchandung photo image"),
    row(Known::Href, "lienket duongdan baiviet link url href"),
    row(Known::Status, "trangthai tinhtrang status"),
];

const fn row(known: Known, list: &'static str) -> (Known, Words) {
    (known, Words::new(list))
}

/// Headings of a commune's parts.
static PARTS_OF_PLACE: Words = Words::new("thon* xom* ap* khoi* khupho todanpho");

/// First words of headings that aren't known, but stand before units.
const ABOUT_UNITS: &str = "khoi cum linhvuc nganh cap nhom bac dot tinh huyen thixa so thang quy thoigian madonvi";

/// What a heading is put together from: words for a name, for who has it, and for a unit, and what
/// stands between them. Of two that fit, the longer one is meant.
static WORDS: [Words; 4] = [
    Words::new("ten hoten hovaten name fullname"),
    Words::new(
        "canhan tapthe hogiadinh giadinh nguoi ong ba hocsinh vandongvien doituong awardee recipient winner individual student \
         chuho thisinh tacgia laureate person",
    ),
    Words::new(
        "donvi coquan tochuc doanhnghiep congty phongban unit organisation organization institution company \
         school department",
    ),
    Words::new("va hoac cac duoc nhan denghi khenthuong khen congtac hiennay diaphuong of the and s"),
];

/// The field that a column's heading means, if it is one that the format knows.
pub(super) fn known(heading: &str) -> Option<Known> {
    let folded = folded(heading);
    if folded.is_empty() || folded.len() > 60 {
        return None;
    }
    if names::is_after_more(heading, &folded) {
        return Some(Known::Name);
    }
    let listed = listed(&folded).filter(|known| *known != Known::Award || !is_sum(heading));
    listed.or_else(|| composed(&folded)).or_else(|| combined(&folded)).or_else(|| doubled(heading))
}

/// What a heading means that says it twice, mostly in two languages: `Năm/Year`, `Award (Hình thức)`.
fn doubled(heading: &str) -> Option<Known> {
    let same = |(at, _)| {
        let (first, second) = heading.split_at_checked(at)?;
        listed(&fold(first)).filter(|known| listed(&fold(second)) == Some(*known))
    };
    heading.match_indices(&[' ', '/', '(', '|'][..]).take(4).find_map(same)
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

/// A heading folded, without the number of a footnote: `Đơn vị (1)`.
pub(super) fn folded(heading: &str) -> String {
    let open = heading.trim_end().strip_suffix(&[')', ']'][..]);
    let note = open.and_then(|open| open.rsplit_once(&['(', '['][..]));
    let is_number = |(_, inside): &(&str, &str)| inside.bytes().all(|sign| sign.is_ascii_digit());
    fold(note.filter(is_number).map_or(heading, |(before, _)| before))
}

/// Whether a heading groups units, counts or dates them: no people stand under it.
pub(super) fn is_about_units(heading: &str) -> bool {
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
        check_all("Hình thức, danh hiệu|Tên danh hiệu|Loại khen thưởng|Giải thưởng|Giải", Known::Award);
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
