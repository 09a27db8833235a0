//! What becomes of HTML and of feeds, over the parser in Rust.

mod above;
mod bodies;
mod bylines;
mod captions;
mod charsets;
mod contents;
mod corpus;
mod covers;
mod cut;
mod entries;
mod escaped;
mod feeds;
mod figures;
mod films;
mod formats;
mod furniture;
mod heavy;
mod media;
mod outline;
mod pages;
mod posts;
mod samples;
mod signs;
mod soup;
mod under;
mod whole;
