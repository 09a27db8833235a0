//! The parts of an article's body.

use bangvang_content::article::{Block, file_kind};
use bangvang_content::{Gather as _, Photo, join};
use bangvang_markup::html;
use yew::Html;

use super::list::list;
use super::rebuilt::{rebuilt, table as table_of};
use crate::embed::Options;
use crate::locale::{Lang, bytes};
use crate::view::shared::{Album, IN_GRID, heading, photo_grid, resolve, unbroken};

/// One block as html. A block that this version doesn't know shows nothing.
pub fn block(block: &Block, base: &str, options: &Options, album: &Album) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p part="paragraph">{ lines(text) }</p> },
        Block::Heading { text, level, lang } => {
            // Headings of the body stand under the article's own title.
            let class = if *level > 2 { "is-lesser" } else { "" };
            let level = options.heading_level + level.saturating_sub(1);
            let said = match lang {
                Some(lang) => html! { <span lang={lang.clone()}>{ unbroken(text) }</span> },
                None => unbroken(text),
            };
            heading(level, class, "heading", said)
        }
        Block::Photo(one) => photo(one, album, false),
        Block::Gallery(photos) => photo_grid(photos.iter().map(|one| album.figure_of(one, IN_GRID, false)).gather()),
        Block::List { ordered, numbers, items } => {
            list(*ordered, numbers, items.iter().map(|item| lines(item)).gather())
        }
        Block::Quote { text, cite } => html! {
            <blockquote part="quote">
                <p>{ lines(text) }</p>
                if let Some(cite) = cite { <footer><cite>{ cite }</cite></footer> }
            </blockquote>
        },
        Block::Table { caption, head, rows } => table(caption.as_deref(), head, rows, options.lang),
        Block::File { href, title, bytes: size, media } => {
            file(&resolve(href, base), title, *size, media.as_deref(), options)
        }
        other => rebuilt(other, base, options, album),
    }
}

/// A photo as wide as the text.
pub fn photo(photo: &Photo, album: &Album, is_first: bool) -> Html {
    album.figure_of(photo, "(min-width: 48em) 38em, 100vw", is_first)
}

/// A text whose line breaks are line breaks.
pub fn lines(text: &str) -> Html {
    let line = |(at, line): (usize, &str)| html! { <>if at > 0 { <br /> }{ unbroken(line) }</> };
    html! { { for text.lines().enumerate().map(line) } }
}

fn table(caption: Option<&str>, head: &[String], rows: &[Vec<String>], lang: Lang) -> Html {
    let row = |cells: &Vec<String>| {
        html! { <tr>{ for cells.iter().map(|cell| html! { <td class={number_class(cell)}>{ cell }</td> }) }</tr> }
    };
    // A head stands over its numbers.
    let first = |at: usize| rows.first().and_then(|cells| cells.get(at)).and_then(|cell| number_class(cell));
    let named = |(at, cell): (usize, &String)| html! { <th scope="col" class={first(at)}>{ cell }</th> };
    let rows = html! {
        <>
            if !head.is_empty() {
                <thead><tr>{ for head.iter().enumerate().map(named) }</tr></thead>
            }
            <tbody>{ for rows.iter().map(row) }</tbody>
        </>
    };
    table_of(caption, rows, lang)
}

/// The class of a cell that is a number: such stand unit under unit.
pub fn number_class(text: &str) -> Option<&'static str> {
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let is_number = has_digit && text.chars().all(|c| c.is_ascii_digit() || " \u{a0}.,%+-−–".contains(c));
    is_number.then_some("is-number")
}

fn file(href: &str, title: &str, size: Option<u64>, media: Option<&str>, options: &Options) -> Html {
    let kind = file_kind(href, media);
    let facts: Vec<String> = kind.into_iter().chain(size.map(|size| bytes(size, options.lang))).gather();
    html! {
        <p class="file" part="file">
            <a href={href.to_owned()}>{ title }</a>
            if !facts.is_empty() { <span class="quiet">{ join(&facts, ", ") }</span> }
        </p>
    }
}
