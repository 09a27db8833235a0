//! The order of what is found: how well a name answers, then the list's own order.

use crate::sought::{FULL_MARKED, Fit, NO_FIT, SLIP, Sought, is_full, is_marked};

/// All words are in the name; below are those that need other fields.
pub(crate) const IN_NAME: u32 = 1 << 10;
const EXACT: u32 = 1 << 9;
const NO_SLIP: u32 = 1 << 8;
pub(crate) const MARKED: u32 = 1 << 7;
const WHOLE_WORDS: u32 = 1 << 6;
const IN_ORDER: u32 = 1 << 5;
const GIVEN: u32 = 1 << 4;
const WHOLE_NAME: u32 = 1 << 3;
const AS_TYPED: u32 = 1 << 2;

/// The most that a name can reach when its last word is not among the found.
pub(crate) const MOST_WITHOUT_GIVEN: u32 = IN_NAME | NO_SLIP | MARKED | WHOLE_WORDS | IN_ORDER | AS_TYPED;
/// The most that any name can reach.
pub(crate) const MOST: u32 = MOST_WITHOUT_GIVEN | EXACT | GIVEN | WHOLE_NAME;

/// How well a name answers, when all words are in it.
pub(crate) fn score_name(sought: &[Sought], name: &[u32]) -> u32 {
    let strictness: [(u32, fn(Fit) -> bool); 5] = [
        (NO_SLIP | MARKED | WHOLE_WORDS, |fit| is_full(fit) && is_marked(fit)),
        (NO_SLIP | MARKED, is_marked),
        (NO_SLIP | WHOLE_WORDS, is_full),
        (NO_SLIP, |fit| fit > SLIP),
        (0, |fit| fit > NO_FIT),
    ];
    for (bits, fits) in strictness {
        if let Some(places) = in_order(sought, name, fits) {
            return IN_NAME | bits | IN_ORDER | place_bits(sought, name, places, bits);
        }
        if let Some(places) = in_any_order(sought, name, fits) {
            let given = place_bits(sought, name, places, 0) & (GIVEN | AS_TYPED);
            return IN_NAME | bits | given;
        }
    }
    IN_NAME
}

/// The places of the name's words, a bit each, taken from the end so that the given name counts.
fn in_order(sought: &[Sought], name: &[u32], fits: fn(Fit) -> bool) -> Option<u64> {
    let mut places = 0_u64;
    let mut left = name.len().min(64);
    for word in sought.iter().rev() {
        loop {
            left = left.checked_sub(1)?;
            if name.get(left).is_some_and(|number| fits(word.fit(*number))) {
                break;
            }
        }
        places |= 1 << left;
    }
    Some(places)
}

fn in_any_order(sought: &[Sought], name: &[u32], fits: fn(Fit) -> bool) -> Option<u64> {
    let mut places = 0_u64;
    for word in sought {
        let free = (0..name.len().min(64)).rev().find(|at| {
            places >> at & 1 == 0 && name.get(*at).is_some_and(|number| fits(word.fit(*number)))
        })?;
        places |= 1 << free;
    }
    Some(places)
}

fn place_bits(sought: &[Sought], name: &[u32], places: u64, strictness: u32) -> u32 {
    let last = name.len().wrapping_sub(1).min(63);
    let mut bits = if places >> last & 1 == 1 { GIVEN } else { 0 };
    if name.len() == sought.len() {
        bits |= WHOLE_NAME | if strictness & WHOLE_WORDS != 0 { EXACT } else { 0 };
    }
    let typed = sought.iter().all(|word| name.iter().any(|number| word.fit(*number) == FULL_MARKED));
    bits | if typed { AS_TYPED } else { 0 }
}

/// The best of many keys, smallest first, without keeping them all.
#[derive(Debug)]
pub(crate) struct Best {
    keys: Vec<u64>,
    room: usize,
    /// Keys from here on can't be among the best.
    limit: u64,
}

impl Best {
    pub(crate) fn new(room: usize) -> Self {
        Self { keys: Vec::new(), room, limit: u64::MAX }
    }

    /// Whether a key would be among the best so far.
    pub(crate) fn takes(&self, key: u64) -> bool {
        key < self.limit && self.room > 0
    }

    pub(crate) fn add(&mut self, key: u64) {
        if !self.takes(key) {
            return;
        }
        self.keys.push(key);
        if self.keys.len() >= self.room * 2 + 64 {
            self.prune();
        } else if self.keys.len() == self.room {
            self.limit = self.keys.iter().copied().max().unwrap_or(u64::MAX);
        }
    }

    fn prune(&mut self) {
        if self.keys.len() > self.room {
            let (_, last, _) = self.keys.select_nth_unstable(self.room - 1);
            self.limit = *last;
            self.keys.truncate(self.room);
        }
    }

    /// The best keys in order.
    pub(crate) fn into_sorted(mut self) -> Vec<u64> {
        self.prune();
        self.keys.sort_unstable();
        self.keys
    }
}
