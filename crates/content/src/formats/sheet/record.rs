//! From a row of cells to a record.

use super::Sheet;
use crate::error::ReadError;
use crate::formats::cells::{Filled, is_nothing};
use crate::formats::entries::{entries, repeat_above, say_dashes};
use crate::formats::series::number;
use crate::gather::Gather as _;
use crate::honours::{Intake, Known, Site};
use crate::json::Value;

impl Sheet {
    /// Takes dashes out of a row, where a group or a tick may say more than they do; says which fields have one.
    pub(super) fn take_dashes(&self, row: &mut Vec<Filled<'_>>) -> Vec<Known> {
        let mut dashes = Vec::new();
        row.retain(|filled| {
            let is_dash = is_nothing(&self.columns, filled);
            if is_dash {
                dashes.extend(self.columns.get(filled.column).and_then(|column| column.known));
            }
            !is_dash
        });
        dashes
    }

    /// A row is a record.
    pub(super) fn record(
        &mut self,
        row: &[Filled<'_>],
        dashes: &[Known],
        site: Site<'_>,
        intake: &mut Intake,
    ) -> Result<(), ReadError> {
        self.begun = true;
        self.records += 1;
        self.number = number(self.text_of(Known::Ordinal, row));
        let place = self.series.records + self.records;
        let mut values = entries(&self.columns, self.headed, &self.body, row);
        say_dashes(&mut values, dashes);
        repeat_above(&mut values, &intake.honours.roll, place);
        let entries: Vec<(&str, &Value<'_>)> = values.iter().map(|(name, value)| (*name, value)).gather();
        intake.entries(site, place, &entries)
    }
}
