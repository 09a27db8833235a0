//! A sheet's columns, from its head.

use super::headers;
use crate::honours::{Known, is_personal};
use crate::text::{find, fold, is_listed};

#[derive(Debug)]
pub(super) struct Column {
    pub heading: String,
    pub known: Option<Known>,
    /// The name of the field, known or not.
    pub name: String,
    /// Whether it has the rest of the name whose beginning another column has.
    pub is_rest: bool,
}

/// How much a row looks like the head: how many headings are known, 0 where
/// none of them is a name's.
pub(super) fn heading_score<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    let (mut known, mut name, mut unit) = (0, false, false);
    for field in texts.filter_map(headers::known) {
        known += 1;
        name |= field == Known::Name;
        // A list of units alone has a column of units for their names.
        unit |= field == Known::Unit;
    }
    if name || unit && known >= 2 { known } else { 0 }
}

/// Headings of the parts of a name: before the given name, and the given name.
const PARTS: [&str; 2] = [
    "ho hodem hovadem hotendem hovatendem holot hovachulot tendem lastname familyname surname middlename",
    "ten firstname givenname",
];

/// Which headings are parts of one name; none where a heading has all of it.
fn parts(headings: &[String]) -> Vec<bool> {
    let is = |part: &str, heading: &String| is_listed(part, &fold(heading));
    let has_whole = headings
        .iter()
        .any(|heading| headers::known(heading) == Some(Known::Name) && !PARTS.iter().any(|part| is(part, heading)));
    let is_split = !has_whole && PARTS.iter().all(|part| headings.iter().any(|heading| is(part, heading)));
    headings.iter().map(|heading| is_split && PARTS.iter().any(|part| is(part, heading))).collect()
}

/// The columns under these headings. `named` says which field a heading is, where a page says so.
pub(super) fn columns<'n>(headings: Vec<String>, named: &dyn Fn(&str) -> Option<&'n str>) -> Vec<Column> {
    let chosen: Vec<&str> = headings.iter().filter_map(|heading| named(heading)).collect();
    let has_name = chosen.contains(&"name") || headings.iter().any(|one| headers::known(one) == Some(Known::Name));
    let parts = parts(&headings);
    let mut columns: Vec<Column> = Vec::with_capacity(headings.len());
    for (heading, is_part) in headings.into_iter().zip(parts) {
        if let Some(own) = named(&heading) {
            columns.push(Column { heading, known: Known::of(own), name: own.to_owned(), is_rest: false });
            continue;
        }
        let known = match headers::known(&heading) {
            _ if is_part => Some(Known::Name),
            Some(Known::Name) => Some(Known::Name),
            _ if is_personal(&heading) => None,
            Some(Known::Unit) if !has_name => Some(Known::Name),
            known => known,
        };
        // Of two columns of one meaning the first has it, or the one that the page names.
        let is_taken = |known: Known| of(&columns, known).is_some() || chosen.contains(&known.name());
        let is_rest = is_part && is_taken(Known::Name);
        let known = known.filter(|known| !is_taken(*known));
        let name = match known {
            Some(known) => known.name().to_owned(),
            None => unknown_name(&heading, &columns),
        };
        columns.push(Column { heading, known, name, is_rest });
    }
    columns
}

/// The column of a known field.
pub(super) fn of(columns: &[Column], known: Known) -> Option<usize> {
    columns.iter().position(|column| column.known == Some(known))
}

/// The column that a cell counts for which covers several: a cell merged over
/// position and unit says the unit.
pub(super) fn covering(columns: &[Column], from: usize, span: usize) -> Option<usize> {
    let covered = columns.get(from..columns.len().min(from + span)).filter(|covered| !covered.is_empty())?;
    let wanted = of(covered, Known::Unit).or_else(|| of(covered, Known::Name));
    Some(from + wanted.filter(|_| span > 1).unwrap_or(0))
}

/// The name of a field that isn't known: its heading, with a number where
/// another has the same or there is none.
fn unknown_name(heading: &str, columns: &[Column]) -> String {
    if fold(heading) == "hide" {
        return "hide".to_owned();
    }
    let mut name = heading.to_owned();
    let mut number = 1;
    while name.is_empty() || Known::of(&name).is_some() || columns.iter().any(|column| column.name == name) {
        number += 1;
        name = format!("{heading} {number}");
    }
    name
}

impl Column {
    /// What of a cell's text is kept: of a name with a birth date under one
    /// heading the name alone. Nothing is tidied yet, as a wrong character set
    /// shows in the raw text.
    pub fn kept<'t>(&self, text: &'t str) -> &'t str {
        if self.known != Some(Known::Name) {
            return text;
        }
        let ends = |sign: char| sign.is_ascii_digit() || matches!(sign, ',' | ';' | '(' | '\n' | '\r');
        let name = text.split(ends).next().unwrap_or_default();
        // A family may be called so: then nothing stands before it.
        let birth = find(&name.to_ascii_lowercase(), "sinh").and_then(|birth| name.get(..birth));
        let cut = birth.filter(|before| !before.trim().is_empty()).unwrap_or(name);
        // The heading is asked last: that takes longest, and most names are whole.
        if cut.len() < text.len() && is_personal(&self.heading) { cut } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headings: &[&str], names: &[&str]) {
        let headings = headings.iter().map(|heading| (*heading).to_owned()).collect();
        let columns = columns(headings, &|_| None);
        let read: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(read, names);
    }

    #[test]
    fn each_column_has_a_name_of_its_own() {
        check(&["STT", "Họ và tên", "Ghi chú", "Ghi chú", ""], &["ordinal", "name", "Ghi chú", "Ghi chú 2", " 2"]);
        check(&["Name", "Unit", "unit", "Ẩn", "Hide"], &["name", "unit", "unit 2", "Ẩn", "hide"]);
        check(&["STT", "Đơn vị", "Danh hiệu"], &["ordinal", "name", "award"]);
        check(&["Họ và tên", "Đơn vị, địa chỉ"], &["name", "Đơn vị, địa chỉ"]);
    }

    #[test]
    fn a_page_says_which_field_a_column_is() {
        let headings = ["colA", "Họ và tên", "dv"].map(str::to_owned).to_vec();
        let named = |heading: &str| match heading {
            "colA" => Some("name"),
            "dv" => Some("unit"),
            _ => None,
        };
        let columns = columns(headings, &named);
        let read: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(read, ["name", "Họ và tên", "unit"]);
    }

    #[test]
    fn a_name_in_two_columns_is_one_name() {
        let rest = |headings: &[&str]| {
            let headings = headings.iter().map(|heading| (*heading).to_owned()).collect();
            columns(headings, &|_| None)
                .iter()
                .map(|column| (column.known == Some(Known::Name), column.is_rest))
                .collect::<Vec<_>>()
        };
        assert_eq!(rest(&["Họ và tên đệm", "Tên", "Đơn vị"]), [(true, false), (false, true), (false, false)]);
        assert_eq!(rest(&["Họ", "Tên"]), [(true, false), (false, true)]);
        assert_eq!(rest(&["Họ và tên", "Tên"]), [(true, false), (false, false)]);
    }

    #[test]
    fn a_birth_date_beside_a_name_is_cut_off() {
        let columns = columns(vec!["Họ và tên, năm sinh".to_owned()], &|_| None);
        let kept = |text| columns[0].kept(text);
        assert_eq!(kept("Nguyễn Văn An, 1968").trim(), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An\nSinh ngày 4/3/1968").trim(), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An sinh năm 1968").trim(), "Nguyễn Văn An");
        assert_eq!(kept("Sinh Thị Lan (1990)").trim(), "Sinh Thị Lan");
    }
}
