//! Dates as people and programs write them.

use super::{Date, clock, number, short};
use crate::text::{concat, fold, is_listed};

/// Months by their Vietnamese names; the last two begin with the tenth.
const MONTHS: &str = "mot hai ba tu nam sau bay tam chin muoi";

/// Day, month and year in this order or from the year on, with signs or the
/// Vietnamese words between them. The month may have its name; a weekday
/// may stand before, and a time on either side. What can't be a month is the day, where the day of the week says
/// so, or, of a program's date, alone.
pub(super) fn written(text: &str, is_program: bool) -> Option<Date> {
    // Most words of a page have none.
    if !text.bytes().any(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let mut words = Words::default();
    let segments = text.split(',').filter(|segment| !is_weekday(segment));
    let signs = &[' ', '|', '\u{A0}', '(', ')', '[', ']'][..];
    segments.flat_map(|segment| segment.split(signs)).for_each(|word| words.take(word));
    if !words.may_turn() {
        return words.date(false);
    }
    let weekday = text.split(',').find_map(weekday);
    let is_said = |date: &Date| weekday == Some((date.days() + 4).rem_euclid(7));
    let (date, turned) = (words.date(false), words.date(true));
    // The other order counts where only so it is the day of the week that is said.
    let is_right = weekday.is_none() || date.as_ref().is_some_and(is_said);
    let other = turned.filter(|turned| !is_right && is_said(turned) || is_program && date.is_none());
    other.or(date)
}

/// The day of the week that a program writes, from Sunday on: `Fri`, `T6`, `CN`.
fn weekday(text: &str) -> Option<i64> {
    let folded = fold(text);
    let begin = folded.get(..3).filter(|begin| folded.len() == 3 || *begin != "thu" && folded.ends_with("day"));
    let place = "sun mon tue wed thu fri sat".split(' ').position(|day| Some(day) == begin);
    let short =
        folded.strip_prefix('t').and_then(short).filter(|day| (2..=7).contains(day)).map(|day| usize::from(day) - 1);
    let sunday = if folded == "cn" { Some(0) } else { None };
    i64::try_from(place.or(short).or(sunday)?).ok()
}

/// What the words of a date say.
#[derive(Default)]
struct Words<'t> {
    /// Day, month and year; a month that is a word is empty.
    parts: Vec<&'t str>,
    /// The place of what stands after `tháng`, and the month that it is in words.
    month: Option<usize>,
    spoken: u8,
    time: String,
    zone: &'t str,
    half: Option<u8>,
    /// The word before, folded.
    before: String,
}

impl<'t> Words<'t> {
    fn take(&mut self, word: &'t str) {
        let folded = fold(word);
        let before = std::mem::replace(&mut self.before, folded.clone());
        let bare = word.trim_end_matches('\'');
        match (before.as_str(), folded.as_str()) {
            // `Thứ hai`, `Chủ nhật`.
            ("thu" | "chu", day) if !day.is_empty() && named_month(word).is_none() => self.before.clear(),
            _ if is_zone(word) => self.zone = word,
            _ if is_time(bare) => self.time = bare.replace(&['h', 'g'][..], ":"),
            ("gio", minute) if short(minute).is_some() => self.time.push_str(minute),
            ("thang" | "muoi", name) if self.is_month(&before, name) => {}
            (_, "gio") => self.time = concat(&[self.parts.pop().unwrap_or_default(), ":"]),
            // What stands before it is the day of the week.
            (_, "ngay") => (self.parts, self.month, self.spoken) = (Vec::new(), None, 0),
            (_, "thang" | "thg") => self.month = Some(self.parts.len()),
            // `Th3`, as WordPress writes it.
            (_, month) if is_short_month(month) => {
                self.month = Some(self.parts.len());
                self.parts.extend(word.trim_end_matches('.').get(2..));
            }
            // What stands around an empty word belongs together.
            (_, "") => self.before = before,
            (_, "thu" | "chu" | "nam" | "luc" | "phut") => {}
            (_, "mon" | "tue" | "wed" | "fri" | "sat" | "sun") if self.parts.is_empty() => {}
            // The halves of a day, in words and as a Vietnamese Windows writes them.
            (_, "am" | "sa" | "sang") => self.half = Some(0),
            (_, "pm" | "ch" | "chieu" | "toi") => self.half = Some(12),
            (_, "gmt" | "utc" | "ut" | "z") => self.zone = "Z",
            (_, "ict") => self.zone = "+7",
            _ if word.starts_with("GMT") || word.starts_with("UTC") => self.zone = word.get(3..).unwrap_or_default(),
            _ => self.parts.extend(word.split(&['/', '-', '–', '.'][..]).filter(|part| !part.is_empty())),
        }
    }

    /// Takes a month's name, or the second word of one.
    fn is_month(&mut self, before: &str, name: &str) -> bool {
        let Some(place) = MONTHS.split(' ').position(|one| one == name) else { return false };
        let number = place as u8 + 1;
        let is_second = before != "thang";
        if is_second && (self.spoken != 10 || number > 2) {
            return false;
        }
        if !is_second {
            self.parts.push("");
        }
        self.spoken = if is_second { 10 + number } else { number };
        true
    }

    /// The date; where it is turned, the month stands in the place of the day.
    fn date(&self, is_turned: bool) -> Option<Date> {
        let &[first, second, last] = self.parts.as_slice() else { return None };
        // `Sep 28, 2020` has the month before the day.
        let is_first = is_turned || self.month == Some(0) || named_month(first).is_some();
        let (first, month) = if is_first { (second, first) } else { (first, second) };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        let named = if month.is_empty() { Some(self.spoken) } else { named_month(month) };
        // With a name among them, two digits of a year are no day.
        let year = match (number(year)?, year.len()) {
            (short, 2) if named.is_some() => short + if short < 70 { 2000 } else { 1900 },
            (whole, 4) => whole,
            _ => return None,
        };
        self.timed(Date::new(year, named.or_else(|| short(month))?, short(day)?)?)
    }

    /// Whether day and month are two numbers before the year, of which either may be the month.
    fn may_turn(&self) -> bool {
        self.month.is_none() && self.parts.iter().take(2).all(|part| short(part).is_some())
    }

    fn timed(&self, date: Date) -> Option<Date> {
        if self.time.len() < 2 {
            return Some(date);
        }
        // `8h` and `8 giờ` are the whole hour.
        let minutes = if self.time.ends_with(':') { "00" } else { "" };
        Some(in_half(clock(date, &concat(&[&self.time, minutes, self.zone]))?, self.half))
    }
}

/// `th3`, of a folded word.
fn is_short_month(word: &str) -> bool {
    word.strip_prefix("th").and_then(short).is_some()
}

/// `14:30`, `14h30`, `14h`.
fn is_time(word: &str) -> bool {
    let (hour, minute) = word.split_once(&['h', 'g'][..]).unwrap_or_default();
    let is_zone = word.starts_with("GMT") || word.starts_with("UTC");
    !is_zone && word.contains(':') || short(hour).is_some() && (minute.is_empty() || short(minute).is_some())
}

/// `+0700`, `-03:30`, `+7`.
fn is_zone(word: &str) -> bool {
    word.starts_with('+') || word.starts_with('-') && (word.len() == 5 || word.contains(':'))
}

/// A time of twelve hours in its half of the day, which begins with the hour.
fn in_half(date: Date, half: Option<u8>) -> Date {
    let time = match (date.time, half) {
        // What a spreadsheet adds to a day that has no time.
        (Some((12, 0)), Some(0)) => None,
        (Some((hour @ ..=12, minute)), Some(half)) => Some((hour % 12 + half, minute)),
        (time, _) => time,
    };
    Date { time, ..date }
}

/// `Thứ ba`, `CN`, `Tue`.
fn is_weekday(text: &str) -> bool {
    let folded = fold(text);
    let english = folded.get(..3).is_some_and(|begin| is_listed("mon tue wed fri sat sun", begin));
    let worded = english && !folded.bytes().any(|sign| sign.is_ascii_digit());
    let short = folded.len() == 2 && folded.starts_with('t');
    let long = folded.starts_with("thu") && folded.len() < 10 && !text.contains(':');
    worded || short || long || matches!(folded.as_str(), "chunhat" | "cn")
}

/// The month of an English name, whole or short.
fn named_month(text: &str) -> Option<u8> {
    let begin = fold(text.get(..3)?);
    // `28-Thg9-20`, as a Vietnamese Windows has it.
    if begin == "thg" {
        return short(text.get(3..)?);
    }
    let months = "jan feb mar apr may jun jul aug sep oct nov dec".split(' ');
    (1..).zip(months).find(|(_, month)| *month == begin).map(|(number, _)| number)
}
