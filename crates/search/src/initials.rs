//! The first letters of names as numbers, so that "ttd" finds Trần Tiến Dũng.
//!
//! Five bits a letter from the top, so that names whose initials begin alike lie side by side.

use crate::bits::Bits;
use crate::gather::Gather as _;
use crate::sort::sort;

/// Letters that fit in a number.
const MOST: usize = 6;
const BITS: usize = 5;

/// The initials of the names of one segment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Initials {
    /// The number of each name that has initials, rising.
    numbers: Vec<u32>,
    /// The record of each.
    records: Vec<u16>,
}

/// The numbers of the initials that begin with some folded letters, from and to; empty when they
/// can't be initials.
pub(crate) fn span(letters: &[u8]) -> (u32, u32) {
    match number(letters) {
        Some(number) => (number, number + (1 << (BITS * (MOST - letters.len())))),
        None => (0, 0),
    }
}

/// The number of some initials: two to six letters from a to z.
pub(crate) fn number(letters: &[u8]) -> Option<u32> {
    let fits = (2..=MOST).contains(&letters.len()) && letters.iter().all(u8::is_ascii_lowercase);
    let number = letters.iter().fold(0, |number, letter| number << BITS | u32::from(letter & 31));
    fits.then(|| number << (BITS * (MOST - letters.len())))
}

impl Initials {
    /// Sorts the initials of the segment's names; 0 stands for none.
    pub(crate) fn of_names(names: &[u32]) -> Self {
        let mut sorted: Vec<u64> = Vec::with_capacity(names.len());
        for (record, number) in names.iter().enumerate().filter(|(_, number)| **number != 0) {
            sorted.push(u64::from(*number) << 32 | record as u64);
        }
        sort(&mut sorted);
        Self {
            numbers: sorted.iter().map(|key| (key >> 32) as u32).gather(),
            records: sorted.iter().map(|key| *key as u16).gather(),
        }
    }

    /// Adds the records whose initials lie in a span.
    pub(crate) fn collect(&self, span: (u32, u32), found: &mut Bits) {
        let first = self.numbers.partition_point(|number| *number < span.0);
        let end = self.numbers.partition_point(|number| *number < span.1);
        for &record in self.records.get(first..end).unwrap_or_default() {
            found.set(record);
        }
    }

    /// Whether any initials lie in a span.
    pub(crate) fn has_any(&self, span: (u32, u32)) -> bool {
        let first = self.numbers.partition_point(|number| *number < span.0);
        self.numbers.get(first).is_some_and(|number| *number < span.1)
    }

    /// Bytes that they take.
    pub(crate) fn bytes(&self) -> usize {
        4 * self.numbers.capacity() + 2 * self.records.capacity()
    }
}
