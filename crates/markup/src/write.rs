//! From nodes to the calls that draw them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::parse::{Element, Node, Tag, Worth};

/// An expression that is the html of some nodes.
pub fn root(nodes: &[Node]) -> TokenStream {
    let drawn = one(nodes);
    quote! {{
        let mut __pen = crate::view::pen::Pen::default();
        #drawn
        __pen.html()
    }}
}

/// Some nodes as one.
fn one(nodes: &[Node]) -> TokenStream {
    match nodes {
        [] => quote! { __pen.nothing(); },
        [node] => draw(node),
        _ => {
            let drawn = nodes.iter().map(draw);
            quote! { __pen.open_list(); #(#drawn)* __pen.close(); }
        }
    }
}

fn draw(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) => draw_element(element),
        Node::Fragment(nodes) => {
            let drawn = nodes.iter().map(draw);
            quote! { __pen.open_list(); #(#drawn)* __pen.close(); }
        }
        Node::Value(value) => {
            quote! { let __child = crate::view::pen::Child::html({ #value }); __pen.put(__child); }
        }
        Node::Values(values) => quote! {
            __pen.open_list();
            for __child in ::core::iter::IntoIterator::into_iter({ #values }) {
                let __child = crate::view::pen::Child::html(__child);
                __pen.put(__child);
            }
            __pen.close();
        },
        Node::If { condition, then, otherwise } => {
            let (then, otherwise) = (one(then), one(otherwise));
            quote! { if #condition { #then } else { #otherwise } }
        }
    }
}

/// The attributes that are set always to the same come first, then those that are worked out.
fn draw_element(element: &Element) -> TokenStream {
    let is_field = matches!(&element.tag, Tag::Named(tag) if tag == "input");
    let (mut names, mut literals) = (Vec::new(), Vec::new());
    let (mut computed, mut rest) = (Vec::new(), Vec::new());
    for (name, worth) in &element.attributes {
        match (name.as_str(), worth) {
            ("key", Worth::Literal(literal)) => {
                rest.push(quote! { let __key = ::yew::virtual_dom::Key::from(#literal); __pen.key(__key); });
            }
            (_, Worth::Literal(literal)) => {
                names.push(name.as_str());
                literals.push(literal);
            }
            ("ref", Worth::Computed(value)) => rest.push(quote! { __pen.refer({ #value }.clone()); }),
            ("key", Worth::Computed(value)) => {
                rest.push(quote! { let __key = ::yew::virtual_dom::Key::from({ #value }); __pen.key(__key); });
            }
            ("value", Worth::Computed(value)) if is_field => {
                rest.push(quote! { let __value = crate::view::pen::Worth::worth({ #value }); __pen.value(__value); });
            }
            // What a field holds at first; what is written into it stays whatever is drawn.
            ("defaultvalue", Worth::Computed(value)) => computed.push(("value", value)),
            ("checked", Worth::Computed(value)) if is_field => rest.push(quote! { __pen.checked({ #value }); }),
            (name, Worth::Computed(value)) if name.starts_with("on") => {
                let kind: Ident = format_ident!("{}", name, span = Span::call_site());
                rest.push(quote! {
                    let __listener = ::yew::html::#kind::Wrapper::__macro_new({ #value });
                    __pen.hear(__listener);
                });
            }
            (name, Worth::Computed(value)) => computed.push((name, value)),
        }
    }
    let set = computed
        .iter()
        .map(|(_, value)| quote! { let __worth = crate::view::pen::Worth::worth({ #value }); __pen.set(__worth); });
    let names = names.iter().copied().chain(computed.iter().map(|(name, _)| *name));
    let open = match &element.tag {
        Tag::Named(tag) => quote! { __pen.open(#tag, &[#(#names),*], &[#(#literals),*]); },
        Tag::Computed(tag) => quote! {
            let __tag = ::yew::AttrValue::from({ #tag });
            __pen.open_named(__tag, &[#(#names),*], &[#(#literals),*]);
        },
    };
    let children = element.children.iter().map(draw);
    quote! { #open #(#set)* #(#rest)* #(#children)* __pen.close(); }
}

#[cfg(test)]
mod tests {
    use super::root;
    use crate::parse::nodes;

    /// What is written for some markup, spaces aside.
    fn written(markup: &str) -> String {
        let tokens = markup.parse().expect("it is made of tokens");
        let nodes = nodes(tokens).map_err(|fault| fault.into_tokens().to_string()).expect("it is markup");
        root(&nodes).to_string().replace(' ', "")
    }

    #[track_caller]
    fn check(markup: &str, parts: &[&str]) {
        let written = written(markup);
        let mut rest = written.as_str();
        for part in parts {
            let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not in {rest} of {written}"));
            rest = &rest[at + part.len()..];
        }
    }

    #[track_caller]
    fn refused(markup: &str, message: &str) {
        let tokens = markup.parse().expect("it is made of tokens");
        let fault = nodes(tokens).err().expect("it is no markup").into_tokens().to_string();
        assert!(fault.contains(message), "{fault}");
    }

    #[test]
    fn literal_attributes_come_first_and_computed_ones_are_set() {
        check(
            r#"<a href={to} class="link" aria-label="x">{ text }</a>"#,
            &[
                r#"open("a",&["class","aria-label","href"],&["link","x"])"#,
                "Worth::worth({to})",
                "Child::html({text})",
                "close()",
            ],
        );
    }

    #[test]
    fn short_attributes_keys_refs_and_listeners_are_told_apart() {
        check(
            "<div key={at} ref={node} onclick={go} {lang} />",
            &[r#"open("div",&["lang"],&[])"#, "Key::from({at})", "refer({node}.clone())", "onclick::Wrapper"],
        );
        check(r#"<td key="name" />"#, &[r#"open("td",&[],&[])"#, r#"Key::from("name")"#]);
    }

    #[test]
    fn a_field_holds_its_value_and_a_choice_has_it_as_an_attribute() {
        check("<input value={text} checked={yes} />", &[r#"open("input",&[],&[])"#, "__pen.value(", "__pen.checked("]);
        check("<option value={text} />", &[r#"open("option",&["value"],&[])"#, "__pen.set("]);
    }

    #[test]
    fn what_is_not_shown_keeps_its_place() {
        check("<p>if yes { <b /> }</p>", &["ifyes{__pen.open(\"b\"", "}else{__pen.nothing();}"]);
        check(
            "<>if let Some(x) = y { {x} } else if no { <i /> } else { <u /> }</>",
            &["open_list", "ifletSome(x)=y", "ifno", "\"u\""],
        );
    }

    #[test]
    fn values_are_a_list_of_their_own() {
        check(
            "<ul>{ for items.iter().map(item) }</ul>",
            &["open_list()", "into_iter({items.iter().map(item)})", "close()"],
        );
    }

    #[test]
    fn names_have_dashes_and_may_be_computed() {
        check("<bangvang-honours heading-level={two} />", &[r#"open("bangvang-honours",&["heading-level"],&[])"#]);
        check(
            "<@{tag} class=\"x\">{ text }</@>",
            &["AttrValue::from({tag})", "open_named(__tag", "Child::html({text})"],
        );
    }

    #[test]
    fn what_is_no_markup_says_why() {
        refused("<p>", "ends too soon");
        refused("<p class></p>", "an attribute has a value");
        refused("text", "expected");
        refused("<Sheet />", "a view is a value");
    }
}
