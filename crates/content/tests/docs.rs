//! The sheet that docs/data.md shows is read, and so is each heading that it names.

use bangvang_content::honours::{Options, read};

const DOCS: &str = include_str!("../../../docs/data.md");

#[test]
fn the_sheet_of_the_docs_is_read_without_a_warning() {
    let (_, rest) = DOCS.split_once("```csv\n").expect("the docs show a sheet");
    let (sheet, _) = rest.split_once("```").expect("the sheet ends");
    let reading = read(sheet.as_bytes(), &Options::default()).expect("it is a list");
    assert_eq!((reading.content.roll.len(), reading.skipped, reading.warnings), (4, 0, Vec::new()));
    let fields: Vec<&str> = reading.content.roll.fields().map(|field| field.name).collect();
    assert_eq!(fields, ["id", "name", "position", "unit", "award", "year", "decision", "ordinal"]);
}

#[test]
fn each_heading_of_the_docs_means_the_field_beside_it() {
    let (_, table) = DOCS.split_once("| heading | field |\n|---|---|\n").expect("the docs name headings");
    for row in table.lines().take_while(|line| line.starts_with('|')) {
        let named: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        let (Some(heading), Some(field)) = (named.first(), named.last()) else { panic!("{row}") };
        let sheet = if *field == "name" {
            format!("{heading};Năm\nLê An;2020\n")
        } else {
            format!("Họ và tên;{heading}\nLê An;{}\n", text_of(field))
        };
        let reading = read(sheet.as_bytes(), &Options::default()).expect("it is a list");
        let record = reading.content.roll.iter().next().expect("it has a record");
        assert!(record.text(field).is_some(), "{row}");
        assert_eq!(reading.warnings, [], "{row}");
    }
}

fn text_of(field: &str) -> &'static str {
    match field {
        "kind" => "Cá nhân",
        "year" => "2020",
        "date" => "28/9/2020",
        _ => "Đã trao",
    }
}
