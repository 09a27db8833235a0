//! Short names between the glue and the wasm: each stands in both, with a hash that nothing compresses.

use std::collections::HashMap;
use std::ops::Range;

use crate::Outcome;

/// The section of a wasm file that lists what it takes.
const IMPORTS: u8 = 2;
/// The section that lists what it gives.
const EXPORTS: u8 = 7;
/// What precedes the first section.
const HEAD: usize = 8;
/// Names shorter than this are not worth another.
const LONG: usize = 8;

/// The script and the wasm with short names in the place of long ones.
pub fn shorten(script: &str, wasm: &[u8]) -> Outcome<(String, Vec<u8>)> {
    let mut short = HashMap::new();
    let mut out = wasm.get(..HEAD).ok_or("the wasm has no head")?.to_vec();
    let mut reader = Reader { bytes: wasm, at: HEAD };
    while reader.at < wasm.len() {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let payload = reader.take(size)?;
        let written = match kind {
            IMPORTS => imports(payload, &mut short)?,
            EXPORTS => exports(payload, &mut short)?,
            _ => payload.to_vec(),
        };
        out.push(kind);
        put(&mut out, written.len());
        out.extend(written);
    }
    Ok((replaced(script, &short)?, out))
}

type Short = HashMap<String, String>;

/// The short name of a name; the next one that is free, the first time.
fn name(long: &str, short: &mut Short) -> String {
    if long.len() < LONG {
        return long.to_owned();
    }
    let next = format!("${}", short.len());
    short.entry(long.to_owned()).or_insert(next).clone()
}

fn imports(payload: &[u8], short: &mut Short) -> Outcome<Vec<u8>> {
    let mut reader = Reader { bytes: payload, at: 0 };
    let count = reader.number()?;
    let mut out = Vec::new();
    put(&mut out, count);
    for _ in 0..count {
        let (module, field) = (reader.text()?.to_owned(), reader.text()?.to_owned());
        put_text(&mut out, &module);
        put_text(&mut out, &name(&field, short));
        let start = reader.at;
        if reader.byte()? != 0 {
            return Err(format!("the wasm takes {field}, which is no function"));
        }
        reader.number()?;
        out.extend(reader.since(start));
    }
    Ok(out)
}

fn exports(payload: &[u8], short: &mut Short) -> Outcome<Vec<u8>> {
    let mut reader = Reader { bytes: payload, at: 0 };
    let count = reader.number()?;
    let mut out = Vec::new();
    put(&mut out, count);
    for _ in 0..count {
        let long = reader.text()?.to_owned();
        put_text(&mut out, &name(&long, short));
        let start = reader.at;
        reader.byte()?;
        reader.number()?;
        out.extend(reader.since(start));
    }
    Ok(out)
}

/// The script with each long name replaced, where it stands as a word.
fn replaced(script: &str, short: &Short) -> Outcome<String> {
    if script.contains("$0") {
        return Err("the script has a name of the kind that is given".to_owned());
    }
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_part) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|sign| !is_part(sign)).unwrap_or(from.len()));
        out.push_str(before);
        out.push_str(short.get(word).map_or(word, String::as_str));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Reads the numbers and texts of a wasm file.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Outcome<u8> {
        let byte = self.bytes.get(self.at).ok_or("the wasm ends too soon")?;
        self.at += 1;
        Ok(*byte)
    }

    /// A whole number, seven bits a byte, the low ones first.
    fn number(&mut self) -> Outcome<usize> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err("the wasm has a number that is too long".to_owned())
    }

    fn take(&mut self, size: usize) -> Outcome<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at + size).ok_or("the wasm ends too soon")?;
        self.at += size;
        Ok(taken)
    }

    fn text(&mut self) -> Outcome<&'a str> {
        let size = self.number()?;
        std::str::from_utf8(self.take(size)?).map_err(|_| "the wasm has a name that is no text".to_owned())
    }

    fn since(&self, start: usize) -> &'a [u8] {
        let range: Range<usize> = start..self.at;
        self.bytes.get(range).unwrap_or_default()
    }
}

fn put(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put(out, text.len());
    out.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that takes one function and gives it away again.
    fn module(taken: &str, given: &str) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
        let section = |kind: u8, payload: Vec<u8>| {
            let mut section = vec![kind];
            put(&mut section, payload.len());
            section.extend(payload);
            section
        };
        let text = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
        wasm.extend(section(2, [&[1], &text("./m.js")[..], &text(taken), &[0, 0]].concat()));
        wasm.extend(section(7, [&[1], &text(given)[..], &[0, 0]].concat()));
        wasm
    }

    #[test]
    fn long_names_are_the_same_short_ones_on_both_sides() {
        let script = "imports = { __wbg_now_1234567890abcdef: () => wasm.widget_changed(), memory };";
        let (script, wasm) =
            shorten(script, &module("__wbg_now_1234567890abcdef", "widget_changed")).expect("it is a module");
        assert_eq!(script, "imports = { $0: () => wasm.$1(), memory };");
        assert_eq!(wasm, module("$0", "$1"));
    }

    #[test]
    fn short_names_stay_and_a_part_of_a_word_is_none() {
        let (script, wasm) = shorten("go(); gone; widget_changed2", &module("go", "widget_changed")).expect("a module");
        assert_eq!(script, "go(); gone; widget_changed2");
        assert_eq!(wasm, module("go", "$0"));
    }

    #[test]
    fn a_broken_module_is_refused() {
        let whole = module("go", "stop");
        assert!(shorten("", &whole[..whole.len() - 1]).is_err());
    }
}
