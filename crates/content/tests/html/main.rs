//! What becomes of HTML and of feeds, over the parser in Rust.

mod bylines;
mod charsets;
mod corpus;
mod feeds;
mod formats;
mod outline;
mod pages;
mod samples;
mod soup;
