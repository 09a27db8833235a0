//! A title for what has none, and what stands over it.

use crate::date::Date;
use crate::text::{fold, has, is_listed, join, shortened};

/// What systems call the section of what was given none.
const NO_SECTION: &str = "uncategorized uncategorised chuaphanloai chuaduocphanloai khongphanloai";

/// Characters of such a title.
const MOST: usize = 80;

/// What can stand for a title: the first words of a text, else a day.
pub(super) fn first_words(text: &str, day: Option<Date>) -> Option<String> {
    let line = text.lines().next().unwrap_or_default();
    let day = || {
        let (year, month, day) = day?.numbers();
        Some(join(&[day.to_string(), month.to_string(), year.to_string()], "/"))
    };
    if line.is_empty() { day() } else { Some(shortened(line, MOST)) }
}

/// Whether a name is that of a section that somebody chose, and no program's address.
pub(super) fn is_section(name: &str) -> bool {
    !is_listed(NO_SECTION, &fold(name)) && !has(name, "://")
}
