//! What elements are called, by class and id.

use super::raw::Node;
use crate::text::{has, is_listed};

/// The words that an element's class and id are made of, in small letters.
pub(super) fn names(node: Node<'_>) -> impl Iterator<Item = String> {
    let both = ["class", "id"].into_iter().filter_map(move |key| node.attribute(key));
    both.flat_map(str::split_ascii_whitespace).map(str::to_ascii_lowercase)
}

/// A name without signs.
pub(super) fn bare(name: &str) -> String {
    name.replace(&['-', '_'][..], "")
}

/// A name without signs and without some words.
pub(super) fn core(name: &str, words: &str) -> String {
    words.split(' ').fold(bare(name), |name, word| name.replace(word, ""))
}

/// Whether an element's class has one of some words.
pub(super) fn has_word(node: Node<'_>, words: &str) -> bool {
    node.attribute("class").is_some_and(|class| class.split_ascii_whitespace().any(|word| is_listed(words, word)))
}

/// Whether an element's class has a word with this in it, written in small letters.
pub(super) fn class_has(node: Node<'_>, part: &str) -> bool {
    node.attribute("class").is_some_and(|class| has(&class.to_ascii_lowercase(), part))
}
