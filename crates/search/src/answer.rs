//! Answers a query: as it was typed, and where nothing answers that, as it was likely meant.

use core::ops::Range;

use crate::ask::{Ask, Asked, spaced};
use crate::gather::Gather as _;
use crate::index::Index;
use crate::mark;
use crate::mend::mended;
use crate::query::{Found, Hit, Query, Records};
use crate::rank::{
    is_in_name, is_in_one, is_in_order, is_marked, is_name, is_near_name, is_strong, is_together, is_whole_in_one,
};
use crate::rest::{is_all_initials, is_all_named, is_initials, is_side_by_side};
use crate::reword::{OF_DAYS, OF_DECISIONS, Reworded, Site, bare, reworded, says, sites, unnumbered};
use crate::scan;
use crate::sought::{Ease, OTHERWISE_MARKED, PREFIX, Sought, Source, is_full, is_in};
use crate::sweep::{Reach, Sweep, Swept};
use crate::title::title_words;
use crate::word::fold;

/// A query on its way.
pub(crate) struct Answering<'a> {
    pub index: &'a Index,
    pub query: &'a Query<'a>,
    pub records: &'a dyn Records,
}

/// What one way of reading the query finds.
pub(crate) struct Answer {
    pub swept: Swept,
    pub sought: Vec<Sought>,
    pub assumed: Option<String>,
}

impl Answer {
    pub(crate) fn has(&self, trait_of: fn(u32) -> bool) -> bool {
        self.swept.best.is_some_and(|(score, _)| trait_of(score))
    }

    fn score(&self) -> u32 {
        self.swept.best.map_or(0, |(score, _)| score)
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

    /// The way of reading the query that fits best what it finds. That "năm" before a year says nothing more is no guess.
    fn read(&self, ask: &Ask) -> Option<Answer> {
        let undated = unnumbered(ask, &OF_DAYS);
        let may_be_name = undated.is_none() || self.says_name(ask, 2);
        let typed = if may_be_name { self.typed(ask) } else { None };
        if let Some(undated) = undated.filter(|_| typed.is_none()) {
            return self.read(&undated);
        }
        if let Some(other) = self.unnumbered(ask, typed.as_ref()) {
            return self.read(&other);
        }
        let bare = bare(ask);
        let is_whole = |typed: &Answer| typed.has(is_together) && (typed.has(is_marked) || bare.is_none());
        if typed.as_ref().is_some_and(is_whole) {
            return typed.map(|typed| self.with_namesakes(typed, bare.as_ref()));
        }
        let title = bare.as_ref().map_or(0, |bare| title_words(ask, bare));
        let worded = typed.as_ref().and_then(|typed| self.worded(ask, title, typed));
        if worded.is_some() {
            return worded;
        }
        // Words that stand apart, one in a name and one in a long text, are no answer beside a name that is the whole
        // query but for "ông", beside what a page shows in these words, ...
        let has_number = ask.words.iter().any(is_number);
        let named = bare.as_ref().filter(|bare| !has_number || self.says_name(bare, 1) && !self.says_name(ask, 2));
        let named =
            named.and_then(|bare| self.seek_titled(ask, bare, title)).filter(|named| has_number || named.has(is_name));
        let titled = bare.as_ref().and_then(|_| self.titled(ask, title, typed.as_ref(), named.as_ref()));
        let is_said = typed.as_ref().is_some_and(|typed| self.says_title(ask, title, typed, named.as_ref()));
        let named = named.filter(|_| !is_said);
        let shown = || self.reworded(ask, true).filter(|shown| shown.has(is_together));
        // ... or beside a name that is it but for one letter.
        let near = || {
            let near = ask.may_be_name().then(|| self.slipped(ask, 2, Reach::SlipsInName(1))).flatten();
            near.filter(|near| near.swept.best.is_some_and(|(score, _)| is_near_name(score, ask.words.len())))
        };
        titled.or(named).or_else(shown).or_else(near).or(typed).or_else(|| self.read_otherwise(ask, bare.as_ref()))
    }

    /// Whether the best that some words find is such.
    pub(crate) fn finds(&self, words: &mut dyn Iterator<Item = &str>, trait_of: fn(u32) -> bool) -> bool {
        self.typed(&Ask::of_words(words)).is_some_and(|answer| answer.has(trait_of))
    }

    pub(crate) fn typed(&self, ask: &Ask) -> Option<Answer> {
        self.seek(ask, Ease::Typed, Reach::Anywhere)
    }

    /// The query without "số" before a number, unless records say it; "co so 2020" is no number.
    fn unnumbered(&self, ask: &Ask, typed: Option<&Answer>) -> Option<Ask> {
        let other = unnumbered(ask, &OF_DECISIONS)?;
        let is_amid = other.words.first() == ask.words.first();
        // Amid other words it is said as well by texts apart, unless one text holds all the others.
        let finds_one = || self.typed(&other).is_some_and(|other| other.has(is_whole_in_one));
        let is_said = |typed: &Answer| {
            if is_amid { typed.has(is_whole_in_one) || !finds_one() } else { typed.has(is_in_one) }
        };
        let is_said = typed.is_some_and(|typed| typed.has(is_marked) && is_said(typed));
        (!is_said).then_some(other)
    }

    /// Whether the words before the first number, so many at least, are a name to its end, or the last two, without marks,
    /// a place.
    fn says_name(&self, ask: &Ask, least: usize) -> bool {
        let before = ask.words.iter().take_while(|word| !is_number(word)).map(|word| word.text.as_str());
        let words: Vec<&str> = before.gather();
        let finds = |words: &[&str], trait_of| self.finds(&mut words.iter().copied(), trait_of);
        let is_place = || {
            !ask.words.iter().any(Asked::is_marked)
                && words.last_chunk::<2>().is_some_and(|last| finds(last, is_side_by_side))
        };
        words.len() >= least && (finds(&words, is_name) || least > 1 && is_place())
    }

    /// What is likely meant, where the query finds nothing; `bare` is what is left of it without titles.
    fn read_otherwise(&self, ask: &Ask, bare: Option<&Ask>) -> Option<Answer> {
        self.reworded(ask, false)
            .or_else(|| self.seek_other(bare?))
            .or_else(|| self.reworded(bare?, false))
            .or_else(|| self.among(ask, 3))
            .or_else(|| self.mended(bare.unwrap_or(ask)))
            .or_else(|| self.among(ask, 2))
    }

    /// The query with words in place of short forms, or the other way round.
    fn reworded(&self, ask: &Ask, is_shown: bool) -> Option<Answer> {
        self.reworded_at(ask, &sites(&self.index.lexicon.dictionary, ask, is_shown))
    }

    fn reworded_at(&self, ask: &Ask, sites: &[Site]) -> Option<Answer> {
        let mut loose = None;
        for other in reworded(ask, sites) {
            let Some(mut answer) = self.seek_reworded(&other) else { continue };
            answer.assumed = answer.assumed.filter(|_| !other.is_shown);
            if answer.has(is_together) {
                return Some(answer);
            }
            loose = loose.or(Some(answer));
        }
        loose
    }

    /// What other words find; among words that stand apart each of them together.
    fn seek_reworded(&self, other: &Reworded) -> Option<Answer> {
        let answer = self.seek_other(&other.ask)?;
        if answer.has(is_together) || other.fresh.iter().all(|words| words.len() == 1) {
            return Some(answer);
        }
        self.seek_other(&Ask { phrases: other.fresh.clone(), ..other.ask.clone() })
    }

    /// The query in other words after its title, where the typed ones are found by their beginnings, as initials or apart.
    fn worded(&self, ask: &Ask, title: usize, typed: &Answer) -> Option<Answer> {
        let is_initials = typed.has(is_initials);
        if typed.has(is_in_one) && !is_initials {
            return None;
        }
        let mut sites = self.loose_sites(ask, typed);
        sites.retain(|site| site.replaced().start >= title);
        let answer = self.reworded_at(ask, &sites).filter(|answer| answer.has(is_marked))?;
        let is_in_names = |(score, _)| is_all_named(score, ask.words.len());
        let is_better = if is_initials {
            // Whole initials are some name's; a text that only tells of a record is no answer beside it.
            answer.has(is_together) && (answer.has(is_strong) || !typed.has(is_all_initials))
        } else {
            answer.has(is_in_one) || !typed.swept.best.is_some_and(is_in_names)
        };
        is_better.then_some(answer)
    }

    /// Sites whose words are no words that records hold, or nowhere stand together.
    fn loose_sites(&self, ask: &Ask, typed: &Answer) -> Vec<Site> {
        let mut sites = sites(&self.index.lexicon.dictionary, ask, false);
        let is_word = |site: &Site| matches!(typed.sought.get(site.replaced()), Some([word]) if is_full(word.best));
        let is_part = |site: &Site| {
            let typed = ask.words.get(site.replaced()).unwrap_or_default();
            site.words.iter().all(|word| typed.iter().any(|typed| says(typed, &word.form)))
        };
        sites.retain(|site| !is_word(site) && !is_part(site));
        let mut runs: Vec<Range<usize>> = sites.iter().map(Site::replaced).filter(|run| run.len() > 1).gather();
        runs.dedup();
        let is_said = !runs.is_empty() && self.typed(&Ask { phrases: runs, ..ask.clone() }).is_some();
        sites.retain(|site| !is_said || site.replaced().len() == 1);
        sites
    }

    /// The query with what was mistyped put right, or without a word.
    fn mended(&self, ask: &Ask) -> Option<Answer> {
        let mut loose = None;
        for other in mended(&self.index.lexicon.dictionary, ask) {
            let Some(answer) = self.seek_other(&other) else { continue };
            if answer.has(is_in_order) {
                return Some(answer);
            }
            loose = loose.or(Some(answer));
        }
        let two = || self.slipped(ask, 3, Reach::SlipsInName(2)).filter(|two| two.has(is_in_order));
        self.seek(ask, Ease::Begun, Reach::Anywhere)
            .or_else(|| self.one_slip(ask))
            .or(loose)
            .or_else(|| self.without_one(ask))
            .or_else(|| two().filter(|_| ask.words.len() > 2))
    }

    /// One word with a slip. The less stands around a short word, the less it says what was meant.
    fn one_slip(&self, ask: &Ask) -> Option<Answer> {
        let words = ask.words.len();
        let least = 5_usize.saturating_sub(words);
        let in_name = self.slipped(ask, least.max(2), Reach::SlipsInName(1));
        let of_name = |least, others| self.slipped(ask, least, Reach::OneSlipOfName(others)).filter(|_| words > 2);
        let one_other = || of_name(3, 1).filter(|_| words > 3 || ask.words.iter().any(is_number));
        let phrase = || Ask { phrases: core::iter::once(0..words).gather(), ..ask.clone() };
        let in_field = || self.slipped(&phrase(), if words > 1 { 4 } else { 5 }, Reach::OneSlip);
        in_name.or_else(one_other).or_else(|| of_name(2, 2)).or_else(in_field)
    }

    /// The query without one of its words, the best of all ways.
    fn without_one(&self, ask: &Ask) -> Option<Answer> {
        let words = ask.words.as_slice();
        if !(3..=8).contains(&words.len()) || !ask.phrases.is_empty() {
            return None;
        }
        let missing: Vec<usize> =
            words.iter().enumerate().filter(|(_, word)| !self.source().finds(word)).map(|(at, _)| at).gather();
        let mut best: Option<Answer> = None;
        for at in (0..words.len()).filter(|at| missing.iter().all(|other| other == at)) {
            let answer = self.without(words, at, !missing.is_empty());
            if answer.as_ref().map(Answer::score) > best.as_ref().map(Answer::score) {
                best = answer;
            }
        }
        best
    }

    /// The query without a word, where the others stand together and say who or what was meant.
    fn without(&self, words: &[Asked], at: usize, is_missing: bool) -> Option<Answer> {
        if is_needed(words, at) {
            return None;
        }
        let mut others = words.iter().take(at).chain(words.iter().skip(at + 1)).map(|word| word.text.as_str());
        let answer = self.seek_other(&Ask::of_words(&mut others))?;
        // "đoàn thanh" alone is no one's name.
        let is_named = answer.has(is_name) || words.len() > 3 && answer.has(is_in_name);
        let says_enough = is_named || answer.has(is_side_by_side) && (is_missing || words.len() > 3);
        says_enough.then_some(answer)
    }

    pub(crate) fn source(&self) -> Source<'_> {
        let Index { lexicon, heads, segments, .. } = self.index;
        Source { dictionary: &lexicon.dictionary, heads, segments }
    }

    /// What is found, when anything is, filters aside.
    fn seek(&self, ask: &Ask, ease: Ease, reach: Reach) -> Option<Answer> {
        let sought = self.source().seek(ask, ease)?;
        let swept = Sweep::new(self.index, &sought, &ask.phrases, self.query, self.records).run(reach);
        (swept.answers > 0).then_some(Answer { swept, sought, assumed: None })
    }

    /// What another query finds, and that it was taken so.
    pub(crate) fn seek_other(&self, other: &Ask) -> Option<Answer> {
        let mut answer = self.typed(other)?;
        answer.assumed = Some(other.said());
        Some(answer)
    }

    /// What is found with slips in words of so many letters, and the query as it was then taken.
    fn slipped(&self, ask: &Ask, least: usize, reach: Reach) -> Option<Answer> {
        let mut answer = self.seek(ask, Ease::Slipped(least), reach)?;
        let (_, record) = answer.swept.best?;
        let name = self.index.name_field();
        let fields = if let Reach::SlipsInName(_) = reach { name..name + 1 } else { 0..self.index.fields.len() };
        let (right, is_marked) = self.put_right(ask, &answer.sought, record, fields);
        // Few words beside a slip tell what was meant only with the marks that were typed.
        if !is_marked && (ask.words.len() == 2 || matches!(reach, Reach::OneSlipOfName(_))) {
            return None;
        }
        answer.assumed = Some(right);
        Some(answer)
    }

    fn show(&self, answer: Answer) -> Found {
        let Answer { swept, sought, assumed } = answer;
        let hits = swept.records.into_iter().map(|record| {
            let matches = mark::matches(self.index, &sought, &|field| self.records.text(record, field));
            Hit { record, matches }
        });
        Found { total: swept.total, hits: hits.gather(), facets: swept.facets, assumed }
    }

    /// The query with the slips put right as some fields of a record have the words, and whether all other words have the
    /// marks that were typed.
    fn put_right(&self, ask: &Ask, sought: &[Sought], record: u32, fields: Range<usize>) -> (String, bool) {
        let is_marked = ask.words.iter().any(|word| word.form.is_marked());
        let mut words: Vec<String> = Vec::new();
        let mut is_all_marked = true;
        for (asked, sought) in ask.words.iter().zip(sought) {
            let (mut best, mut written) = (0, asked.text.clone());
            for field in fields.clone() {
                let text = self.records.text(record, field);
                for spot in scan::words(text) {
                    let fit = sought.fit(self.index.lexicon.find(text, &spot));
                    if fit > best {
                        best = fit;
                        written = String::from(text.get(spot.range).unwrap_or(""));
                    }
                }
            }
            is_all_marked &= !sought.is_marked || !is_in(OTHERWISE_MARKED, best);
            words.push(match best {
                PREFIX.. | 0 => asked.text.clone(),
                _ if is_marked => written,
                _ => fold(&written),
            });
        }
        (spaced(words.iter()), is_all_marked)
    }
}

/// Whether a word can't be left out: another number is another, and so is another class.
fn is_needed(words: &[Asked], at: usize) -> bool {
    let says =
        |at, known: &[&str]| words.get(at).is_some_and(|word: &Asked| known.contains(&word.form.letters.as_str()));
    let is_of_class = |before| says(before, &["hang"]) && says(at, &["nhat", "nhi", "ba", "i", "ii", "iii"]);
    words.get(at).is_none_or(is_number) || at.checked_sub(1).is_some_and(is_of_class)
}

pub(crate) fn is_number(word: &Asked) -> bool {
    word.form.letters.bytes().any(|sign| sign.is_ascii_digit())
}
