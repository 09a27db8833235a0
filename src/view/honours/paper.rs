//! Puts a sheet on paper: from our button by a blank frame, and into the page before the browser prints it.
//!
//! What the browser prints must stand in the page when `beforeprint` returns, and
//! a view renders later; so this is built by hand, and taken out again.

use bangvang_content::concat;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlIFrameElement, Window, window};

use super::sheet::Sheet;
use crate::view::shared::style_sheet;

/// The frame's style: no more than a table needs on paper.
const STYLE: &str = "body{font:11pt/1.4 'Times New Roman',serif;margin:0}h1{font-size:14pt;margin:0 0 6pt}\
    p{margin:0 0 3pt}table{width:100%;border-collapse:collapse;margin-top:8pt}thead{display:table-header-group}\
    tr{break-inside:avoid}th,td{border:.5pt solid #000;padding:2pt 4pt;text-align:left;vertical-align:top}\
    .is-long{overflow-wrap:anywhere}";

/// Letters of a word that no column is wide enough for.
const LONG: usize = 28;

/// Prints the sheet and nothing else.
pub fn print(sheet: &Sheet, near: &Element) -> Option<()> {
    let document = window()?.document()?;
    let frame: HtmlIFrameElement = document.create_element("iframe").ok()?.dyn_into().ok()?;
    frame.set_class_name("unseen");
    frame.set_title(&sheet.title);
    near.append_child(&frame).ok()?;
    let inside = frame.content_window()?;
    let paper = inside.document()?;
    paper.set_title(&sheet.title);
    dress(&paper, &inside);
    paper.body()?.append_child(&*build(&paper, sheet)?).ok()?;
    let _ = inside.print();
    // Printing has ended when print() returns, or goes on from a copy.
    frame.remove();
    Some(())
}

/// The sheet as elements of `document`.
pub fn build(document: &Document, sheet: &Sheet) -> Option<Element> {
    let root = make(document, "div", "")?;
    root.set_class_name("paper");
    if !sheet.title.is_empty() {
        put(&root, &make(document, "h1", &sheet.title)?);
    }
    for line in &sheet.lines {
        put(&root, &make(document, "p", line)?);
    }
    let (table, head) = (make(document, "table", "")?, make(document, "thead", "")?);
    let (body, row) = (make(document, "tbody", "")?, make(document, "tr", "")?);
    for name in &sheet.head {
        let cell = make(document, "th", name)?;
        let _ = cell.set_attribute("scope", "col");
        put(&row, &cell);
    }
    put(&head, &row);
    for (at, cells) in sheet.rows.iter().enumerate() {
        let row = make(document, "tr", "")?;
        let note = sheet.notes.get(at).map_or("", String::as_str);
        for (column, cell) in cells.iter().enumerate() {
            let is_noted = !note.is_empty() && Some(column) == sheet.name_at;
            put(&row, &if is_noted { noted(document, sheet, cell, note)? } else { make(document, "td", cell)? });
        }
        put(&body, &row);
    }
    put(&table, &head);
    put(&table, &body);
    put(&root, &table);
    Some(root)
}

/// A name with what is said beside it.
fn noted(document: &Document, sheet: &Sheet, name: &str, note: &str) -> Option<Element> {
    let cell = make(document, "td", "")?;
    put(&cell, &make(document, if note == sheet.revoked { "s" } else { "span" }, name)?);
    put(&cell, &make(document, "span", &concat(&[" (", note, ")"]))?);
    Some(cell)
}

fn make(document: &Document, name: &str, text: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    // A word as wide as a third of the paper is broken, so that the columns beside it keep their room.
    if text.split_whitespace().any(|word| word.chars().count() > LONG) {
        let _ = element.set_attribute("class", "is-long");
    }
    Some(element)
}

fn put(into: &Element, element: &Element) {
    let _ = into.append_child(element);
}

/// Its sheet has to be the frame's own.
fn dress(paper: &Document, inside: &Window) -> Option<()> {
    let style = style_sheet(inside, STYLE)?;
    Reflect::set(paper, &"adoptedStyleSheets".into(), &Array::of1(&style)).ok()?;
    Some(())
}
