//! Changes what a path answers while the server runs.

use std::time::Duration;

use crate::answer::Answer;

/// What to answer differently on the paths that a pattern matches.
///
/// Rules apply in the order that they were added, so a later one wins.
#[derive(Debug, Clone, Default)]
pub struct Rule {
    pattern: String,
    times: Option<usize>,
    status: Option<u16>,
    headers: Vec<(String, Option<String>)>,
    body: Option<Vec<u8>>,
    tampers: bool,
    delay: Option<Duration>,
    pace: Option<(usize, Duration)>,
    cut: Option<usize>,
}

impl Rule {
    /// A rule for a decoded path, where `*` stands for any run of characters: `"/data/*"`,
    /// `"*.wasm"`. A pattern with a `?` is held against path and query as they were sent.
    pub fn on(pattern: &str) -> Self {
        Self { pattern: pattern.to_owned(), ..Self::default() }
    }

    /// Applies to the first `count` requests only, so that a second try can succeed.
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.times = Some(count);
        self
    }

    /// Answers with this status; the body stays.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets a header, in place of any of that name.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), Some(value.to_owned())));
        self
    }

    /// Leaves a header out, `Content-Type` for one.
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Self {
        self.headers.push((name.to_owned(), None));
        self
    }

    /// Answers with these bytes, whether or not there is such a file.
    #[must_use]
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Adds a space to the file's end: a script or text works as before, but its hash differs.
    #[must_use]
    pub fn tamper(mut self) -> Self {
        self.tampers = true;
        self
    }

    /// Waits before the first byte of the answer.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = Some(delay);
        self
    }

    /// Sends the body in pieces of `bytes`, with a pause after each.
    #[must_use]
    pub fn pace(mut self, bytes: usize, pause: Duration) -> Self {
        self.pace = Some((bytes.max(1), pause));
        self
    }

    /// Closes the connection once `bytes` of the body are sent; its full length was promised.
    #[must_use]
    pub fn cut(mut self, bytes: usize) -> Self {
        self.cut = Some(bytes);
        self
    }

    /// Whether the rule speaks of this request, which uses up one of its times.
    pub(crate) fn takes(&mut self, path: &str, target: &str) -> bool {
        let subject = if self.pattern.contains('?') { target } else { path };
        if self.times == Some(0) || !matches(&self.pattern, subject) {
            return false;
        }
        self.times = self.times.map(|left| left - 1);
        true
    }

    pub(crate) fn apply(&self, answer: &mut Answer) {
        if let Some(body) = &self.body {
            answer.body.clone_from(body);
            answer.status = 200;
            answer.set_header("Content-Encoding", None);
        }
        if self.tampers {
            answer.body.push(b' ');
        }
        answer.status = self.status.unwrap_or(answer.status);
        for (name, value) in &self.headers {
            answer.set_header(name, value.as_deref());
        }
        answer.delay = self.delay.or(answer.delay);
        answer.pace = self.pace.or(answer.pace);
        answer.cut = self.cut.or(answer.cut);
    }
}

fn matches(pattern: &str, subject: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == subject;
    };
    let Some(subject) = subject.strip_prefix(start) else {
        return false;
    };
    let mut tails = subject.char_indices().map(|(at, _)| at).chain([subject.len()]);
    tails.any(|at| subject.get(at..).is_some_and(|tail| matches(rest, tail)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, subject: &str, expect: bool) {
        assert_eq!(matches(pattern, subject), expect, "{pattern} on {subject}");
    }

    #[test]
    fn a_star_stands_for_any_run_of_characters() {
        check("/data/*", "/data/", true);
        check("/data/*", "/data/a/b.json", true);
        check("*.wasm", "/bangvang/1.wasm", true);
        check("*.wasm", "/bangvang/1.wasm.js", false);
        check("/*/đ*.json", "/dữ/đi.json", true);
        check("/a.json", "/a.json", true);
        check("/a.json", "/a.jsonx", false);
    }

    #[test]
    fn a_rule_of_one_time_speaks_once() {
        let mut rule = Rule::on("/a").times(1);
        assert!(!rule.takes("/b", "/b"));
        assert!(rule.takes("/a", "/a?x"));
        assert!(!rule.takes("/a", "/a"));
    }

    #[test]
    fn a_pattern_with_a_query_is_held_against_the_target() {
        assert!(Rule::on("/a?x=*").takes("/a", "/a?x=1"));
        assert!(!Rule::on("/a?x=*").takes("/a", "/a"));
    }
}
