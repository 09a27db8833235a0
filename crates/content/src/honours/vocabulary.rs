use crate::text::fold;

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
        match text {
            "individual" => return Some(Self::Individual),
            "collective" => return Some(Self::Collective),
            "household" => return Some(Self::Household),
            _ => {}
        }
        match fold(text).as_str() {
            "individual" | "person" | "canhan" => Some(Self::Individual),
            "collective" | "group" | "organisation" | "organization" | "tapthe" => Some(Self::Collective),
            "household" | "family" | "hogiadinh" | "ho" | "giadinh" => Some(Self::Household),
            _ => None,
        }
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
        match text {
            "proposed" => return Some(Self::Proposed),
            "awarded" => return Some(Self::Awarded),
            "revoked" => return Some(Self::Revoked),
            _ => {}
        }
        match fold(text).as_str() {
            "proposed" | "denghi" | "dexuat" | "dangxet" | "layykien" => Some(Self::Proposed),
            "awarded" | "datang" | "dakhenthuong" | "datraotang" => Some(Self::Awarded),
            "revoked" | "annulled" | "thuhoi" | "dathuhoi" | "huy" | "dahuy" | "huybo" => Some(Self::Revoked),
            _ => None,
        }
    }
}
