//! Words one slip apart: a letter too many, too few, wrong, or two swapped.

/// Whether `typed` is `word` with exactly one slip, or, for a word still being typed, the beginning
/// of `word` with one. Folded letters; words of one letter and numbers have no slips.
pub(crate) fn is_near(typed: &[u8], word: &[u8], is_begun: bool) -> bool {
    if typed.len() < 2 || typed.iter().any(u8::is_ascii_digit) || word.first().is_none_or(|first| *first < b'a') {
        return false;
    }
    let same = typed.iter().zip(word).take_while(|(left, right)| left == right).count();
    if word.len() + 1 < typed.len() || !is_begun && typed.len() + 1 < word.len() {
        return false;
    }
    let (rest, other) = (typed.get(same..).unwrap_or_default(), word.get(same..).unwrap_or_default());
    let ends = |typed: &[u8], word: &[u8]| if is_begun { word.starts_with(typed) } else { word == typed };
    let after = |bytes: &'_ [u8], count: usize| bytes.get(count..).map(<[u8]>::to_vec);
    let pairs = [(1, 1), (0, 1), (1, 0)];
    for (left, right) in pairs {
        if let (Some(left), Some(right)) = (after(rest, left), after(other, right)) {
            if ends(&left, &right) {
                return true;
            }
        }
    }
    match (rest, other) {
        ([a, b, rest @ ..], [c, d, other @ ..]) => a == d && b == c && ends(rest, other),
        _ => false,
    }
}
