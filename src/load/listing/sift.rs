//! Filters on fields that the index doesn't count: a page's scripts, or a link, may name any field.

use bangvang_content::Gather as _;
use bangvang_content::honours::{Roll, Values};
use bangvang_search::{Filter, Found, Hit};

use super::facets::facet;
use super::page::{opened, page_of};
use super::{Ask, Indexed, Results, Row};

/// A field that isn't counted, and the numbers of its chosen texts; nothing passes a field that isn't there.
pub type Outside<'a> = (Option<Values<'a>>, Vec<u32>);

/// The filters on fields that the index doesn't count.
pub fn outside<'a>(indexed: &Indexed, roll: &'a Roll, chosen: &[(String, String)]) -> Vec<Outside<'a>> {
    let mut fields: Vec<&String> = Vec::new();
    for (field, _) in chosen {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    let of_field = |field: &&String| {
        let values = roll.values(field);
        let texts = chosen.iter().filter(|(one, _)| one == *field).map(|(_, text)| text);
        let numbers = values.map_or_else(Vec::new, |values| texts.flat_map(|text| values.chosen(text)).gather());
        (values, numbers)
    };
    fields.iter().filter(|field| !indexed.facets.contains(**field)).map(of_field).gather()
}

/// Keeps of all that is found what passes the filters on fields that the index doesn't count, and counts anew:
/// a field's own filter doesn't change its counts.
pub fn sift(
    find: &dyn Fn(&[Filter]) -> Found,
    filters: &[Filter],
    outside: &[Outside<'_>],
    indexed: &Indexed,
    roll: &Roll,
    ask: &Ask,
) -> Results {
    let passes = |record: u32, (values, numbers): &Outside<'_>| {
        values.and_then(|values| values.of(record as usize)).is_some_and(|number| numbers.contains(&number))
    };
    let keep = |hits: Vec<Hit>| -> Vec<Hit> {
        hits.into_iter().filter(|hit| outside.iter().all(|one| passes(hit.record, one))).collect()
    };
    let Found { hits, assumed, .. } = find(filters);
    let kept = keep(hits);
    let recount = |(number, field): (usize, &String)| {
        let others: Vec<Filter> = filters.iter().filter(|filter| filter.facet != number).cloned().gather();
        let wider = (others.len() < filters.len()).then(|| keep(find(&others).hits));
        facet(field, roll, &count(roll.values(field), wider.as_ref().unwrap_or(&kept)))
    };
    let facets = indexed.facets.iter().enumerate().map(recount).gather();
    let place = opened(roll, ask).and_then(|record| kept.iter().position(|hit| hit.record as usize == record));
    let total = kept.len();
    let page = page_of(ask, place, total);
    let shown = kept.into_iter().skip((page - 1) * ask.size).take(ask.size);
    let rows = shown.map(|hit| Row { record: hit.record, matches: hit.matches }).gather();
    Results { total, page, rows, facets, assumed, milliseconds: 0.0, is_searched: true }
}

/// How many records have each text of a field.
fn count(values: Option<Values<'_>>, hits: &[Hit]) -> Vec<u32> {
    let mut counts = vec![0; values.map_or(0, |values| values.len() as usize)];
    for hit in hits {
        let number = values.and_then(|values| values.of(hit.record as usize));
        if let Some(count) = number.and_then(|number| counts.get_mut(number as usize)) {
            *count += 1;
        }
    }
    counts
}
