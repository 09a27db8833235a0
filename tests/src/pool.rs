//! Starts each engine once, and lends it to one test at a time.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::engine::{Engine, workspace};
use crate::process::{Leashed, free_port};
use crate::session::Session;

/// A window of this size shows a portal's columns on a common desktop.
const WINDOW: (u32, u32) = (1280, 900);
/// Browsers keep 50 entries of history: near that, a test could no longer count its own.
const FULL: u64 = 30;
/// How long a driver may take to answer at first.
const PATIENCE: Duration = Duration::from_secs(60);

static CHROMIUM: Mutex<Option<Browser>> = Mutex::new(None);
static FIREFOX: Mutex<Option<Browser>> = Mutex::new(None);
static WEBKIT: Mutex<Option<Browser>> = Mutex::new(None);

/// A driver with a session; the session goes first.
#[derive(Debug)]
struct Browser {
    session: Session,
    _driver: Leashed,
}

/// An engine's browser, ours until dropped.
pub(crate) struct Lease {
    slot: MutexGuard<'static, Option<Browser>>,
}

impl Lease {
    /// Waits for the engine to be free, and starts it, anew if the last test broke it.
    pub(crate) fn take(engine: Engine) -> Result<Self, String> {
        let slot = match engine {
            Engine::Chromium => &CHROMIUM,
            Engine::Firefox => &FIREFOX,
            Engine::WebKit => &WEBKIT,
        };
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if !slot.as_ref().is_some_and(|browser| cleared(&browser.session)) {
            *slot = None;
            *slot = Some(start(engine)?);
        }
        Ok(Self { slot })
    }

    pub(crate) fn session(&self) -> Result<&Session, String> {
        self.slot.as_ref().map(|browser| &browser.session).ok_or_else(|| "the browser is gone".to_owned())
    }
}

/// Leaves nothing of the last test; `false` if the browser no longer answers.
fn cleared(session: &Session) -> bool {
    // An empty page has no cookies to delete: some drivers then refuse.
    let _ = session.delete_cookies();
    let length = session.run("return history.length", &[]).ok().and_then(|length| length.as_u64());
    if length.is_none_or(|length| length > FULL) && session.renew_window().is_err() {
        return false;
    }
    session.open("about:blank").is_ok() && session.resize(WINDOW.0, WINDOW.1).is_ok()
}

fn start(engine: Engine) -> Result<Browser, String> {
    let mut failure = String::new();
    // Another process may take the port first, or a slow machine be late: a second try.
    for _ in 0..2 {
        match try_start(engine) {
            Ok(browser) => return Ok(browser),
            Err(Failure::Absent(cure)) => return Err(cure),
            Err(Failure::Broken(reason)) => failure = reason,
        }
    }
    Err(format!("{engine} doesn't start: {failure}\nIts driver's words are in {}", log(engine).display()))
}

enum Failure {
    Absent(String),
    Broken(String),
}

fn try_start(engine: Engine) -> Result<Browser, Failure> {
    let port = free_port().map_err(|error| Failure::Broken(error.to_string()))?;
    let launch = engine.launch(port).map_err(Failure::Absent)?;
    let driver = Leashed::start(engine.name(), &launch.command, &log(engine))
        .map_err(|error| Failure::Broken(error.to_string()))?;
    let mut capabilities = launch.capabilities;
    if engine == Engine::Chromium
        && let Some(arguments) =
            capabilities.pointer_mut("/goog:chromeOptions/args").and_then(|args| args.as_array_mut())
    {
        arguments.push(format!("--user-data-dir={}", driver.scratch.join("profile").display()).into());
    }
    wait_for(port)?;
    let session = Session::start(port, &capabilities).map_err(|error| Failure::Broken(error.to_string()))?;
    if !cleared(&session) {
        return Err(Failure::Broken("its first page doesn't open".to_owned()));
    }
    Ok(Browser { session, _driver: driver })
}

fn wait_for(port: u16) -> Result<(), Failure> {
    let end = Instant::now() + PATIENCE;
    loop {
        match crate::http::send(port, "GET", "/status", "") {
            Ok(_) => return Ok(()),
            Err(error) if Instant::now() > end => return Err(Failure::Broken(error.to_string())),
            Err(_) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn log(engine: Engine) -> PathBuf {
    shots().join(format!("{engine}.log"))
}

/// Where screenshots of failed tests and the drivers' logs go.
pub(crate) fn shots() -> PathBuf {
    let named = std::env::var_os("BANGVANG_SHOTS").filter(|named| !named.is_empty());
    named.map_or_else(|| workspace().join("target/browsers"), PathBuf::from)
}
