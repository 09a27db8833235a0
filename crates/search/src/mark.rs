//! Where in the original text the words of a query were found.

use core::ops::Range;

use crate::index::Index;
use crate::query::Match;
use crate::scan;
use crate::sought::{Fit, NO_FIT, Sought, is_full};
use crate::table::NONE;
use crate::word::end_of_letters;

/// A word of a record's text that the query may have found.
struct Seen {
    field: usize,
    range: Range<usize>,
    number: u32,
}

/// The pieces of a record's texts that matched, by field and place.
pub(crate) fn matches<'a>(index: &Index, sought: &[Sought], text_of: &dyn Fn(usize) -> &'a str) -> Vec<Match> {
    let mut seen: Vec<Seen> = Vec::new();
    let fields = if sought.is_empty() { 0 } else { index.fields.len() };
    for field in 0..fields {
        let text = text_of(field);
        for spot in scan::words(text) {
            let number = index.lexicon.find(text, &spot);
            if number != NONE && sought.iter().any(|word| word.fit(number) != NO_FIT) {
                seen.push(Seen { field, range: spot.range, number });
            }
        }
    }
    let name = index.name_field();
    let mut found: Vec<Match> = Vec::new();
    for word in sought {
        let best = |is_name: bool| -> Fit {
            let here = seen.iter().filter(|seen| !is_name || seen.field == name);
            here.map(|seen| word.fit(seen.number)).max().unwrap_or(NO_FIT)
        };
        let (in_name, anywhere) = (best(true), best(false));
        for seen in &seen {
            let fit = word.fit(seen.number);
            // What was only begun or slipped is shown where it counts most.
            let counts = if is_full(anywhere) {
                is_full(fit)
            } else {
                fit != NO_FIT && (in_name == NO_FIT || seen.field == name)
            };
            if counts {
                let text = text_of(seen.field).get(seen.range.clone()).unwrap_or("");
                let end = seen.range.start + matched_bytes(index, word, seen.number, fit, text);
                found.push(Match { field: seen.field, range: seen.range.start..end });
            }
        }
        if anywhere == NO_FIT && word.initials.0 < word.initials.1 {
            add_initials(name, text_of(name), &mut found);
        }
    }
    found.sort_unstable_by_key(|found| (found.field, found.range.start, usize::MAX - found.range.end));
    found.dedup_by(|next, last| next.field == last.field && next.range.start < last.range.end);
    found
}

fn matched_bytes(index: &Index, word: &Sought, number: u32, fit: Fit, text: &str) -> usize {
    let letters = index.lexicon.dictionary.letters(number);
    let begun = word.typed.iter().filter(|typed| letters.starts_with(typed.as_bytes()));
    match begun.map(|typed| typed.chars().count()).max() {
        Some(typed) if !is_full(fit) => end_of_letters(text, typed),
        _ => text.len(),
    }
}

fn add_initials(field: usize, text: &str, found: &mut Vec<Match>) {
    for spot in scan::words(text) {
        let word = text.get(spot.range.clone()).unwrap_or("");
        found.push(Match { field, range: spot.range.start..spot.range.start + end_of_letters(word, 1) });
    }
}
