//! Indexes lists and asks queries that are changed at random: nothing may panic or hang, and every
//! answer has to hold together.
//!
//! Runs for `BANGVANG_FUZZ_SECONDS`, three without it. The dice are the same each time unless
//! `BANGVANG_FUZZ_SEED` says otherwise; a query that fails is said.

use std::env;
use std::time::{Duration, Instant};

use bangvang_records::{Generator, Random};
use bangvang_search::{Builder, Entry, FieldSpec, Filter, Found, Index, Query, Records, Sort};

/// No query may take longer, on the slowest machine.
const LONGEST: Duration = Duration::from_secs(2);
const FIELDS: usize = 3;
const SEEDS: [&str; 14] = [
    "nguyễn văn dũng",
    "nguyeenx vawn dungx",
    "nguye6n4 va8n hu2ng",
    "ttd",
    "t. t. dũng",
    "\"bằng khen\"",
    "dung*",
    "1234/QĐ-UBND",
    "công an huyện 2020",
    "hoà hòa",
    "H'Hen Niê",
    "ສົມ ຈັນ",
    "王 小明",
    "Đỗ 👍🏽 ß ﬁ İ",
];
const PIECES: [&str; 24] = [
    " ",
    "  ",
    "\"",
    "“",
    "*",
    "\u{300}",
    "\u{301}",
    "\u{323}",
    "\u{31B}",
    "\u{200B}",
    "\u{AD}",
    "\u{FEFF}",
    "s",
    "f",
    "dd",
    "w",
    "aa",
    "9",
    "Đ",
    "ẫ",
    "Ｔ",
    "\\",
    "\0",
    "👩‍👩‍👧",
];

/// A list whose texts have numbers.
struct List(Vec<[String; FIELDS]>);

impl Records for List {
    fn len(&self) -> u32 {
        self.0.len() as u32
    }

    fn text(&self, record: u32, field: usize) -> &str {
        self.0.get(record as usize).and_then(|texts| texts.get(field)).map_or("", String::as_str)
    }
}

/// One of its records; equal texts have equal numbers.
struct Record<'a>(&'a [String; FIELDS], u32);

impl Entry for Record<'_> {
    fn text(&self, field: usize) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    fn number(&self, field: usize) -> u32 {
        if field == 2 { self.1 } else { u32::MAX }
    }
}

#[test]
fn random_queries_never_break_the_search() {
    let number = |name: &str| env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let seconds = number("BANGVANG_FUZZ_SECONDS").unwrap_or(3);
    let mut random = Random::new(number("BANGVANG_FUZZ_SEED").unwrap_or(0x0138_2020));
    let (start, mut asked, mut lists) = (Instant::now(), 0, 0);
    while start.elapsed() < Duration::from_secs(seconds) {
        let (list, index) = list(&mut random);
        lists += 1;
        for _ in 0..200 {
            check(&index, &list, &query(&mut random), &mut random);
            asked += 1;
        }
    }
    println!("{asked} queries of {lists} lists in {seconds} s");
}

/// Some hundred records, a third of them spoiled, and their index.
fn list(random: &mut Random) -> (List, Index) {
    let numbers: Vec<u32> = (0..300).map(|_| random.below(40) as u32).collect();
    let mut records = Generator::new(random.below(1 << 30) as u64);
    let mut list = Vec::new();
    for number in &numbers {
        let record = records.next().expect("the generator has no end");
        let mut texts = [record.name, record.unit, format!("văn bản số {number}")];
        if random.chance(33) {
            let spoiled = random.below(2);
            if let Some(text) = texts.get_mut(spoiled) {
                *text = change(text, random);
            }
        }
        list.push(texts);
    }
    let fields: Vec<FieldSpec> = (0..FIELDS).map(|field| FieldSpec { weight: 5, is_name: field == 0 }).collect();
    let mut builder = Builder::new(&fields, 2);
    for (texts, number) in list.iter().zip(&numbers) {
        builder.add_entry(&Record(texts, *number), &[*number, number % 3], number % 5 > 0);
    }
    (List(list), builder.finish())
}

fn query(random: &mut Random) -> String {
    let seed = random.pick(&SEEDS).to_owned();
    if random.chance(2) { seed.repeat(400) } else { change(&seed, random) }
}

/// A text with pieces put in and signs left out.
fn change(text: &str, random: &mut Random) -> String {
    let mut signs: Vec<String> = text.chars().map(String::from).collect();
    for _ in 0..random.below(5) {
        let at = random.below(signs.len() + 1);
        if random.chance(60) {
            signs.insert(at, random.pick(&PIECES).to_owned());
        } else if at < signs.len() {
            signs.remove(at);
        }
    }
    signs.concat()
}

#[track_caller]
fn check(index: &Index, list: &List, text: &str, random: &mut Random) {
    let filters = [Filter { facet: 1, any_of: vec![random.below(3) as u32] }];
    let filters = if random.chance(30) { &filters[..] } else { &[] };
    let (offset, limit) = (random.below(40), random.below(30));
    let began = Instant::now();
    let found = index.search(&Query { text, filters, sort: Sort::Relevance, offset, limit }, list);
    assert!(began.elapsed() < LONGEST, "{:?} for {text:?}", began.elapsed());
    let page = (found.total as usize).saturating_sub(offset).min(limit);
    assert_eq!(found.hits.len(), page, "{text:?} finds {} from {offset}, {limit} of them", found.total);
    check_matches(&found, list, text);
    let sum: u32 = found.facets[0].counts.iter().sum();
    assert_eq!(sum, found.total, "each record has one value of the first facet: {text:?}");
    if filters.is_empty() {
        assert_eq!(found.facets[1].counts.iter().sum::<u32>(), found.total, "{text:?}");
    }
}

#[track_caller]
fn check_matches(found: &Found, list: &List, text: &str) {
    for hit in &found.hits {
        assert!(hit.record < list.len());
        for matched in &hit.matches {
            let whole = list.text(hit.record, matched.field);
            assert!(whole.get(matched.range.clone()).is_some_and(|part| !part.is_empty()), "{text:?} in {whole:?}");
        }
    }
}
