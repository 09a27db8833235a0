//! Takes from HTML, before it is parsed, what a strict policy reports even where
//! nothing can run.
//!
//! A browser checks the policy for each `style`, each handler and each sheet
//! that its inert parser meets. So their names are marked, wherever they seem to
//! stand, with a sign that the tree takes out again: text stays as it is.

use super::nest::deep;

/// Stands before a name. It is of those that nobody may give a meaning to
/// others, and no text needs it.
pub(super) const MARK: char = '\u{F8FE}';

/// The HTML with marks in it, each sheet as an element of the same syntax that isn't one, and
/// what is nested beyond all measure as elements that hold nothing.
pub(super) fn calm(html: &str) -> String {
    let bytes = html.as_bytes();
    let mut out = String::with_capacity(html.len() + html.len() / 32);
    let (mut from, mut deep) = (0, deep(html).into_iter().peekable());
    for (place, byte) in bytes.iter().enumerate() {
        let after = bytes.get(place + 1..).unwrap_or_default();
        match byte {
            _ if place < from => {}
            b' ' | b'\t' | b'\n' | b'\r' | 0x0C | b'/' | b'"' | b'\''
                if begins(after, b"on") || begins(after, b"style") =>
            {
                out.push_str(html.get(from..=place).unwrap_or_default());
                out.push(MARK);
                from = place + 1;
            }
            b'<' => {
                let slash = usize::from(after.first() == Some(&b'/'));
                let begin = place + 1 + slash;
                let name = after.get(slash..).unwrap_or_default();
                let ends = name.get(STYLE.len()).is_none_or(|next| !next.is_ascii_alphanumeric() && *next != b'-');
                let style = (begins(name, STYLE) && ends).then_some((STYLE.len(), "noembed"));
                let deep = deep.next_if(|(place, _)| *place == begin).map(|(_, length)| (length, "param"));
                if let Some((length, instead)) = deep.or(style) {
                    out.push_str(html.get(from..begin).unwrap_or_default());
                    out.push_str(instead);
                    from = begin + length;
                }
            }
            _ => {}
        }
    }
    out.push_str(html.get(from..).unwrap_or_default());
    out
}

const STYLE: &[u8] = b"style";

fn begins(text: &[u8], word: &[u8]) -> bool {
    text.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
}

/// A text without marks.
pub(super) fn unmarked(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(MARK) { text.replace(MARK, "").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(calm(html).replace(MARK, "*"), expected);
        assert_eq!(unmarked(&calm(html)), expected.replace('*', ""));
    }

    #[test]
    fn what_a_policy_reports_is_marked() {
        check("<p style=a OnClick='b'on=c>", "<p *style=a *OnClick='b'*on=c>");
        check("<p/style/onx><STYLE>a</style ><styled>", "<p/*style/*onx><noembed>a</noembed ><styled>");
        check("<a href=\"/on-line\">on style, on time</a>", "<a href=\"/*on-line\">on *style, *on time</a>");
        check("Con đường", "Con đường");
    }
}
