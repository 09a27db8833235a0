//! What each word of a query finds in the dictionary, and how well.

use crate::ask::{Ask, Asked, End};
use crate::dictionary::Dictionary;
use crate::gather::Gather as _;
use crate::initials;
use crate::segment::Segment;
use crate::slip::{Kind, Slipped};
use crate::sort::sort;
use crate::typing::syllable;
use crate::word::Form;

/// How well a word of the dictionary answers a word of the query; larger is better.
pub(crate) type Fit = u8;
/// It doesn't.
pub(crate) const NO_FIT: Fit = 0;
/// Its beginning does, with one slip.
pub(crate) const SLIP_BEGUN: Fit = 1;
/// With one slip. One more where two letters were swapped, two more where the tone is as typed.
pub(crate) const SLIP: Fit = 2;
/// It begins with the letters, with other marks.
pub(crate) const PREFIX: Fit = 6;
/// It begins with the letters and all marks that were typed.
pub(crate) const PREFIX_MARKED: Fit = 7;
/// It begins with the letters, with other marks, where no more was to be typed.
const OPEN: Fit = 8;
/// The same with all marks that were typed.
const OPEN_MARKED: Fit = 9;
/// All letters, with other marks.
pub(crate) const FULL: Fit = 10;
/// All letters and all marks that were typed, and more marks.
pub(crate) const FULL_MARKED: Fit = 11;
/// What Telex or VNI keys make, mark for mark.
pub(crate) const FULL_READ: Fit = 12;
/// What was typed, mark for mark.
pub(crate) const FULL_SAME: Fit = 13;

/// Some fits, a bit a fit.
pub(crate) type Fits = u16;
/// All that are fits at all.
pub(crate) const ANY: Fits = from(SLIP_BEGUN);
/// Those without a slip.
pub(crate) const SOUND: Fits = from(PREFIX);
/// Those to the end of what is to be typed.
pub(crate) const WHOLE: Fits = from(OPEN);
/// Those, and words that are one slip away.
pub(crate) const WHOLE_OR_SLIP: Fits = from(SLIP) & !(1 << PREFIX | 1 << PREFIX_MARKED);
/// Those that contradict nothing that was marked.
pub(crate) const MARKED: Fits = from(FULL_MARKED) | 1 << OPEN_MARKED | 1 << PREFIX_MARKED;

/// Those without a slip that contradict what was marked.
pub(crate) const OTHERWISE_MARKED: Fits = 1 << PREFIX | 1 << OPEN | 1 << FULL;

const fn from(fit: Fit) -> Fits {
    Fits::MAX << fit
}

/// Whether a fit is among some.
pub(crate) fn is_in(fits: Fits, fit: Fit) -> bool {
    fits >> fit & 1 == 1
}

/// Whether all of the word was typed.
pub(crate) fn is_full(fit: Fit) -> bool {
    fit >= FULL
}

/// How strictly the query's words are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ease {
    /// As typed; the last word may go on.
    Typed,
    /// Any word may go on.
    Begun,
    /// Any word of so many letters may hold a slip.
    Slipped(usize),
}

/// Numbers of words, from and to.
pub(crate) type Span = (u32, u32);

/// What one word finds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sought {
    /// How well each word of the dictionary fits, by its number.
    fits: Vec<Fit>,
    /// The best fit of all.
    pub best: Fit,
    /// The words that fit without a slip, in spans that rise and lie apart.
    pub spans: Vec<Span>,
    /// The words that fit with one.
    pub slips: Vec<Span>,
    /// Of these, the words that were typed to their end.
    pub full: Vec<Span>,
    /// Whether there are words that were only begun.
    pub has_begun: bool,
    /// Whether there are words that go on where nothing more was to be typed.
    pub has_open: bool,
    /// The head that is the same as `spans`, if there is one.
    pub head: Option<usize>,
    /// The initials that it may be, or may begin.
    pub initials: Span,
    /// The initials that it may be, all of them.
    pub all_initials: Span,
    /// Folded letters that were typed, or read from the keys.
    pub typed: Vec<String>,
    /// Whether any mark was typed, so that words divide into marked alike and not.
    pub is_marked: bool,
}

impl Sought {
    /// How well a word fits.
    pub(crate) fn fit(&self, word: u32) -> Fit {
        self.fits.get(word as usize).copied().unwrap_or(NO_FIT)
    }

    /// Whether nothing can be found.
    fn is_empty(&self) -> bool {
        self.spans.is_empty() && self.slips.is_empty() && self.initials.0 >= self.initials.1
    }

    fn note(&mut self, word: u32, fit: Fit) {
        if let Some(place) = self.fits.get_mut(word as usize) {
            *place = (*place).max(fit);
            self.best = self.best.max(fit);
        }
    }

    fn note_form(&mut self, dictionary: &Dictionary, form: &Form, end: End, best: Fit) {
        let letters = form.letters.as_bytes();
        let full = dictionary.same(letters);
        let goes_on = matches!(end, End::Begun | End::Open);
        let all = if goes_on { dictionary.beginning(letters) } else { full };
        for word in all.0..all.1 {
            let marks = dictionary.marks(word);
            let is_marked = form.marks.allow(marks);
            let is_full = full.0 <= word && word < full.1;
            let (plain, marked) = match end {
                _ if is_full => (FULL, if form.marks == marks { best } else { FULL_MARKED }),
                End::Open => (OPEN, OPEN_MARKED),
                _ => (PREFIX, PREFIX_MARKED),
            };
            self.note(word, if is_marked { marked } else { plain });
        }
        self.has_begun |= end == End::Begun && all != full;
        self.has_open |= end == End::Open && all != full;
        self.full.push(full);
        self.spans.push(all);
        self.typed.push(form.letters.clone());
    }

    fn settle(&mut self, heads: &[Span]) {
        join(&mut self.spans);
        join(&mut self.slips);
        join(&mut self.full);
        let has_more = self.initials.0 < self.initials.1 || !self.slips.is_empty();
        if let ([span], false) = (self.spans.as_slice(), has_more) {
            self.head = heads.iter().position(|head| head == span);
        }
    }
}

/// Sorts spans, drops the empty ones and joins those that meet.
fn join(spans: &mut Vec<Span>) {
    let mut keys: Vec<u64> = spans.iter().map(|span| u64::from(span.0) << 32 | u64::from(span.1)).gather();
    sort(&mut keys);
    spans.clear();
    for (from, to) in keys.into_iter().map(|key| ((key >> 32) as u32, key as u32)).filter(|span| span.0 < span.1) {
        match spans.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => spans.push((from, to)),
        }
    }
}

/// The words of an index that are looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    pub dictionary: &'a Dictionary,
    pub heads: &'a [Span],
    pub segments: &'a [Segment],
}

impl Source<'_> {
    /// Looks up every word; none when one of them finds nothing.
    pub(crate) fn seek(self, ask: &Ask, ease: Ease) -> Option<Vec<Sought>> {
        let mut all = Vec::new();
        for word in &ask.words {
            let sought = self.seek_word(word, ease);
            if sought.is_empty() {
                return None;
            }
            all.push(sought);
        }
        Some(all)
    }

    pub(crate) fn seek_word(self, word: &Asked, ease: Ease) -> Sought {
        let mut sought =
            Sought { fits: vec![NO_FIT; self.dictionary.len()], is_marked: word.is_marked(), ..Sought::default() };
        // Onsets alone, as in "ng văn an", are no words that could be typed to their end.
        let is_onset = !has_vowel(&word.form.letters) && !self.knows(word);
        let end = match word.end {
            End::Closed if ease == Ease::Begun || is_onset => End::Begun,
            end => end,
        };
        sought.note_form(self.dictionary, &word.form, end, FULL_SAME);
        for reading in &word.readings {
            sought.note_form(self.dictionary, reading, end, FULL_READ);
        }
        let forms = core::iter::once(&word.form).chain(&word.readings).filter(|_| word.end != End::Quoted);
        for other in forms.filter_map(Form::otherwise) {
            sought.note_form(self.dictionary, &other, End::Closed, FULL_MARKED);
        }
        if let Ease::Slipped(least) = ease
            && word.end != End::Quoted
        {
            self.note_slips(word, least, &mut sought);
        }
        if may_be_initials(word) {
            let span = initials::span(word.form.letters.as_bytes());
            let is_known = self.segments.iter().any(|segment| segment.initials.has_any(span));
            if is_known {
                sought.initials = span;
                sought.all_initials = (span.0, span.0 + 1);
            }
        }
        sought.settle(self.heads);
        sought
    }

    /// Whether some record answers the word alone, as it was typed.
    pub(crate) fn finds(self, word: &Asked) -> bool {
        !self.seek_word(word, Ease::Typed).is_empty()
    }

    /// Whether some record holds the word to its end.
    pub(crate) fn knows(self, word: &Asked) -> bool {
        let is_known = |form: &Form| self.dictionary.has(&form.letters);
        is_known(&word.form) || word.readings.iter().any(is_known)
    }

    fn note_slips(self, word: &Asked, least: usize, sought: &mut Sought) {
        let is_begun = word.end == End::Begun;
        let forms = core::iter::once(&word.form).chain(&word.readings);
        for form in forms.filter(|form| form.count >= least) {
            let slipped = Slipped::of(form.letters.as_bytes());
            for found in 0..self.dictionary.len() as u32 {
                if slipped.is_far(self.dictionary.letter_set(found), is_begun) || sought.fit(found) >= PREFIX {
                    continue;
                }
                let letters = self.dictionary.letters(found);
                let has_tone = form.marks.tone() != 0 && form.marks.tone() == self.dictionary.marks(found).tone();
                let fit = match slipped.kind(letters, false) {
                    Some(kind) => SLIP + u8::from(kind == Kind::Swap) + 2 * u8::from(has_tone),
                    // Of one short word that goes on nothing is left to tell what was meant.
                    None if is_begun && (least < 4 || form.count > 4) && slipped.kind(letters, true).is_some() => {
                        SLIP_BEGUN
                    }
                    None => continue,
                };
                sought.note(found, fit);
                sought.slips.push((found, found + 1));
            }
        }
    }
}

pub(crate) fn has_vowel(letters: &str) -> bool {
    letters.contains(&['a', 'e', 'i', 'o', 'u', 'y'][..])
}

fn may_be_initials(word: &Asked) -> bool {
    word.end != End::Quoted && !syllable::may_begin(&word.form.letters)
}
