//! What `html!` of the views calls: it makes Yew's nodes, without their making being written out
//! for each element.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag};
use yew::{AttrValue, Html, NodeRef};

/// Draws nodes into one another.
#[derive(Default)]
pub struct Pen {
    open: Vec<Opened>,
    drawn: Vec<Html>,
}

/// An element, or a list of nodes, that is being drawn.
#[derive(Default)]
struct Opened {
    /// Absent for a list.
    tag: Option<AttrValue>,
    names: &'static [&'static str],
    worths: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    node: NodeRef,
    key: Option<Key>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    children: Vec<Html>,
}

impl Pen {
    /// Begins an element. The first of its attributes' values are given, the others are set in order.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, names: &'static [&'static str], worths: &[&'static str]) {
        self.open_named(AttrValue::Static(tag), names, worths);
    }

    /// Begins an element whose name was worked out.
    #[inline(never)]
    pub fn open_named(&mut self, tag: AttrValue, names: &'static [&'static str], worths: &[&'static str]) {
        let worths = worths.iter().map(|worth| Some(AttributeOrProperty::Static(worth))).collect();
        self.open.push(Opened { tag: Some(tag), names, worths, ..Opened::default() });
    }

    /// Begins a list of nodes.
    #[inline(never)]
    pub fn open_list(&mut self) {
        self.open.push(Opened::default());
    }

    /// Sets the next attribute, or leaves it out.
    #[inline(never)]
    pub fn set(&mut self, worth: Option<AttrValue>) {
        if let Some(opened) = self.open.last_mut() {
            opened.worths.push(worth.map(AttributeOrProperty::Attribute));
        }
    }

    /// Hears an event.
    #[inline(never)]
    pub fn hear(&mut self, listener: Option<Rc<dyn Listener>>) {
        if let Some(opened) = self.open.last_mut() {
            opened.listeners.push(listener);
        }
    }

    /// Lets the element be referred to.
    #[inline(never)]
    pub fn refer(&mut self, node: NodeRef) {
        if let Some(opened) = self.open.last_mut() {
            opened.node = node;
        }
    }

    /// Gives the element a key.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        if let Some(opened) = self.open.last_mut() {
            opened.key = Some(key);
        }
    }

    /// Says what a field holds.
    #[inline(never)]
    pub fn value(&mut self, value: Option<AttrValue>) {
        if let Some(opened) = self.open.last_mut() {
            opened.value = value;
        }
    }

    /// Says whether a box is ticked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        if let Some(opened) = self.open.last_mut() {
            opened.checked = Some(checked);
        }
    }

    /// Adds a node.
    #[inline(never)]
    pub fn put(&mut self, node: Html) {
        match self.open.last_mut() {
            Some(opened) => opened.children.push(node),
            None => self.drawn.push(node),
        }
    }

    /// Adds what shows nothing and keeps a place.
    #[inline(never)]
    pub fn nothing(&mut self) {
        self.put(Html::default());
    }

    /// Ends what was begun last.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(opened) = self.open.pop() {
            self.put(opened.html());
        }
    }

    /// What was drawn.
    #[inline(never)]
    pub fn html(self) -> Html {
        together(self.drawn)
    }
}

impl Opened {
    fn html(self) -> Html {
        let Some(tag) = self.tag else {
            return if self.children.is_empty() {
                Html::default()
            } else {
                VList::with_children(self.children, None).into()
            };
        };
        let attributes = Attributes::Dynamic { keys: self.names, values: self.worths.into_boxed_slice() };
        let listeners = if self.listeners.is_empty() {
            Listeners::None
        } else {
            Listeners::Pending(self.listeners.into_boxed_slice())
        };
        let tag = match tag.as_str() {
            "input" => VTag::__new_input(self.value, self.checked, self.node, self.key, attributes, listeners),
            _ => VTag::__new_other(tag, self.node, self.key, attributes, listeners, together(self.children)),
        };
        tag.into()
    }
}

/// Several nodes as one.
fn together(mut nodes: Vec<Html>) -> Html {
    match nodes.len() {
        0 => Html::default(),
        1 => nodes.remove(0),
        _ => VList::with_children(nodes, None).into(),
    }
}

/// What an attribute can be set to.
pub trait Worth {
    /// The value, or nothing where the attribute is left out.
    fn worth(self) -> Option<AttrValue>;
}

impl Worth for &'static str {
    fn worth(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Worth for String {
    fn worth(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl Worth for AttrValue {
    fn worth(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl Worth for bool {
    fn worth(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl<T: Worth> Worth for Option<T> {
    fn worth(self) -> Option<AttrValue> {
        self.and_then(T::worth)
    }
}

/// What can stand in an element.
pub trait Child {
    /// It as html.
    fn html(self) -> Html;
}

impl Child for Html {
    fn html(self) -> Html {
        self
    }
}

impl Child for &str {
    fn html(self) -> Html {
        self.to_owned().html()
    }
}

impl Child for String {
    fn html(self) -> Html {
        VNode::VText(AttrValue::from(self).into())
    }
}

impl Child for &String {
    fn html(self) -> Html {
        self.as_str().html()
    }
}

impl<T: Child> Child for Option<T> {
    fn html(self) -> Html {
        self.map(T::html).unwrap_or_default()
    }
}

impl Child for Vec<Html> {
    fn html(self) -> Html {
        if self.is_empty() { Html::default() } else { VList::with_children(self, None).into() }
    }
}
