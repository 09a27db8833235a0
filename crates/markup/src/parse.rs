//! From tokens to nodes.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// A piece of html.
pub enum Node {
    /// An element.
    Element(Element),
    /// Several nodes.
    Fragment(Vec<Node>),
    /// A value in braces.
    Value(TokenStream),
    /// Values in braces after `for`.
    Values(TokenStream),
    /// Nodes under a condition, and those otherwise.
    If { condition: TokenStream, then: Vec<Node>, otherwise: Vec<Node> },
}

/// An element.
pub struct Element {
    pub tag: Tag,
    pub attributes: Vec<(String, Worth)>,
    pub children: Vec<Node>,
}

/// The name of an element.
pub enum Tag {
    /// As it is written.
    Named(String),
    /// Worked out.
    Computed(TokenStream),
}

/// What an attribute is set to.
pub enum Worth {
    /// A text.
    Literal(TokenTree),
    /// An expression.
    Computed(TokenStream),
}

/// What is wrong, and where.
pub struct Fault {
    span: Span,
    message: &'static str,
}

impl Fault {
    pub fn into_tokens(self) -> TokenStream {
        let message = self.message;
        quote_spanned! { self.span => ::core::compile_error!(#message) }
    }
}

type Outcome<T> = Result<T, Fault>;

/// All nodes of some tokens.
pub fn nodes(tokens: TokenStream) -> Outcome<Vec<Node>> {
    let mut reader = Reader { tokens: tokens.into_iter().collect(), at: 0 };
    let mut nodes = Vec::new();
    while reader.peek(0).is_some() {
        nodes.push(reader.node()?);
    }
    Ok(nodes)
}

struct Reader {
    tokens: Vec<TokenTree>,
    at: usize,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<&TokenTree> {
        self.tokens.get(self.at + ahead)
    }

    fn is_sign(&self, ahead: usize, sign: char) -> bool {
        matches!(self.peek(ahead), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
    }

    fn next(&mut self) -> Outcome<TokenTree> {
        let next = self.tokens.get(self.at).cloned();
        self.at += 1;
        next.ok_or_else(|| self.fault("the markup ends too soon"))
    }

    fn fault(&self, message: &'static str) -> Fault {
        let near = self.peek(0).or_else(|| self.tokens.last());
        Fault { span: near.map_or_else(Span::call_site, TokenTree::span), message }
    }

    fn sign(&mut self, sign: char, message: &'static str) -> Outcome<()> {
        if !self.is_sign(0, sign) {
            return Err(self.fault(message));
        }
        self.at += 1;
        Ok(())
    }

    fn group(&mut self, message: &'static str) -> Outcome<TokenStream> {
        match self.peek(0) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inside = group.stream();
                self.at += 1;
                Ok(inside)
            }
            _ => Err(self.fault(message)),
        }
    }

    fn node(&mut self) -> Outcome<Node> {
        match self.peek(0) {
            Some(TokenTree::Group(_)) => Ok(value(self.group("a value stands in braces")?)),
            Some(TokenTree::Ident(word)) if word == "if" => self.condition(),
            _ if self.is_sign(0, '<') => self.tagged(),
            _ => Err(self.fault("an element, a value in braces, or `if` is expected")),
        }
    }

    fn condition(&mut self) -> Outcome<Node> {
        self.at += 1;
        let mut condition = TokenStream::new();
        while !matches!(self.peek(0), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace) {
            condition.extend([self.next()?]);
        }
        let then = nodes(self.group("what is drawn stands in braces")?)?;
        let mut otherwise = Vec::new();
        if matches!(self.peek(0), Some(TokenTree::Ident(word)) if word == "else") {
            self.at += 1;
            otherwise = match self.peek(0) {
                Some(TokenTree::Ident(word)) if word == "if" => vec![self.condition()?],
                _ => nodes(self.group("what is drawn stands in braces")?)?,
            };
        }
        Ok(Node::If { condition, then, otherwise })
    }

    fn tagged(&mut self) -> Outcome<Node> {
        self.sign('<', "a tag begins with <")?;
        if self.is_sign(0, '>') {
            self.at += 1;
            return Ok(Node::Fragment(self.children()?));
        }
        if self.is_sign(0, '@') {
            self.at += 1;
            let tag = Tag::Computed(self.group("a name that is worked out stands in braces")?);
            return self.element(tag);
        }
        let name = self.name()?;
        if name.starts_with(|sign: char| sign.is_ascii_uppercase()) {
            return Err(self.fault("a view is a value in braces"));
        }
        self.element(Tag::Named(name))
    }

    /// A name with dashes in it.
    fn name(&mut self) -> Outcome<String> {
        let mut name = String::new();
        loop {
            match self.next()? {
                TokenTree::Ident(word) => name.push_str(word.to_string().trim_start_matches("r#")),
                _ => return Err(self.fault("a name is expected")),
            }
            if !self.is_sign(0, '-') {
                return Ok(name);
            }
            self.at += 1;
            name.push('-');
        }
    }

    fn element(&mut self, tag: Tag) -> Outcome<Node> {
        let mut attributes = Vec::new();
        loop {
            if self.is_sign(0, '/') {
                self.at += 1;
                self.sign('>', "a tag ends with />")?;
                return Ok(Node::Element(Element { tag, attributes, children: Vec::new() }));
            }
            if self.is_sign(0, '>') {
                self.at += 1;
                let children = self.children()?;
                return Ok(Node::Element(Element { tag, attributes, children }));
            }
            attributes.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Outcome<(String, Worth)> {
        if let Some(TokenTree::Group(_)) = self.peek(0) {
            let short = self.group("a short attribute stands in braces")?;
            return Ok((short.to_string().trim_start_matches("r#").to_owned(), Worth::Computed(short)));
        }
        let name = self.name()?;
        self.sign('=', "an attribute has a value")?;
        match self.peek(0) {
            Some(TokenTree::Group(_)) => Ok((name, Worth::Computed(self.group("a value stands in braces")?))),
            _ => Ok((name, Worth::Literal(self.next()?))),
        }
    }

    /// What is inside, up to the end of the element, which is passed over.
    fn children(&mut self) -> Outcome<Vec<Node>> {
        let mut children = Vec::new();
        while !(self.is_sign(0, '<') && self.is_sign(1, '/')) {
            if self.peek(0).is_none() {
                return Err(self.fault("the markup ends too soon"));
            }
            children.push(self.node()?);
        }
        while !self.is_sign(0, '>') {
            self.next()?;
        }
        self.at += 1;
        Ok(children)
    }
}

fn value(inside: TokenStream) -> Node {
    let mut tokens = inside.clone().into_iter();
    match tokens.next() {
        Some(TokenTree::Ident(word)) if word == "for" => Node::Values(tokens.collect()),
        None => Node::Value(quote! { () }),
        _ => Node::Value(inside),
    }
}
