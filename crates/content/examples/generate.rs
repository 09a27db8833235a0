//! Writes a made-up honours list: `generate COUNT [ndjson]`, about 450 bytes a record.

use std::io::{self, BufWriter, Write};

const FAMILIES: [&str; 16] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Vũ", "Võ", "Phan", "Trương", "Lý",
    "Hồ",
];
const MIDDLES: [&str; 12] =
    ["Văn", "Thị", "Đức", "Ngọc", "Quang", "Thu", "Minh", "Thị Bích", "Công", "Hữu", "Kim", "Xuân"];
const GIVEN: [&str; 24] = [
    "An",
    "Hòa",
    "Dũng",
    "Sơn",
    "Lan",
    "Thúy",
    "Khoa",
    "Hà",
    "Đức",
    "Trường",
    "Hậu",
    "Nghĩa",
    "Oanh",
    "Toàn",
    "Quý",
    "Nguyệt",
    "Thắng",
    "Mẩy",
    "Khôi",
    "Linh",
    "Hương",
    "Tuấn",
    "Phượng",
    "Yến",
];
const AWARDS: [&str; 6] = [
    "Bằng khen của Chủ tịch UBND tỉnh",
    "Giấy khen của Chủ tịch UBND huyện",
    "Chiến sĩ thi đua cơ sở",
    "Lao động tiên tiến",
    "Huân chương Lao động hạng Ba",
    "Bằng khen của Thủ tướng Chính phủ",
];
const POSITIONS: [&str; 8] = [
    "Giáo viên",
    "Trưởng thôn",
    "Y sĩ",
    "Kế toán",
    "Phó Trưởng phòng",
    "Chủ tịch Hội Nông dân xã",
    "Công an viên",
    "Nhân viên thư viện",
];
const DEEDS: [&str; 6] = [
    "Vận động hội viên góp đất, góp công mở rộng đường nội đồng, được nhân dân trong xã tin yêu",
    "Dạy kèm không lấy tiền cho học sinh nghèo trong những tuần nước lớn, nhiều năm liền",
    "Có sáng kiến số hóa ảnh tư liệu của huyện, tiết kiệm cho cơ quan nhiều công sức",
    "Tổ chức trồng cây xanh trên đồi trọc, giữ nguồn nước cho cả vùng hạ du",
    "Đi bộ đến từng thôn tiêm phòng cho trẻ nhỏ, không bỏ sót một nhà nào",
    "Đi đầu trong phong trào toàn dân bảo vệ an ninh Tổ quốc ở thôn và xã",
];

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(1000);
    let lines = arguments.next().is_some();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut dice = Dice(138);
    if !lines {
        out.write_all("{\"title\":\"Danh sách khen thưởng\",\"awardees\":[\n".as_bytes())?;
    }
    for number in 1..=count {
        let end = if lines || number == count { "\n" } else { ",\n" };
        out.write_all((record(number, &mut dice) + end).as_bytes())?;
    }
    if !lines {
        out.write_all(b"]}\n")?;
    }
    out.flush()
}

fn record(number: usize, dice: &mut Dice) -> String {
    let name = format!("{} {} {}", dice.pick(&FAMILIES), dice.pick(&MIDDLES), dice.pick(&GIVEN));
    let commune = dice.roll(300) + 1;
    let (unit, year) = (dice.roll(20_000) + 1, 2000 + dice.roll(22));
    let (month, day) = (dice.roll(12) + 1, dice.roll(28) + 1);
    let (deed, people) = (dice.pick(&DEEDS), dice.roll(100));
    format!(
        "{{\"id\":\"kt-{number:07}\",\"name\":\"{name}\",\"kind\":\"individual\",\"position\":\"{}\",\
         \"unit\":\"Đơn vị số {unit}, xã Bến {commune}\",\"place\":\"xã Bến {commune}\",\"award\":\"{}\",\
         \"year\":{year},\"date\":\"{year}-{month:02}-{day:02}\",\"decision\":\"{}/QĐ-UBND\",\
         \"citation\":\"{deed}, giúp {people} hộ.\",\"status\":\"awarded\"}}",
        dice.pick(&POSITIONS),
        dice.pick(&AWARDS),
        dice.roll(3000) + 1,
    )
}
