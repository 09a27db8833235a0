//! Words one slip apart: a letter too many, too few, wrong, or two swapped.

/// Whether `typed` is `word` with one slip at most, or, for a word still being typed, the beginning
/// of `word` with one. Folded letters; words of one letter and numbers have no slips.
pub(crate) fn is_near(typed: &[u8], word: &[u8], is_begun: bool) -> bool {
    let has_slips = typed.len() > 1 && !typed.iter().any(u8::is_ascii_digit);
    if !has_slips || word.len() + 1 < typed.len() || !is_begun && typed.len() + 1 < word.len() {
        return false;
    }
    // Numbers are not what a slip leads to.
    if word.first().is_none_or(|first| *first < b'a') {
        return false;
    }
    let same = typed.iter().zip(word).take_while(|(left, right)| left == right).count();
    let (Some(typed), Some(word)) = (typed.get(same..), word.get(same..)) else { return false };
    let ends = |typed: Option<&[u8]>, word: Option<&[u8]>| match (typed, word) {
        (Some(typed), Some(word)) => {
            if is_begun {
                word.starts_with(typed)
            } else {
                word == typed
            }
        }
        _ => false,
    };
    let is_swapped = matches!((typed, word), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    ends(Some(typed), Some(word))
        || ends(typed.get(1..), word.get(1..))
        || ends(Some(typed), word.get(1..))
        || ends(typed.get(1..), Some(word))
        || is_swapped && ends(typed.get(2..), word.get(2..))
}
