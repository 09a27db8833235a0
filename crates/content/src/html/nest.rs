//! Which tags nest deeper than a browser bears.
//!
//! A browser goes through all elements that are open at each tag, so that a hundred kilobytes of tags which
//! nobody ends would stop a page for seconds. What is open is followed here nearly as the standard has it, for
//! pages that forget their end tags, too.

use super::tokens::{Token, Tokens};
use crate::text::is_listed;

/// How many elements may be open; the tree takes fewer.
const DEEPEST: usize = 256;
/// How far back what a tag ends is looked for.
const FAR: usize = DEEPEST + 64;

/// What holds nothing, and what holds no tags.
const EMPTY: &str = "area base br col embed hr img input link meta param source track wbr \
script style iframe textarea title xmp noembed noframes";
/// What the next of its kind ends, whatever is in it, up to their table. Outside of one they are none.
const CELLS: &str = "td th tr tbody thead tfoot caption colgroup";
/// What the next of its kind ends.
const FLAT: &str = "p li dt dd td th tr tbody thead tfoot caption colgroup option optgroup rt rp";
/// What goes on after what it stands in has ended, until it ends itself.
const FORMATS: &str = "a b big code em font i nobr s small strike strong tt u";
/// What may stand within lines, and doesn't go on.
const INLINE: &str = "span sub sup o:p label ins del mark q cite abbr bdi bdo time var kbd samp dfn";
/// How many formats that are alike go on.
const ALIKE: usize = 3;

struct Open<'h> {
    /// In small letters.
    name: String,
    attributes: &'h str,
    is_deep: bool,
}

impl Open<'_> {
    fn is(&self, list: &str) -> bool {
        is_listed(list, &self.name)
    }
}

#[derive(Default)]
struct Nest<'h> {
    open: Vec<Open<'h>>,
    /// Those among them that the next of their kind doesn't end.
    depth: usize,
}

/// Where the names of tags stand that begin or end what is deeper than that, and how long they are.
pub(super) fn deep(html: &str) -> Vec<(usize, usize)> {
    let mut deep = Vec::new();
    // Most texts have fewer tags than may be open.
    if html.bytes().filter(|sign| *sign == b'<').count() <= DEEPEST {
        return deep;
    }
    let mut nest = Nest::default();
    for token in Tokens::all(html) {
        let (name, is_deep) = match token {
            Token::Open { name, attributes } => (name, nest.begin(name, attributes)),
            Token::Close { name } => (name, nest.end(name)),
            Token::Text(_) => continue,
        };
        if is_deep {
            // A name is a part of the text.
            deep.push((name.as_ptr() as usize - html.as_ptr() as usize, name.len()));
        }
    }
    deep
}

impl<'h> Nest<'h> {
    /// Begins an element; whether it is too deep.
    fn begin(&mut self, name: &str, attributes: &'h str) -> bool {
        let mut open = Open { name: name.to_ascii_lowercase(), attributes, is_deep: false };
        if open.is(EMPTY) {
            return false;
        }
        if open.is(FLAT) {
            self.end_flat(&open.name);
            if open.is(CELLS) && self.place(|open| open.name == "table").is_none() {
                return false;
            }
        } else {
            if open.is(FORMATS) {
                self.leave_out(&open);
            }
            open.is_deep = self.depth >= DEEPEST;
            self.depth += 1;
        }
        let is_deep = open.is_deep;
        self.open.push(open);
        is_deep
    }

    /// Ends an element; whether it was too deep.
    fn end(&mut self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        if is_listed(FLAT, &name) {
            self.end_flat(&name);
            return false;
        }
        let Some(place) = self.place(|open| open.name == name) else { return false };
        let is_deep = self.open.get(place).is_some_and(|open| open.is_deep);
        if is_listed(FORMATS, &name) {
            self.open.remove(place);
            self.depth -= 1;
        } else {
            self.cut(place, &name);
        }
        is_deep
    }

    /// Ends the last of a kind that has no end of its own, unless it is around something that has.
    fn end_flat(&mut self, name: &str) {
        let is_passed = |open: &Open<'_>| match name {
            _ if is_listed(CELLS, name) => open.name != "table",
            "li" | "dt" | "dd" if open.is("div address") => true,
            _ => [FLAT, FORMATS, INLINE].iter().any(|list| open.is(list)),
        };
        let near = self.place(|open| open.name == name || !is_passed(open));
        if let Some(place) = near.filter(|place| self.open.get(*place).is_some_and(|open| open.name == name)) {
            self.cut(place, name);
        }
    }

    /// Ends what is open from a place on. Formats go on, unless it is a cell or what has cells.
    fn cut(&mut self, place: usize, name: &str) {
        let goes_on = !is_listed("td th caption table tr tbody", name);
        let ended = self.open.split_off(place);
        self.depth -= ended.iter().filter(|open| !open.is(FLAT)).count();
        let rest: Vec<Open<'h>> = ended.into_iter().filter(|open| goes_on && open.is(FORMATS)).collect();
        self.depth += rest.len();
        self.open.extend(rest);
    }

    /// Of formats that are alike, the first no longer counts.
    fn leave_out(&mut self, new: &Open<'_>) {
        let alike = |open: &Open<'_>| open.name == new.name && open.attributes == new.attributes;
        let from = self.open.len().saturating_sub(FAR);
        let near = self.open.iter().enumerate().skip(from).filter(|(_, open)| alike(open));
        let places: Vec<usize> = near.map(|(place, _)| place).collect();
        if let (Some(first), true) = (places.first(), places.len() >= ALIKE) {
            self.open.remove(*first);
            self.depth -= 1;
        }
    }

    /// The last place, not too far back, of what a test holds for.
    fn place(&self, is_it: impl Fn(&Open<'_>) -> bool) -> Option<usize> {
        let near = self.open.iter().rev().take(FAR).position(is_it)?;
        Some(self.open.len() - 1 - near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn count(html: &str, expected: usize) {
        assert_eq!(deep(html).len(), expected, "{}", html.get(..html.len().min(80)).unwrap_or_default());
    }

    #[test]
    fn what_nobody_ends_is_too_deep_from_a_depth_on() {
        count(&"<div><p>một".repeat(500), 500 - DEEPEST);
        count(&"<ul><li>x".repeat(500), 500 - DEEPEST);
        count(&"<table><tr><td>x".repeat(500), 500 - DEEPEST);
        count(&"<template><div>".repeat(500), 1000 - DEEPEST);
        let fonts: Vec<String> = (0..500).map(|size| format!("<p><font size={size}>x</p>")).collect();
        count(&fonts.concat(), 500 - DEEPEST);
        let closed = ["<div>".repeat(300), "</DIV>".repeat(300)].concat();
        count(&closed, 2 * (300 - DEEPEST));
        count(&"<div><td>".repeat(500), 500 - DEEPEST);
        let quoted = ["<p title='<script>'>", "<!-- --!>", &"<div>".repeat(500)].concat();
        count(&quoted, 500 - DEEPEST);
    }

    #[test]
    fn a_page_may_be_as_long_as_it_likes_and_forget_its_ends() {
        let parts = [
            "<div><font><b>a</font></div><ul><li>b<li><i>c</ul><table><tr><td><div>d</table><br><img src=e>",
            "<p>a<o:p/></p>",
            "<p><span>a",
            "<p><b>Điều 1.<b></p>",
            "<tr><td><div>a<td><span>b",
            "<script>for (i = 0; i<n; i++) '<div>'</script><!-- <div> --><style>a<b</style>",
            "<p>a<p><font color=red>b",
            "<div><p>a<li>b</div>",
            "<ul><li><div>a<li>b</ul>",
        ];
        for part in parts {
            count(&["<table>", &part.repeat(2000), "</table><h2>Kết quả</h2><div></div>"].concat(), 0);
        }
    }
}
