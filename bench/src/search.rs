//! The search crate as wasm beside three JavaScript libraries, on the same records and queries.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::Driver;
use crate::keystrokes::QUERIES;
use crate::report::{Report, beside, median, percentile, short};
use crate::{Outcome, data, machine, site};

/// Each with the name of its page script; ours first, the others are set beside it.
const ENGINES: [(&str, &str); 4] =
    [("bangvang", "bangvang"), ("MiniSearch", "minisearch"), ("FlexSearch", "flexsearch"), ("uFuzzy", "ufuzzy")];

/// The widget's own facets.
const FACETS: &str = "year,award,kind,place";
/// How long one engine may read or build.
const LIMIT: Duration = Duration::from_secs(420);
/// How long one engine may search; keystrokes are left out after that.
const SEARCHING: Duration = Duration::from_secs(30);

/// What one run of one engine showed: milliseconds and megabytes.
#[derive(Default)]
struct Run {
    ready: f64,
    longest: f64,
    memory: f64,
    keystrokes: Vec<Keystroke>,
    left_out: u64,
}

struct Keystroke {
    typed: String,
    time: f64,
    total: u64,
}

/// Measures lists of the sizes named, 100,000 records unless told otherwise. Where engines are
/// named, only these run, and nothing is kept.
pub fn search(words: &[String]) -> Outcome {
    let (sizes, names) = site::sizes_and_names(words)?;
    let is_named = |script: &str| names.is_empty() || names.iter().any(|name| name == script);
    let engines: Vec<_> = ENGINES.into_iter().filter(|(_, script)| is_named(script)).collect();
    for count in sizes {
        let report = measure(count, &engines)?;
        if names.is_empty() {
            report.publish()?;
        }
    }
    Ok(())
}

fn measure(count: usize, engines: &[(&'static str, &str)]) -> Outcome<Report> {
    let file = data::lines(count)?;
    let server = site::serve()?;
    let driver = Driver::start()?;
    let rounds = if count > 300_000 { 1 } else { 3 };
    let mut runs: BTreeMap<&str, Vec<Run>> = BTreeMap::new();
    let mut version = String::new();
    for _ in 0..rounds {
        for (name, script) in engines {
            let browser = driver.browser()?;
            version = browser.version();
            browser.open(&server.url(&format!("/pages/search.html?engine={script}")))?;
            match run(&browser, &file) {
                Ok(run) => {
                    println!("• {name}: {}", line(&run));
                    runs.entry(name).or_default().push(run);
                }
                Err(reason) => println!("• {name} gave up: {reason}"),
            }
        }
    }
    Ok(report(count, rounds, &runs, &machine::machine(&version)))
}

fn run(browser: &Browser, file: &str) -> Outcome<Run> {
    browser.perform(&format!("bench.load('/data/{file}', '{FACETS}')"), LIMIT)?;
    let before = browser.footprint()?;
    let idle = browser.busy();
    let longest = browser.perform("bench.build()", LIMIT)?;
    let ready = browser.busy().since(&idle);
    let memory = browser.footprint()?.growth(&before) / 1e6;
    let queries = json!(QUERIES);
    let searched = browser.perform(&format!("bench.search({queries}, {})", SEARCHING.as_millis()), LIMIT)?;
    let number = |value: &Value, name: &str| value.get(name).and_then(Value::as_f64).unwrap_or_default();
    let keystroke = |stroke: &Value| Keystroke {
        typed: stroke.get("typed").and_then(Value::as_str).unwrap_or_default().to_owned(),
        time: number(stroke, "time"),
        total: number(stroke, "total") as u64,
    };
    let keystrokes = searched.get("keystrokes").and_then(Value::as_array);
    Ok(Run {
        ready,
        longest: longest.as_f64().unwrap_or_default(),
        memory,
        keystrokes: keystrokes.into_iter().flatten().map(keystroke).collect(),
        left_out: number(&searched, "left") as u64,
    })
}

impl Run {
    fn search(&self, percent: usize) -> f64 {
        let times: Vec<f64> = self.keystrokes.iter().map(|stroke| stroke.time).collect();
        percentile(&times, percent)
    }
}

fn line(run: &Run) -> String {
    let mut worst: Vec<&Keystroke> = run.keystrokes.iter().collect();
    worst.sort_by(|one, two| two.time.total_cmp(&one.time));
    let worst: Vec<String> = worst
        .iter()
        .take(6)
        .map(|stroke| format!("{:?} {} of {}", stroke.typed, short(stroke.time), stroke.total))
        .collect();
    format!(
        "ready {} ms (longest slice {}), p50 {} p95 {} most {} ms, {} MB; {} keystrokes left out; slowest: {}",
        short(run.ready),
        short(run.longest),
        short(run.search(50)),
        short(run.search(95)),
        short(run.search(100)),
        short(run.memory),
        run.left_out,
        worst.join(", ")
    )
}

/// What a column of the table says of a run.
type Column<'a> = (&'a str, &'a dyn Fn(&Run) -> f64);

fn report(count: usize, rounds: usize, runs: &BTreeMap<&str, Vec<Run>>, machine: &str) -> Report {
    let middle = |name: &str, of: &dyn Fn(&Run) -> f64| {
        let numbers: Vec<f64> = runs.get(name).into_iter().flatten().map(of).collect();
        median(&numbers)
    };
    let columns: [Column; 6] = [
        ("ready, ms", &|run| run.ready),
        ("longest slice, ms", &|run| run.longest),
        ("search p50, ms", &|run| run.search(50)),
        ("search p95, ms", &|run| run.search(95)),
        ("search most, ms", &|run| run.search(100)),
        ("memory, MB", &|run| run.memory),
    ];
    let row = |name: &str| {
        let cell = |(_, of): &Column| {
            let ours = middle(ENGINES[0].0, of);
            if name == ENGINES[0].0 { short(ours) } else { beside(middle(name, of), ours) }
        };
        let cells = if runs.contains_key(name) {
            columns.iter().map(cell).collect()
        } else {
            vec!["gave up".to_owned(); columns.len()]
        };
        [vec![name.to_owned()], cells].concat()
    };
    let keystrokes = runs.values().flatten().map(|run| run.keystrokes.len()).max().unwrap_or(0);
    let cut = runs.iter().filter_map(|(name, runs)| {
        let left = runs.iter().map(|run| run.left_out).max().filter(|left| *left > 0)?;
        Some(format!("{name} ran out of time with {left} keystrokes left."))
    });
    let notes = [
        format!(
            "Medians of {rounds} rounds, each engine in a browser of its own; {keystrokes} keystrokes of {} queries, each the \
             median of 3 to 9 searches. Ready: from parsed records to the index, time of the main thread on a processor, the peers' \
             folding included. Search: all found records ranked, counts of {FACETS}, and the \
             first 25. Memory: growth of the renderer's PSS beyond the records themselves. In brackets: times ours.",
            QUERIES.len()
        ),
        "The peers search the same texts, folded beforehand: all words, as beginnings, matches with the typed marks first. MiniSearch \
         has the name as a field that weighs more, and looks for slips when nothing was found."
            .to_owned(),
    ];
    Report {
        title: format!("search, {count} records"),
        command: format!("cargo xtask bench search {count}"),
        machine: machine.to_owned(),
        head: std::iter::once("engine").chain(columns.iter().map(|(head, _)| *head)).map(str::to_owned).collect(),
        rows: ENGINES.iter().map(|(name, _)| row(name)).collect(),
        notes: notes.into_iter().chain(cut).collect(),
    }
}
