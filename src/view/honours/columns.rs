//! Which fields show, and what they are called.

use bangvang_content::Gather as _;
use bangvang_content::honours::{Awardee, Field, Honours, Kind, Roll, Status};

use crate::locale::{Words, date};

/// The fields that show unless `columns` says otherwise.
const USUAL: [&str; 5] = ["name", "position", "unit", "award", "year"];

/// How many others show where a list has none of those.
const OTHERS: usize = 3;

/// The fields of the table: those asked for, by name or heading in whatever spelling, each once, as far as they are
/// known; else the usual ones that the data has.
pub fn columns(asked: &[String], roll: &Roll) -> Vec<String> {
    if asked.is_empty() {
        let has = |field: &str| field == "name" || roll.values(field).is_some();
        let usual: Vec<&str> = USUAL.into_iter().filter(|field| has(field)).gather();
        // Names alone would tell nobody from his namesake.
        // What holds fields of its own tells nothing at a glance.
        let is_whole = |text: &str| text.starts_with('{') || text.starts_with("[{");
        let holds = |field: &Field<'_>| roll.values(field.name).and_then(|values| values.text(0)).is_some_and(is_whole);
        let is_other =
            |field: &Field<'_>| field.searched && !matches!(field.name, "name" | "citation") && !holds(field);
        let others = roll.fields().filter(|field| usual.len() < 2 && is_other(field));
        return usual.iter().copied().chain(others.take(OTHERS).map(|field| field.name)).map(str::to_owned).gather();
    }
    let mut columns: Vec<String> = Vec::new();
    for column in asked.iter().filter_map(|column| roll.resolve(column)) {
        if columns.iter().all(|one| one != column) {
            columns.push(column.to_owned());
        }
    }
    if !columns.iter().any(|field| field == "name") {
        columns.insert(0, "name".to_owned());
    }
    columns
}

/// What a field is called; a field of the data's own by its own name.
pub fn title<'a>(field: &'a str, words: &'static Words) -> &'a str {
    match field {
        "name" => words.name_any,
        "position" => words.position,
        "unit" => words.unit,
        "place" => words.place,
        "award" => words.award,
        "year" => words.year,
        "date" => words.date,
        "decision" => words.decision,
        "citation" => words.citation,
        "kind" => words.kind,
        "status" => words.status,
        "photo" => words.photo,
        "href" => words.article,
        own => own,
    }
}

/// A field of a record in a list: of one that names no decision the list's own.
pub fn value_in(honours: &Honours, awardee: &Awardee<'_>, field: &str, words: &'static Words) -> String {
    let of_list = if field == "decision" { honours.head.decision_for(awardee) } else { None };
    of_list.and_then(|decision| decision.number.clone()).unwrap_or_else(|| value(awardee, field, words))
}

/// A field of a record as it shows; empty when it has none.
pub fn value(awardee: &Awardee<'_>, field: &str, words: &'static Words) -> String {
    match field {
        "kind" => awardee.kind().map(|kind| kind_name(kind, words).to_owned()).unwrap_or_default(),
        "status" => awardee.unread_status().unwrap_or_else(|| status_name(awardee.status(), words)).to_owned(),
        "date" => awardee.date().map(|at| date(&at)).unwrap_or_default(),
        "year" => awardee.year().map(|year| year.to_string()).unwrap_or_default(),
        _ => awardee.shown(field).unwrap_or_default().into_owned(),
    }
}

/// The word for a kind.
pub fn kind_name(kind: Kind, words: &'static Words) -> &'static str {
    match kind {
        Kind::Individual => words.individual,
        Kind::Collective => words.collective,
        Kind::Household => words.household,
    }
}

/// The word for a status.
pub fn status_name(status: Status, words: &'static Words) -> &'static str {
    match status {
        Status::Proposed => words.proposed,
        Status::Awarded => words.awarded,
        Status::Revoked => words.revoked,
    }
}

/// A value of a field that filters, as it shows.
pub fn shown_value(field: &str, value: &str, words: &'static Words) -> String {
    let word = match field {
        "kind" => Kind::of(value).map(|kind| kind_name(kind, words)),
        "status" => Status::of(value).map(|status| status_name(status, words)),
        _ => None,
    };
    word.unwrap_or(value).to_owned()
}

#[cfg(test)]
mod tests {
    use bangvang_content::honours::{Options, read};

    use super::*;
    use crate::locale::Lang;

    #[test]
    fn the_heading_of_a_column_names_its_field_in_both_languages() {
        let list = read(br#"[{"name": "An"}]"#, &Options::default()).expect("it is a list");
        let known = "name kind position unit place award year date decision citation status photo href";
        for (field, lang) in known.split(' ').flat_map(|field| [(field, Lang::Vi), (field, Lang::En)]) {
            assert_eq!(list.content.roll.resolve(title(field, lang.words())), Some(field));
        }
    }

    #[test]
    fn the_decision_of_the_list_is_that_of_the_records_that_name_none() {
        let list =
            r#"{"decision": "15/QĐ-UBND", "awardees": [{"name": "An"}, {"name": "Ba", "decision": "16/QĐ-UBND"}]}"#;
        let honours = read(list.as_bytes(), &Options::default()).expect("it is a list").content;
        let of_field = |field| {
            let shown = |awardee| value_in(&honours, &awardee, field, Lang::Vi.words());
            honours.roll.iter().map(shown).collect::<Vec<_>>()
        };
        assert_eq!(of_field("decision"), ["15/QĐ-UBND", "16/QĐ-UBND"]);
        assert_eq!(of_field("unit"), ["", ""]);
    }

    #[test]
    fn names_alone_have_other_fields_beside_them() {
        let columns_of = |list: &str| {
            let honours = read(list.as_bytes(), &Options::default()).expect("it is a list").content;
            columns(&[], &honours.roll)
        };
        let place = r#"[{"name": "An", "place": "Xã Phú Lộc", "xom": "Xóm 3", "citation": "…", "phone": "0912"}]"#;
        assert_eq!(columns_of(place), ["name", "place", "xom"]);
        assert_eq!(columns_of(r#"[{"name": "An", "place": "Xã Phú Lộc", "unit": "Ủy ban"}]"#), ["name", "unit"]);
        assert_eq!(columns_of(r#"[{"name": "An", "citation": "…"}]"#), ["name"]);
        let held = r#"[{"name": "An", "properties": {"ten": "An"}, "thanNhan": [{"hoTen": "Ba"}], "nganh": ["Y tế"]}]"#;
        assert_eq!(columns_of(held), ["name", "nganh"]);
    }

    #[test]
    fn a_column_is_named_in_any_spelling() {
        let columns_of = |asked: &[&str]| {
            let asked: Vec<String> = asked.iter().map(|&column| column.to_owned()).collect();
            let options = Options { columns: &asked, ..Options::default() };
            let list = read(br#"[{"name": "An", "phone": "0912", "soTo": 3}]"#, &options).expect("it is a list");
            columns(&asked, &list.content.roll)
        };
        assert_eq!(columns_of(&["name", "PHONE", "Số tổ", "none"]), ["name", "phone", "soTo"]);
        assert_eq!(columns_of(&["unit"]), ["name", "unit"]);
        assert_eq!(columns_of(&["Tên", "unit", "Đơn vị", "name"]), ["name", "unit"]);
    }
}
