use super::awardee::is_composed;
use super::ids::Ids;
use crate::pool::Pool;

/// One field of all records: its different texts, and which of them each record has.
#[derive(Debug)]
pub(super) struct Column {
    pub name: String,
    /// The column's heading, where the data has one.
    pub label: Option<String>,
    pub searched: bool,
    /// Whether some text is a list or an object, as JSON.
    pub has_lists: bool,
    /// Whether a text may say several things, with commas between them.
    pub has_parts: bool,
    pool: Pool,
    ids: Ids,
}

impl Column {
    pub fn new(name: &str, searched: bool) -> Self {
        Self {
            name: name.to_owned(),
            label: None,
            searched,
            has_lists: false,
            has_parts: false,
            pool: Pool::default(),
            ids: Ids::default(),
        }
    }

    pub fn set(&mut self, record: u32, text: &str, raw: bool) {
        self.has_lists |= is_composed(text, raw);
        let number = self.pool.intern(text, raw);
        self.ids.set(record, number + 1);
    }

    /// The number of the text that a record has.
    pub fn number(&self, record: u32) -> Option<u32> {
        self.ids.get(record).checked_sub(1)
    }

    pub fn get(&self, record: u32) -> Option<(&str, bool)> {
        self.pool.get(self.number(record)?)
    }

    pub fn texts(&self) -> u32 {
        self.pool.len()
    }

    pub fn text(&self, number: u32) -> Option<(&str, bool)> {
        self.pool.get(number)
    }

    pub fn find(&self, text: &str) -> Option<u32> {
        self.pool.find(text, false)
    }

    pub fn seal(&mut self, keep_index: bool) {
        if !keep_index {
            self.pool.seal();
        }
        self.ids.shrink();
    }
}
