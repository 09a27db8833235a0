//! Writes one answer to a connection, as fast or as badly as it was told to.

use std::io::{self, Write};
use std::time::Duration;

/// An answer before it is written.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) delay: Option<Duration>,
    pub(crate) pace: Option<(usize, Duration)>,
    pub(crate) cut: Option<usize>,
}

/// Whether the connection can take another request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum After {
    Open,
    Closed,
}

impl Answer {
    pub(crate) fn new(status: u16, mime: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("Content-Type".to_owned(), mime.to_owned())],
            body: body.into(),
            delay: None,
            pace: None,
            cut: None,
        }
    }

    /// An answer without a file: its words say what happened.
    pub(crate) fn plain(status: u16, words: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", words)
    }

    /// Sets a header in place of any of that name; `None` only removes.
    pub(crate) fn set_header(&mut self, name: &str, value: Option<&str>) {
        self.headers.retain(|(key, _)| !key.eq_ignore_ascii_case(name));
        if let Some(value) = value {
            self.headers.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Writes head and, unless only the head was asked for, body. `pause` waits, and fails
    /// once the server stops.
    pub(crate) fn write(
        &self,
        output: &mut impl Write,
        with_body: bool,
        pause: impl Fn(Duration) -> io::Result<()>,
    ) -> io::Result<After> {
        if let Some(delay) = self.delay {
            pause(delay)?;
        }
        output.write_all(self.head().as_bytes())?;
        if with_body {
            self.write_body(output, pause)?;
        }
        output.flush()?;
        Ok(if self.cut.is_some() { After::Closed } else { After::Open })
    }

    fn head(&self) -> String {
        let mut lines = vec![format!("HTTP/1.1 {} {}", self.status, reason(self.status))];
        lines.extend(self.headers.iter().map(|(name, value)| format!("{name}: {}", one_line(value))));
        lines.push(format!("Content-Length: {}\r\n\r\n", self.body.len()));
        lines.join("\r\n")
    }

    fn write_body(&self, output: &mut impl Write, pause: impl Fn(Duration) -> io::Result<()>) -> io::Result<()> {
        let end = self.cut.unwrap_or(usize::MAX).min(self.body.len());
        let body = self.body.get(..end).unwrap_or_default();
        let Some((bytes, rest)) = self.pace else {
            return output.write_all(body);
        };
        for piece in body.chunks(bytes) {
            output.write_all(piece)?;
            output.flush()?;
            pause(rest)?;
        }
        Ok(())
    }
}

/// A value must not begin a header of its own.
fn one_line(value: &str) -> String {
    value.replace(['\r', '\n'], " ")
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    }
}
