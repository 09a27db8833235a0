//! Reads one request off a connection.

use std::io::{self, BufRead, Read};

/// A request head longer than this is refused, in bytes.
const HEAD_LIMIT: u64 = 64 * 1024;
/// A request body longer than this is refused, in bytes.
const BODY_LIMIT: u64 = 4 * 1024 * 1024;

/// A request as it arrived; the server keeps each in its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, …, as sent.
    pub method: String,
    /// Path and query as sent, percent-encoded.
    pub target: String,
    /// The path alone, decoded.
    pub path: String,
    /// Header names, in lower case, and values, in the order sent.
    pub headers: Vec<(String, String)>,
    /// What a form or a report sent along.
    pub body: Vec<u8>,
    pub(crate) keeps_alive: bool,
}

impl Request {
    /// The first value of a header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether an encoding, as `br`, is among those that the client accepts.
    pub(crate) fn accepts(&self, encoding: &str) -> bool {
        let accepted = self.header("accept-encoding").unwrap_or_default();
        accepted.split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            parts.next() == Some(encoding) && parts.next() != Some("q=0")
        })
    }
}

/// Reads the next request; `None` when the client has closed the connection.
pub(crate) fn read(input: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = input.take(HEAD_LIMIT);
    let Some(first) = read_line(&mut head)? else {
        return Ok(None);
    };
    let mut headers = Vec::new();
    while let Some(line) = read_line(&mut head)?.filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').ok_or_else(|| refuse("a header without a colon"))?;
        headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
    }
    if head.limit() == 0 {
        return Err(refuse("a request head over 64 KiB"));
    }
    let mut request = parse(&first, headers)?;
    request.body = read_body(input, &request)?;
    Ok(Some(request))
}

fn read_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = input.read_line(&mut line)?;
    Ok((read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
}

fn read_body(input: &mut impl Read, request: &Request) -> io::Result<Vec<u8>> {
    let length = request.header("content-length").unwrap_or("0");
    let length: u64 = length.parse().map_err(|_| refuse("a Content-Length that is no number"))?;
    if length > BODY_LIMIT {
        return Err(refuse("a request body over 4 MiB"));
    }
    let mut body = Vec::new();
    input.take(length).read_to_end(&mut body)?;
    Ok(body)
}

fn parse(line: &str, headers: Vec<(String, String)>) -> io::Result<Request> {
    let mut words = line.split(' ');
    let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next()) else {
        return Err(refuse("a request line of less than three words"));
    };
    let path = target.split(['?', '#']).next().unwrap_or(target);
    let mut request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        path: decode(path),
        headers,
        body: Vec::new(),
        keeps_alive: false,
    };
    let connection = request.header("connection").unwrap_or_default();
    request.keeps_alive = version == "HTTP/1.1" && !connection.eq_ignore_ascii_case("close");
    Ok(request)
}

fn refuse(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// Undoes percent-encoding; a broken escape stays as it is.
fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = (first == b'%').then(|| hex_pair(tail)).flatten();
        bytes.push(escaped.unwrap_or(first));
        rest = tail.get(if escaped.is_some() { 2 } else { 0 }..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_pair(text: &[u8]) -> Option<u8> {
    let pair = text.get(..2).filter(|pair| pair.iter().all(u8::is_ascii_hexdigit))?;
    u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> io::Result<Option<Request>> {
        read(&mut text.as_bytes())
    }

    #[test]
    fn a_path_is_decoded_and_its_query_left_out() -> io::Result<()> {
        let request = read_text("GET /khen%20th%C6%B0%E1%BB%9Fng/%zz?q=1 HTTP/1.1\r\nHost: x\r\n\r\n")?;
        let request = request.ok_or_else(|| refuse("nothing read"))?;
        assert_eq!(request.path, "/khen thưởng/%zz");
        assert_eq!(request.target, "/khen%20th%C6%B0%E1%BB%9Fng/%zz?q=1");
        assert_eq!(request.header("host"), Some("x"));
        assert!(request.keeps_alive);
        Ok(())
    }

    #[test]
    fn a_body_is_read_by_its_length() -> io::Result<()> {
        let text = "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcGET";
        assert_eq!(read_text(text)?.map(|request| request.body), Some(b"abc".to_vec()));
        Ok(())
    }

    #[test]
    fn encodings_are_accepted_unless_their_weight_is_none() -> io::Result<()> {
        let request = read_text("GET / HTTP/1.1\r\nAccept-Encoding: gzip, br;q=0\r\n\r\n")?;
        let request = request.ok_or_else(|| refuse("nothing read"))?;
        assert!(request.accepts("gzip") && !request.accepts("br") && !request.accepts("zstd"));
        Ok(())
    }

    #[test]
    fn an_end_is_no_request_and_nonsense_is_an_error() {
        assert!(matches!(read_text(""), Ok(None)));
        assert!(read_text("hello\r\n\r\n").is_err());
        assert!(read_text(&format!("GET / HTTP/1.1\r\nA: {}\r\n\r\n", "x".repeat(70_000))).is_err());
    }
}
