//! A flat hash table from 64-bit hashes to numbers, smaller than the standard one.

/// No value.
pub(crate) const NONE: u32 = u32::MAX;
/// The hash of an empty place; no key has it.
const EMPTY: u64 = 0;

/// Open addressing over two flat arrays. Hashes are taken as equal when all 64 bits are.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    hashes: Vec<u64>,
    values: Vec<u32>,
    len: usize,
}

impl Table {
    /// An empty table that need not grow for so many hashes.
    pub(crate) fn with_room(count: usize) -> Self {
        let room = (count * 4 / 3 + 1).next_power_of_two().max(64);
        Self { hashes: vec![EMPTY; room], values: vec![NONE; room], len: 0 }
    }

    /// How many hashes it holds.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The value of a hash, or [`NONE`].
    pub(crate) fn get(&self, hash: u64) -> u32 {
        let at = self.place(hash.max(1));
        self.values.get(at).copied().unwrap_or(NONE)
    }

    /// The value of a hash; when it is new, `value`, which is kept.
    pub(crate) fn get_or_set(&mut self, hash: u64, value: u32) -> u32 {
        if self.len * 4 >= self.values.len() * 3 {
            self.grow();
        }
        let at = self.place(hash.max(1));
        match (self.hashes.get_mut(at), self.values.get_mut(at)) {
            (Some(key), Some(slot)) if *key == EMPTY => {
                (*key, *slot) = (hash.max(1), value);
                self.len += 1;
                value
            }
            (_, Some(slot)) => *slot,
            _ => value,
        }
    }

    /// Gives every value its new number.
    pub(crate) fn renumber(&mut self, numbers: &[u32]) {
        for value in self.values.iter_mut().filter(|value| **value != NONE) {
            *value = numbers.get(*value as usize).copied().unwrap_or(NONE);
        }
    }

    /// Bytes that it takes.
    pub(crate) fn bytes(&self) -> usize {
        12 * self.values.len()
    }

    /// Where a hash is, or would be.
    fn place(&self, hash: u64) -> usize {
        let mask = self.hashes.len().wrapping_sub(1);
        let mut at = (hash >> 20) as usize & mask;
        while let Some(&key) = self.hashes.get(at) {
            if key == hash || key == EMPTY {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let old = core::mem::replace(self, Self::with_room(self.values.len() * 3 / 2));
        for (hash, value) in old.hashes.into_iter().zip(old.values) {
            if hash != EMPTY {
                self.get_or_set(hash, value);
            }
        }
    }
}

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// Hashes bytes, eight at a time.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut state = bytes.len() as u64;
    let (chunks, tail) = bytes.as_chunks::<8>();
    for chunk in chunks {
        state = mix(state, u64::from_le_bytes(*chunk));
    }
    let mut last = 0;
    for &byte in tail {
        last = last << 8 | u64::from(byte);
    }
    finish(mix(state, last))
}

/// Adds one number to a hash.
pub(crate) fn mix(state: u64, value: u64) -> u64 {
    (state.rotate_left(23) ^ value).wrapping_mul(FACTOR)
}

/// Spreads a hash over all its bits.
pub(crate) fn finish(state: u64) -> u64 {
    let state = (state ^ state >> 32).wrapping_mul(FACTOR);
    state ^ state >> 29
}
