//! Articles whose text went through a wrong character set.

use super::{Article, Gallery, plain};
use crate::Warning;
use crate::charset::{Charset, suspect};
use crate::fault::{Fault, Log};
use crate::gather::Gather as _;
use crate::html::as_text;
use crate::text::concat;

/// Characters of a piece of text. One whose set was wrong shows it in nearly every
/// piece; one in a foreign language, where it comes to that, in a few.
const PIECE: usize = 60;
/// Pieces of a text that are looked at.
const PIECES: usize = 8;

/// Says of each article whose texts look wrong that they do, by its place from 1 where
/// it is one of many.
pub(crate) fn note_charset<'a>(
    articles: impl Iterator<Item = (Option<u32>, &'a Article)>,
    warnings: &mut Vec<Warning>,
) {
    let mut log = Log::default();
    for (record, article) in articles {
        note(record, texts(article), &mut log);
    }
    warnings.extend(log.into_warnings());
}

/// The same of a gallery.
pub(super) fn note_gallery(gallery: &Gallery, warnings: &mut Vec<Warning>) {
    let mut log = Log::default();
    let captions = gallery.photos.iter().filter_map(|photo| photo.caption.clone());
    note(None, gallery.title.iter().cloned().chain(captions), &mut log);
    warnings.extend(log.into_warnings());
}

fn texts(article: &Article) -> impl Iterator<Item = String> {
    let head = [Some(&article.title), article.lead.as_ref(), article.author.as_ref(), article.category.as_ref()];
    let captions = article.photos().into_iter().filter_map(|photo| photo.caption.clone());
    let body = article.body.iter().map(|block| plain(&as_text(block.clone())));
    // Two short texts together may show what neither shows alone.
    let both = article.lead.iter().map(|lead| concat(&[&article.title, " ", lead]));
    head.into_iter().flatten().cloned().chain(both).chain(body).chain(captions)
}

fn note(record: Option<u32>, mut texts: impl Iterator<Item = String>, log: &mut Log) {
    if let Some(charset) = texts.find_map(|text| looks_like(&text)) {
        log.note(record, &String::new, Fault::CharsetSuspected { charset, rows: 0 });
    }
}

fn looks_like(text: &str) -> Option<Charset> {
    if text.is_ascii() {
        return None;
    }
    let letters: Vec<char> = text.chars().take(PIECE * PIECES).gather();
    let pieces = letters.chunks(PIECE).map(|piece| piece.iter().collect::<String>());
    let looks: Vec<Option<Charset>> = pieces.map(|piece| suspect(std::iter::once(piece.as_str()))).gather();
    let found = looks.iter().flatten();
    if found.clone().count() * 2 < looks.len() { None } else { found.copied().next() }
}
