//! What the headings of groups inside a list say of the records under them, but for their kind: an
//! award, a year, whose they are.

use super::awards::{award, bare, given, has_award, is_award, of_title};
use super::preamble::decision;
use super::sections::{Number, numbered};
use crate::gather::Gather as _;
use crate::honours::{Known, is_personal};
use crate::text::{begins_digit, digits, fold, is_letter, is_small, join, lowered};

/// First words of units. With marks: `Phong trào` is none, and `Bản` no `Ban`; `Đoàn` is a family's name, too.
const UNITS: &str = "ubnd,xã,phường,thị trấn,thị xã,huyện,phòng,trường,sở,công an,công ty,công đoàn,trung,bệnh,hội,ủy,\
                     văn phòng,chi cục,cục,ban,thanh tra,đài,viện,trạm,kho bạc,liên đoàn,đoàn thanh niên,đoàn trường,\
                     đoàn xã,đoàn khối,đoàn cơ sở,đoàn kinh tế,đoàn nghệ thuật";
/// First words of groups of units.
const GROUPS: &str = "khối,cụm,nhóm,lớp";
/// What begins like a unit, and is none.
const NO_UNITS: &str = "hội viên,hội nghị,hội thi,hội thao,trường hợp,trung bình,ban hành,phòng chống";
/// Signs before a heading, or before one of several names.
pub(super) const SIGNS: &[char] = &['-', '–', '+', '*', ' '];
/// What rows begin with, folded, that belong to the paper and not to the list.
const PAPER: &str = "trang conghoa doclap kemtheo banhanh";
/// And those with which another list begins.
const TITLES: &str = "phuluc mauso bieu danhsach";

/// The groups that a row is in, the outermost first.
#[derive(Debug, Default, Clone)]
pub(super) struct Groups {
    open: Vec<Group>,
    /// Whether no record came after the last heading of a group.
    is_new: bool,
    /// Whether none came after the last heading, be it of a kind.
    is_under: bool,
    /// The first word of the last heading without a number, folded, and whether it says a unit.
    word: String,
    says_unit: bool,
}

#[derive(Debug, Clone)]
struct Group {
    number: Number,
    /// The field that it fills, if it is one of the format's.
    field: Option<Known>,
    text: String,
}

impl Groups {
    /// Takes the heading of a group with this number.
    pub fn enter(&mut self, number: Number, heading: &str) {
        let heading = if mark(heading).is_some() { heading.trim_start_matches(SIGNS) } else { heading };
        let (_, label) = numbered(heading);
        let folded = fold(label);
        let begins = |words: &str| words.split(' ').any(|word| folded.starts_with(word));
        if !label.contains(is_letter) {
            return;
        }
        if begins(TITLES) {
            self.open.clear();
            if let Some(award) = of_title(label) {
                return self.enter(Number::None, award);
            }
        }
        if begins(TITLES) || begins(PAPER) || !may_head(label) {
            return self.close(number);
        }
        if number == Number::None {
            (self.word, self.says_unit) = (first_word(label), is_unit(&lowered(label)));
            self.leave();
        }
        (self.is_new, self.is_under) = (true, true);
        let text = uncounted(label);
        let (rest, year) = year(text).map_or((text, None), |(rest, year)| (rest, Some(year)));
        self.add(number, Some(Known::Year), year);
        let of = field(text);
        let kept = if of == Some(Known::Award) { given(award(rest)) } else { text };
        self.add(if year.is_some() { Number::None } else { number }, of, Some(kept).filter(|_| !rest.is_empty()));
        let decision = decision(label).and_then(|decision| decision.number);
        self.add(Number::None, Some(Known::Decision), decision.as_deref());
    }

    /// After records a heading without a number stands beside the last one without, whatever either says:
    /// inside of each other are those that stand right under each other.
    fn leave(&mut self) {
        let last = self.open.iter().rposition(|group| group.number == Number::None);
        if let Some(last) = last.filter(|_| !self.is_under) {
            self.open.truncate(last);
        }
    }

    /// What has no number stands inside of what says something else.
    fn add(&mut self, number: Number, field: Option<Known>, text: Option<&str>) {
        if let Some(text) = text {
            self.cut(|group| group.number == number && (number != Number::None || group.field == field));
            self.open.push(Group { number, field, text: text.to_owned() });
        }
    }

    /// Whether a heading is as the last one without a number: another unit, or `Khối Tiểu học` after `Khối Mầm non`.
    pub fn are_like(&self, heading: &str) -> bool {
        !self.word.is_empty() && self.word == first_word(heading) || self.says_unit && is_unit(&lowered(heading))
    }

    /// Whether a group has a running number, as records have.
    pub fn are_counted(&self) -> bool {
        self.open.iter().any(|group| group.number == Number::Count && !group.text.is_empty())
    }

    /// A name alone that is a record may head a group all the same: nothing is said of what stands under it.
    pub fn doubt(&mut self) {
        self.cut(|group| group.number == Number::None);
    }

    /// The title, or another text that heads no group, stands over the list that comes. `is_dated` says that its
    /// year is that of the records.
    pub fn begin_titled(&mut self, title: &str, is_dated: bool) {
        self.open.clear();
        if let Some((before, _)) = year(title).filter(|_| is_dated) {
            self.enter(Number::None, title.get(before.len()..).unwrap_or_default().trim());
        }
        if let Some(award) = of_title(title) {
            self.enter(Number::None, award);
        }
    }

    /// A record comes.
    pub fn begin(&mut self) {
        (self.is_new, self.is_under) = (false, false);
    }

    /// Another head comes: only what stands right above it also holds under it.
    pub fn begin_anew(&mut self) {
        if !self.is_new {
            self.open.clear();
        }
    }

    /// A heading that says a kind ends the groups of its level, or says an award as well.
    pub fn end(&mut self, number: Number, heading: &str) {
        let (_, label) = numbered(heading);
        match Some(label).filter(|label| is_award(label)).map(bare).or_else(|| of_title(label)) {
            Some(award) => self.enter(number, award),
            None => self.close(number),
        }
    }

    fn close(&mut self, number: Number) {
        self.is_under = true;
        if number != Number::None {
            self.add(number, None, Some(""));
        }
    }

    fn cut(&mut self, is_level: impl Fn(&Group) -> bool) {
        if let Some(level) = self.open.iter().position(is_level) {
            self.open.truncate(level);
        }
    }

    /// What the innermost group says of a field.
    pub fn of(&self, field: Known) -> Option<&str> {
        self.open.iter().rev().find(|group| group.field == Some(field)).map(|group| group.text.as_str())
    }

    /// What the groups are called that fill no field, or that of the unit where a record has its own.
    pub fn rest(&self, has_unit: bool) -> String {
        let is_rest = |field: Option<Known>| field.is_none() || has_unit && field == Some(Known::Unit);
        let rest = self.open.iter().filter(|group| is_rest(group.field) && !group.text.is_empty());
        join(&rest.map(|group| &group.text).gather(), " – ")
    }
}

fn first_word(text: &str) -> String {
    fold(text.split(' ').next().unwrap_or_default())
}

/// Whether a line over a list heads a group. Without a number it may be the list's title: `is_one` says that it
/// is one of several such lines.
pub(super) fn heads(line: &str, is_one: bool) -> bool {
    let (number, label) = numbered(line);
    (number != Number::None || is_one) && says(label, true)
}

/// What stands before a heading that is numbered or has a sign, if its words are an award, a year or a unit.
pub(super) fn mark(text: &str) -> Option<char> {
    let sign = text.chars().next().filter(|first| SIGNS.contains(first));
    match (sign, numbered(text).0) {
        (Some(sign), _) => Some(sign).filter(|_| says(text.trim_start_matches(SIGNS), true)),
        (_, Number::None) => None,
        (_, number) => Some(if number == Number::Count { '1' } else { 'I' }).filter(|_| heads(text, false)),
    }
}

/// Whether a text is an award, a year or, if that may be, a unit.
fn says(label: &str, may_be_unit: bool) -> bool {
    let is_year = || year(label).is_some_and(|(rest, _)| rest.is_empty());
    // A sentence may begin with a unit as well.
    let is_short = || label.chars().count() <= 60 && !label.ends_with(&['.', ':', ';', ','][..]);
    let is_unit = || may_be_unit && is_unit_or_group(&lowered(label)) && is_short();
    may_head(label) && (is_award(label) || is_year() || is_unit())
}

/// The year at the end of a heading, and what stands before it: `Năm 2021`, `Đợt 2 năm 2021`.
pub(super) fn year(text: &str) -> Option<(&str, &str)> {
    let (before, year) = text.rsplit_once(' ')?;
    let (rest, word) = before.rsplit_once(' ').unwrap_or(("", before));
    let is_year = fold(word) == "nam" && year.len() == 4 && digits(year).is_some();
    is_year.then_some((rest, year))
}

/// Whether a text may be a group's heading, and no note or part of the paper.
fn may_head(label: &str) -> bool {
    label.starts_with(|sign| is_letter(sign) || sign == '"' || sign == '“')
        && label.chars().count() <= 120
        && !is_personal(label)
}

/// The field that a heading fills.
fn field(text: &str) -> Option<Known> {
    let folded = fold(text);
    if has_award(&folded) {
        return Some(Known::Award);
    }
    is_unit(&lowered(text)).then_some(Known::Unit)
}

/// Whether a text in small letters begins like a unit.
pub(super) fn is_unit(marked: &str) -> bool {
    let is_other = || NO_UNITS.split(',').any(|words| marked.starts_with(words));
    begins_with(UNITS, marked) && !is_other()
}

/// Whether a text in small letters begins like a unit or a group of them.
pub(super) fn is_unit_or_group(marked: &str) -> bool {
    is_unit(marked) || begins_with(GROUPS, marked)
}

/// Whether a text begins with one of the words.
fn begins_with(words: &str, marked: &str) -> bool {
    words.split(',').any(|word| marked.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
}

/// A heading without what counts its records: `Giấy khen: 05 người`.
fn uncounted(label: &str) -> &str {
    let is_count = |rest: &str| begins_digit(rest.trim_start());
    let count = label.rsplit_once(&[':', '('][..]).filter(|(_, rest)| is_count(rest));
    count.map_or(label, |(before, _)| before).trim_end_matches(&[':', '.', ' '][..])
}

/// Whether a text is in capitals.
pub(super) fn is_large(text: &str) -> bool {
    text.contains(is_letter) && !text.contains(is_small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, field: Option<Known>, text: &str) {
        let mut groups = Groups::default();
        groups.enter(Number::None, heading);
        let said = field.map_or_else(|| groups.rest(false), |field| groups.of(field).unwrap_or_default().to_owned());
        assert_eq!(said, text, "{heading}");
    }

    #[test]
    fn a_heading_says_an_award_a_year_a_unit_or_a_group() {
        check("Đợt 1 (Quyết định số 12/QĐ-UBND)", Some(Known::Decision), "12/QĐ-UBND");
        check("I. Danh hiệu Chiến sĩ thi đua cơ sở", Some(Known::Award), "Chiến sĩ thi đua cơ sở");
        check("Danh hiệu: Lao động tiên tiến", Some(Known::Award), "Lao động tiên tiến");
        check("Tặng Giấy khen: 05 người", Some(Known::Award), "Giấy khen");
        check("BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH (02)", Some(Known::Award), "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH");
        check("Đề nghị tặng Bằng khen", Some(Known::Award), "Bằng khen");
        check("Danh hiệu thi đua", Some(Known::Award), "Danh hiệu thi đua");
        check("NĂM 2021", Some(Known::Year), "2021");
        check("Đợt 2 năm 2021", Some(Known::Year), "2021");
        check("Đợt 2 năm 2021", None, "Đợt 2 năm 2021");
        check("Lao động tiên tiến năm 2021", Some(Known::Award), "Lao động tiên tiến");
        check("2. UBND xã Phú Lộc", Some(Known::Unit), "UBND xã Phú Lộc");
        check("Phòng Nội vụ", Some(Known::Unit), "Phòng Nội vụ");
        check("VĂN PHÒNG UBND TỈNH", Some(Known::Unit), "VĂN PHÒNG UBND TỈNH");
        check("Chi cục Kiểm lâm", Some(Known::Unit), "Chi cục Kiểm lâm");
        check("Bản Hạ", None, "Bản Hạ");
        check("Đoàn Văn An", None, "Đoàn Văn An");
        check("Thư khen", Some(Known::Award), "Thư khen");
        check("BK", Some(Known::Award), "BK");
        check("III. CSTĐ cơ sở", Some(Known::Award), "CSTĐ cơ sở");
        check("Phong trào thi đua", None, "Phong trào thi đua");
        check("KHỐI XÃ", None, "KHỐI XÃ");
        check("Năm học 2020-2021", None, "Năm học 2020-2021");
    }

    #[test]
    fn what_belongs_to_the_paper_is_no_group() {
        let texts = ["Trang 1/2", "PHỤ LỤC II", "(Kèm theo Quyết định)", "* Ghi chú", "Điện thoại 0912", "DANH SÁCH"];
        for text in texts {
            check(text, None, "");
        }
    }
}
