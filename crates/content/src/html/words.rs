//! The words of HTML, from its tags and texts alone.

use std::borrow::Cow;

use super::{Token, Tokens, attribute, decode};
use crate::text::{find, has, tidy};
use crate::url::safe_src;

/// The text of a piece of HTML on one line, without any markup.
pub(crate) fn text_of(html: &str) -> String {
    let mut in_more = false;
    let texts = Tokens::new(html).filter_map(|token| match token {
        // The link to the whole text is no part of an excerpt.
        Token::Open { name: "a", attributes } => {
            in_more = attribute(attributes, "class").is_some_and(|class| has(&class, "more-link"));
            None
        }
        Token::Close { name: "a" } => {
            in_more = false;
            None
        }
        _ if in_more => None,
        Token::Text(text) => Some(decode(text)),
        Token::Close { name: "p" | "div" | "li" } | Token::Open { name: "br" | "p" | "div", .. } => {
            Some(Cow::Borrowed(" "))
        }
        _ => None,
    });
    let text: String = texts.collect();
    tidy(&text).into_owned()
}

/// What a page says that its addresses are relative to.
pub(crate) fn base(page: &str) -> Option<String> {
    Tokens::new(page).find_map(|token| match token {
        Token::Open { name, attributes } if name.eq_ignore_ascii_case("base") => {
            safe_src(&attribute(attributes, "href")?)
        }
        _ => None,
    })
}

/// The title of a page, to say what came in place of data. At most 200 characters.
pub(crate) fn page_title(page: &str) -> Option<String> {
    let lower: String = page.chars().take(64 << 10).map(|sign| sign.to_ascii_lowercase()).collect();
    let start = find(&lower, "<title")?;
    let open = start + lower.get(start..)?.find('>')? + 1;
    let end = open + find(lower.get(open..)?, "</title")?;
    let title = page.get(open..end)?;
    let title: String = tidy(&decode(title)).chars().take(200).collect();
    (!title.is_empty()).then_some(title)
}
