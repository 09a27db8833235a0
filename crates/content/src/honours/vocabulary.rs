use crate::text::{fold, is_listed};

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
            (Self::Individual, "individual person canhan"),
            (Self::Collective, "collective group organisation organization tapthe"),
            (Self::Household, "household family hogiadinh ho giadinh"),
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
        let words = [
            (Self::Awarded, "awarded datang dakhenthuong datraotang"),
            (Self::Proposed, "proposed denghi dexuat dangxet layykien"),
            (Self::Revoked, "revoked annulled thuhoi dathuhoi huy dahuy huybo"),
        ];
        let folded = fold(text);
        words.into_iter().find(|(_, words)| is_listed(words, &folded)).map(|(status, _)| status)
    }
}
