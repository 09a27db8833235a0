//! Tables: those that hold photos with their captions, those that only lay a
//! page out, and those of data.

use super::flow::{Flow, Piece, Role, joined, said};
use super::parts::photo_of;
use super::places::{captions_of, narrow, span};
use super::raw::Node;
use super::{files, photos};
use crate::article::{Block, Cell, Inline, Style, plain};
use crate::gather::Gather as _;
use crate::text::{digits, is_letter, tidy};

/// Characters of a caption in a table's row.
const CAPTION: usize = 300;
/// Characters of a cell of data.
const DATA: usize = 600;
/// The same where the looks of the table say that it is of data.
const LONG: usize = 5000;
/// Columns that tell a table of data with photos from photos side by side.
const COLUMNS: usize = 3;
/// Rows of photos that have one caption at most.
const SHARED: usize = 100;
/// Rows and columns of a table of data.
const ROWS: usize = 5000;

type Row<'t> = Vec<Node<'t>>;

impl Flow {
    pub(super) fn table(&mut self, node: Node<'_>) {
        self.edge();
        let rows = rows(node);
        if self.role == Role::Summary {
            rows.into_iter().flatten().for_each(|cell| self.inner(cell));
            return;
        }
        let has_photos = photos::is_in(node);
        let is_data = is_data(node, &rows);
        if has_photos && !(is_data && has_records(&rows)) {
            return self.photo_table(node, &rows);
        }
        if is_data {
            let caption = node.each("caption").find_map(said);
            self.pieces.extend(data(caption, &rows).map(Piece::Block));
            if has_photos {
                self.photos_of(&rows);
            }
            return;
        }
        rows.into_iter().flatten().for_each(|cell| self.inner(cell));
    }

    /// The photos in a table of data. Its cells hold texts alone, so that they follow it,
    /// each with the first words of its row: most often a name.
    fn photos_of(&mut self, rows: &[Row<'_>]) {
        let mut photos = Vec::new();
        for row in rows {
            let words = row.iter().filter_map(|cell| said(*cell)).find(|text| text.chars().any(is_letter));
            for cell in row {
                for piece in captioned(*cell, words.as_deref()) {
                    match piece {
                        Piece::Photo { photo, .. } => photos.push(photo),
                        Piece::Block(Block::Gallery(more)) => photos.extend(more),
                        _ => {}
                    }
                }
            }
        }
        match photos.len() {
            0 => {}
            1 => self.pieces.extend(photos.into_iter().map(Block::Photo).map(Piece::Block)),
            _ => self.block(Block::Gallery(photos)),
        }
    }

    /// Photos, each with the caption in the row under it, or over it in all of the table.
    fn photo_table(&mut self, node: Node<'_>, mut rows: &[Row<'_>]) {
        let is_over = |pair: &[Row<'_>]| matches!(pair, [said, shown] if is_over(said, shown));
        if rows.chunks(2).all(is_over) {
            for pair in rows.chunks(2) {
                if let [said, shown] = pair {
                    self.photo_row(shown, said);
                }
            }
            rows = &[];
        }
        while let [row, rest @ ..] = rows {
            rows = self.shared(rows).unwrap_or_else(|| {
                let captions = rest.first().filter(|next| has_photo(row) && is_caption_row(next) && !has_words(row));
                self.photo_row(row, captions.map_or(&[], Vec::as_slice));
                rest.get(usize::from(captions.is_some())..).unwrap_or_default()
            });
        }
        if let Some(said) = node.each("caption").find_map(said) {
            match self.pieces.last_mut() {
                Some(Piece::Photo { photo, .. }) if photo.caption.is_none() => photos::caption(photo, &said),
                _ => self.pieces.push(Piece::Block(Block::Caption(said))),
            }
        }
        // What stands outside the table is no caption of what is inside, unless its looks say that it is.
        if self.awaits_caption() {
            self.line.stand_apart();
        } else {
            self.pieces.push(Piece::Gap);
        }
    }

    /// Several rows of several photos with one cell under them, which is the caption of all. The answer is what
    /// comes after them.
    fn shared<'r, 't>(&mut self, rows: &'r [Row<'t>]) -> Option<&'r [Row<'t>]> {
        let count = rows.iter().take(SHARED).take_while(|row| row.len() > 1 && is_bare(row)).count();
        let (shown, rest) = rows.split_at_checked(count).filter(|_| count > 1)?;
        let (caption, rest) = rest.split_first().filter(|(next, _)| next.len() == 1 && is_caption_row(next))?;
        self.photo_row(&shown.concat(), &[]);
        self.pieces.extend(caption.first().copied().and_then(said).map(Block::Caption).map(Piece::Block));
        Some(rest)
    }

    fn photo_row(&mut self, row: &[Node<'_>], captions: &[Node<'_>]) {
        let cells = row.iter().zip(captions_of(captions, row));
        let cells: Vec<Vec<Piece>> = cells.map(|(cell, caption)| captioned(*cell, caption.as_deref())).gather();
        let only_photos =
            |pieces: &Vec<Piece>| pieces.iter().all(|piece| matches!(piece, Piece::Photo { .. } | Piece::Gap));
        let all_photos = cells.iter().all(only_photos);
        let mut photos: Vec<_> = Vec::new();
        for pieces in cells {
            if all_photos {
                photos.extend(pieces.into_iter().filter(|piece| !matches!(piece, Piece::Gap)));
            } else {
                self.adopt(pieces);
                self.pieces.push(Piece::Gap);
            }
        }
        if photos.len() > 1 {
            self.block(Block::Gallery(photos.into_iter().filter_map(photo_of).gather()));
        } else {
            self.adopt(photos);
        }
    }
}

/// A cell's pieces; its photos have the caption, or the one that follows them in it.
fn captioned(cell: Node<'_>, caption: Option<&str>) -> Vec<Piece> {
    let mut pieces = Flow::of(cell.children(), Role::Body).pieces;
    let count = |of: fn(&Piece) -> bool| pieces.iter().filter(|piece| of(piece)).count();
    let texts = count(|piece| matches!(piece, Piece::Text { .. }));
    let photos = count(|piece| matches!(piece, Piece::Photo { is_settled: false, .. }));
    let inside = match pieces.last() {
        Some(Piece::Text { parts, .. })
            if texts == 1 && photos > 0 && texts + photos == pieces.len() && !files::has_file(parts) =>
        {
            Some(plain(parts))
        }
        _ => None,
    };
    let inside = inside.filter(|text| caption.is_none() && text.chars().count() <= CAPTION);
    if inside.is_some() {
        pieces.pop();
    }
    let caption = caption.or(inside.as_deref());
    for piece in &mut pieces {
        if let (Piece::Photo { photo, is_settled, .. }, Some(caption)) = (piece, caption) {
            photos::caption(photo, caption);
            *is_settled = true;
        }
    }
    pieces
}

/// The table's own rows, without those of tables inside it.
fn rows(table: Node<'_>) -> Vec<Row<'_>> {
    let groups = table.children().flat_map(|child| match child.name() {
        "tr" => child.itself(),
        "thead" | "tbody" | "tfoot" => child.children(),
        _ => child.nothing(),
    });
    groups.filter(|row| row.name() == "tr").map(cells).filter(|row| !row.is_empty()).gather()
}

fn cells(row: Node<'_>) -> Row<'_> {
    row.children().filter(|cell| matches!(cell.name(), "td" | "th")).gather()
}

fn has_photo(row: &[Node<'_>]) -> bool {
    row.iter().any(|cell| photos::is_in(*cell))
}

fn has_words(row: &[Node<'_>]) -> bool {
    row.iter().any(|cell| !tidy(&cell.text()).is_empty())
}

/// Whether a row has photos and nothing else.
fn is_bare(row: &[Node<'_>]) -> bool {
    has_photo(row) && !has_words(row)
}

/// Whether each cell of a row has the caption of what is under it, and no sentence or label.
fn is_over(said: &[Node<'_>], shown: &[Node<'_>]) -> bool {
    let is_text = |cell: &Node<'_>| cell.text().trim_end().ends_with(&['.', ':'][..]);
    said.len() == shown.len() && is_caption_row(said) && is_bare(shown) && !said.iter().any(is_text)
}

fn is_caption_row(row: &[Node<'_>]) -> bool {
    let fits = |cell: &Node<'_>| {
        tidy(&cell.text()).chars().count() <= CAPTION && !cell.inside().any(|link| files::linked(link).is_some())
    };
    !has_photo(row) && row.iter().all(fits) && has_words(row)
}

/// Whether rows with a photo are records of a table: beside the photo they have words, in
/// most of three columns, or in any under headings. Under those a photo may have a row of its own.
fn has_records(rows: &[Row<'_>]) -> bool {
    let has_words = |cell: &&Node<'_>| !photos::is_in(**cell) && !tidy(&cell.text()).is_empty();
    let is_head = |cell: &Node<'_>| cell.name() == "th" && has_words(&cell);
    let has_heads = rows.iter().flatten().any(is_head) || has_bold_head(rows);
    let is_record = |row: &Row<'_>| {
        let words = row.iter().filter(has_words).count();
        words > 0 && (has_heads || row.len() >= COLUMNS && words * 2 >= row.len())
    };
    let columns = if has_heads { 1 } else { COLUMNS };
    let rows = || rows.iter().filter(|row| !(has_heads && is_aside(row)));
    let is_table = rows().filter(|row| row.len() >= columns).count() > 1;
    is_table && rows().filter(|row| has_photo(row)).all(is_record)
}

/// Whether a row is one cell with photos and nothing else.
fn is_aside(row: &[Node<'_>]) -> bool {
    row.len() == 1 && is_bare(row)
}

/// Whether an element is a table of data, and not one that only says where things stand.
pub(super) fn is_data_table(table: Node<'_>) -> bool {
    is_data(table, &rows(table))
}

fn is_data(table: Node<'_>, rows: &[Row<'_>]) -> bool {
    let cells = || rows.iter().flatten();
    if table.find("table").is_some() || table.attribute("role") == Some("presentation") {
        return false;
    }
    if table.each("caption").next().is_some() || cells().any(|cell| cell.name() == "th") {
        return true;
    }
    let fits = |most: usize| cells().all(|cell| cell.text().chars().count() <= most);
    let is_ruled = || table.attribute("border").is_some_and(|border| border != "0");
    rows.len() > 1
        && rows.iter().any(|row| row.len() > 1)
        && (fits(DATA) || fits(LONG) && (is_ruled() || is_numbered(rows) || has_bold_head(rows)))
}

/// Whether the rows under the first begin with numbers.
fn is_numbered(rows: &[Row<'_>]) -> bool {
    let is_number = |cell: &Node<'_>| digits(tidy(&cell.text()).trim_end_matches('.')).is_some();
    rows.len() > 2 && rows.iter().skip(1).all(|row| row.len() > 1 && row.first().is_some_and(is_number))
}

/// Whether the first row is in bold, and short: a head.
fn has_bold_head(rows: &[Row<'_>]) -> bool {
    let is_head = |cell: &Node<'_>| is_bold(&cell_of(*cell)) && cell.text().chars().count() <= DATA;
    rows.first().is_some_and(|row| row.len() > 1 && row.iter().all(is_head))
}

/// A table of data; plain where its cells are.
fn data(caption: Option<String>, rows: &[Row<'_>]) -> Option<Block> {
    let read = |row: &Row<'_>| row.iter().map(|cell| cell_of(*cell)).gather();
    let mut rows: Vec<Vec<Cell>> = rows.iter().filter(|row| !is_aside(row)).take(ROWS).map(read).gather();
    if rows.iter().flatten().all(|cell| cell.parts.is_empty()) {
        return None;
    }
    narrow(&mut rows);
    head(&mut rows);
    let is_head = |row: &Vec<Cell>| row.iter().all(|cell| cell.is_head);
    let is_plain = |cell: &Cell| {
        cell.columns == 1 && cell.rows == 1 && cell.parts.iter().all(|part| matches!(part, Inline::Text(_)))
    };
    let has_no_head = |row: &Vec<Cell>| !row.iter().any(|cell| cell.is_head);
    let heads = usize::from(rows.first().is_some_and(is_head));
    if !rows.iter().flatten().all(is_plain) || !rows.iter().skip(heads).all(has_no_head) {
        return Some(Block::Grid { caption, rows });
    }
    let text = |row: Vec<Cell>| row.iter().map(|cell| plain(&cell.parts)).gather();
    let mut rows = rows.into_iter().map(text);
    let head = if heads > 0 { rows.next() } else { None };
    Some(Block::Table { caption, head: head.unwrap_or_default(), rows: rows.gather() })
}

fn is_bold(cell: &Cell) -> bool {
    matches!(cell.parts.as_slice(), [Inline::Styled { style: Style::Strong, .. }])
}

/// A first row in bold is the head, where the others aren't; bold says no more then.
fn head(rows: &mut [Vec<Cell>]) {
    let bold = |row: &Vec<Cell>| row.iter().all(is_bold);
    let is_head = rows.first().is_some_and(bold) && rows.len() > 1 && !rows.iter().skip(1).all(bold);
    for cell in rows.iter_mut().take(usize::from(is_head)).flatten() {
        cell.is_head = true;
    }
    for cell in rows.iter_mut().flatten().filter(|cell| cell.is_head) {
        if let [Inline::Styled { style: Style::Strong, parts }] = cell.parts.as_mut_slice() {
            cell.parts = std::mem::take(parts);
        }
    }
}

fn cell_of(cell: Node<'_>) -> Cell {
    let pieces = Flow::of(cell.children(), Role::Cell).pieces;
    Cell {
        parts: joined(pieces),
        is_head: cell.name() == "th",
        columns: span(cell, "colspan"),
        rows: span(cell, "rowspan"),
    }
}
