//! Where in the original text the words of a query were found.

use core::ops::Range;

use crate::gather::Gather as _;
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
    let looks: Vec<Look> = sought.iter().map(|word| Look::at(word, &seen, name)).gather();
    let mut found: Vec<Match> = Vec::new();
    for seen in &seen {
        let text = text_of(seen.field).get(seen.range.clone()).unwrap_or("");
        let ends = looks.iter().filter(|look| look.takes(seen, name));
        let ends = ends.map(|look| matched_bytes(index, look.word, seen.number, text));
        if let Some(end) = ends.max() {
            found.push(Match { field: seen.field, range: seen.range.start..seen.range.start + end });
        }
    }
    if looks.iter().any(Look::is_initials) {
        add_initials(name, text_of(name), &mut found);
    }
    found
}

/// How well a word of the query fits a record, where it fits best.
struct Look<'a> {
    word: &'a Sought,
    in_name: Fit,
    anywhere: Fit,
}

impl<'a> Look<'a> {
    fn at(word: &'a Sought, seen: &[Seen], name: usize) -> Self {
        let mut look = Self { word, in_name: NO_FIT, anywhere: NO_FIT };
        for seen in seen {
            let fit = word.fit(seen.number);
            look.anywhere = look.anywhere.max(fit);
            if seen.field == name {
                look.in_name = look.in_name.max(fit);
            }
        }
        look
    }

    /// Whether a word of the record is what matched: whole words wherever they stand; what was
    /// only begun, or has a slip, where it counts most.
    fn takes(&self, seen: &Seen, name: usize) -> bool {
        let fit = self.word.fit(seen.number);
        if is_full(self.anywhere) {
            return is_full(fit);
        }
        fit != NO_FIT && (self.in_name == NO_FIT || seen.field == name)
    }

    fn is_initials(&self) -> bool {
        self.anywhere == NO_FIT && self.word.initials.0 < self.word.initials.1
    }
}

/// Bytes of a record's word that were typed.
fn matched_bytes(index: &Index, word: &Sought, number: u32, text: &str) -> usize {
    let letters = index.lexicon.dictionary.letters(number);
    let begun = word.typed.iter().filter(|typed| letters.starts_with(typed.as_bytes()));
    match begun.map(|typed| typed.chars().count()).max() {
        Some(typed) if !is_full(word.fit(number)) => end_of_letters(text, typed),
        _ => text.len(),
    }
}

/// Adds the first letters of a name's words, in their place among what was found.
fn add_initials(field: usize, text: &str, found: &mut Vec<Match>) {
    for spot in scan::words(text) {
        let start = spot.range.start;
        let at = found.iter().position(|other| (other.field, other.range.start) >= (field, start));
        let at = at.unwrap_or(found.len());
        let is_taken = found.get(at).is_some_and(|other| other.field == field && other.range.start == start);
        if !is_taken {
            let end = start + end_of_letters(text.get(spot.range).unwrap_or(""), 1);
            found.insert(at, Match { field, range: start..end });
        }
    }
}
