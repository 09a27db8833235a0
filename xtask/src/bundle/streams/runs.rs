//! What a module takes and gives by number, as parts do (`xtask/src/bundle/lent.rs`): the numbers rise, so that a byte
//! says each of them.

use std::ops::Range;

use wasmparser::{BinaryReaderError, ExportSectionReader, ExternalKind, ImportSectionReader, TypeRef};

use super::width;

/// How many a packed copy has: what is taken from the main module and from a part, and what is given.
pub const RUNS: usize = 3;
/// Numbers have four digits at most.
const MOST: u32 = 9_999;

/// Entries of a section that follow each other.
#[derive(Debug, Default)]
pub struct Run {
    /// Where they are.
    pub range: Range<usize>,
    /// With how many bytes each begins that are the same in all: the name of the module that lends.
    pub name: usize,
    /// By how much an entry's number is more than the one's before; then by how much its function is, or its type.
    pub entries: Vec<[u8; 2]>,
}

/// An entry as it stands in a section.
struct Entry<'a> {
    start: usize,
    /// Who lends, where something is taken.
    lender: Option<&'a str>,
    name: &'a str,
    /// The function, or its type where it is taken. None of what is no function.
    function: Option<u32>,
}

type Read = Result<Vec<Run>, BinaryReaderError>;

pub fn taken(section: ImportSectionReader<'_>) -> Read {
    let (mut entries, end) = (Vec::new(), section.range().end);
    for import in section.into_imports_with_offsets() {
        let (start, import) = import?;
        let function = if let TypeRef::Func(kind) = import.ty { Some(kind) } else { None };
        entries.push(Entry { start, lender: Some(import.module), name: import.name, function });
    }
    Ok(runs(&entries, end))
}

pub fn given(section: ExportSectionReader<'_>) -> Read {
    let (mut entries, end) = (Vec::new(), section.range().end);
    for export in section.into_iter_with_offsets() {
        let (start, export) = export?;
        let function = (export.kind == ExternalKind::Func).then_some(export.index);
        entries.push(Entry { start, lender: None, name: export.name, function });
    }
    Ok(runs(&entries, end))
}

fn runs(entries: &[Entry<'_>], end: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut open = Open::default();
    let ends = entries.iter().skip(1).map(|next| next.start).chain([end]);
    for (entry, end) in entries.iter().zip(ends) {
        if open.follow(entry, end).is_none() {
            runs.push(std::mem::take(&mut open).run);
            // One that can't begin a run is in none.
            open.run.range = entry.start..entry.start;
            open.follow(entry, end);
        }
    }
    runs.push(open.run);
    runs.retain(|run| !run.entries.is_empty());
    runs
}

/// A run that goes on.
#[derive(Default)]
struct Open<'a> {
    run: Run,
    lender: Option<&'a str>,
    number: u32,
    function: u32,
}

impl<'a> Open<'a> {
    /// Adds an entry; None where it is of another kind.
    fn follow(&mut self, entry: &Entry<'a>, end: usize) -> Option<()> {
        let is_first = self.run.entries.is_empty();
        if !is_first && self.lender != entry.lender {
            return None;
        }
        let number: u32 = entry.name.parse().ok().filter(|number| *number <= MOST)?;
        let more = u8::try_from(number.checked_sub(self.number)?).ok()?;
        let function = entry.function.filter(|_| number.to_string() == entry.name)?;
        let earlier = if entry.lender.is_some() { 0 } else { self.function };
        let last = u8::try_from(function.checked_sub(earlier)?).ok()?;
        self.run.name = entry.lender.map_or(0, |name| name.len() + width(name.len().max(1)));
        self.run.range = if is_first { entry.start } else { self.run.range.start }..end;
        self.run.entries.push([more, last]);
        (self.lender, self.number, self.function) = (entry.lender, number, function);
        Some(())
    }
}
