//! Takes from HTML, before it is parsed, what a strict policy reports even where
//! nothing can run.
//!
//! A browser checks the policy for each `style`, each handler and each sheet
//! that its inert parser meets. So their names are marked, wherever they seem to
//! stand, with a sign that the tree takes out again: text stays as it is.

use crate::text::is_listed;

/// Stands before a name. It is of those that nobody may give a meaning to
/// others, and no text needs it.
pub(super) const MARK: char = '\u{F8FE}';

/// The HTML with marks in it, each sheet as an element of the same syntax that isn't one, and
/// what is nested beyond all measure as elements that hold nothing.
pub(super) fn calm(html: &str) -> String {
    let bytes = html.as_bytes();
    let mut out = String::with_capacity(html.len() + html.len() / 32);
    let (mut from, mut nest) = (0, Nest::default());
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
                let name = name(after.get(slash..).unwrap_or_default());
                let is_deep = nest.is_too_deep(name, slash > 0);
                if is_deep || name.eq_ignore_ascii_case(b"style") {
                    out.push_str(html.get(from..=place + slash).unwrap_or_default());
                    out.push_str(if is_deep { "param" } else { "noembed" });
                    from = place + slash + 1 + name.len();
                }
            }
            _ => {}
        }
    }
    out.push_str(html.get(from..).unwrap_or_default());
    out
}

/// Elements that seem to be open inside each other. A browser goes through all that are open at each
/// tag, so that a hundred kilobytes of tags which nobody ends would stop it for seconds.
#[derive(Default)]
struct Nest<'h> {
    open: Vec<&'h [u8]>,
}

/// How many may be; the tree takes fewer.
const DEEPEST: usize = 200;
/// Those that hold nothing, and those that end when the next begins.
const FLAT: &str = "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option";

impl<'h> Nest<'h> {
    /// Whether a tag begins or ends what is deeper than that.
    fn is_too_deep(&mut self, name: &'h [u8], is_end: bool) -> bool {
        let is_flat = || is_listed(FLAT, &String::from_utf8_lossy(name).to_ascii_lowercase());
        if name.is_empty() || is_flat() {
            return false;
        }
        let last = self.open.len();
        if !is_end {
            self.open.push(name);
            return last >= DEEPEST;
        }
        let near = self.open.iter().rev().take(DEEPEST).position(|open| open.eq_ignore_ascii_case(name));
        if let Some(up) = near {
            self.open.truncate(last - up - 1);
        }
        near.is_some() && self.open.len() >= DEEPEST
    }
}

/// The name with which a tag begins; empty where it is none.
fn name(tag: &[u8]) -> &[u8] {
    let end = tag.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-' && *byte != b':');
    let name = tag.get(..end.unwrap_or(tag.len())).unwrap_or_default();
    if name.first().is_some_and(u8::is_ascii_alphabetic) { name } else { &[] }
}

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

    #[test]
    fn what_nobody_ends_is_nested_no_deeper_than_a_browser_bears() {
        let deep = calm(&"<div><p>một".repeat(500));
        assert_eq!((deep.matches("<div>").count(), deep.matches("<param>").count()), (DEEPEST, 300));
        assert_eq!(deep.matches("một").count(), 500);
        let closed = ["<div>".repeat(300), "a".to_owned(), "</DIV>".repeat(300)].concat();
        let calmed = calm(&closed);
        assert_eq!((calmed.matches("<div>").count(), calmed.matches("</DIV>").count()), (DEEPEST, DEEPEST));
        assert_eq!(calmed.matches("</param>").count(), 100);
    }

    #[test]
    fn what_is_ended_may_be_as_long_as_it_likes() {
        let long = "<div><font><b>a</font></div><ul><li>b<li><i>c</ul><table><tr><td><div>d</table><br><img src=e>";
        let long = long.repeat(300);
        assert_eq!(calm(&long), long);
    }
}
