//! Reads a query: its words, what each may stand for, and which of them belong together.

use core::ops::Range;

use crate::gather::Gather as _;
use crate::letter::{Letter, Role, is_symbol};
use crate::scan;
use crate::typing;
use crate::word::Form;

/// A query that says more than this is cut; no name is that long.
const MOST_WORDS: usize = 24;
/// Words of a query that are looked at.
const MOST_READ: usize = 512;
/// In a longer query a repeated word says nothing new.
const REPEATS_COUNT_UP_TO: usize = 8;
/// A word of more bytes than this is not read as typing.
const LONGEST_TYPED: usize = 24;

/// A query, read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ask {
    pub words: Vec<Asked>,
    /// Runs of `words` that must stand side by side.
    pub phrases: Vec<Range<usize>>,
}

/// One word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    /// As it was typed.
    pub text: String,
    pub form: Form,
    /// What the word reads as when its keys are Telex or VNI.
    pub readings: Vec<Form>,
    pub end: End,
    /// Whether it is an emoji, which may be passed over.
    pub is_symbol: bool,
}

/// How a typed word may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// As it was typed.
    Closed,
    /// It may be typed on, as the last word is while it is typed.
    Begun,
    /// Anyhow: a single letter, or a word with a star.
    Open,
    /// As it was typed, for it is quoted.
    Quoted,
}

impl Ask {
    pub(crate) fn read(text: &str) -> Self {
        let mut ask = Self::default();
        let mut open: Option<usize> = None;
        let mut at = 0;
        for spot in scan::words(text).take(MOST_READ) {
            ask.note_quotes(text.get(at..spot.range.start).unwrap_or(""), &mut open);
            at = spot.range.end;
            let is_starred = text.get(at..).is_some_and(|rest| rest.starts_with('*'));
            ask.words.push(Asked::read(text.get(spot.range).unwrap_or(""), is_starred));
        }
        let rest = text.get(at..).unwrap_or("");
        ask.note_quotes(rest.get(..rest.len().min(8)).unwrap_or(rest), &mut open);
        ask.settle();
        ask
    }

    /// Passes over emoji that no record holds, unless they are all there is.
    pub(crate) fn pass_over(&mut self, is_known: &dyn Fn(&Asked) -> bool) {
        let is_spare = |word: &Asked| word.is_symbol && !is_known(word);
        if self.phrases.is_empty() && self.words.iter().any(|word| !is_spare(word)) {
            self.words.retain(|word| !is_spare(word));
            self.settle();
        }
    }

    /// The same query with other words.
    pub(crate) fn of_words(words: &mut dyn Iterator<Item = &str>) -> Self {
        let mut ask = Self { words: words.map(|word| Asked::read(word, false)).gather(), ..Self::default() };
        ask.settle();
        ask
    }

    /// The words as they were typed.
    pub(crate) fn said(&self) -> String {
        spaced(self.words.iter().map(|word| &word.text))
    }

    /// Whether the words could be a person's whole name.
    pub(crate) fn may_be_name(&self) -> bool {
        let is_of_name = |word: &Asked| word.form.letters.bytes().all(|letter| letter.is_ascii_lowercase());
        self.phrases.is_empty() && (3..=6).contains(&self.words.len()) && self.words.iter().all(is_of_name)
    }

    /// Quotes open and close in turn; what is left open is no quote.
    fn note_quotes(&mut self, gap: &str, open: &mut Option<usize>) {
        for c in gap.chars().filter(|c| matches!(c, '"' | '“' | '”' | '„' | '«' | '»')) {
            match open.take().filter(|start| *start < self.words.len()) {
                Some(start) if c != '“' && c != '„' && c != '«' => {
                    self.words.iter_mut().skip(start).for_each(|word| word.end = End::Quoted);
                    self.phrases.push(start..self.words.len());
                }
                _ => *open = Some(self.words.len()),
            }
        }
    }

    fn settle(&mut self) {
        if self.phrases.is_empty() && self.words.len() > REPEATS_COUNT_UP_TO {
            let mut kept: Vec<Asked> = Vec::new();
            for word in self.words.drain(..) {
                if !kept.iter().any(|known| known.form == word.form) {
                    kept.push(word);
                }
            }
            self.words = kept;
        }
        self.words.truncate(MOST_WORDS);
        self.phrases.retain(|phrase| phrase.end <= self.words.len());
        if let Some(last) = self.words.last_mut().filter(|last| last.end == End::Closed) {
            last.end = End::Begun;
        }
        for word in self.words.iter_mut().filter(|word| word.end != End::Quoted) {
            // "3" is no beginning of "38" that can be as good as "3".
            if word.form.count == 1
                && !word.is_symbol
                && !word.form.letters.starts_with(|sign: char| sign.is_ascii_digit())
            {
                word.end = End::Open;
            }
        }
    }
}

impl Asked {
    pub(crate) fn read(word: &str, is_starred: bool) -> Self {
        let form = Form::read(word);
        Self {
            text: String::from(word),
            readings: if word.len() <= LONGEST_TYPED { read_typing(word, &form) } else { Vec::new() },
            form,
            end: if is_starred { End::Open } else { End::Closed },
            is_symbol: word.chars().next().is_some_and(is_symbol),
        }
    }

    /// Whether any mark was typed, by keys or otherwise.
    pub(crate) fn is_marked(&self) -> bool {
        self.form.is_marked() || !self.readings.is_empty()
    }
}

/// What the keys of a word make, where that isn't what they are.
fn read_typing(word: &str, typed: &Form) -> Vec<Form> {
    let shown: String = word.chars().filter(|c| Letter::read(*c).role != Role::Silent).collect();
    let mut readings: Vec<Form> = Vec::new();
    for reading in [typing::telex(&shown), typing::vni(&shown)].into_iter().flatten() {
        let form = Form::read(&reading);
        if form != *typed && !readings.contains(&form) {
            readings.push(form);
        }
    }
    readings
}

/// Words with spaces between them.
pub(crate) fn spaced<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}
