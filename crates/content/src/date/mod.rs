//! Dates as data carries them: shown in their own offset, never moved.

mod written;

use crate::text::digits;
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
        iso(text).or_else(|| written(text))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, iso: Option<&str>) {
        assert_eq!(Date::parse(text).map(|date| date.iso()).as_deref(), iso);
    }

    #[test]
    fn iso_dates_keep_their_own_offset() {
        check("2020-09-28", Some("2020-09-28"));
        check("2020-09-28T15:00:00+07:00", Some("2020-09-28T15:00+07:00"));
        check("2020-09-28T15:00:00.25Z", Some("2020-09-28T15:00+00:00"));
        check("2020-09-28 15:00", Some("2020-09-28T15:00"));
        check("2020-09-28T15:00-0330", Some("2020-09-28T15:00-03:30"));
    }

    #[test]
    fn dates_are_read_as_offices_write_them() {
        check("10/5/2021", Some("2021-05-10"));
        check(" 04-03-2021 ", Some("2021-03-04"));
        check("10.05.2021", Some("2021-05-10"));
        check("ngày 10 tháng 5 năm 2021", Some("2021-05-10"));
        check("10/5/2021 14:30", Some("2021-05-10T14:30"));
        check("14h30 ngày 10/5/2021", Some("2021-05-10T14:30"));
        check("10/5/2021 14h30", Some("2021-05-10T14:30"));
        check("Thứ Hai, 10/05/2021, 14:30 (GMT+7)", Some("2021-05-10T14:30+07:00"));
        check("10-05-2021 | 14:30 GMT+7", Some("2021-05-10T14:30+07:00"));
        check("Thứ 2 ngày 10/5/2021", Some("2021-05-10"));
        check("T2, 10/05/2021", Some("2021-05-10"));
        check("Thứ Hai 10/05/2021 14:30", Some("2021-05-10T14:30"));
        check("10/5/2021 (Chủ nhật)", Some("2021-05-10"));
        check("10/05/2021 14:30 (GMT+07:00)", Some("2021-05-10T14:30+07:00"));
        check("May 10, 2021 2:30:00 PM", Some("2021-05-10T14:30"));
    }

    #[test]
    fn dates_are_read_as_programs_write_them() {
        check("20-Nov-23", Some("2023-11-20"));
        check("20-Thg11-23", Some("2023-11-20"));
        check("20/11/2023 12:00:00 AM", Some("2023-11-20"));
        check("20/11/2023 12:05:00 AM", Some("2023-11-20T00:05"));
        check("20/11/2023 02:20:00 PM", Some("2023-11-20T14:20"));
        check("2023-11-20 02:20 CH", Some("2023-11-20T14:20"));
        check("20/11/2023 12:20 PM", Some("2023-11-20T12:20"));
        check("2023/11/20", Some("2023-11-20"));
        check("Tue, 22 Jun 21 14:20:00 +0700", Some("2021-06-22T14:20+07:00"));
        check("Tue, 22 June 2021 14:20:00 GMT", Some("2021-06-22T14:20+00:00"));
        check("22 Jun 99", Some("1999-06-22"));
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        check("20/ 11/ 2023", Some("2023-11-20"));
        check("NGÀY 20/11/2023", Some("2023-11-20"));
        check("NGÀY 20 THÁNG 11 NĂM 2023", Some("2023-11-20"));
        check("20–11–2023", Some("2023-11-20"));
        check("20 - 11 - 2023", Some("2023-11-20"));
        check("20/11/2023.", Some("2023-11-20"));
        check("14:20 | 22/06/2021", Some("2021-06-22T14:20"));
        check("Thứ ba, 22/06/2021", Some("2021-06-22"));
        check("Thứ 3, ngày 22/06/2021, 14:20", Some("2021-06-22T14:20"));
        check("Thứ ba 14:20, 22/06/2021", Some("2021-06-22T14:20"));
        check("Chủ nhật, 20/6/2021 lúc 14:20", Some("2021-06-20T14:20"));
    }

    #[test]
    fn months_are_read_in_words() {
        check("20 Tháng Năm, 2021", Some("2021-05-20"));
        check("Tháng Năm 20, 2021", Some("2021-05-20"));
        check("Tháng 5 20, 2021", Some("2021-05-20"));
        check("20 Tháng 5 2021", Some("2021-05-20"));
        check("Thứ năm, ngày 20 tháng 5 năm 2021", Some("2021-05-20"));
        check("ngày 20 tháng Tư năm 2021", Some("2021-04-20"));
        check("ngày 20 tháng năm năm 2021", Some("2021-05-20"));
        check("Tháng Mười 20, 2021", Some("2021-10-20"));
        check("20 Tháng Mười Một, 2021", Some("2021-11-20"));
        check("Thứ Hai, 20 tháng Mười Hai năm 2021 14:30", Some("2021-12-20T14:30"));
        check("Tháng năm ngày 20/6/2021", Some("2021-06-20"));
        check("ngày 20 tháng này năm 2021", None);
        check("tháng Năm 2021", None);
        check("12 thg 3, 2021 14:05", Some("2021-03-12T14:05"));
        check("12 Th3 2021", Some("2021-03-12"));
        check("12 Th12, 2021", Some("2021-12-12"));
    }

    #[test]
    fn the_day_of_the_week_says_which_number_is_the_month() {
        check("Mon, 04/05/2021 - 14:05", Some("2021-04-05T14:05"));
        check("T6, 04/09/2021", Some("2021-04-09"));
        check("Thu, 04/01/2021", Some("2021-04-01"));
        check("CN, 06/06/2021", Some("2021-06-06"));
        check("Mon, 10/05/2021", Some("2021-05-10"));
        // No order of the two is right.
        check("Tue, 05/06/2021", Some("2021-06-05"));
        check("Mon, 20/05/2021", Some("2021-05-20"));
    }

    #[test]
    fn hours_are_read_in_words() {
        check("20/05/2021 lúc 8 giờ 30", Some("2021-05-20T08:30"));
        check("8 giờ 30 phút, ngày 20/5/2021", Some("2021-05-20T08:30"));
        check("8 giờ ngày 20/5/2021", Some("2021-05-20T08:00"));
        check("8h ngày 20/5/2021", Some("2021-05-20T08:00"));
        check("2 giờ chiều ngày 20/5/2021", Some("2021-05-20T14:00"));
        check("8 giờ 30 tối, 20/5/2021", Some("2021-05-20T20:30"));
        check("8h sáng ngày 20/5/2021", Some("2021-05-20T08:00"));
        check("14 giờ 30 phút chiều 20/5/2021", Some("2021-05-20T14:30"));
        check("10h15 20/05/2021", Some("2021-05-20T10:15"));
        check("Thứ 5, ngày 20/05/2021, 08h15", Some("2021-05-20T08:15"));
        check("[21/05/2021 8:00:00 SA]", Some("2021-05-21T08:00"));
        check("Mon, 10 May 2021 09:05:18 ICT", Some("2021-05-10T09:05+07:00"));
        check("25 giờ ngày 20/5/2021", None);
        check("giờ 20/5/2021", Some("2021-05-20"));
    }

    #[test]
    fn a_day_may_be_a_number_in_a_cell() {
        let of_cell = |text| Date::of_cell(text).map(|date| date.iso());
        for (text, iso) in [
            ("44102", "2020-09-28"),
            ("44581", "2022-01-20"),
            ("43890", "2020-02-29"),
            ("43891", "2020-03-01"),
            ("25569", "1970-01-01"),
            ("59999", "2064-04-07"),
            ("20200928", "2020-09-28"),
        ] {
            assert_eq!(of_cell(text).as_deref(), Some(iso), "{text}");
        }
        for text in ["2020", "12345", "99999", "20201301", "00010101x", "099123456789", "19001234"] {
            assert_eq!(of_cell(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2021",
            "2021-13-01",
            "2021-02-29",
            "31/4/2021",
            "10/5/21",
            "hôm qua",
            "5/21/10",
            "tháng 5 năm 2021",
            "Thứ ba",
            "20-Nov-023",
            "21/20/2021",
            "0021-05-10 x",
            "2020-09-28T25:00",
            "2020-09-28Tx",
            "1970-00-00",
            "+1/5/2021",
            "2020-09-28x",
        ] {
            check(text, None);
        }
        check("2020-02-29", Some("2020-02-29"));
    }

    #[test]
    fn dates_order_by_the_moment() {
        let minutes = |text| Date::parse(text).unwrap().minutes();
        assert_eq!(minutes("1970-01-01"), 0);
        assert_eq!(minutes("2021-05-10T14:30+07:00"), minutes("2021-05-10T07:30Z"));
        assert_eq!(minutes("2000-03-01") - minutes("2000-02-28"), 2 * 1440);
    }
}
