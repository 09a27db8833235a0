//! Headings, quotes and figures.

use super::align::{self, Align};
use super::flow::{Flow, Piece, Role, joined, said};
use super::frames::is_frame;
use super::names::{bare, class_has};
use super::photos;
use super::raw::Node;
use super::{bylines, files};
use crate::article::{Block, Inline, Style, plain};
use crate::gather::Gather as _;
use crate::photo::Photo;
use crate::text::{digits, has, join, tidy};

/// Characters of a caption that nothing calls one but its figure.
const SAID: usize = 500;
/// What captions are called in classes, without signs.
const CAPTIONS: [&str; 6] = ["caption", "chuthich", "imgdesc", "photodesc", "imgnote", "imagenote"];

impl Flow {
    pub(super) fn heading(&mut self, node: Node<'_>) {
        self.edge();
        let inside = self.apart(Role::Cell).with(node.children()).pieces;
        // No heading says who took a photo.
        let is_caption =
            |piece: &Piece| matches!(piece, Piece::Text { parts, .. } if photos::credit(&plain(parts)).1.is_some());
        if (self.awaits_caption() || matches!(inside.first(), Some(Piece::Photo { .. })))
            && inside.iter().any(is_caption)
        {
            return self.adopt(inside);
        }
        let (photos, texts): (Vec<_>, Vec<_>) =
            inside.into_iter().partition(|piece| matches!(piece, Piece::Photo { .. }));
        let parts = joined(texts);
        let text = tidy(&plain(&parts)).into_owned();
        // Who wrote a text stands at the right, and no heading.
        if align::of(node) == Some(Align::End) && bylines::is_signature(&text) {
            self.pieces.push(Piece::Text { parts, para: self.para, align: Align::End, breaks: 0 });
        } else if !text.is_empty() {
            let level = node.name().get(1..).and_then(digits).unwrap_or(2).clamp(1, 6) as u8;
            let lang = match parts.as_slice() {
                [Inline::Styled { style: Style::Foreign(tag), .. }] => Some(tag.clone()),
                _ => None,
            };
            self.pieces.push(Piece::Block(Block::Heading { text, level, lang }));
        }
        self.adopt(photos);
    }

    pub(super) fn quote(&mut self, node: Node<'_>) {
        self.edge();
        let inside = self.apart(Role::Quote).with(node.children());
        let cite = inside.caption.clone();
        let mut blocks = inside.blocks();
        let first = blocks.iter().position(is_text).unwrap_or(blocks.len());
        let (said, after) = blocks.split_off(first).into_iter().partition::<Vec<_>, _>(is_text);
        self.pieces.extend(blocks.into_iter().map(Piece::Block));
        match said.as_slice() {
            [] => {}
            // It is one only at the end of all.
            [Block::Byline(line)] => {
                let parts = vec![Inline::Text(line.clone())];
                self.pieces.push(Piece::Text { parts, para: self.para, align: Align::End, breaks: 0 });
            }
            _ => self.pieces.push(Piece::Block(quote_of(said, cite))),
        }
        self.pieces.extend(after.into_iter().map(Piece::Block));
    }

    /// A figure, or a gallery: photos, or something else with a caption.
    pub(super) fn figure(&mut self, node: Node<'_>) {
        self.edge();
        let mut inside = self.apart(Role::Figure);
        inside.in_figure = node.name() == "figure";
        let inside = inside.with(node.children());
        let (mut caption, mut pieces) = (inside.caption, inside.pieces);
        let count = pieces.iter().filter(|piece| matches!(piece, Piece::Photo { .. })).count();
        match count {
            0 => {
                let frame = node.inside().find(|inside| is_frame(*inside)).filter(|_| pieces.is_empty());
                if !frame.is_some_and(|frame| self.frame(frame, caption.as_deref())) {
                    self.other_figure(pieces, caption);
                }
            }
            1 => {
                if let ([Piece::Photo { .. }, Piece::Text { parts, .. }], None) = (pieces.as_slice(), &caption)
                    && node.name() == "figure"
                    && plain(parts).chars().count() <= SAID
                {
                    // The only text of a figure is its caption, whatever it is called.
                    caption = Some(plain(parts));
                    pieces.truncate(1);
                }
                for piece in &mut pieces {
                    if let Piece::Photo { photo, is_settled, .. } = piece
                        && photo.caption.is_none()
                        && let Some(caption) = caption.take()
                    {
                        photos::caption(photo, &caption);
                        *is_settled = true;
                    }
                }
                self.adopt(pieces);
                self.pieces.extend(caption.map(|caption| Piece::Block(Block::Caption(caption))));
            }
            _ if count == pieces.iter().filter(|piece| !matches!(piece, Piece::Gap)).count() => {
                self.block(Block::Gallery(pieces.into_iter().filter_map(photo_of).gather()));
                self.pieces.extend(caption.map(|caption| Piece::Block(Block::Caption(caption))));
            }
            _ => {
                self.adopt(pieces);
                self.pieces.extend(caption.map(|caption| Piece::Block(Block::Caption(caption))));
            }
        }
        self.edge();
        // It could have been written there.
        if node.find("figcaption").is_some() {
            self.line.stand_apart();
        }
    }

    /// Whether an element holds the caption of a photo before it, or of the figure that it is in.
    pub(super) fn is_caption(&self, node: Node<'_>) -> bool {
        let class = bare(&node.attribute("class").unwrap_or_default().to_ascii_lowercase());
        let named = node.name() == "figcaption" || CAPTIONS.iter().any(|name| has(&class, name));
        let awaited = || !self.has_line() && self.awaits_caption();
        named && (self.role == Role::Figure || awaited()) && !photos::is_in(node) && node.find("table").is_none()
    }

    /// In a figure it is that of all photos, unless it stands in a block of its own with one of them, or each photo
    /// has its own.
    pub(super) fn own_caption(&mut self, node: Node<'_>) {
        let Some(said) = said(node) else { return };
        if self.role == Role::Figure && (self.opened + 1 != self.pieces.len() || !self.awaits_caption()) {
            if let Some(earlier) = self.caption.take() {
                self.caption_bare(&earlier, self.captioned);
            }
            self.captioned = self.pieces.len();
            self.caption = Some(said);
        } else {
            self.caption_bare(&said, self.pieces.len());
        }
        // The link in it is lost.
        for file in node.inside().filter_map(files::linked) {
            self.file(file);
        }
    }

    /// Gives a caption to the photo right before a place that has none.
    pub(super) fn caption_bare(&mut self, said: &str, end: usize) {
        let before = self.pieces.get_mut(..end).and_then(<[Piece]>::last_mut);
        if let Some(Piece::Photo { photo, is_settled, .. }) = before {
            photos::caption(photo, said);
            *is_settled = true;
        }
    }

    pub(super) fn awaits_caption(&self) -> bool {
        matches!(self.pieces.last(), Some(Piece::Photo { photo, .. }) if photo.caption.is_none())
    }

    /// Takes pieces that were gathered apart.
    pub(super) fn adopt(&mut self, pieces: Vec<Piece>) {
        self.line.begin();
        let base = self.para + 1;
        for mut piece in pieces {
            if let Piece::Photo { para, .. } | Piece::Text { para, .. } = &mut piece {
                *para += base;
                self.para = self.para.max(*para);
            }
            self.pieces.push(piece);
        }
        self.para += 1;
    }

    fn other_figure(&mut self, pieces: Vec<Piece>, mut own: Option<String>) {
        for piece in pieces {
            self.pieces.push(match piece {
                Piece::Block(Block::Table { caption, head, rows }) => {
                    Piece::Block(Block::Table { caption: own.take().or(caption), head, rows })
                }
                Piece::Block(Block::Grid { caption, rows }) => {
                    Piece::Block(Block::Grid { caption: own.take().or(caption), rows })
                }
                Piece::Block(Block::Quote { text, cite }) => {
                    Piece::Block(Block::Quote { text, cite: cite.or(own.take()) })
                }
                other => other,
            });
        }
        self.pieces.extend(own.map(|own| Piece::Block(Block::Paragraph(own))));
    }
}

/// Whether an element is a figure, or a gallery.
pub(super) fn is_figure(node: Node<'_>) -> bool {
    // `format-gallery` is a kind of post, and not what is in it.
    let is_gallery =
        || class_has(node, "gallery") && !class_has(node, "format-gallery") && !node.each("p").any(is_of_text);
    let named = class_has(node, "wp-caption") || is_gallery();
    let named = named || node.name() == "figure";
    named && (node.name() == "figure" || photos::is_in(node))
}

/// Whether an element inside a figure only holds its photos, by its class.
pub(super) fn is_inner(node: Node<'_>) -> bool {
    node.name() != "figure" && class_has(node, "gallery")
}

/// Whether a paragraph is of a text, and no caption: what holds such is more than a gallery.
fn is_of_text(node: Node<'_>) -> bool {
    !class_has(node, "caption") && !tidy(&node.text()).is_empty()
}

pub(super) fn photo_of(piece: Piece) -> Option<Photo> {
    if let Piece::Photo { photo, .. } = piece { Some(photo) } else { None }
}

pub(super) fn is_text(block: &Block) -> bool {
    matches!(block, Block::Paragraph(_) | Block::Rich(_) | Block::List { .. } | Block::Items { .. } | Block::Byline(_))
}

fn quote_of(blocks: Vec<Block>, cite: Option<String>) -> Block {
    let text = |block: &Block| match block {
        Block::Paragraph(text) => Some(text.clone()),
        _ => None,
    };
    match blocks.iter().map(text).collect::<Option<Vec<_>>>() {
        Some(texts) => Block::Quote { text: join(&texts, "\n"), cite },
        None => Block::Quoted { blocks, cite },
    }
}
