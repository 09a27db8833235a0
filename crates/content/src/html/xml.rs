//! Reads XML into a tree, with what feeds get wrong: a bare `&` or `<`, names of
//! characters that only HTML knows, white space before the declaration.
//!
//! No browser's parser: theirs refuse all of this, and one shows its refusal in
//! a style that a strict policy reports.

use super::decode;
use super::raw::{READ, RawTree};
use super::tokens::{attribute, tag_end};
use crate::text::{concat, cut, is_letter, is_listed};

/// The tree of a text; where it ends too early, the place from which nothing could be read.
pub(crate) fn read(text: &str) -> Result<RawTree, usize> {
    let mut tree = RawTree::xml();
    let mut open: Vec<&str> = Vec::new();
    let mut prefixes = Vec::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.find('<').and_then(|place| rest.split_at_checked(place)) {
        if !open.is_empty() {
            tree.text(&decode(before));
        }
        rest = take(&mut tree, &mut open, &mut prefixes, tag).ok_or(text.len() - tag.len())?;
        // Nothing of worth comes after the end of the outermost element.
        if open.is_empty() && tree.children().any(|node| !node.is_text()) {
            return Ok(tree);
        }
    }
    Err(text.len())
}

/// Takes what begins with `<`; what comes after it, where it has an end.
fn take<'t>(
    tree: &mut RawTree,
    open: &mut Vec<&'t str>,
    prefixes: &mut Vec<Prefix<'t>>,
    tag: &'t str,
) -> Option<&'t str> {
    if !is_tag(tag) {
        tree.text("<");
        return tag.get(1..);
    }
    if let Some(inside) = tag.strip_prefix("<![CDATA[") {
        let (inside, after) = cut(inside, "]]>")?;
        tree.text(inside);
        return Some(after);
    }
    if tag.starts_with("<!--") {
        return Some(cut(tag, "-->")?.1);
    }
    if tag.starts_with("<?") {
        return Some(cut(tag, "?>")?.1);
    }
    if tag.starts_with("<!") {
        return declared(tag);
    }
    let Some(end) = tag.strip_prefix("</") else { return begin(tree, open, prefixes, tag) };
    let (name, after) = cut(end, ">")?;
    close(tree, open, name.trim_end());
    Some(after)
}

/// Whether a tag begins, and no sign that was never escaped.
fn is_tag(text: &str) -> bool {
    let begins = |sign: char| is_letter(sign) || matches!(sign, '/' | '!' | '?' | '_' | ':');
    text.get(1..).is_none_or(|rest| rest.is_empty() || rest.starts_with(begins))
}

/// A prefix of names, and what stands in its place.
type Prefix<'t> = (&'t str, &'static str);

/// What names of vocabularies end with, whatever prefix a feed has for them, and their usual prefix.
const VOCABULARIES: [(&str, &str); 6] = [
    ("w3.org/1999/xhtml", ""),
    ("search.yahoo.com/mrss", "media:"),
    ("modules/content", "content:"),
    ("purl.org/dc/elements/1.1", "dc:"),
    ("dtds/podcast-1.0.dtd", "itunes:"),
    ("w3.org/2005/Atom", "atom:"),
];
/// Prefixes of one feed.
const PREFIXES: usize = 32;

/// Learns the prefixes that an element declares.
fn declare<'t>(attributes: &'t str, prefixes: &mut Vec<Prefix<'t>>) {
    let mut rest = attributes;
    while let Some((_, after)) = cut(rest, "xmlns:") {
        rest = after;
        let Some((prefix, value)) = after.split_once('=') else { return };
        let uri = value.split(&['"', '\''][..]).nth(1).unwrap_or_default().trim_end_matches('/');
        let known =
            VOCABULARIES.iter().find(|(end, _)| uri.ends_with(end)).map(|(_, usual)| (prefix.trim_end(), *usual));
        if let Some(known) = known.filter(|known| prefixes.len() < PREFIXES && !prefixes.contains(known)) {
            prefixes.push(known);
        }
    }
}

/// A name with the usual prefix in the place of its own.
fn named(name: &str, prefixes: &[Prefix<'_>]) -> String {
    let (prefix, local) = name.split_once(':').unwrap_or_default();
    let known = prefixes.iter().rev().find(|(known, _)| !local.is_empty() && *known == prefix);
    known.map_or_else(|| name.to_owned(), |(_, usual)| concat(&[usual, local]))
}

/// What comes after a declaration, which may have others in brackets.
fn declared(tag: &str) -> Option<&str> {
    let end = if tag.find('[') < tag.find('>') { "]>" } else { ">" };
    cut(tag, end).or_else(|| cut(tag, ">")).map(|(_, after)| after)
}

/// Begins an element, and ends one that is empty; what comes after its tag. Known vocabularies get their
/// usual prefixes; where the outermost is a feed or an entry with a prefix, `atom:feed`, names go without it.
fn begin<'t>(
    tree: &mut RawTree,
    open: &mut Vec<&'t str>,
    prefixes: &mut Vec<Prefix<'t>>,
    tag: &'t str,
) -> Option<&'t str> {
    let inside = tag.get(1..)?;
    let end = tag_end(inside)?;
    let (inside, after) = (inside.get(..end)?, inside.get(end + 1..)?);
    let whole = inside.strip_suffix('/');
    let inside = whole.unwrap_or(inside);
    let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let (name, attributes) = inside.split_at_checked(end)?;
    // The one before was never ended.
    if matches!(name, "item" | "entry") {
        close(tree, open, name);
    }
    declare(attributes, prefixes);
    if open.is_empty()
        && let Some(prefix) = name.strip_suffix(":feed").or_else(|| name.strip_suffix(":entry"))
    {
        prefixes.push((prefix, ""));
    }
    tree.open(&named(name, prefixes));
    for name in READ.split(' ') {
        if let Some(value) = attribute(attributes, name) {
            tree.attribute(name, &value);
        }
    }
    match whole {
        None if !is_listed("br hr img", name) => open.push(name),
        _ => tree.close(),
    }
    Some(after)
}

/// Ends an element with those inside it that were never ended; an end without
/// a beginning says nothing.
fn close(tree: &mut RawTree, open: &mut Vec<&str>, name: &str) {
    if let Some(place) = open.iter().rposition(|one| *one == name) {
        for _ in open.drain(place..) {
            tree.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(xml: &str) -> Option<String> {
        let tree = read(xml).ok()?;
        let said = |node: super::super::raw::Node<'_>| match node.name() {
            "" => node.own_text().to_owned(),
            name => format!("<{name}{}>", node.attribute("type").map(|one| format!(" {one}")).unwrap_or_default()),
        };
        Some(tree.all().map(said).collect())
    }

    #[track_caller]
    fn check(xml: &str, expected: Option<&str>) {
        assert_eq!(shown(xml).as_deref(), expected);
    }

    #[test]
    fn elements_texts_and_sections_are_read() {
        check("<?xml version='1.0'?><a><b type='x'/>1<c:d>2</c:d></a>", Some("<a><b x>1<c:d>2"));
        check("<a><![CDATA[<b> & &amp;]]>&lt;</a>", Some("<a><b> & &amp;<"));
        check("<!DOCTYPE a [<!ENTITY b 'c'>]><!-- <x> --><a>&b;</a> z", Some("<a>&b;"));
        check("<a title=\"1 > 0\" type=\"&quot;x\">y</a>", Some("<a \"x>y"));
    }

    #[test]
    fn what_feeds_get_wrong_is_taken() {
        check("\n<a>Rau & quả&nbsp;s&aacute;ng</a>", Some("<a>Rau & quả\u{A0}sáng"));
        check("<a><b>1 < 2 <3 <= 4</b></a>", Some("<a><b>1 < 2 <3 <= 4"));
        check("<a><b>1</a>", Some("<a><b>1"));
        check("<a>1</b></a>", Some("<a>1"));
        check("<a><item><b>1</b><item>2</item>3</a>", Some("<a><item><b>1<item>23"));
    }

    #[test]
    fn what_ends_too_early_is_refused() {
        for xml in ["", "x", "<a>", "<a", "<a><![CDATA[x</a>", "<a><!-- x</a>", "<a><b>", "<a b='</a>"] {
            check(xml, None);
        }
        assert_eq!(read("<a><b>1</b><![CDATA[x</a>").err(), Some(11));
    }
}
