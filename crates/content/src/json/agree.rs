//! The parser takes and refuses what another JSON parser does.

use proptest::prelude::*;

use super::{Value, parse, write_value};

fn same(ours: &Value<'_>, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Value::Null, serde_json::Value::Null) => true,
        (Value::Bool(one), serde_json::Value::Bool(other)) => one == other,
        (Value::Number(one), serde_json::Value::Number(other)) => {
            one.parse::<f64>().ok() == other.as_f64() || one.parse::<f64>() == Ok(f64::INFINITY)
        }
        (Value::Text(one), serde_json::Value::String(other)) => one == other,
        (Value::List(ones), serde_json::Value::Array(others)) => {
            ones.len() == others.len() && ones.iter().zip(others).all(|(one, other)| same(one, other))
        }
        (Value::Object(_), serde_json::Value::Object(others)) => {
            others.iter().all(|(key, other)| ours.get(key).map_or(other.is_null(), |one| same(one, other)))
        }
        _ => false,
    }
}

#[track_caller]
fn check(text: &str) {
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match (parse(text, 0), theirs) {
        (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text}"),
        (Err(_), Err(_)) => {}
        // Half a pair becomes a replacement sign here, as in a browser; a
        // number beyond a float's range is kept as it is written.
        (Ok(_), Err(error)) => {
            assert!(text.contains("\\u") || error.to_string().contains("out of range"), "{text}: {error}");
        }
        (Err(slip), Ok(_)) => panic!("{text}: {slip:?}"),
    }
}

#[test]
fn numbers_and_words_are_judged_alike() {
    for text in [
        "0",
        "-0",
        "01",
        "1.",
        ".5",
        "1.5e3",
        "1e",
        "1e+",
        "-",
        "--1",
        "+1",
        "1_0",
        "0x1",
        "tru",
        "nul",
        "nullx",
        "True",
        "Infinity",
        "-Infinity",
        "NaN",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12zz\"",
        "\"\t\"",
        "[1 2]",
        "[1]]",
        "1 2",
        "",
        " ",
        "\"\\ud83d\\ude00\"",
        "1e999",
        "[1}",
        "{\"a\":[}",
        "//x\n1",
        "\u{FEFF}1",
        "\u{A0}1",
    ] {
        check(text);
    }
}

proptest! {
    #[test]
    fn what_is_nearly_json_is_judged_alike(text in "[\\[\\]{},:\"\\\\ 0-2eE+.\\-tnu/ab]{0,14}") {
        check(&text);
    }

    #[test]
    fn a_value_is_written_and_read_back(text in "\\PC*|[\u{0}-\u{1F}\"\\\\<\u{2028}]{0,6}") {
        let value = Value::Object(vec![("k".into(), Value::List(vec![Value::Text(text.as_str().into())]))]);
        let mut out = String::new();
        write_value(&mut out, &value, &|_| true);
        prop_assert_eq!(parse(&out, 0).unwrap(), value);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok());
    }
}
