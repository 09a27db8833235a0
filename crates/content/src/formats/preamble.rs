//! What stands above a sheet's head: whose list it is, what it is called, which
//! decision it belongs to.

use crate::date::Date;
use crate::gather::Gather as _;
use crate::honours::{Decision, Head};
use crate::text::{begins_digit, cut, fold, has, is_listed, join};

/// What titles of lists begin with, folded.
pub(super) const LISTS: &str = "danhsach bangtonghop bieutonghop bangvang";
/// And with what else in a sheet, where nothing but a list is to be expected.
const TITLES: &str = "ketqua bangke tonghop thongbao";
/// With what a title begins to say the decision.
const NAMED: &str = "kemtheo banhanh theoquyetdinh theoqd taiquyetdinh quyetdinhso qdso";
/// Words of a title after which no decision is looked for.
const LONG: usize = 60;

#[derive(Debug, Default)]
pub(super) struct Preamble {
    issuer: Option<String>,
    pub title: Option<String>,
    decision: Option<Decision>,
}

impl Preamble {
    /// Reads the rows above the head, their cells tidied.
    pub fn read(rows: &[Vec<String>]) -> Self {
        let texts = whole(rows.iter().map(|row| joined(row, |cell| is_motto(cell) || is_form(cell))));
        let decision = texts.iter().find_map(|text| decision(text));
        let title = texts.iter().position(|text| is_title(text));
        let below = texts.get(title.unwrap_or(0)..).unwrap_or_default();
        let above = rows.get(..title.unwrap_or(0)).unwrap_or_default();
        let is_other: fn(&str) -> bool = |cell| is_motto(cell) || is_form(cell) || is_reference(cell);
        let issuer = above.iter().map(|row| issuer(joined(row, is_other)));
        let goes_on = |text: &&String| !text.starts_with('(') && self::decision(text).is_none();
        let title = match below.split_first() {
            Some((first, _)) if !goes_on(&first) => text_of([unnamed(first).to_owned()].into_iter()),
            Some((first, rest)) => {
                let rest = rest.iter().take_while(|text| goes_on(text) && !is_remark(text));
                text_of([first].into_iter().chain(rest).cloned())
            }
            None => None,
        };
        Self { issuer: text_of(issuer), title, decision }
    }

    /// Reads a table's caption: the title alone where the decision can't be told from it.
    pub fn of_caption(text: String) -> Self {
        let read = Self::read(&[vec![text.clone()]]);
        let title = read.title.or(Some(text).filter(|text| !text.is_empty()));
        Self { title, ..read }
    }

    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Fills what the head doesn't have yet.
    pub fn put(self, head: &mut Head) {
        head.issuer = head.issuer.take().or(self.issuer);
        head.title = head.title.take().or(self.title);
        head.decision = head.decision.take().or(self.decision);
    }
}

/// Lines of which one in brackets goes on to where they close.
fn whole(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    for mut line in lines {
        let goes_on = |last: &&mut String| is_open(last) && !is_title(&line);
        if let Some(last) = whole.last_mut().filter(goes_on) {
            line = join(&[&*std::mem::take(last), &line], " ");
        }
        whole.push(line);
    }
    whole
}

/// Whether a line begins with brackets that don't close in it.
pub(super) fn is_open(line: &str) -> bool {
    line.starts_with('(') && !line.contains(')')
}

/// A title without the decision that it names: `… (Kèm theo Quyết định số 12/QĐ-UBND)`.
fn unnamed(title: &str) -> &str {
    let mut words = title.match_indices(&[' ', '('][..]).take(LONG).map(|(at, _)| at);
    let end = words.find(|at| title.get(*at..).is_some_and(|rest| begins(NAMED, rest)));
    let end = end.filter(|_| is_title(title)).unwrap_or_default();
    title.get(..end).unwrap_or_default().trim_end_matches(&['(', ' ', ',', '-', '–', ':'][..])
}

/// A row's text, without the cells that are something else.
fn joined(row: &[String], is_other: fn(&str) -> bool) -> String {
    let cells = row.iter().filter(|cell| !cell.is_empty() && !is_other(cell));
    join(&cells.gather(), " ")
}

/// Texts of up to 300 characters together, or none.
fn text_of(texts: impl Iterator<Item = String>) -> Option<String> {
    let filled = texts.filter(|text| !text.is_empty());
    let text = join(&filled.gather(), " ");
    (!text.is_empty() && text.chars().count() <= 300).then_some(text)
}

/// Which office it is, where a form asks for it: `Tên đơn vị: UBND xã Phú Lộc`.
fn issuer(text: String) -> String {
    let asked = text.split_once(':').filter(|(word, _)| is_listed("donvi tendonvi coquan tencoquan", &fold(word)));
    asked.map(|(_, office)| office.trim().to_owned()).unwrap_or(text)
}

fn is_title(text: &str) -> bool {
    begins(LISTS, text) || begins(TITLES, text)
}

pub(super) fn begins(words: &str, text: &str) -> bool {
    let folded = fold(text);
    words.split(' ').any(|word| folded.starts_with(word))
}

/// What a form says of itself: `Phụ lục I`, `Mẫu số 03`.
fn is_form(text: &str) -> bool {
    text.len() < 40 && begins("phuluc mauso bieuso bieumau donvitinh", text)
}

/// What stands under a title and is none of it: whole sentences, and what says something of the list.
fn is_remark(text: &str) -> bool {
    text.ends_with('.') || has(text, ": ") || text.ends_with(':') || begins("moiykien thoigian", text)
}

/// The number of a letter, or the place and the day: `Số: 12/DS-PNV`.
fn is_reference(text: &str) -> bool {
    let folded = fold(text);
    let numbered = text.split_once(':').is_some_and(|(word, _)| fold(word) == "so");
    numbered || cut(&folded, "ngay").is_some_and(|(_, after)| has(after, "thang"))
}

/// The state's name and motto, which stand on every letter.
pub(super) fn is_motto(text: &str) -> bool {
    let folded = fold(text);
    folded.starts_with("conghoaxahoichunghia") || folded.starts_with("doclaptudo")
}

/// The decision that a line names: `Quyết định số 1902/QĐ-UBND ngày 10/5/2021`.
pub(super) fn decision(text: &str) -> Option<Decision> {
    let is_number = |word: &&str| {
        let numbered = begins_digit(word);
        numbered && word.contains('/') && ["qd", "ctn"].iter().any(|office| has(&fold(word), office))
    };
    let trim = |word: &'_ str| word.trim_matches(&['(', ')', ',', ';', '.', ':'][..]).to_owned();
    let words: Vec<String> = glued(text).iter().map(|word| trim(word)).gather();
    let place = words.iter().position(|word| is_number(&word.as_str()))?;
    let (_, after) = words.split_at(place + 1);
    let day = after.iter().position(|word| fold(word) == "ngay");
    let date = day.and_then(|day| date_in(after.get(day + 1..)?));
    let number = words.get(place).map(|number| number.trim_end_matches('-').to_owned());
    Some(Decision { number, date, href: None })
}

/// The words of a line, those of one number put together: `số:1125 / QĐ - UBND`.
fn glued(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(&[' ', ':'][..]).filter(|word| !word.is_empty()) {
        let goes_on = |last: &&mut String| {
            let number = last.trim_end_matches('-');
            let is_open = has(&fold(number), "qd") && (fold(number).ends_with("qd") || number.len() < last.len());
            let is_signed = word.starts_with('-') || last.ends_with('-');
            // The president's have no sign between: `394 KT/CTN`.
            word.starts_with('/')
                || word == "KT/CTN"
                || last.ends_with('/')
                || is_open && is_signed && fold(word) != "ngay"
        };
        match words.last_mut().filter(goes_on) {
            Some(last) => last.push_str(word),
            None => words.push(word.to_owned()),
        }
    }
    words
}

/// A date in one word, or in five: `10 tháng 5 năm 2021`.
fn date_in(words: &[String]) -> Option<Date> {
    let first = |count: usize| Date::parse(&join(words.get(..count)?, " "));
    first(1).or_else(|| first(5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, number: &str, date: Option<&str>) {
        let decision = decision(text).expect("a decision is named");
        assert_eq!(decision.number.as_deref(), Some(number));
        assert_eq!(decision.date.map(|date| date.iso()).as_deref(), date);
    }

    /// The issuer and the title of rows of single cells.
    #[track_caller]
    fn check_head(rows: &[&str], issuer: Option<&str>, title: &str) {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.split('|').map(str::to_owned).collect()).collect();
        let preamble = Preamble::read(&rows);
        assert_eq!((preamble.issuer.as_deref(), preamble.title.as_deref()), (issuer, Some(title)));
    }

    #[test]
    fn what_a_form_says_of_itself_is_no_issuer_and_no_title() {
        check_head(&["PHỤ LỤC I", "DANH SÁCH KHEN THƯỞNG"], None, "DANH SÁCH KHEN THƯỞNG");
        check_head(
            &["Mẫu số 03", "TÊN ĐƠN VỊ: UBND xã Phú Lộc||Đơn vị tính: đồng", "BẢNG TỔNG HỢP KHEN THƯỞNG"],
            Some("UBND xã Phú Lộc"),
            "BẢNG TỔNG HỢP KHEN THƯỞNG",
        );
        check_head(&["Phụ lục 1: Các tập thể được khen thưởng"], None, "Phụ lục 1: Các tập thể được khen thưởng");
    }

    #[test]
    fn a_title_may_begin_with_other_words_than_a_list() {
        check_head(
            &["UBND HUYỆN THẠCH KHÊ", "KẾT QUẢ KHEN THƯỞNG ĐỢT 1"],
            Some("UBND HUYỆN THẠCH KHÊ"),
            "KẾT QUẢ KHEN THƯỞNG ĐỢT 1",
        );
        check_head(&["KHEN THƯỞNG ĐỢT 1"], None, "KHEN THƯỞNG ĐỢT 1");
    }

    #[test]
    fn what_is_said_under_a_title_is_none_of_it() {
        for remark in [
            "Thời gian lấy ý kiến: từ 1/2/2021",
            "Đơn vị báo cáo: UBND xã",
            "Mọi ý kiến gửi về Phòng Nội vụ",
            "Các ý kiến gửi về Phòng Nội vụ.",
        ] {
            check_head(&["DANH SÁCH ĐỀ NGHỊ", "KHEN THƯỞNG", remark, "Đợt 1"], None, "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG");
        }
        let under = ["(Kèm theo Quyết định)", "UBND xã"].map(|line| vec![line.to_owned()]);
        assert_eq!(Preamble::read(&under).title, None);
        check_head(&["KẾT QUẢ: ĐỢT 1", "NĂM 2021"], None, "KẾT QUẢ: ĐỢT 1 NĂM 2021");
    }

    #[test]
    fn a_title_that_names_its_decision_is_the_title_all_the_same() {
        for decision in [
            " (Kèm theo Quyết định số 12/QĐ-UBND ngày 1/2/2020)",
            " Kèm theo Quyết định số 12/QĐ-UBND",
            " - Quyết định số 12/QĐ-UBND",
            " THEO QUYẾT ĐỊNH SỐ 12/QĐ-UBND NGÀY 1/2/2020",
        ] {
            let title = ["DANH SÁCH TẶNG BẰNG KHEN (ĐỢT 1)", decision].concat();
            check_head(&["UBND XÃ", &title, "Đợt 1"], Some("UBND XÃ"), "DANH SÁCH TẶNG BẰNG KHEN (ĐỢT 1)");
            assert!(Preamble::read(&[vec![title]]).decision.is_some());
        }
        check_head(&["DANH SÁCH (kèm theo Tờ trình)"], None, "DANH SÁCH (kèm theo Tờ trình)");
        for line in ["Căn cứ Quyết định số 12/QĐ-UBND", "Số: 12/QĐ-UBND", "(Quyết định số 12/QĐ-UBND)"]
        {
            assert_eq!(Preamble::read(&[vec![line.to_owned()]]).title, None, "{line}");
        }
    }

    #[test]
    fn a_line_in_brackets_goes_on_to_where_they_close() {
        let rows =
            ["DANH SÁCH", "(Kèm theo Quyết định số 12/QĐ-UBND", "ngày 1/2/2020)"].map(|row| vec![row.to_owned()]);
        let preamble = Preamble::read(&rows);
        let day = preamble.decision.and_then(|decision| decision.date).map(|day| day.iso());
        assert_eq!((preamble.title.as_deref(), day.as_deref()), (Some("DANH SÁCH"), Some("2020-02-01")));
    }

    #[test]
    fn the_issuer_is_told_from_the_letterhead_beside_it() {
        let rows = [
            &["UBND HUYỆN THẠCH KHÊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"][..],
            &["PHÒNG NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"],
            &["Số: 12/DS-PNV", "Thạch Khê, ngày 10 tháng 5 năm 2021"],
            &["DANH SÁCH KHEN THƯỞNG"],
        ];
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let preamble = Preamble::read(&rows);
        assert_eq!(preamble.issuer.as_deref(), Some("UBND HUYỆN THẠCH KHÊ PHÒNG NỘI VỤ"));
        assert_eq!(preamble.title.as_deref(), Some("DANH SÁCH KHEN THƯỞNG"));
    }

    #[test]
    fn a_decision_is_read_from_its_line() {
        check("(Kèm theo Quyết định số 1902/QĐ-UBND ngày 10/5/2021 của Chủ tịch)", "1902/QĐ-UBND", Some("2021-05-10"));
        check("Quyết định số: 88/QĐ-UBND, ngày 15 tháng 01 năm 2021", "88/QĐ-UBND", Some("2021-01-15"));
        check("Theo QĐ 12/QĐ-SGD", "12/QĐ-SGD", None);
        check("Quyết định số 394 KT/CTN ngày 10/5/2021", "394KT/CTN", Some("2021-05-10"));
        for number in ["1125/QĐ- UBND", "1125/QĐ - UBND", "1125 /QĐ-UBND", "1125/ QĐ-UBND", "1125 / QĐ -UBND"] {
            check(&["Quyết định số:", number, " ngày 10/5/2021"].concat(), "1125/QĐ-UBND", Some("2021-05-10"));
        }
        check("Quyết định số 12/QĐ-UBND - ngày 10/5/2021", "12/QĐ-UBND", Some("2021-05-10"));
        check("Quyết định số 12/QĐ-UBND, ngày: 10/5/2021", "12/QĐ-UBND", Some("2021-05-10"));
        check("Quyết định số 12/QĐ - ngày 10/ 5/ 2021", "12/QĐ", Some("2021-05-10"));
        assert_eq!(decision("Tổng kết năm học 2020/2021"), None);
    }
}
