//! How much of something is where in a tree, counted once.

use super::raw::{Node, RawTree};

/// A running sum over all elements and texts: what is inside one is the sum at its end without that at its place.
pub(super) fn sums<'t>(tree: &'t RawTree, count: &mut dyn FnMut(Node<'t>) -> usize) -> Vec<usize> {
    let (mut sum, mut sums) = (0, vec![0]);
    for node in tree.all() {
        sum += count(node);
        sums.push(sum);
    }
    sums
}

/// All that is counted.
pub(super) fn total(sums: &[usize]) -> usize {
    sums.last().copied().unwrap_or_default()
}

/// What is counted from a place on and before another.
pub(super) fn between(sums: &[usize], start: usize, end: usize) -> usize {
    let at = |place: usize| sums.get(place).copied().unwrap_or_default();
    at(end).saturating_sub(at(start))
}
