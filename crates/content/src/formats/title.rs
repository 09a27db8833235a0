//! A title for what has none.

use crate::date::Date;
use crate::text::{join, shortened};

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
