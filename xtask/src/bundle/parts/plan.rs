//! What goes into which part.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::linked::{Linked, Piece};
use crate::Outcome;

/// A part, which has the functions of a module of the widget's `parts` for doors.
pub struct Part {
    /// The module's name, and the file's.
    pub name: &'static str,
    /// The part that is always there before it.
    pub after: Option<usize>,
}

/// The parts.
pub const PARTS: [Part; 6] = [
    Part { name: "honours", after: None },
    Part { name: "articles", after: None },
    Part { name: "pages", after: Some(1) },
    Part { name: "sheets", after: Some(0) },
    Part { name: "lightbox", after: Some(1) },
    Part { name: "search", after: Some(0) },
];

/// Data shorter than this stays in the main module: a segment has a price, too.
const SHORT: usize = 16;

/// Where everything goes that isn't of the main module.
#[derive(Debug, Default)]
pub struct Plan {
    /// The functions of parts, by name.
    pub functions: HashMap<String, usize>,
    /// The data of parts, by address, in order.
    pub data: Vec<(Range<u32>, usize)>,
}

/// The part that a function is a door of.
pub fn door(function: &str) -> Option<usize> {
    // Both ways of mangling write a path's names after their lengths.
    PARTS.iter().position(|part| function.contains(&format!("8bangvang5parts{}{}", part.name.len(), part.name)))
}

/// Plans the parts. The functions in `kept` are of the main module, and whatever they use.
pub fn plan(linked: &Linked, kept: &HashSet<String>) -> Outcome<Plan> {
    let doors: Vec<Option<usize>> = linked.names.iter().map(|name| door(name)).collect();
    let functions = || (0..).zip(&linked.names);
    let kept = functions().filter(|(_, name)| kept.contains(*name)).map(|(number, _)| Piece::Function(number));
    let main = reach(linked, &doors, kept.collect());
    let mut owners: HashMap<Piece, Vec<usize>> = HashMap::new();
    for (number, part) in PARTS.iter().enumerate() {
        let own = (0..).zip(&doors).filter(|(_, door)| **door == Some(number));
        let own: Vec<Piece> = own.map(|(function, _)| Piece::Function(function)).collect();
        if own.is_empty() {
            return Err(format!("the part {} has no doors: are they inlined?", part.name));
        }
        for piece in reach(linked, &doors, own).difference(&main) {
            owners.entry(*piece).or_default().push(number);
        }
    }
    let mut plan = Plan::default();
    let mut bytes: HashMap<u32, Option<usize>> = HashMap::new();
    for (piece, owners) in &owners {
        match (piece, single(owners)) {
            (Piece::Function(function), Some(part)) => {
                let name = linked.names.get(*function as usize).filter(|name| !name.is_empty());
                plan.functions.extend(name.map(|name| (name.clone(), part)));
            }
            (Piece::Function(_), None) => {}
            (Piece::Data(start), part) => claim(&mut bytes, *start, linked, part),
        }
    }
    for piece in &main {
        if let Piece::Data(start) = piece {
            claim(&mut bytes, *start, linked, None);
        }
    }
    plan.data = runs(bytes);
    Ok(plan)
}

/// The one part that has something; one that always comes before another has it for both.
fn single(owners: &[usize]) -> Option<usize> {
    let is_late =
        |owner: &usize| PARTS.get(*owner).and_then(|part| part.after).is_some_and(|one| owners.contains(&one));
    let mut left = owners.iter().filter(|owner| !is_late(owner));
    left.next().copied().filter(|_| left.next().is_none())
}

/// All that is used from `roots` on, not through doors.
fn reach(linked: &Linked, doors: &[Option<usize>], roots: Vec<Piece>) -> HashSet<Piece> {
    let is_door = |piece: &Piece| match piece {
        Piece::Function(function) => doors.get(*function as usize).is_some_and(Option::is_some),
        Piece::Data(_) => false,
    };
    let (mut seen, mut waiting) = (HashSet::new(), roots);
    while let Some(piece) = waiting.pop() {
        if seen.insert(piece) {
            let used = linked.uses.get(&piece).into_iter().flatten();
            waiting.extend(used.filter(|used| !is_door(used)));
        }
    }
    seen
}

/// Gives bytes to a part; those that two have are the main module's.
fn claim(bytes: &mut HashMap<u32, Option<usize>>, start: u32, linked: &Linked, part: Option<usize>) {
    let size = linked.data.get(&start).copied().unwrap_or_default();
    for at in start..start + size {
        bytes.entry(at).and_modify(|owner| *owner = owner.filter(|_| *owner == part)).or_insert(part);
    }
}

/// The runs of bytes that go to one part.
fn runs(bytes: HashMap<u32, Option<usize>>) -> Vec<(Range<u32>, usize)> {
    let mut owned: Vec<(u32, usize)> = bytes.into_iter().filter_map(|(at, part)| Some((at, part?))).collect();
    owned.sort_unstable();
    let mut runs: Vec<(Range<u32>, usize)> = Vec::new();
    for (at, part) in owned {
        match runs.last_mut() {
            Some((run, of)) if run.end == at && *of == part => run.end += 1,
            _ => runs.push((at..at + 1, part)),
        }
    }
    runs.retain(|(run, _)| run.len() >= SHORT);
    runs
}
