//! `html!` for the views: Yew's own syntax, made into calls of a pen that draws.
//!
//! Yew's macro writes out the making of each element, some 360 bytes of wasm apiece; this one calls
//! `crate::view::pen::Pen` for it, which makes the same nodes. The grammar is that part of Yew's which the
//! views use: elements with literal, braced and short attributes, `ref`, `key`, listeners, a tag that is
//! worked out (`<@{tag}>`), fragments, `{ value }`, `{ for values }`, `if` and `if let` with `else`. A view
//! inside another is a value in braces. `defaultvalue` is what a field holds at first.

mod parse;
mod write;

use proc_macro::TokenStream;

/// Makes html of Yew's syntax.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    match parse::nodes(input.into()) {
        Ok(nodes) => write::root(&nodes).into(),
        Err(fault) => fault.into_tokens().into(),
    }
}
