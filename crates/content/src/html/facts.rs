//! What a page says of its article in few words: its day, who wrote it, how often it was read.

use super::bylines;
use super::captions::as_text;
use super::flow::said;
use super::names::{class_has, core, has_name};
use super::raw::{Node, RawTree};
use crate::article::{Article, Block, plain};
use crate::date::Date;
use crate::gather::Gather as _;
use crate::text::{
    begins_digit, begins_large, begins_small, concat, cut_last, digits, find, fold, has, is_listed, join, lower,
    lowered,
};

/// Years in a text beside which a day is sought.
const YEARS: usize = 40;
/// Words that a day has before its year at most, and after it.
const BEFORE: usize = 8;
const AFTER: usize = 4;
/// Characters before a text without a heading among which its day is sought, and of a line after the author's label.
const NEAR: usize = 200;
/// How lines of a day begin.
const DAYS: &str = "thu chu ngay dang cap monday tuesday wednesday thursday friday saturday sunday";
/// What pages call how often something was read.
const VIEWS: [&str; 7] = ["lượt xem", "lượt người xem", "lượt đọc", "lần đọc", "lần xem", "đã xem", "views"];
/// Classes of what names the author, and what else such a name says.
const AUTHOR: &str = "author byline createdby tacgia nguoiviet butdanh tdauthor";
const KINDS: &str = "news article post entry detail item box name info";
/// What systems call who set them up.
const USERS: &str = "testtest superuser superadmin systemaccount webmaster user root";
/// The same with any ending.
const ADMINS: [&str; 2] = ["admin", "quantri"];

/// The day of an article whose text ends at a place, 0 where that isn't known: one that the page marks after the title
/// or else right before it, or one in `text`, which stands between title and text, or one above the title.
pub(super) fn day(
    tree: &RawTree,
    head: Option<Node<'_>>,
    end: usize,
    text: &str,
    article: &mut Article,
) -> Option<Date> {
    let start = head.map_or(0, Node::place);
    let (before, after) = times(tree, start, if end == 0 { usize::MAX } else { end });
    let is_near = |node: &Node<'_>| {
        let mut between = tree.among(node.end(), start);
        between.all(|node| node.own_text().trim().is_empty())
    };
    if let Some((node, date)) = after.first().or(before.last().filter(|(node, _)| is_near(node))) {
        drop_words(*node, article);
        return Some(*date);
    }
    // Without a heading a text has the whole head of the page before it.
    let from = text.char_indices().rev().nth(NEAR).filter(|_| head.is_none()).map_or(0, |(from, _)| from);
    let above = || tree.among(0, start).map(Node::own_text).filter(|text| !text.trim().is_empty()).last();
    let marked = || before.last().map(|(_, date)| *date);
    let text = text.get(from..)?;
    // That of the last change may stand before it.
    let text =
        find(text, "gày đăng").and_then(|at| text.get(at..).filter(|text| day_in(text).is_some())).unwrap_or(text);
    day_in(text).or_else(marked).or_else(|| day_in(above()?)).or_else(|| last_line(article))
}

/// The day of a text's last line, `Ngày đăng: …`, which is no part of it.
fn last_line(article: &mut Article) -> Option<Date> {
    let text = plain(&as_text(article.body.last().filter(|block| says_day(block))?.clone()));
    let date = day_in(&text).filter(|_| fold(&text).starts_with("ngaydang"))?;
    article.body.pop();
    Some(date)
}

type Dated<'t> = (Node<'t>, Date);

/// The days that a page marks, before its title and after it.
fn times<'t>(tree: &'t RawTree, start: usize, end: usize) -> (Vec<Dated<'t>>, Vec<Dated<'t>>) {
    let times = tree.among(0, end).filter(|node| marks_day(*node));
    // On its own clock a property of another zone may be of another day than what is shown beside it.
    let property = |node: Node<'t>| Date::parse(node.attribute("content")?).filter(|date| date.offset != Some(0));
    let marked = |node: Node<'t>| node.attribute("datetime").and_then(Date::parse).or_else(|| property(node));
    let dated = |node: Node<'t>| Some((node, marked(node).filter(Date::is_set)?));
    times.filter_map(dated).partition(|(node, _)| node.place() < start)
}

/// Whether an element marks the day of an article. What themes write for one that was never changed is called both.
fn marks_day(node: Node<'_>) -> bool {
    let property = node.attribute("property").unwrap_or_default();
    // `dc:date dc:created`, `schema:dateCreated`.
    let is_day = ["dc:date", "created", "dateCreated", "datePublished"].iter().any(|name| has(property, name));
    (node.name() == "time" || is_day) && !marks_change(node)
}

/// Whether an element marks when an article was last changed.
fn marks_change(node: Node<'_>) -> bool {
    node.attribute("itemprop") == Some("dateModified") || class_has(node, "updated") && !class_has(node, "published")
}

/// When an article was last changed, where the page marks it before a place.
pub(super) fn change(tree: &RawTree, end: usize) -> Option<Date> {
    let marked =
        |node: Node<'_>| node.attribute("datetime").or_else(|| node.attribute("content")).and_then(Date::parse);
    let is_marked =
        |node: &Node<'_>| marks_change(*node) || node.attribute("property") == Some("article:modified_time");
    tree.among(0, end).filter(is_marked).find_map(marked).filter(Date::is_set)
}

/// The words of a day are no part of the text.
fn drop_words(node: Node<'_>, article: &mut Article) {
    let words = said(node);
    let is_same = |block: &Block| matches!(block, Block::Paragraph(text) if Some(text) == words.as_ref());
    if let Some(place) = article.body.iter().take(3).position(is_same) {
        article.body.remove(place);
    }
}

/// Whether a block is a short line that says the day.
pub(crate) fn says_day(block: &Block) -> bool {
    matches!(block, Block::Paragraph(_) | Block::Rich(_)) && is_day_line(&plain(&as_text(block.clone())))
}

/// Whether a short line says the day, and begins with it or with a name: what an event's day is said in, doesn't.
pub(super) fn is_day_line(line: &str) -> bool {
    let line = line.trim_start_matches(&['(', '['][..]);
    let first = fold(line.split(' ').next().unwrap_or_default());
    let begins = begins_digit(line) || is_listed(DAYS, &first);
    let is_parted = || line.contains(&['|', ':'][..]) || has(line, " - ");
    let is_named = || is_listed("boi viet tac by luot duoc submitted", &first) && is_parted();
    (begins || is_named()) && line.len() <= 120 && !line.ends_with('.') && day_in(line).is_some()
}

/// Whether a line says how often something was read, and nothing else.
pub(super) fn says_views(line: &str) -> bool {
    let is_number = |sign: char| sign.is_ascii_digit() || sign == '.';
    let bare = fold(line.trim_matches(|sign| is_number(sign) || matches!(sign, ' ' | '(' | ')')));
    views(line).is_some()
        && VIEWS.iter().any(|words| bare.trim_start_matches("so").trim_end_matches(is_number) == fold(words))
}

/// The first day in a text, with the time beside it: `14:20 | 22/06/2021`. What day it is today says nothing.
pub(super) fn day_in(text: &str) -> Option<Date> {
    let words = words(text);
    let has_year = |word: &str| word.split(|sign: char| !sign.is_ascii_digit()).any(|digits| digits.len() == 4);
    let years = (0..words.len()).filter(|&at| words.get(at).is_some_and(|word| has_year(word))).take(YEARS);
    let ends = |word: &&&str| has_year(word) || fold(word) == "ngay";
    for year in years {
        let more = words.iter().skip(year + 1).take(AFTER).take_while(|word| !ends(word)).count();
        for start in year.saturating_sub(BEFORE)..=year {
            let found = (year..=year + more).rev().find_map(|end| written(words.get(start..=end)?));
            let before = words.get(start.saturating_sub(3)..start).unwrap_or_default();
            if found.is_some() && has(&fold(&join(before, "")), "homnay") {
                break;
            }
            if found.is_some() {
                return found;
            }
        }
    }
    words.iter().find_map(|word| in_short(word))
}

/// A day whose year has two digits: `12/03/21`.
fn in_short(word: &str) -> Option<Date> {
    let (day, year) = word.rsplit_once('/').filter(|(day, _)| day.contains('/'))?;
    digits(year).filter(|number| year.len() == 2 && *number < 70)?;
    Date::parse(&concat(&[day, "/20", year]))
}

/// The day that some words are, unless they are bare numbers.
fn written(words: &[&str]) -> Option<Date> {
    let text = join(words, " ");
    let is_told = |sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '-' | '.' | '–');
    Date::parse(&text).filter(|_| text.contains(is_told))
}

/// The words of a text; those that labels and numbers run into are apart: `Ngày đăng:20/05/2021Lượt xem`.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut from, mut last, mut is_label) = (0, ' ', false);
    for (at, sign) in text.char_indices() {
        let is_run_on = last.is_ascii_digit() && lower(sign) != sign;
        if sign.is_whitespace() || sign == ';' || is_run_on || is_label && sign.is_ascii_digit() {
            words.extend(text.get(from..at));
            from = at;
        }
        is_label = sign == ':' && !last.is_ascii_digit();
        last = sign;
    }
    words.extend(text.get(from..));
    words
        .into_iter()
        .map(|word| word.trim_matches(|sign: char| sign.is_whitespace() || sign == ';'))
        .filter(|word| !word.is_empty())
        .gather()
}

/// How often it was read, as a page says it: `Lượt xem: 1.234`, `342 lượt xem`.
pub(super) fn views(text: &str) -> Option<u64> {
    let small = lowered(text);
    VIEWS.iter().find_map(|words| {
        let place = find(&small, words)?;
        let (before, said) = text.split_at_checked(place)?;
        let after = said.get(words.len()..)?.trim_start();
        let follows = || number(after.trim_start_matches(|sign: char| sign == ':' || sign.is_whitespace()));
        // What has a capital or a colon is a label.
        if begins_large(said) || after.starts_with(':') {
            return follows();
        }
        // A sentence goes on after them.
        let goes_on = begins_small(after);
        last_number(before).filter(|_| !goes_on).or_else(follows)
    })
}

/// The number that a text begins with, in groups of three.
fn number(text: &str) -> Option<u64> {
    let (first, mut rest) = leading(text);
    let mut number = first.to_owned();
    while let Some(after) = rest.strip_prefix(&[' ', '\u{A0}', '.', ','][..]) {
        let (group, after) = leading(after);
        // After a space comes another number, where something is counted by it.
        let counts = begins_small(after.trim_start());
        if group.len() != 3 || first.len() > 3 || counts && !rest.starts_with(&['.', ','][..]) {
            break;
        }
        number.push_str(group);
        rest = after;
    }
    digits(&number)
}

/// The number that is the last word of a text.
fn last_number(text: &str) -> Option<u64> {
    let word = text.trim_end().rsplit(char::is_whitespace).next()?.trim_start_matches('(');
    number(word).filter(|number| digits(&word.replace(&['.', ','][..], "")) == Some(*number))
}

/// The digits that a text begins with, and what comes after them.
fn leading(text: &str) -> (&str, &str) {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or_default()
}

/// Whether an element says that it names the author.
pub(super) fn is_author(node: Node<'_>) -> bool {
    let is_one = |name: &str| is_listed(AUTHOR, &core(cut_last(name, "__").map_or(name, |(_, last)| last), KINDS));
    node.attribute("itemprop") == Some("author") || has_name(node, &is_one)
}

/// Whom an element names as the author.
pub(super) fn author(node: Node<'_>) -> Option<String> {
    let line = Some(node).filter(|node| is_author(*node)).and_then(said)?;
    let bare = ["Viết bởi ", "Đăng bởi ", "Bởi ", "By "].iter().find_map(|label| line.strip_prefix(label));
    author_in(&line).or_else(|| name(bare.unwrap_or(&line)))
}

/// Whom a line names as the author, before the day or whatever else it says: `Tác giả: Lê Lan | Ngày đăng: …`.
pub(super) fn author_in(line: &str) -> Option<String> {
    let is_label = |label: &str| is_listed("tacgia tacgiabaiviet vietboi nguoiviet thuchien author", &fold(label));
    let mut parts = line.split('|').filter_map(|part| part.split_once(':'));
    let (_, said) = parts.find(|(label, _)| is_label(label))?;
    let said = said.char_indices().nth(NEAR).and_then(|(at, _)| said.get(..at)).unwrap_or(said);
    let ends = |(at, _): &(usize, char)| said.get(*at..).is_some_and(begins_other);
    let end = said.char_indices().find(ends).map_or(said.len(), |(at, _)| at);
    name(said.get(..end)?)
}

/// Whether what a line says after its author begins: another label, or a day.
fn begins_other(rest: &str) -> bool {
    ["Ngày", "Lượt", "Nguồn"].iter().any(|label| rest.starts_with(label))
        || begins_digit(rest) && day_in(rest).is_some()
}

/// A name of somebody or of an office. Those in small letters are users' names.
pub(super) fn name(said: &str) -> Option<String> {
    let said = said.trim_matches(&[' ', '-', '–', ',', '('][..]);
    let is_other = || said.contains(':') || [" by ", " bởi "].iter().any(|word| has(said, word));
    let is_name = bylines::is_signature(said) && begins_large(said) && !is_other();
    (is_name && !is_user(said)).then(|| said.to_owned())
}

/// Whether what stands for an author is the name of an account: an address, or a word in small letters that is no site.
pub(crate) fn is_user(name: &str) -> bool {
    let folded = fold(name);
    let is_word = || !name.contains(&[' ', '.'][..]) && !begins_large(name);
    ADMINS.iter().any(|admin| folded.starts_with(admin)) || is_listed(USERS, &folded) || name.contains('@') || is_word()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_found_with_its_time() {
        let found = |text| day_in(text).map(|date| date.iso());
        assert_eq!(found("Thứ ba 14:20 | 22/06/2021 "), Some("2021-06-22T14:20".to_owned()));
        assert_eq!(found("22/06/2021 2:20 PM Lượt xem: 12"), Some("2021-06-22T14:20".to_owned()));
        assert_eq!(found("2:20 CH ngày 22/06/2021"), Some("2021-06-22T14:20".to_owned()));
        assert_eq!(found("Ngày đăng: 22/06/2021"), Some("2021-06-22".to_owned()));
        assert_eq!(found("không có"), None);
    }

    #[test]
    fn readers_are_counted_as_the_page_says() {
        assert_eq!(views("Lượt xem: 1.342 "), Some(1342));
        assert_eq!(views("LƯỢT XEM 7"), Some(7));
        assert_eq!(views("342"), None);
    }

    #[test]
    fn a_day_is_found_however_it_is_written() {
        let found = |text| day_in(text).map(|date| date.iso()).unwrap_or_default();
        assert_eq!(found("Lan Anh Thứ năm, ngày 20 tháng 5 năm 2021 Cỡ chữ"), "2021-05-20");
        assert_eq!(found("Đăng bởi Lan, Tháng Năm 20, 2021"), "2021-05-20");
        assert_eq!(found("May 20, 2021 by Lan"), "2021-05-20");
        assert_eq!(found("[21/05/2021 8:00:00 SA]"), "2021-05-21T08:00");
        assert_eq!(found("Ngày đăng:20/05/2021Lượt xem: 55"), "2021-05-20");
        assert_eq!(found("10h15 20/05/2021"), "2021-05-20T10:15");
        assert_eq!(found("Thứ 5, ngày 20/05/2021, 08h15 | 12 bình luận"), "2021-05-20T08:15");
        assert_eq!(found("20/05/2021 lúc 8 giờ 30; Lan"), "2021-05-20T08:30");
        assert_eq!(found("Từ ngày 10/5/2021 đến ngày 12/5/2021"), "2021-05-10");
        assert_eq!(found("Hôm nay, thứ sáu 02/07/2021"), "");
        assert_eq!(found("Hôm nay là thứ sáu 02/07/2021 Ngày đăng: 20/05/2021"), "2021-05-20");
        assert_eq!(found("Điện thoại 0238 3 2021 và 12 5 2021"), "");
        assert_eq!(found(&"2021 ".repeat(100_000)), "");
    }

    #[test]
    fn readers_are_counted_however_they_are_written() {
        assert_eq!(views("Lượt xem: 1,234"), Some(1234));
        assert_eq!(views("Lượt xem 1 234 Cỡ chữ"), Some(1234));
        assert_eq!(views("Lượt xem: 45 200 lượt thích"), Some(45));
        assert_eq!(views("20/05/2021 | 342 lượt xem 5 bình luận"), Some(342));
        assert_eq!(views("(1.342 lượt xem)"), Some(1342));
        assert_eq!(views("Đã xem: 55"), Some(55));
        assert_eq!(views("Số lần đọc: 55"), Some(55));
        assert_eq!(views("ngày 20 tháng 5 năm 2021 Lượt xem: 7"), Some(7));
        assert_eq!(views("Phim đạt 120 lượt xem trong một ngày."), None);
        assert_eq!(views("20/05/2021 lượt xem"), None);
        assert_eq!(views("10.5.2021 lượt xem"), None);
    }
}
