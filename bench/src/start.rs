//! What it takes until a widget shows, on a fast and on a slow processor.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;

use crate::driver::Driver;
use crate::report::{Report, median, short};
use crate::{Outcome, machine, site, weight};

/// Kinds of widgets, each with its data in the demo.
const WIDGETS: [(&str, &str); 3] = [
    ("article", "/built/demo/data/tong-ket-138.json"),
    ("gallery", "/built/demo/data/tong-ket-138.json"),
    ("honours", "/built/demo/data/khen-thuong-138.json"),
];
const RATES: [u32; 2] = [1, 6];
const ROUNDS: usize = 7;
const LIMIT: Duration = Duration::from_secs(60);
/// What the page measures, with the heads of their columns.
const FIGURES: [(&str, &str); 7] = [
    ("compile", "compile, ms"),
    ("instantiate", "instantiate, ms"),
    ("mount", "instantiate and mount, ms"),
    ("filled", "with its data, ms"),
    ("shown", "first view, ms"),
    ("ready", "ready, ms"),
    ("longest", "longest task, ms"),
];

/// Measures each kind of widget.
pub fn start() -> Outcome {
    let server = site::serve()?;
    let driver = Driver::start()?;
    let mut seen: BTreeMap<(&str, u32), Vec<Value>> = BTreeMap::new();
    let mut version = String::new();
    for _ in 0..ROUNDS {
        for (kind, src) in WIDGETS {
            for rate in RATES {
                let browser = driver.browser()?;
                version = browser.version();
                browser.open(&server.url(&format!("/pages/start.html?kind={kind}&src={src}")))?;
                browser.slow_down(rate)?;
                seen.entry((kind, rate)).or_default().push(browser.perform("bench.begin()", LIMIT)?);
            }
        }
    }
    let built = site::built()?;
    let files = weight::bundle(&built)?;
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let kilobytes = weight::kilobytes(&built, &files)?;
    let row = |((kind, rate), runs): (&(&str, u32), &Vec<Value>)| {
        let middle = |name: &str| median(&runs.iter().filter_map(|run| run.get(name)?.as_f64()).collect::<Vec<_>>());
        let cells = FIGURES.iter().map(|(name, _)| short(middle(name)));
        [format!("{kind}, {rate}×")].into_iter().chain(cells).collect()
    };
    Report {
        title: "start".to_owned(),
        command: "cargo xtask bench start".to_owned(),
        machine: machine::machine(&version),
        head: std::iter::once("widget, slower").chain(FIGURES.iter().map(|(_, head)| *head)).map(str::to_owned).collect(),
        rows: seen.iter().map(row).collect(),
        notes: vec![format!(
            "Medians of {ROUNDS} fresh browsers each, from loopback, nothing cached, from the script tag on. Instantiate and mount: \
             from the engine's bytes, compiled, to the view in the page; with its data, from the same on; it is laid out and painted after that. The bundle, the same for all \
             kinds, is {} KB of brotli in {} files; widgets after the first of a page load nothing more of it. Tasks under 50 ms stand as 0.",
            short(kilobytes),
            files.len()
        )],
    }
    .publish()
}
