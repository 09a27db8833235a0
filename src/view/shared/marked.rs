//! A text with the parts that matched the search in `mark`.

use std::ops::Range;

use bangvang_content::Gather as _;
use bangvang_markup::html;
use yew::Html;

/// `text` with its `ranges` of bytes marked; a range that doesn't fit the text is left out.
pub fn marked(text: &str, ranges: &[Range<usize>]) -> Html {
    let pieces = pieces(text, ranges);
    html! { { for pieces.into_iter().map(|(piece, hit)| if hit { html! { <mark>{ piece }</mark> } } else { html! { { piece } } }) } }
}

fn pieces<'a>(text: &'a str, ranges: &[Range<usize>]) -> Vec<(&'a str, bool)> {
    let mut sorted: Vec<&Range<usize>> = ranges.iter().gather();
    sorted.sort_unstable_by_key(|range| range.start);
    let mut out = Vec::new();
    let mut past = 0;
    for range in sorted {
        let (Some(before), Some(hit)) = (text.get(past..range.start), text.get(range.clone())) else { continue };
        if !hit.is_empty() {
            out.push((before, false));
            out.push((hit, true));
            past = range.end;
        }
    }
    out.push((text.get(past..).unwrap_or_default(), false));
    out.retain(|(piece, _)| !piece.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    #[allow(clippy::single_range_in_vec_init, reason = "One match is one range.")]
    fn matched_parts_are_apart_from_the_rest() {
        assert_eq!(pieces("Trần Dũng", &[0..6]), [("Trần", true), (" Dũng", false)]);
        assert_eq!(pieces("Trần Dũng", &[7..12, 0..6]), [("Trần", true), (" ", false), ("Dũng", true)]);
    }

    #[test]
    #[allow(clippy::single_range_in_vec_init, reason = "One match is one range.")]
    fn ranges_that_do_not_fit_are_left_out() {
        assert_eq!(pieces("Trần", &[0..3, 2..400]), [("Trần", false)]);
        assert_eq!(pieces("", &[0..1]), []);
    }
}
