//! Other ways to read a query that finds nothing: a space forgotten, too many, or a letter off its place.

use core::ops::Range;

use crate::ask::{Ask, Asked};
use crate::dictionary::Dictionary;
use crate::gather::Gather as _;
use crate::typing::syllable::may_begin;
use crate::word::{Form, end_of_letters};

/// Readings that are tried.
const MOST_TRIED: usize = 8;
/// Longer words are not taken apart.
const LONGEST: usize = 40;
/// Longer queries are not mended.
const MOST_WORDS: usize = 12;

/// The query with words taken apart or put together, the likeliest first.
pub(crate) fn mended(dictionary: &Dictionary, ask: &Ask) -> Vec<Ask> {
    if ask.words.len() > MOST_WORDS || !ask.phrases.is_empty() {
        return Vec::new();
    }
    let texts: Vec<&str> = ask.words.iter().map(|word| word.text.as_str()).gather();
    let mut all: Vec<Ask> = Vec::new();
    for (at, word) in ask.words.iter().enumerate() {
        for parts in unsigned(dictionary, word) {
            let phrases = core::iter::once(at..at + parts.len()).gather();
            all.push(Ask { phrases, ..replaced(&texts, at..at + 1, &parts) });
        }
        all.extend(split(dictionary, word).iter().map(|parts| replaced(&texts, at..at + 1, parts)));
    }
    for (at, pair) in ask.words.windows(2).enumerate() {
        let parts = moved(dictionary, pair);
        all.extend(parts.iter().map(|parts| replaced(&texts, at..at + 2, &parts.each_ref().map(String::as_str))));
    }
    for (at, pair) in texts.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let joined = String::from(*left) + right;
        // A number after a name has no keys of VNI.
        if joined.bytes().any(|sign| sign.is_ascii_digit()) && !dictionary.has(&Form::read(&joined).letters) {
            continue;
        }
        all.push(replaced(&texts, at..at + 2, &[&joined]));
    }
    all.truncate(MOST_TRIED);
    all
}

/// A query with other words in the place of some.
fn replaced(texts: &[&str], place: Range<usize>, parts: &[&str]) -> Ask {
    let (before, after) = (texts.iter().take(place.start), texts.iter().skip(place.end));
    Ask::of_words(&mut before.chain(parts).chain(after).copied())
}

/// Two words with the space between them a letter to the left or right, where records hold both.
fn moved(dictionary: &Dictionary, pair: &[Asked]) -> Vec<[String; 2]> {
    let [left, right] = pair else { return Vec::new() };
    let joined = left.text.clone() + &right.text;
    let cuts = [left.form.count.saturating_sub(1), left.form.count + 1].into_iter();
    let parts = cuts.filter_map(|cut| joined.split_at_checked(end_of_letters(&joined, cut)));
    let is_word = |part: &str| dictionary.has(&Form::read(part).letters);
    let known = parts.filter(|(left, right)| is_word(left) && is_word(right));
    known.map(|(left, right)| [String::from(left), String::from(right)]).gather()
}

/// The number of a decision that was typed without its signs, as "12QĐUBND" or "qd12", taken apart into what stands side
/// by side.
fn unsigned<'a>(dictionary: &Dictionary, word: &'a Asked) -> Vec<Vec<&'a str>> {
    let letters = word.form.letters.as_str();
    let ends = if letters.is_ascii() && letters.len() < LONGEST && !may_begin(letters) {
        ends(dictionary, letters)
    } else {
        None
    };
    let Some(ends) = ends.filter(|ends| ends.len() > 1) else { return Vec::new() };
    let parts = parts(&word.text, &ends);
    // Syllables are no signs.
    if parts.iter().all(|part| may_begin(&Form::read(part).letters)) {
        return Vec::new();
    }
    // "QĐ12" is written "12/QĐ".
    let mut turned = parts.clone();
    turned.rotate_right(1);
    let has_digit = letters.bytes().any(|sign| sign.is_ascii_digit());
    [parts, turned].into_iter().take(if has_digit { 2 } else { 1 }).gather()
}

/// Where the parts of such a number end: digits, and letters that records hold as one word or two.
fn ends(dictionary: &Dictionary, letters: &str) -> Option<Vec<usize>> {
    let (mut ends, mut start) = (Vec::new(), 0);
    for run in letters.as_bytes().chunk_by(|left, right| left.is_ascii_digit() == right.is_ascii_digit()) {
        let end = start + run.len();
        let run = letters.get(start..end)?;
        if !dictionary.has(run) {
            let is_cut = |cut: &usize| {
                let (left, right) = run.split_at_checked(*cut).unwrap_or_default();
                dictionary.has(left) && dictionary.has(right)
            };
            let is_number = run.starts_with(|sign: char| sign.is_ascii_digit());
            ends.push(start + (2..run.len().saturating_sub(1)).rev().filter(|_| !is_number).find(is_cut)?);
        }
        ends.push(end);
        start = end;
    }
    Some(ends)
}

/// The parts of a word that end with these letters.
fn parts<'a>(word: &'a str, ends: &[usize]) -> Vec<&'a str> {
    let bytes = |letters| end_of_letters(word, letters);
    let starts = core::iter::once(0).chain(ends.iter().copied());
    starts.zip(ends).map(|(from, to)| word.get(bytes(from)..bytes(*to)).unwrap_or("")).gather()
}

/// Ways to take a word apart into words that records hold, long first parts first.
fn split<'a>(dictionary: &Dictionary, word: &'a Asked) -> Vec<Vec<&'a str>> {
    let letters = word.form.letters.as_str();
    let mut found = Vec::new();
    if letters.is_ascii() && (4..LONGEST).contains(&letters.len()) && !dictionary.has(letters) {
        let mut left = 400;
        take_apart(dictionary, letters, 0, &mut Vec::new(), &mut found, &mut left);
    }
    let mut ways = Vec::new();
    // Few parts first.
    for count in 2..=LONGEST {
        let of_so_many = found.iter().filter(|ends| ends.len() == count);
        ways.extend(of_so_many.map(|ends| parts(&word.text, ends)));
    }
    ways
}

fn take_apart(
    dictionary: &Dictionary,
    letters: &str,
    from: usize,
    ends: &mut Vec<usize>,
    found: &mut Vec<Vec<usize>>,
    left: &mut usize,
) {
    if from == letters.len() {
        found.push(ends.clone());
        return;
    }
    for end in (from + 1..=letters.len()).rev() {
        let part = letters.get(from..end).unwrap_or("");
        if *left == 0 || found.len() >= MOST_TRIED {
            return;
        }
        if (2..=7).contains(&part.len()) && may_begin(part) && dictionary.has(part) {
            *left -= 1;
            ends.push(end);
            take_apart(dictionary, letters, end, ends, found, left);
            ends.pop();
        }
    }
}
