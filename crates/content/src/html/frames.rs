//! Frames of films and files: nothing is embedded, but a link stands for them.

use super::files::{file, is_file};
use super::flow::{Flow, Piece};
use super::names::has_word;
use super::raw::Node;
use crate::article::{Block, Inline};
use crate::text::{concat, cut, has, is_listed, tidy};
use crate::url::{decoded, safe_src};

/// The elements that show something of another address.
const FRAMES: &str = "iframe oembed object embed amp-youtube lite-youtube";
/// What is in the addresses of films, and of forms to fill in; other frames are maps and buttons.
const FILMS: [&str; 7] =
    ["youtube", "youtu.be", "vimeo", "dailymotion", "video", "drive.google.com/file", "google.com/forms"];
/// Where a frame has its address.
const ADDRESSES: [&str; 6] = ["src", "data-src", "data-lazy-src", "url", "data", "data-href"];

pub(super) fn is_frame(node: Node<'_>) -> bool {
    is_listed(FRAMES, node.name()) || has_word(node, "fb-video")
}

impl Flow {
    /// A film or a file becomes a link, by what is said of it, else by its host or its name.
    pub(super) fn frame(&mut self, node: Node<'_>, said: Option<&str>) -> bool {
        let said = said.map(tidy).unwrap_or_default();
        let address = |name: &&str| node.attribute(name).and_then(safe_src);
        let files = ADDRESSES.iter().filter_map(address).find_map(|src| file_in(&src));
        if let Some(src) = files {
            self.edge();
            self.file(file(&src, &said));
            return true;
        }
        let shown = || ADDRESSES.iter().filter_map(address).find(|src| plays_film(node, src));
        let Some(href) = youtube(node).or_else(shown) else { return false };
        let text = if said.is_empty() { host(&href).to_owned() } else { said.into_owned() };
        let link = Block::Rich(vec![Inline::Link { href, parts: vec![Inline::Text(text)] }]);
        // One stands there again for readers without scripts.
        self.edge();
        if !matches!(self.pieces.last(), Some(Piece::Block(block)) if *block == link) {
            self.block(link);
        }
        true
    }
}

/// Whether an address is that of a film, or of a form.
pub(super) fn is_film(src: &str) -> bool {
    FILMS.iter().any(|film| has(src, film))
}

fn plays_film(node: Node<'_>, src: &str) -> bool {
    // What Flash has shown else had its own player.
    let is_player = matches!(node.name(), "object" | "embed") && !has(src, "youtube.com/v/");
    !is_player && is_film(src)
}

/// The film that elements with scripts of their own name by its number.
fn youtube(node: Node<'_>) -> Option<String> {
    let id = node.attribute("data-videoid").or_else(|| node.attribute("videoid"))?;
    let is_id = id.bytes().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_'));
    is_id.then(|| concat(&["https://www.youtube.com/watch?v=", id]))
}

/// The file that an address leads to: its own, or one that is given to a viewer.
fn file_in(src: &str) -> Option<String> {
    if is_file(src) {
        return Some(src.to_owned());
    }
    let is_whole = |value: &String| value.starts_with("http") || value.starts_with('/') && !has(src, "//");
    let given = src.split(&['?', '&', '#'][..]).skip(1).filter_map(|part| decoded(part.split_once('=')?.1));
    given.filter(|value| is_file(value) && is_whole(value)).find_map(|value| safe_src(&value))
}

/// The host of an address, as people say it.
fn host(href: &str) -> &str {
    let rest = cut(href, "//").map_or(href, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
