//! The orders that a reader can choose, each worked out once.

use std::cell::RefCell;
use std::rc::Rc;

use bangvang_content::honours::{Kind, Roll};
use bangvang_search::collate::{Ranking, key, name_key};
use bangvang_search::ladder::Ladder;

/// The ranks of a list's records, 0 first.
type Ranks = Rc<[u32]>;

/// Ranks by field, kept once they were asked for.
pub struct Orders {
    ladder: Ladder,
    known: RefCell<Vec<(String, Ranks)>>,
}

impl Orders {
    /// Orders whose awards follow `ladder`.
    pub fn new(ladder: Ladder) -> Self {
        Self { ladder, known: RefCell::new(Vec::new()) }
    }

    /// The ranks for `sort`, a field after a `-` for downwards, and whether it is downwards.
    pub fn of(&self, sort: &str, roll: &Roll) -> Option<(Ranks, bool)> {
        let (field, descending) = sort.strip_prefix('-').map_or((sort, false), |field| (field, true));
        let same = |(name, order): &&(String, Ranks)| name == field && order.len() == roll.len();
        if let Some((_, order)) = self.known.borrow().iter().find(same) {
            return Some((Rc::clone(order), descending));
        }
        let order: Ranks = if field == "name" { by_name(roll) } else { self.by_value(field, roll)? };
        self.known.borrow_mut().push((field.to_owned(), Rc::clone(&order)));
        Some((order, descending))
    }

    fn by_value(&self, field: &str, roll: &Roll) -> Option<Ranks> {
        let values = roll.values(field)?;
        let texts: Vec<&str> = (0..values.len()).map(|number| values.text(number).unwrap_or_default()).collect();
        let ranks = match field {
            "award" => self.ladder.ranks(&texts),
            _ => ranks(texts.iter().map(|text| key(text))),
        };
        let rank = |record| values.of(record).and_then(|number| ranks.get(number as usize)).copied();
        // A record without the field comes last.
        Some((0..roll.len()).map(|record| rank(record).unwrap_or(u32::MAX)).collect())
    }
}

fn by_name(roll: &Roll) -> Ranks {
    let is_person = |kind| matches!(kind, None | Some(Kind::Individual));
    ranks(roll.iter().map(|awardee| name_key(awardee.name(), is_person(awardee.kind())))).into()
}

fn ranks(keys: impl Iterator<Item = Vec<u8>>) -> Vec<u32> {
    let mut ranking = Ranking::default();
    keys.for_each(|key| ranking.add(&key));
    while !ranking.step(usize::MAX) {}
    ranking.ranks()
}
