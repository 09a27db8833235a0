//! Listens, and gives each connection a thread.

use std::io::{self, BufReader};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::answer::{After, Answer};
use crate::config::{Config, Mount};
use crate::request::{self, Request};
use crate::rule::Rule;
use crate::site::{self, Files};

/// How long a stopping server may go on sleeping inside a slow answer.
const NAP: Duration = Duration::from_millis(20);

/// A running server; dropping it stops it and closes its connections.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    mounts: Vec<Mount>,
    headers: Vec<(String, String)>,
    files: Mutex<Files>,
    rules: Mutex<Vec<Rule>>,
    requests: Mutex<Vec<Request>>,
    connections: Mutex<Vec<(u64, TcpStream)>>,
    connected: AtomicU64,
    stopping: AtomicBool,
}

impl Server {
    /// Listens on 127.0.0.1.
    ///
    /// # Errors
    /// Where the port is taken or not allowed.
    pub fn start(config: Config) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            mounts: config.mounts,
            headers: config.headers,
            files: Mutex::default(),
            rules: Mutex::default(),
            requests: Mutex::default(),
            connections: Mutex::default(),
            connected: AtomicU64::new(0),
            stopping: AtomicBool::new(false),
        });
        let for_listener = Arc::clone(&shared);
        let listening = thread::spawn(move || listen(&listener, &for_listener));
        Ok(Self { address, shared, listening: Some(listening) })
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// `http://127.0.0.1:port`, without a slash at its end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The full URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}/{}", self.origin(), path.trim_start_matches('/'))
    }

    /// Serves an HTML page from memory, ahead of any file.
    pub fn page(&self, path: &str, html: &str) {
        self.file(path, html);
    }

    /// Serves bytes from memory, ahead of any file; the path's extension tells their type.
    pub fn file(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        lock(&self.shared.files).insert(path.to_owned(), bytes.into());
    }

    /// Adds a rule, for the requests from now on.
    pub fn rule(&self, rule: Rule) {
        lock(&self.shared.rules).push(rule);
    }

    /// Drops every rule.
    pub fn clear_rules(&self) {
        lock(&self.shared.rules).clear();
    }

    /// The requests so far, in the order that they came.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        lock(&self.shared.requests).clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::Relaxed);
        // A last connection wakes the listener, which then sees the flag.
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(listening) = self.listening.take().filter(|_| woken) {
            let _ = listening.join();
        }
        for (_, connection) in lock(&self.shared.connections).drain(..) {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::Relaxed) {
            return;
        }
        match stream {
            Ok(stream) => open(stream, shared),
            // Out of file handles, most often: others have to close first.
            Err(_) => thread::sleep(NAP),
        }
    }
}

fn open(stream: TcpStream, shared: &Arc<Shared>) {
    let number = shared.connected.fetch_add(1, Ordering::Relaxed);
    let Ok(copy) = stream.try_clone() else { return };
    lock(&shared.connections).push((number, copy));
    let shared = Arc::clone(shared);
    thread::spawn(move || {
        // A client may leave at any time: that is its own affair.
        let _ = shared.converse(&stream);
        let _ = stream.shutdown(Shutdown::Both);
        lock(&shared.connections).retain(|(other, _)| *other != number);
    });
}

impl Shared {
    fn converse(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut input = BufReader::new(stream);
        let mut output = stream;
        loop {
            let request = match request::read(&mut input) {
                Ok(Some(request)) => request,
                Ok(None) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                    let answer = Answer::plain(400, &format!("This server can't read {error}.\n"));
                    answer.write(&mut output, true, |_| Ok(()))?;
                    return Ok(());
                }
                Err(error) => return Err(error),
            };
            let answer = self.answer(&request);
            let with_body = request.method != "HEAD";
            let after = answer.write(&mut output, with_body, |time| self.pause(time))?;
            if after == After::Closed || !request.keeps_alive {
                return Ok(());
            }
        }
    }

    fn answer(&self, request: &Request) -> Answer {
        lock(&self.requests).push(request.clone());
        let mut answer = site::answer(&lock(&self.files), &self.mounts, request);
        answer.set_header("Cache-Control", Some("no-cache"));
        for (name, value) in &self.headers {
            answer.set_header(name, Some(value));
        }
        for rule in lock(&self.rules).iter_mut() {
            if rule.takes(&request.path, &request.target) {
                rule.apply(&mut answer);
            }
        }
        if matches!(answer.status, 204 | 304) {
            answer.body.clear();
        }
        answer
    }

    /// Sleeps, but not past the server's end.
    fn pause(&self, time: Duration) -> io::Result<()> {
        let end = Instant::now() + time;
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            if self.stopping.load(Ordering::Relaxed) {
                return Err(io::ErrorKind::Interrupted.into());
            }
            thread::sleep(left.min(NAP));
        }
        Ok(())
    }
}
