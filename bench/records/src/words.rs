//! The words that names, units and citations are made of. Surname weights follow how often each
//! family name is met in Vietnam, in tenths of a percent.

use std::sync::OnceLock;

/// Words with weights, written in one line: a semicolon between, the weight (1 where there is none)
/// last, a dash for no word.
pub(crate) struct Words {
    text: &'static str,
    items: OnceLock<Vec<(&'static str, usize)>>,
}

impl Words {
    const fn new(text: &'static str) -> Self {
        Self { text, items: OnceLock::new() }
    }

    /// Each word and its weight.
    pub(crate) fn items(&self) -> &[(&'static str, usize)] {
        self.items.get_or_init(|| self.text.split("; ").map(weighted).collect())
    }
}

fn weighted(item: &'static str) -> (&'static str, usize) {
    let weighted = item.rsplit_once(' ').and_then(|(word, weight)| Some((word, weight.parse().ok()?)));
    let (word, weight) = weighted.unwrap_or((item, 1));
    (if word == "-" { "" } else { word }, weight)
}

pub(crate) static SURNAMES: Words = Words::new(
    "Nguyễn 315; Trần 109; Lê 89; Phạm 59; Hoàng 36; Huỳnh 33; Vũ 24; Võ 23; Phan 28; Trương 22; Bùi 21; \
    Đặng 19; Đỗ 18; Ngô 17; Hồ 15; Dương 14; Đinh 10; Đoàn 8; Lâm 7; Mai 7; Trịnh 7; Đào 6; Cao 6; Lý 6; Hà 6; \
    Lưu 5; Lương 5; Thái 4; Châu 3; Tạ 3; Phùng 3; Tô 3; Vương 3; Văn 2; Tăng 2; Quách 2; Lại 2; Hứa 2; \
    Thạch 2; Diệp 2; Từ 1; Chu 2; La 1; Đàm 2; Tống 1; Giang 1; Chung 1; Triệu 2; Kiều 1; Hồng 1; Lò 2; Sùng 1; \
    Giàng 1; Vàng 1; Lầu 1; Hạng 1; Nông 2; Hoàng Đức 1; Tòng 1; Quàng 1; Cà 1; Bế 1; Ma 1",
);

pub(crate) static MALE_MIDDLES: Words = Words::new(
    "Văn 260; Đức 60; Hữu 55; Minh 50; Quang 45; Xuân 40; Ngọc 40; Đình 40; Công 35; Quốc 35; Thanh 35; Anh 25; \
    Trọng 25; Tiến 25; Thành 25; Hoàng 25; Duy 20; Mạnh 20; Viết 15; Bá 15; Huy 12; Tuấn 15; Việt 15; Trung 15; \
    Chí 10; Gia 10; Khắc 8; Sỹ 8; Sĩ 4; Phúc 6; Thế 15; Nhật 8; Hải 12; A 4; Đăng 8; Bảo 8; - 40; Tiến Hoàng 3; \
    Thái 8; Hồng 14; Kim 6; Cảnh 5; Vĩnh 4; Phước 4; Tấn 8; Hoài 4",
);

pub(crate) static FEMALE_MIDDLES: Words = Words::new(
    "Thị 420; Ngọc 40; Thu 30; Thị Thu 35; Thị Thanh 30; Thị Ngọc 25; Minh 20; Thị Minh 18; Thị Kim 18; \
    Thị Bích 16; Thị Hồng 20; Thị Phương 16; Thị Lan 8; Thanh 20; Kim 15; Bích 10; Hồng 14; Phương 14; \
    Quỳnh 10; Thùy 10; Thuỳ 4; Mỹ 8; Thị Mỹ 8; Hoài 6; Diệu 5; Như 4; Khánh 5; Tuyết 5; - 12; Thị Cẩm 4; \
    Thị Mai 6; Ánh 5; Thị Ánh 5; Lệ 3; Hải 4; Vân 5",
);

pub(crate) static MALE_GIVEN: Words = Words::new(
    "Hùng 32; Dũng 30; Tuấn 30; Cường 24; Minh 26; Thành 24; Hải 24; Sơn 24; Đức 22; Long 18; Nam 22; Quang 16; \
    Thắng 20; Trung 18; Hiếu 16; Anh 22; Hoàng 18; Bình 18; Tùng 16; Toàn 14; Phong 12; Phúc 12; Khoa 8; \
    Khánh 10; Kiên 12; Lâm 10; Linh 8; Lộc 8; Mạnh 12; Nghĩa 10; Quân 12; Quý 8; Quốc 8; Sáng 4; Tài 10; \
    Tâm 10; Tân 8; Thái 10; Thanh 14; Thiện 6; Thịnh 8; Thọ 5; Thông 5; Tiến 14; Tín 4; Toản 4; Trí 6; Tú 12; \
    Việt 12; Vinh 12; Vũ 8; Xuân 5; An 10; Bảo 8; Công 6; Cảnh 4; Chiến 10; Chung 6; Danh 3; Đạt 12; Điệp 4; \
    Đông 6; Dương 8; Duy 8; Giang 8; Hà 6; Hậu 6; Hiệp 8; Hòa 7; Hoà 7; Huân 4; Huy 14; Hưng 14; Khải 5; \
    Khang 4; Khôi 4; Lợi 6; Luân 4; Lực 4; Lương 4; Ngọc 8; Nguyên 8; Nhân 6; Nhật 5; Ninh 4; Phước 5; \
    Phương 6; Quyền 4; Quyết 4; Sinh 3; Sự 2; Tạo 2; Thạch 2; Thủy 3; Thuỷ 2; Tính 2; Trường 10; Tuyên 4; \
    Văn 3; Vương 4; Ý 1; Lềnh 1; Páo 1; Chứ 1; Dế 1; Pó 1; Dụng 2; Đường 2; Dung 1",
);

pub(crate) static FEMALE_GIVEN: Words = Words::new(
    "Hương 28; Lan 24; Hoa 22; Hằng 20; Hạnh 18; Hà 24; Thủy 12; Thuỷ 10; Thúy 10; Thuý 8; Trang 22; Linh 22; \
    Mai 22; Nga 18; Ngọc 18; Nhung 16; Oanh 10; Phương 22; Phượng 8; Quyên 8; Quỳnh 10; Tâm 12; Thanh 16; \
    Thảo 20; Thoa 6; Thơm 6; Thu 18; Thùy 6; Thuỳ 4; Tuyết 12; Vân 18; Yến 14; Xuân 8; Anh 24; Ánh 10; Bích 8; \
    Châu 6; Chi 8; Cúc 5; Diễm 4; Diệp 4; Dung 14; Duyên 8; Giang 8; Hải 6; Hiền 18; Hòa 6; Hoà 5; Hoài 6; \
    Hồng 14; Huế 6; Huệ 12; Huyền 14; Khanh 3; Kiều 4; Lài 3; Lệ 4; Liên 12; Liễu 4; Loan 12; Ly 8; Lý 6; \
    Minh 10; My 4; Mỹ 5; Nguyệt 8; Nhàn 6; Nhi 6; Như 4; Thắm 4; Thêu 3; Tình 4; Tươi 4; Vy 4; Uyên 6; Sen 3; \
    Quế 3; Mẩy 1; Dợ 1; Hoan 4; Hoàn 5; Đào 4; Lương 3; Phúc 3; Thiện 2; Trinh 5; Trâm 5; Trà 4; Nương 1",
);

pub(crate) static FOREIGN: Words = Words::new(
    "H'Hen Niê; Y Bhin Êban; Anna Müller; Jean-Pierre Lefèvre; ສົມຈິດ ວົງສາ; Bounmy Phommachanh; \
    Khamphone Sisavath; Иван Петров; 王小明; Robert O'Brien; K'Brêu; Rơ Châm Hyéo; Đinh Y'Nam; Francesca Núñez; \
    A Lăng Bhuốch; Windows Award; John Case; Tanaka Ichirō; Somsak Jaidee",
);

pub(crate) static PLACE_FIRST: Words = Words::new(
    "An; Bình; Phú; Vĩnh; Thạch; Hòa; Hoà; Tân; Long; Sơn; Thanh; Đông; Tây; Nam; Xuân; Hưng; Yên; Đức; Quảng; \
    Khê; Mỹ; Cẩm; Hương; Kim; Minh; Nghĩa; Ngọc; Phước",
);

pub(crate) static PLACE_LAST: Words = Words::new(
    "Lộc; Ninh; Khê; Sơn; Thịnh; An; Bình; Hải; Hòa; Thủy; Lâm; Giang; Phong; Thành; Trung; Hà; Đồng; Long; Phú; \
    Lạc; Xuyên; Tiến; Lợi; Quang; Vân; Châu; Trạch",
);

pub(crate) static POSITIONS: Words = Words::new(
    "Giáo viên; Hiệu trưởng; Phó Hiệu trưởng; Trưởng phòng; Phó Trưởng phòng; Chuyên viên; Giám đốc; \
    Phó Giám đốc; Chủ tịch Hội Nông dân; Chủ tịch Hội Phụ nữ; Bí thư Đoàn; Bí thư Chi bộ; Trưởng thôn; \
    Trưởng Công an xã; Đại úy; Thiếu tá; Trung tá; Thượng tá; Đại tá, Phó Giám đốc Công an tỉnh; \
    Cán bộ Đội Cảnh sát hình sự; Bác sĩ; Điều dưỡng trưởng; Kế toán trưởng; Công nhân; Nông dân; \
    Chủ tịch UBND xã; Phó Chủ tịch UBND xã; Chủ tịch UBMTTQ xã; Chỉ huy trưởng Ban CHQS xã; Nhân viên; \
    Tổ trưởng tổ dân phố; Thanh tra viên; Kiểm sát viên; Thẩm phán; Bảo vệ; Lái xe; Kỹ sư",
);

pub(crate) static AWARDS: Words = Words::new(
    "Bằng khen của Chủ tịch UBND tỉnh 300; Giấy khen của Chủ tịch UBND huyện 260; \
    Giấy khen của Chủ tịch UBND xã 120; Chiến sĩ thi đua cơ sở 120; Lao động tiên tiến 160; \
    Bằng khen của Thủ tướng Chính phủ 14; Chiến sĩ thi đua cấp tỉnh 20; Kỷ niệm chương 30; \
    Huân chương Lao động hạng Ba 8; Huân chương Lao động hạng Nhì 4; Huân chương Lao động hạng Nhất 2; \
    Huân chương Chiến công hạng Ba 3; Huy chương Chiến sĩ vẻ vang hạng Ba 4; Nhà giáo ưu tú 3; \
    Thầy thuốc ưu tú 2; Giấy khen của Giám đốc Công an tỉnh 60; Giấy khen của Giám đốc Sở Y tế 30; \
    Bằng khen của Bộ Công an 12; Chiến sĩ thi đua toàn quốc 1; Huân chương Dũng cảm 1",
);

pub(crate) static COLLECTIVE_AWARDS: Words = Words::new(
    "Bằng khen của Chủ tịch UBND tỉnh 300; Giấy khen của Chủ tịch UBND huyện 200; \
    Tập thể lao động tiên tiến 140; Tập thể lao động xuất sắc 90; Cờ thi đua của Chính phủ 8; \
    Cờ thi đua của UBND tỉnh 40; Huân chương Lao động hạng Ba 6; Huân chương Độc lập hạng Ba 1; \
    Đơn vị quyết thắng 30; Bằng khen của Thủ tướng Chính phủ 10",
);

pub(crate) static UNITS: Words = Words::new(
    "Công an {huyện}; Phòng Giáo dục và Đào tạo {huyện}; Phòng Nội vụ {huyện}; Trung tâm Y tế {huyện}; \
    Trường THPT {nơi}; Trường THCS {nơi}; Trường Tiểu học {nơi}; Trường Mầm non {nơi}; UBND {xã}; \
    Hội Nông dân {xã}; Hội Liên hiệp Phụ nữ {xã}; Đoàn Thanh niên {xã}; Công an {xã}; Trạm Y tế {xã}; \
    Hội Cựu chiến binh {xã}; Ban Chỉ huy Quân sự {huyện}; Viện kiểm sát nhân dân {huyện}; \
    Tòa án nhân dân {huyện}; Hợp tác xã Nông nghiệp {nơi}; Bệnh viện Đa khoa {nơi}; Kho bạc Nhà nước {nơi}; \
    Chi cục Thuế {huyện}; Hạt Kiểm lâm {huyện}; Ban Quản lý rừng phòng hộ {nơi}",
);

pub(crate) static PROVINCE_UNITS: Words = Words::new(
    "Sở Nội vụ; Sở Y tế; Sở Giáo dục và Đào tạo; Sở Tài chính; Sở Tư pháp; Sở Giao thông vận tải; Công an tỉnh; \
    Phòng Cảnh sát hình sự, Công an tỉnh; Phòng PC02 Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh; \
    Văn phòng UBND tỉnh; Ban Dân tộc tỉnh; Báo tỉnh; Đài Phát thanh và Truyền hình tỉnh; Cục Thuế tỉnh; \
    Công ty TNHH MTV Cấp nước; Công ty Cổ phần Xây dựng số 5 1; Bưu điện tỉnh; Điện lực tỉnh; Tỉnh đoàn",
);

pub(crate) static DEEDS: Words = Words::new(
    "thực hiện chương trình phòng, chống tội phạm; phong trào toàn dân bảo vệ an ninh Tổ quốc; \
    công tác phòng, chống dịch Covid-19; phong trào thi đua yêu nước; xây dựng nông thôn mới; \
    công tác giáo dục và đào tạo; công tác chăm sóc sức khỏe nhân dân; phát triển kinh tế - xã hội; \
    công tác bầu cử đại biểu Quốc hội và đại biểu HĐND các cấp; công tác cải cách hành chính; \
    phong trào hiến máu tình nguyện; công tác dân vận khéo; phòng, chống thiên tai và tìm kiếm cứu nạn; \
    đấu tranh, trấn áp tội phạm về ma túy; công tác quân sự, quốc phòng địa phương; bảo vệ và phát triển rừng; \
    phong trào nông dân sản xuất, kinh doanh giỏi; công tác đền ơn đáp nghĩa; phong trào văn hóa, thể thao",
);
