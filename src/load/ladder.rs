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
            wasm_bindgen_futures::spawn_local(async move {
                let came = ladder(&url, &stop).await;
                *known.borrow_mut() = Poll::Ready(came);
            });
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
    bangvang_content::ladder::read(&text(&bytes)?).ok()
}

/// As a list's bytes are read: UTF-8, or UTF-16 with a mark.
fn text(bytes: &[u8]) -> Option<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => std::str::from_utf8(rest).ok().map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ladder_is_read_in_the_sets_that_editors_save() {
        let ladder = r#"["Giấy khen"]"#;
        let wide = |unit: fn(u16) -> [u8; 2]| ladder.encode_utf16().flat_map(unit).collect::<Vec<_>>();
        let saved = [
            ladder.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", ladder.as_bytes()].concat(),
            [vec![0xFF, 0xFE], wide(u16::to_le_bytes)].concat(),
            [vec![0xFE, 0xFF], wide(u16::to_be_bytes)].concat(),
        ];
        for bytes in saved {
            assert_eq!(text(&bytes).as_deref(), Some(ladder));
        }
        assert_eq!(text(b"[\"Gi\xA4y\"]"), None);
    }
}
