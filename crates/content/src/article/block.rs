use super::{Cell, Inline};
use crate::error::Type;
use crate::fault::{Fault, excerpt};
use crate::gather::Gather as _;
use crate::json::Value;
use crate::limits;
use crate::photo::Photo;
use crate::scope::Scope;
use crate::text::tidy;
use crate::url::file_name;

/// A part of an article's body.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Block {
    /// Text, with its line breaks.
    Paragraph(String),
    /// A heading inside the article.
    Heading {
        /// What it says.
        text: String,
        /// 2 to 6, as the data has it; 2 where it doesn't say.
        level: u8,
        /// Its language, where it isn't the article's.
        lang: Option<String>,
    },
    /// One photo.
    Photo(Photo),
    /// Photos that belong together; never empty.
    Gallery(Vec<Photo>),
    /// A list of texts; never empty.
    List {
        /// Whether its items are numbered.
        ordered: bool,
        /// How they are.
        numbers: Numbers,
        /// Its items.
        items: Vec<String>,
    },
    /// What somebody said.
    Quote {
        /// What was said, with its line breaks.
        text: String,
        /// By whom.
        cite: Option<String>,
    },
    /// A table of texts.
    Table {
        /// What it shows.
        caption: Option<String>,
        /// The headings of its columns; may be empty.
        head: Vec<String>,
        /// Its rows. A row may be shorter or longer than the head.
        rows: Vec<Vec<String>>,
    },
    /// A file to download.
    File {
        /// A safe URL, relative to the data.
        href: String,
        /// What it is; the URL's last part where the data doesn't say.
        title: String,
        /// Its size.
        bytes: Option<u64>,
        /// Its media type, as `application/pdf`.
        media: Option<String>,
    },
    /// HTML as it came, not to be put in a page as it is:
    /// [`Article::rebuild`](super::Article::rebuild) makes other blocks of it.
    Html(String),
    /// Text with links or emphasis; never empty.
    Rich(Vec<Inline>),
    /// A list whose items are more than plain texts; never empty.
    Items {
        /// Whether its items are numbered.
        ordered: bool,
        /// How they are.
        numbers: Numbers,
        /// Its items: texts, and lists inside them.
        items: Vec<Vec<Block>>,
    },
    /// What somebody said, where it is more than a plain text; never empty.
    Quoted {
        /// What was said.
        blocks: Vec<Block>,
        /// By whom.
        cite: Option<String>,
    },
    /// A table with merged cells, links or emphasis; never empty.
    Grid {
        /// What it shows.
        caption: Option<String>,
        /// Its rows, each with the cells that begin in it.
        rows: Vec<Vec<Cell>>,
    },
    /// What belongs to the gallery before it as a whole.
    Caption(String),
    /// Who wrote it, as it stands at the end of the text.
    Byline(String),
    /// A change of subject.
    Rule,
}

/// How the items of a list are numbered, where it isn't 1, 2, 3.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// The first number.
    pub start: Option<u64>,
    /// `a`, `A`, `i` or `I`, where they aren't figures.
    pub kind: Option<char>,
    /// Whether they count down.
    pub is_reversed: bool,
    /// The places of items with a number of their own, and those.
    pub values: Vec<(usize, u64)>,
}

impl Block {
    /// Reads a block; `None`, said in the scope's log, where it can't be read.
    pub(super) fn read(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Self> {
        if let Value::Text(text) = value {
            let text = crate::text::tidy_lines(text);
            return (!text.is_empty()).then_some(Self::Paragraph(text));
        }
        let Value::Object(_) = value else {
            return scope.wrong("", Type::Object, value);
        };
        let kind = scope.text(value, "kind").or_else(|| scope.missing("kind"))?;
        match kind.as_str() {
            "paragraph" => needed(value, "text", scope).map(Self::Paragraph),
            "heading" => heading(value, scope),
            "photo" => photo(value, scope),
            "gallery" => gallery(value, scope),
            "list" => list(value, scope),
            "quote" => quote(value, scope),
            "table" => table(value, scope),
            "file" => file(value, scope),
            "html" => html(value, scope),
            _ => {
                let kind = excerpt(&kind);
                scope.note("", Fault::BlockUnknown { kind });
                None
            }
        }
    }
}

fn needed(value: &Value<'_>, key: &str, scope: &mut Scope<'_>) -> Option<String> {
    scope.lines(value, key).or_else(|| scope.missing(key))
}

fn heading(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    let text = scope.text(value, "text").or_else(|| scope.missing("text"))?;
    let level = scope.number(value, "level").unwrap_or(2).clamp(2, 6) as u8;
    Some(Block::Heading { text, level, lang: None })
}

fn photo(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    let Some(photo) = value.get("photo") else {
        return scope.missing("photo");
    };
    Photo::read(photo, &mut scope.within("photo")).map(Block::Photo)
}

fn gallery(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    let items = scope.list(value, "photos").unwrap_or_default();
    let photos = read_photos(items, "photos", scope);
    if photos.is_empty() {
        return scope.missing("photos");
    }
    Some(Block::Gallery(photos))
}

pub(super) fn read_photos(photos: &[Value<'_>], key: &str, scope: &mut Scope<'_>) -> Vec<Photo> {
    let photos = first(photos, limits::PHOTOS, key, scope);
    let read = |(index, photo)| Photo::read(photo, &mut scope.item(key, index));
    photos.iter().enumerate().filter_map(read).gather()
}

/// As many of a list as are taken; that there are more is said.
fn first<'v>(items: &'v [Value<'v>], most: usize, key: &str, scope: &mut Scope<'_>) -> &'v [Value<'v>] {
    let taken = items.get(..most);
    if taken.is_some_and(|taken| taken.len() < items.len()) {
        scope.note(key, Fault::MarkupCut);
    }
    taken.unwrap_or(items)
}

fn list(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    let ordered = scope.boolean(value, "ordered").unwrap_or_default();
    let mut items = texts(value, "items", scope);
    items.retain(|item| !item.is_empty());
    if items.is_empty() {
        return scope.missing("items");
    }
    let numbers = Numbers { start: scope.number(value, "start"), ..Numbers::default() };
    Some(Block::List { ordered, numbers, items })
}

fn quote(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    let text = needed(value, "text", scope)?;
    let cite = scope.text(value, "cite");
    Some(Block::Quote { text, cite })
}

fn table(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    let caption = scope.text(value, "caption");
    let head = texts(value, "head", scope);
    let given = scope.list(value, "rows").unwrap_or_default();
    let mut rows = Vec::with_capacity(given.len());
    let mut left = limits::PARTS;
    for (index, row) in given.iter().enumerate() {
        if left == 0 {
            scope.note("rows", Fault::MarkupCut);
            break;
        }
        match row {
            Value::List(cells) => {
                let row = all_texts(cells, left, "", &mut scope.item("rows", index));
                left -= row.len().max(1);
                rows.push(row);
            }
            other => {
                let _: Option<()> = scope.item("rows", index).wrong("", Type::List, other);
            }
        }
    }
    if head.is_empty() && rows.is_empty() {
        return scope.missing("rows");
    }
    Some(Block::Table { caption, head, rows })
}

fn file(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    let href = scope.href(value, "href").or_else(|| scope.missing("href"))?;
    Some(Block::File {
        title: scope.text(value, "title").unwrap_or_else(|| file_name(&href)),
        bytes: scope.number(value, "bytes"),
        media: scope.text(value, "type"),
        href,
    })
}

fn html(value: &Value<'_>, scope: &mut Scope<'_>) -> Option<Block> {
    match value.get("html") {
        Some(Value::Text(html)) if !html.trim().is_empty() => Some(Block::Html(html.to_string())),
        Some(Value::Text(_)) | None => scope.missing("html"),
        Some(other) => scope.wrong("html", Type::Text, other),
    }
}

/// The texts of a list, each in its place; what is none is empty.
fn texts(value: &Value<'_>, key: &str, scope: &mut Scope<'_>) -> Vec<String> {
    let items = scope.list(value, key).unwrap_or_default();
    all_texts(items, limits::PARTS, key, scope)
}

fn all_texts(items: &[Value<'_>], most: usize, key: &str, scope: &mut Scope<'_>) -> Vec<String> {
    let items = first(items, most, key, scope);
    let text = |(index, item): (usize, &Value<'_>)| match item {
        Value::Text(text) => tidy(text).into_owned(),
        Value::Number(number) => (*number).to_owned(),
        Value::Bool(boolean) => boolean.to_string(),
        Value::Null => String::new(),
        other => scope.item(key, index).wrong("", Type::Text, other).unwrap_or_default(),
    };
    items.iter().enumerate().map(text).gather()
}
