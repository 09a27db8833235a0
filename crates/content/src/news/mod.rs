//! News: articles in a list, from our own JSON, a foreign one, or a feed.

mod fields;
mod own;
mod read;

pub use crate::article::Options;
pub use own::read_own;
pub use read::read;

use crate::article::Article;

/// Articles that belong together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct News {
    /// What they are about.
    pub title: Option<String>,
    /// In the data's order.
    pub articles: Vec<Article>,
}
