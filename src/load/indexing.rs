//! Builds the index of a list, in slices that a page can spare.

use bangvang_content::Gather as _;
use bangvang_content::honours::{Honours, Kind, Roll, Values};
use bangvang_search::{Builder, Entry, FieldSpec, Index};

use super::listing::{Searched, has_more};

/// How much a match in a field counts; all others count 1.
const WEIGHTS: [(&str, u8); 9] = [
    ("name", 8),
    ("unit", 3),
    ("place", 3),
    ("position", 2),
    ("award", 2),
    ("decision", 2),
    ("year", 2),
    ("kind", 2),
    ("status", 2),
];

/// The built index and what its numbers mean.
pub struct Indexed {
    /// Finds records.
    pub index: Index,
    /// The fields that it knows.
    pub searched: Searched,
    /// The facets that it counts, by number.
    pub facets: Vec<String>,
}

/// An index while it is built.
pub struct Indexing {
    builder: Builder,
    searched: Searched,
    facets: Vec<String>,
    /// By the number of the kind's text, whether it is a person's or a household's: the last word of
    /// a collective is no given name.
    people: Vec<bool>,
    /// By the number of the year's text, whether it is that of the list's decision.
    decided: Vec<bool>,
    next: usize,
}

impl Indexing {
    /// Begins an index over all records of a list.
    pub fn new(honours: &Honours, facets: Vec<String>) -> Self {
        let searched = Searched::of(honours);
        let specs: Vec<FieldSpec> = searched.fields.iter().map(|field| spec(field)).gather();
        let (people, decided) = (people(&honours.roll), decided(honours));
        Self { builder: Builder::new(&specs, facets.len()), searched, facets, people, decided, next: 0 }
    }

    /// Goes on for a slice; whether it is done.
    pub fn step(&mut self, honours: &Honours) -> bool {
        /// Records before the clock is looked at.
        const RECORDS: usize = 256;
        /// Words before the clock is looked at.
        const WORDS: usize = 20_000;
        let records = honours.roll.len();
        if self.next < records {
            self.add(honours, (self.next + RECORDS).min(records));
            return false;
        }
        self.builder.finish_step(WORDS)
    }

    /// The index.
    pub fn finish(self) -> Indexed {
        let Self { builder, searched, facets, .. } = self;
        Indexed { index: builder.finish(), searched, facets }
    }

    fn add(&mut self, honours: &Honours, end: usize) {
        let roll = &honours.roll;
        let fields: Vec<_> = self.searched.fields.iter().map(|field| roll.values(field)).gather();
        let facets: Vec<_> = self.facets.iter().map(|facet| roll.values(facet)).gather();
        let [kinds, years, decisions] = ["kind", "year", "decision"].map(|field| roll.values(field));
        let mut of_facets = vec![0; facets.len()];
        for record in self.next..end {
            for (value, values) in of_facets.iter_mut().zip(&facets) {
                *value = number(*values, record);
            }
            let is_person = self.people.get(number(kinds, record) as usize).copied().unwrap_or(true);
            let is_decided = self.decided.get(number(years, record) as usize).copied().unwrap_or(true);
            let is_heads = is_decided && number(decisions, record) == u32::MAX;
            let entry = Record { honours, searched: &self.searched, fields: &fields, at: record, is_heads };
            self.builder.add_entry(&entry, &of_facets, is_person);
        }
        self.next = end;
    }
}

/// The number of the text that a record has in a field; `u32::MAX` for none.
fn number(values: Option<Values<'_>>, record: usize) -> u32 {
    values.and_then(|values| values.of(record)).unwrap_or(u32::MAX)
}

/// Whether each value of the kind is a person's or a household's.
fn people(roll: &Roll) -> Vec<bool> {
    let is_person = |text: Option<&str>| text.and_then(Kind::of) != Some(Kind::Collective);
    roll.values("kind").map_or_else(Vec::new, |kinds| (0..kinds.len()).map(|at| is_person(kinds.text(at))).gather())
}

/// Whether each value of the year is that of the list's decision.
fn decided(honours: &Honours) -> Vec<bool> {
    let year = honours.head.decision.as_ref().and_then(|decision| Some(decision.date?.year.to_string()));
    let values = honours.roll.values("year");
    values.map_or_else(Vec::new, |values| (0..values.len()).map(|at| values.text(at) == year.as_deref()).gather())
}

/// A record as the roll has it: each text once, with a number.
struct Record<'a> {
    honours: &'a Honours,
    searched: &'a Searched,
    fields: &'a [Option<Values<'a>>],
    at: usize,
    /// Whether the day of the list's decision is said of it.
    is_heads: bool,
}

impl Entry for Record<'_> {
    fn text(&self, field: usize) -> &str {
        let values = self.fields.get(field).copied().flatten();
        match self.searched.fields.get(field) {
            Some(name) if has_more(name) => self.searched.text(self.honours, self.at, name),
            _ => values.and_then(|values| values.text(values.of(self.at)?)).unwrap_or_default(),
        }
    }

    fn number(&self, field: usize) -> u32 {
        let values = self.fields.get(field).copied().flatten();
        // What the list says for all of them comes after their own. It is the same for each, but for a day.
        let after = values.map_or(0, |values| values.len());
        match (number(values, self.at), self.searched.fields.get(field).map_or("", String::as_str)) {
            (u32::MAX, "date") => after + u32::from(!self.is_heads),
            (u32::MAX, name) if has_more(name) => after,
            (own, _) => own,
        }
    }
}

fn spec(field: &str) -> FieldSpec {
    let weight = WEIGHTS.iter().find(|(name, _)| *name == field).map_or(1, |(_, weight)| *weight);
    FieldSpec { weight, is_name: field == "name" }
}

#[cfg(test)]
mod tests {
    use bangvang_content::honours::{Options, Reader};
    use bangvang_search::Query;

    use super::super::listing::Texts;
    use super::*;
    use crate::locale::Lang;

    #[track_caller]
    fn check(list: &str, finds: &[(&str, &[&str])]) {
        let mut reader = Reader::new(&Options::default());
        reader.push(list.as_bytes()).expect("a list is read");
        reader.finish().expect("a list ends");
        let honours = reader.honours();
        let mut indexing = Indexing::new(honours, Vec::new());
        while !indexing.step(honours) {}
        let Indexed { index, searched, .. } = indexing.finish();
        for (text, names) in finds {
            let query = Query { text, limit: 9, ..Query::default() };
            let found = index.search(&query, &Texts { honours, searched: &searched });
            let hits = found.hits.iter().filter_map(|hit| honours.roll.get(hit.record as usize));
            assert_eq!(hits.map(|awardee| awardee.name()).collect::<Vec<_>>(), *names, "{text} {:?}", found.assumed);
        }
    }

    #[test]
    fn the_lists_decision_finds_the_records_that_name_no_other() {
        check(
            r#"{"decision": {"number": "1234/QĐ-UBND", "date": "2020-09-25"}, "awardees": [
                {"name": "Nguyễn Văn Hòa"}, {"name": "Trần Thị Bo", "decision": "77/QĐ-CTN"},
                {"name": "Lê An", "date": "2019-01-02"}, {"name": "Lê Chi", "year": 2018}]}"#,
            &[
                ("1234/QĐ-UBND", &["Nguyễn Văn Hòa", "Lê An", "Lê Chi"]),
                ("25/9/2020", &["Nguyễn Văn Hòa"]),
                ("năm 2020", &["Nguyễn Văn Hòa"]),
                ("1234/QĐ-UBND ngày 25/09/2020", &["Nguyễn Văn Hòa"]),
                ("77", &["Trần Thị Bo"]),
                ("lê an 1234", &["Lê An"]),
            ],
        );
        check(r#"[{"name": "Lê An"}]"#, &[("1234", &[])]);
    }

    #[test]
    fn the_decision_above_a_sheet_finds_its_rows() {
        check(
            "DANH SÁCH KHEN THƯỞNG,,\n\"(Kèm theo Quyết định số 345/QĐ-UBND ngày 12/2/2024)\",,\nSTT,Họ và tên,Đơn vị\n\
            1,Lê An,Xã A\n2,Trần Bo,Xã B\n",
            &[("345", &["Lê An", "Trần Bo"]), ("2024", &["Lê An", "Trần Bo"]), ("12/02/2024", &["Lê An", "Trần Bo"])],
        );
    }

    #[test]
    fn kinds_and_statuses_are_found_by_the_words_that_show() {
        check(
            r#"[{"name": "Tổ hòa giải", "kind": "collective"}, {"name": "Lê An", "kind": "individual", "status": "revoked"},
                {"name": "Lê Thu", "kind": "Cá nhân", "unit": "Hội Mỹ thuật"}, {"name": "Lê Nhân", "kind": "individual"}]"#,
            &[
                ("tập thể", &["Tổ hòa giải"]),
                ("cá nhân", &["Lê An", "Lê Thu", "Lê Nhân"]),
                ("thu hồi", &["Lê An"]),
                ("revoked", &["Lê An"]),
                ("nhân", &["Lê Nhân"]),
            ],
        );
        check(r#"{"status": "proposed", "awardees": [{"name": "Lê An"}]}"#, &[("đề nghị khen thưởng", &["Lê An"])]);
    }

    #[test]
    fn what_shows_of_kinds_and_statuses_is_what_finds_them() {
        for lang in [Lang::Vi, Lang::En] {
            let words = lang.words();
            check(
                r#"[{"name": "A", "kind": "individual"}, {"name": "B", "kind": "collective"},
                    {"name": "C", "kind": "household"}, {"name": "D", "status": "revoked"},
                    {"name": "E", "status": "proposed"}]"#,
                &[
                    (words.individual, &["A"]),
                    (words.collective, &["B"]),
                    (words.household, &["C"]),
                    (words.revoked, &["D"]),
                    (words.proposed, &["E"]),
                ],
            );
        }
    }
}
