//! HTML that a strict policy has nothing to say of: a browser reports styles and handlers even of
//! a document that is only taken apart.

/// `html` with its inline handlers, styles and style sheets under names that mean nothing.
pub fn quiet(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 32);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(take(&mut rest, at + 1));
        if rest.starts_with('/') {
            out.push_str(take(&mut rest, 1));
        }
        if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = until(&mut rest, is_after_name);
            // The other element whose insides are no markup, and which isn't wanted either.
            out.push_str(if name.eq_ignore_ascii_case("style") { "noframes" } else { name });
            attributes(&mut rest, &mut out);
        }
    }
    out.push_str(rest);
    out
}

/// Copies the attributes of a tag, as a browser tells them apart, up to its end.
fn attributes(rest: &mut &str, out: &mut String) {
    loop {
        out.push_str(until(rest, |c| !is_space(c) && c != '/'));
        if rest.is_empty() || rest.starts_with('>') {
            return;
        }
        if rest.get(..2).is_some_and(|two| two.eq_ignore_ascii_case("on")) || is_style(rest) {
            out.push_str("x-");
        }
        // An equals sign that comes first belongs to the name.
        if rest.starts_with('=') {
            out.push_str(take(rest, 1));
        }
        out.push_str(until(rest, |c| is_after_name(c) || c == '='));
        out.push_str(until(rest, |c| !is_space(c)));
        if rest.starts_with('=') {
            out.push_str(take(rest, 1));
            out.push_str(until(rest, |c| !is_space(c)));
            out.push_str(value(rest));
        }
    }
}

fn value<'a>(rest: &mut &'a str) -> &'a str {
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let Some(quote) = quote else { return until(rest, |c| is_space(c) || c == '>') };
    let inside = rest.get(1..).and_then(|inside| inside.find(quote));
    take(rest, inside.map_or(rest.len(), |end| end + 2))
}

fn is_style(rest: &str) -> bool {
    let name = rest.find(|c| is_after_name(c) || c == '=').and_then(|end| rest.get(..end)).unwrap_or(rest);
    name.eq_ignore_ascii_case("style")
}

fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

fn is_after_name(c: char) -> bool {
    is_space(c) || c == '/' || c == '>'
}

/// Takes what stands before the first character that `ends` it.
fn until<'a>(rest: &mut &'a str, ends: fn(char) -> bool) -> &'a str {
    let end = rest.find(ends).unwrap_or(rest.len());
    take(rest, end)
}

fn take<'a>(rest: &mut &'a str, length: usize) -> &'a str {
    let (taken, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    *rest = after;
    taken
}

#[cfg(test)]
mod tests {
    use super::quiet;

    #[track_caller]
    fn check(html: &str, quieted: &str) {
        assert_eq!(quiet(html), quieted);
    }

    #[test]
    fn handlers_and_styles_lose_their_names() {
        check(r#"<p onclick="x()" class=a>y</p>"#, r#"<p x-onclick="x()" class=a>y</p>"#);
        check(r#"<img/src="a"onerror=x()>"#, r#"<img/src="a"x-onerror=x()>"#);
        check("<img src=a ONERROR=x()>", "<img src=a x-ONERROR=x()>");
        check("<p\nStyle = 'color:red'>", "<p\nx-Style = 'color:red'>");
        check("<svg><a onload>", "<svg><a x-onload>");
        check("<style>p{}</style><STYLE >", "<noframes>p{}</noframes><noframes >");
    }

    #[test]
    fn what_is_no_attribute_stays_as_it_is() {
        check("đèn on = 5 < style=6", "đèn on = 5 < style=6");
        check(r#"<a title="> onclick=x style=y" href='on'>"#, r#"<a title="> onclick=x style=y" href='on'>"#);
        check("<p data-style=a stylex=b>", "<p data-style=a stylex=b>");
        check("<img/src=a/onerror=x()>", "<img/src=a/onerror=x()>");
        check("<!-- x --><br/><", "<!-- x --><br/><");
        check("<p =on=x style", "<p =on=x x-style");
        check("<p title=\"không khép", "<p title=\"không khép");
    }
}
