//! How much of something is where in a tree, counted once.

use super::raw::{Node, RawTree};

/// A running sum over all elements and texts: what is inside one is the sum at its end without that at its place.
pub(super) fn sums<'t>(tree: &'t RawTree, mut count: impl FnMut(Node<'t>) -> usize) -> Vec<usize> {
    let mut sum = 0;
    let counted = tree.all().map(|node| {
        sum += count(node);
        sum
    });
    std::iter::once(0).chain(counted).collect()
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
