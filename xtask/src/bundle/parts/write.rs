//! Writes the modules of a cut.

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, ImportSection, Instruction, Module, TableSection, TableType, TypeSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, DataSectionReader, ElementSectionReader, ExportSectionReader, FunctionBody,
    FunctionSectionReader, Operator, Parser, TableSectionReader,
};

use super::bound::Bound;
use super::cut::Pieces;
use super::plan::PARTS;
use crate::Outcome;

/// By which name parts take the memory.
const MEMORY: &str = "m";

type Encoded<T = ()> = Result<T, Error<Infallible>>;

fn said(fault: &Error<Infallible>) -> String {
    format!("the wasm isn't cut: {fault}")
}

/// By which name parts take a function: the place among those that are lent.
fn name_of(place: usize) -> String {
    place.to_string()
}

fn name_of_table(table: u32) -> String {
    format!("t{table}")
}

fn name_of_global(global: u32) -> String {
    format!("g{global}")
}

/// Writes the main module: what is left of the whole.
pub fn main(bound: &[u8], module: &Bound<'_>, pieces: &Pieces) -> Outcome<Vec<u8>> {
    let own = pieces.own(module, None);
    let places = (0..module.taken).map(|function| (function, function));
    let places = places.chain(own.iter().copied().zip(module.taken..)).collect();
    let mut writer = Writer { module, pieces, part: None, functions: places, globals: None, tables: None };
    let mut out = Module::new();
    writer.parse_core_module(&mut out, Parser::new(0), bound).map_err(|fault| said(&fault))?;
    Ok(out.finish())
}

/// Writes a part.
pub fn part(module: &Bound<'_>, pieces: &Pieces, part: usize) -> Outcome<Vec<u8>> {
    let borrowed: Vec<u32> = pieces.borrowed.get(part).into_iter().flatten().copied().collect();
    let own = pieces.own(module, Some(part));
    let index = |all: &std::collections::BTreeSet<u32>| Some(all.iter().copied().zip(0..).collect());
    let mut writer = Writer {
        module,
        pieces,
        part: Some(part),
        functions: borrowed.iter().chain(&own).copied().zip(0..).collect(),
        globals: index(&pieces.globals),
        tables: index(&pieces.tables),
    };
    writer.whole(&borrowed, &own).map_err(|fault| said(&fault))
}

/// Writes one of the modules; numbers are those of the whole, and become its own.
struct Writer<'w, 'a> {
    module: &'w Bound<'a>,
    pieces: &'w Pieces,
    part: Option<usize>,
    functions: HashMap<u32, u32>,
    globals: Option<HashMap<u32, u32>>,
    tables: Option<HashMap<u32, u32>>,
}

impl Writer<'_, '_> {
    fn whole(&mut self, borrowed: &[u32], own: &[u32]) -> Encoded<Vec<u8>> {
        let mut out = Module::new();
        let mut types = TypeSection::new();
        if let Some(section) = self.module.types.clone() {
            self.parse_type_section(&mut types, section)?;
        }
        out.section(&types).section(&self.imports(borrowed)?).section(&self.types_of(own));
        let mut exports = ExportSection::new();
        // It is the main module's, by the name that everybody expects.
        exports.export("memory", ExportKind::Memory, 0);
        self.lend(&mut exports)?;
        out.section(&exports);
        out.section(&self.elements()?);
        let mut code = CodeSection::new();
        for function in own {
            self.body(&mut code, *function)?;
        }
        out.section(&code).section(&self.data());
        Ok(out.finish())
    }

    /// What a part takes: all from the main module, but what the part before it lends.
    fn imports(&mut self, borrowed: &[u32]) -> Encoded<ImportSection> {
        let mut imports = ImportSection::new();
        let lent: Vec<Vec<u32>> =
            (0..PARTS.len()).map(Some).chain([None]).map(|owner| self.pieces.lent(owner)).collect();
        for function in borrowed {
            let owner = self.pieces.part_of.get(function).copied();
            let from = owner.and_then(|owner| PARTS.get(owner)).map_or("", |part| part.name);
            let lent = lent.get(owner.unwrap_or(PARTS.len())).into_iter().flatten();
            let place = lent.into_iter().position(|one| one == function).unwrap_or_default();
            imports.import(from, &name_of(place), EntityType::Function(self.type_of(*function)));
        }
        for memory in &self.module.memories {
            let memory = self.memory_type(*memory)?;
            imports.import("", MEMORY, EntityType::Memory(memory));
        }
        for table in &self.pieces.tables {
            if let Some(known) = self.module.tables.get(*table as usize) {
                let kind = TableType { minimum: 0, maximum: None, ..self.table_type(*known)? };
                imports.import("", &name_of_table(*table), EntityType::Table(kind));
            }
        }
        for global in &self.pieces.globals {
            if let Some(known) = self.module.globals.get(*global as usize) {
                let kind = self.global_type(*known)?;
                imports.import("", &name_of_global(*global), EntityType::Global(kind));
            }
        }
        Ok(imports)
    }

    fn type_of(&self, function: u32) -> u32 {
        let own = function.checked_sub(self.module.taken);
        let known = own.and_then(|own| self.module.types_of.get(own as usize)).copied();
        known.or_else(|| self.module.types_taken.get(function as usize).copied()).unwrap_or_default()
    }

    fn types_of(&self, own: &[u32]) -> FunctionSection {
        let mut section = FunctionSection::new();
        for function in own {
            section.function(self.type_of(*function));
        }
        section
    }

    /// Gives others the functions that they use.
    fn lend(&mut self, exports: &mut ExportSection) -> Encoded {
        for (place, function) in self.pieces.lent(self.part).into_iter().enumerate() {
            exports.export(&name_of(place), ExportKind::Func, self.function_index(function)?);
        }
        Ok(())
    }

    fn elements(&mut self) -> Encoded<ElementSection> {
        let mut section = ElementSection::new();
        for (place, functions) in self.pieces.elements(self.module, self.part) {
            let functions = functions.into_iter().map(|one| self.function_index(one)).collect::<Encoded<Vec<u32>>>()?;
            let at = ConstExpr::i32_const(place.cast_signed());
            // The first table, as old browsers know it.
            let table = self.tables.as_ref().and_then(|tables| tables.get(&0).copied()).filter(|table| *table != 0);
            section.active(table, &at, Elements::Functions(functions.into()));
        }
        Ok(section)
    }

    fn data(&self) -> DataSection {
        let mut section = DataSection::new();
        for (start, bytes) in self.pieces.data(self.module, self.part) {
            section.active(0, &ConstExpr::i32_const(start.cast_signed()), bytes.iter().copied());
        }
        section
    }

    fn body(&mut self, code: &mut CodeSection, function: u32) -> Encoded {
        let own = function.checked_sub(self.module.taken);
        let Some(body) = own.and_then(|own| self.module.bodies.get(own as usize)).cloned() else { return Ok(()) };
        let mut out: Function = utils::new_function_with_parsed_locals(self, &body)?;
        for operator in FunctionBody::get_operators_reader(&body)? {
            let operator = operator?;
            if let Operator::Call { function_index } = operator
                && let Some(place) = self.pieces.by_table(self.part, function_index)
            {
                let type_index = self.type_of(function_index);
                let table_index = self.table_index(0)?;
                out.instruction(&Instruction::I32Const(place.cast_signed()));
                out.instruction(&Instruction::CallIndirect { type_index, table_index });
            } else {
                out.instruction(&self.instruction(operator)?);
            }
        }
        code.function(&out);
        Ok(())
    }
}

impl Reencode for Writer<'_, '_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Encoded<u32> {
        // A function that isn't there would be a hole in the plan; the validation of what comes finds it.
        Ok(self.functions.get(&function).copied().unwrap_or(u32::MAX))
    }

    fn global_index(&mut self, global: u32) -> Encoded<u32> {
        Ok(self.globals.as_ref().map_or(Some(global), |all| all.get(&global).copied()).unwrap_or(u32::MAX))
    }

    fn table_index(&mut self, table: u32) -> Encoded<u32> {
        Ok(self.tables.as_ref().map_or(Some(table), |all| all.get(&table).copied()).unwrap_or(u32::MAX))
    }

    fn parse_function_section(&mut self, functions: &mut FunctionSection, _: FunctionSectionReader<'_>) -> Encoded {
        *functions = self.types_of(&self.pieces.own(self.module, self.part));
        Ok(())
    }

    fn parse_table_section(&mut self, tables: &mut TableSection, section: TableSectionReader<'_>) -> Encoded {
        for (number, table) in section.into_iter().enumerate() {
            let mut kind = self.table_type(table?.ty)?;
            if number == 0 {
                kind.minimum += u64::from(self.pieces.added);
                kind.maximum = kind.maximum.map(|most| most + u64::from(self.pieces.added));
            }
            tables.table(kind);
        }
        Ok(())
    }

    fn parse_export_section(&mut self, exports: &mut ExportSection, section: ExportSectionReader<'_>) -> Encoded {
        utils::parse_export_section(self, exports, section)?;
        self.lend(exports)?;
        exports.export(MEMORY, ExportKind::Memory, 0);
        for table in &self.pieces.tables {
            exports.export(&name_of_table(*table), ExportKind::Table, *table);
        }
        for global in &self.pieces.globals {
            exports.export(&name_of_global(*global), ExportKind::Global, *global);
        }
        Ok(())
    }

    fn parse_element_section(&mut self, elements: &mut ElementSection, _: ElementSectionReader<'_>) -> Encoded {
        *elements = self.elements()?;
        Ok(())
    }

    fn data_count(&mut self, _: u32) -> Encoded<u32> {
        Ok(self.pieces.data(self.module, self.part).len() as u32)
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, _: CodeSectionReader<'_>) -> Encoded {
        self.pieces.own(self.module, self.part).into_iter().try_for_each(|function| self.body(code, function))
    }

    fn parse_data_section(&mut self, data: &mut DataSection, _: DataSectionReader<'_>) -> Encoded {
        *data = self.data();
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Encoded {
        Ok(())
    }
}
