//! RSS 2.0 and Atom, from a tree of XML.

use super::entry;
use crate::article::Article;
use crate::date::Date;
use crate::fault::Log;
use crate::html::{Node, Parse, RawTree, is_user, text_of};
use crate::news::News;
use crate::scope::Scope;
use crate::text::{has, tidy};
use crate::url::safe_src;

/// A feed's articles, and how many of its entries have no title and no text.
pub(crate) struct Feed {
    pub news: News,
    /// Places of entries without anything to show, from 1.
    pub empty: Vec<u32>,
}

/// Reads a feed; `None` where the tree is none.
pub(crate) fn read(tree: &RawTree, parse: Parse<'_>, log: &mut Log) -> Option<Feed> {
    let root = tree.children().find(|node| !node.is_text())?;
    let (head, is_atom) = match root.name() {
        "feed" | "entry" => (root, true),
        // Version 1.0 has its items beside the channel.
        "rss" | "rdf:RDF" => (root.each("channel").next()?, false),
        _ => return None,
    };
    let generator = one(head, "generator").unwrap_or_default();
    let shared = Shared {
        author: if is_atom { entry::person(head) } else { None },
        lang: head.attribute("xml:lang").map(str::to_owned).or_else(|| one(head, "language")),
        has_minutes: !has(&generator, "NukeViet"),
        parse,
    };
    // An entry alone is a feed of one.
    let is_alone = root.name() == "entry";
    let title = one(head, "title").filter(|_| !is_alone);
    let mut feed = Feed { news: News { title, ..News::default() }, empty: Vec::new() };
    let name = if is_atom { "entry" } else { "item" };
    let entries = if is_alone { tree.children() } else { root.children() }.filter(|node| node.name() == name);
    let entries = entries.chain(head.each("item").filter(|_| !is_atom));
    for (number, node) in (1..).zip(entries) {
        let mut scope = Scope { log, path: format!("{name}[{}]", number - 1), record: Some(number) };
        let read = if is_atom { entry::atom(node, &shared, &mut scope) } else { entry::rss(node, &shared, &mut scope) };
        match read {
            Some(mut article) => {
                let bases = [node, root].into_iter().filter_map(base);
                bases.for_each(|base| article.rebase(&base));
                feed.news.articles.push(finished(article, &shared));
            }
            None => feed.empty.push(number),
        }
    }
    Some(feed)
}

/// What a feed says for all its entries.
pub(super) struct Shared<'p> {
    pub author: Option<String>,
    pub lang: Option<String>,
    /// `NukeViet` writes the month in the place of the minutes: its day alone is right.
    pub has_minutes: bool,
    pub parse: Parse<'p>,
}

fn finished(mut article: Article, shared: &Shared<'_>) -> Article {
    article.lang = article.lang.take().or_else(|| shared.lang.clone());
    if !shared.has_minutes {
        article.published = article.published.map(|date| Date { time: None, offset: None, ..date });
    }
    article.author = article.author.filter(|name| !is_user(name));
    article.updated = article.updated.and_then(|updated| updated.after(article.published));
    article.settle_end();
    article
}

/// What an element says that the addresses in it are relative to.
pub(super) fn base(node: Node<'_>) -> Option<String> {
    node.attribute("xml:base").and_then(safe_src)
}

/// The text of the first child of a name, without any markup.
pub(super) fn one(node: Node<'_>, name: &'static str) -> Option<String> {
    said(node.each(name).next()?)
}

/// The same of an element.
pub(super) fn said(node: Node<'_>) -> Option<String> {
    Some(bare(&node.text())).filter(|text| !text.is_empty())
}

/// A text on one line, without the markup that it may have.
pub(crate) fn bare(text: &str) -> String {
    if is_marked(text) { text_of(text) } else { tidy(text).into_owned() }
}

/// Whether a text may have markup in it.
pub(crate) fn is_marked(text: &str) -> bool {
    has(text, "&") || has(text, "<")
}
