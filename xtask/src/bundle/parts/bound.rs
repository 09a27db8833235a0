//! The module that wasm-bindgen leaves, as far as a cut has to know it.

use std::collections::{HashMap, HashSet};

use wasmparser::{
    Data, Element, ElementItems, ElementKind, Export, ExternalKind, FunctionBody, GlobalType, KnownCustom, MemoryType,
    Operator, Parser, Payload, TableType, TypeRef, TypeSectionReader,
};

use super::linked::{address, functions_of};
use super::plan::{Plan, door};
use crate::Outcome;

/// The module, taken apart.
#[derive(Default)]
pub struct Bound<'a> {
    /// How many functions it takes: their numbers come first.
    pub taken: u32,
    /// The types of those.
    pub types_taken: Vec<u32>,
    pub types: Option<TypeSectionReader<'a>>,
    /// The types of its own functions.
    pub types_of: Vec<u32>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub names: HashMap<u32, &'a str>,
    pub exports: Vec<Export<'a>>,
    pub tables: Vec<TableType>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<GlobalType>,
    /// The functions in the table, by place.
    pub elements: Vec<(u32, u32)>,
    /// Whether there is something else in a table.
    has_others: bool,
    /// What goes into memory, by address.
    pub data: Vec<(u32, &'a [u8])>,
}

/// What a function refers to.
#[derive(Debug, Default)]
pub struct Refers {
    pub functions: HashSet<u32>,
    pub globals: HashSet<u32>,
    pub tables: HashSet<u32>,
}

impl<'a> Bound<'a> {
    /// Reads the module.
    pub fn read(wasm: &'a [u8]) -> Outcome<Self> {
        let bound = Self::read_unnamed(wasm)?;
        if bound.names.is_empty() {
            return Err("the wasm has no names of functions to cut it by".to_owned());
        }
        Ok(bound)
    }

    /// Reads a module whose functions may have no names.
    pub fn read_unnamed(wasm: &'a [u8]) -> Outcome<Self> {
        let mut bound = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            payload
                .and_then(|payload| bound.take(payload))
                .map_err(|fault| format!("the wasm can't be read: {fault}"))?;
        }
        if bound.has_others {
            return Err("the wasm has more in its tables than functions at fixed places".to_owned());
        }
        Ok(bound)
    }

    fn take(&mut self, payload: Payload<'a>) -> wasmparser::Result<()> {
        match payload {
            Payload::TypeSection(section) => self.types = Some(section),
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    if let TypeRef::Func(kind) = import?.ty {
                        self.types_taken.push(kind);
                        self.taken += 1;
                    }
                }
            }
            Payload::FunctionSection(section) => self.types_of = section.into_iter().collect::<Result<_, _>>()?,
            Payload::TableSection(section) => {
                for table in section {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(section) => self.memories = section.into_iter().collect::<Result<_, _>>()?,
            Payload::GlobalSection(section) => {
                for global in section {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(section) => self.exports = section.into_iter().collect::<Result<_, _>>()?,
            Payload::ElementSection(section) => {
                for element in section {
                    self.has_others |= !self.take_element(element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(section) => {
                for data in section {
                    let data: Data<'a> = data?;
                    self.data.push((address(&data)?, data.data));
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    self.names.extend(functions_of(names)?);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Takes functions that stand in the table; whether they are that, at a fixed place.
    fn take_element(&mut self, element: Element<'a>) -> wasmparser::Result<bool> {
        let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
            (element.kind, element.items)
        else {
            return Ok(false);
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else { return Ok(false) };
        for (place, function) in (value.cast_unsigned()..).zip(functions) {
            self.elements.push((place, function?));
        }
        Ok(true)
    }

    /// Its own functions' numbers.
    pub fn own(&self) -> impl Iterator<Item = u32> + use<> {
        self.taken..self.taken + self.bodies.len() as u32
    }

    /// What a function of its own refers to.
    pub fn refers(&self, function: u32) -> Outcome<Refers> {
        let body = function.checked_sub(self.taken).and_then(|own| self.bodies.get(own as usize));
        let mut refers = Refers::default();
        let Some(body) = body else { return Ok(refers) };
        let read = |refers: &mut Refers| {
            for operator in body.get_operators_reader()? {
                refers.note(&operator?);
            }
            Ok::<(), wasmparser::BinaryReaderError>(())
        };
        read(&mut refers).map_err(|fault| format!("function {function} can't be read: {fault}"))?;
        Ok(refers)
    }

    /// The functions that no part may have: those that the glue calls, and names that two have.
    pub fn known(&self) -> HashSet<String> {
        let exported = self.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        let exported = exported.filter_map(|export| self.names.get(&export.index).copied());
        let mut seen = HashSet::new();
        let doubled = self.names.values().copied().filter(|name| !seen.insert(*name));
        exported.chain(doubled).map(str::to_owned).collect()
    }

    /// The functions that are of the main module by a plan, for whatever reason, and those that another calls
    /// directly where they may not be there. What they use has to be there, too.
    pub fn left(&self, plan: &Plan) -> Outcome<HashSet<String>> {
        let mut left = HashSet::new();
        for user in self.own() {
            let part = self.part(user, plan);
            let missing = self.refers(user)?.functions.into_iter().filter(|used| !self.is_there(*used, part, plan));
            let names = missing.chain(part.is_none().then_some(user)).filter_map(|one| self.names.get(&one));
            left.extend(names.map(|name| (*name).to_owned()));
        }
        Ok(left)
    }

    /// The part that a function goes to; nothing for the main module.
    pub fn part(&self, function: u32, plan: &Plan) -> Option<usize> {
        self.names.get(&function).and_then(|name| plan.functions.get(*name).copied())
    }

    /// Whether a function can be called directly from a part, or is a door.
    fn is_there(&self, used: u32, from: Option<usize>, plan: &Plan) -> bool {
        let part = self.part(used, plan);
        let before = from.and_then(|from| super::plan::PARTS.get(from)?.after);
        part.is_none() || part == from || part == before || self.is_door(used)
    }

    /// Whether a function is the door of a part.
    pub fn is_door(&self, function: u32) -> bool {
        self.names.get(&function).is_some_and(|name| door(name).is_some())
    }
}

impl Refers {
    fn note(&mut self, operator: &Operator<'_>) {
        match *operator {
            Operator::Call { function_index } | Operator::RefFunc { function_index } => {
                self.functions.insert(function_index);
            }
            Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                self.globals.insert(global_index);
            }
            Operator::CallIndirect { table_index, .. } => {
                self.tables.insert(table_index);
            }
            Operator::TableGet { table }
            | Operator::TableSet { table }
            | Operator::TableGrow { table }
            | Operator::TableSize { table }
            | Operator::TableFill { table } => {
                self.tables.insert(table);
            }
            _ => {}
        }
    }
}
