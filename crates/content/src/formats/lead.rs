//! Leads that a server made of a text's own beginning.

use crate::article::{Block, plain};
use crate::gather::Gather as _;
use crate::html::as_text;
use crate::text::{fold, has, is_letter, join};

/// What the link to the rest of a text says.
const MORE: [&str; 5] = ["Xem thêm", "Xem tiếp", "Xem chi tiết", "Đọc tiếp", "Đọc thêm"];

/// What an excerpt says, unless a server cut it out of the text: then it stands there already.
/// Both are plain.
pub(crate) fn own(excerpt: &str, said: &str) -> Option<String> {
    let excerpt = without_more(excerpt.trim_end());
    let lead = ["[…]", "[...]"].iter().find_map(|cut| excerpt.strip_suffix(cut)).unwrap_or(excerpt).trim_end();
    // After the cut themes write what the link to the rest says.
    let (kept, rest) = lead.split_once('…').unwrap_or((lead, ""));
    let begins = if kept.len() >= rest.len() { kept } else { lead };
    let (begins, said) = (fold(begins.trim_end_matches(&['[', '.'][..])), fold(said));
    let is_cut = lead.len() < excerpt.len() || has(lead, "…");
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
    let before = MORE.iter().find_map(|more| bare.strip_suffix(more));
    let before = before.map(|before| before.trim_end_matches(&[' ', '(', '['][..]));
    before.filter(|before| !before.ends_with(is_letter)).map_or(text, str::trim_end)
}

/// A text without what a feed put around it: its title once more, and the words that link to where it stands.
pub(super) fn bare(mut body: Vec<Block>, title: Option<&str>) -> Vec<Block> {
    drop_origin(&mut body);
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

/// Takes away the last line of a text where it only says, with links, where the text first
/// stood, as the feeds of `WordPress` end each text, or where the rest of it is.
fn drop_origin(body: &mut Vec<Block>) {
    let is_origin = |block: &Block| {
        let Block::Rich(parts) = block else { return false };
        let text = plain(parts);
        let origins = ["appeared first on", "xuất hiện đầu tiên"];
        origins.iter().any(|words| has(&text, words)) || without_more(&text).is_empty()
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
    fn an_excerpt_of_its_own_is_the_lead() {
        check("Chợ phiên họp lại sau hai năm.", Some("Chợ phiên họp lại sau hai năm."));
        check("Chợ… họp lại sau hai năm […]", Some("Chợ… họp lại sau hai năm"));
        check("", None);
        assert_eq!(own("Mở đầu […]", "").as_deref(), Some("Mở đầu"));
    }
}
