//! Photos, and files that play.

use super::files::{file, is_file};
use super::flow::{Flow, Piece, Role};
use super::photos::{self, Shown, is_photo};
use super::raw::Node;
use crate::photo::{Photo, Rendition};
use crate::text::{concat, tidy};
use crate::url::{ending, file_name, safe_src};

/// Pixels that the sign of a file is wide at most.
const ICON: u32 = 128;

impl Flow {
    pub(super) fn photo(&mut self, node: Node<'_>) {
        self.shown = None;
        let link = self.link.as_ref().filter(|(href, _)| is_file(href));
        let read = photos::read(node, self.link.as_ref().map(|(href, _)| href.as_str()));
        match (read, link) {
            (Shown::Photo(photo), link) if link.is_none() || self.role == Role::Figure || photo.width > Some(ICON) => {
                self.show(photo);
            }
            // The sign of a file, which stands for the link to it.
            (Shown::Photo(Photo { alt, .. }) | Shown::Sign(alt), Some((href, false))) => {
                self.line.text(&alt.unwrap_or_else(|| file_name(href)));
            }
            (Shown::Sign(Some(alt)), _) => self.line.text(&alt),
            _ => {}
        }
    }

    /// A photo that stands there once for readers with scripts and once for others is one.
    pub(super) fn show(&mut self, photo: Photo) {
        self.flush();
        self.line.begin();
        self.shown = Some(self.para);
        let last = match self.pieces.last() {
            Some(Piece::Photo { photo, para, .. }) if *para == self.para => photo.src.as_str(),
            _ => "",
        };
        if last != photo.src {
            let (para, align) = (self.para, self.align);
            self.pieces.push(Piece::Photo { photo, para, align, is_settled: false, is_framed: self.in_figure });
        }
    }

    /// The photo for readers without scripts, where the other has no address that is known. What
    /// counts readers stands there as well.
    pub(super) fn photo_without_scripts(&mut self, node: Node<'_>) {
        let is_shown = self.shown == Some(self.para) && !self.has_line();
        let in_file = self.link.as_ref().is_some_and(|(href, _)| is_file(href));
        if let Shown::Photo(photo) = photos::read(node, self.link.as_ref().map(|(href, _)| href.as_str()))
            && !(is_shown || in_file)
            && is_still(&photo.src)
        {
            self.show(photo);
        }
        self.shown = None;
    }

    pub(super) fn picture(&mut self, node: Node<'_>) {
        let before = self.pieces.len();
        self.all(node.children());
        if let Some(Piece::Photo { photo, .. }) = self.pieces.get_mut(before..).and_then(<[Piece]>::last_mut) {
            let own = media_type(&photo.src);
            let is_full = self.link.as_ref().is_some_and(|(href, _)| is_photo(href));
            let sources = node.each("source").filter(|_| !is_full);
            photo.sources.extend(sources.flat_map(|source| typed(source, &own)));
        }
    }

    pub(super) fn medium(&mut self, node: Node<'_>) {
        let of = |node: Node<'_>| ["src", "data-src"].iter().find_map(|name| safe_src(node.attribute(name)?));
        if let Some(src) = of(node).or_else(|| node.each("source").find_map(of)) {
            self.block(file(&src, &node.attribute("title").map(tidy).unwrap_or_default()));
        }
    }
}

/// Whether an address is a photo's that doesn't move.
fn is_still(src: &str) -> bool {
    is_photo(src) && ending(src) != "gif"
}

/// The media type that an address of a photo ends with.
fn media_type(src: &str) -> String {
    let ending = ending(src);
    concat(&["image/", if ending == "jpg" { "jpeg" } else { &ending }])
}

/// The addresses of a `source`. One that doesn't say its width may be small: it is as large as the photo
/// only where it is there for its type, and for windows of any size.
fn typed(source: Node<'_>, own: &str) -> Vec<Rendition> {
    let srcset = source.attribute("srcset").unwrap_or_default();
    let mut sources = photos::renditions(srcset);
    let media = source.attribute("type").map(|media| tidy(media).into_owned());
    if sources.is_empty() && !source.has("media") && media.as_deref().is_some_and(|media| media != own) {
        sources.extend(photos::first(srcset).map(|src| Rendition { src, width: None, media: None }));
    }
    for one in &mut sources {
        one.media.clone_from(&media);
    }
    sources
}
