use crate::text::{Words, fold, is_digit};

/// Folded words that make a field personal wherever they stand in its name:
/// birth, identity papers, tax and insurance, telephone and mail, bank, home.
/// Those of each letter from a to z, as each letter of a name may begin one.
static ANYWHERE: [Words; 26] = [
    Words::new("accountholder accountname accountno accountnum acctno acctnum address"),
    Words::new("bankacc bankno banknumber baohiem bhxh bhyt birth"),
    Words::new("cancuoc cccd chungminh chuyenkhoan citizenid cmnd cmtnd contact cutru"),
    Words::new("ddcn diachi didong dienthoai dinhdanh dkhk dktt dthoai"),
    Words::new("email"),
    Words::new("facebook"),
    Words::new("giaykhaisinh giaytotuythan"),
    Words::new("hktt hochieu hokhau homeaddr hometel houseno housenumber"),
    Words::new("idcard identification identity idnumber insurance"),
    Words::new(""),
    Words::new(""),
    Words::new("lienhe lienlac"),
    Words::new("macongdan masocanhan masothue mathue mobileno mobilenumber"),
    Words::new("namsanh namsinh nationalid ngaysanh ngaysinh nharieng noicungu noisinh noitrungu"),
    Words::new(""),
    Words::new("passport personalid personalnumber phone pitcode"),
    Words::new(""),
    Words::new("residence"),
    Words::new("sdt sinhnam sinhngay socialsec sodt sokhaisinh sotk"),
    Words::new("taikhoan tamtru taxcode taxid taxno taxnumber telegram thangsinh thudientu thuongtru truquan tuoidoi"),
    Words::new(""),
    Words::new("vanoio viber vneid"),
    Words::new("whatsapp"),
    Words::new(""),
    Words::new("yearborn"),
    Words::new("zalo"),
];

/// Folded beginnings that make a name personal, whatever follows.
static BEGINNING: [Words; 5] = [
    Words::new(
        "accno accnum bornin bornon bornyear cellular chinhanhnganhang choo chutk cmqd cmsq cmt dangotai dchi dcnha dtcanhan dtcoquan \
         dtcq dtdd dtll dtnr dtphuhuynh fax",
    ),
    Words::new("gmail gttt hientru homthu hopthu loaigiayto loaigttt"),
    Words::new("mail masobh motainganhang mst namsn ngaysn ngsinh ngutai noingu noio nsinh ntns"),
    Words::new("sinhnhat sinhquan socmqd socmsq socmt sogiayto sogttt sonha sosobh sotheatm sothebh sothenganhang stk"),
    Words::new("tainganhang telno telnum theatm thebh thecc thongtinck tkngan tknh trutai"),
];

/// Folded names that are personal as a whole.
static WHOLE: Words = Words::new(
    "dob yob sinh born age ageyears tuoi dotuoi sotuoi dt tel mobile cell hotline somay mayban somayban \
    bday addr iban idno ssn cc socc sothecc socm sobh mabh account tk dc \
    ns sn ttuoi dd mob noitru dtnha dtcha dtme dtbo \
    dtcodinh dtban dtcd mobno cellno tcc sotcc vatno sino acno nsvo nschong otai cungu nhao",
);

/// Folded words that only look like one of these: where an association meets,
/// whom to ask, how many people there are, where an office is.
const APART: &str = "sinhhoat sinhvien tenlienhe nguoilienhe contactname contactperson nhankhau nhanvien \
    nguoilienlac banlienlac lienhethucte cungung diachidonvi diachicoquan \
    diachitruonghoc dinhdanhhoso dinhdanhdonvi coquanbaohiem coquanbhxh khoibaohiem baohiemxahoihuyen \
    baohiemxahoitinh chungminhthanhtich addressee";

/// Whether a field's name, in any spelling, says that it holds personal data:
/// birth date, identity, passport, tax or insurance number, telephone, e-mail,
/// bank account or home address, in Vietnamese or English.
///
/// Case, marks, spaces and signs are left aside, and a name that says several things (*Đơn vị/Nơi ở*)
/// is personal if one of them is. `docs/data.md` lists the words. A student, a meeting, the name of a
/// contact or the address of an office is not.
pub fn is_personal(field: &str) -> bool {
    let whole = fold(field);
    // `TIN` is a number, `Tin, bài` is news.
    if whole == "tin" || is_piece(whole) {
        return true;
    }
    let is_break = |sign: char| matches!(sign, ',' | ';' | '/' | '+' | '(' | '[' | '\n' | '\r');
    let pieces = field.split(is_break).flat_map(|piece| piece.split(" - "));
    field.contains(|sign| is_break(sign) || sign == '-') && pieces.map(fold).any(is_piece)
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
        || folded.ends_with("noio")
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
            Tên khai sinh|Vật nổi bật|Ngành|Ngữ văn|ĐT bản Hạ|Nhà ở công nhân|Nông, lâm, ngư";
        for field in more.split('|') {
            check(field, false);
        }
    }
}
