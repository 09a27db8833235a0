//! What stands between the title and the text: the lead, photos, lines about the article.

use super::begin::is_named_meta;
use super::title::names_all;
use crate::article::{Block, Inline, plain};
use crate::gather::Gather as _;
use crate::html::align::Align;
use crate::html::blocks;
use crate::html::captions::{as_text, is_told};
use crate::html::facts::{author_in, day_in, views};
use crate::html::flow::{Flow, Piece, said};
use crate::html::frames::is_film;
use crate::html::names::has_name;
use crate::html::photos::{credit, is_in, is_photo};
use crate::html::raw::{Node, RawTree};
use crate::photo::Photo;
use crate::text::{fold, has, is_letter, is_listed, join, tidy};
use crate::url::ending;

/// What pages call their lead.
const LEADS: &str = "hometext sapo chapeau chapo brief";
/// The same in words that also name other things, so that the class has to be just this.
const BRIEFS: &str = "lead summary description news-lead article-lead detail-lead news-summary article-summary \
post-summary entry-summary news-description article-description detail-description newssummary articlesummary \
news-intro introtext td-post-sub-title";
/// What is in the names of boxes that hold a photo.
const PHOTOS: [&str; 6] = ["img", "image", "photo", "picture", "avatar", "thumb"];
/// Characters of a caption that only its style or its box tells from a lead.
const CAPTION: usize = 100;
/// Pixels that a photo beside the text is wide at least to be its cover.
const COVER: u32 = 200;
/// Letters and signs that a line has at least to be said of the matter, and not of the page.
const LONG: usize = 40;
/// The same in a list, and words of a heading that isn't the name of a section.
const LIST: usize = 30;
const WORDS: usize = 4;

/// What was found there.
#[derive(Debug, Default)]
pub(super) struct Above {
    pub lead: Option<String>,
    pub cover: Option<Photo>,
    /// The only photo, which may be a sign, too.
    pub alone: Option<Photo>,
    /// What the text begins with.
    pub front: Vec<Block>,
}

impl Above {
    /// Reads what stands between two places; without a heading before it, the lead alone.
    pub fn of(tree: &RawTree, start: usize, end: usize, has_head: bool) -> Self {
        let mut above = Self::default();
        let lead = lead(tree, start, end);
        let (lead_start, lead_end) = lead.map_or((end, end), |lead| (lead.place(), lead.end()));
        let has_figure = tree.among(start, end).any(|node| node.name() == "figure");
        let mut found = if has_head { whole(tree, start, lead_start, true) } else { Vec::new() };
        let (texts, photos) = whole(tree, lead_start, lead_end, false)
            .into_iter()
            .partition::<Vec<_>, _>(|block| photos(block).is_empty());
        above.lead = text_of(&texts);
        found.extend(photos);
        if has_head {
            found.extend(whole(tree, lead_end, end, true));
        }
        above.take(found, has_figure);
        above
    }

    fn take(&mut self, blocks: Vec<Block>, has_figure: bool) {
        let mut signs = Vec::new();
        for block in blocks {
            let (large, small) = photos(&block).into_iter().filter(is_large).partition::<Vec<_>, _>(|photo| {
                has_figure || photo.caption.is_some() || !is_listed("png gif", &ending(&photo.src))
            });
            signs.extend(small);
            for photo in large {
                self.photo(photo);
            }
            self.text(block);
        }
        self.alone = signs.pop().filter(|_| signs.is_empty());
    }

    fn photo(&mut self, photo: Photo) {
        if self.cover.is_none() {
            self.cover = Some(photo);
        } else {
            self.front.push(Block::Photo(photo));
        }
    }

    fn text(&mut self, block: Block) {
        let text = tidy(&plain(&as_text(block.clone()))).into_owned();
        let is_matter = is_matter(&block, &text);
        match block {
            Block::File { .. } | Block::Table { .. } | Block::Grid { .. } => self.front.push(block),
            _ if is_matter && self.lead.is_none() => self.lead = Some(text),
            _ if is_matter || is_part(&block, &text) => self.front.push(block),
            _ => {}
        }
    }
}

/// What stands whole between two places.
fn whole(tree: &RawTree, start: usize, end: usize, is_settled: bool) -> Vec<Block> {
    let (mut flow, mut next, mut shown) = (Flow::default(), start, Vec::new());
    for node in tree.among(start, end) {
        if node.end() > end {
            flow.edge();
        } else if node.place() >= next {
            next = node.end();
            if is_settled && is_meta(node) {
                flow.edge();
            } else if is_settled && is_captioned(node) {
                shown.extend(finished(std::mem::take(&mut flow), is_settled));
                shown.extend(blocks(node.itself()));
            } else {
                flow.node(node);
            }
        }
    }
    shown.extend(finished(flow, is_settled));
    shown
}

/// Dates and names of sections stand under photos as well, so that no text after one is its caption, unless its looks
/// say that it is.
fn finished(mut flow: Flow, is_settled: bool) -> Vec<Block> {
    flow.edge();
    let mut is_told = false;
    for piece in flow.pieces.iter_mut().rev().filter(|_| is_settled) {
        match piece {
            Piece::Photo { photo, .. } if is_told && is_large(photo) => {}
            Piece::Photo { .. } => piece.settle(),
            Piece::Gap => {}
            _ => is_told = is_caption(piece),
        }
    }
    flow.blocks()
}

/// Whether a text under a photo looks like its caption, and says nothing of the page. A long one may be the lead.
fn is_caption(piece: &Piece) -> bool {
    let Piece::Text { parts, align, .. } = piece else { return false };
    let text = plain(parts);
    let is_centred = *align == Align::Centre && !text.ends_with('.');
    let is_short = || is_centred || text.chars().count() <= CAPTION || credit(&text).1.is_some();
    is_told(piece) && is_short() && is_of_photo(&text)
}

/// Whether a line says no day, no readers, no author, and no site.
fn is_of_photo(text: &str) -> bool {
    let is_site = has(&fold(text), "thongtindientu");
    !is_site && day_in(text).is_none() && views(text).is_none() && author_in(text).is_none()
}

/// Whether an element says that it holds lines about the page, and has no photo.
fn is_meta(node: Node<'_>) -> bool {
    is_named_meta(node) && !is_in(node)
}

/// Whether an element holds a photo, and of words only some in italics, or is called so, and has few words that are
/// no sentence.
fn is_captioned(node: Node<'_>) -> bool {
    let italic = || node.find("em").or_else(|| node.find("i")).and_then(said);
    let is_named = |name: &str| PHOTOS.iter().any(|part| has(name, part));
    let is_short = |all: &str| all.chars().count() <= CAPTION && !all.ends_with('.') && has_name(node, &is_named);
    let is_one = |all: String| (is_short(&all) || italic().as_ref() == Some(&all)) && is_of_photo(&all);
    let count = || node.inside().filter(|inside| inside.name() == "img").count();
    node.name() == "div" && count() == 1 && said(node).is_some_and(is_one)
}

/// The element that says it holds the lead.
fn lead(tree: &RawTree, start: usize, end: usize) -> Option<Node<'_>> {
    let between = || tree.among(start, end).filter(|node| node.end() <= end);
    let says = |node: &Node<'_>| node.inside().any(|node| !node.own_text().trim().is_empty());
    between().filter(is_lead).find(says).or_else(|| between().filter(is_brief).find(says))
}

/// Whether an element says that it holds a lead.
pub(super) fn is_lead(node: &Node<'_>) -> bool {
    let is_word = |name: &str| name.split(&['-', '_'][..]).any(|word| is_listed(LEADS, word));
    node.attribute("itemprop") == Some("description") || has_name(*node, &is_word)
}

/// Whether an element says so in words that others use as well.
pub(super) fn is_brief(node: &Node<'_>) -> bool {
    has_name(*node, &|name| is_listed(BRIEFS, name))
}

fn text_of(blocks: &[Block]) -> Option<String> {
    let texts: Vec<String> = blocks.iter().map(|block| plain(&as_text(block.clone()))).gather();
    Some(tidy(&join(&texts, " ")).into_owned()).filter(|text| !text.is_empty())
}

fn photos(block: &Block) -> Vec<Photo> {
    match block {
        Block::Photo(photo) => vec![photo.clone()],
        Block::Gallery(photos) => photos.clone(),
        _ => Vec::new(),
    }
}

/// Whether a photo is no sign. The name of a photo may stand anywhere in its address; else its size or its caption
/// says what it is.
fn is_large(photo: &Photo) -> bool {
    let is_named = || photo.src.split(&['/', '?', '=', '&'][..]).any(is_photo);
    photo.width.is_none_or(|width| width >= COVER)
        && (photo.width.or(photo.caption.as_ref().map(|_| COVER)).is_some() || is_named())
}

/// Whether a block is the article's and no lead: a list that says nothing of the page, a heading of several words,
/// a film.
fn is_part(block: &Block, text: &str) -> bool {
    let is_said = || text.chars().count() >= LIST && !text.contains(&[':', '|'][..]) && day_in(text).is_none();
    match block {
        Block::List { items, .. } => items.len() > 1 && is_said(),
        Block::Heading { .. } => text.split(' ').count() >= WORDS && day_in(text).is_none() && !names_all(text),
        Block::Rich(parts) => matches!(parts.as_slice(), [Inline::Link { href, .. }] if is_film(href)),
        _ => false,
    }
}

/// Whether a text is the article's: a sentence, or a long line that says nothing of the page.
fn is_matter(block: &Block, text: &str) -> bool {
    let is_link = |part: &Inline| match part {
        Inline::Text(text) => !text.chars().any(is_letter),
        Inline::Link { .. } | Inline::Break => true,
        _ => false,
    };
    let is_sentence = text.trim_end_matches(&['”', '"', ')'][..]).ends_with(&['.', '!', '?', '…'][..]);
    let has_length =
        || text.chars().count() >= LONG && !text.contains(&[':', '|', '»', '>'][..]) && day_in(text).is_none();
    matches!(block, Block::Paragraph(_) | Block::Rich(_) | Block::Heading { .. } | Block::Quote { .. })
        && views(text).is_none()
        && (is_sentence || has_length())
        && !as_text(block.clone()).iter().all(is_link)
}
