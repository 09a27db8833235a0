//! The numbers by which parts take functions. They follow the order of who lends, and each part takes them in that
//! order: a packed copy then says with a byte or less which one comes next ([`super::streams`]).

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportKind, ExportSection, ImportSection, Module};
use wasmparser::{Export, ExportSectionReader, ExternalKind, Import, ImportSectionReader, Parser, TypeRef};

use crate::Outcome;

/// The new numbers of what the modules before lend, by the lender's name (the main module has none) and the number as
/// it was.
#[derive(Default)]
pub struct Lent(HashMap<(String, u32), u32>);

impl Lent {
    /// The same module with new numbers. Who lends to it comes before it.
    pub fn number(&mut self, name: &str, wasm: &[u8]) -> Outcome<Vec<u8>> {
        let mut out = Module::new();
        let mut writer = Writer { name, lent: &mut self.0, functions: Vec::new() };
        let written = writer.parse_core_module(&mut out, Parser::new(0), wasm);
        written.map_err(|fault| format!("what a module lends isn't numbered: {fault}"))?;
        Ok(out.finish())
    }
}

struct Writer<'l> {
    name: &'l str,
    lent: &'l mut HashMap<(String, u32), u32>,
    /// The new places of functions that are taken, by the earlier.
    functions: Vec<u32>,
}

/// The number that a function is lent by.
fn number(name: &str) -> Option<u32> {
    name.parse().ok()
}

impl Writer<'_> {
    /// The new number of a function that is taken by its number.
    fn taken(&self, import: &Import<'_>) -> Option<u32> {
        self.lent.get(&(import.module.to_owned(), number(import.name)?)).copied()
    }
}

impl Reencode for Writer<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.functions.get(function as usize).copied().unwrap_or(function))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let mut all: Vec<Import<'_>> = section.into_imports().collect::<Result<_, _>>()?;
        let functions = all.iter().filter(|import| matches!(import.ty, TypeRef::Func(_))).copied().zip(0..);
        let mut functions: Vec<(Import<'_>, u32)> = functions.collect();
        functions.sort_by_key(|(import, _)| (self.taken(import).is_some(), import.module, self.taken(import)));
        self.functions = vec![0; functions.len()];
        for (new, (_, earlier)) in (0..).zip(&functions) {
            self.functions[*earlier as usize] = new;
        }
        all.retain(|import| !matches!(import.ty, TypeRef::Func(_)));
        for import in functions.into_iter().map(|(import, _)| import).chain(all) {
            let name = self.taken(&import).map_or_else(|| import.name.to_owned(), |number| number.to_string());
            imports.import(import.module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let all: Vec<Export<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        let is_lent = |export: &Export<'_>| export.kind == ExternalKind::Func && number(export.name).is_some();
        let (mut lent, others): (Vec<_>, Vec<_>) = all.into_iter().partition(is_lent);
        others.into_iter().try_for_each(|export| utils::parse_export(self, exports, export))?;
        lent.sort_by_key(|export| self.functions.get(export.index as usize).copied().unwrap_or(export.index));
        for (new, export) in (0..).zip(lent) {
            exports.export(&new.to_string(), ExportKind::Func, self.function_index(export.index)?);
            number(export.name).map(|earlier| self.lent.insert((self.name.to_owned(), earlier), new));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::integrity::base64;
    use super::*;
    use crate::run::command;

    const MAIN: &str = r#"(module
        (func (result i32) (i32.const 10)) (func (result i32) (i32.const 30))
        (export "0" (func 1)) (export "own" (func 0)) (export "1" (func 0)))"#;
    const PART: &str = r#"(module
        (import "" "0" (func $thirty (result i32)))
        (import "" "m" (global $ask i32))
        (import "" "1" (func $ten (result i32)))
        (func (export "0") (result i32)
            (i32.add (i32.mul (i32.const 2) (call $thirty)) (i32.add (call $ten) (global.get $ask)))))"#;
    const RUN: &str = "
const [main, part] = process.argv.slice(1).map((text) => new WebAssembly.Module(Buffer.from(text, 'base64')));
const lent = new WebAssembly.Instance(main).exports;
const result = new WebAssembly.Instance(part, { '': { ...lent, m: 100 } }).exports[0]();
const taken = WebAssembly.Module.imports(part).map(({ name }) => name);
console.log(lent[0](), lent[1](), lent.own(), result, taken.join());
";

    #[test]
    fn numbers_follow_the_order_of_who_lends_and_parts_still_find_what_they_call() {
        let module = |text: &str| wat::parse_str(text).unwrap();
        let mut lent = Lent::default();
        let main = lent.number("", &module(MAIN)).unwrap();
        let part = lent.number("honours", &module(PART)).unwrap();
        let out = command("node").args(["--eval", RUN, &base64(&main), &base64(&part)]).output().unwrap();
        let said = String::from_utf8_lossy(&out.stdout);
        assert_eq!(said.trim(), "10 30 10 170 0,1,m", "{}", String::from_utf8_lossy(&out.stderr));
    }

    #[test]
    fn a_broken_module_is_refused() {
        let wasm = wat::parse_str(MAIN).unwrap();
        assert!(Lent::default().number("", &wasm[..wasm.len() - 3]).is_err());
    }
}
