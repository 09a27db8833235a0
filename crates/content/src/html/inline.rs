//! Text that differs from what is around it: by its style, its language or where it leads.

use super::align;
use super::files::is_file;
use super::flow::Flow;
use super::line::Wrap;
use super::names::class_has;
use super::photos::{self, is_photo};
use super::raw::Node;
use crate::article::Style;
use crate::photo::Photo;
use crate::text::tidy;
use crate::url::safe_href;

impl Flow {
    /// Begins what is in another language, if an element is. The answer is for `leave`.
    pub(super) fn enter(&mut self, node: Node<'_>) -> bool {
        align::language(node).is_some_and(|tag| self.line.open(Wrap::Style(Style::Foreign(tag))))
    }

    pub(super) fn leave(&mut self, entered: bool) {
        if entered {
            self.line.close();
        }
    }

    pub(super) fn wrap(&mut self, style: Style, node: Node<'_>) {
        let opened = self.line.open(Wrap::Style(style));
        self.all(node.children());
        self.leave(opened);
    }

    /// Text whose style alone says how it differs.
    pub(super) fn styled(&mut self, node: Node<'_>) {
        let styles = align::styles(node);
        let mut open = |style: &Style| self.line.open(Wrap::Style(style.clone()));
        let opened = styles.iter().filter(|style| open(style)).count();
        self.all(node.children());
        (0..opened).for_each(|_| self.line.close());
    }

    /// What is inside a block, in italics where the style of a paragraph says so.
    pub(super) fn within(&mut self, node: Node<'_>) {
        let is_italic = align::is_line(node) && align::styles(node).contains(&Style::Emphasis);
        let opened = is_italic && self.line.open(Wrap::Style(Style::Emphasis));
        self.row(node.children(), align::is_row(node));
        self.leave(opened);
    }

    pub(super) fn quoted(&mut self, node: Node<'_>) {
        self.line.text("“");
        self.all(node.children());
        self.line.text("”");
    }

    /// What is said under a term is told from it.
    pub(super) fn term(&mut self, node: Node<'_>) {
        let opened = self.line.open(Wrap::Style(Style::Strong));
        self.inner(node);
        self.leave(opened);
    }

    pub(super) fn link(&mut self, node: Node<'_>) {
        let href = node.attribute("href").and_then(safe_href);
        let has_words = href.as_deref().is_some_and(is_file) && !tidy(&node.text()).is_empty();
        let before = std::mem::replace(&mut self.link, href.clone().map(|href| (href, has_words)));
        // A place in the page that this came from is none in this one.
        let href = href.filter(|href| !href.starts_with('#'));
        // Scripts show it as the ground of an element.
        if let Some(src) = href.clone().filter(|src| is_photo(src) && class_has(node, "e-gallery-item")) {
            let mut photo = Photo { src, ..Photo::default() };
            photos::caption(&mut photo, node.attribute("data-elementor-lightbox-title").unwrap_or_default());
            return self.show(photo);
        }
        let opened = href.is_some_and(|href| self.line.open(Wrap::Link(href)));
        self.all(node.children());
        self.leave(opened);
        self.link = before;
    }
}
