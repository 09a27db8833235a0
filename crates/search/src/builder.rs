//! Builds an index record by record, in slices that a page can spare.

use crate::bits::SEGMENT;
use crate::dictionary::Dictionary;
use crate::facet::Facets;
use crate::index::Index;
use crate::names::Names;
use crate::segment::{Scratch, Segment};
use crate::table::{self, NONE, Table};
use crate::word::{Form, words};

/// What the builder must know of one field of the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// How much a match here counts beside matches in other fields; larger is more.
    pub weight: u8,
    /// Whether this is the name, which has ranking rules of its own. One field should say so.
    pub is_name: bool,
}

/// Families of words that aren't a field of their own.
pub(crate) const GIVEN: usize = 0;
/// The words of a name but its last.
pub(crate) const NAME: usize = 1;
/// The first letters of a name, as one word.
pub(crate) const INITIALS: usize = 2;
/// The first of the other fields.
pub(crate) const FIELDS: usize = 3;

/// Begins the words that are the initials of a name, so that they are no one's first letters.
pub(crate) const INITIALS_SIGN: u8 = 1;
/// Names with more words than this have no initials.
const LONGEST_INITIALS: usize = 6;
/// Distinct texts of a field that are remembered; a field with more is read anew each time.
const REMEMBERED: usize = 1 << 16;
/// Records after which a field is judged.
const JUDGED_AFTER: usize = 2048;

/// The texts of one field: each distinct text is read once.
#[derive(Debug, Default)]
struct Column {
    /// Hash of a text to its number.
    known: Table,
    /// Whether texts repeat too seldom to be remembered.
    is_plain: bool,
    /// Where the words of each text end.
    ends: Vec<u32>,
    words: Vec<u32>,
    /// For each record of the segment, the number of its text.
    texts: Vec<u32>,
}

impl Column {
    fn words_of(&self, record: usize) -> &[u32] {
        let Some(text) = self.texts.get(record).map(|text| *text as usize) else { return &[] };
        let start = text.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(text).copied().unwrap_or(start);
        self.words.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// Builds an [`Index`].
#[derive(Debug)]
pub struct Builder {
    fields: Vec<FieldSpec>,
    lexicon: Lexicon,
    /// By family.
    columns: Vec<Column>,
    /// Records in the segment that is being filled.
    filled: usize,
    index: Index,
    scratch: Scratch,
    step: Step,
}

#[derive(Debug)]
enum Step {
    Adding,
    Renumbering { numbers: Vec<u32>, segment: usize },
    Done,
}

/// The dictionary and what speeds its filling.
#[derive(Debug, Default)]
struct Lexicon {
    dictionary: Dictionary,
    /// Hash of a word as it is written to its number.
    surfaces: Table,
}

impl Lexicon {
    fn number(&mut self, word: &str) -> u32 {
        let hash = table::hash(word.as_bytes());
        let known = self.surfaces.get(hash);
        if known != NONE {
            return known;
        }
        let form = Form::read(word);
        let number = self.dictionary.add(form.letters.as_bytes(), form.marks);
        if self.surfaces.len() < REMEMBERED {
            self.surfaces.get_or_set(hash, number);
        }
        number
    }
}

impl Builder {
    /// A builder for records with these fields and this many facets.
    pub fn new(fields: &[FieldSpec], facets: usize) -> Self {
        let mut columns = Vec::new();
        columns.resize_with(FIELDS + fields.len(), Column::default);
        Self {
            fields: fields.to_vec(),
            lexicon: Lexicon::default(),
            columns,
            filled: 0,
            index: Index { fields: fields.to_vec(), facets: Facets::new(facets), ..Index::default() },
            scratch: Scratch::default(),
            step: Step::Adding,
        }
    }

    /// Adds the next record of the list: its texts by field, and by facet the number of its value
    /// (`u32::MAX` for none). Texts and values that are left out are none.
    pub fn add(&mut self, texts: &[&str], values: &[u32]) {
        let fields = self.fields.len();
        let name = self.fields.iter().position(|field| field.is_name).unwrap_or(0);
        for field in 0..fields {
            let text = texts.get(field).copied().unwrap_or("");
            if field == name { self.add_name(text) } else { self.add_text(FIELDS + field, text) }
        }
        self.index.facets.add(values);
        self.filled += 1;
        if self.filled == SEGMENT {
            self.close_segment();
        }
    }

    fn add_name(&mut self, text: &str) {
        let mut initials = vec![INITIALS_SIGN];
        let names = &mut self.index.names;
        let start = names.words.len();
        for range in words(text) {
            let word = self.lexicon.number(text.get(range).unwrap_or(""));
            names.words.push(word);
            initials.extend(self.lexicon.dictionary.letters(word).first());
        }
        names.ends.push(names.words.len() as u32);
        let count = names.words.len() - start;
        let (mut middle, mut given) = (names.words.get(start..).unwrap_or_default().to_vec(), Vec::new());
        given.extend(middle.pop());
        unique(&mut middle);
        let short = count > 1 && count <= LONGEST_INITIALS && initials.is_ascii();
        let initials = short.then(|| self.lexicon.dictionary.add(&initials, crate::word::Marks(0)));
        self.push_words(GIVEN, &given);
        self.push_words(NAME, &middle);
        self.push_words(INITIALS, initials.as_slice());
    }

    fn push_words(&mut self, family: usize, words: &[u32]) {
        let Some(column) = self.columns.get_mut(family) else { return };
        column.is_plain = true;
        column.texts.push(column.ends.len() as u32);
        column.words.extend_from_slice(words);
        column.ends.push(column.words.len() as u32);
    }

    fn add_text(&mut self, family: usize, text: &str) {
        let Some(column) = self.columns.get_mut(family) else { return };
        let next = column.ends.len() as u32;
        if !column.is_plain {
            let hash = table::hash(text.as_bytes());
            let number = column.known.get_or_set(hash, next);
            column.texts.push(number);
            if number != next {
                return;
            }
            let seen = self.index.segments.len() * SEGMENT + self.filled;
            let distinct = column.known.len();
            if distinct > REMEMBERED || seen > JUDGED_AFTER && distinct * 2 > seen {
                column.is_plain = true;
                column.known = Table::default();
            }
        } else {
            column.texts.push(next);
        }
        let start = column.words.len();
        for range in words(text) {
            let word = self.lexicon.number(text.get(range).unwrap_or(""));
            if !column.words.get(start..).unwrap_or_default().contains(&word) {
                column.words.push(word);
            }
        }
        column.ends.push(column.words.len() as u32);
    }

    fn close_segment(&mut self) {
        let mut segment = Segment::of_len(self.filled);
        let dictionary_len = self.lexicon.dictionary.len();
        for column in &mut self.columns {
            segment.add_family(&mut self.scratch, dictionary_len, &|record| column.words_of(record));
            column.texts.clear();
            if column.is_plain {
                column.ends.clear();
                column.words.clear();
            }
        }
        self.index.segments.push(segment);
        self.filled = 0;
    }

    /// Goes on with what is left after the last record, for about `work` words; whether it is done.
    ///
    /// A caller that must not block for long calls it with 20,000 or so until it answers true.
    pub fn finish_step(&mut self, work: usize) -> bool {
        let mut spent = 0;
        while spent < work.max(1) {
            match &mut self.step {
                Step::Adding => {
                    if self.filled > 0 {
                        self.close_segment();
                    }
                    let numbers = self.sort_dictionary();
                    spent += numbers.len();
                    self.step = Step::Renumbering { numbers, segment: 0 };
                }
                Step::Renumbering { numbers, segment } => {
                    let Some(next) = self.index.segments.get_mut(*segment) else {
                        self.index.seal();
                        self.step = Step::Done;
                        return true;
                    };
                    next.renumber(numbers);
                    self.index.names.renumber(numbers, *segment * SEGMENT..(*segment + 1) * SEGMENT);
                    *segment += 1;
                    spent += SEGMENT;
                }
                Step::Done => return true,
            }
        }
        false
    }

    fn sort_dictionary(&mut self) -> Vec<u32> {
        let lexicon = core::mem::take(&mut self.lexicon);
        let dictionary = lexicon.dictionary;
        let mut order: Vec<u32> = (0..dictionary.len() as u32).collect();
        order.sort_unstable_by(|left, right| dictionary.compare(*left, *right));
        let mut numbers = vec![0; order.len()];
        for (number, word) in order.iter().enumerate() {
            if let Some(place) = numbers.get_mut(*word as usize) {
                *place = number as u32;
            }
        }
        self.index.dictionary = dictionary.reordered(&order);
        self.columns = Vec::new();
        self.scratch = Scratch::default();
        numbers
    }

    /// Finishes what is left in one go.
    pub fn finish(mut self) -> Index {
        while !self.finish_step(usize::MAX) {}
        self.index
    }
}

fn unique(words: &mut Vec<u32>) {
    words.sort_unstable();
    words.dedup();
}

impl Names {
    fn renumber(&mut self, numbers: &[u32], records: core::ops::Range<usize>) {
        let start = records.start.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let last = records.end.min(self.ends.len());
        let end = last.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(start);
        for word in self.words.get_mut(start as usize..end as usize).unwrap_or_default() {
            *word = numbers.get(*word as usize).copied().unwrap_or(NONE);
        }
    }
}
