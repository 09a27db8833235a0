//! Other words for a query: without those that only address someone or introduce something, and with
//! short forms for what they stand for, or the other way round.

use core::ops::Range;

use crate::ask::{Ask, Asked, spaced};
use crate::dictionary::Dictionary;
use crate::gather::Gather as _;
use crate::letter::Letter;
use crate::scan;
use crate::sign;
use crate::word::Form;

/// Words before a name that a record may lack; of two that begin alike the longer first.
const TITLES: &str = "gia đình ông|gia đình bà|hộ ông|hộ bà|vợ chồng|ông|bà|cụ|mẹ|việt nam anh hùng|vnah|bác sĩ|bác|chú|\
    cô giáo|cô|thầy giáo|thầy|anh|chị|em|cháu|đồng chí|đ c|đc|nhà giáo|bs|gs|pgs|ts|ths|thạc sĩ|tiến sĩ|kỹ sư|luật sư|\
    nghệ nhân|liệt sĩ|cựu chiến binh|giám đốc|già làng|linh mục|hòa thượng|thượng tọa|đại tá|thượng tá|trung tá|thiếu tá|\
    đại úy|thượng úy|trung úy|thiếu úy|trung tướng|thiếu tướng|thượng sĩ|trung sĩ|hạ sĩ|họ và tên|họ tên|tên|kính gửi|\
    chúc mừng|mr|mrs|ms|miss|dr";
/// Words that say no more than that this is a list.
const OF_LISTS: &str = "danh sách|được khen thưởng|khen thưởng|quyết định khen thưởng";
/// Words before the number of a decision that its record has no need of.
pub(crate) const OF_DECISIONS: [&str; 4] = ["quyết", "định", "qđ", "số"];
/// Words before a part of a day that its record has no need of.
pub(crate) const OF_DAYS: [&str; 3] = ["năm", "tháng", "ngày"];

/// Ways to write the same, a line each; `|` parts them.
const WAYS: &str = include_str!("ways.txt");
/// What a page shows in words of its own, and these words, long ones first.
const SHOWN: [(&str, &str); 5] = [
    (sign::INDIVIDUAL, "cá nhân|individual"),
    (sign::COLLECTIVE, "tập thể|collective"),
    (sign::HOUSEHOLD, "hộ gia đình|household"),
    (sign::PROPOSED, "đề nghị khen thưởng|đề nghị|dự kiến|proposed"),
    (
        sign::REVOKED,
        "đã hủy bỏ quyết định khen thưởng|hủy bỏ quyết định khen thưởng|đã hủy bỏ|bị hủy bỏ|hủy bỏ|\
        đã hủy kết quả khen thưởng|hủy kết quả khen thưởng|đã hủy kết quả|hủy kết quả|đã hủy|bị hủy|hủy|\
        đã thu hồi|bị thu hồi|thu hồi|award revoked|revoked",
    ),
];

/// Readings that are tried.
const MOST_TRIED: usize = 8;
/// Longer queries are left as they are.
const MOST_WORDS: usize = 12;

/// A query in other words.
pub(crate) struct Reworded {
    pub ask: Ask,
    /// The other words.
    pub fresh: Vec<Range<usize>>,
    /// Whether it says no other words than a page shows.
    pub is_shown: bool,
}

/// Other words for some words of a query.
pub(crate) struct Site {
    at: usize,
    len: usize,
    pub words: Vec<Asked>,
    is_shown: bool,
}

/// The query without titles, and without what says no more than that this is a list; none where that is all or nothing.
pub(crate) fn bare(ask: &Ask) -> Option<Ask> {
    without(ask, &|words, is_first| {
        let title = if is_first { begins_any(words, TITLES) } else { None };
        title.or_else(|| begins_any(words, OF_LISTS)).unwrap_or(0)
    })
}

/// The query without these words right before a number; none where that is nothing.
pub(crate) fn unnumbered(ask: &Ask, of_numbers: &[&str]) -> Option<Ask> {
    // Beside words with marks "nam" is no "năm".
    let is_marked = ask.words.iter().any(Asked::is_marked);
    let is_known = |word: &Asked, known: &&str| says(word, &Form::read(known)) && word.is_marked() >= is_marked;
    // "nam nam 2020" is Nam's.
    let most = if of_numbers.contains(&"năm") { 1 } else { of_numbers.len() };
    without(ask, &|words, _| {
        let words_before = words.iter().take(most);
        let before = words_before.take_while(|word| of_numbers.iter().any(|known| is_known(word, known))).count();
        let Some([.., last, number]) = words.get(..=before) else { return 0 };
        // A year has four digits, a month hasn't: "thang 2020" is Thắng's.
        let is_day = of_numbers.iter().any(|known| OF_DAYS.contains(known) && is_known(last, known));
        let fits = !is_day || (number.form.count == 4) == is_known(last, &"năm");
        if fits && number.text.starts_with(|sign: char| sign.is_ascii_digit()) { before } else { 0 }
    })
}

/// The query without as many words as `spare` says, from each word on and by whether none was kept before; none where
/// that is all or nothing.
fn without(ask: &Ask, spare: &dyn Fn(&[Asked], bool) -> usize) -> Option<Ask> {
    let mut kept: Vec<&str> = Vec::new();
    let mut rest = ask.words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let spare = spare(rest, kept.is_empty());
        if spare == 0 {
            kept.push(&first.text);
        }
        rest = rest.get(spare..).filter(|_| spare > 0).unwrap_or(after);
    }
    let is_other = ask.phrases.is_empty() && !kept.is_empty() && kept.len() < ask.words.len();
    is_other.then(|| Ask::of_words(&mut kept.into_iter()))
}

/// Whether a word was typed as this, at least as far as it has marks.
pub(crate) fn says(word: &Asked, form: &Form) -> bool {
    let is_same = |typed: &Form| typed.letters == form.letters && typed.marks.allow(form.marks);
    // "Thạc sỹ" is a "thạc sĩ".
    is_same(&word.form) || word.readings.iter().any(is_same) || word.form.otherwise().as_ref().is_some_and(is_same)
}

/// How many words the first of some phrases has that stands at the beginning; `|` parts them.
fn begins_any(words: &[Asked], phrases: &str) -> Option<usize> {
    phrases.split('|').find_map(|phrase| begins(words, phrase))
}

/// How many words a phrase has, where they stand at the beginning.
fn begins(words: &[Asked], phrase: &str) -> Option<usize> {
    // Most phrases are told by their first letter.
    let letter = Letter::read(phrase.chars().next()?).base;
    let first = words.first()?;
    if !core::iter::once(&first.form).chain(&first.readings).any(|form| form.letters.starts_with(letter)) {
        return None;
    }
    let mut left = words.iter();
    let mut forms = forms(phrase);
    forms.all(|form| left.next().is_some_and(|word| says(word, &form))).then(|| words.len() - left.len())
}

fn forms(phrase: &str) -> impl Iterator<Item = Form> {
    scan::words(phrase).map(|spot| Form::read(phrase.get(spot.range).unwrap_or("")))
}

/// Where other words that records hold may stand in the query; `is_shown` only those that a page shows.
pub(crate) fn sites(dictionary: &Dictionary, ask: &Ask, is_shown: bool) -> Vec<Site> {
    let mut sites = Vec::new();
    let is_short = ask.phrases.is_empty() && ask.words.len() <= MOST_WORDS;
    for at in 0..if is_short { ask.words.len() } else { 0 } {
        add_shown(dictionary, ask, at, &mut sites);
        if !is_shown {
            add_ways(dictionary, ask, at, &mut sites);
        }
    }
    sites
}

/// The query with other words at some of these sites.
pub(crate) fn reworded(ask: &Ask, sites: &[Site]) -> Vec<Reworded> {
    let mut choosing = Choosing { ask, sites, found: Vec::new() };
    if !sites.is_empty() {
        choosing.go_on(0, &mut Vec::new(), &mut Vec::new());
    }
    choosing.found
}

fn add_shown(dictionary: &Dictionary, ask: &Ask, at: usize, sites: &mut Vec<Site>) {
    let words = ask.words.get(at..).unwrap_or_default();
    for (sign, phrases) in SHOWN.iter().filter(|(sign, _)| is_known(dictionary, sign)) {
        let Some(len) = begins_any(words, phrases) else { continue };
        let text = spaced(words.iter().take(len).map(|word| &word.text));
        sites.push(Site { at, len, words: vec![Asked { text, ..Asked::read(sign, false) }], is_shown: true });
    }
}

fn add_ways(dictionary: &Dictionary, ask: &Ask, at: usize, sites: &mut Vec<Site>) {
    let words = ask.words.get(at..).unwrap_or_default();
    for line in WAYS.lines() {
        let Some(len) = begins_any(words, line) else { continue };
        for way in line.split('|').filter(|way| begins(words, way).is_none() && is_known(dictionary, way)) {
            let words = scan::words(way).map(|spot| Asked::read(way.get(spot.range).unwrap_or(""), false));
            sites.push(Site { at, len, words: words.gather(), is_shown: false });
        }
    }
}

/// Whether records hold all words of a phrase.
fn is_known(dictionary: &Dictionary, phrase: &str) -> bool {
    forms(phrase).all(|form| dictionary.has(&form.letters))
}

/// Puts other words in the place of some.
struct Choosing<'a> {
    ask: &'a Ask,
    sites: &'a [Site],
    found: Vec<Reworded>,
}

impl<'a> Choosing<'a> {
    /// Goes on from a word, other words first; `said` is the query so far, and `chosen` the sites in it, each with where
    /// its words begin there.
    fn go_on(&mut self, at: usize, said: &mut Vec<Asked>, chosen: &mut Vec<(usize, &'a Site)>) {
        if self.found.len() == MOST_TRIED {
            return;
        }
        let Some(word) = self.ask.words.get(at) else {
            if !chosen.is_empty() {
                self.found.push(Reworded::of(said, chosen));
            }
            return;
        };
        let length = said.len();
        for site in self.sites.iter().filter(|site| site.at == at) {
            said.extend_from_slice(&site.words);
            chosen.push((length, site));
            self.go_on(at + site.len, said, chosen);
            chosen.pop();
            said.truncate(length);
        }
        said.push(word.clone());
        self.go_on(at + 1, said, chosen);
        said.pop();
    }
}

impl Site {
    /// The words that it is in place of.
    pub(crate) fn replaced(&self) -> Range<usize> {
        self.at..self.at + self.len
    }
}

impl Reworded {
    fn of(said: &[Asked], chosen: &[(usize, &Site)]) -> Self {
        Self {
            ask: Ask { words: said.to_vec(), ..Ask::default() },
            fresh: chosen.iter().map(|(start, site)| *start..start + site.words.len()).gather(),
            is_shown: chosen.iter().all(|(_, site)| site.is_shown),
        }
    }
}
