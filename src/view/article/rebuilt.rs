//! Blocks that were rebuilt from HTML: node by node, never as markup.
#![allow(clippy::ignored_unit_patterns, reason = "Yew's macro writes them for a name that is worked out.")]

use bangvang_content::Gather as _;
use bangvang_content::article::{Block, Cell, Inline, Style};
use bangvang_markup::html;
use yew::Html;

use super::block;
use super::list::list;
use crate::embed::Options;
use crate::locale::Lang;
use crate::view::shared::{Album, resolve, whole};

/// Shows a block of these kinds; any other shows nothing.
pub fn rebuilt(block: &Block, base: &str, options: &Options, album: &Album) -> Html {
    let all = |blocks: &[Block]| blocks.iter().map(|one| block::block(one, base, options, album)).collect::<Html>();
    match block {
        Block::Rich(parts) => html! { <p part="paragraph">{ rich(parts, base) }</p> },
        Block::Items { ordered, numbers, items } => {
            list(*ordered, numbers, items.iter().map(|blocks| item(blocks, base, &all)).gather())
        }
        Block::Quoted { blocks, cite } => html! {
            <blockquote part="quote">
                { all(blocks) }
                if let Some(cite) = cite { <footer><cite>{ cite }</cite></footer> }
            </blockquote>
        },
        Block::Grid { caption, rows } => {
            // A head stands over its numbers, where no cell spans others.
            let last = rows.last().filter(|last| rows.first().is_some_and(|first| first.len() == last.len()));
            let under = |at: usize| last.and_then(|row| row.get(at)).and_then(number_class);
            let one =
                |(at, one): (usize, &Cell)| cell(one, if one.is_head { under(at) } else { number_class(one) }, base);
            let rows = rows.iter().map(|row| html! { <tr>{ for row.iter().enumerate().map(&one) }</tr> });
            table(caption.as_deref(), html! { <tbody>{ for rows }</tbody> }, options.lang)
        }
        Block::Caption(text) => html! { <p class="article__caption" part="caption">{ block::lines(text) }</p> },
        Block::Byline(text) => html! { <p class="article__author" part="author">{ text }</p> },
        Block::Rule => html! { <hr /> },
        _ => Html::default(),
    }
}

/// Text with its links and emphasis.
fn rich(parts: &[Inline], base: &str) -> Html {
    let shown = |part: &Inline| match part {
        Inline::Text(text) => whole(text),
        Inline::Break => html! { <br /> },
        Inline::Link { href, parts } => html! { <a href={resolve(href, base)}>{ rich(parts, base) }</a> },
        Inline::Styled { style, parts } => {
            let tag = match style {
                Style::Emphasis => "em",
                Style::Strong => "strong",
                Style::Sub => "sub",
                Style::Sup => "sup",
                Style::Deleted => "del",
                Style::Inserted => "ins",
                Style::Foreign(lang) => return html! { <span lang={lang.clone()}>{ rich(parts, base) }</span> },
            };
            html! { <@{tag}>{ rich(parts, base) }</@> }
        }
        _ => Html::default(),
    };
    parts.iter().map(shown).collect()
}

/// The text of an item stands in it without a paragraph, before lists inside it.
fn item(blocks: &[Block], base: &str, all: &dyn Fn(&[Block]) -> Html) -> Html {
    let (first, rest) = match blocks.split_first() {
        Some((Block::Paragraph(text), rest)) => (block::lines(text), rest),
        Some((Block::Rich(parts), rest)) => (rich(parts, base), rest),
        _ => (Html::default(), blocks),
    };
    html! { <>{ first }{ all(rest) }</> }
}

fn number_class(cell: &Cell) -> Option<&'static str> {
    match &cell.parts[..] {
        [Inline::Text(text)] => block::number_class(text),
        _ => None,
    }
}

fn cell(cell: &Cell, class: Option<&'static str>, base: &str) -> Html {
    let tag = if cell.is_head { "th" } else { "td" };
    let span = |count: u16| (count > 1).then(|| count.to_string());
    html! { <@{tag} {class} colspan={span(cell.columns)} rowspan={span(cell.rows)}>{ rich(&cell.parts, base) }</@> }
}

/// A table, in something that scrolls where it is wide: the keyboard has to reach it for that.
pub fn table(caption: Option<&str>, rows: Html, lang: Lang) -> Html {
    let label = caption.unwrap_or(lang.words().table).to_owned();
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={label}>
            <table class="plain-table" part="table">
                if let Some(caption) = caption { <caption>{ caption }</caption> }
                { rows }
            </table>
        </div>
    }
}
