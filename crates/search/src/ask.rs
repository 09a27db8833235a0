//! Reads a query: its words, what each may stand for, and which of them belong together.

use crate::letter::{Letter, Role, is_symbol};
use crate::typing;
use crate::word::{Form, next_word};

/// A query that says more than this is cut; no name is that long.
const MOST_WORDS: usize = 32;
/// In a longer query a repeated word says nothing new.
const REPEATS_COUNT_UP_TO: usize = 8;
/// A word longer than this is not read as typing.
const LONGEST_TYPED: usize = 16;

/// A query, read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ask {
    pub words: Vec<Asked>,
    /// Runs of `words` that must stand side by side.
    pub phrases: Vec<core::ops::Range<usize>>,
}

/// One word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub form: Form,
    /// What the word reads as when its keys are Telex or VNI.
    pub readings: Vec<Form>,
    /// Whether it may be the beginning of a word: the last one is, while it is typed.
    pub is_prefix: bool,
    /// Whether it is quoted, so that only the whole word counts.
    pub is_quoted: bool,
    /// Whether it is an emoji, which may be passed over.
    pub is_symbol: bool,
}

impl Ask {
    pub(crate) fn read(text: &str) -> Self {
        let mut ask = Self::default();
        let mut at = 0;
        let mut quote: Option<usize> = None;
        while let Some(range) = next_word(text, at) {
            let gap = text.get(at..range.start).unwrap_or("");
            ask.note_quotes(gap, text.get(range.end..).unwrap_or(""), &mut quote);
            at = range.end;
            let word = text.get(range).unwrap_or("");
            let starred = text.get(at..).unwrap_or("").starts_with('*');
            ask.push(word, starred);
        }
        ask.note_quotes(text.get(at..).unwrap_or(""), "", &mut quote);
        ask.settle();
        ask
    }

    fn note_quotes(&mut self, gap: &str, after: &str, open: &mut Option<usize>) {
        for c in gap.chars().filter(|c| matches!(c, '"' | '“' | '”' | '„' | '«' | '»')) {
            match open.take() {
                Some(start) if start < self.words.len() => {
                    for word in self.words.get_mut(start..).unwrap_or_default() {
                        word.is_quoted = true;
                    }
                    self.phrases.push(start..self.words.len());
                }
                _ if c != '”' && c != '»' || after.contains(['”', '»']) => *open = Some(self.words.len()),
                _ => {}
            }
        }
    }

    fn push(&mut self, word: &str, starred: bool) {
        let form = Form::read(word);
        let is_symbol = word.chars().next().is_some_and(is_symbol);
        if self.words.len() < MOST_WORDS * 4 {
            let readings = if word.len() <= LONGEST_TYPED { read_typing(word) } else { Vec::new() };
            self.words.push(Asked { form, readings, is_prefix: starred, is_quoted: false, is_symbol });
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
        if let Some(last) = self.words.last_mut() {
            last.is_prefix |= !last.is_quoted;
        }
        for word in &mut self.words {
            word.is_prefix |= word.form.count == 1 && !word.is_quoted && !word.is_symbol;
        }
    }
}

fn read_typing(word: &str) -> Vec<Form> {
    let plain: String = word.chars().filter(|c| Letter::read(*c).role != Role::Silent).collect();
    let mut readings: Vec<Form> = Vec::new();
    for reading in [typing::telex(&plain), typing::vni(&plain)].into_iter().flatten() {
        let form = Form::read(&reading);
        if !readings.contains(&form) {
            readings.push(form);
        }
    }
    readings
}
