//! Leads that a server made of a text's own beginning.

use crate::article::{Block, Inline, link_in, plain};
use crate::gather::Gather as _;
use crate::html::{as_text, is_file};
use crate::text::{begins_large, ends_small, fold, has, is_digit, is_letter, join, lowered};
use crate::url::is_elsewhere;

/// What the link to the rest of a text says, in small letters.
const MORE: [&str; 10] = [
    "xem thêm",
    "xem tiếp",
    "xem chi tiết",
    "xem bài viết",
    "đọc tiếp",
    "đọc thêm",
    "tiếp tục đọc",
    "chi tiết",
    "read more",
    "continue reading",
];

/// What an excerpt says, unless a server cut it out of the text: then it stands there already.
/// Both are plain.
pub(crate) fn own(excerpt: &str, said: &str) -> Option<String> {
    let excerpt = without_more(excerpt.trim_end());
    let lead = ["[…]", "[...]"].iter().find_map(|cut| excerpt.strip_suffix(cut)).unwrap_or(excerpt).trim_end();
    // After the cut themes write what the link to the rest says.
    let (kept, rest) = lead.split_once('…').unwrap_or((lead, ""));
    let begins = if kept.len() >= rest.len() { kept } else { lead };
    let (begins, said) = (fold(begins.trim_end_matches(&['[', '.'][..])), fold(said));
    let is_cut = lead.len() < excerpt.len() || has(lead, "…") || lead.ends_with("...");
    let stands = said.starts_with(&begins) || is_cut && has(&said, &begins);
    (!lead.is_empty() && (said.is_empty() || begins.is_empty() || !stands)).then(|| lead.to_owned())
}

/// All that paragraphs say.
pub(crate) fn said(body: &[Block]) -> String {
    join(&body.iter().map(|block| plain(&as_text(block.clone()))).gather(), " ")
}

/// A text without the words at its end that link to the rest.
fn without_more(text: &str) -> &str {
    let bare = text.trim_end_matches(&['.', '…', '»', '>', '→', ' ', ')', ']'][..]);
    let small = lowered(bare);
    let Some(more) = MORE.iter().find(|more| small.ends_with(**more)) else { return text };
    let (before, more) = bare.split_at_checked(bare.len() - more.len()).unwrap_or((text, ""));
    // A sentence may end with such words, but not in brackets or with a capital among small letters.
    let said = before.trim_end_matches(' ');
    let goes_on = |last: char| is_letter(last) || is_digit(last) || last == ',';
    let is_apart = !said.ends_with(goes_on);
    let before = said.trim_end_matches(&['(', '[', ' ', '\n'][..]);
    if is_apart || begins_large(more) && ends_small(before) { before } else { text }
}

/// A text without what a feed put around it: its title once more, and the words that link to where it stands.
pub(super) fn bare(mut body: Vec<Block>, title: Option<&str>, page: &str) -> Vec<Block> {
    drop_origin(&mut body, page);
    drop_title(&mut body, title);
    body
}

/// Takes away the first words of a text where they are its title, as feeds of Drupal and Joomla begin each text.
fn drop_title(body: &mut Vec<Block>, title: Option<&str>) {
    let is_photo = |block: &Block| matches!(block, Block::Photo(_));
    let Some(first) = body.iter().position(|block| !is_photo(block)) else { return };
    let has_more = body.len() > first + 1;
    let says = |block: &Block| fold(&plain(&as_text(block.clone())));
    if has_more && title.is_some_and(|title| body.get(first).is_some_and(|block| says(block) == fold(title))) {
        body.remove(first);
    }
}

/// Whether a line ends with a link to more, on another site than that of the text's own page.
pub(super) fn ends_elsewhere(parts: &[Inline], page: &str) -> bool {
    let Some(Inline::Link { href, parts }) = parts.last() else { return false };
    is_elsewhere(href, page) && without_more(&plain(parts)).is_empty()
}

/// Takes away the last line of a text where it only says, with links, where the text first
/// stood, as the feeds of `WordPress` end each text, or where the rest of it is: not a file, or another site than that
/// of the text's own page.
fn drop_origin(body: &mut Vec<Block>, page: &str) {
    let is_origin = |block: &Block| {
        let Block::Rich(parts) = block else { return false };
        let text = plain(parts);
        let origins = ["appeared first on", "first appeared on", "xuất hiện đầu tiên"];
        let is_other = |href: &str| is_file(href) || is_elsewhere(href, page);
        let is_more = || without_more(&text).is_empty() && !link_in(parts).is_some_and(is_other);
        origins.iter().any(|words| has(&text, words)) || is_more()
    };
    if body.last().is_some_and(is_origin) {
        body.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(excerpt: &str, expected: Option<&str>) {
        let said = "Chợ phiên Sáng nay, chợ phiên Khê Sơn họp lại. Bà con đến từ sớm, đông vui.";
        assert_eq!(own(excerpt, said).as_deref(), expected, "{excerpt}");
    }

    #[test]
    fn an_excerpt_of_the_texts_own_beginning_is_no_lead() {
        check("Chợ phiên Sáng nay, chợ phiên […]", None);
        check("Chợ phiên Sáng nay, chợ phiên [...]", None);
        check("Chợ phiên\nSáng nay, chợ phiên Khê… Đọc tiếp \"Chợ\"", None);
        check("Sáng nay, chợ phiên Khê Sơn họp […]", None);
        check("Chợ phiên Sáng nay, chợ phiên Khê Sơn họp lại.", None);
    }

    #[test]
    fn what_links_to_the_rest_is_no_part_of_a_lead() {
        for more in ["Read More »", "[Read more...]", "Continue reading", "Tiếp tục đọc", "XEM THÊM", "Chi tiết >>"]
        {
            check(&["Chợ phiên Sáng nay, chợ phiên... ", more].concat(), None);
            check(&["Chợ họp lại. ", more].concat(), Some("Chợ họp lại."));
            check(&["Chợ họp lại\n", more].concat(), Some("Chợ họp lại"));
        }
        check("Chợ họp lại… xem thêm", Some("Chợ họp lại…"));
        check("Chợ họp lại. Xem bài viết", Some("Chợ họp lại."));
        for said in [
            "Kế hoạch, chi tiết.",
            "Kế hoạch chi tiết",
            "Kế hoạch 12 chi tiết.",
            "KẾ HOẠCH CHI TIẾT",
            "Mời bạn đọc tiếp",
        ] {
            check(said, Some(said));
        }
    }

    #[test]
    fn an_excerpt_of_its_own_is_the_lead() {
        check("Chợ phiên họp lại sau hai năm.", Some("Chợ phiên họp lại sau hai năm."));
        check("Chợ… họp lại sau hai năm […]", Some("Chợ… họp lại sau hai năm"));
        check("", None);
        assert_eq!(own("Mở đầu […]", "").as_deref(), Some("Mở đầu"));
    }
}
