//! Names that stand whole among words that nothing answers, as in "Đại diện: Đặng Quốc Thắng, sinh năm 1975".

use core::ops::Range;

use crate::answer::{Answer, Answering, is_number};
use crate::ask::{Ask, Asked};
use crate::bits::SEGMENT;
use crate::gather::Gather as _;
use crate::scan;
use crate::sought::{Ease, FULL, FULL_MARKED, Sought};
use crate::sweep::{Reach, Sweep};

/// Words that are looked at.
const MOST_WORDS: usize = 32;
/// No number with fewer digits is a telephone's or a person's.
const DIGITS: usize = 9;
/// Beside these a number is someone's year or age.
const OF_AGE: [&str; 3] = ["sinh", "sn", "tuoi"];

impl Answering<'_> {
    /// People whose whole names are among the words, one of so many words at least.
    pub(crate) fn among(&self, ask: &Ask, least: usize) -> Option<Answer> {
        let text = self.query.text;
        let spots = scan::words(text).take(MOST_WORDS);
        let words: Vec<Asked> = spots.map(|spot| Asked::read(text.get(spot.range).unwrap_or(""), false)).gather();
        // A name with no words beside it was looked for before.
        if words.len() <= least || !ask.phrases.is_empty() {
            return None;
        }
        let mut sought: Vec<Sought> = words.iter().map(|word| self.source().seek_word(word, Ease::Typed)).gather();
        let mut found = self.names_in(&sought, least > 2);
        let runs = longest(&found);
        found.retain(|(run, _)| runs.contains(run));
        let is_named = |at: usize| runs.iter().any(|run| run.contains(&at));
        if runs.iter().all(|run| run.len() < least) || is_of_another(&words, &is_named) {
            return None;
        }
        let mut at = 0..;
        sought.retain(|_| at.next().is_some_and(is_named));
        let records: Vec<u32> = found.into_iter().map(|(_, record)| record).gather();
        let sweep = Sweep::new(self.index, &sought, &[], self.query, self.records);
        let swept = sweep.run(Reach::Only(&records));
        Some(Answer { swept, sought, assumed: Some(said(&words, &runs, &is_named)) })
    }

    /// Where the names of people stand in some words, from their first word to their last, titles aside. Short ones, or all,
    /// have the marks that were typed.
    fn names_in(&self, sought: &[Sought], is_strict: bool) -> Vec<(Range<usize>, u32)> {
        let mut found = Vec::new();
        for record in 0..self.index.len() {
            let name = self.index.names.of(record);
            let name = name.get(self.index.titles(name)..).unwrap_or_default();
            let least = if is_strict || name.len() == 2 { FULL_MARKED } else { FULL };
            let is_name = |run: &[Sought]| run.iter().zip(name).all(|(word, number)| word.fit(*number) >= least);
            let at = sought.windows(name.len().max(2)).position(is_name);
            if let Some(at) = at.filter(|_| name.len() > 1 && self.is_person(record)) {
                found.push((at..at + name.len(), record));
            }
        }
        found
    }

    fn is_person(&self, record: u32) -> bool {
        let record = record as usize;
        self.index.segments.get(record / SEGMENT).is_some_and(|segment| segment.people.has((record % SEGMENT) as u16))
    }
}

/// The runs of words, without those that share words with a longer one.
fn longest(found: &[(Range<usize>, u32)]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (run, _) in found {
        let meets = |other: &Range<usize>| other.start < run.end && run.start < other.end;
        if !runs.iter().any(|other| meets(other) && other.len() >= run.len()) {
            runs.retain(|other| !meets(other));
            runs.push(run.clone());
        }
    }
    runs
}

/// Whether a number is left that no record has, and that isn't only the person's: another year is another award.
fn is_of_another(words: &[Asked], is_named: &dyn Fn(usize) -> bool) -> bool {
    let left = || words.iter().enumerate().filter(|(at, _)| !is_named(*at)).map(|(_, word)| word);
    let digits: usize = left().filter(|word| is_number(word)).map(|word| word.form.count).sum();
    (1..DIGITS).contains(&digits) && !left().any(|word| OF_AGE.contains(&word.form.letters.as_str()))
}

/// The names as they were typed.
fn said(words: &[Asked], runs: &[Range<usize>], is_named: &dyn Fn(usize) -> bool) -> String {
    let mut text = String::new();
    for (at, word) in words.iter().enumerate().filter(|(at, _)| is_named(*at)) {
        if !text.is_empty() {
            text.push_str(if runs.iter().any(|run| run.start == at) { ", " } else { " " });
        }
        text.push_str(&word.text);
    }
    text
}
