//! Parsers in Rust, for tools and tests. In the widget the browser's own parse.

use html5ever::tendril::TendrilSink as _;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use roxmltree::{Document, Node, NodeType, ParsingOptions};

use super::{Markup, RawTree};

/// Parses a text as a browser does: HTML by the standard's rules, XML strictly.
pub fn parse(text: &str, markup: Markup) -> RawTree {
    let mut tree = RawTree::new(markup);
    match markup {
        Markup::Html => html(text, &mut tree),
        Markup::Xml => xml(text, &mut tree),
    }
    tree
}

/// What is left to do: a stack, for the page decides how deep it goes.
enum Step<N> {
    Enter(N),
    Close,
}

fn html(text: &str, tree: &mut RawTree) {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let dom = parse_document(RcDom::default(), ParseOpts { tree_builder, ..ParseOpts::default() }).one(text);
    let mut steps = vec![Step::Enter(dom.document.clone())];
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            tree.close();
            continue;
        };
        match &node.data {
            NodeData::Text { contents } => tree.text(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                if !tree.open(&name.local) {
                    continue;
                }
                for attribute in attrs.borrow().iter() {
                    tree.attribute(&attribute.name.local, &attribute.value);
                }
                steps.push(Step::Close);
                enter(&node, &mut steps);
            }
            NodeData::Document => enter(&node, &mut steps),
            _ => {}
        }
    }
}

fn enter(node: &Handle, steps: &mut Vec<Step<Handle>>) {
    steps.extend(node.children.borrow().iter().rev().cloned().map(Step::Enter));
}

fn xml(text: &str, tree: &mut RawTree) {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let Ok(document) = Document::parse_with_options(text, options) else {
        return tree.fail();
    };
    let mut steps = vec![Step::Enter(document.root_element())];
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            tree.close();
            continue;
        };
        match node.node_type() {
            NodeType::Text => tree.text(node.text().unwrap_or_default()),
            NodeType::Element if tree.open(&qualified(node)) => {
                for attribute in node.attributes() {
                    let is_xml = attribute.namespace() == Some(roxmltree::NS_XML_URI);
                    let prefix = if is_xml { "xml:" } else { "" };
                    tree.attribute(&format!("{prefix}{}", attribute.name()), attribute.value());
                }
                steps.push(Step::Close);
                let children: Vec<_> = node.children().collect();
                steps.extend(children.into_iter().rev().map(Step::Enter));
            }
            _ => {}
        }
    }
}

fn qualified(node: Node<'_, '_>) -> String {
    let name = node.tag_name();
    match name.namespace().and_then(|space| node.lookup_prefix(space)) {
        Some(prefix) if !prefix.is_empty() => format!("{prefix}:{}", name.name()),
        _ => name.name().to_owned(),
    }
}
