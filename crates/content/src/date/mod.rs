//! Dates as data carries them: shown in their own offset, never moved.

#[cfg(test)]
mod tests;
mod written;

use crate::text::{begins_digit, concat, digits};
use written::written;

/// A day, with the time of day and the offset where the data gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// Hours and minutes, on the clock of the offset.
    pub time: Option<(u8, u8)>,
    /// Minutes east of UTC, where the data says it: 420 is +07:00.
    pub offset: Option<i16>,
}

impl Date {
    /// Reads an ISO date (`2020-09-28`, `2020-09-28T15:00:00+07:00`), one as
    /// Vietnamese offices write it (`28/9/2020`, `ngày 28 tháng Chín năm 2020`), or as
    /// mail and spreadsheets do (`Mon, 28 Sep 2020 15:00:00 +0700`, `28-Sep-20`).
    /// `None` for anything else, and for a day that isn't in the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        iso(text).or_else(|| written(text, false))
    }

    /// Reads a day as data and feeds give it besides: as a number, of seconds or thousandths since 1970 too, which
    /// are shown on Vietnam's clock, and with the month before the day, where that can't be another. A zone that isn't
    /// known, or a time that is none, costs no more than itself.
    pub(crate) fn told(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        // The zone, and what it is called, stand behind the time; a day alone is said otherwise.
        let cuts = if rest.contains(':') { 4 } else { 0 };
        for _ in 0..=cuts {
            if let Some(date) = iso(rest).or_else(|| written(rest, true)) {
                return Some(date);
            }
            let cut = rest.rsplit_once(' ').filter(|(_, word)| !begins_digit(word) || word.contains(':'));
            let Some((before, _)) = cut else { break };
            rest = before;
        }
        in_figures(text.trim())
    }

    /// Reads a day as a cell of a spreadsheet has it besides: `20200928`, or how many days after 1899 it
    /// is where its format was lost, `44102`, from 1954 to 2064. In other texts such numbers are none.
    pub(crate) fn of_cell(text: &str) -> Option<Self> {
        let number = digits(text)?;
        match text.len() {
            8 => Self::new((number / 10_000) as u16, (number / 100 % 100) as u8, (number % 100) as u8),
            5 if (20_000..60_000).contains(&number) => Self::of_serial(number as u32),
            _ => None,
        }
    }

    /// A day by its number, which is 61 on the first of March in 1900. Each fourth year is a leap year here.
    fn of_serial(number: u32) -> Option<Self> {
        let days = number.checked_sub(61)?;
        let year = (days * 4 + 3) / 1461;
        let in_year = days - year * 1461 / 4;
        let month = (in_year * 5 + 2) / 153;
        let day = in_year - (month * 153 + 2) / 5 + 1;
        let is_next = month > 9;
        let month = if is_next { month - 9 } else { month + 3 };
        Self::new(1900 + year as u16 + u16::from(is_next), month as u8, day as u8)
    }

    /// Whether it says anything: programs write the beginning of their time where they know no day.
    pub(crate) fn is_set(&self) -> bool {
        !matches!((self.year, self.month, self.day), (1 | 1970, 1, 1))
    }

    /// The day of a change, unless it is that of the beginning, or before it: then it was only made ready.
    pub(crate) fn after(self, published: Option<Self>) -> Option<Self> {
        published.is_none_or(|published| self.minutes() > published.minutes()).then_some(self)
    }

    /// Year, month and day, for the locale to write in numbers.
    pub fn numbers(&self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Minutes since the beginning of 1970 in UTC, to put dates in order. One
    /// without a time counts as midnight, one without an offset as UTC.
    pub fn minutes(&self) -> i64 {
        let (hour, minute) = self.time.unwrap_or_default();
        let clock = i64::from(hour) * 60 + i64::from(minute);
        self.days() * 1440 + clock - i64::from(self.offset.unwrap_or_default())
    }

    /// As ISO 8601 writes it, for `<time datetime>`.
    pub fn iso(&self) -> String {
        let day = format!("{:04}-{:02}-{:02}", self.year, self.month, self.day);
        let Some((hour, minute)) = self.time else {
            return day;
        };
        let Some(offset) = self.offset else {
            return format!("{day}T{hour:02}:{minute:02}");
        };
        let sign = if offset < 0 { '-' } else { '+' };
        let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
        format!("{day}T{hour:02}:{minute:02}{sign}{hours:02}:{minutes:02}")
    }

    fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            1..=12 => 31,
            _ => return None,
        };
        ((1..=last).contains(&day) && (1..=9999).contains(&year)).then_some(Self {
            year,
            month,
            day,
            time: None,
            offset: None,
        })
    }

    /// Days since 1970-01-01, counting years from March so that the leap day is last.
    fn days(&self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let in_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        year * 365 + year / 4 - year / 100 + year / 400 + in_year - 719_468
    }
}

fn iso(text: &str) -> Option<Date> {
    let (day, time) = match text.split_at_checked(10) {
        Some((day, time)) => (day, time),
        None => (text, ""),
    };
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    let date = Date::new(number(year)?, short(month)?, short(day)?)?;
    match time.strip_prefix(&['T', 't', ' '][..]) {
        Some(time) => clock(date, time),
        None if time.is_empty() => Some(date),
        None => None,
    }
}

/// `15:00`, `15:00:30.5`, with `Z`, `+07:00`, `+0700`, `+07` or nothing after it.
fn clock(date: Date, text: &str) -> Option<Date> {
    let end = text.find(&['Z', 'z', '+', '-'][..]).unwrap_or(text.len());
    let (time, zone) = text.split_at_checked(end)?;
    let mut parts = time.trim().splitn(3, ':');
    let (hour, minute) = (short(parts.next()?)?, short(parts.next()?)?);
    let seconds = parts.next().unwrap_or("0");
    let sound = seconds.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (hour < 24 && minute < 60 && sound).then_some(())?;
    let offset = match zone {
        "" => None,
        "Z" | "z" => Some(0),
        _ => Some(offset(zone)?),
    };
    Some(Date { time: Some((hour, minute)), offset, ..date })
}

/// A day in seconds or thousandths of them, which `.NET` writes into `/Date(…)/`; as in a cell, or with the time
/// behind it: `202105101430`. Ten figures are seconds up to the year 2033.
fn in_figures(text: &str) -> Option<Date> {
    let text = text.strip_prefix("/Date(").and_then(|inside| inside.split(&[')', '+'][..]).next()).unwrap_or(text);
    let seconds = match (digits(text)?, text.len()) {
        (number, 9) => number,
        (number, 10) if number < 2_000_000_000 => number,
        (number, 13) => number / 1000,
        (_, 10 | 12 | 14) => return run_on(text),
        _ => return Date::of_cell(text),
    };
    let minutes = seconds / 60 + 420;
    let time = Some(((minutes / 60 % 24) as u8, (minutes % 60) as u8));
    // The first day of 1970 has this number.
    Some(Date { time, offset: Some(420), ..Date::of_serial(25_569 + (minutes / 1440) as u32)? })
}

/// A day, its hour, and perhaps its minute, without a sign between them.
fn run_on(text: &str) -> Option<Date> {
    let (day, time) = text.split_at_checked(8)?;
    let (hour, rest) = time.split_at_checked(2)?;
    clock(Date::of_cell(day)?, &concat(&[hour, ":", rest.get(..2).unwrap_or("00")]))
}

fn offset(zone: &str) -> Option<i16> {
    let (sign, digits) = match zone.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, zone.strip_prefix('+')?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 1 => (digits, ""),
        None => digits.split_at_checked(2)?,
    };
    let hours = i16::from(short(hours)?);
    let minutes = if minutes.is_empty() { 0 } else { i16::from(short(minutes)?) };
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Up to four digits and nothing else.
fn number(text: &str) -> Option<u16> {
    digits(text).and_then(|number| u16::try_from(number).ok()).filter(|_| text.len() <= 4)
}

/// Up to two digits.
fn short(text: &str) -> Option<u8> {
    number(text).and_then(|number| u8::try_from(number).ok()).filter(|_| text.len() <= 2)
}
