use crate::text::{fold, has, is_listed};

/// Folded words that make a field personal wherever they stand in its name:
/// birth, identity papers, tax and insurance, telephone and mail, bank, home.
const ANYWHERE: &str = "ngaysinh namsinh ngaythangnamsinh sinhngay sinhnam birth \
    cccd cmnd cmtnd cancuoc chungminhnhandan chungminhthu dinhdanhcanhan hochieu passport \
    identitynumber identitycard idcard idnumber nationalid citizenid \
    masothue taxcode taxid taxnumber baohiem bhxh bhyt insurance \
    dienthoai phone didong email thudientu \
    taikhoan bankaccount accountnumber \
    diachi address thuongtru tamtru";

/// Folded names that are personal as a whole.
const WHOLE: &str = "dob sinh born age tuoi dt sdt sodt dtdd dtll tel mobile mobilenumber cell zalo mail hopthu mst \
    tin stk sotk iban cmt socmt identity identification idno ssn socialsecurity socialsecuritynumber \
    sodinhdanh madinhdanh noio noiohiennay noicutru cutru residence";

/// Whether a field's name, in any spelling, says that it holds personal data:
/// birth date, identity, passport, tax or insurance number, telephone, e-mail,
/// bank account or home address, in Vietnamese or English.
///
/// Personal is a name that has one of these in it, case, marks, spaces and
/// signs left aside: *ngày sinh, năm sinh, birth, CCCD, CMND, CMTND, căn cước,
/// chứng minh nhân dân, định danh cá nhân, hộ chiếu, passport, identity number,
/// identity card, ID card, ID number, national ID, citizen ID, mã số thuế, tax
/// code, tax ID, tax number, bảo hiểm, BHXH, BHYT, insurance, điện thoại, phone,
/// di động, email, thư điện tử, tài khoản, bank account, account number, địa
/// chỉ, address, thường trú, tạm trú*; and one that is, as a whole, *sinh, dob,
/// born, age, tuổi, ĐT, SĐT, số ĐT, ĐTDĐ, ĐTLL, tel, mobile, cell, Zalo, mail,
/// hộp thư, MST, TIN, STK, số TK, IBAN, CMT, số CMT, identity, identification,
/// ID no, SSN, social security, số định danh, mã định danh, nơi ở, nơi ở hiện
/// nay, nơi cư trú, cư trú, residence*.
pub fn is_personal(field: &str) -> bool {
    let folded = fold(field);
    ANYWHERE.split(' ').any(|word| has(&folded, word)) || is_listed(WHOLE, &folded)
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
        ] {
            check(field, false);
        }
    }
}
