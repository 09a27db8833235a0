//! Speaks HTTP with a driver on loopback: one connection a command.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// No command takes longer than this; page loads and scripts have shorter limits.
const PATIENCE: Duration = Duration::from_secs(90);

/// Sends one request with a JSON body and returns the answer's body.
pub(crate) fn send(port: u16, method: &str, path: &str, body: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(format!("{head}{body}").as_bytes())?;
    read_answer(&mut BufReader::new(stream))
}

/// How the length of a body is told.
enum Framing {
    Length(u64),
    Chunked,
    ToEnd,
}

fn read_answer(input: &mut impl BufRead) -> io::Result<String> {
    let mut body = Vec::new();
    match read_head(input)? {
        Framing::Length(length) => drop(input.take(length).read_to_end(&mut body)?),
        Framing::Chunked => read_chunks(input, &mut body)?,
        Framing::ToEnd => drop(input.read_to_end(&mut body)?),
    }
    String::from_utf8(body).map_err(|error| broken(&error.to_string()))
}

fn read_head(input: &mut impl BufRead) -> io::Result<Framing> {
    let mut framing = Framing::ToEnd;
    loop {
        let line = read_line(input)?;
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        match name.to_ascii_lowercase().as_str() {
            "" => return Ok(framing),
            "content-length" => {
                let length = value.trim().parse().map_err(|_| broken("a length that is no number"))?;
                framing = Framing::Length(length);
            }
            "transfer-encoding" => framing = Framing::Chunked,
            _ => {}
        }
    }
}

fn read_chunks(input: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let size = u64::from_str_radix(&read_line(input)?, 16).map_err(|_| broken("a chunk without a size"))?;
        input.take(size).read_to_end(body)?;
        read_line(input)?;
        if size == 0 {
            return Ok(());
        }
    }
}

fn read_line(input: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    if input.read_line(&mut line)? == 0 {
        return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the driver closed the connection"));
    }
    Ok(line.trim_end().to_owned())
}

fn broken(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the driver's answer has {what}"))
}

#[cfg(test)]
mod tests {
    use super::read_answer;

    #[track_caller]
    fn check(answer: &str, body: &str) {
        let read = read_answer(&mut answer.as_bytes());
        assert_eq!(read.ok().as_deref(), Some(body));
    }

    #[test]
    fn a_body_is_read_by_length_chunks_or_to_the_end() {
        check("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}rest", "{}");
        check("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", "{}");
        check("HTTP/1.1 200 OK\r\n\r\n{}", "{}");
    }

    #[test]
    fn a_connection_that_ends_early_is_an_error() {
        assert!(read_answer(&mut "HTTP/1.1 200 OK\r\n".as_bytes()).is_err());
    }
}
