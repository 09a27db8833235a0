//! Opcodes that often follow each other have one byte together, of those that no module uses: a compressor finds
//! repeats of three bytes and more, and most of the code is made of shorter ones.

use super::{Streams, stream};

/// The two that each byte stands for, which may stand for others themselves; zeros where a byte is itself.
pub type Pairs = [[u8; 2]; 256];

/// A pair that comes less often isn't worth its place in the table.
const OFTEN: u32 = 100;

/// Shortens the opcodes of some modules by pairs that are good for all of them.
pub fn pair(modules: &mut [Streams]) -> Pairs {
    let mut pairs = [[0; 2]; 256];
    let mut opcodes: Vec<&mut Vec<u8>> =
        modules.iter_mut().filter_map(|module| module.bytes.get_mut(usize::from(stream::OPCODES) - 1)).collect();
    let mut is_used = [false; 256];
    opcodes.iter().flat_map(|opcodes| opcodes.iter()).for_each(|&byte| is_used[usize::from(byte)] = true);
    for byte in (0..=u8::MAX).filter(|&byte| !is_used[usize::from(byte)]) {
        let Some(pair) = most_often(&opcodes) else { break };
        for opcodes in &mut opcodes {
            **opcodes = shortened(opcodes, pair, byte);
        }
        pairs[usize::from(byte)] = pair;
    }
    pairs
}

/// The pair that comes most often.
fn most_often(opcodes: &[&mut Vec<u8>]) -> Option<[u8; 2]> {
    let mut counts = vec![0; 1 << 16];
    for opcodes in opcodes {
        for (&first, &second) in opcodes.iter().zip(opcodes.iter().skip(1)) {
            counts[usize::from(u16::from_be_bytes([first, second]))] += 1;
        }
    }
    // Two zeros say that there is no pair.
    let (pair, count) = (0..=u16::MAX).zip(counts).skip(1).max_by_key(|&(_, count): &(u16, u32)| count)?;
    (count >= OFTEN).then_some(pair.to_be_bytes())
}

fn shortened(opcodes: &[u8], pair: [u8; 2], byte: u8) -> Vec<u8> {
    let (mut short, mut rest) = (Vec::with_capacity(opcodes.len()), opcodes);
    while let Some((&first, after)) = rest.split_first() {
        let is_pair = rest.starts_with(&pair);
        short.push(if is_pair { byte } else { first });
        rest = if is_pair { after.get(1..).unwrap_or_default() } else { after };
    }
    short
}
