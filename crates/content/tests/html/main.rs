//! What becomes of HTML and of feeds, over the parser in Rust.

mod corpus;
mod feeds;
mod formats;
mod outline;
mod samples;
mod soup;
