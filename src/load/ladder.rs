//! A site's own award ladder, asked for beside its list.

use std::cell::RefCell;
use std::rc::Rc;
use std::task::Poll;

use bangvang_content::{Fault, Warning};
use web_sys::AbortSignal;

use super::orders::{Awards, Orders};
use super::source::page_base;
use crate::embed::{Controller, Options};
use crate::fetch::{self, now, pause};
use crate::task;

/// Milliseconds that a list waits for the ladder.
const LADDER: f64 = 5000.0;

/// The orders of a list, and what was wrong with the site's own ladder.
pub type Ordered = (Orders, Option<Warning>);

/// The site's own award ladder, which comes beside the list.
pub struct Asked {
    /// Its address, where there is one.
    url: Option<String>,
    /// The ladder, once it is known whether there is one.
    ladder: Rc<RefCell<Poll<Option<Awards>>>>,
}

impl Asked {
    /// Asks for it.
    pub fn of(controller: &Controller, options: &Options, stop: &AbortSignal) -> Self {
        let url = options.awards.as_ref().map(|awards| crate::view::shared::resolve(awards, &page_base(controller)));
        let known = Rc::new(RefCell::new(Poll::Pending));
        if let Some(url) = url.clone() {
            let (known, stop) = (Rc::clone(&known), stop.clone());
            task::begin(Box::pin(async move {
                let came = ladder(&url, &stop).await;
                *known.borrow_mut() = Poll::Ready(came);
            }));
        }
        Self { url, ladder: known }
    }

    /// The orders by this ladder; where it doesn't come in time, by the built-in one, and a warning: a slow server
    /// of it mustn't cost the list.
    pub async fn come(self, stop: &AbortSignal) -> Ordered {
        let Some(url) = self.url else { return (Orders::new(None), None) };
        let begun = now();
        while self.ladder.borrow().is_pending() && !stop.aborted() && now() - begun < LADDER {
            pause(10).await;
        }
        if let Poll::Ready(Some(ladder)) = self.ladder.replace(Poll::Pending) {
            return (Orders::new(Some(ladder)), None);
        }
        let warning = Warning { fault: Fault::AwardsUnreadable, at: url, record: None };
        (Orders::new(None), Some(warning))
    }
}

async fn ladder(url: &str, stop: &AbortSignal) -> Option<Awards> {
    let mut body = fetch::open(url, stop).await.ok()?;
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await.ok()? {
        bytes.extend_from_slice(&chunk);
    }
    bangvang_content::ladder::read(text(&bytes)?).ok()
}

/// UTF-8, with a mark or without.
fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ladder_is_read_with_a_mark_of_its_set_and_without() {
        let ladder = r#"["Giấy khen"]"#;
        assert_eq!(text(ladder.as_bytes()), Some(ladder));
        assert_eq!(text(&[b"\xEF\xBB\xBF", ladder.as_bytes()].concat()), Some(ladder));
        assert_eq!(text(b"[\"Gi\xA4y\"]"), None);
    }
}
