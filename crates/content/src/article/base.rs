//! Addresses that are relative to another than the data's own.

use super::{Article, Block, Inline};
use crate::photo::Photo;
use crate::url::joined;

impl Article {
    /// Makes all its addresses relative to a base, which may be relative itself.
    pub(crate) fn rebase(&mut self, base: &str) {
        let source = self.source.iter_mut().filter_map(|source| source.href.as_mut());
        self.href.iter_mut().chain(source).for_each(|href| join(href, base));
        self.cover.iter_mut().for_each(|cover| photo(cover, base));
        rebase(&mut self.body, base);
    }
}

/// The same of a part of one.
pub(crate) fn rebase(blocks: &mut [Block], base: &str) {
    for block in blocks {
        match block {
            Block::Photo(one) => photo(one, base),
            Block::Gallery(photos) => photos.iter_mut().for_each(|one| photo(one, base)),
            Block::File { href, .. } => join(href, base),
            Block::Rich(parts) => links(parts, base),
            Block::Items { items, .. } => items.iter_mut().for_each(|item| rebase(item, base)),
            Block::Quoted { blocks, .. } => rebase(blocks, base),
            Block::Grid { rows, .. } => {
                rows.iter_mut().flatten().for_each(|cell| links(&mut cell.parts, base));
            }
            _ => {}
        }
    }
}

fn photo(photo: &mut Photo, base: &str) {
    join(&mut photo.src, base);
    photo.sources.iter_mut().for_each(|source| join(&mut source.src, base));
}

fn links(parts: &mut [Inline], base: &str) {
    for part in parts {
        match part {
            Inline::Link { href, parts } => {
                join(href, base);
                links(parts, base);
            }
            Inline::Styled { parts, .. } => links(parts, base),
            Inline::Text(_) | Inline::Break => {}
        }
    }
}

fn join(href: &mut String, base: &str) {
    *href = joined(base, href);
}
