//! Takes a document in chunks and hands on its parts as soon as each is whole:
//! the entries of the outermost object, and the records of one list in it.

use super::unit::Unit;
use super::{Value, parse};
use crate::error::{ReadError, Syntax, Type};
use crate::limits;
use crate::place::Place;

/// Who takes the parts.
pub(crate) trait Sink {
    /// An entry of the outermost object that isn't the list, nor leads to it.
    fn entry(&mut self, key: &str, value: Value<'_>);

    /// A record: the path of its list, its place there from 1.
    fn record(&mut self, list: &str, place: u32, value: &Value<'_>) -> Result<(), ReadError>;

    /// The list begins. Where one came before, that wasn't the one.
    fn list(&mut self);
}

/// What came of a chunk.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Split {
    /// More may come.
    Open,
    /// The outermost object ended without a list, and another one begins at
    /// this byte of the chunk: it is a record a line.
    Lines(usize),
}

/// A document of which a part may have come.
#[derive(Debug)]
pub(crate) struct Splitter {
    /// The path of the list.
    pub(super) wanted: Vec<String>,
    /// Whether any list of objects at the top will do until the wanted one comes.
    pub(super) guesses: bool,
    /// The lists and objects that are gone through part by part.
    pub(super) frames: Vec<Frame>,
    pub(super) state: State,
    unit: Option<Unit>,
    /// What the unit has from chunks before this one, and where it began.
    pending: String,
    pub(super) pending_place: Place,
    pub(super) key: String,
    /// The path of the list that was found.
    pub(super) list: Option<String>,
    /// Where the chunk begins.
    pub(super) here: Place,
    /// The outermost object so far, which may turn out to be a record.
    first: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    Object,
    List { index: u32, takes: Takes },
}

/// What of a list is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Records,
    /// Nothing but the item that leads to the records.
    Step,
    /// Records, if they are objects.
    Perhaps,
    Nothing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Start,
    KeyOrEnd,
    Key,
    Colon,
    Value,
    ItemOrEnd,
    Item,
    CommaOrEnd,
    Done,
}

/// What a byte begins.
enum Step {
    Sign,
    Unit,
}

impl Splitter {
    /// `wanted` is the path of the list, `guesses` whether another list of
    /// objects will do where there is none at the path.
    pub fn new(wanted: Vec<String>, guesses: bool) -> Self {
        Self {
            wanted,
            guesses,
            frames: Vec::new(),
            state: State::Start,
            unit: None,
            pending: String::new(),
            pending_place: Place::START,
            key: String::new(),
            list: None,
            here: Place::START,
            first: Some(String::new()),
        }
    }

    pub fn push(&mut self, text: &str, sink: &mut dyn Sink) -> Result<Split, ReadError> {
        let mut at = 0;
        let mut from = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            if let Some(unit) = self.unit.as_mut() {
                let most = limits::NESTING.saturating_sub(self.frames.len());
                let rest = text.as_bytes().get(at..).unwrap_or_default();
                let Some(end) = unit.end(rest, most) else { break };
                at += end;
                self.unit = None;
                self.whole(text, from, at, sink)?;
            } else if matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                at += 1;
            } else if self.state == State::Done && byte == b'{' && self.list.is_none() {
                self.remember(text.get(..at).unwrap_or_default());
                self.here = self.here.after(text.get(..at).unwrap_or_default());
                return Ok(Split::Lines(at));
            } else {
                match self.step(byte, sink) {
                    Ok(Step::Sign) => at += 1,
                    Ok(Step::Unit) => {
                        self.unit = Some(Unit::new(byte));
                        from = at;
                    }
                    Err(syntax) => return Err(self.refuse(syntax, text, at)),
                }
            }
        }
        self.keep(text, from)?;
        Ok(Split::Open)
    }

    /// After the last chunk.
    pub fn finish(&mut self, sink: &mut dyn Sink) -> Result<(), ReadError> {
        if self.unit.take().is_some() {
            self.whole("", 0, 0, sink)?;
        }
        match self.state {
            State::Done => Ok(()),
            _ => Err(self.refuse(Syntax::Truncated, "", 0)),
        }
    }

    /// Whether the list was there.
    pub fn found(&self) -> bool {
        self.list.is_some()
    }

    /// The whole text, where it is an object without a list in it.
    pub fn take_first(&mut self) -> Option<String> {
        self.first.take()
    }

    /// Where the rest of the text begins.
    pub fn place(&self) -> Place {
        self.here
    }

    /// The path of the list, for a message.
    pub fn wanted(&self) -> String {
        self.prefix(self.wanted.len())
    }

    /// A sign between the parts, or the beginning of one that is gathered.
    fn step(&mut self, byte: u8, sink: &mut dyn Sink) -> Result<Step, Syntax> {
        match (self.state, byte) {
            (State::Start, b'{') => self.open(Frame::Object, sink),
            (State::Start, b'[') => self.open(self.outermost(), sink),
            (State::Colon, b':') => self.state = State::Value,
            (State::CommaOrEnd, b',') => self.state = self.after_comma(),
            (State::KeyOrEnd, b'}') | (State::ItemOrEnd, b']') => self.close(),
            (State::CommaOrEnd, b'}' | b']') if self.closes(byte) => self.close(),
            (State::Key, b'}') | (State::Item, b']') => {
                let before = char::from(byte);
                return Err(Syntax::TrailingComma { before });
            }
            (State::KeyOrEnd | State::Key, b'"') | (State::Start, _) => return Ok(Step::Unit),
            (State::Value | State::Item | State::ItemOrEnd, _) if !matches!(byte, b',' | b':' | b'}' | b']') => {
                self.decide(byte, sink);
                match self.descent(byte) {
                    Some(frame) => self.open(frame, sink),
                    None => return Ok(Step::Unit),
                }
            }
            (State::Done, _) => return Err(Syntax::Extra),
            _ => return Err(Syntax::Unexpected { found: '\0' }),
        }
        Ok(Step::Sign)
    }

    /// The first item says what a list is that may be the one.
    fn decide(&mut self, byte: u8, sink: &mut dyn Sink) {
        if let Some(Frame::List { takes: takes @ Takes::Perhaps, .. }) = self.frames.last_mut() {
            *takes = if byte == b'{' { Takes::Records } else { Takes::Nothing };
            if byte == b'{' {
                self.list = Some(self.key.clone());
                sink.list();
            }
        }
    }

    fn open(&mut self, frame: Frame, sink: &mut dyn Sink) {
        if matches!(frame, Frame::List { takes: Takes::Records, .. }) {
            self.list = Some(self.prefix(self.frames.len()));
            self.first = None;
            sink.list();
        }
        self.state = match frame {
            Frame::Object => State::KeyOrEnd,
            Frame::List { .. } => State::ItemOrEnd,
        };
        self.frames.push(frame);
    }

    fn close(&mut self) {
        self.frames.pop();
        self.pass();
    }

    /// A value is done.
    fn pass(&mut self) {
        if let Some(Frame::List { index, .. }) = self.frames.last_mut() {
            *index = index.saturating_add(1);
        }
        self.state = match self.frames.last() {
            None => State::Done,
            Some(_) => State::CommaOrEnd,
        };
    }

    fn closes(&self, byte: u8) -> bool {
        (self.frames.last() == Some(&Frame::Object)) == (byte == b'}')
    }

    fn after_comma(&self) -> State {
        match self.frames.last() {
            Some(Frame::Object) => State::Key,
            _ => State::Item,
        }
    }

    /// A unit is there from its beginning to its end.
    fn whole(&mut self, text: &str, from: usize, end: usize, sink: &mut dyn Sink) -> Result<(), ReadError> {
        let mut pending = std::mem::take(&mut self.pending);
        let unit = if pending.is_empty() {
            text.get(from..end).unwrap_or_default()
        } else {
            pending.push_str(text.get(..end).unwrap_or_default());
            pending.as_str()
        };
        if unit.len() > limits::RECORD_BYTES {
            return Err(self.too_much(unit));
        }
        match parse(unit, self.frames.len()) {
            Ok(value) => self.hand_on(value, sink),
            Err(slip) if unit.len() == end - from => Err(self.slipped(*slip, unit, text, from)),
            Err(slip) => Err(self.slipped(*slip, unit, "", 0)),
        }
    }

    fn hand_on(&mut self, value: Value<'_>, sink: &mut dyn Sink) -> Result<(), ReadError> {
        match (self.state, value) {
            (State::KeyOrEnd | State::Key, Value::Text(key)) => {
                self.key = key.into_owned();
                self.state = State::Colon;
                return Ok(());
            }
            (State::Start, value) => return Err(mistaken("", Type::Object, &value)),
            (_, value) if self.on_path() => {
                let last = self.frames.len() == self.wanted.len();
                let expected = if last { Type::List } else { Type::Object };
                return Err(mistaken(&self.at(), expected, &value));
            }
            (_, value) => match self.frames.last() {
                Some(Frame::List { index, takes: Takes::Records }) => {
                    sink.record(self.list.as_deref().unwrap_or_default(), index + 1, &value)?;
                }
                Some(Frame::Object) if self.frames.len() == 1 => sink.entry(&self.key, value),
                _ => {}
            },
        }
        self.pass();
        Ok(())
    }

    /// At the end of a chunk: keeps what isn't whole yet.
    fn keep(&mut self, text: &str, from: usize) -> Result<(), ReadError> {
        if let Some(unit) = self.unit {
            if self.pending.is_empty() {
                self.pending_place = self.here.after(text.get(..from).unwrap_or_default());
            }
            let from = if self.pending.is_empty() { from } else { 0 };
            self.pending.push_str(text.get(from..).unwrap_or_default());
            let deep = unit.depth + self.frames.len() > limits::NESTING;
            if deep || self.pending.len() > limits::RECORD_BYTES {
                return Err(self.too_much(&self.pending));
            }
        }
        self.remember(text);
        self.here = self.here.after(text);
        Ok(())
    }

    fn remember(&mut self, text: &str) {
        let first =
            self.first.take().filter(|first| self.list.is_none() && first.len() + text.len() <= limits::RECORD_BYTES);
        self.first = first.map(|first| first + text);
    }
}

fn mistaken(at: &str, expected: Type, value: &Value<'_>) -> ReadError {
    ReadError::Type { at: at.to_owned(), expected, found: value.kind() }
}
