use std::ops::Range;

/// Texts on one page.
const PAGE: usize = 1024;
/// Tables that the index is split into, so that growing it is never one long stop.
const SHARDS: usize = 64;
/// Slots that are looked at for a text. A longer way means texts that were made
/// to collide: one is then kept twice, rather than the page held up.
const PROBES: usize = 256;
/// Marks the end of a text that is JSON as it stands, a number or a list.
const RAW: u32 = 1 << 31;

/// Different texts, each kept once and numbered from 0 as they come.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    pages: Vec<Page>,
    shards: Vec<Shard>,
}

#[derive(Debug, Default)]
struct Page {
    text: String,
    ends: Vec<u32>,
}

/// An open table of hashes and numbers: `hash << 32 | number + 1`, 0 is free.
#[derive(Debug, Default)]
struct Shard {
    slots: Vec<u64>,
    used: usize,
}

impl Pool {
    pub fn len(&self) -> u32 {
        let last = self.pages.last().map_or(0, |page| page.ends.len());
        (self.pages.len().saturating_sub(1) * PAGE + last) as u32
    }

    /// The text of a number, and whether it is JSON as it stands.
    pub fn get(&self, number: u32) -> Option<(&str, bool)> {
        let (page, range, raw) = self.locate(number)?;
        Some((page.text.get(range)?, raw))
    }

    fn locate(&self, number: u32) -> Option<(&Page, Range<usize>, bool)> {
        let page = self.pages.get(number as usize / PAGE)?;
        let slot = number as usize % PAGE;
        let end = *page.ends.get(slot)?;
        let start = slot.checked_sub(1).and_then(|before| page.ends.get(before));
        let range = (start.unwrap_or(&0) & !RAW) as usize..(end & !RAW) as usize;
        Some((page, range, end & RAW != 0))
    }

    /// Compares bytes, which needs no look at where characters begin.
    fn is_at(&self, number: u32, text: &str, raw: bool) -> bool {
        self.locate(number).is_some_and(|(page, range, is_raw)| {
            raw == is_raw && page.text.as_bytes().get(range).is_some_and(|kept| is_same(kept, text.as_bytes()))
        })
    }

    /// The number of a text that is there.
    pub fn find(&self, text: &str, raw: bool) -> Option<u32> {
        let hash = hash(text, raw);
        let shard = self.shards.get(shard_of(hash))?;
        self.probe(shard, hash, text, raw)
    }

    /// The number of a text, which is added where it is new.
    pub fn intern(&mut self, text: &str, raw: bool) -> u32 {
        let hash = hash(text, raw);
        if self.shards.is_empty() {
            self.shards.resize_with(SHARDS, Shard::default);
        }
        let shard = self.shards.get(shard_of(hash));
        if let Some(number) = shard.and_then(|shard| self.probe(shard, hash, text, raw)) {
            return number;
        }
        let number = self.add(text, raw);
        if let Some(shard) = self.shards.get_mut(shard_of(hash)) {
            shard.insert(hash, number);
        }
        number
    }

    /// Lets the index go: no text is added any more.
    pub fn seal(&mut self) {
        self.shards = Vec::new();
        if let Some(page) = self.pages.last_mut() {
            page.shrink();
        }
    }

    fn add(&mut self, text: &str, raw: bool) -> u32 {
        let full = |page: &Page| page.ends.len() >= PAGE;
        if self.pages.last().is_none_or(full) {
            if let Some(page) = self.pages.last_mut() {
                page.shrink();
            }
            self.pages.push(Page::default());
        }
        let number = self.len();
        if let Some(page) = self.pages.last_mut() {
            page.text.push_str(text);
            let end = page.text.len() as u32;
            page.ends.push(if raw { end | RAW } else { end });
        }
        number
    }

    /// The number of the text, if it is there.
    fn probe(&self, shard: &Shard, hash: u64, text: &str, raw: bool) -> Option<u32> {
        for slot in shard.way(hash) {
            if slot == 0 {
                return None;
            }
            let number = (slot as u32).wrapping_sub(1);
            if slot >> 32 == hash >> 32 && self.is_at(number, text, raw) {
                return Some(number);
            }
        }
        None
    }
}

impl Page {
    fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

impl Shard {
    /// The slots that a hash may be in, in order. The first is taken from the
    /// upper half of the hash, which the slot keeps, so that growing needs no text.
    fn way(&self, hash: u64) -> impl Iterator<Item = u64> {
        let count = self.slots.len();
        let first = self.first(hash);
        (first..first + count.min(PROBES)).map(move |place| {
            let place = if place < count { place } else { place - count };
            self.slots.get(place).copied().unwrap_or_default()
        })
    }

    fn first(&self, hash: u64) -> usize {
        // The topmost bits chose the shard; the ones below choose the slot.
        let bits = ((hash >> 32) << 6) & 0xFFFF_FFFF;
        ((bits * self.slots.len() as u64) >> 32) as usize
    }

    fn insert(&mut self, hash: u64, number: u32) {
        if self.used * 4 >= self.slots.len() * 3 {
            self.grow();
        }
        self.put((hash >> 32 << 32) | (u64::from(number) + 1));
        self.used += 1;
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(8);
        let old = std::mem::replace(&mut self.slots, vec![0; size]);
        for slot in old.into_iter().filter(|slot| *slot != 0) {
            self.put(slot);
        }
    }

    fn put(&mut self, slot: u64) {
        let first = self.first(slot);
        let count = self.slots.len();
        for place in first..first + count.min(PROBES) {
            let place = if place < count { place } else { place - count };
            if let Some(free) = self.slots.get_mut(place).filter(|slot| **slot == 0) {
                *free = slot;
                return;
            }
        }
    }
}

fn shard_of(hash: u64) -> usize {
    (hash >> 58) as usize
}

/// Mixes eight bytes at a time; the upper half is the better one.
fn hash(text: &str, raw: bool) -> u64 {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, word: u64| {
        let mixed = (hash ^ word).wrapping_mul(MIX);
        mixed ^ mixed >> 29
    };
    let mut rest = text.as_bytes();
    let mut hash = text.len() as u64 + u64::from(raw) * MIX;
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        hash = mix(hash, u64::from_le_bytes(*word));
        rest = after;
    }
    let tail = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    mix(mix(hash, tail), MIX)
}

/// Compares eight bytes at a time: in wasm that is built for size, `==` does it one by one.
fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    while let (Some((first, one_after)), Some((second, other_after))) =
        (one.split_first_chunk::<8>(), other.split_first_chunk::<8>())
    {
        if u64::from_le_bytes(*first) != u64::from_le_bytes(*second) {
            return false;
        }
        (one, other) = (one_after, other_after);
    }
    one.iter().eq(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once() {
        let mut pool = Pool::default();
        let numbers: Vec<u32> = (0..5000).map(|n| pool.intern(&(n % 3000).to_string(), false)).collect();
        assert_eq!(pool.len(), 3000);
        assert_eq!(numbers[3001], 1);
        assert_eq!(pool.get(2999), Some(("2999", false)));
        assert_eq!(pool.get(3000), None);
        assert_eq!(pool.find("17", false), Some(17));
        assert_eq!(pool.find("3000", false), None);
    }

    #[test]
    fn a_number_and_its_digits_as_text_are_two() {
        let mut pool = Pool::default();
        assert_ne!(pool.intern("12", false), pool.intern("12", true));
        assert_eq!(pool.get(1), Some(("12", true)));
        assert_eq!(pool.intern("", false), pool.intern("", false));
    }

    #[test]
    fn a_sealed_pool_still_gives_its_texts() {
        let mut pool = Pool::default();
        pool.intern("Giấy khen", false);
        pool.seal();
        assert_eq!(pool.get(0), Some(("Giấy khen", false)));
    }
}
