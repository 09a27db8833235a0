//! What the weaver makes of a module's streams is the module, byte for byte.

use std::fs;

use wasm_encoder::Instruction as I;
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    HeapType, ImportSection, Instruction, MemArg, MemorySection, MemoryType, Module, TypeSection, ValType,
};

use super::super::packed::pack;
use super::{Pairs, pair, split, weaver};
use crate::run::command;
use crate::workspace;

/// Weaves as the second stage does.
const WEAVE: &str = "
const fs = require('fs'), [weaver, from] = process.argv.slice(1).map((name) => fs.readFileSync(name));
const { memory, weave } = new WebAssembly.Instance(new WebAssembly.Module(weaver)).exports, to = 2048 + from.length;
memory.grow(to >> 14);
const place = new Uint8Array(memory.buffer);
place.set(from, 2048);
process.stdout.write(place.subarray(to, weave(2048, to)));
";

/// The packed copy of a module, and the pairs of its opcodes.
fn packed(wasm: &[u8]) -> (Vec<u8>, Pairs) {
    let mut modules = [split(wasm).unwrap()];
    let pairs = pair(&mut modules);
    (modules[0].written(), pairs)
}

fn woven(name: &str, wasm: &[u8]) -> Vec<u8> {
    let (streams, pairs) = packed(wasm);
    let folder = workspace::root().join("target/tmp");
    let at = |name: &str| folder.join(name);
    fs::create_dir_all(&folder).unwrap();
    let text = fs::read_to_string(workspace::root().join("src/embed/boot/weave.wat")).unwrap();
    let (tool, copy) = (at(&format!("{name}.weaver")), at(&format!("{name}.streams")));
    fs::write(&tool, weaver(&text, &pairs).unwrap()).unwrap();
    fs::write(&copy, streams).unwrap();
    let out = command("node").args(["--eval", WEAVE]).args([tool, copy]).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

fn module(bodies: &[Function]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for body in bodies {
        functions.function(0);
        code.function(body);
    }
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut exports = ExportSection::new();
    exports.export("first", ExportKind::Func, 0);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(8), *b"what comes after the functions");
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&memories).section(&exports).section(&code).section(&data);
    module.finish()
}

fn function(instructions: &[Instruction<'_>]) -> Function {
    let mut function = Function::new([(2, ValType::I32), (200, ValType::F64)]);
    for instruction in instructions {
        function.instruction(instruction);
    }
    function.instruction(&Instruction::End);
    function
}

fn memory(align: u32) -> MemArg {
    MemArg { offset: 70_000, align, memory_index: 0 }
}

/// One of each kind. It is read, not run.
fn all() -> Vec<Instruction<'static>> {
    let branches: Vec<u32> = (0..300).map(|at| at % 2).collect();
    vec![
        I::Block(BlockType::Empty),
        I::Loop(BlockType::Result(ValType::I32)),
        I::BrIf(1),
        I::BrTable(branches.into(), 1),
        I::If(BlockType::FunctionType(0)),
        I::Br(200),
        I::Else,
        I::Return,
        I::End,
        I::End,
        I::End,
        I::Call(300),
        I::CallIndirect { type_index: 0, table_index: 0 },
        I::Drop,
        I::Select,
        I::TypedSelect(ValType::F64),
        I::LocalGet(0),
        I::LocalSet(201),
        I::LocalTee(1),
        I::GlobalGet(0),
        I::GlobalSet(0),
        I::TableGet(0),
        I::RefNull(HeapType::EXTERN),
        I::RefFunc(0),
        I::I32Const(-1),
        I::I32Add,
        I::I32Const(1_048_576),
        I::I32Sub,
        I::I32Const(65),
        I::I32Const(107),
        I::I64Const(-4_294_967_296),
        I::F32Const((-1.5_f32).into()),
        I::F64Const(0.1_f64.into()),
        I::I64ExtendI32S,
        I::MemorySize(0),
        I::MemoryGrow(0),
        I::MemoryCopy { src_mem: 0, dst_mem: 0 },
        I::MemoryFill(0),
        I::I32TruncSatF32S,
        I::I64TruncSatF64U,
        I::Unreachable,
    ]
}

#[test]
fn what_is_woven_is_the_module_byte_for_byte() {
    let aligned = (0..4).flat_map(|align| [I::I64Load(memory(align)), I::I64Store(memory(align))]);
    let narrow = (0..2).flat_map(|align| [I::I32Load16U(memory(align)), I::I64Store16(memory(align))]);
    let aligned: Vec<_> = aligned.chain(narrow).chain([I::I32Load8U(memory(0)), I::F64Store(memory(3))]).collect();
    let wasm = module(&[
        function(&[]),
        function(&all()),
        function(&aligned),
        function(&[]),
        function(&[all(), all()].concat()),
    ]);
    assert!(woven("all", &wasm) == wasm);
}

#[test]
fn modules_without_functions_and_with_many_are_woven() {
    for count in [0, 1, 127, 128, 20_000] {
        let wasm = module(&vec![function(&[]); count]);
        assert!(woven("many", &wasm) == wasm, "{count} functions");
    }
}

/// A module that takes and gives what is named, and nothing else.
fn lending(taken: &[(&str, &str)], given: &[(&str, u32)]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    for (place, (lender, name)) in (0..).zip(taken) {
        imports.import(lender, name, EntityType::Function(place % 2));
    }
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for _ in 0..1_300 {
        functions.function(0);
        code.function(&function(&[]));
    }
    let mut exports = ExportSection::new();
    for (name, index) in given {
        exports.export(name, ExportKind::Func, *index);
    }
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
    module.finish()
}

#[test]
fn what_is_taken_and_given_by_number_is_woven() {
    let names: Vec<String> = (0..1_200).map(|number| number.to_string()).collect();
    let all: Vec<(&str, u32)> = names.iter().map(String::as_str).zip(30..).collect();
    let from = |lender: &'static str| move |name: &&'static str| (lender, *name);
    let few = ["0", "9", "10", "99", "100", "350", "600", "850", "999", "1000"];
    let taken: Vec<(&str, &str)> = few.iter().map(from("")).chain(few.iter().map(from("honours"))).collect();
    for (taken, given) in [
        (&taken[..], &all[..]),
        (&[], &all[..]),
        (&taken[..], &[]),
        // What isn't lent stands before and after; what falls back or leaps begins anew, or stays as it is.
        (&[("./m.js", "$1"), ("", "3"), ("", "5"), ("", "m")], &[("memory_size", 1), ("0", 2), ("1", 9), ("t0", 3)]),
        (&[("", "300"), ("", "5"), ("", "4"), ("", "261"), ("a", "1"), ("b", "2")], &[("5", 4), ("4", 3), ("6", 800)]),
        (&[("", "007"), ("", "+8"), ("", "12345")], &[("99999999999", 0), ("-1", 1), ("", 2)]),
    ] {
        let wasm = lending(taken, given);
        assert!(woven("lent", &wasm) == wasm, "{taken:?}");
    }
    let (whole, streams) = (lending(&[], &all), packed(&lending(&[], &all)).0);
    assert!(streams.len() < whole.len() - 2_500, "{} of {}", streams.len(), whole.len());
}

#[test]
fn pairs_of_opcodes_within_pairs_are_woven() {
    // One after the other, so that pairs are made of pairs, and end in the middle of a function.
    let both = [I::LocalGet(0), I::Drop];
    let body = |at: usize| function(&both.iter().cycle().take(at % 80).cloned().collect::<Vec<_>>());
    let bodies: Vec<Function> = (0..300).map(body).collect();
    let wasm = module(&bodies);
    let pairs = packed(&wasm).1;
    assert!(pairs.iter().flatten().any(|&byte| pairs[usize::from(byte)] != [0; 2]), "a pair of pairs");
    assert!(woven("pairs", &wasm) == wasm);
}

#[test]
fn an_opcode_of_which_nothing_is_known_is_refused() {
    let vector = function(&[I::I32Const(1), I::I8x16Splat]);
    let fault = split(&module(&[vector])).err().unwrap();
    assert!(fault.contains("nothing is known"), "{fault}");
}

#[test]
fn streams_compress_better_than_the_functions_themselves() {
    let bodies: Vec<Function> = (0..400)
        .map(|at| {
            function(&[
                I::LocalGet(at % 7),
                I::I32Const(at as i32 * 37),
                I::I32Add,
                I::LocalSet(at % 5),
                I::Call(at % 11),
            ])
        })
        .collect();
    let wasm = module(&bodies);
    let (whole, streams) = (pack(&wasm).unwrap(), pack(&packed(&wasm).0).unwrap());
    assert!(streams.len() < whole.len(), "{} of {}", streams.len(), whole.len());
}
