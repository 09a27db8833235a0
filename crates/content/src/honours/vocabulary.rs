use crate::text::{find, fold, is_listed};

/// Who is honoured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A person.
    Individual,
    /// A unit, a village, a club.
    Collective,
    /// A family.
    Household,
}

/// How far an award is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Published for comment: not decided.
    Proposed,
    /// Given.
    Awarded,
    /// Taken back.
    Revoked,
}

/// What takes an award back, folded, wherever it stands.
const TAKEN: &str = "thuhoi tuocdanhhieu bituoc baibo";
/// What begins as *hủy* does, and says nothing of the kind.
const LIKE_REVOKED: &str = "huyen huychuong huyhieu";

impl Kind {
    /// As the format writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Collective => "collective",
            Self::Household => "household",
        }
    }

    /// Reads the format's own word, or what offices write: `cá nhân`, `tập thể`, `hộ gia đình`.
    pub fn of(text: &str) -> Option<Self> {
        let words = [
            (Self::Individual, "individual person canhan cn"),
            (Self::Collective, "collective group organisation organization tapthe tt donvi tochuc doanhnghiep"),
            (Self::Household, "household family hogiadinh hgd ho giadinh"),
        ];
        let folded = fold(text);
        words.into_iter().find(|(_, words)| is_listed(words, &folded)).map(|(kind, _)| kind)
    }
}

impl Status {
    /// As the format writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Awarded => "awarded",
            Self::Revoked => "revoked",
        }
    }

    /// Reads the format's own word, or what offices write: `đề nghị`, `đã tặng`, `thu hồi`.
    pub fn of(text: &str) -> Option<Self> {
        // Of what a text says, that counts which takes most of the award.
        let words = [
            (Self::Revoked, "revoked annulled cancel withdrawn huy dahuy bihuy tuoc bituoc datuoc darut", TAKEN),
            (Self::Proposed, "proposed pending", "denghi dexuat dukien layykien choduyet dangxet dangcho"),
            (
                Self::Awarded,
                "awarded datang datrao danhan dakhen duoctang truytang conhieuluc active publish",
                "daduoctang",
            ),
        ];
        let folded = fold(text);
        let folded = LIKE_REVOKED.split(' ').find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
        let before = |word: &str| find(folded, word).and_then(|at| folded.get(..at));
        if TAKEN.split(' ').filter_map(before).any(is_open) {
            return None;
        }
        let is_said = |beginnings: &str, anywhere: &str| {
            let said = |word| before(word).is_some_and(|before| !denies(before));
            beginnings.split(' ').any(|word| folded.starts_with(word)) || anywhere.split(' ').any(said)
        };
        words.into_iter().find(|(_, beginnings, anywhere)| is_said(beginnings, anywhere)).map(|(status, ..)| status)
    }
}

/// Whether what stands before it says that an award is not taken back yet, or no more: `Đề nghị thu hồi`,
/// `Hủy quyết định thu hồi`.
fn is_open(before: &str) -> bool {
    let words = "denghi dexuat kiennghi xet dukien huyquyetdinh huyboquyetdinh khoiphucsau khoiphucsaukhi";
    words.split(' ').any(|word| before.ends_with(word))
}

/// Whether what stands before a word, folded, says that it is not so: `Không bị thu hồi`.
fn denies(before: &str) -> bool {
    let mut rest = before;
    while let Some(next) = ["bi", "duoc", "phai", "denghi", "quyetdinh"].iter().find_map(|word| rest.strip_suffix(word))
    {
        rest = next;
    }
    ["khong", "chua", "not"].iter().any(|word| rest.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &str, status: Option<Status>) {
        texts.split('|').for_each(|text| assert_eq!(Status::of(text), status, "{text}"));
    }

    #[test]
    fn statuses_are_known_as_offices_write_them() {
        check(
            "awarded|Đã tặng|Truy tặng|Đã trao|Đã khen|Đã khen thưởng|Đã được tặng|Được tặng|Đã nhận|Còn hiệu lực|published",
            Some(Status::Awarded),
        );
        check("proposed|Đề nghị khen thưởng|Dự kiến|Đang lấy ý kiến|Lấy ý kiến nhân dân", Some(Status::Proposed));
        check("Chờ duyệt|Đang xét|Đang chờ|pending|Đã khen, đề nghị nâng mức", Some(Status::Proposed));
        check(
            "revoked|Bị thu hồi|Tước danh hiệu|Withdrawn|Đã thu hồi|Hủy bỏ quyết định|Huỷ|Cancelled|Hủy đề nghị|\
             Bị tước danh hiệu|Đã tước|Bãi bỏ|Quyết định đã bãi bỏ|Đã rút",
            Some(Status::Revoked),
        );
        check("Không bị thu hồi|Chưa thu hồi|Không đề nghị|Chưa bị tước danh hiệu|Không đề nghị thu hồi", None);
        check("Huyện đã trao|Huy chương đã trao", Some(Status::Awarded));
        check(
            "Huy hiệu 30 năm|Đề nghị thu hồi|Đang xem xét thu hồi|Đã trao, đề nghị tước danh hiệu|\
             Hủy quyết định thu hồi|Hủy đề nghị thu hồi|Khôi phục sau thu hồi",
            None,
        );
        check("Đã trao, sau bị tước|Đã trao, nay thu hồi|Huyện thu hồi|Hủy, thu hồi", Some(Status::Revoked));
        check("Thu hồi, không còn hiệu lực|Không còn hiệu lực, đã thu hồi", Some(Status::Revoked));
        check("|mới|Không được tặng|Chưa khen|Hết hiệu lực|Không còn hiệu lực", None);
    }

    #[test]
    fn kinds_are_known_as_offices_write_them() {
        for (texts, kind) in [
            ("individual|Cá nhân|CN", Some(Kind::Individual)),
            ("Tập thể|TT|Đơn vị|Tổ chức|Doanh nghiệp", Some(Kind::Collective)),
            ("Hộ gia đình|HGĐ|Hộ", Some(Kind::Household)),
            ("|Khác", None),
        ] {
            texts.split('|').for_each(|text| assert_eq!(Kind::of(text), kind, "{text}"));
        }
    }
}
