//! All results as a sheet: what is printed and what is saved.

use bangvang_content::honours::Honours;

use super::ask;
use super::columns::{columns, title, value};
use super::state::State;
use crate::embed::Options;
use crate::load::Listing;
use crate::locale::{fill, number};

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
}

impl Sheet {
    /// The results in the columns that show, as far as paper goes.
    pub fn to_print(listing: &Listing, state: &State, options: &Options, today: &str) -> Self {
        let honours = listing.honours();
        let fields = columns(&options.columns, |field| honours.roll.values(field).is_some());
        let (rows, total) = rows(listing, &honours, state, options, &fields, MOST);
        let words = options.lang.words();
        let mut lines = about(&honours, options);
        lines.extend(choices(state, options));
        let say = |count: usize| number(count as u64, options.lang);
        lines.push(if total > MOST {
            fill(words.print_too_many, &[&say(MOST), &say(total)])
        } else {
            fill(words.found_many, &[&say(total)])
        });
        lines.push(fill(words.print_date, &[today]));
        let title = honours.head.title.clone().unwrap_or_default();
        Self { title, lines, head: names(&fields, options), rows }
    }

    /// All results in all fields that the data has.
    pub fn to_save(listing: &Listing, state: &State, options: &Options) -> Self {
        let honours = listing.honours();
        let fields: Vec<String> = honours
            .roll
            .fields()
            .map(|field| field.name.to_owned())
            .filter(|field| !NOT_SAVED.contains(&field.as_str()))
            .collect();
        let (rows, _) = rows(listing, &honours, state, options, &fields, usize::MAX);
        Self { title: String::new(), lines: Vec::new(), head: names(&fields, options), rows }
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
    fields.iter().map(|field| title(field, options.lang.words()).to_owned()).collect()
}

fn rows(
    listing: &Listing,
    honours: &Honours,
    state: &State,
    options: &Options,
    fields: &[String],
    most: usize,
) -> (Vec<Vec<String>>, usize) {
    let total = listing.find(&ask(state)).total;
    let mut whole = ask(state);
    (whole.page, whole.size, whole.open) = (1, total.clamp(1, most), None);
    let words = options.lang.words();
    let cells = |record: u32| {
        let awardee = honours.roll.get(record as usize)?;
        Some(fields.iter().map(|field| value(&awardee, field, words)).collect())
    };
    (listing.find(&whole).rows.iter().filter_map(|row| cells(row.record)).collect(), total)
}

fn about(honours: &Honours, options: &Options) -> Vec<String> {
    let words = options.lang.words();
    let issuer = honours.head.issuer.as_ref().map(|issuer| fill(words.issuer, &[issuer]));
    let decision = honours.head.decision.as_ref().and_then(|decision| super::head::decision_text(words, decision));
    issuer.into_iter().chain(decision).collect()
}

fn choices(state: &State, options: &Options) -> Vec<String> {
    let words = options.lang.words();
    let query = state.query.trim();
    let search = (!query.is_empty()).then(|| fill(words.print_search, &[query]));
    let filters = state.filters.iter().map(|(field, value)| format!("{}: {value}", title(field, words)));
    search.into_iter().chain(filters).collect()
}

fn push_cell(text: &mut String, cell: &str) {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-";
    let quoted = runs || cell.contains([',', ';', '"', '\n', '\r']);
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
