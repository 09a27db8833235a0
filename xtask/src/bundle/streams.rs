//! A module's functions as streams: opcodes with opcodes, locals with locals, constants with constants. Like lies by
//! like then, and a compressor makes a fifth less of it. `src/embed/boot/weave.wat` puts the module together again.

mod opcodes;
mod pairs;
mod runs;
#[cfg(test)]
mod tests;

use wasmparser::{Parser, Payload};

use crate::Outcome;
use opcodes::{BRANCH_TABLE, CONSTANT, Entry, FRACTION, LONG_FRACTION, PREFIX, PREFIXED, aligned, constants, entries};
pub use pairs::{Pairs, pair};
use runs::{RUNS, Run};

/// The streams by what is in them, counted from one.
mod stream {
    pub const OPCODES: u8 = 1;
    pub const BLOCKS: u8 = 2;
    pub const BRANCHES: u8 = 3;
    pub const CALLS: u8 = 4;
    /// Types, tables, globals, memories and fractions.
    pub const OTHERS: u8 = 5;
    pub const LOCALS: u8 = 6;
    pub const OFFSETS: u8 = 7;
    pub const CONSTANTS: u8 = 8;
    pub const ADDED: u8 = 9;
    pub const SUBTRACTED: u8 = 10;
    pub const LONG_CONSTANTS: u8 = 11;
    pub const DECLARED: u8 = 12;
    /// Numbers of what is taken and given.
    pub const NUMBERS: u8 = 13;
    /// Types of what is taken, functions that are given.
    pub const FUNCTIONS: u8 = 14;
    /// Locals that are set.
    pub const SET: u8 = 15;
    /// Where something is stored, as offsets are where it is loaded.
    pub const STORES: u8 = 16;
    pub const LAST: u8 = STORES;
}

/// Takes a module apart.
pub fn split(wasm: &[u8]) -> Outcome<Streams> {
    let mut streams =
        Streams { entries: entries(), bytes: Default::default(), pieces: Vec::new(), lengths: Vec::new() };
    let (mut runs, mut code, mut count) = (Vec::new(), 0..0, 0);
    let said = |fault| format!("the wasm can't be read: {fault}");
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(said)? {
            Payload::ImportSection(section) => runs.extend(runs::taken(section).map_err(said)?),
            Payload::ExportSection(section) => runs.extend(runs::given(section).map_err(said)?),
            Payload::CodeSectionStart { range, count: functions, .. } => (code, count) = (range, functions),
            Payload::CodeSectionEntry(body) => {
                let bytes = wasm.get(body.range()).unwrap_or_default();
                let unknown = || format!("the function at {}: nothing is known of an opcode", body.range().start);
                streams.function(Bytes(bytes)).ok_or_else(unknown)?;
            }
            _ => {}
        }
    }
    if code.is_empty() {
        return Err("the wasm has no functions".to_owned());
    }
    runs.truncate(RUNS);
    runs.iter().try_for_each(|run| streams.run(run)).ok_or("there is a stream too few")?;
    // Who weaves puts there what the section is, and how long.
    let before = code.start.saturating_sub(1 + width(code.len()));
    runs.resize_with(RUNS, || Run { range: before..before, ..Run::default() });
    streams.keep(wasm, &runs, before, code.end, count);
    Ok(streams)
}

/// The module that puts others together again.
pub fn weaver(text: &str, pairs: &Pairs) -> Outcome<Vec<u8>> {
    let text = text.replace("{{opcodes}}", &opcodes::text(entries().as_flattened()));
    let text = text.replace("{{pairs}}", &opcodes::text(pairs.as_flattened()));
    wat::parse_str(text).map_err(|fault| format!("src/embed/boot/weave.wat: {fault}"))
}

/// How many bytes a number takes.
fn width(number: usize) -> usize {
    ((usize::BITS - number.leading_zeros()) as usize).div_ceil(7)
}

/// The bytes of a function that are still to be read.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn take(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }
}

/// A module that is taken apart.
pub struct Streams {
    entries: [Entry; 256],
    bytes: [Vec<u8>; stream::LAST as usize],
    /// What lies there whole.
    pieces: Vec<u8>,
    /// Of what lies there whole and what is woven, in the order of the module.
    lengths: Vec<usize>,
}

impl Streams {
    fn run(&mut self, run: &Run) -> Option<()> {
        run.entries.iter().try_for_each(|[number, last]| {
            self.put(stream::NUMBERS, *number)?;
            self.put(stream::FUNCTIONS, *last)
        })
    }

    /// Keeps what isn't in streams of a module whose code goes from `before` to `after`.
    fn keep(&mut self, wasm: &[u8], runs: &[Run], before: usize, after: usize, count: u32) {
        let mut at = 0;
        for run in runs {
            // The first entry of a run has the name with which each begins.
            self.pieces.extend_from_slice(wasm.get(at..run.range.start + run.name).unwrap_or_default());
            self.lengths.extend([run.range.start - at, run.name, run.entries.len()]);
            at = run.range.end;
        }
        self.pieces.extend_from_slice(wasm.get(at..before).unwrap_or_default());
        self.pieces.extend_from_slice(wasm.get(after..).unwrap_or_default());
        self.lengths.extend([before - at, count as usize, wasm.len() - after]);
    }

    /// The packed copy: lengths in four bytes each, which are that of all pieces, of each stream, and the others; then
    /// the pieces, then the streams.
    pub fn written(&self) -> Vec<u8> {
        let lengths = [self.pieces.len()].into_iter().chain(self.bytes.iter().map(Vec::len));
        let lengths = lengths.chain(self.lengths.iter().copied());
        let mut written: Vec<u8> = lengths.flat_map(|length| (length as u32).to_le_bytes()).collect();
        written.extend_from_slice(&self.pieces);
        written.extend(self.bytes.iter().flatten());
        written
    }

    fn put(&mut self, stream: u8, byte: u8) -> Option<()> {
        self.bytes.get_mut(usize::from(stream).checked_sub(1)?)?.push(byte);
        Some(())
    }

    fn bytes(&mut self, count: u8, stream: u8, from: &mut Bytes<'_>) -> Option<()> {
        (0..count).try_for_each(|_| self.put(stream, from.take()?))
    }

    /// Moves a number, and gives it.
    fn number(&mut self, stream: u8, from: &mut Bytes<'_>) -> Option<u64> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = from.take()?;
            self.put(stream, byte)?;
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }

    fn numbers(&mut self, count: u64, stream: u8, from: &mut Bytes<'_>) -> Option<()> {
        (0..count).try_for_each(|_| self.number(stream, from).map(|_| ()))
    }

    fn function(&mut self, mut body: Bytes<'_>) -> Option<()> {
        let groups = self.number(stream::DECLARED, &mut body)?;
        self.numbers(2 * groups, stream::DECLARED, &mut body)?;
        while !body.0.is_empty() {
            self.instruction(&mut body)?;
        }
        Some(())
    }

    /// None where nothing is known of an opcode.
    fn instruction(&mut self, body: &mut Bytes<'_>) -> Option<()> {
        let opcode = body.take()?;
        let [mut first, mut second, _, align] = self.entry(opcode)?;
        let mut written = opcode;
        if align > 0 {
            written = aligned(&self.entries, opcode, body.take()?)?;
        }
        self.put(stream::OPCODES, written)?;
        match opcode {
            PREFIX => {
                let opcode = body.take()?;
                self.put(stream::OPCODES, opcode)?;
                [first, second, ..] = self.entry(opcode.checked_add(PREFIXED)?)?;
            }
            // All numbers but the last.
            BRANCH_TABLE => {
                let count = self.number(first, body)?;
                self.numbers(count, first, body)?;
            }
            CONSTANT => first = constants(*body.0.iter().skip_while(|&&byte| byte >= 0x80).nth(1)?),
            FRACTION => self.bytes(4, stream::OTHERS, body)?,
            LONG_FRACTION => self.bytes(8, stream::OTHERS, body)?,
            _ => {}
        }
        [first, second].into_iter().filter(|&stream| stream > 0).try_for_each(|stream| self.numbers(1, stream, body))
    }

    fn entry(&self, opcode: u8) -> Option<Entry> {
        let entry = self.entries.get(usize::from(opcode)).copied()?;
        (entry[2] == opcode).then_some(entry)
    }
}
