//! Walks a tree in the order of the page, and gathers what it shows.

use super::align::{self, Align};
use super::captions;
use super::facts;
use super::files::{all_files, drop_sign};
use super::frames::is_frame;
use super::line::Line;
use super::names::class_has;
use super::parts::{is_figure, is_inner};
use super::photos;
use super::raw::{Children, Node, is_dropped};
use crate::article::{Block, Inline, Style, plain};
use crate::photo::Photo;
use crate::text::{is_listed, tidy};
use crate::url::file_name;

/// Elements that begin and end a block of text.
const BLOCKS: &str = "p div center section article main header footer aside address dl dt dd li tr td th tbody \
thead tfoot caption form fieldset legend details summary hgroup body html figcaption noindex";
/// Elements without anything to show.
const SILENT: &str = "head title meta source track col colgroup wbr xml";

/// What fields of a record are called, and the photo that themes put over a text.
const FIELDS: [&str; 4] = ["field--name", "field-name-", "featured-image", "anhdaidien"];

/// What was gathered, before captions find their photos.
#[derive(Debug)]
pub(super) enum Piece {
    Photo {
        photo: Photo,
        /// The paragraph that it stands in.
        para: u32,
        align: Align,
        /// Whether a text beside it can't be its caption.
        is_settled: bool,
        /// Whether a `figure` is around it, which has a place for its caption.
        is_framed: bool,
    },
    Text {
        parts: Vec<Inline>,
        para: u32,
        align: Align,
        /// How many line breaks stand between it and what came before.
        breaks: u8,
    },
    Block(Block),
    /// What comes after isn't close to what came before.
    Gap,
}

impl Piece {
    /// Says that no text after a photo is its caption.
    pub fn settle(&mut self) {
        if let Self::Photo { is_settled, .. } = self {
            *is_settled = true;
        }
    }
}

/// What is being gathered.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub pieces: Vec<Piece>,
    pub line: Line,
    pub para: u32,
    pub align: Align,
    /// Where a photo links to, and whether a link to a file has words of its own.
    pub link: Option<(String, bool)>,
    /// The paragraph of the last `img`, where that is a photo.
    pub shown: Option<u32>,
    /// How many pieces stood before the block that is open.
    pub opened: usize,
    is_pre: bool,
    /// Whether it is of a `figure`: what is called a gallery inside it is a part of that.
    pub in_figure: bool,
    /// Where text is gathered for a caption, a quote's source or nothing.
    pub role: Role,
    /// The figure's own caption, or whom a quote is from.
    pub caption: Option<String>,
    /// How many pieces stood before it.
    pub captioned: usize,
}

/// What a part of the page is gathered for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Body,
    /// The same in short, without captions but those of figures.
    Summary,
    Figure,
    Quote,
    /// A cell or a caption: links to files stay links.
    Cell,
}

impl Flow {
    /// What children show, gathered apart from what is around them.
    pub fn of(children: Children<'_>, role: Role) -> Self {
        Self { role, ..Self::default() }.with(children)
    }

    /// What is to be gathered apart, in the link and the language that are open.
    pub fn apart(&self, role: Role) -> Self {
        Self { role, link: self.link.clone(), line: self.line.alike(), ..Self::default() }
    }

    pub fn with(mut self, children: Children<'_>) -> Self {
        self.all(children);
        self.edge();
        self
    }

    pub fn blocks(self) -> Vec<Block> {
        captions::settle(self.pieces)
    }

    /// Says that no text after these photos is their caption.
    pub fn settle(&mut self) {
        self.pieces.iter_mut().for_each(Piece::settle);
    }

    pub fn all(&mut self, children: Children<'_>) {
        self.row(children, false);
    }

    pub fn node(&mut self, node: Node<'_>) {
        let count = self.pieces.len();
        let entered = self.enter(node);
        self.element(node);
        self.leave(entered);
        // What comes after stands beside the photo, and not under it.
        if let Some(Piece::Photo { is_settled, .. }) = self.pieces.get_mut(count..).and_then(<[Piece]>::last_mut)
            && !self.line.has_text()
        {
            *is_settled |= align::floats(node);
        }
    }

    fn element(&mut self, node: Node<'_>) {
        let name = node.name();
        match name {
            _ if align::is_hidden(node) => {}
            "" => self.text(node.own_text()),
            "br" => self.break_line(),
            "img" => self.photo(node),
            "noscript" => self.photo_without_scripts(node),
            _ if is_frame(node) => {
                let said = node.attribute("title");
                // A figure says of its own what it is, and a summary has no room for one without words.
                let is_left = matches!(self.role, Role::Figure | Role::Summary) && said.is_none();
                // In an `object` of Flash stands what else shows it.
                if !is_left && !self.frame(node, said) && node.name() == "object" {
                    self.all(node.children());
                }
            }
            // The link to the whole text, where it is only begun.
            "a" if class_has(node, "more-link") => {}
            "a" => self.link(node),
            "b" | "strong" if !align::is_normal(node) => self.wrap(Style::Strong, node),
            "cite" | "footer" if self.role == Role::Quote && !self.has_line() => self.cite(node),
            "i" | "em" | "cite" | "dfn" => self.wrap(Style::Emphasis, node),
            "sub" => self.wrap(Style::Sub, node),
            "sup" => self.wrap(Style::Sup, node),
            "del" | "s" | "strike" => self.wrap(Style::Deleted, node),
            "ins" => self.wrap(Style::Inserted, node),
            "q" => self.quoted(node),
            "hr" => self.block(Block::Rule),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node),
            "table" => self.table(node),
            "blockquote" => self.quote(node),
            "picture" => self.picture(node),
            "video" | "audio" => self.medium(node),
            "pre" => self.preformatted(node),
            _ if is_dropped(name) || is_listed(SILENT, name) || class_has(node, "file__button") => {}
            // What was to be embedded.
            _ if class_has(node, "embed__wrapper") && node.children().all(Node::is_text) => {
                self.edge();
                self.linked(&node.text());
                self.edge();
            }
            _ if self.is_caption(node) => self.own_caption(node),
            _ if is_figure(node) && !(self.in_figure && is_inner(node)) => self.figure(node),
            "ul" | "ol" | "menu" | "dir" if !(self.in_figure && is_inner(node)) => self.list(node),
            "dt" => self.term(node),
            _ if is_listed(BLOCKS, name) => self.inner(node),
            _ => self.styled(node),
        }
    }

    /// Ends a block of text.
    pub fn edge(&mut self) {
        self.flush();
        self.para += 1;
    }

    /// Puts the text since the last edge or photo among the pieces.
    pub fn flush(&mut self) {
        let breaks = self.line.breaks();
        let mut parts = self.line.take();
        drop_sign(&mut parts);
        if parts.is_empty() {
            return;
        }
        let files = if self.role == Role::Cell { None } else { all_files(&parts) };
        match files {
            Some(files) => files.into_iter().for_each(|file| self.file(file)),
            None => self.pieces.push(Piece::Text { parts, para: self.para, align: self.align, breaks }),
        }
    }

    /// A file, once where it stands twice in a row, by the words of a link to it if there are any.
    pub fn file(&mut self, block: Block) {
        if let (Some(Piece::Block(Block::File { href, title, .. })), Block::File { href: again, title: words, .. }) =
            (self.pieces.last_mut(), &block)
            && href == again
        {
            if *title == file_name(href) {
                title.clone_from(words);
            }
            return;
        }
        self.pieces.push(Piece::Block(block));
    }

    pub fn block(&mut self, block: Block) {
        self.edge();
        self.pieces.push(Piece::Block(block));
    }

    fn text(&mut self, text: &str) {
        if !self.is_pre {
            return self.words(text);
        }
        for (number, line) in text.trim_matches('\n').split('\n').enumerate() {
            if number > 0 {
                self.break_line();
            }
            self.line.text(line);
        }
    }

    fn break_line(&mut self) {
        if self.line.break_line() {
            self.edge();
        }
    }

    fn preformatted(&mut self, node: Node<'_>) {
        self.is_pre = true;
        self.inner(node);
        self.is_pre = false;
    }

    /// A block of text, or of other blocks.
    pub fn inner(&mut self, node: Node<'_>) {
        self.edge();
        let (before, count) = (self.align, self.pieces.len());
        let opened = std::mem::replace(&mut self.opened, count);
        if self.awaits_caption() && holds_text(node) {
            self.line.stand_apart();
        }
        // What holds a whole text says nothing of one paragraph.
        let around = if before == Align::Body { Align::Start } else { before };
        self.align = align::of(node).unwrap_or(around);
        if matches!(self.align, Align::Start | Align::Body) {
            self.align = align::pushed(node).unwrap_or(self.align);
        }
        // It may be the last line, wherever it stands.
        if matches!(node.name(), "p" | "div") && facts::is_author(node) {
            self.align = Align::End;
        }
        self.within(node);
        let is_empty = node.name() == "p" && self.line.is_touched();
        self.edge();
        self.opened = opened;
        self.align = before;
        // A field of a record, as Drupal names them, says nothing of the one before it.
        if FIELDS.iter().any(|name| class_has(node, name)) {
            self.line.stand_apart();
        } else if is_empty && self.pieces.len() == count {
            self.pieces.push(Piece::Gap);
        }
    }

    /// What is inside a block. Where that stands side by side, no bare text that one part
    /// begins with is the caption of what another ends with.
    pub fn row(&mut self, children: Children<'_>, is_row: bool) {
        let (mut columns, mut before) = (0, None);
        for child in children {
            let is_column = is_row && (is_listed(BLOCKS, child.name()) || is_figure(child));
            columns += usize::from(is_column);
            if is_column && columns > 1 {
                self.edge();
                self.line.stand_apart();
            }
            if before.is_some_and(|before| align::is_apart(before, child)) {
                self.line.text(" ");
            }
            self.node(child);
            before = Some(child);
        }
        // Nor is what stands under them that of the last.
        if columns > 1 {
            self.edge();
            self.line.stand_apart();
        }
    }

    /// Whether text stands on the line that is gathered.
    pub fn has_line(&self) -> bool {
        self.line.has_text()
    }

    fn cite(&mut self, node: Node<'_>) {
        self.caption = said(node).or(self.caption.take());
    }
}

/// Whether an element holds several paragraphs, and so more than the caption of the photo before it. Who took that may
/// stand in a second one.
fn holds_text(node: Node<'_>) -> bool {
    let is_sentence = |text: &str| text.trim_end().ends_with('.') && photos::credit(text).1.is_none();
    node.each("p").skip(1).any(|paragraph| is_sentence(&paragraph.text()))
}

/// All text of an element on one line; `None` where there is none.
pub(super) fn said(node: Node<'_>) -> Option<String> {
    let flow = Flow::of(node.children(), Role::Cell);
    let said = plain(&joined(flow.pieces));
    Some(tidy(&said).into_owned()).filter(|said| !said.is_empty())
}

/// The texts among some pieces, one after another with breaks between them.
pub(super) fn joined(pieces: Vec<Piece>) -> Vec<Inline> {
    let mut all = Vec::new();
    for piece in pieces {
        let parts = match piece {
            Piece::Text { parts, .. } => parts,
            Piece::Block(block) => captions::as_text(block),
            Piece::Photo { .. } | Piece::Gap => continue,
        };
        if !all.is_empty() && !parts.is_empty() {
            all.push(Inline::Break);
        }
        all.extend(parts);
    }
    all
}
