//! Photos of a page, and who took them.

use super::captions::has_sentences;
use super::names::has_word;
use super::raw::Node;
use crate::gather::Gather as _;
use crate::photo::{Photo, Rendition};
use crate::text::{begins_large, digits, ends_small, fold, has, is_letter, is_listed, lowered, tidy};
use crate::url::{ending, last_part, safe_src};

/// What an `img` is.
pub(super) enum Shown {
    Photo(Photo),
    /// A sign in the text, by the text that it stands for, if any.
    Sign(Option<String>),
    Nothing,
}

/// Pixels to which something is a sign, and no photo.
const SIGN: u32 = 32;
/// What marks before a line are called, and signs of buttons.
const SIGNS: &str = "bullet ico arrow new right left print email mail zoom zoomin zoomout back next facebook fb \
twitter zalo share spacer blank pixel transparent dot line star tick check hot blue red btn mui ten muiten pdf doc docx xls xlsx \
word excel attach";
/// Where scripts that load late keep the address.
const LATE: [&str; 7] = [
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-echo",
    "data-lazyload",
    "data-pagespeed-lazy-src",
];

/// Where galleries of `WordPress` keep the photo that a small one was made of.
const FULL: [&str; 3] = ["data-orig-file", "data-full-url", "data-large-file"];
/// Pixels that a photo is wide which needs no larger one in its place.
const WIDE: u32 = 600;

/// Reads an `img`; `link` is the address that it links to.
pub(super) fn read(img: Node<'_>, link: Option<&str>) -> Shown {
    // Editors write an empty one where they know none, or the file's name: that says nothing of the photo.
    let alt = img.attribute("alt").map(|alt| tidy(alt).into_owned());
    let alt = alt.filter(|alt| !alt.is_empty() && !is_photo(alt));
    let (width, height) = (pixels(img, "width"), pixels(img, "height"));
    // One of no pixel counts who reads, unless its style says another size.
    let is_none = |name: &str| img.attribute(name).is_some_and(|size| size.trim() == "0") && !img.has("style");
    if is_none("width") && is_none("height") {
        return Shown::Nothing;
    }
    let largest_side = width.max(height).or_else(|| styled_side(img));
    if largest_side.is_some_and(|size| size <= SIGN) || has_word(img, "emoji wp-smiley smiley") {
        return Shown::Sign(alt);
    }
    let late = LATE.iter().find_map(|name| img.attribute(name).and_then(safe_src));
    let late_sizes = ["data-srcset", "data-lazy-srcset"].iter().find_map(|name| img.attribute(name));
    let sizes = late_sizes.or_else(|| img.attribute("srcset")).unwrap_or_default();
    let sources = renditions(sizes);
    let best = || largest(&sources).or_else(|| first(sizes));
    let late = late.or_else(|| late_sizes.and_then(|_| best()));
    let own = || img.attribute("src").and_then(safe_src).or_else(best);
    let is_small = sources.iter().all(|source| source.width < Some(WIDE)) && width < Some(WIDE);
    let original = || FULL.iter().find_map(|name| img.attribute(name).and_then(safe_src)).filter(|_| is_small);
    let full = link.filter(|href| is_photo(href)).and_then(safe_src).or_else(original);
    let Some(src) = late.or_else(own).or_else(|| full.clone()) else {
        return Shown::Nothing;
    };
    if largest_side.is_none() && sources.is_empty() && is_sign(&src) {
        return Shown::Sign(alt);
    }
    let mut photo = Photo { src, alt, sources, ..Photo::default() };
    if let Some(full) = full {
        // The small one may be a cut-out, so that its shape says nothing.
        photo.src = full;
        photo.sources.clear();
        let is_original = img.attribute("data-orig-file") == Some(photo.src.as_str());
        if let Some((width, height)) =
            img.attribute("data-orig-size").filter(|_| is_original).and_then(|size| size.split_once(','))
        {
            (photo.width, photo.height) = (side(width), side(height));
        }
    } else if let (Some(_), Some(_)) = (width, height) {
        (photo.width, photo.height) = (width, height);
    }
    Shown::Photo(photo)
}

/// Whether an address is that of a mark before a line, by all words of its name, or of what a system shows
/// beside files.
fn is_sign(src: &str) -> bool {
    let name = last_part(src).to_ascii_lowercase();
    let name = name.strip_suffix(".gif").or_else(|| name.strip_suffix(".png")).unwrap_or_default();
    let words = name.split(|sign: char| !sign.is_ascii_alphabetic());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    // `iconnew`, `icon-new`
    let kind = |word| str::strip_prefix(word, "icon").unwrap_or(word);
    let is_one = |word| kind(word).is_empty() || is_listed(SIGNS, kind(word));
    words.peek().is_some() && words.all(is_one)
        || name == "1x1"
        || has(src, "/icons/")
        || has(src, "/_layouts/") && has(src, "/images/")
        || has(src, "google-analytics.com/")
}

/// Whether a photo is inside an element.
pub(super) fn is_in(node: Node<'_>) -> bool {
    node.inside().any(|node| matches!(node.name(), "img" | "noscript") && matches!(read(node, None), Shown::Photo(_)))
}

/// The longer side that a style gives in pixels, as `CKEditor` writes it.
fn styled_side(img: Node<'_>) -> Option<u32> {
    let style = super::align::style(img);
    let side = |name: &str| {
        let size = style.split(';').find_map(|part| part.strip_prefix(name))?.strip_suffix("px")?;
        digits(size).and_then(|size| u32::try_from(size).ok())
    };
    side("width:").max(side("height:"))
}

fn pixels(img: Node<'_>, name: &str) -> Option<u32> {
    side(img.attribute(name)?)
}

fn side(size: &str) -> Option<u32> {
    let size = size.trim();
    let size = digits(size.strip_suffix("px").unwrap_or(size))?;
    u32::try_from(size).ok().filter(|size| (1..=100_000).contains(size))
}

/// The addresses of a `srcset` that say their width.
pub(super) fn renditions(srcset: &str) -> Vec<Rendition> {
    let mut sources = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == ',');
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let Some((src, after)) = rest.split_at_checked(end).filter(|(src, _)| !src.is_empty()) else {
            return sources;
        };
        // An address may have commas in it, but none at its end.
        let (size, after) = if src.ends_with(',') { ("", after) } else { after.split_once(',').unwrap_or((after, "")) };
        rest = after;
        let width = size.trim().strip_suffix('w').and_then(digits);
        let width = width.and_then(|width| u32::try_from(width).ok()).filter(|width| *width > 0);
        if let (Some(src), Some(_)) = (safe_src(src), width) {
            sources.push(Rendition { src, width, media: None });
        }
    }
}

/// The first address of a `srcset`, where none says its width.
pub(super) fn first(srcset: &str) -> Option<String> {
    srcset.split_whitespace().next().and_then(|src| safe_src(src.trim_end_matches(',')))
}

fn largest(sources: &[Rendition]) -> Option<String> {
    sources.iter().max_by_key(|source| source.width).map(|source| source.src.clone())
}

/// Whether an address is a photo's, by its ending.
pub(crate) fn is_photo(href: &str) -> bool {
    is_listed("jpg jpeg png webp gif avif", &ending(href))
}

/// Sets a photo's caption, and whoever is named in it.
pub(crate) fn caption(photo: &mut Photo, text: &str) {
    let text = tidy(text);
    let (before, name) = credit(&text);
    if photo.credit.is_none() {
        photo.credit = name.map(str::to_owned);
    }
    // A caption keeps the name where the editor put it.
    if !before.is_empty() && photo.caption.is_none() {
        photo.caption = Some(text.into_owned());
    }
}

/// What stands before the name of whoever took it, and the name:
/// `… - Ảnh: X`, `… (Ảnh: X)`.
pub(super) fn credit(text: &str) -> (&str, Option<&str>) {
    for (place, _) in text.match_indices(':').gather().into_iter().rev() {
        let (before, after) = text.split_at_checked(place).unwrap_or_default();
        let before = before.trim_end();
        let words = before.rsplit_once(&[' ', '(', '[', '/', '-', '–', '.', ',', '_'][..]);
        let (mut rest, mut word) = words.unwrap_or(("", before));
        // Only the page's style may set it apart from what is said.
        let glued = before.strip_suffix("Ảnh").filter(|said| ends_small(said));
        if let Some(said) = glued {
            (rest, word) = (said, "Ảnh");
        }
        if !is_label(word, before) {
            continue;
        }
        if let Some(without) = rest.strip_suffix("Nguồn") {
            rest = without;
        }
        let (name, behind) = name_in(after.trim_start_matches(':'));
        // Where nothing else is said, the line may say what is to be seen.
        let is_alone = rest.is_empty() || !behind.is_empty();
        if name.is_empty() || name.chars().count() > 60 || is_alone && !is_name(name) {
            continue;
        }
        let before = rest.trim_end_matches(&[' ', '(', '[', '-', '–', '—', '.', '|', '/', '*', ',', '_'][..]);
        return (if before.is_empty() { behind } else { before }, Some(name));
    }
    (text, None)
}

/// Whether a word with a colon behind it says who took a photo, by what is before it. `Trong ảnh: …` and its like say
/// what is to be seen, `anh` is a brother, and in `Vân Anh` a name.
fn is_label(word: &str, before: &str) -> bool {
    let head = before.strip_suffix(word).unwrap_or_default().trim_end();
    let is_inside = head.ends_with(|sign: char| is_letter(sign) || sign.is_ascii_digit());
    let last = || fold(head.rsplit(' ').next().unwrap_or_default());
    match word {
        "Photo" => true,
        "Ảnh" => !is_listed("trong hinh chum", &last()),
        "Nguồn" => !is_inside,
        "anh" => false,
        _ if fold(word) != "anh" => false,
        _ => !is_inside || has(&lowered(word), "ả") && is_listed("nguon tin bai gia va chup", &last()),
    }
}

/// A name, and what is said behind it: `Lan) Lễ khai mạc`, `Lan. Lễ khai mạc`.
fn name_in(after: &str) -> (&str, &str) {
    let is_end = |(end, _): &(usize, &str)| has_sentences(after.get(..end + 2).unwrap_or_default());
    let ends = after.match_indices(&[')', ']'][..]).next().or_else(|| after.match_indices(". ").find(is_end));
    let (name, behind) = ends.and_then(|(end, _)| after.split_at_checked(end)).unwrap_or((after, ""));
    (trim(name), trim(behind))
}

fn trim(text: &str) -> &str {
    text.trim_matches(&[' ', '(', ')', '[', ']', '.', ';', ','][..])
}

/// Whether a text can be the name of whoever took a photo: a line of small words is something else, and so is what
/// somebody does who is called Mr or Mrs.
fn is_name(text: &str) -> bool {
    let words = text.split(' ');
    let is_person = ["Ông ", "Bà "].iter().any(|title| text.starts_with(title));
    if is_person && words.clone().next_back().is_some_and(|last| !begins_large(last)) {
        return false;
    }
    let small = words.clone().filter(|word| !begins_large(word)).count();
    let count = words.count();
    count < 4 || small * 2 <= count || text.ends_with("cung cấp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, before: &str, name: Option<&str>) {
        assert_eq!(credit(text), (before, name));
    }

    #[test]
    fn whoever_took_a_photo_is_found_in_its_caption() {
        check("Trồng keo trên đồi - Ảnh: Mai Đức Toàn", "Trồng keo trên đồi", Some("Mai Đức Toàn"));
        check("Trong ngày khánh thành. Ảnh: Đặng Ngọc Sơn", "Trong ngày khánh thành", Some("Đặng Ngọc Sơn"));
        check("Cổng chợ (Ảnh: Vũ Đình Khoa).", "Cổng chợ", Some("Vũ Đình Khoa"));
        check("Ảnh: Lê Quang Dũng", "", Some("Lê Quang Dũng"));
        check("Bà con đến chợ từ sáng: đông vui", "Bà con đến chợ từ sáng: đông vui", None);
        check("Ảnh:", "Ảnh:", None);
        check("(Ảnh: Lan) Lễ khai mạc", "Lễ khai mạc", Some("Lan"));
        check("Ảnh: Lan. Lễ khai mạc hội nghị", "Lễ khai mạc hội nghị", Some("Lan"));
        check("Lễ khai mạc - Ảnh : Lan", "Lễ khai mạc", Some("Lan"));
        check("Lễ khai mạc,Ảnh: Lan", "Lễ khai mạc", Some("Lan"));
        check("Hội nghị (Ảnh: Lan - TTXVN), sáng 10/5.", "Hội nghị", Some("Lan - TTXVN"));
        check("Cổng chợẢnh: Lan", "Cổng chợ", Some("Lan"));
        check("Cổng chợ. Ảnh: tư liệu", "Cổng chợ", Some("tư liệu"));
        check("Cổng chợ. Nguồn: TTXVN", "Cổng chợ", Some("TTXVN"));
        check("Cổng chợ (Nguồn: Báo Nghệ An)", "Cổng chợ", Some("Báo Nghệ An"));
        check("Cổng chợ - Nguồn ảnh: Internet", "Cổng chợ", Some("Internet"));
        check("Cổng chợ - ảnh: Lan", "Cổng chợ", Some("Lan"));
        check("Cong cho. Anh: Lan", "Cong cho", Some("Lan"));
        check("CỔNG CHỢ. ẢNH: LAN", "CỔNG CHỢ", Some("LAN"));
        for seen in [
            "Trong ảnh: Đồng chí A phát biểu",
            "Một số hình ảnh: lễ hội",
            "Ảnh: Quang cảnh hội nghị sáng 10/5",
            "Ảnh: Ông Nguyễn Văn An phát biểu",
            "Cô Vân Anh: 20 năm gắn bó với vùng cao",
            "CÔ VÂN ANH: 20 NĂM",
            "Vương quốc Anh: hợp tác giáo dục",
            "Chú thích ảnh: Cổng trạm",
            "Khai mạc triển lãm ảnh: Khê Sơn đổi mới",
            "Hồ sơ cần có ảnh: 02 ảnh 3x4",
            "Đa dạng hóa nguồn: Ngân sách",
        ] {
            check(seen, seen, None);
        }
    }

    #[test]
    fn the_sizes_of_a_srcset_are_read() {
        let read = renditions("a.jpg 1024w, b,c.jpg 300w,javascript:x 5w, d.jpg 2x, e.jpg");
        let read: Vec<_> = read.iter().map(|one| (one.src.as_str(), one.width)).collect();
        assert_eq!(read, [("a.jpg", Some(1024)), ("b,c.jpg", Some(300))]);
    }
}
