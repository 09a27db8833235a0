//! A parser in Rust, for tools and tests. In the widget the browser's own parses.

use html5ever::tendril::TendrilSink as _;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::RawTree;

/// Parses HTML as a browser does, by the standard's rules.
pub fn parse(text: &str) -> RawTree {
    let mut tree = RawTree::default();
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let dom = parse_document(RcDom::default(), ParseOpts { tree_builder, ..ParseOpts::default() }).one(text);
    let mut steps = vec![Step::Enter(dom.document.clone())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node) => visit(&node, &mut tree, &mut steps),
            Step::Close => tree.close(),
        }
    }
    tree
}

fn visit(node: &Handle, tree: &mut RawTree, steps: &mut Vec<Step>) {
    match &node.data {
        NodeData::Text { contents } => tree.text(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            if !tree.open(&name.local) {
                return;
            }
            for attribute in attrs.borrow().iter() {
                tree.attribute(&attribute.name.local, &attribute.value);
            }
            steps.push(Step::Close);
            enter(node, steps);
        }
        NodeData::Document => enter(node, steps),
        _ => {}
    }
}

/// What is left to do: a stack, for the page decides how deep it goes.
enum Step {
    Enter(Handle),
    Close,
}

fn enter(node: &Handle, steps: &mut Vec<Step>) {
    steps.extend(node.children.borrow().iter().rev().cloned().map(Step::Enter));
}
