//! A site's own award ladder: a JSON list of awards, the highest first.
//!
//! Where an award is written in more than one way, a list of these stands in its place:
//! `["Huân chương", ["Bằng khen", "Bằng khen cấp tỉnh"], "Giấy khen"]`.

use crate::error::{ReadError, Type};
use crate::json::{self, Value};

/// The rungs of a ladder, each with the ways in which its award is written.
///
/// # Errors
/// When the text isn't JSON, or isn't such a list; says where.
pub fn read(text: &str) -> Result<Vec<Vec<String>>, ReadError> {
    let value = json::read(text)?;
    let Value::List(rungs) = &value else { return Err(other(&value, Type::List, String::new())) };
    rungs.iter().enumerate().map(|(at, rung)| ways(rung, &json::at_index("", at))).collect()
}

fn ways(rung: &Value<'_>, path: &str) -> Result<Vec<String>, ReadError> {
    match rung {
        Value::Text(way) => Ok(vec![way.clone().into_owned()]),
        Value::List(ways) => ways.iter().enumerate().map(|(at, way)| text(way, json::at_index(path, at))).collect(),
        _ => Err(other(rung, Type::Text, path.to_owned())),
    }
}

fn text(value: &Value<'_>, path: String) -> Result<String, ReadError> {
    match value {
        Value::Text(text) => Ok(text.clone().into_owned()),
        _ => Err(other(value, Type::Text, path)),
    }
}

fn other(found: &Value<'_>, expected: Type, at: String) -> ReadError {
    ReadError::Type { at, expected, found: found.kind() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rung_is_a_name_or_a_list_of_names() {
        let rungs = read(r#"["Ngọc", ["Vàng", "Gold"], "Bạc"]"#).unwrap();
        assert_eq!(rungs, [vec!["Ngọc"], vec!["Vàng", "Gold"], vec!["Bạc"]]);
    }

    #[test]
    fn what_is_no_ladder_says_where() {
        let at = |text: &str| read(text).unwrap_err().at();
        assert_eq!(at(r#"["a", 1]"#), "[1]");
        assert_eq!(at(r#"["a", ["b", null]]"#), "[1][1]");
        assert!(matches!(read("{}"), Err(ReadError::Type { expected: Type::List, .. })));
        assert!(matches!(read("[\n1,]"), Err(ReadError::Syntax { line: 2, .. })));
    }
}
