//! A column's heading, which may stand in several rows of the head.

use super::awards::is_award;
use super::groups::is_large;
use super::headers;
use super::label::Label;
use super::names::Claim;
use crate::gather::Gather as _;
use crate::honours::{Known, is_account, is_bank, is_issue, is_paper, is_personal};
use crate::text::{begins_small, fold, has, is_digit, is_listed, join, lowered};

#[derive(Debug, Clone, Default)]
pub(super) struct Heading {
    /// What stands right above the records; empty where nothing does.
    pub text: Label,
    /// What stands above that. Where the text is empty, what stands left of it: a
    /// spreadsheet's text has no other sign of merged cells.
    pub group: Label,
    /// Whether it is one with the heading left of it.
    pub is_merged: bool,
    /// Whether nothing makes it personal but the column beside it: a page may name it alone.
    pub is_beside: bool,
}

impl Heading {
    pub fn new(text: &str) -> Self {
        Self { text: Label::new(text), ..Self::default() }
    }

    /// Whether what is under it is personal, whichever row says so.
    pub fn is_personal(&self) -> bool {
        self.text.is_personal || self.group.is_personal
    }

    /// How much it looks like that of the names, if at all.
    pub fn claim(&self) -> Option<Claim> {
        // A page may put names and birth dates under one heading.
        let is_name = self.text.is(Known::Name);
        let is_kept = if self.group.is_personal {
            is_name && self.group.is(Known::Name)
        } else {
            is_name || !self.text.is_personal
        };
        // A third prize is no lady.
        self.text.claim.filter(|_| is_kept && lowered(&self.text) != "ba")
    }

    /// Which part of a name it heads, if one: 0 what comes before the given name, 1 the given name.
    pub fn part(&self) -> Option<usize> {
        let hidden = self.group.is_personal && !self.group.is(Known::Name);
        self.text.part.filter(|_| !hidden)
    }

    /// Whether it is its field's own word.
    pub fn is_own(&self) -> bool {
        headers::is_own(&self.text)
    }

    /// What it means among all headings, but for which of them is the names'.
    pub fn known(&self, all: &[Self]) -> Option<Known> {
        match self.text.known {
            _ if self.text.is_empty() || self.is_personal() => None,
            Some(Known::Year) if self.says_male(all) => None,
            _ if self.group.is(Known::Decision) => headers::of_decision(&self.text),
            known => known,
        }
    }

    /// The whole of it where it goes on in the row below: `khen thưởng` under `Hình thức`. No name or award goes on so,
    /// nor what only looks personal alone.
    pub fn with(&self, below: &str) -> Option<Label> {
        let is_small = begins_small(below);
        let goes_on = is_small || is_large(below) && (below.len() < 4 || is_large(&self.text));
        if self.text.is_empty() || *self.text == *below || !goes_on || is_award(below) {
            return None;
        }
        let whole = Label::new(&join(&[&*self.text, below], " "));
        let is_name = whole.is(Known::Name);
        let may_be_name = is_name || self.text.claim.is_some();
        let is_worded = || (is_small || !is_name) && headers::words(&fold(&whole)).is_some();
        let says_nothing = || !is_personal(below) && headers::known(below).is_none();
        let is_open = || whole.known.is_some() || is_small && !self.is_personal() && says_nothing();
        let is_said = whole.is_personal || if may_be_name { is_worded() } else { is_open() };
        is_said.then_some(whole)
    }

    /// Counts it as a personal one beside it.
    fn join(&mut self, beside: &Label) {
        self.is_beside |= !self.group.is_personal;
        self.group.clone_from(beside);
    }

    /// Whether `Nam` means men, not a year.
    fn says_male(&self, all: &[Self]) -> bool {
        let told = || all.iter().any(|one| one.text.tells_men || one.group.tells_men);
        self.text.is_ascii() && told() && headers::folded(&self.text) == "nam"
    }
}

/// A cell of the head: the column that it begins at, how many it covers, and its text.
pub(super) type HeadCell<'t> = (usize, usize, &'t str);

/// Adds a row of the head, which is so many columns wide.
pub(super) fn add_row(headings: &mut Vec<Heading>, row: &[HeadCell<'_>], width: usize) {
    let is_first = headings.is_empty();
    headings.resize(width.max(headings.len()), Heading::default());
    if !is_first {
        join_blanks(headings);
    }
    for cell in row {
        let (start, span, text) = cell;
        let whole = whole(&|place| headings.get(place), cell);
        if let (Some(whole), Some(heading)) = (whole, headings.get_mut(*start)) {
            heading.text = whole;
            continue;
        }
        let mut label = None;
        for (column, heading) in headings.iter_mut().enumerate().skip(*start).take(*span) {
            // A cell that reaches down says nothing new.
            if *heading.text != **text {
                let label = label.get_or_insert_with(|| Label::new(text));
                let above = std::mem::replace(&mut heading.text, label.clone());
                // What makes a column personal is never forgotten.
                if !above.is_empty() && !heading.group.is_personal {
                    heading.group = above;
                }
                heading.is_merged = column > *start;
                heading.is_beside = false;
            }
        }
    }
    join_blanks(headings);
    join_births(headings);
}

/// The whole of a heading of one column that goes on in a cell below.
pub(super) fn whole<'h>(heading: &dyn Fn(usize) -> Option<&'h Heading>, cell: &HeadCell<'_>) -> Option<Label> {
    let (place, span, text) = *cell;
    heading(place).filter(|_| span == 1 && !is_merged(heading, place))?.with(text)
}

/// Whether a column's heading is merged with that of a neighbour.
pub(super) fn is_merged<'h>(heading: &dyn Fn(usize) -> Option<&'h Heading>, place: usize) -> bool {
    [place, place + 1].into_iter().any(|place| heading(place).is_some_and(|heading| heading.is_merged))
}

/// Whether the row above that with the names is the head's first: it has most headings, and several go on below.
pub(super) fn is_typed(above: &[HeadCell<'_>], row: &[HeadCell<'_>]) -> bool {
    let goes_on = |(start, _, text): &&HeadCell<'_>| {
        let over = above.iter().find(|(place, ..)| place == start);
        over.is_some_and(|(.., over)| Heading::new(over).with(text).is_some())
    };
    above.len() * 2 > row.len() && row.iter().filter(goes_on).count() > 1
}

/// Counts what stands right above the first row of the head to it: what makes columns personal or the
/// decision's, as `Năm sinh` above `Nam` and `Nữ`, and what heads a column that has nothing below.
pub(super) fn add_above(headings: &mut [Heading], above: &[HeadCell<'_>]) {
    for (start, span, text) in above {
        // A title stands alone on the left, and a line that says whom to ask has digits.
        if *start == 0 && above.len() == 1 || text.contains(is_digit) {
            continue;
        }
        let label = Label::new(text);
        for (place, heading) in headings.iter_mut().enumerate().skip(*start) {
            // Where cells can't be seen to be merged, it also covers what is right of it, as far as
            // nothing else begins.
            let is_next = above.iter().any(|(other, ..)| *other == place && other > start);
            let known = heading.text.known;
            let is_other = matches!(known, Some(Known::Unit | Known::Award | Known::Position | Known::Citation));
            let is_beyond = place >= start + span && (is_other || *span > 1);
            if known == Some(Known::Name) || is_next || is_beyond {
                break;
            }
            if label.is_personal || label.is(Known::Decision) {
                heading.group = label.clone();
                heading.is_beside = false;
            } else if heading.text.is_empty() && place == *start && label.known.is_some() {
                *heading = Heading { text: label.clone(), ..Heading::default() };
            }
        }
    }
}

/// Counts blank headings as one with what is left of them, when and where a paper was issued as the
/// paper, the street as the house, and an account's bank as the account.
fn join_blanks(headings: &mut [Heading]) {
    let mut left = Label::default();
    let find = |is_one: fn(&str) -> bool| {
        let mut texts = headings.iter().map(|heading| &heading.text);
        texts.find(|text| text.is_personal && is_one(&fold(text))).cloned()
    };
    let (paper, account) = (find(is_paper), find(is_account));
    let has_any = paper.is_some() || account.is_some();
    let issues: Vec<bool> = headings.iter().map(|heading| has_any && is_issue(&heading.text)).gather();
    let next = issues.iter().skip(1).copied().chain([false]);
    for ((heading, is_issue), is_next) in headings.iter_mut().zip(issues.iter().copied()).zip(next) {
        let folded = fold(&heading.text);
        let is_open = !heading.group.is(Known::Decision);
        // A bare `Ngày` before `Nơi cấp` is the paper's, and so is a bare `Số`.
        let is_issue = is_issue || is_next && is_open && is_listed("ngay so", &folded);
        let is_of = is_issue && (paper.is_some() || is_account(&fold(&left)));
        let is_part = left.is_personal && (is_of || is_listed("ngaycap noicap", &folded) || is_street(&left, &folded));
        let is_bank = || heading.text.known.is_none() && is_bank(&heading.text);
        if is_part {
            heading.join(&left);
        } else if let Some(paper) = paper.as_ref().filter(|_| is_issue && is_open && is_of_person(&left)) {
            heading.join(paper);
            left.clone_from(paper);
        } else if let Some(account) = account.as_ref().filter(|_| is_bank()) {
            heading.join(account);
            left.clone_from(account);
        } else if !heading.text.is_empty() {
            left.clone_from(&heading.text);
        } else if !left.is_empty() && (heading.group.is_empty() || left.is_personal) {
            heading.group.clone_from(&left);
            heading.is_merged = true;
        }
    }
}

/// Whether a heading says who somebody is: what is issued right of it is no award's paper.
fn is_of_person(heading: &Label) -> bool {
    let is_known = matches!(heading.known, Some(Known::Name | Known::Ordinal | Known::Position));
    is_known || heading.is_empty() || is_listed("gioitinh nu dantoc tongiao quoctich", &fold(heading))
}

/// Counts the parts of a birth day as one: `Ngày`, `Tháng` left of `Năm sinh`, `Tháng`, `Năm` right of `Ngày sinh`
/// or `Sinh ngày`.
fn join_births(headings: &mut [Heading]) {
    let join = |heading: &mut Heading| heading.group = Label::new("Ngày sinh");
    let mut right = "";
    for heading in headings.iter_mut().rev() {
        let folded = fold(&heading.text);
        right = match (right, &*folded) {
            ("sinh", "thang") => "thang",
            ("thang", "ngay") => "ngay",
            _ if heading.text.is_personal && has(&folded, "sinh") => "sinh",
            _ => "",
        };
        if matches!(right, "thang" | "ngay") {
            join(heading);
        }
    }
    let mut left = "";
    for heading in headings {
        let folded = fold(&heading.text);
        left = match (left, &*folded) {
            ("ngay", "thang") => "thang",
            ("thang", "nam") => "nam",
            _ if heading.text.is_personal && is_listed("ngaysinh sinhngay", &folded) => "ngay",
            _ => "",
        };
        if matches!(left, "thang" | "nam") {
            join(heading);
        }
    }
}

/// Lets go what only a column beside makes personal, where the page names it.
pub(super) fn uncover(headings: &mut [Heading], shows: &dyn Fn(&str) -> bool) {
    for heading in headings.iter_mut().filter(|heading| heading.is_beside && shows(&heading.text)) {
        heading.group = Label::default();
    }
}

/// `Ngày, tháng, năm` right beside the decision's number is its date; anywhere
/// else it may be a birth date.
pub(super) fn date_decisions(headings: &[Heading], known: &mut [Option<Known>]) {
    for (place, heading) in headings.iter().enumerate() {
        let beside = [place.checked_sub(1), Some(place + 1)];
        let is_decision = |place: usize| known.get(place) == Some(&Some(Known::Decision));
        let is_date = beside.into_iter().flatten().any(is_decision) && fold(&heading.text) == "ngaythangnam";
        if let (Some(known), true) = (known.get_mut(place), is_date) {
            *known = Some(Known::Date);
        }
    }
}

/// What was given before is no award where another column has one, nor a district or a village the place beside the
/// commune, nor a branch of the party the unit beside another.
pub(super) fn give_way(headings: &[Heading], known: &mut [Option<Known>]) {
    leave(headings, known, Known::Award, headers::is_past);
    leave(headings, known, Known::Unit, headers::is_part_of_unit);
    leave(headings, known, Known::Place, headers::is_wide_place);
    leave(headings, known, Known::Place, headers::is_part_of_place);
}

/// Forgets the columns of a field that say less, where another says it.
fn leave(headings: &[Heading], known: &mut [Option<Known>], field: Known, is_less: fn(&str) -> bool) {
    let says_more = |(known, heading): (&Option<Known>, &Heading)| *known == Some(field) && !is_less(&heading.text);
    if !known.iter().zip(headings).any(says_more) {
        return;
    }
    for (known, heading) in known.iter_mut().zip(headings) {
        *known = known.filter(|known| *known != field || !is_less(&heading.text));
    }
}

/// Whether a folded heading says the street of a house beside it.
fn is_street(house: &str, folded: &str) -> bool {
    is_listed("duong pho tenduong tenpho duongpho", folded) && fold(house).starts_with("sonha")
}
