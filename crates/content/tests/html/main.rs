//! What becomes of HTML and of feeds, over the parser in Rust.

mod samples;
