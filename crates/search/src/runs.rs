//! Runs of items that lie one after another, known by the place where each ends.

use core::ops::Range;

/// Where a run lies, counted from 0; an empty place for one that isn't there.
pub(crate) fn run(ends: &[u32], number: usize) -> Range<usize> {
    let start = number.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    start as usize..ends.get(number).copied().unwrap_or(start) as usize
}

#[cfg(test)]
mod tests {
    use super::run;

    #[test]
    fn a_run_goes_on_where_the_one_before_ended() {
        let ends = [3, 3, 5];
        assert_eq!([0, 1, 2].map(|number| run(&ends, number)), [0..3, 3..3, 3..5]);
        assert!(run(&ends, 3).is_empty() && run(&ends, 9).is_empty() && run(&[], 0).is_empty());
    }
}
