//! Titles before a name: "bà" may be missing in the record, "bác sĩ" may be what a field says.

use crate::answer::{Answer, Answering, is_number};
use crate::ask::{Ask, Asked};
use crate::gather::Gather as _;
use crate::rank::{is_in_name, is_marked, is_name, is_whole_name};
use crate::rest::is_side_by_side;
use crate::reword::{reworded, sites};
use crate::sought::{Ease, has_vowel, is_full};
use crate::sweep::{Reach, Sweep};

/// How many words at the beginning of a query are a title; `bare` is what is left of it.
pub(crate) fn title_words(ask: &Ask, bare: &Ask) -> usize {
    let name = bare.words.first().map(|word| &word.text);
    ask.words.iter().position(|word| Some(&word.text) == name).unwrap_or(0)
}

impl Answering<'_> {
    /// Beside a name with a title those without it, who come after it.
    pub(crate) fn with_namesakes(&self, typed: Answer, bare: Option<&Ask>) -> Answer {
        let titles = |(_, record)| self.index.titles(self.index.names.of(record));
        let is_titled = typed.has(is_in_name) && typed.swept.best.map_or(0, titles) > 0;
        let named = bare.filter(|_| is_titled).and_then(|bare| {
            let sought = self.source().seek(bare, Ease::Typed)?;
            let sweep = Sweep::new(self.index, &sought, &bare.phrases, self.query, self.records);
            let swept = sweep.titled_first().run(Reach::Anywhere);
            Some(Answer { swept, sought, assumed: None }).filter(|named| named.has(is_name))
        });
        named.unwrap_or(typed)
    }

    /// What the query without its title finds; where that is all that is left out before more than one word of a name, and
    /// a year, it is no guess.
    pub(crate) fn seek_titled(&self, ask: &Ask, bare: &Ask, title: usize) -> Option<Answer> {
        let mut answer = self.seek_other(bare)?;
        let least = 2 + usize::from(bare.words.iter().any(is_number));
        let is_all = bare.words.len() >= least && title + bare.words.len() == ask.words.len();
        answer.assumed = answer.assumed.filter(|_| !is_all);
        Some(answer)
    }

    /// A short title that stands for words of a record, as "bs" does for "bác sĩ"; `named` is what the name alone finds.
    pub(crate) fn titled(
        &self,
        ask: &Ask,
        title: usize,
        typed: Option<&Answer>,
        named: Option<&Answer>,
    ) -> Option<Answer> {
        let is_word = |typed: &Answer| typed.sought.first().is_some_and(|first| is_full(first.best));
        if title != 1 || typed.is_some_and(is_word) {
            return None;
        }
        let mut sites = sites(&self.index.lexicon.dictionary, ask, false);
        sites.retain(|site| site.replaced() == (0..title));
        reworded(ask, &sites).iter().find_map(|other| {
            let titled = self.seek_other(&Ask { phrases: other.fresh.clone(), ..other.ask.clone() })?;
            let title = other.ask.words.len() + title - ask.words.len();
            self.is_said_of(&other.ask, title, named).then_some(titled)
        })
    }

    /// Whether a field says the title: "bác sĩ", side by side, or "TS", which is nothing else.
    pub(crate) fn says_title(&self, ask: &Ask, title: usize, typed: &Answer, named: Option<&Answer>) -> bool {
        let (words, sought) = (ask.words.get(..title), typed.sought.get(..title));
        let (words, sought) = (words.unwrap_or_default(), sought.unwrap_or_default());
        let is_said = match (words, sought) {
            ([word], [sought]) => is_full(sought.best) && !has_vowel(&word.form.letters),
            _ => self.is_side_by_side(ask, words),
        };
        is_said && self.is_said_of(ask, title, named)
    }

    /// Whether the first words of a query are found side by side, together with the others; "Hồ Bá" is no "hộ bà".
    fn is_side_by_side(&self, ask: &Ask, words: &[Asked]) -> bool {
        let is_long = words.len() > 1 && words.iter().all(|word| word.form.count > 1);
        let phrased = || self.typed(&Ask { phrases: core::iter::once(0..words.len()).gather(), ..ask.clone() });
        let is_apart = || {
            words.iter().any(Asked::is_marked)
                || self.finds(&mut words.iter().map(|word| word.text.as_str()), is_side_by_side)
        };
        is_long && phrased().is_some_and(|said| said.has(is_marked)) && is_apart()
    }

    /// Whether the title is said of someone of the very name that was typed, where there is such a one.
    fn is_said_of(&self, ask: &Ask, title: usize, named: Option<&Answer>) -> bool {
        let phrased = || self.typed(&Ask { phrases: vec![0..title, title..ask.words.len()], ..ask.clone() });
        !named.is_some_and(|named| named.has(is_whole_name)) || phrased().is_some()
    }
}
