//! A browser with one page that is measured.

use std::thread;
use std::time::{Duration, Instant};

use bangvang_tests::Session;
use serde_json::{Value, json};

use crate::Outcome;
use crate::memory::{self, Busy, Footprint};
use crate::watch::Watch;

/// Between two looks at a page that works: seldom, so that it isn't disturbed.
const LOOK: Duration = Duration::from_millis(200);

/// A fresh browser; dropping it closes it.
pub struct Browser {
    session: Session,
    driver: u32,
}

impl Browser {
    /// A browser that the driver of this process id started.
    pub fn new(session: Session, driver: u32) -> Self {
        Self { session, driver }
    }

    /// The driver's session, for what has no word here.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Opens a page and waits until its script has set `window.bench`.
    pub fn open(&self, url: &str) -> Outcome {
        self.session.open(url).map_err(|error| error.to_string())?;
        self.until("window.bench !== undefined", Duration::from_secs(30))
    }

    /// Waits until an expression is true.
    pub fn until(&self, expression: &str, patience: Duration) -> Outcome {
        let end = Instant::now() + patience;
        while self.run(&format!("return Boolean({expression})"))? != Value::Bool(true) {
            if Instant::now() > end {
                return Err(format!("{expression} was not true within {} s", patience.as_secs()));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Runs the body of a function.
    pub fn run(&self, script: &str) -> Outcome<Value> {
        self.session.run(script, &[]).map_err(|error| error.to_string())
    }

    /// What the promise of an expression comes to, however long it works, up to `patience`.
    pub fn perform(&self, expression: &str, patience: Duration) -> Outcome<Value> {
        let end = Instant::now() + patience;
        self.run(&format!(
            "window.job = null;
             (async () => ({expression}))().then(
               (value) => {{ window.job = {{ value: value === undefined ? null : value }}; }},
               (error) => {{ window.job = {{ error: String(error && error.stack || error) }}; }});"
        ))?;
        loop {
            let mut job = self.run("return window.job")?;
            if let Some(reason) = job.get("error") {
                return Err(format!("{expression}: {reason}"));
            }
            if let Some(value) = job.get_mut("value") {
                return Ok(value.take());
            }
            if Instant::now() > end {
                return Err(format!("{expression} took over {} s", patience.as_secs()));
            }
            thread::sleep(LOOK);
        }
    }

    /// Lets garbage go, then reads the memory of the browser's renderers.
    pub fn footprint(&self) -> Outcome<Footprint> {
        for _ in 0..2 {
            self.chromium("HeapProfiler.collectGarbage", &json!({}))?;
            thread::sleep(Duration::from_millis(300));
        }
        Ok(memory::footprint(self.driver))
    }

    /// The time that the main threads of the browser's renderers were on a processor: unlike the
    /// time of day it doesn't count what other programs did meanwhile.
    pub fn busy(&self) -> Busy {
        memory::busy(self.driver)
    }

    /// Watches the main threads of the browser's renderers from now on.
    pub fn watch(&self) -> Watch {
        Watch::start(self.driver)
    }

    /// Makes the page's processor so many times slower.
    pub fn slow_down(&self, rate: u32) -> Outcome {
        self.chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": rate })).map(drop)
    }

    /// Makes the page's line slow: so many kilobits a second, each way taking so many milliseconds there and back.
    pub fn slow_line(&self, kilobits: u32, milliseconds: u32) -> Outcome {
        let bytes = kilobits * 1000 / 8;
        let line = json!({
            "offline": false, "latency": milliseconds, "downloadThroughput": bytes, "uploadThroughput": bytes,
        });
        self.chromium("Network.enable", &json!({}))?;
        self.chromium("Network.emulateNetworkConditions", &line).map(drop)
    }

    /// Sends a command of Chromium's own protocol.
    pub fn chromium(&self, method: &str, parameters: &Value) -> Outcome<Value> {
        self.session.chromium(method, parameters).map_err(|error| error.to_string())
    }

    /// Its name and version.
    pub fn version(&self) -> String {
        let version = self.chromium("Browser.getVersion", &json!({})).unwrap_or_default();
        let product = version.get("product").and_then(Value::as_str).unwrap_or_default();
        format!("Chromium {}", product.rsplit('/').next().unwrap_or_default())
    }
}
