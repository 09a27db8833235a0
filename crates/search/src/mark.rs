//! Where in the original text the words of a query were found.

use crate::dictionary::Dictionary;
use crate::query::Match;
use crate::sought::{FULL, Fit, NO_FIT, SLIP, Sought, number};
use crate::word::{end_of_letters, words};

/// The pieces of a record's texts that matched.
pub(crate) fn matches<'a>(
    dictionary: &Dictionary,
    sought: &[Sought],
    fields: usize,
    text_of: impl Fn(usize) -> &'a str,
) -> Vec<Match> {
    let mut found = Vec::new();
    if sought.is_empty() {
        return found;
    }
    for field in 0..fields {
        let text = text_of(field);
        for range in words(text) {
            let word = text.get(range.clone()).unwrap_or("");
            let Some(number) = number(dictionary, word) else { continue };
            if let Some(letters) = letters_matched(sought, number) {
                let end = range.start + end_of_letters(word, letters);
                found.push(Match { field, range: range.start..end });
            }
        }
    }
    found
}

fn letters_matched(sought: &[Sought], number: u32) -> Option<usize> {
    let best: Option<(Fit, usize)> = sought.iter().map(|word| (word.fit(number), word.typed)).max();
    match best? {
        (NO_FIT, _) => None,
        (SLIP | FULL.., _) => Some(usize::MAX),
        (_, typed) => Some(typed),
    }
}
