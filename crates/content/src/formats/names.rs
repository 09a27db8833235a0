//! Which headings look like that of the names.

use super::headers::{folded, is_who, known, listed, words};
use crate::honours::{Known, is_personal};
use crate::text::{Words, fold, is_listed};

/// What a name begins with that stands after something else: `Cấp bậc, họ và tên`.
static AFTER_MORE: Words = Words::new("hoten* hovaten* capbachoten* capbachovaten* quanhamhoten* quanhamhovaten*");
/// What says a name that stands after nothing else.
static NAMES: Words = Words::new("hoten* hovaten*");
/// What stands after it, or without it, where the name is that of someone beside who is honoured.
const BESIDE: &str = "gvcn gvchunhiem giaovienchunhiem gvhd gvhuongdan giaovienhuongdan nguoihuongdan hlv huanluyenvien \
     phuhuynh phuhuynhhocsinh chame bome cha bo me nguoigiamho nguoidenghi nguoigioithieu";

/// How much a heading looks like that of the names, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Claim {
    /// It says so.
    Name,
    /// It says who: `Cá nhân, tập thể`.
    Person,
    /// It is that of a teacher, a parent or who proposes: of people beside them.
    Beside,
    /// It is that of a unit's name.
    UnitName,
    /// `Đối tượng`, which also heads the kinds.
    Subject,
    /// It is that of units, which a list of units alone has for their names.
    Unit,
    /// It is that of people in other words, `Hội viên`, which may count them as well.
    Who,
}

/// How much a heading looks like that of the names, if at all.
pub(super) fn claim(heading: &str) -> Option<Claim> {
    let folded = folded(heading);
    match known(heading)? {
        Known::Name if is_listed(BESIDE, folded.get(NAMES.longest(&folded)..).unwrap_or_default()) => {
            Some(Claim::Beside)
        }
        Known::Name if is_after_more(heading, &folded) => Some(Claim::Person),
        Known::Name if listed(&folded).is_none() && words(&folded).is_some_and(|[name, ..]| !name) => {
            Some(Claim::Person)
        }
        Known::Name if is_who(&folded) => Some(Claim::Who),
        Known::Name => Some(Claim::Name),
        Known::Place if folded.starts_with("ten") => Some(Claim::UnitName),
        Known::Unit if folded.starts_with("ten") || words(&folded).is_some_and(|[name, ..]| name) => {
            Some(Claim::UnitName)
        }
        Known::Unit => Some(Claim::Unit),
        Known::Kind if folded == "doituong" => Some(Claim::Subject),
        _ => None,
    }
}

/// Whether a heading says the whole name, and nothing else.
pub(super) fn is_whole_name(heading: &str) -> bool {
    is_listed("hoten hovaten", &folded(heading))
}

/// Whether a heading says something else, then the name. What stands before it is kept as well, so none
/// of it may be personal.
pub(super) fn is_after_more(heading: &str, folded: &str) -> bool {
    if !NAMES.are_in(folded) {
        return false;
    }
    let is_name = |piece: &str| AFTER_MORE.fits(&fold(piece));
    let mut pieces = heading.split(&[',', ';', '/', '-', '\n'][..]);
    let is_first = pieces.next().is_some_and(|first| NAMES.fits(&fold(first)));
    !is_first && (is_name(heading) || pieces.any(is_name)) && !is_personal(heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_headings_look_more_like_that_of_the_names() {
        let order = [Claim::Name, Claim::Person, Claim::Beside, Claim::UnitName, Claim::Subject, Claim::Unit].map(Some);
        let headings = ["Tên cá nhân", "Người được khen", "Họ tên GVCN", "Tên doanh nghiệp", "Đối tượng", "Đơn vị"];
        assert_eq!(headings.map(claim), order);
        assert!(order.is_sorted());
    }
}
