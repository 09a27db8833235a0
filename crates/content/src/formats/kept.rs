//! What of a cell's text is kept, where personal data may stand beside it.

use super::columns::Column;
use crate::honours::{Known, bare_name, is_personal};
use crate::text::{find, fold, is_digit, is_listed};

impl Column {
    /// What of a cell's text is kept: of a name with a birth date under one
    /// heading the name alone, and no years under `Nam` and `Nữ` or a blank one. Nothing is
    /// tidied yet, as a wrong character set shows in the raw text.
    pub fn kept<'t>(&self, text: &'t str) -> &'t str {
        // How many men and women there are is shorter.
        let is_year = || text.bytes().filter(u8::is_ascii_digit).count() >= 4;
        if self.known.is_none() && !self.is_personal && self.heading.text.len() <= 4 && is_year() {
            let is_blank = self.heading.text.is_empty() && !self.heading.group.is(Known::Decision);
            let is_open = is_blank || is_listed("nam nu", &fold(&self.heading.text));
            return if is_open { "" } else { text };
        }
        if self.known != Some(Known::Name) {
            return text;
        }
        if !self.is_personal {
            return bare_name(text);
        }
        let name = self.before_more(text);
        // A family may be called so: then nothing stands before it.
        let birth = find(&name.to_ascii_lowercase(), "sinh").and_then(|birth| name.get(..birth));
        birth.filter(|before| !before.trim().is_empty()).unwrap_or(name)
    }

    /// What stands before the other things under a name's heading. Where they are birth dates alone, a
    /// single digit isn't one: `Tổ số 3`; else it may begin a home, which may also stand after a dash or,
    /// as that of `Tổ 3, xã Hạ` does, after a comma.
    fn before_more<'t>(&self, text: &'t str) -> &'t str {
        let last = self.heading.text.rsplit_once(&[',', '(', '/', '-', ';'][..]);
        let is_birth = last.is_some_and(|(before, last)| !is_personal(before) && fold(last).ends_with("sinh"));
        let goes_on = |sign: char| sign.is_ascii_digit() || matches!(sign, '/' | '.' | '-');
        let is_number = |rest: &str| {
            let after = rest.strip_prefix(is_digit);
            after.is_some_and(
                |after| if is_birth { after.trim_start().starts_with(goes_on) } else { !after.starts_with(',') },
            )
        };
        let is_dash = |rest: &str| !is_birth && (rest.starts_with(" - ") || rest.starts_with(" – "));
        let ends = |(at, sign): &(usize, char)| {
            let rest = text.get(*at..).unwrap_or_default();
            matches!(sign, ',' | ';' | ':' | '(' | '\n' | '\r') || is_number(rest) || is_dash(rest)
        };
        // A name may begin with a number.
        let numbered = |(_, sign): &(usize, char)| sign.is_ascii_digit();
        let end = text.char_indices().skip_while(numbered).find(ends).map(|(at, _)| at);
        text.get(..end.unwrap_or(text.len())).unwrap_or_default().trim_end_matches(&[' ', '-', '–'][..])
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::columns;
    use super::super::heading::Heading;

    #[test]
    fn a_birth_date_beside_a_name_is_cut_off() {
        let columns = columns(vec![Heading::new("Họ và tên, năm sinh")], &|_| None);
        let kept = |text| columns[0].kept(text);
        assert_eq!(kept("Nguyễn Văn An, 1968").trim(), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An\nSinh ngày 4/3/1968").trim(), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An sinh năm 1968").trim(), "Nguyễn Văn An");
        assert_eq!(kept("Sinh Thị Lan (1990)").trim(), "Sinh Thị Lan");
        assert_eq!(kept("Nguyễn Văn An - 3/4/1968"), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An 68"), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An 2 / 3 / 68"), "Nguyễn Văn An");
        assert_eq!(kept("Đội PCCC số 3"), "Đội PCCC số 3");
        assert_eq!(kept("3T Club"), "3T Club");
    }

    #[test]
    fn what_says_that_it_is_personal_is_cut_off_under_any_heading_of_names() {
        let columns = columns(vec![Heading::new("Họ và tên")], &|_| None);
        let kept = |text| columns[0].kept(text).trim();
        assert_eq!(kept("Nguyễn Văn An\nSinh năm: 1968"), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An, 5A (SĐT: 0990 123 456)"), "Nguyễn Văn An, 5A");
        assert_eq!(kept("Nguyễn Văn An - NS 1968"), "Nguyễn Văn An");
        for name in ["Lê An, Vũ Ba", "Tổ 3 - Bảo hiểm xã hội quận 12", "(SĐT 0990)", "Lê An (K2020)", "Sinh, 1990"]
        {
            assert_eq!(kept(name), name);
        }
    }

    #[test]
    fn a_home_beside_a_name_is_cut_off() {
        let columns = columns(vec![Heading::new("Họ tên, địa chỉ")], &|_| None);
        let kept = |text| columns[0].kept(text);
        assert_eq!(kept("Nguyễn Văn An - Thôn Ba"), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An – Thôn Ba"), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An 1 Lê Lợi"), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An: Thôn Ba"), "Nguyễn Văn An");
        assert_eq!(kept("Nguyễn Văn An 0912, Thôn Ba"), "Nguyễn Văn An");
        assert_eq!(kept("Tổ 3, xã Hạ"), "Tổ 3");
        assert_eq!(kept("1. Nguyễn Văn An, Thôn Ba"), "1. Nguyễn Văn An");
    }
}
