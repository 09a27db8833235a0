//! What a parser found, before anything is trusted: elements, a few of their
//! attributes, and text, in the order of the page.

use super::calm::{MARK, unmarked};
use crate::text::is_listed;

/// Elements inside each other; deeper ones are unwrapped, their text stays.
const DEPTH: usize = 100;
/// Elements and texts; what comes after them is left out.
const NODES: usize = 60_000;
/// Bytes of text and attributes.
const BYTES: usize = 4 << 20;
/// Attributes of one element.
const ATTRIBUTES: usize = 24;

/// Elements that go with everything inside them.
const DROPPED: &str = "script style applet svg math template noembed noframes frame frameset canvas \
input button select textarea option datalist base link map area param nav dialog xmp plaintext portal fencedframe";

/// The attributes that are read at all: what could run something is none of them.
pub(super) const READ: &str = "align alt border class colspan content data data-echo data-elementor-lightbox-title \
data-full-url data-href data-large-file data-lazy data-lazy-src data-lazy-srcset data-lazyload data-list \
data-orig-file data-orig-size data-original data-pagespeed-lazy-src data-src data-srcset data-videoid datetime height \
hidden href id isPermaLink itemprop label lang length media medium name property rel reversed role rowspan scope src \
srcset start style term title type url value videoid width xml:base xml:lang";

/// Parses HTML, inert: nothing in it runs and nothing is fetched. In a browser
/// its own parser does, elsewhere one in Rust.
pub type Parse<'p> = &'p dyn Fn(&str) -> RawTree;

/// Elements and texts as a parser gave them, for [`article`](crate::article)
/// and [`news`](crate::news) to read. Not to be shown.
///
/// ```
/// use bangvang_content::html::RawTree;
///
/// let mut tree = RawTree::default();
/// if tree.open("p") {
///     tree.attribute("class", "lead");
///     tree.text("Tổng kết");
///     tree.close();
/// }
/// // What is inside a script isn't asked for.
/// assert!(!tree.open("SCRIPT"));
/// ```
#[derive(Debug, Default)]
pub struct RawTree {
    /// Whether names are as they are written, and everything is kept.
    is_xml: bool,
    nodes: Vec<Held>,
    /// The places of the elements that are open; `None` for one that is unwrapped.
    open: Vec<Option<usize>>,
    depth: usize,
    /// How many elements are open around the one of which only photos are wanted.
    bare: Option<usize>,
    bytes: usize,
    is_cut: bool,
}

#[derive(Debug)]
struct Held {
    /// Empty for text.
    name: String,
    text: String,
    attributes: Vec<(String, String)>,
    /// The place after everything inside it.
    end: usize,
}

impl RawTree {
    pub(super) fn xml() -> Self {
        Self { is_xml: true, ..Self::default() }
    }

    /// Begins an element, by its name in letters of any case. `false`: what is
    /// inside isn't wanted and mustn't be given, nor its end.
    pub fn open(&mut self, name: &str) -> bool {
        let name = if self.is_xml { name.to_owned() } else { name.to_ascii_lowercase() };
        let is_title = name == "button" && self.is_in_heading();
        if !self.is_xml && (is_dropped(&name) && !is_title || self.is_full()) {
            return false;
        }
        let name = if is_title { String::new() } else { self.named(name) };
        if self.depth >= DEPTH || self.is_full() || name.is_empty() {
            self.open.push(None);
            return true;
        }
        self.depth += 1;
        self.open.push(Some(self.nodes.len()));
        self.hold(name, String::new());
        true
    }

    /// Whether a heading is open: what opens a part of a page by a button says there what it is.
    fn is_in_heading(&self) -> bool {
        let last = self.open.last().and_then(|place| self.nodes.get((*place)?));
        !self.is_xml && last.is_some_and(|last| is_listed("h2 h3 h4 h5 h6", &last.name))
    }

    /// What an element counts as; as none where it is empty. What is shown without scripts says
    /// again what stands there, so that of it only photos are kept, by a name of their own, and frames.
    fn named(&mut self, name: String) -> String {
        let is_inside = self.bare.is_some();
        if matches!(name.as_str(), "noscript" | "iframe" | "object") && !self.is_xml {
            self.bare = self.bare.or(Some(self.open.len()));
        }
        match name.as_str() {
            "img" if is_inside => "noscript".to_owned(),
            "iframe" | "embed" if is_inside => name,
            _ if is_inside || name == "noscript" && !self.is_xml => String::new(),
            "amp-img" => "img".to_owned(),
            "amp-video" => "video".to_owned(),
            _ => name,
        }
    }

    /// Whether an attribute of this name is kept at all.
    pub fn reads(name: &str) -> bool {
        is_listed(READ, name.strip_prefix(MARK).unwrap_or(name))
    }

    /// Gives an attribute of the element that was just begun.
    pub fn attribute(&mut self, name: &str, value: &str) {
        let Some(Some(_)) = self.open.last() else { return };
        if !Self::reads(name) || self.is_full() {
            return;
        }
        let name = name.strip_prefix(MARK).unwrap_or(name);
        let value = unmarked(value);
        if let Some(last) = self.nodes.last_mut().filter(|last| last.attributes.len() < ATTRIBUTES) {
            self.bytes += value.len();
            last.attributes.push((name.to_owned(), value.into_owned()));
        }
    }

    /// Gives text inside the element that is open, its entities decoded.
    pub fn text(&mut self, text: &str) {
        if !text.is_empty() && self.bare.is_none() && !self.is_full() {
            self.bytes += text.len();
            self.hold(String::new(), unmarked(text).into_owned());
        }
    }

    /// Ends the element that is open.
    pub fn close(&mut self) {
        self.bare = self.bare.filter(|around| around + 1 < self.open.len());
        if let Some(Some(place)) = self.open.pop() {
            self.depth -= 1;
            let end = self.nodes.len();
            if let Some(held) = self.nodes.get_mut(place) {
                held.end = end;
            }
        }
    }

    /// Whether something was left out, because there is too much.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Empties what stands from one place to another.
    pub(super) fn clear(&mut self, start: usize, end: usize) {
        for held in self.nodes.get_mut(start..end).unwrap_or_default() {
            held.text.clear();
            held.attributes.clear();
            if !held.name.is_empty() {
                "nav".clone_into(&mut held.name);
            }
        }
    }

    fn is_full(&mut self) -> bool {
        let full = self.nodes.len() >= NODES || self.bytes >= BYTES;
        self.is_cut |= full;
        full
    }

    fn hold(&mut self, name: String, text: String) {
        let end = if name.is_empty() { self.nodes.len() + 1 } else { usize::MAX };
        self.nodes.push(Held { name, text, attributes: Vec::new(), end });
    }

    pub(crate) fn children(&self) -> Children<'_> {
        Children { tree: self, at: 0, end: self.nodes.len() }
    }

    /// All elements and texts, in the order of the page.
    pub(crate) fn all(&self) -> impl Iterator<Item = Node<'_>> {
        self.among(0, usize::MAX)
    }

    /// Those from a place on and before another.
    pub(crate) fn among(&self, start: usize, end: usize) -> impl Iterator<Item = Node<'_>> {
        (start..end.min(self.nodes.len())).map(|at| Node { tree: self, at })
    }
}

pub(crate) fn is_dropped(name: &str) -> bool {
    is_listed(DROPPED, name)
}

/// An element or a text of a tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'t> {
    tree: &'t RawTree,
    at: usize,
}

impl<'t> Node<'t> {
    fn held(self) -> Option<&'t Held> {
        self.tree.nodes.get(self.at)
    }

    /// Its place among all.
    pub fn place(self) -> usize {
        self.at
    }

    /// The place after everything inside it.
    pub fn end(self) -> usize {
        self.held().map_or(0, |held| held.end.min(self.tree.nodes.len()))
    }

    /// The element's name; empty for text.
    pub fn name(self) -> &'t str {
        self.held().map_or("", |held| held.name.as_str())
    }

    pub fn is_text(self) -> bool {
        self.name().is_empty()
    }

    /// Its own text, which only a text has.
    pub fn own_text(self) -> &'t str {
        self.held().map_or("", |held| held.text.as_str())
    }

    /// An attribute that isn't empty.
    pub fn attribute(self, name: &str) -> Option<&'t str> {
        let found = self.held()?.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// Whether it has an attribute, be it empty.
    pub fn has(self, name: &str) -> bool {
        self.held().is_some_and(|held| held.attributes.iter().any(|(known, _)| known == name))
    }

    pub fn children(self) -> Children<'t> {
        Children { tree: self.tree, at: self.at + 1, end: self.end() }
    }

    /// The node alone.
    pub fn itself(self) -> Children<'t> {
        Children { tree: self.tree, at: self.at, end: self.end() }
    }

    /// The node, and what comes after it up to a place.
    pub fn until(self, end: usize) -> Children<'t> {
        Children { tree: self.tree, at: self.at, end }
    }

    /// What comes after it up to a place.
    pub fn after(self, end: usize) -> Children<'t> {
        Children { tree: self.tree, at: self.end(), end: end.min(self.tree.nodes.len()) }
    }

    pub fn nothing(self) -> Children<'t> {
        Children { tree: self.tree, at: 0, end: 0 }
    }

    /// Everything inside it, in the order of the page.
    pub fn inside(self) -> impl Iterator<Item = Node<'t>> {
        self.tree.among(self.at + 1, self.end())
    }

    /// All text inside it, as it is.
    pub fn text(self) -> String {
        self.inside().map(Node::own_text).collect()
    }

    /// The first element of a name inside it.
    pub fn find(self, name: &str) -> Option<Node<'t>> {
        self.inside().find(|node| node.name() == name)
    }

    /// The child elements of a name.
    pub fn each(self, name: &'static str) -> impl Iterator<Item = Node<'t>> {
        self.children().filter(move |node| node.name() == name)
    }
}

/// The elements and texts right inside an element.
#[derive(Debug, Clone)]
pub(crate) struct Children<'t> {
    tree: &'t RawTree,
    at: usize,
    end: usize,
}

impl Children<'_> {
    /// The place of the first.
    pub fn place(&self) -> usize {
        self.at
    }

    /// The place after the last and everything inside it.
    pub fn end(&self) -> usize {
        self.end
    }
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        if self.at >= self.end {
            return None;
        }
        let node = Node { tree: self.tree, at: self.at };
        self.at = node.end().max(self.at + 1);
        Some(node)
    }
}
