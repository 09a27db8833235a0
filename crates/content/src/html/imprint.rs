//! What stands around articles, and is no part of one: imprints, menus, what readers say.

use super::names::{bare, has_name};
use super::raw::Node;
use crate::text::{fold, has, is_digit, is_listed};

/// What it is called, as an element, a class or an id.
const AROUND: &str = "footer aside sidebar menu copyright bottom";
/// Parts of such names, without signs.
const PARTS: [&str; 5] = ["footer", "comment", "binhluan", "ykien", "chantrang"];
/// How an imprint begins.
const IMPRINTS: [&str; 6] =
    ["coquanchuquan", "donvichuquan", "chiutrachnhiemchinh", "chiutrachnhiemnoidung", "copyright", "banquyenthuoc"];
/// How one may begin that says more of the office as well.
const OFFICES: [&str; 4] = ["diachi", "truso", "banquyen", "giayphep"];
/// Bytes of text at its head that tell an imprint.
const BEGIN: usize = 400;

/// Whether an element is called so, or begins so.
pub(super) fn is_around(node: Node<'_>) -> bool {
    // What has comments, or none, holds more than them.
    let says = |name: &str| ["has", "no", "with"].iter().any(|word| name.starts_with(word));
    let is_part = |name: &str| !says(name) && PARTS.iter().any(|part| has(&bare(name), part));
    is_listed(AROUND, node.name())
        || has_name(node, &|name| is_listed(AROUND, name) || is_part(name))
        || is_listed("div section table center", node.name()) && begins(node)
}

/// Whether an element begins with the words of an imprint, or of what readers say.
fn begins(node: Node<'_>) -> bool {
    let first = node.inside().find(|node| !node.own_text().trim().is_empty());
    let said = first.map(Node::own_text).filter(|text| text.len() <= BEGIN).map(fold).unwrap_or_default();
    let begins = |words: &[&str]| words.iter().any(|word| said.starts_with(word));
    let is_office = || has(&said, "dienthoai") || has(&said, "giayphep");
    let label = said.trim_end_matches(is_digit);
    matches!(label, "binhluan" | "ykienbandoc") || begins(&IMPRINTS) || begins(&OFFICES) && is_office()
}
