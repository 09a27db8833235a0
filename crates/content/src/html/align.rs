//! Where lines stand, by the attributes of many years.

use super::raw::Node;
use crate::text::has;

/// Where a paragraph's lines stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Align {
    #[default]
    Start,
    Centre,
    End,
}

/// What an element says of the lines in it.
pub(super) fn of(node: Node<'_>) -> Option<Align> {
    let style: String = style(node).split_once("text-align:").map(|(_, after)| after.to_owned()).unwrap_or_default();
    let class = node.attribute("class").unwrap_or_default();
    let says = |word: &str| {
        node.attribute("align").is_some_and(|align| align.eq_ignore_ascii_case(word))
            || style.starts_with(word)
            || has(class, "text-") && has(class, word)
    };
    match node.name() {
        _ if says("right") || style.starts_with("end") => Some(Align::End),
        "center" => Some(Align::Centre),
        _ if says("center") => Some(Align::Centre),
        _ if says("left") || says("justify") => Some(Align::Start),
        _ => None,
    }
}

/// Whether text runs beside a photo.
pub(super) fn floats(node: Node<'_>) -> bool {
    let side = |align: &str| align.eq_ignore_ascii_case("left") || align.eq_ignore_ascii_case("right");
    node.attribute("align").is_some_and(side) || has(&style(node), "float:")
}

fn style(node: Node<'_>) -> String {
    let style = node.attribute("style").unwrap_or_default();
    style.chars().filter(|sign| !sign.is_whitespace()).map(|sign| sign.to_ascii_lowercase()).collect()
}
