use super::Charset;
use crate::gather::Gather as _;

/// The character set that bytes look like which are no UTF-8.
///
/// Vietnamese in an old set is mostly ASCII with a few high bytes; each set
/// has some that the others hardly use after a letter.
pub(super) fn guess(bytes: &[u8]) -> Option<Charset> {
    let high: Vec<u8> = bytes.iter().copied().filter(|byte| *byte >= 0x80).gather();
    // Combining marks and the letters ă, đ, ê, ô, â, ơ, ư with their capitals.
    let windows = count(&high, b"\xCC\xD2\xDE\xEC\xF2\xC3\xE3\xD0\xF0\xD5\xF5\xDD\xFD\xC2\xE2\xCA\xEA\xD4\xF4");
    let marks = count(&high, b"\xCC\xD2\xDE\xEC\xF2");
    // The letters that TCVN3 keeps among the signs.
    let tcvn = count(&high, b"\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE");
    // The marks that VNI writes after a vowel.
    let vni = count(&high, b"\xE4\xE0\xE1\xE5\xE3\xE2\xEA\xF9\xF8\xFB\xF5\xEF\xD1\xF1\xF6\xF4");
    let most = |hits: usize| hits * 10 >= high.len() * 8 && hits > 0;
    if most(windows) && marks > 0 {
        Some(Charset::Windows1258)
    } else if tcvn * 10 >= high.len() * 3 && tcvn > 0 {
        Some(Charset::Tcvn3)
    } else if most(vni) {
        Some(Charset::Vni)
    } else {
        None
    }
}

fn count(high: &[u8], set: &[u8]) -> usize {
    high.iter().filter(|byte| set.contains(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], charset: Option<Charset>) {
        assert_eq!(guess(bytes), charset);
    }

    #[test]
    fn old_character_sets_are_told_apart() {
        check(b"Danh sa\xECch khen th\xFD\xF5\xD2ng", Some(Charset::Windows1258));
        check(b"H\xE9i N\xABng d\xA9n x\xB7 V\xDCnh Ninh", Some(Charset::Tcvn3));
        check(b"Hoa\xE4i Noa\xE2ng da\xE2n xa\xF5", Some(Charset::Vni));
        check(b"\x89\x9F\x80", None);
        check(b"", None);
    }
}
