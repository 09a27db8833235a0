//! The words that the list is drawn from.

pub const SURNAMES: &[&str] = &[
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần", "Lê", "Lê", "Phạm",
    "Phạm", "Hoàng", "Phan", "Phan", "Võ", "Đặng", "Bùi", "Hồ", "Đinh", "Dương", "Trương", "Cao", "Thái", "Đoàn", "Lô",
    "Vi", "Lầu", "Vừ", "Moong",
];
pub const MEN_MIDDLE: &[&str] =
    &["Văn", "Văn", "Văn", "Đức", "Hữu", "Quốc", "Minh", "Xuân", "Tiến", "Công", "Đình", "Bá", "Thanh", "Ngọc"];
pub const MEN: &[&str] = &[
    "Dũng", "Hùng", "Thắng", "Tuấn", "Hải", "Sơn", "Nam", "Long", "Cường", "Thành", "Quang", "Hòa", "Bình", "An",
    "Khôi", "Phúc", "Tú", "Vinh", "Lâm", "Đạt", "Khoa", "Toàn", "Hiếu", "Nghĩa", "Kiên", "Trung", "Hoà", "Thụy",
];
pub const WOMEN_MIDDLE: &[&str] =
    &["Thị", "Thị", "Thị", "Thị Thu", "Thị Kim", "Thị Ngọc", "Thị Thanh", "Thị Hồng", "Thị Bích", "Thị Minh"];
pub const WOMEN: &[&str] = &[
    "Hoa", "Hương", "Lan", "Mai", "Hà", "Hằng", "Nga", "Thủy", "Thúy", "Thuý", "Hòa", "Yến", "Oanh", "Phương", "Linh",
    "Loan", "Liên", "Dung", "Tâm", "Vân", "Nguyệt", "Hạnh", "Nhung", "Quý", "Thảo",
];

/// A district and its communes.
pub const PLACES: &[(&str, &[&str])] = &[
    ("thành phố Vân Lĩnh", &["phường Cửa Bắc", "phường Hồ Sen", "phường Tân Hòa", "xã Đông Trà"]),
    ("thị xã Bến Trà", &["phường Bến Đò", "phường Chợ Mới", "xã Cồn Dâu"]),
    ("huyện Hải Trà", &["xã Bãi Nồm", "xã Cửa Lạch", "xã Muối Trắng", "thị trấn Hải Trà"]),
    ("huyện Đồng Lạc", &["xã Lúa Vàng", "xã Kênh Đào", "xã Đồng Lạc Hạ", "thị trấn Đồng Lạc"]),
    ("huyện Tân Lĩnh", &["xã Đồi Chè", "xã Cầu Ngói", "xã Tân Lĩnh Thượng"]),
    ("huyện Khe Lĩnh", &["xã Khe Nứa", "xã Đá Bàn", "xã Cây Chò"]),
    ("huyện Nậm Pheo", &["xã Huồi Mây", "xã Pù Lau", "xã Nậm Khoai"]),
];

/// A walk of life: who is commended, where they work, and for what.
pub struct Walk {
    /// A position and the unit that has it.
    pub posts: &'static [(&'static str, &'static str)],
    /// A collective and the unit that it is part of.
    pub teams: &'static [(&'static str, &'static str)],
    pub citations: &'static [&'static str],
    pub households: bool,
}

// In a unit's name `{c}` stands for the commune and `{d}` for the district.
pub const WALKS: &[Walk] = &[
    Walk {
        posts: &[
            ("Giáo viên", "Trường Tiểu học {c}"),
            ("Giáo viên", "Trường THCS {c}"),
            ("Tổ trưởng chuyên môn", "Trường THPT {d}"),
            ("Hiệu trưởng", "Trường Mầm non {c}"),
        ],
        teams: &[
            ("Trường Mầm non {c}", "Phòng Giáo dục và Đào tạo {d}"),
            ("Trường THCS {c}", "Phòng Giáo dục và Đào tạo {d}"),
            ("Tổ Khoa học tự nhiên", "Trường THPT {d}"),
            ("Liên đội Trường Tiểu học {c}", "Trường Tiểu học {c}"),
        ],
        citations: &[
            "Dạy giỏi nhiều năm liền",
            "Đưa học sinh bỏ học trở lại lớp",
            "Mở thư viện xanh cho học sinh vùng khó",
        ],
        households: false,
    },
    Walk {
        posts: &[
            ("Bác sĩ", "Bệnh viện Đa khoa {d}"),
            ("Điều dưỡng trưởng", "Bệnh viện Đa khoa {d}"),
            ("Y sĩ", "Trạm Y tế {c}"),
            ("Trưởng trạm", "Trạm Y tế {c}"),
        ],
        teams: &[
            ("Trạm Y tế {c}", "Trung tâm Y tế {d}"),
            ("Khoa Hồi sức cấp cứu", "Bệnh viện Đa khoa {d}"),
            ("Khoa Nhi", "Bệnh viện Đa khoa {d}"),
            ("Đội Y tế dự phòng", "Trung tâm Y tế {d}"),
        ],
        citations: &[
            "Phòng, chống dịch tại cơ sở",
            "Tận tụy với người bệnh nghèo",
            "Áp dụng kỹ thuật mới trong điều trị",
        ],
        households: false,
    },
    Walk {
        posts: &[
            ("Trưởng Công an", "Công an {c}"),
            ("Công an viên", "Công an {c}"),
            ("Điều tra viên", "Công an {d}"),
            ("Tổ trưởng tổ tự quản", "UBND {c}"),
        ],
        teams: &[
            ("Công an {c}", "Công an {d}"),
            ("Đội Cảnh sát hình sự", "Công an {d}"),
            ("Tổ tuần tra nhân dân", "UBND {c}"),
            ("Trung đội dân quân cơ động", "Ban Chỉ huy Quân sự {c}"),
        ],
        citations: &[
            "Phòng, chống tội phạm giai đoạn 2016 – 2020",
            "Dũng cảm truy bắt tội phạm",
            "Cứu người trong mưa lũ",
        ],
        households: false,
    },
    Walk {
        posts: &[
            ("Giám đốc", "Hợp tác xã Nông nghiệp {c}"),
            ("Kỹ thuật viên", "Hợp tác xã Chè {c}"),
            ("Thành viên", "Hợp tác xã Mật ong {c}"),
        ],
        teams: &[
            ("Hợp tác xã Nông nghiệp {c}", "Liên minh Hợp tác xã tỉnh"),
            ("Tổ chế biến", "Hợp tác xã Chè {c}"),
            ("Chi hội Nông dân nghề nghiệp", "Hội Nông dân {c}"),
        ],
        citations: &["Xây dựng nông thôn mới", "Làm ra sản phẩm OCOP bốn sao", "Hiến đất mở đường liên thôn"],
        households: true,
    },
    Walk {
        posts: &[
            ("Chủ tịch Hội", "Hội Liên hiệp Phụ nữ {c}"),
            ("Bí thư Đoàn", "Đoàn Thanh niên {c}"),
            ("Công chức văn hóa", "UBND {c}"),
            ("Chủ tịch", "Ủy ban MTTQ {c}"),
        ],
        teams: &[
            ("Nhân dân và cán bộ {c}", "UBND {c}"),
            ("Câu lạc bộ dân ca", "Hội Liên hiệp Phụ nữ {c}"),
            ("Đội thanh niên tình nguyện", "Đoàn Thanh niên {c}"),
            ("Tổ hòa giải", "Ủy ban MTTQ {c}"),
        ],
        citations: &[
            "Toàn dân đoàn kết xây dựng đời sống văn hóa",
            "Giúp hộ nghèo vươn lên",
            "Giữ gìn nghề cũ và lời ca của quê hương",
        ],
        households: true,
    },
    Walk {
        posts: &[
            ("Tổ trưởng sản xuất", "Công ty May {d}"),
            ("Công nhân", "Công ty Môi trường đô thị {d}"),
            ("Kỹ sư", "Điện lực {d}"),
        ],
        teams: &[
            ("Phân xưởng 2", "Công ty May {d}"),
            ("Tổ sửa chữa lưu động", "Điện lực {d}"),
            ("Phòng Kỹ thuật", "Công ty Môi trường đô thị {d}"),
        ],
        citations: &[
            "Lao động giỏi, lao động sáng tạo",
            "Sáng kiến tiết kiệm năng lượng",
            "Giữ điện, giữ nước trong bão lũ",
        ],
        households: false,
    },
];

/// Awards from the highest, each with the letters that close its decision's number.
pub const AWARDS: &[(&str, &str)] = &[
    ("Huân chương Lao động hạng Ba", "QĐ-CTN"),
    ("Bằng khen của Thủ tướng Chính phủ", "QĐ-TTg"),
    ("Cờ thi đua của UBND tỉnh", "QĐ-UBND"),
    ("Chiến sĩ thi đua cấp tỉnh", "QĐ-UBND"),
    ("Tập thể lao động xuất sắc", "QĐ-UBND"),
    ("Bằng khen của Chủ tịch UBND tỉnh", "QĐ-UBND"),
    ("Gia đình văn hóa tiêu biểu cấp tỉnh", "QĐ-UBND"),
];

/// The days of a year on which awards are given.
pub const DAYS: &[&str] = &["03-26", "05-19", "08-30", "11-18"];
