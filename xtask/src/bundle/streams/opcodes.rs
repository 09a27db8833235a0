//! What follows each opcode: one table for who splits a module and for who weaves it.

use super::stream::{
    ADDED, BLOCKS, BRANCHES, CALLS, CONSTANTS, LOCALS, LONG_CONSTANTS, OFFSETS, OTHERS, SET, STORES, SUBTRACTED,
};

/// The streams of an opcode's first and second number, or 0; the opcode that is meant; and how a load or store is
/// aligned, plus one.
pub type Entry = [u8; 4];

pub const BRANCH_TABLE: u8 = 0x0e;
pub const TYPED_SELECT: u8 = 0x1c;
pub const CONSTANT: u8 = 0x41;
pub const FRACTION: u8 = 0x43;
pub const LONG_FRACTION: u8 = 0x44;
/// What comes after it has its entry so much further on.
pub const PREFIX: u8 = 0xfc;
pub const PREFIXED: u8 = 0xe0;
const ADD: u8 = 0x6a;
const SUBTRACT: u8 = 0x6b;

/// Loads and stores, with the alignments that their widths ask for.
const MEMORY: std::ops::RangeInclusive<u8> = 0x28..=0x3e;
/// The first of the stores.
const STORE: u8 = 0x36;
const WIDTHS: [u8; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/// The entries of all opcodes; zeros where there is none.
pub fn entries() -> [Entry; 256] {
    let known = (0x00..=0x05).chain(0x0b..=0x11).chain(0x1a..=0x1c).chain(0x20..=0x26).chain(0x3f..=0xc4);
    let known = known.chain(0xd0..=0xd2).chain([PREFIX]).map(|opcode| (opcode, streams(opcode), opcode, 0));
    let prefixed = (0..=17).map(|opcode| (PREFIXED + opcode, after_prefix(opcode), PREFIXED + opcode, 0));
    // A load that is aligned otherwise than its width asks for has an opcode of its own, which no browser sees.
    let mut free = (0xc5..=0xcf).chain(0xd3..=0xdf).chain(0xf2..=0xfb);
    let memory = MEMORY.zip(WIDTHS).flat_map(|(opcode, width)| (0..=width).map(move |align| (opcode, width, align)));
    let memory = memory.filter_map(|(opcode, width, align)| {
        let place = if align == width { opcode } else { free.next()? };
        Some((place, [if opcode < STORE { OFFSETS } else { STORES }, 0], opcode, align + 1))
    });
    let mut entries = [[0; 4]; 256];
    for (place, [first, second], opcode, align) in known.chain(prefixed).chain(memory) {
        if let Some(entry) = entries.get_mut(usize::from(place)) {
            *entry = [first, second, opcode, align];
        }
    }
    entries
}

/// The streams of the numbers after an opcode.
fn streams(opcode: u8) -> [u8; 2] {
    match opcode {
        0x02..=0x04 => [BLOCKS, 0],
        0x0c..=BRANCH_TABLE => [BRANCHES, 0],
        0x10 => [CALLS, 0],
        0x11 | TYPED_SELECT => [OTHERS, OTHERS],
        0x20 => [LOCALS, 0],
        0x21 | 0x22 => [SET, 0],
        0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => [OTHERS, 0],
        CONSTANT => [CONSTANTS, 0],
        0x42 => [LONG_CONSTANTS, 0],
        _ => [0, 0],
    }
}

fn after_prefix(opcode: u8) -> [u8; 2] {
    match opcode {
        0..=7 => [0, 0],
        8 | 10 | 12 | 14 => [OTHERS, OTHERS],
        _ => [OTHERS, 0],
    }
}

/// The stream of a constant, by the opcode after it.
pub fn constants(next: u8) -> u8 {
    match next {
        ADD => ADDED,
        SUBTRACT => SUBTRACTED,
        _ => CONSTANTS,
    }
}

/// The opcode that stands for a load or store of this alignment.
pub fn aligned(entries: &[Entry; 256], opcode: u8, align: u8) -> Option<u8> {
    let meant = |entry: &Entry| entry[2] == opcode && entry[3] == align + 1;
    entries.iter().position(meant).and_then(|place| u8::try_from(place).ok())
}

/// Bytes as a string of the text format.
pub fn text(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "\\{byte:02x}");
        text
    })
}
