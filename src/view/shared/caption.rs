//! What stands under a photo.

use bangvang_content::{Gather as _, Photo, concat, join};

use crate::locale::{Lang, TAKEN_BY, date, fill};

/// Caption, credit and day, as one line under the photo.
pub fn caption_line(photo: &Photo, lang: Lang) -> String {
    let words = lang.words();
    let caption = photo.caption.as_deref().unwrap_or_default();
    // One that says what it names (`Nguồn ảnh: …`) needs no word of ours.
    let named = |credit: &String| if credit.contains(':') { credit.clone() } else { fill(words.credit, &[credit]) };
    let credit = photo.credit.as_ref().filter(|credit| !is_credited(caption, credit)).map(named);
    let taken = photo.taken.as_ref().map(date).filter(|taken| !caption.contains(taken.as_str()));
    let of_photo = join(&credit.into_iter().chain(taken).gather(), ", ");
    match &photo.caption {
        Some(caption) if of_photo.is_empty() => caption.clone(),
        Some(caption) => concat(&[caption, " (", &of_photo, ")"]),
        None => of_photo,
    }
}

/// Whether a caption says already who took the photo, as editors often write it; a name alone is of somebody in it.
fn is_credited(caption: &str, credit: &str) -> bool {
    // Without the library's tables of all scripts.
    let is_letter =
        |sign: char| sign.is_ascii_alphanumeric() || sign > '\u{bf}' && !('\u{2000}'..'\u{2070}').contains(&sign);
    caption.match_indices(credit).any(|(at, _)| {
        let (before, after) =
            (caption.get(..at).unwrap_or_default(), caption.get(at + credit.len()..).unwrap_or_default());
        if before.ends_with(is_letter) || after.starts_with(is_letter) {
            return false;
        }
        let before = before.trim_end();
        let label = before.trim_end_matches(|sign: char| sign == ':' || sign.is_whitespace());
        let word = label.rsplit(|sign| !is_letter(sign)).next().unwrap_or_default();
        // What stands apart at the end is a credit, too, and one that calls itself so is anywhere.
        let is_apart = !before.ends_with(is_letter) && !before.ends_with(&[',', ':', ';', '&'][..]);
        TAKEN_BY.contains(&word) || credit.contains(':') || is_apart && !after.contains(is_letter)
    })
}

#[cfg(test)]
mod tests {
    use bangvang_content::date::Date;

    use super::*;

    #[test]
    fn a_credit_is_said_once_and_nobody_in_a_photo_is_taken_for_it() {
        let said = "Trao chìa khóa (Ảnh: Hồng Sơn)|Trao chìa khóa (Ảnh : Hồng Sơn).|Ảnh: Hồng Sơn - trao chìa khóa\
            |Trao chìa khóa. Ảnh Hồng Sơn/TTXVN|Trao chìa khóa - Hồng Sơn|Trao chìa khóa (Hồng Sơn).|Photo by Hồng Sơn";
        let unsaid = "Hồng Sơn trao quà|Trao quà cho ông Hồng Sơn|Trao quà cho anh Hồng Sơn.|Ảnh: Hồng Sơnn|Cô Lan, Hồng Sơn|Người nhận: Hồng Sơn";
        said.split('|').for_each(|caption| assert!(is_credited(caption, "Hồng Sơn"), "{caption}"));
        unsaid.split('|').for_each(|caption| assert!(!is_credited(caption, "Hồng Sơn"), "{caption}"));
    }

    #[test]
    fn caption_credit_and_day_are_one_line_that_says_nothing_twice() {
        let line = |caption: &str, credit: &str| {
            let (caption, credit) = (Some(caption.to_owned()), Some(credit.to_owned()));
            let taken = Date::parse("2020-09-28");
            caption_line(&Photo { caption, credit, taken, ..Photo::default() }, Lang::Vi)
        };
        assert_eq!(line("Trao quà", "Hồng Sơn"), "Trao quà (Ảnh: Hồng Sơn, 28/9/2020)");
        assert_eq!(line("Trao quà (Ảnh: Hồng Sơn)", "Hồng Sơn"), "Trao quà (Ảnh: Hồng Sơn) (28/9/2020)");
        assert_eq!(line("Trao quà (Ảnh: Hồng Sơn, 28/9/2020)", "Hồng Sơn"), "Trao quà (Ảnh: Hồng Sơn, 28/9/2020)");
    }
}
