//! What was left out of a list, for its readers: how much, why, and in which records.

use std::iter;

use bangvang_content::{Fault, Gather as _, Warning, join};

use super::{Lang, left_out};
use crate::locale::{fill, number};

/// How many records show of how many, and what was left out of them, for the reader. Empty when nothing was.
pub fn remark(shown: u32, skipped: u32, warnings: &[Warning], lang: Lang) -> String {
    let mut groups: Vec<(String, Vec<u32>)> = Vec::new();
    // What costs a whole record is said before what costs a field of it.
    let (lost, kept): (Vec<&Warning>, Vec<_>) = warnings.iter().partition(|one| is_loss(&one.fault));
    for one in lost.into_iter().chain(kept) {
        let Some(record) = one.record else { continue };
        let what = said(&one.fault, lang);
        match groups.iter_mut().find(|(known, _)| *known == what) {
            Some((_, records)) => records.push(record),
            None => groups.push((what, vec![record])),
        }
    }
    if groups.is_empty() && skipped == 0 {
        return String::new();
    }
    let count = |records: u32| number(u64::from(records), lang);
    let head = fill(lang.words().skipped, &[&count(shown), &count(shown + skipped)]);
    let parts = groups.iter().take(REMARKS).map(|(what, records)| grouped(what, records, lang));
    join(&iter::once(head).chain(parts).gather(), "; ") + "."
}

fn said(fault: &Fault, lang: Lang) -> String {
    if lang == Lang::En { fault.to_string() } else { left_out(fault) }
}

/// Whether a fault leaves a whole record out.
fn is_loss(fault: &Fault) -> bool {
    matches!(fault.code(), "name-missing" | "record-null" | "record-type" | "record-syntax")
}

/// What of how many records is said, so that a broken file doesn't fill the page.
const REMARKS: usize = 3;
/// Records that are named one by one.
const NAMED: usize = 5;

fn grouped(what: &str, records: &[u32], lang: Lang) -> String {
    let (one, many, and) =
        if lang == Lang::En { ("record", "records", " and ") } else { ("bản ghi", "bản ghi", " và ") };
    let mut numbers: Vec<String> = records.iter().take(NAMED).map(u32::to_string).gather();
    if records.len() > NAMED {
        numbers.push("…".to_owned());
    }
    let last = numbers.pop().unwrap_or_default();
    if numbers.is_empty() {
        return format!("{one} {last}: {what}");
    }
    format!("{many} {}{and}{last}: {what}", join(&numbers, ", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_counts_and_groups_what_was_left_out() {
        let at = |record| Warning { fault: Fault::NameMissing, at: String::new(), record: Some(record) };
        let both = [at(2), at(4)];
        assert_eq!(remark(3, 2, &both, Lang::Vi), "Hiển thị 3/5; bản ghi 2 và 4: thiếu tên.");
        assert_eq!(remark(3, 2, &both, Lang::En), "3 of 5 shown; records 2 and 4: name is missing.");
        assert_eq!(remark(3, 0, &[], Lang::En), "");
        assert_eq!(remark(1_846, 2, &both, Lang::Vi), "Hiển thị 1.846/1.848; bản ghi 2 và 4: thiếu tên.");
    }
}
