//! Answers a query: as it was typed, and where nothing answers that, as it was likely meant.

use crate::ask::Ask;
use crate::index::Index;
use crate::mark;
use crate::mend::mended;
use crate::query::{Found, Hit, Query, Records};
use crate::rank::{is_in_order, is_near_name, is_together};
use crate::scan;
use crate::sought::{Ease, PREFIX, Sought, Source};
use crate::sweep::{Reach, Sweep, Swept};
use crate::word::fold;

/// A query on its way.
pub(crate) struct Answering<'a> {
    pub index: &'a Index,
    pub query: &'a Query<'a>,
    pub records: &'a dyn Records,
}

/// What one way of reading the query finds.
struct Answer {
    swept: Swept,
    sought: Vec<Sought>,
    assumed: Option<String>,
}

impl Answer {
    fn has(&self, trait_of: fn(u32) -> bool) -> bool {
        self.swept.best.is_some_and(|(score, _)| trait_of(score))
    }
}

impl Answering<'_> {
    pub(crate) fn answer(&self) -> Found {
        let mut ask = Ask::read(self.query.text);
        ask.pass_over(&|word| self.source().knows(word));
        if ask.words.is_empty() {
            let swept = Sweep::new(self.index, &[], &[], self.query, self.records).run(Reach::Anywhere);
            return self.show(Answer { swept, sought: Vec::new(), assumed: None });
        }
        match self.read(&ask) {
            Some(answer) => self.show(answer),
            None => Found { facets: self.index.facets.nothing().facets, ..Found::default() },
        }
    }

    /// The first way of reading the query that finds something.
    fn read(&self, ask: &Ask) -> Option<Answer> {
        let typed = self.seek(ask, Ease::Typed, Reach::Anywhere);
        if typed.as_ref().is_some_and(|typed| typed.has(is_together)) {
            return typed;
        }
        // Words that stand apart, one in a name and one in a long text, are no answer beside a
        // name that is the whole query but for one letter.
        let near = ask.may_be_name().then(|| self.slipped(ask, Ease::OneSlip, Reach::OneSlipInName)).flatten();
        let words = ask.words.len();
        let near = near.filter(|near| near.swept.best.is_some_and(|(score, _)| is_near_name(score, words)));
        near.or(typed).or_else(|| self.read_otherwise(ask))
    }

    fn read_otherwise(&self, ask: &Ask) -> Option<Answer> {
        let mut loose = None;
        for other in mended(&self.index.lexicon.dictionary, ask) {
            let Some(mut answer) = self.seek(&other, Ease::Typed, Reach::Anywhere) else { continue };
            answer.assumed = Some(spaced(other.words.iter().map(|word| &word.text)));
            if answer.has(is_in_order) {
                return Some(answer);
            }
            loose = loose.or(Some(answer));
        }
        self.seek(ask, Ease::Begun, Reach::Anywhere)
            .or_else(|| self.slipped(ask, Ease::OneSlip, Reach::OneSlip))
            .or(loose)
            .or_else(|| self.slipped(ask, Ease::Slipped, Reach::Anywhere))
    }

    fn source(&self) -> Source<'_> {
        let Index { lexicon, heads, segments, .. } = self.index;
        Source { dictionary: &lexicon.dictionary, heads, segments }
    }

    /// What is found, when anything is, filters aside.
    fn seek(&self, ask: &Ask, ease: Ease, reach: Reach) -> Option<Answer> {
        let sought = self.source().seek(ask, ease)?;
        let swept = Sweep::new(self.index, &sought, &ask.phrases, self.query, self.records).run(reach);
        (swept.answers > 0).then_some(Answer { swept, sought, assumed: None })
    }

    /// What is found with slips, and the query as it was then taken.
    fn slipped(&self, ask: &Ask, ease: Ease, reach: Reach) -> Option<Answer> {
        let mut answer = self.seek(ask, ease, reach)?;
        let (_, record) = answer.swept.best?;
        answer.assumed = Some(self.put_right(ask, &answer.sought, record));
        Some(answer)
    }

    fn show(&self, answer: Answer) -> Found {
        let Answer { swept, sought, assumed } = answer;
        let hits = swept.records.into_iter().map(|record| {
            let matches = mark::matches(self.index, &sought, &|field| self.records.text(record, field));
            Hit { record, matches }
        });
        Found { total: swept.total, hits: hits.collect(), facets: swept.facets, assumed }
    }

    /// The query with the slips put right as a record has the words.
    fn put_right(&self, ask: &Ask, sought: &[Sought], record: u32) -> String {
        let is_marked = ask.words.iter().any(|word| word.form.is_marked());
        let mut words: Vec<String> = Vec::new();
        for (asked, sought) in ask.words.iter().zip(sought) {
            let (mut best, mut written) = (0, asked.text.clone());
            for field in 0..self.index.fields.len() {
                let text = self.records.text(record, field);
                for spot in scan::words(text) {
                    let fit = sought.fit(self.index.lexicon.find(text, &spot));
                    if fit > best {
                        best = fit;
                        written = String::from(text.get(spot.range).unwrap_or(""));
                    }
                }
            }
            words.push(match best {
                PREFIX.. | 0 => asked.text.clone(),
                _ if is_marked => written,
                _ => fold(&written),
            });
        }
        spaced(words.iter())
    }
}

/// Words with spaces between them.
fn spaced<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}
