//! The orders that a reader can choose, each worked out once.

use std::cell::RefCell;
use std::rc::Rc;

use bangvang_content::date::Date;
use bangvang_content::honours::{Kind, Roll};
use bangvang_content::{Gather as _, concat};
use bangvang_search::collate::{Ranking, key, name_key};
use bangvang_search::ladder::Ladder;

/// The ranks of a list's records, 0 first.
pub type Ranks = Rc<[u32]>;

/// The rungs of an award ladder, the highest first, each with the ways in which its award is written.
pub type Awards = Vec<Vec<String>>;

/// Records whose names are put in order while the reader waits; more of them come by and by.
const AT_ONCE: usize = 5_000;
/// Records whose names are read in one slice.
const SLICE: usize = 1_000;
/// Comparisons in one slice.
const COMPARISONS: usize = 10_000;

/// The order by name while it is worked out.
#[derive(Default)]
pub struct Naming {
    ranking: Ranking,
    next: usize,
}

/// Ranks by field, kept once they were asked for.
pub struct Orders {
    /// A site's own ladder.
    awards: Option<Awards>,
    known: RefCell<Vec<(String, Ranks)>>,
}

impl Orders {
    /// Orders whose awards follow these rungs, or else the law's.
    pub fn new(awards: Option<Awards>) -> Self {
        Self { awards, known: RefCell::new(Vec::new()) }
    }

    /// The ranks for `sort`, a field after a `-` for downwards, and whether it is downwards. None for
    /// a field that the list hasn't, and while a long list's names are still put in order.
    pub fn of(&self, sort: &str, roll: &Roll) -> Option<(Ranks, bool)> {
        let (field, descending) = sort.strip_prefix('-').map_or((sort, false), |field| (field, true));
        let same = |(name, order): &&(String, Ranks)| name == field && order.len() == roll.len();
        if let Some((_, order)) = self.known.borrow().iter().find(same) {
            return Some((Rc::clone(order), descending));
        }
        let order: Ranks = match field {
            "name" if roll.len() > AT_ONCE => return None,
            "name" => by_name(roll),
            _ => self.by_value(field, roll)?,
        };
        self.keep(field, Rc::clone(&order));
        Some((order, descending))
    }

    /// Whether an order may have to be worked out by and by.
    pub fn takes_a_while(sort: &str) -> bool {
        sort.strip_prefix('-').unwrap_or(sort) == "name"
    }

    fn keep(&self, field: &str, order: Ranks) {
        self.known.borrow_mut().push((field.to_owned(), order));
    }

    /// Goes on with the order by name for a slice; gives the work back until it is done.
    pub fn name_on(&self, mut work: Naming, roll: &Roll) -> Option<Naming> {
        if work.next < roll.len() {
            let end = (work.next + SLICE).min(roll.len());
            for awardee in (work.next..end).filter_map(|record| roll.get(record)) {
                work.ranking.add(&name_key(awardee.name(), is_person(awardee.kind())));
            }
            work.next = end;
            return Some(work);
        }
        if !work.ranking.step(COMPARISONS) {
            return Some(work);
        }
        self.keep("name", work.ranking.ranks().into());
        None
    }

    fn by_value(&self, field: &str, roll: &Roll) -> Option<Ranks> {
        let values = roll.values(field)?;
        let texts: Vec<&str> = (0..values.len()).map(|number| values.text(number).unwrap_or_default()).gather();
        let ranks = match field {
            "award" => self.awards.as_deref().map_or_else(Ladder::built_in, Ladder::of).ranks(&texts),
            "date" => ranks(texts.iter().map(|text| when(text))),
            _ => ranks(texts.iter().map(|text| key(&even(text)))),
        };
        let rank = |record| values.of(record).and_then(|number| ranks.get(number as usize)).copied();
        // A record without the field comes last.
        Some((0..roll.len()).map(|record| rank(record).unwrap_or(u32::MAX)).gather().into())
    }
}

/// Bytes that compare as dates do, however they are written.
fn when(date: &str) -> Vec<u8> {
    let minutes = Date::parse(date).map_or(i64::MIN, |date| date.minutes());
    (minutes.cast_unsigned() ^ 1 << 63).to_be_bytes().to_vec()
}

/// A text in which numbers compare by what they are worth: they are filled up to as many digits.
fn even(text: &str) -> String {
    const DIGITS: usize = 16;
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_whole = |part: &str| !part.is_empty() && part.chars().all(is_digit);
    // What stands behind the point of a number isn't filled up.
    let (head, tail) = match text.split_once(&['.', ','][..]) {
        Some((whole, part)) if is_whole(whole) && is_whole(part) => (whole, concat(&[".", part])),
        _ => (text, String::new()),
    };
    let (mut out, mut rest) = (String::with_capacity(DIGITS + text.len()), head);
    while let Some(start) = rest.find(is_digit) {
        let (before, from) = rest.split_at(start);
        let (number, after) = from.split_at(from.find(|letter| !is_digit(letter)).unwrap_or(from.len()));
        out.push_str(before);
        out.extend((number.len()..DIGITS).map(|_| '0'));
        out.push_str(number);
        rest = after;
    }
    concat(&[&out, rest, &tail])
}

fn is_person(kind: Option<Kind>) -> bool {
    matches!(kind, None | Some(Kind::Individual))
}

fn by_name(roll: &Roll) -> Ranks {
    ranks(roll.iter().map(|awardee| name_key(awardee.name(), is_person(awardee.kind())))).into()
}

fn ranks(keys: impl Iterator<Item = Vec<u8>>) -> Vec<u32> {
    let mut ranking = Ranking::default();
    keys.for_each(|key| ranking.add(&key));
    ranking.ranks()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_by_what_they_are_worth() {
        let worth = |text: &&str| key(&even(text));
        assert!(["3", "8", "8.25", "8,5", "9", "12", "100"].iter().map(worth).is_sorted());
        assert!(["Tổ 2", "Tổ 10", "Tổ 10a", "Xóm 1"].iter().map(worth).is_sorted());
        assert!(["9/QĐ-UBND", "12/QĐ-UBND", "1234/QĐ-UBND"].iter().map(worth).is_sorted());
    }

    #[test]
    fn dates_come_in_their_own_order_however_they_are_written() {
        let dates = ["31/12/1969", "2/1/2020", "2020-01-10", "ngày 3 tháng 2 năm 2020", "10-Feb-20"];
        assert!(dates.map(when).is_sorted());
        assert_eq!(when("2020-01-10"), when("10/1/2020"));
    }
}
