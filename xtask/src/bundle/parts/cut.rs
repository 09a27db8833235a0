//! Cuts a module by a plan.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::bound::Bound;
use super::linked::Linked;
use super::plan::{PARTS, Plan, plan};
use super::write::{main, part};
use crate::Outcome;

/// The main module, and the parts in the order of [`PARTS`].
pub type Cut = (Vec<u8>, Vec<Vec<u8>>);

/// Cuts what wasm-bindgen left, by what the linker knows of it.
pub fn cut(linked: &[u8], bound: &[u8]) -> Outcome<Cut> {
    let (linked, module) = (Linked::read(linked)?, Bound::read(bound)?);
    let pieces = Pieces::of(&module, settled(&linked, &module)?)?;
    let parts = (0..PARTS.len()).map(|number| part(&module, &pieces, number)).collect::<Outcome<_>>()?;
    Ok((main(bound, &module, &pieces)?, parts))
}

/// A plan by which nothing uses what may not be there.
pub fn settled(linked: &Linked, module: &Bound<'_>) -> Outcome<Plan> {
    let mut kept = module.known();
    loop {
        let plan = plan(linked, &kept)?;
        let before = kept.len();
        kept.extend(module.left(&plan)?);
        if kept.len() == before {
            return Ok(plan);
        }
    }
}

/// Who has what, and by which names and places they know each other.
pub struct Pieces {
    pub plan: Plan,
    /// The part of each function that has one.
    pub part_of: HashMap<u32, usize>,
    /// Where the table has the doors that are called by their place.
    pub places: BTreeMap<u32, u32>,
    /// How many places the table gets beside those it has.
    pub added: u32,
    /// The functions of others that each part uses.
    pub borrowed: Vec<BTreeSet<u32>>,
    /// The globals that parts use.
    pub globals: BTreeSet<u32>,
    /// The tables that parts use.
    pub tables: BTreeSet<u32>,
}

impl Pieces {
    pub fn of(module: &Bound<'_>, plan: Plan) -> Outcome<Self> {
        let part_of: HashMap<u32, usize> =
            module.own().filter_map(|function| Some((function, module.part(function, &plan)?))).collect();
        let mut pieces = Self {
            plan,
            part_of,
            places: BTreeMap::new(),
            added: 0,
            borrowed: vec![BTreeSet::new(); PARTS.len()],
            globals: BTreeSet::new(),
            tables: BTreeSet::from([0]),
        };
        let known: HashMap<u32, u32> = module.elements.iter().map(|(place, function)| (*function, *place)).collect();
        let end = module.tables.first().ok_or("the wasm has no table")?.initial as u32;
        for user in module.own() {
            let part = pieces.part_of.get(&user).copied();
            let refers = module.refers(user)?;
            for used in refers.functions {
                pieces.note(module, part, used, &known, end);
            }
            if part.is_some() {
                pieces.globals.extend(refers.globals);
                pieces.tables.extend(refers.tables);
            }
        }
        Ok(pieces)
    }

    /// A function of `part` uses another.
    fn note(&mut self, module: &Bound<'_>, part: Option<usize>, used: u32, known: &HashMap<u32, u32>, end: u32) {
        let of = self.part_of.get(&used).copied();
        if of == part {
            return;
        }
        if of.is_some() && module.is_door(used) {
            if !self.places.contains_key(&used) {
                let place = known.get(&used).copied().unwrap_or(end + self.added);
                self.added += u32::from(!known.contains_key(&used));
                self.places.insert(used, place);
            }
        } else if let Some(part) = part {
            self.borrowed[part].insert(used);
        }
    }

    /// The functions that others use of a part, or of the main module, in order: their places are their names.
    pub fn lent(&self, by: Option<usize>) -> Vec<u32> {
        let all: BTreeSet<u32> = self.borrowed.iter().flatten().copied().collect();
        all.into_iter().filter(|function| self.part_of.get(function).copied() == by).collect()
    }

    /// Whether a call has to go by the table.
    pub fn by_table(&self, from: Option<usize>, used: u32) -> Option<u32> {
        let of = self.part_of.get(&used).copied();
        if of == from { None } else { self.places.get(&used).copied() }
    }

    /// The functions of a part, or of the main module, in order.
    pub fn own(&self, module: &Bound<'_>, part: Option<usize>) -> Vec<u32> {
        module.own().filter(|function| self.part_of.get(function).copied() == part).collect()
    }

    /// What stands in the table of a part's, or of the main module's, in runs.
    pub fn elements(&self, module: &Bound<'_>, part: Option<usize>) -> Vec<(u32, Vec<u32>)> {
        let mut places: BTreeMap<u32, u32> = module.elements.iter().copied().collect();
        places.extend(self.places.iter().map(|(function, place)| (*place, *function)));
        let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
        for (place, function) in places {
            if self.part_of.get(&function).copied() != part {
                continue;
            }
            match runs.last_mut() {
                Some((start, run)) if *start + run.len() as u32 == place => run.push(function),
                _ => runs.push((place, vec![function])),
            }
        }
        runs
    }

    /// The data of a part, or of the main module.
    pub fn data<'a>(&self, module: &Bound<'a>, part: Option<usize>) -> Vec<(u32, &'a [u8])> {
        let mut pieces = Vec::new();
        for (start, bytes) in &module.data {
            let end = start + bytes.len() as u32;
            let mut push = |from: u32, to: u32| {
                if let Some(piece) =
                    bytes.get((from - start) as usize..(to - start) as usize).filter(|one| !one.is_empty())
                {
                    pieces.push((from, piece));
                }
            };
            let mut at = *start;
            for (run, owner) in self.plan.data.iter().filter(|(run, _)| run.start >= *start && run.end <= end) {
                if part.is_none() {
                    push(at, run.start);
                    at = run.end;
                } else if part == Some(*owner) {
                    push(run.start, run.end);
                }
            }
            if part.is_none() {
                push(at, end);
            }
        }
        pieces
    }
}
