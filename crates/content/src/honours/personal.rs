use crate::text::{fold, has, is_listed};

/// Folded words that make a field personal wherever they stand in its name:
/// birth, identity papers, tax and insurance, telephone and mail, bank, home.
const ANYWHERE: &str = "ngaysinh namsinh ngaythangnamsinh sinhngay sinhnam birth \
    cccd cmnd cmtnd cancuoc chungminhnhandan chungminhthu dinhdanhcanhan hochieu passport \
    identity giaytotuythan idcard idnumber nationalid citizenid \
    masothue taxcode taxid taxno taxnumber baohiem bhxh bhyt insurance \
    dienthoai phone didong mobileno mobilenumber contactno contactnumber email thudientu \
    taikhoan bankaccount accountnumber \
    diachi address homeaddr thuongtru tamtru hokhau";

/// Folded beginnings that make a name personal, whatever follows.
const BEGINNING: &str = "mst sdt sodt dtlienhe dtcanhan dtdd dtll stk sotk cmt socmt ntns hktt noio choo fax telno";

/// Folded names that are personal as a whole.
const WHOLE: &str = "dob sinh born age tuoi dt tel mobile cell zalo hotline somay mail hopthu sonha \
    tin iban identification idno ssn socialsecurity socialsecuritynumber \
    sodinhdanh madinhdanh noicutru cutru residence";

/// Whether a field's name, in any spelling, says that it holds personal data:
/// birth date, identity, passport, tax or insurance number, telephone, e-mail,
/// bank account or home address, in Vietnamese or English.
///
/// Case, marks, spaces and signs are left aside. Personal is a name that has one of these in it:
/// *ngày sinh, năm sinh, birth, CCCD, CMND, CMTND, căn cước, chứng minh nhân dân, định danh cá nhân,
/// hộ chiếu, passport, giấy tờ tùy thân, identity, ID card, ID number, national ID, citizen ID, mã số
/// thuế, tax code, tax ID, tax no, tax number, bảo hiểm, BHXH, BHYT, insurance, điện thoại, phone, di
/// động, mobile no, mobile number, contact no, contact number, email, thư điện tử, tài khoản, bank
/// account, account number, địa chỉ, address, home addr, thường trú, tạm trú, hộ khẩu*; one that
/// begins with *MST, SĐT, số ĐT, ĐT liên hệ, ĐT cá nhân, ĐTDĐ, ĐTLL, STK, số TK, CMT, số CMT, NTNS,
/// HKTT, nơi ở, chỗ ở, fax, tel no*; and one that, but for what stands in brackets, is *sinh, dob,
/// born, age, tuổi, ĐT, tel, mobile, cell, Zalo, hotline, số máy, mail, hộp thư, số nhà, TIN, IBAN,
/// identification, ID no, SSN, social security, số định danh, mã định danh, nơi cư trú, cư trú,
/// residence*.
pub fn is_personal(field: &str) -> bool {
    let folded = fold(field);
    let bare = fold(field.split(['(', '[']).next().unwrap_or_default());
    ANYWHERE.split(' ').any(|word| has(&folded, word))
        || BEGINNING.split(' ').any(|word| folded.starts_with(word))
        || is_listed(WHOLE, &folded)
        || is_listed(WHOLE, &bare)
}

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
        ] {
            check(field, false);
        }
    }
}
