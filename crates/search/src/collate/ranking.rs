//! Ranks many keys, in slices that a page can spare.

use crate::gather::Gather as _;
use crate::runs::run;

/// Sorts keys step by step and gives each its rank.
///
/// ```
/// use bangvang_search::collate::{Ranking, name_key};
/// let mut ranking = Ranking::default();
/// for name in ["Lê Văn Ước", "Trần Thị Ánh", "Lê Văn Ước"] {
///     ranking.add(&name_key(name, true));
/// }
/// while !ranking.step(10_000) {}
/// assert_eq!(ranking.ranks(), [1, 0, 1]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Ranking {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// The first bytes of each key, and its number.
    from: Vec<(u64, u32)>,
    into: Vec<(u64, u32)>,
    /// Runs of this length are sorted in `from`; 0 before the first step.
    run: usize,
    /// Where the next item of each of the two runs under way lies.
    left: usize,
    right: usize,
}

impl Ranking {
    /// Adds the key of the next record.
    pub fn add(&mut self, key: &[u8]) {
        let mut head = [0; 8];
        for (place, byte) in head.iter_mut().zip(key) {
            *place = *byte;
        }
        self.from.push((u64::from_be_bytes(head), self.ends.len() as u32));
        self.bytes.extend_from_slice(key);
        self.ends.push(self.bytes.len() as u32);
    }

    /// Sorts on, for about `work` comparisons; whether all are sorted.
    pub fn step(&mut self, work: usize) -> bool {
        if self.run == 0 {
            self.run = 1;
            self.begin_pass();
        }
        for _ in 0..work.max(1) {
            if self.run >= self.from.len() {
                return true;
            }
            self.merge_one();
        }
        self.run >= self.from.len()
    }

    fn begin_pass(&mut self) {
        self.into.clear();
        self.into.reserve_exact(self.from.len());
        (self.left, self.right) = (0, self.run);
    }

    fn merge_one(&mut self) {
        let pair = self.into.len() / (2 * self.run) * (2 * self.run);
        let left_end = (pair + self.run).min(self.from.len());
        let right_end = (pair + 2 * self.run).min(self.from.len());
        let left = self.from.get(self.left).filter(|_| self.left < left_end);
        let right = self.from.get(self.right).filter(|_| self.right < right_end);
        let takes_left = match (left, right) {
            (Some(left), Some(right)) => !self.is_less(*right, *left),
            (left, _) => left.is_some(),
        };
        let next = if takes_left { left } else { right };
        self.into.extend(next.copied());
        *(if takes_left { &mut self.left } else { &mut self.right }) += 1;
        if self.into.len() == right_end {
            (self.left, self.right) = (right_end, (right_end + self.run).min(self.from.len()));
        }
        if self.into.len() == self.from.len() {
            core::mem::swap(&mut self.from, &mut self.into);
            self.run *= 2;
            self.begin_pass();
        }
    }

    fn is_less(&self, left: (u64, u32), right: (u64, u32)) -> bool {
        left.0 < right.0 || left.0 == right.0 && self.key(left.1) < self.key(right.1)
    }

    fn key(&self, number: u32) -> &[u8] {
        self.bytes.get(run(&self.ends, number as usize)).unwrap_or_default()
    }

    /// The numbers of the sorted records, in order.
    pub(crate) fn order(&self) -> Vec<u32> {
        self.from.iter().map(|(_, number)| *number).gather()
    }

    /// The rank of each record; records with the same key share one.
    pub fn ranks(mut self) -> Vec<u32> {
        while !self.step(usize::MAX) {}
        self.into = Vec::new();
        let mut ranks = vec![0; self.from.len()];
        let mut rank = 0;
        let mut last: Option<u32> = None;
        for &(_, number) in &self.from {
            if last.is_some_and(|last| self.key(last) != self.key(number)) {
                rank += 1;
            }
            if let Some(place) = ranks.get_mut(number as usize) {
                *place = rank;
            }
            last = Some(number);
        }
        ranks
    }
}
