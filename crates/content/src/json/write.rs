use super::Value;

/// Writes a text as JSON, in quotes. `<` is escaped as well, so that the
/// result may stand in a page.
pub(crate) fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1F}' => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    let digit = (character as u32 >> shift) & 0xF;
                    out.extend(char::from_digit(digit, 16));
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// Writes a value as compact JSON, without the entries whose key `keep` refuses.
pub(crate) fn write_value(out: &mut String, value: &Value<'_>, keep: &impl Fn(&str) -> bool) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(number),
        Value::Text(text) => write_text(out, text),
        Value::List(items) => {
            join(out, "[]", items.iter(), |out, item| {
                write_value(out, item, keep);
            });
        }
        Value::Object(entries) => {
            let kept = entries.iter().filter(|(key, _)| keep(key));
            join(out, "{}", kept, |out, (key, value)| {
                write_text(out, key);
                out.push(':');
                write_value(out, value, keep);
            });
        }
    }
}

/// A text as JSON.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_text(&mut out, text);
    out
}

/// Writes an object of the fields that are there, whose values are JSON already.
pub(crate) fn write_object<const N: usize>(out: &mut String, fields: [(&str, Option<String>); N]) {
    let given = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
    join(out, "{}", given, |out, (name, value)| {
        write_text(out, name);
        out.push(':');
        out.push_str(&value);
    });
}

/// Writes items with commas between them, in a pair of brackets.
pub(crate) fn join<T>(
    out: &mut String,
    brackets: &str,
    items: impl Iterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    let mut brackets = brackets.chars();
    out.extend(brackets.next());
    for (place, item) in items.enumerate() {
        if place > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.extend(brackets.next());
}
