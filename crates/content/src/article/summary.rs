use super::{Article, Block, plain};
use crate::text::shortened;

impl Article {
    /// What it says in short, on one line: its lead, else its first paragraph;
    /// at most so many characters, cut after a word.
    pub fn summary(&self, most: usize) -> Option<String> {
        let first = || {
            self.body.iter().find_map(|block| match block {
                Block::Paragraph(text) => Some(text.clone()),
                Block::Rich(parts) => Some(plain(parts)),
                _ => None,
            })
        };
        let text = self.lead.clone().or_else(first)?.replace('\n', " ");
        Some(shortened(&text, most))
    }
}
