//! Where lines stand, by the attributes of many years.

use super::raw::Node;
use crate::article::Style;
use crate::gather::Gather as _;
use crate::text::{begins_digit, begins_large, cut, digits, ends_small, has, is_letter, is_listed};

/// Where a paragraph's lines stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Align {
    #[default]
    Start,
    /// The same, as body text has it: justified, or with its first line indented.
    Body,
    Centre,
    End,
    /// Moved away from the start by a run of spaces.
    Pushed,
}

/// No-break spaces that push a line to the right, and are no mere indent.
const PUSH: usize = 10;

/// Those of an indent.
const INDENT: usize = 3;

/// Bytes of a language's tag.
const TAG: usize = 35;

/// Characters of a text by which its language is told.
const MANY: usize = 20_000;

/// Pixels that do the same.
const FAR: u64 = 200;

/// What an element says of the lines in it.
pub(super) fn of(node: Node<'_>) -> Option<Align> {
    let style = style(node);
    let style = cut(&style, "text-align:").map(|(_, after)| after.trim_start_matches("-webkit-")).unwrap_or_default();
    let class = node.attribute("class").unwrap_or_default();
    let says = |word: &str| {
        node.attribute("align").is_some_and(|align| align.eq_ignore_ascii_case(word))
            || style.starts_with(word)
            || has(class, "text-") && has(class, word)
            || words(node).any(|one| {
                let begin = one.strip_suffix(word).filter(|_| !is_float(one));
                begin.is_some_and(|begin| begin == "rte" || begin.ends_with("align-"))
            })
    };
    let is_end = |word: &str| word.starts_with("text-") && word.ends_with("-end");
    match node.name() {
        _ if says("right") || style.starts_with("end") || words(node).any(is_end) => Some(Align::End),
        "center" => Some(Align::Centre),
        _ if says("center") => Some(Align::Centre),
        _ if says("justify") => Some(Align::Body),
        _ if says("left") => Some(Align::Start),
        _ => None,
    }
}

/// How far a paragraph's text is pushed to the right, by its style or by the spaces that it begins with.
pub(super) fn pushed(node: Node<'_>) -> Option<Align> {
    let signs = node.inside().flat_map(|node| node.own_text().chars());
    let spaces = signs.take_while(|sign| sign.is_whitespace()).filter(|sign| *sign == '\u{A0}').take(PUSH).count();
    let style = style(node);
    let is_pushed = || spaces == PUSH || is_far(&style) || stands_right(node);
    match node.name() {
        "p" | "div" if is_pushed() && is_line(node) => Some(Align::Pushed),
        "p" if spaces >= INDENT || has(&style, "text-indent:") && !has(&style, "text-indent:0") => Some(Align::Body),
        _ => None,
    }
}

/// Whether an element is a paragraph, and holds no others.
pub(super) fn is_line(node: Node<'_>) -> bool {
    matches!(node.name(), "p" | "div") && !node.inside().any(|inside| is_listed("p div table ul ol", inside.name()))
}

/// Whether a style begins a line so many pixels from the left, in any of its measures.
fn is_far(style: &str) -> bool {
    ["padding-left:", "margin-left:", "text-indent:"].iter().any(|way| {
        let size = cut(style, way).map(|(_, after)| after).unwrap_or_default();
        let unit = size.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
        let number = size.split(|sign: char| !sign.is_ascii_digit()).next().and_then(digits).unwrap_or_default();
        // In thirds of a pixel.
        let thirds = match unit.get(..2) {
            Some("px") => 3,
            Some("pt") => 4,
            Some("cm") => 113,
            Some("in") => 288,
            _ => 0,
        };
        number.saturating_mul(thirds) >= FAR * 3
    })
}

/// Whether an element, or all that is in it, floats to the right.
fn stands_right(node: Node<'_>) -> bool {
    let is_right = |node: Node<'_>| {
        let is_end = |word: &str| is_float(word) && (word.ends_with("right") || word.ends_with("end"));
        has(&style(node), "float:right") || words(node).any(is_end)
    };
    let mut shown = node.children().filter(|child| !child.is_text() || !child.own_text().trim().is_empty());
    is_right(node) || shown.next().is_some_and(is_right) && shown.next().is_none()
}

/// Whether text runs beside a photo, or beside the element that it is in.
pub(super) fn floats(node: Node<'_>) -> bool {
    let side = |align: &str| align.eq_ignore_ascii_case("left") || align.eq_ignore_ascii_case("right");
    let style = style(node);
    // A table or a paragraph that stands to one side has nothing beside it.
    node.name() == "img" && node.attribute("align").is_some_and(side)
        || has(&style, "float:") && !has(&style, "float:none")
        || words(node).any(is_float)
}

/// `alignleft`, `float-right`, `pull-md-start`, and what blocks of `WordPress` call it.
fn is_float(word: &str) -> bool {
    let word = word.strip_prefix("image-style-").unwrap_or(word);
    let rest = ["align", "float", "pull"].iter().find_map(|begin| word.strip_prefix(begin));
    let middle = rest.and_then(|rest| ["left", "right", "start", "end"].iter().find_map(|end| rest.strip_suffix(end)));
    // Longer ones say how boxes stand in a row, as `align-self-end`.
    middle.is_some_and(|middle| middle.len() <= "-xxl-".len())
        || matches!(word, "side" | "fr-fil" | "fr-fir")
        || has(word, "media-text__media")
}

/// Whether a style alone sets a day or a span apart from what comes right after it, as a place or a name before a text:
/// a small letter ends the one, and a large one or a figure begins the other.
pub(super) fn is_apart(before: Node<'_>, next: Node<'_>) -> bool {
    if before.name() == "time" && next.name() == "time" {
        return true;
    }
    let class = before.attribute("class");
    let is_other = next.name() == "span" && next.attribute("class") != class;
    if before.name() != "span" || !(is_other || next.is_text() && class.is_some()) {
        return false;
    }
    let said = before.text();
    let text = if is_other { next.text() } else { next.own_text().to_owned() };
    let begins = begins_large(&text) || is_other && begins_digit(&text);
    // One small letter before a name belongs to it, as in eTax.
    begins && ends_small(&said) && said.chars().nth(1).is_some()
}

/// Whether an element isn't to be seen: what others put into a hacked page often isn't.
pub(super) fn is_hidden(node: Node<'_>) -> bool {
    let style = style(node);
    let ways = ["display:none", "left:-999", "top:-999", "indent:-999"];
    // What scripts show later is hidden until then.
    let is_late = node.name() == "img" && node.has("data-src");
    // With a colon a class is for windows of some size.
    let is_named = || {
        words(node).any(|word| matches!(word, "hidden" | "hide" | "element-invisible"))
            && !words(node).any(|word| word.contains(':'))
    };
    !is_late
        && (node.has("hidden")
            || is_named()
            || says(&style, "visibility:hidden")
            || ways.iter().any(|way| has(&style, way)))
}

/// Whether what is inside stands side by side.
pub(super) fn is_row(node: Node<'_>) -> bool {
    words(node).any(|word| word == "row" || has(word, "columns"))
}

fn words(node: Node<'_>) -> impl Iterator<Item = &str> {
    node.attribute("class").unwrap_or_default().split_ascii_whitespace()
}

/// Whether a style says this, and no longer name that ends so, as `mso-bidi-font-weight`.
fn says(style: &str, way: &str) -> bool {
    style.split(';').any(|part| part.starts_with(way))
}

/// Whether bold letters are taken back, as by what Google Docs puts around all that is copied.
pub(super) fn is_normal(node: Node<'_>) -> bool {
    ["font-weight:normal", "font-weight:400"].iter().any(|way| says(&style(node), way))
}

/// How text differs by its style alone.
pub(super) fn styles(node: Node<'_>) -> Vec<Style> {
    let style = style(node);
    let ways = [
        ("font-style:italic", Style::Emphasis),
        ("font-weight:bold", Style::Strong),
        ("font-weight:600", Style::Strong),
        ("font-weight:700", Style::Strong),
        ("text-decoration:line-through", Style::Deleted),
        ("text-decoration-line:line-through", Style::Deleted),
    ];
    ways.into_iter().filter(|(way, _)| says(&style, way)).map(|(_, style)| style).gather()
}

/// The language of an element, where it is another than Vietnamese. Word and its like say of any text that it is
/// English, in capitals; what has many marks isn't.
pub(super) fn language(node: Node<'_>) -> Option<String> {
    let tag = node.attribute("lang").filter(|_| !matches!(node.name(), "html" | "body"))?;
    let first = tag.split('-').next().unwrap_or_default();
    let is_tag = (2..=3).contains(&first.len())
        && first.bytes().all(|sign| sign.is_ascii_lowercase())
        && tag.len() <= TAG
        && tag.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
    let is_vietnamese = first == "vi" || first == "en" && is_marked(node);
    (is_tag && !is_vietnamese).then(|| tag.to_owned())
}

/// Whether one of ten letters or more has a mark: English has few, in names. What a text begins with tells it, for
/// it is asked of each element around it.
fn is_marked(node: Node<'_>) -> bool {
    let signs = || node.inside().flat_map(|inside| inside.own_text().chars()).take(MANY);
    let count = |of: fn(char) -> bool| signs().filter(|sign| of(*sign)).count();
    count(|sign| is_letter(sign) && !sign.is_ascii()) * 10 > count(is_letter)
}

/// An element's style in small letters, without spaces.
pub(super) fn style(node: Node<'_>) -> String {
    packed(node.attribute("style").unwrap_or_default())
}

/// A style without white space, in small letters.
pub(super) fn packed(style: &str) -> String {
    style.chars().filter(|sign| !sign.is_whitespace()).map(|sign| sign.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_that_float_are_told_from_others() {
        for word in ["alignleft", "align-right", "float-start", "float-md-right", "pull-left"] {
            assert!(is_float(word), "{word}");
        }
        for word in ["aligncenter", "align-self-end", "align-items-start", "pullquote-left", "float-none", "left"] {
            assert!(!is_float(word), "{word}");
        }
    }
}
