//! What each word of a query finds in the dictionary, and how well.

use crate::ask::{Ask, Asked};
use crate::builder::INITIALS_SIGN;
use crate::dictionary::{Dictionary, is_word};
use crate::typing::syllable;
use crate::word::Form;

/// How well a word of the dictionary answers a word of the query; larger is better.
pub(crate) type Fit = u8;
/// It doesn't.
pub(crate) const NO_FIT: Fit = 0;
/// With one slip.
pub(crate) const SLIP: Fit = 1;
/// It begins with the letters, with other marks.
pub(crate) const PREFIX: Fit = 2;
/// It begins with the letters and all marks that were typed.
pub(crate) const PREFIX_MARKED: Fit = 3;
/// All letters, with other marks.
pub(crate) const FULL: Fit = 4;
/// All letters and all marks that were typed as Telex or VNI.
pub(crate) const FULL_READ: Fit = 5;
/// All letters and all marks that were typed.
pub(crate) const FULL_MARKED: Fit = 6;

/// Whether all of the word was typed.
pub(crate) fn is_full(fit: Fit) -> bool {
    fit >= FULL
}

/// Whether nothing that was marked is contradicted.
pub(crate) fn is_marked(fit: Fit) -> bool {
    matches!(fit, PREFIX_MARKED | FULL_READ | FULL_MARKED)
}

/// How strictly the query's words are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ease {
    /// As typed; the last word may go on.
    Typed,
    /// Any word may go on.
    Begun,
    /// Any word may hold a slip.
    Slipped,
}

/// What one word finds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sought {
    /// How well each word of the dictionary fits, by its number.
    pub fits: Vec<Fit>,
    /// Numbers (from, to) of the words that fit, rising and apart.
    pub spans: Vec<(u32, u32)>,
    /// Numbers of the initials that it may be.
    pub initials: (u32, u32),
    /// Letters typed, for highlighting the beginning of a word.
    pub typed: usize,
    /// Whether any mark was typed, so that words divide into marked alike and not.
    pub has_marks: bool,
}

impl Sought {
    /// How well a word fits.
    pub(crate) fn fit(&self, word: u32) -> Fit {
        self.fits.get(word as usize).copied().unwrap_or(NO_FIT)
    }

    /// Whether nothing can be found.
    pub(crate) fn is_empty(&self) -> bool {
        self.spans.is_empty() && self.initials.0 >= self.initials.1
    }

    fn note(&mut self, word: u32, fit: Fit) {
        if let Some(place) = self.fits.get_mut(word as usize) {
            *place = (*place).max(fit);
        }
    }

    fn note_form(&mut self, dictionary: &Dictionary, form: &Form, may_go_on: bool, best: Fit) {
        let letters = form.letters.as_bytes();
        let full = dictionary.same(letters);
        let all = if may_go_on { dictionary.beginning(letters) } else { full };
        for word in all.0..all.1 {
            let is_marked = form.marks.allow(dictionary.marks(word));
            let is_full = word < full.1 && word >= full.0;
            let fit = match (is_full, is_marked) {
                (true, true) => best,
                (true, false) => FULL,
                (false, true) => PREFIX_MARKED,
                (false, false) => PREFIX,
            };
            self.note(word, fit);
        }
        if all.0 < all.1 {
            self.spans.push(all);
        }
    }

    fn settle(&mut self) {
        self.spans.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::new();
        for span in self.spans.drain(..) {
            match joined.last_mut() {
                Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
                _ => joined.push(span),
            }
        }
        self.spans = joined;
    }
}

/// Looks up every word; none when one of them finds nothing.
pub(crate) fn seek(dictionary: &Dictionary, ask: &Ask, ease: Ease) -> Option<Vec<Sought>> {
    let mut all = Vec::new();
    let mut passed_over = 0;
    for word in &ask.words {
        let sought = seek_word(dictionary, word, ease);
        if !sought.is_empty() {
            all.push(sought);
        } else if word.is_symbol {
            passed_over += 1;
        } else {
            return None;
        }
    }
    (passed_over < ask.words.len()).then_some(all)
}

fn seek_word(dictionary: &Dictionary, word: &Asked, ease: Ease) -> Sought {
    let may_go_on = word.is_prefix || ease >= Ease::Begun && !word.is_quoted;
    let mut sought = Sought {
        fits: vec![NO_FIT; dictionary.len()],
        typed: word.form.count,
        has_marks: word.form.is_marked() || !word.readings.is_empty(),
        ..Sought::default()
    };
    sought.note_form(dictionary, &word.form, may_go_on, FULL_MARKED);
    for reading in &word.readings {
        sought.note_form(dictionary, reading, may_go_on, FULL_READ);
    }
    if ease == Ease::Slipped && !word.is_quoted {
        note_slips(dictionary, word, &mut sought);
    }
    if may_be_initials(word) {
        sought.initials = initials(dictionary, &word.form);
    }
    sought.settle();
    sought
}

fn note_slips(dictionary: &Dictionary, word: &Asked, sought: &mut Sought) {
    for found in 0..dictionary.len() as u32 {
        let letters = dictionary.letters(found);
        let near = crate::slip::is_near(word.form.letters.as_bytes(), letters, word.is_prefix)
            || word.readings.iter().any(|reading| {
                crate::slip::is_near(reading.letters.as_bytes(), letters, word.is_prefix)
            });
        if near && sought.fit(found) == NO_FIT {
            sought.note(found, SLIP);
            sought.spans.push((found, found + 1));
        }
    }
}

fn may_be_initials(word: &Asked) -> bool {
    let letters = &word.form.letters;
    (2..=6).contains(&word.form.count)
        && letters.bytes().all(|letter| letter.is_ascii_lowercase())
        && !word.is_quoted
        && !syllable::may_begin(letters)
}

fn initials(dictionary: &Dictionary, form: &Form) -> (u32, u32) {
    let mut letters = vec![INITIALS_SIGN];
    letters.extend_from_slice(form.letters.as_bytes());
    dictionary.beginning(&letters)
}

/// Whether the dictionary's word with this number was found by a text's word.
pub(crate) fn number(dictionary: &Dictionary, word: &str) -> Option<u32> {
    let number = dictionary.find(&Form::read(word));
    is_word(number).then_some(number)
}
