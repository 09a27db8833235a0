//! Text whose lines don't break where no reader would, and which breaks into nodes where no reader sees it.

use bangvang_content::head;
use bangvang_markup::html;
use yew::Html;

/// A text with "2016 – 2020" in one piece; what it says stays as it is.
pub fn unbroken(text: &str) -> Html {
    let mut rest = text;
    let mut parts: Vec<Html> = Vec::new();
    while let Some((before, range, after)) = range(rest) {
        parts.push(whole(before));
        parts.push(html! { <span class="unbroken">{ range }</span> });
        rest = after;
    }
    if parts.is_empty() {
        return whole(text);
    }
    parts.push(whole(rest));
    parts.into_iter().collect()
}

/// Bytes of text in one node. Browsers take longer for each line, the longer the node is that it stands in: half a
/// megabyte in one stops a page for a minute, and in many for less than a second.
const NODE: usize = 16 << 10;

/// A text as it is, a very long one in several nodes.
pub fn whole(text: &str) -> Html {
    if text.len() <= NODE { text.into() } else { pieces(text).into_iter().map(Html::from).collect() }
}

/// A text in pieces that end after a space, where they have one.
fn pieces(text: &str) -> Vec<&str> {
    let (mut rest, mut all) = (text, Vec::new());
    while rest.len() > NODE {
        let most = head(rest, NODE);
        let end = most.rfind(' ').map_or(most.len(), |space| space + 1);
        let Some((piece, after)) = rest.split_at_checked(end) else { break };
        all.push(piece);
        rest = after;
    }
    all.push(rest);
    all
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
    fn a_very_long_text_stands_in_several_nodes() {
        for word in ["tổng kết ", "ế", "một – hai "] {
            let text = word.repeat(20_000);
            let all = pieces(&text);
            assert!(all.len() > 1 && all.iter().all(|piece| piece.len() <= NODE), "{word}");
            assert_eq!(all.concat(), text);
            assert!(!word.ends_with(' ') || all.iter().all(|piece| piece.ends_with(' ')), "{word}");
        }
        assert_eq!(pieces("tổng kết"), ["tổng kết"]);
    }

    #[test]
    fn words_with_a_dash_between_them_may_part() {
        assert_eq!(range("An ninh – Trật tự"), None);
        assert_eq!(range("số 12345678901234567890 – 12345678901234567890"), None);
        assert_eq!(range("Ưỡn 5 – Ẩm"), None);
    }
}
