use crate::text::{concat, tidy};

/// A link that is safe to follow: `http`, `https`, `mailto`, `tel`, or one
/// without a scheme, relative to the data. `None` for everything else.
///
/// Read as a browser does: spaces and controls around it and line breaks and
/// tabs in it don't count, so that they can't hide a scheme.
pub fn safe_href(href: &str) -> Option<String> {
    allowed(href, &["http", "https", "mailto", "tel"])
}

/// An address that is safe to load a photo from: `http`, `https` or relative.
pub fn safe_src(src: &str) -> Option<String> {
    allowed(src, &["http", "https"])
}

fn allowed(url: &str, schemes: &[&str]) -> Option<String> {
    let around = |character: char| character.is_whitespace() || character.is_control();
    let url: String =
        url.trim_matches(around).chars().filter(|character| !matches!(character, '\t' | '\n' | '\r')).collect();
    if url.is_empty() || url.chars().any(char::is_control) {
        return None;
    }
    match scheme(&url) {
        Some(scheme) if !schemes.iter().any(|one| scheme.eq_ignore_ascii_case(one)) => None,
        _ => Some(url),
    }
}

/// What stands before the first colon, unless a slash, a question or a hash
/// comes first. More than browsers take for a scheme: what is odd is refused.
fn scheme(url: &str) -> Option<&str> {
    let end = url.find(&[':', '/', '\\', '?', '#'][..])?;
    let (scheme, rest) = url.split_at_checked(end)?;
    rest.starts_with(':').then_some(scheme)
}

/// Whether an address leads to another site than that of a page, where both say theirs.
pub(crate) fn is_elsewhere(href: &str, page: &str) -> bool {
    let (there, here) = (site(href), site(page));
    !there.is_empty() && !here.is_empty() && there != here
}

/// The site of an address; empty where it says none.
fn site(href: &str) -> String {
    let (scheme, rest) = href.split_once("//").unwrap_or_default();
    let is_whole = matches!(scheme.to_ascii_lowercase().as_str(), "" | "http:" | "https:");
    let host = rest.split(&['/', '?', '#', ':'][..]).next().filter(|_| is_whole).unwrap_or_default();
    let host = host.to_ascii_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// An address relative to a base, which may be relative as well. What leads into the text itself stays.
pub(crate) fn joined(base: &str, href: &str) -> String {
    if scheme(href).is_some() || href.starts_with("//") || href.starts_with('#') {
        return href.to_owned();
    }
    let path = path(base);
    let site = match path.split_once("//") {
        Some((scheme, rest)) => scheme.len() + 2 + rest.find('/').unwrap_or(rest.len()),
        None => 0,
    };
    let folder = path.rfind('/').filter(|at| *at >= site).map_or(site, |at| at + 1);
    let kept = match href.chars().next() {
        Some('/') => site,
        Some('?') => path.len(),
        _ => folder,
    };
    // A site alone has no folder.
    let slash = if kept == site && site > 0 && !href.starts_with('/') { "/" } else { "" };
    concat(&[base.get(..kept).unwrap_or_default(), slash, href])
}

/// What the path of an address ends with.
pub(crate) fn last_part(href: &str) -> &str {
    path(href).rsplit('/').find(|part| !part.is_empty()).unwrap_or(href)
}

/// The same without its ending.
pub(crate) fn stem(href: &str) -> &str {
    let name = last_part(href);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// That ending, in small letters; empty where the path has none.
pub(crate) fn ending(href: &str) -> String {
    let last = path(href).rsplit('/').next().and_then(|last| last.rsplit_once('.'));
    last.map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

fn path(href: &str) -> &str {
    href.split(&['?', '#'][..]).next().unwrap_or_default()
}

/// The last part as people call it, its percent code read.
pub(crate) fn file_name(href: &str) -> String {
    let last = last_part(href);
    let name = decoded(last).map(|name| tidy(&name).into_owned()).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| last.to_owned())
}

/// A text with its percent code read; `None` where that is none, or no UTF-8.
pub(crate) fn decoded(text: &str) -> Option<String> {
    let hex = |sign: &u8| char::from(*sign).to_digit(16);
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let [sign, after @ ..] = rest {
        let (byte, after) = match (sign, after) {
            (b'%', [high, low, after @ ..]) => ((hex(high)? << 4 | hex(low)?) as u8, after),
            (b'%', _) => return None,
            _ => (*sign, after),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(href: &str, safe: Option<&str>) {
        assert_eq!(safe_href(href).as_deref(), safe);
    }

    #[test]
    fn ordinary_links_pass() {
        check("https://a.example/x?y#z", Some("https://a.example/x?y#z"));
        check(" tin/bai-1.html ", Some("tin/bai-1.html"));
        check("//a.example/x", Some("//a.example/x"));
        check("tin/10:30.html", Some("tin/10:30.html"));
        check("?t=a:b", Some("?t=a:b"));
        check("MAILTO:a@b.example", Some("MAILTO:a@b.example"));
        check("tel:0", Some("tel:0"));
        check("#muc", Some("#muc"));
    }

    #[test]
    fn what_could_run_is_dropped() {
        for href in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "\u{A0} javascript:alert(1)",
            "java\0script:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:https://a.example/1",
            "file:///etc/passwd",
            "javascript\u{200B}:alert(1)",
            "",
            "  ",
        ] {
            check(href, None);
        }
    }

    #[test]
    fn a_photo_takes_no_mail_and_no_data() {
        assert_eq!(safe_src("mailto:a@b.example"), None);
        assert_eq!(safe_src("data:image/png;base64,AA"), None);
        assert_eq!(safe_src("photos/1.jpg").as_deref(), Some("photos/1.jpg"));
    }

    #[test]
    fn an_address_is_joined_to_its_base() {
        for (base, href, whole) in [
            ("https://a.example/tin/1.html?x=/", "anh/1.jpg", "https://a.example/tin/anh/1.jpg"),
            ("https://a.example/tin/1.html", "/anh/1.jpg", "https://a.example/anh/1.jpg"),
            ("https://a.example/tin/1.html?x", "?y", "https://a.example/tin/1.html?y"),
            ("https://a.example", "1.jpg", "https://a.example/1.jpg"),
            ("https://a.example", "?y", "https://a.example/?y"),
            ("//a.example/tin/", "/1.jpg", "//a.example/1.jpg"),
            ("/", "anh/1.jpg", "/anh/1.jpg"),
            ("/tin/", "/1.jpg", "/1.jpg"),
            ("../", "1.jpg", "../1.jpg"),
            ("tin", "1.jpg", "1.jpg"),
            ("https://a.example/", "http://b.example/1", "http://b.example/1"),
            ("https://a.example/", "//b.example/1", "//b.example/1"),
            ("https://a.example/", "mailto:a@b.example", "mailto:a@b.example"),
            ("https://a.example/", "#muc", "#muc"),
        ] {
            assert_eq!(joined(base, href), whole);
        }
    }

    #[test]
    fn another_site_is_told_by_its_name() {
        let page = "https://www.khe-son.example/tin/1";
        for (href, is_other) in [
            ("http://bo.example/2", true),
            ("//BO.example", true),
            ("https://khe-son.example:8080/2", false),
            ("https://vb.khe-son.example/2", true),
            ("http://KHE-SON.example/2", false),
            ("/tin/2", false),
            ("tin?u=http://bo.example/", false),
        ] {
            assert_eq!(is_elsewhere(href, page), is_other, "{href}");
        }
        assert!(!is_elsewhere("http://bo.example/2", "tin/1"));
    }

    #[test]
    fn a_file_is_called_as_people_do() {
        for (href, name) in [
            ("tep/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf?x=%20", "Quyết định.pdf"),
            ("https://a.example/mau%2.pdf", "mau%2.pdf"),
            ("a/100%.pdf#page=2", "100%.pdf"),
            ("Qu%FDt.pdf", "Qu%FDt.pdf"),
            ("%20", "%20"),
            ("", ""),
        ] {
            assert_eq!(file_name(href), name);
        }
    }
}
