//! Finds which text is a photo's caption.

use super::align::Align;
use super::flow::Piece;
use super::page::source;
use super::{bylines, files, photos};
use crate::article::{Block, Inline, Style, link_in, plain};
use crate::gather::Gather as _;
use crate::photo::Photo;
use crate::text::{begins_large, digits, fold, is_letter, is_listed, is_small};

/// Characters of a caption that something tells from body text.
const LONG: usize = 300;
/// Characters of a caption that nothing tells from body text but its place.
const SHORT: usize = 140;
/// Words of a remark at the end of a caption.
const REMARK: usize = 6;
/// What is shortened before names of people and places.
const TITLES: &str = "tp tx tt q p ts ths gs pgs bs ks kts";

/// Gives captions to their photos, and makes blocks of the rest.
pub(super) fn settle(mut pieces: Vec<Piece>) -> Vec<Block> {
    level(&mut pieces);
    close_up(&mut pieces);
    bylines::settle_end(&mut pieces);
    let mut blocks: Vec<(Block, Align)> = Vec::new();
    let has_own =
        |piece: &Piece| matches!(piece, Piece::Photo { photo, is_framed: true, .. } if photo.caption.is_some());
    // Whoever writes captions where they belong writes none elsewhere.
    let is_kept = pieces.iter().any(has_own);
    let mut pieces = pieces.into_iter().peekable();
    // The paragraph of the last text: what follows a photo in it is no caption.
    let mut written = None;
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Gap => {}
            Piece::Block(block) => blocks.push((block, Align::Start)),
            Piece::Text { .. } if is_shared(&piece, &mut blocks) => {}
            Piece::Text { parts, para, align, .. } => {
                written = Some(para);
                blocks.push((paragraph(parts), align));
            }
            Piece::Photo { photo, para, align, is_settled, is_framed } => {
                let mut photos = vec![photo];
                let beside = |piece: &Piece| matches!(piece, Piece::Photo { para: other, is_settled: false, photo, .. } if *other == para && photo.caption.is_none());
                while let Some(piece) = pieces.next_if(|piece| !is_settled && beside(piece)) {
                    photos.extend(super::parts::photo_of(piece));
                }
                let awaits = |piece: &Piece| !is_settled && (written != Some(para) || is_set_off(piece, para));
                let place = Place { para, align, is_framed, is_kept: is_framed && is_kept };
                if let Some(rest) = pieces.next_if(|piece| awaits(piece) && is_caption(piece, &place)) {
                    let rest = give(rest, &mut photos);
                    blocks.extend(photos.drain(..).map(|photo| (Block::Photo(photo), Align::Start)));
                    written = rest.as_ref().map(|_| para).or(written);
                    blocks.extend(rest.map(|rest| (paragraph(rest), Align::Start)));
                }
                blocks.extend(photos.into_iter().map(|photo| (Block::Photo(photo), Align::Start)));
                name(&mut blocks, pieces.next_if(is_credit));
            }
        }
    }
    bylines::mark(blocks)
}

/// Where long texts are centred, that tells no caption from them.
fn level(pieces: &mut [Piece]) {
    let (mut centred, mut others, mut is_under) = (0, 1, false);
    for piece in pieces.iter() {
        if let Piece::Text { parts, align, .. } = piece
            && !is_under
            && plain(parts).chars().count() > SHORT
        {
            *(if *align == Align::Centre { &mut centred } else { &mut others }) += 1;
        }
        is_under = matches!(piece, Piece::Photo { .. }) || is_under && matches!(piece, Piece::Gap);
    }
    for piece in pieces.iter_mut().filter(|_| centred > others) {
        if let Piece::Text { align, .. } | Piece::Photo { align, .. } = piece {
            *align = if *align == Align::Centre { Align::Start } else { *align };
        }
    }
}

/// What its looks tell to be a caption may stand under an empty paragraph, which then stands behind it.
fn close_up(pieces: &mut [Piece]) {
    for at in 0..pieces.len() {
        if let Some([before, gap @ Piece::Gap, text, ..]) = pieces.get_mut(at..)
            && matches!(before, Piece::Photo { is_settled: false, .. })
            && is_told(text)
            && !matches!(text, Piece::Text { parts, .. } if bylines::is_person(&plain(parts)))
        {
            std::mem::swap(gap, text);
        }
    }
}

/// Whether a text is the caption of the photos of a gallery before it, or who took them.
fn is_shared(piece: &Piece, blocks: &mut Vec<(Block, Align)>) -> bool {
    let (Some((Block::Gallery(photos), _)), Piece::Text { parts, .. }) = (blocks.last_mut(), piece) else {
        return false;
    };
    let text = plain(parts);
    // A source there is that of the text.
    if source(&text).is_some() {
        return false;
    }
    if is_credit(piece) && photos.iter().all(|photo| photo.credit.is_none()) {
        for photo in photos {
            photos::caption(photo, &text);
        }
        return true;
    }
    let place = Place { para: u32::MAX, align: Align::Start, is_framed: false, is_kept: true };
    let is_one = photos.iter().all(|photo| photo.caption.is_none()) && is_told(piece) && is_caption(piece, &place);
    blocks.extend(is_one.then_some((Block::Caption(text), Align::Start)));
    is_one
}

/// Where a photo stands.
struct Place {
    para: u32,
    align: Align,
    is_framed: bool,
    /// Whether its caption would be in its frame.
    is_kept: bool,
}

/// Whether a text is the caption of the photo before it.
fn is_caption(piece: &Piece, of: &Place) -> bool {
    let Piece::Text { parts, para, align, breaks } = piece else { return false };
    let inside = *para == of.para;
    let parts = if inside { first_line(parts).0 } else { parts };
    let text = plain(parts);
    let count = text.chars().count();
    let leads_on = !inside && matches!(parts, [Inline::Link { .. }]);
    // What a caption links to is lost.
    let has_file = files::has_file(parts);
    let is_other = || bylines::may_be(&text, *align) || is_part(&text, parts, *align) || is_heading(&text, parts);
    if leads_on || has_file || count > LONG || is_other() {
        return false;
    }
    let is_told = inside && *breaks == 1 || text.starts_with("Trong ảnh:") || looks_so(&text, parts, *align);
    // An empty line between them is as much as an empty paragraph.
    let is_centred = of.align == Align::Centre && *align == Align::Body;
    let is_body = || of.is_framed || is_centred || text.starts_with(&['“', '"'][..]);
    let is_bare = || {
        (inside || link_in(parts).is_none())
            && !is_all(parts, &Style::Strong)
            && !has_sentences(&text)
            && !(text.ends_with('.') && is_body())
    };
    is_told || *breaks < 2 && !of.is_kept && count <= SHORT && is_bare()
}

/// Whether a line's looks, or a name in it, say that it is a caption.
fn looks_so(text: &str, parts: &[Inline], align: Align) -> bool {
    align == Align::Centre || is_all(parts, &Style::Emphasis) || photos::credit(text).1.is_some()
}

/// Whether a text under a photo looks like its caption, and not like what a text begins with: a lead may be in italics.
pub(super) fn is_told(piece: &Piece) -> bool {
    let Piece::Text { parts, align, .. } = piece else { return false };
    let text = plain(parts);
    let is_styled = || *align == Align::Centre || is_all(parts, &Style::Emphasis) && !text.ends_with('.');
    // A remark such as `(Còn nữa)` is of the text.
    let is_remark = text.starts_with('(') && text.ends_with(')');
    !is_all(parts, &Style::Strong) && (!is_remark && is_styled() || photos::credit(&text).1.is_some())
}

/// Whether a line in bold is what comes next: in capitals, or with a number.
fn is_heading(text: &str, parts: &[Inline]) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    let number = first.trim_end_matches(&['.', ')', ':', '/'][..]);
    let is_number = || number != first && fold(number).chars().all(|sign| matches!(sign, '0'..='9' | 'i' | 'v' | 'x'));
    let is_bold = is_all(parts, &Style::Strong) && !is_all(parts, &Style::Emphasis);
    is_bold && (!text.contains(is_small) || first == "Phần" || is_number())
}

/// Whether a line says nothing without those after it: signs alone, and one of several that belong together.
fn is_part(text: &str, parts: &[Inline], align: Align) -> bool {
    let is_words = text.contains(|sign: char| is_letter(sign) || sign.is_ascii_digit());
    let is_item = || text.starts_with(&['-', '–', '+', '•', '*'][..]) && !looks_so(text, parts, align);
    // So ends a whole text.
    !is_words || text.ends_with(&[':', ';', ','][..]) || text.ends_with("./.") || is_item()
}

/// Whether a line is told from the text that a photo's paragraph begins with: after a break by its style, unless it
/// is one of a poem, or by who took the photo; under the paragraph by its looks.
fn is_set_off(piece: &Piece, of: u32) -> bool {
    let Piece::Text { parts, para, breaks, .. } = piece else { return false };
    if *para != of {
        return is_told(piece);
    }
    let (line, rest) = first_line(parts);
    let next = rest.map(|rest| first_line(rest).0).filter(|next| !is_credited(next));
    let is_styled = |line| is_all(line, &Style::Emphasis);
    *breaks == 1 && (is_credited(line) || is_styled(line) && !next.is_some_and(is_styled))
}

fn is_credited(parts: &[Inline]) -> bool {
    photos::credit(&plain(parts)).1.is_some()
}

/// Gives a text to photos as their caption; what stands under its first line is left.
fn give(piece: Piece, photos: &mut [Photo]) -> Option<Vec<Inline>> {
    let Piece::Text { parts, .. } = piece else { return None };
    let (line, rest) = first_line(&parts);
    let text = plain(&parts);
    let is_styled = |parts| is_all(parts, &Style::Emphasis);
    let is_name = |text: &str| photos::credit(text).1.is_some() || bylines::is_signature(text) && !text.ends_with('.');
    // After who took the photo the text goes on.
    let is_plain = !is_styled(line) && (!is_credited(line) || bylines::is_credit(&plain(line)));
    let is_alike = |rest| is_plain || is_styled(rest) || is_name(&plain(rest));
    // All of a short text is the caption, a name under it too, but no text that looks otherwise.
    let is_whole = text.chars().count() <= LONG && rest.is_none_or(is_alike);
    let (text, rest) = if is_whole { (text, None) } else { (plain(line), rest) };
    for photo in photos {
        photos::caption(photo, &text);
    }
    rest.map(<[Inline]>::to_vec)
}

fn first_line(parts: &[Inline]) -> (&[Inline], Option<&[Inline]>) {
    let place = parts.iter().position(|part| *part == Inline::Break);
    let split = place.and_then(|place| parts.split_at_checked(place));
    split.map_or((parts, None), |(line, rest)| (line, rest.get(1..)))
}

/// Whether a text only says who took the photo before it.
fn is_credit(piece: &Piece) -> bool {
    let Piece::Text { parts, align, .. } = piece else { return false };
    *align != Align::End && bylines::is_credit(&plain(parts))
}

fn name(blocks: &mut [(Block, Align)], credit: Option<Piece>) {
    if let (Some((Block::Photo(photo), _)), Some(Piece::Text { parts, .. })) = (blocks.last_mut(), credit) {
        photos::caption(photo, &plain(&parts));
    }
}

fn is_all(parts: &[Inline], wanted: &Style) -> bool {
    parts.iter().all(|part| match part {
        Inline::Styled { style, parts } => style == wanted || is_all(parts, wanted),
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Link { parts, .. } => is_all(parts, wanted),
        Inline::Break => true,
    })
}

/// Whether a text has more than one sentence. The dot after a title, as in `TP. Vinh`, ends none, nor the one
/// after the number of a figure, nor one before a few words of whose it is.
pub(super) fn has_sentences(text: &str) -> bool {
    text.match_indices(". ").any(|(place, _)| {
        let before = text.get(..place).unwrap_or_default();
        let word = before.rsplit(&[' ', '(', '.'][..]).next().unwrap_or_default();
        let is_figures = |before: &str| is_listed("hinh anh", &fold(before));
        let is_number = digits(word).is_some() && before.strip_suffix(word).is_some_and(is_figures);
        let is_initial = word.chars().count() == 1 && begins_large(word);
        let is_end = !is_number && !is_initial && !is_listed(TITLES, &fold(word));
        is_end && !text.get(place + 2..).is_some_and(is_remark)
    })
}

/// Whether what stands behind a sentence only says whose a photo is: `Ảnh minh họa`, `(Nguồn Internet)`.
fn is_remark(said: &str) -> bool {
    let said = said.trim_start_matches(&['(', '['][..]);
    let whose = ["Ảnh ", "Nguồn", "Đồ họa", "Clip"].iter().find_map(|label| said.strip_prefix(label));
    let whose = whose.unwrap_or_default().trim_start_matches(&[':', ' '][..]);
    let is_said = ["minh họa", "tư liệu", "của "].iter().any(|begin| whose.starts_with(begin));
    (is_said || begins_large(whose)) && said.split(' ').count() <= REMARK
}

/// A paragraph, plain where it can be.
pub(super) fn paragraph(parts: Vec<Inline>) -> Block {
    let is_plain = parts.iter().all(|part| matches!(part, Inline::Text(_) | Inline::Break));
    if is_plain { Block::Paragraph(plain(&parts)) } else { Block::Rich(parts) }
}

/// What a block says, as a line of text.
pub(crate) fn as_text(block: Block) -> Vec<Inline> {
    let text = |text: String| vec![Inline::Text(text)];
    let all = |blocks: Vec<Block>| {
        let lines = blocks.into_iter().map(as_text).filter(|line| !line.is_empty());
        lines.reduce(|mut all, line| {
            all.push(Inline::Break);
            all.extend(line);
            all
        })
    };
    match block {
        Block::Rich(parts) => parts,
        Block::Paragraph(said) | Block::Byline(said) | Block::Caption(said) | Block::Heading { text: said, .. } => {
            text(said)
        }
        Block::Quote { text: said, .. } => text(said),
        Block::List { items, .. } => all(items.into_iter().map(Block::Paragraph).gather()).unwrap_or_default(),
        Block::Items { items, .. } => all(items.into_iter().flatten().gather()).unwrap_or_default(),
        Block::Quoted { blocks, .. } => all(blocks).unwrap_or_default(),
        Block::File { href, title, .. } => vec![Inline::Link { href, parts: text(title) }],
        _ => Vec::new(),
    }
}
