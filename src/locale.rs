//! Every word that a reader sees, in Vietnamese and English.

mod dates;
mod en;
mod faults;
mod numbers;
mod vi;
mod words;

pub use dates::{date, moment};
pub use faults::{fault, remark, warning};
pub use numbers::{bytes, number, views_said};
pub use words::Words;

/// Words that stand in captions before the name of who took the photo, whatever the page's language.
pub const TAKEN_BY: [&str; 8] = ["Ảnh", "ảnh", "ẢNH", "Nguồn", "nguồn", "Photo", "photo", "by"];

/// A language the widget speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese, the default.
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language of a `lang` attribute such as `en-GB`; Vietnamese unless it is English.
    pub fn of(tag: &str) -> Self {
        Self::named(tag).unwrap_or(Self::Vi)
    }

    /// The language of such an attribute, if it is one of ours.
    pub fn named(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(&['-', '_'][..]).next().unwrap_or_default();
        [Self::Vi, Self::En].into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// The tag for a `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The words of this language.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Vi => &vi::WORDS,
            Self::En => &en::WORDS,
        }
    }
}

/// Puts `values` in the places `{}` of `pattern`, in order.
pub fn fill(pattern: &str, values: &[&str]) -> String {
    let mut parts = pattern.split("{}");
    let mut text = parts.next().unwrap_or_default().to_owned();
    let mut values = values.iter();
    for part in parts {
        text.push_str(values.next().unwrap_or(&""));
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regional_tag_is_its_language() {
        assert_eq!(Lang::of("en-GB"), Lang::En);
        assert_eq!(Lang::of("vi-VN"), Lang::Vi);
        assert_eq!(Lang::of("lo"), Lang::Vi);
    }

    #[test]
    fn values_stand_in_their_places() {
        assert_eq!(fill("{} trên {}", &["3", "12"]), "3 trên 12");
        assert_eq!(fill("không có", &["3"]), "không có");
    }

    #[test]
    fn both_languages_have_a_pattern_with_as_many_places() {
        let (vi, en) = (Lang::Vi.words(), Lang::En.words());
        for (one, other) in vi.patterns().iter().zip(en.patterns()) {
            assert_eq!(one.matches("{}").count(), other.matches("{}").count(), "{one:?} and {other:?}");
        }
    }
}
