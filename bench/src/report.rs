//! Tables on the screen and in `bench/RESULTS.md`, where each has a heading of its own.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::Outcome;

/// One table with its heading.
pub struct Report {
    /// The heading; a later report of the same heading takes its place.
    pub title: String,
    /// The command that makes it.
    pub command: String,
    /// What it was measured on.
    pub machine: String,
    /// Heads of columns; the first is for the names of rows.
    pub head: Vec<String>,
    /// Rows of cells.
    pub rows: Vec<Vec<String>>,
    /// What has to be known to read it, a paragraph each.
    pub notes: Vec<String>,
}

impl Report {
    /// Prints the table and keeps it.
    pub fn publish(&self) -> Outcome {
        let text = self.markdown();
        println!("\n{text}");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("RESULTS.md");
        let old = fs::read_to_string(&file).unwrap_or_default();
        let new = replaced(&old, &self.title, &text);
        fs::write(&file, new).map_err(|fault| format!("{}: {fault}", file.display()))
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n`{}` ({})\n\n", self.title, self.command, self.machine);
        let rule = self.head.iter().map(|_| "---".to_owned()).collect();
        for row in [&self.head, &rule].into_iter().chain(&self.rows) {
            let _ = writeln!(text, "| {} |", row.join(" | "));
        }
        for note in &self.notes {
            let _ = write!(text, "\n{note}\n");
        }
        text
    }
}

const TITLE: &str =
    "# Results\n\nWritten by `cargo xtask bench`: medians on the machine that is named, never a test.\n";

/// The document with the section of this title exchanged, or added at its end.
fn replaced(old: &str, title: &str, section: &str) -> String {
    let mut sections: Vec<String> =
        old.split("\n## ").skip(1).map(|part| format!("## {}\n", part.trim_end())).collect();
    let heading = format!("## {title}\n");
    match sections.iter_mut().find(|part| part.starts_with(&heading)) {
        Some(part) => section.clone_into(part),
        None => sections.push(section.to_owned()),
    }
    format!("{TITLE}\n{}", sections.join("\n"))
}

/// The middle of some numbers; 0 of none.
pub fn median(numbers: &[f64]) -> f64 {
    percentile(numbers, 50)
}

/// The number that `percent` of 100 don't exceed; 0 of none.
pub fn percentile(numbers: &[f64], percent: usize) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or(0.0)
}

/// A number with three digits that say something.
pub fn short(number: f64) -> String {
    match number.abs() {
        100.0.. => format!("{number:.0}"),
        10.0.. => format!("{number:.1}"),
        _ => format!("{number:.2}"),
    }
}

/// A number, and beside it how many times `ours` it is.
pub fn beside(number: f64, ours: f64) -> String {
    if ours > 0.0 { format!("{} ({}×)", short(number), short(number / ours)) } else { short(number) }
}

#[cfg(test)]
mod tests {
    use super::{percentile, replaced, short};

    #[test]
    fn a_report_takes_the_place_of_the_last_of_its_title() {
        let first = replaced("", "a", "## a\n\none\n");
        let second = replaced(&first, "b", "## b\n\ntwo\n");
        let third = replaced(&second, "a", "## a\n\nthree\n");
        assert!(third.contains("## a\n\nthree\n\n## b\n\ntwo\n") && !third.contains("one"), "{third}");
    }

    #[test]
    fn a_percentile_is_one_of_the_numbers() {
        let numbers: Vec<f64> = (1..=100).map(f64::from).collect();
        let shares = [percentile(&numbers, 95), percentile(&numbers, 100), percentile(&[], 50)];
        assert_eq!(shares.map(|share| share.round() as i64), [96, 100, 0]);
    }

    #[test]
    fn numbers_have_three_digits() {
        assert_eq!([short(1234.5), short(12.34), short(0.123)], ["1234", "12.3", "0.12"]);
    }
}
