//! The award ladder: which award stands above which, read as data that a site can replace.
//!
//! A rung is known by the words that its awards have in common: `bằng khen thủ tướng` knows "Bằng
//! khen của Thủ tướng Chính phủ". Of the rungs that know an award, the one with most words has it.

use crate::collate;
use crate::gather::Gather as _;
use crate::scan;
use crate::word::fold;

/// The built-in ladder, a rung a line, the highest first; `|` parts ways of writing it.
const BUILT_IN: &str = include_str!("ladder.txt");

/// An award ladder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ladder {
    /// Folded words and the rung they stand for.
    patterns: Vec<(Vec<String>, u32)>,
    rungs: u32,
}

impl Ladder {
    /// The ladder of Vietnam's Law on Emulation and Commendation.
    pub fn built_in() -> Self {
        let mut ladder = Self::default();
        for line in BUILT_IN.lines().filter(|line| !line.is_empty()) {
            ladder.add_rung(line.split('|'));
        }
        ladder
    }

    /// A site's own ladder, the highest rung first, each with the ways in which its award is written.
    pub fn of(rungs: &[Vec<String>]) -> Self {
        let mut ladder = Self::default();
        for ways in rungs {
            ladder.add_rung(ways.iter().map(String::as_str));
        }
        ladder
    }

    fn add_rung<'a>(&mut self, ways: impl Iterator<Item = &'a str>) {
        for way in ways {
            self.patterns.push((folded_words(way), self.rungs));
        }
        self.rungs += 1;
    }

    /// The rung of an award, 0 for the highest; none when the ladder doesn't know it.
    pub fn rung(&self, award: &str) -> Option<u32> {
        let award = folded_words(award);
        let known = self.patterns.iter().filter(|(pattern, _)| !pattern.is_empty() && holds(&award, pattern));
        known.max_by_key(|(pattern, rung)| (pattern.len(), u32::MAX - rung)).map(|(_, rung)| *rung)
    }

    /// The rank of each award, 0 for the highest: by rung, then the unknown ones in text order.
    pub fn ranks(&self, awards: &[&str]) -> Vec<u32> {
        let mut ranking = collate::Ranking::default();
        for award in awards {
            let rung = self.rung(award);
            let mut key = rung.unwrap_or(u32::MAX).to_be_bytes().to_vec();
            if rung.is_none() {
                key.extend(collate::key(award));
            }
            ranking.add(&key);
        }
        ranking.ranks()
    }
}

fn folded_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = scan::words(text).map(|spot| fold(text.get(spot.range).unwrap_or(""))).gather();
    let mut is_class = false;
    for word in &mut words {
        if let Some(class) = class(word).filter(|_| is_class) {
            *word = String::from(class);
        }
        is_class = word == "hang";
    }
    // `First-class Labour Order`.
    if words.get(1).is_some_and(|word| word == "class") {
        words.rotate_left(1);
    }
    words
}

/// A class in the words of the law: `hạng II` is `hạng Nhì`.
fn class(word: &str) -> Option<&'static str> {
    match word {
        "i" | "1" => Some("nhat"),
        "ii" | "2" => Some("nhi"),
        "iii" | "3" => Some("ba"),
        _ => None,
    }
}

/// Whether the words of `pattern` are among the words of `award`, in order.
fn holds(award: &[String], pattern: &[String]) -> bool {
    let mut words = award.iter();
    pattern.iter().all(|wanted| words.any(|word| word == wanted))
}
