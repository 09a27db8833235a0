//! Builds an index record by record, in slices that a page can spare.

use crate::bits::{Bits, SEGMENT};
use crate::collate::Ranking;
use crate::column::Column;
use crate::dictionary::Dictionary;
use crate::facet::Facets;
use crate::index::Index;
use crate::initials::{self, Initials};
use crate::scan;
use crate::segment::{Scratch, Segment};

/// What the builder must know of one field of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// How much a match here counts beside matches in other fields; larger is more.
    pub weight: u8,
    /// Whether this is the name, which has ranking rules of its own. One field should say so.
    pub is_name: bool,
}

/// One record's texts, as its source has them.
pub trait Entry {
    /// The text of a field, counted from 0; empty for none.
    fn text(&self, field: usize) -> &str;

    /// A number that belongs to this text of the field alone, from 0 on, where the source keeps equal
    /// texts once: such a text is then read once. `u32::MAX` where there is none.
    fn number(&self, field: usize) -> u32;
}

/// Texts by field, and nothing known of them.
struct Plain<'a>(&'a [&'a str]);

impl Entry for Plain<'_> {
    fn text(&self, field: usize) -> &str {
        self.0.get(field).copied().unwrap_or("")
    }

    fn number(&self, _: usize) -> u32 {
        u32::MAX
    }
}

/// The last word of a name. The first families of words aren't fields of their own.
pub(crate) const GIVEN: usize = 0;
/// The words of a name but its last.
pub(crate) const NAME: usize = 1;
/// The first of the fields; that of the name stays empty.
pub(crate) const FIELDS: usize = 2;

/// Beginnings of words that more than one record in this many hold get a set of their own.
const HEADS_FROM: usize = 8;

/// Builds an [`Index`].
#[derive(Debug)]
pub struct Builder {
    name_field: usize,
    /// By family.
    columns: Vec<Column>,
    /// Records in the segment that is being filled.
    filled: usize,
    index: Index,
    scratch: Scratch,
    /// The initials of each name of the segment, as a number.
    initials: Vec<u32>,
    people: Bits,
    step: Step,
}

#[derive(Debug)]
enum Step {
    Adding,
    Sorting { ranking: Ranking },
    Reordering { order: Vec<u32>, sorted: Dictionary },
    Renumbering { numbers: Vec<u32>, totals: Vec<u32>, segment: usize },
    Heading { segment: usize },
    Done,
}

impl Builder {
    /// A builder for records with these fields and this many facets.
    pub fn new(fields: &[FieldSpec], facets: usize) -> Self {
        let mut columns = Vec::new();
        columns.resize_with(FIELDS, Column::plain);
        columns.resize_with(FIELDS + fields.len(), Column::default);
        Self {
            name_field: fields.iter().position(|field| field.is_name).unwrap_or(0),
            columns,
            filled: 0,
            index: Index { fields: fields.to_vec(), facets: Facets::new(facets), ..Index::default() },
            scratch: Scratch::default(),
            initials: Vec::new(),
            people: Bits::default(),
            step: Step::Adding,
        }
    }

    /// Adds the next record of the list, a person or a household: its texts by field, and by facet
    /// the number of its value (`u32::MAX` for none). Texts and values that are left out are none.
    ///
    /// Costs some microseconds, and once in 16,384 records a few milliseconds. Does nothing once
    /// [`Builder::finish_step`] was called.
    pub fn add(&mut self, texts: &[&str], values: &[u32]) {
        self.add_entry(&Plain(texts), values, true);
    }

    /// Adds the next record of the list like [`Builder::add`], where it is a collective: the last
    /// word of its name is no given name.
    pub fn add_collective(&mut self, texts: &[&str], values: &[u32]) {
        self.add_entry(&Plain(texts), values, false);
    }

    /// Adds the next record of the list like [`Builder::add`] or [`Builder::add_collective`], its
    /// texts as their source has them.
    pub fn add_entry(&mut self, entry: &dyn Entry, values: &[u32], is_person: bool) {
        if !matches!(self.step, Step::Adding) {
            return;
        }
        for (field, column) in self.columns.iter_mut().skip(FIELDS).enumerate() {
            if field != self.name_field {
                column.read(&mut self.index.lexicon, entry, field);
            }
        }
        if is_person {
            self.people.set(self.filled as u16);
        }
        self.add_name(entry.text(self.name_field), is_person);
        self.index.facets.add(values);
        self.filled += 1;
        if self.filled == SEGMENT {
            self.close_segment();
        }
    }

    fn add_name(&mut self, text: &str, is_person: bool) {
        let (names, lexicon) = (&mut self.index.names, &mut self.index.lexicon);
        let start = names.words.len();
        let (mut letters, mut count) = ([0; 8], 0);
        for spot in scan::words(text) {
            let word = lexicon.add(text, &spot);
            names.words.push(word);
            if let (Some(place), Some(letter)) = (letters.get_mut(count), lexicon.dictionary.letters(word).first()) {
                *place = *letter;
            }
            count += 1;
        }
        names.ends.push(names.words.len() as u32);
        let initials = letters.get(..count).and_then(initials::number);
        self.initials.push(initials.unwrap_or(0));
        let words = names.words.get(start..).unwrap_or_default();
        let (middle, given) = words.split_at(words.len() - usize::from(is_person && !words.is_empty()));
        for (column, words) in self.columns.iter_mut().zip([given, middle]) {
            column.push(words);
        }
    }

    fn close_segment(&mut self) {
        let mut segment = Segment::of_len(self.filled);
        let words = self.index.lexicon.dictionary.len();
        for column in &mut self.columns {
            segment.add_family(&mut self.scratch, words, column);
            column.clear();
        }
        segment.initials = Initials::of_names(&self.initials);
        segment.people = core::mem::take(&mut self.people);
        self.initials.clear();
        segment.close();
        self.index.segments.push(segment);
        self.filled = 0;
    }

    /// Goes on with what is left after the last record, for about `work` words; whether it is done.
    ///
    /// A caller that must not block for long calls it with 20,000 or so until it answers true.
    pub fn finish_step(&mut self, work: usize) -> bool {
        let mut spent = 0;
        while spent < work.max(1) {
            spent += SEGMENT;
            let next = match &mut self.step {
                Step::Adding => Some(self.end_adding()),
                Step::Sorting { ranking } => sort_on(&self.index, ranking),
                Step::Reordering { order, sorted } => reorder_on(&mut self.index, order, sorted),
                Step::Renumbering { numbers, totals, segment } => {
                    renumber_on(&mut self.index, numbers, totals, segment)
                }
                Step::Heading { segment } => head_on(&mut self.index, segment),
                Step::Done => return true,
            };
            if let Some(next) = next {
                self.step = next;
            }
        }
        false
    }

    fn end_adding(&mut self) -> Step {
        if self.filled > 0 {
            self.close_segment();
        }
        self.columns = Vec::new();
        self.scratch = Scratch::default();
        Step::Sorting { ranking: self.index.lexicon.dictionary.ranking() }
    }

    /// Finishes what is left in one go.
    pub fn finish(mut self) -> Index {
        while !self.finish_step(usize::MAX) {}
        self.index
    }
}

// Each does a slice of its step's work, and gives the next step once there is no more.

fn sort_on(index: &Index, ranking: &mut Ranking) -> Option<Step> {
    let is_done = ranking.step(SEGMENT);
    is_done.then(|| Step::Reordering { order: ranking.order(), sorted: index.lexicon.dictionary.emptied() })
}

fn reorder_on(index: &mut Index, order: &[u32], sorted: &mut Dictionary) -> Option<Step> {
    let rest = order.get(sorted.len()..).unwrap_or_default();
    sorted.take_over(&index.lexicon.dictionary, rest.get(..SEGMENT).unwrap_or(rest));
    if sorted.len() < order.len() {
        return None;
    }
    let numbers = places(order);
    index.lexicon.replace(core::mem::take(sorted), &numbers);
    let totals = vec![0; numbers.len()];
    Some(Step::Renumbering { numbers, totals, segment: 0 })
}

fn renumber_on(index: &mut Index, numbers: &[u32], totals: &mut [u32], segment: &mut usize) -> Option<Step> {
    let Some(next) = index.segments.get_mut(*segment) else {
        let least = index.len() as usize / HEADS_FROM;
        index.heads = index.lexicon.dictionary.heads(totals, least);
        return Some(Step::Heading { segment: 0 });
    };
    next.renumber(numbers, totals);
    index.names.renumber(numbers, *segment * SEGMENT..(*segment + 1) * SEGMENT);
    *segment += 1;
    None
}

fn head_on(index: &mut Index, segment: &mut usize) -> Option<Step> {
    let Some(next) = index.segments.get_mut(*segment) else {
        index.seal();
        return Some(Step::Done);
    };
    next.add_heads(&index.heads);
    *segment += 1;
    None
}

/// The place of each number in an order.
fn places(order: &[u32]) -> Vec<u32> {
    let mut places = vec![0; order.len()];
    for (at, number) in order.iter().enumerate() {
        if let Some(place) = places.get_mut(*number as usize) {
            *place = at as u32;
        }
    }
    places
}
