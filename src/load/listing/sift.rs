//! Filters on fields that the index doesn't count: a page's scripts, or a link, may name any field.

use bangvang_content::honours::{Roll, Values};
use bangvang_search::{FacetCounts, Found};

use super::{Ask, Indexed, Results, Row, facet};

/// A field that isn't counted, and the numbers of its chosen texts; nothing passes a field that isn't there.
pub type Outside<'a> = (Option<Values<'a>>, Vec<u32>);

/// The filters on fields that the index doesn't count.
pub fn outside<'a>(indexed: &Indexed, roll: &'a Roll, chosen: &[(String, String)]) -> Vec<Outside<'a>> {
    let mut fields: Vec<&String> = chosen.iter().map(|(field, _)| field).collect();
    fields.sort_unstable();
    fields.dedup();
    let of_field = |field: &&String| {
        let values = roll.values(field);
        let texts = chosen.iter().filter(|(one, _)| one == *field).map(|(_, text)| text);
        let numbers = values.map_or_else(Vec::new, |values| texts.flat_map(|text| values.chosen(text)).collect());
        (values, numbers)
    };
    fields.iter().filter(|field| !indexed.facets.contains(**field)).map(of_field).collect()
}

/// Keeps of all that was found what passes the filters on fields that the index doesn't count.
pub fn sift(found: Found, outside: &[Outside<'_>], indexed: &Indexed, roll: &Roll, ask: &Ask) -> Results {
    let passes = |record: u32, (values, numbers): &Outside<'_>| {
        values.and_then(|values| values.of(record as usize)).is_some_and(|number| numbers.contains(&number))
    };
    let Found { hits, assumed, facets: counted, .. } = found;
    let kept: Vec<_> = hits.into_iter().filter(|hit| outside.iter().all(|one| passes(hit.record, one))).collect();
    let recount = |(field, counts): (&String, &FacetCounts)| {
        let mut counts = vec![0; counts.counts.len()];
        let values = roll.values(field);
        for hit in &kept {
            let number = values.and_then(|values| values.of(hit.record as usize));
            if let Some(count) = number.and_then(|number| counts.get_mut(number as usize)) {
                *count += 1;
            }
        }
        facet(field, roll, &counts)
    };
    let facets = indexed.facets.iter().zip(&counted).map(recount).collect();
    let opened = ask.open.as_deref().and_then(|key| roll.find(key));
    let place = opened.and_then(|record| kept.iter().position(|hit| hit.record as usize == record));
    let last = kept.len().div_ceil(ask.size).max(1);
    let page = place.map_or(ask.page, |place| place / ask.size + 1).clamp(1, last);
    let total = kept.len();
    let shown = kept.into_iter().skip((page - 1) * ask.size).take(ask.size);
    let rows = shown.map(|hit| Row { record: hit.record, matches: hit.matches }).collect();
    Results { total, page, rows, facets, assumed, milliseconds: 0.0, is_searched: true }
}
