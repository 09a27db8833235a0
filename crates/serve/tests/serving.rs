//! The server, asked over a real connection.

use std::fs;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use bangvang_serve::{Config, Rule, Server};

/// A folder of this test's own, empty at its start.
fn folder(name: &str) -> io::Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Sends text as it is and returns all that comes back until the server closes.
fn exchange(server: &Server, text: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.write_all(text.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn get(server: &Server, path: &str) -> io::Result<String> {
    exchange(server, &format!("GET {path} HTTP/1.1\r\nConnection: close\r\n\r\n"))
}

#[track_caller]
fn check(answer: &str, parts: &[&str]) {
    for part in parts {
        assert!(answer.contains(part), "{part:?} is not in {answer:?}");
    }
}

#[test]
fn a_folder_is_served_with_types_and_headers() -> io::Result<()> {
    let root = folder("types")?;
    fs::write(root.join("a.wasm"), b"\0asm")?;
    let server = Server::start(Config::new().mount("/", &root).header("X-Test", "yes"))?;
    let expect = ["HTTP/1.1 200 OK\r\n", "Content-Type: application/wasm\r\n", "X-Test: yes\r\n", "\0asm"];
    check(&get(&server, "/a.wasm")?, &expect);
    check(&get(&server, "/b.wasm")?, &["HTTP/1.1 404 Not Found\r\n"]);
    Ok(())
}

#[test]
fn a_folder_answers_with_its_index_and_its_slash() -> io::Result<()> {
    let root = folder("index")?;
    fs::create_dir(root.join("sub"))?;
    fs::write(root.join("sub/index.html"), "the index")?;
    let server = Server::start(Config::new().mount("/site", &root))?;
    check(&get(&server, "/site/sub/")?, &["200 OK", "text/html", "the index"]);
    check(&get(&server, "/site/sub?x=1")?, &["301", "Location: /site/sub/?x=1\r\n"]);
    check(&get(&server, "/sub/")?, &["404"]);
    Ok(())
}

#[test]
fn the_longest_mount_is_asked_first_and_the_others_after_it() -> io::Result<()> {
    let (wide, narrow) = (folder("wide")?, folder("narrow")?);
    fs::create_dir(wide.join("data"))?;
    fs::write(wide.join("data/a.txt"), "wide a")?;
    fs::write(wide.join("data/b.txt"), "wide b")?;
    fs::write(narrow.join("a.txt"), "narrow a")?;
    let server = Server::start(Config::new().mount("/", &wide).mount("/data", &narrow))?;
    check(&get(&server, "/data/a.txt")?, &["narrow a"]);
    check(&get(&server, "/data/b.txt")?, &["wide b"]);
    Ok(())
}

#[test]
fn nothing_outside_the_folder_is_served() -> io::Result<()> {
    let outer = folder("outer")?;
    let root = outer.join("root");
    fs::create_dir(&root)?;
    fs::write(outer.join("secret.txt"), "secret")?;
    std::os::unix::fs::symlink(outer.join("secret.txt"), root.join("link.txt"))?;
    let server = Server::start(Config::new().mount("/", &root))?;
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt", "//../secret.txt"] {
        let answer = get(&server, path)?;
        assert!(answer.contains("404") && !answer.contains("secret"), "{path}: {answer}");
    }
    Ok(())
}

#[test]
fn a_connection_stays_open_for_the_next_request() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    server.file("/a.txt", "first");
    server.file("/b.txt", "second");
    let both = "GET /a.txt HTTP/1.1\r\n\r\nGET /b.txt HTTP/1.1\r\nConnection: close\r\n\r\n";
    check(&exchange(&server, both)?, &["first", "second"]);
    Ok(())
}

#[test]
fn a_head_request_gets_the_length_and_no_body() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    server.page("/", "12345");
    let answer = exchange(&server, "HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n")?;
    check(&answer, &["200 OK", "Content-Length: 5\r\n"]);
    assert!(answer.ends_with("\r\n\r\n"));
    Ok(())
}

#[test]
fn a_compressed_copy_is_sent_only_to_those_who_accept_it() -> io::Result<()> {
    let root = folder("compressed")?;
    fs::write(root.join("a.js"), "plain")?;
    fs::write(root.join("a.js.br"), "brotli")?;
    fs::write(root.join("a.js.gz"), "gzip")?;
    let server = Server::start(Config::new().mount("/", &root))?;
    let ask = |accept: &str| {
        let text = format!("GET /a.js HTTP/1.0\r\nAccept-Encoding: {accept}\r\n\r\n");
        exchange(&server, &text)
    };
    check(&ask("gzip, deflate, br")?, &["Content-Encoding: br\r\n", "text/javascript", "\r\n\r\nbrotli"]);
    check(&ask("gzip")?, &["Content-Encoding: gzip\r\n", "\r\n\r\ngzip"]);
    check(&ask("identity")?, &["\r\n\r\nplain"]);
    Ok(())
}

#[test]
fn rules_change_status_headers_and_body_until_they_are_cleared() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    server.file("/data/a.json", "{}");
    server.rule(Rule::on("/data/*").status(503).header("Content-Type", "text/html"));
    check(&get(&server, "/data/a.json")?, &["503", "Content-Type: text/html\r\n", "{}"]);
    server.rule(Rule::on("/data/*").status(200).without_header("content-type").tamper());
    let answer = get(&server, "/data/a.json")?;
    check(&answer, &["200", "Content-Length: 3\r\n", "{} "]);
    assert!(!answer.contains("Content-Type"));
    server.clear_rules();
    check(&get(&server, "/data/a.json")?, &["200 OK", "application/json", "{}"]);
    Ok(())
}

#[test]
fn a_rule_for_one_time_lets_the_second_try_pass() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    server.file("/a.json", "{}");
    server.rule(Rule::on("/a.json").status(500).times(1));
    check(&get(&server, "/a.json")?, &["500"]);
    check(&get(&server, "/a.json")?, &["200"]);
    Ok(())
}

#[test]
fn a_cut_answer_promises_more_than_it_sends() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    server.file("/a.txt", "0123456789");
    server.rule(Rule::on("/a.txt").cut(4));
    let answer = exchange(&server, "GET /a.txt HTTP/1.1\r\n\r\n")?;
    check(&answer, &["Content-Length: 10\r\n"]);
    assert!(answer.ends_with("\r\n\r\n0123"));
    Ok(())
}

#[test]
fn a_delayed_and_slow_answer_takes_its_time() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    server.file("/a.txt", "0123");
    let step = Duration::from_millis(30);
    server.rule(Rule::on("/a.txt").delay(step).pace(2, step));
    let start = Instant::now();
    check(&get(&server, "/a.txt")?, &["0123"]);
    assert!(start.elapsed() >= step * 3);
    Ok(())
}

#[test]
fn requests_are_logged_in_order_with_what_they_carried() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    assert!(server.requests().is_empty());
    get(&server, "/a%20b?q=1")?;
    let form = "POST /form HTTP/1.1\r\nConnection: close\r\nContent-Length: 3\r\n\r\nx=1";
    check(&exchange(&server, form)?, &["405"]);
    let requests = server.requests();
    let seen: Vec<_> = requests.iter().map(|request| (request.path.as_str(), request.body.as_slice())).collect();
    assert_eq!(seen, [("/a b", &b""[..]), ("/form", &b"x=1"[..])]);
    server.clear_requests();
    assert!(server.requests().is_empty());
    Ok(())
}

#[test]
fn dropping_the_server_ends_it_at_once_even_in_a_slow_answer() -> io::Result<()> {
    let server = Server::start(Config::new())?;
    server.file("/a.txt", "0123");
    server.rule(Rule::on("/a.txt").pace(1, Duration::from_secs(60)));
    let port = server.port();
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(b"GET /a.txt HTTP/1.1\r\n\r\n")?;
    stream.read_exact(&mut [0; 8])?;
    let start = Instant::now();
    drop(server);
    stream.read_to_end(&mut Vec::new())?;
    assert!(start.elapsed() < Duration::from_secs(5));
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    Ok(())
}

#[test]
fn a_port_in_use_is_an_error() -> io::Result<()> {
    let first = Server::start(Config::new())?;
    assert!(Server::start(Config::new().port(first.port())).is_err());
    Ok(())
}
