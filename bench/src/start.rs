//! What it takes until a widget shows, on a fast and on a slow processor.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;

use crate::driver::Driver;
use crate::report::{Report, median, short};
use crate::{Outcome, machine, site, weight};

/// Kinds of widgets, each with its data in the demo, and a small Yew app.
const WIDGETS: [(&str, &str); 4] = [
    ("yew", ""),
    ("article", "/built/demo/data/tong-ket-138.json"),
    ("gallery", "/built/demo/data/tong-ket-138.json"),
    ("honours", "/built/demo/data/khen-thuong-138.json"),
];
/// A computer, one whose processor is six times slower, and one on a slow line.
const MACHINES: [(&str, u32, bool); 3] = [("1×", 1, false), ("6×", 6, false), ("slow line", 1, true)];
/// The slow line: kilobits a second, and milliseconds there and back.
const LINE: (u32, u32) = (1600, 150);
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
    let server = site::serve_with_yew()?;
    let driver = Driver::start()?;
    let built = site::built()?;
    let mut seen: BTreeMap<(&str, &str), Vec<Value>> = BTreeMap::new();
    let mut version = String::new();
    for _ in 0..ROUNDS {
        for (kind, src) in WIDGETS {
            for (machine, rate, is_slow_line) in MACHINES {
                let browser = driver.browser()?;
                version = browser.version();
                browser.open(&server.url(&format!("/pages/start.html?kind={kind}&src={src}")))?;
                browser.slow_down(rate)?;
                if is_slow_line {
                    browser.slow_line(LINE.0, LINE.1)?;
                }
                seen.entry((kind, machine)).or_default().push(browser.perform("bench.begin()", LIMIT)?);
            }
        }
    }
    let weigh = |parts: &[&str]| {
        let files = weight::bundle(&built, parts)?;
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        Ok::<String, String>(short(weight::kilobytes(&built, &files)?))
    };
    let (article, list) = (weigh(&["articles"])?, weigh(&["honours"])?);
    let row = |((kind, machine), runs): (&(&str, &str), &Vec<Value>)| {
        let middle = |name: &str| median(&runs.iter().filter_map(|run| run.get(name)?.as_f64()).collect::<Vec<_>>());
        let cells = FIGURES.iter().map(|(name, _)| short(middle(name)));
        [format!("{}, {machine}", if *kind == "yew" { "a small Yew app" } else { kind })]
            .into_iter()
            .chain(cells)
            .collect()
    };
    Report {
        title: "start".to_owned(),
        command: "cargo xtask bench start".to_owned(),
        machine: machine::machine(&version),
        head: std::iter::once("widget, slower").chain(FIGURES.iter().map(|(_, head)| *head)).map(str::to_owned).collect(),
        rows: seen.iter().map(row).collect(),
        notes: vec![format!(
            "Medians of {ROUNDS} fresh browsers each, from loopback, nothing cached, from the script tag on. Instantiate \
             and mount: from the main module's bytes, compiled, to the view in the page; with its data, from the same on; \
             it is laid out and painted after that. The small Yew app is a text box and a table of five rows, compiled \
             as the widget is: what of a start is Yew's and the machine's. Compiling is the sum of all modules, which come side by side. An \
             article or a gallery loads {article} KB of brotli, a list {list}; widgets after the first of a kind load \
             nothing more. The slow line has {} kbit/s and {} ms there and back, and its server doesn't compress. Tasks \
             under 50 ms stand as 0.",
            LINE.0, LINE.1
        )],
    }
    .publish()
}
