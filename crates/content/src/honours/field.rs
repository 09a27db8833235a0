/// The fields that the format knows, in the order in which a record lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    Id,
    Name,
    Kind,
    Position,
    Unit,
    Place,
    Award,
    Year,
    Date,
    Decision,
    Citation,
    Photo,
    Href,
    Status,
    /// The running number of a spreadsheet's row (`STT`).
    Ordinal,
}

/// Fields by the headings of their columns in a table of ours, folded.
pub(crate) const HEADINGS: [(&str, &str); 16] = [
    ("name", "ten"),
    ("name", "hovaten"),
    ("name", "hoten"),
    ("kind", "doituong"),
    ("position", "chucvu"),
    ("unit", "donvi"),
    ("place", "diaban"),
    ("award", "hinhthuckhenthuong"),
    ("year", "nam"),
    ("date", "ngay"),
    ("decision", "soquyetdinh"),
    ("citation", "thanhtich"),
    ("status", "tinhtrang"),
    ("photo", "anh"),
    ("href", "baiviet"),
    ("href", "article"),
];

/// All of them, each at its own number.
pub(crate) const KNOWN: [(Known, &str); 15] = [
    (Known::Id, "id"),
    (Known::Name, "name"),
    (Known::Kind, "kind"),
    (Known::Position, "position"),
    (Known::Unit, "unit"),
    (Known::Place, "place"),
    (Known::Award, "award"),
    (Known::Year, "year"),
    (Known::Date, "date"),
    (Known::Decision, "decision"),
    (Known::Citation, "citation"),
    (Known::Photo, "photo"),
    (Known::Href, "href"),
    (Known::Status, "status"),
    (Known::Ordinal, "ordinal"),
];

impl Known {
    pub fn of(name: &str) -> Option<Self> {
        KNOWN.iter().find(|(_, known)| *known == name).map(|(field, _)| *field)
    }

    pub fn name(self) -> &'static str {
        KNOWN.get(self as usize).map_or("", |(_, name)| name)
    }

    /// Whether a reader would look for its text.
    pub fn is_searched(self) -> bool {
        !matches!(self, Self::Id | Self::Kind | Self::Photo | Self::Href | Self::Status | Self::Ordinal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_stands_at_its_own_number() {
        for (place, (field, name)) in KNOWN.into_iter().enumerate() {
            assert_eq!(field as usize, place);
            assert_eq!(field.name(), name);
        }
    }
}
