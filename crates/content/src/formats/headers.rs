//! The headings of columns as offices write them, and the fields that they mean.

use crate::honours::Known;
use crate::text::fold;

/// The field that a column's heading means, if it is one that the format knows.
pub(crate) fn known(heading: &str) -> Option<Known> {
    let folded = fold(heading);
    exact(&folded).or_else(|| combined(&folded))
}

fn exact(folded: &str) -> Option<Known> {
    let field = match folded {
        "stt" | "tt" | "sott" | "sothutu" | "#" | "no" | "ordinal" | "order" => Known::Ordinal,
        "id" | "ma" | "maso" | "code" => Known::Id,
        "hovaten" | "hoten" | "ten" | "hovatendem" | "tencanhan" | "tentapthe" | "hotencanhan"
        | "tencanhantapthe" | "tentapthecanhan" | "tapthecanhan" | "canhantapthe" | "name"
        | "fullname" | "awardee" | "recipient" | "tentochuc" | "tenhogiadinh" | "tenho"
        | "doituongkhenthuong" | "tendoituong" | "nguoiduockhenthuong" => Known::Name,
        "loai" | "loaidoituong" | "doituong" | "phanloai" | "kind" | "type" => Known::Kind,
        "chucvu" | "chucdanh" | "position" | "jobtitle" | "nghenghiep" | "occupation" => {
            Known::Position
        }
        "donvi" | "donvicongtac" | "noicongtac" | "noilamviec" | "coquan" | "coquandonvi"
        | "coquancongtac" | "tochuc" | "tendonvi" | "unit" | "organisation" | "organization"
        | "workplace" | "employer" | "department" => Known::Unit,
        "diaphuong" | "diaban" | "noi" | "xaphuong" | "xaphuongthitran" | "place" | "locality"
        | "location" => Known::Place,
        "hinhthuckhenthuong" | "hinhthuc" | "hinhthuckhen" | "hinhthucdenghikhenthuong"
        | "danhhieu" | "danhhieuthidua" | "danhhieuhinhthuckhenthuong" | "khenthuong"
        | "muckhenthuong" | "muckhen" | "hinhthuckhenthuongdanhhieu" | "award" | "title" | "honour" | "honor" => Known::Award,
        "nam" | "namkhenthuong" | "namkhen" | "namtang" | "year" | "awardyear" => Known::Year,
        "ngay" | "ngayky" | "ngaykhenthuong" | "ngayquyetdinh" | "ngaybanhanh" | "ngayqd"
        | "date" | "awarddate" | "decisiondate" => Known::Date,
        "soquyetdinh" | "quyetdinh" | "quyetdinhso" | "soqd" | "qdso" | "sovaky hieu" | "decision"
        | "decisionnumber" | "decisionno" => Known::Decision,
        "thanhtich" | "tomtatthanhtich" | "lydokhenthuong" | "noidungkhenthuong" | "noidung"
        | "achievement" | "achievements" | "citation" | "reason" | "merit" => Known::Citation,
        "anh" | "hinhanh" | "anhchandung" | "photo" | "image" => Known::Photo,
        "lienket" | "duongdan" | "baiviet" | "link" | "url" | "href" => Known::Href,
        "trangthai" | "tinhtrang" | "status" => Known::Status,
        _ => return None,
    };
    Some(field)
}

/// Headings that say two or three things at once.
fn combined(folded: &str) -> Option<Known> {
    let has = |word: &str| folded.contains(word);
    if folded.starts_with("hovaten") || folded.starts_with("hoten") || has("tentapthe") || has("tencanhan") {
        return Some(Known::Name);
    }
    let work = has("donvi") || has("noicongtac") || has("coquan");
    // Not split: one column stays one column.
    if (folded.starts_with("chucvu") || folded.starts_with("chucdanh")) && folded.len() < 40 {
        return Some(Known::Position);
    }
    if work && has("chucvu") && folded.len() < 40 {
        return Some(Known::Position);
    }
    if folded.starts_with("hinhthuckhenthuong") || folded.starts_with("danhhieu") {
        return Some(Known::Award);
    }
    None
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
