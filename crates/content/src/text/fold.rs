use super::{is_letter, lower};

/// A name of a field or a column without what people write differently: case,
/// marks, spaces and signs. `Số CCCD`, `so_cccd` and `soCccd` give `socccd`.
pub fn fold(text: &str) -> String {
    super::nfc(text)
        .chars()
        .filter(|sign| is_letter(*sign) || sign.is_ascii_digit() || *sign == '#')
        .map(|letter| plain(lower(letter)))
        .collect()
}

/// A lower-case Vietnamese letter without its marks.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ă' | 'ạ'..='ặ' => 'a',
        'è'..='ë' | 'ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'ĩ' | 'ỉ' | 'ị' => 'i',
        'ò'..='ö' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ù'..='ü' | 'ũ' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => 'y',
        // Old keyboards write the Icelandic or the African letter, which looks the same in capitals.
        'đ' | 'ð' | 'Ɖ' | 'ɖ' => 'd',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(fold(text), folded);
    }

    #[test]
    fn spellings_of_a_column_name_meet() {
        check("Số CCCD/CMND", "socccdcmnd");
        check("ĐỊA CHỈ", "diachi");
        check("Ngày,\nthàng năm sinh", "ngaythangnamsinh");
        check("birthDate", "birthdate");
        check("Ho\u{323} va\u{300} te\u{302}n", "hovaten");
        check("Chức vụ, đơn vị", "chucvudonvi");
        check("\u{D0}ơn vị \u{F0}ịa \u{189}iểm", "donvidiadiem");
    }
}
