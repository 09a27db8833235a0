//! A text of the head, and what it says.

use std::ops::Deref;

use super::headers;
use super::names::{self, Claim};
use crate::honours::{Known, is_personal};
use crate::text::{fold, is_listed};

/// Headings of the parts of a name: before the given name, and the given name.
const PARTS: [&str; 2] = [
    "ho hodem hovadem hotendem hovatendem hova holot hovachulot hovachudem hochudem hotenlot hovatenlot tendem lastname familyname surname middlename",
    "ten firstname givenname",
];

/// What it says is worked out once: words are looked up for longer than anything else is done with a head.
#[derive(Debug, Clone, Default)]
pub(super) struct Label {
    text: String,
    /// The field that it means, if it is one that the format knows.
    pub known: Option<Known>,
    /// How much it looks like the heading of the names, if at all.
    pub claim: Option<Claim>,
    /// Which part of a name it heads, if one: 0 what comes before the given name, 1 the given name.
    pub part: Option<usize>,
    pub is_personal: bool,
    /// Whether `Nam` beside it means men, not a year: a sheet with marks has them there, too.
    pub tells_men: bool,
}

impl Label {
    pub fn new(text: &str) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let known = headers::known(text);
        let claim = known.and_then(|_| names::claim(text));
        let folded = fold(text);
        let part = PARTS.iter().position(|part| is_listed(part, &folded));
        let tells_men = !text.is_ascii() || is_listed("nu namnu gioitinh sex gender", &folded);
        Self { text: text.to_owned(), known, claim, part, is_personal: is_personal(text), tells_men }
    }

    pub fn is(&self, known: Known) -> bool {
        self.known == Some(known)
    }
}

impl Deref for Label {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}
