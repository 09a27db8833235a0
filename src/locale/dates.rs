//! Dates in numbers, as each language writes them.

use bangvang_content::date::Date;

use super::Lang;

/// The day: 19/5/2021 in both languages, as the portals of Việt Nam write it.
pub fn date(date: &Date) -> String {
    let (year, month, day) = date.numbers();
    format!("{day}/{month}/{year}")
}

/// The day, and the time where the data has one, in the data's own offset.
pub fn moment(at: &Date, lang: Lang) -> String {
    let day = date(at);
    let Some((hour, minute)) = at.time else { return day };
    match lang {
        Lang::Vi => format!("{day} {hour:02}:{minute:02}"),
        Lang::En => format!("{day}, {hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(iso: &str, lang: Lang, shown: &str) {
        let read = Date::parse(iso);
        assert_eq!(read.map(|at| moment(&at, lang)).as_deref(), Some(shown));
    }

    #[test]
    fn a_date_shows_in_the_offset_that_it_carries() {
        check("2020-09-28T23:05:00+07:00", Lang::Vi, "28/9/2020 23:05");
        check("2020-09-28T23:05:00-05:00", Lang::En, "28/9/2020, 23:05");
    }

    #[test]
    fn a_date_without_a_time_shows_without_one() {
        check("2021-05-19", Lang::Vi, "19/5/2021");
    }
}
