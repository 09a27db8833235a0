use std::borrow::Cow;

use super::decode;
use crate::text::{find, is_listed};

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// A tag's name as it is written, and the text of its attributes.
    Open {
        name: &'a str,
        attributes: &'a str,
    },
    Close {
        name: &'a str,
    },
    /// Text with its entities as they are.
    Text(&'a str),
}

/// The pieces of a text of HTML. Comments, declarations and the insides of
/// scripts, styles and the like are left out.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    rest: &'a str,
    /// Whose insides are left out.
    raw: &'static str,
}

/// What a browser takes no tags in.
const RAW: &str = "script style iframe textarea title xmp noembed noframes";
/// And what shows nothing.
const UNSHOWN: &str = "script style template noscript iframe textarea title svg select";

impl<'a> Tokens<'a> {
    pub fn new(html: &'a str) -> Self {
        Self { rest: html, raw: UNSHOWN }
    }

    /// The same with all tags that a browser takes for some.
    pub fn all(html: &'a str) -> Self {
        Self { rest: html, raw: RAW }
    }

    /// Moves past what ends with this text; past everything where it doesn't come.
    fn skip_past(&mut self, end: &str) {
        let after = find(self.rest, end).and_then(|place| self.rest.get(place + end.len()..));
        self.rest = after.unwrap_or_default();
    }

    fn tag(&mut self, inside: &'a str) -> Option<Token<'a>> {
        let closes = inside.starts_with('/');
        let named = inside.trim_start_matches('/');
        let end = named.find(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '>'));
        let (name, after) = named.split_at_checked(end?)?;
        let end = tag_end(after)?;
        let (attributes, rest) = after.split_at_checked(end)?;
        self.rest = rest.strip_prefix('>').unwrap_or(rest);
        if closes {
            return Some(Token::Close { name });
        }
        if is_listed(self.raw, &name.to_ascii_lowercase()) {
            self.skip_raw(name);
        }
        Some(Token::Open { name, attributes })
    }

    /// Moves to the end tag of an element whose inside is no HTML.
    fn skip_raw(&mut self, name: &str) {
        let mut rest = self.rest;
        while let Some(place) = find(rest, "</") {
            let (_, tag) = rest.split_at_checked(place).unwrap_or_default();
            let inside = tag.get(2..2 + name.len());
            if inside.is_some_and(|inside| inside.eq_ignore_ascii_case(name)) {
                self.rest = tag;
                return;
            }
            rest = tag.get(2..).unwrap_or_default();
        }
        self.rest = "";
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(inside) = self.rest.strip_prefix('<') else {
                let (text, rest) = self.rest.split_at(self.rest.find('<').unwrap_or(self.rest.len()));
                self.rest = rest;
                return Some(Token::Text(text));
            };
            let named = inside.strip_prefix('/').unwrap_or(inside);
            if inside.starts_with("!--") {
                let is_end = |rest: &str| rest.starts_with("-->") || rest.starts_with("--!>");
                let mut ends = self.rest.match_indices("--").filter_map(|(place, _)| self.rest.get(place..));
                self.rest = ends.find(|rest| is_end(rest)).and_then(|rest| rest.split_once('>')).unwrap_or_default().1;
            } else if inside.starts_with(&['!', '?'][..]) {
                self.skip_past(">");
            } else if named.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                // A tag that never ends is no tag, and nothing comes after it.
                let token = self.tag(inside);
                if token.is_none() {
                    self.rest = "";
                }
                return token;
            } else {
                // A bare `<`.
                let end = inside.find('<').map_or(self.rest.len(), |end| end + 1);
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Token::Text(text));
            }
        }
    }
}

/// Where a tag ends: at a `>` that isn't in quotes.
pub(super) fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (place, sign) in text.char_indices() {
        match (quote, sign) {
            (None, '>') => return Some(place),
            (None, '"' | '\'') if before == '=' => quote = Some(sign),
            (Some(open), _) if sign == open => quote = None,
            _ => {}
        }
        if !sign.is_whitespace() {
            before = sign;
        }
    }
    None
}

/// The value of an attribute, its entities decoded; empty where it has none.
pub(crate) fn attribute<'a>(attributes: &'a str, wanted: &str) -> Option<Cow<'a, str>> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|sign: char| sign.is_whitespace() || matches!(sign, '=' | '/'));
        // A stray `=` is the beginning of a name.
        let end = end.filter(|end| *end > 0).or(rest.find(char::is_whitespace)).unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end)?;
        let (value, after) = value(after)?;
        if name.eq_ignore_ascii_case(wanted) {
            return Some(decode(value));
        }
        rest = after;
    }
}

/// The value that follows a name, and what comes after it.
fn value(after_name: &str) -> Option<(&str, &str)> {
    let Some(after) = after_name.trim_start().strip_prefix('=') else {
        return Some(("", after_name));
    };
    let after = after.trim_start();
    match after.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inside = after.strip_prefix(quote)?;
            Some(inside.split_once(quote).unwrap_or((inside, "")))
        }
        _ => after.split_at_checked(after.find(char::is_whitespace).unwrap_or(after.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(html: &str) -> Vec<String> {
        let said = |token| match token {
            Token::Open { name, attributes } => format!("<{name}{attributes}>"),
            Token::Close { name } => format!("</{name}>"),
            Token::Text(text) => text.to_owned(),
        };
        Tokens::new(html).map(said).collect()
    }

    #[track_caller]
    fn check(html: &str, expect: &[&str]) {
        assert_eq!(pieces(html), expect);
    }

    #[test]
    fn tags_and_texts_are_told_apart() {
        check("<p>a<br/>b</p>", &["<p>", "a", "<br/>", "b", "</p>"]);
        check("<!DOCTYPE html><!-- <p> -->x", &["x"]);
        check("<a title='1>0' href=x>y", &["<a title='1>0' href=x>", "y"]);
        check("1 < 2 <b>", &["1 ", "< 2 ", "<b>"]);
        check("<script>if (a<b) '</p>'</SCRIPT>x", &["<script>", "</SCRIPT>", "x"]);
        check("a<", &["a", "<"]);
        check("a<p class=\"", &["a"]);
    }

    #[test]
    fn attributes_are_found_by_name() {
        let of = |attributes, name| attribute(attributes, name).map(Cow::into_owned);
        assert_eq!(of(" colspan=\"2\" x", "COLSPAN").as_deref(), Some("2"));
        assert_eq!(of(" a = 'b &amp; c' href=x/y", "href").as_deref(), Some("x/y"));
        assert_eq!(of(" a = 'b &amp; c'", "a").as_deref(), Some("b & c"));
        assert_eq!(of(" hidden x=1", "hidden").as_deref(), Some(""));
        assert_eq!(of(" data-href=1 = ==", "href"), None);
    }
}
