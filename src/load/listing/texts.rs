//! What of a list's records is searched: their own texts; of the list's decision, which stands above them all, what
//! they don't say; and signs for what a page shows in words of its own.

use bangvang_content::Gather as _;
use bangvang_content::honours::{Awardee, Head, Honours, Kind, Status};
use bangvang_search::{Records, sign};

/// The searched fields of a list.
#[derive(Clone)]
pub struct Searched {
    /// Their names, by number.
    pub fields: Vec<String>,
    /// The day of the list's decision.
    day: String,
}

impl Searched {
    /// The fields of a list that are searched.
    pub fn of(honours: &Honours) -> Self {
        let Honours { head: Head { decision, status, .. }, roll } = honours;
        let own = roll.fields().filter(|field| field.searched).map(|field| field.name.to_owned());
        let mut fields: Vec<String> = own.gather();
        let decision = decision.as_ref();
        let day = decision.and_then(|decision| decision.date).map(|date| date.iso()).unwrap_or_default();
        let more = [
            ("decision", decision.is_some_and(|decision| decision.number.is_some())),
            ("date", !day.is_empty()),
            ("kind", roll.values("kind").is_some()),
            ("status", roll.values("status").is_some() || status.is_some()),
        ];
        for (name, _) in more.into_iter().filter(|(_, is_said)| *is_said) {
            if fields.iter().all(|field| field != name) {
                fields.push(name.to_owned());
            }
        }
        Self { fields, day }
    }

    /// The text of a record's field, as it is searched.
    pub fn text<'a>(&'a self, honours: &'a Honours, record: usize, field: &str) -> &'a str {
        let Some(awardee) = honours.roll.get(record) else { return "" };
        match field {
            "kind" => awardee.kind().map_or("", sign_of),
            "status" => match awardee.status() {
                Status::Proposed => sign::PROPOSED,
                Status::Awarded => "",
                Status::Revoked => sign::REVOKED,
            },
            _ => awardee.text(field).unwrap_or_else(|| self.of_head(&honours.head, &awardee, field)),
        }
    }

    /// What the list's decision says of a record that names no other one.
    fn of_head<'a>(&'a self, head: &'a Head, awardee: &Awardee<'_>, field: &str) -> &'a str {
        let Some(decision) = head.decision_for(awardee) else { return "" };
        let is_of_year = || awardee.year().is_none_or(|year| decision.date.is_some_and(|date| date.year == year));
        match field {
            "decision" => decision.number.as_deref().unwrap_or_default(),
            "date" if is_of_year() => &self.day,
            _ => "",
        }
    }
}

/// Whether more is searched of a field than what records have in it.
pub fn has_more(field: &str) -> bool {
    matches!(field, "decision" | "date" | "kind" | "status")
}

fn sign_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Individual => sign::INDIVIDUAL,
        Kind::Collective => sign::COLLECTIVE,
        Kind::Household => sign::HOUSEHOLD,
    }
}

/// The texts of a list's searched fields.
pub struct Texts<'a> {
    /// The list.
    pub honours: &'a Honours,
    /// Its fields.
    pub searched: &'a Searched,
}

impl Records for Texts<'_> {
    fn len(&self) -> u32 {
        self.honours.roll.len() as u32
    }

    fn text(&self, record: u32, field: usize) -> &str {
        let field = self.searched.fields.get(field);
        field.map_or("", |field| self.searched.text(self.honours, record as usize, field))
    }
}
