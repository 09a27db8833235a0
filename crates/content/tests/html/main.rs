//! What becomes of HTML and of feeds, over the parser in Rust.

mod corpus;
mod formats;
mod outline;
mod samples;
mod soup;
