//! Honours lists: who was commended, with what and when.

mod awardee;
mod column;
mod entry;
mod field;
mod head;
mod ids;
mod lines;
mod name;
mod options;
mod personal;
mod reader;
mod record;
mod roll;
mod sort;
mod vocabulary;

pub use awardee::Awardee;
pub use options::Options;
pub use personal::is_personal;
pub use reader::{LeftOut, Reader, read};
pub use roll::{Field, Roll, Values};
pub use vocabulary::{Kind, Status};

pub(crate) use field::{HEADINGS, Known};
pub(crate) use name::bare_name;
pub(crate) use record::{Intake, Site};
pub(crate) use sort::{is_account, is_bank, is_issue, is_paper};

use crate::date::Date;

/// A list: what stands above it, and its records.
#[derive(Debug, Default)]
pub struct Honours {
    /// What stands above the records.
    pub head: Head,
    /// The records.
    pub roll: Roll,
}

/// What stands above the records of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// What a link to it may use.
    pub id: Option<String>,
    /// What the list is called.
    pub title: Option<String>,
    /// A language tag, as `vi`.
    pub lang: Option<String>,
    /// Whose list it is.
    pub issuer: Option<String>,
    /// The decision that the list belongs to.
    pub decision: Option<Decision>,
    /// What holds for records that don't say.
    pub status: Option<Status>,
    /// When and to whom those who disagree can say so.
    pub consultation: Option<Consultation>,
}

/// A decision: at least one of the three is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// As `1234/QĐ-UBND`.
    pub number: Option<String>,
    /// When it was signed.
    pub date: Option<Date>,
    /// A safe URL, relative to the data.
    pub href: Option<String>,
}

/// The days on which a proposed list is open for comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consultation {
    /// The first day.
    pub opens: Option<Date>,
    /// The last day.
    pub closes: Option<Date>,
    /// To whom comments go.
    pub contact: Option<String>,
}

/// How many records there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kinds {
    /// Persons.
    pub individuals: u32,
    /// Units, villages, clubs.
    pub collectives: u32,
    /// Families.
    pub households: u32,
    /// Records that don't say.
    pub unknown: u32,
}

impl Kinds {
    fn count(&mut self, kind: Option<Kind>) {
        let count = match kind {
            Some(Kind::Individual) => &mut self.individuals,
            Some(Kind::Collective) => &mut self.collectives,
            Some(Kind::Household) => &mut self.households,
            None => &mut self.unknown,
        };
        *count += 1;
    }
}
