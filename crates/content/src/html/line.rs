//! Text as it gathers between two edges of blocks.

use crate::article::{Inline, Style};
use crate::gather::Gather as _;
use crate::text::tidy;

/// What a piece of text may stand in.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wrap {
    Style(Style),
    Link(String),
}

/// A line: white space is single, and none is at its ends.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// The wraps that are open, each with what stood before it.
    open: Vec<(Wrap, Vec<Inline>)>,
    parts: Vec<Inline>,
    /// Whether a space is due before the next text.
    space: bool,
    /// Whether something stands on the line since its beginning or the last break.
    written: bool,
    /// Whether anything at all was given, be it white space.
    touched: bool,
    /// Breaks before anything stood on it, those of empty lines before it among them.
    breaks: u8,
}

impl Line {
    /// An empty line in the same language.
    pub fn alike(&self) -> Self {
        let is_language = |(wrap, _): &&(Wrap, _)| matches!(wrap, Wrap::Style(Style::Foreign(_)));
        let last = self.open.iter().rfind(is_language).map(|(wrap, _)| (wrap.clone(), Vec::new()));
        Self { open: last.into_iter().gather(), ..Self::default() }
    }

    pub fn text(&mut self, raw: &str) {
        let text = tidy(raw);
        self.touched |= !raw.is_empty();
        self.space |= self.written && raw.starts_with(char::is_whitespace);
        if text.is_empty() {
            self.space |= self.written && raw.ends_with(char::is_whitespace);
            return;
        }
        self.settle();
        self.push(&text);
        self.written = true;
        self.space = raw.ends_with(char::is_whitespace);
    }

    /// A break; two of them end the paragraph, which the answer says.
    pub fn break_line(&mut self) -> bool {
        let doubled = !self.written && !self.is_empty();
        self.space = false;
        self.written = false;
        self.touched = true;
        if self.is_empty() {
            self.breaks = self.breaks.saturating_add(1);
        } else {
            self.parts.push(Inline::Break);
        }
        doubled
    }

    /// Begins a wrap. `false`: it stands in the same already, and isn't to be closed.
    pub fn open(&mut self, wrap: Wrap) -> bool {
        let again = |(other, _): &(Wrap, Vec<Inline>)| match (other, &wrap) {
            (Wrap::Link(_), Wrap::Link(_)) => true,
            (one, other) => one == other,
        };
        if self.open.iter().any(again) {
            return false;
        }
        // The space stands before the wrap, not in it.
        self.settle();
        self.open.push((wrap, std::mem::take(&mut self.parts)));
        true
    }

    pub fn close(&mut self) {
        if let Some((wrap, before)) = self.open.pop() {
            let mut parts = std::mem::replace(&mut self.parts, before);
            // A space at the end stands after the wrap, not in it.
            if let Some(Inline::Text(text)) = parts.last_mut().filter(|_| self.written) {
                let length = text.trim_end_matches(' ').len();
                self.space |= length < text.len();
                text.truncate(length);
            }
            self.add(wrap, parts);
        }
    }

    fn add(&mut self, wrap: Wrap, parts: Vec<Inline>) {
        if parts.iter().all(is_blank) {
            // A link of nothing is no link; its breaks stay.
            self.parts.extend(parts);
            return;
        }
        self.parts.push(match wrap {
            Wrap::Style(style) => Inline::Styled { style, parts },
            Wrap::Link(href) => Inline::Link { href, parts },
        });
    }

    /// Takes the line, and begins another in the same wraps.
    pub fn take(&mut self) -> Vec<Inline> {
        let mut wraps = Vec::new();
        while let Some((wrap, before)) = self.open.pop() {
            let parts = std::mem::replace(&mut self.parts, before);
            self.add(wrap.clone(), parts);
            wraps.push(wrap);
        }
        let mut parts = std::mem::take(&mut self.parts);
        self.open.extend(wraps.into_iter().rev().map(|wrap| (wrap, Vec::new())));
        (self.space, self.written, self.touched) = (false, false, false);
        if !parts.is_empty() {
            self.breaks = 0;
        }
        trim(&mut parts);
        parts
    }

    /// Whether text stands on the line.
    pub fn has_text(&self) -> bool {
        !self.is_empty()
    }

    /// How many breaks stand before its text.
    pub fn breaks(&self) -> u8 {
        self.breaks
    }

    /// Says that what comes is as far from what came before as an empty line makes it.
    pub fn stand_apart(&mut self) {
        self.breaks = 2;
    }

    /// Begins anew after something that is no text.
    pub fn begin(&mut self) {
        self.breaks = 0;
    }

    /// Whether white space or a break was given since the last line.
    pub fn is_touched(&self) -> bool {
        self.touched
    }

    fn is_empty(&self) -> bool {
        self.parts.iter().chain(self.open.iter().flat_map(|(_, before)| before)).all(is_blank)
    }

    fn settle(&mut self) {
        if std::mem::take(&mut self.space) && self.written {
            self.push(" ");
        }
    }

    fn push(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Inline::Text(last)) => last.push_str(text),
            _ => self.parts.push(Inline::Text(text.to_owned())),
        }
    }
}

fn is_blank(part: &Inline) -> bool {
    match part {
        Inline::Break => true,
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Link { .. } | Inline::Styled { .. } => false,
    }
}

/// Takes breaks and spaces from both ends.
fn trim(parts: &mut Vec<Inline>) {
    while parts.last().is_some_and(is_blank) {
        parts.pop();
    }
    let blank = parts.iter().take_while(|part| is_blank(part)).count();
    parts.drain(..blank);
}
