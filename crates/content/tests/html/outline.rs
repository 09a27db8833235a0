//! An article's body in a few lines, as the tests in the browsers write it from the page.

use bangvang_content::Photo;
use bangvang_content::article::{Block, Cell, Inline, Style};

pub fn outline(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        add(block, &mut lines);
    }
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}

fn add(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Paragraph(text) => lines.push(format!("p {}", broken(text))),
        Block::Rich(parts) => lines.push(format!("p {}", rich(parts))),
        Block::Caption(text) | Block::Byline(text) => lines.push(format!("p {text}")),
        Block::Heading { text, .. } => lines.push(format!("h {text}")),
        Block::Photo(one) => lines.push(photo(one)),
        Block::Gallery(photos) => lines.extend(photos.iter().map(photo)),
        Block::List { items, .. } => lines.extend(items.iter().map(|item| format!("li {}", broken(item)))),
        Block::Items { items, .. } => items.iter().for_each(|item| add_item(item, lines)),
        Block::Quote { text, cite } => lines.push(quote(&broken(text), cite.as_ref())),
        Block::Quoted { blocks, cite } => lines.push(quote(&outline(blocks), cite.as_ref())),
        Block::Table { caption, head, rows } => {
            lines.extend(caption.iter().map(|caption| format!("caption {caption}")));
            let head = (!head.is_empty()).then_some(head);
            lines.extend(head.into_iter().chain(rows).map(|row| format!("tr {}", row.join(" | "))));
        }
        Block::Grid { caption, rows } => {
            lines.extend(caption.iter().map(|caption| format!("caption {caption}")));
            let cells = |row: &Vec<Cell>| row.iter().map(|cell| rich(&cell.parts)).collect::<Vec<_>>().join(" | ");
            lines.extend(rows.iter().map(|row| format!("tr {}", cells(row))));
        }
        Block::File { href, title, .. } => lines.push(format!("file {href} | {title}")),
        Block::Rule => lines.push("hr".to_owned()),
        other => panic!("an outline knows no {other:?}"),
    }
}

fn add_item(blocks: &[Block], lines: &mut Vec<String>) {
    let from = lines.len();
    for block in blocks {
        add(block, lines);
    }
    if let Some(text) = lines.get(from).and_then(|line| line.strip_prefix("p ")) {
        lines[from] = format!("li {text}");
    }
}

fn photo(photo: &Photo) -> String {
    let caption = photo.caption.clone().unwrap_or_default();
    let credit = photo.credit.as_ref().filter(|credit| !caption.ends_with(credit.as_str()));
    let credit = credit.map(|credit| format!(" (Ảnh: {credit})")).unwrap_or_default();
    format!("photo {} | {caption}{credit}", photo.src)
}

fn quote(text: &str, cite: Option<&String>) -> String {
    format!("quote {text}{}", cite.map(|cite| format!(" — {cite}")).unwrap_or_default())
}

fn broken(text: &str) -> String {
    text.replace('\n', "[br]")
}

fn rich(parts: &[Inline]) -> String {
    let said = |part: &Inline| match part {
        Inline::Text(text) => text.clone(),
        Inline::Break => "[br]".to_owned(),
        Inline::Link { href, parts } => format!("[a {href} {}]", rich(parts)),
        Inline::Styled { style, parts } => {
            let style = match style {
                Style::Emphasis => "em",
                Style::Strong => "strong",
                Style::Sub => "sub",
                Style::Sup => "sup",
                Style::Deleted => "del",
                Style::Inserted => "ins",
                // The browsers' outline has no languages.
                Style::Foreign(_) => return rich(parts),
            };
            format!("[{style} {}]", rich(parts))
        }
        other => panic!("an outline knows no {other:?}"),
    };
    parts.iter().map(said).collect()
}
