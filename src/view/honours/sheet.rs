//! All results as a sheet: what is printed and what is saved.

use bangvang_content::honours::Honours;
use bangvang_content::{Gather as _, concat};

use super::ask;
use super::columns::{columns, shown_value, title, value_in};
use super::state::State;
use crate::embed::Options;
use crate::load::Listing;
use crate::locale::{Words, fill, number};

/// Rows that are printed at most: some 200 pages.
pub const MOST: usize = 5_000;

/// Fields that are addresses or for programs.
const NOT_SAVED: [&str; 4] = ["id", "photo", "href", "ordinal"];

/// A sheet's words, all as text.
pub struct Sheet {
    /// The list's title.
    pub title: String,
    /// Decision, search, filters, how many, the day.
    pub lines: Vec<String>,
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// Which column is the name.
    pub name_at: Option<usize>,
    /// What is said beside each row's name, as that the award was taken back; empty where nothing is.
    pub notes: Vec<String>,
    /// The note that strikes a name through.
    pub revoked: &'static str,
}

impl Sheet {
    /// The results in the columns that show, as far as paper goes.
    pub fn to_print(listing: &Listing, state: &State, options: &Options, today: &str) -> Self {
        let honours = listing.honours();
        // Paper has no place for photos, and their addresses say nothing.
        let fields: Vec<_> = columns(&options.columns, &honours.roll).into_iter().filter(|one| one != "photo").gather();
        let (records, total) = records(listing, state, MOST);
        let words = options.lang.words();
        let mut lines = about(&honours, options);
        lines.extend(choices(state, options));
        let say = |count: usize| number(count as u64, options.lang);
        lines.push(match (total, state.is_searching()) {
            (total, _) if total > MOST => fill(words.print_too_many, &[&say(MOST), &say(total)]),
            (1, true) => words.found_one.to_owned(),
            (1, false) => words.all_one.to_owned(),
            (total, true) => fill(words.found_many, &[&say(total)]),
            (total, false) => fill(words.all_many, &[&say(total)]),
        });
        lines.push(fill(words.print_date, &[today]));
        let title = honours.head.title.clone().unwrap_or_default();
        Self {
            title,
            lines,
            head: names(&fields, options),
            rows: rows(&honours, options, &fields, &records),
            name_at: fields.iter().position(|field| field == "name"),
            notes: records.iter().map(|record| note(&honours, *record, words)).gather(),
            revoked: words.revoked,
        }
    }

    /// All results in all fields that the data has.
    pub fn to_save(listing: &Listing, state: &State, options: &Options) -> Self {
        let honours = listing.honours();
        let fields: Vec<String> = honours
            .roll
            .fields()
            .map(|field| field.name.to_owned())
            .filter(|field| !NOT_SAVED.contains(&field.as_str()))
            .gather();
        let (records, _) = records(listing, state, usize::MAX);
        Self {
            title: String::new(),
            lines: Vec::new(),
            head: names(&fields, options),
            rows: rows(&honours, options, &fields, &records),
            name_at: None,
            notes: Vec::new(),
            revoked: "",
        }
    }

    /// As Excel reads it: with a mark for UTF-8, and no cell that a spreadsheet would run.
    pub fn csv(&self) -> String {
        let mut text = String::from('\u{feff}');
        for row in std::iter::once(&self.head).chain(&self.rows) {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                push_cell(&mut text, cell);
            }
            text.push_str("\r\n");
        }
        text
    }
}

fn names(fields: &[String], options: &Options) -> Vec<String> {
    fields.iter().map(|field| title(field, options.lang.words()).to_owned()).gather()
}

/// The records of the results, at most so many, and how many there are.
fn records(listing: &Listing, state: &State, most: usize) -> (Vec<u32>, usize) {
    let total = listing.find(&ask(state)).total;
    let mut whole = ask(state);
    (whole.page, whole.size, whole.open) = (1, total.clamp(1, most), None);
    (listing.find(&whole).rows.iter().map(|row| row.record).gather(), total)
}

fn rows(honours: &Honours, options: &Options, fields: &[String], records: &[u32]) -> Vec<Vec<String>> {
    let words = options.lang.words();
    let cells = |record: &u32| {
        let awardee = honours.roll.get(*record as usize)?;
        Some(fields.iter().map(|field| value_in(honours, &awardee, field, words)).gather())
    };
    records.iter().filter_map(cells).gather()
}

/// What is said beside a name, on the screen as on paper.
fn note(honours: &Honours, record: u32, words: &'static Words) -> String {
    let awardee = honours.roll.get(record as usize);
    let text = awardee.and_then(|awardee| super::roll::badge_text(&awardee, honours, words));
    text.unwrap_or_default().to_owned()
}

fn about(honours: &Honours, options: &Options) -> Vec<String> {
    let words = options.lang.words();
    let issuer = honours.head.issuer.as_ref().map(|issuer| fill(words.issuer, &[issuer]));
    let decision = honours.head.decision.as_ref().and_then(|decision| super::head::decision_text(words, decision));
    issuer.into_iter().chain(decision).chain(super::head::sign_lines(&honours.head, options.lang)).gather()
}

fn choices(state: &State, options: &Options) -> Vec<String> {
    let words = options.lang.words();
    let query = state.query.trim();
    let search = (!query.is_empty()).then(|| fill(words.print_search, &[query]));
    let filters = state.filters.iter().map(|(field, value)| {
        // As the chip has it.
        concat(&[title(field, words), ": ", &shown_value(field, value, words)])
    });
    search.into_iter().chain(filters).gather()
}

fn push_cell(text: &mut String, cell: &str) {
    let runs = cell.starts_with(&['=', '+', '-', '@', '\t', '\r'][..]) && cell != "-";
    let quoted = runs || cell.contains(&[',', ';', '"', '\n', '\r'][..]);
    if quoted {
        text.push('"');
    }
    if runs {
        text.push('\'');
    }
    text.push_str(&cell.replace('"', "\"\""));
    if quoted {
        text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, saved: &str) {
        let mut text = String::new();
        push_cell(&mut text, cell);
        assert_eq!(text, saved);
    }

    #[test]
    fn a_cell_with_a_separator_is_quoted() {
        check("Trần Tiến Dũng", "Trần Tiến Dũng");
        check("xã A, huyện B", "\"xã A, huyện B\"");
        check("nói \"được\"", "\"nói \"\"được\"\"\"");
    }

    #[test]
    fn a_formula_is_not_run_by_a_spreadsheet() {
        check("=1+1", "\"'=1+1\"");
        check("+84", "\"'+84\"");
        check("@SUM(A1)", "\"'@SUM(A1)\"");
        check("-", "-");
    }
}
