//! The classes of queries.

mod fields;
mod names;
mod oddities;
mod parts;

use bangvang_records::Random;

use crate::Judged;
use crate::list::{List, Seen, last, plain, spaced};
use crate::spelling::{Place, bare, decomposed, toned, typed};

/// Queries of one class.
type Class = (&'static str, Vec<Judged>);

fn judged(query: String, is_relevant: impl Fn(&Seen) -> bool + 'static) -> Judged {
    Judged { query, is_relevant: Box::new(is_relevant) }
}

/// Names of people that are drawn for one class.
fn people(list: &List, seed: u64, count: usize) -> Vec<String> {
    let is_plain = |seen: &Seen| seen.record.name.chars().all(|c| c.is_alphabetic() || c == ' ');
    let drawn = draw(list, seed, count, |seen| seen.is_person() && is_plain(seen) && seen.bare.split(' ').count() >= 3);
    drawn.into_iter().map(|seen| seen.record.name.clone()).collect()
}

fn draw(list: &List, seed: u64, count: usize, fits: impl Fn(&Seen) -> bool) -> Vec<&Seen> {
    let mut random = Random::new(seed);
    let mut drawn = Vec::new();
    while drawn.len() < count {
        let record = &list.records[random.below(list.records.len())];
        if fits(record) {
            drawn.push(record);
        }
    }
    drawn
}

fn same_bare(name: &str) -> impl Fn(&Seen) -> bool + 'static {
    let wanted = bare(name);
    move |seen| seen.bare == wanted
}

fn same_toned(name: &str) -> impl Fn(&Seen) -> bool + 'static {
    let wanted = toned(name);
    move |seen| seen.toned == wanted
}

/// All words of `wanted`, each in its own word of the name.
fn has_words(words: &[String], name: &[String]) -> bool {
    let mut left = name.to_vec();
    words.iter().all(|word| left.iter().position(|other| other == word).map(|at| left.remove(at)).is_some())
}

fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
}

/// Whether the words of `wanted` stand side by side in `text`; the text is spaced, both are bare.
fn holds(text: &str, wanted: &str) -> bool {
    text.contains(&spaced(wanted))
}

pub(crate) fn all(list: &List) -> Vec<Class> {
    let mut classes = names::names(list);
    classes.extend(names::keys(list));
    classes.extend(parts::parts(list));
    classes.extend(fields::fields(list));
    classes.extend(oddities::oddities(list));
    classes
}
