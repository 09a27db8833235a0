//! Lines at the end of a text that name its author.

use super::align::Align;
use super::captions::as_text;
use super::facts::says_views;
use super::flow::Piece;
use super::furniture::is_button;
use super::page::source;
use super::{files, photos};
use crate::article::{Block, Inline, link_in, plain};
use crate::gather::Gather as _;
use crate::text::{begins_digit, begins_large, digits, fold, is_letter, is_listed, lower, tidy};

/// Characters of a line that names the author.
const BYLINE: usize = 100;
/// How far from the end a line may be that says so in words, in blocks.
const LAST: usize = 3;

/// How such lines begin.
const AUTHORS: &str = "bai tin baianh baivaanh tinanh tinvaanh tinbai tinbaianh tinbaivaanh baiviet tacgia thuchien \
nguoiviet bientap tacgiabaiviet";

/// The paragraphs near the end that name the author become bylines.
pub(super) fn mark(blocks: Vec<(Block, Align)>) -> Vec<Block> {
    let last = (0..blocks.len()).rev().find(|place| !is_under(&blocks, *place));
    let signed = last.filter(|place| is_signed(&blocks, *place));
    let near = blocks.len().saturating_sub(LAST);
    let read = |(place, (block, _)): (usize, (Block, Align))| match &block {
        Block::Paragraph(_) | Block::Rich(_) => {
            let is_signed = signed == Some(place);
            let text = if is_signed { lines(&block, ", ") } else { said(&block) };
            let is_author = is_signed || (place >= near || last == Some(place)) && names(&text);
            if is_author { Block::Byline(text) } else { block }
        }
        _ => block,
    };
    blocks.into_iter().enumerate().map(read).gather()
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

/// A source under the last lines, or who wrote them, stands apart from them, and is no caption of the photo before it.
fn part_source(pieces: &mut Vec<Piece>) {
    let is_last = |piece: &Piece| matches!(piece, Piece::Text { parts, .. } if !is_tags(&plain(parts)));
    let place = pieces.iter().rposition(is_last).unwrap_or_default();
    let Some(Piece::Text { parts, para, align, breaks }) = pieces.get_mut(place) else { return };
    let (para, align, mut apart) = (*para, *align, source(&plain(parts)).is_some() && *breaks != 1);
    let last = parts.iter().rposition(|part| *part == Inline::Break).unwrap_or_default();
    let mut rest = None;
    let is_end = |line: &str| source(line).is_some() || names(line);
    if parts.get(last + 1..).is_some_and(|line| last > 0 && is_end(&plain(line))) {
        rest = Some(parts.split_off(last + 1));
        parts.pop();
        apart = false;
    }
    if apart {
        pieces.insert(place, Piece::Gap);
    }
    if let Some(parts) = rest {
        let line = Piece::Text { parts, para: para + 1, align, breaks: 0 };
        pieces.insert(place + 1, Piece::Gap);
        pieces.insert(place + 2, line);
    }
}

/// Who took a photo may stand at its right end, where else who wrote the text stands.
fn free_credits(pieces: &mut [Piece]) {
    let texts = pieces.iter_mut().rev().filter_map(|piece| match piece {
        Piece::Text { parts, align, .. } => Some((parts, align)),
        _ => None,
    });
    for (parts, align) in texts {
        let text = plain(parts);
        if *align == Align::End && is_credit(&text) && source(&text).is_none() {
            *align = Align::Start;
        }
    }
}

/// A last line that spaces push to the right stands at the right.
fn set_right(pieces: &mut [Piece]) {
    let last = pieces.iter_mut().rev().find_map(|piece| match piece {
        Piece::Text { parts, align, .. } => Some((plain(parts), align)).filter(|(text, _)| !is_under_line(text)),
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

/// Whether a last paragraph is a name, by its standing at the right. Above a table so does what it counts in.
fn is_signed(blocks: &[(Block, Align)], place: usize) -> bool {
    let Some((block, align)) = blocks.get(place) else { return false };
    let before = place.checked_sub(1).and_then(|before| blocks.get(before));
    // Several lines there are how a document is signed, with office and title.
    let is_alone = before.is_none_or(|(_, align)| !matches!(align, Align::End | Align::Pushed));
    let is_over = blocks.iter().skip(place).any(|(block, _)| is_table(block));
    *align == Align::End && is_alone && is_name(block) && (!is_over || is_person(&said(block)))
}

/// Whether a paragraph can be a name: a day, a link, several lines and a remark like
/// `(Còn nữa)` are none.
fn is_name(block: &Block) -> bool {
    let parts = as_text(block.clone());
    let text = plain(&parts);
    let is_second = |line: &str| is_unit(line) || is_credit(line);
    let name = text.split_once('\n').filter(|(name, line)| is_person(name) && is_second(line)).map(|(name, _)| name);
    link_in(&parts).is_none() && is_short(&text) && is_signature(name.unwrap_or(&text))
}

/// Whether a line can be a person's name: an office in capitals, as documents are signed, is none.
pub(super) fn is_person(line: &str) -> bool {
    let is_word = |word: &str| begins_large(word) && word.chars().skip(1).all(|sign| lower(sign) == sign);
    (2..=5).contains(&line.split(' ').count()) && line.split(' ').all(is_word)
}

/// Whether a line under a name says where that person works.
fn is_unit(line: &str) -> bool {
    is_signature(line) && begins_large(line) && !line.split(' ').all(begins_large)
}

/// Whether a block stands under who wrote the text: files, photos, films, tables, and what is said over them.
fn is_under(blocks: &[(Block, Align)], place: usize) -> bool {
    let Some((block, _)) = blocks.get(place) else { return false };
    let next = blocks.get(place + 1).map(|(block, _)| block);
    match block {
        Block::Paragraph(_) | Block::Rich(_) => {
            let (text, parts) = (said(block), as_text(block.clone()));
            let is_file = || files::has_file(&parts) && is_short(&text);
            let is_label = || text.ends_with(':') && next.is_some();
            is_under_line(&text) || is_label() || is_file() || link_in(&parts).is_some() && are_links(&parts)
        }
        Block::Heading { .. } => matches!(next, Some(Block::Photo(_) | Block::Gallery(_) | Block::File { .. })),
        Block::File { .. } | Block::Photo(_) | Block::Gallery(_) | Block::Caption(_) | Block::Rule => true,
        _ => is_table(block),
    }
}

fn is_table(block: &Block) -> bool {
    matches!(block, Block::Table { .. } | Block::Grid { .. })
}

/// Whether parts are links, with nothing but signs and labels beside them.
fn are_links(parts: &[Inline]) -> bool {
    parts.iter().all(|part| match part {
        Inline::Text(text) => !text.contains(is_letter) || text.trim_end().ends_with(':'),
        Inline::Styled { parts, .. } => are_links(parts),
        Inline::Link { .. } | Inline::Break => true,
    })
}

/// Whether a line stands under who wrote the text: a source, words to search for, readers, a footnote, who took the
/// photos, a button, signs alone.
fn is_under_line(text: &str) -> bool {
    let is_note = text.strip_prefix('[').is_some_and(begins_digit);
    source(text).is_some()
        || is_note
        || is_tags(text)
        || says_views(text)
        || is_credit(text)
        || is_button(text)
        || !text.contains(|sign: char| is_letter(sign) || sign.is_ascii_digit())
}

/// Whether a line only says who took the photos.
pub(super) fn is_credit(text: &str) -> bool {
    matches!(photos::credit(text), ("", Some(_)))
}

/// Whether a line has words to search for: `Từ khóa: …`.
pub(super) fn is_tags(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, _)| is_listed("tukhoa tag tags", &fold(label)))
}

/// Whether a line at the right end can be the name of whoever wrote what is before it.
pub(super) fn is_signature(text: &str) -> bool {
    is_short(text)
        && !text.starts_with(&['(', '['][..])
        && !text.ends_with(&['!', '?', '…', ':'][..])
        && !is_button(text)
        && !unnumbered(text).contains(|sign: char| sign.is_ascii_digit() || sign == '\n')
}

/// A text without the number that its last name has, as in `Trường THPT Khê Sơn 2`.
fn unnumbered(text: &str) -> &str {
    let is_name = |(before, number): &(&str, &str)| {
        let mut words = before.rsplit(' ');
        number.len() < 3 && digits(number).is_some() && words.next().is_some_and(begins_large) && words.next().is_some()
    };
    text.rsplit_once(' ').filter(is_name).map_or(text, |(before, _)| before)
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
    lines(block, " ")
}

/// What a block says, with something between its lines.
fn lines(block: &Block, between: &str) -> String {
    tidy(&plain(&as_text(block.clone())).replace('\n', between)).into_owned()
}
