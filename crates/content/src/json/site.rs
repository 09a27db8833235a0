//! Where a splitter is: on the way to the list or not, and for its messages.

use super::split::{Frame, Splitter, State, Takes};
use super::{Slip, SlipKind, at_index, at_key, parse, refusal};
use crate::error::{Limit, ReadError, Syntax};
use crate::limits;
use crate::text::digits;

impl Splitter {
    /// The frame of a list that is the whole document.
    pub(super) fn outermost(&self) -> Frame {
        let steps = self.wanted.first().is_some_and(|step| digits(step).is_some());
        Frame::List { index: 0, takes: if steps { Takes::Step } else { Takes::Records } }
    }

    /// The frame of a value that leads to the list, or is it.
    pub(super) fn descent(&self, byte: u8) -> Option<Frame> {
        let depth = self.frames.len();
        let last = depth == self.wanted.len();
        let items = |takes| Some(Frame::List { index: 0, takes });
        if self.on_path() {
            return match byte {
                b'{' if !last => Some(Frame::Object),
                b'[' if last => items(Takes::Records),
                b'[' => items(Takes::Step),
                _ => None,
            };
        }
        let top = self.frames.as_slice() == [Frame::Object];
        match byte {
            b'[' if top && self.guesses && self.list.is_none() => items(Takes::Perhaps),
            _ => None,
        }
    }

    /// Whether the value that comes is at the next step of the wanted path.
    pub(super) fn on_path(&self) -> bool {
        let depth = self.frames.len();
        let step = depth.checked_sub(1).and_then(|last| self.wanted.get(last));
        match (self.frames.last(), step) {
            (Some(Frame::Object), Some(step)) => *step == self.key,
            (Some(Frame::List { index, takes: Takes::Step }), Some(step)) => digits(step) == Some(u64::from(*index)),
            _ => false,
        }
    }

    /// The path of the value that comes.
    pub(super) fn at(&self) -> String {
        let depth = self.frames.len().saturating_sub(1);
        match (self.frames.last(), &self.list) {
            (Some(Frame::List { index, takes: Takes::Records }), Some(list)) => at_index(list, *index as usize),
            (Some(Frame::List { index, takes: Takes::Perhaps | Takes::Nothing }), _) => {
                at_index(&self.key, *index as usize)
            }
            (Some(Frame::List { index, .. }), _) => at_index(&self.prefix(depth), *index as usize),
            (Some(Frame::Object), _) => at_key(&self.prefix(depth), &self.key),
            (None, _) => String::new(),
        }
    }

    /// The first steps of the wanted path.
    pub(super) fn prefix(&self, steps: usize) -> String {
        let steps = self.wanted.iter().take(steps);
        steps.fold(String::new(), |path, step| match digits(step) {
            Some(index) => at_index(&path, index as usize),
            None => at_key(&path, step),
        })
    }

    /// The part of a unit that came breaks a limit: the parser says where.
    pub(super) fn too_much(&self, unit: &str) -> ReadError {
        match parse(unit, self.frames.len()) {
            Err(slip) if !matches!(slip.kind, SlipKind::Syntax(_)) => self.slipped(*slip, unit, "", 0),
            _ => ReadError::Limit { limit: Limit::RecordBytes, at: self.at(), most: limits::RECORD_BYTES as u64 },
        }
    }

    /// `unit` begins at byte `from` of the chunk `text`, or is what was pending.
    pub(super) fn slipped(&self, slip: Slip, unit: &str, text: &str, from: usize) -> ReadError {
        let start =
            if text.is_empty() { self.pending_place } else { self.here.after(text.get(..from).unwrap_or_default()) };
        let base = match self.state {
            State::KeyOrEnd | State::Key => String::new(),
            _ => self.at(),
        };
        refusal(slip, start, unit, &base)
    }

    pub(super) fn refuse(&self, syntax: Syntax, text: &str, at: usize) -> ReadError {
        let place = self.here.after(text.get(..at).unwrap_or_default());
        let next = text.get(at..).and_then(|rest| rest.chars().next());
        let syntax = match (syntax, next) {
            (Syntax::Unexpected { .. }, Some(found)) => Syntax::Unexpected { found },
            (syntax, _) => syntax,
        };
        ReadError::Syntax { syntax, line: place.line, column: place.column, at: String::new() }
    }
}
