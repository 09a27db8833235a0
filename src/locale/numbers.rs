//! Numbers and sizes as each language writes them.

use super::{Lang, fill};

/// Groups of three: 1.846 in Vietnamese, 1,846 in English.
pub fn number(value: u64, lang: Lang) -> String {
    let digits = value.to_string();
    let mark = if lang == Lang::Vi { '.' } else { ',' };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// How often an article was read.
pub fn views_said(views: u64, lang: Lang) -> String {
    let words = lang.words();
    if views == 1 { words.views_one.to_owned() } else { fill(words.views_many, &[&number(views, lang)]) }
}

/// A file's size in the unit that leaves few digits, rounded: `12 KB`, `1,4 MB`.
pub fn bytes(value: u64, lang: Lang) -> String {
    const KB: u64 = 1024;
    if value < KB {
        return format!("{value} B");
    }
    let kilobytes = (value + KB / 2) / KB;
    if kilobytes < KB {
        return format!("{kilobytes} KB");
    }
    let (unit, name) = if value < KB.pow(3) { (KB.pow(2), "MB") } else { (KB.pow(3), "GB") };
    let tenths = (value as f64 / unit as f64 * 10.0).round() as u64;
    let comma = if lang == Lang::Vi { ',' } else { '.' };
    format!("{}{comma}{} {name}", number(tenths / 10, lang), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_as_the_language_writes_them() {
        assert_eq!(number(677, Lang::Vi), "677");
        assert_eq!(number(1846, Lang::Vi), "1.846");
        assert_eq!(number(1_000_000, Lang::En), "1,000,000");
    }

    #[test]
    fn a_size_is_said_in_a_readable_unit() {
        assert_eq!(bytes(900, Lang::Vi), "900 B");
        assert_eq!(bytes(12_345, Lang::Vi), "12 KB");
        assert_eq!(bytes(1_048_500, Lang::Vi), "1,0 MB");
        assert_eq!(bytes(5_000_000_000, Lang::Vi), "4,7 GB");
        assert_eq!(bytes(1_500_000, Lang::Vi), "1,4 MB");
        assert_eq!(bytes(1_500_000, Lang::En), "1.4 MB");
    }
}
