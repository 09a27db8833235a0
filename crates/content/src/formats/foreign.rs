//! The formats of lists that aren't our own. They are a part of their own: most pages do without.

use std::fmt;

use super::{Csv, Page};
use crate::error::ReadError;
use crate::honours::Intake;

/// A list in a foreign format, which comes in pieces.
pub(crate) trait Foreign: fmt::Debug {
    /// Reads some more text.
    fn push(&mut self, text: &str, intake: &mut Intake) -> Result<(), ReadError>;
    /// After the last text.
    fn finish(&mut self, intake: &mut Intake) -> Result<(), ReadError>;
    /// The line that the text has come to.
    fn line(&self) -> u32;
}

/// What a list in a foreign format turned out to be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Told {
    /// A spreadsheet's text, with tabs or with what its lines show.
    Sheet { tabs: bool },
    /// A page: one that came in place of other data, or one that was asked for, or one that may have a table.
    Page { is_refused: bool, is_wanted: bool },
}

/// What reads the formats that aren't our own.
#[derive(Clone, Copy)]
pub struct Others(fn(Told) -> Box<dyn Foreign>);

impl Others {
    /// All of them.
    pub fn all() -> Self {
        Self(open)
    }

    pub(crate) fn open(self, told: Told) -> Box<dyn Foreign> {
        (self.0)(told)
    }
}

impl fmt::Debug for Others {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Others")
    }
}

fn open(told: Told) -> Box<dyn Foreign> {
    match told {
        Told::Sheet { tabs } => Box::new(Csv::new(tabs)),
        Told::Page { is_refused, is_wanted } => Box::new(Page::new(is_refused, is_wanted)),
    }
}
