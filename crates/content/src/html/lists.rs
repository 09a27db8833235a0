//! Lists, and how their items are numbered.

use super::align::style;
use super::flow::{Flow, Piece, Role};
use super::parts::is_text;
use super::raw::Node;
use crate::article::{Block, Numbers};
use crate::text::{digits, has};

/// Items of one kind, as they gather.
#[derive(Default)]
struct Gathered {
    ordered: bool,
    numbers: Numbers,
    items: Vec<Vec<Block>>,
    /// What else stood among them.
    others: Vec<Block>,
}

impl Flow {
    pub(super) fn list(&mut self, node: Node<'_>) {
        self.edge();
        let mut list = Gathered { ordered: node.name() == "ol", numbers: numbers(node), ..Gathered::default() };
        for child in node.children() {
            // A list right inside a list belongs to the item before it.
            let mut begins = child.name() == "li";
            let ordered = is_ordered(node, child);
            if begins && list.ordered != ordered {
                self.items(&mut list);
                list.ordered = ordered;
            }
            let number = number(child, "value").filter(|_| begins);
            let inside = if begins { child.children() } else { child.itself() };
            let entered = begins && self.enter(child);
            let inside = self.apart(Role::Body).with(inside);
            self.leave(entered);
            for block in inside.blocks() {
                list.add(block, number, &mut begins);
                // A list with numbers stays in one piece, for the next would begin with one again.
                if !list.ordered && !list.others.is_empty() {
                    self.items(&mut list);
                }
            }
        }
        self.items(&mut list);
    }

    /// The items so far as a list, and what else stood among them.
    fn items(&mut self, list: &mut Gathered) {
        let (items, numbers) = (std::mem::take(&mut list.items), std::mem::take(&mut list.numbers));
        if !items.is_empty() {
            self.pieces.push(Piece::Block(list_of(list.ordered, numbers, items)));
        }
        self.pieces.extend(list.others.drain(..).map(Piece::Block));
    }
}

impl Gathered {
    /// Adds what stands in an item, or between two.
    fn add(&mut self, block: Block, number: Option<u64>, begins: &mut bool) {
        match self.items.last_mut() {
            _ if !is_text(&block) => self.others.push(block),
            Some(last) if !*begins => last.push(block),
            _ => {
                self.numbers.values.extend(number.map(|number| (self.items.len(), number)));
                self.items.push(vec![block]);
                *begins = false;
            }
        }
    }
}

/// Whether an item has a number. Quill says so of each item, and makes one list of both kinds.
fn is_ordered(list: Node<'_>, item: Node<'_>) -> bool {
    list.name() == "ol" && item.attribute("data-list").is_none_or(|kind| kind == "ordered")
}

fn number(node: Node<'_>, name: &str) -> Option<u64> {
    node.attribute(name).and_then(|number| digits(number.trim()))
}

fn numbers(list: Node<'_>) -> Numbers {
    let kind = list.attribute("type").and_then(|kind| kind.chars().next().filter(|_| kind.len() == 1));
    let kind = kind.filter(|kind| "aAiI".contains(*kind)).or_else(|| named_kind(&style(list)));
    Numbers { start: number(list, "start"), kind, is_reversed: list.has("reversed"), values: Vec::new() }
}

/// The kind that a style calls `lower-roman` or the like.
fn named_kind(style: &str) -> Option<char> {
    let kinds = [
        ("lower-alpha", 'a'),
        ("lower-latin", 'a'),
        ("upper-alpha", 'A'),
        ("upper-latin", 'A'),
        ("lower-roman", 'i'),
        ("upper-roman", 'I'),
    ];
    kinds.into_iter().find(|(name, _)| has(style, name)).map(|(_, kind)| kind)
}

fn list_of(ordered: bool, numbers: Numbers, items: Vec<Vec<Block>>) -> Block {
    let text = |item: &Vec<Block>| match item.as_slice() {
        [Block::Paragraph(text)] => Some(text.clone()),
        _ => None,
    };
    match items.iter().map(text).collect() {
        Some(items) => Block::List { ordered, numbers, items },
        None => Block::Items { ordered, numbers, items },
    }
}
