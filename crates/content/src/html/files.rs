//! Links to files.

use super::raw::Node;
use crate::article::{Block, Inline, Style, plain};
use crate::text::{is_letter, tidy};
use crate::url::{ending, file_name, safe_href};

/// Endings of files that are worth a line of their own, and their media types.
const FILES: [(&str, &str); 16] = [
    ("pdf", "application/pdf"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/odt"),
    ("ods", "application/ods"),
    ("csv", "text/csv"),
    ("zip", "application/zip"),
    ("rar", "application/rar"),
    ("7z", "application/7z"),
    ("mp3", "audio/mp3"),
    ("m4a", "audio/m4a"),
    ("mp4", "video/mp4"),
];

/// The media type of a file, where its address is one's.
fn media(href: &str) -> Option<&'static str> {
    let ending = ending(href);
    FILES.iter().find(|(known, _)| *known == ending).map(|(_, media)| *media)
}

/// Whether an address is a file's.
pub(crate) fn is_file(href: &str) -> bool {
    media(href).is_some()
}

/// The file that a link leads to, by its address or by the name of a file that it says.
pub(super) fn linked(link: Node<'_>) -> Option<Block> {
    let href = link.attribute("href").filter(|_| link.name() == "a")?;
    let text = link.text();
    if is_file(href) || is_file(text.trim()) { safe_href(href).map(|href| file(&href, &tidy(&text))) } else { None }
}

/// Whether a text has a link to a file.
pub(super) fn has_file(parts: &[Inline]) -> bool {
    parts.iter().any(|part| match part {
        Inline::Link { href, .. } => is_file(href),
        Inline::Styled { parts, .. } => has_file(parts),
        _ => false,
    })
}

/// A file by its address and what the link to it says.
pub(super) fn file(href: &str, title: &str) -> Block {
    let title = if title.is_empty() { file_name(href) } else { title.to_owned() };
    Block::File {
        href: href.to_owned(),
        bytes: None,
        media: media(href).or_else(|| media(&title)).map(str::to_owned),
        title,
    }
}

/// Takes the sign of a file away, that only says its name, before a link to the same one.
pub(super) fn drop_sign(parts: &mut Vec<Inline>) {
    let is_same = |one: &Inline, other: &Inline| match (one, other) {
        (Inline::Link { href, parts }, Inline::Link { href: again, .. }) => {
            href == again && is_file(href) && plain(parts) == file_name(href)
        }
        _ => false,
    };
    if let [sign, Inline::Text(space), link, ..] = parts.as_slice()
        && space.trim().is_empty()
        && is_same(sign, link)
    {
        parts.drain(..2);
    }
}

fn is_deleted(part: &Inline) -> bool {
    match part {
        Inline::Styled { style: Style::Deleted, .. } => true,
        Inline::Styled { parts, .. } | Inline::Link { parts, .. } => parts.iter().any(is_deleted),
        _ => false,
    }
}

/// The files of a paragraph that is nothing but links to them.
pub(super) fn all_files(parts: &[Inline]) -> Option<Vec<Block>> {
    let mut files: Vec<Block> = Vec::new();
    for part in parts {
        match part {
            Inline::Break => {}
            Inline::Text(text) if !text.chars().any(|sign| is_letter(sign) || sign.is_ascii_digit()) => {}
            // What is struck out stays in the text, where that shows.
            _ if is_deleted(part) => return None,
            Inline::Styled { parts, .. } => files.extend(all_files(parts)?),
            Inline::Link { href, parts } if is_file(href) => files.push(file(href, plain(parts).trim())),
            _ => return None,
        }
    }
    // A button beside the link leads to the same file.
    let href_of = |block: &Block| if let Block::File { href, .. } = block { Some(href.clone()) } else { None };
    files.dedup_by(|one, other| href_of(one) == href_of(other));
    (!files.is_empty()).then_some(files)
}
