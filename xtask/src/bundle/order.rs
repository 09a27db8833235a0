//! The order of the wasm's functions. Each stands after the one it is most like: a compressor names a
//! repeat by its distance, and near ones cost less.

use std::collections::HashMap;
use std::convert::Infallible;
use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::Outcome;

/// Two functions are as alike as they have runs of this many bytes in common.
const RUN: usize = 5;
/// A run that so many functions have says nothing.
const COMMON: usize = 600;

/// The same module, its functions in an order that compresses well.
pub fn order(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let functions = Functions::of(wasm)?;
    let order = chain(&functions.bodies.iter().filter_map(|body| wasm.get(body.clone())).collect::<Vec<_>>());
    let mut places = vec![0; order.len()];
    for (place, &function) in order.iter().enumerate() {
        if let Some(new) = places.get_mut(function) {
            *new = functions.taken + place as u32;
        }
    }
    let mut module = Module::new();
    let mut writer = Writer { functions: order, places, taken: functions.taken };
    let written = writer.parse_core_module(&mut module, Parser::new(0), wasm);
    written.map_err(|fault| format!("the wasm's functions aren't put in order: {fault}"))?;
    Ok(module.finish())
}

/// What has to be known of a module's functions.
struct Functions {
    /// How many it takes: their numbers come first, and stay.
    taken: u32,
    /// Where the bytes of its own are.
    bodies: Vec<Range<usize>>,
}

impl Functions {
    fn of(wasm: &[u8]) -> Outcome<Self> {
        let said = |fault: wasmparser::BinaryReaderError| format!("the wasm can't be read: {fault}");
        let mut functions = Self { taken: 0, bodies: Vec::new() };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.map_err(said)? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        functions.taken += u32::from(matches!(import.map_err(said)?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => functions.bodies.push(body.range()),
                _ => {}
            }
        }
        Ok(functions)
    }
}

/// The numbers of some bodies: after each the one that is most like it, else the longest that is left.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<Vec<&[u8]>> = bodies.iter().map(|body| runs(body)).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (body, runs) in runs.iter().enumerate() {
        for run in runs {
            having.entry(run).or_default().push(body);
        }
    }
    let mut by_length: Vec<usize> = (0..bodies.len()).collect();
    by_length.sort_by_key(|&body| std::cmp::Reverse(bodies[body].len()));
    let mut longest = by_length.into_iter();
    let mut is_placed = vec![false; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    while order.len() < bodies.len() {
        let like = order.last().and_then(|&last| most_like(last, &runs, &having, &is_placed));
        let Some(next) = like.or_else(|| longest.find(|&body| !is_placed[body])) else { break };
        is_placed[next] = true;
        order.push(next);
    }
    order
}

fn runs(body: &[u8]) -> Vec<&[u8]> {
    let mut runs: Vec<&[u8]> = body.windows(RUN).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// Which body that has no place yet has most in common with `last`, for its length.
fn most_like(
    last: usize,
    runs: &[Vec<&[u8]>],
    having: &HashMap<&[u8], Vec<usize>>,
    is_placed: &[bool],
) -> Option<usize> {
    let mut common = vec![0_u32; runs.len()];
    for others in runs[last].iter().filter_map(|run| having.get(run)).filter(|others| others.len() < COMMON) {
        others.iter().filter(|&&other| !is_placed[other]).for_each(|&other| common[other] += 1);
    }
    let likeness = |body: usize| f64::from(common[body]) / (runs[body].len() + runs[last].len() + 20) as f64;
    let others = (0..runs.len()).filter(|&body| common[body] > 0);
    others.max_by(|&one, &two| likeness(one).total_cmp(&likeness(two)))
}

/// Writes a module anew with its functions in another order.
struct Writer {
    /// The earlier numbers of the functions, without those that are taken.
    functions: Vec<usize>,
    /// Their new numbers, by the earlier.
    places: Vec<u32>,
    taken: u32,
}

impl Reencode for Writer {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.taken).and_then(|own| self.places.get(own as usize));
        Ok(own.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        self.functions.iter().filter_map(|&function| types.get(function)).for_each(|&kind| {
            functions.function(kind);
        });
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.functions.clone() {
            if let Some(body) = bodies.get(function) {
                utils::parse_function_body(self, code, body.clone())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of one function that it takes and three of its own, which give a number; the last calls the first.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x05\x01\x60\0\x01\x7f\
        \x02\x07\x01\x01m\x01f\0\0\
        \x03\x04\x03\0\0\0\
        \x07\x05\x01\x01x\0\x03\
        \x0a\x25\x03\
        \x0a\0\x41\x01\x41\x02\x41\x03\x6a\x6a\x0b\
        \x04\0\x41\x07\x0b\
        \x13\0\x10\x01\x41\x01\x41\x02\x41\x03\x6a\x6a\x6a\x10\0\x6a\x10\x02\x6a\x0b";

    #[test]
    fn functions_that_are_alike_stand_together_and_calls_still_find_them() {
        let ordered = order(WASM).expect("it is a module");
        let bodies: Vec<_> = Functions::of(&ordered).expect("it still is one").bodies;
        let lengths: Vec<usize> = bodies.iter().map(Range::len).collect();
        assert_eq!(lengths, [0x13, 0x0a, 4], "the long two, which are alike, before the short one");
        // The last function is now the first of its own, calls the second, and is what the module gives.
        assert!(ordered[bodies[0].clone()].starts_with(&[0, 0x10, 2]));
        assert!(ordered.windows(5).any(|bytes| bytes == b"\x01x\0\x01\x0a"));
    }

    #[test]
    fn the_order_depends_on_the_module_alone() {
        let once = order(WASM).expect("it is a module");
        assert_eq!(order(WASM), Ok(once));
    }

    #[test]
    fn a_broken_module_is_refused() {
        assert!(order(&WASM[..WASM.len() - 3]).is_err());
    }
}
