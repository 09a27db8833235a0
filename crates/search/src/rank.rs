//! The order of what is found: how well a record answers, then the list's own order.

use crate::sort::sort;
use crate::sought::{self, FULL, FULL_READ, FULL_SAME, Fits, NO_FIT, PREFIX, SLIP, Sought, is_in};

/// All words are in the name; what is below needs other fields.
pub(crate) const IN_NAME: u32 = 1 << 14;
/// The name is the query, word for word.
const EXACT: u32 = 1 << 13;
/// Words without a slip, up to seven, from here on.
const KEPT_AT: u32 = 10;
const KEPT: u32 = 7 << KEPT_AT;
const MARKED: u32 = 1 << 9;
/// Every word was typed to its end.
pub(crate) const WHOLE_WORDS: u32 = 1 << 8;
const IN_ORDER: u32 = 1 << 7;
/// The last word of the name is among the found.
pub(crate) const GIVEN: u32 = 1 << 6;
/// The name has no more words than the query, but for titles.
const WHOLE_NAME: u32 = 1 << 5;
/// Also what wasn't marked is as it was typed.
const AS_TYPED: u32 = 1 << 4;
/// And nothing is read as Telex or VNI.
const LITERAL: u32 = 1 << 3;
/// There is a title before the name, where that counts.
pub(crate) const TITLED: u32 = 1;

/// The most that any name can reach.
const MOST: u32 =
    IN_NAME | EXACT | KEPT | MARKED | WHOLE_WORDS | IN_ORDER | GIVEN | WHOLE_NAME | AS_TYPED | LITERAL | TITLED;
/// The most that a name can reach that holds a word which goes on.
pub(crate) const MOST_OPEN: u32 = MOST & !(AS_TYPED | LITERAL);
/// The most that a name can reach that holds a word which was only begun.
pub(crate) const MOST_BEGUN: u32 = MOST_OPEN & !(EXACT | WHOLE_WORDS);

/// The most that a name can reach that holds a word with other marks than were typed.
pub(crate) const MOST_UNMARKED: u32 = MOST_OPEN & !MARKED;

/// Whether a score is that of a name which is the query but for one slip.
pub(crate) fn is_near_name(score: u32, words: usize) -> bool {
    let kept = words.saturating_sub(1).min(6) as u32;
    let whole = IN_NAME | WHOLE_WORDS | IN_ORDER | WHOLE_NAME;
    score & whole == whole && score & KEPT == kept << KEPT_AT
}

/// Whether a score is that of a name that was typed to its end, mark for mark.
pub(crate) fn is_name(score: u32) -> bool {
    let typed = IN_NAME | MARKED | WHOLE_WORDS | IN_ORDER | GIVEN;
    score & typed == typed
}

/// Whether a score is that of a name that has no more words than were typed.
pub(crate) fn is_whole_name(score: u32) -> bool {
    score & (IN_NAME | WHOLE_NAME) == IN_NAME | WHOLE_NAME
}

/// Whether a score says that what was found has all marks that were typed.
pub(crate) fn is_marked(score: u32) -> bool {
    if score & IN_NAME == 0 { crate::rest::is_marked(score) } else { score & MARKED != 0 }
}

/// Whether a score says that all words are in the name.
pub(crate) fn is_in_name(score: u32) -> bool {
    score & IN_NAME != 0
}

/// Whether a score says that all words are in the name, or in one other field.
pub(crate) fn is_in_one(score: u32) -> bool {
    score & IN_NAME != 0 || crate::rest::is_in_one_field(score)
}

/// Whether a score says that all words are in the name, or in one other field, none of them only begun.
pub(crate) fn is_whole_in_one(score: u32) -> bool {
    if score & IN_NAME == 0 { crate::rest::is_whole_in_one_field(score) } else { score & WHOLE_WORDS != 0 }
}

/// Whether a score says that the name, or one other field that says what a record is, holds all words.
pub(crate) fn is_strong(score: u32) -> bool {
    score & IN_NAME != 0 || crate::rest::is_in_strong_field(score)
}

/// Whether a score says that the words stand together: in a name, or side by side in one field.
pub(crate) fn is_together(score: u32) -> bool {
    score & IN_NAME != 0 || crate::rest::is_side_by_side(score)
}

/// Whether a score says that the words stand side by side, or in order in a name.
pub(crate) fn is_in_order(score: u32) -> bool {
    score & (IN_NAME | IN_ORDER) == IN_NAME | IN_ORDER || crate::rest::is_side_by_side(score)
}

/// The most that a name can reach for these words.
pub(crate) fn most(sought: &[Sought]) -> u32 {
    if sought.iter().any(|word| !word.slips.is_empty()) {
        return MOST;
    }
    let least = sought.iter().map(|word| word.best).min().unwrap_or(NO_FIT);
    let is_marked = sought.iter().any(|word| word.is_marked);
    match least {
        FULL_SAME if is_marked => MOST,
        FULL_READ if is_marked => MOST & !LITERAL,
        FULL.. if !is_marked => MOST & !LITERAL,
        _ => MOST & !LITERAL & !AS_TYPED,
    }
}

/// What a name can reach only when it has as many words as the query.
pub(crate) const BY_LENGTH: u32 = EXACT | WHOLE_NAME;

/// How strict a look at the fits is, and the fits that it takes.
const STRICTNESS: [(u32, Fits); 6] = [
    (KEPT | MARKED | WHOLE_WORDS, sought::MARKED & sought::WHOLE),
    (KEPT | MARKED, sought::MARKED),
    (KEPT | WHOLE_WORDS, sought::WHOLE),
    (KEPT, sought::SOUND),
    (WHOLE_WORDS, sought::WHOLE_OR_SLIP),
    (0, sought::ANY),
];

/// How well a name answers, when all words are in it; 0 when two of them would have to be one.
///
/// The first `titles` words of the name are titles, as in "Hộ ông".
pub(crate) fn score_name(sought: &[Sought], name: &[u32], titles: usize) -> u32 {
    let mut failed = 0_u32;
    for word in sought {
        // The looks that some word of the name stands up to.
        let seen = name.iter().fold(0, |seen: Fits, number| seen | 1 << word.fit(*number));
        for (at, (_, fits)) in STRICTNESS.iter().enumerate() {
            failed |= if seen & fits == 0 { 1 << at } else { 0 };
        }
    }
    let looks = STRICTNESS.iter().enumerate().filter(|(at, _)| failed >> at & 1 == 0);
    for (_, &(bits, fits)) in looks {
        let places = in_order(sought, name, fits).map(|places| (places, IN_ORDER));
        let places = places.or_else(|| in_any_order(sought, name, titles, fits).map(|places| (places, 0)));
        if let Some((places, order)) = places {
            let kept = if bits & KEPT == 0 { kept_words(sought, name) << KEPT_AT } else { 0 };
            return IN_NAME | bits | kept | order | place_bits(sought, (name, titles), places, bits | order);
        }
    }
    0
}

/// The places of the name's words, a bit each, taken from the end so that the given name counts.
fn in_order(sought: &[Sought], name: &[u32], fits: Fits) -> Option<u64> {
    let mut places = 0_u64;
    let mut left = name.len().min(64);
    for word in sought.iter().rev() {
        loop {
            left = left.checked_sub(1)?;
            if name.get(left).is_some_and(|number| is_in(fits, word.fit(*number))) {
                break;
            }
        }
        places |= 1 << left;
    }
    Some(places)
}

/// The same in any order; a title is no one's name and counts only in its place.
fn in_any_order(sought: &[Sought], name: &[u32], titles: usize, fits: Fits) -> Option<u64> {
    let mut places = 0_u64;
    for word in sought {
        let is_free =
            |at: &usize| places >> at & 1 == 0 && name.get(*at).is_some_and(|number| is_in(fits, word.fit(*number)));
        places |= 1 << (titles..name.len().min(64)).rev().find(is_free)?;
    }
    Some(places)
}

fn kept_words(sought: &[Sought], name: &[u32]) -> u32 {
    let is_kept = |word: &&Sought| name.iter().any(|number| word.fit(*number) >= PREFIX);
    (sought.iter().filter(is_kept).count() as u32).min(6)
}

fn place_bits(sought: &[Sought], (name, titles): (&[u32], usize), places: u64, bits: u32) -> u32 {
    let end = name.len().saturating_sub(1).min(63);
    let mut more = if places >> end & 1 == 1 { GIVEN } else { 0 };
    // The words that were found are all of the name, or all but its titles.
    if name.len() == sought.len() || places == (1 << name.len().min(63)) - (1 << titles) {
        let is_exact = bits & (IN_ORDER | WHOLE_WORDS) == IN_ORDER | WHOLE_WORDS;
        more |= WHOLE_NAME | if is_exact { EXACT } else { 0 };
    }
    more | typed_bits(sought, name)
}

/// How close the words are to what was typed, beyond their letters and marks.
fn typed_bits(sought: &[Sought], name: &[u32]) -> u32 {
    let best = |word: &Sought| name.iter().map(|number| word.fit(*number)).max().unwrap_or(NO_FIT);
    match sought.iter().map(best).min().unwrap_or(NO_FIT) {
        slip @ SLIP..PREFIX => u32::from(slip - SLIP) << LITERAL.trailing_zeros(),
        // Whoever types no marks says nothing about them.
        FULL.. if !sought.iter().any(|word| word.is_marked) => AS_TYPED,
        FULL_SAME => AS_TYPED | LITERAL,
        FULL_READ => AS_TYPED,
        _ => 0,
    }
}

/// The key of a record among the best: high scores first, then the list's order.
pub(crate) fn key(score: u32, record: u32) -> u64 {
    u64::from(!score) << 32 | u64::from(record)
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
        Self { keys: Vec::new(), room, limit: if room == 0 { 0 } else { u64::MAX } }
    }

    /// Whether a key would be among the best so far.
    pub(crate) fn takes(&self, key: u64) -> bool {
        key < self.limit
    }

    pub(crate) fn add(&mut self, key: u64) {
        if !self.takes(key) {
            return;
        }
        self.keys.push(key);
        if self.keys.len() == self.room {
            self.limit = self.keys.iter().copied().max().unwrap_or(u64::MAX);
        } else if self.keys.len() >= self.room * 2 + 64 {
            self.prune();
        }
    }

    fn prune(&mut self) {
        sort(&mut self.keys);
        if let Some(last) = self.room.checked_sub(1).and_then(|last| self.keys.get(last)) {
            self.limit = *last;
            self.keys.truncate(self.room);
        }
    }

    /// The best so far: its score and the record.
    pub(crate) fn first(&self) -> Option<(u32, u32)> {
        self.keys.iter().min().map(|key| (!((key >> 32) as u32), *key as u32))
    }

    /// The best keys in order.
    pub(crate) fn into_sorted(mut self) -> Vec<u64> {
        self.prune();
        self.keys
    }
}
