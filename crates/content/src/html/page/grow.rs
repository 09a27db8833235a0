//! What stands beside a text in lines of its own, as editors write them, and belongs to it.

use super::begin::is_empty;
use crate::html::align;
use crate::html::imprint::is_around;
use crate::html::raw::{Children, Node};
use crate::html::sums::between;
use crate::text::is_listed;

/// Bytes of text by which a line of a text is known, whatever its element is called.
const LONG: usize = 60;
/// Elements that are no line, and what says that there are several in one.
const BOXES: &str = "h1 nav header footer main article aside form tr td tbody thead body";
const PARTS: &str = "p div section table ul ol dl h1 h2 h3 h4 h5 h6";

/// How much text stands in a tree outside links to other pages, photos and films among it, and whether a heading
/// of the page is in an element.
pub(super) struct Beside<'s> {
    pub texts: &'s [usize],
    pub has_head: &'s dyn Fn(Node<'_>) -> bool,
}

impl Beside<'_> {
    /// A part of a page from its first element to a place, with the lines around it in the elements that hold it: up
    /// to the first that is something else.
    pub fn grown<'t>(&self, mut first: Node<'t>, mut end: usize, holders: &[Node<'t>]) -> Children<'t> {
        let (mut start, mut last) = (first, end);
        for holder in holders.iter().rev() {
            let before = (start.place(), last);
            let is_last = self.after(*holder, &mut last);
            let is_first = !(self.has_head)(*holder) && self.before(*holder, &mut start);
            if (start.place(), last) != before {
                (first, end) = (start, last);
            }
            if !is_first || !is_last {
                break;
            }
            (start, last) = (*holder, holder.end());
        }
        first.until(end)
    }

    /// Moves an end behind the lines that follow it; whether nothing else does. A heading alone is none.
    fn after(&self, holder: Node<'_>, last: &mut usize) -> bool {
        let mut is_whole = true;
        let from = *last;
        for node in holder.children().skip_while(|node| node.place() < from) {
            let is_heading = is_listed("h2 h3 h4 h5 h6", node.name());
            if is_empty(node) && node.name() != "nav" || node.name() == "hr" {
                continue;
            }
            if !self.is_line(node) {
                // A link to another page may stand between lines.
                if node.name() == "nav" || node.inside().filter(|inside| inside.name() == "a").count() != 1 {
                    return false;
                }
                is_whole = false;
            } else if is_heading {
                is_whole = false;
            } else {
                is_whole = true;
                *last = node.end();
            }
        }
        is_whole
    }

    /// The same before its start.
    fn before<'t>(&self, holder: Node<'t>, start: &mut Node<'t>) -> bool {
        let (mut first, mut is_whole) = (None, true);
        for node in holder.children().take_while(|node| node.place() < start.place()) {
            if self.is_line(node) && (is_bare(node) || self.own(node) >= LONG) {
                first = first.or(Some(node));
            } else if !is_empty(node) || node.name() == "nav" {
                (first, is_whole) = (None, false);
            }
        }
        *start = first.unwrap_or(*start);
        is_whole
    }

    fn own(&self, node: Node<'_>) -> usize {
        between(self.texts, node.place(), node.end())
    }

    /// Whether a node is one line, a list, a table or a photo of a text. What has a name of its own is a line where
    /// it is long, or aligned.
    fn is_line(&self, node: Node<'_>) -> bool {
        let is_one = || !node.inside().any(|inside| is_listed(PARTS, inside.name()));
        let is_box = || is_listed("div section center", node.name());
        let own = self.own(node);
        own > 0
            && own * 2 >= node.text().trim().len()
            && !is_listed(BOXES, node.name())
            && !is_around(node)
            && !node.inside().any(is_around)
            && (!is_box() || is_one() && (is_bare(node) || own >= LONG))
    }
}

/// Whether an element has no name, but for one that aligns it.
fn is_bare(node: Node<'_>) -> bool {
    !node.has("class") && !node.has("id") || align::of(node).is_some()
}
