//! Text whose lines don't break where no reader would.

use bangvang_markup::html;
use yew::Html;

/// A text with "2016 – 2020" in one piece; what it says stays as it is.
pub fn unbroken(text: &str) -> Html {
    let mut rest = text;
    let mut parts: Vec<Html> = Vec::new();
    while let Some((before, range, after)) = range(rest) {
        parts.push(before.into());
        parts.push(html! { <span class="unbroken">{ range }</span> });
        rest = after;
    }
    if parts.is_empty() {
        return text.into();
    }
    parts.push(rest.into());
    parts.into_iter().collect()
}

/// The first two short numbers with a dash between them, with what is before and after.
fn range(text: &str) -> Option<(&str, &str, &str)> {
    /// Longer than this, in bytes, it would not fit a narrow column.
    const LONG: usize = 26;
    let of_dash = |(at, dash): (usize, &str)| {
        let (before, after) = (text.get(..at)?, text.get(at + dash.len()..)?);
        let start = before.rfind(' ').map_or(0, |space| space + 1);
        let end = at + dash.len() + after.find(' ').unwrap_or(after.len());
        let is_range =
            before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit());
        (is_range && end - start <= LONG).then_some((text.get(..start)?, text.get(start..end)?, text.get(end..)?))
    };
    text.match_indices(" – ").chain(text.match_indices(" - ")).find_map(of_dash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_with_a_dash_between_them_are_one_piece() {
        assert_eq!(range("Giai đoạn 2016 – 2020: tổng kết"), Some(("Giai đoạn ", "2016 – 2020:", " tổng kết")));
        assert_eq!(range("15/3 - 20/4"), Some(("", "15/3 - 20/4", "")));
    }

    #[test]
    fn words_with_a_dash_between_them_may_part() {
        assert_eq!(range("An ninh – Trật tự"), None);
        assert_eq!(range("số 12345678901234567890 – 12345678901234567890"), None);
        assert_eq!(range("Ưỡn 5 – Ẩm"), None);
    }
}
