//! Where a text begins that has lines about the page at its head.

use super::above::{is_brief, is_lead};
use crate::html::facts::{author_in, is_author, is_day_line, says_views};
use crate::html::flow::said;
use crate::html::names::has_name;
use crate::html::raw::{Children, Node, RawTree};
use crate::text::{fold, has, is_listed};

/// Bytes of text in a line about the page.
const LINE: usize = 160;
/// Bytes of text that may stand above a title: the section, a link to it.
const ABOVE: usize = 100;
/// Bytes of text in a lead.
const LEAD: usize = 900;
/// Elements that hold others, and no text of their own.
const BOXES: &str = "div section header footer article main center form hgroup";
/// Elements that a line may be.
const LINES: &str = "div section header footer center p ul ol dl h2 h3 h4 h5 h6 address table";
/// What lines about the page are called, in part.
const METAS: [&str; 4] = ["meta", "byline", "submitted", "sharing"];
/// Words of buttons.
const TOOLS: &str = "a aa aain in print xem voi co chu gui email chia se facebook twitter tweet zalo pinterest whatsapp doc nghe bai luu";

/// A text without the lines about the page that it begins with, nor the lead; as it is, where it begins with none.
/// The title may stand in it.
pub(super) fn without_lines<'t>(tree: &'t RawTree, content: Children<'t>, head: Option<Node<'t>>) -> Children<'t> {
    let (start, end) = (content.place(), content.end());
    let Some(first) = first(tree, &content, head) else { return content };
    // Words above the title are no part of the text.
    let is_bare = head.is_none_or(|head| tree.among(start, head.place()).all(is_silent));
    // What an editor wrote may have its title once more.
    let title = head.and_then(said).map(|title| fold(&title)).unwrap_or_default();
    let place = after_lines(tree, first, end, &title).unwrap_or(if is_bare { start } else { first });
    let begin = tree.among(place, end).next().filter(|_| place > start);
    begin.filter(|begin| begin.until(end).any(|node| !is_empty(node))).map_or(content, |begin| begin.until(end))
}

/// Where the last of the lines ends that stand one after another from a place on. Of several days each begins a line
/// of the text.
fn after_lines(tree: &RawTree, first: usize, end: usize, title: &str) -> Option<usize> {
    let (mut next, mut found, mut days) = (first, None, 0);
    for node in tree.among(first, end) {
        if node.place() < next || is_empty(node) {
            continue;
        }
        let is_line = is_listed(LINES, node.name()) || is_alone(node, end);
        let is_title =
            || !title.is_empty() && is_short(node, LEAD) && said(node).is_some_and(|line| fold(&line) == title);
        if is_line && (is_about(node) || is_short_lead(node) || is_title()) {
            next = node.end();
            found = Some(next);
            days += usize::from(said(node).is_some_and(|line| is_day_line(&line)));
        } else if !is_listed(BOXES, node.name()) {
            break;
        }
    }
    found.filter(|_| days < 2)
}

fn is_short_lead(node: Node<'_>) -> bool {
    (is_lead(&node) || is_brief(&node)) && is_short(node, LEAD)
}

/// Where lines about the page may begin: after the title that stands in a text, unless the text has begun.
fn first(tree: &RawTree, content: &Children<'_>, head: Option<Node<'_>>) -> Option<usize> {
    let (start, end) = (content.place(), content.end());
    let Some(head) = head.filter(|head| (start..end).contains(&head.place())) else { return Some(start) };
    let before = || tree.among(start, head.place());
    let length: usize = before().map(|node| node.own_text().trim().len()).sum();
    (length <= ABOVE && before().all(|node| node.is_text() || is_silent(node))).then(|| head.end())
}

/// Whether a node itself shows nothing.
fn is_silent(node: Node<'_>) -> bool {
    node.own_text().trim().is_empty() && !is_listed("img noscript iframe video audio hr", node.name())
}

/// Whether there is nothing to be seen.
pub(super) fn is_empty(node: Node<'_>) -> bool {
    is_silent(node) && node.inside().all(is_silent)
}

/// Whether no words stand beside an element in a line.
fn is_alone(node: Node<'_>, end: usize) -> bool {
    let next = node.after(end).find(|node| !node.is_text() || !node.own_text().trim().is_empty());
    is_listed("span time i em b strong a", node.name())
        && next.is_none_or(|next| is_listed(LINES, next.name()) || is_listed("br figure", next.name()))
}

/// Whether an element has no more bytes of text.
fn is_short(node: Node<'_>, most: usize) -> bool {
    let mut length = 0;
    node.inside().all(|node| {
        length += node.own_text().trim().len();
        length <= most
    })
}

/// Whether an element is called so.
pub(super) fn is_named_meta(node: Node<'_>) -> bool {
    has_name(node, &|name| METAS.iter().any(|part| has(name, part)))
}

/// Whether an element is a line about the page: its day, its readers, who wrote it, buttons.
fn is_about(node: Node<'_>) -> bool {
    let Some(line) = Some(node).filter(|node| is_short(*node, LINE)).and_then(said) else { return false };
    let is_named = || is_author(node) || is_named_meta(node);
    let is_tool = || {
        line.contains(&[' ', '+'][..])
            && line.split(' ').map(fold).all(|word| word.is_empty() || is_listed(TOOLS, &word))
    };
    let is_fact = || is_day_line(&line) || says_views(&line) || author_in(&line).is_some() || is_tool();
    let has_photo = || node.find("img").is_some();
    let is_bare = || !has_photo() && (!is_listed("ul ol dl table", node.name()) || node.has("class"));
    !line.ends_with('.') && (is_named() || is_bare() && is_fact())
}
