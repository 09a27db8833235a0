//! Awards by what headings and titles call them.

use super::headers::is_past;
use super::label::Label;
use crate::honours::{Kind, Known};
use crate::text::{begins_large, fold, has, is_listed, join, lowered};

/// What awards are called, folded.
const AWARDS: &str = "bangkhen giaykhen thukhen danhhieu cothidua huanchuong huychuong kyniemchuong chiensithidua laodongtientien \
     tapthelaodongtientien tapthelaodongxuatsac cstd ldtt huyhieu giaithuong banglaodongsangtao bangtoquocghicong bkubnd \
     gkubnd bkcua gkcua giainhat giainhi giaiba giaikhuyenkhich giaikk giaidacbiet";
/// And what they are called in short, as a whole.
const SHORT: &str = "bk gk hcv hcb hcd";
/// The classes of prizes, folded.
const PRIZES: &str = "dacbiet nhat nhi ba khuyenkhich kk";
/// What is ticked beside awards and is none, folded: how they were asked for, and what else was given.
const NO_AWARDS: &str = "co khong tien tienmat tienthuong qua tangqua thuongxuyen dotxuat chuyende";
/// Words that stand before an award, folded.
const GIVEN: &str = "de nghi tang thuong dat";
/// The same, and what an award may be called besides.
const CALLED: &str = "de nghi tang thuong dat danh hieu";
const QUOTES: &[char] = &['"', '“', '”'];

/// Whether a text begins with an award that is given.
pub(super) fn is_award(text: &str) -> bool {
    let folded = fold(award(text));
    AWARDS.split(' ').any(|word| folded.starts_with(word))
        || is_listed(SHORT, &folded)
        || fold(text).starts_with("danhhieu")
}

/// The award that a tick under a heading says, if one: `Giải Nhất` under `Nhất`, which may stand under `Giải`.
pub(super) fn ticked(text: &Label, group: &Label) -> Option<String> {
    if is_award(text) {
        return Some(text.to_string());
    }
    let folded = fold(text);
    // A lady stands beside a gentleman.
    let is_prize = is_listed(PRIZES, &folded) && lowered(text) != "bà";
    let is_read = || text.known.is_some() || Kind::of(text).is_some() || is_listed(NO_AWARDS, &folded);
    let of_awards = group.is(Known::Award) || is_award(group);
    if !is_prize && (text.is_empty() || !of_awards || is_read()) || is_past(group) {
        return None;
    }
    let (first, rest) = group.split_once(' ').unwrap_or((group, ""));
    let of_prizes = fold(first) == "giai";
    Some(match fold(group) {
        // `Giải cấp huyện`, but no `Giải thưởng`.
        _ if of_prizes && !fold(rest).starts_with("thuong") => join(&[first, text, rest], " ").trim_end().to_owned(),
        group if is_prize || of_prizes || group.ends_with("giai") => join(&["Giải", text], " "),
        folded if is_award(group) && !folded.starts_with("danhhieu") => join(&[&**group, text], " "),
        _ => text.to_string(),
    })
}

/// The one award that the title of a list says: `Danh sách cá nhân được tặng Bằng khen`.
pub(super) fn of_title(title: &str) -> Option<&str> {
    let folded = fold(title);
    if !folded.starts_with("danhsach") || has(&folded, "thuhoi") {
        return None;
    }
    let mut rests = title.match_indices(' ').filter_map(|(at, _)| title.get(at + 1..));
    // What only its being called so makes an award keeps that.
    let said = bare(without(GIVEN, rests.find(|rest| is_award(rest))?));
    // In its quotes anything may stand.
    let is_and = |part: &str| part.contains(&[',', ';'][..]) || part.split(' ').any(|word| fold(word) == "va");
    let is_one = !said.split(QUOTES).step_by(2).any(is_and);
    (is_one && begins_large(award(said).trim_start_matches(QUOTES))).then_some(said)
}

/// An award without whom it is for, what for, and the school year.
pub(super) fn bare(award: &str) -> &str {
    until(award, &|rest| {
        opens_with("cho vì có trong", rest) || rest.starts_with('(') || fold(rest).starts_with("namhoc")
    })
}

/// An award without whom it is for, or what stands in its quotes.
pub(super) fn given(award: &str) -> &str {
    let mut pieces = award.split(QUOTES);
    match [(); 4].map(|()| pieces.next()) {
        [Some(""), Some(name), Some(_), None] => name,
        _ => until(award, &|rest| opens_with("cho", rest)),
    }
}

/// What stands before the first word that ends it.
fn until<'t>(text: &'t str, is_end: &dyn Fn(&str) -> bool) -> &'t str {
    let end = text.match_indices(' ').find(|(at, _)| text.get(at + 1..).is_some_and(is_end));
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// Whether the first word of a text, in small letters, is one of the words.
fn opens_with(words: &str, text: &str) -> bool {
    is_listed(words, &lowered(text.split(' ').next().unwrap_or_default()))
}

/// Whether an award stands in a heading, folded.
pub(super) fn has_award(folded: &str) -> bool {
    AWARDS.split(' ').any(|word| has(folded, word)) || is_listed(SHORT, folded)
}

/// An award without what stands before it: `Tặng Giấy khen`, `Danh hiệu: Lao động tiên tiến`.
pub(super) fn award(text: &str) -> &str {
    without(CALLED, text)
}

fn without<'t>(words: &str, text: &'t str) -> &'t str {
    let mut award = text;
    while let Some((_, rest)) = award.split_once(' ').filter(|(word, _)| is_listed(words, &fold(word))) {
        award = rest;
    }
    if begins_large(award.trim_start_matches(QUOTES)) { award } else { text }
}
