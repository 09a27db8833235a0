//! Writes the demo's list of 1,000 awardees, the same on every run:
//! `rustc -O make/main.rs -o ../../target/make-list && ../../target/make-list > khen-thuong-1000.json`
//!
//! Province, units and people are invented.

mod words;

use std::fmt::Write;

use words::{AWARDS, DAYS, MEN, MEN_MIDDLE, PLACES, SURNAMES, WALKS, WOMEN, WOMEN_MIDDLE};

const COUNT: usize = 1000;
const SEED: u64 = 138;
const REVOKED: usize = 17;

const HEAD: &str = r#"{
  "id": "khen-thuong-1000",
  "title": "Tập thể, hộ gia đình và cá nhân được khen thưởng giai đoạn 2016 – 2020",
  "lang": "vi",
  "issuer": "Ủy ban nhân dân tỉnh Vân Lĩnh",
  "status": "awarded",
  "awardees": [
"#;

/// `SplitMix64`: small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

struct Awardee {
    name: String,
    kind: &'static str,
    position: Option<&'static str>,
    unit: String,
    place: String,
    /// Place in `AWARDS`.
    award: usize,
    year: usize,
    day: usize,
    citation: &'static str,
}

fn person(dice: &mut Dice) -> String {
    let surname = dice.pick(SURNAMES);
    let (middle, given) = match dice.roll(100) {
        0..=54 => (MEN_MIDDLE, MEN),
        _ => (WOMEN_MIDDLE, WOMEN),
    };
    format!("{surname} {} {}", dice.pick(middle), dice.pick(given))
}

/// Takes the first word or two off: `thành phố Vân Lĩnh` is `Vân Lĩnh` in a school's name.
fn bare(place: &str) -> &str {
    ["thành phố ", "thị xã ", "thị trấn ", "huyện ", "phường ", "xã "]
        .iter()
        .find_map(|kind| place.strip_prefix(kind))
        .unwrap_or(place)
}

/// A unit's name, with the place it belongs to; offices keep the place's kind.
fn unit(pattern: &str, commune: &str, district: &str) -> String {
    let office = ["Công an", "UBND", "Ủy ban", "Hội", "Ban", "Đoàn", "Nhân dân", "Phòng Giáo dục"]
        .iter()
        .any(|kind| pattern.starts_with(kind));
    let (commune, district) = if office { (commune, district) } else { (bare(commune), bare(district)) };
    pattern.replace("{c}", commune).replace("{d}", district)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn award(dice: &mut Dice, kind: &str) -> usize {
    match (kind, dice.roll(100)) {
        ("household", 0..=59) => 6,
        ("household", _) => 5,
        (_, 0) => 0,
        (_, 1..=5) => 1,
        ("collective", 6..=14) => 2,
        ("collective", 15..=34) => 4,
        ("individual", 6..=19) => 3,
        _ => 5,
    }
}

fn awardee(dice: &mut Dice) -> Awardee {
    let walk = &WALKS[dice.roll(WALKS.len())];
    let (district, communes) = dice.pick(PLACES);
    let commune = dice.pick(communes);
    let named = |pattern: &str| unit(pattern, commune, district);
    let (kind, name, position, unit) = match dice.roll(100) {
        0..=24 if walk.households => ("household", household(dice), None, hamlet(dice, commune)),
        0..=64 => {
            let (position, unit) = dice.pick(walk.posts);
            ("individual", person(dice), Some(position), named(unit))
        }
        _ => {
            let (team, unit) = dice.pick(walk.teams);
            ("collective", named(team), None, named(unit))
        }
    };
    let year = 2016 + dice.roll(5);
    Awardee {
        name,
        kind,
        position,
        unit,
        place: capital(&format!("{commune}, {district}")),
        award: award(dice, kind),
        year,
        // The list was published in September 2020.
        day: dice.roll(if year == 2020 { 3 } else { DAYS.len() }),
        citation: dice.pick(walk.citations),
    }
}

/// The awardee whom the documentation looks for by "tran tien dung".
fn sought() -> Awardee {
    Awardee {
        name: "Trần Tiến Dũng".to_owned(),
        kind: "individual",
        position: Some("Giáo viên"),
        unit: "Trường THCS Khe Nứa".to_owned(),
        place: "Xã Khe Nứa, huyện Khe Lĩnh".to_owned(),
        award: 5,
        year: 2019,
        day: 3,
        citation: "Đưa học sinh bỏ học trở lại lớp",
    }
}

fn hamlet(dice: &mut Dice, commune: &str) -> String {
    let kind = if commune.starts_with("xã") { "Thôn" } else { "Tổ dân phố" };
    format!("{kind} {}, {commune}", 1 + dice.roll(9))
}

fn household(dice: &mut Dice) -> String {
    let title = dice.pick(&["ông", "bà"]);
    let (middle, given) = if title == "ông" { (MEN_MIDDLE, MEN) } else { (WOMEN_MIDDLE, WOMEN) };
    format!("Gia đình {title} {} {} {}", dice.pick(SURNAMES), dice.pick(middle), dice.pick(given))
}

/// The number of the decision that covers an award on a day.
fn decision(awardee: &Awardee) -> String {
    let number = 180 + awardee.day * 730 + awardee.award * 7 + (awardee.year - 2016) * 11;
    format!("{number}/{}", AWARDS[awardee.award].1)
}

fn write_json(out: &mut String, index: usize, awardee: &Awardee) -> std::fmt::Result {
    let Awardee { name, kind, unit, place, award, year, day, citation, .. } = awardee;
    write!(out, r#"    {{"id": "vl-{:04}", "name": "{name}", "kind": "{kind}""#, index + 1)?;
    if let Some(position) = awardee.position {
        write!(out, r#", "position": "{position}""#)?;
    }
    write!(out, r#", "unit": "{unit}", "place": "{place}", "award": "{}""#, AWARDS[*award].0)?;
    write!(out, r#", "year": {year}, "date": "{year}-{}""#, DAYS[*day])?;
    write!(out, r#", "decision": "{}", "citation": "{citation}""#, decision(awardee))?;
    // One withdrawn award, so that the page shows how that looks.
    if index == REVOKED {
        write!(out, r#", "status": "revoked""#)?;
    }
    out.push('}');
    Ok(())
}

fn main() -> std::fmt::Result {
    let mut dice = Dice(SEED);
    let mut awardees: Vec<Awardee> = (1..COUNT).map(|_| awardee(&mut dice)).collect();
    awardees.push(sought());
    // Newest first, then as a decision lists them: collectives, households, individuals.
    awardees.sort_by_key(|one| (std::cmp::Reverse((one.year, one.day)), one.award, one.kind));
    let mut out = String::from(HEAD);
    for (index, one) in awardees.iter().enumerate() {
        write_json(&mut out, index, one)?;
        out.push_str(if index + 1 < COUNT { ",\n" } else { "\n" });
    }
    println!("{out}  ]\n}}");
    Ok(())
}
