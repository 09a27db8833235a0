//! Lines at the end of a text that name its author.

use super::align::Align;
use super::captions::as_text;
use super::flow::Piece;
use super::page::source;
use super::photos;
use crate::article::{Block, Inline, link_in, plain};
use crate::text::{fold, is_listed, tidy};

/// Characters of a line that names the author.
const BYLINE: usize = 100;
/// How far from the end a line may be that says so in words, in blocks.
const LAST: usize = 3;

/// How such lines begin.
const AUTHORS: &str = "bai tin baianh baivaanh tinanh tinvaanh tinbai tinbaianh tinbaivaanh baiviet tacgia thuchien \
nguoiviet bientap tacgiabaiviet";

/// The paragraphs near the end that name the author become bylines.
pub(super) fn mark(blocks: Vec<(Block, Align)>) -> Vec<Block> {
    let signed = signed(&blocks);
    let near = blocks.len().saturating_sub(LAST);
    let read = |(place, (block, _)): (usize, (Block, Align))| match &block {
        Block::Paragraph(_) | Block::Rich(_) => {
            let text = said(&block);
            let is_author = signed == Some(place) || place >= near && names(&text);
            if is_author { Block::Byline(text) } else { block }
        }
        _ => block,
    };
    blocks.into_iter().enumerate().map(read).collect()
}

/// Whether a text after a photo may be a byline, and so is no caption.
pub(super) fn may_be(text: &str, align: Align) -> bool {
    names(text) || align == Align::End && is_short(text)
}

/// Settles what the last lines are, before captions are sought.
pub(super) fn settle_end(pieces: &mut Vec<Piece>) {
    part_source(pieces);
    set_right(pieces);
    free_credits(pieces);
}

/// A source under the last lines stands apart from them, and is no caption of the photo before it.
fn part_source(pieces: &mut Vec<Piece>) {
    let place = pieces.iter().rposition(|piece| matches!(piece, Piece::Text { .. })).unwrap_or_default();
    let Some(Piece::Text { parts, para, align, breaks }) = pieces.get_mut(place) else { return };
    let (para, align, mut apart) = (*para, *align, source(&plain(parts)).is_some() && *breaks != 1);
    let last = parts.iter().rposition(|part| *part == Inline::Break).unwrap_or_default();
    let mut rest = None;
    if parts.get(last + 1..).is_some_and(|line| last > 0 && source(&plain(line)).is_some()) {
        rest = Some(parts.split_off(last + 1));
        parts.pop();
        apart = false;
    }
    if apart && matches!(place.checked_sub(1).and_then(|before| pieces.get(before)), Some(Piece::Photo { .. })) {
        pieces.insert(place, Piece::Gap);
    }
    pieces.extend(rest.map(|parts| Piece::Text { parts, para: para + 1, align, breaks: 0 }));
}

/// Who took a photo may stand at its right end; who wrote the text stands last.
fn free_credits(pieces: &mut [Piece]) {
    let texts = pieces.iter_mut().rev().filter_map(|piece| match piece {
        Piece::Text { parts, align, .. } => Some((parts, align)),
        _ => None,
    });
    for (parts, align) in texts.skip(1) {
        if *align == Align::End && matches!(photos::credit(&plain(parts)), ("", Some(_))) {
            *align = Align::Start;
        }
    }
}

/// A last line that spaces push to the right stands at the right.
fn set_right(pieces: &mut [Piece]) {
    let last = pieces.iter_mut().rev().find_map(|piece| match piece {
        Piece::Text { parts, align, .. } => Some((plain(parts), align)).filter(|(text, _)| source(text).is_none()),
        _ => None,
    });
    if let Some((text, align)) = last
        && *align == Align::Pushed
        && is_short(&text)
        && !text.ends_with('.')
    {
        *align = Align::End;
    }
}

/// The place of a last paragraph that is a name, by its standing at the right.
fn signed(blocks: &[(Block, Align)]) -> Option<usize> {
    let place = blocks.iter().rposition(|(block, _)| match block {
        Block::Paragraph(_) | Block::Rich(_) => source(&said(block)).is_none(),
        Block::File { .. } | Block::Photo(_) | Block::Gallery(_) | Block::Caption(_) | Block::Rule => false,
        _ => true,
    })?;
    let (block, align) = blocks.get(place)?;
    let before = place.checked_sub(1).and_then(|before| blocks.get(before));
    // Several lines there are how a document is signed, with office and title.
    let is_alone = before.is_none_or(|(_, align)| !matches!(align, Align::End | Align::Pushed));
    (*align == Align::End && is_alone && is_name(block)).then_some(place)
}

/// Whether a paragraph can be a name: a day, a link, several lines and a remark like
/// `(Còn nữa)` are none.
fn is_name(block: &Block) -> bool {
    let parts = as_text(block.clone());
    link_in(&parts).is_none() && is_signature(&plain(&parts))
}

/// Whether a line at the right end can be the name of whoever wrote what is before it.
pub(super) fn is_signature(text: &str) -> bool {
    is_short(text)
        && !text.starts_with(&['(', '['][..])
        && !text.ends_with(&['!', '?', '…', ':'][..])
        && !text.contains(|sign: char| sign.is_ascii_digit() || sign == '\n')
}

/// Whether a line says in words that it names the author.
fn names(text: &str) -> bool {
    let begins = |(before, after): (&str, &str)| {
        before.len() < 40 && !after.trim().is_empty() && is_listed(AUTHORS, &fold(before))
    };
    is_short(text) && text.split_once(':').is_some_and(begins)
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= BYLINE
}

fn said(block: &Block) -> String {
    tidy(&plain(&as_text(block.clone()))).into_owned()
}
