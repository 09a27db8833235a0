//! The words by which a name is known to be that of something personal.

use crate::text::Words;

/// Folded words that make a field personal wherever they stand in its name:
/// birth, identity papers, tax and insurance, telephone and mail, bank, home.
/// Those of each letter from a to z, as each letter of a name may begin one.
pub(super) static ANYWHERE: [Words; 26] = [
    Words::new("accountholder accountname accountno accountnum acctno acctnum address"),
    Words::new("bankacc bankdetail bankinfo bankno banknumber baohiem bhxh bhyt birth"),
    Words::new("cancuoc cccd cccongdan chungminh chuyenkhoan citizenid cmnd cmqd cmsq cmtnd contact cutru"),
    Words::new("dangkykhaisinh ddcn diachi didong dienthoai dinhdanh dkhk dkkhaisinh dktt dthoai"),
    Words::new("email"),
    Words::new("facebook"),
    Words::new("giaykhaisinh giaytocanhan giaytotuythan"),
    Words::new("hktt hochieu hokhau homeaddr hometel houseno housenumber"),
    Words::new("idcard identification identity idnumber insurance"),
    Words::new(""),
    Words::new(""),
    Words::new("lienhe lienlac"),
    Words::new("macongdan masocanhan masocongdan masothue mathue mobileno mobilenumber"),
    Words::new("namsanh namsinh nationalid ngaysanh ngaysinh nharieng noicungu noikhaisinh noisinh noitrungu"),
    Words::new(""),
    Words::new("passport personalid personalnumber phone pitcode"),
    Words::new(""),
    Words::new("residence residentid"),
    Words::new("sdt sinhnam sinhngay socialsec sodt sohieuquannhan sohieusiquan sokhaisinh sotk"),
    Words::new(
        "taikhoan tamtru taxcode taxid taxno taxnumber telegram thangsinh thongtinnganhang thudientu thuongtru truquan tuoidoi",
    ),
    Words::new(""),
    Words::new("vanoio viber vneid"),
    Words::new("whatsapp"),
    Words::new(""),
    Words::new("yearborn"),
    Words::new("zalo"),
];

/// Folded beginnings that make a name personal, whatever follows.
pub(super) static BEGINNING: [Words; 5] = [
    Words::new(
        "accno accnum bornin bornon bornyear cellular chinhanhnganhang choo chutk cmt dangotai dchi dcgiadinh dcmail dcnha dtcanhan dtcoquan \
         dtcq dtdd dtgiadinh dtgvcn dtll dtnguoidaidien dtnguoithan dtnr dtphuhuynh dtrieng fax",
    ),
    Words::new("gmail gttt hientru homthu hopthu loaigiayto loaigttt"),
    Words::new("mail masobh motainganhang mst namsn ngaysn ngsinh ngutai noingu noio noisong nsinh ntns"),
    Words::new(
        "sinhnhat sinhquan soatm socmt sogiayto sogttt somobile sonha sosobh sotel sotheatm sothebh sothenganhang sothequannhan stk",
    ),
    Words::new(
        "tainganhang telno telnum theatm thebh thecc thequannhan thongtinck tkagribank tkbidv tkcanhan tkngan tknh tkthuhuong tkvcb tkviet trutai",
    ),
];

/// Folded names that are personal as a whole.
pub(super) static WHOLE: Words = Words::new(
    "dob yob sinh born age ageyears tuoi dotuoi sotuoi dt tel mobile cell hotline somay mayban somayban \
    bday addr iban idno ssn cc socc sothecc socm sobh mabh account tk dc \
    ns sn ttuoi dd mob noitru dtnha dtcha dtme dtbo \
    dtcodinh dtban dtcd mobno cellno tcc sotcc vatno sino acno nsvo nschong otai cungu nhao \
    hieno hienotai hiendango dango tuoinam tuoinu tuoinamnu hotentuoi hovatentuoi giayto dtph fb linkfb atm acct",
);

/// Folded words that only look like one of these: where an association meets,
/// whom to ask, how many people there are, where an office is.
pub(super) const APART: &str = "sinhhoat sinhvien tenlienhe nguoilienhe contactname contactperson nhankhau nhanvien \
    nguoilienlac banlienlac lienhethucte cungung diachidonvi diachicoquan \
    diachitruonghoc dinhdanhhoso dinhdanhdonvi coquanbaohiem coquanbhxh khoibaohiem baohiemxahoihuyen \
    baohiemxahoitinh chungminhthanhtich addressee \
    khenthuong tienthuong coquanthuongtruc donvithuongtruc trungtam quyetdinh giadinhdanh hocsinh thisinh hysinh \
    nhagiao sodtts phoneuco cosodt";
