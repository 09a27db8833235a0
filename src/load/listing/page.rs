//! Which page of a list shows: the one that is asked for, or that of the record that is to be open.

use bangvang_content::Gather as _;
use bangvang_content::honours::Roll;
use bangvang_search::{Found, Hit};

use super::{Ask, Results, Row};

/// The list in its own order, while there is no index.
pub fn in_list_order(roll: &Roll, ask: &Ask) -> Results {
    let page = page_of(ask, opened(roll, ask), roll.len());
    let start = (page - 1) * ask.size;
    let end = (start + ask.size).min(roll.len());
    let rows = (start..end).map(|record| Row { record: record as u32, matches: Vec::new() }).gather();
    Results { total: roll.len(), page, rows, ..Results::default() }
}

/// Finds the page that is asked for, and says which it is. A link names a record, not its page: the page is where the
/// record is now.
pub fn turn(find: &dyn Fn(usize, usize) -> Found, roll: &Roll, ask: &Ask) -> (usize, Found) {
    let find_page = |page| find((page - 1) * ask.size, ask.size);
    let asked = ask.page.max(1);
    let found = find_page(asked);
    let opened = opened(roll, ask).map(|record| record as u32);
    let is_opened = |hit: &Hit| Some(hit.record) == opened;
    let is_elsewhere = opened.is_some() && !found.hits.iter().any(is_opened);
    let place = if is_elsewhere { find(0, found.total as usize).hits.iter().position(is_opened) } else { None };
    let page = page_of(ask, place, found.total as usize);
    (page, if page == asked { found } else { find_page(page) })
}

/// The record that is to be open, where the list has it.
pub fn opened(roll: &Roll, ask: &Ask) -> Option<usize> {
    ask.open.as_deref().and_then(|key| roll.find(key))
}

/// The page, from 1, that has the record at a place of so many in all; without a place the page that is asked for, or
/// the last.
pub fn page_of(ask: &Ask, place: Option<usize>, total: usize) -> usize {
    let last = total.div_ceil(ask.size).max(1);
    place.map_or(ask.page, |place| place / ask.size + 1).clamp(1, last)
}

#[cfg(test)]
mod tests {
    use bangvang_content::honours::{Options, read};

    use super::*;

    /// Finds the even ones of a hundred records.
    fn find(offset: usize, limit: usize) -> Found {
        let hits = (0..100).step_by(2).skip(offset).take(limit).map(|record| Hit { record, matches: Vec::new() });
        Found { total: 50, hits: hits.collect(), ..Found::default() }
    }

    #[track_caller]
    fn check(page: usize, open: Option<&str>, turned: usize, first: u32) {
        let list: Vec<String> = (0..100).map(|id| format!(r#"{{"name": "An", "id": "r{id}"}}"#)).collect();
        let list = read(["[", &list.join(","), "]"].concat().as_bytes(), &Options::default()).expect("it is a list");
        let ask = Ask { page, size: 10, open: open.map(str::to_owned), ..Ask::default() };
        let (page, found) = turn(&find, &list.content.roll, &ask);
        assert_eq!((page, found.hits.first().map(|hit| hit.record)), (turned, Some(first)));
    }

    #[test]
    fn the_page_is_the_one_that_is_asked_for_or_the_last() {
        check(0, None, 1, 0);
        check(3, None, 3, 40);
        check(99, None, 5, 80);
    }

    #[test]
    fn a_record_that_is_to_be_open_is_on_the_page() {
        check(2, Some("r22"), 2, 20);
        check(2, Some("r66"), 4, 60);
        check(99, Some("r66"), 4, 60);
    }

    #[test]
    fn a_record_that_isnt_found_leaves_the_page() {
        check(2, Some("r33"), 2, 20);
        check(99, Some("r33"), 5, 80);
        check(2, Some("none"), 2, 20);
    }
}
