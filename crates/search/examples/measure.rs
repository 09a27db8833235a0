//! Measures the index over invented records: `cargo run --release --example measure -- 100000`.
//!
//! Prints time to ready, the longest slice of building, memory, and search times over every
//! keystroke of a set of queries.

use std::time::{Duration, Instant};

use bangvang_records::{FIELDS, Generator, Kind, Record};
use bangvang_search::{Builder, FieldSpec, Index, Query, Records};

struct List(Vec<[String; 8]>);

impl Records for List {
    fn len(&self) -> u32 {
        self.0.len() as u32
    }

    fn text(&self, record: u32, field: usize) -> &str {
        self.0.get(record as usize).and_then(|texts| texts.get(field)).map_or("", String::as_str)
    }
}

const QUERIES: [&str; 24] = [
    "nguyễn văn dũng",
    "nguyen thi hoa",
    "trần tiến dũng",
    "le van hung",
    "hoang thi thu ha",
    "dũng",
    "thúy",
    "ttd",
    "t t dũng",
    "nguyeenx vawn dungx",
    "nguye6n4 va8n hu2ng",
    "phạm minh đức",
    "dung nguyen van",
    "công an huyện",
    "trường thpt vĩnh khê",
    "bằng khen 2020",
    "dũng bằng khen 2020",
    "1234/QĐ-UBND",
    "1234",
    "hội nông dân",
    "nguyen vna hung",
    "\"bằng khen\"",
    "phòng chống tội phạm",
    "h'hen niê",
];

/// As the widget weighs the fields.
const WEIGHTS: [u8; 8] = [8, 2, 3, 3, 2, 2, 2, 1];

fn main() {
    let count: usize = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(100_000);
    let records: Vec<Record> = Generator::new(1).take(count).collect();
    let values = facet_values(&records);
    let list = List(records.iter().map(Record::texts).collect());
    let resident = resident_bytes();
    let started = busy();
    let (index, longest) = build(&list, &values);
    let ready = busy().saturating_sub(started);
    println!("{count} records, {} fields", FIELDS.len());
    println!("ready {ready:.1?}, longest slice {longest:.1?}");
    let grown = resident_bytes().saturating_sub(resident);
    println!("index {:.1} MB, process grew {:.1} MB", mega(index.bytes()), mega(grown));
    search_all(&index, &list);
    // Only now: to let go of so many texts before would be counted as building.
    drop(records);
}

fn facet_values(records: &[Record]) -> Vec<[u32; 4]> {
    let mut awards: Vec<&str> = records.iter().map(|record| record.award.as_str()).collect();
    let mut places: Vec<&str> = records.iter().filter_map(|record| record.place.split(", ").nth(1)).collect();
    for names in [&mut awards, &mut places] {
        names.sort_unstable();
        names.dedup();
    }
    let at = |names: &[&str], name: &str| names.binary_search(&name).map_or(u32::MAX, |at| at as u32);
    let values = records.iter().map(|record| {
        let kind = [Kind::Individual, Kind::Collective, Kind::Household].iter().position(|kind| *kind == record.kind);
        let place = record.place.split(", ").nth(1).unwrap_or("");
        [u32::from(record.year) - 2015, at(&awards, &record.award), kind.unwrap_or(0) as u32, at(&places, place)]
    });
    values.collect()
}

fn build(list: &List, values: &[[u32; 4]]) -> (Index, Duration) {
    let fields = WEIGHTS.map(|weight| FieldSpec { weight, is_name: weight == 8 });
    let mut builder = Builder::new(&fields, 4);
    let mut longest = Duration::ZERO;
    for (texts, values) in list.0.chunks(256).zip(values.chunks(256)) {
        let started = busy();
        for (texts, values) in texts.iter().zip(values) {
            let texts: [&str; 8] = core::array::from_fn(|field| texts[field].as_str());
            if values[2] == 1 {
                builder.add_collective(&texts, values);
            } else {
                builder.add(&texts, values);
            }
        }
        longest = longest.max(busy().saturating_sub(started));
    }
    loop {
        let started = busy();
        let done = builder.finish_step(20_000);
        longest = longest.max(busy().saturating_sub(started));
        if done {
            return (builder.finish(), longest);
        }
    }
}

fn search_all(index: &Index, list: &List) {
    let mut times: Vec<(Duration, String, u32)> = Vec::new();
    for query in QUERIES {
        let mut typed = String::new();
        for c in query.chars() {
            typed.push(c);
            let (time, total) = typical(index, list, &typed);
            times.push((time, typed.clone(), total));
        }
    }
    times.sort();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].0;
    println!("{} keystrokes: p50 {:.3?}, p95 {:.3?}, most {:.3?}", times.len(), at(50), at(95), at(100));
    for (time, typed, total) in times.iter().rev().take(14) {
        println!("  {time:.3?} {typed:?} {total}");
    }
    let (time, total) = typical(index, list, "");
    println!("all records: {time:.3?}, {total}");
}

/// Near the least of seven runs: on a busy machine the others measure the neighbours.
fn typical(index: &Index, list: &List, text: &str) -> (Duration, u32) {
    let mut runs: Vec<(Duration, u32)> = (0..7)
        .map(|_| {
            let started = Instant::now();
            let found = index.search(&Query { text, limit: 25, ..Query::default() }, list);
            (started.elapsed(), found.total)
        })
        .collect();
    runs.sort();
    runs[1]
}

/// Time that this process was on a processor, where the system says so, else the time of day.
fn busy() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let start = START.get_or_init(Instant::now);
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = spent.and_then(|spent| spent.split(' ').next()?.parse().ok());
    spent.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// Bytes of memory that the process holds, where the system says so.
fn resident_bytes() -> usize {
    let status = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    status.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or(0) * 4096
}
