//! HTML inside an article becomes blocks.

use super::own::has_html;
use super::rich::link_in;
use super::{Article, Block, Inline, Source, plain};
use crate::gather::Gather as _;
use crate::html::{self, Parse};
use crate::text::{fold, is_letter};

/// How far from the end author and source stand, in blocks.
const LAST: usize = 3;

impl Article {
    /// Puts blocks in the place of the HTML in the body, as `parse` takes it
    /// apart. Where the article names no author or source, a line at its end
    /// that does so is taken for it. `false`: some was too long, and is left out.
    pub fn rebuild(&mut self, parse: Parse<'_>) -> bool {
        let mut whole = true;
        if !has_html(self) {
            return whole;
        }
        let mut body = Vec::new();
        for block in std::mem::take(&mut self.body) {
            match block {
                Block::Html(text) => {
                    let tree = html::tree(&text, parse);
                    whole &= !tree.is_cut();
                    body.extend(html::blocks(tree.children()));
                }
                other => body.push(other),
            }
        }
        self.body = body;
        self.settle_end();
        whole
    }

    /// The highest headings are the second level, whatever they are called, and the next ones the third; none stands
    /// more than one under the one before it.
    fn rank_headings(&mut self) {
        let ranks = ranks(&self.body);
        let mut before = 1;
        for block in &mut self.body {
            if let Block::Heading { level, .. } = block {
                let rank = ranks.get(usize::from(*level)).copied().unwrap_or(*level);
                *level = rank.min(before + 1);
                before = *level;
            }
        }
    }

    /// Takes author and source from the lines at the end.
    pub(crate) fn settle_end(&mut self) {
        self.rank_headings();
        self.join_cover();
        let from = self.body.len().saturating_sub(LAST);
        let known = self.author.as_deref().map(words).unwrap_or_default();
        // A line that names the author again says it better: whose text, whose photos.
        let names = |line: &str| {
            let line = words(line);
            known.iter().all(|word| line.contains(word)) && (self.author.is_none() || !known.is_empty())
        };
        let is_authors = |block: &Block| matches!(block, Block::Byline(line) if names(line));
        if let Some(place) = self.body.iter().skip(from).position(is_authors)
            && let Block::Byline(line) = self.body.remove(from + place)
        {
            self.author = Some(line);
        }
        if let (None, Some(last @ (Block::Paragraph(_) | Block::Rich(_)))) = (&self.source, self.body.last())
            && let Some(source) = source_of(&html::as_text(last.clone()))
        {
            self.source = Some(source);
            self.body.pop();
        }
    }
}

/// The levels of headings that a body has, so that none of them is skipped.
fn ranks(body: &[Block]) -> [u8; 7] {
    let mut ranks = [0; 7];
    let mut next = 2;
    for (level, rank) in (0..).zip(&mut ranks) {
        *rank = next.min(6);
        next += u8::from(body.iter().any(|block| matches!(block, Block::Heading { level: one, .. } if *one == level)));
    }
    ranks
}

/// The source that a line names, with where it links to.
fn source_of(parts: &[Inline]) -> Option<Source> {
    let text = plain(parts);
    Some(Source { name: html::source(text.trim())?.to_owned(), href: link_in(parts).map(str::to_owned) })
}

/// The words of a line, folded.
fn words(line: &str) -> Vec<String> {
    line.split(|sign: char| !is_letter(sign)).map(fold).filter(|word| !word.is_empty()).gather()
}
