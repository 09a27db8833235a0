//! A module small enough to be followed by hand, cut.

use std::collections::{BTreeMap, HashMap, HashSet};

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction, MemorySection, MemoryType, Module, NameMap,
    NameSection, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{Operator, Validator};

use super::bound::Bound;
use super::cut::{Cut, Pieces, settled};
use super::linked::{Linked, Piece};
use super::plan::{PARTS, Plan, plan};
use super::write;

const DOOR: &str = "_RNvNtNtCs1_8bangvang5parts7honours4load";
/// Function 0 is the page's; "shared" is used by both sides, "behind" by the door alone, "held" by what lies in the
/// data of "behind". The other parts have nothing but a door.
const NAMES: [&str; 11] = [
    "",
    "start",
    "shared",
    DOOR,
    "behind",
    "held",
    "_RNvNtNtCs1_8bangvang5parts8articles4load",
    "_RNvNtNtCs1_8bangvang5parts5pages4news",
    "_RNvNtNtCs1_8bangvang5parts6sheets6others",
    "_RNvNtNtCs1_8bangvang5parts8lightbox8lightbox",
    "_RNvNtNtCs1_8bangvang5parts6search6answer",
];
/// Where the data of "behind" and of "start" lie.
const BEHIND: u32 = 100;
const START: u32 = 140;

fn linked() -> Linked {
    let (function, data) = (Piece::Function, Piece::Data);
    Linked {
        names: NAMES.map(str::to_owned).to_vec(),
        data: BTreeMap::from([(BEHIND, 24), (START, 20)]),
        uses: HashMap::from([
            (function(1), vec![function(3), function(2), data(START)]),
            (function(3), vec![function(0), function(2), function(4)]),
            (function(4), vec![data(BEHIND)]),
            (data(BEHIND), vec![function(5)]),
        ]),
    }
}

fn bound() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], [ValType::I32]);
    let mut imports = ImportSection::new();
    imports.import("page", "ask", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    let bodies: [&[Instruction<'_>]; 10] = [
        &[Instruction::Call(3), Instruction::Call(2), Instruction::I32Add],
        &[Instruction::GlobalGet(0)],
        &[
            Instruction::Call(0),
            Instruction::Call(2),
            Instruction::I32Add,
            Instruction::Call(4),
            Instruction::I32Add,
            Instruction::GlobalGet(0),
            Instruction::I32Add,
        ],
        &[Instruction::I32Const(BEHIND.cast_signed())],
        &[Instruction::I32Const(5)],
        &[Instruction::I32Const(6)],
        &[Instruction::I32Const(7)],
        &[Instruction::I32Const(8)],
        &[Instruction::I32Const(9)],
        &[Instruction::I32Const(10)],
    ];
    for body in bodies {
        functions.function(0);
        let mut function = Function::new([]);
        for one in body {
            function.instruction(one);
        }
        function.instruction(&Instruction::End);
        code.function(&function);
    }
    let mut tables = TableSection::new();
    let kind =
        TableType { element_type: RefType::FUNCREF, table64: false, minimum: 2, maximum: Some(2), shared: false };
    tables.table(kind);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut globals = GlobalSection::new();
    let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    globals.global(stack, &ConstExpr::i32_const(9));
    let mut exports = ExportSection::new();
    exports.export("start", ExportKind::Func, 1);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([5].as_slice().into()));
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(BEHIND.cast_signed()), [b'b'; 60]);
    let mut names = NameMap::new();
    (1..).zip(&NAMES[1..]).for_each(|(number, name)| names.append(number, name));
    let mut section = NameSection::new();
    section.functions(&names);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
    module.section(&globals).section(&exports).section(&elements).section(&code).section(&data).section(&section);
    module.finish()
}

fn kept() -> HashSet<String> {
    HashSet::from(["start".to_owned()])
}

/// The plan, and what it makes of the module.
fn cut() -> (Plan, Cut) {
    let wasm = bound();
    let module = Bound::read(&wasm).expect("it is a module");
    let plan = settled(&linked(), &module).expect("there are doors");
    let pieces = Pieces::of(&module, plan).expect("it has a table");
    let parts = (0..PARTS.len()).map(|number| write::part(&module, &pieces, number).expect("it is written")).collect();
    let main = write::main(&wasm, &module, &pieces).expect("it is written");
    (pieces.plan, (main, parts))
}

#[test]
fn what_is_reached_through_a_door_alone_is_of_its_part() {
    let plan = plan(&linked(), &kept()).expect("there are doors");
    let mut behind: Vec<&str> =
        plan.functions.iter().filter(|(_, part)| **part == 0).map(|(name, _)| name.as_str()).collect();
    behind.sort_unstable();
    assert_eq!(behind, [DOOR, "behind", "held"]);
    assert_eq!(plan.data, [(BEHIND..BEHIND + 24, 0)]);
}

#[test]
fn what_must_stay_stays_with_all_that_it_uses() {
    let kept = HashSet::from(["start".to_owned(), "behind".to_owned()]);
    let plan = plan(&linked(), &kept).expect("there are doors");
    assert!(plan.functions.contains_key(DOOR) && !plan.functions.contains_key("held"), "{plan:?}");
    assert_eq!(plan.data, []);
}

#[test]
fn what_the_main_module_has_for_any_reason_has_all_that_it_uses() {
    let (wasm, mut linked) = (bound(), linked());
    // By the linker nothing uses "start", which is exported: its name has changed on the way.
    linked.names[1] = "start_1234".to_owned();
    linked.names.push("start".to_owned());
    linked.uses.insert(Piece::Function(11), vec![Piece::Data(BEHIND)]);
    let plan = settled(&linked, &Bound::read(&wasm).expect("it is a module")).expect("there are doors");
    assert_eq!(plan.data, [], "what start uses is not of a part");
}

#[test]
fn a_part_without_a_door_is_refused() {
    let mut linked = linked();
    linked.names[3] = "inlined".to_owned();
    let refused = plan(&linked, &kept()).map(|plan| plan.data).unwrap_err();
    assert!(refused.contains("honours"), "{refused}");
}

#[test]
fn the_modules_of_a_cut_are_valid() {
    let (_, (main, parts)) = cut();
    for (number, wasm) in parts.iter().chain([&main]).enumerate() {
        Validator::new().validate_all(wasm).unwrap_or_else(|fault| panic!("module {number}: {fault}"));
    }
}

#[test]
fn the_main_module_calls_a_door_by_its_place_in_the_table() {
    let (_, (main, parts)) = cut();
    let main = Bound::read_unnamed(&main).expect("it is a module");
    assert_eq!(main.bodies.len(), 2, "start and shared");
    let operators = main.bodies[0].get_operators_reader().expect("it has a body");
    let operators: Vec<Operator<'_>> = operators.into_iter().collect::<Result<_, _>>().expect("they can be read");
    assert!(matches!(
        operators[..2],
        [Operator::I32Const { value: 2 }, Operator::CallIndirect { type_index: 0, table_index: 0 }]
    ));
    assert_eq!((main.elements.len(), main.tables[0].initial, main.tables[0].maximum), (0, 3, Some(3)));
    let part = Bound::read_unnamed(&parts[0]).expect("it is a module");
    let places: Vec<u32> = part.elements.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [1, 2], "what its data holds, and its door");
}

#[test]
fn data_goes_with_what_uses_it() {
    let (_, (main, parts)) = cut();
    let lengths = |wasm: &[u8]| -> Vec<(u32, usize)> {
        let module = Bound::read_unnamed(wasm).expect("it is a module");
        module.data.iter().map(|(start, bytes)| (*start, bytes.len())).collect()
    };
    assert_eq!(lengths(&parts[0]), [(BEHIND, 24)]);
    assert_eq!(lengths(&main), [(BEHIND + 24, 36)]);
    assert_eq!(lengths(&parts[1]), []);
}

#[test]
fn a_module_without_relocations_is_refused() {
    let refused = Linked::read(&bound()).map(|linked| linked.names).unwrap_err();
    assert!(refused.contains("--emit-relocs"), "{refused}");
}
