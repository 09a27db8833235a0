//! Chromium's driver: one for the whole run, a fresh browser from it for each measurement.

use std::env;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bangvang_tests::Session;
use serde_json::json;

use crate::Outcome;
use crate::browser::Browser;

/// How long the driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// Ends the driver, which then closes its browsers, as soon as this program is no more, however
/// that happens: the keeper's input ends with it.
const KEEPER: &str = r#"
"$@" </dev/null &
driver=$!
while read -r line; do :; done
kill $driver
wait $driver
"#;

/// A running driver; dropping it ends it.
pub struct Driver {
    child: Child,
    port: u16,
    chromium: String,
}

impl Driver {
    /// Starts the driver on a port of loopback that is free.
    pub fn start() -> Outcome<Self> {
        let program = locate("BANGVANG_CHROMEDRIVER", &["chromedriver"])?;
        let chromium = locate("BANGVANG_CHROMIUM", &["chromium", "chromium-browser"])?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr());
        let port = port.map_err(|fault| format!("no free port: {fault}"))?.port();
        let mut command = Command::new("sh");
        command.args(["-c", KEEPER, "keeper", &program, &format!("--port={port}")]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|fault| format!("{program}: {fault}"))?;
        let driver = Self { child, port, chromium };
        driver.wait()?;
        Ok(driver)
    }

    fn wait(&self) -> Outcome {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if Instant::now() > end {
                return Err("chromedriver doesn't answer".to_owned());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// A browser of its own, with nothing in its caches.
    pub fn browser(&self) -> Outcome<Browser> {
        let options = json!({ "binary": self.chromium, "args": ARGUMENTS });
        let session = Session::start(self.port, &json!({ "goog:chromeOptions": options }));
        session.map(|session| Browser::new(session, self.child.id())).map_err(|error| error.to_string())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

fn locate(variable: &str, names: &[&str]) -> Outcome<String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        env::split_paths(&path).chain(["/usr/bin", "/usr/lib/chromium"].map(Into::into)).collect();
    let places = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let chosen = env::var_os(variable).filter(|chosen| !chosen.is_empty()).map(PathBuf::from);
    let found = chosen.or_else(|| places.into_iter().find(|place| place.is_file()));
    let found = found.map(|place| place.to_string_lossy().into_owned());
    found.ok_or_else(|| {
        format!("no {}: apt-get install chromium chromium-driver, or set {variable}", names.join(" or "))
    })
}
