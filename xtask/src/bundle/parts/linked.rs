//! What uses what, as the linker's output tells where it keeps its relocations.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use wasmparser::{
    Data, DataKind, KnownCustom, Linking, Name, NameSectionReader, Operator, Parser, Payload, RelocationEntry,
    RelocationType, SymbolInfo, TypeRef,
};

use crate::Outcome;

/// A function, by its number, or data, by its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Piece {
    Function(u32),
    Data(u32),
}

/// The pieces of a module, and what each uses.
#[derive(Debug, Default)]
pub struct Linked {
    /// The functions' names, by number; those that it takes from elsewhere come first, without a name.
    pub names: Vec<String>,
    /// The sizes of data, by address.
    pub data: BTreeMap<u32, u32>,
    /// What each piece uses.
    pub uses: HashMap<Piece, Vec<Piece>>,
}

impl Linked {
    /// Reads the linker's output.
    pub fn read(wasm: &[u8]) -> Outcome<Self> {
        Sections::read(wasm).map_err(|fault| format!("the linker's wasm can't be read: {fault}"))?.linked()
    }

    /// The data at an address.
    fn data_at(&self, address: u32) -> Option<Piece> {
        let (start, size) = self.data.range(..=address).next_back()?;
        (address < start + size.max(&1)).then_some(Piece::Data(*start))
    }
}

/// The sections that are of interest here.
#[derive(Default)]
struct Sections<'a> {
    taken: u32,
    /// Where the functions' bodies are in the file.
    bodies: Vec<Range<usize>>,
    code_start: usize,
    data_start: usize,
    /// Where the bytes of segments are in the file, and the addresses they go to.
    segments: Vec<(Range<usize>, u32)>,
    symbols: Vec<SymbolInfo<'a>>,
    /// The functions' names, which the next tool keeps; a function may have several symbols.
    names: Vec<(u32, &'a str)>,
    of_code: Vec<RelocationEntry>,
    of_data: Vec<RelocationEntry>,
}

impl<'a> Sections<'a> {
    fn read(wasm: &'a [u8]) -> wasmparser::Result<Self> {
        let mut sections = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            sections.take(payload?)?;
        }
        Ok(sections)
    }

    fn take(&mut self, payload: Payload<'a>) -> wasmparser::Result<()> {
        match payload {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.taken += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { range, .. } => self.code_start = range.start,
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataSection(section) => {
                self.data_start = section.range().start;
                for data in section {
                    self.segments.push(segment(&data?)?);
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        if let Linking::SymbolTable(symbols) = part? {
                            self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                        }
                    }
                }
                KnownCustom::Name(names) => self.names = functions_of(names)?,
                KnownCustom::Reloc(relocations) => {
                    let entries = relocations.entries().into_iter().collect::<Result<_, _>>()?;
                    match section.name() {
                        "reloc.CODE" => self.of_code = entries,
                        "reloc.DATA" => self.of_data = entries,
                        _ => {}
                    }
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    fn linked(self) -> Outcome<Linked> {
        if self.symbols.is_empty() || self.of_code.is_empty() {
            return Err("the linker kept no relocations: it has to be called with --emit-relocs".to_owned());
        }
        let mut linked = Linked::default();
        linked.names.resize(self.taken as usize + self.bodies.len(), String::new());
        for (function, name) in &self.names {
            if let Some(known) = linked.names.get_mut(*function as usize).filter(|_| *function >= self.taken) {
                (*name).clone_into(known);
            }
        }
        for symbol in &self.symbols {
            if let SymbolInfo::Data { symbol: Some(symbol), .. } = symbol
                && let Some((_, start)) = self.segments.get(symbol.index as usize)
            {
                let size = linked.data.entry(start + symbol.offset).or_default();
                *size = symbol.size.max(*size);
            }
        }
        for entry in &self.of_code {
            let at = self.code_start + entry.offset as usize;
            let body = self.bodies.partition_point(|body| body.start <= at).checked_sub(1);
            let user = body.map(|body| Piece::Function(self.taken + body as u32));
            self.note(&mut linked, user, entry)?;
        }
        for entry in &self.of_data {
            let user = self.address(self.data_start + entry.offset as usize).and_then(|at| linked.data_at(at));
            self.note(&mut linked, user, entry)?;
        }
        Ok(linked)
    }

    fn note(&self, linked: &mut Linked, user: Option<Piece>, entry: &RelocationEntry) -> Outcome {
        use RelocationType as Type;
        if matches!(entry.ty, Type::TypeIndexLeb | Type::GlobalIndexLeb | Type::TableNumberLeb) {
            return Ok(());
        }
        let user = user.ok_or("a relocation of the linker's wasm stands in no function and no data")?;
        let pieces = match self.symbols.get(entry.index as usize) {
            Some(SymbolInfo::Func { index, .. }) => vec![Piece::Function(*index)],
            Some(SymbolInfo::Data { symbol: Some(symbol), .. }) => {
                let start = self.segments.get(symbol.index as usize).map(|(_, start)| start + symbol.offset);
                // What is meant may lie beyond what is named.
                let at = |start: u32| [start, start.wrapping_add_signed(entry.addend as i32)];
                start.map(at).into_iter().flatten().filter_map(|at| linked.data_at(at)).collect()
            }
            _ => Vec::new(),
        };
        linked.uses.entry(user).or_default().extend(pieces);
        Ok(())
    }

    /// The address of a byte of the file.
    fn address(&self, at: usize) -> Option<u32> {
        let (bytes, start) = self.segments.iter().find(|(bytes, _)| bytes.contains(&at))?;
        Some(start + (at - bytes.start) as u32)
    }
}

/// The functions that a section of names names.
pub fn functions_of(names: NameSectionReader<'_>) -> wasmparser::Result<Vec<(u32, &str)>> {
    let mut found = Vec::new();
    for name in names {
        if let Name::Function(functions) = name? {
            for naming in functions {
                found.push(naming.map(|naming| (naming.index, naming.name))?);
            }
        }
    }
    Ok(found)
}

/// Where a segment's bytes are in the file, and where they go.
fn segment(data: &Data<'_>) -> wasmparser::Result<(Range<usize>, u32)> {
    let end = data.range.end;
    Ok((end - data.data.len()..end, address(data)?))
}

/// The address that a segment goes to.
pub fn address(data: &Data<'_>) -> wasmparser::Result<u32> {
    let DataKind::Active { offset_expr, .. } = &data.kind else { return Ok(0) };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => Ok(0),
    }
}
