//! The words that headings of columns are made of.

use crate::honours::Known;
use crate::text::Words;

/// Folded headings, and what they mean. `*` stands for any ending.
pub(super) static HEADINGS: [(Known, Words); 17] = [
    row(Known::Ordinal, "stt tt sott sothutu # no ordinal order"),
    row(Known::Id, "id ma maso code"),
    row(
        Known::Name,
        "hovaten* hoten* tapthecanhan canhantapthe awardee recipient tentochuc tenho doituongkhenthuong \
         nguoiduockhenthuong nguoiduoctang namevietnamese tendonvidiachi tencoquandiachi hochudemvaten* \
         hochudemten* hodemvaten* capvochong nhomtacgia quydanh",
    ),
    (Known::Name, WHO),
    row(Known::Kind, "loai loaidoituong doituong phanloai kind type"),
    row(Known::Position, "chucdanh* position jobtitle"),
    row(
        Known::Unit,
        "dv dvct noicongtac* congtactai noilamviec truong tentruong truonghoc workplace employer tenthon* tenban* \
         tenlang* tentodanpho* tenkhudancu* khudancu tenkhupho* tenclb* doithi tenhtx* tenhoptacxa* chuthe tenchuthe \
         tendongho",
    ),
    (Known::Unit, PARTS_OF_UNIT),
    row(
        Known::Place,
        "diaphuong diaban noi xa tenxa tenxaphuong xathitran xaphuong phuong phuongxa xaphuongthitran huyen huyentp \
         huyenthixa huyenthanhpho huyenthixathanhpho quan quanhuyen thixa thanhpho tinh tinhtp tinhthanhpho thon \
         thonban thonxom thonbantodanpho thontodanpho thonap thonkhupho thonkhoipho xom xombantodanpho xomtodanpho \
         xomap ap apkhupho khoixom khoipho khupho todanpho tdp ban buon khom place locality location province \
         district commune village",
    ),
    row(
        Known::Award,
        "hinhthuc hinhthuckhen* hinhthucdenghi* hinhthucdanhhieu hinhthucvamuckhen* tenhinhthuc* danhhieu* \
         tendanhhieu* khenthuong muckhen* loaikhen* loaihinhkhen* denghikhen* duoctangthuong hinhthuckt htkt htkhen* \
         giai giaithuong* tengiai* datgiai xepgiai loaihuanchuong loaihuychuong prize medal commendation award reward awardtitle awardname honour \
         honor",
    ),
    row(
        Known::Year,
        "nam namkhen* namduoc* namcongnhan* namxet* namquyetdinh namqd namtang namtangthuong namtrao* namtruytang \
         namdat* namphong* namkt namky namkyqd namkyquyetdinh nambanhanh namtuyenduong khennam year awardyear \
         yearofaward yearawarded",
    ),
    row(
        Known::Date,
        "ngay ngayky ngaytrao* ngaythangqd ngaythangquyetdinh ngaykyqd ngaykyquyetdinh \
         ngaykhen* ngaycongnhan ngaytang ngaytruytang ngayduoc* ngayphong* ngayquyetdinh ngaybanhanh ngayqd date awarddate \
         decisiondate dateofaward dateawarded",
    ),
    row(
        Known::Decision,
        "soquyetdinh* quyetdinh* qd qdcongnhan qdkhen* soqd* sohieuqd sohieuquyetdinh songayq* songaythangq* \
         songaythangnamq* songaythangnamcuaq* qdso* sovakyhieu decision decisionnumber decisionno",
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

/// Headings of people, and of what is honoured in their place, which have the names only where no other does.
pub(super) const WHO: Words = Words::new(
    "hoivien dangvien doanvien nghenhan tennghenhan nhagiao giaovien bacsi capuyvien nhomtruong nguoihienmau nguoicocong \
     tenme tenmevnah tenlietsi capvochong* sanpham tensanpham",
);

/// Headings of a commune's parts.
pub(super) static PARTS_OF_PLACE: Words = Words::new("thon* xom* ap* khoi* khupho todanpho tdp ban buon khom village");

/// Headings of a unit's parts, and of what somebody is in besides.
pub(super) const PARTS_OF_UNIT: Words =
    Words::new("donvitructhuoc phong bophan chibo dangbo chihoi congdoancoso loptruong songanh caulacbo dongho");

/// First words of headings that aren't known, but stand before units.
pub(super) const ABOUT_UNITS: &str =
    "khoi cum linhvuc nganh cap nhom bac dot tinh huyen thixa so thang quy thoigian madonvi";

/// What begins with one of them, and heads people.
pub(super) static NOT_ABOUT_UNITS: Words =
    Words::new("quydanh quyong* quyba* bacsi* capvochong* capuyvien* nhomtruong");

/// What a heading is put together from: words for a name, for who has it, and for a unit, and what
/// stands between them. Of two that fit, the longer one is meant.
pub(super) static WORDS: [Words; 4] = [
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
