//! What filters a list: the values of its fields, with counts that follow the search.

use bangvang_content::Gather as _;
use bangvang_content::honours::{Roll, Values};
use bangvang_search::{Found, sort};

use super::Indexed;

/// A field that filters.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// The field.
    pub field: String,
    /// The texts of its values by number, where they aren't those that the roll numbers: elements of lists, years.
    texts: Option<Vec<String>>,
    /// Its values in order, the frequent first; years the newest first.
    keys: Vec<u64>,
}

/// A value that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FacetValue<'a> {
    /// As the data has it.
    pub text: &'a str,
    /// How many records of the search have it.
    pub count: u32,
}

impl Facet {
    /// How many values there are.
    pub fn count(&self) -> usize {
        self.keys.len()
    }

    /// The values, the frequent first; years the newest first. A place may have many thousands.
    pub fn values<'a>(&'a self, roll: &'a Roll) -> impl Iterator<Item = FacetValue<'a>> + use<'a> {
        let (texts, values) = (self.texts.as_deref(), roll.values(&self.field));
        self.keys.iter().filter_map(move |&key| {
            let number = key as u32;
            let text = match texts {
                Some(texts) => texts.get(number as usize).map(String::as_str),
                None => values?.text(number),
            };
            Some(FacetValue { text: text?, count: !((key >> 32) as u32) })
        })
    }
}

/// What filters, with the counts of a search.
pub fn facets(indexed: &Indexed, roll: &Roll, found: &Found) -> Vec<Facet> {
    indexed.facets.iter().zip(&found.facets).map(|(field, counts)| facet(field, roll, &counts.counts)).gather()
}

/// A field's values with their counts, by the numbers of the roll.
pub fn facet(field: &str, roll: &Roll, counts: &[u32]) -> Facet {
    let mut facet = Facet { field: field.to_owned(), texts: None, keys: Vec::new() };
    let Some(values) = roll.values(field) else { return facet };
    let count = |number: u32| counts.get(number as usize).copied().unwrap_or_default();
    if field == "year" || values.has_lists() {
        let (texts, counts) = choices(values, &count).into_iter().unzip();
        facet.texts = Some(texts);
        facet.keys = keys(counts);
    } else {
        facet.keys = keys((0..values.len()).map(count).gather());
    }
    if field == "year" {
        // They are in order by their texts.
        facet.keys.reverse();
    } else {
        sort(&mut facet.keys);
    }
    facet
}

/// What can be chosen, in alphabetical order, each once.
fn choices(values: Values<'_>, count: &dyn Fn(u32) -> u32) -> Vec<(String, u32)> {
    let of_number = |number| values.choices(number).into_iter().map(move |choice| (choice.into_owned(), count(number)));
    let mut counted: Vec<(String, u32)> = (0..values.len()).flat_map(of_number).gather();
    counted.sort_unstable();
    counted.dedup_by(|(text, more), (kept, count)| {
        let is_same = text == kept;
        *count += if is_same { *more } else { 0 };
        is_same
    });
    counted
}

/// What the values are in order by: high counts come first, then low numbers.
fn keys(counts: Vec<u32>) -> Vec<u64> {
    counts.into_iter().zip(0..).map(|(count, number): (u32, u64)| u64::from(!count) << 32 | number).gather()
}
