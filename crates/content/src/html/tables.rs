use std::iter::repeat_n;
use std::mem::take;

use super::align::packed;
use super::{Token, Tokens, attribute, decode};
use crate::limits;
use crate::text::{digits, has, is_listed};

/// Columns or rows that one cell may cover.
const SPAN: usize = 1000;

/// Lines before a table that are kept.
const LINES: usize = 8;

/// A table as its tags say it, before merged cells are laid out.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub caption: String,
    /// The last lines before it that stand in no table, or in the cell that it is in.
    pub before: Vec<String>,
    pub has_tables: bool,
    pub rows: Vec<Row>,
    /// For each column that has a tag of its own, whether it is hidden.
    pub hidden: Vec<bool>,
}

#[derive(Debug, Default)]
pub(crate) struct Row {
    pub cells: Vec<Cell>,
    /// Whether it stands in the table's foot, or is hidden.
    pub is_aside: bool,
}

#[derive(Debug)]
pub(crate) struct Cell {
    pub text: String,
    pub columns: usize,
    pub rows: usize,
    /// Where the first link in it goes.
    pub href: Option<String>,
    /// Whether it is there for its place alone.
    is_hidden: bool,
}

/// Where a table comes from.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Origin {
    #[default]
    Page,
    /// The widget's own element: scripts may hide rows and cells of it.
    Element,
    /// Google's sheets: it names rows and columns as a spreadsheet does.
    Google,
}

/// A table whose end tag hasn't come.
#[derive(Debug, Default)]
struct Open {
    table: Table,
    row: Option<Row>,
    cell: Option<Cell>,
    /// Where the lines of the cell end, and where in it the last table stands.
    ends: Vec<usize>,
    told: usize,
    /// The element inside the cell that is hidden, and how many of its name are open.
    unseen: (String, usize),
    in_caption: bool,
    in_foot: bool,
    origin: Origin,
    /// Its number in the order in which tables begin.
    number: usize,
}

/// All tables of a page, in the order in which they begin; one inside another
/// is no part of that one's text.
pub(crate) fn tables(html: &str) -> Vec<Table> {
    // What stands in the widget's own element comes alone, as a file may that has nothing else.
    let usual = if html.trim_start().starts_with("<table") { Origin::Element } else { Origin::Page };
    let mut stack: Vec<Open> = Vec::new();
    let mut done: Vec<Table> = Vec::new();
    let mut around = Around::default();
    for token in Tokens::new(html) {
        match token {
            Token::Open { name, attributes } if name.eq_ignore_ascii_case("table") && stack.len() < limits::NESTING => {
                let before = stack.last_mut().map_or_else(|| around.lines(), Open::lines);
                let table = Table { before, ..Table::default() };
                let origin = if has_class(attributes, "waffle") { Origin::Google } else { usual };
                stack.push(Open { number: done.len(), table, origin, ..Open::default() });
                // Keeps its place in the order.
                done.push(Table::default());
            }
            Token::Close { name } if name.eq_ignore_ascii_case("table") => {
                if let Some(open) = stack.pop() {
                    open.end(&mut done);
                }
            }
            token => match stack.last_mut() {
                Some(open) => open.take(token),
                None => around.take(token),
            },
        }
    }
    while let Some(open) = stack.pop() {
        open.end(&mut done);
    }
    done
}

/// What stands around the tables.
#[derive(Debug, Default)]
struct Around {
    line: String,
    whole: Vec<String>,
}

impl Around {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => self.line.push_str(&decode(text)),
            Token::Open { name, .. } | Token::Close { name } if is_inline(name) => {}
            _ => self.end(),
        }
    }

    fn end(&mut self) {
        let line = take(&mut self.line);
        if !line.trim().is_empty() {
            self.whole.push(line);
        }
        if self.whole.len() > LINES {
            self.whole.remove(0);
        }
    }

    fn lines(&mut self) -> Vec<String> {
        self.end();
        take(&mut self.whole)
    }
}

/// Whether a line goes on after the tag.
fn is_inline(name: &str) -> bool {
    is_listed("a b i u em strong span font sup sub small", &name.to_ascii_lowercase())
}

impl Open {
    /// The lines of the cell before a table in it.
    fn lines(&mut self) -> Vec<String> {
        self.table.has_tables = true;
        let text = self.cell.as_ref().map_or("", |cell| &cell.text);
        let mut lines: Vec<String> = Vec::new();
        for end in take(&mut self.ends).into_iter().chain([text.len()]) {
            let line = text.get(self.told..end).unwrap_or_default();
            self.told = end;
            lines.extend(Some(line).filter(|line| !line.trim().is_empty()).map(str::to_owned));
        }
        lines.split_off(lines.len().saturating_sub(LINES))
    }

    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => self.text(&decode(text)),
            Token::Open { name, attributes } => {
                let name = name.to_ascii_lowercase();
                self.enter(&name, attributes);
                self.open(&name, attributes);
            }
            Token::Close { name } => {
                let name = name.to_ascii_lowercase();
                self.leave(&name);
                self.close(&name);
            }
        }
    }

    /// Counts the elements inside a cell that are hidden, as is what a script sorts by.
    fn enter(&mut self, name: &str, attributes: &str) {
        let (unseen, count) = &mut self.unseen;
        let is_hidden = || is_marked(attributes) || is_unseen(attributes) || is_called_hidden(attributes);
        if *count > 0 {
            *count += usize::from(unseen == name);
        } else if self.cell.is_some() && !is_listed("td th tr br img input hr wbr", name) && is_hidden() {
            self.unseen = (name.to_owned(), 1);
        }
    }

    fn leave(&mut self, name: &str) {
        let (unseen, count) = &mut self.unseen;
        *count -= usize::from(*count > 0 && unseen == name);
    }

    fn open(&mut self, name: &str, attributes: &str) {
        match name {
            "tr" => {
                self.end_row();
                let is_aside = self.in_foot || self.hides(attributes);
                self.row = Some(Row { cells: Vec::new(), is_aside });
            }
            "col" => {
                let is_hidden = is_marked(attributes) || is_unseen(attributes);
                let columns = span(attributes, "span").min(limits::FIELDS.saturating_sub(self.table.hidden.len()));
                self.table.hidden.extend(repeat_n(is_hidden, columns));
            }
            "td" | "th" => self.open_cell(name, attributes),
            "caption" => self.in_caption = true,
            "thead" | "tbody" | "tfoot" => {
                self.end_row();
                self.in_foot = name == "tfoot";
            }
            "a" => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| cell.href.is_none()) {
                    cell.href = attribute(attributes, "href").map(std::borrow::Cow::into_owned);
                }
            }
            _ => self.break_line(name),
        }
    }

    fn break_line(&mut self, name: &str) {
        if is_listed("br p div li h1 h2 h3 h4", name) {
            self.text("\n");
            self.ends.extend(self.cell.as_ref().map(|cell| cell.text.len()));
        }
    }

    fn open_cell(&mut self, name: &str, attributes: &str) {
        self.end_cell();
        self.in_caption = false;
        self.unseen.1 = 0;
        self.told = 0;
        self.ends.clear();
        let is_frame = self.origin == Origin::Google && (name == "th" || has_class(attributes, "freezebar"));
        let is_hidden = is_frame || self.hides(attributes);
        // Where columns are hidden by their own tags, those tags count its cells.
        let is_counted = self.table.hidden.contains(&true);
        self.cell = (is_counted || !is_hidden).then(|| Cell {
            text: String::new(),
            columns: span(attributes, "colspan"),
            rows: rows(attributes),
            href: None,
            is_hidden,
        });
    }

    /// Whether a row or a cell is hidden. In the page that shows the widget scripts hide what stands on other
    /// pages of a table, or is too wide for a phone: there only what can't be theirs counts.
    fn hides(&self, attributes: &str) -> bool {
        // Excel's own rows.
        let is_flat = || attribute(attributes, "height").is_some_and(|height| height == "0");
        is_marked(attributes) || is_unseen(attributes) && (self.origin != Origin::Element || is_flat())
    }

    fn close(&mut self, name: &str) {
        match name {
            "tr" | "thead" | "tbody" | "tfoot" => self.end_row(),
            "td" | "th" => self.end_cell(),
            "caption" => self.in_caption = false,
            _ => self.break_line(name),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut() {
            if !cell.is_hidden && self.unseen.1 == 0 {
                cell.text.push_str(text);
            }
        } else if self.in_caption {
            self.table.caption.push_str(text);
        }
    }

    fn end_cell(&mut self) {
        let is_aside = self.in_foot;
        if let Some(cell) = self.cell.take() {
            let row = self.row.get_or_insert_with(|| Row { cells: Vec::new(), is_aside });
            if row.cells.len() < limits::FIELDS {
                row.cells.push(cell);
            }
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.in_caption = false;
        self.table.rows.extend(self.row.take());
    }

    fn end(mut self, done: &mut [Table]) {
        self.end_row();
        if let Some(place) = done.get_mut(self.number) {
            *place = self.table;
        }
    }
}

fn span(attributes: &str, name: &str) -> usize {
    let span = attribute(attributes, name).and_then(|span| digits(span.trim()));
    span.map_or(1, |span| (span as usize).clamp(1, SPAN))
}

/// How many rows a cell covers: with `0` all that are left.
fn rows(attributes: &str) -> usize {
    let is_rest = attribute(attributes, "rowspan").is_some_and(|rows| rows.trim() == "0");
    if is_rest { SPAN } else { span(attributes, "rowspan") }
}

fn has_class(attributes: &str, word: &str) -> bool {
    attribute(attributes, "class").is_some_and(|class| has(&class, word))
}

fn is_marked(attributes: &str) -> bool {
    attribute(attributes, "hidden").is_some()
}

/// Whether a class hides an element in windows of all sizes: others show it in some of them.
fn is_called_hidden(attributes: &str) -> bool {
    attribute(attributes, "class").is_some_and(|class| {
        let mut words = class.split_ascii_whitespace();
        let is_shown = |word: &str| word.contains(':') || word.starts_with("d-") && word != "d-none";
        words.clone().any(|word| matches!(word, "hidden" | "d-none")) && !words.any(is_shown)
    })
}

fn is_unseen(attributes: &str) -> bool {
    attribute(attributes, "style").is_some_and(|style| has(&packed(&style), "display:none"))
}
