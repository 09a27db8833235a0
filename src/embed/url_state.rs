//! The view's state in the page's address, so that a link reproduces the view.
//!
//! Keys are `<widget>.<name>`; keys of others, and a plain `#anchor` before ours,
//! stay as they are. A hash that begins `#/` or `#!` is a router's and isn't touched.

use bangvang_content::{Gather as _, concat, join};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{History, Url, Window, window};

use super::options::{Options, UrlState};
use super::trail::{self, Later};

/// Names and values of one widget's state, in order.
pub type Pairs = Vec<(String, String)>;

/// How a change enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In the entry that is there: typing.
    Replace,
    /// As an entry of its own, so that Back undoes it.
    Push,
    /// Back over our own entry when this page pushed it, else in place: closing.
    Close,
}

/// One widget's part of the address.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    mode: UrlState,
    key: String,
    /// What keeps the state where the address doesn't.
    record: JsValue,
}

impl Address {
    /// The part that belongs to the element with these options.
    pub fn of(options: &Options) -> Self {
        Self { mode: options.url_state, key: options.key.clone(), record: options.record.clone() }
    }

    /// The state that stands in the address now, or that is kept where the address isn't ours.
    pub fn read(&self) -> Pairs {
        window().map(|window| decode(&self.text(&window), &self.key)).unwrap_or_default()
    }

    /// Whether the address says anything about this widget.
    pub fn says_something(&self) -> bool {
        !self.read().is_empty()
    }

    /// Writes `pairs` in the place of what stands there.
    pub fn write(&self, pairs: &[(String, String)], entry: Entry) {
        self.put(pairs, entry, None);
    }

    /// Writes `pairs` as something closes that had a widget of the key `inside` in it, whose state goes with it.
    pub fn close(&self, pairs: &[(String, String)], inside: &str) {
        self.put(pairs, Entry::Close, Some(inside));
    }

    fn put(&self, pairs: &[(String, String)], entry: Entry, inside: Option<&str>) {
        let Some(window) = window() else { return };
        let text = self.text(&window);
        if self.is_kept(&window) {
            self.keep(&encode("", &self.key, pairs));
            return;
        }
        let mut next = encode(&text, &self.key, pairs);
        if let Some(inside) = inside {
            next = encode(&next, inside, &[]);
        }
        let later = || -> Later {
            let (address, pairs, inside) = (self.clone(), pairs.to_vec(), inside.map(str::to_owned));
            Box::new(move || address.put(&pairs, entry, inside.as_deref()))
        };
        if trail::waits(later) || next == text {
            return;
        }
        let Ok(history) = window.history() else { return };
        let state = history.state().unwrap_or(JsValue::NULL);
        let url = self.whole(&window, &next);
        let before = here(&window);
        match entry {
            Entry::Close if trail::leads_to(&made_whole(&window, &url), &before, &mark(&window, &history)) => {
                if history.back().is_ok() {
                    trail::leave();
                }
            }
            Entry::Push => {
                if history.push_state_with_url(&state, "", Some(&url)).is_ok() {
                    trail::push(before, here(&window), mark(&window, &history));
                }
            }
            _ => {
                let url = url.trim_end_matches('#');
                let _ = history.replace_state_with_url(&state, "", Some(url));
                trail::replace(&before, here(&window));
            }
        }
    }

    /// The key of a widget that stands in something of ours, by what its own id adds.
    pub fn inside(&self, after: &str) -> String {
        concat(&[&self.key, after])
    }

    /// Gives the state over to `next`, whose keys or whose place differ, unless the address says something there.
    pub fn move_to(&self, next: &Self) {
        if self == next || next.says_something() {
            return;
        }
        let pairs = self.read();
        self.write(&[], Entry::Replace);
        next.write(&pairs, Entry::Replace);
    }

    /// Whether a link can show a state of ours.
    pub fn has_links(&self) -> bool {
        window().is_some_and(|window| !self.is_kept(&window))
    }

    /// An address that shows `pairs`, for a link.
    pub fn link(&self, pairs: &[(String, String)]) -> String {
        let Some(window) = window() else { return String::new() };
        if self.is_kept(&window) {
            // Whatever a click on it does, the address isn't ours.
            return here(&window);
        }
        self.whole(&window, &encode(&self.text(&window), &self.key, pairs))
    }

    /// Whether the page keeps us out of its address: by its own choice, or because a router has the hash.
    fn is_kept(&self, window: &Window) -> bool {
        let routed = || window.location().hash().is_ok_and(|hash| is_routers(hash.get(1..).unwrap_or_default()));
        self.mode == UrlState::None || (self.mode == UrlState::Hash && routed())
    }

    fn text(&self, window: &Window) -> String {
        if self.is_kept(window) {
            return self.kept();
        }
        let location = window.location();
        let text = if self.mode == UrlState::Query { location.search() } else { location.hash() };
        text.ok().and_then(|text| Some(text.get(1..)?.to_owned())).unwrap_or_default()
    }

    /// Keeps a state for as long as the element lasts, also when the module is started afresh.
    fn keep(&self, text: &str) {
        if self.record.is_object() {
            let _ = Reflect::set(&self.record, &"kept".into(), &text.into());
        }
    }

    fn kept(&self) -> String {
        let kept = Reflect::get(&self.record, &"kept".into()).ok();
        kept.and_then(|text| text.as_string()).unwrap_or_default()
    }

    fn whole(&self, window: &Window, text: &str) -> String {
        let location = window.location();
        let (path, search) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
        // Whole, or a page's <base> would lead elsewhere; a sandboxed page has no origin to name.
        let origin = location.origin().ok().filter(|origin| origin.starts_with("http")).unwrap_or_default();
        let path = origin + &path;
        if self.mode == UrlState::Query {
            let mark = if text.is_empty() { "" } else { "?" };
            return format!("{path}{mark}{text}{}", location.hash().unwrap_or_default());
        }
        // Without its mark, a link to an empty hash would load the page anew.
        format!("{path}{search}#{text}")
    }
}

/// The page went back or forth.
pub fn moved() {
    if let Some(window) = window() {
        trail::move_to(&here(&window));
    }
    trail::arrive();
}

fn here(window: &Window) -> String {
    window.location().href().unwrap_or_default()
}

/// An address as the browser would spell it.
fn made_whole(window: &Window, url: &str) -> String {
    Url::new_with_base(url, &here(window)).map_or_else(|_| url.to_owned(), |url| url.href())
}

/// What tells the entry that shows from others of its address: its own key, where the browser says it, else how long
/// the history is, which no longer grows in a tab that was used for long.
fn mark(window: &Window, history: &History) -> String {
    let part = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let key = part(&part(&part(window, "navigation"), "currentEntry"), "key").as_string();
    key.unwrap_or_else(|| history.length().unwrap_or_default().to_string())
}

fn is_routers(text: &str) -> bool {
    text.starts_with('/') || text.starts_with('!')
}

/// The name of a pair of `key`. Another widget's id may go on after a dot, so only our own names are.
fn own_name<'n>(name: &'n str, key: &str) -> Option<&'n str> {
    let own = name.strip_prefix(key)?.strip_prefix('.')?;
    (own.starts_with("f.") || ["q", "sort", "page", "size", "open", "photo"].contains(&own)).then_some(own)
}

/// The pairs of `key` in `text`, a query string without its mark.
fn decode(text: &str, key: &str) -> Pairs {
    let ours = |part: &str| {
        let (name, value) = part.split_once('=')?;
        Some((own_name(&unescape(name), key)?.to_owned(), unescape(value)))
    };
    text.split('&').filter_map(ours).gather()
}

/// `text` with the pairs of `key` replaced by `pairs`, after those of others.
fn encode(text: &str, key: &str, pairs: &[(String, String)]) -> String {
    let is_ours = |part: &&str| part.split_once('=').is_some_and(|(name, _)| own_name(&unescape(name), key).is_some());
    let mut parts: Vec<String> =
        text.split('&').filter(|part| !part.is_empty() && !is_ours(part)).map(str::to_owned).gather();
    parts.extend(pairs.iter().map(|(name, value)| format!("{}.{}={}", escape_key(key), escape(name), escape(value))));
    join(&parts, "&")
}

/// A text as it stands in an address. Keeps what is safe in a hash and a query, letters of all scripts included; the
/// browser encodes those.
pub fn escape(text: &str) -> String {
    escape_but(text, "-_.~/:,")
}

/// A widget's key as the loader looks for it in an address, which is how browsers encode a component.
fn escape_key(key: &str) -> String {
    escape_but(key, "-_.~!*'()")
}

/// Encodes what is neither a letter, a digit, nor among `kept`.
fn escape_but(text: &str, kept: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || !c.is_ascii() || kept.contains(c) {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push('%');
                out.push(hex(byte >> 4));
                out.push(hex(byte & 15));
            }
        }
    }
    out
}

fn hex(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase()
}

fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = bytes.get(at + 1).zip(bytes.get(at + 2)).and_then(|(&high, &low)| both(high, low));
        match (byte, pair) {
            (b'%', Some(value)) => {
                out.push(value);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            _ => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn both(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    Some((digit(high)? * 16 + digit(low)?) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[track_caller]
    fn check(before: &str, pairs: &[(String, String)], after: &str) {
        assert_eq!(encode(before, "honours1", pairs), after);
        assert_eq!(decode(after, "honours1"), pairs);
    }

    #[test]
    fn what_is_written_is_read_again() {
        check(
            "",
            &[pair("q", "trần dũng & con"), pair("f.year", "2020"), pair("f.year", "2021")],
            "honours1.q=trần%20dũng%20%26%20con&honours1.f.year=2020&honours1.f.year=2021",
        );
    }

    #[test]
    fn keys_of_others_and_an_anchor_stay_first() {
        check(
            "muc-2&honours2.q=an&honours1.q=x&tab=3",
            &[pair("q", "dũng")],
            "muc-2&honours2.q=an&tab=3&honours1.q=dũng",
        );
    }

    #[test]
    fn a_widget_whose_key_begins_alike_is_another() {
        check("honours10.q=an", &[], "honours10.q=an");
        check("honours1.b.q=an", &[], "honours1.b.q=an");
    }

    #[test]
    fn a_routers_hash_holds_nothing_of_ours() {
        assert!(decode("/tin-tuc?honours1.q=an", "honours1").is_empty());
        assert!(decode("!honours1.q=an", "honours1").is_empty());
    }

    #[test]
    fn what_a_browser_encoded_is_decoded() {
        assert_eq!(decode("honours1.q=d%C5%A9ng+an", "honours1"), [pair("q", "dũng an")]);
        assert_eq!(decode("honours1.q=%zz%", "honours1"), [pair("q", "%zz%")]);
    }
}
