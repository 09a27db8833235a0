//! How the words of a query stand in a text: side by side, in order, or anyhow.

use crate::gather::Gather as _;
use crate::index::Index;
use crate::query::Records;
use crate::scan;
use crate::sought::{NO_FIT, Sought};
use crate::table::{self, NONE, Table};

/// The words stand side by side and in order, which is the most.
pub(crate) const SIDE_BY_SIDE: u32 = 2;
const IN_ORDER: u32 = 1;
const ANYHOW: u32 = 0;

/// How some words stand in numbers of words.
pub(crate) fn standing(sought: &[Sought], text: &[u32]) -> u32 {
    let fits = |(word, number): (&Sought, &u32)| word.fit(*number) > NO_FIT;
    let mut runs = text.windows(sought.len().max(1));
    if runs.any(|run| sought.iter().zip(run).all(fits)) {
        return SIDE_BY_SIDE;
    }
    let mut words = text.iter();
    if sought.iter().all(|word| words.any(|number| fits((word, number)))) { IN_ORDER } else { ANYHOW }
}

/// Looks at the records' own texts, at each distinct text once.
pub(crate) struct Looker<'a> {
    index: &'a Index,
    records: &'a dyn Records,
    sought: &'a [Sought],
    /// By hash of a text, how the words stand in it.
    known: Table,
}

impl<'a> Looker<'a> {
    pub(crate) fn new(index: &'a Index, records: &'a dyn Records, sought: &'a [Sought]) -> Self {
        Self { index, records, sought, known: Table::default() }
    }

    /// The words whose standing it tells.
    pub(crate) fn sought(&self) -> &'a [Sought] {
        self.sought
    }

    /// How the words stand in a field of a record.
    pub(crate) fn look(&mut self, record: u32, field: usize) -> u32 {
        if self.sought.len() < 2 {
            return SIDE_BY_SIDE;
        }
        let text = self.records.text(record, field);
        let hash = table::hash(text.as_bytes());
        let known = self.known.get(hash);
        if known != NONE {
            return known;
        }
        let words: Vec<u32> = scan::words(text).map(|spot| self.index.lexicon.find(text, &spot)).gather();
        self.known.get_or_set(hash, standing(self.sought, &words))
    }
}
