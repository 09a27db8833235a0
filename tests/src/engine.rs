//! The three engines: where they are, and how each is started without a screen.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// A browser engine.
///
/// Programs are looked for in an environment variable, in the project's cache and on PATH:
/// `BANGVANG_CHROMEDRIVER` and `BANGVANG_CHROMIUM`, `BANGVANG_GECKODRIVER` and
/// `BANGVANG_FIREFOX`, `BANGVANG_WEBKIT_DRIVER` and `BANGVANG_WEBKIT`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink, through Chromium.
    Chromium,
    /// Gecko, through Firefox.
    Firefox,
    /// `WebKit`, through `WebKitGTK`'s `MiniBrowser`.
    WebKit,
}

/// What has to run: the driver with its arguments, and the capabilities that it is asked for.
pub(crate) struct Launch {
    pub(crate) command: Vec<String>,
    pub(crate) capabilities: Value,
}

const CHROMIUM_ARGUMENTS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

impl Engine {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in `BANGVANG_ENGINES` and in tests' names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether `BANGVANG_ENGINES` lets it run; unset or empty lets all.
    pub fn is_wanted(self) -> bool {
        let wanted = env::var("BANGVANG_ENGINES").unwrap_or_default();
        wanted.trim().is_empty() || wanted.split(',').any(|name| name.trim() == self.name())
    }

    /// How to start the driver on a port; `Err` says what to install.
    pub(crate) fn launch(self, port: u16) -> Result<Launch, String> {
        match self {
            Self::Chromium => {
                let driver = self.locate("BANGVANG_CHROMEDRIVER", &["chromedriver"])?;
                let browser = self.locate("BANGVANG_CHROMIUM", &["chromium", "chromium-browser"])?;
                let options = json!({ "binary": browser, "args": CHROMIUM_ARGUMENTS });
                let capabilities = json!({ "goog:chromeOptions": options });
                Ok(Launch { command: vec![driver, format!("--port={port}")], capabilities })
            }
            Self::Firefox => {
                let driver = self.locate("BANGVANG_GECKODRIVER", &["geckodriver"])?;
                let browser = self.locate("BANGVANG_FIREFOX", &["firefox-esr", "firefox"])?;
                let options = json!({ "binary": browser, "args": ["-headless"] });
                let capabilities = json!({ "moz:firefoxOptions": options });
                let port = format!("--port={port}");
                // With access to the browser's own preferences: what a reader sets there is tested.
                let command = [&driver, &port, "--websocket-port=0", "--allow-system-access"];
                Ok(Launch { command: command.map(ToOwned::to_owned).to_vec(), capabilities })
            }
            Self::WebKit => self.launch_webkit(port),
        }
    }

    fn launch_webkit(self, port: u16) -> Result<Launch, String> {
        let screen = self.locate("BANGVANG_XVFB_RUN", &["xvfb-run"])?;
        let bus = self.locate("BANGVANG_DBUS_RUN_SESSION", &["dbus-run-session"])?;
        let driver = self.locate("BANGVANG_WEBKIT_DRIVER", &["WebKitWebDriver"])?;
        let browser = self.locate("BANGVANG_WEBKIT", &[MINI_BROWSER])?;
        let options = json!({ "binary": browser, "args": ["--automation"] });
        let screen_size = "-screen 0 1920x1200x24";
        let words = [&screen, "-a", "-s", screen_size, &bus, "--", &driver, &format!("--port={port}")];
        let command = words.map(ToOwned::to_owned).to_vec();
        Ok(Launch { command, capabilities: json!({ "webkitgtk:browserOptions": options }) })
    }

    fn locate(self, variable: &str, names: &[&str]) -> Result<String, String> {
        let chosen = env::var(variable).ok().filter(|path| !path.is_empty()).map(PathBuf::from);
        let places = || names.iter().flat_map(|name| folders().map(move |folder| folder.join(name)));
        let found = chosen.or_else(|| places().find(|place| place.is_file()));
        let found = found.map(|place| place.to_string_lossy().into_owned());
        found.ok_or_else(|| format!("{self} tests need {}: {}, or set {variable}.", names.join(" or "), self.cure()))
    }

    fn cure(self) -> &'static str {
        match self {
            Self::Chromium => "apt-get install chromium chromium-driver",
            Self::Firefox => "apt-get install firefox-esr and cargo install geckodriver --locked",
            Self::WebKit => "apt-get install webkit2gtk-driver xvfb xauth dbus",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The project's own cache, which tools are installed in.
pub(crate) fn cache() -> PathBuf {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || from("HOME").unwrap_or_default().join(".cache");
    from("XDG_CACHE_HOME").unwrap_or_else(home).join("bangvang")
}

fn folders() -> impl Iterator<Item = PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let known = ["/usr/bin", "/usr/local/bin", "/usr/lib/chromium"].map(PathBuf::from);
    [cache().join("bin")].into_iter().chain(env::split_paths(&path).collect::<Vec<_>>()).chain(known)
}

/// The workspace's own folder.
pub(crate) fn workspace() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}
