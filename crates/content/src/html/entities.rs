use std::borrow::Cow;

/// Decodes the entities of a text: the numbered ones, and those that portals'
/// editors write by name. An unknown one stays as it is.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (decoded, rest) = entity(part).unwrap_or(('&', part));
        out.push(decoded);
        out.push_str(rest);
    }
    Cow::Owned(out)
}

/// The character of the entity that a text begins with, and what comes after it.
fn entity(text: &str) -> Option<(char, &str)> {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '#';
    let end = text.find(|sign| !is_name(sign)).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end)?;
    let rest = rest.strip_prefix(';').unwrap_or(rest);
    let decoded = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(name)?,
    };
    Some((decoded, rest))
}

fn numbered(number: &str) -> Option<char> {
    let (number, radix) = match number.strip_prefix(&['x', 'X'][..]) {
        Some(number) => (number, 16),
        None => (number, 10),
    };
    let add = |code: u32, digit: char| code.checked_mul(radix)?.checked_add(digit.to_digit(radix)?);
    let code = number.chars().try_fold(0, add).filter(|_| !number.is_empty())?;
    match code {
        // What Windows-1252 has where Unicode has controls: browsers read these so.
        0x80..=0x9F => WINDOWS.chars().nth(code as usize - 0x80),
        0 => Some(char::REPLACEMENT_CHARACTER),
        _ => char::from_u32(code),
    }
}

const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

fn named(name: &str) -> Option<char> {
    // What no name is as long as, most often a bare sign, isn't sought.
    if !(2..=6).contains(&name.len()) {
        return None;
    }
    let place = |list: &str| list.split(' ').position(|known| known == name);
    if let Some(place) = place(LATIN) {
        return char::from_u32(0xA0 + place as u32);
    }
    OTHERS.chars().nth(place(NAMES)?)
}

/// Other characters, and their names in the same order.
const OTHERS: &str = "&&<<>>\"\"'–—‘’‚“”„…•′″€™\u{2002}\u{2003}\u{2009}\u{200C}\u{200D}\u{200E}\u{200F}‹›←↑→↓−≤≥≠≈\
ˆ˜ŒœŠšŸĂăĐđĨĩŨũ";
const NAMES: &str = "amp AMP lt LT gt GT quot QUOT apos ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo hellip bull \
prime Prime euro trade ensp emsp thinsp zwnj zwj lrm rlm lsaquo rsaquo larr uarr rarr darr minus le ge ne asymp \
circ tilde OElig oelig Scaron scaron Yuml Abreve abreve Dstrok dstrok Itilde itilde Utilde utilde";

/// The names of U+00A0 to U+00FF in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, decoded: &str) {
        assert_eq!(decode(text), decoded);
    }

    #[test]
    fn entities_are_decoded() {
        check("Cao Thị &Aacute;nh Nguyệt", "Cao Thị Ánh Nguyệt");
        check("V&#361; &#x110;&igrave;nh&nbsp;Khoa", "Vũ Đình\u{A0}Khoa");
        check("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c");
        check("&yuml;&divide;&#8211;&#150;", "ÿ÷––");
        check("A & B &unknown; &; &#xZZ; &#99999999;", "A & B &unknown; &; &#xZZ; &#99999999;");
    }

    #[test]
    fn the_latin_names_are_all_there() {
        assert_eq!(LATIN.split(' ').count(), 96);
        assert_eq!(NAMES.split(' ').count(), OTHERS.chars().count());
        check("&utilde;&Prime;&lt;&zwnj;", "ũ″<\u{200C}");
    }
}
