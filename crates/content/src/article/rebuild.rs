//! HTML inside an article becomes blocks.

use super::{Article, Block, Source};
use crate::html::{self, Parse};

/// How far from the end author and source stand, in blocks.
const LAST: usize = 3;

impl Article {
    /// Puts blocks in the place of the HTML in the body, as `parse` takes it
    /// apart. Where the article names no author or source, a line at its end
    /// that does so is taken for it. `false`: some was too long, and is left out.
    pub fn rebuild(&mut self, parse: Parse<'_>) -> bool {
        let mut whole = true;
        if !self.body.iter().any(|block| matches!(block, Block::Html(_))) {
            return whole;
        }
        let mut body = Vec::new();
        for block in std::mem::take(&mut self.body) {
            match block {
                Block::Html(text) => {
                    let tree = html::tree(&text, parse);
                    whole &= !tree.is_cut();
                    body.extend(html::blocks(&tree));
                }
                other => body.push(other),
            }
        }
        self.body = body;
        self.settle_end();
        whole
    }

    /// Takes author and source from the lines at the end, and what the cover doesn't say from
    /// the same photo in the body.
    pub(crate) fn settle_end(&mut self) {
        let bare = self.cover.as_ref().filter(|cover| cover.caption.is_none());
        if let Some(same) = bare.and_then(|cover| self.in_body().find(|photo| photo.src == cover.src)) {
            self.cover = Some(same.clone());
        }
        let from = self.body.len().saturating_sub(LAST);
        let is_byline = |block: &Block| matches!(block, Block::Byline(_));
        if self.author.is_none()
            && let Some(place) = self.body.iter().skip(from).position(is_byline)
            && let Block::Byline(line) = self.body.remove(from + place)
        {
            self.author = Some(line);
        }
        if let (None, Some(Block::Paragraph(line))) = (&self.source, self.body.last())
            && let Some(name) = html::source(line)
        {
            self.source = Some(Source { name: name.to_owned(), href: None });
            self.body.pop();
        }
    }
}
