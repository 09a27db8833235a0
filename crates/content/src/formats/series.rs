//! Whether a table goes on with the list of one before it: what else stands on the page may have names, too.

use super::columns::{Column, heading_score};
use super::heading::Heading;
use crate::gather::Gather as _;
use crate::honours::Known;
use crate::text::{digits, fold, has, is_listed};

/// The list that came before a table.
#[derive(Debug, Default)]
pub(super) struct Series {
    /// What its headings mean; none where there was no table.
    headings: Vec<Known>,
    /// The score that a head has to pass.
    to_pass: usize,
    /// Whether one of them heads telephones or figures.
    has_aside: bool,
    /// How many records it has.
    pub records: u32,
    /// Whether what stands over the table says that it is part of the list.
    is_told: bool,
}

impl Series {
    pub fn of(columns: &[Column], records: u32) -> Self {
        let headings = || columns.iter().map(|column| &column.heading);
        let known = columns.iter().filter(|column| column.known.is_some()).count();
        Self {
            headings: meanings(headings()),
            to_pass: usize::from(known > 1),
            has_aside: headings().any(is_aside),
            records,
            is_told: false,
        }
    }

    /// Takes what stands over the table, which may say of what kind its records are.
    pub fn begin_under(&mut self, text: &str, says_kind: bool) {
        let folded = fold(text);
        self.is_told |= says_kind || has(&folded, "khen") || has(&folded, "danhhieu");
        // Who gives awards has a telephone; those of a kind are no staff.
        self.has_aside |= says_kind;
    }

    /// Whether a row is the head of a table of the list: much as that of the one before, or in other words
    /// where it is told.
    pub fn takes(&self, texts: &[&str]) -> bool {
        let headings: Vec<Heading> = texts.iter().map(|text| Heading::new(text)).gather();
        let is_other = || !self.has_aside && headings.iter().any(is_aside);
        let is_part = || !is_other() && (self.is_told || self.is_like(&meanings(headings.iter())));
        heading_score(&headings) > self.to_pass && (self.headings.is_empty() || is_part())
    }

    /// Whether most headings are the same, that of the award among them.
    fn is_like(&self, own: &[Known]) -> bool {
        let is_award = |known: &&Known| matches!(known, Known::Award | Known::Citation | Known::Decision | Known::Year);
        let shared = || self.headings.iter().filter(|known| own.contains(known));
        let lacks_award = self.headings.iter().any(|known| is_award(&known)) && shared().all(|known| !is_award(&known));
        shared().count() * 2 > self.headings.len() && !lacks_award
    }
}

/// What headings mean. Units and people are the same: either may be who is honoured.
fn meanings<'h>(headings: impl Iterator<Item = &'h Heading>) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    for heading in headings {
        let means = heading.text.known.map(|known| if known == Known::Unit { Known::Name } else { known });
        known.extend(means.filter(|means| !known.contains(means)));
    }
    known
}

/// Whether a column says how to reach someone, as that of an office's staff does, or counts something.
fn is_aside(heading: &Heading) -> bool {
    let folded = fold(&heading.text);
    is_listed("dt sdt tel phone email", &folded)
        || ["dienthoai", "didong", "soluong", "tongso"].iter().any(|word| has(&folded, word))
}

/// The number of a record, as `2` or `02.`.
pub(super) fn number(ordinal: &str) -> Option<u64> {
    digits(ordinal.trim_end_matches(&['.', ')'][..]))
}
