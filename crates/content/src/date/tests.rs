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
    // Of a month with a name, or after the year, no day of the week makes another.
    check("Tue, 10 May 2021 09:05:18 GMT", Some("2021-05-10T09:05+00:00"));
    check("Tuesday, May 10, 2021", Some("2021-05-10"));
    check("Tue, 10-May-2021", Some("2021-05-10"));
    check("T3, 10 Th5 2021", Some("2021-05-10"));
    check("T3, 10 tháng 5 năm 2021", Some("2021-05-10"));
    check("Tue, 10 Tháng Năm 2021", Some("2021-05-10"));
    check("Tue, 2021-05-10", Some("2021-05-10"));
    check("T3, 2021/05/10", Some("2021-05-10"));
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

#[track_caller]
fn check_told(text: &str, iso: Option<&str>) {
    assert_eq!(Date::told(text).map(|date| date.iso()).as_deref(), iso);
}

#[test]
fn days_of_feeds_and_data_are_read() {
    check_told("Mon, 10 May 2021 02:05:18 GMT", Some("2021-05-10T02:05+00:00"));
    check_told("8 Feb 2021 08:05 +0700", Some("2021-02-08T08:05+07:00"));
    check_told("Tue, 27 Apr 2021", Some("2021-04-27"));
    check_told("2021-04-27T08:00:00+07:00", Some("2021-04-27T08:00+07:00"));
    check_told("Mon, 10 May 2021 02:05:18 +07:00", Some("2021-05-10T02:05+07:00"));
    check_told("28/9/2020 15:00 +07:00", Some("2020-09-28T15:00+07:00"));
    check_told("Mon, 10 May 2021 02:05:18 EST", Some("2021-05-10T02:05"));
    check_told("Mon, 10 May 2021 24:00:00 GMT", Some("2021-05-10"));
    check_told("28/9/2020 25:00", Some("2020-09-28"));
    check_told("Mon, 10 May 2021 02:05:18 +7", Some("2021-05-10T02:05+07:00"));
    check_told("10/5/2021 hoặc 12/5/2021", None);
    check_told("10/5/2021 - 12/5/2021", None);
    check_told("10/5/2021 (dự kiến)", None);
    check_told("hôm qua", None);
}

#[test]
fn days_are_read_as_scripts_write_them() {
    check_told("Mon May 10 2021 09:05:18 GMT+0700 (Indochina Time)", Some("2021-05-10T09:05+07:00"));
    check_told("Thu May 13 2021 09:05:18 GMT+0700 (Giờ Đông Dương)", Some("2021-05-13T09:05+07:00"));
    check("Mon May 10 09:05:18 2021", Some("2021-05-10T09:05"));
    check_told("20200928", Some("2020-09-28"));
    check_told("1601280000", Some("2020-09-28T15:00+07:00"));
    check_told("1601280000000", Some("2020-09-28T15:00+07:00"));
    for none in ["0", "677", "20201301", "99999999999"] {
        check_told(none, None);
    }
}

#[test]
fn a_day_and_a_time_that_run_on_are_no_seconds() {
    for (told, iso) in [
        ("2021051014", "2021-05-10T14:00"),
        ("2026112409", "2026-11-24T09:00"),
        ("202105101430", "2021-05-10T14:30"),
        ("20210510143059", "2021-05-10T14:30"),
        ("1999999999", "2033-05-18T10:33+07:00"),
    ] {
        check_told(told, Some(iso));
    }
    for none in ["2021139914", "2021051024", "202105101460", "20210510250000", "20210510140"] {
        check_told(none, None);
    }
}

#[test]
fn thousandths_stand_in_the_dates_of_net() {
    check_told("/Date(1601280000000)/", Some("2020-09-28T15:00+07:00"));
    check_told("/Date(1601280000000+0700)/", Some("2020-09-28T15:00+07:00"));
    check_told("/Date(-62135596800000)/", None);
}

#[test]
fn the_month_is_before_the_day_where_that_is_no_month() {
    check_told("11/24/2026", Some("2026-11-24"));
    check_told("11/24/2026 9:30:00 PM", Some("2026-11-24T21:30"));
    check_told("11/24/2026 21:30 +07:00", Some("2026-11-24T21:30+07:00"));
    check_told("11/12/2026", Some("2026-12-11"));
    check_told("13/13/2026", None);
    check_told("11/24/26", None);
    // Other texts have to say the day of the week with it.
    check("Tue, 11/24/2026 - 09:30", Some("2026-11-24T09:30"));
    check("Wed, 11/24/2026", None);
    check("11/24/2026", None);
}

#[test]
fn days_of_feeds_may_have_a_month_in_words_and_a_short_year() {
    check_told("Nov 24, 2026", Some("2026-11-24"));
    check_told("November 24, 2026 9:30 AM", Some("2026-11-24T09:30"));
    check_told("24-Nov-26", Some("2026-11-24"));
    check_told("24/11/26", None);
}
