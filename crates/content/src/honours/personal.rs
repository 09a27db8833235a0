mod terms;

use terms::{ANYWHERE, APART, BEGINNING, WHOLE};

use crate::text::{fold, has, is_digit};

/// Whether a field's name, in any spelling, says that it holds personal data:
/// birth date, identity, passport, tax or insurance number, telephone, e-mail,
/// bank account or home address, in Vietnamese or English.
///
/// Case, marks, spaces and signs are left aside, and a name that says several things (*Đơn vị/Nơi ở*)
/// is personal if one of them is. `docs/data.md` lists the words. A student, a meeting, the name of a
/// contact or the address of an office is not.
pub fn is_personal(field: &str) -> bool {
    let whole = fold(field);
    // `TIN` is a number, `Tin, bài` is news; `dd/mm/yyyy` says no `DĐ`.
    let is_dated = has(&whole, "ddmm");
    if whole.trim_matches(is_digit) == "tin" || is_piece(whole) {
        return true;
    }
    let is_break = |sign: char| matches!(sign, ',' | ';' | '/' | '+' | '(' | '[' | '\n' | '\r');
    // A note in brackets stands also behind what has a break in it: `Đ/c (ghi rõ)`.
    let noted = field.split_once('(').map(|(before, _)| before);
    let pieces = field.split(is_break).flat_map(|piece| piece.split(" - ")).chain(noted);
    let is_said = |piece: String| !(is_dated && piece == "dd") && is_piece(piece);
    field.contains(|sign| is_break(sign) || sign == '-') && pieces.map(fold).any(is_said)
}

/// Whether one of the things that a name says is personal, also without the words that only look so.
fn is_piece(folded: String) -> bool {
    says(&folded) && says(&APART.split(' ').fold(folded, |folded, word| folded.replace(word, " ")))
}

fn says(folded: &str) -> bool {
    // A number stands before it as well: `3. Tuổi`.
    let folded = folded.trim_start_matches(is_digit);
    BEGINNING.iter().any(|words| words.longest(folded) > 0)
        || WHOLE.fits(folded.trim_end_matches(is_digit))
        || ["noio", "account"].iter().any(|end| folded.ends_with(end))
        || is_in(folded)
}

/// Whether a word that is personal anywhere is in a folded name.
fn is_in(folded: &str) -> bool {
    (0..folded.len()).any(|at| {
        let rest = folded.get(at..).unwrap_or_default();
        let letter = rest.bytes().next().and_then(|letter| letter.checked_sub(b'a'));
        let words = letter.and_then(|letter| ANYWHERE.get(usize::from(letter)));
        words.is_some_and(|words| words.longest(rest) > 0)
    })
}

#[cfg(test)]
mod named;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: &str, personal: bool) {
        assert_eq!(is_personal(field), personal, "{field}");
    }

    #[test]
    fn personal_fields_are_known_in_any_spelling() {
        for field in [
            "Ngày sinh",
            "NĂM SINH",
            "Ngày, tháng, năm sinh",
            "ngaySinh",
            "nam_sinh",
            "birthDate",
            "Date of birth",
            "dob",
            "Số CCCD",
            "Số CMND/CCCD",
            "Căn cước công dân",
            "Hộ chiếu",
            "passportNo",
            "personal_number",
            "idNumber",
            "Mã số thuế",
            "MST",
            "taxCode",
            "Số BHXH",
            "Mã BHYT",
            "Số sổ bảo hiểm xã hội",
            "Điện thoại",
            "SĐT",
            "ĐT",
            "Số điện thoại liên hệ",
            "phone",
            "mobile",
            "telephone",
            "Email",
            "E-mail",
            "Thư điện tử",
            "emailAddress",
            "Số tài khoản",
            "STK",
            "bankAccount",
            "Địa chỉ",
            "Địa chỉ thường trú",
            "Nơi ở",
            "Nơi ở hiện nay",
            "Hộ khẩu thường trú",
            "Nơi cư trú",
            "homeAddress",
            "address",
            "Nga\u{300}y sinh",
            "SĐT liên hệ",
            "Số ĐT liên hệ",
            "ĐT liên hệ",
            "mobile_no",
            "Tel. No",
            "bankNumber",
            "acctNo",
            "houseNumber",
            "addr",
            "bday",
            "Contact number",
            "Số máy",
            "MST cá nhân",
            "Tax No",
            "STK ngân hàng",
            "Số TK ngân hàng",
            "DOB (dd/mm/yyyy)",
            "NTNS",
            "identityNo",
            "identity_document",
            "Số CMT cũ",
            "Giấy tờ tùy thân",
            "Chỗ ở hiện nay",
            "Nơi ở hiện tại",
            "Hộ khẩu",
            "HKTT",
            "Home addr",
            "Số nhà",
            "Fax",
            "hotline",
        ] {
            check(field, true);
        }
    }

    #[test]
    fn personal_fields_are_known_in_short_and_among_others() {
        for field in [
            "Ngày, tháng, năm, nơi sinh",
            "Ngày tháng sinh",
            "Nơi sinh",
            "YOB",
            "Độ tuổi",
            "Nơi cư trú hiện nay",
            "Trú quán",
            "ĐKHKTT",
            "Nơi ĐKHKTT",
            "Place of residence",
            "Permanent residence",
            "Số nhà, đường",
            "Đ/c liên hệ",
            "Nhà riêng",
            "Số CC",
            "Thẻ CC",
            "Identification number",
            "Identification No.",
            "Personal ID",
            "Mã định danh công dân",
            "Số định danh công dân",
            "Mã thuế",
            "Số sổ BH",
            "Mã số BH",
            "Social security no",
            "Tel/Fax",
            "ĐT/Fax",
            "Tel number",
            "tel1",
            "ĐT 2",
            "Cellular",
            "Số Zalo",
            "Liên hệ",
            "Gmail",
            "Mail cá nhân",
            "Hòm thư",
            "Account No",
            "Bank acc",
            "TK ngân hàng",
            "TKNH",
            "TIN",
            "Họ tên, ngày sinh",
            "Chức vụ, đơn vị, nơi cư trú",
            "Đơn vị công tác/Nơi ở",
            "Đơn vị - Nơi ở",
            "Họ và tên (tuổi)",
            "Năm sinh, hoạt động",
            "Họ tên và SĐT",
            "Đơn vị và nơi ở",
        ] {
            check(field, true);
        }
        let more = "Tuổi đời|Liên lạc|Số liên lạc|Thông tin liên lạc|Nơi cư ngụ|noi_cu_ngu|Nơi trú ngụ|Sinh nhật|Đ/chỉ|\
            Đ/c nhà|N.sinh|Ng. sinh|Năm SN|Đ.thoại|Số ĐDCN|Mã công dân|Mã số cá nhân|Nơi ĐKHK|ĐKTT|Thôn/xóm nơi ở|\
            bornOn|Year born|age_years|Địa chỉ trưởng thôn|Địa chỉ đơn vị/nhà riêng|NS|N/S|SN|T.tuổi|GTTT|Số GTTT|\
            Loại GTTT|CC|CMQĐ|Số CMQĐ|Số CMSQ|Số CM|DĐ|ĐT CQ|ĐT NR|Mob.|Trú tại|Hiện trú tại|Nơi trú|Nơi ngụ|Ngụ tại|\
            Acc no|Account holder|TK|Chủ TK|Thông tin chuyển khoản|Tại ngân hàng|Chi nhánh ngân hàng|ĐT nhà|ĐT cơ quan|ĐT cha|\
            ĐT mẹ|ĐT phụ huynh|Số giấy tờ|Loại giấy tờ|Số thẻ ATM|Thông tin CK|Mở tại ngân hàng|Sinh quán|bornYear|Máy bàn|Số máy bàn|\
            ĐT cố định|ĐT bàn|ĐT CĐ|Mob No.|Cell No|Viber|Whatsapp|Telegram|Link facebook|TCC|Số TCC|VNeID|Tài khoản VNeID|\
            Số giấy khai sinh|Số khai sinh|PIT code|VAT No|SI No|A/C No|Số thẻ ngân hàng|Ngày sanh|Năm sanh|NS vợ|\
            NS chồng|Ở tại|Đang ở tại|Cư ngụ|Nhà ở|Số bảo hiểm xã hội|Mã định danh cá nhân|\
            CC công dân|Giấy CMSQ|Số hiệu quân nhân|Thẻ quân nhân|Mã số công dân|Nơi đăng ký khai sinh|Giấy tờ|Giấy tờ cá nhân|\
            3. TIN|Đ/c (ghi rõ)|Đ/C gia đình|Hiện ở|Nơi sống|residentId|Tuổi nam|TuoiNamNu|Họ và tên Tuổi|ĐT PH|ĐT người thân|\
            Số mobile|TK thụ hưởng|TK VCB|ATM|Bank details|paymentAccount|Thông tin ngân hàng|Link FB|\
            \u{D0}iện thoại|\u{D0}ịa chỉ|Số \u{D0}T|S\u{D0}T|\u{D0}TD\u{D0}|\u{D0}/c|\u{F0}ịa chỉ";
        for field in more.split('|') {
            check(field, true);
        }
    }

    #[test]
    fn fields_of_the_award_are_not_personal() {
        for field in [
            "id",
            "name",
            "Họ và tên",
            "Chức vụ",
            "Đơn vị",
            "Nơi công tác",
            "Hình thức khen thưởng",
            "Năm",
            "Ngày",
            "Số quyết định",
            "Thành tích",
            "Lĩnh vực",
            "Lý do",
            "Ghi chú",
            "place",
            "Địa phương",
            "Quê quán",
            "Dân tộc",
            "Giới tính",
            "Học sinh",
            "thanhVien",
            "linhVuc",
            "decision",
            "citation",
            "photo",
            "href",
            "status",
            "title",
            "Địa bàn",
            "Mục tiêu",
            "Chồng/vợ",
            "Đồ bảo hộ",
            "Danh hiệu (năm)",
            "Mobile app",
            "Tin bài",
            "Tin, bài",
            "Đơn vị công tác",
            "Liên đội",
            "Tên liên hệ",
            "Người liên hệ",
            "Contact person",
            "Nơi sinh hoạt Đảng",
            "Sinh viên trường",
            "Nơi sinh viên theo học",
            "Số nhân khẩu",
            "Số nhân viên",
            "Tuổi Đảng",
            "Người cao tuổi",
            "Phòng GD-ĐT",
            "Sở GD&ĐT",
            "Hội Liên hiệp",
            "Khối thi đua",
            "Ngày hy sinh",
            "identifier",
            "Village",
            "language",
            "page",
            "Số, ngày quyết định",
            "Công trình/sáng kiến",
            "Minh chứng",
        ] {
            check(field, false);
        }
        let more = "Địa chỉ đơn vị|Địa chỉ cơ quan|Địa chỉ trường học|Mã định danh hồ sơ|Cơ quan bảo hiểm|\
            Khối bảo hiểm|Liên hệ thực tế|Người liên lạc|Ban liên lạc|Đơn vị cung ứng|Nơi cung ứng|Cơ quan Trung ương|\
            Phòng TTTT|Trường nội trú|Học sinh bán trú|Ngân hàng|Chuyên môn|Tổ CM|NSƯT|Dự trữ tài chính|Nguồn ngân sách|\
            Học sinh quân đội|DTTS|ĐTN|ĐT nhân lực|ĐT chất lượng cao|ĐT bóng đá|Số thẻ đảng|\
            Cơ quan BHXH|Bảo hiểm xã hội huyện|Bảo hiểm xã hội tỉnh|Mã định danh đơn vị|Chứng minh thành tích|Addressee|\
            Hình thức khen thưởng trước đây|Khen thưởng Trung ương|Tiền thưởng trước|Số quyết định danh hiệu|\
            Cơ quan thường trực|Trung tâm trực thuộc|Tập thể quân nhân|Gia đình danh dự|Số học sinh nam|Học sinh năm học|Hy sinh ngày|\
            Thí sinh nam|Số nhà giáo|Số DTTS|Cơ sở ĐT|Tổ dân phố (nếu có)|Ngày ký (dd/mm/yyyy)|residentialArea|\
            Tên khai sinh|Vật nổi bật|Ngành|Ngữ văn|ĐT bản Hạ|Nhà ở công nhân|Nông, lâm, ngư";
        for field in more.split('|') {
            check(field, false);
        }
    }
}
