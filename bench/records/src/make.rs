//! Puts one record together.

use crate::random::Random;
use crate::words::{
    AWARDS, COLLECTIVE_AWARDS, DEEDS, FEMALE_GIVEN, FEMALE_MIDDLES, FOREIGN, MALE_GIVEN, MALE_MIDDLES, PLACE_FIRST,
    PLACE_LAST, POSITIONS, PROVINCE_UNITS, SURNAMES, UNITS, Words,
};
use crate::{Kind, Record};

/// Where a record comes from.
struct Place {
    bare: String,
    commune: String,
    district: String,
}

pub(crate) fn record(random: &mut Random, id: u32) -> Record {
    let place = place(random);
    let kind = match random.below(100) {
        0..80 => Kind::Individual,
        80..95 => Kind::Collective,
        _ => Kind::Household,
    };
    let year = 2015 + random.below(11) as u16;
    let unit = unit(random, &place);
    let name = match kind {
        Kind::Individual => person(random),
        Kind::Collective => unit.clone(),
        Kind::Household => format!("Hộ {} {}", random.pick(&["ông", "bà"]), person(random)),
    };
    let awards = if kind == Kind::Collective { &COLLECTIVE_AWARDS } else { &AWARDS };
    Record {
        id,
        name,
        kind,
        position: if kind == Kind::Individual { random.pick_weighted(POSITIONS.items()).into() } else { String::new() },
        unit: match kind {
            Kind::Individual => unit,
            Kind::Collective => random.pick_weighted(PROVINCE_UNITS.items()).into(),
            Kind::Household => String::new(),
        },
        award: random.pick_weighted(awards.items()).into(),
        year,
        date: format!("{year}-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28)),
        decision: decision(random, year),
        citation: citation(random, year),
        place: format!("{}, {}", place.commune, place.district),
    }
}

fn person(random: &mut Random) -> String {
    if random.below(400) == 0 {
        return random.pick_weighted(FOREIGN.items()).into();
    }
    let (middles, given) =
        if random.chance(54) { (&MALE_MIDDLES, &MALE_GIVEN) } else { (&FEMALE_MIDDLES, &FEMALE_GIVEN) };
    let surname = random.pick_weighted(SURNAMES.items());
    let middle = random.pick_weighted(middles.items());
    let given = random.pick_weighted(given.items());
    if middle.is_empty() { format!("{surname} {given}") } else { format!("{surname} {middle} {given}") }
}

fn place(random: &mut Random) -> Place {
    let bare = spot(random, usize::MAX);
    let district = format!("huyện {}", spot(random, 6));
    let form = random.pick(&["xã", "xã", "xã", "xã", "phường", "thị trấn"]);
    Place { commune: format!("{form} {bare}"), district, bare }
}

/// A name of a place, made of the first words of either list.
fn spot(random: &mut Random, most: usize) -> String {
    let mut pick = |words: &Words| {
        let items = words.items();
        random.pick_weighted(items.get(..most.min(items.len())).unwrap_or(items))
    };
    format!("{} {}", pick(&PLACE_FIRST), pick(&PLACE_LAST))
}

fn unit(random: &mut Random, place: &Place) -> String {
    if random.chance(25) {
        return random.pick_weighted(PROVINCE_UNITS.items()).into();
    }
    let form = random.pick_weighted(UNITS.items());
    form.replace("{huyện}", &place.district).replace("{xã}", &place.commune).replace("{nơi}", &place.bare)
}

fn decision(random: &mut Random, year: u16) -> String {
    let number = 1 + random.below(4200);
    match random.below(20) {
        0 => format!("{number}/QĐ-CAT"),
        1 => format!("{number}/QĐ-SYT"),
        2 => format!("{number}/QĐ-UBND-HC"),
        3 => format!("{number}/{year}/QĐ-CTN"),
        4 => format!("{number}/QĐ-TTg"),
        _ => format!("{number}/QĐ-UBND"),
    }
}

fn citation(random: &mut Random, year: u16) -> String {
    let deed = random.pick_weighted(DEEDS.items());
    match random.below(5) {
        0 => format!("Đã có thành tích xuất sắc trong {deed} giai đoạn {} - {year}", year - 5),
        1 => format!("Có nhiều đóng góp trong {deed} năm {year}"),
        2 => {
            format!("Đã có thành tích trong {deed}, ủng hộ {} triệu đồng cho quỹ vì người nghèo", 2 + random.below(190))
        }
        3 => format!("Hoàn thành xuất sắc nhiệm vụ, góp phần {deed} tại địa phương năm {year}"),
        _ => format!("Đã có thành tích tiêu biểu trong {deed} từ năm {} đến năm {year}", year - 3),
    }
}
