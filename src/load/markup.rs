//! HTML taken apart by the browser's own parser: inert, nothing in it runs and nothing is fetched.
//!
//! A form answers to the names of its fields in place of its own properties, and a document to the
//! names of photos; so nothing is asked of either: a `TreeWalker` finds the way.

use bangvang_content::html::RawTree;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Node};

use crate::embed::{Policy, inert};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = DOMParser)]
    type Parser;

    #[wasm_bindgen(constructor, js_class = "DOMParser")]
    fn new() -> Parser;

    #[wasm_bindgen(method, catch, js_name = parseFromString)]
    fn parse(this: &Parser, text: &JsValue, kind: &str) -> Result<Node, JsValue>;

    #[wasm_bindgen(js_name = HTMLFormElement)]
    type Form;

    #[wasm_bindgen(js_name = TreeWalker)]
    type Walker;

    #[wasm_bindgen(catch, js_namespace = document, js_name = createTreeWalker)]
    fn walker(root: &Node, shown: u32) -> Result<Walker, JsValue>;

    #[wasm_bindgen(method, js_name = firstChild)]
    fn first_child(this: &Walker) -> Option<Node>;

    #[wasm_bindgen(method, js_name = nextSibling)]
    fn next_sibling(this: &Walker) -> Option<Node>;

    #[wasm_bindgen(method, js_name = parentNode)]
    fn parent_node(this: &Walker) -> Option<Node>;
}

/// Elements and texts, as a `TreeWalker` counts them.
const SHOWN: u32 = 1 | 4;

/// The elements and texts of `html`; nothing where the browser refuses.
pub fn parse(html: &str, policy: Option<&Policy>) -> RawTree {
    let mut tree = RawTree::default();
    let parsed = Parser::new().parse(&inert(policy, html), "text/html");
    if let Ok(walker) = parsed.and_then(|root| walker(&root, SHOWN)) {
        fill(&mut tree, &walker);
    }
    tree
}

/// Walks without a call for each level: nesting is the data's choice.
fn fill(tree: &mut RawTree, walker: &Walker) {
    let mut at = walker.first_child();
    while let Some(node) = at {
        let is_open = enter(tree, &node);
        at = if is_open { walker.first_child() } else { None };
        if is_open && at.is_none() {
            tree.close();
        }
        at = at.or_else(|| next(tree, walker));
    }
}

/// Gives a node to the tree; whether what is inside is wanted.
fn enter(tree: &mut RawTree, node: &Node) -> bool {
    if node.is_instance_of::<Form>() {
        return tree.open("form");
    }
    let Some(element) = node.dyn_ref::<Element>() else {
        tree.text(&node.node_value().unwrap_or_default());
        return false;
    };
    if !tree.open(&element.tag_name()) {
        return false;
    }
    // Browsers look for each from the first on, so only those that are wanted are asked for.
    for name in element.get_attribute_names() {
        if let Some(name) = name.as_string().filter(|name| RawTree::reads(name)) {
            tree.attribute(&name, &element.get_attribute(&name).unwrap_or_default());
        }
    }
    true
}

/// The node after everything inside the walker's, closing what ends before it.
fn next(tree: &mut RawTree, walker: &Walker) -> Option<Node> {
    loop {
        if let Some(sibling) = walker.next_sibling() {
            return Some(sibling);
        }
        walker.parent_node()?;
        tree.close();
    }
}
