//! What elements are called, by class and id.

use super::raw::Node;
use crate::text::{has, is_listed};

/// Whether one of the words that an element's class and id are made of, in small letters, is such.
pub(super) fn has_name(node: Node<'_>, is_such: &dyn Fn(&str) -> bool) -> bool {
    ["class", "id"].iter().any(|key| {
        let names = node.attribute(key).unwrap_or_default().to_ascii_lowercase();
        names.split_ascii_whitespace().any(is_such)
    })
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
