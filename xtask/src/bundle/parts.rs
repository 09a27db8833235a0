//! Parts: what is reached by certain doors alone becomes a wasm of its own, which is fetched where it is needed.
//!
//! The linker's output tells what uses what ([`linked`]), and so what every page needs and what only some do
//! ([`plan`]). The cut is made in the module that wasm-bindgen leaves ([`bound`], [`cut`]): its functions have the
//! same names, its data the same addresses. A part takes memory, table and functions from the main module, and puts
//! its own functions into the places of the table that the main module leaves free for them.

mod bound;
mod cut;
mod linked;
mod plan;
mod write;

pub use cut::cut;
pub use plan::PARTS;

#[cfg(test)]
mod tests;
